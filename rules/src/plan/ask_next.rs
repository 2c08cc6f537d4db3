//! What to ask next: the open question whose answers decide most about the verdict, for those who may ask in any order.
//!
//! There are a million ways to answer, but only some hundred places on them that differ in what is asked from there on and
//! which verdicts follow. These are the nodes of a diagram that is prepared (`verdict_ways.rs`), so that two walks through
//! it, one from the verdicts upwards and one from the first question downwards, find what each answer leaves.

use std::cmp::Ordering;

use super::Verdict;
use super::verdict_ways::{DOES_NOT_FIT, NODES};
use crate::case::answers::{Answers, Choice, Task, Tasks};
use crate::case::possible::open_questions;
use crate::case::questions::{Answer, Question};
use crate::sources::matrix::RoleGroup;

/// A set of verdicts, as people tell them apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Verdicts(u16);

impl Verdicts {
    /// That verdict alone.
    #[must_use]
    pub fn one(verdict: Verdict) -> Self {
        let place = Verdict::TOLD_APART.iter().position(|told| *told == verdict.told());
        Self(place.map_or(0, |place| 1 << place))
    }

    /// The verdicts of both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The verdicts, in their order.
    pub fn iter(self) -> impl Iterator<Item = Verdict> {
        let places = (0..).zip(Verdict::TOLD_APART);
        places.filter_map(move |(place, verdict)| (self.0 & 1 << place != 0).then_some(verdict))
    }
}

/// What the answers to a question would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The question.
    pub question: Question,
    /// For each answer that fits in some way of answering the open questions, the verdicts that can be reached with it.
    /// Of the tasks, for each as the only one.
    pub left: Vec<(Answer, Verdicts)>,
}

impl Weighed {
    /// Less than another question where its answers leave fewer verdicts, on the average.
    fn compare(&self, other: &Self) -> Ordering {
        let all = |weighed: &Self| weighed.left.iter().map(|(_, verdicts)| verdicts.len()).sum::<usize>();
        // The averages, without a division.
        (all(self) * other.left.len()).cmp(&(all(other) * self.left.len()))
    }
}

/// The verdicts to which a case with these answers can still come, whichever way its open questions are answered.
///
/// Answers mean what they mean to [`open_questions`]: on those ways where one would not fit, its question is followed
/// with every value that does, and one that fits nowhere counts as not given.
#[must_use]
pub fn reachable(given: &Answers) -> Verdicts {
    // The first question has the last of the nodes.
    verdicts_behind(given).last().copied().unwrap_or_default()
}

/// The open question that decides most: its answers leave the fewest verdicts, on the average. Where several do, the one
/// that is asked first; so it is the usual next question where the verdict is certain. `None` for a complete case.
#[must_use]
pub fn ask_next(given: &Answers) -> Option<Weighed> {
    let open = open_questions(given).remaining;
    weighed(given)
        .filter(|weighed| open.contains(&weighed.question))
        .min_by(Weighed::compare)
}

/// What each answer to that question would leave, whether it is open or has an answer already. `None` where it is not
/// asked, however the open questions are answered.
#[must_use]
pub fn weigh(given: &Answers, question: Question) -> Option<Weighed> {
    weighed(given).find(|weighed| weighed.question == question)
}

/// Every question that may be asked, with what its answers leave: one walk from the first question downwards.
fn weighed(given: &Answers) -> impl Iterator<Item = Weighed> {
    let behind = verdicts_behind(given);
    // The nodes to which some way leads. The only node of the first question stands last.
    let mut reached = vec![false; behind.len()];
    if let Some(first) = reached.last_mut() {
        *first = true;
    }
    Question::ALL.into_iter().filter_map(move |question| {
        // What stays are the nodes of later questions: the ways that have come to these already do not ask this one.
        let here = reached.split_off(reached.len().saturating_sub(nodes(question).count()));
        let asking = nodes(question).zip(here);
        let asking: Vec<Node> = asking
            .filter_map(|(node, is_reached)| is_reached.then_some(node))
            .collect();
        let later = reached.iter().zip(&behind);
        let elsewhere = all_of(later.filter_map(|(is_reached, verdicts)| is_reached.then_some(*verdicts)));
        let left: Vec<(Answer, Verdicts)> = answers(question)
            .filter(|answer| asking.iter().any(|node| node.leads_to(*answer).is_some()))
            .map(|answer| (answer, elsewhere.or(verdicts_with(Some(answer), &asking, &behind))))
            .collect();
        for next in asking.iter().flat_map(|node| node.followed(given.answer(question))) {
            if let Some(is_reached) = reached.get_mut(usize::from(next)) {
                *is_reached = true;
            }
        }
        (!left.is_empty()).then_some(Weighed { question, left })
    })
}

/// For each node, the verdicts that can be reached from it: one walk from the verdicts, which have the first numbers, up
/// to the first question.
fn verdicts_behind(given: &Answers) -> Vec<Verdicts> {
    let mut behind = Verdict::TOLD_APART.map(Verdicts::one).to_vec();
    for question in Question::ALL.into_iter().rev() {
        for node in nodes(question) {
            let here = verdicts_with(given.answer(question), &[node], &behind);
            behind.push(here);
        }
    }
    behind
}

/// The verdicts that can be reached from these nodes of a question with that answer to it.
fn verdicts_with(answer: Option<Answer>, asking: &[Node], behind: &[Verdicts]) -> Verdicts {
    let next = asking.iter().flat_map(|node| node.followed(answer));
    all_of(next.filter_map(|next| behind.get(usize::from(next)).copied()))
}

fn all_of(verdicts: impl Iterator<Item = Verdicts>) -> Verdicts {
    verdicts.fold(Verdicts::default(), Verdicts::or)
}

/// The answers that are weighed: every value, and of the tasks each by itself.
fn answers(question: Question) -> impl Iterator<Item = Answer> {
    (0..)
        .zip(question.values())
        .map(move |(index, _)| match Task::ALL.get(usize::from(index)) {
            Some(task) if question == Question::Tasks => Answer::Tasks(Tasks::of(&[*task])),
            _ => Answer::One(index),
        })
}

/// A question in a place from which the same follows, however it was reached: for each answer the number of the node or
/// the verdict to which it leads.
#[derive(Clone, Copy)]
struct Node {
    /// Those of all nodes of the question, answer by answer.
    next: &'static [u16],
    /// Its place among them, and how many they are.
    place: usize,
    nodes: usize,
    /// The group that asks for tasks.
    group: Option<RoleGroup>,
}

/// The nodes of a question, in the order of their numbers.
fn nodes(question: Question) -> impl Iterator<Item = Node> {
    let (nodes, columns) = NODES.get(question as usize).copied().unwrap_or_default();
    let width = match question {
        Question::Tasks => NEEDS,
        _ => question.values().len(),
    };
    let (next, groups) = columns.split_at_checked(nodes * width).unwrap_or_default();
    (0..nodes).map(move |place| Node {
        next,
        place,
        nodes,
        group: groups
            .get(place)
            .and_then(|group| RoleGroup::ALL.get(usize::from(*group)))
            .copied(),
    })
}

impl Node {
    /// For each answer where it leads, if it fits.
    fn ways(self) -> impl Iterator<Item = Option<u16>> {
        let ways = self.next.iter().skip(self.place).step_by(self.nodes);
        ways.map(|next| Some(*next).filter(|next| *next != DOES_NOT_FIT))
    }

    /// Where an answer leads, if it fits.
    fn leads_to(self, answer: Answer) -> Option<u16> {
        let answer = match answer {
            Answer::One(index) => usize::from(index),
            Answer::Tasks(tasks) => needs(self.group?, tasks),
        };
        self.ways().nth(answer)?
    }

    /// Where the ways go on: with the answer that is given, or with every one that fits where it does not or none is.
    fn followed(self, given: Option<Answer>) -> impl Iterator<Item = u16> {
        let kept = given.and_then(|answer| self.leads_to(answer));
        kept.into_iter()
            .chain(self.ways().flatten().filter(move |_| kept.is_none()))
    }
}

/// In so many ways sets of tasks differ to the verdict.
const NEEDS: usize = 16;

/// All that questions and outcome read of the tasks: which role those left need, whether the API is among them, and
/// whether one is refused to the group.
fn needs(group: RoleGroup, tasks: Tasks) -> usize {
    let left = tasks.and(group.tasks());
    let level = usize::from(group.least_level(left).index());
    4 * level + 2 * usize::from(left.contains(Task::Api)) + usize::from(left != tasks)
}
