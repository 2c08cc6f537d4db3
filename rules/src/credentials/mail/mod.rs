//! The e-mail "UPD API Registration Details" (API-07), read from whatever a mail program makes of it when its text
//! is copied: tables as lines, values in the next line or broken over lines, quoted, as HTML, in another order,
//! incomplete.
//!
//! **The client secret is never kept.** Nothing is taken from the text but values of a known form: GUIDs, a date,
//! addresses and names without chance characters. Nor is the text itself kept.

mod encoding;
mod heads;
mod links;
mod message;
mod names;
mod plain_text;
mod reader;
mod tokens;
mod values;

pub use encoding::text_of;

use std::cmp::Reverse;
use std::fmt;

use chrono::NaiveDate;

use crate::case::client_id::{ClientId, NotAClientId};
use crate::case::date::ExpiryDate;

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

    /// Where a text is kept.
    fn text_mut(&mut self, field: Field) -> Option<&mut Option<String>> {
        match field {
            Field::Scope => Some(&mut self.scope),
            Field::TokenUrl => Some(&mut self.token_url),
            Field::User => Some(&mut self.user),
            Field::ObjectId => Some(&mut self.object_id),
            Field::DisplayName => Some(&mut self.display_name),
            Field::KeyId => Some(&mut self.key_id),
            Field::ClientId | Field::ExpirationDate => None,
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
}

/// The longest e-mail that is worth reading, in bytes: more than any mail server lets through.
pub const LONGEST: usize = 32 << 20;

/// Reads an e-mail, pasted or as mail programs save it. It takes time in proportion to the text, and never fails.
#[must_use]
pub fn read(pasted: &str) -> CredentialsMail {
    let mut readings: Vec<CredentialsMail> = message::renderings(pasted)
        .iter()
        .map(|parts| reader::find(&plain_text::plain_parts(parts)))
        .collect();
    let secret_found = readings.iter().any(|reading| reading.secret_found);
    // Of what a mail program wrote twice, what can be read better.
    readings.sort_by_key(|mail| {
        let found = Field::ALL.into_iter().filter(|field| mail.has(*field)).count();
        (Reverse(found), mail.problems.len())
    });
    CredentialsMail {
        secret_found,
        ..readings.into_iter().next().unwrap_or_default()
    }
}
