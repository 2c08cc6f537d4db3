//! What we ask: the questions in their order, when each is asked, which values fit, and which are still open.
//!
//! Whether a question is asked depends only on questions before it. So one walk in their order decides
//! everything: which answers can be used, which questions are open, and which comes next.

use std::collections::HashSet;

use crate::case::answers::{
    Account, Answers, Approved, Choice, Contact, Credentials, EarlySignIn, Email, Environment, EnvironmentChoice,
    FirstSuperUser, Goal, Matter, Oms, Organisations, RoleHeld, RoleState, SporSuperUser, SuperUsers, Task, Tasks,
    User, YesNo,
};
use crate::sources::matrix::RoleGroup;

/// A question, in the order in which they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// What do you need?
    Goal,
    /// Who are you, and for whom do you act?
    User,
    /// What do you want to do in UPD?
    Tasks,
    /// Which environment?
    Env,
    /// Where does your role request stand?
    RoleState,
    /// How long ago were you told that it was approved?
    Approved,
    /// Did you try to sign in before 4 hours had passed?
    EarlySignIn,
    /// What about the credentials?
    Matter,
    /// Your EMA account?
    Account,
    /// Do you use one of the systems that come with an EMA account?
    OtherSystem,
    /// Which e-mail address do you register with?
    Email,
    /// Do you also have a Eudralink account?
    Eudralink,
    /// Is the organisation that you act for in OMS?
    Oms,
    /// Do you act for one MAH or for several?
    Organisations,
    /// How many Super Users has the organisation in production?
    SuperUsers,
    /// And in UAT?
    SuperUsersUat,
    /// Which role do you hold in production?
    Role,
    /// And in UAT?
    RoleUat,
    /// Are there API credentials in production?
    Credentials,
    /// And in UAT?
    CredentialsUat,
    /// Who will become the first Super User?
    FirstSuperUser,
    /// Has the organisation a SPOR Industry Super User?
    SporSuperUser,
    /// Who is the API technical contact?
    Contact,
}

/// The questions with their keys in links, the field of [`Answers`] that holds the answer, and its type.
macro_rules! single_choice_questions {
    ($handle:ident) => {
        $handle! {
            Goal, "goal", goal, Goal;
            User, "user", user, User;
            Env, "env", env, EnvironmentChoice;
            RoleState, "role-state", role_state, RoleState;
            Approved, "approved", approved, Approved;
            EarlySignIn, "early-sign-in", early_sign_in, EarlySignIn;
            Matter, "matter", matter, Matter;
            Account, "account", account, Account;
            OtherSystem, "other-system", other_system, YesNo;
            Email, "email", email, Email;
            Eudralink, "eudralink", eudralink, YesNo;
            Oms, "oms", oms, Oms;
            Organisations, "organisations", organisations, Organisations;
            SuperUsers, "super-users", super_users.production, SuperUsers;
            SuperUsersUat, "super-users-uat", super_users.uat, SuperUsers;
            Role, "role", role.production, RoleHeld;
            RoleUat, "role-uat", role.uat, RoleHeld;
            Credentials, "credentials", credentials.production, Credentials;
            CredentialsUat, "credentials-uat", credentials.uat, Credentials;
            FirstSuperUser, "first-super-user", first_super_user, FirstSuperUser;
            SporSuperUser, "spor-super-user", spor_super_user, SporSuperUser;
            Contact, "contact", contact, Contact;
        }
    };
}

/// An answer to a question: the tasks, or one of the values by its place among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// One of the question's values, by its place in [`Question::values`].
    One(u8),
    /// The tasks, at least one.
    Tasks(Tasks),
}

macro_rules! define_access {
    ($($variant:ident, $key:literal, $($field:ident).+, $choice:ident;)+) => {
        impl Question {
            /// Its key in links and JSON.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    Self::Tasks => "tasks",
                    $(Self::$variant => $key,)+
                }
            }

            /// The keys of all its values, also of those that do not fit every case ([`fits`]).
            #[must_use]
            pub const fn values(self) -> &'static [&'static str] {
                match self {
                    Self::Tasks => Task::KEYS,
                    $(Self::$variant => $choice::KEYS,)+
                }
            }
        }

        impl Answers {
            /// The answer to a question.
            #[must_use]
            pub fn answer(&self, question: Question) -> Option<Answer> {
                match question {
                    Question::Tasks => self.tasks.map(Answer::Tasks),
                    $(Question::$variant => self.$($field).+.map(|value| Answer::One(value.index())),)+
                }
            }

            /// These answers with that one changed: `None` takes an answer back. An answer of the wrong kind
            /// for the question takes it back as well.
            pub fn set(&mut self, question: Question, answer: Option<Answer>) {
                match question {
                    Question::Tasks => {
                        self.tasks = match answer {
                            Some(Answer::Tasks(tasks)) if !tasks.is_empty() => Some(tasks),
                            _ => None,
                        };
                    }
                    $(Question::$variant => {
                        self.$($field).+ = match answer {
                            Some(Answer::One(index)) => $choice::ALL.get(usize::from(index)).copied(),
                            _ => None,
                        };
                    })+
                }
            }
        }
    };
}
single_choice_questions!(define_access);

impl Question {
    /// Every question, in the order in which they are asked.
    pub const ALL: [Self; 23] = [
        Self::Goal,
        Self::User,
        Self::Tasks,
        Self::Env,
        Self::RoleState,
        Self::Approved,
        Self::EarlySignIn,
        Self::Matter,
        Self::Account,
        Self::OtherSystem,
        Self::Email,
        Self::Eudralink,
        Self::Oms,
        Self::Organisations,
        Self::SuperUsers,
        Self::SuperUsersUat,
        Self::Role,
        Self::RoleUat,
        Self::Credentials,
        Self::CredentialsUat,
        Self::FirstSuperUser,
        Self::SporSuperUser,
        Self::Contact,
    ];

    /// The question with that key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.key() == key)
    }

    /// The environment that it asks about, if it asks once for each.
    #[must_use]
    pub const fn environment(self) -> Option<Environment> {
        match self {
            Self::SuperUsers | Self::Role | Self::Credentials => Some(Environment::Production),
            Self::SuperUsersUat | Self::RoleUat | Self::CredentialsUat => Some(Environment::Uat),
            Self::Goal
            | Self::User
            | Self::Tasks
            | Self::Env
            | Self::RoleState
            | Self::Approved
            | Self::EarlySignIn
            | Self::Matter
            | Self::Account
            | Self::OtherSystem
            | Self::Email
            | Self::Eudralink
            | Self::Oms
            | Self::Organisations
            | Self::FirstSuperUser
            | Self::SporSuperUser
            | Self::Contact => None,
        }
    }

    /// The question about Super Users in that environment.
    #[must_use]
    pub const fn super_users(environment: Environment) -> Self {
        match environment {
            Environment::Production => Self::SuperUsers,
            Environment::Uat => Self::SuperUsersUat,
        }
    }

    /// The question about the role held in that environment.
    #[must_use]
    pub const fn role(environment: Environment) -> Self {
        match environment {
            Environment::Production => Self::Role,
            Environment::Uat => Self::RoleUat,
        }
    }

    /// The question about API credentials in that environment.
    #[must_use]
    pub const fn credentials(environment: Environment) -> Self {
        match environment {
            Environment::Production => Self::Credentials,
            Environment::Uat => Self::CredentialsUat,
        }
    }
}

/// Whether the question is asked, given the answers to those before it (contract, "asked when").
#[must_use]
pub fn asked(question: Question, answers: &Answers) -> bool {
    let Some(goal) = answers.goal else {
        return question == Question::Goal;
    };
    if answers.early_end().is_some_and(|end| question > end.decided_by()) {
        return false;
    }
    let is_public = answers.is(RoleGroup::Public);
    match question {
        Question::Goal => true,
        Question::User => goal != Goal::Account,
        Question::Tasks => goal == Goal::Access,
        Question::Env => matches!(goal, Goal::Access | Goal::SignIn | Goal::Renew),
        Question::RoleState => goal == Goal::SignIn,
        Question::Approved | Question::EarlySignIn => {
            goal == Goal::SignIn && answers.role_state == Some(RoleState::Approved)
        }
        Question::Matter => goal == Goal::Renew,
        Question::Account => {
            matches!(goal, Goal::Access | Goal::Account | Goal::Organisation | Goal::Spor)
        }
        Question::OtherSystem => answers.account == Some(Account::Unknown),
        Question::Email => answers.account_is_new(),
        Question::Eudralink => {
            matches!(answers.account, Some(Account::NewDomain | Account::NewSurname))
        }
        Question::Oms => matches!(goal, Goal::Access | Goal::Organisation | Goal::Spor) && answers.must_be_in_oms(),
        Question::Organisations => goal == Goal::Access && answers.user == Some(User::MahConsultant),
        Question::SuperUsers => super_users_asked(answers, goal, Environment::Production),
        Question::SuperUsersUat => super_users_asked(answers, goal, Environment::Uat),
        Question::Role => role_asked(answers, goal, Environment::Production),
        Question::RoleUat => role_asked(answers, goal, Environment::Uat),
        Question::Credentials => credentials_asked(answers, goal, Environment::Production),
        Question::CredentialsUat => credentials_asked(answers, goal, Environment::Uat),
        Question::FirstSuperUser => first_super_user_asked(answers, goal),
        Question::SporSuperUser => goal == Goal::Spor && !answers.is_not_in_oms(),
        Question::Contact => goal == Goal::Renew && answers.matter == Some(Matter::Renew) && !is_public,
    }
}

/// For access, and for a request that is open or was rejected, once in each environment. Nobody can be
/// affiliated to an organisation that is not in OMS (OMS-03).
fn super_users_asked(answers: &Answers, goal: Goal, environment: Environment) -> bool {
    let matters = match goal {
        Goal::Access => !answers.is(RoleGroup::Public) && !answers.is_not_in_oms(),
        Goal::SignIn => matches!(answers.role_state, Some(RoleState::Requested | RoleState::Rejected)),
        Goal::Renew | Goal::Account | Goal::Organisation | Goal::Spor => false,
    };
    matters && answers.covers(environment)
}

/// For access, where there may be somebody who gave a role to an account that is not new. For renewal, because
/// only a Super User renews (REN-01).
fn role_asked(answers: &Answers, goal: Goal, environment: Environment) -> bool {
    let matters = match goal {
        Goal::Access => answers.super_users_in(environment) != SuperUsers::None && !answers.account_is_new(),
        Goal::Renew => matches!(answers.matter, Some(Matter::Renew | Matter::UnknownExpiry)),
        Goal::SignIn | Goal::Account | Goal::Organisation | Goal::Spor => false,
    };
    matters && !answers.is(RoleGroup::Public) && answers.covers(environment)
}

/// Where the API is wanted and a Super User may have asked for a set before (API-03).
fn credentials_asked(answers: &Answers, goal: Goal, environment: Environment) -> bool {
    goal == Goal::Access
        && answers.wants_api()
        && !answers.is(RoleGroup::Public)
        && answers.covers(environment)
        && answers.super_users_in(environment) != SuperUsers::None
}

/// Where somebody has to become the first Super User and the tasks leave open who.
fn first_super_user_asked(answers: &Answers, goal: Goal) -> bool {
    let matters = match goal {
        Goal::Access => !answers.task_needs_super_user(),
        Goal::SignIn => answers.request_rejected(),
        Goal::Renew | Goal::Account | Goal::Organisation | Goal::Spor => false,
    };
    matters
        && answers
            .environments()
            .any(|environment| answers.first_super_user_needed(environment))
}

/// Whether a value of the question fits the answers to the questions before it. The tasks always do: each is
/// refused or not by itself.
#[must_use]
pub fn fits(question: Question, answer: Answer, answers: &Answers) -> bool {
    let Answer::One(index) = answer else {
        return true;
    };
    match question {
        // A role is approved in one environment at a time.
        Question::Env => index != EnvironmentChoice::Both.index() || !answers.wants(Goal::SignIn),
        Question::EarlySignIn => {
            index != EarlySignIn::From24hAgo.index() || answers.approved == Some(Approved::Over24h)
        }
        Question::Matter => index != Matter::NotUsed.index() || !answers.is(RoleGroup::Public),
        Question::Account => index <= Account::NewEmployer.index() || answers.wants(Goal::Account),
        Question::Credentials => index != Credentials::Mine.index() || asked(Question::Role, answers),
        Question::CredentialsUat => index != Credentials::Mine.index() || asked(Question::RoleUat, answers),
        _ => true,
    }
}

/// The values of the question that fit, in the order in which they are offered.
pub fn values_that_fit(question: Question, answers: &Answers) -> impl Iterator<Item = &'static str> + '_ {
    question
        .values()
        .iter()
        .enumerate()
        .filter(move |(index, _)| fits(question, Answer::One(*index as u8), answers))
        .map(|(_, key)| *key)
}

/// The next question for answers that all fit, or `None` if they are complete. This is the quick way for
/// answers of our own making; for a case from outside see [`open_questions`].
#[must_use]
pub fn next_question(answers: &Answers) -> Option<Question> {
    Question::ALL
        .into_iter()
        .find(|question| answers.answer(*question).is_none() && asked(*question, answers))
}

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
