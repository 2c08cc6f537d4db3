//! Where each step stands now (issue "a plan of one screen": state in words; "one source of time").

use upd_rules::case::answers::{Approved, EarlySignIn, Environment};
use upd_rules::dates::clock::{answers_at, over_at, report_at};
use upd_rules::dates::now::{StepNow, next, steps_now};
use upd_rules::dates::progress::Progress;
use upd_rules::plan::{Plan, StepId, StepKey};

use crate::support::{answers, day, place, plan};

/// An instant: 26 November 2026, 9:00 UTC.
const NOW: i64 = 1_795_683_600_000;
const HOUR: i64 = 3_600_000;
const MAH: &str = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";
const UNKNOWN: &str =
    "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=unknown&role=none";
const BOTH: &str = "goal=access&user=authority&tasks=view&env=both&account=works&super-users=one&super-users-uat=one\
                    &role=none&role-uat=none";
const BOTH_UNKNOWN: &str = "goal=access&user=authority&tasks=manage-users&env=both&account=works&super-users=unknown\
                            &super-users-uat=unknown&role=none&role-uat=none";
const APPROVED: &str = "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=no";

fn in_order(plan: &Plan) -> Vec<usize> {
    (0..plan.steps.len()).collect()
}

fn ticked(plan: &Plan, ids: &[StepId]) -> Progress {
    let mut progress = Progress::default();
    for id in ids {
        let step = &plan.steps[place(plan, *id)];
        progress.tick(StepKey::of(step), Some(day("2026-11-23")));
    }
    progress
}

fn ticked_by_key(keys: &[&str]) -> Progress {
    let mut progress = Progress::default();
    for key in keys {
        progress.tick(StepKey::read(key).expect("a step"), Some(day("2026-11-23")));
    }
    progress
}

fn place_of(plan: &Plan, key: &str) -> usize {
    let key = StepKey::read(key).expect("a step");
    plan.place(key.id, key.environment).expect("a step of the plan")
}

fn here(plan: &Plan, progress: &Progress, id: StepId, now: i64) -> StepNow {
    steps_now(plan, progress, now)[place(plan, id)]
}

/// Contract, section 4: a step waits for all that stand before it in its list.
#[test]
fn a_step_is_to_do_waiting_or_cannot_start_yet() {
    let plan = plan(&answers(MAH));
    let before = Progress::default();
    assert_eq!(here(&plan, &before, StepId::RoleRequest, NOW), StepNow::ToDo);
    assert_eq!(here(&plan, &before, StepId::RoleDecision, NOW), StepNow::NotYet);
    let asked = ticked(&plan, &[StepId::RoleRequest]);
    assert_eq!(
        here(&plan, &asked, StepId::RoleDecision, NOW),
        StepNow::Waiting(Some(day("2026-11-23")))
    );
    assert_eq!(here(&plan, &asked, StepId::UpdSignIn, NOW), StepNow::NotYet);
    let later = ticked(&plan, &[StepId::UpdSignIn]);
    assert_eq!(here(&plan, &later, StepId::RoleDecision, NOW), StepNow::Passed);
}

/// The next thing is one that can be done; while somebody else has it, that.
#[test]
fn the_next_thing_follows_the_ticks() {
    let plan = plan(&answers(MAH));
    let next_of = |progress: &Progress| {
        let steps = steps_now(&plan, progress, NOW);
        next(&plan, &steps, &in_order(&plan)).map(|place| plan.steps[place].id)
    };
    assert_eq!(next_of(&Progress::default()), Some(StepId::RoleRequest));
    assert_eq!(
        next_of(&ticked(&plan, &[StepId::RoleRequest])),
        Some(StepId::RoleDecision)
    );
    let approved = ticked(&plan, &[StepId::RoleRequest, StepId::RoleDecision]);
    assert_eq!(next_of(&approved), Some(StepId::RoleSynchronise));
}

/// What is to be found out comes before the request that would be rejected (REQ-05), and so does all of its branches.
#[test]
fn nothing_behind_what_is_to_be_found_out_can_start() {
    let plan = plan(&answers(UNKNOWN));
    let steps = steps_now(&plan, &Progress::default(), NOW);
    let found = next(&plan, &steps, &in_order(&plan)).map(|place| plan.steps[place].id);
    assert_eq!(found, Some(StepId::SuperUserFindOut));
    assert_eq!(steps[place(&plan, StepId::RoleRequest)], StepNow::NotYet);
}

/// Contract, section 4: of two conditions that exclude each other, a tick in the branch of one settles the other, in
/// that environment alone. Having found out settles nothing yet: it does not say what.
#[test]
fn a_branch_that_is_gone_rules_out_the_other() {
    let plan = plan(&answers(BOTH_UNKNOWN));
    for (ticked, found) in [
        (
            "super-user.find-out@production",
            [
                ("super-user.letter@production", StepNow::ToDo),
                ("role.request@production", StepNow::ToDo),
                ("role.request@uat", StepNow::NotYet),
            ],
        ),
        (
            "super-user.letter@production",
            [
                ("super-user.request@production", StepNow::ToDo),
                ("role.request@production", StepNow::NotNeeded),
                ("role.request@uat", StepNow::NotYet),
            ],
        ),
        (
            "role.request@uat",
            [
                ("super-user.letter@uat", StepNow::NotNeeded),
                ("super-user.find-out@uat", StepNow::Passed),
                ("super-user.letter@production", StepNow::NotYet),
            ],
        ),
    ] {
        let steps = steps_now(&plan, &ticked_by_key(&[ticked]), NOW);
        for (key, expected) in found {
            assert_eq!(steps[place_of(&plan, key)], expected, "{key} after {ticked}");
        }
    }
}

/// ROL-12: while the clock is running in one environment, nothing of the other comes first.
#[test]
fn a_running_clock_comes_first() {
    let plan = plan(&answers(BOTH));
    let mut progress = ticked_by_key(&["role.decision@uat"]);
    progress.approved_at[Environment::Uat] = Some(NOW);
    let next_at = |now| next(&plan, &steps_now(&plan, &progress, now), &in_order(&plan));
    let request = place_of(&plan, "role.request@production");
    assert_eq!(steps_now(&plan, &progress, NOW)[request], StepNow::ToDo);
    assert_eq!(next_at(NOW), Some(place_of(&plan, "role.synchronise@uat")));
    // Once it is over, what is listed first.
    assert_eq!(next_at(over_at(NOW)), Some(request));
}

/// Contract, section 5, "not counted": what is for later, or holds up nothing, comes when there is nothing else, not
/// even to wait for; then it does.
#[test]
fn what_holds_up_nothing_comes_last() {
    let is_next = |case: &str, ticks: &[&str], last: &str| {
        let plan = plan(&answers(case));
        let last = place_of(&plan, last);
        let steps = steps_now(&plan, &ticked_by_key(ticks), NOW);
        assert_eq!(steps[last], StepNow::ToDo);
        // Also where it is listed before the others.
        let listed: Vec<usize> = in_order(&plan).into_iter().rev().collect();
        next(&plan, &steps, &listed) == Some(last)
    };
    let employer = "goal=account&account=new-employer&email=named-work";
    assert!(!is_next(employer, &[], "account.close-old"));
    assert!(is_next(employer, &["account.register"], "account.close-old"));
    let api = "goal=access&user=authority&tasks=view,api&env=both&account=works&super-users=one&super-users-uat=one\
               &role=super&role-uat=super&credentials=none&credentials-uat=none";
    let renewal = "api.plan-renewal@production";
    let waiting = ["api.credentials@production", "api.request@uat"];
    assert!(!is_next(api, &waiting, renewal), "EMA has the request for UAT");
    let manage = "goal=access&user=authority&tasks=manage-users&env=production&account=works&super-users=none";
    assert!(is_next(
        manage,
        &["role.synchronise@production"],
        "eam.manage-users@production"
    ));
}

/// ROL-11: the wait is over by itself once the least has passed, and signing in comes then, not earlier.
#[test]
fn the_wait_after_an_approval_is_over_by_itself() {
    let plan = plan(&answers(MAH));
    let mut progress = ticked(&plan, &[StepId::RoleDecision]);
    progress.approved_at[Environment::Production] = Some(NOW);
    let wait = StepId::RoleSynchronise;
    let over = over_at(NOW);
    assert_eq!(here(&plan, &progress, wait, over - 1), StepNow::Counting(over));
    assert_eq!(here(&plan, &progress, StepId::UpdSignIn, over - 1), StepNow::NotYet);
    assert_eq!(here(&plan, &progress, wait, over), StepNow::Passed);
    assert_eq!(here(&plan, &progress, StepId::UpdSignIn, over), StepNow::ToDo);
}

/// ROL-11 to ROL-14: how long ago the approval was follows from its instant.
#[test]
fn answers_about_time_follow_from_the_instants() {
    let asked = answers(APPROVED);
    let at = |approved, early, now| {
        let then = answers_at(&asked, approved, early, now);
        (then.approved, then.early_sign_in)
    };
    let (no, under, over) = (
        Some(EarlySignIn::No),
        Some(EarlySignIn::Under24hAgo),
        Some(EarlySignIn::From24hAgo),
    );
    // Who names the moment of an early sign-in has signed in early, whenever the approval was.
    assert_eq!(at(None, Some(NOW), NOW), (Some(Approved::Under4h), under));
    assert_eq!(at(Some(NOW), None, over_at(NOW) - 1), (Some(Approved::Under4h), no));
    assert_eq!(at(Some(NOW), None, over_at(NOW)), (Some(Approved::From4hTo24h), no));
    assert_eq!(at(Some(NOW), None, report_at(NOW)), (Some(Approved::Over24h), no));
    // Too early: within the least wait after the approval. Not too early after it.
    assert_eq!(at(Some(NOW), Some(NOW + HOUR), NOW + 2 * HOUR).1, under);
    assert_eq!(at(Some(NOW), Some(NOW + HOUR), NOW + 25 * HOUR).1, over);
    assert_eq!(at(Some(NOW), Some(over_at(NOW)), NOW + 5 * HOUR).1, no);
    // An instant that lies ahead says nothing.
    assert_eq!(at(Some(NOW + HOUR), None, NOW), (asked.approved, asked.early_sign_in));
}

/// Only those whose role is approved are asked how long ago (contract, "asked when").
#[test]
fn other_cases_have_no_answers_about_time() {
    let asked = answers(MAH);
    assert_eq!(answers_at(&asked, Some(NOW), Some(NOW), NOW + HOUR), asked);
}
