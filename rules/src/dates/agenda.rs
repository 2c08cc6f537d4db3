//! The days on which somebody does something about a plan: what a calendar holds of it.
//!
//! A step of your own stands on the day on which it can be begun even if all before it takes its most, so that it never
//! comes too early. For what others do there is the day from which to ask them. A wait fills no days. And nothing stands
//! there that may turn out otherwise: no branch whose condition is open, and nothing that follows a decision before
//! it is made, least of all a sign-in (ROL-12, ROL-13).

use chrono::NaiveDate;

use super::clock::{self, Phase};
use super::progress::{Progress, Wait};
use super::schedule::{Remaining, StepState, longest_end};
use super::working_days::Calendar;
use crate::plan::{Actor, Plan, Step, StepId, StepKey, Trait};

/// After how long without an answer to ask, where the person chose nothing. It is ours: the sources give no time.
pub const USUAL_WAIT: Wait = Wait::WorkingDays(3);

/// What somebody does about a step, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// What.
    pub deed: Deed,
    /// When.
    pub on: On,
}

/// What somebody does about a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The step itself: it is one's own.
    Do,
    /// Asking those who do it whether they have.
    Ask(WhyThen),
    /// Nothing more: it is ticked.
    Done,
    /// Nothing more: a step that waits for it is ticked.
    Passed,
}

/// Why to ask from that day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyThen {
    /// The longest stated time is over.
    Stated,
    /// The person's own guess is over.
    Guessed(Wait),
    /// No time is stated: so long after one began to wait.
    Chosen(Wait),
}

/// When it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// On that day.
    Day(NaiveDate),
    /// When the least wait after the approval at that instant is over (milliseconds since 1970, UTC).
    EndOfWait(i64),
    /// When the lock after signing in too early at that instant is over (milliseconds since 1970, UTC).
    EndOfLock(i64),
}

/// What the days follow from: all of the same case.
#[derive(Clone, Copy, Debug)]
pub struct Agenda<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What is left of it.
    pub remaining: &'a Remaining,
    /// What has happened.
    pub progress: &'a Progress,
    /// The working days.
    pub calendar: &'a Calendar,
    /// Today, where the person is.
    pub today: NaiveDate,
    /// Now, in milliseconds since 1970 (UTC).
    pub now: i64,
}

impl Agenda<'_> {
    /// What is done about each step, in the order of the plan; `None` for one that has no day.
    #[must_use]
    pub fn dated(&self) -> Vec<Option<Dated>> {
        let mut reached: Vec<bool> = Vec::with_capacity(self.plan.steps.len());
        let steps = self.plan.steps.iter().enumerate();
        steps
            .map(|(place, step)| {
                let is_reached = self.is_sure(step)
                    && step.after.iter().all(|before| {
                        let is_known = reached.get(before) == Some(&true) && self.has_an_end(before);
                        !self.is_to_do(before) || is_known
                    });
                reached.push(is_reached);
                self.of(place, step, is_reached)
            })
            .collect()
    }

    fn of(&self, place: usize, step: &Step, is_reached: bool) -> Option<Dated> {
        let on = |deed, day| Some(Dated { deed, on: On::Day(day) });
        if step.id.is(Trait::Clock) {
            return None;
        }
        match *self.remaining.states.get(place)? {
            StepState::Done(day) => on(Deed::Done, day),
            // Of a branch nobody knows whether it was gone.
            StepState::Passed if step.condition.is_none() => on(Deed::Passed, self.passed_on(place)?),
            StepState::Passed | StepState::NotNeeded | StepState::OnTheSide => None,
            StepState::ToDo if step.id == StepId::UpdSignIn => {
                let on = self.sign_in(place, step, is_reached)?;
                Some(Dated { deed: Deed::Do, on })
            }
            StepState::ToDo if !is_reached => None,
            StepState::ToDo if is_own(step) => on(Deed::Do, self.begins(place, step)?),
            StepState::ToDo => {
                let (why, day) = self.ask(place, step)?;
                on(Deed::Ask(why), day)
            }
        }
    }

    /// When to sign in: not before the approval is known, and not on the day of a wait of which the hour is not.
    fn sign_in(&self, place: usize, step: &Step, is_reached: bool) -> Option<On> {
        match self.phase(step) {
            Some((Phase::Waiting { .. }, at)) => Some(On::EndOfWait(at)),
            Some((Phase::LockedOut { .. }, at)) => Some(On::EndOfLock(at)),
            Some((Phase::LeastOver { .. } | Phase::ReportNow { .. }, _)) => Some(On::Day(self.today)),
            Some((Phase::InTheFuture { .. }, _)) | None => {
                is_reached.then(|| self.begins(place, step)).flatten().map(On::Day)
            }
        }
    }

    /// Where the clock stands in the environment of a step, and the instant that it counts from.
    fn phase(&self, step: &Step) -> Option<(Phase, i64)> {
        let environment = step.environment?;
        let approved = self.progress.approved_at[environment];
        let early = self.progress.early_sign_in_at[environment];
        let phase = clock::phase(approved, early, self.now)?;
        let from = match phase {
            Phase::LockedOut { .. } => early,
            _ => approved.or(early),
        };
        Some((phase, from?))
    }

    /// The day on which one's own step can be begun. After a wait of hours that is the next working day: nobody knows at
    /// which hour it began.
    fn begins(&self, place: usize, step: &Step) -> Option<NaiveDate> {
        let day = self
            .remaining
            .schedule()
            .steps
            .get(place)
            .copied()
            .flatten()?
            .latest_start;
        let is_over = matches!(
            self.phase(step),
            Some((Phase::LeastOver { .. } | Phase::ReportNow { .. }, _))
        );
        let is_running = |before: usize| {
            let step = self.plan.steps.get(before);
            self.is_to_do(before) && step.is_some_and(|step| step.id.is(Trait::Clock))
        };
        Some(if !is_over && step.after.iter().any(is_running) {
            self.calendar.after_working_days(day, 1)
        } else {
            day
        })
    }

    /// From when to ask whether others have done a step, and why then. The time counts from the day on which they were
    /// asked, where that is ticked.
    fn ask(&self, place: usize, step: &Step) -> Option<(WhyThen, NaiveDate)> {
        let is_waiting = !step.after.iter().any(|before| self.is_to_do(before));
        let asked = step.after.iter().filter_map(|before| self.ticked(before)).max();
        let begun = match asked.filter(|_| is_waiting) {
            Some(day) => day,
            None => {
                self.remaining
                    .schedule()
                    .steps
                    .get(place)
                    .copied()
                    .flatten()?
                    .latest_start
            }
        };
        let (why, day) = match (longest_end(step, begun, self.calendar), self.guess(step)) {
            (Some(day), _) => (WhyThen::Stated, day),
            (None, Some(wait)) => (WhyThen::Guessed(wait), wait.end(begun, self.calendar)),
            (None, None) => {
                let wait = self.progress.remind_after.unwrap_or(USUAL_WAIT);
                (WhyThen::Chosen(wait), wait.end(begun, self.calendar))
            }
        };
        Some((why, day.max(self.today)))
    }

    /// Whether what waits for that step has a day: nobody knows whether a decision will be an approval.
    fn has_an_end(&self, place: usize) -> bool {
        self.plan.steps.get(place).is_some_and(|step| {
            let has_most = step.duration.max.is_some() || self.guess(step).is_some();
            !step.id.is(Trait::Decision) && (is_own(step) || step.id.is(Trait::Clock) || has_most)
        })
    }

    /// Whether a step is needed for certain.
    fn is_sure(&self, step: &Step) -> bool {
        step.condition.is_none_or(|condition| {
            self.plan.steps.iter().enumerate().any(|(place, other)| {
                let is_same = other.condition == Some(condition) && other.environment == step.environment;
                is_same && self.ticked(place).is_some()
            })
        })
    }

    fn guess(&self, step: &Step) -> Option<Wait> {
        let guess = self.progress.guesses.get(&StepKey::of(step)).copied();
        guess.filter(|_| step.duration.is_unstated())
    }

    fn is_to_do(&self, place: usize) -> bool {
        self.remaining.states.get(place) == Some(&StepState::ToDo)
    }

    fn ticked(&self, place: usize) -> Option<NaiveDate> {
        match self.remaining.states.get(place)? {
            StepState::Done(day) => Some(*day),
            _ => None,
        }
    }

    /// The day on which a step that waits for that one was first ticked.
    fn passed_on(&self, place: usize) -> Option<NaiveDate> {
        let steps = self.plan.steps.iter().enumerate();
        steps
            .filter(|(_, step)| step.after.contains(place))
            .filter_map(|(later, _)| match self.remaining.states.get(later)? {
                StepState::Done(day) => Some(*day),
                StepState::Passed => self.passed_on(later),
                _ => None,
            })
            .min()
    }
}

/// Whether the person does a step, or sees to it in the organisation.
fn is_own(step: &Step) -> bool {
    matches!(step.actor, Actor::You | Actor::Organisation)
}
