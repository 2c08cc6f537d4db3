//! The runs of characters in which a text is looked at.

use std::borrow::Cow;
use std::ops::Range;

use super::REMOVED;

/// A run of characters without white space, as it stands and as it is read.
pub(super) struct Token {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// Its characters, without invisible ones; full-width ones are those that they stand for.
    pub(super) clean: String,
    /// Whether it begins a line.
    pub(super) begins_line: bool,
    /// Whether it begins a cell of a table: a tab or a bar stands before it.
    pub(super) begins_cell: bool,
    /// Whether no white space parts it from the token before.
    pub(super) glued: bool,
    /// Whether a secret was cut out before it: labels before that have had their value.
    pub(super) behind_cut: bool,
    /// Whether it stands in brackets.
    pub(super) bracketed: bool,
}

impl Token {
    /// How many characters it has.
    pub(super) fn length(&self) -> usize {
        self.clean.chars().count()
    }

    /// With Latin letters for those of other alphabets that look the same.
    pub(super) fn latin(&self) -> Cow<'_, str> {
        if self.clean.is_ascii() {
            Cow::Borrowed(&self.clean)
        } else {
            Cow::Owned(self.clean.chars().map(twin).collect())
        }
    }
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut current: Option<Token> = None;
    let (mut begins_line, mut begins_cell, mut glued, mut brackets) = (true, false, false, 0_u32);
    let (mut behind_cut, mut cut_to) = (false, 0);
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if text.get(at..).is_some_and(|rest| rest.starts_with(REMOVED)) {
            (behind_cut, cut_to) = (true, at + REMOVED.len());
        }
        if at < cut_to {
            tokens.extend(current.take().filter(|token| !token.clean.is_empty()));
            continue;
        }
        if parts(c) {
            tokens.extend(current.take().filter(|token| !token.clean.is_empty()));
            begins_line |= is_line_end(c);
            begins_cell |= matches!(c, '\t' | '|');
            glued &= !c.is_whitespace();
            match c {
                '(' | '[' | '{' => brackets += 1,
                ')' | ']' | '}' => brackets = brackets.saturating_sub(1),
                c if is_line_end(c) => brackets = 0,
                _ => {}
            }
            continue;
        }
        let token = current.get_or_insert_with(|| Token {
            range: at..end,
            clean: String::new(),
            begins_line,
            begins_cell,
            glued,
            behind_cut,
            bracketed: brackets > 0,
        });
        token.range.end = end;
        if !is_invisible(c) {
            token.clean.push(narrow(c));
            (begins_line, begins_cell, glued, behind_cut) = (false, false, true, false);
        }
    }
    tokens.extend(current.filter(|token| !token.clean.is_empty()));
    tokens
}

/// Whether a character stands between tokens: white space, quotation marks and brackets.
fn parts(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '"' | '\'' | '`' | '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | ',' | ';'
        )
        || matches!(c, '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}')
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character has no width: joiners, marks of direction, soft hyphens, variation selectors.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The ASCII character for a full-width one or a sign that looks the same; any other stays.
pub(crate) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2012}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{fe55}' | '\u{2236}' | '\u{a789}' | '\u{2d0}' => ':',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{3002}' | '\u{ff61}' => '.',
        '\u{223c}' | '\u{2dc}' | '\u{223d}' | '\u{2053}' | '\u{301c}' | '\u{303}' => '~',
        other => other,
    }
}

/// Letters of the Cyrillic and the Greek alphabet that look like Latin ones, and those.
const TWINS: (&str, &str) = (
    "АВЕЅІЈКМНОРСТХУԚԜаеѕіјорсхуһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρι",
    "ABESIJKMHOPCTXYQWaesijopcxyhdqwABEZHIKMNOPTYXovpi",
);

fn twin(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let (theirs, latin) = TWINS;
    let place = theirs.chars().position(|other| other == c);
    place.and_then(|place| latin.chars().nth(place)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_has_its_twin() {
        let (theirs, latin) = TWINS;
        assert_eq!(theirs.chars().count(), latin.len());
        assert!(latin.is_ascii() && !theirs.chars().any(|c| c.is_ascii()));
        assert_eq!(twin('Т'), 'T');
        assert_eq!(twin('ж'), 'ж');
    }
}
