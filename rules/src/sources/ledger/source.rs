//! The sources, and places in them.

/// A place in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The document.
    pub document: Document,
    /// The section, as the document numbers it; `§5.1.1.4` is item 4 under 5.1.1. The portal page has no numbers:
    /// §intro, §account, §credentials, §inactive, §details, §request, §admin, §security, §docs and §help are our
    /// names for its parts, in their order.
    pub section: &'static str,
}

impl Place {
    /// The document and the section, such as `Guide §5.1 bullet 1`.
    #[must_use]
    pub fn label(self) -> String {
        format!("{} {}", self.document.short(), self.section)
    }
}

/// The three sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Document {
    /// GUIDE: the guide to registration, the only document with a date.
    Guide,
    /// PORTAL: the welcome page of EAM.
    Portal,
    /// SPOR1: the leaflet on the first SPOR Industry Super User.
    Spor1,
}

impl Document {
    /// Every document.
    pub const ALL: [Self; 3] = [Self::Guide, Self::Portal, Self::Spor1];

    /// Its title.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Guide => "Registration guide for UI and API users",
            Self::Portal => "EMA Account Management portal, welcome page",
            Self::Spor1 => "How to request the 1st SPOR Industry Super User role",
        }
    }

    /// What we call it in citations.
    #[must_use]
    pub const fn short(self) -> &'static str {
        match self {
            Self::Guide => "Guide",
            Self::Portal => "Portal",
            Self::Spor1 => "SPOR leaflet",
        }
    }

    /// Its reference and date, as far as it has them.
    #[must_use]
    pub const fn edition(self) -> &'static str {
        match self {
            Self::Guide => "EMA/362250/2023, 5 June 2026",
            Self::Portal | Self::Spor1 => "undated",
        }
    }
}

/// Each place once, each document once: `Guide §2 item 1, §3; Portal §account`.
pub(super) fn places(places: &[Place]) -> String {
    places
        .chunk_by(|a, b| a.document == b.document)
        .map(|of_one_document| {
            let mut sections: Vec<_> = of_one_document.iter().map(|place| place.section).collect();
            sections.dedup();
            format!("{} {}", of_one_document[0].document.short(), sections.join(", "))
        })
        .collect::<Vec<_>>()
        .join("; ")
}
