//! A polite reminder to somebody who has not decided yet, ready to copy. The sources give no time for the decision
//! of a Super User (ROL-10), so the person chooses when to send it; any active Super User may decide (X023).

use chrono::NaiveDate;

use crate::case::answers::Environment;
use crate::dates::progress::Wait;
use crate::dates::working_days::Calendar;
use crate::plan::{Actor, Step, StepId};
use crate::words;

/// How long to wait for an answer where the person chose nothing. It is ours: the sources give no time.
pub const USUAL_WAIT: Wait = Wait::WorkingDays(3);

/// A reminder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The day from which to send it.
    pub due: NaiveDate,
    /// Whether that day has come.
    pub is_due: bool,
    /// The subject of the e-mail.
    pub subject: String,
    /// The e-mail.
    pub text: String,
}

/// The reminder for a step that somebody in the organisation has to do, if there is one. `asked_on` is the day on
/// which the person asked; `wait` is what the person chose. EMA's own steps have none: there the Service Desk is
/// the way, with the ID of the request (SUP-03).
#[must_use]
pub fn reminder(
    step: &Step,
    asked_on: NaiveDate,
    wait: Wait,
    today: NaiveDate,
    calendar: &Calendar,
) -> Option<Reminder> {
    let asked_for = asked_for(step)?;
    let due = wait.end(asked_on, calendar);
    Some(Reminder {
        due,
        is_due: today >= due,
        subject: format!("Reminder: {}", asked_for.subject),
        text: format!(
            "Hello,\n\non {day} I asked for {what}, and nothing has come yet. {why_you} Could you \
             please {request}? If somebody else decides on it, please tell me whom \
             I should ask.\n\n{how}\n\nThank you very much,\n[your name]",
            day = words::date(asked_on),
            what = asked_for.what,
            why_you = if step.id == StepId::SuperUserRequest {
                "You agreed to become the first Super User of our organisation."
            } else {
                "You are a Super User of our organisation."
            },
            request = asked_for.request,
            how = asked_for.how,
        ),
    })
}

struct AskedFor {
    subject: String,
    what: String,
    request: &'static str,
    how: &'static str,
}

fn asked_for(step: &Step) -> Option<AskedFor> {
    if !matches!(step.actor, Actor::SuperUser | Actor::Colleague) {
        return None;
    }
    let place = match step.environment {
        Some(Environment::Production) => " (production)",
        Some(Environment::Uat) => " (UAT)",
        None => "",
    };
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
            what: format!("the day on which our UPD API credentials expire{place}"),
            request: "ask EMA's Service Desk for it",
            how: "Without that day nobody knows when to renew them.",
        },
        StepId::RenewalTicket => AskedFor {
            subject: format!("the UPD API credentials{place}"),
            what: format!("the renewal of our UPD API credentials{place}"),
            request: "send the request to EMA's Service Desk",
            how: "Only a Super User can renew them. Once they have expired, our connection no longer works.",
        },
        StepId::ApiCredentials => AskedFor {
            subject: format!("the UPD API credentials{place}"),
            what: format!("access to the UPD API{place}"),
            request: "tell me whether the e-mail with the credentials has come",
            how: "It is sent once, to the technical contact, after EMA has approved the request.",
        },
        StepId::SuperUserRequest => AskedFor {
            subject: format!("your request for the UPD Super User role{place}"),
            what: format!("your help with the first UPD Super User of our organisation{place}"),
            request: "make the request for that role in EMA Account Management (EAM)",
            how: "Nobody else can be given a role before that.",
        },
        _ => return None,
    };
    Some(asked_for)
}
