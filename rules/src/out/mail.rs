//! What an e-mail with credentials says, as the example `mail` prints it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::credentials::expiry::left;
use crate::credentials::mail::CredentialsMail;
use crate::words;

/// What was found in an e-mail, without its secret.
#[derive(Debug, Serialize)]
pub struct Summary {
    client_id: Option<String>,
    expires: Option<Expires>,
    received: Option<NaiveDate>,
    scope: Option<String>,
    token_host: Option<String>,
    reference: Reference,
    secret_dropped: bool,
    notices: Vec<String>,
}

/// The day of expiry, in the readings that are left (X085).
#[derive(Debug, Serialize)]
struct Expires {
    first: NaiveDate,
    other: Option<NaiveDate>,
}

/// The Reference Information (API-11).
#[derive(Debug, Serialize)]
struct Reference {
    user: Option<String>,
    object_id: Option<String>,
    display_name: Option<String>,
    key_id: Option<String>,
}

impl Summary {
    /// That of an e-mail. The day on which it came settles the day of expiry, where it can.
    #[must_use]
    pub fn of(mail: &CredentialsMail) -> Self {
        Self {
            client_id: mail.client_id.as_ref().map(|id| id.as_str().to_owned()),
            expires: mail
                .expires
                .clone()
                .map(|date| left(date, mail.came, None))
                .map(|date| Expires {
                    first: date.earlier,
                    other: date.later,
                }),
            received: mail.came,
            scope: mail.scope.clone(),
            token_host: mail.token_host().map(str::to_owned),
            reference: Reference {
                user: mail.user.clone(),
                object_id: mail.object_id.clone(),
                display_name: mail.display_name.clone(),
                key_id: mail.key_id.clone(),
            },
            secret_dropped: mail.secret_found,
            notices: mail.problems.iter().map(words::mail::problem).collect(),
        }
    }
}
