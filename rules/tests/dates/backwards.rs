//! The way back from the day on which access is needed: the inverse of contract, section 5.

use proptest::prelude::*;
use upd_rules::case::answers::Answers;
use upd_rules::dates::progress::{Progress, Wait};
use upd_rules::dates::schedule::{Verdict, backwards, schedule, with_guesses};
use upd_rules::dates::working_days::Calendar;
use upd_rules::plan::{Plan, StepId, StepKey};
use upd_rules::sources::figures::{Duration, Unit};
use upd_rules::words::way_back;

use crate::support::{answers, cases, day, days, guesses, later, place, plan, some_waits};

const EXAMPLE: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";

/// Contract, section 5: the example backwards, and what is said on three days.
#[test]
fn the_example_of_the_contract_backwards() {
    let answers = answers(EXAMPLE);
    let plan = plan(&answers);
    let on = |today| {
        let (calendar, progress) = (Calendar::default(), Progress::default());
        backwards(&plan, &answers, day("2026-12-10"), day(today), &calendar, &progress)
            .expect("something is to be done")
    };
    let in_time = on("2026-11-23");
    assert_eq!(in_time.stated.most, day("2026-11-23"));
    assert_eq!(in_time.stated.least, day("2026-12-03"));
    assert_eq!(in_time.stated.verdict, Verdict::InTime);
    assert_eq!(on("2026-11-24").stated.verdict, Verdict::OnlyIfQuick);
    let too_late = on("2026-12-04");
    assert_eq!(too_late.stated.verdict, Verdict::TooLate);
    assert_eq!(too_late.stated.earliest, day("2026-12-11"));
    let words = way_back(&too_late.stated, too_late.needed_by).text;
    assert!(
        words.contains("too late already") && words.contains("11 December 2026"),
        "{words}"
    );
    // Others whose time has a range or none: not oneself, however long one takes.
    let chased = [StepId::OmsProcessing, StepId::SuperUserDecision].map(|id| place(&plan, id));
    assert_eq!(too_late.chase, chased);
    assert_eq!(too_late.find_out, [0; 0]);
    assert!(
        too_late
            .begin_now
            .contains(&place(&plan, StepId::OmsUnaffiliatedAccess))
    );
}

/// Section 4 of the contract: where steps are needed only perhaps, finding that out helps most.
#[test]
fn finding_out_helps_where_steps_are_conditional() {
    let case =
        "goal=access&user=mah&tasks=view&env=production&account=works&oms=not-searched&super-users=unknown&role=none";
    let answers = answers(case);
    let plan = plan(&answers);
    let (calendar, progress) = (Calendar::default(), Progress::default());
    let found = backwards(
        &plan,
        &answers,
        day("2026-12-10"),
        day("2026-12-08"),
        &calendar,
        &progress,
    )
    .expect("a way");
    assert_eq!(found.stated.verdict, Verdict::OnlyIfQuick);
    assert_eq!(
        found.find_out,
        [place(&plan, StepId::OmsSearch), place(&plan, StepId::SuperUserFindOut)]
    );
}

/// Where every step is needed anyway, looking something up first saves none: the Commission does it to be sure (X056).
#[test]
fn finding_out_saves_nothing_where_all_is_needed() {
    let answers =
        answers("goal=access&user=commission&tasks=view&env=production&account=works&super-users=one&role=none");
    let plan = plan(&answers);
    let on = day("2026-12-10");
    let found = backwards(&plan, &answers, on, on, &Calendar::default(), &Progress::default()).expect("a way");
    assert!(found.begin_now.contains(&place(&plan, StepId::OmsSearch)));
    assert_eq!(found.find_out, [0; 0]);
}

/// Nor does looking it up save a step where only what else is found out does: the Commission asks for a Super User, and
/// an organisation that has one is in OMS (OMS-03), so that only its set of credentials is open.
#[test]
fn only_what_decides_a_branch_is_to_be_found_out() {
    for (case, deciding) in [
        (
            "goal=access&user=commission&tasks=view&env=production&account=works&super-users=unknown&role=none",
            StepId::SuperUserFindOut,
        ),
        (
            "goal=access&user=mah&tasks=view,api&env=production&account=works&oms=not-searched&super-users=one\
             &role=none&credentials=unknown",
            StepId::ApiFindOut,
        ),
    ] {
        let answers = answers(case);
        let plan = plan(&answers);
        let on = day("2026-12-10");
        let found = backwards(&plan, &answers, on, on, &Calendar::default(), &Progress::default()).expect("a way");
        assert!(found.begin_now.contains(&place(&plan, StepId::OmsSearch)));
        assert_eq!(found.find_out, [place(&plan, deciding)], "{case}");
    }
}

/// The steps whose last days rest on a guess, where that step is guessed.
fn marked(plan: &Plan, answers: &Answers, guessed: &str, wait: Wait) -> Vec<String> {
    let mut progress = Progress::default();
    progress.guess(StepKey::read(guessed).expect("a step"), Some(wait));
    let (on, calendar) = (day("2026-12-10"), Calendar::default());
    let found = backwards(plan, answers, on, on, &calendar, &progress).expect("a way");
    let steps = plan.steps.iter().zip(found.guessed.expect("a guess that counts").steps);
    let marked = steps.filter(|(_, days)| days.is_some_and(|days| days.rests_on_guess));
    marked.map(|(step, _)| StepKey::of(step).to_string()).collect()
}

/// A last day rests on a guess where the step is guessed, or where a guess decides by when the step has to end, if
/// only at its most or only at its least: all that comes before it, and nothing after it.
#[test]
fn a_last_day_that_a_guess_decides_is_marked() {
    let unknown =
        "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=unknown&role=none";
    for (case, guessed, wait, expected) in [
        (
            EXAMPLE,
            "super-user.letter@production",
            Wait::Days(9),
            vec!["super-user.letter@production"],
        ),
        (
            EXAMPLE,
            "oms.request-creation",
            Wait::Days(2),
            vec!["oms.unaffiliated-access", "oms.request-creation"],
        ),
        // What may not be needed has no last day at its least.
        (
            unknown,
            "super-user.agree@production",
            Wait::Days(1),
            vec!["super-user.find-out@production", "super-user.agree@production"],
        ),
        // EMA's two working days (SPO-01) decide the day, and at the least neither decision is needed.
        (
            "goal=spor&user=mah&account=none&email=named-work&oms=listed&spor-super-user=unknown",
            "spor.super-user-decision",
            Wait::Days(1),
            vec!["spor.super-user-decision"],
        ),
        // Nor does a day that a guess decides at the most (ROL-04) decide anything at the least.
        (
            "goal=access&user=authority-contractor&tasks=api&env=production&account=works&super-users=unknown\
             &role=none&credentials=unknown",
            "api.use-existing@production",
            Wait::Days(1),
            vec!["api.find-out@production", "api.use-existing@production"],
        ),
    ] {
        let answers = answers(case);
        assert_eq!(marked(&plan(&answers), &answers, guessed, wait), expected);
    }
    // The account is needed for both environments, and EMA's two working days (ROL-04) in one of them decide the
    // most, the guess in the other the least.
    let both = "goal=access&user=authority&tasks=manage-users&env=both&account=none&email=named-work&super-users=none\
                &super-users-uat=one";
    let (guessed, expected) = (
        "role.decision@uat",
        ["account.register", "role.request@uat", "role.decision@uat"],
    );
    let answers = answers(both);
    let mut plan = plan(&answers);
    assert_eq!(marked(&plan, &answers, guessed, Wait::Days(1)), expected);
    // The other way round, if EMA took just five working days, and the wait after the guess none to ten.
    let lasts = |min, max| Duration {
        unit: Unit::WorkingDays,
        min: Some(min),
        max: Some(max),
    };
    for (key, duration) in [
        ("super-user.decision@production", lasts(5, 5)),
        ("role.synchronise@uat", lasts(0, 10)),
    ] {
        let key = StepKey::read(key).expect("a step");
        let place = plan.place(key.id, key.environment).expect("a step of the plan");
        plan.steps[place].duration = duration;
    }
    assert_eq!(marked(&plan, &answers, guessed, Wait::Days(1)), expected);
}

proptest! {
    /// Who begins on the last day is done in time, and who begins a day later is not; the same with guesses.
    #[test]
    fn backwards_is_the_inverse_of_forwards(answers in cases(), needed_by in days(), waits in some_waits()) {
        let plan = plan(&answers);
        let calendar = Calendar::default();
        let mut progress = Progress::default();
        let guesses = guesses(&plan, &waits);
        progress.guesses = guesses.clone();
        let found = backwards(&plan, &answers, needed_by, needed_by, &calendar, &progress);
        let Some(found) = found else {
            prop_assert!(schedule(&plan, &answers, needed_by, &calendar).is_none());
            return Ok(());
        };
        let stated = |start| schedule(&plan, &answers, start, &calendar);
        let guessed = |start| Some(with_guesses(&plan, &answers, start, &calendar, &guesses)?.schedule);
        let check = |latest: &upd_rules::dates::schedule::Latest, forwards: &dyn Fn(_) -> Option<upd_rules::dates::schedule::Schedule>| {
            prop_assert!(latest.most <= latest.least && latest.least <= needed_by);
            let ends = |start| forwards(start).map(|found| (found.earliest, found.latest));
            prop_assert!(ends(latest.most).is_some_and(|(_, end)| end <= needed_by));
            prop_assert!(ends(later(latest.most, 1)).is_some_and(|(_, end)| end > needed_by));
            prop_assert!(ends(latest.least).is_some_and(|(end, _)| end <= needed_by));
            prop_assert!(ends(later(latest.least, 1)).is_some_and(|(end, _)| end > needed_by));
            Ok(())
        };
        check(&found.stated, &stated)?;
        prop_assert!(!found.stated.rests_on_guess);
        if let Some(latest) = &found.guessed {
            check(latest, &guessed)?;
            prop_assert!(latest.rests_on_guess);
            prop_assert!(latest.most <= found.stated.most);
        }
    }

    /// Every step has its day, none of them after those of the steps that wait for it.
    #[test]
    fn no_step_begins_after_one_that_waits_for_it(answers in cases(), needed_by in days()) {
        let plan = plan(&answers);
        let found = backwards(&plan, &answers, needed_by, needed_by, &Calendar::default(), &Progress::default());
        let Some(found) = found else { return Ok(()) };
        for (place, step) in plan.steps.iter().enumerate() {
            let Some(own) = found.stated.steps[place] else { continue };
            prop_assert_eq!(own.least.is_some(), step.condition.is_none());
            prop_assert!(own.most <= needed_by && own.least.is_none_or(|least| own.most <= least));
            for before in step.after.iter().filter_map(|before| found.stated.steps[before]) {
                prop_assert!(before.most <= own.most);
            }
        }
    }
}
