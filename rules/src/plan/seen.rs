//! What somebody saw who made a link: the outcome and the steps of their plan, so that whoever opens it later, under
//! whatever rules, is told what has changed since. No earlier rules have to be kept for that (contract, section 6).

use super::step_list::{self, StepList};
use super::{Outcome, Plan, StepKey, Verdict};
use crate::case::answers::Answers;
use crate::case::text::write_answers;

/// What was seen of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The verdict; nothing where it is one that only a later version knows.
    pub verdict: Option<Verdict>,
    /// The steps.
    pub steps: StepList,
}

/// What differs between two plans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The verdict before and after, where it is another one.
    pub verdicts: Option<(Option<Verdict>, Option<Verdict>)>,
    /// The steps that were not there before.
    pub added: Vec<StepKey>,
    /// The steps that are no longer there.
    pub gone: Vec<StepKey>,
    /// How many steps are no longer there, or not there before, that are not known here.
    pub unknown: usize,
}

impl Seen {
    /// What is seen of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let mut steps: Vec<StepKey> = plan.steps.iter().map(StepKey::of).collect();
        steps.sort_unstable();
        Self {
            verdict: Some(Verdict::of(plan)),
            steps: StepList { steps, unknown: 0 },
        }
    }

    /// What differs in a plan that is seen after this one.
    #[must_use]
    pub fn difference(&self, after: &Self) -> Difference {
        let without = |one: &Self, other: &Self| -> Vec<StepKey> {
            let of_one = one.steps.steps.iter().copied();
            of_one.filter(|step| !other.steps.steps.contains(step)).collect()
        };
        Difference {
            verdicts: (self.verdict != after.verdict).then_some((self.verdict, after.verdict)),
            added: without(after, self),
            gone: without(self, after),
            unknown: self.steps.unknown + after.steps.unknown,
        }
    }
}

impl Difference {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What is seen of the plan for these answers, as a link carries it.
#[must_use]
pub fn write(plan: &Plan, answers: &Answers) -> String {
    let steps = step_list::write(plan.steps.iter().map(StepKey::of));
    step_list::checked(
        format!("{}{steps}", Verdict::of(plan).letter()),
        &write_answers(answers),
    )
}

/// Reads what [`write()`] writes, also that of a later version; nothing if it is damaged, or was seen with other answers.
#[must_use]
pub fn read(text: &str, answers: &Answers) -> Option<Seen> {
    let mut signs = step_list::without_check(text, &write_answers(answers))?.chars();
    let first = signs.next()?;
    Some(Seen {
        verdict: Verdict::all().find(|verdict| verdict.letter() == first),
        steps: step_list::read(signs.as_str())?,
    })
}

/// Steps that are done, as a link carries them.
#[must_use]
pub fn write_done(steps: impl IntoIterator<Item = StepKey>) -> String {
    step_list::checked(step_list::write(steps), "")
}

/// Reads what [`write_done`] writes; nothing if it is damaged.
#[must_use]
pub fn read_done(text: &str) -> Option<StepList> {
    step_list::read(step_list::without_check(text, "")?)
}

impl Verdict {
    fn all() -> impl Iterator<Item = Self> {
        let both = |outcome| [false, true].map(|asks_first| Self { outcome, asks_first });
        Outcome::ALL.into_iter().flat_map(both)
    }

    /// Its letter. It is never given to another one.
    const fn letter(self) -> char {
        match (self.outcome, self.asks_first) {
            (Outcome::NotYet, false) => 'a',
            (Outcome::NotYet, true) => 'b',
            (Outcome::Wait, false) => 'c',
            (Outcome::Wait, true) => 'd',
            (Outcome::Eligible, false) => 'e',
            (Outcome::Eligible, true) => 'f',
            (Outcome::EligibleInPart, false) => 'g',
            (Outcome::EligibleInPart, true) => 'h',
            (Outcome::NothingToDo, false) => 'i',
            (Outcome::NothingToDo, true) => 'j',
            (Outcome::NotEligible, false) => 'k',
            (Outcome::NotEligible, true) => 'l',
            (Outcome::NotCovered, false) => 'm',
            (Outcome::NotCovered, true) => 'n',
        }
    }
}
