//! What the help desk says and finds while somebody is on the phone: ready-made cases to start from, symptoms found by
//! the words of callers, and why something is open to a group or is not.

mod starting_cases;
mod symptoms;
mod why_not;

pub use starting_cases::{StartingCase, starting_cases};
pub use symptoms::{LeadsTo, MOST_FOUND, Symptom, search, symptoms};
pub use why_not::why_not;

use crate::case::answers::{Account, Answers, Goal, Matter, RoleState};

/// Nothing is known but the goal.
fn goal(goal: Goal) -> Answers {
    Answers {
        goal: Some(goal),
        ..Answers::default()
    }
}

/// Trouble with an EMA account, or a change of one.
fn account(account: Account) -> Answers {
    Answers {
        account: Some(account),
        ..goal(Goal::Account)
    }
}

/// A request for a role.
fn role_request(state: RoleState) -> Answers {
    Answers {
        role_state: Some(state),
        ..goal(Goal::SignIn)
    }
}

/// Something about API credentials.
fn credentials(matter: Matter) -> Answers {
    Answers {
        matter: Some(matter),
        ..goal(Goal::Renew)
    }
}
