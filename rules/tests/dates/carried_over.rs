//! Ticks survive a changed answer (issue 9: "3 ticks kept, 1 no longer needed").

use upd_rules::dates::carried_over::{CarriedOver, carried_over};
use upd_rules::dates::progress::Progress;
use upd_rules::plan::StepKey;
use upd_rules::words;

use crate::support::{answers, day, plan};

const NOT_FOUND: &str =
    "goal=access&user=mah&tasks=manage-users&env=production&account=none&email=named-work&oms=not-found";
const LISTED: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=none&email=named-work&oms=listed\
                      &super-users=none";

#[test]
fn ticks_of_steps_that_stay_are_kept_and_the_others_wait() {
    let (before, after) = (plan(&answers(NOT_FOUND)), plan(&answers(LISTED)));
    let mut progress = Progress::default();
    for key in [
        "account.register",
        "oms.request-creation",
        "super-user.letter@production",
        "gone.never",
    ] {
        if let Some(key) = StepKey::read(key) {
            progress.tick(key, Some(day("2026-11-23")));
        }
    }
    let there = carried_over(&before, &after, &progress);
    assert_eq!(
        there,
        CarriedOver {
            kept: 2,
            no_longer_needed: 1
        }
    );
    assert_eq!(
        words::carried_over(there).as_deref(),
        Some("2 ticks kept, 1 no longer needed.")
    );
    // And back again: nothing was thrown away.
    let back = carried_over(&after, &before, &progress);
    assert_eq!(
        back,
        CarriedOver {
            kept: 3,
            no_longer_needed: 0
        }
    );
}

#[test]
fn it_is_said_as_briefly_as_it_is() {
    let said = |kept, no_longer_needed| words::carried_over(CarriedOver { kept, no_longer_needed });
    assert_eq!(said(0, 0), None);
    assert_eq!(said(1, 0).as_deref(), Some("1 tick kept."));
    assert_eq!(said(0, 2).as_deref(), Some("2 ticks no longer needed."));
}
