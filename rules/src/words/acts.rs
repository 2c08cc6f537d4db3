//! Where a rule or a conflict acts, in words: the conditions that decide by it, the questions, steps, roles, figures and
//! links that rest on it; or why it is background.
//!
//! Sentences rest on rules as well. Those are not collected here: each shows its rules itself.

use super::questions::question_short;
use crate::case::clauses::Clause;
use crate::case::questions::Question;
use crate::plan::StepId;
use crate::sources::addresses::ADDRESSES;
use crate::sources::figures::FIGURES;
use crate::sources::ledger::{Cite, background};
use crate::sources::matrix::UpdRole;
use crate::sources::roles::described_by;

/// Where a rule or a conflict acts by value, a line for each clause and each other kind of thing that rests on it.
/// Empty where only sentences do.
#[must_use]
pub fn acts(cite: Cite) -> Vec<String> {
    let clauses = Clause::ALL.iter().filter(|clause| clause.rules().contains(&cite));
    let questions = Question::ALL
        .into_iter()
        .filter(|question| question.rules().contains(&cite));
    let steps = StepId::ALL.iter().filter(|step| is_behind(cite, **step));
    let roles = UpdRole::ALL
        .into_iter()
        .filter(|role| described_by(*role).contains(&cite));
    let figures = FIGURES.iter().filter(|figure| figure.cites.contains(&cite));
    let addresses = ADDRESSES.iter().filter(|(_, cites)| cites.contains(&cite));
    let mut lines: Vec<String> = clauses
        .map(|clause| format!("Decides whether {}", decides_whether(*clause)))
        .collect();
    let mut add = |what: &str, items: Vec<String>| {
        if !items.is_empty() {
            lines.push(format!("{what}: {}", items.join(", ")));
        }
    };
    add("Questions", questions.map(question_short).collect());
    add("Steps", steps.map(|step| step.key().to_owned()).collect());
    add("Roles", roles.map(|role| role.label().to_owned()).collect());
    add(
        "Figures from it",
        figures.map(|figure| figure.number.to_string()).collect(),
    );
    add("Links", addresses.map(|(address, _)| (*address).to_owned()).collect());
    lines
}

/// Where a rule or a conflict acts, for the page of rules: by value, in sentences, or why nowhere.
#[must_use]
pub fn where_it_acts(cite: Cite) -> Vec<String> {
    let acts = acts(cite);
    if !acts.is_empty() {
        return acts;
    }
    let why = background(cite).map_or_else(
        || "Sentences of plans and of help".to_owned(),
        |reason| format!("Nothing by itself. {reason}"),
    );
    vec![why]
}

fn is_behind(cite: Cite, step: StepId) -> bool {
    match cite {
        Cite::Rule(rule) => step.rules().contains(&rule),
        Cite::Conflict(conflict) => step.conflicts().contains(&conflict),
        Cite::Cell(_) => false,
    }
}

/// A clause, after "Decides whether".
#[must_use]
pub const fn decides_whether(clause: Clause) -> &'static str {
    match clause {
        Clause::OutsideEea => "an authority is outside the EEA",
        Clause::IndustryWithoutMah => "somebody asks for UPD who is of the industry, but not an MAH",
        Clause::OrganisationOfNonIndustry => "somebody asks about OMS or SPOR who is not of the industry",
        Clause::SignInOfPublic => "a member of the public waits for a role",
        Clause::EveryTaskRefused => "every task is refused",
        Clause::UatRefused => "UAT is refused",
        Clause::ApiNotUsed => "there is nothing to renew",
        Clause::Covers => "a plan has steps for an environment",
        Clause::AccountIsNew => "an account is new, and holds no role",
        Clause::AccountIsThere => "there is an account already, and no other is to be made",
        Clause::MustBeInOms => "somebody has to care for an entry in OMS",
        Clause::CommissionLooks => "the Commission looks itself up in OMS",
        Clause::NotInOms => "nobody can be affiliated, because the organisation is not in OMS",
        Clause::KnownToBeInOms => "an organisation is known to be in OMS without a search",
        Clause::OrganisationToBeCorrected => "an entry in OMS is to be corrected",
        Clause::CorrectsOnTheSide => "a correction in OMS holds up nothing",
        Clause::Headless => "there is no Super User who could decide",
        Clause::SuperUsersGone => "all Super Users have left or are disabled",
        Clause::TaskNeedsSuperUser => "a task needs the Super User role",
        Clause::RoleToRequest => "a role is to be requested",
        Clause::ApiWithoutCredentials => "API credentials are still to be asked for",
        Clause::FirstSuperUserNeeded => "somebody has to become the first Super User",
        Clause::BecomesFirst => "you become the first Super User",
        Clause::ColleagueBecomesFirst => "a colleague has to become the first Super User before you",
        Clause::HasSuperUserRole => "you may request the API",
        Clause::HasASet => "you have API credentials, and get no other set",
        Clause::UsesASet => "you use API credentials that are there",
        Clause::SignsInToUpd => "you sign in to UPD, and not only to EAM",
        Clause::BecomesSecond => "you become a further Super User",
        Clause::SecondIsAdvised => "a second Super User is recommended",
        Clause::LockedOut => "an account is locked",
        Clause::TooEarlyToSignIn => "it is too early to sign in",
        Clause::Renews => "you renew, or a Super User does",
        Clause::ContactGone => "the Service Desk has to be asked about the technical contact",
    }
}
