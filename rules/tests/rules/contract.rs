//! The contract (`docs/contract.md`) and the code say the same: its tables and lists of names are read and compared.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::{Random, document};
use upd_rules::case::answers::{Answers, Task, Tasks};
use upd_rules::case::code;
use upd_rules::case::questions::{Answer, Question};
use upd_rules::case::text::{Case, write_answers};
use upd_rules::document::Document;
use upd_rules::out::json::Json;
use upd_rules::plan::{StepId, seen};
use upd_rules::sources::figures::{Duration, Unit};
use upd_rules::sources::ledger::Who;
use upd_rules::sources::matrix::UpdRole;

const CONTRACT: &str = include_str!("../../../docs/contract.md");

/// The rows of the table under that head, each cut into its cells.
fn table(head: &str) -> Vec<Vec<&'static str>> {
    let (_, below) = CONTRACT.split_once(head).unwrap_or_else(|| panic!("no table {head}"));
    let rows: Vec<Vec<&str>> = below
        .lines()
        .skip(2)
        .map_while(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|row| row.split(" | ").collect())
        .collect();
    assert!(rows.len() > 3, "the table {head} has lost its rows");
    rows
}

/// What stands in backticks.
fn names(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The text without what stands in brackets.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|c| {
            depth += usize::from(*c == '(');
            let outside = depth == 0;
            depth -= usize::from(*c == ')' && depth > 0);
            outside
        })
        .collect()
}

/// The text between two others.
fn between(begin: &str, end: &str) -> &'static str {
    let (_, below) = CONTRACT
        .split_once(begin)
        .unwrap_or_else(|| panic!("the contract has no “{begin}”"));
    below.split_once(end).map_or(below, |(text, _)| text)
}

/// What random complete cases come to.
fn documents() -> impl Iterator<Item = (String, Document)> {
    let mut random = Random::new(20_260_605);
    (0..4000).map(move |_| {
        let case = write_answers(&random.complete());
        let document = document(&case);
        (case, document)
    })
}

fn set<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    names.into_iter().collect()
}

/// Section 1: the questions in their order, each with its values in theirs.
#[test]
fn the_table_of_questions() {
    let mut keys = Vec::new();
    for row in table("| key | asks | values | asked when |") {
        // The first name of a part is the value; what a goal stands before is only said of that goal.
        let outside = without_brackets(row[2]);
        let values: Vec<&str> = outside
            .split(['·', ';'])
            .filter_map(|part| {
                names(part.split_once("also").map_or(part, |(_, value)| value))
                    .first()
                    .copied()
            })
            .collect();
        for key in names(row[0]) {
            let question = Question::from_key(key).unwrap_or_else(|| panic!("there is no question {key}"));
            assert_eq!(question.values(), values, "the values of {key}");
            keys.push(question);
        }
    }
    assert_eq!(keys, Question::ALL);
}

/// Section 1: the free values are read, and nothing else is.
#[test]
fn the_free_values() {
    let list = without_brackets(between(
        "Free values, never asked",
        "There is no key for a client secret",
    ));
    let keys = set(names(&list).into_iter().filter(|name| *name != "client-id-uat"));
    assert_eq!(
        keys,
        set([
            "start",
            "expires",
            "expires-uat",
            "client-id",
            "edition",
            "label",
            "done",
            "desk",
            "was"
        ])
    );
    for key in keys {
        let ignored = Case::read(&format!("{key}=*")).ignored;
        assert_eq!(ignored[0].reason.key(), "malformed", "{key} is known");
    }
}

/// Section 2.
#[test]
fn the_table_of_outcomes() {
    let rows = table("| value | meaning |");
    let outcomes = set(rows.iter().flat_map(|row| names(row[0])));
    let found: BTreeSet<&str> = documents()
        .filter_map(|(_, document)| document.outcome())
        .map(|outcome| outcome.key())
        .collect();
    assert_eq!(found, outcomes);
}

/// Section 3.
#[test]
fn the_roles() {
    let roles = without_brackets(between("\nRoles: ", "."));
    assert_eq!(names(&roles), UpdRole::ALL.map(UpdRole::key));
}

const STEPS: &str = "| id | actor | what | duration | rules |";

/// Who does each step, by its id: one, or one of several.
fn actors() -> Vec<(StepId, Vec<&'static str>)> {
    let mut actors: Vec<(StepId, Vec<&str>)> = Vec::new();
    for row in table(STEPS) {
        let step = StepId::from_key(names(row[0])[0]).unwrap_or_else(|| panic!("there is no step {}", row[0]));
        let who = match (row[1], actors.last()) {
            ("the same", Some((_, before))) => before.clone(),
            (list, _) => list.split(", ").flat_map(|part| part.split(" or ")).collect(),
        };
        actors.push((step, who));
    }
    actors
}

/// Section 4: ids in their order, who acts, how long it takes.
#[test]
fn the_table_of_steps() {
    let actors = actors();
    assert_eq!(actors.iter().map(|(step, _)| *step).collect::<Vec<_>>(), StepId::ALL);
    for ((step, who), row) in actors.into_iter().zip(table(STEPS)) {
        assert!(who.contains(&step.actor().key()), "{step:?} is done by {who:?}");
        assert_eq!(step.duration(), duration(row[3]), "{step:?}");
    }
}

/// A duration as the table writes it. What stands behind a semicolon is said of some cases only.
fn duration(text: &str) -> Duration {
    let text = text.split(';').next().unwrap_or_default();
    if text == "unstated" {
        return Duration::UNSTATED;
    }
    let (numbers, unit) = text.rsplit_once(' ').unwrap_or_else(|| panic!("{text}"));
    let number = |text: &str| Some(text.parse().unwrap_or_else(|_| panic!("{text} is no number")));
    let (min, max) = match (numbers.strip_prefix("at least "), numbers.split_once('–')) {
        (Some(min), _) => (number(min), None),
        (None, Some((min, max))) => (number(min), number(max)),
        (None, None) => panic!("{text} is no duration"),
    };
    let unit = match unit {
        "wd" => Unit::WorkingDays,
        "h" => Unit::Hours,
        "day" => Unit::Days,
        other => panic!("{other} is no unit"),
    };
    Duration { unit, min, max }
}

/// Section 4: the rules behind each step.
#[test]
fn the_rules_of_the_steps() {
    for ((step, _), row) in actors().into_iter().zip(table(STEPS)) {
        // What follows an "and" is said of some cases only.
        let always = row[4].split(", and").next().unwrap_or_default();
        let rules = step.rules().iter().map(|rule| rule.id);
        let ids = rules.chain(step.conflicts().iter().map(|conflict| conflict.id));
        assert_eq!(set(ids), set(always.split(' ')), "{step:?}");
    }
}

/// Section 4: of the conflicts of a row three are for one group. That of a public request needs no group: nobody else
/// has that step.
#[test]
fn the_conflicts_of_the_steps_that_are_for_one_group() {
    let named = between("and the X entries, of which ", ".\n").replace(" is for the public", " is for `public`");
    let named = set(named.split(", ").filter_map(|part| part.split(' ').next()));
    let narrowed = StepId::ALL
        .iter()
        .filter(|step| **step != StepId::ApiDecisionPublic)
        .flat_map(|step| step.conflicts())
        .filter(|conflict| conflict.who != Who::ALL)
        .map(|conflict| conflict.id);
    assert_eq!(set(narrowed), named);
}

/// Section 4: who acts in the plans themselves.
#[test]
fn each_step_is_done_by_whom_the_table_says() {
    let actors = actors();
    for (case, document) in documents() {
        for step in document.steps {
            let who = actors.iter().find(|(id, _)| *id == step.id);
            assert!(
                who.is_some_and(|(_, who)| who.contains(&step.actor.key())),
                "{:?} by {:?} in {case}",
                step.id,
                step.actor
            );
        }
    }
}

/// Section 4: the conditions under which a step is needed.
#[test]
fn the_conditions() {
    let conditions = set(CONTRACT
        .split("condition: \"")
        .skip(1)
        .filter_map(|text| text.split('"').next()));
    let found: BTreeSet<&str> = documents()
        .flat_map(|(_, document)| document.steps)
        .filter_map(|step| step.condition)
        .map(|condition| condition.key())
        .collect();
    assert_eq!(found, conditions);
}

/// Section 5: why something is set aside.
#[test]
fn the_reasons() {
    let reasons = between("- `reason` in `ignored`: ", ".\n");
    let found: BTreeSet<&str> = Case::read("colour=red&goal=all&goal=access&start&tasks=view&contact=me&goal=renew")
        .ignored
        .iter()
        .chain(&Case::read("goal=account&contact=me").ignored)
        .map(|ignored| ignored.reason.key())
        .collect();
    assert_eq!(found, set(names(reasons)));
}

/// Section 5: the units of durations, and how near an expiry is.
#[test]
fn the_lists_of_the_json() {
    let units = between("\"duration\": {\"unit\": \"", "\"");
    assert_eq!(units.split('|').collect::<Vec<_>>(), Unit::ALL.map(Unit::key));
    let states = between("\"state\": \"", "\"");
    let found: BTreeSet<&str> = ["", "&expires=2026-11-01", "&expires=2026-12-01", "&expires=2027-12-01"]
        .into_iter()
        .flat_map(|expires| document(&format!("goal=renew&user=public&env=production&matter=renew{expires}")).renewal)
        .map(|renewal| renewal.state.key())
        .collect();
    assert_eq!(found, set(states.split('|')));
}

/// Section 5: which steps have a ticket, and what may be missing in one.
#[test]
fn the_tickets() {
    let steps = names(between("- `tickets` for ", ". `id`:"));
    let ids: BTreeSet<String> = steps
        .into_iter()
        .map(|step| match step {
            "renewal.ticket" => "renewal".to_owned(),
            "renewal.ticket-public" => "renewal-public".to_owned(),
            "spor.ticket" => "spor".to_owned(),
            other => other.replace('.', "-"),
        })
        .collect();
    let blanks = set(names(between("its name stands in `missing`: ", ".")));
    let (mut found, mut missing) = (BTreeSet::new(), BTreeSet::new());
    for ticket in documents().flat_map(|(_, document)| document.tickets) {
        missing.extend(ticket.request.missing().into_iter().map(|blank| blank.key()));
        found.insert(ticket.request.id());
    }
    assert_eq!(found, ids);
    assert_eq!(missing, blanks);
}

/// Section 6: no number is ever given to another kind of step, nor a letter to another outcome. Whoever adds a step adds a
/// row here and there; a step that is no more keeps its row.
#[test]
fn the_numbers_of_the_steps() {
    let rows = table("| number | id |");
    let promised: Vec<(u8, &str)> = rows
        .iter()
        .map(|row| (row[0].parse().expect("a number"), names(row[1])[0]))
        .collect();
    let kinds: Vec<(u8, &str)> = StepId::ALL.iter().map(|step| (step.number(), step.key())).collect();
    assert!(kinds.iter().all(|kind| promised.contains(kind)), "{kinds:?}");
    let numbers: BTreeSet<u8> = promised.iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers.len(), promised.len(), "a number stands twice");
}

/// Section 6: the letters of the outcomes.
#[test]
fn the_letters_of_the_outcomes() {
    let list = names(between("- Letters of outcomes: ", "; the letter behind each"));
    let promised: Vec<(&str, &str)> = list.chunks(2).map(|pair| (pair[0], pair[1])).collect();
    let found: BTreeSet<(String, bool, &str)> = documents()
        .filter_map(|(_, document)| document.plan)
        .map(|plan| {
            let letter = seen::write(&plan, &Answers::default()).chars().take(1).collect();
            (letter, plan.undescribed().next().is_some(), plan.outcome.key())
        })
        .collect();
    assert_eq!(promised.len(), 7);
    for (letter, asks_first, outcome) in found {
        let (_, own) = promised.iter().find(|(name, _)| *name == outcome).expect("an outcome");
        let next = |letter: &str| letter.bytes().next().map(|letter| char::from(letter + 1).to_string());
        let expected = if asks_first { next(own) } else { Some((*own).to_owned()) };
        assert_eq!(Some(letter), expected, "{outcome}");
    }
}

/// Section 7: the characters of a code, and which questions it has for each goal, in their order.
#[test]
fn the_tables_of_the_code() {
    for row in table("| goal | questions |") {
        let goal = names(row[0])[0];
        let keys = names(row[1]);
        let place = Question::Goal
            .values()
            .iter()
            .position(|value| *value == goal)
            .expect("a goal");
        // The code of one answer alone is the product of the ways of all questions before it.
        let mut product = 1_u64;
        for key in keys {
            let question = Question::from_key(key).unwrap_or_else(|| panic!("there is no question {key}"));
            let mut answers = Case::read(&format!("goal={goal}")).answers;
            let (first, ways) = if question == Question::Tasks {
                (Answer::Tasks(Tasks::of(&[Task::View])), 512)
            } else {
                (Answer::One(0), question.values().len() as u64 + 1)
            };
            answers.set(question, Some(first));
            let code = code::write(&answers).expect("there is a goal");
            let digits: Vec<u64> = code.chars().map(value_of).collect();
            let (check, rest) = digits.split_last().expect("a code");
            assert_eq!(rest[0], place as u64, "{goal}");
            assert_eq!(
                rest[1..].iter().fold(0, |number, digit| number * 17 + digit),
                product,
                "{goal}: {key}"
            );
            let weights = std::iter::successors(Some(3_u64), |weight| Some(weight * 3 % 17));
            let sum: u64 = rest
                .iter()
                .rev()
                .zip(weights)
                .map(|(digit, weight)| digit * weight)
                .sum();
            assert_eq!((sum + check + digits.len() as u64 + 9) % 17, 0, "{code}");
            product *= ways;
        }
    }
}

/// The value of a character of a code, as the contract lists them.
fn value_of(sign: char) -> u64 {
    let characters = between("- Characters are `0", "`, for the values");
    let place = format!("0{characters}").find(sign);
    place.unwrap_or_else(|| panic!("{sign} is no character of a code")) as u64
}

/// Section 5: every object of the JSON has the keys of the example, and no others.
#[test]
fn the_keys_of_the_json() {
    let example: Value = serde_json::from_str(between("```json\n", "\n```")).expect("JSON");
    let (mut promised, mut found) = (BTreeSet::new(), BTreeSet::new());
    keys(&example, "", &mut promised);
    let cases = documents().take(500).map(|(case, _)| case);
    let with_free_values = cases.map(|case| format!("{case}&start=2026-11-23&expires=02/01/2027&colour=red"));
    for case in with_free_values {
        let json = serde_json::to_value(Json(&document(&case))).expect("JSON");
        keys(&json, "", &mut found);
    }
    // Of this list the example shows no entry. Its entries are steps, like those of the other lists of steps.
    found.retain(|way| !way.starts_with(".undescribed."));
    assert_eq!(found, promised);
}

/// The keys of all objects in a value, each with the way to it.
fn keys(value: &Value, way: &str, keys_so_far: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let way = format!("{way}.{key}");
                keys(value, &way, keys_so_far);
                keys_so_far.insert(way);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, way, keys_so_far)),
        _ => {}
    }
}
