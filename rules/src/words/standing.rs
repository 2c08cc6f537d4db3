//! What a sentence is worth, in words: the mark that it carries wherever it is shown, and the rules behind it for those
//! who want to look them up.

use crate::sources::ledger::Cite;
use crate::sources::said::{Said, Standing};

/// The mark of a standing; none for what is simply stated.
#[must_use]
pub const fn standing(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::Stated => None,
        Standing::Reading => Some("Our reading"),
        Standing::NotDescribed => Some("Not described"),
        Standing::Advice => Some("Our advice"),
    }
}

/// A sentence with its mark in brackets before it, for texts that are copied or kept elsewhere.
#[must_use]
pub fn marked(said: &Said) -> String {
    match standing(said.standing()) {
        Some(mark) => format!("[{mark}] {}", said.text),
        None => said.text.clone(),
    }
}

/// Whether a text that is copied or kept elsewhere names the rules behind its sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sources {
    /// It does not: most people do not know the names of rules.
    LeftOut,
    /// It does, for staff.
    Named,
}

impl Sources {
    /// As a page says it that has a box to tick for it.
    #[must_use]
    pub const fn of(named: bool) -> Self {
        if named { Self::Named } else { Self::LeftOut }
    }

    /// A sentence with its mark, and the rules behind it if they are to be named.
    #[must_use]
    pub fn sentence(self, said: &Said) -> String {
        format!("{}{}", marked(said), self.rules(&said.cites))
    }

    /// Rules in brackets, after a space; nothing if they are not to be named, or there are none.
    #[must_use]
    pub fn rules(self, cites: &[Cite]) -> String {
        let ids: Vec<&str> = cites.iter().map(|cite| cite.id()).collect();
        if ids.is_empty() || self == Self::LeftOut {
            String::new()
        } else {
            format!(" [{}]", ids.join(", "))
        }
    }
}
