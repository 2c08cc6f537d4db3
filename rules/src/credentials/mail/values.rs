//! Values of a known form: nothing else is taken from a pasted e-mail.

use std::str::FromStr;

use super::names::is_harmless;
use super::tokens::{Label, Place, Tokens};
use super::{Field, Problem};
use crate::case::characters::in_small_letters;
use crate::case::client_id::ClientId;
use crate::case::date::{ExpiryDate, Reading, read as read_date};
use crate::credentials::secret::{GUID_LENGTH, is_fragment, is_guid, is_secret, is_start_of_guid};

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
        if field == Field::DisplayName {
            return self.display_name(at);
        }
        // A date with a fraction of a second may look like chance.
        let is_date = field == Field::ExpirationDate && read_date(bare(token.text)).date().is_some();
        if is_secret(token.text) && !is_date || self.label(at).is_some() {
            return Value::Nothing;
        }
        let text = match field {
            Field::ClientId => return self.client_id(at, token.text),
            Field::ExpirationDate => return self.date(at, token.text),
            Field::ObjectId | Field::KeyId => self.guid(at),
            Field::TokenUrl => self.address(at, &["https://", "http://"], "/token"),
            Field::Scope => self.address(at, &["api://", "https://"], "/.default"),
            Field::User | Field::DisplayName => self.user(at),
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
                // The field for a date sees the time, too.
                Reading::Impossible => best = Value::Wrong(Problem::ImpossibleDate),
                Reading::Unreadable | Reading::Empty => {}
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
            .or_else(|| Some((first.to_owned(), at + 1)).filter(|(text, _)| may_be_cut(text)))
            .filter(|(text, _)| has_host(text) && is_harmless(text))
    }

    /// An e-mail address or a username, alone or with the domain that it belongs to.
    fn user(&self, at: usize) -> Option<(String, usize)> {
        let token = self.get(at)?;
        // In Markdown, the address of a link follows its text.
        let first = bare(token.text.split("](").next()?);
        let is_whole = |text: &str| {
            text.split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && is_host(host))
        };
        let more_comes = |next: usize| {
            self.get(next).is_some_and(|token| token.text.starts_with('.'))
                || token.text.ends_with('.') && self.is_rest_of_host(next)
        };
        let is_name = is_whole(first) || is_username(first) || is_account(first);
        if is_name && !more_comes(at + 1) {
            return Some((first.to_owned(), at + 1)).filter(|(text, _)| is_harmless(text));
        }
        let first = token.text.trim_start_matches(OPENING);
        self.joined(at, first, is_whole).filter(|(text, _)| is_harmless(text))
    }

    /// Whether the rest of the name of a host fills the line that begins there.
    fn is_rest_of_host(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| {
            token.begins_line
                && token.text.contains('.')
                && token.text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'.')
        }) && self.is_cell(at, at + 1)
    }

    /// A name: all of its cell, and on where the line was broken.
    fn display_name(&self, at: usize) -> Value {
        const LONGEST: usize = 120;
        /// Programs break lines at 72 characters or more, and the label stands in the line, too.
        const LINE: usize = 72 - "Display Name: ".len();
        if self.announces(at) {
            return Value::Nothing;
        }
        let mut name = String::new();
        let mut next = at;
        loop {
            let begins = next;
            while self
                .get(next)
                .is_some_and(|token| !is_secret(token.text) || is_harmless(token.text))
                && (next == begins || !self.ends_cell(next))
                && !(next > at && self.announces_within(next))
                && next - at < LONGEST
            {
                next += 1;
            }
            // What an address or a link stands for may follow it in brackets.
            let brackets = (begins + 1..next).find(|place| self.get(*place).is_some_and(|token| token.bracketed));
            let line = self.text(begins, brackets.unwrap_or(next));
            let is_repeated =
                brackets.is_none_or(|place| self.get(place).is_some_and(|token| token.text.contains("://")));
            if next == begins || !is_repeated || self.secret_within(begins, next) {
                return self.no_display_name(at, begins);
            }
            name.push_str(line);
            let Some(token) = self.get(next) else {
                break;
            };
            if is_secret(token.text) && !token.begins() {
                return self.no_display_name(at, next);
            }
            let word = token.text.chars().count();
            let hyphen = name.ends_with('-') || token.text.starts_with('-');
            let was_broken = hyphen || name.chars().count() + word >= LINE;
            if !token.begins_line
                || !was_broken
                || self.label(next).is_some()
                || name.len() > LONGEST
                || is_secret(token.text)
            {
                break;
            }
            if !hyphen {
                name.push(' ');
            }
        }
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if is_shortened(&name) {
            return Value::Wrong(Problem::Shortened(Field::DisplayName));
        }
        let name = bare_name(&name);
        let letters = name.chars().filter(|c| c.is_alphabetic()).count();
        let is_name = letters >= 2
            && name.len() <= LONGEST
            && name.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '['))
            && is_harmless(name);
        if is_name {
            Value::Found(Kept::Text(name.to_owned()), next)
        } else {
            self.no_display_name(at, at)
        }
    }

    /// What to say where there is no name that could be taken over whole.
    fn no_display_name(&self, at: usize, begins: usize) -> Value {
        let is_dropped = self.get(at).is_none_or(|token| is_secret(token.text));
        if begins == at && is_dropped {
            Value::Nothing
        } else {
            Value::Wrong(Problem::Unreadable(Field::DisplayName))
        }
    }

    /// Whether a value is meant, by the place of its label: it reaches from `at` to before `next`. `is_apart` is whether
    /// a colon, or the end of a cell, stands before it.
    pub(super) fn is_meant(
        &self,
        field: Field,
        value: &Kept,
        place: Place,
        is_apart: bool,
        label_begins: bool,
        next: usize,
    ) -> bool {
        let Kept::Text(text) = value else {
            return match (field, place) {
                (Field::ClientId, _) => true,
                (_, Place::Sentence) => false,
                _ => is_apart || !label_begins || self.ends_value(next),
            };
        };
        let is_one_word = !text.contains(' ');
        match (field, place) {
            (Field::TokenUrl, Place::Sentence) => text.ends_with("/token"),
            (Field::Scope, Place::Sentence) => text.ends_with("/.default"),
            (Field::User | Field::DisplayName, Place::Sentence) => false,
            // A word of a sentence looks like a username.
            (Field::User, _) if !text.contains(['@', '\\']) => {
                is_apart && self.ends_value(next) || label_begins && self.ends_value(next) && self.ends_cell(next)
            }
            // In brackets, the address behind a link: the same again.
            (Field::User, Place::Table) if is_apart || label_begins => {
                self.ends_value(next)
                    || self
                        .get(next)
                        .is_some_and(|token| token.bracketed || token.text.contains(text.as_str()))
            }
            (Field::DisplayName, Place::Table) if is_apart => true,
            (Field::DisplayName, _) => {
                is_one_word && text.contains(['-', '_']) || text.starts_with(char::is_uppercase) && !text.ends_with('.')
            }
            _ => true,
        }
    }

    /// Whether nothing of a sentence follows a value.
    fn ends_value(&self, next: usize) -> bool {
        self.ends_cell(next) || self.label(next).is_some()
    }

    /// Whether a value without a label, from `at` to before `next`, is all that stands in its cell.
    pub(super) fn stands_apart(&self, field: Field, value: &Kept, at: usize, next: usize) -> bool {
        let is_first = self
            .get(at)
            .is_some_and(|token| token.begins() || matches!(field, Field::TokenUrl));
        let is_telling = match (field, value) {
            (Field::User, Kept::Text(text)) => text.contains('@'),
            (Field::DisplayName, Kept::Text(text)) => !text.contains(' ') && text.contains(['-', '_']),
            _ => true,
        };
        is_first && is_telling && (self.ends_cell(next) || field != Field::ExpirationDate)
    }

    /// Whether, within a line, a label stands there with its value behind it.
    fn announces_within(&self, at: usize) -> bool {
        let Some((label, behind)) = self.label(at) else {
            return false;
        };
        match label {
            _ if self.labels(behind) => true,
            Label::Field(Field::ClientId | Field::ObjectId | Field::KeyId) => self.guid(behind).is_some(),
            Label::Field(field @ (Field::TokenUrl | Field::Scope | Field::ExpirationDate)) => {
                matches!(self.value(field, self.skip_fillers(behind)), Value::Found(..))
            }
            Label::Field(Field::User) => self.get(behind).is_some_and(|token| token.text.contains('@')),
            Label::Field(Field::DisplayName) | Label::Secret | Label::Other => false,
        }
    }

    /// Whether something secret, or its label, stands among these tokens.
    fn secret_within(&self, from: usize, behind: usize) -> bool {
        (from..behind).any(|at| matches!(self.label(at), Some((Label::Secret, _))))
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

const OPENING: [char; 9] = ['"', '\'', '`', '*', '(', '[', '{', '\u{201c}', '\u{2018}'];

/// A value without the signs that stand around it.
fn bare(text: &str) -> &str {
    bare_end(text.trim_start_matches(OPENING))
}

fn bare_end(text: &str) -> &str {
    text.trim_end_matches([
        '"', '\'', '`', '*', ')', ']', '}', ',', ';', '.', '\u{2026}', '\u{201d}', '\u{2019}',
    ])
}

/// A name without the signs that stand around all of it. A name of several words may end in a dot.
fn bare_name(text: &str) -> &str {
    let mut name = text.trim_end_matches([',', ';']).trim_matches(['*', '`', ' ']);
    for (open, close) in [
        ('"', '"'),
        ('\'', '\''),
        ('\u{201c}', '\u{201d}'),
        ('\u{201e}', '\u{201c}'),
    ] {
        let inside = name.strip_prefix(open).and_then(|name| name.strip_suffix(close));
        name = inside.filter(|inside| !inside.contains([open, close])).unwrap_or(name);
    }
    if name.contains(' ') {
        name
    } else {
        name.trim_end_matches('.')
    }
}

/// Whether an address that was cut may still be the one that is meant: one of a page that gives tokens, not one of a
/// filter, behind which the right one is hidden.
fn may_be_cut(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else {
        return false;
    };
    scheme.eq_ignore_ascii_case("api") || rest.starts_with("login.") || rest.contains("oauth")
}

/// Whether a text is the name of a host, and not cut.
fn is_host(text: &str) -> bool {
    text.contains('.')
        && !text.ends_with(['.', '-'])
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
}

/// Whether a text names an account by its domain, as Windows does: `EMA\doej`.
fn is_account(text: &str) -> bool {
    const LONGEST_DOMAIN: usize = 15;
    text.split_once('\\').is_some_and(|(domain, name)| {
        let is_domain = domain.len() <= LONGEST_DOMAIN
            && domain.starts_with(|c: char| c.is_ascii_alphabetic())
            && domain
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
        is_domain && is_username(&in_small_letters(name))
    })
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
