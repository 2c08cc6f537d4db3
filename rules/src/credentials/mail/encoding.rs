//! How e-mails put their text into bytes and lines: quoted-printable, base64, and the character sets of old.

use std::borrow::Cow;

use super::tokens::is_label;
use crate::case::base64;

/// The text of a file, whatever program wrote it: UTF-8, UTF-16 where its first bytes say so, and else
/// Windows-1252, which can be read whatever the bytes are.
#[must_use]
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes
            .chunks_exact(2)
            .filter_map(|pair| pair.try_into().ok())
            .map(unit)
            .collect();
        Cow::Owned(String::from_utf16_lossy(&units))
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => text_of(rest),
        _ => match str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => Cow::Owned(bytes.iter().map(|byte| western(*byte)).collect()),
        },
    }
}

/// The text of a part whose head names one of the many sets of characters that we do not have: every sign beyond ASCII
/// is unknown then, unless it can only have come from UTF-8.
pub(super) fn without_foreign(text: String) -> String {
    let is_western = |c: char| c.is_ascii() || (0x80..=0xff).any(|byte| western(byte) == c);
    if !text.chars().all(is_western) {
        return text;
    }
    let known = |c: char| if c.is_ascii() { c } else { char::REPLACEMENT_CHARACTER };
    text.chars().map(known).collect()
}

/// Whether that is a set of characters whose texts are read as they are.
pub(super) fn is_known_charset(name: &str) -> bool {
    const KNOWN: [&str; 8] = [
        "utf-8",
        "utf8",
        "us-ascii",
        "ascii",
        "iso-8859-1",
        "iso-8859-15",
        "latin1",
        "windows-1252",
    ];
    KNOWN.contains(&name) || name.starts_with("utf-16")
}

/// The character of a byte in Windows-1252, which has all of Latin-1.
fn western(byte: u8) -> char {
    const OF_WINDOWS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let place = usize::from(byte).checked_sub(0x80);
    place
        .and_then(|place| OF_WINDOWS.get(place))
        .map_or(char::from(byte), |sign| *sign)
}

/// The text behind quoted-printable, which breaks lines with `=` and writes signs as `=3D`.
pub(super) fn unquoted(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    loop {
        rest = match rest {
            [] => break,
            [b'=', b'\r', b'\n', after @ ..] | [b'=', b'\n', after @ ..] => skip_quotation(after),
            [b'=', high, low, after @ ..] => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    bytes.push(high * 16 + low);
                    after
                }
                _ => {
                    bytes.push(b'=');
                    rest.split_first().map_or(&[][..], |(_, after)| after)
                }
            },
            [byte, after @ ..] => {
                bytes.push(*byte);
                after
            }
        };
    }
    text_of(&bytes).into_owned()
}

/// A line that goes on in a quotation begins with the signs of the quotation.
fn skip_quotation(mut rest: &[u8]) -> &[u8] {
    while let [b'>', after @ ..] | [b' ', b'>', after @ ..] = rest {
        rest = match after {
            [b' ', after @ ..] => after,
            _ => after,
        };
    }
    rest
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// Whether a text can be nothing but quoted-printable, though no head says so: the value behind a label must not
/// begin with `20`, but nor must a year or a GUID lose its beginning.
pub(super) fn is_quoted(text: &str) -> bool {
    /// Programs break lines at 72 to 76 characters.
    const BROKEN_AT: usize = 70;
    let (mut codes, mut breaks) = (false, false);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        for (at, _) in line.match_indices('=') {
            let (label, code) = line.split_at(at);
            let code = code.as_bytes();
            if is_code(code) {
                codes = true;
                if is_certain(label, code) {
                    return true;
                }
            }
        }
        breaks |= line.ends_with('=');
        if lines.peek().is_some_and(|next| is_broken_word(line, next)) {
            return true;
        }
        if line.len() > BROKEN_AT && line.ends_with('=') || codes && breaks {
            return true;
        }
    }
    false
}

/// Whether a line breaks within a word that is no label, with the sign for it (`…client-=`), and the next one goes on
/// with it. Base64 has no gaps before such a word.
fn is_broken_word(line: &str, next: &str) -> bool {
    let Some(before) = line.strip_suffix('=') else {
        return false;
    };
    let is_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '-');
    let mut words = next.split([' ', '\t', ':']);
    let (one, two) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let goes_on = next.starts_with(|c: char| c.is_alphanumeric() || "-./@".contains(c))
        && !is_label(one)
        && !is_label(&format!("{one} {two}"));
    is_word
        && goes_on
        && before.contains([' ', '\t', ':'])
        && !is_label(before.rsplit([':', '\t']).next().unwrap_or(before))
}

/// Whether bytes begin with `=` and the number of a byte, as programs write it.
fn is_code(bytes: &[u8]) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte);
    matches!(bytes, [b'=', high, low, ..] if is_digit(*high) && is_digit(*low))
}

/// Whether a code in a line cannot be a sign `=` and a value: `label` is what stands before it.
fn is_certain(label: &str, code: &[u8]) -> bool {
    const LONGEST_LABEL: usize = 60;
    let [_, high, low, after @ ..] = code else {
        return false;
    };
    // A sign beyond ASCII has two codes at least.
    if *high >= b'A' && is_code(after) {
        return true;
    }
    let is_gap = matches!([*high, *low], [b'2', b'0'] | [b'0', b'9'] | [b'3', b'D']);
    let stands_alone = after
        .first()
        .is_none_or(|next| !next.is_ascii_alphanumeric() && !b"-&./_".contains(next));
    let is_behind_label = label.len() <= LONGEST_LABEL && (label.ends_with(':') || is_label(label));
    is_gap && (stands_alone || is_behind_label && !continues_value(after))
}

/// Whether `20` and what follows would be a year or the beginning of a GUID.
fn continues_value(after: &[u8]) -> bool {
    const REST_OF_GROUP: usize = 6;
    let is_year = matches!(after, [one, two, b'-' | b'/' | b'.', ..] if one.is_ascii_digit() && two.is_ascii_digit())
        // `=2009/03/2027` is the ninth.
        && !after.get(5..10).is_some_and(|year| matches!(year, [b'-' | b'/' | b'.', rest @ ..] if rest.iter().all(u8::is_ascii_digit)));
    let is_guid = after.iter().take_while(|byte| byte.is_ascii_hexdigit()).count() == REST_OF_GROUP
        && after.get(REST_OF_GROUP) == Some(&b'-');
    is_year || is_guid
}

/// The bytes behind base64, up to the signs that fill its end; line breaks and what else is none of it do not count.
pub(super) fn from_base64(text: &str) -> Vec<u8> {
    let is_digit = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/');
    let digits: String = text.chars().take_while(|c| *c != '=').filter(is_digit).collect();
    base64::bytes(&digits).unwrap_or_default()
}
