//! Random complete cases, for measurements: natively in `bench`, in wasm in the package `upd-bench`.

use upd_rules::case::answers::{Answers, Choice as _, Task, Tasks};
use upd_rules::case::questions::{Answer, Question, fits, next_question};

/// That many random complete cases, the same ones each time.
pub(crate) fn random(count: usize) -> Vec<Answers> {
    let mut state = 1_u64;
    // Xorshift: good enough to choose answers.
    let mut below = move |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % limit
    };
    let tasks: Vec<Task> = Task::ALL.to_vec();
    (0..count)
        .map(|_| {
            let mut answers = Answers::default();
            while let Some(question) = next_question(&answers) {
                let answer = if question == Question::Tasks {
                    Answer::Tasks(Tasks::of(&[tasks[below(tasks.len())], tasks[below(tasks.len())]]))
                } else {
                    Answer::One(below(question.values().len()) as u8)
                };
                if fits(question, answer, &answers) {
                    answers.set(question, Some(answer));
                }
            }
            answers
        })
        .collect()
}
