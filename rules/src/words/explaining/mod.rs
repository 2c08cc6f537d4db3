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

use super::{Telling, answer_as_asked, question_short};
use crate::case::answers::Answers;
use crate::case::clauses::Clause;
use crate::case::questions::{Answer, Question};
use crate::case::text::{Case, FreeValues};
use crate::plan::Plan;
use crate::sources::ledger::Cite;
use crate::sources::said::Said;

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
    let mut meant = Vec::with_capacity(cites.len());
    for cite in cites {
        if !meant.contains(&cite) {
            meant.push(cite);
        }
    }
    let case = Case::of(answers, FreeValues::default());
    if let Ok(plan) = Plan::of(&case.answers) {
        Telling::new(&case, &plan, &[]).keep_what_is_meant(&mut meant);
    }
    Said::new(text, meant)
}

/// A question, a verb behind it or nothing, and the answer.
fn answered(question: Question, verb: &str, answer: Answer, answers: &Answers) -> String {
    let answer = answer_as_asked(question, answer, answers);
    format!("{}{verb} \u{201c}{answer}\u{201d}", question_short(question))
}
