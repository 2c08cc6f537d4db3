//! The proof by parts: every distinct plan, and all words as far as the proof tells them apart. The whole of it is
//! `cargo xtask prove`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use upd_proof::prove::prove;
use upd_proof::rules::Rules;
use upd_proof::summary;
use upd_proof::walk::Cases;
use upd_rules::proved;

/// Everything holds, and what page, README and docs say of the last whole proof is still true of the rules.
#[test]
fn the_rules_are_proved_by_parts() {
    let proof = prove(Rules::OURS, Cases::parts());
    assert!(proof.exceptions.is_empty(), "{}", summary::text(&proof));
    let now = (proof.plans.len() as u64, proof.plans.fingerprint());
    let then = (proved::PLANS, proved::FINGERPRINT.to_owned());
    assert_eq!(now, then, "the plans have changed: run `cargo xtask prove`");
}

/// Contract, section 1: its tables give so many complete cases. A proof of fewer would be of something else.
#[test]
fn the_last_proof_was_of_all_cases() {
    assert_eq!(proved::CASES, 32_472_522);
}
