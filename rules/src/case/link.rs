//! A link as it was before programs passed it on: mail programs and chats escape it, wrap it and put a full stop
//! behind it (contract, section 1). Page and case are told apart here; what they mean is read elsewhere.

use std::borrow::Cow;

/// The marks that end up behind a link when it stands in a text, in the languages and the markup of those who write it.
const MARKS_BEHIND: [char; 29] = [
    '.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '`', '\u{bb}', '\u{ab}', '\u{201c}', '\u{201d}',
    '\u{2018}', '\u{2019}', '\u{203a}', '\u{2026}', '*', '_', '|', '\\', '\u{3002}', '\u{ff0c}', '\u{ff09}',
    '\u{300d}',
];

/// The same, as pages write them.
const ENTITIES_BEHIND: [&str; 6] = ["&gt", "&lt", "&quot", "&nbsp", "&#39", "&apos"];

/// An ampersand, as pages write it.
const AMPERSANDS: [&str; 4] = ["&amp;", "&AMP;", "&#38;", "&#x26;"];

/// How browsers mark a place in the text of a page, behind everything else.
const TEXT_FRAGMENT: &str = ":~:";

/// Where a piece first stands in a text, and what is before and behind it. Links are short: what the standard library
/// has for long texts would be the longest function of all that reads them.
fn around<'a>(text: &'a str, piece: &str) -> Option<(&'a str, &'a str)> {
    let piece_bytes = piece.as_bytes();
    // Most places differ in the first sign already.
    let begins = |here: &[u8]| here.first() == piece_bytes.first() && here == piece_bytes;
    let at = text.as_bytes().windows(piece.len()).position(begins)?;
    Some((text.get(..at)?, text.get(at + piece.len()..)?))
}

/// A value that makes no sense is decoded so often again, at most.
pub const DECODED_AGAIN: usize = 2;

/// The case of a whole link, which has a `#`, or of a text that is a case already: as it was before programs passed
/// it on. `is_key` knows the keys of a case.
#[must_use]
pub fn case(text: &str, is_key: impl Fn(&str) -> bool) -> String {
    let text = before_text_fragment(text);
    let case = match text.split_once('#') {
        Some((before, behind)) if is_entity(before, behind) => text,
        Some((_, fragment)) => page_and_case(fragment).1,
        None => wrapped(text).unwrap_or(text),
    };
    undo(case, is_key)
}

/// Whether a `#` between these is no beginning of a fragment, but that of a sign as pages write it: `&#38;`.
fn is_entity(before: &str, behind: &str) -> bool {
    let number = behind.split_once(';').map_or("", |(number, _)| number);
    before.ends_with('&') && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'x')
}

/// The case of a link that stands, escaped, in another: mail programs let every link pass through a server.
fn wrapped(text: &str) -> Option<&str> {
    let (_, url) = around(text, "://").or_else(|| around(text, "%3A%2F%2F"))?;
    let fragment = url
        .match_indices('%')
        .find_map(|(at, _)| behind_escaped(url.get(at..)?, '#'))?;
    // What follows behind an ampersand that is not escaped belongs to the other link.
    let own = fragment.split('&').next()?;
    let (_, case) = page_and_case(own);
    (!case.is_empty()).then_some(case)
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
        let mut places = fragment
            .match_indices('%')
            .filter_map(|(at, _)| fragment.split_at_checked(at));
        places.find_map(|(path, escape)| Some((path, behind_escaped(escape, '?')?)))
    };
    let (path, case) = plain.or_else(escaped).unwrap_or((without_marks_behind(fragment), ""));
    let path = readings(path.trim()).last().unwrap_or_default();
    (path, case)
}

/// The readings of a value, the likeliest first: decoded, and decoded again where a program encoded it once more. The
/// last is without what mail programs make of the `=` before it (`=3D`).
pub fn readings(value: &str) -> impl Iterator<Item = String> {
    let first = decode(value).trim().to_owned();
    let again = |last: &String| {
        let next = decode(last).trim().to_owned();
        (next != *last).then_some(next)
    };
    let printable = first.strip_prefix("3D").map(str::to_owned);
    std::iter::successors(Some(first), again)
        .take(1 + DECODED_AGAIN)
        .chain(printable)
}

/// A piece of a case as key and value, at the first `=`; an escaped one counts directly behind a key.
pub fn key_and_value(piece: &str, is_key: impl Fn(&str) -> bool) -> Option<(&str, &str)> {
    let escaped = || {
        let (key, rest) = piece.split_at_checked(piece.find('%')?)?;
        is_key(key).then(|| behind_escaped(rest, '=').map(|value| (key, value)))?
    };
    escaped().or_else(|| piece.split_once('='))
}

/// Undoes what programs do to a case. The order is that of the contract.
fn undo(case: &str, is_key: impl Fn(&str) -> bool) -> String {
    let mut case = plain_signs(&without_line_breaks(case, &is_key));
    while let Some((before, behind)) = AMPERSANDS.iter().find_map(|ampersand| around(&case, ampersand)) {
        case = format!("{before}&{behind}");
    }
    let case = without_second_link(&case, &is_key);
    let mut rest = without_marks_behind(case);
    let mut undone = String::with_capacity(rest.len());
    while let Some((before, escape)) = rest.find('%').and_then(|at| rest.split_at_checked(at)) {
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

/// The case in one line. Whoever opens a link that was wrapped gets it without the breaks: so does every browser. Mail
/// programs set the next line in, put the sign of a quotation before it, or `=` before the break.
fn without_line_breaks<'a>(case: &'a str, is_key: impl Fn(&str) -> bool) -> Cow<'a, str> {
    if !case.contains(['\r', '\n']) {
        return case.into();
    }
    let mut whole = String::with_capacity(case.len());
    for line in case.split(['\r', '\n']) {
        let line = if whole.is_empty() {
            line
        } else {
            line.trim_start_matches([' ', '\t', '>'])
        };
        if let Some(before) = whole.strip_suffix('=') {
            let piece = before.rsplit(['&', '?']).next().unwrap_or_default();
            if !is_key(piece.trim()) {
                whole.pop();
            }
        }
        whole.push_str(line);
    }
    whole.into()
}

/// Signs that nobody sees are nothing; those that look like the ones of a case are those. Browsers escape them.
fn plain_signs(case: &str) -> String {
    let mut plain = String::with_capacity(case.len());
    let mut rest = case;
    while let Some(raw) = rest.chars().next() {
        let (sign, width) = match first_escaped(rest) {
            Some(sign) if !sign.is_ascii() => (sign, sign.len_utf8() * ESCAPE),
            _ => (raw, raw.len_utf8()),
        };
        let Some((written, behind)) = rest.split_at_checked(width) else {
            break;
        };
        match sign {
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {}
            '\u{2010}'..='\u{2015}' | '\u{2212}' => plain.push('-'),
            '\u{ff1d}' => plain.push('='),
            '\u{ff06}' => plain.push('&'),
            _ => plain.push_str(written),
        }
        rest = behind;
    }
    plain
}

/// The sign whose escapes a text begins with.
fn first_escaped(text: &str) -> Option<char> {
    const LONGEST: usize = 4;
    if !text.starts_with('%') {
        return None;
    }
    let bytes: Vec<u8> = escapes(text, LONGEST);
    (1..=bytes.len()).find_map(|length| std::str::from_utf8(bytes.get(..length)?).ok()?.chars().next())
}

/// Without what stands in brackets behind a link, when that is the link again or the end of an element of a page.
fn without_second_link(case: &str, is_key: impl Fn(&str) -> bool) -> &str {
    const BRACKETS: [&str; 5] = ["<", "%3C", "](", "\">", "%22%3E"];
    let opens = BRACKETS.iter().filter_map(|bracket| around(case, bracket));
    let Some((before, behind)) = opens.min_by_key(|(before, _)| before.len()) else {
        return case;
    };
    let goes_on = behind.split('&').skip(1).any(|piece| begins_with_key(piece, &is_key));
    let is_link = ["http:", "https:"].iter().any(|scheme| behind.starts_with(scheme));
    if is_link || !goes_on { before } else { case }
}

/// Whether a text begins with a key and `=`, or an escaped one.
fn begins_with_key(text: &str, is_key: impl Fn(&str) -> bool) -> bool {
    let at = text.find(['=', '%']);
    let Some((key, rest)) = at.and_then(|at| text.split_at_checked(at)) else {
        return false;
    };
    is_key(key) && (rest.starts_with('=') || behind_escaped(rest, '=').is_some())
}

fn before_text_fragment(text: &str) -> &str {
    around(text, TEXT_FRAGMENT).map_or(text, |(before, _)| before)
}

/// Without the marks and the white space behind a text; browsers escape some of them.
fn without_marks_behind(text: &str) -> &str {
    let is_mark = |c: char| c.is_whitespace() || MARKS_BEHIND.contains(&c);
    let mut text = text;
    loop {
        let bare = text.trim_end_matches(is_mark);
        let escaped = (1..=4).find_map(|length| {
            let (before, escapes) = bare.split_at_checked(bare.len().checked_sub(length * ESCAPE)?)?;
            let sign = first_escaped(escapes)?;
            (sign.len_utf8() == length && is_mark(sign)).then_some(before)
        });
        let entity = || ENTITIES_BEHIND.iter().find_map(|entity| bare.strip_suffix(entity));
        text = match escaped.or_else(entity) {
            Some(before) => before,
            None => return bare,
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
    if !text.contains(['%', '+']) {
        return text.to_owned();
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let run = escapes(rest, usize::MAX);
        if run.is_empty() {
            decoded.push(if next == '+' { ' ' } else { next });
            rest = rest.get(next.len_utf8()..).unwrap_or_default();
            continue;
        }
        let (escaped, behind) = rest.split_at_checked(run.len() * ESCAPE).unwrap_or((rest, ""));
        match String::from_utf8(run) {
            Ok(run) => decoded.push_str(&run),
            Err(_) => decoded.push_str(escaped),
        }
        rest = behind;
    }
    decoded
}

/// The length of an escape such as `%2C`.
const ESCAPE: usize = 3;

/// The bytes of the run of escapes with which the text begins, at most so many.
fn escapes(text: &str, most: usize) -> Vec<u8> {
    text.as_bytes()
        .chunks_exact(ESCAPE)
        .take(most)
        .map_while(|escape| match escape {
            [b'%', high, low] => Some((char::from(*high).to_digit(16)? * 16 + char::from(*low).to_digit(16)?) as u8),
            _ => None,
        })
        .collect()
}
