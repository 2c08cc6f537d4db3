//! A complete case and its plan while they are checked.

use upd_rules::case::answers::{Answers, Environment};
use upd_rules::plan::{Plan, Step, StepId};

/// For each step of a plan all that stands behind it, directly or not: what it waits for, and what that waits for.
#[derive(Clone, Debug)]
pub struct Behind(Vec<u64>);

impl Behind {
    /// That of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut behind: Vec<u64> = Vec::with_capacity(plan.steps.len());
        for step in &plan.steps {
            let all = step
                .after
                .iter()
                .map(|before| 1 << before | behind.get(before).copied().unwrap_or_default());
            behind.push(all.fold(0, |all, more: u64| all | more));
        }
        Self(behind)
    }
}

/// A complete case with the plan that the rules give it.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The answers.
    pub answers: &'a Answers,
    /// The plan.
    pub plan: &'a Plan,
    /// What stands behind its steps.
    pub behind: &'a Behind,
}

impl<'a> Subject<'a> {
    /// The steps of that kind, with their places.
    pub(super) fn steps(&self, id: StepId) -> impl Iterator<Item = (usize, &'a Step)> + use<'a> {
        let all = self.plan.steps.iter().enumerate();
        all.filter(move |(_, step)| step.id == id)
    }

    /// Whether a step of that kind, in the same environment or in none, has to be done before this one.
    pub(super) fn comes_after(&self, place: usize, id: StepId) -> bool {
        let there = self.plan.steps.get(place).and_then(|step| step.environment);
        let behind = self.behind.0.get(place).copied().unwrap_or_default();
        self.steps(id).any(|(before, step)| {
            behind & 1 << before != 0 && (step.environment == there || step.environment.is_none())
        })
    }

    /// The environments in which steps stand.
    pub(super) fn stands_in(&self, there: Environment) -> bool {
        self.plan.steps.iter().any(|step| step.environment == Some(there))
    }
}

/// That something holds; otherwise what does not.
pub(super) fn demand(holds: bool, otherwise: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(otherwise()) }
}
