//! A polite reminder to somebody who has not decided yet, ready to copy. The sources give no time for the decision
//! of a Super User (ROL-10), so the person chooses when to send it; any active Super User may decide (X023).

use chrono::NaiveDate;

use super::{Whose, date};
use crate::case::answers::{Environment, User};
use crate::dates::progress::Wait;
use crate::dates::working_days::Calendar;
use crate::plan::{Actor, Step, StepId, Trait};
use crate::sources::said::{Said, said};

/// A reminder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The day from which to send it.
    pub due: NaiveDate,
    /// Whether that day has come.
    pub is_due: bool,
    /// What is said of the time that the other one has.
    pub time: Said,
    /// The subject of the e-mail.
    pub subject: String,
    /// The e-mail.
    pub text: String,
}

/// The reminder for a step that somebody in the organisation has to do, if there is one. `user` is who writes,
/// `asked_on` the day on which they asked, `wait` what they chose. EMA's own steps have none: there the Service Desk is
/// the way, with the ID of the request (SUP-03).
#[must_use]
pub fn reminder(
    step: &Step,
    user: Option<User>,
    asked_on: NaiveDate,
    wait: Wait,
    today: NaiveDate,
    calendar: &Calendar,
) -> Option<Reminder> {
    let whose = Whose::of(user);
    let asked_for = asked_for(step, whose)?;
    let due = wait.end(asked_on, calendar);
    Some(Reminder {
        due,
        is_due: today >= due,
        time: time(step.id),
        subject: format!("Reminder: {}", asked_for.subject),
        text: format!(
            "Hello,\n\non {day} I asked for {what}, and nothing has come yet. {why_you} {organisation}. Could you \
             please {request}? If somebody else decides on it, please tell me whom \
             I should ask.\n\n{how}\n\nThank you very much,\n[your name]",
            day = date(asked_on),
            what = asked_for.what,
            why_you = if step.id == StepId::SuperUserRequest {
                "You agreed to become the first Super User of"
            } else {
                "I write to you as a Super User of"
            },
            organisation = whose.our_organisation(),
            request = asked_for.request,
            how = asked_for.how,
        ),
    })
}

/// How much time the other one has: for a decision none is given (X009), and of the rest nothing is said at all.
fn time(step: StepId) -> Said {
    match step {
        StepId::RoleDecision | StepId::SporSuperUserDecision => said!(
            "No time is given in which a Super User has to decide, so the day for a reminder is yours to choose.";
            ROL_10 X009
        ),
        _ => Said::advice("When to send a reminder is yours to choose."),
    }
}

struct AskedFor {
    subject: String,
    what: String,
    request: &'static str,
    how: &'static str,
}

fn asked_for(step: &Step, whose: Whose) -> Option<AskedFor> {
    if !step.id.is(Trait::Reminder) || !matches!(step.actor, Actor::SuperUser | Actor::Colleague) {
        return None;
    }
    let place = match step.environment {
        Some(Environment::Production) => " (production)",
        Some(Environment::Uat) => " (UAT)",
        None => "",
    };
    let (credentials, organisation) = (whose.our_credentials(), whose.our_organisation());
    let asked_for = match step.id {
        StepId::RoleDecision => AskedFor {
            subject: format!("my request for a UPD role{place}"),
            what: format!("a role in the Union Product Database{place}"),
            request: "look at the request and decide on it",
            how: "The request waits in EMA Account Management (EAM). An e-mail from EAM told of it.",
        },
        StepId::SporSuperUserDecision => AskedFor {
            subject: "my request for the role of SPOR Industry Super User".to_owned(),
            what: "the role of SPOR Industry Super User".to_owned(),
            request: "look at the request and decide on it",
            how: "The request waits in EMA Account Management (EAM).",
        },
        StepId::ApiAskSuperUser => AskedFor {
            subject: format!("access to the UPD API{place}"),
            what: format!("access to the UPD API{place}"),
            request: "make the request for it",
            how: match step.environment {
                Some(Environment::Uat) => {
                    "Only a Super User can make it: in the EAM test environment, under Manage Access, Request API \
                     Access."
                }
                Some(Environment::Production) | None => {
                    "Only a Super User can make it: in EMA Account Management (EAM), under Manage Access, Request API \
                     Access."
                }
            },
        },
        StepId::RenewalAskExpiry => AskedFor {
            subject: format!("the UPD API credentials{place}"),
            what: format!("the day on which {credentials} expire{place}"),
            request: "ask the EMA Service Desk for it, and ask that no new secret is made",
            how: "Without that day nobody knows when to renew them.",
        },
        StepId::RenewalTicket => AskedFor {
            subject: format!("the UPD API credentials{place}"),
            what: format!("the renewal of {credentials}{place}"),
            request: "send the request to the EMA Service Desk",
            how: "The guide describes the renewal for Super Users. Without one before they expire, the connection stops \
                  working.",
        },
        StepId::ApiCredentials => AskedFor {
            subject: format!("the UPD API credentials{place}"),
            what: format!("access to the UPD API{place}"),
            request: "tell me whether the e-mail with the credentials has come",
            how: "It comes after EMA has approved the request, perhaps to the technical contact alone.",
        },
        StepId::SuperUserRequest => AskedFor {
            subject: format!("your request for the UPD Super User role{place}"),
            what: format!("your help with the first UPD Super User of {organisation}{place}"),
            request: "make the request for that role in EMA Account Management (EAM)",
            how: "Requests of others are rejected until there is a Super User.",
        },
        _ => return None,
    };
    Some(asked_for)
}
