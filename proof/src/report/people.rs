//! For whom something has changed: as few descriptions as that takes, each of which holds for all of them and for nobody
//! else, in terms of what they answer and of the conditions that decide.

use std::collections::BTreeSet;

use upd_rules::case::answers::{Answers, Choice as _, Environment, RoleHeld, Task};
use upd_rules::case::clauses::Clause;
use upd_rules::case::questions::{Answer, Question};
use upd_rules::words;
use upd_rules::words::acts::decides_whether;

use super::ways::code as number;
use crate::contract::{covers, left, needed};
use crate::map::spelled;

/// What people are told apart by, in numbers: every question (of the tasks, the role that those left need), more of the
/// tasks, and whether each condition holds.
const ANSWERS: usize = Question::ALL.len() + 3;

/// Whether the API is among the tasks left.
const API: usize = Question::ALL.len();
/// Whether a task is refused.
const REFUSED: usize = API + 1;
/// The tasks themselves, where nothing else will do.
const TASKS: usize = REFUSED + 1;

/// The number of a question that was not asked.
const NOT_ASKED: u16 = u16::MAX;

/// A case by the numbers of what people are told apart by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Features {
    answers: [u16; ANSWERS],
    /// A bit for each condition in each environment.
    holding: u128,
}

impl Features {
    /// Those of a case.
    pub(super) fn of(case: &Answers) -> Self {
        let mut answers = [NOT_ASKED; ANSWERS];
        for (code, question) in answers.iter_mut().zip(Question::ALL) {
            *code = case.answer(question).map_or(NOT_ASKED, number);
        }
        if let Some(tasks) = case.tasks {
            let left = left(case);
            answers[Question::Tasks as usize] = u16::from(needed(left).index());
            answers[API] = u16::from(left.contains(Task::Api));
            answers[REFUSED] = u16::from(left != tasks);
            answers[TASKS] = number(Answer::Tasks(tasks));
        }
        let holding = conditions()
            .enumerate()
            .filter(|(_, (clause, there))| clause.holds(case, *there) && is_about(*clause, case, *there))
            .fold(0, |holding, (bit, _)| holding | 1 << bit);
        Self { answers, holding }
    }

    fn get(&self, place: usize) -> u16 {
        let bit = |bit: usize| u16::from(self.holding & 1_u128 << bit != 0);
        self.answers.get(place).copied().unwrap_or_else(|| bit(place - ANSWERS))
    }
}

/// Every condition in each environment.
fn conditions() -> impl Iterator<Item = (Clause, Environment)> {
    Clause::ALL
        .iter()
        .flat_map(|clause| Environment::ALL.into_iter().map(|there| (*clause, there)))
}

/// Whether a condition can matter there: one about an environment only where the plan is about it.
fn is_about(clause: Clause, case: &Answers, there: Environment) -> bool {
    !clause.is_about_one_environment() || covers(case, there)
}

/// How many features there are.
fn features() -> usize {
    ANSWERS + conditions().count()
}

/// A description: features, each with the values that it allows.
type Description = Vec<(usize, BTreeSet<u16>)>;

/// So many descriptions are told of one change; the rest is counted.
const TOLD: usize = 6;

/// For whom it is: descriptions that together hold for the cases that are meant and for none of the others.
pub(super) fn people(all: &[Features], is_meant: &[bool]) -> Vec<String> {
    let (mut meant, mut others) = (Vec::new(), Vec::new());
    for (case, is_meant) in all.iter().zip(is_meant) {
        if *is_meant {
            meant.push(*case)
        } else {
            others.push(*case)
        }
    }
    let mut told: Vec<String> = Vec::new();
    for description in cover(&meant, &others) {
        let text = text(&description);
        if !told.contains(&text) {
            told.push(text);
        }
    }
    if told.len() > TOLD {
        let more = told.len() - TOLD;
        told.truncate(TOLD);
        told.push(format!("and {more} more"));
    }
    told
}

/// Descriptions of these cases that leave out the others: one, as short as can be found; or, where what they have in common
/// holds for others too, those of the cases parted by the answer that parts them best.
fn cover(meant: &[Features], others: &[Features]) -> Vec<Description> {
    if meant.is_empty() {
        return Vec::new();
    }
    let (description, left) = narrowed(meant, others);
    if left.is_empty() {
        return vec![description];
    }
    let parting = (0..ANSWERS).filter(|place| values(meant, *place).len() > 1);
    let Some(place) = parting.min_by_key(|place| shared(meant, &left, *place)) else {
        // Nothing tells them apart: the description says more than it should, but nobody is left out.
        return vec![description];
    };
    let with = |cases: &[Features], value| -> Vec<Features> {
        cases.iter().filter(|case| case.get(place) == value).copied().collect()
    };
    values(meant, place)
        .into_iter()
        .flat_map(|value| {
            let parted = cover(&with(meant, value), &with(&left, value));
            let here = vec![(place, BTreeSet::from([value]))];
            let parted = parted.into_iter().map(move |part| with_all(part, &here));
            parted.map(|part| with_all(part, &description)).collect::<Vec<_>>()
        })
        .collect()
}

/// A description with the features of another one that it does not have itself.
fn with_all(mut part: Description, other: &Description) -> Description {
    for (place, allowed) in other {
        if !part.iter().any(|(known, _)| known == place) {
            part.push((*place, allowed.clone()));
        }
    }
    part.sort();
    part
}

/// Feature by feature the one that leaves out most of the others, and the others that cannot be left out so.
fn narrowed(meant: &[Features], others: &[Features]) -> (Description, Vec<Features>) {
    let common: Description = (0..features()).map(|place| (place, values(meant, place))).collect();
    let mut left: Vec<Features> = others.to_vec();
    let mut description = Description::new();
    while !left.is_empty() {
        let outside = |(place, allowed): &(usize, BTreeSet<u16>)| {
            left.iter().filter(|case| !allowed.contains(&case.get(*place))).count()
        };
        // Of two that leave out as many, the first is plainer: answers stand before conditions.
        let best = common
            .iter()
            .map(|feature| (outside(feature), feature))
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        match best {
            Some((count, (place, allowed))) if count > 0 => {
                left.retain(|case| allowed.contains(&case.get(*place)));
                description.push((*place, allowed.clone()));
            }
            _ => break,
        }
    }
    description.sort();
    (description, left)
}

fn values(cases: &[Features], place: usize) -> BTreeSet<u16> {
    cases.iter().map(|case| case.get(place)).collect()
}

/// How many of the others have an answer that some of these have.
fn shared(meant: &[Features], others: &[Features], place: usize) -> usize {
    let allowed = values(meant, place);
    others.iter().filter(|case| allowed.contains(&case.get(place))).count()
}

fn text(description: &Description) -> String {
    if description.is_empty() {
        return "everybody".to_owned();
    }
    let said: Vec<String> = description
        .iter()
        .map(|(place, allowed)| of_feature(*place, allowed))
        .collect();
    said.join("; ")
}

fn of_feature(place: usize, allowed: &BTreeSet<u16>) -> String {
    if let Some((clause, there)) = place.checked_sub(ANSWERS).and_then(|bit| conditions().nth(bit)) {
        let holds = if allowed.contains(&1) { "" } else { "not: " };
        let place = if clause.is_about_one_environment() {
            format!(" ({})", words::environment(there))
        } else {
            String::new()
        };
        return format!("{holds}{}{place}", decides_whether(clause));
    }
    let values: Vec<String> = allowed.iter().map(|code| value(place, *code)).collect();
    let values = values.join(" or ");
    match Question::ALL.get(place) {
        Some(Question::Goal | Question::User) => values,
        Some(Question::Tasks) => format!("role needed: {values}"),
        Some(question) => format!("{}: {values}", words::question_short(*question)),
        None if place == API => format!("API wanted: {values}"),
        None if place == REFUSED => format!("a task is refused: {values}"),
        None => format!("tasks: {values}"),
    }
}

fn value(place: usize, code: u16) -> String {
    if code == NOT_ASKED {
        return "not asked".to_owned();
    }
    let name = match Question::ALL.get(place) {
        Some(Question::Tasks) => RoleHeld::KEYS.get(usize::from(code)),
        Some(question) => question.values().get(usize::from(code)),
        None if place == TASKS => {
            let tasks = Task::ALL.iter().filter(|task| code & 1 << **task as u16 != 0);
            return tasks.map(|task| spelled(task.key())).collect::<Vec<_>>().join(" and ");
        }
        None => ["no", "yes"].get(usize::from(code)),
    };
    spelled(name.copied().unwrap_or_default())
}
