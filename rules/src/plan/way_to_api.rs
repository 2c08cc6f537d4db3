//! How somebody gets to the API: whether to ask for credentials, to have somebody ask, or to use those that are there.

use crate::case::answers::{Answers, Credentials, Environment, SuperUsers};

/// How somebody gets to the API in one environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The API is not wanted.
    None,
    /// You have a set: one is made for each Super User (CA-23, X088).
    HaveOne,
    /// You ask for a set of your own.
    Request,
    /// You ask a Super User to ask for one.
    AskSuperUser,
    /// You use the set of the organisation.
    UseExisting,
    /// You find out whether there is one.
    FindOut,
}

/// How somebody gets to the API there.
pub(super) fn way(answers: &Answers, environment: Environment) -> Way {
    if !answers.wants_api() {
        return Way::None;
    }
    if answers.uses_a_set(environment) {
        Way::UseExisting
    } else if answers.has_a_set(environment) {
        Way::HaveOne
    } else if answers.has_super_user_role(environment) {
        Way::Request
    } else if answers.credentials[environment] == Some(Credentials::Unknown) && !answers.headless(environment) {
        Way::FindOut
    } else {
        Way::AskSuperUser
    }
}

/// Whether a Super User has to be asked for the API there, at least if there turns out to be no set.
pub(super) fn to_be_asked_for(answers: &Answers, environment: Environment) -> bool {
    matches!(way(answers, environment), Way::AskSuperUser | Way::FindOut)
}

/// Whether only the API is left to ask for, and it is not known whether there is a Super User to ask.
pub(super) fn super_user_to_find_out_for(answers: &Answers, environment: Environment) -> bool {
    to_be_asked_for(answers, environment) && answers.super_users_in(environment) == SuperUsers::Unknown
}
