//! Every complete case there is, on all cores: the questions are followed as the contract asks them.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use upd_rules::case::answers::{Answers, Task, Tasks};
use upd_rules::case::questions::{Answer, Question};

use crate::cases::every_set_of_tasks;
use crate::contract::{left, needed, next_after, offered, refused};

/// Which sets of tasks are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskSets {
    /// All 511.
    All,
    /// The first of those that differ for the person in what a plan reads of them: which role they need, whether the
    /// API, managing users and anything else is among those left, and which are refused; and each task alone. So every
    /// plan is met, and not every case.
    Parts,
    /// One task at a time.
    Alone,
}

/// Which cases are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cases {
    /// With which sets of tasks.
    pub tasks: TaskSets,
    /// Those that begin so: answers to the first questions, in their order.
    pub beginning: Answers,
}

impl Cases {
    /// All of them.
    #[must_use]
    pub fn all() -> Self {
        Self::with(TaskSets::All)
    }

    /// All plans, and all words as far as the proof tells them apart.
    #[must_use]
    pub fn parts() -> Self {
        Self::with(TaskSets::Parts)
    }

    fn with(tasks: TaskSets) -> Self {
        Self {
            tasks,
            beginning: Answers::default(),
        }
    }
}

/// Who looks at the cases.
pub trait Visitor: Send {
    /// Answers to which a question is asked, with that question.
    fn question(&mut self, question: Question, answers: &Answers);
    /// A complete case.
    fn case(&mut self, answers: &Answers);
}

/// Shows every complete case to visitors, one for each core, who are given back.
pub fn every_case<V: Visitor>(cases: Cases, visitor: impl Fn() -> V + Sync) -> Vec<V> {
    let mut first = visitor();
    let beginnings = beginnings(cases, &mut first);
    let next = AtomicUsize::new(0);
    let work = |mut visitor: V| {
        while let Some((place, answers)) = beginnings.get(next.fetch_add(1, Ordering::Relaxed)) {
            follow(cases.tasks, *place, answers, &mut visitor);
        }
        visitor
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let others: Vec<_> = (1..cores).map(|_| scope.spawn(|| work(visitor()))).collect();
        let mut visitors = vec![work(first)];
        for other in others {
            match other.join() {
                Ok(visitor) => visitors.push(visitor),
                // What went wrong there must not look like fewer cases.
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        visitors
    })
}

/// How many questions a beginning answers: enough that all cores are busy to the end.
const BEGINNING: usize = 4;

/// Where the work is cut: answers to the first questions, with the place of the question behind them.
fn beginnings(cases: Cases, visitor: &mut impl Visitor) -> Vec<(usize, Answers)> {
    let Cases { tasks: sets, beginning } = cases;
    let answered = |question: &Question| beginning.answer(*question).is_some();
    let mut cut = vec![(Question::ALL.into_iter().take_while(answered).count(), beginning)];
    for _ in 0..BEGINNING {
        let mut further = Vec::new();
        for (place, answers) in cut {
            match next_after(place, &answers) {
                Some((at, question)) => {
                    visitor.question(question, &answers);
                    further.extend(with_each(sets, question, &answers).map(|next| (at + 1, next)));
                }
                // A case that is complete already: whoever gets it finds that.
                None => further.push((Question::ALL.len(), answers)),
            }
        }
        cut = further;
    }
    cut
}

fn follow(sets: TaskSets, begin: usize, answers: &Answers, visitor: &mut impl Visitor) {
    let Some((at, question)) = next_after(begin, answers) else {
        visitor.case(answers);
        return;
    };
    visitor.question(question, answers);
    for next in with_each(sets, question, answers) {
        follow(sets, at + 1, &next, visitor);
    }
}

/// The answers with each that is offered to a question.
pub(crate) fn with_each(
    sets: TaskSets,
    question: Question,
    answers: &Answers,
) -> impl Iterator<Item = Answers> + use<> {
    let given = match question {
        Question::Tasks => task_sets(sets, answers).into_iter().map(Answer::Tasks).collect(),
        _ => offers(question, answers),
    };
    let answers = *answers;
    given.into_iter().map(move |answer| {
        let mut next = answers;
        next.set(question, Some(answer));
        next
    })
}

/// The answers offered to a question that has one.
#[must_use]
pub fn offers(question: Question, answers: &Answers) -> Vec<Answer> {
    let values = (0..).zip(question.values());
    values
        .filter(|(_, value)| offered(question, value, answers))
        .map(|(place, _)| Answer::One(place))
        .collect()
}

/// Every set of tasks, the small ones first; or the first of those that differ for this person.
fn task_sets(sets: TaskSets, answers: &Answers) -> Vec<Tasks> {
    let mut all = every_set_of_tasks();
    if sets == TaskSets::Alone {
        all.retain(|tasks| tasks.iter().count() == 1);
    } else if sets == TaskSets::Parts {
        let mut seen = Vec::new();
        all.retain(|tasks| {
            let read = read_of(*tasks, answers);
            let new = !seen.contains(&read);
            if new {
                seen.push(read);
            }
            new
        });
    }
    all
}

/// What is read of a set of tasks: those of which it is the same differ in nothing that a plan has.
fn read_of(tasks: Tasks, answers: &Answers) -> impl PartialEq + use<> {
    let with = Answers {
        tasks: Some(tasks),
        ..*answers
    };
    let left = left(&with);
    let elsewhere = Tasks::of(&[Task::Api, Task::ManageUsers]);
    let alone = (tasks.iter().count() == 1).then_some(tasks);
    let portal = !left.minus(elsewhere).is_empty();
    (needed(left), left.and(elsewhere), portal, refused(&with), alone)
}

/// For how many cases one of [`TaskSets::Parts`] stands: as many as there are sets of tasks of which the same is read.
#[must_use]
pub(crate) fn stands_for(answers: &Answers) -> u64 {
    let Some(tasks) = answers.tasks else { return 1 };
    let read = read_of(tasks, answers);
    let all = every_set_of_tasks().into_iter();
    all.filter(|tasks| read_of(*tasks, answers) == read).count() as u64
}
