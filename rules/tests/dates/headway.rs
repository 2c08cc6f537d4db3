//! How far a case is, as the list of cases says it (issue 9: "Go on: MAH A, 3 of 10 done, waiting for EMA until about
//! 11 December").

use chrono::NaiveDate;
use upd_rules::case::answers::Environment;
use upd_rules::dates::headway::{Ahead, Headway, Until, headway};
use upd_rules::dates::own_case::OwnCase;
use upd_rules::dates::progress::{Progress, Wait};
use upd_rules::dates::working_days::Calendar;
use upd_rules::plan::{StepId, StepKey};
use upd_rules::words;

use crate::support::{answers, day, place, plan};

/// Twelve o'clock on Monday, 23 November 2026 (UTC).
const NOON: i64 = 1_795_435_200_000;
const NOT_FOUND: &str =
    "goal=access&user=mah&tasks=manage-users&env=production&account=none&email=named-work&oms=not-found";
/// Who may be Super User is not known: two branches.
const UNKNOWN: &str =
    "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=unknown&role=none";

fn ticked(steps: &[(&str, &str)]) -> Progress {
    let mut progress = Progress::default();
    for (key, on) in steps {
        progress.tick(StepKey::read(key).expect("a step"), Some(day(on)));
    }
    progress
}

fn far(case: &str, progress: &Progress, today: NaiveDate) -> Headway {
    let answers = answers(case);
    headway(&plan(&answers), &answers, progress, (NOON, today), &Calendar::default())
}

fn said(case: &str, progress: Progress, today: &str) -> String {
    let own = OwnCase {
        answers: case.to_owned(),
        progress,
        ..OwnCase::default()
    };
    words::headway(&own, NOON, day(today), &Calendar::default())
}

#[test]
fn before_anything_is_ticked_the_next_thing_is_the_first() {
    let said = said(NOT_FOUND, Progress::default(), "2026-11-23");
    assert!(said.starts_with("0 of ") && said.contains(" done, next: "), "{said}");
}

/// The wait runs from the day of the tick before it, not from today (OMS-22: within 10 working days).
#[test]
fn a_wait_ends_when_it_began_and_not_when_one_looks() {
    // The letter can be signed meanwhile, so it comes first where it is not.
    let progress = ticked(&[
        ("super-user.letter@production", "2026-11-23"),
        ("oms.request-creation", "2026-11-24"),
    ]);
    let plan = plan(&answers(NOT_FOUND));
    let oms = place(&plan, StepId::OmsProcessing);
    let far_on = |today| far(NOT_FOUND, &progress, day(today)).ahead;
    let Ahead::Others(there, Until::About(end)) = far_on("2026-11-24") else {
        panic!("{:?}", far_on("2026-11-24"));
    };
    assert_eq!(there, oms);
    assert_eq!(far_on("2026-11-30"), Ahead::Others(oms, Until::About(end)));
    assert_eq!(
        far(NOT_FOUND, &progress, end).ahead,
        Ahead::Others(oms, Until::About(end))
    );
    let later = end.succ_opt().expect("a day");
    assert_eq!(
        far(NOT_FOUND, &progress, later).ahead,
        Ahead::Others(oms, Until::Over(end))
    );
    let said = said(NOT_FOUND, progress, "2026-11-30");
    assert!(said.contains(" done, waiting for EMA until about "), "{said}");
}

/// Nothing is promised of a wait without a stated time; a person's own guess is used.
#[test]
fn no_day_is_made_up() {
    let mut progress = ticked(&[("role.request@production", "2026-11-23")]);
    let case = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";
    let plan = plan(&answers(case));
    let decision = place(&plan, StepId::RoleDecision);
    let today = day("2026-11-24");
    assert_eq!(
        far(case, &progress, today).ahead,
        Ahead::Others(decision, Until::Unknown)
    );
    assert!(said(case, progress.clone(), "2026-11-24").ends_with("waiting for the Super User; no time is stated"));
    progress.guess(StepKey::of(&plan.steps[decision]), Some(Wait::Days(5)));
    let Ahead::Others(_, Until::About(end)) = far(case, &progress, today).ahead else {
        panic!("the guess is not used");
    };
    assert_eq!(end, day("2026-11-28"));
}

/// While the clock runs after an approval, nothing else comes first (ROL-11).
#[test]
fn the_clock_is_said() {
    let case = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";
    let mut progress = ticked(&[("role.decision@production", "2026-11-23")]);
    progress.approved_at[Environment::Production] = Some(NOON - 60_000);
    assert_eq!(far(case, &progress, day("2026-11-23")).ahead, Ahead::Clock);
}

/// What depends on what is found out does not count, nor what is optional.
#[test]
fn branches_do_not_count() {
    let plan = plan(&answers(UNKNOWN));
    let sure = plan
        .steps
        .iter()
        .filter(|step| step.condition.is_none() && !step.optional);
    let far = far(UNKNOWN, &Progress::default(), day("2026-11-23"));
    assert_eq!((far.done, far.all), (0, sure.count()));
    assert!(far.all < plan.steps.len());
}

/// The same step in both environments is one line of the list, and done when it is done in both.
#[test]
fn a_line_of_both_environments_is_done_with_the_second() {
    let case = "goal=access&user=authority&tasks=view&env=both&account=works&super-users=one&super-users-uat=one\
                &role=none&role-uat=none";
    let done = |steps: &[&str]| {
        let ticks: Vec<(&str, &str)> = steps.iter().map(|key| (*key, "2026-11-23")).collect();
        far(case, &ticked(&ticks), day("2026-11-23")).done
    };
    assert_eq!(done(&["role.request@production"]), 0);
    assert_eq!(done(&["role.request@uat"]), 0);
    assert_eq!(done(&["role.request@production", "role.request@uat"]), 1);
}

#[test]
fn what_is_done_is_done() {
    let case = "goal=account&account=mobile";
    let plan = plan(&answers(case));
    let mut progress = Progress::default();
    for step in &plan.steps {
        progress.tick(StepKey::of(step), Some(day("2026-11-23")));
    }
    let far = far(case, &progress, day("2026-11-23"));
    assert_eq!((far.done, far.ahead), (far.all, Ahead::Nothing));
    assert!(said(case, progress, "2026-11-23").starts_with("all "));
    // A later edition may ask more than was answered then.
    assert!(said("goal=access", Progress::default(), "2026-11-23").starts_with("a question is open: "));
}
