//! A case in a few words: what tells one plan from another in the title of a tab and in a list of cases.

use super::{capitalised, counted};
use crate::case::answers::{
    Account, Answers, EarlySignIn, EnvironmentChoice, Goal, Matter, Oms, RoleHeld, RoleState, User,
};
use crate::sources::matrix::RoleGroup;

/// What a case is called, such as "MAH, new organisation" or "Renewal, production". It tells what the answers say and
/// promises nothing. Where nothing is answered, it says so.
#[must_use]
pub fn short_name(answers: &Answers) -> String {
    let Some(goal) = answers.goal else {
        return "Nothing answered yet".to_owned();
    };
    let parts = match goal {
        Goal::Access => [Some(who(answers.user)), access(answers)],
        Goal::SignIn => [Some(sign_in(answers)), answers.env.map(environment)],
        Goal::Renew => [Some(credentials(answers.matter)), answers.env.map(environment)],
        Goal::Account => [Some("EMA account"), answers.account.and_then(account)],
        Goal::Organisation => [Some("organisation in OMS"), organisation(answers.oms)],
        Goal::Spor => [Some("SPOR Super User"), organisation(answers.oms)],
    };
    let said: Vec<&str> = parts.into_iter().flatten().collect();
    capitalised(&said.join(", "))
}

/// A plan in a few words, with its length: "MAH, new organisation: 10 steps".
#[must_use]
pub fn plan_title(answers: &Answers, steps: usize) -> String {
    if steps == 0 {
        return short_name(answers);
    }
    format!("{}: {}", short_name(answers), counted(steps as u64, "step"))
}

fn who(user: Option<User>) -> &'static str {
    match user {
        None => "access to UPD",
        Some(User::Authority) => "authority",
        Some(User::Commission) => "European Commission",
        Some(User::AuthorityContractor) => "for an authority",
        Some(User::AuthorityOutsideEea) => "authority outside the EEA",
        Some(User::Mah) => "MAH",
        Some(User::MahConsultant) => "for an MAH",
        Some(User::IndustryOther) => "industry, not an MAH",
        Some(User::Public) => "general public",
    }
}

/// What is most unlike other plans for access: an organisation to be added, more than production, or else the wish.
fn access(answers: &Answers) -> Option<&'static str> {
    if answers.is_not_in_oms() {
        return organisation(answers.oms);
    }
    if answers.is(RoleGroup::Authority)
        && let Some(choice @ (EnvironmentChoice::Uat | EnvironmentChoice::Both)) = answers.env
    {
        return Some(environment(choice));
    }
    match answers.role_needed() {
        RoleHeld::Super => Some("Super User"),
        RoleHeld::Edit => Some("editing"),
        RoleHeld::View => Some("viewing"),
        RoleHeld::None => answers.wants_api().then_some("API"),
    }
}

fn sign_in(answers: &Answers) -> &'static str {
    match (answers.role_state, answers.early_sign_in) {
        (Some(RoleState::Approved), Some(EarlySignIn::Under24hAgo)) => "locked out",
        (Some(RoleState::Approved), _) => "role approved",
        (Some(RoleState::Requested), _) => "role requested",
        (Some(RoleState::Rejected), _) => "role rejected",
        (None, _) => "signing in",
    }
}

fn credentials(matter: Option<Matter>) -> &'static str {
    match matter {
        Some(Matter::Renew) => "renewal",
        Some(Matter::UnknownExpiry) => "expiry not known",
        Some(Matter::Requested) => "credentials requested",
        Some(Matter::NotDelivered) => "credentials not delivered",
        Some(Matter::Lost) => "credentials lost",
        Some(Matter::Leaked) => "secret may have leaked",
        Some(Matter::NotUsed) => "no UPD API",
        Some(Matter::Other) | None => "API credentials",
    }
}

const fn account(account: Account) -> Option<&'static str> {
    match account {
        Account::Works | Account::Unknown => None,
        Account::None | Account::JustRegistered => Some("new"),
        Account::EmailInUse => Some("e-mail in use"),
        Account::UsernameForgotten => Some("username"),
        Account::PasswordForgotten => Some("password"),
        Account::Disabled => Some("disabled"),
        Account::NewEmployer => Some("new employer"),
        Account::NewDomain => Some("new e-mail domain"),
        Account::NewSurname => Some("new surname"),
        Account::Mobile => Some("mobile number"),
        Account::OtherDetail => Some("another detail"),
    }
}

const fn organisation(oms: Option<Oms>) -> Option<&'static str> {
    match oms {
        Some(Oms::NotFound) => Some("new organisation"),
        Some(Oms::LocationMissing) => Some("new location"),
        Some(Oms::OutOfDate | Oms::LocationInactive) => Some("out of date"),
        Some(Oms::Inactive) => Some("inactive"),
        Some(Oms::Listed | Oms::NotSearched) | None => None,
    }
}

const fn environment(choice: EnvironmentChoice) -> &'static str {
    match choice {
        EnvironmentChoice::Production => "production",
        EnvironmentChoice::Uat => "UAT",
        EnvironmentChoice::Both => "both environments",
    }
}
