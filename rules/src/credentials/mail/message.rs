//! The source of an e-mail: heads, parts and their encodings (RFC 5322, RFC 2045, RFC 2046). It need not be whole,
//! nor begin with its head: any text is one, and mostly of one part.

use std::borrow::Cow;

use super::encoding::{from_base64, is_known_charset, is_quoted, text_of, unquoted, without_foreign};
use super::heads::is_forward;
use super::tokens::is_label_of_value;

/// What kind of text a part holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Text that no head describes, or lines of a head.
    Any,
    Plain,
    Html,
    /// A picture or the like.
    Other,
}

/// A part of an e-mail.
pub(super) struct Part<'a> {
    kind: Kind,
    pub(super) text: Cow<'a, str>,
}

impl<'a> Part<'a> {
    /// One that no head describes.
    pub(super) const fn of(text: &'a str) -> Self {
        Self {
            kind: Kind::Any,
            text: Cow::Borrowed(text),
        }
    }

    pub(super) fn is_html(&self) -> bool {
        self.kind == Kind::Html
    }
}

/// The parts of an e-mail, in the ways in which it can be read: most e-mails say everything twice, as HTML and plain.
pub(super) fn renderings(source: &str) -> Vec<Vec<Part<'_>>> {
    let has = |parts: &[Part<'_>], kind| parts.iter().any(|part| part.kind == kind);
    let read = parts(source);
    if has(&read, Kind::Plain) && has(&read, Kind::Html) {
        vec![without(read, Kind::Html), without(parts(source), Kind::Plain)]
    } else {
        vec![read]
    }
}

fn without(mut parts: Vec<Part<'_>>, kind: Kind) -> Vec<Part<'_>> {
    parts.retain(|part| part.kind != kind);
    parts
}

/// How the bytes of a part are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Transfer {
    /// Nothing says so, or as it is.
    Plain,
    Quoted,
    Base64,
}

/// What stands in a part, and how.
#[derive(Clone, Copy)]
struct Content {
    kind: Kind,
    transfer: Transfer,
    /// Whether its signs beyond ASCII are those of a set of characters that we do not have.
    is_foreign: bool,
}

impl Content {
    /// What no head describes.
    const UNKNOWN: Self = Self {
        kind: Kind::Any,
        transfer: Transfer::Plain,
        is_foreign: false,
    };
}

/// What a head says of the part below it.
struct Head {
    content: Content,
    boundary: Option<String>,
    /// Another head follows.
    holds_message: bool,
    /// The line with the date.
    date: Option<String>,
    /// Whether the subject says that it was forwarded.
    is_forwarded: bool,
    /// How long it is.
    length: usize,
}

/// More parts within parts than any program makes.
const MOST_BOUNDARIES: usize = 30;

fn parts(source: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut boundaries: Vec<String> = Vec::new();
    let mut content = Content::UNKNOWN;
    let mut begins = 0;
    let mut at = 0;
    // A head may begin here.
    let mut head_comes = true;
    while let Some(line) = source.get(at..).and_then(|rest| rest.split_inclusive('\n').next()) {
        if head_comes && let Some(head) = head(source.get(at..).unwrap_or_default()) {
            parts.push(part(content, source.get(begins..at).unwrap_or_default()));
            if let Some(mut date) = head.date {
                if head.is_forwarded {
                    date.push_str("Subject: FW:\n");
                }
                parts.push(Part {
                    kind: Kind::Any,
                    text: Cow::Owned(date),
                });
            }
            content = head.content;
            at += head.length.max(1);
            begins = at;
            head_comes = head.holds_message;
            boundaries.extend(head.boundary.filter(|_| boundaries.len() < MOST_BOUNDARIES));
            continue;
        }
        let end = at + line.len();
        let line = line.trim_end();
        let boundary = line
            .strip_prefix("--")
            .filter(|name| !boundaries.is_empty() && boundaries.iter().any(|known| name.starts_with(known.as_str())));
        if boundary.is_some() {
            parts.push(part(content, source.get(begins..at).unwrap_or_default()));
            content = Content::UNKNOWN;
            begins = end;
        }
        head_comes = boundary.is_some() || (line.is_empty() && content.kind == Kind::Any);
        at = end;
    }
    parts.push(part(content, source.get(begins..).unwrap_or_default()));
    parts.retain(|part| part.kind != Kind::Other && !part.text.trim().is_empty());
    parts
}

fn part(content: Content, text: &str) -> Part<'_> {
    let kind = content.kind;
    let text = match content.transfer {
        _ if kind == Kind::Other => Cow::Borrowed(""),
        Transfer::Base64 => Cow::Owned(text_of(&from_base64(text)).into_owned()),
        Transfer::Quoted => Cow::Owned(unquoted(text)),
        Transfer::Plain if is_quoted(text) => Cow::Owned(unquoted(text)),
        Transfer::Plain => Cow::Borrowed(text),
    };
    let text = if content.is_foreign {
        Cow::Owned(without_foreign(text.into_owned()))
    } else {
        text
    };
    Part { kind, text }
}

/// Reads the head that begins there, if it has a field that only mail programs write. Of all its lines only the
/// date is worth reading: identifiers and signatures of servers are no values of the e-mail.
fn head(text: &str) -> Option<Head> {
    let mut head = Head {
        content: Content {
            kind: Kind::Plain,
            ..Content::UNKNOWN
        },
        boundary: None,
        holds_message: false,
        date: None,
        is_forwarded: false,
        length: 0,
    };
    let mut is_head = false;
    let mut lines = text.split_inclusive('\n').peekable();
    // As mailboxes begin an e-mail.
    if let Some(line) = lines.next_if(|line| line.starts_with("From ")) {
        head.length += line.len();
    }
    while let Some(line) = lines.peek() {
        if line.trim().is_empty() {
            head.length += line.len();
            break;
        }
        let Some((name, value)) = field(line) else {
            break;
        };
        let (name, mut value) = (name.to_ascii_lowercase(), value.to_owned());
        head.length += line.len();
        lines.next();
        while let Some(more) = lines.next_if(|more| more.starts_with([' ', '\t']) && !more.trim().is_empty()) {
            head.length += more.len();
            value.push(' ');
            value.push_str(more.trim());
        }
        is_head |= head.takes(&name, &value);
    }
    is_head.then_some(head)
}

/// What a field of a head says behind a name, perhaps in quotation marks.
fn parameter<'a>(field: &'a str, name: &str) -> Option<&'a str> {
    let at = field.to_ascii_lowercase().find(name)?;
    let value = field.get(at + name.len()..)?;
    let value = match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => value.split([';', ' ']).next()?,
    };
    (!value.is_empty()).then_some(value)
}

/// The name and value of a line of a head.
fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let is_name = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    (is_name && !is_label_of_value(name)).then(|| (name, value.trim()))
}

impl Head {
    /// Takes a field over; says whether only mail programs write it.
    fn takes(&mut self, name: &str, value: &str) -> bool {
        let lower = value.to_ascii_lowercase();
        match name {
            "content-type" => {
                self.content.kind = match lower.as_str() {
                    _ if lower.starts_with("text/html") => Kind::Html,
                    _ if lower.starts_with("text/plain") => Kind::Plain,
                    _ if lower.starts_with("message/") => Kind::Any,
                    _ => Kind::Other,
                };
                self.holds_message = lower.starts_with("message/");
                self.boundary = parameter(value, "boundary=").map(str::to_owned);
                self.content.is_foreign = parameter(&lower, "charset=").is_some_and(|name| !is_known_charset(name));
            }
            "content-transfer-encoding" => {
                self.content.transfer = match lower.as_str() {
                    _ if lower.contains("quoted-printable") => Transfer::Quoted,
                    _ if lower.contains("base64") => Transfer::Base64,
                    _ => Transfer::Plain,
                };
            }
            "date" => {
                self.date = Some(format!("Sent: {value}\n"));
                return false;
            }
            "subject" => {
                let words = lower.split(':').next().unwrap_or_default();
                // Perhaps encoded: `=?utf-8?Q?WG:_…`.
                self.is_forwarded = words.rsplit('?').next().is_some_and(is_forward);
            }
            // A program may call the day so, for people.
            "received" => return lower.contains("by ") && lower.contains(';'),
            _ => {}
        }
        matches!(
            name,
            "mime-version" | "message-id" | "return-path" | "dkim-signature" | "delivered-to"
        ) || name.starts_with("content-")
    }
}
