//! The plans in plain words, and what they are made of. There are some sixty thousand distinct plans, but few ways to an
//! account, to an entry in OMS, and to a role and credentials in one environment: a reviewer can read these one by one.

use std::collections::{BTreeMap, BTreeSet};

use upd_rules::case::answers::{Environment, User};
use upd_rules::plan::{Outcome, Plan, Step, StepId, Trait};
use upd_rules::words::{self, Whose};

use super::Entry;
use super::contents::case;
use super::people::groups;
use super::steps::Steps;
use super::tally::{Got, Tally, outcome};
use crate::prove::Proof;
use crate::smallest::SizedCase;

/// What a part of a plan is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Account,
    Organisation,
    OneEnvironment,
    Other,
}

impl About {
    const ALL: [Self; 4] = [Self::Account, Self::Organisation, Self::OneEnvironment, Self::Other];

    const fn key(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Organisation => "organisation",
            Self::OneEnvironment => "environment",
            Self::Other => "other",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Account => "The EMA account",
            Self::Organisation => "The organisation in OMS",
            Self::OneEnvironment => "Role and credentials in one environment, production or UAT",
            Self::Other => "SPOR, and what the sources do not cover",
        }
    }

    /// The steps of a plan that belong to it.
    fn holds(self, step: &Step, there: Environment) -> bool {
        match self {
            Self::Account => step.id.is(Trait::Account),
            Self::Organisation => step.id.is(Trait::Oms) || step.id == StepId::OmsAskServiceDesk,
            Self::OneEnvironment => step.environment == Some(there),
            Self::Other => {
                step.environment.is_none()
                    && !Self::Account.holds(step, there)
                    && !Self::Organisation.holds(step, there)
            }
        }
    }
}

/// A part met in plans.
#[derive(Clone, Debug)]
struct Part {
    plans: u64,
    got: Got,
    smallest: SizedCase,
    /// Its steps as they stand in one of the plans.
    steps: Vec<Step>,
}

/// A distinct plan, made from its smallest case.
struct Distinct {
    number: u32,
    plan: Plan,
    smallest: SizedCase,
    got: Got,
}

/// The distinct plans.
pub(super) struct Plans<'a> {
    all: Vec<Distinct>,
    steps: &'a Steps<'a>,
}

impl<'a> Plans<'a> {
    /// Those of a proof.
    pub(super) fn of(proof: &Proof, tally: &Tally, steps: &'a Steps<'a>) -> Self {
        let all = (1..).zip(proof.plans.in_order());
        let distinct = |(number, (_, distinct)): (u32, (_, &crate::plans::DistinctPlan))| {
            Some(Distinct {
                number,
                plan: Plan::of(&distinct.smallest.answers).ok()?,
                smallest: distinct.smallest,
                got: tally.of_plan(number),
            })
        };
        Self {
            all: all.filter_map(distinct).collect(),
            steps,
        }
    }

    /// Each plan: outcome, steps, who gets it.
    pub(super) fn entries(&self) -> Vec<Entry> {
        let entry = |distinct: &Distinct| Entry {
            id: distinct.number.to_string(),
            topic: outcome(&distinct.plan).to_owned(),
            says: beginning(&distinct.plan),
            list: self.titles(distinct),
            people: groups(&distinct.got.users),
            case: Some(case(&distinct.smallest)),
            cases: Some(distinct.got.cases),
            ..Entry::default()
        };
        self.all.iter().map(entry).collect()
    }

    /// The parts, each with its smallest case, in how many plans it stands and how many cases get it.
    pub(super) fn parts(&self) -> Vec<Entry> {
        let mut met: BTreeMap<(About, Vec<String>), Part> = BTreeMap::new();
        for distinct in &self.all {
            for about in About::ALL {
                let places: &[Environment] = match about {
                    About::OneEnvironment => &Environment::ALL,
                    _ => &[Environment::Production],
                };
                for there in places {
                    add(&mut met, about, *there, distinct);
                }
            }
        }
        let mut numbers = About::ALL.map(|_| 0);
        let entry = |((about, _), part): ((About, Vec<String>), Part)| {
            let number = numbers.get_mut(about as usize).map_or(0, |number| {
                *number += 1;
                *number
            });
            Entry {
                id: format!("{}-{number}", about.key()),
                topic: about.title().to_owned(),
                list: self.told(&part.steps, &part.got.users),
                people: groups(&part.got.users),
                case: Some(case(&part.smallest)),
                plans: Some(part.plans),
                cases: Some(part.got.cases),
                ..Entry::default()
            }
        };
        met.into_iter().map(entry).collect()
    }

    /// The steps of a plan as they are called in its smallest case, one that is the same in both environments once. Those
    /// that may turn out not to be needed say so.
    fn titles(&self, distinct: &Distinct) -> Vec<String> {
        let user = BTreeSet::from([distinct.smallest.answers.user]);
        let mut titles: Vec<(String, Vec<&str>)> = Vec::new();
        for step in &distinct.plan.steps {
            let title = self.steps.title_for(step.id, step.actor, &user);
            let perhaps = if step.condition.is_some() { "Perhaps: " } else { "" };
            let title = format!("{perhaps}{title}");
            let there = step.environment.map(words::environment);
            match titles.iter_mut().find(|(known, _)| *known == title) {
                Some((_, places)) => places.extend(there),
                None => titles.push((title, there.into_iter().collect())),
            }
        }
        let told = |(title, places): (String, Vec<&str>)| match places.as_slice() {
            [] => title,
            places => format!("{title} ({})", places.join(", ")),
        };
        titles.into_iter().map(told).collect()
    }

    /// Steps in plain words, each with who does it, how long it takes, and when it is needed.
    fn told(&self, steps: &[Step], users: &BTreeSet<Option<User>>) -> Vec<String> {
        steps
            .iter()
            .map(|step| {
                let mut besides = vec![words::actor(step.actor, Whose::Own).to_owned()];
                if !step.duration.is_unstated() {
                    besides.push(words::duration(step.duration));
                }
                besides.extend(step.condition.map(|condition| words::condition(condition).to_owned()));
                if step.optional {
                    besides.push("only if wanted".to_owned());
                }
                format!(
                    "{} ({})",
                    self.steps.title_for(step.id, step.actor, users),
                    besides.join("; ")
                )
            })
            .collect()
    }
}

fn add(met: &mut BTreeMap<(About, Vec<String>), Part>, about: About, there: Environment, distinct: &Distinct) {
    let all = &distinct.plan.steps;
    let is_meant = |place: &usize| all.get(*place).is_some_and(|step| about.holds(step, there));
    let places: Vec<usize> = (0..all.len()).filter(is_meant).collect();
    if places.is_empty() {
        return;
    }
    let steps: Vec<Step> = places.iter().filter_map(|place| all.get(*place)).copied().collect();
    let key = steps.iter().map(|step| line(step, &places, all)).collect();
    let part = met.entry((about, key)).or_insert(Part {
        plans: 0,
        got: Got::default(),
        smallest: distinct.smallest,
        steps,
    });
    part.plans += 1;
    part.got.cases += distinct.got.cases;
    part.got.users.extend(&distinct.got.users);
    part.smallest.keep_smaller(distinct.smallest);
}

/// A step as parts are told apart: what it is, who, how long, when, and after which of the part.
fn line(step: &Step, meant: &[usize], all: &[Step]) -> String {
    let after: Vec<&str> = step
        .after
        .iter()
        .filter(|place| meant.contains(place))
        .filter_map(|place| all.get(place))
        .map(|before| before.id.key())
        .collect();
    let condition = step.condition.map(upd_rules::plan::Condition::key);
    format!(
        "{} {} {} {} {} {}",
        step.id.key(),
        step.actor.key(),
        words::duration(step.duration),
        condition.unwrap_or_default(),
        step.optional,
        after.join(" ")
    )
}

/// What stands before the steps of a plan: outcome, roles, refusals.
fn beginning(plan: &Plan) -> String {
    let roles = Environment::ALL.into_iter().filter_map(|there| {
        let role = plan.roles[there]?;
        Some(format!(" Request {} in {}.", role.label(), words::environment(there)))
    });
    let refused: Vec<&str> = plan.refused.tasks.iter().map(words::task).collect();
    let refused = if refused.is_empty() {
        String::new()
    } else {
        format!(" Refused: {}.", words::list(&refused))
    };
    let uat = match plan.outcome {
        Outcome::EligibleInPart | Outcome::NotEligible | Outcome::NotYet if plan.refused.uat => " UAT is refused.",
        _ => "",
    };
    format!("{}.{}{refused}{uat}", outcome(plan), roles.collect::<String>())
}
