//! A text as it is read: without what programs and disguises put into it, and with the place of each character.

use crate::case::characters::{is_invisible, narrow};
use std::iter::once;

use super::{REMOVED, label};

/// Stands for a secret that was cut out before.
pub(super) const GAP: char = '\u{fffc}';

/// A character, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Sign {
    pub(super) c: char,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The characters of a text. Escapes (`%7E`, also escaped again, `&#126;`, `\u007e`, `=7E`) are what they stand for;
/// tags within a line and characters without width are left out, other tags part cells.
pub(super) fn signs(text: &str) -> Vec<Sign> {
    let mut signs: Vec<Sign> = Vec::with_capacity(text.len());
    let mut start = 0;
    while let Some((c, length)) = text
        .get(start..)
        .and_then(|rest| first(rest, signs.last().map(|sign| sign.c)))
    {
        let end = start + length;
        match c {
            Read::Char(c) if is_invisible(c) => {}
            Read::Char(c) => signs.push(Sign { c, start, end }),
            Read::Nothing => {}
            Read::Name(name) => {
                let named = name.chars().chain(once(':'));
                signs.extend(once('\n').chain(named).map(|c| Sign { c, start, end }));
            }
        }
        start = end;
    }
    signs
}

enum Read<'a> {
    Char(char),
    Nothing,
    /// The name of an element that may be a label.
    Name(&'a str),
}

/// What a text begins with, and how many bytes of it that is.
fn first(rest: &str, before: Option<char>) -> Option<(Read<'_>, usize)> {
    let c = rest.chars().next()?;
    let read = match c {
        '%' => percent(rest),
        '&' => entity(rest),
        '\\' => json(rest),
        '=' if before == Some('Q') && rest.starts_with("=7E") => Some(('~', 3)),
        '[' if rest.starts_with(REMOVED) => Some((GAP, REMOVED.len())),
        '<' => {
            if let Some(read) = tag(rest) {
                return Some(read);
            }
            None
        }
        // A tilde that stands above the letter before it.
        '\u{303}' if before == Some('Q') => Some(('~', c.len_utf8())),
        _ => None,
    };
    let (c, length) = read.unwrap_or((c, c.len_utf8()));
    Some((Read::Char(narrow(c)), length))
}

/// `%7E`, `%257E`, and the bytes of characters that are not ASCII.
fn percent(rest: &str) -> Option<(char, usize)> {
    let byte_at = |at: usize| {
        let mut at = at;
        if rest.as_bytes().get(at) != Some(&b'%') {
            return None;
        }
        while rest.get(at + 1..at + 3) == Some("25") {
            at += 2;
        }
        let byte = u8::from_str_radix(rest.get(at + 1..at + 3)?, 16).ok()?;
        Some((byte, at + 3))
    };
    let (lead, mut at) = byte_at(0)?;
    let length = match lead {
        0..0x80 => 1,
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    };
    let mut bytes = vec![lead];
    while bytes.len() < length {
        let (byte, next) = byte_at(at)?;
        bytes.push(byte);
        at = next;
    }
    Some((std::str::from_utf8(&bytes).ok()?.chars().next()?, at))
}

/// `&#126;`, `&#x7e;`, `&tilde;` and the entities of marks that stand around values, also escaped again.
fn entity(rest: &str) -> Option<(char, usize)> {
    const NAMED: [(&str, char); 10] = [
        ("tilde;", '~'),
        ("quot;", '"'),
        ("apos;", '\''),
        ("nbsp;", ' '),
        ("lt;", '<'),
        ("gt;", '>'),
        ("colon;", ':'),
        ("equals;", '='),
        ("lowbar;", '_'),
        ("period;", '.'),
    ];
    const LONGEST: usize = 7;
    let mut name = rest.strip_prefix('&')?;
    while let Some(again) = name.strip_prefix("amp;") {
        name = again;
    }
    let read = |behind: usize, c| Some((c, rest.len() - name.len() + behind));
    if let Some((named, c)) = NAMED.iter().find(|(named, _)| name.starts_with(named)) {
        return read(named.len(), *c);
    }
    let Some(number) = name.strip_prefix('#') else {
        return Some(('&', rest.len() - name.len()));
    };
    let (radix, digits) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (16, digits),
        None => (10, number),
    };
    let count = digits.chars().take(LONGEST).take_while(|c| c.is_digit(radix)).count();
    let c = char::from_u32(u32::from_str_radix(digits.get(..count)?, radix).ok()?)?;
    let end = count + usize::from(digits.get(count..)?.starts_with(';'));
    read(name.len() - digits.len() + end, c)
}

/// `\u007e`, and the stroke before a quotation mark or a slash.
fn json(rest: &str) -> Option<(char, usize)> {
    match rest.as_bytes().get(1)? {
        b'u' => {
            let c = char::from_u32(u32::from_str_radix(rest.get(2..6)?, 16).ok()?)?;
            Some((c, 6))
        }
        mark @ (b'"' | b'\'' | b'/') => Some((char::from(*mark), 2)),
        _ => None,
    }
}

/// A tag of HTML or XML without attributes: what attributes say is read.
fn tag(rest: &str) -> Option<(Read<'_>, usize)> {
    const LONGEST: usize = 40;
    const WITHIN_A_LINE: [&str; 12] = [
        "b", "code", "em", "font", "i", "mark", "o:p", "s", "span", "strong", "u", "wbr",
    ];
    let inner = rest.strip_prefix('<')?;
    let end = inner.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    let inner = inner.get(..end)?;
    let opens = inner.strip_prefix('/').is_none();
    let name = inner.trim_start_matches('/').trim_end_matches('/').trim_end();
    let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b":_.-".contains(&byte));
    let read = if WITHIN_A_LINE.iter().any(|known| name.eq_ignore_ascii_case(known)) {
        Read::Nothing
    } else if label::is_label(name) {
        if opens { Read::Name(name) } else { Read::Char('\t') }
    } else if CELLS.iter().any(|known| name.eq_ignore_ascii_case(known)) {
        Read::Char('\t')
    } else {
        return None;
    };
    is_name.then_some((read, end + 2))
}

/// Elements whose tags part cells or lines.
const CELLS: [&str; 9] = ["td", "th", "tr", "p", "div", "li", "dt", "dd", "br"];

/// The Latin letter or the digit that a character of another alphabet looks like, and a tilde for the signs of
/// mathematics and phonetics, one of which may stand for it; any other stays.
pub(super) fn twin(c: char) -> char {
    const LOOK: &str = "АВЕЗКМНОРСТУХаеорсухіјѕһԚԛԜԝЅІЈӏՕօΑΒΕΖΗΙΚΜΝΟΡΤΥΧοορνιϲϳıɑɡ";
    const LATIN: &str = "ABE3KMHOPCTYXaeopcyxijshQqWwSIJlOoABEZHIKMNOPTYXoopvicjiag";
    match c {
        '\0'..='\u{7f}' => c,
        '\u{2b0}'..='\u{2ff}' | '\u{2200}'..='\u{22ff}' => '~',
        // Mathematical letters and digits.
        '\u{1d400}'..='\u{1d6a3}' => {
            let at = (u32::from(c) - 0x1d400) % 52;
            let from = if at < 26 {
                u32::from('A') + at
            } else {
                u32::from('a') + at - 26
            };
            char::from_u32(from).unwrap_or(c)
        }
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((u32::from(c) - 0x1d7ce) % 10, 10).unwrap_or(c),
        _ => {
            let pair = LOOK.chars().zip(LATIN.chars()).find(|(look, _)| *look == c);
            pair.map_or(c, |(_, latin)| latin)
        }
    }
}
