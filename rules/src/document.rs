//! The plan as the page shows it and as JSON (contract, section 5). Page, print-out, copied text, calendar and
//! JSON are all made from this one value, so they cannot disagree.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Serialize, Serializer};

use crate::EDITION;
use crate::case::answers::Environment;
use crate::case::questions::Question;
use crate::case::text::{Case, Ignored, Reason};
use crate::credentials::expiry::{Renewal, State, renewals};
use crate::credentials::tickets::TypedIn;
use crate::dates::working_days::Calendar;
use crate::plan::{Actor, Condition, Outcome, Plan, StepId};
use crate::sources::figures::Unit;
use crate::sources::ledger::Cite;
use crate::sources::matrix::{Cell, UpdRole};
use crate::sources::said::Said;
use crate::words::Telling;
use crate::words::tickets::{Ticket, tickets};

macro_rules! serialize_by_key {
    ($($name:ty),+) => {
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
    Reason
);

/// Everything that is said about a case.
#[derive(Clone, Debug, Serialize)]
pub struct Document {
    /// The edition of the rules.
    pub edition: &'static str,
    /// Whether every question has an answer.
    pub complete: bool,
    /// The question asked next.
    pub next: Option<Question>,
    /// The questions that may still come, `next` first.
    pub remaining: Vec<Question>,
    /// What in the case is set aside.
    pub ignored: Vec<Ignored>,
    /// The verdict.
    pub outcome: Option<Outcome>,
    /// The roles to request.
    pub roles: Vec<Role>,
    /// What is refused.
    pub refused: Vec<Refusal>,
    /// What to do, in order.
    pub steps: Vec<Step>,
    /// What else to know.
    pub notes: Vec<Said>,
    /// From when to when.
    pub schedule: Option<Schedule>,
    /// The days of the credentials.
    pub renewal: Vec<Renewal>,
    /// Texts ready to copy.
    pub tickets: Vec<Ticket>,
}

/// A role to request.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Role {
    /// Where.
    pub environment: Environment,
    /// Which.
    pub role: UpdRole,
}

/// Something that is refused.
#[derive(Clone, Debug, Serialize)]
pub struct Refusal {
    /// The task, or `uat`.
    pub item: &'static str,
    /// `uat` for a refused environment.
    pub environment: Option<Environment>,
    /// Why.
    pub reason: String,
    /// What is open instead, and who can do it.
    pub instead: String,
    /// The rules behind it.
    pub cites: Vec<Cite>,
}

/// A step by its id and environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct StepRef {
    /// The kind of step.
    pub id: StepId,
    /// Where.
    pub environment: Option<Environment>,
}

/// How long a step takes.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Duration {
    /// What the numbers count.
    pub unit: Unit,
    /// At least.
    pub min: Option<u16>,
    /// At most.
    pub max: Option<u16>,
}

/// A step, in words.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// What kind of step.
    pub id: StepId,
    /// Where, if it belongs to one environment.
    pub environment: Option<Environment>,
    /// Who acts.
    pub actor: Actor,
    /// What to do, in a line.
    pub title: String,
    /// How.
    pub details: Vec<String>,
    /// What it waits for.
    pub after: Vec<StepRef>,
    /// How long it takes.
    pub duration: Duration,
    /// When it is needed, if not always.
    pub condition: Option<Condition>,
    /// Whether it may be left out.
    pub optional: bool,
    /// What to have ready.
    pub documents: Vec<String>,
    /// What can go wrong.
    pub warnings: Vec<Said>,
    /// The rules behind it.
    pub cites: Vec<Cite>,
    /// The questions whose answers put it there.
    pub because: Vec<Question>,
}

/// From when to when.
#[derive(Clone, Debug, Serialize)]
pub struct Schedule {
    /// The day on which the person starts.
    pub start: NaiveDate,
    /// The end if everything takes its least.
    pub earliest: NaiveDate,
    /// The end if everything takes its most.
    pub latest: NaiveDate,
    /// Steps that count but have no stated time.
    pub unstated: Vec<StepRef>,
    /// The calendar behind the dates.
    pub calendar: String,
}

impl From<crate::sources::figures::Duration> for Duration {
    fn from(duration: crate::sources::figures::Duration) -> Self {
        Self {
            unit: duration.unit,
            min: duration.min,
            max: duration.max,
        }
    }
}

impl Document {
    /// Everything that is said about a case. `now` is local time; it decides only how near an expiry is.
    #[must_use]
    pub fn of(case: &Case, now: NaiveDateTime, calendar: &Calendar) -> Self {
        let mut document = Self {
            edition: EDITION,
            complete: case.is_complete(),
            next: case.remaining.first().copied(),
            remaining: case.remaining.clone(),
            ignored: case.ignored.clone(),
            outcome: None,
            roles: Vec::new(),
            refused: Vec::new(),
            steps: Vec::new(),
            notes: Vec::new(),
            schedule: None,
            renewal: Vec::new(),
            tickets: Vec::new(),
        };
        if let (true, Ok(plan)) = (document.complete, Plan::of(&case.answers)) {
            document.tell(case, &plan, now, calendar);
        }
        document
    }

    fn tell(&mut self, case: &Case, plan: &Plan, now: NaiveDateTime, calendar: &Calendar) {
        let telling = Telling::new(case, plan, now.date());
        self.outcome = Some(plan.outcome);
        self.roles = Environment::ALL
            .into_iter()
            .filter_map(|environment| plan.roles[environment].map(|role| Role { environment, role }))
            .collect();
        self.refused = telling.refusals();
        self.steps = plan.steps.iter().map(|step| tell_step(&telling, plan, step)).collect();
        self.notes = telling.notes();
        self.schedule = case.free.start.and_then(|start| {
            let schedule = crate::dates::schedule::schedule(plan, &case.answers, start, calendar)?;
            Some(Schedule {
                start,
                earliest: schedule.earliest,
                latest: schedule.latest,
                unstated: schedule
                    .unstated
                    .iter()
                    .map(|place| step_ref(&plan.steps[*place]))
                    .collect(),
                calendar: calendar.words(start, schedule.latest),
            })
        });
        self.renewal = renewals(case, plan, now.date());
        self.tickets = tickets(case, plan, &TypedIn::default());
    }
}

fn step_ref(step: &crate::plan::Step) -> StepRef {
    StepRef {
        id: step.id,
        environment: step.environment,
    }
}

fn tell_step(telling: &Telling<'_>, plan: &Plan, step: &crate::plan::Step) -> Step {
    let words = telling.step(step);
    Step {
        id: step.id,
        environment: step.environment,
        actor: step.actor,
        title: words.title,
        details: words.details,
        after: step.after.iter().map(|place| step_ref(&plan.steps[place])).collect(),
        duration: step.duration.into(),
        condition: step.condition,
        optional: step.optional,
        documents: words.documents,
        warnings: words.warnings,
        cites: telling.cites(step),
        because: telling.because(step),
    }
}

impl From<Cell> for Cite {
    fn from(cell: Cell) -> Self {
        Self::Cell(cell)
    }
}
