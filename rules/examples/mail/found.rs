//! What is found in an e-mail, as JSON.

use serde_json::{Value, json};
use upd_rules::credentials_mail::{CredentialsMail, Field};
use upd_rules::expiry_date::Settled;
use upd_rules::renewal::settled;

/// Everything that is found; `null` where there is nothing. Of two readings of a date one is left where the day on
/// which the e-mail came settles it (X085).
pub(crate) fn as_json(mail: &CredentialsMail) -> Value {
    let expires = mail.expires.as_ref().map(|date| {
        let settled = settled(date, mail.came, None).filter(|settled| settled.is_settled());
        json!({
            "first": settled.map_or(date.earlier, Settled::counts).to_string(),
            "other": date.later.filter(|_| settled.is_none()).map(|day| day.to_string()),
        })
    });
    let notices: Vec<String> = mail.problems.iter().map(ToString::to_string).collect();
    json!({
        "client_id": mail.value(Field::ClientId),
        "expires": expires,
        "received": mail.came.map(|day| day.to_string()),
        "scope": mail.value(Field::Scope),
        "token_host": mail.token_host(),
        "reference": {
            "user": mail.value(Field::User),
            "object_id": mail.value(Field::ObjectId),
            "display_name": mail.value(Field::DisplayName),
            "key_id": mail.value(Field::KeyId),
        },
        "secret_dropped": mail.secret_found,
        "notices": notices,
    })
}
