//! What the answers mean in the words of the guide: to which group a person belongs, what is left of the wish,
//! who could decide. Questions and plan both build on these, so they cannot disagree.

use crate::case::answers::{
    Account, Answers, Credentials, Environment, EnvironmentChoice, FirstSuperUser, Goal, Matter, Oms, RoleHeld,
    RoleState, SuperUsers, Task, Tasks, User, YesNo,
};
use crate::case::questions::Question;
use crate::sources::matrix::RoleGroup;

/// Why the questions end before the usual last one (contract, "What ends the questions early").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EarlyEnd {
    /// An authority outside the EEA (X057).
    OutsideEea,
    /// Industry, but not an MAH, which wants more than OMS and SPOR (X058).
    IndustryWithoutMah,
    /// An organisation or SPOR, for somebody who is not of the industry (X064).
    OrganisationOfNonIndustry,
    /// A role for the public, of which none is described (PUB-13).
    SignInOfPublic,
    /// Every task is refused by the matrix.
    EveryTaskRefused,
    /// Nothing but UAT was asked for, which industry and the public cannot have (ENV-07, ENV-15, REN-10).
    UatRefused,
    /// The organisation uses no UPD API, so there is nothing to renew (REN-02).
    ApiNotUsed,
}

impl EarlyEnd {
    /// The question whose answer ended it. Nothing after it is asked.
    #[must_use]
    pub const fn decided_by(self) -> Question {
        match self {
            Self::OutsideEea | Self::IndustryWithoutMah | Self::OrganisationOfNonIndustry | Self::SignInOfPublic => {
                Question::User
            }
            Self::EveryTaskRefused => Question::Tasks,
            Self::UatRefused => Question::Env,
            Self::ApiNotUsed => Question::Matter,
        }
    }

    /// Whether the sources do not deal with this person at all.
    #[must_use]
    pub const fn not_covered(self) -> bool {
        matches!(
            self,
            Self::OutsideEea | Self::IndustryWithoutMah | Self::OrganisationOfNonIndustry | Self::SignInOfPublic
        )
    }
}

impl Answers {
    /// The group of roles that the person belongs to. `None` where the sources cover nobody of the kind.
    #[must_use]
    pub const fn group(&self) -> Option<RoleGroup> {
        match self.user {
            Some(User::Authority | User::Commission | User::AuthorityContractor) => Some(RoleGroup::Authority),
            Some(User::Mah | User::MahConsultant) => Some(RoleGroup::Industry),
            Some(User::Public) => Some(RoleGroup::Public),
            Some(User::AuthorityOutsideEea | User::IndustryOther) | None => None,
        }
    }

    /// Whether the person is known to belong to that group.
    #[must_use]
    pub fn is(&self, group: RoleGroup) -> bool {
        self.group() == Some(group)
    }

    /// Whether the person is of the industry: an MAH, somebody who acts for one, or another organisation, for which
    /// the ways of OMS and SPOR are the same (X116).
    #[must_use]
    pub const fn is_of_the_industry(&self) -> bool {
        matches!(self.user, Some(User::Mah | User::MahConsultant | User::IndustryOther))
    }

    /// Whether the goal is known to be that one.
    #[must_use]
    pub fn wants(&self, goal: Goal) -> bool {
        self.goal == Some(goal)
    }

    /// Why the questions end early, if they do.
    #[must_use]
    pub fn early_end(&self) -> Option<EarlyEnd> {
        let goal = self.goal?;
        if goal != Goal::Account {
            let about_an_organisation = matches!(goal, Goal::Organisation | Goal::Spor);
            match self.user {
                Some(User::AuthorityOutsideEea) => return Some(EarlyEnd::OutsideEea),
                Some(User::IndustryOther) if !about_an_organisation => return Some(EarlyEnd::IndustryWithoutMah),
                Some(_) if about_an_organisation && !self.is_of_the_industry() => {
                    return Some(EarlyEnd::OrganisationOfNonIndustry);
                }
                Some(User::Public) if goal == Goal::SignIn => return Some(EarlyEnd::SignInOfPublic),
                Some(_) => {}
                None => return None,
            }
        }
        if goal == Goal::Access && self.tasks.is_some() && self.tasks_left().is_empty() {
            return Some(EarlyEnd::EveryTaskRefused);
        }
        let has_environments = matches!(goal, Goal::Access | Goal::SignIn | Goal::Renew);
        if has_environments && self.env == Some(EnvironmentChoice::Uat) && !self.is(RoleGroup::Authority) {
            return Some(EarlyEnd::UatRefused);
        }
        (goal == Goal::Renew && self.matter == Some(Matter::NotUsed)).then_some(EarlyEnd::ApiNotUsed)
    }

    /// The tasks asked for that no role of the group has a tick for.
    #[must_use]
    pub fn tasks_refused(&self) -> Tasks {
        match (self.tasks, self.group()) {
            (Some(tasks), Some(group)) => tasks.minus(group.tasks()),
            _ => Tasks::NONE,
        }
    }

    /// The tasks asked for that are open to the group.
    #[must_use]
    pub fn tasks_left(&self) -> Tasks {
        match (self.tasks, self.group()) {
            (Some(tasks), Some(group)) => tasks.and(group.tasks()),
            _ => Tasks::NONE,
        }
    }

    /// Whether the API is among the tasks left.
    #[must_use]
    pub fn wants_api(&self) -> bool {
        self.tasks_left().contains(Task::Api)
    }

    /// Whether UAT was asked for by somebody who cannot have it (ENV-07, ENV-15).
    #[must_use]
    pub fn uat_refused(&self) -> bool {
        let asked_for = matches!(self.env, Some(EnvironmentChoice::Uat | EnvironmentChoice::Both));
        asked_for && matches!(self.group(), Some(RoleGroup::Industry | RoleGroup::Public))
    }

    /// Whether the plan is about that environment: asked for and not refused.
    #[must_use]
    pub fn covers(&self, environment: Environment) -> bool {
        let wanted = match environment {
            Environment::Production => {
                matches!(self.env, Some(EnvironmentChoice::Production | EnvironmentChoice::Both))
            }
            Environment::Uat => matches!(self.env, Some(EnvironmentChoice::Uat | EnvironmentChoice::Both)),
        };
        wanted && (environment == Environment::Production || !self.uat_refused())
    }

    /// The environments that the plan is about, production first.
    pub fn environments(&self) -> impl Iterator<Item = Environment> + '_ {
        Environment::ALL
            .into_iter()
            .filter(|environment| self.covers(*environment))
    }

    /// Whether the account is a new one, which holds no role yet.
    #[must_use]
    pub fn account_is_new(&self) -> bool {
        match self.account {
            Some(Account::None | Account::JustRegistered | Account::NewEmployer) => true,
            Some(Account::Unknown) => self.other_system == Some(YesNo::No),
            _ => false,
        }
    }

    /// The Super Users of the organisation there. An organisation that is not in OMS has none (OMS-03), and so
    /// has one of which nothing was asked.
    #[must_use]
    pub fn super_users_in(&self, environment: Environment) -> SuperUsers {
        if self.oms == Some(Oms::NotFound) {
            return SuperUsers::None;
        }
        self.super_users[environment].unwrap_or(SuperUsers::None)
    }

    /// The role that the person holds there. Where it is not asked there is none.
    #[must_use]
    pub fn role_in(&self, environment: Environment) -> RoleHeld {
        self.role[environment].unwrap_or(RoleHeld::None)
    }

    /// Whether the environment is headless: nobody is Super User there who could decide, nor is the person.
    /// The public has no Super Users to miss (PUB-12).
    #[must_use]
    pub fn headless(&self, environment: Environment) -> bool {
        !self.is(RoleGroup::Public)
            && matches!(self.super_users_in(environment), SuperUsers::None | SuperUsers::Gone)
            && self.role_in(environment) != RoleHeld::Super
    }

    /// The least role that covers every task left but the API, which needs none by itself.
    #[must_use]
    pub fn role_needed(&self) -> RoleHeld {
        self.group()
            .map_or(RoleHeld::None, |group| group.least_level(self.tasks_left()))
    }

    /// Whether a task by itself needs the Super User role.
    #[must_use]
    pub fn task_needs_super_user(&self) -> bool {
        self.role_needed() == RoleHeld::Super
    }

    /// Whether the role that is needed is not held there, and so is to be requested. For somebody who waits for
    /// a role or was rejected (goal `sign-in`), it always is.
    #[must_use]
    pub fn role_to_request(&self, environment: Environment) -> bool {
        self.wants(Goal::SignIn) || self.role_in(environment) < self.role_needed()
    }

    /// Whether the API is wanted and no set of credentials is known to be there.
    #[must_use]
    pub fn api_without_credentials(&self, environment: Environment) -> bool {
        self.wants_api()
            && matches!(
                self.credentials[environment],
                None | Some(Credentials::None | Credentials::Unknown)
            )
    }

    /// Whether somebody has to become the first Super User there before the wish can be met.
    #[must_use]
    pub fn first_super_user_needed(&self, environment: Environment) -> bool {
        self.headless(environment) && (self.role_to_request(environment) || self.api_without_credentials(environment))
    }

    /// Whether the plan makes the person the first Super User there.
    #[must_use]
    pub fn becomes_first(&self, environment: Environment) -> bool {
        self.first_super_user_needed(environment)
            && (self.task_needs_super_user() || self.first_super_user == Some(FirstSuperUser::Me))
    }

    /// Whether a colleague has to become the first Super User there.
    #[must_use]
    pub fn colleague_becomes_first(&self, environment: Environment) -> bool {
        self.first_super_user_needed(environment) && !self.becomes_first(environment)
    }

    /// Whether the person is Super User there, or becomes one by this plan.
    #[must_use]
    pub fn has_super_user_role(&self, environment: Environment) -> bool {
        self.role_in(environment) == RoleHeld::Super || self.task_needs_super_user() || self.becomes_first(environment)
    }

    /// Whether the portal itself is wanted: a task other than the API and managing users, who are managed in EAM
    /// (CA-03, IND-04). A request that was rejected counts so.
    #[must_use]
    pub fn signs_in_to_upd(&self) -> bool {
        let elsewhere = Tasks::of(&[Task::Api, Task::ManageUsers]);
        self.request_rejected() || !self.tasks_left().minus(elsewhere).is_empty()
    }

    /// Whether goal `sign-in` is about a request that was rejected.
    #[must_use]
    pub fn request_rejected(&self) -> bool {
        self.wants(Goal::SignIn) && self.role_state == Some(RoleState::Rejected)
    }
}

/// Whether the organisation is in OMS, but what OMS says of it is to be put right.
#[must_use]
pub const fn organisation_to_be_corrected(answers: &Answers) -> bool {
    matches!(
        answers.oms,
        Some(Oms::LocationMissing | Oms::OutOfDate | Oms::LocationInactive)
    )
}
