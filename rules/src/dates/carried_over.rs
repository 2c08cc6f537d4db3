//! What becomes of ticks when an answer changes, and with it the plan.

use crate::dates::progress::Progress;
use crate::plan::{Plan, StepKey};

/// How many ticks go on counting. None is thrown away: if the answer changes back, they are there again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CarriedOver {
    /// Ticks of steps that the new plan has.
    pub kept: usize,
    /// Ticks of steps that only the plan before has.
    pub no_longer_needed: usize,
}

/// What becomes of the ticks of one plan in the next.
#[must_use]
pub fn carried_over(before: &Plan, after: &Plan, progress: &Progress) -> CarriedOver {
    let has = |plan: &Plan, key: StepKey| plan.place(key.id, key.environment).is_some();
    let ticked = || progress.ticks.keys().copied();
    CarriedOver {
        kept: ticked().filter(|key| has(after, *key)).count(),
        no_longer_needed: ticked().filter(|key| has(before, *key) && !has(after, *key)).count(),
    }
}
