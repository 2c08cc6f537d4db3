//! The keys of the page. They are the browser's own access keys, which are pressed together with others: so they work in
//! every field, and nothing that is typed is taken for one.

use upd_rules::case::questions::Question;
use yew::prelude::*;

use crate::translation::html;

/// The key of the field for symptoms.
pub(super) const FIND: &str = "x";
/// The key that clears all for another caller.
pub(super) const NEW_CALL: &str = "0";
/// The key of what to ask next.
pub(super) const NEXT: &str = "n";
/// The key that copies the reply.
pub(super) const REPLY: &str = "j";

/// The key of a question.
pub(super) const fn key(question: Question) -> &'static str {
    match question {
        Question::Goal => "g",
        Question::User => "u",
        Question::Tasks => "t",
        Question::Env => "e",
        Question::RoleState => "q",
        Question::Approved => "p",
        Question::EarlySignIn => "y",
        Question::Matter => "m",
        Question::Account => "a",
        Question::OtherSystem => "w",
        Question::Email => "i",
        Question::Eudralink => "k",
        Question::Oms => "o",
        Question::Organisations => "h",
        Question::SuperUsers => "s",
        Question::SuperUsersUat => "d",
        Question::Role => "r",
        Question::RoleUat => "f",
        Question::Credentials => "c",
        Question::CredentialsUat => "v",
        Question::FirstSuperUser => "b",
        Question::SporSuperUser => "z",
        Question::Contact => "l",
    }
}

/// The key beside what it leads to, for those who see it; others are told by the control itself.
pub(super) fn view_key(key: &str) -> Html {
    html! { <><kbd aria-hidden="true" translate="no">{ key.to_uppercase() }</kbd>{ " " }</> }
}

/// How keys are pressed.
pub(super) fn view_how() -> Html {
    html! {
        <p class="hint screen-only">
            { "Keys: hold Alt and press the letter beside a question, or the number of an answer (Firefox: Alt+Shift; Mac: \
               Control+Option)." }
        </p>
    }
}
