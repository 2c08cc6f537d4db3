//! All that is said about one case. Page, print-out, copied text, calendar and JSON are made from this one value, so
//! they cannot disagree: the case is evaluated once, and each step of the plan stands here with its words.

mod rows;

use std::ops::Deref;

pub use rows::{Part, Row};

use chrono::NaiveDateTime;

use crate::case::answers::{Environment, PerEnvironment};
use crate::case::questions::Question;
use crate::case::text::{Case, Ignored};
use crate::credentials::expiry::{Renewal, State, renewals};
use crate::credentials::tickets::TypedIn;
use crate::dates::schedule::{Schedule, schedule};
use crate::dates::working_days::Calendar;
use crate::plan::{Actor, Outcome, Plan, Refused, Step, StepId, StepKey, Trait, Verdict};
use crate::sources::ledger::Cite;
use crate::sources::matrix::UpdRole;
use crate::sources::said::Said;
use crate::words::tickets::{Ticket, tickets};
use crate::words::{self, Refusal, StepWords, Telling, Whose};

/// Everything that is said about a case.
#[derive(Clone, Debug)]
pub struct Document {
    /// Whether every question has an answer.
    pub complete: bool,
    /// The question asked next.
    pub next: Option<Question>,
    /// The questions that may still come, `next` first.
    pub remaining: Vec<Question>,
    /// What in the case is set aside.
    pub ignored: Vec<Ignored>,
    /// The plan; none while questions are open.
    pub plan: Option<Plan>,
    /// The verdict in a sentence or two; none while questions are open.
    pub verdict: Option<Said>,
    /// Within which limits, where that is its end.
    pub limits: Option<Said>,
    /// Whose organisation acts in it.
    pub whose: Whose,
    /// What is refused.
    pub refused: Vec<Refusal>,
    /// What to do: the steps of the plan, in its order.
    pub steps: Vec<Told>,
    /// The same as they are listed: what is the same in both environments stands once.
    pub rows: Vec<Row>,
    /// What else to know.
    pub notes: Vec<Said>,
    /// Those of the notes that concern no row of the list.
    pub general: Vec<Said>,
    /// From when to when, and the calendar behind the dates in words.
    pub schedule: Option<(Schedule, String)>,
    /// The days of the credentials.
    pub renewal: Vec<Renewal>,
    /// Texts ready to copy.
    pub tickets: Vec<Ticket>,
    /// What to do when nobody answers.
    pub if_nobody_answers: Vec<Said>,
    /// What to think of next time.
    pub next_time: Vec<Said>,
}

/// A role to request.
#[derive(Clone, Copy, Debug)]
pub struct Role {
    /// Where.
    pub environment: Environment,
    /// Which.
    pub role: UpdRole,
}

/// A step of the plan with its words. It is a step, and can be used as one.
#[derive(Clone, Debug)]
pub struct Told {
    /// The step.
    pub step: Step,
    /// What to do, in a line. The environment is not part of it.
    pub title: String,
    /// How.
    pub details: Vec<Said>,
    /// What to have ready.
    pub documents: Vec<Said>,
    /// What can go wrong.
    pub warnings: Vec<Said>,
    /// The rules behind it that are meant for this person.
    pub cites: Vec<Cite>,
    /// The questions whose answers put it there.
    pub because: Vec<Question>,
}

impl Deref for Told {
    type Target = Step;

    fn deref(&self) -> &Step {
        &self.step
    }
}

impl Document {
    /// Everything that is said about a case. `now` is local time; it decides only how near an expiry is.
    #[must_use]
    pub fn of(case: &Case, now: NaiveDateTime, calendar: &Calendar) -> Self {
        let mut document = Self {
            complete: case.is_complete(),
            next: case.remaining.first().copied(),
            remaining: case.remaining.clone(),
            ignored: case.ignored.clone(),
            plan: None,
            verdict: None,
            limits: None,
            whose: Whose::of(case.answers.user),
            refused: Vec::new(),
            steps: Vec::new(),
            rows: Vec::new(),
            notes: Vec::new(),
            general: Vec::new(),
            schedule: None,
            renewal: Vec::new(),
            tickets: Vec::new(),
            if_nobody_answers: Vec::new(),
            next_time: Vec::new(),
        };
        if let (true, Ok(plan)) = (document.complete, Plan::of(&case.answers)) {
            document.tell(case, plan, now, calendar);
        }
        document
    }

    fn tell(&mut self, case: &Case, plan: Plan, now: NaiveDateTime, calendar: &Calendar) {
        self.renewal = renewals(case, &plan, now.date());
        let telling = Telling::new(case, &plan, &self.renewal);
        self.verdict = Some(telling.verdict());
        self.limits = telling.limits();
        self.refused = telling.refusals();
        self.steps = plan
            .steps
            .iter()
            .map(|step| Told::of(&telling, step, telling.step(step)))
            .collect();
        self.rows = rows::rows(&telling, &plan, &self.steps);
        for note in telling.notes() {
            let place = |id: &StepId| self.rows.iter().position(|row| row.told.id == *id);
            let row = note.concerns.iter().find_map(place);
            match row.and_then(|place| self.rows.get_mut(place)) {
                Some(row) => row.notes.push(note.said.clone()),
                None => self.general.push(note.said.clone()),
            }
            self.notes.push(note.said);
        }
        self.if_nobody_answers = telling.if_nobody_answers();
        self.next_time = telling.next_time();
        self.schedule = case.free.start.and_then(|start| {
            let schedule = schedule(&plan, &case.answers, start, calendar)?;
            let year_end = words::year_end(start, schedule.latest);
            self.general.extend(year_end.clone());
            self.notes.extend(year_end);
            let calendar = words::calendar(calendar, start, schedule.latest);
            Some((schedule, calendar))
        });
        self.tickets = tickets(case, &plan, &TypedIn::default());
        self.plan = Some(plan);
    }

    /// What a step is called in this case, with its environment, also one that is not in its plan.
    #[must_use]
    pub fn title(&self, case: &Case, step: StepKey) -> String {
        // While questions are open there is no plan, and steps are called what they usually are.
        let none = Plan {
            outcome: Outcome::Wait,
            roles: PerEnvironment::default(),
            refused: Refused::default(),
            steps: Vec::new(),
        };
        let plan = self.plan.as_ref().unwrap_or(&none);
        Telling::new(case, plan, &self.renewal).title(step)
    }

    /// The number of the row in which a step is listed; the first is 1.
    #[must_use]
    pub fn number(&self, place: usize) -> usize {
        self.row(place).map_or(place + 1, |(number, _)| number)
    }

    /// The row in which a step is listed, and its number.
    #[must_use]
    pub fn row(&self, place: usize) -> Option<(usize, &Row)> {
        let row = self.rows.iter().find(|row| row.places.contains(&place))?;
        Some((row.number, row))
    }

    /// What a row is called, with its environments.
    #[must_use]
    pub fn row_title(&self, row: &Row) -> String {
        let steps = row.places.iter().filter_map(|place| self.steps.get(*place));
        let places: Vec<&str> = steps
            .filter_map(|step| step.environment)
            .map(words::environment)
            .collect();
        if places.is_empty() {
            row.told.title.clone()
        } else {
            format!("{} ({})", row.told.title, places.join(", "))
        }
    }

    /// The rows as the page shows them, branches together.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        rows::parts(&self.rows)
    }

    /// What a row waits for, in words: once where it is the same in both environments.
    #[must_use]
    pub fn waits_for(&self, row: &Row) -> Option<String> {
        let steps = &self.plan.as_ref()?.steps;
        let said = |place: &usize| words::waits_for(steps, *place, |before| self.number(before));
        match row.places.as_slice() {
            [production, uat] => Some(words::in_both(said(production)?, &said(uat)?)),
            places => said(places.first()?),
        }
    }

    /// The places of the steps in the order in which they are listed.
    #[must_use]
    pub fn listed(&self) -> Vec<usize> {
        self.rows.iter().flat_map(|row| row.places.iter().copied()).collect()
    }

    /// Whether a text for a step of that kind is ready to copy.
    #[must_use]
    pub fn has_ticket(&self, step: StepId) -> bool {
        self.tickets.iter().any(|ticket| ticket.request.step == step)
    }

    /// The next thing to do: the first step that waits for nothing and that you can begin.
    #[must_use]
    pub fn next_thing(&self) -> Option<&Told> {
        let ready = |told: &&Told| told.after.is_empty() && !told.optional && told.condition.is_none();
        let yours = |told: &&Told| matches!(told.actor, Actor::You | Actor::Organisation);
        let listed = self.rows.iter().flat_map(|row| &row.places);
        let mut all = listed.filter_map(|place| self.steps.get(*place)).filter(ready);
        all.clone()
            .find(|told| yours(told) && !told.id.is(Trait::Idle))
            .or_else(|| all.next())
    }

    /// Every sentence that is said in it, wherever it stands.
    pub fn sentences(&self) -> impl Iterator<Item = &Said> {
        // What stands once for both environments is said in its own way.
        let rows = self.rows.iter().filter(|row| row.places.len() > 1);
        let steps = self
            .steps
            .iter()
            .chain(rows.map(|row| &row.told))
            .flat_map(|told| told.details.iter().chain(&told.documents).chain(&told.warnings));
        let refusals = self
            .refused
            .iter()
            .flat_map(|refusal| [&refusal.said, &refusal.instead]);
        let first = self.verdict.iter().chain(&self.limits);
        let last = self.notes.iter().chain(&self.if_nobody_answers).chain(&self.next_time);
        first.chain(steps).chain(refusals).chain(last)
    }

    /// The verdict in a word; none while questions are open.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.plan.as_ref().map(|plan| plan.outcome)
    }

    /// The roles to request, production first.
    pub fn roles(&self) -> impl Iterator<Item = Role> + '_ {
        let roles = self.plan.as_ref().map(|plan| plan.roles).unwrap_or_default();
        Environment::ALL
            .into_iter()
            .filter_map(move |environment| roles[environment].map(|role| Role { environment, role }))
    }

    /// The steps whose course no source describes: what depends on them has to be asked first.
    pub fn undescribed(&self) -> impl Iterator<Item = StepKey> + '_ {
        self.plan.iter().flat_map(Plan::undescribed).map(StepKey::of)
    }

    /// Whether something cannot wait until all is known: see [`Request::is_urgent`](crate::credentials::tickets::Request).
    #[must_use]
    pub fn is_urgent(&self) -> bool {
        self.tickets.iter().any(|ticket| ticket.request.is_urgent())
    }

    /// The outcome in a word or two; none while questions are open.
    #[must_use]
    pub fn in_a_word(&self) -> Option<&'static str> {
        let verdict = Verdict {
            outcome: self.outcome()?,
            asks_first: self.is_to_be_asked_first(),
        };
        Some(if self.is_urgent() {
            words::URGENT
        } else {
            words::outcome(verdict)
        })
    }

    /// Whether something has to be asked before anything can be promised: a step, or a renewal after the expiry.
    #[must_use]
    pub fn is_to_be_asked_first(&self) -> bool {
        let expired = |renewal: &Renewal| renewal.state == State::Expired;
        self.undescribed().next().is_some() || self.renewal.iter().any(expired)
    }

    /// The steps for which one waits, by their places in the plan.
    pub fn keys(&self, places: impl IntoIterator<Item = usize>) -> Vec<StepKey> {
        places
            .into_iter()
            .filter_map(|place| self.steps.get(place).map(|told| StepKey::of(told)))
            .collect()
    }
}

impl Told {
    fn of(telling: &Telling<'_>, step: &Step, words: StepWords) -> Self {
        Self {
            step: *step,
            title: words.title,
            details: words.details,
            documents: words.documents,
            warnings: words.warnings,
            cites: telling.cites(step),
            because: telling.because(step),
        }
    }
}
