//! The proof by parts: every distinct plan, and all words as far as the proof tells them apart. The whole of it is
//! `cargo xtask prove`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod report;
mod written;

use std::sync::LazyLock;

use upd_proof::map;
use upd_proof::prove::{Proof, prove};
use upd_proof::rules::Rules;
use upd_proof::summary::{cases_of_rules, text, thousands};
use upd_proof::walk::Cases;
use upd_rules::proved;
use written::assert_written;

/// The proof by parts, once for all tests.
static PROOF: LazyLock<Proof> = LazyLock::new(|| prove(Rules::OURS, Cases::parts()));

/// Everything holds, and what page, README and docs say of the last whole proof is still true of the rules.
#[test]
fn the_rules_are_proved_by_parts() {
    let proof = &*PROOF;
    assert!(proof.exceptions.is_empty(), "{}", text(proof));
    let now = (thousands(proof.plans.len() as u64), proof.plans.fingerprint());
    let then = (proved::PLANS.to_owned(), proved::FINGERPRINT.to_owned());
    assert_eq!(now, then, "the plans have changed: run `cargo xtask prove`");
    assert_written("../src/written/cases.txt", &cases_of_rules(proof));
}

/// Contract, section 1: its tables give so many complete cases. A proof of fewer would be of something else.
#[test]
fn the_last_proof_was_of_all_cases() {
    assert_eq!(proved::CASES, "32,472,522");
}

/// The page of rules shows the map of the questions as they are.
#[test]
fn the_map_on_the_page_of_rules_is_that_of_the_questions() {
    assert_written("../src/written/questions.svg", &map::svg().expect("a map"));
    assert_written("../src/written/questions.html", &map::list_html().expect("a list"));
}
