//! The picture and the table say what the schedule says (contract, section 5).

use proptest::prelude::*;
use upd_rules::dates::progress::{Progress, Wait};
use upd_rules::dates::schedule::StepState;
use upd_rules::dates::timeline::{Kind, Timeline};
use upd_rules::plan::StepKey;
use upd_rules::plan::{Actor, StepId};
use upd_rules::words::{mark, rows};

use crate::support::{answers, cases, day, days, guesses, place, some_waits, told};

const EXAMPLE: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";

/// Contract, section 5: the example as a picture.
#[test]
fn the_example_of_the_contract_as_a_picture() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let left = told
        .remaining(day("2026-11-25"), &Progress::default())
        .expect("something is left");
    let started = told
        .remaining(day("2026-11-23"), &Progress::default())
        .expect("something is left");
    let picture = Timeline::of(&told.plan, &started, day("2026-11-23"));
    assert_eq!(picture.lanes, [Actor::You, Actor::Ema, Actor::Organisation]);
    assert_eq!(
        (picture.origin, picture.days, picture.earliest, picture.latest),
        (day("2026-11-23"), 18, 7, None),
        "4 hours are the least, and no most is stated"
    );
    let bar = |id| {
        picture
            .bars
            .iter()
            .find(|bar| bar.place == place(&told.plan, id))
            .expect("a bar")
    };
    let processing = bar(StepId::OmsProcessing);
    assert_eq!((processing.from, processing.latest_from), (0, 1));
    assert_eq!((processing.earliest_end, processing.latest_end), (7, 15));
    assert!(processing.critical && processing.kind == Kind::Range);
    assert_eq!(bar(StepId::SuperUserLetter).kind, Kind::UnstatedWait);
    assert_eq!(bar(StepId::SuperUserRequest).kind, Kind::Instant);
    assert!(bar(StepId::SuperUserSecond).optional && bar(StepId::SuperUserSecond).on_the_side);
    let marks: Vec<String> = picture.marks.iter().map(|at| mark(*at)).collect();
    assert_eq!(marks, ["23 Nov", "30 Nov", "7 Dec"]);
    assert_eq!(picture.today, Some(0));
    let rows = rows(&picture, &told.plan);
    let row = rows.iter().find(|row| row.place == processing.place).expect("a row");
    assert_eq!((row.who, row.begins.as_str()), ("EMA", "23 to 24 November 2026"));
    assert_eq!(row.ends, "30 November to 8 December 2026");
    assert_eq!(row.notes, ["Determines when all is done"]);
    // Two days later with nothing done, everything moves by two days; the picture still begins on the start day.
    let moved = Timeline::of(&told.plan, &left, day("2026-11-25"));
    assert_eq!((moved.origin, moved.today), (day("2026-11-23"), Some(2)));
}

/// Over a year's end the marks change to months, over many years to years.
#[test]
fn marks_fit_the_length() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let marks = |wait| {
        let mut progress = Progress::default();
        progress.guess(
            StepKey::of(&told.plan.steps[place(&told.plan, StepId::SuperUserLetter)]),
            Some(wait),
        );
        let left = told.remaining(day("2026-11-23"), &progress).expect("something is left");
        let picture = Timeline::of(&told.plan, &left, day("2026-11-23"));
        picture.marks.iter().map(|at| mark(*at)).collect::<Vec<_>>()
    };
    assert_eq!(
        marks(Wait::Days(150)),
        ["Dec 2026", "Jan 2027", "Feb 2027", "Mar 2027", "Apr 2027"]
    );
    assert_eq!(marks(Wait::WorkingDays(999)), ["2027", "2028", "2029", "2030", "2031"]);
}

proptest! {
    /// Every step with dates has one bar and one row of the table, in the lane of its actor, inside the picture.
    #[test]
    fn bars_and_rows_say_what_the_schedule_says(
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
        let picture = Timeline::of(&told.plan, &left, start);
        prop_assert!(picture.marks.len() <= 8);
        prop_assert!(picture.marks.iter().all(|mark| mark.at < picture.days));
        for bar in &picture.bars {
            let lane = picture.lanes[bar.lane];
            prop_assert_eq!(lane, told.plan.steps[bar.place].actor);
            prop_assert!(bar.from <= bar.earliest_end && bar.earliest_end <= bar.latest_end);
            prop_assert!(bar.latest_end < picture.days);
            if let Some(days) = left.schedule().steps[bar.place] {
                prop_assert_eq!(picture.day(bar.from), days.earliest_start);
                prop_assert_eq!(picture.day(bar.latest_end), days.latest_end);
            }
            prop_assert_eq!(bar.rests_on_guess, left.rests(bar.place).any());
        }
        let shown: Vec<usize> = picture.bars.iter().map(|bar| bar.place).collect();
        for (place, state) in left.states.iter().enumerate() {
            let hidden = matches!(state, StepState::Passed | StepState::NotNeeded);
            prop_assert_eq!(shown.contains(&place), !hidden);
        }
        let table = rows(&picture, &told.plan);
        prop_assert_eq!(table.iter().map(|row| row.place).collect::<Vec<_>>(), shown);
    }
}
