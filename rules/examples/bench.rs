//! Measures the rules: `cargo run --release -p upd-rules --example bench`. Prints figures, judges nothing.
//!
//! Random complete cases are made first; only what is named is timed.

use std::hint::black_box;
use std::time::Instant;

use chrono::NaiveDateTime;
use upd_rules::answers::{Answers, Task, Tasks};
use upd_rules::calendar::Calendar;
use upd_rules::case::{Case, write_answers};
use upd_rules::document::Document;
use upd_rules::plan::Plan;
use upd_rules::questions::{Answer, Question, fits, next_question, open_questions};

/// How many different cases are made.
const CASES: usize = 20_000;
/// How often each measurement goes through its cases; the best round counts.
const ROUNDS: usize = 5;

fn main() {
    let answers = complete_answers();
    let texts: Vec<String> = answers.iter().map(write_answers).collect();
    let now = NaiveDateTime::default();
    let calendar = Calendar::default();
    let few = &texts[..CASES / 20];

    measure("evaluate a complete case", &answers, |answers| {
        Plan::of(answers).map(|plan| plan.steps.len())
    });
    measure("find the next question", &answers, |answers| {
        next_question(answers).is_none()
    });
    measure(
        "walk the questions of a complete case",
        &answers[..CASES / 20],
        |answers| open_questions(answers).remaining,
    );
    measure("read a complete case from its text", few, |text| {
        Case::read(text).remaining.len()
    });
    measure("read, evaluate and tell a case in words", few, |text| {
        Document::of(&Case::read(text), now, &calendar).steps.len()
    });
    measure("find what is open for an empty case", &[""; 20], |text| {
        Case::read(text).remaining.len()
    });
}

fn measure<T, R>(what: &str, cases: &[T], run: impl Fn(&T) -> R) {
    let best = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            for case in cases {
                black_box(run(black_box(case)));
            }
            start.elapsed()
        })
        .min()
        .unwrap_or_default();
    let each = best.as_secs_f64() / cases.len() as f64;
    println!("{what:<42} {:>12.3} µs each {:>12.0} a second", each * 1e6, 1.0 / each);
}

fn complete_answers() -> Vec<Answers> {
    let mut state = 1_u64;
    let mut below = move |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % limit
    };
    let tasks: Vec<Task> = <Task as upd_rules::answers::Choice>::ALL.to_vec();
    (0..CASES)
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
