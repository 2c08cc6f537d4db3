//! What keeps a step out of a plan, in a sentence.

use super::{answered, behind_change, said};
use crate::case::answers::Answers;
use crate::case::text::{Case, FreeValues};
use crate::plan::{LeftOut, Plan, StepKey};
use crate::sources::ledger::Cite;
use crate::sources::said::Said;
use crate::words::{Telling, environment, list};

/// What keeps a step out of the plan of these answers: "…: comes if … is …".
#[must_use]
pub fn left_out(left_out: &LeftOut, answers: &Answers) -> Said {
    let then = Case::of(&left_out.answers.unwrap_or(*answers), FreeValues::default());
    let title = title(left_out.step, &then, answers);
    let changed = left_out.comes_with.iter();
    let changed: Vec<String> = changed
        .map(|(question, answer)| answered(*question, " is", *answer, &then.answers))
        .collect();
    if changed.is_empty() {
        let text = format!("{title}: comes only in cases that have less in common with yours.");
        return said(text, behind_step(left_out.step), answers);
    }
    let depends = if opens_questions(left_out, answers) {
        ", depending on what is asked then"
    } else {
        ""
    };
    let text = format!("{title}: comes if {}{depends}.", list(&changed));
    let questions = left_out.comes_with.iter().map(|(question, _)| *question);
    said(text, behind_change(&left_out.clauses, questions), answers)
}

/// What the step is called, with its environment where the case has both.
fn title(step: StepKey, then: &Case, answers: &Answers) -> String {
    let Ok(plan) = Plan::of(&then.answers) else {
        return step.to_string();
    };
    let stands = plan.place(step.id, step.environment);
    let stands = stands.and_then(|place| plan.steps.get(place)).copied();
    let step_there = stands.unwrap_or_else(|| step.by_itself());
    let title = Telling::new(then, &plan, &[]).step(&step_there).title;
    match step.environment {
        Some(there) if answers.environments().count() > 1 => format!("{title} ({})", environment(there)),
        _ => title,
    }
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
