//! What is wrong with a text that should be a Client ID.

use crate::case::client_id::NotAClientId;

/// What is wrong, in the middle of a sentence. The text itself is never repeated: it may have been a secret.
#[must_use]
pub fn not_a_client_id(wrong: NotAClientId) -> String {
    match wrong {
        NotAClientId::Empty => "there is no Client ID yet".to_owned(),
        NotAClientId::Shortened => "this Client ID is cut short, like the sample in the guide".to_owned(),
        NotAClientId::Foreign => "a Client ID has only the digits 0 to 9, the letters a to f, and dashes; this may be \
                                  another value of the e-mail, or the client secret"
            .to_owned(),
        NotAClientId::Digits(digits) => format!("a Client ID has 32 digits and letters; here are {digits}"),
        NotAClientId::Dashes => "a Client ID has four dashes: 8-4-4-4-12 digits and letters".to_owned(),
    }
}
