//! Where a step stands, in a few words beside its title; and what its branch depends on.

use chrono::{Datelike as _, NaiveDate};

use super::{Whose, condition, counted, month};
use crate::dates::now::StepNow;
use crate::plan::{Actor, Condition, Step};

/// Where a step stands.
#[must_use]
pub fn step_now(now: StepNow, step: &Step) -> String {
    match now {
        StepNow::Done(day) => format!("done on {}", short_date(day)),
        StepNow::Passed => "behind you".to_owned(),
        StepNow::NotNeeded => "not needed any more".to_owned(),
        StepNow::ToDo if step.optional => "if you like".to_owned(),
        StepNow::ToDo => "to do".to_owned(),
        StepNow::Waiting(since) => {
            let whom = match step.actor {
                Actor::Ema => " for EMA",
                Actor::SuperUser => " for the Super User",
                Actor::Colleague => " for your colleague",
                Actor::You | Actor::Organisation | Actor::Unstated => "",
            };
            match since {
                Some(day) => format!("waiting{whom} since {}", short_date(day)),
                None => format!("waiting{whom}"),
            }
        }
        StepNow::Counting(_) => "wait: the clock is running".to_owned(),
        StepNow::NotYet => "cannot start yet".to_owned(),
    }
}

/// Who acts, in a word or two.
#[must_use]
pub const fn actor_in_short(actor: Actor, whose: Whose) -> &'static str {
    match actor {
        Actor::You => "You",
        Actor::Colleague => "The new Super User",
        Actor::SuperUser => "A Super User",
        Actor::Organisation => whose.organisation_acts(),
        Actor::Ema => "EMA",
        Actor::Unstated => "Not stated who",
    }
}

/// The rows of a branch, before it is unfolded: "If nobody is Super User yet: 5 steps".
#[must_use]
pub fn branch(only_if: Condition, rows: usize) -> String {
    let text = condition(only_if);
    let text = text.strip_prefix("Only if").unwrap_or(text);
    format!("If{text}: {}", counted(rows, "step"))
}

/// How many steps there are, and whether others depend on what is found out.
#[must_use]
pub fn how_many_steps(sure: usize, has_branches: bool) -> String {
    let steps = counted(sure, "step");
    if has_branches {
        format!("{steps} now; the rest depends on what you find out")
    } else {
        format!("Your {steps}")
    }
}

/// How much of a plan is done: "3 of 10 steps done". Branches do not count.
#[must_use]
pub fn how_far(done: usize, all: usize) -> String {
    format!("{done} of {} done", counted(all, "step"))
}

/// A day without its year, for what is recent.
pub(super) fn short_date(day: NaiveDate) -> String {
    format!("{} {}", day.day(), month(day))
}
