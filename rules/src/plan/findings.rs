//! Steps that find something out: what they find is an answer, and the plan that follows from it has no branches any
//! more.

use super::{Step, StepId};
use crate::case::answers::{Answers, Environment};
use crate::case::questions::{Answer, Question, asked, fits};

/// The question that a step answers, if it finds something out that is asked in this case (contract, section 4).
#[must_use]
pub fn finding(step: &Step, answers: &Answers) -> Option<Question> {
    let environment = step.environment.unwrap_or(Environment::Production);
    let question = match step.id {
        StepId::SuperUserFindOut => Some(Question::super_users(environment)),
        StepId::ApiFindOut => Some(Question::credentials(environment)),
        StepId::SporFindOut => Some(Question::SporSuperUser),
        StepId::OmsSearch => Some(Question::Oms),
        _ => None,
    };
    question.filter(|question| asked(*question, answers))
}

/// What can be found: the answers to that question that fit the case, but for "not known".
pub fn found(question: Question, answers: &Answers) -> impl Iterator<Item = Answer> + '_ {
    let all = question.values().iter().enumerate();
    all.filter(|(_, key)| !OPEN.contains(*key))
        .filter_map(|(index, _)| u8::try_from(index).ok().map(Answer::One))
        .filter(move |answer| fits(question, *answer, answers))
}

/// The keys of answers by which nothing is found out yet.
const OPEN: [&str; 2] = ["unknown", "not-searched"];
