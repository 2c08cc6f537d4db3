//! What is still possible: one walk through all the questions finds which answers of a case can be used, which questions
//! are open, and which comes next.

use std::iter;

use super::questions::{Answer, Question};
use super::ways::{CLASSES, DOES_NOT_FIT, ENDS, NOT_ASKED};
use crate::case::answers::{Answers, Choice, Task, Tasks};
use crate::sources::matrix::RoleGroup;

/// Why an answer of a case is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SetAside {
    /// Its question cannot be asked, however the open ones are answered.
    NotAsked,
    /// Its question has no such value with these answers, however the open ones are answered.
    DoesNotFit,
}

/// What a walk through all the questions finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenQuestions {
    /// The questions without an answer that some way of answering the others would still ask, in order. The
    /// first one is asked next; where there is none, the case is complete.
    pub remaining: Vec<Question>,
    /// The answers that can be used: those given, without those set aside.
    pub answers: Answers,
    /// The answers that cannot.
    pub set_aside: Vec<(Question, SetAside)>,
}

/// Walks through the questions with these answers, and follows every way in which open ones could be answered.
///
/// An answer to a question that may yet be asked is kept, and that question is not open; on those ways where the
/// kept answer would not fit, its question is followed with every value that does.
///
/// There are half a million ways, but no more than some dozens at a time that a later question can tell apart. These
/// classes are prepared, with where each answer leads from each of them (`ways.rs`); so this is a matter of
/// microseconds, and may be done whenever a page is drawn.
#[must_use]
pub fn open_questions(given: &Answers) -> OpenQuestions {
    let mut found = OpenQuestions {
        answers: *given,
        ..OpenQuestions::default()
    };
    // The classes of the ways that are still followed, a bit each: at first there is one.
    let mut ways = 1_u128;
    for (question, table) in Question::ALL.into_iter().zip(CLASSES) {
        let width = width(question);
        let rows = || classes(ways).filter_map(|class| table.get(class * width..(class + 1) * width));
        let mut asking = rows().filter(|row| is_asked(row)).peekable();
        let may_be_asked = asking.peek().is_some();
        let answer = given.answer(question);
        let usable = answer.filter(|answer| asking.any(|row| leads_to(row, *answer).is_some()));
        if answer.is_some() && usable.is_none() {
            let why = if may_be_asked {
                SetAside::DoesNotFit
            } else {
                SetAside::NotAsked
            };
            found.set_aside.push((question, why));
            found.answers.set(question, None);
        }
        if may_be_asked && usable.is_none() {
            found.remaining.push(question);
        }
        let mut next = 0;
        let mut go_on = |class: u8| {
            if class != ENDS {
                next |= 1 << class;
            }
        };
        for row in rows() {
            let kept = usable.and_then(|answer| leads_to(row, answer));
            match row {
                [only, NOT_ASKED, ..] => go_on(*only),
                _ => match kept {
                    Some(class) => go_on(class),
                    None => every_answer(question, row).for_each(&mut go_on),
                },
            }
        }
        ways = next;
    }
    found
}

/// The classes in a set of them.
fn classes(mut set: u128) -> impl Iterator<Item = usize> {
    iter::from_fn(move || {
        let class = set.trailing_zeros() as usize;
        // Without the lowest of them.
        (set != 0).then(|| set &= set - 1).map(|()| class)
    })
}

/// How many numbers a class has in the table: one for each answer. Tasks count by what they need, and the group to which
/// they are open stands behind.
const fn width(question: Question) -> usize {
    match question {
        Question::Tasks => NEEDS + 1,
        _ => question.values().len(),
    }
}

const fn is_asked(row: &[u8]) -> bool {
    !matches!(row, [_, NOT_ASKED, ..])
}

/// The class to which an answer leads, if its question is asked there and the answer fits.
fn leads_to(row: &[u8], answer: Answer) -> Option<u8> {
    let place = match answer {
        Answer::One(index) => usize::from(index),
        Answer::Tasks(tasks) => {
            let group = RoleGroup::ALL.get(usize::from(*row.get(NEEDS)?))?;
            needs(*group, tasks)
        }
    };
    let class = *row.get(place)?;
    (is_asked(row) && class != DOES_NOT_FIT).then_some(class)
}

/// Where every answer leads that fits.
fn every_answer(question: Question, row: &[u8]) -> impl Iterator<Item = u8> {
    let answers = match question {
        Question::Tasks => row.get(..NEEDS).unwrap_or_default(),
        _ => row,
    };
    answers.iter().copied().filter(|class| *class != DOES_NOT_FIT)
}

/// In so many ways sets of tasks differ to later questions.
const NEEDS: usize = 9;

/// All that later questions read of the tasks: whether all are refused to the group, which role the others need, and
/// whether the API is among them.
fn needs(group: RoleGroup, tasks: Tasks) -> usize {
    let left = tasks.and(group.tasks());
    if left.is_empty() {
        return 0;
    }
    let level = usize::from(group.least_level(left).index());
    1 + 2 * level + usize::from(left.contains(Task::Api))
}
