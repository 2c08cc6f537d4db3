//! A step by its name: what stored data, calendar files and JSON call it.

use std::fmt;

use super::{QuestionSet, Step, StepId, StepSet};
use crate::case::answers::Environment;

/// A step by its id and its environment, as stored data and calendar files name it: `role.decision@production`.
/// No two steps of a plan have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepKey {
    /// The kind of step.
    pub id: StepId,
    /// Where, if it belongs to one environment.
    pub environment: Option<Environment>,
}

impl StepKey {
    /// The key of a step.
    #[must_use]
    pub const fn of(step: &Step) -> Self {
        Self {
            id: step.id,
            environment: step.environment,
        }
    }

    /// A step of that name as its kind is where no case says more, for what is said of steps that are in no plan.
    #[must_use]
    pub fn by_itself(self) -> Step {
        Step {
            id: self.id,
            environment: self.environment,
            actor: self.id.actor(),
            after: StepSet::NONE,
            duration: self.id.duration(),
            condition: None,
            optional: false,
            undescribed: false,
            because: QuestionSet::default(),
        }
    }

    /// Reads what [`fmt::Display`] writes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (id, environment) = match text.split_once('@') {
            Some((id, name)) => {
                let environment = Environment::ALL.into_iter().find(|known| known.key() == name)?;
                (id, Some(environment))
            }
            None => (text, None),
        };
        Some(Self {
            id: StepId::from_key(id)?,
            environment,
        })
    }
}

impl fmt::Display for StepKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id.key())?;
        match self.environment {
            Some(environment) => write!(f, "@{}", environment.key()),
            None => Ok(()),
        }
    }
}
