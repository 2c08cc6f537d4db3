//! From when to when: the earliest and the latest day of each step of a plan, and of the whole (contract,
//! section 5). Waits of which the sources give no time count as nothing and are named.
//!
//! [`schedule`] knows only the sources. [`with_guesses`] puts a person's own guesses in place of unstated waits and
//! marks every date that rests on one. [`remaining`] starts from what has happened. [`backwards()`] goes from the
//! day on which access is needed to the days by which to start.

mod backwards;
mod net;

pub use backwards::{Backwards, Latest, StartBy, Verdict, backwards};

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::case::answers::Answers;
use crate::dates::progress::{Progress, Wait};
use crate::dates::working_days::Calendar;
use crate::plan::StepKey;
pub use crate::plan::counts;
use crate::plan::{Actor, Plan, Step, Trait};
use crate::sources::figures::Unit;
use net::Net;

/// The days of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepDays {
    /// The day on which it can begin at the earliest.
    pub earliest_start: NaiveDate,
    /// The day on which it ends if everything takes its least.
    pub earliest_end: NaiveDate,
    /// The day on which it begins if everything before it takes its most.
    pub latest_start: NaiveDate,
    /// The day on which it ends if everything takes its most.
    pub latest_end: NaiveDate,
}

/// The days of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The day on which the person starts.
    pub start: NaiveDate,
    /// The day on which the last step ends if everything takes its least.
    pub earliest: NaiveDate,
    /// The day on which the last step ends if everything takes its most.
    pub latest: NaiveDate,
    /// The days of each step, in the order of the plan; `None` for one that does not count.
    pub steps: Vec<Option<StepDays>>,
    /// The places of the steps that count but have no stated time.
    pub unstated: Vec<usize>,
    /// Those of them that wait on somebody else: see [`waits_on_others`].
    pub open_ended: Vec<usize>,
    /// The places of the steps that count and have a least, but no most.
    pub without_most: Vec<usize>,
}

/// Which of the latest days of a step nobody can say, since it rests on a wait without a stated time for somebody
/// else, or on one without a most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenDays {
    /// That on which it begins.
    pub begin: bool,
    /// That on which it ends.
    pub end: bool,
}

impl Schedule {
    /// Which latest days nobody can say, for each step in the order of the plan.
    #[must_use]
    pub fn open_days(&self, plan: &Plan) -> Vec<OpenDays> {
        let mut open: Vec<OpenDays> = Vec::with_capacity(plan.steps.len());
        for (place, step) in plan.steps.iter().enumerate() {
            let begin = step
                .after
                .iter()
                .any(|before| open.get(before).is_some_and(|before| before.end));
            let own = self.open_ended.contains(&place) || self.without_most.contains(&place);
            open.push(OpenDays {
                begin,
                end: begin || own,
            });
        }
        open
    }

    /// Whether nobody can say when all is done: then [`Schedule::latest`] is no day by which it is.
    #[must_use]
    pub fn end_is_open(&self) -> bool {
        !self.open_ended.is_empty() || !self.without_most.is_empty()
    }
}

/// Which days of a step rest on a guess of the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RestsOnGuess {
    /// [`StepDays::earliest_start`].
    pub earliest_start: bool,
    /// [`StepDays::earliest_end`].
    pub earliest_end: bool,
    /// [`StepDays::latest_start`].
    pub latest_start: bool,
    /// [`StepDays::latest_end`].
    pub latest_end: bool,
}

impl RestsOnGuess {
    /// Whether one of them does: where its begin does, its end does too.
    #[must_use]
    pub const fn any(self) -> bool {
        self.earliest_end || self.latest_end
    }
}

/// The days of a plan in which a person's own guesses stand for unstated waits. Never to be shown as the sources'.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithGuesses {
    /// The days. Its `unstated` names only the waits for which there is no guess either.
    pub schedule: Schedule,
    /// For each step, which of its days rest on a guess.
    pub rests: Vec<RestsOnGuess>,
    /// Whether [`Schedule::earliest`] does.
    pub earliest_rests: bool,
    /// Whether [`Schedule::latest`] does.
    pub latest_rests: bool,
    /// The places of the steps for which a guess counts.
    pub guessed: Vec<usize>,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepState {
    /// It is still to be done.
    ToDo,
    /// It is ticked, on that day.
    Done(NaiveDate),
    /// It is not ticked, but a step that waits for it is: so it is behind us, on a day we do not know.
    Passed,
    /// It is not needed: what it would be needed for turned out otherwise.
    NotNeeded,
    /// It holds up nothing, and has no dates: see [`counts`].
    OnTheSide,
}

/// What is left of a plan, from what has happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remaining {
    /// Where each step stands, in the order of the plan.
    pub states: Vec<StepState>,
    /// The steps that can be done now: all that they wait for is behind us.
    pub ready: Vec<usize>,
    /// The days by the sources. Ticked steps stand on their day.
    pub stated: Schedule,
    /// The days with the person's guesses, if a guess counts.
    pub guessed: Option<WithGuesses>,
}

impl Remaining {
    /// The days to plan with: with guesses where there are any.
    #[must_use]
    pub fn schedule(&self) -> &Schedule {
        self.guessed.as_ref().map_or(&self.stated, |guessed| &guessed.schedule)
    }

    /// Which days of a step rest on a guess.
    #[must_use]
    pub fn rests(&self, place: usize) -> RestsOnGuess {
        let guessed = self.guessed.as_ref();
        guessed
            .and_then(|guessed| guessed.rests.get(place).copied())
            .unwrap_or_default()
    }

    /// Whether nothing that counts is left to be done.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        !self.states.contains(&StepState::ToDo)
    }
}

/// Whether the step waits on somebody else: on another actor than you and your organisation, or on an e-mail of EMA.
#[must_use]
pub fn waits_on_others(step: &Step) -> bool {
    !matches!(step.actor, Actor::You | Actor::Organisation) || step.id.is(Trait::EndsWithMail)
}

/// Whether days go by in a plan, so that dates are worth asking for: somebody else acts, or a time is stated in days.
/// Waits of hours have the clock.
#[must_use]
pub fn takes_days(plan: &Plan, answers: &Answers) -> bool {
    let in_days = |step: &Step| matches!(step.duration.unit, Unit::Days | Unit::WorkingDays);
    plan.steps
        .iter()
        .any(|step| counts(step, answers) && (waits_on_others(step) || in_days(step)))
}

/// The day on which a step ends that begins on `start` and takes the most that is stated for it; `None` where no most
/// is.
#[must_use]
pub fn longest_end(step: &Step, start: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    Some(net::Length::most(step.duration)?.end(start, calendar))
}

/// The schedule of a plan, or `None` if no step of it counts.
#[must_use]
pub fn schedule(plan: &Plan, answers: &Answers, start: NaiveDate, calendar: &Calendar) -> Option<Schedule> {
    let net = Net::new(plan, answers, calendar, &BTreeMap::new(), &Progress::default());
    Some(net.forwards(start, start)?.schedule)
}

/// The schedule with the person's own guesses for waits of which the sources give no time. A guess for a step that
/// has a stated time is not used.
#[must_use]
pub fn with_guesses(
    plan: &Plan,
    answers: &Answers,
    start: NaiveDate,
    calendar: &Calendar,
    guesses: &BTreeMap<StepKey, Wait>,
) -> Option<WithGuesses> {
    Net::new(plan, answers, calendar, guesses, &Progress::default()).forwards(start, start)
}

/// What is left of a plan, and from when to when, given what is ticked. Nothing that is left begins before today.
/// `None` if no step of the plan counts.
#[must_use]
pub fn remaining(
    plan: &Plan,
    answers: &Answers,
    start: NaiveDate,
    today: NaiveDate,
    calendar: &Calendar,
    progress: &Progress,
) -> Option<Remaining> {
    let net = Net::new(plan, answers, calendar, &BTreeMap::new(), progress);
    let from = start.max(today);
    let stated = net.forwards(start, from)?.schedule;
    let with_guesses = Net::new(plan, answers, calendar, &progress.guesses, progress);
    let guessed = with_guesses
        .forwards(start, from)
        .filter(|guessed| !guessed.guessed.is_empty());
    Some(Remaining {
        states: net.states(),
        ready: net.ready(),
        stated,
        guessed,
    })
}

/// The places of the steps that determine [`Schedule::latest`]: if one of them took longer, so would the whole.
/// Waits without a stated time are among them where nothing else goes on meanwhile.
#[must_use]
pub fn critical(plan: &Plan, schedule: &Schedule) -> Vec<usize> {
    let days = |place: usize| schedule.steps.get(place).copied().flatten();
    let mut found: Vec<usize> = Vec::new();
    // Steps come after all that they wait for, so going backwards meets each one after those that wait for it.
    for place in (0..schedule.steps.len()).rev() {
        let Some(own) = days(place) else { continue };
        let counts = found.iter().any(|later| {
            let waits = plan.steps.get(*later).is_some_and(|step| step.after.contains(place));
            waits && days(*later).is_some_and(|later| later.latest_start == own.latest_end)
        });
        if counts || own.latest_end == schedule.latest {
            found.push(place);
        }
    }
    found.reverse();
    found
}
