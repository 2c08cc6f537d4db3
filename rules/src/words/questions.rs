//! The questions and their answers in words.

use super::{capitalised, hours, list, months};
use crate::case::answers::{
    Account, Answers, Approved, Choice, Contact, Credentials, EarlySignIn, Email, Environment, EnvironmentChoice,
    FirstSuperUser, Goal, Matter, Oms, Organisations, RoleHeld, RoleState, SporSuperUser, SuperUsers, Task, User,
    YesNo,
};
use crate::case::questions::{Answer, Question, fits};
use crate::case::text::joined;
use crate::sources::addresses::{OMS_SEARCH, PUBLIC_INFORMATION};
use crate::sources::figures::{INACTIVITY_MONTHS, LOCK_OUT_HOURS, SYNCHRONISATION_HOURS, SYSTEMS_WITH_ACCOUNT};
use crate::sources::matrix::RoleGroup;

/// A question in words.
#[derive(Clone, Debug)]
pub struct QuestionWords {
    /// The question.
    pub title: String,
    /// One sentence that helps to answer it.
    pub hint: String,
    /// The answers offered.
    pub choices: Vec<ChoiceWords>,
    /// Answers that few of this group look for: tasks of other groups, of which the plan says who can do them, and a
    /// line of the role table that nobody explains. They are offered last.
    pub others: Vec<ChoiceWords>,
}

/// An answer that is offered.
#[derive(Clone, Debug)]
pub struct ChoiceWords {
    /// Its name in links.
    pub key: &'static str,
    /// The answer.
    pub label: String,
    /// What it means, where that is not plain.
    pub hint: String,
}

/// A question in words, with the answers that fit.
#[must_use]
pub fn question(question: Question, answers: &Answers) -> QuestionWords {
    let (title, hint) = title_and_hint(question, answers);
    let (others, choices) = question
        .values()
        .iter()
        .enumerate()
        .filter(|(index, _)| fits(question, Answer::One(*index as u8), answers))
        .map(|(index, key)| {
            let (label, hint) = choice(question, index as u8, answers);
            ChoiceWords { key, label, hint }
        })
        .partition(|choice| {
            question == Question::Tasks && Task::from_key(choice.key).is_some_and(|task| is_of_others(task, answers))
        });
    QuestionWords {
        title,
        hint,
        choices,
        others,
    }
}

/// A question in a few words, for summaries.
#[must_use]
pub fn question_short(question: Question) -> String {
    let name = match question {
        Question::Goal => "What you need",
        Question::User => "Who you are",
        Question::Tasks => "What you want to do",
        Question::Env => "Environment",
        Question::RoleState => "Your role request",
        Question::Approved => "Told of the approval",
        Question::EarlySignIn => "Early sign-in",
        Question::Matter => "About the credentials",
        Question::Account => "EMA account",
        Question::OtherSystem => "Other EMA systems",
        Question::Email => "E-mail address",
        Question::Eudralink => "Eudralink account",
        Question::Oms => "Organisation in OMS",
        Question::Organisations => "How many MAHs",
        Question::SuperUsers | Question::SuperUsersUat => "UPD Super Users",
        Question::Role | Question::RoleUat => "Your UPD role",
        Question::Credentials | Question::CredentialsUat => "API credentials",
        Question::FirstSuperUser => "First Super User",
        Question::SporSuperUser => "SPOR Super User",
        Question::Contact => "API technical contact",
    };
    match question.environment() {
        Some(environment) => format!("{name} ({})", super::environment(environment)),
        None => name.to_owned(),
    }
}

/// An answer in a few words.
#[must_use]
pub fn answer(question: Question, answer: Answer) -> String {
    match answer {
        Answer::One(index) => choice(question, index, &Answers::default()).0,
        Answer::Tasks(tasks) => {
            let labels: Vec<&str> = tasks.iter().map(super::task).collect();
            capitalised(&list(&labels))
        }
    }
}

/// The answer in the words in which it was asked: tasks are called what the group calls them.
#[must_use]
pub fn answer_as_asked(question: Question, answer: Answer, answers: &Answers) -> String {
    match answer {
        Answer::One(index) => choice(question, index, answers).0,
        Answer::Tasks(tasks) => joined(tasks.iter().map(|task| task_label(task, answers)), "; "),
    }
}

/// Whether few of the group look for that task: no role of theirs has it, or nobody explains it (X049). The public looks
/// for a view of the products all the same.
fn is_of_others(task: Task, answers: &Answers) -> bool {
    let of_group = |group: RoleGroup| group.tasks().contains(task);
    match (task, answers.group()) {
        (_, None) | (Task::View, Some(RoleGroup::Public)) => false,
        (Task::EmailConfiguration, Some(_)) => true,
        (_, Some(group)) => !of_group(group),
    }
}

pub(super) fn user_label(user: User) -> &'static str {
    match user {
        User::Authority => "a national competent authority in the EEA",
        User::Commission => "the European Commission",
        User::AuthorityContractor => "somebody who acts for an authority",
        User::AuthorityOutsideEea => "an authority outside the EEA",
        User::Mah => "a marketing authorisation holder (MAH)",
        User::MahConsultant => "a consultant or somebody else who acts for one or more MAHs",
        User::IndustryOther => "industry, but not an MAH",
        User::Public => "a member of the general public",
    }
}

/// "in production", or nothing where there is only one environment to speak of.
fn there(question: Question) -> &'static str {
    match question.environment() {
        Some(Environment::Production) => " in production",
        Some(Environment::Uat) => " in UAT",
        None => "",
    }
}

fn title_and_hint(question: Question, answers: &Answers) -> (String, String) {
    let there = there(question);
    let organisation = if answers.is(RoleGroup::Authority) {
        "your authority"
    } else {
        "the MAH"
    };
    let (title, hint): (String, &str) = match question {
        Question::Goal => (
            "What do you need?".into(),
            "Choose what comes nearest. You can change it later.",
        ),
        Question::User => (
            "Who are you, and for whom do you act?".into(),
            "Your group decides which roles and environments you can ask for.",
        ),
        Question::Tasks => (
            "What do you want to do in UPD?".into(),
            "Choose all that you need. They decide which role to ask for.",
        ),
        Question::Env => (
            if answers.wants(Goal::Access) {
                "Which environment do you need?".into()
            } else {
                "Which environment is it about?".into()
            },
            "Production is the live system. UAT is a copy to practise in.",
        ),
        Question::RoleState => (
            "Where does your role request stand?".into(),
            "EMA Account Management tells you, and shows it when you track your requests.",
        ),
        Question::Approved => (
            "How long ago were you told that the role was approved?".into(),
            "Count from when you were told: the approval itself cannot be later.",
        ),
        Question::EarlySignIn => (
            format!(
                "Did you try to sign in to UPD before {} had passed since the approval?",
                hours(SYNCHRONISATION_HOURS)
            ),
            "Only signing in to UPD is meant. Somebody who does so too early may be locked out for a while.",
        ),
        Question::Matter => (
            "What do you need with the API credentials?".into(),
            "Each environment has credentials of its own.",
        ),
        Question::Account if answers.wants(Goal::Account) => (
            "What do you need with your EMA account?".into(),
            "Never tell anybody your password. It is not asked for here.",
        ),
        Question::Account => (
            "Do you have an EMA account that works?".into(),
            "Everything else begins with one. It is the same for all EMA systems.",
        ),
        Question::OtherSystem => (
            format!(
                "Do you use one of the {} systems that come with an EMA account?",
                SYSTEMS_WITH_ACCOUNT.number
            ),
            SYSTEMS,
        ),
        Question::Email => (
            if answers.account == Some(Account::JustRegistered) {
                "Which e-mail address did you register with?".into()
            } else {
                "Which e-mail address do you register with?".into()
            },
            "It must be yours alone, not shared with others.",
        ),
        Question::Eudralink => (
            "Do you also have a Eudralink account?".into(),
            "Changes of your EMA account do not reach it.",
        ),
        Question::Oms => (
            "Is the organisation that you act for in OMS?".into(),
            "OMS is EMA's list of organisations. You can search it without logging in.",
        ),
        Question::Organisations => (
            "Do you act for one MAH or for several?".into(),
            "You need a role with each of them. Answer the next questions for one.",
        ),
        Question::SuperUsers | Question::SuperUsersUat => (
            format!("How many UPD Super Users does {organisation} have{there}?"),
            "Count only those who can log in today.",
        ),
        Question::Role | Question::RoleUat => (
            format!("Which UPD role do you hold{there}?"),
            "With the organisation that this is about.",
        ),
        Question::Credentials | Question::CredentialsUat => (
            format!("Are there API credentials{there} already?"),
            "A set of credentials is made for each Super User who asks for one.",
        ),
        Question::FirstSuperUser => (
            "Who will become the first Super User?".into(),
            "It can be you. Until there is one, requests for other roles are rejected.",
        ),
        Question::SporSuperUser => (
            "Does the organisation have a SPOR Industry Super User?".into(),
            "That is another role than UPD Super User.",
        ),
        Question::Contact => (
            "Who is the API technical contact?".into(),
            "The new secret is sent to the contact that was named when the API was requested.",
        ),
    };
    (title, hint.to_owned())
}

/// The systems that come with an EMA account (ACC-12), by name: nobody should have to look for them.
const SYSTEMS: &str = "You have an account already if you use SPOR, Eudralink, EudraCT Secure, Service Desk portal, EUTCT, \
                       MMS, MMD, EVDAS, EudraPortal, EudraGMDP, PedRA, Siamed Business Intelligence dashboard, CorpGXP, \
                       EPITT or PSUR repository.";

/// Whether there is [`help`] with a question.
#[must_use]
pub const fn has_help(question: Question) -> bool {
    !matches!(
        question,
        Question::Goal
            | Question::Approved
            | Question::EarlySignIn
            | Question::Email
            | Question::Eudralink
            | Question::Organisations
            | Question::SporSuperUser
    )
}

/// How to find out, in a few sentences; empty where nobody needs it.
#[must_use]
pub fn help(question: Question, answers: &Answers) -> Vec<String> {
    let text: &[&str] = match question {
        Question::User => {
            return vec![
                "A marketing authorisation holder (MAH) is the company in whose name a product is authorised."
                    .to_owned(),
                "If a consultancy employs you and you act for an MAH, choose the consultant: your role will belong \
                 to the MAH, not to the consultancy."
                    .to_owned(),
                format!(
                    "If you only want to look up products: public product information is at {PUBLIC_INFORMATION}. \
                     Whether UPD itself can be viewed without registering is not stated."
                ),
            ];
        }
        Question::Tasks if answers.is(RoleGroup::Public) => &["For the general public only the API is described."],
        Question::Tasks => &[
            "If you are not sure, choose the first: it needs the smallest role.",
            "What others do stands under \u{201c}Something else\u{201d}: choose it to see who can.",
        ],
        Question::Env if !answers.is(RoleGroup::Authority) => {
            &["For industry and for the general public there is only production."]
        }
        Question::Env => &["Roles and credentials count only in the environment in which they were given."],
        Question::RoleState => &["Sign in to EMA Account Management and look under \u{201c}Track my requests\u{201d}."],
        Question::Matter => &[
            "The day of expiry stands in the e-mail \u{201c}UPD API Registration Details\u{201d}.",
            "If somebody else may have seen the secret, choose that: it is urgent.",
        ],
        Question::Account => {
            return vec![
                format!(
                    "An account is disabled after {} without use. You can open it again yourself.",
                    months(INACTIVITY_MONTHS)
                ),
                format!(
                    "If you cannot get in since you signed in to UPD soon after a role was approved, the account may be \
                     locked for {}: then go back to the first question and choose \u{201c}{}\u{201d}.",
                    hours(LOCK_OUT_HOURS),
                    goal(Goal::SignIn).0
                ),
            ];
        }
        Question::OtherSystem => {
            &["CTIS, IRIS, EudraVigilance and UPD also need an EMA account, although they are not on this list."]
        }
        Question::Oms => {
            return vec![
                format!(
                    "Search for the MAH at {OMS_SEARCH} and write down its organisation ID. Internet Explorer does \
                     not work there."
                ),
                "A consultancy need not be in OMS itself: only the MAH that you act for.".to_owned(),
            ];
        }
        Question::SuperUsers | Question::SuperUsersUat => &[
            match answers.user {
                Some(User::MahConsultant) => {
                    "Ask those at the MAH who work with UPD or look after its access to EMA systems."
                }
                Some(User::AuthorityContractor) => {
                    "Ask those at the authority who work with UPD or look after its access to EMA systems."
                }
                _ => "Ask your colleagues who work with UPD, your IT, or whoever looks after access to EMA systems.",
            },
            "Somebody who left, or whose account is disabled, does not count.",
            "If you do not know, say so: the plan then begins with finding out.",
        ],
        Question::Role | Question::RoleUat => &[
            "If you never asked for a UPD role, you hold none. If you are not sure, ask a Super User of the organisation.",
        ],
        Question::Credentials | Question::CredentialsUat => &["A Super User of the organisation knows."],
        Question::FirstSuperUser => &[
            "The first Super User needs a signed letter from the organisation, and then decides on the requests of \
             all others.",
        ],
        Question::Contact => &["It is the e-mail address that was given in the API request form."],
        // Those that `has_help` names; a test compares.
        _ => &[],
    };
    text.iter().map(|line| (*line).to_owned()).collect()
}

/// The label of an answer, and what it means where that is not plain.
fn choice(question: Question, index: u8, answers: &Answers) -> (String, String) {
    let at = usize::from(index);
    fn value<T: Choice>(at: usize) -> Option<T> {
        T::ALL.get(at).copied()
    }
    let found = match question {
        Question::Goal => value(at).map(goal),
        Question::User => value(at).map(user),
        Question::Tasks => value(at).map(|task| self::task(task, answers)),
        Question::Env => value(at).map(|choice| environment(choice, answers)),
        Question::RoleState => value(at).map(role_state),
        Question::Approved => value(at).map(approved),
        Question::EarlySignIn => value(at).map(early_sign_in),
        Question::Matter => value(at).map(matter),
        Question::Account => value(at).map(|account| self::account(account, answers)),
        Question::OtherSystem | Question::Eudralink => value(at).map(yes_no),
        Question::Email => value(at).map(email),
        Question::Oms => value(at).map(oms),
        Question::Organisations => value(at).map(organisations),
        Question::SuperUsers | Question::SuperUsersUat => value(at).map(super_users),
        Question::Role | Question::RoleUat => value(at).map(|role| role_held(role, answers)),
        Question::Credentials | Question::CredentialsUat => value(at).map(credentials),
        Question::FirstSuperUser => value(at).map(|first| first_super_user(first, answers)),
        Question::SporSuperUser => value(at).map(spor_super_user),
        Question::Contact => value(at).map(contact),
    };
    found.unwrap_or_default()
}

fn said(label: &str, hint: &str) -> (String, String) {
    (label.to_owned(), hint.to_owned())
}

fn goal(goal: Goal) -> (String, String) {
    match goal {
        Goal::Access => said("Get access to UPD", "To the portal or the API"),
        Goal::SignIn => said(
            "I requested a role and wait, or cannot get in",
            "Requested, rejected or approved",
        ),
        Goal::Renew => said(
            "API credentials",
            "Renew them, find out when they expire, or report trouble",
        ),
        Goal::Account => said(
            "Trouble with my EMA account, or a change",
            "Password, username, e-mail, name",
        ),
        Goal::Organisation => said("Add or correct an organisation in OMS", "EMA's list of organisations"),
        Goal::Spor => said("Become SPOR Industry Super User", "Another role than UPD Super User"),
    }
}

fn user(user: User) -> (String, String) {
    let hint = match user {
        User::Authority => "You work for it.",
        User::AuthorityContractor => "A contractor or other person who works on its behalf.",
        User::IndustryOther => "For example an applicant, manufacturer or distributor.",
        User::MahConsultant => "You are not employed by the MAH.",
        User::Mah => "You work for it.",
        User::Commission | User::AuthorityOutsideEea | User::Public => "",
    };
    (capitalised(user_label(user)), hint.to_owned())
}

/// A task in the words of the group: those of industry are what the footnotes of the matrix leave of it.
fn task_label(task: Task, answers: &Answers) -> String {
    let label = match (answers.group(), task) {
        (Some(RoleGroup::Industry), Task::View) => "view and export your own products",
        (Some(RoleGroup::Industry), Task::Create) => {
            "submit volumes of sales, dates of placing on the market, or third-country names"
        }
        (Some(RoleGroup::Industry), Task::Update) => "update the status of marketing authorisation or of availability",
        (Some(RoleGroup::Public), Task::View) => "look up products",
        _ => super::task(task),
    };
    capitalised(label)
}

fn task(task: Task, answers: &Answers) -> (String, String) {
    let industry = answers.is(RoleGroup::Industry);
    let hint = match task {
        Task::View if industry && answers.user == Some(User::MahConsultant) => "Those of the MAH",
        Task::View if industry => "",
        Task::Create | Task::Update if industry => "Of your own products only",
        Task::RecordVnra if industry => "VNRA: of your own products only",
        Task::View if answers.is(RoleGroup::Public) => {
            "No role is described for that: the plan says what there is instead"
        }
        Task::RecordVnra => "VNRA: marketing authorisation holders record them",
        Task::DecideVnra => "VNRA: authorities decide on them",
        Task::ManageUsers => "In EAM: decide on the requests of others, and revoke roles",
        Task::EmailConfiguration => "A line of the role table that the guide does not explain",
        Task::Api => "For systems that exchange data with UPD",
        Task::View | Task::Create | Task::Update | Task::Nullify => "",
    };
    (task_label(task, answers), hint.to_owned())
}

fn environment(choice: EnvironmentChoice, answers: &Answers) -> (String, String) {
    let only_authorities = matches!(answers.group(), Some(RoleGroup::Industry | RoleGroup::Public));
    match choice {
        EnvironmentChoice::Production => said("Production", "The live system"),
        EnvironmentChoice::Uat if only_authorities => said("UAT", "For authorities only"),
        EnvironmentChoice::Uat => said("UAT", "To learn and practise"),
        EnvironmentChoice::Both => said("Both", "Each is requested separately"),
    }
}

fn role_state(state: RoleState) -> (String, String) {
    match state {
        RoleState::Requested => said("Requested, and not decided yet", ""),
        RoleState::Rejected => said("Rejected", ""),
        RoleState::Approved => said("Approved", "But you cannot get in, or want to know when you can"),
    }
}

fn approved(approved: Approved) -> (String, String) {
    let (soon, late) = (hours(SYNCHRONISATION_HOURS), hours(LOCK_OUT_HOURS));
    let label = match approved {
        Approved::Under4h => format!("Less than {soon} ago"),
        Approved::From4hTo24h => format!("Between {soon} and {late} ago"),
        Approved::Over24h => format!("More than {late} ago"),
    };
    (label, String::new())
}

fn early_sign_in(early: EarlySignIn) -> (String, String) {
    let lock_out = hours(LOCK_OUT_HOURS);
    let label = match early {
        EarlySignIn::No => "No".to_owned(),
        EarlySignIn::Under24hAgo => format!("Yes, less than {lock_out} ago"),
        EarlySignIn::From24hAgo => format!("Yes, {lock_out} ago or more"),
    };
    (label, String::new())
}

fn matter(matter: Matter) -> (String, String) {
    match matter {
        Matter::Renew => said("Renew them", "They expire soon, or have expired"),
        Matter::UnknownExpiry => said("I do not know when they expire", ""),
        Matter::Requested => said("They were asked for, and I wait", "The request is not approved yet"),
        Matter::Lost => said("They are lost", ""),
        Matter::Other => said(
            "Something else",
            "Such as signing in to the API, or another technical contact",
        ),
        Matter::NotDelivered => said(
            "They were never delivered",
            "The request was approved, but no e-mail came",
        ),
        Matter::Leaked => said("Somebody else may have seen them", "Urgent: report it at once"),
        Matter::NotUsed => said("The organisation uses no UPD API", ""),
    }
}

fn account(account: Account, answers: &Answers) -> (String, String) {
    let asked_whether = !answers.wants(Goal::Account);
    match account {
        Account::Works if asked_whether => said("Yes, it works", ""),
        Account::Works => said("It works", ""),
        Account::None if asked_whether => said("No, I have none", ""),
        Account::None => said("I have none", ""),
        Account::Unknown => said("I do not know", SYSTEMS),
        Account::JustRegistered => said("I registered just now", "And it does not work yet"),
        Account::EmailInUse => said("Registration says that my e-mail address is in use", ""),
        Account::UsernameForgotten => said("I forgot the username", ""),
        Account::PasswordForgotten => said("I forgot the password", ""),
        Account::Disabled => said("It is disabled", "For example because it was not used for a long time"),
        Account::NewEmployer => said("I moved to another organisation", "And have a new e-mail address there"),
        Account::NewDomain => said("The e-mail domain of the organisation changed", "For everybody in it"),
        Account::NewSurname => said("My surname changed", "And with it my e-mail address"),
        Account::Mobile => said("My mobile number changed", ""),
        Account::OtherDetail => said("Another detail changed", ""),
    }
}

fn yes_no(answer: YesNo) -> (String, String) {
    match answer {
        YesNo::Yes => said("Yes", ""),
        YesNo::No => said("No", ""),
    }
}

fn email(email: Email) -> (String, String) {
    match email {
        Email::NamedWork => said("My own address at work", "Such as name.surname@organisation.eu"),
        Email::Private => said("A private address", "Such as Gmail or Yahoo"),
        Email::Generic => said("A shared address", "Such as info@ or regulatory@"),
    }
}

fn oms(oms: Oms) -> (String, String) {
    match oms {
        Oms::Listed => said("Yes, it is listed", "And what is said of it is right"),
        Oms::NotSearched => said("I have not searched yet", ""),
        Oms::NotFound => said("I searched and did not find it", ""),
        Oms::LocationMissing => said("It is listed, but our location is missing", ""),
        Oms::OutOfDate => said("It is listed, but out of date", "The organisation or its location"),
        Oms::LocationInactive => said(
            "It is listed, but our location is inactive",
            "The organisation is active",
        ),
        Oms::Inactive => said("The organisation itself is inactive", ""),
    }
}

fn organisations(organisations: Organisations) -> (String, String) {
    match organisations {
        Organisations::One => said("For one", ""),
        Organisations::Several => said("For several", "The plan is for one; make one for each"),
    }
}

fn super_users(super_users: SuperUsers) -> (String, String) {
    match super_users {
        SuperUsers::None => said("None", "There has never been one"),
        SuperUsers::One => said("One", ""),
        SuperUsers::Several => said("Two or more", ""),
        SuperUsers::Gone => said("None who can log in", "Only ones who left or whose account is disabled"),
        SuperUsers::Unknown => said("I do not know", ""),
    }
}

fn role_held(role: RoleHeld, answers: &Answers) -> (String, String) {
    let label = match role {
        RoleHeld::None => "None",
        RoleHeld::View => "Search/View",
        RoleHeld::Edit => "Edit/Search/View",
        RoleHeld::Super => "Super User",
    };
    let full_name = answers
        .group()
        .and_then(|group| group.role(role))
        .map_or("", |role| role.label());
    said(label, full_name)
}

fn credentials(credentials: Credentials) -> (String, String) {
    match credentials {
        Credentials::None => said("No", ""),
        Credentials::Mine => said("Yes, a set made for me", ""),
        Credentials::Colleague => said("Yes, a set made for another Super User", "Of the same organisation"),
        Credentials::Unknown => said("I do not know", ""),
    }
}

fn first_super_user(first: FirstSuperUser, answers: &Answers) -> (String, String) {
    match first {
        FirstSuperUser::Colleague if answers.user == Some(User::MahConsultant) => {
            said("Somebody of the MAH", "Your own request then waits for theirs")
        }
        FirstSuperUser::Me => said("I will", ""),
        FirstSuperUser::Colleague => said("A colleague", "Your own request then waits for theirs"),
    }
}

fn spor_super_user(answer: SporSuperUser) -> (String, String) {
    match answer {
        SporSuperUser::Yes => said("Yes", "They decide on your request"),
        SporSuperUser::No => said("No", "You will be the first, and EMA decides"),
        SporSuperUser::Unknown => said("I do not know", ""),
    }
}

fn contact(contact: Contact) -> (String, String) {
    match contact {
        Contact::Me => said("I am", ""),
        Contact::Other => said("Somebody else, who can be reached", ""),
        Contact::Gone => said("Somebody who left or cannot be reached", ""),
    }
}
