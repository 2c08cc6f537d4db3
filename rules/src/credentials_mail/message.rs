//! A whole message as mail programs save it (`.eml`): its head, its parts, and how their text was encoded for the way.
//! What people paste is mostly none, and stays as it is.

use std::borrow::Cow;

use super::plain_text::{from_quoted_printable, is_quoted_printable};
use crate::secret::from_base64;

/// Messages within messages are read so deep.
const DEEPEST: usize = 6;

/// The text of a message; any other text as it is.
pub(super) fn text(pasted: &str) -> Cow<'_, str> {
    match Part::of(pasted.trim_start_matches(['\u{feff}', '\r', '\n', ' '])) {
        Some(message) => Cow::Owned(message.text(DEEPEST)),
        None if is_quoted_printable(pasted) => Cow::Owned(utf8(from_quoted_printable(pasted.as_bytes()))),
        None => Cow::Borrowed(pasted),
    }
}

/// The text of the bytes of a file.
#[must_use]
pub fn text_of(bytes: &[u8]) -> String {
    let utf16 = |little: bool, bytes: &[u8]| {
        let units = bytes.chunks_exact(2).map(|pair| match pair {
            [one, other] if little => u16::from_le_bytes([*one, *other]),
            [one, other] => u16::from_be_bytes([*one, *other]),
            _ => 0,
        });
        char::decode_utf16(units)
            .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(true, rest),
        [0xfe, 0xff, rest @ ..] => utf16(false, rest),
        bytes => std::str::from_utf8(bytes).map_or_else(|_| western(bytes), str::to_owned),
    }
}

/// A head and what follows it.
struct Part<'a> {
    head: Vec<(&'a str, String)>,
    body: &'a str,
}

impl<'a> Part<'a> {
    /// A text as a message, if it has the head of one: the heads that people copy from a mail program have none of
    /// these fields.
    fn of(text: &'a str) -> Option<Self> {
        let part = Self::split(text);
        let tells = ["content-type", "content-transfer-encoding", "mime-version", "received"];
        tells.iter().any(|name| part.field(name).is_some()).then_some(part)
    }

    /// Splits behind the head: lines with a name and a colon, and those that go on with a space, to an empty line.
    fn split(text: &'a str) -> Self {
        let mut head: Vec<(&str, String)> = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (line, behind) = rest.split_once('\n').unwrap_or((rest, ""));
            let line = line.trim_end_matches('\r');
            let named = line.split_once(':').filter(|(name, _)| {
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            });
            match (named, head.last_mut()) {
                _ if line.is_empty() => return Self { head, body: behind },
                (_, Some((_, value))) if line.starts_with([' ', '\t']) => {
                    value.push(' ');
                    value.push_str(line.trim());
                }
                (Some((name, value)), _) => head.push((name, value.trim().to_owned())),
                (None, _) => break,
            }
            rest = behind;
        }
        Self { head, body: rest }
    }

    fn field(&self, name: &str) -> Option<&str> {
        let field = self.head.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        field.map(|(_, value)| value.as_str())
    }

    /// The text of all its parts, with the day on which it was sent.
    fn text(&self, deep: usize) -> String {
        let mut text = String::new();
        if let Some(date) = self.field("date") {
            text.push_str("Date: ");
            text.push_str(date);
            text.push('\n');
        }
        text.push_str(&self.content(deep));
        text
    }

    fn content(&self, deep: usize) -> String {
        let kind = self.field("content-type").unwrap_or("text/plain");
        let is = |begin: &str| kind.get(..begin.len()).is_some_and(|it| it.eq_ignore_ascii_case(begin));
        let Some(deep) = deep.checked_sub(1) else {
            return String::new();
        };
        if is("multipart/") {
            let parts = self.parts(parameter(kind, "boundary").unwrap_or_default());
            let mut texts = parts.map(|part| (part.is_html(), part.content(deep)));
            if is("multipart/alternative") {
                let texts: Vec<(bool, String)> = texts.filter(|(_, text)| !text.trim().is_empty()).collect();
                let plain = texts.iter().find(|(is_html, _)| !is_html).or(texts.first());
                return plain.map(|(_, text)| text.clone()).unwrap_or_default();
            }
            let first = texts.next().map(|(_, text)| text).unwrap_or_default();
            return texts.fold(first, |all, (_, text)| all + "\n" + &text);
        }
        if is("message/") {
            return Self::split(self.body).text(deep);
        }
        if is("text/") { self.decoded() } else { String::new() }
    }

    fn is_html(&self) -> bool {
        self.field("content-type")
            .is_some_and(|kind| kind.to_ascii_lowercase().contains("html"))
    }

    /// The parts between the lines with the boundary.
    fn parts(&self, boundary: &'a str) -> impl Iterator<Item = Self> {
        let separator = format!("--{boundary}");
        let mut pieces = Vec::new();
        let mut from = None;
        let mut at = 0;
        for line in self.body.split_inclusive('\n') {
            if !boundary.is_empty() && line.starts_with(&separator) {
                pieces.extend(from.and_then(|from| self.body.get(from..at)));
                let is_end = line.trim_end().len() == separator.len() + 2;
                from = (!is_end).then_some(at + line.len());
            }
            at += line.len();
        }
        pieces.extend(from.and_then(|from| self.body.get(from..)));
        pieces.into_iter().map(Self::split)
    }

    fn decoded(&self) -> String {
        let encoding = self.field("content-transfer-encoding").unwrap_or_default();
        let bytes = if encoding.eq_ignore_ascii_case("quoted-printable") {
            from_quoted_printable(self.body.as_bytes())
        } else if encoding.eq_ignore_ascii_case("base64") {
            let packed: String = self.body.chars().filter(|c| !c.is_whitespace()).collect();
            from_base64(&packed).unwrap_or_default()
        } else {
            return self.body.to_owned();
        };
        let charset = parameter(self.field("content-type").unwrap_or_default(), "charset").unwrap_or_default();
        let is_western = ["iso-8859-1", "iso-8859-15", "windows-1252"];
        if is_western.iter().any(|name| charset.eq_ignore_ascii_case(name)) {
            western(&bytes)
        } else {
            utf8(bytes)
        }
    }
}

/// A parameter of a field of the head: `text/plain; charset="utf-8"`.
fn parameter<'a>(field: &'a str, name: &str) -> Option<&'a str> {
    field.split(';').skip(1).find_map(|parameter| {
        let (known, value) = parameter.split_once('=')?;
        known
            .trim()
            .eq_ignore_ascii_case(name)
            .then(|| value.trim().trim_matches('"'))
    })
}

fn utf8(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
}

/// Bytes as Western European systems write text.
fn western(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| match byte {
            0x82 | 0x91 | 0x92 => '\'',
            0x84 | 0x93 | 0x94 => '"',
            0x96 | 0x97 => '-',
            0x85 => '\u{2026}',
            byte => char::from(*byte),
        })
        .collect()
}
