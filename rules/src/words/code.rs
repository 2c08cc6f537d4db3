//! A code to be read over the phone, and what is wrong with one that was typed.

use crate::case::code::{NoCode, SPOKEN};

/// How a code is read aloud: its letters as radio operators say them.
#[must_use]
pub fn spoken(code: &str) -> String {
    let signs: Vec<String> = code
        .chars()
        .map(|sign| match SPOKEN.iter().find(|word| word.starts_with(sign)) {
            Some(word) => (*word).to_owned(),
            None => sign.to_string(),
        })
        .collect();
    signs.join(" ")
}

/// What is wrong with a code, and what to do.
#[must_use]
pub fn no_code(problem: NoCode) -> String {
    match problem {
        NoCode::Empty => "Type the code that you were told.".to_owned(),
        NoCode::UnknownCharacter('9') => "There is no 9 in a code. Was it a 5?".to_owned(),
        NoCode::UnknownCharacter(sign) => {
            format!(
                "There is no \u{201c}{}\u{201d} in a code. Listen to that place again.",
                super::visible(&sign.to_string())
            )
        }
        NoCode::Slip => "Something in this code is wrong, missing or too much. Have it read to you again.".to_owned(),
        NoCode::Later => {
            "This code is from a later version of this page. Load the page again, and then type it.".to_owned()
        }
    }
}
