//! Text as it was pasted, made plain: HTML, quotation marks of replies, and the many kinds of
//! white space and signs that mail programs use (API-07). One pass each, so that long texts take no longer than
//! their length.

use std::borrow::Cow;

use crate::secret::{is_invisible, narrow};

/// The text with spaces, tabs (between cells) and line feeds as its only white space.
pub(super) fn plain(pasted: &str) -> String {
    let mut plain = String::with_capacity(pasted.len());
    for c in without_markup(pasted).chars() {
        match c {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => plain.push('\n'),
            '\t' | '|' | '\u{2502}' | '\u{2503}' | '\u{ff5c}' => plain.push('\t'),
            // Of a quotation, an address in brackets or an arrow.
            '<' | '>' | '\u{ff1c}' | '\u{ff1e}' => plain.push(' '),
            c if is_invisible(c) => {}
            c if c.is_whitespace() || c.is_control() => plain.push(' '),
            c => plain.push(narrow(c)),
        }
    }
    plain
}

/// Whether a text is as mail programs encode it for the way: lines are broken with `=`, and signs written as `=3D`.
pub(super) fn is_quoted_printable(text: &str) -> bool {
    const SIGNS: [&str; 4] = ["=3D", "=20", "=09", "=C2=A0"];
    let is_broken = ["=\n", "=\r\n"].iter().any(|sign| text.contains(sign));
    let says_so = text.lines().any(|line| {
        let line = line.trim_start_matches(['>', ' ']);
        line.split_once(':').is_some_and(|(name, value)| {
            name.eq_ignore_ascii_case("content-transfer-encoding")
                && value.trim().eq_ignore_ascii_case("quoted-printable")
        })
    });
    // A space that had to be kept stands behind a label; in an address, `=20` begins a year.
    let begins_values = [":=20", ":=C2=A0", ":=09", ": =20", "=3D3D"]
        .iter()
        .any(|sign| text.contains(sign));
    says_so || begins_values || is_broken && SIGNS.iter().any(|sign| text.contains(sign))
}

pub(super) fn from_quoted_printable(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
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
    bytes
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

/// The text without tags and with the signs that entities stand for.
fn without_markup(text: &str) -> Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut hidden: Option<&'static str> = None;
    let mut comments_may_end = true;
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        if hidden.is_none() {
            out.push_str(before);
        }
        if let Some(comment) = from.strip_prefix("<!--").filter(|_| comments_may_end) {
            match comment.split_once("-->") {
                Some((_, after)) => {
                    rest = after;
                    continue;
                }
                None => comments_may_end = false,
            }
        }
        rest = if from.starts_with('&') {
            let (sign, after) = entity(from);
            if hidden.is_none() {
                out.push_str(sign.encode_utf8(&mut [0; 4]));
            }
            after
        } else if let Some((tag, after)) = tag(from) {
            match hidden {
                Some(name) if tag.ends && tag.name == name => hidden = None,
                Some(_) => {}
                None => {
                    hidden = ["style", "script"]
                        .into_iter()
                        .find(|name| !tag.ends && tag.name == *name);
                    out.push_str(tag.stands_for());
                }
            }
            after
        } else {
            if hidden.is_none() {
                out.push(' ');
            }
            from.get(1..).unwrap_or_default()
        };
    }
    if hidden.is_none() {
        out.push_str(rest);
    }
    Cow::Owned(out)
}

/// A tag of HTML.
struct Tag {
    name: String,
    ends: bool,
}

impl Tag {
    /// What white space it stands for: a line, a cell, or nothing.
    fn stands_for(&self) -> &'static str {
        const INLINE: [&str; 20] = [
            "span", "b", "strong", "i", "em", "u", "a", "font", "o:p", "small", "sub", "sup", "code", "tt", "s", "wbr",
            "ins", "mark", "img", "kbd",
        ];
        match self.name.as_str() {
            "td" | "th" => "\t",
            name if INLINE.contains(&name) => "",
            _ => "\n",
        }
    }
}

/// Reads a tag at the beginning of a text. An address in angle brackets is none.
fn tag(text: &str) -> Option<(Tag, &str)> {
    const OTHERS: [&str; 37] = [
        "html",
        "head",
        "body",
        "title",
        "meta",
        "link",
        "style",
        "script",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "col",
        "colgroup",
        "caption",
        "p",
        "br",
        "div",
        "section",
        "li",
        "ul",
        "ol",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "blockquote",
        "pre",
        "center",
        "!doctype",
        "!--",
        "?xml",
        "![endif]--",
    ];
    let inside = text.strip_prefix('<')?;
    let end = inside.find(['<', '>'])?;
    let (content, after) = inside.split_at(end);
    let after = after.strip_prefix('>')?;
    let ends = content.starts_with('/');
    let content = content.strip_prefix('/').unwrap_or(content);
    let name = content.split([' ', '\t', '\n', '\r', '/']).next()?;
    if name.len() > 12 {
        return None;
    }
    let tag = Tag {
        name: name.to_ascii_lowercase(),
        ends,
    };
    let is_known = OTHERS.contains(&tag.name.as_str()) || tag.stands_for().is_empty();
    is_known.then_some((tag, after))
}

/// Reads an entity at the beginning of a text; where there is none, the `&` stands for itself.
fn entity(text: &str) -> (char, &str) {
    const LONGEST: usize = 10;
    let itself = ('&', text.get(1..).unwrap_or_default());
    let Some(end) = text.bytes().take(LONGEST).position(|byte| byte == b';') else {
        return itself;
    };
    let (Some(name), Some(after)) = (text.get(1..end), text.get(end + 1..)) else {
        return itself;
    };
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    let sign = match name {
        "nbsp" | "ensp" | "emsp" | "thinsp" | "NonBreakingSpace" => Some(' '),
        "Tab" => Some('\t'),
        "NewLine" => Some('\n'),
        "shy" | "zwnj" | "zwj" | "lrm" | "rlm" | "ZeroWidthSpace" => Some('\u{200b}'),
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "colon" => Some(':'),
        "sol" => Some('/'),
        "commat" => Some('@'),
        "hyphen" | "dash" | "ndash" | "minus" => Some('-'),
        "tilde" => Some('~'),
        "period" => Some('.'),
        "lowbar" => Some('_'),
        other => match other.strip_prefix('#') {
            Some(digits) => match digits.strip_prefix(['x', 'X']) {
                Some(digits) => number(digits, 16),
                None => number(digits, 10),
            },
            None => None,
        },
    };
    sign.map_or(itself, |sign| (sign, after))
}
