//! What has happened, how it is stored, and what is left (ticking is never "approved": product.md).

use proptest::prelude::*;
use upd_rules::case::answers::{Environment, SuperUsers};
use upd_rules::dates::now::{StepNow, steps_now};
use upd_rules::dates::progress::{Progress, Tick, Wait, case_key};
use upd_rules::dates::schedule::{StepState, counts, remaining};
use upd_rules::dates::working_days::Calendar;
use upd_rules::plan::StepId;
use upd_rules::plan::StepKey;

use crate::support::{answers, cases, day, days, later, place, plan, some_waits, told};

const EXAMPLE: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";

fn read(json: &str) -> Progress {
    serde_json::from_str(json).expect("any JSON can be read")
}

fn write(progress: &Progress) -> serde_json::Value {
    serde_json::to_value(progress).expect("progress can be written")
}

/// The dates recompute from what has happened. OMS answered after 5 working days, not 10.
#[test]
fn what_is_left_counts_from_what_has_happened() {
    let answers = answers(EXAMPLE);
    let plan = plan(&answers);
    let mut progress = Progress::default();
    for (id, on) in [
        (StepId::OmsUnaffiliatedAccess, "2026-11-23"),
        (StepId::OmsRequestCreation, "2026-11-24"),
        (StepId::OmsProcessing, "2026-12-01"),
    ] {
        progress.tick(StepKey::of(&plan.steps[place(&plan, id)]), Some(day(on)));
    }
    let (start, today) = (day("2026-11-23"), day("2026-12-01"));
    let left = remaining(&plan, &answers, start, today, &Calendar::default(), &progress).expect("something is left");
    // The letter and the request take no stated time; EMA decides within 2 working days.
    assert_eq!(
        (left.stated.earliest, left.stated.latest),
        (day("2026-12-01"), day("2026-12-03"))
    );
    assert_eq!(
        left.states[place(&plan, StepId::OmsProcessing)],
        StepState::Done(day("2026-12-01"))
    );
    assert_eq!(left.ready, [place(&plan, StepId::SuperUserLetter)]);
}

/// Of what is kept, only days from 2000 to 2100 are taken; others are set aside and written back (issue 9, "Dates").
#[test]
fn days_outside_are_set_aside() {
    let kept = r#"{"ticks":{"role.request@production":"1999-12-31"},"needed-by":"2101-01-01"}"#;
    let progress = read(kept);
    assert!(progress.ticks.is_empty() && progress.needed_by.is_none());
    let written = write(&progress);
    assert_eq!(written["ticks"]["role.request@production"], "1999-12-31");
    assert_eq!(written["needed-by"], "2101-01-01");
}

/// A ticked step shows that what it waits for is behind us, ticked or not.
#[test]
fn what_came_before_a_ticked_step_is_behind_us() {
    let answers = answers(EXAMPLE);
    let plan = plan(&answers);
    let mut progress = Progress::default();
    progress.tick(
        StepKey::of(&plan.steps[place(&plan, StepId::SuperUserDecision)]),
        Some(day("2026-12-02")),
    );
    let (start, today) = (day("2026-11-23"), day("2026-12-02"));
    let left = remaining(&plan, &answers, start, today, &Calendar::default(), &progress).expect("something is left");
    assert_eq!(left.states[place(&plan, StepId::OmsProcessing)], StepState::Passed);
    assert_eq!(left.states[place(&plan, StepId::SuperUserRequest)], StepState::Passed);
    assert_eq!(left.ready, [place(&plan, StepId::RoleSynchronise)]);
}

/// Contract, section 4: of two conditions that exclude each other, ticking a step of one settles the other.
#[test]
fn a_tick_settles_which_condition_holds() {
    let case =
        "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=listed&super-users=unknown&role=none";
    let answers = answers(case);
    assert_eq!(answers.super_users_in(Environment::Production), SuperUsers::Unknown);
    let plan = plan(&answers);
    let mut progress = Progress::default();
    progress.tick(
        StepKey::of(&plan.steps[place(&plan, StepId::SuperUserLetter)]),
        Some(day("2026-11-24")),
    );
    let (start, today) = (day("2026-11-23"), day("2026-11-24"));
    let left = remaining(&plan, &answers, start, today, &Calendar::default(), &progress).expect("something is left");
    assert_eq!(left.states[place(&plan, StepId::RoleRequest)], StepState::NotNeeded);
    assert_eq!(left.ready, [place(&plan, StepId::SuperUserRequest)]);
    // EMA's 2 working days are certain now at the most; its decision is no longer only perhaps.
    assert_eq!(left.stated.latest, day("2026-11-26"));
}

/// Product.md: "done by me" is never "approved".
#[test]
fn only_decisions_of_others_are_approved() {
    let answers = answers(EXAMPLE);
    let plan = plan(&answers);
    let tick = |id| Tick::of(&plan.steps[place(&plan, id)]);
    assert_eq!(tick(StepId::SuperUserRequest), Tick::DoneByMe);
    assert_eq!(tick(StepId::SuperUserLetter), Tick::DoneByOthers);
    assert_eq!(tick(StepId::OmsProcessing), Tick::DoneByOthers);
    assert_eq!(tick(StepId::SuperUserDecision), Tick::Approved);
    assert_eq!(upd_rules::words::tick_on(Tick::DoneByMe), "Done by me on");
}

/// The stored form is a public interface: it outlives releases.
#[test]
fn the_stored_form_stays_as_it_is() {
    let mut progress = Progress::default();
    let decision = StepKey::read("role.decision@production").expect("a step");
    progress.tick(
        StepKey::read("account.register").expect("a step"),
        Some(day("2026-11-23")),
    );
    progress.guess(decision, Some(Wait::WorkingDays(3)));
    progress.remind_after = Some(Wait::Days(7));
    progress.needed_by = Some(day("2027-01-15"));
    progress.approved_at.production = Some(1_795_428_000_000);
    progress.early_sign_in_at.uat = Some(-1);
    let stored = serde_json::json!({
        "schema": 2,
        "ticks": {"account.register": "2026-11-23"},
        "guesses": {"role.decision@production": {"working-days": 3}},
        "remind-after": {"days": 7},
        "needed-by": "2027-01-15",
        "approved-at": {"production": 1_795_428_000_000_i64},
        "early-sign-in-at": {"uat": -1},
    });
    assert_eq!(write(&progress), stored);
    assert_eq!(read(&stored.to_string()), progress);
    // The first schema had the same fields.
    assert_eq!(
        read(&stored.to_string().replace("\"schema\":2", "\"schema\":1")),
        progress
    );
    // JavaScript has only one kind of number.
    assert_eq!(read(&stored.to_string().replace("00000,", "00000.0,")), progress);
}

/// JavaScript writes each number as one kind, and from 2 to the power of 53 on several whole numbers as the same: such
/// an instant is nobody's, and is kept as it was.
#[test]
fn numbers_that_are_not_exact_are_set_aside() {
    for (number, read_as) in [
        (9_007_199_254_740_991.0, Some(9_007_199_254_740_991)),
        (-9_007_199_254_740_991.0, Some(-9_007_199_254_740_991)),
        (9_007_199_254_740_992.0, None),
        (1e300, None),
        (-1e300, None),
    ] {
        let stored = serde_json::json!({"schema": 2, "approved-at": {"production": number}});
        let progress: Progress = serde_json::from_value(stored).expect("any JSON can be read");
        assert_eq!(progress.approved_at.production, read_as, "{number}");
        let kept = write(&progress)["approved-at"]["production"].as_f64();
        assert_eq!(kept, Some(number));
    }
}

/// The page says "all that counts is done" when that is so: with the last step that counts, and not before.
#[test]
fn it_is_finished_with_the_last_step_that_counts() {
    let answers = answers(EXAMPLE);
    let told = told(&answers, day("2026-11-23"));
    let mut progress = Progress::default();
    for step in told.plan.steps.iter().filter(|step| counts(step, &answers)) {
        let left = told.remaining(day("2026-11-23"), &progress).expect("a schedule");
        assert!(!left.is_finished(), "before {}", step.id.key());
        progress.tick(StepKey::of(step), Some(day("2026-11-23")));
    }
    let left = told.remaining(day("2026-11-23"), &progress).expect("a schedule");
    assert!(left.is_finished() && progress.ticks.len() < told.plan.steps.len());
}

/// What this edition does not know is set aside and never lost.
#[test]
fn what_is_unknown_is_kept_verbatim() {
    let stored = serde_json::json!({
        "schema": 7,
        "ticks": {"account.register": "2026-11-23", "role.frobnicate@uat": "2026-11-24", "api.request": "soon",
                  "role.request@test": "2026-01-01"},
        "guesses": {"role.decision@uat": {"weeks": 2}, "role.decision@production": {"days": 1000}},
        "remind-after": "never",
        "needed-by": {"year": 2027},
        "approved-at": [1, 2.5, null, true],
        "colour": {"sky": "blue"},
    });
    let progress = read(&stored.to_string());
    assert_eq!(progress.ticks.len(), 1);
    assert!(progress.guesses.is_empty() && progress.remind_after.is_none() && progress.needed_by.is_none());
    assert_eq!(progress.set_aside.len(), 6);
    // The number of a later edition is not lowered: it must know its own data again (issue 7).
    assert_eq!(write(&progress), stored);
}

/// Whatever else stands in the browser's storage is kept as well.
#[test]
fn foreign_data_is_kept() {
    for foreign in ["[1,2]", "\"text\"", "3.5", "true"] {
        let written = write(&read(foreign));
        assert_eq!(
            written["foreign"],
            serde_json::from_str::<serde_json::Value>(foreign).expect("JSON")
        );
        assert_eq!(write(&read(&written.to_string())), written);
    }
    assert_eq!(write(&Progress::of_unreadable("{oh"))["foreign"], "{oh");
    assert!(read("null").is_empty() && read("{}").is_empty() && read("{\"schema\":1}").is_empty());
    let mut mixed = read("{\"ticks\":[1]}");
    mixed.tick(StepKey::read("oms.search").expect("a step"), Some(day("2026-01-02")));
    let expected = serde_json::json!({"schema": 2, "ticks": {"oms.search": "2026-01-02"}, "foreign-ticks": [1]});
    assert_eq!(write(&mixed), expected);
}

/// The key of a case hashes its answers with FNV-1a, and only them: a start day does not change it.
#[test]
fn a_case_keeps_its_key() {
    // The published check value of FNV-1a for the empty text.
    assert_eq!(
        case_key(&upd_rules::case::answers::Answers::default()),
        "cbf29ce484222325"
    );
    let answers = answers("goal=account&account=mobile");
    // Computed with Python: see the doc comment of the test's constant.
    assert_eq!(case_key(&answers), MOBILE);
}

/// `h=0xcbf29ce484222325` and, for each byte of `goal=account&account=mobile`, `h=(h^b)*0x100000001b3 % 2**64`.
const MOBILE: &str = "a2ce0e16ecd2362a";

proptest! {
    /// No two steps of a plan have the same key, so a tick means one step (contract, section 5: `after`).
    #[test]
    fn a_key_means_one_step(answers in cases()) {
        let plan = plan(&answers);
        let keys: std::collections::BTreeSet<StepKey> = plan.steps.iter().map(StepKey::of).collect();
        prop_assert_eq!(keys.len(), plan.steps.len());
        for key in keys {
            prop_assert_eq!(StepKey::read(&key.to_string()), Some(key));
        }
    }

    /// Reading never fails, and what is read once is written the same for ever.
    #[test]
    fn any_text_is_kept(name in "[a-z@.-]{0,12}", text in ".{0,20}") {
        let stored = serde_json::json!({"ticks": {&name: &text}, &name: &text}).to_string();
        let once = write(&read(&stored));
        prop_assert_eq!(&write(&read(&once.to_string())), &once);
        prop_assert!(once.to_string().contains(&serde_json::to_string(&text).expect("JSON")));
    }

    /// The days and the list of steps say the same of what is behind us, whatever is ticked of what counts.
    #[test]
    fn what_is_behind_us_is_so_everywhere(
        answers in cases(),
        today in days(),
        ticked in proptest::collection::vec(any::<bool>(), 1..9),
    ) {
        let told = told(&answers, today);
        let mut progress = Progress::default();
        let counted: Vec<usize> = (0..told.plan.steps.len()).filter(|place| counts(&told.plan.steps[*place], &answers)).collect();
        for (place, ticked) in counted.iter().zip(ticked.iter().cycle()) {
            progress.tick(StepKey::of(&told.plan.steps[*place]), ticked.then_some(today));
        }
        let Some(left) = told.remaining(today, &progress) else { return Ok(()) };
        let listed = steps_now(&told.plan, &progress, 0);
        for place in counted {
            let state = match listed[place] {
                StepNow::Done(day) => StepState::Done(day),
                StepNow::Passed => StepState::Passed,
                StepNow::NotNeeded => StepState::NotNeeded,
                _ => StepState::ToDo,
            };
            prop_assert_eq!(left.states[place], state, "{:?}", told.plan.steps[place].id);
        }
    }

    /// Ticking what is ready, day after day, comes to an end: then everything is done on the last day.
    #[test]
    fn ticking_what_is_ready_finishes_the_plan(answers in cases(), start in days(), waits in some_waits()) {
        let told = told(&answers, start);
        let mut progress = Progress { guesses: crate::support::guesses(&told.plan, &waits), ..Progress::default() };
        let mut today = start;
        for _ in 0..=told.plan.steps.len() {
            let Some(left) = told.remaining(today, &progress) else { return Ok(()) };
            prop_assert!(left.stated.earliest <= left.stated.latest);
            for (place, state) in left.states.iter().enumerate() {
                if let (StepState::ToDo, Some(days)) = (state, left.stated.steps[place]) {
                    prop_assert!(today <= days.earliest_start, "nothing that is left begins before today");
                }
            }
            if left.ready.is_empty() {
                // What is left then is needed only if something turns out so.
                let certain = |(place, state): (usize, &StepState)| {
                    *state == StepState::ToDo && told.plan.steps[place].condition.is_none()
                };
                prop_assert!(!left.states.iter().enumerate().any(certain));
                if left.is_finished() {
                    prop_assert_eq!(left.stated.earliest, left.stated.latest);
                    prop_assert!(left.stated.latest <= today && left.stated.unstated.is_empty());
                }
                return Ok(());
            }
            today = later(today, 1);
            for place in left.ready {
                progress.tick(StepKey::of(&told.plan.steps[place]), Some(today));
            }
        }
        prop_assert!(false, "it never ended");
    }
}
