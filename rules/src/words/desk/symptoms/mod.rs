//! Symptoms: what callers say or read out, what it means and what to do first, and where it is dealt with.
//!
//! A file for each family; [`search()`] finds them by words.

mod account;
mod credentials;
mod organisation;
mod permissions;
mod roles;
mod search;

pub use search::{MOST_FOUND, search};

use std::sync::LazyLock;

use crate::case::answers::Answers;
use crate::case::questions::Question;
use crate::plan::StepId;
use crate::sources::said::Said;

/// Something that callers say or read out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symptom {
    /// How they say it, and the texts that they read out.
    pub heard: &'static [&'static str],
    /// What it means, and what to do first.
    pub said: Said,
    /// The answers that it gives away, and no other.
    pub answers: Answers,
    /// Where it is dealt with.
    pub leads_to: LeadsTo,
}

/// Where a symptom is dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadsTo {
    /// The question that settles it.
    Question(Question),
    /// The step that deals with it.
    Step(StepId),
}

impl From<Question> for LeadsTo {
    fn from(question: Question) -> Self {
        Self::Question(question)
    }
}

impl From<StepId> for LeadsTo {
    fn from(step: StepId) -> Self {
        Self::Step(step)
    }
}

/// Every symptom.
#[must_use]
pub fn symptoms() -> &'static [Symptom] {
    &SYMPTOMS
}

static SYMPTOMS: LazyLock<Vec<Symptom>> = LazyLock::new(|| {
    [
        account::symptoms(),
        roles::symptoms(),
        organisation::symptoms(),
        credentials::symptoms(),
        permissions::symptoms(),
    ]
    .concat()
});

fn symptom(heard: &'static [&'static str], said: Said, answers: Answers, leads_to: impl Into<LeadsTo>) -> Symptom {
    Symptom {
        heard,
        said,
        answers,
        leads_to: leads_to.into(),
    }
}
