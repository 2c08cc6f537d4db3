//! The schedule (contract, section 5) over random cases.

use std::collections::BTreeMap;

use chrono::Datelike;
use proptest::prelude::*;
use upd_rules::dates::progress::{Progress, Wait};
use upd_rules::dates::schedule::{Schedule, counts, critical, longest_end, schedule, with_guesses};
use upd_rules::dates::working_days::Calendar;
use upd_rules::plan::StepKey;
use upd_rules::plan::{Plan, Step, StepId};
use upd_rules::sources::figures::{Duration, Unit};

use crate::support::{answers, cases, day, days, guesses, later, place, plan, some_waits, told};

const EXAMPLE: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";

/// Contract, section 5: the two dates that belong together.
#[test]
fn the_example_of_the_contract() {
    let answers = answers(EXAMPLE);
    let found = schedule(&plan(&answers), &answers, day("2026-11-23"), &Calendar::default()).expect("a schedule");
    assert_eq!((found.earliest, found.latest), (day("2026-11-30"), day("2026-12-10")));
}

/// Contract, section 5: a wait of at least 4 hours that begins at 9:00 ends on its own day; 24 hours on the next.
#[test]
fn hours_begin_at_nine() {
    let waiting =
        answers("goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=no");
    let found = schedule(&plan(&waiting), &waiting, day("2027-03-28"), &Calendar::default()).expect("a schedule");
    assert_eq!((found.earliest, found.latest), (day("2027-03-28"), day("2027-03-28")));
    let locked = "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h";
    let locked = answers(&format!("{locked}&early-sign-in=under-24h-ago"));
    let found = schedule(&plan(&locked), &locked, day("2028-02-28"), &Calendar::default()).expect("a schedule");
    assert_eq!((found.earliest, found.latest), (day("2028-02-28"), day("2028-02-29")));
}

/// Contract, section 5: a step begins at 9:00, whatever its time is stated in: what is over before midnight ends on its
/// own day.
#[test]
fn hours_and_minutes_end_at_midnight() {
    let step = plan(&answers(EXAMPLE)).steps[0];
    for (unit, number, ends) in [
        (Unit::Minutes, 30, "2026-11-23"),
        (Unit::Minutes, 15 * 60 - 1, "2026-11-23"),
        (Unit::Minutes, 15 * 60, "2026-11-24"),
        (Unit::Minutes, 48 * 60, "2026-11-25"),
        (Unit::Hours, 14, "2026-11-23"),
        (Unit::Hours, 15, "2026-11-24"),
        (Unit::Hours, 48, "2026-11-25"),
        (Unit::Days, 2, "2026-11-25"),
        (Unit::WorkingDays, 5, "2026-11-30"),
    ] {
        let max = Some(number);
        let step = Step {
            duration: Duration {
                unit,
                max,
                ..step.duration
            },
            ..step
        };
        let end = longest_end(&step, day("2026-11-23"), &Calendar::default());
        assert_eq!(end, Some(day(ends)), "{number} {}", unit.key());
    }
}

/// Contract, section 5: no day by which all is done where somebody else takes a time that nobody states, or a wait
/// has a least and no most.
#[test]
fn the_end_is_open_where_nobody_states_one() {
    for (case, unstated_of_others, no_most) in [
        ("goal=organisation&user=mah&account=works&oms=not-found", false, false),
        ("goal=account&account=mobile", false, false),
        ("goal=account&account=none&email=named-work", true, false),
        (EXAMPLE, false, true),
        (
            "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none",
            true,
            true,
        ),
    ] {
        let answers = answers(case);
        let found = scheduled(&plan(&answers), &answers, day("2026-11-23")).expect("a schedule");
        assert_eq!(!found.open_ended.is_empty(), unstated_of_others, "{case}");
        assert_eq!(!found.without_most.is_empty(), no_most, "{case}");
        assert_eq!(found.end_is_open(), unstated_of_others || no_most, "{case}");
    }
}

/// A guess is marked also where it moves only the earliest days, or only the latest.
#[test]
fn a_guess_that_moves_only_some_days_is_marked() {
    let rests = |case: &str, guessed: StepId, wait, of: StepId| {
        let answers = answers(case);
        let plan = plan(&answers);
        let guess = BTreeMap::from([(StepKey::of(&plan.steps[place(&plan, guessed)]), wait)]);
        let found = with_guesses(&plan, &answers, day("2026-11-23"), &Calendar::default(), &guess);
        let rests = found.expect("a schedule").rests[place(&plan, of)];
        ([rests.earliest_start, rests.latest_start], rests.any())
    };
    // The letter is ready on 1 December, and EMA has processed between 30 November and 8 December.
    let (letter, request) = (StepId::SuperUserLetter, StepId::SuperUserRequest);
    assert_eq!(rests(EXAMPLE, letter, Wait::Days(8), request), ([true, false], true));
    assert_eq!(rests(EXAMPLE, letter, Wait::Days(1), request), ([false, false], false));
    // What may not be needed counts only towards the latest days.
    let unknown =
        "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=unknown&role=none";
    let (request, role) = (StepId::SuperUserRequest, StepId::RoleRequest);
    assert_eq!(rests(unknown, request, Wait::Days(8), role), ([false, true], true));
}

/// What determines the latest day: in the example all but the letter, which is ready meanwhile.
#[test]
fn the_letter_is_not_critical_while_ema_processes() {
    let answers = answers(EXAMPLE);
    let plan = plan(&answers);
    let found = schedule(&plan, &answers, day("2026-11-23"), &Calendar::default()).expect("a schedule");
    let critical = critical(&plan, &found);
    assert!(critical.contains(&place(&plan, StepId::OmsProcessing)));
    assert!(critical.contains(&place(&plan, StepId::SuperUserDecision)));
    assert!(!critical.contains(&place(&plan, StepId::SuperUserLetter)));
}

/// A guess that moves no date is still a guess.
#[test]
fn a_guess_of_no_days_is_marked_too() {
    let answers = answers(EXAMPLE);
    let plan = plan(&answers);
    let request = place(&plan, StepId::OmsRequestCreation);
    let guess = BTreeMap::from([(StepKey::of(&plan.steps[request]), Wait::Days(0))]);
    let found = with_guesses(&plan, &answers, day("2026-11-23"), &Calendar::default(), &guess).expect("a schedule");
    assert_eq!(
        (found.schedule.earliest, found.schedule.latest),
        (day("2026-11-30"), day("2026-12-10"))
    );
    assert!(found.earliest_rests && found.latest_rests);
    assert!(found.rests[place(&plan, StepId::OmsProcessing)].earliest_start);
    assert!(!found.rests[place(&plan, StepId::SuperUserLetter)].any());
    assert_eq!(found.guessed, [request]);
}

fn scheduled(plan: &Plan, answers: &upd_rules::case::answers::Answers, start: chrono::NaiveDate) -> Option<Schedule> {
    schedule(plan, answers, start, &Calendar::default())
}

proptest! {
    /// Contract, section 5: earliest and latest, of the whole and of each step, in the order of the plan.
    #[test]
    fn nothing_is_earlier_than_its_earliest(answers in cases(), start in days()) {
        let plan = plan(&answers);
        let Some(found) = scheduled(&plan, &answers, start) else {
            prop_assert!(!plan.steps.iter().any(|step| counts(step, &answers)));
            return Ok(());
        };
        prop_assert!(start <= found.earliest && found.earliest <= found.latest);
        for (step, days) in plan.steps.iter().zip(&found.steps) {
            let Some(days) = days else { continue };
            prop_assert!(start <= days.earliest_start && days.earliest_start <= days.earliest_end);
            prop_assert!(days.earliest_start <= days.latest_start && days.earliest_end <= days.latest_end);
            prop_assert!(days.latest_start <= days.latest_end && days.latest_end <= found.latest);
            prop_assert!(step.condition.is_some() || days.earliest_end <= found.earliest);
            for before in step.after.iter() {
                let Some(before_days) = found.steps[before] else { continue };
                prop_assert!(before_days.latest_end <= days.latest_start);
                let holds = plan.steps[before].condition.is_none();
                prop_assert!(!holds || before_days.earliest_end <= days.earliest_start);
            }
        }
    }

    /// More closing days never make it earlier.
    #[test]
    fn more_closing_days_never_make_it_earlier(
        answers in cases(),
        start in 0_u64..700,
        closed in proptest::collection::vec(0_u64..1095, 0..200),
    ) {
        let (plan, start) = (plan(&answers), later(day("2025-01-01"), start));
        let mut more = Calendar::default();
        for closed in closed.into_iter().map(|days| later(day("2025-01-01"), days)) {
            more.years.iter_mut().filter(|year| year.year == closed.year()).for_each(|year| year.days.push(closed));
        }
        let before = schedule(&plan, &answers, start, &Calendar::default());
        let after = schedule(&plan, &answers, start, &more);
        if let (Some(before), Some(after)) = (before, after) {
            prop_assert!(before.earliest <= after.earliest && before.latest <= after.latest);
            for (before, after) in before.steps.iter().flatten().zip(after.steps.iter().flatten()) {
                prop_assert!(before.earliest_end <= after.earliest_end && before.latest_end <= after.latest_end);
            }
        }
    }

    /// A longer wait never makes it earlier, and a later start neither.
    #[test]
    fn a_longer_wait_never_makes_it_earlier(
        answers in cases(),
        start in days(),
        waits in some_waits(),
        longer in 0_u16..30,
    ) {
        let plan = plan(&answers);
        let short = guesses(&plan, &waits);
        let long: BTreeMap<StepKey, Wait> = short.iter().map(|(step, wait)| (*step, match *wait {
            Wait::Days(days) => Wait::Days(days + longer),
            Wait::WorkingDays(days) => Wait::WorkingDays(days + longer),
        })).collect();
        let calendar = Calendar::default();
        let end = |start, guesses| {
            let found = with_guesses(&plan, &answers, start, &calendar, guesses)?.schedule;
            Some((found.earliest, found.latest))
        };
        if let (Some(before), Some(after), Some(begun_later)) =
            (end(start, &short), end(start, &long), end(later(start, 1), &short))
        {
            prop_assert!(before.0 <= after.0 && before.1 <= after.1);
            prop_assert!(before.0 <= begun_later.0 && before.1 <= begun_later.1);
        }
    }

    /// Guesses are marked, and never mixed with what the sources state.
    #[test]
    fn every_date_that_a_guess_moves_is_marked(answers in cases(), start in days(), waits in some_waits()) {
        let plan = plan(&answers);
        let calendar = Calendar::default();
        let guesses = guesses(&plan, &waits);
        let stated = schedule(&plan, &answers, start, &calendar);
        let Some(guessed) = with_guesses(&plan, &answers, start, &calendar, &guesses) else {
            prop_assert!(stated.is_none());
            return Ok(());
        };
        let Some(stated) = stated else { return Err(TestCaseError::fail("a guess made a step count")) };
        prop_assert!(guessed.latest_rests || guessed.schedule.latest == stated.latest);
        prop_assert!(guessed.earliest_rests || guessed.schedule.earliest == stated.earliest);
        for place in 0..plan.steps.len() {
            let (Some(with), Some(without)) = (guessed.schedule.steps[place], stated.steps[place]) else { continue };
            let rests = guessed.rests[place];
            prop_assert!(rests.earliest_start || with.earliest_start == without.earliest_start);
            prop_assert!(rests.earliest_end || with.earliest_end == without.earliest_end);
            prop_assert!(rests.latest_start || with.latest_start == without.latest_start);
            prop_assert!(rests.latest_end || with.latest_end == without.latest_end);
            let is_guessed = guessed.guessed.contains(&place);
            prop_assert!(!is_guessed || plan.steps[place].duration.is_unstated());
            prop_assert_eq!(stated.unstated.contains(&place), is_guessed || guessed.schedule.unstated.contains(&place));
        }
        prop_assert!(!guesses.is_empty() || !guessed.rests.iter().any(|rests| rests.any()));
    }

    /// A critical step that takes (much) longer makes the whole longer.
    #[test]
    fn a_longer_critical_wait_delays_the_whole(answers in cases(), start in days()) {
        let plan = plan(&answers);
        let Some(found) = scheduled(&plan, &answers, start) else { return Ok(()) };
        let critical = critical(&plan, &found);
        prop_assert!(critical.iter().any(|place| found.steps[*place].is_some_and(|days| days.latest_end == found.latest)));
        for place in critical.into_iter().filter(|place| found.unstated.contains(place)) {
            // Longer than the longest closing of EMA, so that no weekend swallows it.
            let longer = BTreeMap::from([(StepKey::of(&plan.steps[place]), Wait::Days(21))]);
            let longer = with_guesses(&plan, &answers, start, &Calendar::default(), &longer);
            prop_assert!(longer.is_some_and(|longer| longer.schedule.latest > found.latest));
        }
    }

    /// Product, "one computation feeds all": what is left at the beginning is what the document says.
    #[test]
    fn with_nothing_done_everything_is_left(answers in cases(), start in days()) {
        let told = told(&answers, start);
        let remaining = told.remaining(start, &Progress::default());
        prop_assert_eq!(remaining.is_some(), told.document.schedule.is_some());
        let all = scheduled(&told.plan, &answers, start);
        prop_assert_eq!(remaining.as_ref().map(|left| &left.stated), all.as_ref());
        if let (Some(remaining), Some((document, _))) = (remaining, told.document.schedule) {
            prop_assert!(remaining.guessed.is_none());
            prop_assert_eq!(remaining.stated.earliest, document.earliest);
            prop_assert_eq!(remaining.stated.latest, document.latest);
            prop_assert_eq!(remaining.stated.unstated.len(), document.unstated.len());
        }
    }
}
