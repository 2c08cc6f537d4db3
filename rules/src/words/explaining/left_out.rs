//! What keeps steps out of a plan, in a sentence for each change that would bring some.

use super::{behind_change, changed, said, title};
use crate::case::answers::Answers;
use crate::case::text::{Case, FreeValues};
use crate::plan::{LeftOut, StepKey};
use crate::sources::ledger::Cite;
use crate::sources::said::Said;
use crate::words::list;

/// What keeps steps out of the plan of these answers, those together that come with the same: "If … were …: …".
#[must_use]
pub fn left_out(steps: &[LeftOut], answers: &Answers) -> Vec<Said> {
    let mut together: Vec<Vec<&LeftOut>> = Vec::new();
    for step in steps {
        let with = |others: &&mut Vec<&LeftOut>| {
            let first = others.first();
            first.is_some_and(|first| {
                first.comes_with == step.comes_with && opens_questions(first, answers) == opens_questions(step, answers)
            })
        };
        match together.iter_mut().find(with) {
            Some(others) => others.push(step),
            None => together.push(vec![step]),
        }
    }
    together.iter().map(|steps| come_together(steps, answers)).collect()
}

fn come_together(steps: &[&LeftOut], answers: &Answers) -> Said {
    let titles = steps.iter().map(|left_out| {
        let then = left_out.answers.unwrap_or(*answers);
        title(left_out.step, &then, answers)
    });
    let titles = titles.collect::<Vec<_>>().join("; ");
    let Some(first) = steps.first().filter(|first| !first.comes_with.is_empty()) else {
        let text = format!("Not with two other answers, but with more: {titles}.");
        let behind = steps.iter().flat_map(|left_out| behind_step(left_out.step));
        return said(text, behind.collect(), answers);
    };
    let then = first.answers.unwrap_or(*answers);
    let causes = first.comes_with.iter();
    let causes: Vec<String> = causes
        .map(|(question, answer)| changed(*question, *answer, &then, answers))
        .collect();
    let depends = if opens_questions(first, answers) {
        ", depending on what is asked then"
    } else {
        ""
    };
    let text = format!("If {}{depends}: {titles}.", list(&causes));
    let behind = steps.iter().flat_map(|left_out| {
        let questions = left_out.comes_with.iter().map(|(question, _)| *question);
        behind_change(&left_out.clauses, questions)
    });
    said(text, behind.collect(), answers)
}

/// Whether more is asked then than was answered.
fn opens_questions(left_out: &LeftOut, answers: &Answers) -> bool {
    let mut changed = *answers;
    for (question, answer) in &left_out.comes_with {
        changed.set(*question, Some(*answer));
    }
    !Case::of(&changed, FreeValues::default()).is_complete()
}

fn behind_step(step: StepKey) -> Vec<Cite> {
    let rules = step.id.rules().iter().map(|rule| Cite::Rule(rule));
    let conflicts = step.id.conflicts().iter().map(|conflict| Cite::Conflict(conflict));
    rules.chain(conflicts).collect()
}
