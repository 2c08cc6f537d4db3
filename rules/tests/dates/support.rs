//! Cases, days and calendars for the tests.

use chrono::{Days, NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use upd_rules::case::answers::{Answers, Choice, Task, Tasks};
use upd_rules::case::questions::{Answer, Question, fits, next_question};
use upd_rules::case::text::{Case, FreeValues};
use upd_rules::dates::progress::{Progress, Wait};
use upd_rules::dates::schedule::Remaining;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::plan::StepKey;
use upd_rules::plan::{Plan, StepId};

/// A day, as text.
#[track_caller]
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is no day"))
}

/// So many days later.
pub(crate) fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day + Days::new(days)
}

/// The answers of a complete case.
#[track_caller]
pub(crate) fn answers(case: &str) -> Answers {
    let case = Case::read(case);
    assert!(case.is_complete() && case.ignored.is_empty(), "{case:?}");
    case.answers
}

/// The plan of complete answers.
#[track_caller]
pub(crate) fn plan(answers: &Answers) -> Plan {
    Plan::of(answers).unwrap_or_else(|open| panic!("{} is open", open.key()))
}

/// The place of a step in a plan.
#[track_caller]
pub(crate) fn place(plan: &Plan, id: StepId) -> usize {
    plan.steps
        .iter()
        .position(|step| step.id == id)
        .unwrap_or_else(|| panic!("{} is not in the plan", id.key()))
}

/// A case with a start day, its plan and its document.
pub(crate) struct Told {
    pub(crate) case: Case,
    pub(crate) plan: Plan,
    pub(crate) document: Document,
}

pub(crate) fn told(answers: &Answers, start: NaiveDate) -> Told {
    let free = FreeValues {
        start: Some(start),
        ..FreeValues::default()
    };
    told_case(Case::of(answers, free), start)
}

pub(crate) fn told_case(case: Case, today: NaiveDate) -> Told {
    let now: NaiveDateTime = today.into();
    Told {
        plan: plan(&case.answers),
        document: Document::of(&case, now, &Calendar::default()),
        case,
    }
}

impl Told {
    pub(crate) fn remaining(&self, today: NaiveDate, progress: &Progress) -> Option<Remaining> {
        let start = self.case.free.start?;
        let answers = &self.case.answers;
        upd_rules::dates::schedule::remaining(&self.plan, answers, start, today, &Calendar::default(), progress)
    }
}

/// Random complete answers: a random walk over the questions.
pub(crate) fn cases() -> impl Strategy<Value = Answers> {
    proptest::collection::vec(any::<u16>(), Question::ALL.len()).prop_map(|choices| {
        let mut answers = Answers::default();
        let mut choices = choices.into_iter();
        while let (Some(question), Some(choice)) = (next_question(&answers), choices.next()) {
            answers.set(question, Some(choose(question, choice, &answers)));
        }
        answers
    })
}

fn choose(question: Question, choice: u16, answers: &Answers) -> Answer {
    if question == Question::Tasks {
        let wanted = |place: usize| choice >> place & 1 == 1;
        let tasks: Tasks = (0..Task::ALL.len())
            .filter(|place| wanted(*place))
            .map(|place| Task::ALL[place])
            .collect();
        return Answer::Tasks(if tasks.is_empty() {
            Tasks::of(&[Task::View])
        } else {
            tasks
        });
    }
    let fitting: Vec<Answer> = (0..question.values().len() as u8)
        .map(Answer::One)
        .filter(|answer| fits(question, *answer, answers))
        .collect();
    fitting[usize::from(choice) % fitting.len()]
}

/// Days from 2024 to 2031: two leap days, and years with and without a list of closing days.
pub(crate) fn days() -> impl Strategy<Value = NaiveDate> {
    (0_u64..2900).prop_map(|days| later(day("2024-01-01"), days))
}

/// A guess.
pub(crate) fn waits() -> impl Strategy<Value = Wait> {
    prop_oneof![
        (0_u16..30).prop_map(Wait::WorkingDays),
        (0_u16..30).prop_map(Wait::Days)
    ]
}

/// A guess for each step of a plan, taken in turn from a list.
pub(crate) fn guesses(plan: &Plan, waits: &[Option<Wait>]) -> std::collections::BTreeMap<StepKey, Wait> {
    let keys = plan.steps.iter().map(StepKey::of);
    keys.zip(waits.iter().cycle())
        .filter_map(|(key, wait)| Some((key, (*wait)?)))
        .collect()
}

/// Guesses for some of the steps.
pub(crate) fn some_waits() -> impl Strategy<Value = Vec<Option<Wait>>> {
    proptest::collection::vec(proptest::option::of(waits()), 1..9)
}
