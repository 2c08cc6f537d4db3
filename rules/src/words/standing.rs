//! What a sentence is worth, in words: the mark that it carries wherever it is shown.

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
