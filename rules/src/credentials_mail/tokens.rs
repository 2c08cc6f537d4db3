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
    ("datesent", Label::Came),
    ("referenceinformation", Label::Other),
    ("oauth2properties", Label::Other),
    ("property", Label::Other),
    ("propertyvalue", Label::Other),
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
        // The sign may stand apart.
        let is_sign = |token: &Token<'_>| token.labels && token.text.is_empty();
        before.is_some_and(|token| token.labels) || self.get(behind).is_some_and(is_sign)
    }

    /// Whether a line, a cell or a sentence begins there.
    pub(super) fn begins(&self, at: usize) -> bool {
        let ends_sentence = |token: &Token<'_>| token.text.ends_with(['.', '!', '?']);
        let before = at.checked_sub(1).and_then(|at| self.get(at));
        self.get(at).is_some_and(|token| token.begins_line || token.begins_cell) || before.is_some_and(ends_sentence)
    }

    /// Whether a value stands apart from its label, which ends before that token: behind a sign, in the next cell or line.
    pub(super) fn is_apart(&self, behind: usize) -> bool {
        self.labels(behind)
            || self
                .get(behind)
                .is_some_and(|token| token.begins_line || token.begins_cell)
    }

    /// Whether a cell or a line ends before that token, or a label begins there.
    pub(super) fn ends_before(&self, at: usize) -> bool {
        self.get(at).is_none_or(|token| {
            token.begins_line || token.begins_cell || token.text.starts_with("mailto:") || token.text.contains("://")
        }) || self.label(at).is_some()
    }

    /// Whether what stands there is the value of something that we do not know: behind a sign, an ID, or in the cell
    /// beside a name.
    pub(super) fn is_of_another(&self, at: usize) -> bool {
        let (Some(token), Some(before)) = (self.get(at), at.checked_sub(1).and_then(|at| self.get(at))) else {
            return false;
        };
        let is_beside = token.begins_cell && !token.begins_line;
        before.labels || is_beside || before.squashed.ends_with("id") || before.squashed == "identifier"
    }

    /// Whether a line has a date and a time of day that no label of ours announces: the head of a forwarded e-mail in
    /// another language, or "Jane wrote on that day:".
    pub(super) fn has_head_of_another(&self, at: usize) -> bool {
        let begins = self.get(at).is_some_and(|token| token.begins_line);
        if !begins || self.label(at).is_some() {
            return false;
        }
        const MOST: usize = 24;
        let line = || {
            let behind = self.0.get(at + 1..).unwrap_or_default().iter();
            self.0
                .get(at)
                .into_iter()
                .chain(behind.take_while(|token| !token.begins_line))
                .take(MOST)
        };
        let is_year = |token: &Token<'_>| {
            let digits = token.text.trim_matches(|c: char| !c.is_ascii_digit());
            let year = digits.rsplit(['/', '.', '-']).next().unwrap_or_default();
            let is_iso = digits.len() == 10 && digits.as_bytes().get(4) == Some(&b'-');
            is_iso || year.len() == 4 && year.starts_with("20") && year.bytes().all(|byte| byte.is_ascii_digit())
        };
        let is_time = |token: &Token<'_>| {
            token.text.split_once([':', '.', 'h']).is_some_and(|(hours, minutes)| {
                matches!(hours.len(), 1 | 2)
                    && hours.bytes().all(|byte| byte.is_ascii_digit())
                    && minutes.len() >= 2
                    && minutes.bytes().take(2).all(|byte| byte.is_ascii_digit())
            })
        };
        line().any(is_year) && line().any(is_time) && line().any(|token| token.labels || token.text.ends_with(':'))
    }

    /// Whether the heading of a column of values stands there.
    pub(super) fn heads_values(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.squashed == "value")
    }

    /// Skips a remark in brackets between a label and its value: "Client ID (UAT): …".
    pub(super) fn skip_remark(&self, at: usize) -> usize {
        match self.get(at) {
            Some(token) if token.text.starts_with('(') && token.text.ends_with(')') => at + 1,
            _ => at,
        }
    }

    /// Skips what may stand between a label and its value.
    pub(super) fn skip_fillers(&self, mut at: usize) -> usize {
        const MOST: usize = 4;
        for _ in 0..MOST {
            match self.get(at) {
                Some(token) if is_filler(token) => at += 1,
                _ => break,
            }
        }
        at
    }
}

/// Whether a token is nothing but a sign, or a word that stands before a value.
pub(super) fn is_filler(token: &Token<'_>) -> bool {
    (token.squashed.is_empty() && token.text.len() <= 3)
        || matches!(token.squashed.as_str(), "value" | "is" | "post" | "get" | "mailto")
}
