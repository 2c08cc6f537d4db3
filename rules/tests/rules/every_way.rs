//! What is still possible, found the slow way: every way of answering is followed, and only what is plainly the same to
//! later questions is made equal. The library has a quicker walk over prepared classes, which are made here
//! (`UPDATE_SNAPSHOTS=1 cargo test -p upd-rules --test rules every_way` after a change of the questions) and which must
//! find the same for every case (issue 10).

use std::collections::{HashMap, HashSet};
use std::fmt::{Display, Write as _};
use std::fs;
use std::path::Path;

use upd_rules::case::answers::{
    Account, Answers, Choice, Credentials, Environment, Goal, Oms, RoleHeld, SuperUsers, Task, Tasks, User,
};
use upd_rules::case::possible::{OpenQuestions, SetAside, open_questions};
use upd_rules::case::questions::{Answer, Question, asked, fits};
use upd_rules::sources::matrix::RoleGroup;

use crate::support::Random;

/// Walks through the questions with these answers, and follows every way in which open ones could be answered.
///
/// An answer to a question that may yet be asked is kept, and that question is not open; on those ways where the
/// kept answer would not fit, its question is followed with every value that does.
fn follow_every_way(given: &Answers) -> OpenQuestions {
    let mut found = OpenQuestions {
        answers: *given,
        ..OpenQuestions::default()
    };
    let mut ways = vec![Answers::default()];
    for question in Question::ALL {
        let answer = given.answer(question);
        let is_asked = |way: &Answers| asked(question, way);
        let takes = |way: &Answers, answer| is_asked(way) && fits(question, answer, way);
        let usable = answer.filter(|answer| ways.iter().any(|way| takes(way, *answer)));
        let may_be_asked = ways.iter().any(is_asked);
        if answer.is_some() && usable.is_none() {
            let why = if may_be_asked {
                SetAside::DoesNotFit
            } else {
                SetAside::NotAsked
            };
            found.set_aside.push((question, why));
            found.answers.set(question, None);
        }
        if !may_be_asked {
            continue;
        }
        if usable.is_none() {
            found.remaining.push(question);
        }
        let mut next = HashSet::with_capacity(ways.len());
        for way in ways {
            if !is_asked(&way) {
                next.insert(forget_what_no_later_question_reads(question, way));
                continue;
            }
            let kept = usable.filter(|answer| fits(question, *answer, &way));
            let mut follow = |answer| {
                let mut way = way;
                way.set(question, Some(answer));
                next.insert(forget_what_no_later_question_reads(question, way));
            };
            match kept {
                Some(answer) => follow(answer),
                None if question == Question::Tasks => {
                    for tasks in TASKS_THAT_DIFFER {
                        follow(Answer::Tasks(*tasks));
                    }
                }
                None => {
                    for index in 0..question.values().len() as u8 {
                        if fits(question, Answer::One(index), &way) {
                            follow(Answer::One(index));
                        }
                    }
                }
            }
        }
        ways = next.into_iter().collect();
    }
    found
}

/// Sets of tasks that stand for all: later questions read of the tasks only which role they need, whether the
/// API is among them, and whether all are refused (a test compares with all 511 sets).
const TASKS_THAT_DIFFER: &[Tasks] = &[
    Tasks::of(&[Task::View]),
    Tasks::of(&[Task::Create]),
    Tasks::of(&[Task::Nullify]),
    Tasks::of(&[Task::RecordVnra]),
    Tasks::of(&[Task::ManageUsers]),
    Tasks::of(&[Task::Api]),
    Tasks::of(&[Task::View, Task::Api]),
    Tasks::of(&[Task::Create, Task::Api]),
    Tasks::of(&[Task::ManageUsers, Task::Api]),
];

/// After the question on the role, what matters is whether somebody has to become the first Super User there, and
/// if so, whether a role is to be requested.
fn forget_role(way: &mut Answers, environment: Environment) {
    if !way.wants(Goal::Access) {
        way.role[environment] = None;
    } else if !way.headless(environment) {
        way.role[environment] = None;
        if way.super_users[environment].is_some() {
            way.super_users[environment] = Some(SuperUsers::One);
        }
    } else if way.role_to_request(environment) {
        way.role[environment] = None;
    } else if way.role[environment].is_some() {
        way.role[environment] = Some(RoleHeld::Edit);
    }
}

/// Makes ways equal that no later question can tell apart, so that their number stays small. Each arm stands at
/// the last question that reads what it forgets.
fn forget_what_no_later_question_reads(question: Question, mut way: Answers) -> Answers {
    match question {
        Question::User if matches!(way.user, Some(User::Commission | User::AuthorityContractor)) => {
            way.user = Some(User::Authority);
        }
        Question::EarlySignIn => {
            way.approved = None;
            way.early_sign_in = None;
        }
        Question::Email => {
            // Later questions read only whether the account is new; Eudralink reads two values more.
            let keep = matches!(way.account, Some(Account::NewDomain | Account::NewSurname) | None);
            if !keep {
                way.account = Some(if way.account_is_new() {
                    Account::None
                } else {
                    Account::Works
                });
            }
            way.other_system = None;
            way.email = None;
        }
        Question::Eudralink => {
            way.eudralink = None;
            if matches!(way.account, Some(Account::NewDomain | Account::NewSurname)) {
                way.account = Some(Account::Works);
            }
        }
        Question::Oms if way.oms != Some(Oms::NotFound) => way.oms = None,
        Question::Organisations => {
            way.organisations = None;
            if way.user == Some(User::MahConsultant) {
                way.user = Some(User::Mah);
            }
        }
        Question::SuperUsersUat => {
            for environment in Environment::ALL {
                let super_users = &mut way.super_users[environment];
                *super_users = match *super_users {
                    Some(SuperUsers::Several | SuperUsers::Unknown) => Some(SuperUsers::One),
                    other => other,
                };
            }
        }
        Question::Role => forget_role(&mut way, Environment::Production),
        Question::RoleUat => {
            forget_role(&mut way, Environment::Uat);
            // What is read of the tasks is only whether a role is needed, and whether it is the Super User's.
            if way.role_needed() == RoleHeld::Edit {
                let api = way.tasks.is_some_and(|tasks| tasks.contains(Task::Api));
                let view = Tasks::of(&[Task::View]);
                way.tasks = Some(if api { view.with(Task::Api) } else { view });
            }
        }
        Question::CredentialsUat => {
            for environment in Environment::ALL {
                let credentials = &mut way.credentials[environment];
                *credentials = match *credentials {
                    Some(Credentials::Mine) => Some(Credentials::Colleague),
                    Some(Credentials::Unknown) => Some(Credentials::None),
                    other => other,
                };
            }
        }
        _ => {}
    }
    way
}

/// The two walks find the same, for cases that a page makes and for those that somebody wrote into a link: answers that
/// do not fit, and to questions that are not asked.
#[test]
fn the_quick_walk_finds_what_following_every_way_finds() {
    let mut random = Random::new(10);
    assert_same(&Answers::default());
    for round in 0..1500 {
        assert_same(&random.incomplete());
        // A page in the middle of the questions: all before one of them, and none after it.
        let complete = random.complete();
        let mut prefix = Answers::default();
        for question in Question::ALL.into_iter().take(1 + round % Question::ALL.len()) {
            prefix.set(question, complete.answer(question));
        }
        if round % 3 == 0 {
            assert_same(&prefix);
        }
        let mut anything = if round % 2 == 0 { prefix } else { Answers::default() };
        for _ in 0..1 + random.below(12) {
            let question = Question::ALL[random.below(Question::ALL.len())];
            let answer = if question == Question::Tasks {
                Answer::Tasks(tasks_of(1 + random.below(511) as u16))
            } else {
                Answer::One(random.below(question.values().len()) as u8)
            };
            anything.set(question, Some(answer));
        }
        assert_same(&anything);
    }
}

fn assert_same(given: &Answers) {
    assert_eq!(open_questions(given), follow_every_way(given), "{given:?}");
}

/// Every single answer, and every two: what can differ at all differs here.
#[test]
fn the_quick_walk_finds_the_same_for_every_pair_of_answers() {
    let all: Vec<(Question, Answer)> = Question::ALL.into_iter().flat_map(every_answer).collect();
    let mut random = Random::new(11);
    for (question, answer) in &all {
        let mut given = Answers::default();
        given.set(*question, Some(*answer));
        assert_same(&given);
        for (other, second) in &all {
            // All of them take a minute: a tenth in each run of the tests is the same tenth.
            if other > question && random.below(10) == 0 {
                let mut given = given;
                given.set(*other, Some(*second));
                assert_same(&given);
            }
        }
    }
}

fn every_answer(question: Question) -> Vec<(Question, Answer)> {
    let answers: Vec<Answer> = if question == Question::Tasks {
        TASKS_THAT_DIFFER.iter().copied().map(Answer::Tasks).collect()
    } else {
        (0..question.values().len() as u8).map(Answer::One).collect()
    };
    answers.into_iter().map(|answer| (question, answer)).collect()
}

/// Nothing is asked on a way any more.
const ENDS: u8 = 253;
/// The answer does not fit there.
const DOES_NOT_FIT: u8 = 254;
/// The question is not asked there: the number before is where it goes on.
const NOT_ASKED: u8 = 255;
/// Tasks differ by what they need: nothing, as all are refused, or one of four levels, each with or without the API.
const NEEDS: usize = 9;

/// The table of classes is the one that following every way gives.
#[test]
fn the_prepared_classes_are_those_of_all_ways() {
    assert_written("src/case/ways.rs", &text_of(&classes()));
}

/// That a file of the library, which is made here, is what the questions give now; writes it where that is wanted.
#[track_caller]
pub(crate) fn assert_written(file: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, now).expect("the table can be written");
    }
    let written = fs::read_to_string(&path).expect("the table");
    assert!(
        now == written,
        "the questions have changed: make {} anew",
        path.display()
    );
}

/// For each question the classes of ways that it or a later one tells apart, from the last question to the first: a
/// class is where its answers lead.
fn classes() -> Vec<Vec<Vec<u8>>> {
    let mut reached = vec![vec![Answers::default()]];
    for question in Question::ALL {
        let (mut seen, mut next) = (HashSet::new(), Vec::new());
        for way in reached.last().into_iter().flatten() {
            let answers = answers_there(question, way).into_iter().flatten();
            let answered = answers.map(|answer| behind(question, *way, Some(answer)));
            let not_asked = (!asked(question, way)).then(|| behind(question, *way, None));
            next.extend(answered.chain(not_asked).filter(|way| seen.insert(*way)));
        }
        reached.push(next);
    }
    let mut later: HashMap<Answers, u8> = reached.pop().into_iter().flatten().map(|way| (way, ENDS)).collect();
    let mut table = Vec::new();
    for (question, ways) in Question::ALL.into_iter().zip(reached).rev() {
        let mut rows: Vec<Vec<u8>> = Vec::new();
        let mut here = HashMap::new();
        for way in ways {
            let row = row(question, &way, &later);
            let class = if row == [ENDS] {
                ENDS
            } else {
                let known = rows.iter().position(|known| *known == row);
                let place = known.unwrap_or_else(|| {
                    rows.push(row);
                    rows.len() - 1
                });
                assert!(place < 128, "a set of classes has room for 128");
                place as u8
            };
            here.insert(way, class);
        }
        table.push(rows);
        later = here;
    }
    table.reverse();
    table
}

fn row(question: Question, way: &Answers, later: &HashMap<Answers, u8>) -> Vec<u8> {
    let answers = answers_there(question, way);
    if !asked(question, way) {
        let mut row = vec![later[&behind(question, *way, None)]];
        if row != [ENDS] {
            row.push(NOT_ASKED);
            let width = answers.len() + usize::from(question == Question::Tasks);
            row.resize(width, 0);
        }
        return row;
    }
    let lead_to = answers.iter().map(|answer| match answer {
        Some(answer) => later[&behind(question, *way, Some(*answer))],
        None => DOES_NOT_FIT,
    });
    let group = way.group().filter(|_| question == Question::Tasks);
    lead_to.chain(group.map(|group| group as u8)).collect()
}

fn behind(question: Question, mut way: Answers, answer: Option<Answer>) -> Answers {
    if answer.is_some() {
        way.set(question, answer);
    }
    forget_what_no_later_question_reads(question, way)
}

/// Every answer in its place, as far as it fits and the question is asked; of the tasks, the first set of all with each
/// need.
fn answers_there(question: Question, way: &Answers) -> Vec<Option<Answer>> {
    let is_asked = asked(question, way);
    if question != Question::Tasks {
        let all = (0..question.values().len() as u8).map(Answer::One);
        return all
            .map(|answer| Some(answer).filter(|answer| is_asked && fits(question, *answer, way)))
            .collect();
    }
    let mut found = vec![None; NEEDS];
    if let Some(group) = way.group().filter(|_| is_asked) {
        for tasks in every_set_of_tasks() {
            found[needs(group, tasks)].get_or_insert(Answer::Tasks(tasks));
        }
    }
    found
}

pub(crate) fn every_set_of_tasks() -> impl Iterator<Item = Tasks> {
    (1..512).map(tasks_of)
}

fn tasks_of(bits: u16) -> Tasks {
    let chosen = Task::ALL.iter().filter(|task| bits & 1 << task.index() != 0);
    chosen.copied().collect()
}

fn needs(group: RoleGroup, tasks: Tasks) -> usize {
    let left = tasks.and(group.tasks());
    match left.is_empty() {
        true => 0,
        false => 1 + 2 * group.least_level(left) as usize + usize::from(left.contains(Task::Api)),
    }
}

fn text_of(table: &[Vec<Vec<u8>>]) -> String {
    let mut text = "//! The classes of ways to answer the questions: for each question, the ways that it or a later one can tell apart, and
//! where each answer leads. Made by `rules/tests/rules/every_way.rs`, which compares it with the questions.

/// Nothing is asked on a way any more.
pub(super) const ENDS: u8 = 253;
/// The answer does not fit there.
pub(super) const DOES_NOT_FIT: u8 = 254;
/// The question is not asked there: the number before is the class in which the way goes on.
pub(super) const NOT_ASKED: u8 = 255;

/// For each question its classes, one behind the other: for each answer, the class of the next question to which it
/// leads. Tasks count by what they need; behind them stands the group that asks.
#[rustfmt::skip]
pub(super) static CLASSES: [&[u8]; "
        .to_owned();
    let _ = write!(text, "{}] = [", table.len());
    for (question, rows) in Question::ALL.into_iter().zip(table) {
        let _ = write!(text, "\n    // {}: {}\n    &[", question.key(), rows.len());
        write_numbers(&mut text, &rows.concat());
        text.push_str("\n    ],");
    }
    text + "\n];\n"
}

/// Writes numbers in lines, as many as there is room for.
pub(crate) fn write_numbers(text: &mut String, numbers: &[impl Display]) {
    let mut column = usize::MAX;
    for number in numbers {
        if column > 100 {
            text.push_str("\n       ");
            column = 8;
        }
        let number = format!(" {number},");
        column += number.len();
        text.push_str(&number);
    }
}
