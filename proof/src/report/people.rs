//! Groups of people, and for whom of them something has changed: for each group as few descriptions as that takes, each of
//! which holds for all of them and for nobody else, in terms of what they answer and of the conditions that decide.

use std::collections::BTreeSet;

use upd_rules::case::answers::{Answers, Choice as _, Environment, RoleHeld, Task, User};
use upd_rules::case::clauses::Clause;
use upd_rules::case::questions::{Answer, Question};
use upd_rules::words;
use upd_rules::words::acts::decides_whether;

use super::ways::code as number;
use crate::contract::{covers, left, needed};
use crate::map::spelled;
use crate::summary::thousands;

/// What a group of people is called; nobody in particular where who they are is not asked.
pub(super) const fn group(user: Option<User>) -> &'static str {
    match user {
        Some(User::Authority) => "authorities",
        Some(User::Commission) => "the Commission",
        Some(User::AuthorityContractor) => "contractors of authorities",
        Some(User::AuthorityOutsideEea) => "authorities outside the EEA",
        Some(User::Mah) => "MAHs",
        Some(User::MahConsultant) => "consultants of MAHs",
        Some(User::IndustryOther) => "other industry",
        Some(User::Public) => "the general public",
        None => "anybody with an account matter",
    }
}

/// Several groups in a row.
pub(super) fn groups(users: &BTreeSet<Option<User>>) -> String {
    let others = User::ALL.iter().filter(|user| !users.contains(&Some(**user)));
    let others: Vec<&str> = others.map(|user| group(Some(*user))).collect();
    match others.len() {
        0 => return "everybody".to_owned(),
        1 | 2 => return format!("all but {}", words::list(&others)),
        _ => {}
    }
    // Nobody in particular comes last.
    let known = users.iter().filter(|user| user.is_some());
    let names: Vec<&str> = known.chain(users.get(&None)).map(|user| group(*user)).collect();
    words::list(&names)
}

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

/// A case with what is counted of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    pub(super) user: Option<User>,
    pub(super) features: Features,
    /// How many cases it stands for.
    pub(super) cases: u64,
    /// Its plan, by its number.
    pub(super) plan: Option<u32>,
}

/// So many descriptions are told of one group; where it takes more, what those have in common is.
const TOLD: usize = 4;

/// Whom it concerns: a line for all groups of people of whom the same is to be said, with how many plans and cases of each
/// it concerns. Every group is named.
pub(super) fn people(all: &[Person], is_meant: &[bool]) -> Vec<String> {
    let users: BTreeSet<Option<User>> = all.iter().map(|person| person.user).collect();
    let mut told: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    for user in users {
        let (mut meant, mut others) = (Vec::new(), Vec::new());
        let (mut cases, mut plans) = (0, BTreeSet::new());
        for (person, is_meant) in all.iter().zip(is_meant).filter(|(person, _)| person.user == user) {
            if *is_meant {
                meant.push(person.features);
                cases += person.cases;
                plans.insert(person.plan);
            } else {
                others.push(person.features);
            }
        }
        if meant.is_empty() {
            continue;
        }
        let name = format!(
            "{} ({}, {})",
            group(user),
            counted(plans.len() as u64, "plan"),
            counted(cases, "case")
        );
        let texts = described(&meant, &others);
        match told.iter_mut().find(|(known, _)| *known == texts) {
            Some((_, names)) => names.push(name),
            None => told.push((texts, vec![name])),
        }
    }
    told.into_iter()
        .flat_map(|(texts, names)| lines(&names, &texts))
        .collect()
}

/// A number of things, with commas between its thousands.
pub(super) fn counted(number: u64, thing: &str) -> String {
    format!("{} {thing}{}", thousands(number), if number == 1 { "" } else { "s" })
}

fn lines(names: &[String], texts: &[String]) -> Vec<String> {
    let names = words::list(names);
    match texts {
        [] => vec![names],
        [only] => vec![format!("{names}: {only}")],
        several => {
            let each = several.iter().map(|text| format!("    {text}"));
            [format!("{names}:")].into_iter().chain(each).collect()
        }
    }
}

/// Who of a group is meant, in words; nothing where all are.
fn described(meant: &[Features], others: &[Features]) -> Vec<String> {
    if others.is_empty() {
        return Vec::new();
    }
    let mut texts: Vec<String> = Vec::new();
    for description in cover(meant, others) {
        let text = text(&description);
        if !texts.contains(&text) {
            texts.push(text);
        }
        if texts.len() > TOLD {
            let (common, _) = narrowed(meant, others);
            return vec![format!("in some cases of these: {}", self::text(&common))];
        }
    }
    texts
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
    let mut all = Vec::new();
    for value in values(meant, place) {
        let here = vec![(place, BTreeSet::from([value]))];
        for part in cover(&with(meant, value), &with(&left, value)) {
            all.push(with_all(with_all(part, &here), &description));
        }
        // More than can be told: no need to look for the rest.
        if all.len() > TOLD {
            break;
        }
    }
    all
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
    // Who somebody is has been said already.
    let places = (0..features()).filter(|place| *place != Question::User as usize);
    let common: Description = places.map(|place| (place, values(meant, place))).collect();
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
        return "all of them".to_owned();
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
