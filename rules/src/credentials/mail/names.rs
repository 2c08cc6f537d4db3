//! Names of people and programs, told from secrets: what is kept of an e-mail must not be one.

use crate::credentials::secret::is_random;

/// Longer texts are no names.
const LONGEST: usize = 300;

/// Parts as long as secrets are looked at by themselves: words around one do not make it a name.
const LENGTH_OF_SECRETS: usize = 20;

/// Whether a text is a name, an address or the like, and has nothing of a secret: words and numbers between signs that
/// names have.
pub(super) fn is_harmless(text: &str) -> bool {
    text.len() <= LONGEST
        && text.chars().all(is_of_names)
        && !text.split(|c: char| !c.is_alphanumeric()).any(is_endless)
        && !text
            .as_bytes()
            .windows(2)
            .any(|pair| matches!(pair, [b'-' | b'_' | b'.', b'-' | b'_' | b'.']))
        && (changes_little(text)
            || is_wordy(text)
                && text
                    .split(' ')
                    .filter(|part| part.len() >= LENGTH_OF_SECRETS)
                    .all(|part| changes_little(part) || is_wordy(part)))
}

/// Whether a run of letters and digits is longer than any word: hexadecimal digits of chance, for example.
fn is_endless(run: &str) -> bool {
    const CODE: usize = 24;
    const WORD: usize = 32;
    let length = run.chars().count();
    length >= WORD || length >= CODE && run.contains(|c: char| c.is_ascii_digit())
}

/// No `~`, which the secrets of today have in their sixth place; nor signs that none but passwords have.
fn is_of_names(c: char) -> bool {
    c.is_alphanumeric()
        || " -_./:@+&'()[]{},#\\".contains(c)
        || "\u{2019}\u{2018}\u{b4}\u{2013}\u{2014}\u{b7}\u{ae}\u{2122}".contains(c)
}

/// The runs of letters and digits of a text, without hexadecimal numbers.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let is_hex = |run: &str| {
        run.bytes()
            .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
            || run
                .bytes()
                .all(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte))
    };
    text.split(|c: char| !c.is_alphanumeric())
        .filter(move |run| !is_hex(run))
}

/// How often capitals follow small letters, or letters digits and the other way round, in a run.
fn changes(run: &str) -> usize {
    let kinds: Vec<Sort> = run.chars().map(Sort::of).collect();
    let changed = |pair: &&[Sort]| match pair {
        [Sort::Capital, Sort::Small] => false,
        [one, other] => one != other,
        _ => false,
    };
    kinds.windows(2).filter(changed).count()
}

/// A sort of character that changes by chance in a secret.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Small,
    Capital,
    Digit,
}

impl Sort {
    fn of(c: char) -> Self {
        match c {
            _ if c.is_uppercase() => Self::Capital,
            _ if c.is_alphabetic() => Self::Small,
            _ => Self::Digit,
        }
    }
}

fn changes_little(text: &str) -> bool {
    const CHANGES: usize = 2;
    let is_mixed = runs(text).any(|run| run.contains(char::is_uppercase))
        && runs(text).any(|run| run.contains(char::is_lowercase));
    let most_in_all = if is_mixed { CHANGES } else { 2 * CHANGES };
    // Signs that names have say nothing; letters that secrets do not have must not hide one.
    let sober: String = text
        .chars()
        .filter(char::is_ascii)
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    !is_random(&sober)
        && runs(text).all(|run| changes(run) <= CHANGES)
        && runs(text).map(changes).sum::<usize>() <= most_in_all
}

/// Whether words make up most of a text, such as `spor-apim-s2s-client-B2B4Pharma-UPD`: letters that follow one
/// another with vowels among them, as chance hardly ever puts them, and nothing long between them.
fn is_wordy(text: &str) -> bool {
    /// A shorter word may be chance, and is counted neither way.
    const WORD: usize = 4;
    const SHORT_WORD: usize = 3;
    /// So many letters of words make a text.
    const ENOUGH: usize = 6;
    /// What is no word may be so long: `B2B4`, `GmbH`, `2027`.
    const CODE: usize = 4;
    const CHANGES: usize = 2;
    const LETTERS_A_CHANGE: usize = 3;
    let (mut in_words, mut in_codes, mut total_changes) = (0, 0, 0);
    for run in runs(text) {
        let mut code = 0;
        for word in words(run) {
            let length = word.chars().count();
            let is_word =
                length >= SHORT_WORD && word.chars().any(is_vowel) && word.chars().skip(1).all(char::is_lowercase);
            if is_word {
                in_words += if length >= WORD { length } else { 0 };
                code = 0;
            } else {
                code += length;
                in_codes += length;
            }
            if code > CODE && !is_plain_code(run) {
                return false;
            }
        }
        total_changes += changes(run);
    }
    in_words >= ENOUGH && in_words >= in_codes && total_changes <= CHANGES + in_words / LETTERS_A_CHANGE
}

/// Capitals or small letters only, such as a name in capitals.
fn is_plain_code(run: &str) -> bool {
    changes(run) == 0
}

fn is_vowel(c: char) -> bool {
    !c.is_ascii() || "aeiouyAEIOUY".contains(c)
}

/// The words of a run: each begins with its capital, and digits stand alone.
fn words(run: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in run.char_indices() {
        let sort = Sort::of(c);
        let goes_on = match (before, sort) {
            (None, _) | (Some(Sort::Capital), Sort::Small) => true,
            (Some(before), now) => before == now && now != Sort::Capital,
        };
        if !goes_on {
            words.extend(run.get(start..at));
            start = at;
        }
        before = Some(sort);
    }
    words.extend(run.get(start..));
    words
}
