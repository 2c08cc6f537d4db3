//! What the person types for tickets, and how much of it a ticket takes.

use std::borrow::Cow;

use super::Value;
use crate::case::answers::{Environment, PerEnvironment};
use crate::case::characters::is_invisible;
use crate::case::client_id::ClientId;
use crate::case::text::Case;
use crate::credentials::secret::{REMOVED, redact};

/// A value that a ticket needs and that only the person knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Blank {
    /// The Client ID of the credentials.
    ClientId,
    /// The ID of the access request, from "Track my requests" (SPO-08).
    AccessRequestId,
    /// The Reference Information of the credentials e-mail (API-11).
    ReferenceInformation,
    /// The organisation: its name, and its ID in OMS if it has one.
    Organisation,
    /// The account that is to be disabled.
    OldAccount,
    /// What happened or what is to be changed, in the person's own words.
    Details,
}

impl Blank {
    /// Its name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ClientId => "client-id",
            Self::AccessRequestId => "access-request-id",
            Self::ReferenceInformation => "reference-information",
            Self::Organisation => "organisation",
            Self::OldAccount => "old-account",
            Self::Details => "details",
        }
    }
}

/// What the person typed for tickets. None of it is part of a link.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TypedIn {
    /// The Client ID in each environment. Where it is missing, that of the case counts.
    pub client_id: PerEnvironment<Option<ClientId>>,
    /// The ID of the access request.
    pub access_request_id: String,
    /// The Reference Information in each environment.
    pub reference_information: PerEnvironment<String>,
    /// The organisation.
    pub organisation: String,
    /// The old account.
    pub old_account: String,
    /// What happened, or what is to be changed.
    pub details: String,
}

impl std::fmt::Debug for TypedIn {
    /// Nothing of what was typed: it is private, and may hold a secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TypedIn").finish_non_exhaustive()
    }
}

/// What is known of a blank in that environment: what was typed, or what the case says.
pub(super) fn value(blank: Blank, case: &Case, environment: Option<Environment>, typed: &TypedIn) -> Value {
    let environment = environment.unwrap_or(Environment::Production);
    let text = match blank {
        Blank::ClientId => {
            let typed = typed.client_id[environment].as_ref();
            let known = typed.or(case.free.client_id[environment].as_ref());
            return Value {
                text: known.map(|client_id| client_id.as_str().to_owned()),
                had_secret: false,
            };
        }
        Blank::AccessRequestId => &typed.access_request_id,
        Blank::ReferenceInformation => &typed.reference_information[environment],
        Blank::Organisation => &typed.organisation,
        Blank::OldAccount => &typed.old_account,
        Blank::Details => &typed.details,
    };
    let redacted = redact(text);
    // Only what is told in sentences or copied as a block may have several lines.
    let kept = match blank {
        Blank::Details | Blank::ReferenceInformation => several_lines(&redacted),
        Blank::ClientId | Blank::AccessRequestId | Blank::Organisation | Blank::OldAccount => one_line(&redacted),
    };
    Value {
        text: says_something(&kept).then_some(kept),
        had_secret: matches!(redacted, Cow::Owned(_)),
    }
}

/// What was typed, in one line and without secrets, if it says something.
pub(super) fn kept_line(text: &str) -> Option<String> {
    let kept = one_line(&redact(text));
    says_something(&kept).then_some(kept)
}

/// Whether something is left besides the marks of secrets that were cut out.
fn says_something(kept: &str) -> bool {
    !kept.replace(REMOVED, "").trim().is_empty()
}

/// The most characters of a value in one line.
const LONGEST_LINE: usize = 200;
/// The most characters of a value in several lines.
const LONGEST_TEXT: usize = 4000;

/// In one line, without control characters.
pub(super) fn one_line(text: &str) -> String {
    let words: String = text
        .chars()
        .filter(|c| !is_mark(*c))
        .map(|c| if c.is_control() || c.is_whitespace() { ' ' } else { c })
        .collect();
    let line = words
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    shortened(line, LONGEST_LINE)
}

/// In lines, without other control characters, and without empty lines at the ends.
pub(super) fn several_lines(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let kept: String = text
        .chars()
        .filter(|c| !is_mark(*c))
        .map(|c| match c {
            '\n' => '\n',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    let lines: Vec<&str> = kept.lines().map(str::trim_end).collect();
    shortened(lines.join("\n").trim().to_owned(), LONGEST_TEXT)
}

/// Marks that change how the text around them is shown. Joiners of letters stay: some languages need them.
const fn is_mark(c: char) -> bool {
    is_invisible(c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

fn shortened(text: String, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{} [\u{2026}]", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}
