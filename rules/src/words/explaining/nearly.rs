//! What decides a case, and what would with another answer, in a sentence each.

use super::{answered, clause, said};
use crate::case::answers::{Answers, Environment};
use crate::case::clauses::Clause;
use crate::case::fired::{Fired, Nearly};
use crate::sources::said::Said;
use crate::words::{capitalised, environment};

/// A condition that decides these answers.
#[must_use]
pub fn fired(fired: Fired, answers: &Answers) -> Said {
    let text = format!("{}.", holds(fired.clause, fired.environment));
    said(text, fired.clause.rules().to_vec(), answers)
}

/// A condition that would decide them with that one answer.
#[must_use]
pub fn nearly(nearly: Nearly, answers: &Answers) -> Said {
    let mut then = *answers;
    then.set(nearly.question, Some(nearly.answer));
    let text = format!(
        "With {}: {}.",
        answered(nearly.question, "", nearly.answer, &then),
        holds(nearly.clause, nearly.environment)
    );
    said(text, nearly.clause.rules().to_vec(), answers)
}

fn holds(condition: Clause, there: Option<Environment>) -> String {
    match there {
        Some(there) => format!("{}: {}", capitalised(environment(there)), clause(condition)),
        None => capitalised(clause(condition)),
    }
}
