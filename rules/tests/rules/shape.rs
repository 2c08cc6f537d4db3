//! The library as a whole: its borders, its texts, and that no figure is written twice.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use upd_rules::case::answers::{Answers, Environment};
use upd_rules::case::questions::Question;
use upd_rules::case::text::Case;
use upd_rules::credentials::tickets::{Occasion, TypedIn};
use upd_rules::plan::{StepId, Trait};
use upd_rules::words;
use upd_rules::words::tickets::ticket_for;

use crate::imports::files;

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
}

/// The library has no clock, does no I/O and cannot panic where it is asked to read something.
#[test]
fn the_library_stays_pure() {
    for (path, text) in sources("src") {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for forbidden in [
            "std::fs",
            "std::net",
            "std::env",
            "std::time",
            "std::process",
            "Local::now",
            "Utc::now",
            "println!",
            ".unwrap()",
            ".expect(",
            "panic!(",
            "todo!(",
            "unimplemented!(",
            "unreachable!(",
        ] {
            let in_test_file = path.ends_with("tests.rs");
            assert!(
                in_test_file || !code.contains(forbidden),
                "{} uses {forbidden}",
                path.display()
            );
        }
        assert!(text.starts_with("//!"), "{} does not say what it is", path.display());
    }
}

/// Durations stand in one table: no text repeats a figure from it.
#[test]
fn words_repeat_no_figure() {
    for (path, text) in sources("src/words") {
        for figure in [
            "4 hours",
            "24 hours",
            "30 minutes",
            "10 working",
            "ten working",
            "two working",
            "2 working",
            "six months",
            "6 months",
            "two years",
            "2 years",
            "one month",
            "1 month",
            "a month",
            "15 systems",
        ] {
            assert!(!text.contains(figure), "{} writes out {figure:?}", path.display());
        }
    }
}

/// Names in links and JSON are public: each is unique, and leads back to what it names.
#[test]
fn names_lead_back() {
    let mut keys = HashSet::new();
    for question in Question::ALL {
        assert!(keys.insert(question.key()));
        assert_eq!(Question::from_key(question.key()), Some(question));
        let values: HashSet<_> = question.values().iter().collect();
        assert_eq!(values.len(), question.values().len(), "{}", question.key());
    }
    for step in StepId::ALL {
        assert!(keys.insert(step.key()));
        assert_eq!(StepId::from_key(step.key()), Some(*step));
    }
}

/// The table of steps and those who make tickets agree: a kind has a ticket exactly where the table says so.
#[test]
fn a_step_has_a_ticket_where_the_table_says_so() {
    let case = Case::read("goal=renew&user=mah&env=production&matter=lost");
    for step in StepId::ALL {
        let ticket = ticket_for(
            Occasion::Plan,
            &case,
            *step,
            Some(Environment::Production),
            &TypedIn::default(),
        );
        assert_eq!(ticket.is_some(), step.is(Trait::Ticket), "{}", step.key());
        assert_eq!(ticket.map(|ticket| ticket.request.id()), step.ticket());
    }
}

/// Every question and every answer has words, and no two answers of a question have the same.
#[test]
fn every_question_and_answer_has_words() {
    for question in Question::ALL {
        let words = words::question(question, &Answers::default());
        assert!(words.title.ends_with('?'), "{}", words.title);
        assert!(words.hint.ends_with('.'), "{}", words.hint);
        assert!(!question.rules().is_empty());
        let help = words::help(question, &Answers::default());
        assert_eq!(words::has_help(question), !help.is_empty());
        assert!(!words::question_short(question).is_empty());
        let labels: HashSet<_> = words.choices.iter().map(|choice| choice.label.as_str()).collect();
        assert_eq!(labels.len(), words.choices.len());
        assert!(!labels.contains(""));
    }
}
