//! Measures the rules: `cargo run --release -p upd-rules --example bench`. Prints figures, judges nothing.
//!
//! Random complete cases are made first; only what is named is timed.

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use upd_rules::case::answers::Answers;
use upd_rules::case::possible::open_questions;
use upd_rules::case::questions::{Question, next_question};
use upd_rules::case::text::{Case, write_answers};
use upd_rules::credentials::mail;
use upd_rules::credentials::secret::looks_like_secret;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::plan::Plan;

mod cases;

#[path = "../tests/credentials/pieces.rs"]
mod pieces;

/// An e-mail as a table that was copied cell by cell.
const MAIL: &str = include_str!("../tests/credentials/mails/01-tabs.txt");

/// How many different cases are made.
const CASES: usize = 20_000;
/// How often each measurement goes through its cases; the best round counts.
const ROUNDS: usize = 5;

/// As many bytes as the longest text of [`worst_growth`] may take while it is read.
const KEPT: usize = 31 << 20;

fn main() {
    let answers = cases::random(CASES);
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
    println!(
        "{:<42} {:>12.3} µs",
        "find what is open, the slowest beginning",
        slowest_beginning(&answers[..CASES / 40]) * 1e6
    );
    measure("read a pasted e-mail", &[MAIL; 20], |mail| {
        mail::read(mail).problems.len()
    });
    // After this, glibc keeps memory that is freed, as the browser does: asking the system for it again with each text
    // would be what is measured.
    drop(black_box(Vec::<u8>::with_capacity(KEPT)));
    let (piece, growth) = worst_growth();
    println!("eight times as long a text takes at worst {growth:.1} times as long ({piece:?})");
}

/// How many seconds it takes to find what is open for the slowest beginning of all these cases: what is answered before
/// a question, and nothing after it.
fn slowest_beginning(cases: &[Answers]) -> f64 {
    let mut slowest = Duration::ZERO;
    for case in cases {
        let mut beginning = Answers::default();
        for question in Question::ALL {
            let answer = case.answer(question);
            if answer.is_some() {
                slowest = slowest.max(best_of(&[beginning], open_questions));
                beginning.set(question, answer);
            }
        }
    }
    slowest.as_secs_f64()
}

/// The piece of text with which reading grows most when there is eight times as much of it, and by how much: about 8
/// where the time grows with the length, 64 where it grows with the square.
fn worst_growth() -> (&'static str, f64) {
    const SHORT: usize = 1 << 15;
    const LONG: usize = 1 << 18;
    let time = |piece: &str, length: usize| {
        let text = piece.repeat(length / piece.len());
        let each = best_of(&[text], |text| (mail::read(text), looks_like_secret(text)));
        each.as_secs_f64()
    };
    pieces::PIECES
        .into_iter()
        .map(|piece| (piece, time(piece, LONG) / time(piece, SHORT)))
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
        .unwrap_or_default()
}

fn measure<T, R>(what: &str, cases: &[T], run: impl Fn(&T) -> R) {
    let each = best_of(cases, run).as_secs_f64() / cases.len() as f64;
    println!("{what:<42} {:>12.3} µs each {:>12.0} a second", each * 1e6, 1.0 / each);
}

/// How long one round through the cases takes, of the best round.
fn best_of<T, R>(cases: &[T], run: impl Fn(&T) -> R) -> Duration {
    (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            for case in cases {
                black_box(run(black_box(case)));
            }
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}
