//! The rules as the proof sees them: functions that can be broken on purpose, so that tests can show that each check
//! would notice.

use chrono::NaiveDateTime;
use upd_rules::case::answers::Answers;
use upd_rules::case::possible::{OpenQuestions, open_questions};
use upd_rules::case::questions::{Answer, Question, fits, next_question};
use upd_rules::case::text::{Case, write_answers};
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::plan::Plan;

/// What decides and says something in the rules.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// The question asked next; none where the answers are complete.
    pub next: fn(&Answers) -> Option<Question>,
    /// Whether an answer fits those before it.
    pub fits: fn(Question, Answer, &Answers) -> bool,
    /// The plan of complete answers.
    pub plan: fn(&Answers) -> Option<Plan>,
    /// What is open, and what is set aside, whatever was answered.
    pub open: fn(&Answers) -> OpenQuestions,
    /// A case as text.
    pub write: fn(&Answers) -> String,
    /// A case from its text.
    pub read: fn(&str) -> Case,
    /// All that is said about a case.
    pub tell: fn(&Case) -> Document,
}

impl Rules {
    /// The rules as they are.
    pub const OURS: Self = Self {
        next: next_question,
        fits,
        plan: |answers| Plan::of(answers).ok(),
        open: open_questions,
        write: write_answers,
        read: Case::read,
        tell: |case| Document::of(case, NOW, &Calendar::default()),
    };
}

/// The moment at which cases are told: that of the contract's example. It decides only how near an expiry is.
pub const NOW: NaiveDateTime = match chrono::NaiveDate::from_ymd_opt(2026, 11, 23) {
    Some(day) => match day.and_hms_opt(9, 0, 0) {
        Some(moment) => moment,
        None => NaiveDateTime::MIN,
    },
    None => NaiveDateTime::MIN,
};

/// What is added to a case when it is told, so that days are counted: free values need no question.
pub const START: &str = "&start=2026-11-23";

/// The days of expiry with which a renewal is told: printed, with two readings of which one is over; over; due; in time.
pub const EXPIRIES: [&str; 4] = [
    "&expires=02/01/2026",
    "&expires=2026-01-02",
    "&expires=2026-12-11",
    "&expires=2028-03-09&expires-uat=2026-12-11",
];
