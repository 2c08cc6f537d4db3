//! The picture and the list say what the schedule says (contract, section 5; issue 9, "The picture").

use proptest::prelude::*;
use upd_rules::dates::progress::{Progress, Wait};
use upd_rules::dates::schedule::{OpenDays, StepState};
use upd_rules::dates::timeline::{Bar, Kind, Timeline};
use upd_rules::plan::{Actor, Condition, StepId, StepKey};
use upd_rules::words::{at_bar, by_date};

use crate::support::{Told, answers, cases, day, days, guesses, place, some_waits, told};

const EXAMPLE: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";
const UNKNOWN: &str =
    "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=unknown&role=none";
const BOTH: &str = "goal=access&user=authority&tasks=manage-users&env=both&account=works&super-users=none\
                    &super-users-uat=none";

fn picture(told: &Told, today: &str, progress: &Progress) -> Timeline {
    let left = told.remaining(day(today), progress).expect("something is left");
    let rows = told.document.rows.iter().map(|row| row.places.as_slice());
    Timeline::of(&told.plan, &left, rows, day(today))
}

#[track_caller]
fn bar<'a>(picture: &'a Timeline, told: &Told, id: StepId) -> &'a Bar {
    let place = place(&told.plan, id);
    let mut bars = picture.bars.iter();
    bars.find(|bar| bar.places.contains(&place)).expect("a bar")
}

/// Contract, section 5: the example as a picture. Nobody waits for the last two steps, so they are not in it.
#[test]
fn the_example_of_the_contract_as_a_picture() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let drawn = picture(&told, "2026-11-23", &Progress::default());
    assert_eq!((drawn.origin, drawn.days), (day("2026-11-23"), 18));
    assert!(drawn.is_worth_drawing());
    let said: Vec<(Kind, Actor, String)> = drawn
        .bars
        .iter()
        .filter_map(|bar| Some((bar.kind, bar.actor?, at_bar(&drawn, bar))))
        .collect();
    let said: Vec<_> = said
        .iter()
        .map(|(kind, actor, text)| (*kind, *actor, text.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (Kind::Stated, Actor::You, "ends 23 to 24 Nov"),
            (Kind::Own, Actor::You, "23 to 24 Nov"),
            (Kind::Stated, Actor::Ema, "ends 30 Nov to 8 Dec"),
            (Kind::Own, Actor::Organisation, "23 Nov"),
            (Kind::Own, Actor::You, "30 Nov to 8 Dec"),
            (Kind::Stated, Actor::Ema, "ends 30 Nov to 10 Dec"),
            // 4 hours are the least, and no most is stated (ROL-11).
            (Kind::Stated, Actor::You, "ends 30 Nov or later"),
        ]
    );
    let listed = by_date(&drawn, &told.plan);
    let listed: Vec<&str> = listed.iter().map(|(_, when)| when.as_str()).collect();
    assert_eq!(
        listed,
        [
            "Ends between 23 and 24 November 2026",
            "Between 23 and 24 November 2026",
            "On 23 November 2026",
            "Ends between 30 November and 8 December 2026",
            "Between 30 November and 8 December 2026",
            "Ends between 30 November and 10 December 2026",
            "Ends on 30 November 2026 at the earliest",
        ]
    );
    // Two days later with nothing done, everything moves by two days; the picture still begins on the start day.
    let moved = picture(&told, "2026-11-25", &Progress::default());
    assert_eq!((moved.origin, moved.today), (day("2026-11-23"), Some(2)));
}

/// What is ticked stands on its day, in the words of its tick.
#[test]
fn what_is_done_stands_on_its_day() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let letter = place(&told.plan, StepId::SuperUserLetter);
    let mut progress = Progress::default();
    progress.tick(StepKey::of(&told.plan.steps[letter]), Some(day("2026-11-20")));
    let drawn = picture(&told, "2026-11-23", &progress);
    assert_eq!(drawn.origin, day("2026-11-20"));
    let done = bar(&drawn, &told, StepId::SuperUserLetter);
    assert_eq!((done.kind, at_bar(&drawn, done).as_str()), (Kind::Done, "done 20 Nov"));
    let listed = by_date(&drawn, &told.plan);
    assert_eq!(
        listed.first().map(|(_, when)| when.as_str()),
        Some("Done by others on 20 November 2026")
    );
}

/// A day that is ticked is known, whatever else is, and what its step waits for is behind us: also where ticks in both
/// branches contradict each other, so that neither request is needed for which the account was (contract, section 4).
#[test]
fn what_is_done_has_no_open_days() {
    let case = "goal=access&user=mah&tasks=manage-users&env=production&account=none&email=named-work&oms=listed\
                &super-users=unknown";
    let told = told(&answers(case), day("2026-11-23"));
    let mut progress = Progress::default();
    let decisions = [StepId::SuperUserDecision, StepId::RoleDecision];
    for id in decisions {
        progress.tick(
            StepKey::of(&told.plan.steps[place(&told.plan, id)]),
            Some(day("2026-11-23")),
        );
    }
    let drawn = picture(&told, "2026-11-23", &progress);
    let account = place(&told.plan, StepId::AccountRegister);
    assert!(!drawn.bars.iter().any(|bar| bar.places.contains(&account)));
    for id in decisions {
        let bar = bar(&drawn, &told, id);
        assert_eq!((bar.kind, bar.open), (Kind::Done, OpenDays::default()));
    }
}

/// What depends on what one finds out is one bar, until it turns out to be so.
#[test]
fn a_branch_is_one_bar() {
    let told = told(&answers(UNKNOWN), day("2026-11-23"));
    let branch = Kind::Branch(Condition::SuperUsersNone);
    let mut progress = Progress::default();
    let drawn = picture(&told, "2026-11-23", &progress);
    let branches: Vec<&Bar> = drawn
        .bars
        .iter()
        .filter(|bar| matches!(bar.kind, Kind::Branch(_)))
        .collect();
    assert_eq!(branches.len(), 1);
    assert_eq!(
        (branches[0].kind, branches[0].actor, branches[0].places.len()),
        (branch, None, 5)
    );
    let agree = place(&told.plan, StepId::SuperUserAgree);
    progress.tick(StepKey::of(&told.plan.steps[agree]), Some(day("2026-11-23")));
    let drawn = picture(&told, "2026-11-23", &progress);
    assert!(!drawn.bars.iter().any(|bar| matches!(bar.kind, Kind::Branch(_))));
    assert_eq!(bar(&drawn, &told, StepId::SuperUserDecision).kind, Kind::Stated);
}

/// The same step in both environments is one bar while its days agree.
#[test]
fn both_environments_share_a_bar_while_their_days_agree() {
    let told = told(&answers(BOTH), day("2026-11-23"));
    let mut progress = Progress::default();
    let drawn = picture(&told, "2026-11-23", &progress);
    assert_eq!(bar(&drawn, &told, StepId::SuperUserLetter).places.len(), 2);
    let letter = place(&told.plan, StepId::SuperUserLetter);
    progress.tick(StepKey::of(&told.plan.steps[letter]), Some(day("2026-11-20")));
    let drawn = picture(&told, "2026-11-23", &progress);
    assert_eq!(bar(&drawn, &told, StepId::SuperUserLetter).places, [letter]);
}

/// Where more is unknown than known there is no picture; guesses make it known.
#[test]
fn a_picture_is_drawn_where_more_is_known_than_not() {
    let told = told(
        &answers("goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none"),
        day("2026-11-23"),
    );
    let mut progress = Progress::default();
    let drawn = picture(&told, "2026-11-23", &progress);
    assert!(!drawn.is_worth_drawing());
    assert_eq!(
        at_bar(&drawn, bar(&drawn, &told, StepId::RoleDecision)),
        "no time stated"
    );
    let decision = place(&told.plan, StepId::RoleDecision);
    progress.guess(StepKey::of(&told.plan.steps[decision]), Some(Wait::Days(3)));
    let drawn = picture(&told, "2026-11-23", &progress);
    assert!(drawn.is_worth_drawing());
    let guessed = bar(&drawn, &told, StepId::RoleDecision);
    assert!(guessed.rests_on_guess && guessed.kind == Kind::Stated);
}

/// Today is shown where it lies on the line, and the line ends where the plan does.
#[test]
fn today_is_shown_only_on_the_line() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let before = picture(&told, "2026-11-20", &Progress::default());
    assert_eq!((before.origin, before.today), (day("2026-11-23"), None));
    let mut progress = Progress::default();
    for step in &told.plan.steps {
        progress.tick(StepKey::of(step), Some(day("2026-11-24")));
    }
    let over = picture(&told, "2026-11-25", &progress);
    assert_eq!((over.days, over.today), (2, None));
    assert_eq!(picture(&told, "2026-11-24", &progress).today, Some(1));
}

/// No picture of a single day, whatever is known of it; nor one of more bars without an end than with one, as two days
/// after an approval of which the hour is not known (ROL-11: the least is stated, and no most).
#[test]
fn a_picture_of_a_day_or_of_open_ends_is_none() {
    let mobile = told(&answers("goal=account&account=mobile"), day("2026-11-23"));
    let drawn = picture(&mobile, "2026-11-23", &Progress::default());
    assert!(drawn.days == 1 && drawn.bars.iter().all(|bar| !bar.open.end));
    assert!(!drawn.is_worth_drawing());
    let role = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";
    let told = told(&answers(role), day("2026-11-23"));
    let mut progress = Progress::default();
    let decision = place(&told.plan, StepId::RoleDecision);
    progress.tick(StepKey::of(&told.plan.steps[decision]), Some(day("2026-11-23")));
    let drawn = picture(&told, "2026-11-25", &progress);
    let ends_known = drawn.bars.iter().map(|bar| !bar.open.end);
    assert_eq!(ends_known.collect::<Vec<_>>(), [true, false, false]);
    assert!(drawn.days == 3 && !drawn.is_worth_drawing());
}

/// What is said of a branch holds for all of it: it begins with its first step, its end is open if that of one of its
/// steps is, and it rests on a guess if one of them does.
#[test]
fn a_branch_is_as_open_as_its_steps() {
    let told = told(&answers(UNKNOWN), day("2026-11-23"));
    let branch = |progress: &Progress| {
        let drawn = picture(&told, "2026-11-23", progress);
        let bar = bar(&drawn, &told, StepId::SuperUserRequest);
        (bar.open.begin, bar.open.end, bar.rests_on_guess)
    };
    let mut progress = Progress::default();
    assert_eq!(branch(&progress), (false, true, false));
    // The colleague's request is neither the first nor the last of its steps.
    let request = place(&told.plan, StepId::SuperUserRequest);
    progress.guess(StepKey::of(&told.plan.steps[request]), Some(Wait::Days(3)));
    assert_eq!(branch(&progress), (false, true, true));
}

proptest! {
    /// Every step with days is in one bar and one line of the list, inside the picture; and no certain one in a branch.
    #[test]
    fn bars_and_lines_say_what_the_schedule_says(
        answers in cases(),
        start in days(),
        waits in some_waits(),
        ticked in proptest::collection::vec(any::<bool>(), 1..9),
    ) {
        let told = told(&answers, start);
        let mut progress = Progress { guesses: guesses(&told.plan, &waits), ..Progress::default() };
        for (step, ticked) in told.plan.steps.iter().zip(ticked.iter().cycle()) {
            progress.tick(StepKey::of(step), ticked.then_some(start));
        }
        let Some(left) = told.remaining(start, &progress) else { return Ok(()) };
        let rows = told.document.rows.iter().map(|row| row.places.as_slice());
        let drawn = Timeline::of(&told.plan, &left, rows, start);
        let mut shown: Vec<usize> = drawn.bars.iter().flat_map(|bar| bar.places.clone()).collect();
        shown.sort_unstable();
        let with_days: Vec<usize> = (0..told.plan.steps.len()).filter(|place| left.schedule().steps[*place].is_some()).collect();
        prop_assert_eq!(shown, with_days);
        for bar in &drawn.bars {
            prop_assert!(bar.from <= bar.earliest_end && bar.earliest_end <= bar.latest_end);
            prop_assert!(bar.from <= bar.latest_from && bar.latest_end < drawn.days);
            for place in &bar.places {
                let step = &told.plan.steps[*place];
                prop_assert_eq!(matches!(left.states[*place], StepState::Done(_)), bar.kind == Kind::Done);
                match bar.kind {
                    Kind::Branch(condition) => prop_assert_eq!(step.condition, Some(condition)),
                    _ => prop_assert_eq!(bar.actor, Some(step.actor)),
                }
                if let (Some(days), false) = (left.schedule().steps[*place], matches!(bar.kind, Kind::Branch(_))) {
                    prop_assert_eq!(drawn.day(bar.from), days.earliest_start);
                    prop_assert_eq!(drawn.day(bar.latest_end), days.latest_end);
                }
            }
        }
        prop_assert_eq!(by_date(&drawn, &told.plan).len(), drawn.bars.len());
    }
}
