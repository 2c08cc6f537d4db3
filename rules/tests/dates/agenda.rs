//! On which days somebody does something about a plan (issue 9).

use chrono::NaiveDate;
use proptest::prelude::*;
use upd_rules::case::answers::Environment;
use upd_rules::dates::agenda::{Agenda, Dated, Deed, On, WhyThen};
use upd_rules::dates::clock::{over_at, report_at};
use upd_rules::dates::progress::{Progress, Wait};
use upd_rules::dates::working_days::Calendar;
use upd_rules::plan::{StepId, StepKey, Trait};

use crate::support::{Told, answers, cases, day, days, guesses, place, some_waits, told};

const CASE: &str = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";
/// 23 November 2026, 8:00 UTC: a Monday.
const NOW: i64 = 1_795_420_800_000;

fn dated(told: &Told, progress: &Progress, today: NaiveDate) -> Vec<Option<Dated>> {
    let Some(remaining) = told.remaining(today, progress) else {
        return Vec::new();
    };
    let agenda = Agenda {
        plan: &told.plan,
        remaining: &remaining,
        progress,
        calendar: &Calendar::default(),
        today,
        now: NOW,
    };
    agenda.dated()
}

/// What is done about one step of a case that starts on 23 November 2026.
fn of(case: &str, id: StepId, progress: &Progress) -> Option<(Deed, On)> {
    let told = told(&answers(case), day("2026-11-23"));
    let all = dated(&told, progress, day("2026-11-23"));
    all[place(&told.plan, id)].map(|dated| (dated.deed, dated.on))
}

fn ticked(case: &str, steps: &[(StepId, &str)]) -> Progress {
    let told = told(&answers(case), day("2026-11-23"));
    let mut progress = Progress::default();
    for (id, on) in steps {
        progress.tick(StepKey::of(&told.plan.steps[place(&told.plan, *id)]), Some(day(on)));
    }
    progress
}

fn on(text: &str) -> On {
    On::Day(day(text))
}

/// ROL-10: no time is stated for the Super User, so one asks after the usual wait, or when one chose to; from the day on
/// which the request was ticked.
#[test]
fn others_are_asked_after_their_time() {
    let usual = WhyThen::Chosen(Wait::WorkingDays(3));
    let decision = |progress: &Progress| of(CASE, StepId::RoleDecision, progress);
    assert_eq!(
        decision(&Progress::default()),
        Some((Deed::Ask(usual), on("2026-11-26")))
    );
    let mut asked = ticked(CASE, &[(StepId::RoleRequest, "2026-11-20")]);
    assert_eq!(decision(&asked), Some((Deed::Ask(usual), on("2026-11-25"))));
    asked.remind_after = Some(Wait::Days(1));
    // It is over already: today.
    assert_eq!(
        decision(&asked),
        Some((Deed::Ask(WhyThen::Chosen(Wait::Days(1))), on("2026-11-23")))
    );
    // EMA has two working days (ROL-04).
    let first = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=listed&super-users=none";
    let asked = ticked(first, &[(StepId::SuperUserRequest, "2026-11-20")]);
    assert_eq!(
        of(first, StepId::SuperUserDecision, &asked),
        Some((Deed::Ask(WhyThen::Stated), on("2026-11-24")))
    );
}

/// A person's own guess says when to ask where no time is stated; a stated time goes before it.
#[test]
fn a_guess_says_when_to_ask() {
    let guessed = |case: &str, id| {
        let told = told(&answers(case), day("2026-11-23"));
        let mut progress = Progress::default();
        progress.guess(
            StepKey::of(&told.plan.steps[place(&told.plan, id)]),
            Some(Wait::Days(5)),
        );
        of(case, id, &progress)
    };
    let guess = WhyThen::Guessed(Wait::Days(5));
    assert_eq!(
        guessed(CASE, StepId::RoleDecision),
        Some((Deed::Ask(guess), on("2026-11-28")))
    );
    let first = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=listed&super-users=none";
    assert_eq!(
        guessed(first, StepId::SuperUserDecision),
        Some((Deed::Ask(WhyThen::Stated), on("2026-11-25")))
    );
}

/// ROL-11 to ROL-13: no sign-in before an approval is known, and then not before the least wait is over.
#[test]
fn nobody_is_sent_to_sign_in_too_early() {
    let sign_in = |progress: &Progress| of(CASE, StepId::UpdSignIn, progress).map(|(_, on)| on);
    assert_eq!(sign_in(&Progress::default()), None);
    assert_eq!(sign_in(&ticked(CASE, &[(StepId::RoleRequest, "2026-11-20")])), None);
    // Approved today, nobody knows when: the next working day.
    let approved = ticked(CASE, &[(StepId::RoleDecision, "2026-11-23")]);
    assert_eq!(sign_in(&approved), Some(on("2026-11-24")));
    let told_at = |approved_at: i64| {
        let mut progress = Progress::default();
        progress.approved_at[Environment::Production] = Some(approved_at);
        progress
    };
    assert_eq!(sign_in(&told_at(NOW - 1)), Some(On::EndOfWait(NOW - 1)));
    // Four hours ago, and longer.
    assert_eq!(sign_in(&told_at(2 * NOW - over_at(NOW))), Some(on("2026-11-23")));
    assert_eq!(sign_in(&told_at(2 * NOW - report_at(NOW))), Some(on("2026-11-23")));
    // Tomorrow: that cannot be.
    assert_eq!(sign_in(&told_at(report_at(NOW))), None);
    let mut locked = told_at(NOW - 2);
    locked.early_sign_in_at[Environment::Production] = Some(NOW - 1);
    assert_eq!(sign_in(&locked), Some(On::EndOfLock(NOW - 1)));
    let said = "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=no";
    let of_said = of(said, StepId::UpdSignIn, &Progress::default());
    assert_eq!(of_said, Some((Deed::Do, on("2026-11-24"))));
}

/// What depends on an open question has no day: it may turn out otherwise.
#[test]
fn a_branch_has_no_day_before_it_is_known() {
    let unknown = CASE.replace("super-users=one", "super-users=unknown");
    let told = told(&answers(&unknown), day("2026-11-23"));
    let of_it = |progress: &Progress| {
        let all = dated(&told, progress, day("2026-11-23"));
        let steps = told.plan.steps.iter().zip(all);
        let with_days = steps.filter(|(_, dated)| dated.is_some());
        with_days.map(|(step, _)| step.id).collect::<Vec<_>>()
    };
    assert_eq!(of_it(&Progress::default()), [StepId::SuperUserFindOut]);
    // Somebody is, as what was done shows.
    let asked = ticked(
        &unknown,
        &[
            (StepId::SuperUserFindOut, "2026-11-20"),
            (StepId::RoleRequest, "2026-11-23"),
        ],
    );
    assert_eq!(
        of_it(&asked),
        [StepId::SuperUserFindOut, StepId::RoleRequest, StepId::RoleDecision]
    );
}

/// Having found out does not say what: only a tick in a branch does, and only for its environment.
#[test]
fn a_branch_has_days_only_where_it_is_gone() {
    let case = "goal=access&user=authority&tasks=manage-users&env=both&account=works&super-users=unknown\
                &super-users-uat=unknown&role=none&role-uat=none";
    let told = told(&answers(case), day("2026-11-23"));
    let to_do = |ticks: &[&str]| {
        let mut progress = Progress::default();
        for key in ticks {
            progress.tick(StepKey::read(key).expect("a step"), Some(day("2026-11-23")));
        }
        let steps = told.plan.steps.iter().zip(dated(&told, &progress, day("2026-11-23")));
        let with_days = steps.filter(|(_, dated)| dated.is_some_and(|dated| dated.deed != Deed::Done));
        with_days
            .map(|(step, _)| StepKey::of(step).to_string())
            .collect::<Vec<_>>()
    };
    let found_out = ["super-user.find-out@production", "super-user.find-out@uat"];
    assert_eq!(to_do(&found_out), [""; 0]);
    let [production, uat] = found_out;
    assert_eq!(
        to_do(&[production, uat, "super-user.letter@production"]),
        ["super-user.request@production", "super-user.decision@production"]
    );
}

/// What is behind one takes the place of its earlier entry: on its day, and done.
#[test]
fn what_is_done_says_so() {
    let approved = ticked(CASE, &[(StepId::RoleDecision, "2026-11-20")]);
    assert_eq!(
        of(CASE, StepId::RoleDecision, &approved),
        Some((Deed::Done, on("2026-11-20")))
    );
    assert_eq!(
        of(CASE, StepId::RoleRequest, &approved),
        Some((Deed::Passed, on("2026-11-20")))
    );
    // Also where only something later is ticked that waits for it by way of others.
    let case = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";
    let decided = ticked(case, &[(StepId::SuperUserDecision, "2026-11-19")]);
    assert_eq!(
        of(case, StepId::OmsUnaffiliatedAccess, &decided),
        Some((Deed::Passed, on("2026-11-19")))
    );
}

proptest! {
    /// In every plan: no wait of hours fills a day, no branch has one, and nobody signs in before somebody approved.
    #[test]
    fn nothing_has_a_day_that_may_turn_out_otherwise(answers in cases(), start in days(), waits in some_waits()) {
        let told = told(&answers, start);
        let progress = Progress { guesses: guesses(&told.plan, &waits), ..Progress::default() };
        for (step, dated) in told.plan.steps.iter().zip(dated(&told, &progress, start)) {
            let Some(dated) = dated else { continue };
            prop_assert!(!step.id.is(Trait::Clock) && step.condition.is_none() && !step.optional);
            let On::Day(day) = dated.on else { return Err(TestCaseError::fail("no moment is known")) };
            prop_assert!(day >= start);
            let follows_decision = step.after.iter().any(|before| {
                let before = &told.plan.steps[before];
                before.id.is(Trait::Decision) || before.condition.is_some()
            });
            prop_assert!(!follows_decision);
            let decides = told.plan.steps.iter().any(|other| other.id.is(Trait::Decision) && other.environment == step.environment);
            prop_assert!(step.id != StepId::UpdSignIn || !decides);
        }
    }
}
