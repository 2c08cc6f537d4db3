//! Values of a known form: nothing else is taken from a pasted e-mail.

use std::str::FromStr;

use super::tokens::Tokens;
use super::{Field, Problem};
use crate::client_id::ClientId;
use crate::expiry_date::{ExpiryDate, Reading, read as read_date};
use crate::secret::{GUID_LENGTH, is_fragment, is_guid, is_random, is_secret, is_start_of_guid};

/// What stands where the value of a field should stand.
pub(super) enum Value {
    /// A value, and the token behind it.
    Found(Kept, usize),
    /// Something else, which says what is wrong.
    Wrong(Problem),
    /// Nothing that could be meant as a value.
    Nothing,
}

/// A value of a known form.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Kept {
    Text(String),
    ClientId(ClientId),
    Date(ExpiryDate),
}

impl Tokens<'_> {
    /// What stands there, where the value of that field should stand.
    pub(super) fn value(&self, field: Field, at: usize) -> Value {
        let Some(token) = self.get(at) else {
            return Value::Nothing;
        };
        if is_secret(token.text) || self.label(at).is_some() {
            return Value::Nothing;
        }
        let text = match field {
            Field::ClientId => return self.client_id(at, token.text),
            Field::ExpirationDate => return self.date(at, token.text),
            Field::ObjectId | Field::KeyId => self.guid(at),
            Field::TokenUrl => self.address(at, &["https://", "http://"], "/token"),
            Field::Scope => self.address(at, &["api://", "https://"], "/.default"),
            Field::User => self.user(at),
            Field::DisplayName => self.display_name(at),
        };
        match text {
            Some((text, next)) => Value::Found(Kept::Text(text), next),
            None if is_shortened(token.text) => Value::Wrong(Problem::Shortened(field)),
            None if is_fragment(token.text) => Value::Wrong(Problem::Unreadable(field)),
            None => Value::Nothing,
        }
    }

    fn client_id(&self, at: usize, text: &str) -> Value {
        if let Some((guid, next)) = self.guid(at)
            && let Ok(client_id) = ClientId::from_str(&guid)
        {
            return Value::Found(Kept::ClientId(client_id), next);
        }
        // A word of a sentence is no attempt at a value.
        let is_attempt = text.bytes().any(|byte| byte.is_ascii_digit()) || is_fragment(text);
        match ClientId::from_str(text) {
            Err(why) if is_attempt => Value::Wrong(Problem::ClientId(why)),
            _ => Value::Nothing,
        }
    }

    /// A GUID, put together again where it is broken.
    pub(super) fn guid(&self, at: usize) -> Option<(String, usize)> {
        let mut guid = bare(self.get(at)?.text).to_owned();
        let mut next = at + 1;
        while guid.len() < GUID_LENGTH && !guid.is_empty() && is_start_of_guid(&guid) {
            let piece = bare_end(self.get(next)?.text);
            if piece.is_empty() {
                return None;
            }
            guid.push_str(piece);
            next += 1;
        }
        is_guid(&guid).then_some((guid, next))
    }

    /// The longest run of tokens from there that reads as a date.
    pub(super) fn date(&self, at: usize, first: &str) -> Value {
        const MOST: usize = 8;
        let mut text = String::new();
        let mut best = Value::Nothing;
        for next in at..at + MOST {
            let Some(token) = self.get(next) else {
                break;
            };
            if next > at && self.label(next).is_some() {
                break;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(token.text);
            match read_date(bare(&text)) {
                Reading::Unambiguous(date) | Reading::Ambiguous(date) => {
                    best = Value::Found(Kept::Date(date), next + 1)
                }
                Reading::Impossible if !matches!(best, Value::Found(_, _)) => {
                    best = Value::Wrong(Problem::ImpossibleDate);
                }
                Reading::Impossible | Reading::Unreadable | Reading::Empty => {}
            }
            if token.labels {
                break;
            }
        }
        let is_attempt = bare(first).starts_with(|c: char| c.is_ascii_digit());
        match best {
            Value::Nothing if is_shortened(first) => Value::Wrong(Problem::Shortened(Field::ExpirationDate)),
            Value::Nothing if is_attempt => Value::Wrong(Problem::Unreadable(Field::ExpirationDate)),
            best => best,
        }
    }

    /// An address, put together again where that makes it complete.
    fn address(&self, at: usize, schemes: &[&str], end: &str) -> Option<(String, usize)> {
        let first = bare(self.get(at)?.text);
        let is_one = schemes.iter().any(|scheme| {
            first
                .get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        if !is_one || is_shortened(self.get(at)?.text) {
            return None;
        }
        let first = bare_end(first.split(['?', '#']).next()?);
        let complete = self.joined(at, first, |joined| joined.ends_with(end));
        complete
            .or_else(|| Some((first.to_owned(), at + 1)))
            .filter(|(text, _)| has_host(text) && is_harmless(text))
    }

    /// An e-mail address or a username.
    fn user(&self, at: usize) -> Option<(String, usize)> {
        let first = bare(self.get(at)?.text);
        let is_whole = |text: &str| {
            text.split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.ends_with(['.', '-']))
        };
        let more_comes = |next: usize| self.get(next).is_some_and(|token| token.text.starts_with('.'));
        if (is_whole(first) || is_username(first)) && !more_comes(at + 1) {
            return Some((first.to_owned(), at + 1)).filter(|(text, _)| is_harmless(text));
        }
        self.joined(at, first, is_whole).filter(|(text, _)| is_harmless(text))
    }

    /// A name: to the end of its cell, and on where a hyphen shows that it goes on.
    fn display_name(&self, at: usize) -> Option<(String, usize)> {
        const LONGEST: usize = 120;
        let mut name = bare(self.get(at)?.text).to_owned();
        let is_part = |text: &str| {
            !text.is_empty()
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        };
        let begins_well = name.starts_with(|c: char| c.is_ascii_alphabetic());
        if is_shortened(self.get(at)?.text) || !begins_well || !is_part(&name) {
            return None;
        }
        let mut next = at + 1;
        while let Some(token) = self.get(next) {
            let wrapped = token.begins_line && (name.ends_with('-') || token.text.starts_with('-'));
            let same_cell = !token.begins_line && !token.begins_cell && !token.labels;
            let longer = name.len() + token.text.len() < LONGEST;
            if !(wrapped || same_cell)
                || !longer
                || !is_part(bare(token.text))
                || self.label(next).is_some()
                || is_secret(token.text)
            {
                break;
            }
            if same_cell {
                name.push(' ');
            }
            name.push_str(bare(token.text));
            next += 1;
        }
        is_harmless(&name).then_some((name, next))
    }

    /// A value with the pieces of the following lines that make it complete, if they do.
    fn joined(&self, at: usize, first: &str, is_complete: impl Fn(&str) -> bool) -> Option<(String, usize)> {
        const PIECES: usize = 4;
        let mut text = first.to_owned();
        for next in at + 1..=at + PIECES {
            if is_complete(&text) && !self.get(next).is_some_and(|token| token.text.starts_with('.')) {
                return Some((text, next));
            }
            let token = self.get(next)?;
            let is_piece = token
                .text
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-/@".contains(&byte));
            if !is_piece || self.label(next).is_some() {
                return None;
            }
            text.push_str(token.text);
        }
        is_complete(&text).then_some((text, at + PIECES + 1))
    }
}

/// Whether a value ends in dots.
fn is_shortened(text: &str) -> bool {
    text.ends_with("..") || text.ends_with('\u{2026}')
}

/// A value without the signs that stand around it.
fn bare(text: &str) -> &str {
    bare_end(text.trim_start_matches(['"', '\'', '`', '*', '(', '[', '{', '\u{201c}', '\u{2018}']))
}

fn bare_end(text: &str) -> &str {
    text.trim_end_matches([
        '"', '\'', '`', '*', ')', ']', '}', ',', ';', '.', '\u{2026}', '\u{201d}', '\u{2019}',
    ])
}

/// Whether a text has the form of a username: a name in small letters, and perhaps a short number behind it.
fn is_username(text: &str) -> bool {
    const LONGEST: usize = 40;
    let name = text.trim_end_matches(|c: char| c.is_ascii_digit());
    text.len() <= LONGEST
        && text.len() - name.len() <= 3
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.ends_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || b"._-".contains(&byte))
}

/// Whether an address has the name of a host, with small letters and a dot: chance characters have not.
fn has_host(address: &str) -> bool {
    let host = address.split_once("://").and_then(|(_, rest)| rest.split('/').next());
    host.is_some_and(|host| {
        host.contains('.')
            && host
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte))
    })
}

/// Whether a text has nothing of a secret: names and numbers between hyphens, dots and slashes, and GUIDs.
fn is_harmless(text: &str) -> bool {
    const LONGEST: usize = 300;
    const CHANGES: usize = 2;
    let is_hex = |run: &str| {
        run.bytes()
            .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
            || run
                .bytes()
                .all(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte))
    };
    let changes = |run: &str| {
        let changes = run.as_bytes().windows(2).filter(|pair| match pair {
            [one, other] => {
                one.is_ascii_digit() != other.is_ascii_digit() || one.is_ascii_lowercase() && other.is_ascii_uppercase()
            }
            _ => false,
        });
        changes.count()
    };
    let runs = || {
        text.split([' ', '-', '_', '.', '/', ':', '@', '+'])
            .filter(|run| !is_hex(run))
    };
    let is_mixed = runs().any(|run| run.bytes().any(|byte| byte.is_ascii_uppercase()))
        && runs().any(|run| run.bytes().any(|byte| byte.is_ascii_lowercase()));
    let most_in_all = if is_mixed { CHANGES } else { 2 * CHANGES };
    text.len() <= LONGEST
        && !is_random(text)
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b" -_./:@+".contains(&byte))
        && !text
            .as_bytes()
            .windows(2)
            .any(|pair| matches!(pair, [b'-' | b'_' | b'.', b'-' | b'_' | b'.']))
        && runs().all(|run| changes(run) <= CHANGES)
        && runs().map(changes).sum::<usize>() <= most_in_all
}
