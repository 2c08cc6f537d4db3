//! What we ask: the questions in their order, when each is asked, which values fit, and which are still open.
//!
//! Whether a question is asked depends only on questions before it. So one walk in their order decides
//! everything: which answers can be used, which questions are open, and which comes next ([`super::possible`]).

use crate::case::answers::{
    Account, Answers, Approved, Choice, Contact, Credentials, EarlySignIn, Email, Environment, EnvironmentChoice,
    FirstSuperUser, Goal, Matter, Oms, Organisations, RoleHeld, RoleState, SporSuperUser, SuperUsers, Task, Tasks,
    User, YesNo,
};
use crate::sources::ledger::{Cite, rests_on};
use crate::sources::matrix::RoleGroup;

/// An answer to a question: the tasks, or one of the values by its place among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// One of the question's values, by its place in [`Question::values`].
    One(u8),
    /// The tasks, at least one.
    Tasks(Tasks),
}

/// The answer in a field, and a field with that answer: of a question with one answer, or with several tasks.
macro_rules! field {
    (get one $field:expr) => {
        $field.map(|value| Answer::One(value.index()))
    };
    (get tasks $field:expr) => {
        $field.map(Answer::Tasks)
    };
    (set one $choice:ident $answer:expr) => {
        match $answer {
            Some(Answer::One(index)) => $choice::ALL.get(usize::from(index)).copied(),
            _ => None,
        }
    };
    (set tasks $choice:ident $answer:expr) => {
        match $answer {
            Some(Answer::Tasks(tasks)) if !tasks.is_empty() => Some(tasks),
            _ => None,
        }
    };
}

/// The table of questions: key in links and JSON, the field of [`Answers`] that holds the answer and its type, the
/// environment that it asks about, and the rules that it decides.
macro_rules! questions {
    ($($(#[$doc:meta])* $variant:ident = $key:literal, $how:ident($($field:ident).+: $choice:ident), $environment:expr, [$($cite:ident)+];)+) => {
        /// A question, in the order in which they are asked.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Question { $($(#[$doc])* $variant,)+ }

        impl Question {
            /// Every question, in the order in which they are asked.
            pub const ALL: [Self; [$(stringify!($variant)),+].len()] = [$(Self::$variant),+];

            /// Its key in links and JSON.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// The keys of all its values, also of those that do not fit every case ([`fits`]).
            #[must_use]
            pub const fn values(self) -> &'static [&'static str] {
                match self { $(Self::$variant => $choice::KEYS,)+ }
            }

            /// The environment that it asks about, if it asks once for each.
            #[must_use]
            pub const fn environment(self) -> Option<Environment> {
                match self { $(Self::$variant => $environment,)+ }
            }

            /// The rules that it decides.
            #[must_use]
            pub const fn rules(self) -> &'static [Cite] {
                match self { $(Self::$variant => rests_on![$($cite)+],)+ }
            }
        }

        impl Answers {
            /// The answer to a question.
            #[must_use]
            pub fn answer(&self, question: Question) -> Option<Answer> {
                match question { $(Question::$variant => field!(get $how self.$($field).+),)+ }
            }

            /// These answers with that one changed: `None` takes an answer back. An answer of the wrong kind
            /// for the question takes it back as well.
            pub fn set(&mut self, question: Question, answer: Option<Answer>) {
                match question { $(Question::$variant => self.$($field).+ = field!(set $how $choice answer),)+ }
            }
        }
    };
}

questions! {
    /// What do you need?
    Goal = "goal", one(goal: Goal), None, [DOC_05];
    /// Who are you, and for whom do you act?
    User = "user", one(user: User), None, [DOC_04 ACC_02 IND_28 X059];
    /// What do you want to do in UPD?
    Tasks = "tasks", tasks(tasks: Task), None, [ROL_01 ROL_02 PUB_13 X049];
    /// Which environment?
    Env = "env", one(env: EnvironmentChoice), None, [ENV_01 ENV_05 ENV_06 ENV_07 ENV_10 ENV_12 ENV_15];
    /// Where does your role request stand?
    RoleState = "role-state", one(role_state: RoleState), None, [LOG_01 LOG_03 ROL_17 SPO_08];
    /// How long ago were you told that it was approved?
    Approved = "approved", one(approved: Approved), None, [ROL_11 ROL_12 X002];
    /// Did you try to sign in before 4 hours had passed?
    EarlySignIn = "early-sign-in", one(early_sign_in: EarlySignIn), None, [ROL_13];
    /// What about the credentials?
    Matter = "matter", one(matter: Matter), None, [REN_01 REN_02 REN_05 API_05 SEC_04 ENV_12];
    /// Your EMA account?
    Account = "account", one(account: Account), None, [ACC_01 ACC_12 KEEP_01 KEEP_03];
    /// Do you use one of the systems that come with an EMA account?
    OtherSystem = "other-system", one(other_system: YesNo), None, [ACC_12 X067 X068];
    /// Which e-mail address do you register with?
    Email = "email", one(email: Email), None, [ACC_10 ACC_11 X071];
    /// Do you also have a Eudralink account?
    Eudralink = "eudralink", one(eudralink: YesNo), None, [KEEP_17 KEEP_20];
    /// Is the organisation that you act for in OMS?
    Oms = "oms", one(oms: Oms), None, [OMS_01 OMS_08 OMS_09 OMS_11 X062];
    /// Do you act for one MAH or for several?
    Organisations = "organisations", one(organisations: Organisations), None, [ROL_15 IND_29 X061];
    /// How many Super Users has the organisation in production?
    SuperUsers = "super-users", one(super_users.production: SuperUsers), Some(Environment::Production), [ROL_05 ROL_07 REQ_05 X022 X033];
    /// And in UAT?
    SuperUsersUat = "super-users-uat", one(super_users.uat: SuperUsers), Some(Environment::Uat), [ROL_05 ROL_07 REQ_05 X022 X033];
    /// Which role do you hold in production?
    Role = "role", one(role.production: RoleHeld), Some(Environment::Production), [ROL_01];
    /// And in UAT?
    RoleUat = "role-uat", one(role.uat: RoleHeld), Some(Environment::Uat), [ROL_01];
    /// Are there API credentials in production?
    Credentials = "credentials", one(credentials.production: Credentials), Some(Environment::Production), [API_03 API_04 CA_23 X088];
    /// And in UAT?
    CredentialsUat = "credentials-uat", one(credentials.uat: Credentials), Some(Environment::Uat), [API_03 API_04 CA_23 X088];
    /// Who will become the first Super User?
    FirstSuperUser = "first-super-user", one(first_super_user: FirstSuperUser), None, [REQ_05 ROL_04 ROL_05 ROL_06 ROL_07 CA_02 IND_03];
    /// Has the organisation a SPOR Industry Super User?
    SporSuperUser = "spor-super-user", one(spor_super_user: SporSuperUser), None, [SPO_01 SPO_02];
    /// Who is the API technical contact?
    Contact = "contact", one(contact: Contact), None, [REN_14 X094];
}

impl Question {
    /// The question with that key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.key() == key)
    }

    /// The same question about UAT, if this one asks about production.
    #[must_use]
    pub const fn in_uat(self) -> Option<Self> {
        match self {
            Self::SuperUsers => Some(Self::SuperUsersUat),
            Self::Role => Some(Self::RoleUat),
            Self::Credentials => Some(Self::CredentialsUat),
            _ => None,
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
/// answers of our own making; for a case from outside see [`super::possible::open_questions`].
#[must_use]
pub fn next_question(answers: &Answers) -> Option<Question> {
    Question::ALL
        .into_iter()
        .find(|question| answers.answer(*question).is_none() && asked(*question, answers))
}
