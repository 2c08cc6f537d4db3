//! A code to be read over the phone, and what is wrong with one that was typed.

use crate::case::code::NoCode;

/// How a code is read aloud: its letters as radio operators say them.
#[must_use]
pub fn spoken(code: &str) -> String {
    let sign = |sign: char| match sign {
        'F' => "Foxtrot".to_owned(),
        'K' => "Kilo".to_owned(),
        'L' => "Lima".to_owned(),
        'M' => "Mike".to_owned(),
        'Q' => "Quebec".to_owned(),
        'R' => "Romeo".to_owned(),
        'W' => "Whiskey".to_owned(),
        'Y' => "Yankee".to_owned(),
        digit => digit.to_string(),
    };
    let signs: Vec<String> = code.chars().map(sign).collect();
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
        NoCode::Slip => "One character is wrong or missing. Have the code read to you again.".to_owned(),
        NoCode::Later => {
            "This code is from a later version of this page. Load the page again, and then type it.".to_owned()
        }
    }
}
