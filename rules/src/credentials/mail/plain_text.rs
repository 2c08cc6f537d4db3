//! Text as it was pasted, made plain: HTML, quotation marks of replies, addresses of filters, and the many kinds of
//! white space and signs that mail programs use (API-07). One pass each, so that long texts take no longer than
//! their length.

use std::borrow::Cow;

use super::links::unwrapped;
use super::message::Part;
use super::tokens::BRACKET;
use crate::case::characters::{is_invisible, narrow};

/// The text of a single part.
pub(super) fn plain(text: &str) -> String {
    plain_parts(&[Part::of(text)])
}

/// The parts of an e-mail as one text with spaces, tabs (between cells), line feeds and [`BRACKET`] as its only white
/// space.
pub(super) fn plain_parts(parts: &[Part<'_>]) -> String {
    let mut plain = String::with_capacity(parts.iter().map(|part| part.text.len() + 1).sum());
    for part in parts {
        append(&mut plain, &unwrapped(&without_markup(&part.text, part.is_html())));
        plain.push('\n');
    }
    plain
}

fn append(plain: &mut String, text: &str) {
    let mut line_begins = true;
    // A table has one kind of border.
    let has_tabs = text.contains('\t');
    for c in text.chars() {
        let c = match c {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '|' if has_tabs => '|',
            '\t' | '|' | '\u{2502}' | '\u{2503}' | '\u{ff5c}' => '\t',
            // Of a quotation.
            '<' | '>' | '\u{ff1c}' | '\u{ff1e}' if line_begins => ' ',
            '<' | '>' | '\u{ff1c}' | '\u{ff1e}' => BRACKET,
            c if is_invisible(c) => continue,
            c if c.is_whitespace() || c.is_control() => ' ',
            c => narrow(c),
        };
        line_begins = c == '\n' || line_begins && matches!(c, ' ' | '\t');
        plain.push(c);
    }
}

/// How deep a text is in HTML, where the end of a line is a space like any other.
struct Depth {
    flowing: usize,
    preformatted: usize,
}

impl Depth {
    fn passes(&mut self, tag: &Tag) {
        let depth = match tag.name.as_str() {
            "html" | "body" | "table" | "div" => &mut self.flowing,
            "pre" => &mut self.preformatted,
            _ => return,
        };
        *depth = if tag.ends { depth.saturating_sub(1) } else { *depth + 1 };
    }

    fn append(&self, out: &mut String, text: &str) {
        if self.flowing > 0 && self.preformatted == 0 {
            out.extend(text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
        } else {
            out.push_str(text);
        }
    }
}

/// The text without tags and with the signs that entities stand for.
fn without_markup(text: &str, is_html: bool) -> Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut hidden: Option<&'static str> = None;
    let mut comments_may_end = true;
    let mut depth = Depth {
        flowing: usize::from(is_html),
        preformatted: 0,
    };
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        if hidden.is_none() {
            depth.append(&mut out, before);
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
                    depth.passes(&tag);
                }
            }
            after
        } else {
            if hidden.is_none() {
                out.push('<');
            }
            from.get(1..).unwrap_or_default()
        };
    }
    if hidden.is_none() {
        depth.append(&mut out, rest);
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

/// The letter of Latin-1 of that name.
fn letter(name: &str) -> Option<char> {
    /// The small ones, from `\u{e0}` on; the capitals lie 32 before.
    const NAMES: [&str; 31] = [
        "agrave", "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml",
        "igrave", "iacute", "icirc", "iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "divide",
        "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute", "thorn",
    ];
    const FIRST: u32 = 0xe0;
    if name == "szlig" {
        return Some('\u{df}');
    }
    let place = NAMES.iter().position(|known| known.eq_ignore_ascii_case(name))?;
    let small = FIRST + u32::try_from(place).ok()?;
    let is_capital = name.starts_with(|c: char| c.is_ascii_uppercase());
    char::from_u32(if is_capital { small - 0x20 } else { small })
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
        "num" => Some('#'),
        "lpar" => Some('('),
        "rpar" => Some(')'),
        "comma" => Some(','),
        "rsquo" => Some('\u{2019}'),
        "lsquo" => Some('\u{2018}'),
        "rdquo" => Some('\u{201d}'),
        "ldquo" => Some('\u{201c}'),
        "bsol" => Some('\\'),
        "hellip" => Some('\u{2026}'),
        other => match other.strip_prefix('#') {
            Some(digits) => match digits.strip_prefix(['x', 'X']) {
                Some(digits) => number(digits, 16),
                None => number(digits, 10),
            },
            None => letter(name),
        },
    };
    sign.map_or(itself, |sign| (sign, after))
}
