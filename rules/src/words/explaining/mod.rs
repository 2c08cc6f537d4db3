//! How a plan explains itself: the conditions that decide, what another answer would do, and what keeps a step out. All
//! of it is derived from the answers; here it is only said.

mod alternatives;
mod clauses;
mod left_out;
mod nearly;

pub use alternatives::alternative;
pub use clauses::clause;
pub use left_out::left_out;
pub use nearly::{fired, nearly};

use super::{Telling, answer_as_asked, any_of, environment, question_short};
use crate::case::answers::{Answers, Tasks};
use crate::case::clauses::Clause;
use crate::case::questions::{Answer, Question};
use crate::case::text::{Case, FreeValues};
use crate::plan::{Plan, StepKey};
use crate::sources::ledger::Cite;
use crate::sources::said::{Said, each_once};

/// The rules behind a change: those of the clauses that turn; where none does, those of the questions.
fn behind_change(clauses: &[Clause], questions: impl Iterator<Item = Question>) -> Vec<Cite> {
    let of_clauses: Vec<Cite> = clauses.iter().flat_map(|clause| clause.rules()).copied().collect();
    if of_clauses.is_empty() {
        questions.flat_map(Question::rules).copied().collect()
    } else {
        of_clauses
    }
}

/// A sentence about that case, with its rules once each, and without those that are meant for other people.
fn said(text: String, cites: Vec<Cite>, answers: &Answers) -> Said {
    let mut meant = each_once(cites);
    let case = Case::of(answers, FreeValues::default());
    if let Ok(plan) = Plan::of(&case.answers) {
        Telling::new(&case, &plan, &[]).keep_what_is_meant(&mut meant);
    }
    Said::new(text, meant)
}

/// A question and its answer.
fn answered(question: Question, answer: Answer, answers: &Answers) -> String {
    format!("{} {}", question_short(question), quoted(question, answer, answers))
}

/// That a question were answered otherwise than it is: of tasks, what were wanted besides, and what were not wanted.
fn changed(question: Question, answer: Answer, then: &Answers, answers: &Answers) -> String {
    match (answer, answers.tasks) {
        (Answer::Tasks(wanted), Some(given)) => tasks_changed(&[wanted], given, answers),
        _ => format!("{} were {}", question_short(question), quoted(question, answer, then)),
    }
}

/// With any of these sets of tasks in the place of those that are given.
fn tasks_changed(then: &[Tasks], given: Tasks, answers: &Answers) -> String {
    let named = |which: &dyn Fn(Tasks) -> Tasks| -> Vec<String> {
        let others = then.iter().map(|then| which(*then)).filter(|tasks| !tasks.is_empty());
        others
            .map(|tasks| quoted(Question::Tasks, Answer::Tasks(tasks), answers))
            .collect()
    };
    let (added, gone) = (named(&|then| then.minus(given)), named(&|then| given.minus(then)));
    let too = if given.is_empty() { "" } else { " too" };
    let parts = [
        (!added.is_empty()).then(|| format!("you wanted {}{too}", any_of(&added))),
        (!gone.is_empty()).then(|| format!("you did not want {}", any_of(&gone))),
    ];
    any_of(&parts.into_iter().flatten().collect::<Vec<_>>())
}

fn quoted(question: Question, answer: Answer, answers: &Answers) -> String {
    format!("\u{201c}{}\u{201d}", answer_as_asked(question, answer, answers))
}

/// What a step of the plan for those answers is called; with its environment, where the case that is explained has both.
fn title(step: StepKey, then: &Answers, answers: &Answers) -> String {
    let then = Case::of(then, FreeValues::default());
    let Ok(plan) = Plan::of(&then.answers) else {
        return step.to_string();
    };
    let stands = plan.place(step.id, step.environment);
    let stands = stands.and_then(|place| plan.steps.get(place)).copied();
    let step_there = stands.unwrap_or_else(|| step.by_itself());
    let title = Telling::new(&then, &plan, &[]).step(&step_there).title;
    match step.environment {
        Some(there) if answers.environments().count() > 1 => format!("{title} ({})", environment(there)),
        _ => title,
    }
}
