//! What decides a case, and what would with another answer, in a sentence each.

use super::{clause, quoted, said, tasks_changed};
use crate::case::answers::{Answers, Environment, Tasks};
use crate::case::clauses::Clause;
use crate::case::fired::{Fired, Nearly};
use crate::case::questions::{Answer, Question};
use crate::sources::said::Said;
use crate::words::{any_of, capitalised, environment, question_short};

/// A condition that decides these answers.
#[must_use]
pub fn fired(fired: Fired, answers: &Answers) -> Said {
    let text = format!("{}.", holds(fired.clause, fired.environment));
    said(text, fired.clause.rules().to_vec(), answers)
}

/// The conditions that would decide them with one other answer, those together that come with the same.
#[must_use]
pub fn nearly(all: &[Nearly], answers: &Answers) -> Vec<Said> {
    let mut found: Vec<(Option<Environment>, String, Vec<Clause>)> = Vec::new();
    for one in all.chunk_by(|one, other| (one.clause, one.environment) == (other.clause, other.environment)) {
        let Some(first) = one.first() else { continue };
        let by_question = one.chunk_by(|one, other| one.question == other.question);
        let causes: Vec<String> = by_question.map(|same| cause(same, answers)).collect();
        let cause = any_of(&causes);
        let same = |(there, other, _): &&mut (_, String, _)| *there == first.environment && *other == cause;
        match found.iter_mut().find(same) {
            Some((_, _, clauses)) => clauses.push(first.clause),
            None => found.push((first.environment, cause, vec![first.clause])),
        }
    }
    let said_of = |(there, cause, clauses): &(Option<Environment>, String, Vec<Clause>)| {
        let holds: Vec<&str> = clauses.iter().map(|one| clause(*one)).collect();
        let text = match there {
            Some(there) => format!("If {cause}, in {}: {}.", environment(*there), holds.join("; ")),
            None => format!("If {cause}: {}.", holds.join("; ")),
        };
        let cites = clauses.iter().flat_map(|clause| clause.rules()).copied();
        said(text, cites.collect(), answers)
    };
    found.iter().map(said_of).collect()
}

/// The answers to one question with any of which it would be so.
fn cause(same: &[Nearly], answers: &Answers) -> String {
    let Some(first) = same.first() else {
        return String::new();
    };
    if first.question == Question::Tasks {
        let tasks = same.iter().filter_map(|one| match one.answer {
            Answer::Tasks(tasks) => Some(tasks),
            Answer::One(_) => None,
        });
        let given = answers.tasks.unwrap_or(Tasks::NONE);
        return tasks_changed(&tasks.collect::<Vec<_>>(), given, answers);
    }
    let then = |one: &Nearly| {
        let mut then = *answers;
        then.set(one.question, Some(one.answer));
        quoted(one.question, one.answer, &then)
    };
    let those: Vec<String> = same.iter().map(then).collect();
    format!("{} were {}", question_short(first.question), any_of(&those))
}

fn holds(condition: Clause, there: Option<Environment>) -> String {
    match there {
        Some(there) => format!("{}: {}", capitalised(environment(there)), clause(condition)),
        None => capitalised(clause(condition)),
    }
}
