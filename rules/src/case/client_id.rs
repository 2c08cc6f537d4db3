//! The Client ID of a set of API credentials: a GUID, as EMA's e-mail gives it (API-07).

use std::fmt;
use std::str::FromStr;

/// A Client ID: 8-4-4-4-12 hexadecimal digits, kept as it was written.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ClientId(String);

/// The lengths of the five groups of a GUID.
const GROUPS: [usize; 5] = [8, 4, 4, 4, 12];

impl ClientId {
    /// As it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientId(…)")
    }
}

/// What is wrong with a text that should be a Client ID. Never holds the text: it may have been a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotAClientId {
    /// There is nothing.
    Empty,
    /// It ends in dots: the sample in the guide is shortened (API-08), the real one is in the e-mail.
    Shortened,
    /// It has characters that no GUID has. It may be a client secret.
    Foreign,
    /// The number of digits between the dashes is wrong: this many hexadecimal digits instead of 32.
    Digits(usize),
    /// All 32 digits are there, but the dashes are not where they belong.
    Dashes,
}

impl FromStr for ClientId {
    type Err = NotAClientId;

    /// Reads a Client ID. Nothing is trimmed.
    ///
    /// # Errors
    ///
    /// Says what is wrong, without repeating the text.
    fn from_str(text: &str) -> Result<Self, NotAClientId> {
        let bare = text.trim_end_matches(['.', '…']);
        if text.is_empty() {
            return Err(NotAClientId::Empty);
        }
        let foreign = |text: &str| text.chars().any(|c| c != '-' && !c.is_ascii_hexdigit());
        if bare.len() < text.len() && !foreign(bare) {
            return Err(NotAClientId::Shortened);
        }
        if foreign(text) {
            return Err(NotAClientId::Foreign);
        }
        let digits = text.chars().filter(|c| *c != '-').count();
        if digits != GROUPS.iter().sum::<usize>() {
            return Err(NotAClientId::Digits(digits));
        }
        if !text.split('-').map(str::len).eq(GROUPS) {
            return Err(NotAClientId::Dashes);
        }
        Ok(Self(text.to_owned()))
    }
}
