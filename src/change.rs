//! What a changed answer would do, said before it is confirmed.

use upd_rules::case::answers::Answers;
use upd_rules::case::questions::{Answer, Question, next_question};
use upd_rules::case::text::Case;
use upd_rules::document::Document;
use upd_rules::plan::{Outcome, Plan, StepKey};
use upd_rules::words;

use crate::question_count::QuestionCount;

/// The difference between a plan and the one that a changed answer leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Answers that are set aside, because their questions no longer come.
    pub set_aside: Vec<Question>,
    /// How many questions are new, estimated; the plan is not known before they are answered.
    pub questions: usize,
    /// How many steps are new.
    pub added: usize,
    /// How many steps fall away.
    pub removed: usize,
    /// The outcome before and after, where it is another.
    pub outcomes: Option<(Outcome, Outcome)>,
}

impl Change {
    /// What that answer to that question would do to a complete case; `None` if it is the answer given already,
    /// or there is no plan yet.
    #[must_use]
    pub fn of(case: &Case, before: &Document, question: Question, answer: Answer) -> Option<Self> {
        let was = before.outcome()?;
        if case.answers.answer(question) == Some(answer) {
            return None;
        }
        let changed = answered(case, question, answer).answers;
        let mut change = Self {
            set_aside: set_aside(&case.answers, &changed),
            questions: 0,
            added: 0,
            removed: 0,
            outcomes: None,
        };
        match (next_question(&changed), Plan::of(&changed)) {
            (None, Ok(after)) => {
                let now_there = |step: &StepKey| after.place(step.id, step.environment).is_some();
                let steps = before.steps.iter().map(|step| StepKey::of(step));
                let kept = steps.filter(now_there).count();
                change.removed = before.steps.len() - kept;
                change.added = after.steps.len().saturating_sub(kept);
                change.outcomes = (was != after.outcome).then_some((was, after.outcome));
            }
            _ => {
                let answers = Question::ALL
                    .iter()
                    .filter(|question| changed.answer(**question).is_some())
                    .count();
                change.questions = QuestionCount::at(question, &changed).of.saturating_sub(answers).max(1);
            }
        }
        Some(change)
    }

    /// In a sentence or two.
    #[must_use]
    pub fn words(&self) -> String {
        let mut said = Vec::new();
        if self.questions > 0 {
            said.push(format!(
                "This asks about {}.",
                words::counted(self.questions, "more question")
            ));
        }
        match (self.added, self.removed) {
            (0, 0) => {}
            (added, 0) => said.push(format!("This adds {} to the plan.", words::counted(added, "step"))),
            (0, removed) => said.push(format!(
                "This removes {} from the plan.",
                words::counted(removed, "step")
            )),
            (added, removed) => said.push(format!(
                "This adds {} to the plan and removes {removed}.",
                words::counted(added, "step")
            )),
        }
        if let Some((was, is)) = self.outcomes {
            let (was, is) = (words::outcome(was, false), words::outcome(is, false));
            said.push(format!(
                "The outcome changes from \u{201c}{was}\u{201d} to \u{201c}{is}\u{201d}."
            ));
        }
        if said.is_empty() {
            said.push("The steps and the outcome of your plan stay the same.".to_owned());
        }
        if !self.set_aside.is_empty() {
            let names: Vec<String> = self
                .set_aside
                .iter()
                .map(|question| words::question_short(*question))
                .collect();
            said.push(format!("No longer needed, and set aside: {}.", names.join(", ")));
        }
        said.join(" ")
    }
}

/// The case with that answer. Answers that no longer fit are dropped.
#[must_use]
pub fn answered(case: &Case, question: Question, answer: Answer) -> Case {
    let mut answers = case.answers;
    answers.set(question, Some(answer));
    Case::of(&answers, case.free.clone())
}

fn set_aside(before: &Answers, after: &Answers) -> Vec<Question> {
    Question::ALL
        .into_iter()
        .filter(|question| before.answer(*question).is_some() && after.answer(*question).is_none())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;
    use upd_rules::dates::working_days::Calendar;

    const CASE: &str =
        "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";

    fn change(question: Question, value: &str) -> Option<Change> {
        let case = Case::read(CASE);
        assert!(case.is_complete());
        let document = Document::of(&case, NaiveDateTime::default(), &Calendar::default());
        let index = question
            .values()
            .iter()
            .position(|key| *key == value)
            .unwrap_or_default();
        Change::of(&case, &document, question, Answer::One(index as u8))
    }

    #[test]
    fn the_answer_given_already_changes_nothing() {
        assert_eq!(change(Question::Oms, "listed"), None);
    }

    #[test]
    fn a_change_counts_the_steps_that_it_adds_and_removes() {
        let words = change(Question::Role, "view")
            .map(|change| change.words())
            .unwrap_or_default();
        assert!(words.contains("removes 4 steps"), "{words}");
        assert!(words.contains("to \u{201c}Nothing to do\u{201d}"), "{words}");
    }

    #[test]
    fn a_change_that_asks_more_says_so_and_names_what_it_sets_aside() {
        let words = change(Question::SuperUsers, "none")
            .map(|change| change.words())
            .unwrap_or_default();
        assert!(words.starts_with("This asks about 1 more question."), "{words}");
        assert!(words.contains("set aside: Your UPD role"), "{words}");
    }
}
