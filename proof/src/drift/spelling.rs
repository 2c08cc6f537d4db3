//! One form for words that are written in several ways: numbers in words and in digits, British and American spelling.
//! It is compared and never shown, and no form is longer than the word, so that its letters keep their places.

use super::numbers::number_in_words;

/// Beginnings of words that are spelt in two ways, the longer or British one first.
const TWO_WAYS: [(&str, &str); 23] = [
    ("acknowledgement", "acknowledgment"),
    ("behaviour", "behavior"),
    ("cancell", "cancel"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("cheque", "check"),
    ("colour", "color"),
    ("defence", "defense"),
    ("dialogue", "dialog"),
    ("endeavour", "endeavor"),
    ("enroll", "enrol"),
    ("favour", "favor"),
    ("fulfill", "fulfil"),
    ("honour", "honor"),
    ("judgement", "judgment"),
    ("labell", "label"),
    ("labour", "labor"),
    ("licence", "license"),
    ("metre", "meter"),
    ("neighbour", "neighbor"),
    ("offence", "offense"),
    ("practise", "practice"),
    ("programme", "program"),
];

/// Shorter words have no ending `-ise` or `-ize`.
const SHORTEST: usize = 6;

/// The form by which a word in lower case is compared.
pub(super) fn one_form(key: &str) -> String {
    if let Some(number) = number_in_words(key) {
        return number.to_string();
    }
    let mut form = key.to_owned();
    if let Some((long, short)) = TWO_WAYS.iter().find(|(long, _)| key.starts_with(long)) {
        form = form.replacen(long, short, 1);
    }
    if form.len() >= SHORTEST {
        for (american, british) in [
            ("iza", "isa"),
            ("ize", "ise"),
            ("izi", "isi"),
            ("yze", "yse"),
            ("yzi", "ysi"),
        ] {
            form = form.replace(american, british);
        }
    }
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_are_one_word() {
        for (one, other) in [
            ("organisation", "organization"),
            ("authorised", "authorized"),
            ("synchronising", "synchronizing"),
            ("centre", "center"),
            ("programmes", "programs"),
            ("labelled", "labeled"),
            ("fulfil", "fulfill"),
            ("analyse", "analyze"),
            ("four", "4"),
        ] {
            assert_eq!(one_form(one), one_form(other));
        }
        for (one, other) in [
            ("prise", "prize"),
            ("access", "assess"),
            ("user", "users"),
            ("your", "yor"),
        ] {
            assert_ne!(one_form(one), one_form(other));
        }
    }

    #[test]
    fn no_form_is_longer_than_the_word() {
        for (long, short) in TWO_WAYS {
            assert!(short.len() <= long.len(), "{long}");
        }
        for (name, _) in super::super::numbers::NUMBERS {
            assert!(one_form(name).len() <= name.len(), "{name}");
        }
    }
}
