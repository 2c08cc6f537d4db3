//! Where each step stands now, from what is ticked and from the clock alone: no start day is needed.

use chrono::NaiveDate;

use super::clock::{Phase, phase};
use super::progress::Progress;
use super::schedule::waits_on_others;
use crate::case::answers::Environment;
use crate::plan::{Actor, Condition, Plan, Step, StepId, StepKey, Trait};

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepNow {
    /// It is ticked, on that day.
    Done(NaiveDate),
    /// It is behind us: a later step is ticked, or its time is over.
    Passed,
    /// It is not needed: what it would be needed for turned out otherwise.
    NotNeeded,
    /// It can be done now.
    ToDo,
    /// Somebody else has it, since the last day on which something before it was ticked, if there is one.
    Waiting(Option<NaiveDate>),
    /// It is over at that instant, in milliseconds since 1970 (UTC): the clock is running (ROL-11, ROL-13).
    Counting(i64),
    /// Something before it is not done yet.
    NotYet,
}

impl StepNow {
    /// Whether nothing has to wait for it any more.
    #[must_use]
    pub const fn is_behind_us(self) -> bool {
        matches!(self, Self::Done(_) | Self::Passed | Self::NotNeeded)
    }
}

/// Where each step of a plan stands, in its order. `now` is in milliseconds since 1970 (UTC).
#[must_use]
pub fn steps_now(plan: &Plan, progress: &Progress, now: i64) -> Vec<StepNow> {
    let passed = passed(plan, progress);
    let mut found: Vec<StepNow> = Vec::with_capacity(plan.steps.len());
    for (place, step) in plan.steps.iter().enumerate() {
        let here = if let Some(day) = ticked(progress, step) {
            StepNow::Done(day)
        } else if passed.get(place) == Some(&true) {
            StepNow::Passed
        } else if is_ruled_out(plan, progress, step) {
            StepNow::NotNeeded
        } else if let Some(by_clock) = by_clock(step, progress, now) {
            by_clock
        } else if step.after.iter().any(|before| counts(plan, &found, before)) {
            StepNow::NotYet
        } else if waits_on_others(step) && step.actor != Actor::You {
            let days = step.after.iter().filter_map(|before| plan.steps.get(before));
            StepNow::Waiting(days.filter_map(|before| ticked(progress, before)).max())
        } else {
            StepNow::ToDo
        };
        found.push(here);
    }
    found
}

/// The next thing: what you or your organisation can do; else what somebody else has. Steps that are needed only
/// perhaps, or that wait for nothing and hold up nothing, come only where there is nothing else. `listed` are the places
/// of the steps in the order in which they are listed.
#[must_use]
pub fn next(plan: &Plan, steps: &[StepNow], listed: &[usize]) -> Option<usize> {
    let open = |wanted: fn(StepNow) -> bool, idle: bool| {
        listed.iter().copied().find(|place| {
            let Some((step, now)) = plan.steps.get(*place).zip(steps.get(*place)) else {
                return false;
            };
            let is_sure = step.condition.is_none() && !step.optional;
            is_sure && wanted(*now) && (idle || !step.id.is(Trait::Idle) && !step.id.is(Trait::OnTheSide))
        })
    };
    let to_do = |now| matches!(now, StepNow::ToDo);
    let waits = |now| matches!(now, StepNow::Waiting(_) | StepNow::Counting(_));
    open(waits_for_clock, false)
        .or_else(|| open(to_do, false))
        .or_else(|| open(waits, false))
        .or_else(|| open(to_do, true))
        .or_else(|| open(waits, true))
}

/// While the clock is running, nothing else comes first: who goes on too early is locked out.
const fn waits_for_clock(now: StepNow) -> bool {
    matches!(now, StepNow::Counting(_))
}

fn ticked(progress: &Progress, step: &Step) -> Option<NaiveDate> {
    progress.ticks.get(&StepKey::of(step)).copied()
}

/// Whether each step is behind us without a tick of its own, because something that waits for it is ticked.
fn passed(plan: &Plan, progress: &Progress) -> Vec<bool> {
    let mut passed = vec![false; plan.steps.len()];
    for (place, step) in plan.steps.iter().enumerate().rev() {
        if ticked(progress, step).is_some() || passed.get(place) == Some(&true) {
            for before in step.after.iter() {
                if let Some(before) = passed.get_mut(before) {
                    *before = true;
                }
            }
        }
    }
    passed
}

/// Whether a tick says that what the step would be needed for turned out otherwise.
fn is_ruled_out(plan: &Plan, progress: &Progress, step: &Step) -> bool {
    let Some(opposite) = step.condition.and_then(Condition::opposite) else {
        return false;
    };
    plan.steps.iter().any(|other| {
        other.condition == Some(opposite) && other.environment == step.environment && ticked(progress, other).is_some()
    })
}

/// Whether a step has to be behind us before those after it can begin.
fn counts(plan: &Plan, found: &[StepNow], before: usize) -> bool {
    let is_optional = plan.steps.get(before).is_some_and(|step| step.optional);
    !is_optional && found.get(before).is_some_and(|now| !now.is_behind_us())
}

/// What the clock says of a wait after an approval or after a lock, if an instant is known.
fn by_clock(step: &Step, progress: &Progress, now: i64) -> Option<StepNow> {
    if !matches!(step.id, StepId::RoleSynchronise | StepId::SignInWaitLockout) {
        return None;
    }
    let environment = step.environment.unwrap_or(Environment::Production);
    let approved_at = progress.approved_at[environment];
    let early_at = progress.early_sign_in_at[environment];
    Some(match phase(approved_at, early_at, now)? {
        Phase::Waiting { over_at, .. } => StepNow::Counting(over_at),
        Phase::LockedOut { until, .. } => StepNow::Counting(until),
        Phase::LeastOver { .. } | Phase::ReportNow { .. } => StepNow::Passed,
        Phase::InTheFuture { .. } => return None,
    })
}
