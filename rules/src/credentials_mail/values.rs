//! Values of a known form: nothing else is taken from a pasted e-mail.

use std::str::FromStr;

use super::tokens::{Tokens, is_filler};
use super::{Field, Problem, wrappers};
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
            None if is_fragment(token.text) || matches!(field, Field::User | Field::DisplayName) => {
                Value::Wrong(Problem::Unreadable(field))
            }
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

    /// An address, put together again where that makes it complete, and without what a mail filter put around it.
    fn address(&self, at: usize, schemes: &[&str], end: &str) -> Option<(String, usize)> {
        let first = bare(self.get(at)?.text);
        let begins = |text: &str| {
            schemes.iter().any(|scheme| {
                text.get(..scheme.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            })
        };
        if !begins(first) || is_shortened(self.get(at)?.text) {
            return None;
        }
        let is_fit = |(text, _): &(String, usize)| has_host(text) && is_harmless(text);
        if wrappers::is_wrapper(first) {
            let inside = wrappers::unwrap(first)?;
            let inside = inside.split(['?', '#']).next()?.to_owned();
            return Some((inside, at + 1))
                .filter(|found| begins(&found.0) && !wrappers::is_wrapper(&found.0) && is_fit(found));
        }
        let first = bare_end(first.split(['?', '#']).next()?);
        let complete = self.joined(at, first, |joined| joined.ends_with(end));
        complete.or_else(|| Some((first.to_owned(), at + 1))).filter(is_fit)
    }

    /// An e-mail address, a username, or one with its domain: whole, or not at all.
    fn user(&self, at: usize) -> Option<(String, usize)> {
        let first = bare(self.get(at)?.text);
        let more_comes = |next: usize| self.get(next).is_some_and(|token| token.text.starts_with('.'));
        if is_mail_address(first) && !more_comes(at + 1) {
            return Some((first.to_owned(), at + 1));
        }
        let is_alone = self.ends_before(at + 1);
        if is_alone && !more_comes(at + 1) && (is_username(first) || is_domain_user(first)) && is_harmless(first) {
            return Some((first.to_owned(), at + 1));
        }
        self.joined(at, first, is_mail_address)
    }

    /// A name: to the end of its cell, as it stands, and on where a hyphen shows that it goes on. `None` if a part of it
    /// cannot belong to a name: it is taken whole, or not at all.
    fn display_name(&self, at: usize) -> Option<(String, usize)> {
        const LONGEST: usize = 120;
        let first = self.get(at).filter(|first| !is_filler(first))?;
        let mut name = String::new();
        let mut next = at;
        while let Some(token) = self.get(next) {
            let wrapped =
                token.begins_line && (name.ends_with('-') || token.text.starts_with('-') && token.text.len() > 1);
            let same_cell = !token.begins_line && !token.begins_cell;
            if next > at && (!(wrapped || same_cell) || self.label(next).is_some()) {
                break;
            }
            if token.labels || is_secret(token.text) {
                return None;
            }
            if next > at && same_cell {
                name.push(' ');
            }
            name.push_str(token.text);
            next += 1;
        }
        let name = name.trim_matches(['"', '*', '`', '\u{201c}', '\u{201d}', ' ']);
        let begins_well = name.starts_with(|c: char| c.is_alphanumeric() || c == '(');
        let is_sentence =
            name.split(' ').count() > 2 && name.chars().all(|c| c.is_lowercase() || matches!(c, ' ' | '.' | ','));
        (begins_well
            && !is_sentence
            && !is_shortened(first.text)
            && !is_shortened(name)
            && name.len() <= LONGEST
            && is_name(name))
        .then(|| (name.to_owned(), next))
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

/// Whether a text is an e-mail address, also one of a guest (`jane_company.eu#EXT#@…`): its host has the name of one,
/// which chance characters have not.
fn is_mail_address(text: &str) -> bool {
    const LONGEST: usize = 120;
    let Some((name, host)) = text.rsplit_once('@') else {
        return false;
    };
    let ends_well = host
        .rsplit_once('.')
        .is_some_and(|(_, last)| last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_lowercase()));
    text.len() <= LONGEST
        && !name.is_empty()
        && !name.contains([' ', '(', ')', '[', ']', '/', ',', ':', '@'])
        && ends_well
        && host.split('.').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        })
        && is_name(name)
        && is_harmless(host)
}

/// Whether a text is a user with a domain: `EMA\doej`.
fn is_domain_user(text: &str) -> bool {
    text.split_once('\\').is_some_and(|(domain, user)| {
        !domain.is_empty() && domain.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-') && is_username(user)
    })
}

/// Whether a text can be a name: of words, codes and numbers, whatever their signs and their alphabet, and of nothing
/// that chance made.
fn is_name(text: &str) -> bool {
    const CHANGES_IN_A_PART: usize = 4;
    const CHANGES: usize = 8;
    const SHORT: usize = 4;
    const ODD_PARTS: usize = 2;
    let parts = || {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty())
    };
    let length = |part: &str| part.chars().count();
    let fits = |part: &str| length(part) <= SHORT || is_hexadecimal(part) || 2 * in_words(part) >= length(part);
    let joined: String = text.split(' ').collect();
    let signs = text.chars().filter(|c| !c.is_alphanumeric() && *c != ' ').count();
    text.chars()
        .all(|c| c.is_alphanumeric() || " &@()[]/,'\u{2019}.+#-_".contains(c))
        && 3 * signs <= text.chars().count()
        && !is_secret(text)
        && !is_random(&joined)
        && parts().all(|part| fits(part) && changes(part) <= CHANGES_IN_A_PART)
        && parts().filter(|part| !is_hexadecimal(part)).map(changes).sum::<usize>() <= CHANGES
        && parts().filter(|part| in_words(part) < length(part)).count() <= ODD_PARTS
        && 2 * parts().map(in_words).sum::<usize>() >= parts().map(length).sum()
}

/// How many characters of a run of letters and digits are words, capitals or numbers.
fn in_words(part: &str) -> usize {
    const SHORTEST: usize = 3;
    let kind = |c: char| match c {
        c if c.is_numeric() => 0,
        c if c.is_uppercase() => 1,
        _ => 2,
    };
    let characters: Vec<char> = part.chars().collect();
    let kinds: Vec<i32> = characters.iter().map(|c| kind(*c)).collect();
    let is_word = match kinds.split_first() {
        Some((first, rest)) => {
            rest.iter().all(|kind| kind == first) || *first == 1 && rest.iter().all(|kind| *kind == 2)
        }
        None => true,
    };
    if is_word {
        return characters.len();
    }
    let runs = characters.chunk_by(|one, other| kind(*one) == kind(*other));
    runs.map(<[char]>::len).filter(|length| *length >= SHORTEST).sum()
}

fn is_hexadecimal(run: &str) -> bool {
    let is = |letters: std::ops::RangeInclusive<u8>| {
        run.bytes().all(|byte| byte.is_ascii_digit() || letters.contains(&byte))
    };
    is(b'a'..=b'f') || is(b'A'..=b'F')
}

/// How often letters and digits change, and small letters and capitals.
fn changes(run: &str) -> usize {
    let changes = run.as_bytes().windows(2).filter(|pair| match pair {
        [one, other] => {
            one.is_ascii_digit() != other.is_ascii_digit() || one.is_ascii_lowercase() && other.is_ascii_uppercase()
        }
        _ => false,
    });
    changes.count()
}

/// Whether a text has nothing of a secret: names and numbers between hyphens, dots and slashes, and GUIDs.
fn is_harmless(text: &str) -> bool {
    const LONGEST: usize = 300;
    const CHANGES: usize = 2;
    let runs = || {
        text.split([' ', '-', '_', '.', '/', ':', '@', '+', '\\'])
            .filter(|run| !is_hexadecimal(run))
    };
    let is_mixed = runs().any(|run| run.bytes().any(|byte| byte.is_ascii_uppercase()))
        && runs().any(|run| run.bytes().any(|byte| byte.is_ascii_lowercase()));
    let most_in_all = if is_mixed { CHANGES } else { 2 * CHANGES };
    text.len() <= LONGEST
        && !is_random(text)
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b" -_./:@+\\".contains(&byte))
        && !text
            .as_bytes()
            .windows(2)
            .any(|pair| matches!(pair, [b'-' | b'_' | b'.', b'-' | b'_' | b'.']))
        && runs().all(|run| changes(run) <= CHANGES)
        && runs().map(changes).sum::<usize>() <= most_in_all
}
