//! The words of a pasted e-mail, and the labels among them.

use super::Field;
use crate::secret::{GUID_LENGTH, is_guid};

/// A word of the text.
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    /// Its letters and digits, in small letters; empty if it is too long for a label.
    pub(super) squashed: String,
    pub(super) begins_line: bool,
    pub(super) begins_cell: bool,
    /// Whether a colon or `=` stood behind it.
    pub(super) labels: bool,
}

/// Longer words belong to no label.
const LONGEST_LABEL: usize = 40;

fn split(plain: &str) -> Vec<Token<'_>> {
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
pub(super) enum Label {
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

/// The words of a text, in their order.
pub(super) struct Tokens<'a>(Vec<Token<'a>>);

impl<'a> Tokens<'a> {
    /// Those of a plain text.
    pub(super) fn of(plain: &'a str) -> Self {
        Self(split(plain))
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token<'a>> {
        self.0.get(at)
    }

    /// The label that begins there, and the token behind it.
    pub(super) fn label(&self, at: usize) -> Option<(Label, usize)> {
        let mut name = String::new();
        let mut longest = None;
        for place in at..at + WORDS_OF_LABEL {
            let token = self.get(place)?;
            let is_next_cell = place > at && token.begins_cell && !token.begins_line;
            if is_next_cell || token.squashed.is_empty() {
                break;
            }
            name.push_str(&token.squashed);
            if let Some((_, label)) = LABELS.iter().find(|(known, _)| *known == name) {
                longest = Some((*label, place + 1));
            }
            if token.labels || place + 1 == self.0.len() {
                break;
            }
        }
        longest
    }

    /// Whether a colon or `=` stands before that token.
    pub(super) fn labels(&self, behind: usize) -> bool {
        let before = behind.checked_sub(1).and_then(|at| self.get(at));
        before.is_some_and(|token| token.labels) || self.get(behind).is_some_and(|token| token.text == ":")
    }

    /// Whether the heading of a column of values stands there.
    pub(super) fn heads_values(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.squashed == "value")
    }

    /// Skips what may stand between a label and its value.
    pub(super) fn skip_fillers(&self, mut at: usize) -> usize {
        const MOST: usize = 4;
        for _ in 0..MOST {
            match self.get(at) {
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
}
