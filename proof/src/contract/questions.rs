//! Contract, section 1: which question comes next, which answers are offered, and what ends the questions early.

use upd_rules::case::answers::{
    Account, Answers, Approved, Environment, EnvironmentChoice, Goal, Matter, Oms, RoleState, SuperUsers, Task, User,
};
use upd_rules::case::questions::Question;

use super::groups::{Group, Needed, account_is_new, covers, group, left};

/// The first question behind the first `begin` of all that is asked, if there is one. `answers` has those before it.
#[must_use]
pub fn next_after(begin: usize, answers: &Answers) -> Option<(usize, Question)> {
    if has_ended(answers) {
        return None;
    }
    Question::ALL
        .into_iter()
        .enumerate()
        .skip(begin)
        .find(|(_, question)| is_asked(*question, answers))
}

/// What ends the questions early: an answer that leaves nothing to be asked.
fn has_ended(answers: &Answers) -> bool {
    let (Some(goal), Some(user)) = (answers.goal, answers.user) else {
        return false;
    };
    let industry = matches!(user, User::Mah | User::MahConsultant | User::IndustryOther);
    let about_organisation = matches!(goal, Goal::Organisation | Goal::Spor);
    user == User::AuthorityOutsideEea
        || user == User::IndustryOther && !about_organisation
        || about_organisation && !industry
        || goal == Goal::SignIn && user == User::Public
        || answers.tasks.is_some() && left(answers).is_empty()
        || answers.env == Some(EnvironmentChoice::Uat) && group(answers) != Some(Group::Authority)
        || answers.matter == Some(Matter::NotUsed)
}

/// The column "Asked when" of the table.
fn is_asked(question: Question, answers: &Answers) -> bool {
    let Some(goal) = answers.goal else {
        return question == Question::Goal;
    };
    let public = answers.user == Some(User::Public);
    let approved = answers.role_state == Some(RoleState::Approved);
    let not_in_oms = answers.oms == Some(Oms::NotFound);
    match question {
        Question::Goal => true,
        Question::User => goal != Goal::Account,
        Question::Tasks => goal == Goal::Access,
        Question::Env => matches!(goal, Goal::Access | Goal::SignIn | Goal::Renew),
        Question::RoleState => goal == Goal::SignIn,
        Question::Approved | Question::EarlySignIn => approved,
        Question::Matter => goal == Goal::Renew,
        Question::Account => matches!(goal, Goal::Access | Goal::Account | Goal::Organisation | Goal::Spor),
        Question::OtherSystem => answers.account == Some(Account::Unknown),
        Question::Email => account_is_new(answers),
        Question::Eudralink => matches!(answers.account, Some(Account::NewDomain | Account::NewSurname)),
        Question::Oms => match answers.user {
            Some(User::Mah | User::MahConsultant) => matches!(goal, Goal::Access | Goal::Organisation | Goal::Spor),
            Some(User::IndustryOther) => matches!(goal, Goal::Organisation | Goal::Spor),
            _ => false,
        },
        Question::Organisations => goal == Goal::Access && answers.user == Some(User::MahConsultant),
        Question::SuperUsers | Question::SuperUsersUat => {
            let access = goal == Goal::Access && !public && !not_in_oms;
            let undecided = matches!(answers.role_state, Some(RoleState::Requested | RoleState::Rejected));
            (access || goal == Goal::SignIn && undecided) && covers(answers, place(question))
        }
        Question::Role | Question::RoleUat => {
            let there = place(question);
            let access = goal == Goal::Access && somebody_was_there(answers, there) && !account_is_new(answers);
            let renewal = matches!(answers.matter, Some(Matter::Renew | Matter::UnknownExpiry));
            (access || renewal) && !public && covers(answers, there)
        }
        Question::Credentials | Question::CredentialsUat => {
            let there = place(question);
            let api = goal == Goal::Access && left(answers).contains(Task::Api);
            api && !public && covers(answers, there) && somebody_was_there(answers, there)
        }
        Question::FirstSuperUser => {
            let open = |there| {
                let needed = Needed::of(answers, there);
                covers(answers, there)
                    && needed.headless
                    && !needed.super_user
                    && (needed.role || needed.api_without_set)
            };
            let matters = match goal {
                Goal::Access => !public,
                Goal::SignIn => answers.role_state == Some(RoleState::Rejected),
                _ => false,
            };
            matters && Environment::ALL.into_iter().any(open)
        }
        Question::SporSuperUser => goal == Goal::Spor && !not_in_oms,
        Question::Contact => answers.matter == Some(Matter::Renew) && !public,
    }
}

/// The environment of a question that is asked once for each.
const fn place(question: Question) -> Environment {
    match question {
        Question::SuperUsersUat | Question::RoleUat | Question::CredentialsUat => Environment::Uat,
        _ => Environment::Production,
    }
}

/// Whether the Super Users there are not `none`, which they count as where nothing was asked.
fn somebody_was_there(answers: &Answers, there: Environment) -> bool {
    answers.oms != Some(Oms::NotFound) && !matches!(answers.super_users[there], None | Some(SuperUsers::None))
}

/// Whether a value is offered, given the answers before: the remarks in brackets of the table.
#[must_use]
pub fn offered(question: Question, value: &str, answers: &Answers) -> bool {
    let role_is_asked = |role| is_asked(role, answers);
    match (question, value) {
        (Question::Env, "both") => answers.goal != Some(Goal::SignIn),
        (Question::EarlySignIn, "24h-ago-or-more") => answers.approved == Some(Approved::Over24h),
        (Question::Matter, "not-used") => answers.user != Some(User::Public),
        (Question::Account, "new-domain" | "new-surname" | "mobile" | "other-detail") => {
            answers.goal == Some(Goal::Account)
        }
        (Question::Credentials, "mine") => role_is_asked(Question::Role),
        (Question::CredentialsUat, "mine") => role_is_asked(Question::RoleUat),
        _ => true,
    }
}
