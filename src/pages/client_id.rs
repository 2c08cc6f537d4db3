//! A Client ID that was typed and is none, on every page that asks for one.

use upd_rules::case::client_id::NotAClientId;
use upd_rules::words;
use yew::AttrValue;

/// What is to stand in the field then, and what to say. What may be another value is not repeated.
pub(crate) fn wrong_client_id(text: &str, wrong: NotAClientId) -> (String, Option<AttrValue>) {
    if wrong == NotAClientId::Foreign {
        let why = words::not_a_client_id(wrong);
        return (
            String::new(),
            Some(format!("It was not kept, and the field is empty again: {why}.").into()),
        );
    }
    (
        text.to_owned(),
        Some(format!("{}.", words::capitalised(&words::not_a_client_id(wrong))).into()),
    )
}
