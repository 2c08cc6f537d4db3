//! A document as JSON (contract, section 5): the names that other people's scripts read. They stay as they are.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::EDITION;
use crate::case::answers::Environment;
use crate::case::questions::Question;
use crate::case::text::{Ignored, Reason};
use crate::credentials::expiry::{Renewal, State};
use crate::credentials::tickets::Blank;
use crate::document::{Document, Told};
use crate::plan::{Actor, Condition, Outcome, StepId, StepKey};
use crate::sources::figures::Unit;
use crate::sources::ledger::Cite;
use crate::sources::matrix::UpdRole;
use crate::sources::said::Said;
use crate::words::tickets;

macro_rules! serialize_by_key {
    ($($name:ty),+ $(,)?) => {
        $(impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.key())
            }
        })+
    };
}
serialize_by_key!(
    Environment,
    Unit,
    UpdRole,
    Actor,
    Condition,
    Outcome,
    StepId,
    Question,
    State,
    Blank,
    Reason,
);

/// A document as JSON.
#[derive(Clone, Copy, Debug)]
pub struct Json<'a>(pub &'a Document);

#[derive(Serialize)]
struct Fields<'a> {
    edition: &'static str,
    complete: bool,
    next: Option<Question>,
    remaining: &'a [Question],
    ignored: &'a [Ignored],
    outcome: Option<Outcome>,
    roles: Vec<Role>,
    refused: Vec<Refusal<'a>>,
    steps: Vec<Step<'a>>,
    notes: &'a [Said],
    verdict: Option<&'a Said>,
    undescribed: Vec<Key>,
    schedule: Option<Schedule<'a>>,
    renewal: &'a [Renewal],
    tickets: Vec<Ticket<'a>>,
}

#[derive(Serialize)]
struct Role {
    environment: Environment,
    role: UpdRole,
}

#[derive(Serialize)]
struct Refusal<'a> {
    item: &'static str,
    environment: Option<Environment>,
    reason: &'a str,
    instead: &'a str,
    cites: &'a [Cite],
}

#[derive(Serialize)]
struct Key {
    id: StepId,
    environment: Option<Environment>,
}

#[derive(Serialize)]
struct Duration {
    unit: Unit,
    min: Option<u16>,
    max: Option<u16>,
}

#[derive(Serialize)]
struct Step<'a> {
    id: StepId,
    environment: Option<Environment>,
    actor: Actor,
    title: &'a str,
    details: &'a [Said],
    after: Vec<Key>,
    duration: Duration,
    condition: Option<Condition>,
    optional: bool,
    documents: &'a [Said],
    warnings: &'a [Said],
    cites: &'a [Cite],
    because: &'a [Question],
}

#[derive(Serialize)]
struct Schedule<'a> {
    start: NaiveDate,
    earliest: NaiveDate,
    latest: NaiveDate,
    unstated: Vec<Key>,
    open_ended: Vec<Key>,
    calendar: &'a str,
}

#[derive(Serialize)]
struct Ticket<'a> {
    id: String,
    environment: Option<Environment>,
    menu: &'static [&'static str],
    fields: Vec<Field<'a>>,
    missing: Vec<Blank>,
}

#[derive(Serialize)]
struct Field<'a> {
    label: &'static str,
    value: &'a str,
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let document = self.0;
        let keys = |places: &[usize]| -> Vec<Key> {
            document
                .keys(places.iter().copied())
                .into_iter()
                .map(Key::from)
                .collect()
        };
        Fields {
            edition: EDITION,
            complete: document.complete,
            next: document.next,
            remaining: &document.remaining,
            ignored: &document.ignored,
            outcome: document.outcome(),
            roles: document
                .roles()
                .map(|role| Role {
                    environment: role.environment,
                    role: role.role,
                })
                .collect(),
            refused: document
                .refused
                .iter()
                .map(|refusal| Refusal {
                    item: refusal.item.key(),
                    environment: refusal.item.environment(),
                    reason: &refusal.said.text,
                    instead: &refusal.instead.text,
                    cites: &refusal.said.cites,
                })
                .collect(),
            steps: document.steps.iter().map(|told| step(document, told)).collect(),
            notes: &document.notes,
            verdict: document.verdict.as_ref(),
            undescribed: document.undescribed().map(Key::from).collect(),
            schedule: document.schedule.as_ref().map(|(schedule, calendar)| Schedule {
                start: schedule.start,
                earliest: schedule.earliest,
                latest: schedule.latest,
                unstated: keys(&schedule.unstated),
                open_ended: keys(&schedule.open_ended),
                calendar,
            }),
            renewal: &document.renewal,
            tickets: document.tickets.iter().map(Ticket::from).collect(),
        }
        .serialize(serializer)
    }
}

fn step<'a>(document: &Document, told: &'a Told) -> Step<'a> {
    let duration = told.duration;
    Step {
        id: told.id,
        environment: told.environment,
        actor: told.actor,
        title: &told.title,
        details: &told.details,
        after: document.keys(told.after.iter()).into_iter().map(Key::from).collect(),
        duration: Duration {
            unit: duration.unit,
            min: duration.min,
            max: duration.max,
        },
        condition: told.condition,
        optional: told.optional,
        documents: &told.documents,
        warnings: &told.warnings,
        cites: &told.cites,
        because: &told.because,
    }
}

impl From<StepKey> for Key {
    fn from(key: StepKey) -> Self {
        Self {
            id: key.id,
            environment: key.environment,
        }
    }
}

impl<'a> From<&'a tickets::Ticket> for Ticket<'a> {
    fn from(ticket: &'a tickets::Ticket) -> Self {
        let field = |field: &'a tickets::Field| Field {
            label: field.name.label(),
            value: &field.value,
        };
        Self {
            id: ticket.request.id(),
            environment: ticket.request.environment,
            menu: ticket.request.menu(),
            fields: ticket.fields.iter().map(field).collect(),
            missing: ticket.request.missing(),
        }
    }
}
