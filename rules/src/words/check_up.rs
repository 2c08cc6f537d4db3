//! What comes of a check-up, in words, and the answers that its form offers.

use super::activity::{log_in, who};
use super::renewal::{away, what_now, which};
use super::{Whose, date, environment, months};
use crate::case::answers::User;
use crate::credentials::check_up::{CanLogIn, Deed, SuperUserFound, Task, TechnicalContact, Urgency};
use crate::credentials::renewal::{Now, WhichDay};
use crate::sources::figures::INACTIVITY_MONTHS;
use crate::sources::said::{Said, said};

/// Whether a Super User can log in, as an answer.
#[must_use]
pub const fn can_log_in(can: CanLogIn) -> &'static str {
    match can {
        CanLogIn::Yes => "Yes",
        CanLogIn::Disabled => "No, disabled",
        CanLogIn::Left => "Has left",
        CanLogIn::Unknown => "I don\u{2019}t know",
    }
}

/// How it is with the technical contact, as an answer.
#[must_use]
pub const fn technical_contact(contact: TechnicalContact) -> &'static str {
    match contact {
        TechnicalContact::Reachable => "Can be reached",
        TechnicalContact::Gone => "Has left or cannot be reached",
        TechnicalContact::Unknown => "I don\u{2019}t know",
    }
}

/// How urgent something is.
#[must_use]
pub const fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Now => "Now",
        Urgency::Soon => "Soon",
        Urgency::Later => "Later",
        Urgency::Regularly => "Regularly",
    }
}

/// A Super User as the check-up finds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundWords {
    /// Who.
    pub who: String,
    /// Whether they can log in.
    pub can: &'static str,
    /// When the account is disabled, where the last log-in is known.
    pub then: Option<Said>,
}

/// A Super User as the check-up finds them.
#[must_use]
pub fn found(found: &SuperUserFound) -> FoundWords {
    FoundWords {
        who: who(found.number, found.environment),
        can: match found.can_log_in {
            CanLogIn::Yes => "can log in",
            CanLogIn::Disabled => "is disabled",
            CanLogIn::Left => "has left",
            CanLogIn::Unknown => "it is not known whether this one can log in",
        },
        then: found.activity.map(|activity| {
            said!(
                format!(
                    "Counted from the day given, the account is disabled about {} without another log-in.",
                    date(activity.disabled_on)
                );
                KEEP_01 X077
            )
        }),
    }
}

/// What to do, for somebody of that group.
#[must_use]
pub fn task(task: &Task, user: User) -> Said {
    let place = environment(task.environment);
    let who = |number| who(number, task.environment);
    match task.deed {
        Deed::RemoveLeaver(number) => said!(
            format!(
                "{} has left. Have another Super User remove the role, and the EMA Service Desk disable the account: \
                 the sources name both ways.",
                who(number)
            );
            REN_21 X034 ADM_01 KEEP_15
        ),
        Deed::Activate(number) => said!(
            format!(
                "{} is disabled: use \u{201c}Forgot Password?\u{201d}, which makes the account active again. Whether \
                 the role is still there then is not said, so until this one has logged in we do not count them.",
                who(number)
            );
            KEEP_01 KEEP_03 X033 X075
        ),
        Deed::LogInAgain(number) => said!(
            format!(
                "{} can log in, you say; but by the day given the last log-in is {} ago or more. Let this one log in \
                 and note the day.",
                who(number),
                months(INACTIVITY_MONTHS)
            );
            KEEP_01 X077
        ),
        Deed::LogInOnce(number) => said!(
            format!(
                "{}: the day of the last log-in is not known. Let this one log in now and note the day: after {} \
                 without activity an account is disabled.",
                who(number),
                months(INACTIVITY_MONTHS)
            );
            KEEP_01 X077
        ),
        Deed::LogIn { number, by, activity } => {
            log_in(&who(number), &format!("{} ({})", date(by.day), away(by)), activity)
        }
        Deed::TryAll => said!(
            format!("Let every Super User in {place} try to log in: it is not known whether any of them can.");
            REN_22 X033
        ),
        Deed::AskWhoDecides => said!(
            format!(
                "No Super User in {place} can log in. If none can be made active again, ask the EMA Service Desk who \
                 decides on a new one: that is not described."
            );
            X027 X033
        ),
        Deed::SecondOne { others_unknown } => second_one(place, others_unknown, Whose::of(Some(user))),
        Deed::NameContact => said!(
            format!(
                "Ask the EMA Service Desk how to name another technical contact in {place}, before the renewal: the \
                 new secret goes to the contact on record, and how to change that is not described."
            );
            X094 REN_14
        ),
        Deed::FindContact => said!(
            format!(
                "Find out who the technical contact in {place} is: the new secret goes to that person. Whoever got the \
                 e-mail with the credentials may be the one."
            );
            X083 REN_14
        ),
        Deed::Secret { now, which_day } => secret(place, now, which_day),
        Deed::ReviewList => said!(
            format!("Go through the list of Super Users in {place}: remove who has left.");
            REN_21
        ),
    }
}

fn second_one(place: &str, others_unknown: bool, whose: Whose) -> Said {
    let (now, then) = if others_unknown {
        (
            format!("Of only one Super User in {place} it is known that they can log in. Let the others try."),
            "If none can, have a second one",
        )
    } else {
        (
            format!("Only one Super User in {place} can log in."),
            "Have a second one",
        )
    };
    said!(
        format!(
            "{now} {then}: {} requests the role, and the first one decides on it.",
            whose.colleague()
        );
        ROL_09 REN_22 X032 ROL_06
    )
}

fn secret(place: &str, now: Now, which_day: WhichDay) -> Said {
    let said = what_now(now, false);
    let said = match which_day {
        WhichDay::Two(_) | WhichDay::FitsNeither(_) | WhichDay::Unknown => said.and_then(which(which_day, false)),
        WhichDay::Sure(_) | WhichDay::Fits(_) | WhichDay::DoesNotFit(_) => said,
    };
    Said::new(format!("Secret in {place}: {}", said.text), said.cites)
}
