//! What is still possible: one walk through all the questions finds which answers of a case can be used, which questions
//! are open, and which comes next.

use std::collections::HashSet;

use super::questions::{Answer, Question, asked, fits};
use crate::case::answers::{
    Account, Answers, Credentials, Environment, Goal, Oms, RoleHeld, SuperUsers, Task, Tasks, User,
};

/// Why an answer of a case is set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SetAside {
    /// Its question cannot be asked, however the open ones are answered.
    NotAsked,
    /// Its question has no such value with these answers, however the open ones are answered.
    DoesNotFit,
}

/// What a walk through all the questions finds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenQuestions {
    /// The questions without an answer that some way of answering the others would still ask, in order. The
    /// first one is asked next; where there is none, the case is complete.
    pub remaining: Vec<Question>,
    /// The answers that can be used: those given, without those set aside.
    pub answers: Answers,
    /// The answers that cannot.
    pub set_aside: Vec<(Question, SetAside)>,
}

/// Walks through the questions with these answers, and follows every way in which open ones could be answered.
///
/// An answer to a question that may yet be asked is kept, and that question is not open; on those ways where the
/// kept answer would not fit, its question is followed with every value that does.
#[must_use]
pub fn open_questions(given: &Answers) -> OpenQuestions {
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
