//! The ways to answer the questions for one goal, as numbers, without what makes no difference to what is asked.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, anyhow};
use upd_rules::case::answers::{Answers, Choice as _, Environment, Goal, RoleHeld};
use upd_rules::case::questions::{Answer, Question, asked, fits};
use upd_rules::plan::{Outcome, Plan};

use super::conditions::spelled;
use crate::cases::wishes;

/// What a condition may look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Feature {
    /// The answer to a question.
    Answer(Question),
    /// Whether a task is open to the group.
    TaskOpen,
    /// Whether the API is among the tasks that are open.
    Api,
    /// The role that the open tasks need.
    RoleNeeded,
    /// Whether the plan is about that environment, and somebody has to become the first Super User there.
    FirstSuperUserNeeded(Environment),
}

/// How many features there are.
pub(super) const FEATURES: usize = 26;

impl Feature {
    /// All of them, each behind the questions on which it depends.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        Question::ALL
            .into_iter()
            .filter(|question| *question != Question::Goal)
            .flat_map(|question| match question {
                Question::Tasks => vec![Self::TaskOpen, Self::Api, Self::RoleNeeded],
                Question::FirstSuperUser => {
                    let needed = Environment::ALL.map(Self::FirstSuperUserNeeded);
                    [&needed[..], &[Self::Answer(question)]].concat()
                }
                _ => vec![Self::Answer(question)],
            })
    }

    /// The question from whose answer on it is known.
    pub(super) const fn known_with(self) -> Question {
        match self {
            Self::Answer(question) => question,
            Self::TaskOpen | Self::Api | Self::RoleNeeded => Question::Tasks,
            // The last question that it depends on.
            Self::FirstSuperUserNeeded(_) => Question::CredentialsUat,
        }
    }

    /// The names of its values; where there is nothing yet, it is 0, and its values begin with 1.
    pub(super) fn values(self) -> &'static [&'static str] {
        match self {
            Self::Answer(question) => question.values(),
            Self::RoleNeeded => RoleHeld::KEYS,
            Self::TaskOpen | Self::Api | Self::FirstSuperUserNeeded(_) => &["yes", "no"],
        }
    }

    /// Its value with these answers.
    pub(super) fn of(self, answers: &Answers) -> u8 {
        let yes_no = |holds: bool| if holds { 1 } else { 2 };
        let of_tasks = |value: u8| answers.tasks.map_or(0, |_| value);
        match self {
            Self::Answer(question) => match answers.answer(question) {
                Some(Answer::One(index)) => index + 1,
                _ => 0,
            },
            Self::TaskOpen => of_tasks(yes_no(!answers.tasks_left().is_empty())),
            Self::Api => of_tasks(yes_no(answers.wants_api())),
            Self::RoleNeeded => of_tasks(answers.role_needed().index() + 1),
            Self::FirstSuperUserNeeded(environment) => {
                yes_no(answers.covers(environment) && answers.first_super_user_needed(environment))
            }
        }
    }
}

impl Feature {
    /// The name of a value, as people spell it. A task is named by what it is to the group.
    pub(super) fn name_of(self, value: u8) -> Option<String> {
        let place = value.checked_sub(1)?;
        match self {
            Self::TaskOpen if place == 0 => Some("a task that is open to the group".to_owned()),
            Self::TaskOpen => Some("none that is open to the group".to_owned()),
            _ => self.values().get(usize::from(place)).map(|key| spelled(key)),
        }
    }
}

/// Whether a question is asked on a way.
pub(super) fn is_asked(question: Question, way: &Way) -> bool {
    let is_it = |feature: Feature| match feature {
        Feature::Answer(of) => of == question,
        // One of what is known of the tasks tells whether they are asked.
        Feature::TaskOpen => question == Question::Tasks,
        _ => false,
    };
    Feature::all()
        .zip(way)
        .any(|(feature, value)| is_it(feature) && *value != 0)
}

/// A way, as the values of all features.
pub(super) type Way = [u8; FEATURES];

/// The question with whose answer a way ends early, and the outcome there.
pub(super) type End = Option<(Question, Outcome)>;

/// The ways for one goal.
pub(super) struct Ways {
    /// Each with where it ends early.
    pub(super) ways: Vec<(Way, End)>,
    /// For each feature and each of its values on a way, the values for which that stands: what comes later is the same.
    stands_for: Vec<BTreeMap<u8, BTreeSet<u8>>>,
}

impl Ways {
    /// The ways for that goal.
    pub(super) fn of(goal: Goal) -> Result<Self> {
        let features: Vec<Feature> = Feature::all().collect();
        let mut answers = Answers {
            goal: Some(goal),
            ..Answers::default()
        };
        let mut ways = Vec::new();
        follow(1, &mut answers, &mut |answers| {
            let mut way = [0; FEATURES];
            for (value, feature) in way.iter_mut().zip(&features) {
                *value = feature.of(answers);
            }
            ways.push((way, end(answers)?));
            Ok(())
        })?;
        let mut found = Self {
            ways,
            stands_for: vec![BTreeMap::new(); FEATURES],
        };
        // Last answers first: they make the most ways and the least difference.
        for column in (0..FEATURES).rev() {
            found.fold(column);
        }
        Ok(found)
    }

    /// The values of a feature for which that one stands.
    pub(super) fn stand_for(&self, column: usize, value: u8) -> impl Iterator<Item = u8> {
        self.stands_for[column].get(&value).into_iter().flatten().copied()
    }

    /// Values of a feature become one where everything else is the same with them.
    fn fold(&mut self, column: usize) {
        let mut by_value: BTreeMap<u8, Vec<(Way, End)>> = BTreeMap::new();
        for (mut way, end) in std::mem::take(&mut self.ways) {
            let value = std::mem::take(&mut way[column]);
            by_value.entry(value).or_default().push((way, end));
        }
        let mut folded: Vec<(u8, Vec<(Way, End)>)> = Vec::new();
        for (value, mut ways) in by_value {
            ways.sort_unstable();
            ways.dedup();
            // What is not asked is nothing else.
            let same = folded
                .iter()
                .find(|(other, same)| *other != 0 && *same == ways)
                .map(|(other, _)| *other);
            self.stands_for[column]
                .entry(same.unwrap_or(value))
                .or_default()
                .insert(value);
            if same.is_none() {
                folded.push((value, ways));
            }
        }
        for (value, ways) in folded {
            self.ways.extend(ways.into_iter().map(|(mut way, end)| {
                way[column] = value;
                (way, end)
            }));
        }
    }
}

/// Follows every way of answering the questions from that place on.
fn follow(place: usize, answers: &mut Answers, arrive: &mut impl FnMut(&Answers) -> Result<()>) -> Result<()> {
    let Some(question) = Question::ALL.get(place).copied() else {
        return arrive(answers);
    };
    if !asked(question, answers) {
        return follow(place + 1, answers, arrive);
    }
    let choices: Vec<Answer> = match question {
        Question::Tasks => {
            let group = answers
                .group()
                .context("tasks are asked of those who belong to a group")?;
            wishes(group)
                .into_iter()
                .map(|wish| Answer::Tasks(wish.tasks))
                .collect()
        }
        _ => (0..)
            .zip(question.values())
            .map(|(index, _)| Answer::One(index))
            .collect(),
    };
    for choice in choices {
        if fits(question, choice, answers) {
            answers.set(question, Some(choice));
            follow(place + 1, answers, arrive)?;
        }
    }
    answers.set(question, None);
    Ok(())
}

fn end(answers: &Answers) -> Result<End> {
    let Some(end) = answers.early_end() else {
        return Ok(None);
    };
    let plan = Plan::of(answers).map_err(|open| anyhow!("{} is open after an early end", open.key()))?;
    Ok(Some((end.decided_by(), plan.outcome)))
}
