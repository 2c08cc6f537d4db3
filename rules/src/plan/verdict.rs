//! The outcome of a plan as it is shown: whether something has to be asked first belongs to it.

use super::{Outcome, Plan};

/// An outcome as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The outcome.
    pub outcome: Outcome,
    /// Whether something has to be asked first, because no source describes how it goes on.
    pub asks_first: bool,
}

impl Verdict {
    /// Those that people tell apart, in the order of the numbers in the prepared diagram ([`ask_next()`](super::ask_next())).
    pub const TOLD_APART: [Self; 9] = [
        Self::plain(Outcome::NotYet),
        Self::plain(Outcome::Wait),
        Self::plain(Outcome::Eligible),
        Self::ask_first(Outcome::Eligible),
        Self::plain(Outcome::EligibleInPart),
        Self::ask_first(Outcome::EligibleInPart),
        Self::plain(Outcome::NothingToDo),
        Self::plain(Outcome::NotEligible),
        Self::plain(Outcome::NotCovered),
    ];

    /// That of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self {
            outcome: plan.outcome,
            asks_first: plan.undescribed().next().is_some(),
        }
    }

    /// The one that people are told: where nothing can be had now, it is the same whether something is to be asked first.
    #[must_use]
    pub fn told(self) -> Self {
        let has_something = matches!(self.outcome, Outcome::Eligible | Outcome::EligibleInPart);
        Self {
            asks_first: self.asks_first && has_something,
            ..self
        }
    }

    const fn plain(outcome: Outcome) -> Self {
        Self {
            outcome,
            asks_first: false,
        }
    }

    const fn ask_first(outcome: Outcome) -> Self {
        Self {
            outcome,
            asks_first: true,
        }
    }
}
