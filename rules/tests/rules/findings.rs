//! What steps find out, and the branches of a plan (issue "a plan of one screen": finding out answers a question).

use upd_rules::case::answers::Answers;
use upd_rules::case::questions::{Answer, next_question};
use upd_rules::case::text::{Case, FreeValues, write_answers};
use upd_rules::dates::headway::headway;
use upd_rules::dates::now::{next, steps_now};
use upd_rules::dates::progress::Progress;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::{Part, Told};
use upd_rules::plan::{Plan, StepId, Trait, finding, found};
use upd_rules::sources::said::Said;
use upd_rules::words;

use crate::support::{Random, document};

/// Contract, section 4: every step that finds something out has a question, and no other has.
#[test]
fn every_finding_out_answers_a_question() {
    let mut random = Random::new(7);
    let mut seen = [0; 4];
    for _ in 0..4_000 {
        let answers = random.complete();
        let plan = Plan::of(&answers).expect("a complete case has a plan");
        for step in &plan.steps {
            let finds = step.id.is(Trait::FindsOut) || step.id == StepId::OmsSearch && answers.oms.is_some();
            assert_eq!(finding(step, &answers).is_some(), finds, "{}", step.id.key());
            let Some(question) = finding(step, &answers) else {
                continue;
            };
            let kinds = [
                StepId::SuperUserFindOut,
                StepId::ApiFindOut,
                StepId::SporFindOut,
                StepId::OmsSearch,
            ];
            seen[kinds.iter().position(|kind| *kind == step.id).unwrap_or_default()] += 1;
            let all: Vec<Answer> = found(question, &answers).collect();
            assert!(all.len() >= 2, "{}", write_answers(&answers));
            for answer in all {
                no_longer_to_find_out(&answers, question, answer, step.id);
            }
        }
    }
    assert!(seen.iter().all(|count| *count > 10), "{seen:?}");
}

/// Whatever is found, the plan after it does not have to find it out again; looking something up may stay, to be sure.
fn no_longer_to_find_out(
    answers: &Answers,
    question: upd_rules::case::questions::Question,
    answer: Answer,
    id: StepId,
) {
    let mut then = *answers;
    then.set(question, Some(answer));
    let case = Case::of(&then, FreeValues::default());
    assert_eq!(case.answers.answer(question), Some(answer), "{}", write_answers(&then));
    if next_question(&case.answers).is_some() || !id.is(Trait::FindsOut) {
        return;
    }
    let plan = Plan::of(&case.answers).expect("no question is open");
    let again = plan
        .steps
        .iter()
        .any(|step| finding(step, &case.answers) == Some(question));
    assert!(!again, "{}", write_answers(&case.answers));
}

/// Every row is in one part; a branch holds rows of its condition alone.
#[test]
fn branches_stand_together_and_every_row_once() {
    let mut random = Random::new(8);
    let mut branches = 0;
    for _ in 0..4_000 {
        let case = write_answers(&random.complete());
        let document = document(&case);
        let mut rows = Vec::new();
        for part in document.parts() {
            match part {
                Part::Row(row) => {
                    assert_eq!(document.rows[row].told.condition, None, "{case}");
                    rows.push(row);
                }
                Part::Branch(condition, of) => {
                    branches += 1;
                    assert!(
                        of.iter()
                            .all(|row| document.rows[*row].told.condition == Some(condition)),
                        "{case}"
                    );
                    rows.extend(of);
                }
            }
        }
        assert!(rows.iter().copied().eq(0..document.rows.len()), "{case}: {rows:?}");
    }
    assert!(branches > 100, "{branches}");
}

/// The rows that are needed for certain are numbered first: the last of them says how many they are.
#[test]
fn the_numbers_say_how_many_steps_are_certain() {
    let mut random = Random::new(12);
    for _ in 0..4_000 {
        let case = write_answers(&random.complete());
        let document = document(&case);
        let numbers = |sure: bool| {
            let rows = document.rows.iter().filter(|row| row.told.condition.is_none() == sure);
            rows.map(|row| row.number).collect::<Vec<usize>>()
        };
        let sure = numbers(true).len();
        assert!(numbers(true).into_iter().eq(1..=sure), "{case}");
        assert!(numbers(false).into_iter().eq(sure + 1..=document.rows.len()), "{case}");
    }
}

/// Every note stands once: in a row, or among what is about the whole.
#[test]
fn every_note_stands_once() {
    let mut random = Random::new(9);
    let mut in_rows = 0;
    for _ in 0..4_000 {
        let case = write_answers(&random.complete());
        let document = document(&case);
        let placed = document.rows.iter().flat_map(|row| &row.notes);
        in_rows += placed.clone().count();
        let mut all: Vec<&str> = placed.chain(&document.general).map(|said| said.text.as_str()).collect();
        let mut notes: Vec<&str> = document.notes.iter().map(|said| said.text.as_str()).collect();
        all.sort_unstable();
        notes.sort_unstable();
        assert_eq!(all, notes, "{case}");
    }
    assert!(in_rows > 1_000, "{in_rows}");
}

/// Where a step leads stands in its words, with the sources behind it: no other address comes in by that way.
#[test]
fn the_way_of_a_step_is_named_in_its_words() {
    let mut random = Random::new(10);
    let mut ways = 0;
    for _ in 0..4_000 {
        let case = write_answers(&random.complete());
        for told in &document(&case).steps {
            let Some(way) = words::way(told) else { continue };
            ways += 1;
            let named = |said: &Said| said.text.contains(way.address);
            assert!(
                told.details.iter().any(named),
                "{case}: {} {}",
                told.id.key(),
                way.address
            );
        }
    }
    assert!(ways > 1_000, "{ways}");
}

/// Without ticks the page and the copied text name the same next thing.
#[test]
fn the_next_thing_is_the_same_on_the_page_and_in_the_text() {
    let mut random = Random::new(11);
    for _ in 0..4_000 {
        let case = write_answers(&random.complete());
        let document = document(&case);
        let plan = document.plan.as_ref().expect("a complete case has a plan");
        let steps = steps_now(plan, &Progress::default(), 0);
        let next = next(plan, &steps, &document.listed()).and_then(|place| document.steps.get(place));
        let key = |told: &Told| (told.id, told.environment);
        assert_eq!(next.map(key), document.next_thing().map(key), "{case}");
    }
}

/// What the start page says of a case is what its plan says: so many steps are listed.
#[test]
fn the_list_of_cases_counts_the_steps_that_the_plan_lists() {
    let mut random = Random::new(13);
    let today = "2026-11-23".parse().expect("a day");
    for _ in 0..4_000 {
        let answers = random.complete();
        let case = write_answers(&answers);
        let document = document(&case);
        let plan = document.plan.as_ref().expect("a complete case has a plan");
        let far = headway(plan, &answers, &Progress::default(), (0, today), &Calendar::default());
        let sure = document.rows.iter().filter(|row| row.told.condition.is_none());
        assert_eq!((far.done, far.all), (0, sure.count()), "{case}");
    }
}
