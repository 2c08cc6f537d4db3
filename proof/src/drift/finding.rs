//! What there is to look at in a new edition.

use upd_rules::sources::ledger::{Cite, Document};
use upd_rules::sources::matrix::Cell;

use super::ledger::Located;
use super::sections::Heading;

/// Something to look at.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The source.
    pub document: Document,
    /// Where in the new text: the number of a letter. Of what is gone, where it stood.
    pub(super) at: usize,
    /// What it is.
    pub what: What,
    /// The rules, conflicts and cells that it concerns, in the order of the ledger.
    pub concerns: Vec<Concern>,
    /// How the new text reads there, where it reads otherwise.
    pub reads: Vec<Reading>,
}

/// A passage of the new text that the present edition does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its words with those around them; the new ones stand in square brackets, and `[…]` where words are gone.
    pub quote: String,
    /// Whether any words are new.
    pub is_new: bool,
    /// How many words stood there that stand no more.
    pub gone: usize,
}

impl Finding {
    pub(super) const fn new(document: Document, at: usize, what: What, concerns: Vec<Concern>) -> Self {
        Self {
            document,
            at,
            what,
            concerns,
            reads: Vec::new(),
        }
    }
}

/// A rule, a conflict or a cell that a finding concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concern {
    /// Which.
    pub cite: Cite,
    /// The section as the ledger names it.
    pub section: &'static str,
    /// The phrase by which it was looked for; empty where it was none.
    pub phrase: &'static str,
}

impl Concern {
    pub(super) const fn of(located: &Located) -> Self {
        Self {
            cite: located.cite,
            section: located.source.place.section,
            phrase: located.source.phrase,
        }
    }
}

/// What there is to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A phrase is gone from the text.
    Gone {
        /// The section where it stood.
        section: String,
        /// Words that are nearly the same, and their section.
        near: Option<(String, String)>,
    },
    /// A phrase stands less often in its section.
    Fewer {
        /// The section.
        section: String,
        /// How often it does, and did.
        now: usize,
        /// How often it did.
        was: usize,
    },
    /// A phrase stands in another section.
    Moved {
        /// The section where it stood.
        from: String,
        /// Those where it stands.
        to: Vec<String>,
    },
    /// A phrase stands more often than it did, and nowhere less.
    Doubled {
        /// The section.
        section: String,
        /// How often it does.
        now: usize,
        /// How often it did.
        was: usize,
    },
    /// A figure is gone from a section, is new in it, or took the place of another.
    Figure {
        /// The section.
        section: String,
        /// The one that was there.
        was: Option<String>,
        /// The one that is there.
        now: Option<String>,
        /// In how many places the one that was there still is, and was.
        still: (usize, usize),
    },
    /// Words that the present edition does not have, or has no more, and that nothing else tells.
    Passage {
        /// The section.
        section: String,
    },
    /// A cell of the table of roles is marked otherwise.
    Cell {
        /// Which.
        cell: Cell,
        /// How it was marked, and is.
        was: String,
        /// How it is marked.
        now: String,
    },
    /// A row of the table of roles can be told only as a whole, and is marked otherwise.
    Row {
        /// What the row is about.
        label: &'static str,
        /// Its marks as they were.
        was: String,
        /// Its marks as they are.
        now: String,
    },
    /// The table of roles has other columns.
    Heads {
        /// Heads that are not known.
        new: Vec<String>,
        /// Heads that are not found.
        gone: Vec<String>,
    },
    /// The table of roles has a row that is not known.
    NewRow {
        /// What the row is about.
        label: String,
        /// Its marks.
        now: String,
    },
    /// A section that no rule cites.
    NewSection {
        /// Its heading.
        heading: Heading,
        /// The figures in it.
        figures: Vec<String>,
    },
    /// A section is gone.
    GoneSection {
        /// Its heading.
        heading: Heading,
        /// The figures in it.
        figures: Vec<String>,
    },
    /// A section has another number: of its rules only the citations change.
    Renumbered {
        /// The number that it had.
        from: String,
        /// Its heading now.
        to: Heading,
    },
    /// A section has another heading.
    Retitled {
        /// The heading that it had.
        from: Heading,
        /// Its heading now.
        to: Heading,
    },
}

impl What {
    /// Its kind in a word, as the list in CSV has it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Gone { .. } => "gone",
            Self::Fewer { .. } => "fewer",
            Self::Moved { .. } => "moved",
            Self::Doubled { .. } => "doubled",
            Self::Figure { .. } => "figure",
            Self::Cell { .. } => "cell",
            Self::Row { .. } => "row",
            Self::Heads { .. } => "heads",
            Self::NewRow { .. } => "new row",
            Self::Passage { .. } => "passage",
            Self::NewSection { .. } => "new section",
            Self::GoneSection { .. } => "section gone",
            Self::Renumbered { .. } => "renumbered",
            Self::Retitled { .. } => "new heading",
        }
    }

    /// Sections first, then phrases, then figures, where they stand in the same place.
    pub(super) const fn rank(&self) -> u8 {
        match self {
            Self::NewSection { .. } | Self::GoneSection { .. } | Self::Renumbered { .. } | Self::Retitled { .. } => 0,
            Self::Gone { .. } | Self::Fewer { .. } | Self::Moved { .. } | Self::Doubled { .. } => 1,
            Self::Heads { .. } | Self::Cell { .. } | Self::Row { .. } | Self::NewRow { .. } => 2,
            Self::Figure { .. } => 3,
            Self::Passage { .. } => 4,
        }
    }
}
