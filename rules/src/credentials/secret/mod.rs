//! Client secrets, wherever somebody may paste one: recognised, so that they are refused and forgotten, and cut out
//! of free text before it enters a ticket (REN-16, CA-24, SEC-07). Nothing here keeps or repeats one.
//!
//! Three marks give a secret away: the signature of the secrets that Microsoft Entra ID makes (`abc8Q~` and
//! letters) or of a token; a value behind a label such as "Client secret:"; and the looks of a long run of
//! characters that chance made. The first two are certain. GUIDs, addresses, organisation IDs, dates, names of files
//! and programs, error codes and words do not look so.

mod field;
mod find;
mod known;
mod label;
mod link;
mod looks;
mod signs;

use std::borrow::Cow;
use std::ops::Range;

pub use field::{After, Field, Lines, Refusal, Remains};
pub use link::is_in_link;

pub(crate) use find::is_secret;
pub(crate) use known::{GUID_LENGTH, is_fragment, is_guid, is_start_of_guid};
pub(crate) use looks::is_random;

/// What stands in the place of a secret that was cut out.
pub const REMOVED: &str = "[secret removed]";

/// How a secret was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Only by its looks: it may be something else that chance made.
    Looks,
    /// By the label before it.
    Label,
    /// By the signature in it.
    Signature,
}

/// A secret in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it stands.
    pub range: Range<usize>,
    /// How it was recognised.
    pub mark: Mark,
}

/// The secrets in a text, in their order.
#[must_use]
pub fn find(text: &str) -> Vec<Finding> {
    find::find(text, find::DEPTH)
}

/// Whether a text holds what looks like a client secret or another password.
#[must_use]
pub fn looks_like_secret(text: &str) -> bool {
    !find(text).is_empty()
}

/// The text without what looks like a secret: [`REMOVED`] stands in its place. Borrowed if there was none.
#[must_use]
pub fn redact(text: &str) -> Cow<'_, str> {
    let found = find(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for Finding { range, .. } in found {
        kept.push_str(text.get(at..range.start).unwrap_or_default());
        if !kept.trim_end().ends_with(REMOVED) {
            kept.push_str(REMOVED);
        }
        at = range.end;
    }
    kept.push_str(text.get(at..).unwrap_or_default());
    Cow::Owned(kept)
}
