//! Why a step is not in a plan: the smallest change of answers that would bring it in, found by trying, and the clauses
//! that turn with it.

use std::cmp::Reverse;

use super::{Plan, StepId, StepKey, Trait, found};
use crate::case::answers::{Answers, Environment, Task, Tasks};
use crate::case::clauses::Clause;
use crate::case::fired::{other_answers, turned};
use crate::case::possible::open_questions;
use crate::case::questions::{Answer, Question, asked, fits};

/// A step that is not in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The step.
    pub step: StepKey,
    /// The changed answers with which it would be, at most two; empty if that is not enough.
    pub comes_with: Vec<(Question, Answer)>,
    /// All answers then, those to questions that the change opens among them; `None` as long as there are none.
    pub answers: Option<Answers>,
    /// The clauses that hold now and would not then, or the other way round: there, or in no environment.
    pub clauses: Vec<Clause>,
}

/// Every step that is not in the plan of a complete case, in the order of the table of steps: of kinds that belong to
/// an environment, those in the environments of the case (in production, where it has none). Empty while questions are
/// open.
#[must_use]
pub fn left_out(answers: &Answers) -> Vec<LeftOut> {
    let given = &open_questions(answers).answers;
    let Ok(plan) = Plan::of(given) else {
        return Vec::new();
    };
    let wanted = steps(given).filter(|step| plan.place(step.id, step.environment).is_none());
    let mut search = Search {
        given,
        most_changes: 0,
        most_unusual: 0,
        wanted: wanted.map(|step| (step, None)).collect(),
    };
    for (most_changes, most_unusual) in LEVELS {
        if search.wanted.iter().all(|(_, found)| found.is_some()) {
            break;
        }
        search.most_changes = most_changes;
        search.most_unusual = most_unusual;
        search.follow(Way::default(), &Question::ALL);
    }
    let wanted = search.wanted.into_iter();
    wanted
        .map(|(step, found)| LeftOut::of(step, given, found.map(|found| found.way)))
        .collect()
}

impl LeftOut {
    fn of(step: StepKey, given: &Answers, way: Option<Way>) -> Self {
        let answers = way.map(|way| way.answers);
        Self {
            step,
            comes_with: answers.map_or_else(Vec::new, |then| changed(given, &then)),
            answers,
            clauses: answers.map_or_else(Vec::new, |then| turned(given, &then, step.environment)),
        }
    }
}

/// The answers that were changed. One that did not fit any more was not changed: its question was opened.
fn changed(given: &Answers, then: &Answers) -> Vec<(Question, Answer)> {
    let changed = |question: Question| {
        let (was, is) = (given.answer(question)?, then.answer(question)?);
        (was != is && fits(question, was, then)).then_some((question, is))
    };
    Question::ALL.into_iter().filter_map(changed).collect()
}

/// Every step that some plan has, in the environments of the case.
fn steps(answers: &Answers) -> impl Iterator<Item = StepKey> {
    let mut covered: Vec<Environment> = answers.environments().collect();
    if covered.is_empty() {
        covered.push(Environment::Production);
    }
    StepId::ALL.iter().flat_map(move |id| {
        let there = |environment: &Option<Environment>| match environment {
            None => !belongs_to_an_environment(*id),
            Some(there) => belongs_to_an_environment(*id) && !(*there == Environment::Uat && is_for_the_public(*id)),
        };
        let environments = covered.clone().into_iter().map(Some).chain([None]).filter(there);
        environments.map(|environment| StepKey { id: *id, environment })
    })
}

/// Whether a step of that kind is one for each environment. Accounts, organisations and SPOR are the same for both.
const fn belongs_to_an_environment(id: StepId) -> bool {
    let spor = matches!(
        id,
        StepId::SporFindOut
            | StepId::SporRequestRole
            | StepId::SporLetter
            | StepId::SporTicket
            | StepId::SporDecision
            | StepId::SporSuperUserDecision
    );
    !spor && !id.is(Trait::Account) && !id.is(Trait::Oms) && !matches!(id, StepId::EnquireServiceDesk)
}

/// Whether a step of that kind is for the public alone, which cannot have UAT (ENV-07).
const fn is_for_the_public(id: StepId) -> bool {
    matches!(
        id,
        StepId::ApiRequestPublic | StepId::ApiDecisionPublic | StepId::RenewalTicketPublic
    )
}

/// How many answers are changed at most, and how many questions that a change opens are not answered as usual: what is
/// found with less is looked for first. More would find hardly anything else, and take much longer.
const LEVELS: [(u8, u8); 3] = [(1, 2), (2, 1), (2, 2)];

/// The search: all the ways through the questions on which few answers are changed.
struct Search<'a> {
    given: &'a Answers,
    most_changes: u8,
    most_unusual: u8,
    /// The steps, each with the best way that was found to it.
    wanted: Vec<(StepKey, Option<Found>)>,
}

/// A way to a step.
#[derive(Clone, Copy, Debug)]
struct Found {
    way: Way,
    /// Whether the step is needed there only if something turns out so.
    is_conditional: bool,
}

/// A way through the questions.
#[derive(Clone, Copy, Debug, Default)]
struct Way {
    answers: Answers,
    /// How many answers are changed, and the first question of these.
    changes: u8,
    first_changed: Option<Question>,
    /// How many questions are asked that had no answer, and how many of these are not answered as usual.
    opened: u8,
    unusual: u8,
}

impl Way {
    fn answered(mut self, question: Question, answer: Answer) -> Self {
        self.answers.set(question, Some(answer));
        self
    }
}

impl Found {
    /// The better the less is changed, and then where the step is needed for certain; then the less is opened. Of ways that
    /// are alike, the one is better that changes a later question: it is the more particular one.
    fn rank(&self) -> (u8, bool, u8, u8, Reverse<Option<Question>>) {
        let Way {
            changes,
            unusual,
            opened,
            first_changed,
            ..
        } = self.way;
        (changes, self.is_conditional, unusual, opened, Reverse(first_changed))
    }
}

impl Search<'_> {
    /// Follows a way through these questions.
    fn follow(&mut self, mut way: Way, questions: &[Question]) {
        let Some((question, later)) = questions.split_first() else {
            self.arrive(&way);
            return;
        };
        if !asked(*question, &way.answers) {
            self.follow(way, later);
            return;
        }
        let fitting = |answer: &Answer| fits(*question, *answer, &way.answers);
        let given = self.given.answer(*question).filter(fitting);
        way.opened += u8::from(given.is_none());
        let Some(first) = given.or_else(|| usual(*question, &way.answers)) else {
            return;
        };
        self.follow(way.answered(*question, first), later);
        if given.is_none() {
            way.unusual += 1;
        } else {
            way.changes += 1;
            way.first_changed = way.first_changed.or(Some(*question));
        }
        if way.changes > self.most_changes || way.unusual > self.most_unusual {
            return;
        }
        for answer in other_answers(*question, Some(first)) {
            if fits(*question, answer, &way.answers) {
                self.follow(way.answered(*question, answer), later);
            }
        }
    }

    /// A way is at its end: it is kept for the steps of its plan to which no better one is known.
    fn arrive(&mut self, way: &Way) {
        let Ok(plan) = Plan::of(&way.answers) else {
            return;
        };
        for step in &plan.steps {
            let found = Found {
                way: *way,
                is_conditional: step.condition.is_some(),
            };
            let key = StepKey::of(step);
            if let Some((_, best)) = self.wanted.iter_mut().find(|(wanted, _)| *wanted == key)
                && best.is_none_or(|best| found.rank() < best.rank())
            {
                *best = Some(found);
            }
        }
    }
}

/// The usual answer to a question that is opened: the one with which the plan has most steps. Of tasks, to look into
/// UPD and to connect to its API; else "not known" where there is such an answer, since then both branches are there;
/// else the first that fits.
fn usual(question: Question, answers: &Answers) -> Option<Answer> {
    if question == Question::Tasks {
        return Some(Answer::Tasks(Tasks::of(&[Task::View, Task::Api])));
    }
    let all = other_answers(question, None);
    let mut fitting = all.iter().filter(|answer| fits(question, **answer, answers));
    let is_not_known = |answer: &&Answer| !found(question, answers).any(|found| found == **answer);
    fitting.clone().find(is_not_known).or_else(|| fitting.next()).copied()
}
