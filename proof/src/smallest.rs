//! Which of two cases is smaller: that with fewer answers, then with fewer tasks, then the one that the questions offer
//! first. So the same case is found however the work is shared out.

use std::cmp::Ordering;

use upd_rules::case::answers::Answers;
use upd_rules::case::questions::{Answer, Question};

/// A case, to be compared by its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SizedCase {
    /// Its answers.
    pub answers: Answers,
    /// How many answers, and how many tasks.
    size: (usize, usize),
}

impl SizedCase {
    /// A case with its size.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let answered = Question::ALL
            .into_iter()
            .filter(|question| answers.answer(*question).is_some());
        Self {
            answers: *answers,
            size: (answered.count(), answers.tasks.map_or(0, |tasks| tasks.iter().count())),
        }
    }

    /// Becomes the other case where that is smaller.
    pub fn keep_smaller(&mut self, other: Self) {
        if other < *self {
            *self = other;
        }
    }
}

impl Ord for SizedCase {
    fn cmp(&self, other: &Self) -> Ordering {
        let places = |case: &Self| Question::ALL.map(|question| place(&case.answers, question));
        self.size
            .cmp(&other.size)
            .then_with(|| places(self).cmp(&places(other)))
    }
}

impl PartialOrd for SizedCase {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The place of an answer among those offered; of tasks a number that is different for each set.
fn place(answers: &Answers, question: Question) -> Option<u16> {
    Some(match answers.answer(question)? {
        Answer::One(place) => u16::from(place),
        Answer::Tasks(tasks) => tasks.iter().fold(0, |places, task| places | 1 << task as u16),
    })
}
