//! The words of a pasted e-mail, and the labels among them.

use super::Field;
use crate::case::characters::small;
use crate::credentials::secret::{GUID_LENGTH, is_guid};

/// Stands where `<` or `>` stood within a line: of an address in brackets, or of a name that has them.
pub(super) const BRACKET: char = '\u{1}';

/// A word of the text.
pub(super) struct Token<'a> {
    pub(super) text: &'a str,
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Its letters and digits, in small letters; empty if it is too long for a label.
    pub(super) squashed: String,
    pub(super) begins_line: bool,
    pub(super) begins_cell: bool,
    /// Whether a bracket stands before it.
    pub(super) bracketed: bool,
    /// Whether a colon or `=` stood behind it.
    pub(super) labels: bool,
}

impl Token<'_> {
    /// Whether a line or a cell of a table begins with it.
    pub(super) const fn begins(&self) -> bool {
        self.begins_line || self.begins_cell
    }

    /// Where it ends in the text.
    pub(super) const fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Longer words belong to no label.
const LONGEST_LABEL: usize = 40;

fn split(plain: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut begins_line, mut begins_cell, mut bracketed) = (true, true, false);
    let mut start = 0;
    for word in plain.split_inclusive(['\n', '\t', ' ', BRACKET]) {
        let gap = word
            .chars()
            .next_back()
            .filter(|c| matches!(*c, '\n' | '\t' | ' ' | BRACKET));
        let mut rest = word
            .get(..word.len() - gap.map_or(0, char::len_utf8))
            .unwrap_or_default();
        let mut at = start;
        while !rest.is_empty() {
            let (text, labels, after) = split_label(rest);
            tokens.push(Token {
                text,
                start: at,
                squashed: squash(text),
                begins_line,
                begins_cell,
                bracketed,
                labels,
            });
            (begins_line, begins_cell, bracketed) = (false, false, false);
            let after = after.unwrap_or_default();
            at += rest.len() - after.len();
            rest = after;
        }
        match gap {
            Some('\n') => (begins_line, begins_cell) = (true, true),
            Some('\t') => begins_cell = true,
            Some(BRACKET) => bracketed = true,
            _ => {}
        }
        start += word.len();
    }
    tokens
}

/// Splits `Id:e1e6…` behind the label, and a GUID from the letters that it was glued to.
fn split_label(word: &str) -> (&str, bool, Option<&str>) {
    if is_sign(word) {
        return (word, true, None);
    }
    if let Some((name, value)) = word.split_once([':', '=']) {
        let is_name = name.contains(char::is_alphabetic)
            && name.len() <= LONGEST_LABEL
            && name
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '*' | '_' | '-' | '(' | ')' | '"' | '\'' | '2'));
        if is_name && !value.starts_with("//") {
            return (name, true, Some(value.trim_start_matches([':', '='])));
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

/// Whether a word is but the sign that announces a value, perhaps in bold.
fn is_sign(word: &str) -> bool {
    matches!(word.trim_matches(['*', '_']), ":" | "=")
}

pub(super) fn squash(text: &str) -> String {
    if text.len() > LONGEST_LABEL {
        return String::new();
    }
    text.chars().filter(|c| c.is_alphanumeric()).map(small).collect()
}

/// Whether a text is, as a whole, the label of a value of this e-mail.
pub(super) fn is_label_of_value(text: &str) -> bool {
    let name = squash(text);
    LABELS
        .iter()
        .any(|(known, label)| *known == name && *label != Label::Other)
}

/// Whether a text is a label as a whole.
pub(super) fn is_label(text: &str) -> bool {
    let name = squash(text);
    LABELS.iter().any(|(known, _)| *known == name)
}

/// What a label announces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Field(Field),
    Secret,
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
    ("secretidentifier", Label::Other),
    ("directoryid", Label::Other),
    ("directorytenantid", Label::Other),
    ("tenantid", Label::Other),
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
    ("applicationiduri", Label::Other),
    ("appiduri", Label::Other),
    ("sent", Label::Other),
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

/// How a label stands in the text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At the beginning of a line or cell, or behind another value of a table.
    Table,
    /// Within a line, before a colon.
    Line,
    /// Within a sentence.
    Sentence,
}

/// The words of a text, in their order.
pub(super) struct Tokens<'a> {
    plain: &'a str,
    tokens: Vec<Token<'a>>,
}

impl<'a> Tokens<'a> {
    /// Those of a plain text.
    pub(super) fn of(plain: &'a str) -> Self {
        Self {
            plain,
            tokens: split(plain),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Token<'a>> {
        self.tokens.get(at)
    }

    /// The text from one token to the one before another, as it stands.
    pub(super) fn text(&self, from: usize, behind: usize) -> &'a str {
        let (Some(first), Some(last)) = (self.get(from), behind.checked_sub(1).and_then(|at| self.get(at))) else {
            return "";
        };
        self.plain.get(first.start..last.end()).unwrap_or_default()
    }

    /// The label that begins there, and the token behind it. A label goes on in the next line only where it began one.
    pub(super) fn label(&self, at: usize) -> Option<(Label, usize)> {
        let mut name = String::new();
        let mut longest = None;
        let may_wrap = self.get(at)?.begins();
        for place in at..at + WORDS_OF_LABEL {
            let Some(token) = self.get(place) else {
                break;
            };
            let is_elsewhere = place > at
                && if token.begins_line {
                    !may_wrap
                } else {
                    token.begins_cell
                };
            if is_elsewhere || token.squashed.is_empty() {
                break;
            }
            name.push_str(&token.squashed);
            if let Some((_, label)) = LABELS.iter().find(|(known, _)| *known == name) {
                longest = Some((*label, place + 1));
            }
            if token.labels {
                break;
            }
        }
        longest.map(|(label, behind)| (label, self.behind_remark(behind)))
    }

    /// The token behind a remark in brackets that stands between a label and its sign: "Client ID (UAT):".
    fn behind_remark(&self, at: usize) -> usize {
        const WORDS: usize = 4;
        let opens = self
            .get(at)
            .is_some_and(|token| token.text.starts_with('(') && !token.begins());
        let closes = |place: &usize| self.get(*place).is_some_and(|token| token.text.ends_with(')'));
        let end = (at..at + WORDS).find(closes).map(|place| place + 1);
        end.filter(|end| opens && self.labels(*end)).unwrap_or(at)
    }

    /// Whether a label stands there that announces a value, or fills its cell: not a word of a name or a sentence.
    pub(super) fn announces(&self, at: usize) -> bool {
        self.label(at)
            .is_some_and(|(_, behind)| self.labels(behind) || self.is_cell(at, behind))
    }

    /// Whether these tokens are all of a cell.
    pub(super) fn is_cell(&self, from: usize, behind: usize) -> bool {
        self.get(from).is_some_and(Token::begins) && self.ends_cell(behind)
    }

    /// Whether a cell ended before that token.
    pub(super) fn ends_cell(&self, behind: usize) -> bool {
        self.get(behind).is_none_or(Token::begins)
    }

    /// Whether a colon or `=` stands before that token.
    pub(super) fn labels(&self, behind: usize) -> bool {
        let before = behind.checked_sub(1).and_then(|at| self.get(at));
        before.is_some_and(|token| token.labels)
            || self
                .get(behind)
                .is_some_and(|token| is_sign(token.text) && !token.begins_line)
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

    /// The token behind the signs that announce a value.
    pub(super) fn skip_signs(&self, mut at: usize) -> usize {
        while self
            .get(at)
            .is_some_and(|token| token.squashed.is_empty() && token.text.len() <= 3 && !token.begins_line)
        {
            at += 1;
        }
        at
    }

    /// Whether a label there is the one that the e-mail has for the day on which the secret expires.
    pub(super) fn is_expiration_date(&self, at: usize) -> bool {
        let word = |at| self.get(at).map(|token| token.squashed.as_str());
        word(at) == Some("expiration") && word(at + 1) == Some("date") || word(at) == Some("expirationdate")
    }

    /// Whether the word before a label within a line makes another label of it: `Secret key id`, `Application object ID`.
    pub(super) fn is_qualified(&self, at: usize) -> bool {
        const WORDS: [&str; 23] = [
            "password",
            "application",
            "app",
            "principal",
            "service",
            "secret",
            "certificate",
            "enterprise",
            "tenant",
            "directory",
            "parent",
            "group",
            "device",
            "old",
            "previous",
            "former",
            "other",
            "subscription",
            "resource",
            "managed",
            "identity",
            "federated",
            "intended",
        ];
        let before = at.checked_sub(1).and_then(|before| self.get(before));
        before.is_some_and(|before| !before.labels && WORDS.contains(&before.squashed.as_str()))
    }

    /// Whether a GUID there belongs to a label, though perhaps to one that we do not know: `Trace ID: …`, a cell
    /// beside it, a line above it, or a word before it in a sentence.
    pub(super) fn is_labelled(&self, at: usize) -> bool {
        const FAR: usize = 12;
        let names_id =
            |token: &Token<'_>| ID_WORDS.contains(&token.squashed.as_str()) || token.squashed.ends_with("id");
        let mut place = at;
        // Back to the beginning of its line.
        while let Some(token) = self.get(place)
            && !token.begins_line
            && at - place < FAR
        {
            let is_first_of_cell = token.begins_cell;
            let Some(before) = place.checked_sub(1).and_then(|before| self.get(before)) else {
                return false;
            };
            let is_word =
                before.squashed.chars().any(char::is_alphabetic) && !is_filler(before) && !is_guid(before.text);
            if before.labels || is_first_of_cell && is_word || names_id(before) {
                return true;
            }
            place -= 1;
        }
        if at - place >= FAR {
            return false;
        }
        // A short line above, or one of headings.
        const SHORT: usize = 5;
        const LABEL: usize = 2;
        let (mut words, mut names, mut columns, mut colon) = (0, false, false, false);
        while let Some(token) = place.checked_sub(1).and_then(|before| self.get(before))
            && words < FAR
        {
            colon |= words == 0 && token.labels;
            words += 1;
            place -= 1;
            names |= names_id(token);
            columns |= token.begins_cell && !token.begins_line;
            if token.begins_line {
                break;
            }
        }
        let is_ours = matches!(self.label(place), Some((Label::Field(Field::ClientId), _)));
        !is_ours && (names && (words <= SHORT || columns) || colon && words <= LABEL)
    }
}

/// Whether a word may stand between a label and a value, and is no label itself.
fn is_filler(token: &Token<'_>) -> bool {
    matches!(token.squashed.as_str(), "" | "post" | "get" | "is" | "value")
}

/// Words that say what a GUID is.
const ID_WORDS: [&str; 23] = [
    "identifier",
    "ids",
    "guid",
    "uuid",
    "object",
    "tenant",
    "directory",
    "subscription",
    "correlation",
    "trace",
    "request",
    "session",
    "activity",
    "principal",
    "key",
    "secret",
    "ticket",
    "case",
    "incident",
    "call",
    "ref",
    "reference",
    "ad",
];
