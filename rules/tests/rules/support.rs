//! One-word helpers, so that a test is a line of data.

#[path = "../shared/random.rs"]
mod random;

pub(crate) use random::Random;

use chrono::NaiveDateTime;
use upd_rules::case::answers::{Answers, Tasks};
use upd_rules::case::questions::{Answer, Question, fits, next_question};
use upd_rules::case::text::Case;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::plan::{Plan, Step};

/// The plan of a case that must be complete and wholly usable.
#[track_caller]
pub(crate) fn plan(case: &str) -> Plan {
    Plan::of(&answers(case)).unwrap_or_else(|next| panic!("{case}: {} is still open", next.key()))
}

/// The answers of a case of which nothing may be set aside.
#[track_caller]
pub(crate) fn answers(case: &str) -> Answers {
    let read = Case::read(case);
    assert!(read.ignored.is_empty(), "{case}: set aside {:?}", read.ignored);
    read.answers
}

/// The document of a case, on the Monday of the contract's example.
pub(crate) fn document(case: &str) -> Document {
    let now: NaiveDateTime = "2026-11-23T09:00:00".parse().expect("a date");
    Document::of(&Case::read(case), now, &Calendar::default())
}

/// A step as a line: `id@environment`, and what is unusual about it.
pub(crate) fn line(plan: &Plan, step: &Step) -> String {
    let mut line = name(step);
    if step.actor != step.id.actor() {
        line += &format!(" by {}", step.actor.key());
    }
    if step.duration != step.id.duration() {
        line += &format!(
            " taking {:?}-{:?} {}",
            step.duration.min,
            step.duration.max,
            step.duration.unit.key()
        );
    }
    if let Some(condition) = step.condition {
        line += &format!(" if {}", condition.key());
    }
    if step.optional {
        line += " (optional)";
    }
    let after: Vec<String> = step.after.iter().map(|place| name(&plan.steps[place])).collect();
    if !after.is_empty() {
        line += &format!(" < {}", after.join(" "));
    }
    line
}

fn name(step: &Step) -> String {
    match step.environment {
        Some(environment) => format!("{}@{}", step.id.key(), environment.key()),
        None => step.id.key().to_owned(),
    }
}

impl Random {
    /// An answer that fits.
    pub(crate) fn answer(&mut self, question: Question, answers: &Answers) -> Answer {
        let count = question.values().len();
        if question == Question::Tasks {
            return loop {
                let tasks: Tasks = upd_rules::case::answers::Tasks::from_iter(
                    <upd_rules::case::answers::Task as upd_rules::case::answers::Choice>::ALL
                        .iter()
                        .copied()
                        .filter(|_| self.below(3) == 0),
                );
                if !tasks.is_empty() {
                    break Answer::Tasks(tasks);
                }
            };
        }
        loop {
            let answer = Answer::One(self.below(count) as u8);
            if fits(question, answer, answers) {
                return answer;
            }
        }
    }

    /// Complete answers, found by answering whatever is asked next.
    pub(crate) fn complete(&mut self) -> Answers {
        let mut answers = Answers::default();
        while let Some(question) = next_question(&answers) {
            let answer = self.answer(question, &answers);
            answers.set(question, Some(answer));
        }
        answers
    }

    /// Complete answers of which some were taken back.
    pub(crate) fn incomplete(&mut self) -> Answers {
        let mut answers = self.complete();
        for question in Question::ALL {
            if self.below(3) == 0 {
                answers.set(question, None);
            }
        }
        answers
    }
}
