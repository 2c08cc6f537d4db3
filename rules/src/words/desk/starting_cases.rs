//! Ready-made cases to start from: what callers most often begin with, and what is known then.

use super::{credentials, goal, role_request};
use crate::case::answers::{
    Answers, EarlySignIn, Goal, Matter, Oms, Organisations, PerEnvironment, RoleState, SuperUsers, User,
};

/// A case to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartingCase {
    /// What it is called.
    pub label: &'static str,
    /// What the caller has said then.
    pub hint: &'static str,
    /// What follows from that, and nothing more: all else is still to be asked.
    pub answers: Answers,
}

/// The cases to start from, in the order in which they are offered.
#[must_use]
pub fn starting_cases() -> [StartingCase; 8] {
    let case = |label, hint, answers| StartingCase { label, hint, answers };
    [
        case(
            "Locked out",
            "Signed in too soon after a role was approved, and is locked now",
            Answers {
                early_sign_in: Some(EarlySignIn::Under24hAgo),
                ..role_request(RoleState::Approved)
            },
        ),
        case(
            "Rejected",
            "A request for a role was rejected",
            role_request(RoleState::Rejected),
        ),
        case(
            "No Super User",
            "Wants access, and nobody in the organisation is Super User in production yet",
            Answers {
                super_users: PerEnvironment {
                    production: Some(SuperUsers::None),
                    uat: None,
                },
                ..goal(Goal::Access)
            },
        ),
        case(
            "Secret lost",
            "Cannot find the API credentials any more",
            credentials(Matter::Lost),
        ),
        case(
            "Secret leaked",
            "Somebody else may have seen the client secret",
            credentials(Matter::Leaked),
        ),
        case(
            "Secret expired",
            "The client secret has expired, or soon will",
            credentials(Matter::Renew),
        ),
        case(
            "Consultant for several MAHs",
            "Acts for more than one MAH, and wants access",
            Answers {
                user: Some(User::MahConsultant),
                organisations: Some(Organisations::Several),
                ..goal(Goal::Access)
            },
        ),
        case(
            "New MAH",
            "An MAH that is not in OMS yet, and wants access",
            Answers {
                user: Some(User::Mah),
                oms: Some(Oms::NotFound),
                ..goal(Goal::Access)
            },
        ),
    ]
}
