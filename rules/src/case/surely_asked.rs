//! Which of the open questions are asked whatever is answered to the others: only those can be asked for together.

use crate::case::answers::{Answers, Choice, Task, Tasks};
use crate::case::questions::{Answer, Question, fits};
use crate::case::text::{Case, FreeValues};

/// The open questions that every way of answering the others asks, in their order: at most so many.
#[must_use]
pub fn surely_asked(answers: &Answers, most: usize) -> Vec<Question> {
    let open = open(answers);
    let asked = |question: &Question| is_surely_asked(*question, answers);
    open.into_iter().filter(asked).take(most).collect()
}

fn open(answers: &Answers) -> Vec<Question> {
    Case::of(answers, FreeValues::default()).remaining
}

/// Whether every way of answering the questions before it leads to that question. The first that does not ends the
/// search, so it seldom goes far.
fn is_surely_asked(question: Question, answers: &Answers) -> bool {
    let open = open(answers);
    match open.first() {
        _ if !open.contains(&question) => false,
        Some(next) if *next != question => every_answer(*next, answers).all(|answer| {
            let mut answers = *answers;
            answers.set(*next, Some(answer));
            is_surely_asked(question, &answers)
        }),
        _ => true,
    }
}

/// Every answer that fits. Of the tasks one at a time is enough: whichever group is asked, one of them is refused to it
/// and ends the questions, so that none behind the tasks is asked for certain (a test tries every question).
fn every_answer(question: Question, answers: &Answers) -> impl Iterator<Item = Answer> + '_ {
    let (tasks, values) = match question {
        Question::Tasks => (Task::ALL, 0),
        _ => (&[][..], question.values().len()),
    };
    let tasks = tasks.iter().map(|task| Answer::Tasks(Tasks::of(&[*task])));
    let values = (0..values).map(|place| Answer::One(place as u8));
    tasks
        .chain(values)
        .filter(move |answer| fits(question, *answer, answers))
}
