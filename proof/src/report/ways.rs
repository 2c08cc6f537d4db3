//! Which case gets which plan, for all of them: the questions as a diagram, in which ways that lead to the same are one. So
//! a report knows the plan of every case under the rules of its time, and another one can be compared with it.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use upd_rules::case::answers::{Answers, Task};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::plan::Plan;

use crate::contract::next_after;
use crate::walk::{TaskSets, with_each};

/// Where a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Leads {
    /// To a plan, by its number in the report.
    Plan(u32),
    /// To another question, by its place in the diagram.
    On(u32),
}

/// A question of the diagram: where each of its answers leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Fork {
    pub(super) question: Question,
    pub(super) answers: Vec<(u16, Leads)>,
}

/// The diagram: each question stands behind those to which it leads; the first that is asked is the last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ways {
    pub(super) forks: Vec<Fork>,
    known: HashMap<Fork, u32>,
}

/// An answer as a number: a value by its place, tasks by their places as bits.
pub(super) fn code(answer: Answer) -> u16 {
    match answer {
        Answer::One(place) => u16::from(place),
        Answer::Tasks(tasks) => tasks.iter().fold(0, |all, task: Task| all | 1 << task as u16),
    }
}

impl Ways {
    /// The diagram of the rules, with the numbers of plans that are given for each case. Sets of tasks stand for those that
    /// are alike.
    pub(super) fn of(mut number: impl FnMut(&Answers, &Plan) -> Option<u32>) -> Result<Self> {
        let mut ways = Self::default();
        ways.follow(0, &Answers::default(), &mut number)?;
        Ok(ways)
    }

    fn follow(
        &mut self,
        begin: usize,
        answers: &Answers,
        number: &mut impl FnMut(&Answers, &Plan) -> Option<u32>,
    ) -> Result<Leads> {
        let Some((at, question)) = next_after(begin, answers) else {
            let plan = Plan::of(answers).ok().context("the rules ask more than the contract")?;
            return Ok(Leads::Plan(number(answers, &plan).context("a plan has no number")?));
        };
        let mut leads = Vec::new();
        for next in with_each(TaskSets::Parts, question, answers) {
            let answer = next.answer(question).map(code).unwrap_or_default();
            leads.push((answer, self.follow(at + 1, &next, number)?));
        }
        let fork = Fork {
            question,
            answers: leads,
        };
        let place = match self.known.get(&fork) {
            Some(place) => *place,
            None => {
                let place = u32::try_from(self.forks.len()).context("too many forks")?;
                self.forks.push(fork.clone());
                self.known.insert(fork, place);
                place
            }
        };
        Ok(Leads::On(place))
    }

    /// A row for each fork, as [`Ways::read`] takes it back.
    pub(super) fn rows(&self) -> impl Iterator<Item = String> + '_ {
        self.forks
            .iter()
            .map(|fork| format!("{} {}", fork.question.key(), spelled(&fork.answers)))
    }

    /// Puts in the next fork, from its row.
    pub(super) fn read(&mut self, row: &str) -> Result<()> {
        let mut words = row.split(' ');
        let key = words.next().unwrap_or_default();
        let question = Question::from_key(key).with_context(|| format!("no question is called {key:?}"))?;
        let answers = words.map(answer_and_way).collect::<Option<_>>();
        let answers = answers.with_context(|| format!("a way that cannot be read: {row}"))?;
        self.forks.push(Fork { question, answers });
        Ok(())
    }

    /// The number of the plan to which answers lead; nothing where they do not answer what is asked.
    pub(super) fn plan(&self, answers: &Answers) -> Option<u32> {
        let mut leads = Leads::On(u32::try_from(self.forks.len().checked_sub(1)?).ok()?);
        loop {
            let place = match leads {
                Leads::Plan(number) => return Some(number),
                Leads::On(place) => place,
            };
            let fork = self.forks.get(place as usize)?;
            let answer = code(answers.answer(fork.question)?);
            leads = fork.answers.iter().find(|(known, _)| *known == answer)?.1;
        }
    }
}

/// Answers by their numbers, each with `#` and a plan, or `>` and a fork.
fn spelled(answers: &[(u16, Leads)]) -> String {
    let one = |(answer, leads): &(u16, Leads)| match leads {
        Leads::Plan(number) => format!("{answer}#{number}"),
        Leads::On(place) => format!("{answer}>{place}"),
    };
    answers.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn answer_and_way(word: &str) -> Option<(u16, Leads)> {
    let at = word.find(['#', '>'])?;
    let (answer, leads) = word.split_at_checked(at)?;
    let number = leads.get(1..)?.parse().ok()?;
    let leads = if leads.starts_with('#') {
        Leads::Plan(number)
    } else {
        Leads::On(number)
    };
    Some((answer.parse().ok()?, leads))
}
