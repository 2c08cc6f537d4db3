//! Random complete cases with their outcomes, for an engine to compare with.

use upd_rules::case::answers::{Answers, Choice as _, Task, Tasks};
use upd_rules::case::questions::{Answer, Question, fits, next_question};
use upd_rules::case::text::write_answers;
use upd_rules::plan::{Plan, Verdict};

/// That many random complete cases, a line each: the case as it stands in a link, its outcome, and whether something must
/// be asked first. The same ones each time.
#[must_use]
pub fn sample(count: usize) -> String {
    let mut chance = Chance(1);
    let mut lines = String::new();
    for _ in 0..count {
        let answers = chance.complete();
        if let Ok(plan) = Plan::of(&answers) {
            let verdict = Verdict::of(&plan).told();
            let outcome = verdict.outcome.key();
            lines += &format!("{}\t{outcome}\t{}\n", write_answers(&answers), verdict.asks_first);
        }
    }
    lines
}

/// Numbers by chance that are the same on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        // Xorshift: good enough to choose answers.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit
    }

    fn complete(&mut self) -> Answers {
        let mut answers = Answers::default();
        while let Some(question) = next_question(&answers) {
            let answer = match question {
                Question::Tasks => Answer::Tasks(self.tasks()),
                _ => Answer::One(self.below(question.values().len()) as u8),
            };
            if fits(question, answer, &answers) {
                answers.set(question, Some(answer));
            }
        }
        answers
    }

    /// One to three tasks. No task is an answer, so an empty set would be asked for again.
    fn tasks(&mut self) -> Tasks {
        let count = 1 + self.below(3);
        (0..count)
            .filter_map(|_| Task::ALL.get(self.below(Task::ALL.len())).copied())
            .collect()
    }
}
