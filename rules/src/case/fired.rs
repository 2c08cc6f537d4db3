//! Which clauses hold in a case, and which would with one single answer changed or given.

use crate::case::answers::{Answers, Choice, Environment, Task, Tasks};
use crate::case::clauses::Clause;
use crate::case::possible::{OpenQuestions, open_questions};
use crate::case::questions::{Answer, Question, fits};

/// A clause that holds in a case, and where, if it is about one environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fired {
    /// The clause.
    pub clause: Clause,
    /// The environment, which the case covers.
    pub environment: Option<Environment>,
}

/// A clause that does not hold, but would with that one answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Nearly {
    /// The clause.
    pub clause: Clause,
    /// The environment, if it is about one: the case covers it now, and would then.
    pub environment: Option<Environment>,
    /// The question to be answered otherwise, or at all.
    pub question: Question,
    /// The answer with which it would hold.
    pub answer: Answer,
}

/// A case with one answer changed or given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The question.
    pub question: Question,
    /// Its answer then.
    pub answer: Answer,
    /// The answers that can still be used then, that one among them, and what is open.
    pub then: OpenQuestions,
}

/// The clauses that hold, whatever is answered next: those that only hold because nothing is said yet are not among
/// them.
#[must_use]
pub fn fired(answers: &Answers) -> Vec<Fired> {
    fired_in(&open_questions(answers))
}

/// The clauses that would hold with one single answer changed or given, clause by clause, each with every answer that
/// does it.
#[must_use]
pub fn nearly(answers: &Answers) -> Vec<Nearly> {
    let before = fired(answers);
    let mut nearly = Vec::new();
    for change in changes(answers) {
        let is_new =
            |fired: &Fired| !before.contains(fired) && fired.environment.is_none_or(|there| answers.covers(there));
        nearly.extend(fired_in(&change.then).into_iter().filter(is_new).map(|fired| Nearly {
            clause: fired.clause,
            environment: fired.environment,
            question: change.question,
            answer: change.answer,
        }));
    }
    nearly.sort_by_key(|nearly| (nearly.clause, nearly.environment));
    nearly
}

/// The clauses that hold in one of two cases and not in the other; where an environment is named, there or in none.
#[must_use]
pub fn turned(one: &Answers, other: &Answers, there: Option<Environment>) -> Vec<Clause> {
    let (one, other) = (fired(one), fired(other));
    let only_one = one.iter().filter(|fired| !other.contains(fired));
    let only_other = other.iter().filter(|fired| !one.contains(fired));
    let is_there = |fired: &&Fired| there.is_none() || fired.environment.is_none() || fired.environment == there;
    let turned = only_one.chain(only_other).filter(is_there);
    let mut clauses: Vec<Clause> = turned.map(|fired| fired.clause).collect();
    clauses.sort_unstable();
    clauses.dedup();
    clauses
}

/// Every way to change a single answer, or to give a single one that is open, that fits the other answers.
#[must_use]
pub fn changes(answers: &Answers) -> Vec<Change> {
    let now = open_questions(answers);
    let mut changes = Vec::new();
    for question in Question::ALL {
        let given = now.answers.answer(question);
        if given.is_none() && !now.remaining.contains(&question) {
            continue;
        }
        for answer in other_answers(question, given) {
            let then = open_questions(&with(&now.answers, question, answer));
            // What does not fit is set aside.
            if then.answers.answer(question) == Some(answer) {
                changes.push(Change { question, answer, then });
            }
        }
    }
    changes
}

/// Every other answer to a question, whether it fits or not; of tasks, those with one more or one less.
pub(crate) fn other_answers(question: Question, given: Option<Answer>) -> Vec<Answer> {
    if question == Question::Tasks {
        let tasks = match given {
            Some(Answer::Tasks(tasks)) => tasks,
            _ => Tasks::NONE,
        };
        let toggled = Task::ALL.iter().map(|task| tasks.toggled(*task));
        return toggled.filter(|tasks| !tasks.is_empty()).map(Answer::Tasks).collect();
    }
    let all = (0_u8..).zip(question.values()).map(|(index, _)| Answer::One(index));
    all.filter(|answer| given != Some(*answer)).collect()
}

fn with(answers: &Answers, question: Question, answer: Answer) -> Answers {
    let mut with = *answers;
    with.set(question, Some(answer));
    with
}

fn fired_in(found: &OpenQuestions) -> Vec<Fired> {
    let answers = &found.answers;
    let unknown = unknown(found);
    let places = Clause::ALL.iter().flat_map(|clause| {
        let about_one = clause.is_about_one_environment();
        let environments = answers.environments().filter(move |_| about_one).map(Some);
        let environments = environments.chain((!about_one).then_some(None));
        environments.map(|environment| Fired {
            clause: *clause,
            environment,
        })
    });
    places
        .filter(|fired| holds(*fired, answers) && !may_turn(*fired, answers, &unknown))
        .collect()
}

fn holds(fired: Fired, answers: &Answers) -> bool {
    let there = fired.environment.unwrap_or(Environment::Production);
    fired.clause.holds(answers, there)
}

/// Whether an answer that nobody has given yet would make the clause not hold.
fn may_turn(fired: Fired, answers: &Answers, unknown: &[Question]) -> bool {
    unknown.iter().any(|question| {
        let fitting = other_answers(*question, None).into_iter();
        fitting
            .filter(|answer| fits(*question, *answer, answers))
            .any(|answer| !holds(fired, &with(answers, *question, answer)))
    })
}

/// The questions of whose answers nothing is known: those that are open; and those about Super Users also where they
/// are not asked, for somebody whose role is approved has not said that nobody is one. A role and credentials that are
/// not asked count as none (contract, section 1).
fn unknown(found: &OpenQuestions) -> Vec<Question> {
    let super_users = found.answers.environments().map(Question::super_users);
    let about_super_users = super_users.chain([Question::FirstSuperUser]);
    let without_answer = about_super_users.filter(|question| found.answers.answer(*question).is_none());
    found.remaining.iter().copied().chain(without_answer).collect()
}
