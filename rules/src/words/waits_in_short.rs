//! The waits of a plan in a line, for the head of it.

use super::{date, duration, hours};
use crate::case::answers::Answers;
use crate::dates::schedule::{Schedule, counts, waits_on_others};
use crate::plan::{Actor, Plan, Step, StepId};
use crate::sources::figures::{FIGURES, SYNCHRONISATION_HOURS, Unit};
use crate::sources::ledger::Cite;
use crate::sources::said::{Said, cites, each_once};

/// With what the stated waits begin.
pub const WAITS: &str = "Waits: ";

/// The stated waits of the steps that stand for certain, and whether some of these have no stated time. With the days of
/// the plan, or of what is left of it: the day before which it cannot be done. `None` where nothing is waited for.
#[must_use]
pub fn waits_in_short(plan: &Plan, answers: &Answers, schedule: Option<&Schedule>) -> Option<Said> {
    let is_left = |place| schedule.is_none_or(|schedule| schedule.unstated.contains(&place));
    let certain = || {
        let steps = plan.steps.iter().enumerate();
        steps.filter(|(_, step)| step.condition.is_none() && counts(step, answers))
    };
    let stated = || {
        certain()
            .map(|(_, step)| step)
            .filter(|step| !step.duration.is_unstated())
    };
    let unstated = || certain().filter(|(_, step)| step.duration.is_unstated());
    if stated().next().is_none() && !unstated().any(|(_, step)| waits_on_others(step)) {
        return None;
    }
    let left = || unstated().filter(|(place, _)| is_left(*place)).map(|(_, step)| step);
    let text = match (schedule, once(left()).len()) {
        (Some(schedule), number) => format!("Not before {}.{}", date(schedule.earliest), without_time(number)),
        (None, number) if stated().next().is_some() => {
            format!("{WAITS}{}.{}", waits(&once(stated())), without_time(number))
        }
        (None, _) => "No time is stated for any step.".to_owned(),
    };
    let mut cites: Vec<Cite> = stated().flat_map(|step| behind_its_time(step.id)).collect();
    if schedule.is_some() || stated().any(|step| step.duration.unit == Unit::WorkingDays) {
        cites.extend(cites![X113]);
    }
    if left().any(waits_on_others) {
        cites.extend(cites![X009]);
    }
    Some(Said::new(text, each_once(cites)))
}

fn without_time(steps: usize) -> String {
    match steps {
        0 => String::new(),
        _ => " Some steps have no stated time.".to_owned(),
    }
}

/// Steps of which the same one in the other environment does not stand beside it: both run at the same time.
fn once<'a>(steps: impl Iterator<Item = &'a Step>) -> Vec<&'a Step> {
    let mut found: Vec<&Step> = Vec::new();
    for step in steps {
        let same = |other: &&Step| (other.id, other.actor, other.duration) == (step.id, step.actor, step.duration);
        if !found.iter().any(same) {
            found.push(step);
        }
    }
    found
}

/// Stated waits in a list. One that comes more than once is named once.
fn waits(steps: &[&Step]) -> String {
    let names = steps.iter().map(|step| match (step.actor, step.id) {
        (Actor::Ema, _) => format!("{} (EMA)", duration(step.duration)),
        // Of a time that has begun the least is what is left of it, and still no promise (ROL-11).
        (_, StepId::RoleSynchronise) if step.duration.min == Some(0) => {
            format!(
                "what is left of at least {} before sign-in",
                hours(SYNCHRONISATION_HOURS)
            )
        }
        // Who does not know what this wait is for may be locked out (ROL-13).
        (_, StepId::RoleSynchronise | StepId::SuperUserSynchronise) => {
            format!("{} before sign-in", duration(step.duration))
        }
        _ => duration(step.duration),
    });
    let names: Vec<String> = names.collect();
    let times = |name: &String| names.iter().filter(|other| *other == name).count();
    let said = each_once(names.clone()).into_iter().map(|name| match times(&name) {
        1 => name,
        _ => format!("{name}, each time"),
    });
    said.collect::<Vec<_>>().join("; ")
}

/// The rules that give the figures of a step, of those behind it.
pub(super) fn behind_its_time(step: StepId) -> impl Iterator<Item = Cite> {
    let rules = step.rules().iter().map(|rule| Cite::Rule(rule));
    let conflicts = step.conflicts().iter().map(|conflict| Cite::Conflict(conflict));
    let gives_a_figure = |cite: &Cite| FIGURES.iter().any(|figure| figure.cites.contains(cite));
    rules.chain(conflicts).filter(gives_a_figure)
}
