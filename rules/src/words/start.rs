//! What the start page says: what UPD is, what a plan spares one, how long the questions of each way take, and the ways
//! of those who are in need.

use super::hours;
use crate::case::answers::{Account, Answers, Goal, Matter, RoleState};
use crate::sources::figures::LOCK_OUT_HOURS;
use crate::sources::said::{Said, said};

/// What UPD is, in a line.
pub const WHAT_UPD_IS: &str = "UPD is the European Union\u{2019}s database of veterinary medicines.";

/// What happens to those who begin in the wrong order.
#[must_use]
pub fn spared() -> Said {
    said!(
        format!(
            "It spares you a request that is rejected because nobody is Super User yet, and a lock of {} after signing \
             in too early.",
            hours(LOCK_OUT_HOURS)
        );
        REQ_05 ROL_13
    )
}

/// How long it takes to answer the questions of a way, about. What EMA and others take is for the plan to say.
#[must_use]
pub const fn time_to_answer(goal: Goal) -> &'static str {
    match goal {
        Goal::Access => "About 2 minutes",
        Goal::SignIn | Goal::Renew | Goal::Account | Goal::Organisation | Goal::Spor => "About 1 minute",
    }
}

/// Where somebody in need is led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// To the next question about it, or to the plan.
    Plan,
    /// To the ticket, which can be sent with gaps.
    Ticket,
}

/// A way for those in need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrgentWay {
    /// What has happened.
    pub label: &'static str,
    /// Which of several things it is, each with where it leads and what is known then.
    pub ways: Vec<(&'static str, Need, Answers)>,
}

/// The ways of those in need. Where what has happened can be one of several things, they choose.
#[must_use]
pub fn urgent_ways() -> [UrgentWay; 3] {
    let account = |account| Answers {
        goal: Some(Goal::Account),
        account,
        ..Answers::default()
    };
    let role = |role_state| Answers {
        goal: Some(Goal::SignIn),
        role_state: Some(role_state),
        ..Answers::default()
    };
    let credentials = |matter| Answers {
        goal: Some(Goal::Renew),
        matter: Some(matter),
        ..Answers::default()
    };
    [
        UrgentWay {
            label: "I cannot sign in",
            ways: vec![
                (
                    "To UPD, with a role that was approved",
                    Need::Plan,
                    role(RoleState::Approved),
                ),
                (
                    "To any EMA system: password, username, account",
                    Need::Plan,
                    account(None),
                ),
            ],
        },
        UrgentWay {
            label: "A secret may have leaked",
            ways: vec![("", Need::Ticket, credentials(Matter::Leaked))],
        },
        UrgentWay {
            label: "No e-mail came",
            ways: vec![
                (
                    "To confirm my new EMA account",
                    Need::Plan,
                    account(Some(Account::JustRegistered)),
                ),
                (
                    "To set a new password",
                    Need::Plan,
                    account(Some(Account::PasswordForgotten)),
                ),
                ("About my role request", Need::Plan, role(RoleState::Requested)),
                ("With API credentials", Need::Ticket, credentials(Matter::NotDelivered)),
            ],
        },
    ]
}
