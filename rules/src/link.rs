//! A link as it was before programs passed it on: mail programs and chats escape it, wrap it and put a full stop
//! behind it (contract, section 1). Page and case are told apart here; what they mean is read elsewhere.

use std::borrow::Cow;

/// The marks that end up behind a link when it stands in a text.
const MARKS_BEHIND: [char; 16] = [
    '.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '`', '\u{bb}', '\u{201d}', '\u{2019}',
];

/// White space behind a link, escaped.
const ESCAPED_SPACE: [&str; 4] = ["%20", "%0A", "%0D", "%09"];

/// How browsers mark a place in the text of a page, behind everything else.
const TEXT_FRAGMENT: &str = ":~:";

/// A value that makes no sense is decoded so often again, at most.
pub const DECODED_AGAIN: usize = 2;

/// The case of a whole link, which has a `#`, or of a text that is a case already: as it was before programs passed
/// it on. `is_key` knows the keys of a case.
#[must_use]
pub fn case(text: &str, is_key: impl Fn(&str) -> bool) -> String {
    let text = before_text_fragment(text);
    let case = match text.split_once('#') {
        Some((_, fragment)) => page_and_case(fragment).1,
        None => text,
    };
    undo(case, is_key)
}

/// The path of the page and the text of the case in the fragment of a link: the case is what follows the first `?`,
/// also an escaped one. The path is decoded, and without what programs put behind it.
#[must_use]
pub fn page_and_case(fragment: &str) -> (String, &str) {
    let fragment = before_text_fragment(fragment);
    // A `?` with nothing but marks behind it ends a sentence.
    let plain = fragment
        .split_once('?')
        .filter(|(_, case)| !without_marks_behind(case).is_empty());
    let escaped = || {
        let mut places = fragment.match_indices('%').map(|(at, _)| fragment.split_at(at));
        places.find_map(|(path, escape)| Some((path, behind_escaped(escape, '?')?)))
    };
    let (path, case) = plain.or_else(escaped).unwrap_or((without_marks_behind(fragment), ""));
    let path = readings(path.trim()).last().unwrap_or_default();
    (path, case)
}

/// The readings of a value, the likeliest first: decoded, and decoded again where a program encoded it once more.
pub fn readings(value: &str) -> impl Iterator<Item = String> {
    let first = decode(value).trim().to_owned();
    let again = |last: &String| {
        let next = decode(last).trim().to_owned();
        (next != *last).then_some(next)
    };
    std::iter::successors(Some(first), again).take(1 + DECODED_AGAIN)
}

/// A piece of a case as key and value, at the first `=`; an escaped one counts directly behind a key.
pub fn key_and_value(piece: &str, is_key: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    let escaped = || {
        let (key, rest) = piece.split_at(piece.find('%')?);
        is_key(key).then(|| behind_escaped(rest, '=').map(|value| (key, value)))?
    };
    escaped().or_else(|| piece.split_once('='))
}

/// Undoes what programs do to a case. The order is that of the contract.
fn undo(case: &str, is_key: impl Fn(&str) -> bool) -> String {
    // Whoever opens a link that was wrapped gets it without the breaks: so does every browser.
    let mut case: Cow<'_, str> = if case.contains(LINE_BREAKS) {
        case.replace(LINE_BREAKS, "").into()
    } else {
        case.into()
    };
    while case.contains("&amp;") {
        case = case.replace("&amp;", "&").into();
    }
    let mut rest = without_marks_behind(&case);
    let mut undone = String::with_capacity(rest.len());
    while let Some(at) = rest.find('%') {
        let (before, escape) = rest.split_at(at);
        undone.push_str(before);
        if let Some(piece) = behind_escaped(escape, '&').filter(|piece| begins_with_key(piece, &is_key)) {
            undone.push('&');
            rest = piece;
        } else {
            undone.push('%');
            rest = escape.get(1..).unwrap_or_default();
        }
    }
    undone.push_str(rest);
    undone
}

const LINE_BREAKS: [char; 2] = ['\r', '\n'];

/// Whether a text begins with a key and `=`, or an escaped one.
fn begins_with_key(text: &str, is_key: impl Fn(&str) -> bool) -> bool {
    let Some(at) = text.find(['=', '%']) else {
        return false;
    };
    let (key, rest) = text.split_at(at);
    is_key(key) && (rest.starts_with('=') || behind_escaped(rest, '=').is_some())
}

fn before_text_fragment(text: &str) -> &str {
    text.split_once(TEXT_FRAGMENT).map_or(text, |(before, _)| before)
}

fn without_marks_behind(text: &str) -> &str {
    let mut text = text;
    loop {
        let bare = text.trim_end_matches(|c: char| c.is_whitespace() || MARKS_BEHIND.contains(&c));
        let behind = bare.len().checked_sub(ESCAPE).and_then(|at| bare.split_at_checked(at));
        text = match behind {
            Some((before, escape)) if ESCAPED_SPACE.iter().any(|space| space.eq_ignore_ascii_case(escape)) => before,
            _ => return bare,
        };
    }
}

/// What follows the escape of a sign with which a text begins: `%26`, escaped again `%2526`, and so on.
fn behind_escaped(text: &str, sign: char) -> Option<&str> {
    let mut rest = text.strip_prefix('%')?;
    while let Some(inner) = rest.strip_prefix("25") {
        rest = inner;
    }
    let (digits, behind) = rest.split_at_checked(2)?;
    (u32::from_str_radix(digits, 16).ok()? == u32::from(sign)).then_some(behind)
}

/// Undoes percent-encoding: `+` is a space, and a run of escapes that is not UTF-8 stays as it is.
#[must_use]
pub fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let run = escapes(rest);
        if run.is_empty() {
            decoded.push(if next == '+' { ' ' } else { next });
            rest = &rest[next.len_utf8()..];
            continue;
        }
        let escaped = &rest[..run.len() * ESCAPE];
        match String::from_utf8(run) {
            Ok(run) => decoded.push_str(&run),
            Err(_) => decoded.push_str(escaped),
        }
        rest = &rest[escaped.len()..];
    }
    decoded
}

/// The length of an escape such as `%2C`.
const ESCAPE: usize = 3;

/// The bytes of the run of escapes with which the text begins.
fn escapes(text: &str) -> Vec<u8> {
    text.as_bytes()
        .chunks_exact(ESCAPE)
        .map_while(|escape| match escape {
            [b'%', high, low] => Some((char::from(*high).to_digit(16)? * 16 + char::from(*low).to_digit(16)?) as u8),
            _ => None,
        })
        .collect()
}
