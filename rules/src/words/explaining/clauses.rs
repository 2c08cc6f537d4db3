//! The conditions that decide, each as what holds in a case: a part of a sentence.

use crate::case::clauses::Clause;

/// What holds where a clause holds; "there" is its environment.
#[must_use]
pub const fn clause(clause: Clause) -> &'static str {
    match clause {
        Clause::OutsideEea => "the authority is outside the EEA",
        Clause::IndustryWithoutMah => "you are of the industry, but not an MAH, and ask for more than OMS or SPOR",
        Clause::OrganisationOfNonIndustry => "you ask about OMS or SPOR, and are not of the industry",
        Clause::SignInOfPublic => "you wait for a role as a member of the public",
        Clause::EveryTaskRefused => "no task that you ask for is open to your group",
        Clause::UatRefused => "UAT is asked for, and is not open to your group",
        Clause::ApiNotUsed => "the organisation uses no UPD API",
        Clause::Covers => "the plan is about this environment",
        Clause::AccountIsNew => "the EMA account is new, and holds no role yet",
        Clause::AccountIsThere => "there is an EMA account already",
        Clause::MustBeInOms => "those who act for the organisation have to see that it is in OMS",
        Clause::CommissionLooks => "it is about the European Commission, which has to look whether it is in OMS",
        Clause::NotInOms => "the organisation is not in OMS",
        Clause::KnownToBeInOms => "somebody is or was affiliated to the organisation, so it is in OMS",
        Clause::OrganisationToBeCorrected => "what OMS says of the organisation is to be put right",
        Clause::CorrectsOnTheSide => "nothing else waits for the correction in OMS",
        Clause::Headless => "nobody is Super User there who could decide",
        Clause::SuperUsersGone => "the Super Users there have left, or their accounts are disabled",
        Clause::TaskNeedsSuperUser => "a task by itself needs the Super User role",
        Clause::RoleToRequest => "you do not have the role there yet that you need",
        Clause::ApiWithoutCredentials => "you want the API there, and no credentials are known",
        Clause::FirstSuperUserNeeded => "somebody has to become the first Super User there",
        Clause::BecomesFirst => "you become the first Super User there",
        Clause::ColleagueBecomesFirst => "a colleague has to become the first Super User there before you go on",
        Clause::HasSuperUserRole => "you are Super User there, or become one by this plan",
        Clause::HasASet => "you have API credentials of your own there",
        Clause::UsesASet => "you use API credentials that are there already",
        Clause::SignsInToUpd => "you need UPD itself, and not only EAM or the API",
        Clause::BecomesSecond => "you need the Super User role there, and do not have it yet",
        Clause::SecondIsAdvised => "there is only one Super User there, and another is recommended",
        Clause::LockedOut => "the account is locked after an early sign-in",
        Clause::TooEarlyToSignIn => "it is too early to sign in",
        Clause::Renews => "you are Super User there, and so may renew",
        Clause::ContactGone => "the API technical contact has left or cannot be reached",
    }
}
