//! Who gets which plan, and in how many cases: counted along the ways, on which a set of tasks stands for all that are
//! alike.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;
use upd_rules::case::answers::{Answers, Goal, User};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::plan::{Plan, Verdict};
use upd_rules::words;

use super::Entry;
use super::people::group;
use super::ways::{Ways, code};
use crate::plans::content;
use crate::prove::Proof;
use crate::walk::stands_for;

/// For how many cases one stands, looked up once for each person and set of tasks.
#[derive(Debug, Default)]
pub(super) struct Weights(HashMap<(Option<User>, u16), u64>);

impl Weights {
    /// That of a case.
    pub(super) fn of(&mut self, answers: &Answers) -> u64 {
        let tasks = answers.answer(Question::Tasks).map(code).unwrap_or_default();
        *self
            .0
            .entry((answers.user, tasks))
            .or_insert_with(|| stands_for(answers))
    }
}

/// Who gets a plan, in how many cases.
#[derive(Clone, Debug, Default)]
pub(super) struct Got {
    pub(super) cases: u64,
    pub(super) users: BTreeSet<Option<User>>,
}

/// What is said of an outcome: in how many cases, and with which plans.
#[derive(Debug, Default)]
struct Met {
    cases: u64,
    plans: BTreeSet<u32>,
}

/// What was counted.
pub(super) struct Tally {
    pub(super) ways: Ways,
    /// For each plan, by its number, which begins with 1.
    plans: Vec<Got>,
    outcomes: BTreeMap<(Goal, &'static str, Option<User>), Met>,
}

impl Tally {
    /// What is counted of the plans of a proof.
    pub(super) fn of(proof: &Proof) -> Result<Self> {
        let all = proof.plans.in_order();
        let numbers: HashMap<&[u8], u32> = all.iter().map(|(content, _)| *content).zip(1..).collect();
        let mut plans = vec![Got::default(); all.len()];
        let mut outcomes: BTreeMap<_, Met> = BTreeMap::new();
        let mut weights = Weights::default();
        let ways = Ways::of(|answers, plan| {
            let number = *numbers.get(content(plan).as_slice())?;
            let cases = weights.of(answers);
            let got = plans.get_mut(number as usize - 1)?;
            got.cases += cases;
            got.users.insert(answers.user);
            let met = outcomes
                .entry((answers.goal?, outcome(plan), answers.user))
                .or_default();
            met.cases += cases;
            met.plans.insert(number);
            Some(number)
        })?;
        Ok(Self { ways, plans, outcomes })
    }

    /// Who gets the plan with that number.
    pub(super) fn of_plan(&self, number: u32) -> Got {
        let place = (number as usize).checked_sub(1);
        place
            .and_then(|place| self.plans.get(place))
            .cloned()
            .unwrap_or_default()
    }

    /// An entry for each outcome of each goal and group of people.
    pub(super) fn outcomes(&self) -> Vec<Entry> {
        let entry = |((goal, outcome, user), met): (&(Goal, &'static str, Option<User>), &Met)| {
            let goal = words::answer(Question::Goal, Answer::One(*goal as u8));
            Entry {
                id: format!("{goal}: {outcome}: {}", group(*user)),
                topic: goal,
                says: (*outcome).to_owned(),
                people: group(*user).to_owned(),
                plans: Some(met.plans.len() as u64),
                cases: Some(met.cases),
                ..Entry::default()
            }
        };
        self.outcomes.iter().map(entry).collect()
    }
}

/// The outcome of a plan, as people are told it.
pub(super) fn outcome(plan: &Plan) -> &'static str {
    words::outcome(Verdict::of(plan).told())
}
