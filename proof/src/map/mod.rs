//! The map of questions: what is asked of whom, from the questions alone. For each goal every way of answering is followed;
//! what decides whether a question is asked is found, not written.

mod conditions;
mod listing;
mod picture;
mod widths;
mod ways;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use upd_rules::case::answers::{Choice as _, Goal};
use upd_rules::case::clauses::Clause;
use upd_rules::case::questions::Question;
use upd_rules::plan::Outcome;
use upd_rules::words::{self, explaining};

pub use conditions::{Condition, spelled};
pub use ways::Feature;
use ways::{End, Way, Ways};

/// What is asked, for each goal.
#[derive(Clone, Debug)]
pub struct Map {
    /// A lane for each goal.
    pub lanes: Vec<Lane>,
}

/// What is asked for one goal.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The goal.
    pub goal: Goal,
    /// The questions that may be asked, in order.
    pub stops: Vec<Stop>,
}

/// A question that may be asked.
#[derive(Clone, Debug)]
pub struct Stop {
    /// The question.
    pub question: Question,
    /// When it is asked, if the questions have not ended before.
    pub asked: Condition,
    /// With which outcome the questions end here, and when.
    pub ends: Vec<(Outcome, Condition)>,
    /// Answers, and what comes next: the first of these that is asked.
    pub next: Vec<(Answers, BTreeSet<Next>)>,
}

/// Answers that lead to the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answers {
    /// Any that can be given here.
    Any,
    /// Those that are not named beside.
    AnyOther,
    /// These.
    These(Vec<String>),
}

/// What comes after an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Next {
    /// That question.
    Question(Question),
    /// The questions end early, with that outcome.
    End(Outcome),
    /// Everything is answered: the plan.
    Plan,
}

impl Map {
    /// The map, found by following every way of answering.
    ///
    /// # Errors
    ///
    /// If a way that ends early has no plan.
    pub fn of_every_way() -> Result<Self> {
        let lanes = Goal::ALL.iter().map(|goal| Lane::of(*goal));
        Ok(Self {
            lanes: lanes.collect::<Result<_>>()?,
        })
    }
}

/// The map as a picture.
///
/// # Errors
///
/// As [`Map::of_every_way`].
pub fn svg() -> Result<String> {
    Map::of_every_way()?.svg()
}

/// The same as a list for those who do not see the picture.
///
/// # Errors
///
/// As [`Map::of_every_way`].
pub fn list_html() -> Result<String> {
    Map::of_every_way()?.list_html()
}

/// A goal as a lane is called.
#[must_use]
pub fn goal_name(goal: Goal) -> String {
    let name = spelled(goal.key());
    let mut letters = name.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What it means that a first Super User is needed, in the words of the conditions that decide it.
#[must_use]
pub fn first_super_user_needed() -> String {
    let [headless, role, api] =
        [Clause::Headless, Clause::RoleToRequest, Clause::ApiWithoutCredentials].map(explaining::clause);
    format!("A first Super User is needed where {headless}, and either {role}, or {api}.")
}

impl Lane {
    fn of(goal: Goal) -> Result<Self> {
        let ways = Ways::of(goal)?;
        let stops = Question::ALL.into_iter().filter(|question| *question != Question::Goal);
        Ok(Self {
            goal,
            stops: stops.filter_map(|question| Stop::of(&ways, question)).collect(),
        })
    }
}

impl Stop {
    /// `None` if the question is never asked on these ways.
    fn of(ways: &Ways, question: Question) -> Option<Self> {
        let features: Vec<Feature> = Feature::all().collect();
        let known = |is_known: &dyn Fn(Question) -> bool| -> Vec<usize> {
            (0..features.len())
                .filter(|at| is_known(features[*at].known_with()))
                .collect()
        };
        // Where the questions have ended before, nothing is to be told.
        let here = ways
            .ways
            .iter()
            .filter(|(_, end)| end.is_none_or(|(last, _)| last >= question))
            .copied();
        let (asking, others): (Vec<Told>, Vec<Told>) = here.partition(|(way, _)| ways::is_asked(question, way));
        if asking.is_empty() {
            return None;
        }
        let outcome = |(_, end): &Told| end.filter(|(last, _)| *last == question).map(|(_, outcome)| outcome);
        let outcomes: BTreeSet<Outcome> = asking.iter().filter_map(outcome).collect();
        let ends = outcomes.into_iter().map(|of| {
            let (ending, going): (Vec<Told>, Vec<Told>) = asking.iter().partition(|told| outcome(told) == Some(of));
            let with = known(&|with| with <= question);
            (
                of,
                Condition::between(ways, &only(&ending), &only(&going), &with, question),
            )
        });
        let before = known(&|with| with < question);
        Some(Self {
            question,
            ends: ends.collect(),
            asked: Condition::between(ways, &only(&asking), &only(&others), &before, question),
            next: next(ways, question, &asking),
        })
    }
}

/// A way, with where it ends early.
type Told = (Way, End);

fn only(ways: &[Told]) -> Vec<Way> {
    ways.iter().map(|(way, _)| *way).collect()
}

/// Answers that lead to the same are put together; the greatest of several such groups is "any other".
fn next(ways: &Ways, question: Question, asking: &[Told]) -> Vec<(Answers, BTreeSet<Next>)> {
    const FEW: usize = 4;
    let Some((column, feature)) = Feature::all()
        .enumerate()
        .find(|(_, feature)| feature.known_with() == question)
    else {
        return Vec::new();
    };
    let mut after: BTreeMap<u8, BTreeSet<Next>> = BTreeMap::new();
    for (way, end) in asking {
        let later = Question::ALL
            .into_iter()
            .find(|later| *later > question && ways::is_asked(*later, way));
        let next = match (end, later) {
            (_, Some(later)) => Next::Question(later),
            (Some((_, outcome)), None) => Next::End(*outcome),
            (None, None) => Next::Plan,
        };
        for value in ways.stand_for(column, way[column]) {
            after.entry(value).or_default().insert(next);
        }
    }
    let mut groups: Vec<(BTreeSet<Next>, Vec<u8>)> = Vec::new();
    for (value, next) in after {
        match groups.iter_mut().find(|(other, _)| *other == next) {
            Some((_, values)) => values.push(value),
            None => groups.push((next, vec![value])),
        }
    }
    let most = groups.iter().map(|(_, values)| values.len()).max().unwrap_or_default();
    let is_only = groups.len() == 1;
    let answers = |values: &[u8]| match values.len() {
        _ if is_only => Answers::Any,
        count if count == most && count > FEW => Answers::AnyOther,
        _ => Answers::These(values.iter().filter_map(|value| feature.name_of(*value)).collect()),
    };
    let mut said: Vec<(Answers, BTreeSet<Next>)> = groups
        .into_iter()
        .map(|(next, values)| (answers(&values), next))
        .collect();
    // What is any other can only be said behind the others.
    said.sort_by_key(|(answers, _)| *answers == Answers::AnyOther);
    said
}

/// An outcome as it is called where the questions end.
fn outcome_name(outcome: Outcome) -> String {
    spelled(outcome.key())
}

/// The names of the answers to a question.
fn answers_of(question: Question) -> Vec<String> {
    question.values().iter().map(|key| spelled(key)).collect()
}

/// A question in a few words.
fn name(question: Question) -> String {
    words::question_short(question)
}
