//! What is waited for: whether dates are worth asking for, and the waits in a line (issue 9, "dates are asked where
//! waits are").

use proptest::prelude::*;
use upd_rules::dates::progress::Progress;
use upd_rules::dates::schedule::{counts, takes_days};
use upd_rules::plan::{StepId, StepKey};
use upd_rules::words::waits_in_short;

use crate::support::{answers, cases, day, days, place, plan, told};

const EXAMPLE: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";

/// A case of each goal, and whether days go by in its plan.
#[test]
fn dates_are_asked_where_days_go_by() {
    for (case, takes) in [
        (EXAMPLE, true),
        ("goal=account&account=username-forgotten", false),
        ("goal=account&account=mobile", false),
        ("goal=account&account=none&email=named-work", true),
        ("goal=organisation&user=mah&account=works&oms=not-found", true),
        ("goal=organisation&user=mah&account=works&oms=listed", false),
        ("goal=spor&user=mah&account=works&oms=listed&spor-super-user=no", true),
        (
            "goal=sign-in&user=mah&env=production&role-state=requested&super-users=one",
            true,
        ),
        (
            "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=no",
            false,
        ),
        (
            "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me",
            true,
        ),
        ("goal=renew&user=mah&env=production&matter=leaked", false),
    ] {
        let answers = answers(case);
        assert_eq!(takes_days(&plan(&answers), &answers), takes, "{case}");
    }
}

/// The waits as they stand in the table of figures (OMS-05, ROL-04, ROL-11), and the day once there is one to start.
#[test]
fn the_waits_of_the_example_in_a_line() {
    let answers = answers(EXAMPLE);
    let told = told(&answers, day("2026-11-23"));
    let said = waits_in_short(&told.plan, &answers, None).expect("waits");
    assert_eq!(
        said.text,
        "Waits: up to 1 day; 5 to 10 working days (EMA); up to 2 working days (EMA); at least 4 hours before sign-in. \
         Some steps have no stated time."
    );
    let mut progress = Progress::default();
    let on = |progress: &Progress| {
        let left = told.remaining(day("2026-11-23"), progress).expect("something is left");
        waits_in_short(&told.plan, &answers, Some(left.schedule()))
            .expect("waits")
            .text
    };
    assert_eq!(
        on(&progress),
        "Not before 30 November 2026. Some steps have no stated time."
    );
    let letter = &told.plan.steps[place(&told.plan, StepId::SuperUserLetter)];
    progress.tick(StepKey::of(letter), Some(day("2026-11-23")));
    assert_eq!(
        on(&progress),
        "Not before 30 November 2026. Some steps have no stated time."
    );
}

/// Waits that run at the same time in both environments are one.
#[test]
fn both_environments_wait_once() {
    let answers = answers(
        "goal=access&user=authority&tasks=view&env=both&account=works&super-users=one&super-users-uat=one\
         &role=none&role-uat=none",
    );
    let said = waits_in_short(&plan(&answers), &answers, None).expect("waits");
    assert_eq!(
        said.text,
        "Waits: at least 4 hours before sign-in. Some steps have no stated time."
    );
}

/// ROL-11, contract, section 3: of the 4 hours what is left; they are the least, so there is no most.
#[test]
fn what_is_left_of_the_least_is_no_most() {
    let answers =
        answers("goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=no");
    let said = waits_in_short(&plan(&answers), &answers, None).expect("waits");
    assert_eq!(
        said.text,
        "Waits: what is left of at least 4 hours before sign-in. Some steps have no stated time."
    );
}

proptest! {
    /// It is short, rests on rules, and says nothing only where nothing is waited for.
    #[test]
    fn the_line_is_short_and_accounted_for(answers in cases(), start in days()) {
        let told = told(&answers, start);
        let schedule = told.document.schedule.as_ref().map(|(schedule, _)| schedule);
        let is_waited_for = takes_days(&told.plan, &answers);
        for schedule in [None, schedule] {
            match waits_in_short(&told.plan, &answers, schedule) {
                Some(said) => {
                    prop_assert!(said.text.split(' ').count() <= 35, "{}", said.text);
                    prop_assert!(said.is_accounted_for() && !said.text.contains("  "), "{}", said.text);
                }
                None => prop_assert!(
                    !is_waited_for || told.plan.steps.iter().any(|step| step.condition.is_some() && counts(step, &answers))
                ),
            }
        }
    }
}
