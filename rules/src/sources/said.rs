//! A sentence of ours with the rules behind it, and what it is worth: its standing follows from these rules alone, so
//! the two cannot disagree (contract, section 5).

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::ledger::{Cite, ConflictKind};

/// What a sentence is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// The sources say so.
    Stated,
    /// The sources contradict each other or can be read in several ways: this is how we read them.
    Reading,
    /// The sources are silent on part of it.
    NotDescribed,
    /// It rests on no rule: it is ours.
    Advice,
}

impl Standing {
    /// Its name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Reading => "reading",
            Self::NotDescribed => "not-described",
            Self::Advice => "advice",
        }
    }

    /// The standing of a sentence with these rules behind it: `advice` where there is none; else `not-described` if one
    /// is a gap; else `reading` if one is another conflict; else `stated`.
    #[must_use]
    pub fn of(cites: &[Cite]) -> Self {
        let mut standing = if cites.is_empty() { Self::Advice } else { Self::Stated };
        for cite in cites {
            match cite {
                Cite::Conflict(conflict) if conflict.kind == ConflictKind::Gap => return Self::NotDescribed,
                Cite::Conflict(_) => standing = Self::Reading,
                Cite::Rule(_) | Cite::Cell(_) => {}
            }
        }
        standing
    }
}

/// A sentence, or a few that belong together, with the rules behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// The rules.
    pub cites: Vec<Cite>,
    /// Whether it was written as advice of ours: only then may it rest on no rule.
    as_advice: bool,
}

impl Said {
    /// A text with the rules behind it: at least one.
    #[must_use]
    pub fn new(text: impl Into<String>, cites: Vec<Cite>) -> Self {
        Self {
            text: text.into(),
            cites,
            as_advice: false,
        }
    }

    /// Advice of ours, and what is known from outside the three sources. It rests on no rule.
    #[must_use]
    pub fn advice(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            cites: Vec::new(),
            as_advice: true,
        }
    }

    /// This and another one as one text, with what is behind both.
    #[must_use]
    pub fn and_then(self, then: Self) -> Self {
        let text = format!("{} {}", self.text, then.text);
        Self::new(text, each_once(self.cites.into_iter().chain(then.cites)))
    }

    /// What it is worth.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing::of(&self.cites)
    }

    /// Whether it rests on a rule, or was written as advice of ours. Anything else is an oversight (a test looks for it).
    #[must_use]
    pub fn is_accounted_for(&self) -> bool {
        self.as_advice == self.cites.is_empty()
    }
}

impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Said", 3)?;
        fields.serialize_field("text", &self.text)?;
        fields.serialize_field("cites", &self.cites)?;
        fields.serialize_field("standing", self.standing().key())?;
        fields.end()
    }
}

/// The things, each once, in the order in which they first come.
pub(crate) fn each_once<T: PartialEq>(things: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut once: Vec<T> = Vec::new();
    for thing in things {
        if !once.contains(&thing) {
            once.push(thing);
        }
    }
    once
}

/// A list of rules and conflicts by their names, in the order in which they are to be shown.
macro_rules! cites {
    ($($cite:ident)*) => { vec![$($crate::sources::ledger::Cite::from(&$crate::sources::ledger::prelude::$cite)),*] };
}
pub(crate) use cites;

/// A text with the rules behind it, by their names.
macro_rules! said {
    ($text:expr; $($cite:ident)+) => {
        $crate::sources::said::Said::new($text, $crate::sources::said::cites![$($cite)+])
    };
}
pub(crate) use said;
