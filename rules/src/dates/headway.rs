//! How far a plan is: how much of it is behind us, and what comes now. It is what a list of cases says of each.

use chrono::NaiveDate;

use super::now::{StepNow, next, steps_now};
use super::progress::Progress;
use super::schedule::remaining;
use super::working_days::Calendar;
use crate::case::answers::Answers;
use crate::plan::{Plan, Step};

/// How far a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headway {
    /// How many steps are behind us, of those that are needed for certain, the same in both environments once.
    pub done: usize,
    /// How many those are: what depends on what is found out does not count.
    pub all: usize,
    /// What comes now.
    pub ahead: Ahead,
}

/// What comes now in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// Nothing: all is done.
    Nothing,
    /// You or your organisation can do the step at that place.
    Step(usize),
    /// Somebody else has the step at that place.
    Others(usize, Until),
    /// The clock runs after an approval or a lock (ROL-11, ROL-13).
    Clock,
}

/// How long somebody else may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// Until about that day, by the stated time or the person's own guess.
    About(NaiveDate),
    /// That day was the last one, and has passed.
    Over(NaiveDate),
    /// Nobody can say.
    Unknown,
}

/// How far a plan is today. `now` is in milliseconds since 1970 (UTC).
#[must_use]
pub fn headway(
    plan: &Plan,
    answers: &Answers,
    progress: &Progress,
    (now, today): (i64, NaiveDate),
    calendar: &Calendar,
) -> Headway {
    let steps = steps_now(plan, progress, now);
    let listed: Vec<usize> = (0..plan.steps.len()).collect();
    let ahead = next(plan, &steps, &listed).and_then(|place| Some((place, *steps.get(place)?)));
    let lines = lines(plan, &steps);
    Headway {
        done: lines.iter().filter(|is_done| **is_done).count(),
        all: lines.len(),
        ahead: match ahead {
            None => Ahead::Nothing,
            Some((_, StepNow::Counting(_))) => Ahead::Clock,
            Some((place, StepNow::Waiting(since))) => {
                let end = since.and_then(|since| end_of_wait(plan, answers, progress, (place, since), calendar));
                Ahead::Others(place, end.map_or(Until::Unknown, |end| until(end, today)))
            }
            Some((place, _)) => Ahead::Step(place),
        },
    }
}

/// Whether each line of the list is done: the same step in both environments is one.
fn lines(plan: &Plan, steps: &[StepNow]) -> Vec<bool> {
    let sure = plan
        .steps
        .iter()
        .zip(steps)
        .filter(|(step, _)| step.condition.is_none());
    let mut lines: Vec<(&Step, bool)> = Vec::new();
    for (step, now) in sure {
        let kind = |step: &Step| (step.id, step.actor, step.duration, step.optional, step.undescribed);
        match lines.iter_mut().find(|(other, _)| kind(other) == kind(step)) {
            Some((_, is_done)) => *is_done &= now.is_behind_us(),
            None => lines.push((step, now.is_behind_us())),
        }
    }
    lines.into_iter().map(|(_, is_done)| is_done).collect()
}

fn until(end: NaiveDate, today: NaiveDate) -> Until {
    if end < today {
        Until::Over(end)
    } else {
        Until::About(end)
    }
}

/// The day on which a wait since that day ends if it takes its most; `None` where it has none.
fn end_of_wait(
    plan: &Plan,
    answers: &Answers,
    progress: &Progress,
    (place, since): (usize, NaiveDate),
    calendar: &Calendar,
) -> Option<NaiveDate> {
    // As it was on that day: what is left never begins before today.
    let then = remaining(plan, answers, since, since, calendar, progress)?;
    let schedule = then.schedule();
    let has_no_most = schedule.unstated.contains(&place) || schedule.without_most.contains(&place);
    let days = schedule.steps.get(place).copied().flatten()?;
    (!has_no_most).then_some(days.latest_end)
}
