//! The e-mail "UPD API Registration Details" (API-07), read from whatever a mail program makes of it when its text
//! is copied: tables as lines, values in the next line or broken over lines, quoted, as HTML, in another order,
//! incomplete.
//!
//! **The client secret is never kept.** Nothing is taken from the text but values of a known form: GUIDs, a date,
//! addresses and names without chance characters. Nor is the text itself kept.

mod plain_text;

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use crate::client_id::{ClientId, NotAClientId};
use crate::expiry_date::{ExpiryDate, Reading, read as read_date};
use crate::secret::{GUID_LENGTH, is_fragment, is_guid, is_random, is_secret, is_start_of_guid};
use crate::words;

/// A value of the e-mail that we look for (API-07).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The Client ID.
    ClientId,
    /// The day on which the secret expires.
    ExpirationDate,
    /// The scope.
    Scope,
    /// The address that gives tokens.
    TokenUrl,
    /// Reference Information: the user.
    User,
    /// Reference Information: the object.
    ObjectId,
    /// Reference Information: the name on display.
    DisplayName,
    /// Reference Information: the key.
    KeyId,
}

impl Field {
    /// All of them, in the order of the e-mail.
    pub const ALL: [Self; 8] = [
        Self::TokenUrl,
        Self::ClientId,
        Self::Scope,
        Self::ExpirationDate,
        Self::User,
        Self::ObjectId,
        Self::DisplayName,
        Self::KeyId,
    ];

    /// As the e-mail calls it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::ClientId => "Client Id",
            Self::ExpirationDate => "Expiration date",
            Self::Scope => "Scope",
            Self::TokenUrl => "Token URL",
            Self::User => "User",
            Self::ObjectId => "Object Id",
            Self::DisplayName => "Display Name",
            Self::KeyId => "Key Id",
        }
    }
}

/// What is wrong with a pasted e-mail. Never holds anything of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Problem {
    /// Nothing of the e-mail was found.
    NothingFound,
    /// The value is not there.
    Missing(Field),
    /// No part of the Reference Information is there (API-11).
    ReferenceInformationMissing,
    /// What stands there is no Client ID.
    ClientId(NotAClientId),
    /// What stands there cannot be read.
    Unreadable(Field),
    /// The value is cut short, like the samples of the guide (API-08).
    Shortened(Field),
    /// There is no such day or time.
    ImpossibleDate,
    /// There are several different values; the first one is taken.
    Several(Field),
    /// The value has no label; it may be another one.
    Unlabelled(Field),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingFound => f.write_str(
                "Nothing of the e-mail \u{201c}UPD API Registration Details\u{201d} was found in this text.",
            ),
            Self::Missing(field) => write!(f, "{} is not in this text.", field.label()),
            Self::ReferenceInformationMissing => {
                f.write_str("The Reference Information is not in this text. You need it only if something goes wrong.")
            }
            Self::ClientId(why) => write!(f, "Client Id: {why}."),
            Self::Unreadable(field) => write!(f, "{}: this value could not be read.", field.label()),
            Self::Shortened(field) => write!(f, "{}: this value is cut short.", field.label()),
            Self::ImpossibleDate => f.write_str("Expiration date: there is no such day or time."),
            Self::Several(field) => write!(
                f,
                "{}: there are several different ones in this text. The first one is taken; please compare it, and \
                 paste one e-mail at a time.",
                field.label()
            ),
            Self::Unlabelled(field) => write!(
                f,
                "{}: it stands in this text without its label. Please compare it with the e-mail.",
                field.label()
            ),
        }
    }
}

/// What was found in a pasted e-mail: never the client secret.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct CredentialsMail {
    /// The Client ID.
    pub client_id: Option<ClientId>,
    /// The day on which the secret expires, in its readings (X085).
    pub expires: Option<ExpiryDate>,
    /// The scope.
    pub scope: Option<String>,
    /// The address that gives tokens.
    pub token_url: Option<String>,
    /// The user.
    pub user: Option<String>,
    /// The object, a GUID.
    pub object_id: Option<String>,
    /// The name on display.
    pub display_name: Option<String>,
    /// The key, a GUID.
    pub key_id: Option<String>,
    /// The day on which the e-mail came, where its head was pasted as well and leaves no doubt: the earliest one
    /// if it was forwarded. It settles the day of expiry (X085).
    pub came: Option<NaiveDate>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Whether there was a client secret. It was dropped.
    pub secret_found: bool,
}

impl fmt::Debug for CredentialsMail {
    /// Names what was found, without the values.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found: Vec<Field> = Field::ALL.into_iter().filter(|field| self.has(*field)).collect();
        f.debug_struct("CredentialsMail")
            .field("found", &found)
            .field("problems", &self.problems)
            .field("secret_found", &self.secret_found)
            .finish_non_exhaustive()
    }
}

impl CredentialsMail {
    /// Whether a value was found.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.value(field).is_some()
    }

    /// A value, as text.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<&str> {
        match field {
            Field::ClientId => self.client_id.as_ref().map(ClientId::as_str),
            Field::ExpirationDate => self.expires.as_ref().map(ExpiryDate::as_written),
            Field::Scope => self.scope.as_deref(),
            Field::TokenUrl => self.token_url.as_deref(),
            Field::User => self.user.as_deref(),
            Field::ObjectId => self.object_id.as_deref(),
            Field::DisplayName => self.display_name.as_deref(),
            Field::KeyId => self.key_id.as_deref(),
        }
    }

    /// The host of the token URL, which is enough to recognise it.
    #[must_use]
    pub fn token_host(&self) -> Option<&str> {
        let (_, rest) = self.token_url.as_deref()?.split_once("://")?;
        rest.split('/').next()
    }

    /// The Reference Information, ready for a ticket (API-11): a line for each value. Empty where there is none.
    #[must_use]
    pub fn reference_information(&self) -> String {
        self.lines(&[Field::User, Field::ObjectId, Field::DisplayName, Field::KeyId])
    }

    /// Everything that was found, a line for each value: [`read`] gives the same again.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let values = self.lines(&Field::ALL);
        match self.came {
            Some(day) if values.is_empty() => format!("Sent: {day}"),
            Some(day) => format!("Sent: {day}\n{values}"),
            None => values,
        }
    }

    fn lines(&self, fields: &[Field]) -> String {
        let lines: Vec<String> = fields
            .iter()
            .filter_map(|field| Some(format!("{}: {}", field.label(), self.value(*field)?)))
            .collect();
        lines.join("\n")
    }

    /// What the page says about the expiry: the day in words, both where there are two.
    #[must_use]
    pub fn expiry_in_words(&self) -> Option<String> {
        let date = self.expires.as_ref()?;
        let earlier = words::date(date.earlier);
        Some(match date.later {
            Some(later) => format!("{earlier} or {}", words::date(later)),
            None => earlier,
        })
    }
}

/// Reads a pasted e-mail. It takes time in proportion to the text, and never fails.
#[must_use]
pub fn read(pasted: &str) -> CredentialsMail {
    let plain = plain_text::plain(pasted);
    let mut reader = Reader {
        tokens: tokens(&plain),
        found: CredentialsMail::default(),
        waiting: Vec::new(),
        secret_waits: false,
        loose_guids: Vec::new(),
        dropped: Vec::new(),
    };
    reader.read();
    reader.finish()
}

/// A word of the text.
struct Token<'a> {
    text: &'a str,
    /// Its letters and digits, in small letters; empty if it is too long for a label.
    squashed: String,
    begins_line: bool,
    begins_cell: bool,
    /// Whether a colon or `=` stood behind it.
    labels: bool,
}

/// Longer words belong to no label.
const LONGEST_LABEL: usize = 40;

fn tokens(plain: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for line in plain.split('\n') {
        let mut begins_line = true;
        for cell in line.split('\t') {
            let mut begins_cell = true;
            for word in cell.split(' ').filter(|word| !word.is_empty()) {
                let mut rest = word;
                loop {
                    let (text, labels, after) = split_label(rest);
                    tokens.push(Token {
                        text,
                        squashed: squash(text),
                        begins_line,
                        begins_cell,
                        labels,
                    });
                    (begins_line, begins_cell) = (false, false);
                    match after {
                        Some(after) if !after.is_empty() => rest = after,
                        _ => break,
                    }
                }
            }
        }
    }
    tokens
}

/// Splits `Id:e1e6…` behind the label, and a GUID from the letters that it was glued to.
fn split_label(word: &str) -> (&str, bool, Option<&str>) {
    if let Some((name, value)) = word.split_once([':', '=']) {
        let is_name = name.len() <= LONGEST_LABEL
            && name
                .chars()
                .all(|c| c.is_ascii_alphabetic() || matches!(c, '*' | '_' | '-' | '(' | ')' | '"' | '\'' | '2'));
        if is_name && !value.starts_with("//") {
            return (name, true, Some(value));
        }
    }
    let glued = word
        .len()
        .checked_sub(GUID_LENGTH)
        .filter(|at| *at > 0 && *at <= LONGEST_LABEL);
    if let Some(at) = glued
        && let (Some(name), Some(guid)) = (word.get(..at), word.get(at..))
        && is_guid(guid)
        && name.bytes().all(|byte| byte.is_ascii_alphabetic())
    {
        return (name, true, Some(guid));
    }
    (word, false, None)
}

fn squash(text: &str) -> String {
    if text.len() > LONGEST_LABEL {
        return String::new();
    }
    text.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// What a label announces.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Field(Field),
    Secret,
    /// The day on which the e-mail was sent.
    Came,
    /// Something that we do not keep.
    Other,
}

/// A label of that many words has one of these forms.
const LABELS: &[(&str, Label)] = &[
    ("tokenurl", Label::Field(Field::TokenUrl)),
    ("tokenuri", Label::Field(Field::TokenUrl)),
    ("tokenendpoint", Label::Field(Field::TokenUrl)),
    ("oauthtokenendpoint", Label::Field(Field::TokenUrl)),
    ("oauth2tokenendpoint", Label::Field(Field::TokenUrl)),
    ("oauth2tokenurl", Label::Field(Field::TokenUrl)),
    ("clientid", Label::Field(Field::ClientId)),
    ("clientidentifier", Label::Field(Field::ClientId)),
    ("applicationid", Label::Field(Field::ClientId)),
    ("applicationclientid", Label::Field(Field::ClientId)),
    ("appid", Label::Field(Field::ClientId)),
    ("clientsecret", Label::Secret),
    ("clientsecretvalue", Label::Secret),
    ("secret", Label::Secret),
    ("secretvalue", Label::Secret),
    ("appsecret", Label::Secret),
    ("applicationsecret", Label::Secret),
    ("clientcredentials", Label::Secret),
    ("password", Label::Secret),
    ("secretid", Label::Other),
    ("clientsecretid", Label::Other),
    ("scope", Label::Field(Field::Scope)),
    ("scopes", Label::Field(Field::Scope)),
    ("expirationdate", Label::Field(Field::ExpirationDate)),
    ("expirydate", Label::Field(Field::ExpirationDate)),
    ("dateofexpiry", Label::Field(Field::ExpirationDate)),
    ("dateofexpiration", Label::Field(Field::ExpirationDate)),
    ("expiration", Label::Field(Field::ExpirationDate)),
    ("expiry", Label::Field(Field::ExpirationDate)),
    ("expires", Label::Field(Field::ExpirationDate)),
    ("expireson", Label::Field(Field::ExpirationDate)),
    ("validuntil", Label::Field(Field::ExpirationDate)),
    ("secretexpires", Label::Field(Field::ExpirationDate)),
    ("secretexpirydate", Label::Field(Field::ExpirationDate)),
    ("secretexpirationdate", Label::Field(Field::ExpirationDate)),
    ("clientsecretexpires", Label::Field(Field::ExpirationDate)),
    ("clientsecretexpirydate", Label::Field(Field::ExpirationDate)),
    ("clientsecretexpirationdate", Label::Field(Field::ExpirationDate)),
    ("user", Label::Field(Field::User)),
    ("userid", Label::Field(Field::User)),
    ("username", Label::Field(Field::User)),
    ("objectid", Label::Field(Field::ObjectId)),
    ("displayname", Label::Field(Field::DisplayName)),
    ("keyid", Label::Field(Field::KeyId)),
    ("sent", Label::Came),
    ("date", Label::Came),
    ("referenceinformation", Label::Other),
    ("oauth2properties", Label::Other),
    ("property", Label::Other),
    ("important", Label::Other),
    ("from", Label::Other),
    ("to", Label::Other),
    ("subject", Label::Other),
];

/// The most words that a label has.
const WORDS_OF_LABEL: usize = 4;

/// What stands where the value of a field should stand.
enum Value {
    /// A value, and the token behind it.
    Found(Kept, usize),
    /// Something else, which says what is wrong.
    Wrong(Problem),
    /// Nothing that could be meant as a value.
    Nothing,
}

/// A value of a known form.
#[derive(Clone, PartialEq, Eq)]
enum Kept {
    Text(String),
    ClientId(ClientId),
    Date(ExpiryDate),
}

struct Reader<'a> {
    tokens: Vec<Token<'a>>,
    found: CredentialsMail,
    /// Labels whose value has not come: tables are sometimes copied column by column.
    waiting: Vec<Field>,
    secret_waits: bool,
    /// GUIDs without a label.
    loose_guids: Vec<String>,
    /// The tokens that were dropped as secret, by their place.
    dropped: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn read(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            at = self.step(at).max(at + 1);
        }
    }

    /// Reads what stands there; returns where to go on.
    fn step(&mut self, at: usize) -> usize {
        let Some(token) = self.tokens.get(at) else {
            return at;
        };
        if is_secret(token.text) {
            self.found.secret_found = true;
            self.dropped.push(at);
            return at + 1;
        }
        let Some((label, behind)) = self.label(at) else {
            return self.without_label(at);
        };
        let (begins, labels) = (token.begins_cell || token.begins_line, self.labels(behind));
        let value_at = self.skip_fillers(behind);
        match label {
            Label::Other => behind,
            Label::Secret => self.drop_secret(value_at, begins),
            Label::Came => {
                if begins && labels {
                    self.came(value_at);
                }
                behind
            }
            Label::Field(field) => match self.value(field, value_at) {
                Value::Found(value, next) => {
                    self.keep(field, value);
                    next
                }
                Value::Wrong(problem) if begins || labels => {
                    self.note(problem);
                    behind
                }
                Value::Nothing if begins && (self.label(value_at).is_some() || self.heads_values(behind)) => {
                    if !self.waiting.contains(&field) {
                        self.waiting.push(field);
                    }
                    behind
                }
                Value::Wrong(_) | Value::Nothing => behind,
            },
        }
    }

    /// The label that begins there, and the token behind it.
    fn label(&self, at: usize) -> Option<(Label, usize)> {
        let mut name = String::new();
        let mut longest = None;
        for place in at..at + WORDS_OF_LABEL {
            let token = self.tokens.get(place)?;
            let is_next_cell = place > at && token.begins_cell && !token.begins_line;
            if is_next_cell || token.squashed.is_empty() {
                break;
            }
            name.push_str(&token.squashed);
            if let Some((_, label)) = LABELS.iter().find(|(known, _)| *known == name) {
                longest = Some((*label, place + 1));
            }
            if token.labels || place + 1 == self.tokens.len() {
                break;
            }
        }
        longest
    }

    /// Whether a colon or `=` stands before that token.
    fn labels(&self, behind: usize) -> bool {
        let before = behind.checked_sub(1).and_then(|at| self.tokens.get(at));
        before.is_some_and(|token| token.labels) || self.tokens.get(behind).is_some_and(|token| token.text == ":")
    }

    /// Whether the heading of a column of values stands there.
    fn heads_values(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.squashed == "value")
    }

    /// Skips what may stand between a label and its value.
    fn skip_fillers(&self, mut at: usize) -> usize {
        const MOST: usize = 4;
        for _ in 0..MOST {
            match self.tokens.get(at) {
                Some(token)
                    if (token.squashed.is_empty() && token.text.len() <= 3)
                        || matches!(token.squashed.as_str(), "value" | "is" | "post" | "get" | "mailto") =>
                {
                    at += 1;
                }
                _ => break,
            }
        }
        at
    }

    /// Drops the secret that begins there. Its label alone is no secret, nor is a word behind it.
    fn drop_secret(&mut self, at: usize, begins: bool) -> usize {
        const LONGEST: usize = 128;
        let mut next = at;
        let mut dropped = 0;
        while let Some(token) = self.tokens.get(next)
            && dropped < LONGEST
            && self.label(next).is_none()
            && (is_secret(token.text) || is_fragment(token.text))
        {
            dropped += token.text.len();
            self.dropped.push(next);
            next += 1;
        }
        if dropped > 0 {
            self.found.secret_found = true;
        } else if begins && self.label(at).is_some() {
            self.secret_waits = true;
        }
        next
    }

    /// Reads a token that no label announces: a value for a label that waits, or a GUID.
    fn without_label(&mut self, at: usize) -> usize {
        for field in self.waiting.clone() {
            if let Value::Found(value, next) = self.value(field, at) {
                self.waiting.retain(|other| *other != field);
                self.keep(field, value);
                self.note(Problem::Unlabelled(field));
                return next;
            }
        }
        if let Some((guid, next)) = self.guid(at) {
            self.loose_guids.push(guid);
            return next;
        }
        if self.secret_waits && self.tokens.get(at).is_some_and(|token| is_fragment(token.text)) {
            self.found.secret_found = true;
        }
        at + 1
    }

    fn value(&self, field: Field, at: usize) -> Value {
        let Some(token) = self.tokens.get(at) else {
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
    fn guid(&self, at: usize) -> Option<(String, usize)> {
        let mut guid = bare(self.tokens.get(at)?.text).to_owned();
        let mut next = at + 1;
        while guid.len() < GUID_LENGTH && !guid.is_empty() && is_start_of_guid(&guid) {
            let piece = bare_end(self.tokens.get(next)?.text);
            if piece.is_empty() {
                return None;
            }
            guid.push_str(piece);
            next += 1;
        }
        is_guid(&guid).then_some((guid, next))
    }

    /// The longest run of tokens from there that reads as a date.
    fn date(&self, at: usize, first: &str) -> Value {
        const MOST: usize = 8;
        let mut text = String::new();
        let mut best = Value::Nothing;
        for next in at..at + MOST {
            let Some(token) = self.tokens.get(next) else {
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
        let first = bare(self.tokens.get(at)?.text);
        let is_one = schemes.iter().any(|scheme| {
            first
                .get(..scheme.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
        });
        if !is_one || is_shortened(self.tokens.get(at)?.text) {
            return None;
        }
        let first = bare_end(first.split(['?', '#']).next()?);
        let complete = self.joined(at, first, |joined| joined.ends_with(end));
        complete
            .or_else(|| Some((first.to_owned(), at + 1)))
            .filter(|(text, _)| has_host(text) && is_harmless(text))
    }

    fn user(&self, at: usize) -> Option<(String, usize)> {
        let first = bare(self.tokens.get(at)?.text);
        let is_whole = |text: &str| {
            text.split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.ends_with(['.', '-']))
        };
        let more_comes = |next: usize| self.tokens.get(next).is_some_and(|token| token.text.starts_with('.'));
        if is_whole(first) && !more_comes(at + 1) {
            return Some((first.to_owned(), at + 1)).filter(|(text, _)| is_harmless(text));
        }
        self.joined(at, first, is_whole).filter(|(text, _)| is_harmless(text))
    }

    /// A name: to the end of its cell, and on where a hyphen shows that it goes on.
    fn display_name(&self, at: usize) -> Option<(String, usize)> {
        const LONGEST: usize = 120;
        let mut name = bare(self.tokens.get(at)?.text).to_owned();
        let is_part = |text: &str| {
            !text.is_empty()
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        };
        let begins_well = name.starts_with(|c: char| c.is_ascii_alphabetic());
        if is_shortened(self.tokens.get(at)?.text) || !begins_well || !is_part(&name) {
            return None;
        }
        let mut next = at + 1;
        while let Some(token) = self.tokens.get(next) {
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
            if is_complete(&text) && !self.tokens.get(next).is_some_and(|token| token.text.starts_with('.')) {
                return Some((text, next));
            }
            let token = self.tokens.get(next)?;
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

    fn came(&mut self, at: usize) {
        let Some(token) = self.tokens.get(at) else {
            return;
        };
        if let Value::Found(Kept::Date(date), _) = self.date(at, token.text)
            && date.later.is_none()
        {
            let day = date.earlier;
            self.found.came = Some(self.found.came.map_or(day, |known| known.min(day)));
        }
    }

    /// Keeps a value, the first one of each field.
    fn keep(&mut self, field: Field, value: Kept) {
        if self.found.has(field) {
            let is_same = match &value {
                Kept::Text(text) => self
                    .found
                    .value(field)
                    .is_some_and(|known| known.eq_ignore_ascii_case(text)),
                Kept::ClientId(id) => {
                    let known = self.found.client_id.as_ref();
                    known.is_some_and(|known| known.as_str().eq_ignore_ascii_case(id.as_str()))
                }
                Kept::Date(date) => {
                    let known = self.found.expires.as_ref();
                    known.is_some_and(|known| (known.earlier, known.later) == (date.earlier, date.later))
                }
            };
            if !is_same {
                self.note(Problem::Several(field));
            }
            return;
        }
        let found = &mut self.found;
        match value {
            Kept::ClientId(id) => found.client_id = Some(id),
            Kept::Date(date) => found.expires = Some(date),
            Kept::Text(text) => match field {
                Field::Scope => found.scope = Some(text),
                Field::TokenUrl => found.token_url = Some(text),
                Field::User => found.user = Some(text),
                Field::ObjectId => found.object_id = Some(text),
                Field::DisplayName => found.display_name = Some(text),
                Field::KeyId => found.key_id = Some(text),
                Field::ClientId | Field::ExpirationDate => {}
            },
        }
    }

    fn note(&mut self, problem: Problem) {
        if !self.found.problems.contains(&problem) {
            self.found.problems.push(problem);
        }
    }

    /// Forgets every name that shares a run of characters with what was dropped: a mutilated copy of the secret.
    fn forget_copies(&mut self) {
        const RUN: usize = 6;
        let found = &mut self.found;
        let mut names = [
            &mut found.scope,
            &mut found.token_url,
            &mut found.user,
            &mut found.display_name,
        ];
        let runs: BTreeSet<Vec<u8>> = names
            .iter()
            .filter_map(|name| name.as_deref())
            .flat_map(|name| name.as_bytes().windows(RUN).map(<[u8]>::to_vec))
            .collect();
        let shared: BTreeSet<&[u8]> = self
            .dropped
            .iter()
            .filter_map(|at| self.tokens.get(*at))
            .filter(|token| !token.text.contains("://"))
            .flat_map(|token| token.text.as_bytes().windows(RUN))
            .filter(|run| runs.contains(*run))
            .collect();
        for name in &mut names {
            if name
                .as_deref()
                .is_some_and(|name| name.as_bytes().windows(RUN).any(|run| shared.contains(run)))
            {
                **name = None;
            }
        }
    }

    /// Says what is missing.
    fn finish(mut self) -> CredentialsMail {
        self.forget_copies();
        if self.found.client_id.is_none()
            && let [guid] = self.loose_guids.as_slice()
            && let Ok(client_id) = ClientId::from_str(guid)
        {
            self.found.client_id = Some(client_id);
            self.note(Problem::Unlabelled(Field::ClientId));
        }
        let mut found = self.found;
        // What could be read in the end is no problem.
        let has: Vec<Field> = Field::ALL.into_iter().filter(|field| found.has(*field)).collect();
        found.problems.retain(|problem| match problem {
            Problem::ClientId(_) => !has.contains(&Field::ClientId),
            Problem::ImpossibleDate => !has.contains(&Field::ExpirationDate),
            Problem::Unreadable(field) | Problem::Shortened(field) => !has.contains(field),
            _ => true,
        });
        if has.is_empty() && found.problems.is_empty() {
            found.problems.push(Problem::NothingFound);
            return found;
        }
        let is_named = |field: Field| {
            found.problems.iter().any(|problem| match problem {
                Problem::ClientId(_) => field == Field::ClientId,
                Problem::ImpossibleDate => field == Field::ExpirationDate,
                Problem::Unreadable(other) | Problem::Shortened(other) => field == *other,
                _ => false,
            })
        };
        let mut missing: Vec<Problem> = [Field::ClientId, Field::ExpirationDate]
            .into_iter()
            .filter(|field| !has.contains(field) && !is_named(*field))
            .map(Problem::Missing)
            .collect();
        let reference = [Field::User, Field::ObjectId, Field::DisplayName, Field::KeyId];
        if !reference.iter().any(|field| has.contains(field) || is_named(*field)) {
            missing.push(Problem::ReferenceInformationMissing);
        }
        found.problems.extend(missing);
        found
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
