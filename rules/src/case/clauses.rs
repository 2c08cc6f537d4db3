//! What the answers mean in the words of the guide: to which group a person belongs, what is left of the wish,
//! who could decide. Questions and plan both build on these, so they cannot disagree.
//!
//! A condition that decides something is a [`Clause`]: its name, the rules that it carries out, and the condition
//! itself, which is the method of [`Answers`] that the others call.

use crate::case::answers::{
    Account, Answers, Approved, Contact, Credentials, EarlySignIn, Environment, EnvironmentChoice, FirstSuperUser,
    Goal, Matter, Oms, RoleHeld, RoleState, SporSuperUser, SuperUsers, Task, Tasks, User, YesNo,
};
use crate::case::questions::Question;
use crate::sources::ledger::{Cite, rests_on};
use crate::sources::matrix::RoleGroup;

/// The clauses: name, method, the rules carried out, the condition.
macro_rules! clauses {
    ($(
        $(#[$doc:meta])*
        $clause:ident: $method:ident($answers:ident $(, $environment:ident)?), [$($cite:ident)+] => $holds:block
    )+) => {
        /// A condition that decides something.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Clause { $($(#[$doc])* $clause,)+ }

        impl Clause {
            /// Every clause.
            pub const ALL: &'static [Self] = &[$(Self::$clause),+];

            /// The name of its method, which is what tests call it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$clause => stringify!($method),)+ }
            }

            /// The rules that it carries out.
            #[must_use]
            pub const fn rules(self) -> &'static [Cite] {
                match self { $(Self::$clause => rests_on![$($cite)+],)+ }
            }

            /// Whether it is about one environment: then it may hold in one and not in the other.
            #[must_use]
            pub const fn is_about_one_environment(self) -> bool {
                match self {
                    $(Self::$clause => {
                        let environments: &[&str] = &[$(stringify!($environment))?];
                        environments.len() == 1
                    })+
                }
            }

            /// Whether it holds: there, if it is about one environment.
            #[must_use]
            pub fn holds(self, answers: &Answers, there: Environment) -> bool {
                match self {
                    $(Self::$clause => {
                        $(let $environment = there;)?
                        answers.$method($($environment)?)
                    })+
                }
            }
        }

        impl Answers {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $method(&self $(, $environment: Environment)?) -> bool {
                    let $answers = self;
                    $holds
                }
            )+
        }
    };
}

clauses! {
    /// Whether an authority is outside the EEA, of which the sources say nothing.
    OutsideEea: is_outside_eea(answers), [X057] => {
        answers.user == Some(User::AuthorityOutsideEea)
    }

    /// Whether somebody of the industry who is not an MAH wants more than OMS and SPOR: UPD is described for MAHs.
    IndustryWithoutMah: wants_upd_without_mah(answers), [X058] => {
        answers.user == Some(User::IndustryOther) && !answers.is_about_an_organisation()
    }

    /// Whether somebody who is not of the industry wants to change OMS or SPOR, which is described for it alone.
    OrganisationOfNonIndustry: wants_organisation_of_non_industry(answers), [X064] => {
        answers.is_about_an_organisation() && !answers.must_be_in_oms()
    }

    /// Whether a member of the public waits for a role: none is described for them.
    SignInOfPublic: waits_for_a_role_of_the_public(answers), [PUB_12 PUB_13 X054] => {
        answers.wants(Goal::SignIn) && answers.is(RoleGroup::Public)
    }

    /// Whether every task is refused: no role of the group has a tick for one of them.
    EveryTaskRefused: every_task_is_refused(answers), [ROL_02 PUB_13] => {
        answers.tasks.is_some() && answers.tasks_left().is_empty()
    }

    /// Whether UAT was asked for by somebody who cannot have it.
    UatRefused: uat_refused(answers), [ENV_07 ENV_15 REN_10 X013 X014] => {
        matches!(answers.env, Some(EnvironmentChoice::Uat | EnvironmentChoice::Both))
            && matches!(answers.group(), Some(RoleGroup::Industry | RoleGroup::Public))
    }

    /// Whether the organisation uses no UPD API, so that there is nothing to renew.
    ApiNotUsed: uses_no_api(answers), [REN_02] => {
        answers.matter == Some(Matter::NotUsed)
    }

    /// Whether the plan is about that environment: asked for, and not refused. Each has all of its steps.
    Covers: covers(answers, environment), [ENV_05 ENV_06 ENV_08 ENV_09 ENV_12 ENV_13] => {
        match (environment, answers.env) {
            (_, None) => false,
            (Environment::Production, Some(env)) => env != EnvironmentChoice::Uat,
            (Environment::Uat, Some(env)) => env != EnvironmentChoice::Production && !answers.uat_refused(),
        }
    }

    /// Whether the account is a new one, which holds no role yet.
    AccountIsNew: account_is_new(answers), [ACC_02 ACC_12 KEEP_14 X073 X074] => {
        match answers.account {
            Some(Account::None | Account::JustRegistered | Account::NewEmployer) => true,
            Some(Account::Unknown) => answers.other_system == Some(YesNo::No),
            _ => false,
        }
    }

    /// Whether there is an account already, so that only its username is to be found.
    AccountIsThere: has_an_account_already(answers), [ACC_06 ACC_12 ACC_13 ACC_14 X067 X068] => {
        match answers.account {
            Some(Account::EmailInUse | Account::UsernameForgotten) => true,
            Some(Account::Unknown) => answers.other_system == Some(YesNo::Yes),
            _ => false,
        }
    }

    /// Whether the organisation must be put into OMS by those who act for it: an MAH, somebody who acts for one, or
    /// another organisation of the industry. Authorities are there, and the public has none.
    MustBeInOms: must_be_in_oms(answers), [OMS_01 OMS_02 OMS_07 PUB_12 REQ_03 X116] => {
        matches!(answers.user, Some(User::Mah | User::MahConsultant | User::IndustryOther))
    }

    /// Whether somebody has to look whether it is in OMS although it is an authority.
    CommissionLooks: looks_up_the_commission(answers), [X056] => {
        answers.user == Some(User::Commission)
    }

    /// Whether the organisation is not in OMS: nobody can be affiliated to it, and nobody is Super User of it.
    NotInOms: is_not_in_oms(answers), [OMS_03 REQ_03] => {
        answers.oms == Some(Oms::NotFound)
    }

    /// Whether the organisation is in OMS although nobody searched: somebody is, or was, affiliated to it.
    KnownToBeInOms: is_known_to_be_in_oms(answers), [OMS_03 OMS_13] => {
        let is_or_was = |super_users| matches!(super_users, SuperUsers::One | SuperUsers::Several | SuperUsers::Gone);
        Environment::ALL.into_iter().any(|environment| answers.super_users[environment].is_some_and(is_or_was))
            || answers.spor_super_user == Some(SporSuperUser::Yes)
    }

    /// Whether the organisation is in OMS, but what OMS says of it is to be put right. Nothing waits for that.
    OrganisationToBeCorrected: organisation_to_be_corrected(answers), [OMS_15 OMS_17 OMS_18 OMS_19 X066 X115] => {
        matches!(answers.oms, Some(Oms::LocationMissing | Oms::OutOfDate | Oms::LocationInactive))
    }

    /// Whether an entry in OMS is corrected beside something else, which it does not hold up.
    CorrectsOnTheSide: corrects_on_the_side(answers), [X066] => {
        answers.organisation_to_be_corrected() && !answers.wants(Goal::Organisation)
    }

    /// Whether the environment is headless: nobody is Super User there who could decide, nor is the person.
    /// The public has no Super Users to miss.
    Headless: headless(answers, environment), [ROL_05 ROL_07 REQ_05 PUB_12 X022 X033] => {
        !answers.is(RoleGroup::Public)
            && matches!(answers.super_users_in(environment), SuperUsers::None | SuperUsers::Gone)
            && answers.role_in(environment) != RoleHeld::Super
    }

    /// Whether a Super User was there, but left or is disabled. Who decides then is not described.
    SuperUsersGone: super_users_are_gone(answers, environment), [X027 X033] => {
        answers.super_users_in(environment) == SuperUsers::Gone
    }

    /// Whether a task by itself needs the Super User role.
    TaskNeedsSuperUser: task_needs_super_user(answers), [CA_01 IND_02 X049] => {
        answers.role_needed() == RoleHeld::Super
    }

    /// Whether the role that is needed is not held there, and so is to be requested. For somebody who waits for
    /// a role or was rejected (goal `sign-in`), it always is.
    RoleToRequest: role_to_request(answers, environment), [ROL_01 ROL_03] => {
        answers.wants(Goal::SignIn) || answers.role_in(environment) < answers.role_needed()
    }

    /// Whether the API is wanted and no set of credentials is known to be there.
    ApiWithoutCredentials: api_without_credentials(answers, environment), [API_03] => {
        answers.wants_api()
            && matches!(answers.credentials[environment], None | Some(Credentials::None | Credentials::Unknown))
    }

    /// Whether somebody has to become the first Super User there before the wish can be met.
    FirstSuperUserNeeded: first_super_user_needed(answers, environment), [ROL_05 REQ_05 X021] => {
        answers.headless(environment)
            && (answers.role_to_request(environment) || answers.api_without_credentials(environment))
    }

    /// Whether the plan makes the person the first Super User there.
    BecomesFirst: becomes_first(answers, environment), [ROL_05 CA_02 IND_03 X021 X028] => {
        answers.first_super_user_needed(environment)
            && (answers.task_needs_super_user() || answers.first_super_user == Some(FirstSuperUser::Me))
    }

    /// Whether a colleague has to become the first Super User there. Until then no request of the person has a chance.
    ColleagueBecomesFirst: colleague_becomes_first(answers, environment), [ROL_07 REQ_05 X031] => {
        answers.first_super_user_needed(environment) && !answers.becomes_first(environment)
    }

    /// Whether the person is Super User there, or becomes one by this plan, and so may request the API.
    HasSuperUserRole: has_super_user_role(answers, environment), [CA_05 CA_12 IND_10 API_03 X055 X103] => {
        answers.role_in(environment) == RoleHeld::Super
            || answers.task_needs_super_user()
            || answers.becomes_first(environment)
    }

    /// Whether the person has a set of API credentials there, and may request no other: one is made for each Super User.
    HasASet: has_a_set(answers, environment), [CA_23 X088] => {
        answers.credentials[environment] == Some(Credentials::Mine)
    }

    /// Whether the person uses a set of API credentials that is there, as one who may request none.
    UsesASet: uses_a_set(answers, environment), [API_04 X052] => {
        matches!(answers.credentials[environment], Some(Credentials::Mine | Credentials::Colleague))
            && !answers.has_super_user_role(environment)
    }

    /// Whether the portal itself is wanted: a task other than the API and managing users, who are managed in EAM. A
    /// request that was rejected counts so.
    SignsInToUpd: signs_in_to_upd(answers), [DOC_03 CA_03 IND_04] => {
        let elsewhere = Tasks::of(&[Task::Api, Task::ManageUsers]);
        answers.request_rejected() || !answers.tasks_left().minus(elsewhere).is_empty()
    }

    /// Whether the person is the second Super User once the role is granted.
    BecomesSecond: becomes_second(answers, environment), [ROL_06 ROL_09] => {
        answers.role_to_request(environment) && answers.task_needs_super_user()
    }

    /// Whether there is one Super User alone, and a second is to be recommended.
    SecondIsAdvised: second_is_advised(answers, environment), [ROL_09 REN_22 X032] => {
        answers.super_users_in(environment) == SuperUsers::One && !answers.becomes_second(environment)
    }

    /// Whether the account is locked, because the person signed in before the role was synchronised.
    LockedOut: is_locked_out(answers), [ROL_13 X004 X114] => {
        answers.early_sign_in == Some(EarlySignIn::Under24hAgo)
    }

    /// Whether it is too early to sign in.
    TooEarlyToSignIn: is_too_early_to_sign_in(answers), [ROL_11 ROL_12 X001 X002 X017] => {
        answers.approved == Some(Approved::Under4h)
    }

    /// Whether the person renews: only a Super User does.
    Renews: renews(answers, environment), [REN_01 X095] => {
        answers.role_in(environment) == RoleHeld::Super
    }

    /// Whether the technical contact is gone, to whom the new secret would go.
    ContactGone: technical_contact_is_gone(answers), [REN_14 X094] => {
        answers.contact == Some(Contact::Gone)
    }
}

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
    OnlyUatAsked,
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
            Self::OnlyUatAsked => Question::Env,
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

    /// Whether the goal is known to be that one.
    #[must_use]
    pub fn wants(&self, goal: Goal) -> bool {
        self.goal == Some(goal)
    }

    /// Whether the goal is an entry of OMS, or the role of SPOR that goes with one.
    #[must_use]
    pub const fn is_about_an_organisation(&self) -> bool {
        matches!(self.goal, Some(Goal::Organisation | Goal::Spor))
    }

    /// Whether something has happened to credentials that is to be reported. Its ticket needs no other answer.
    #[must_use]
    pub fn reports_an_incident(&self) -> bool {
        let incidents = [Matter::Leaked, Matter::NotDelivered, Matter::Lost, Matter::Other];
        self.wants(Goal::Renew) && self.matter.is_some_and(|matter| incidents.contains(&matter))
    }

    /// Why the questions end early, if they do: the first of the reasons, in the order of the contract.
    #[must_use]
    pub fn early_end(&self) -> Option<EarlyEnd> {
        let goal = self.goal?;
        if goal == Goal::Account {
            return None;
        }
        self.user?;
        if self.is_outside_eea() {
            Some(EarlyEnd::OutsideEea)
        } else if self.wants_upd_without_mah() {
            Some(EarlyEnd::IndustryWithoutMah)
        } else if self.wants_organisation_of_non_industry() {
            Some(EarlyEnd::OrganisationOfNonIndustry)
        } else if self.waits_for_a_role_of_the_public() {
            Some(EarlyEnd::SignInOfPublic)
        } else if goal == Goal::Access && self.every_task_is_refused() {
            Some(EarlyEnd::EveryTaskRefused)
        } else if !self.is_about_an_organisation() && self.env == Some(EnvironmentChoice::Uat) && self.uat_refused() {
            Some(EarlyEnd::OnlyUatAsked)
        } else if goal == Goal::Renew && self.uses_no_api() {
            Some(EarlyEnd::ApiNotUsed)
        } else {
            None
        }
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

    /// The environments that the plan is about, production first.
    pub fn environments(&self) -> impl Iterator<Item = Environment> + '_ {
        Environment::ALL
            .into_iter()
            .filter(|environment| self.covers(*environment))
    }

    /// The Super Users of the organisation there. An organisation that is not in OMS has none, and so has one of
    /// which nothing was asked.
    #[must_use]
    pub fn super_users_in(&self, environment: Environment) -> SuperUsers {
        if self.is_not_in_oms() {
            return SuperUsers::None;
        }
        self.super_users[environment].unwrap_or(SuperUsers::None)
    }

    /// Whether the organisation has a SPOR Industry Super User. One that is not in OMS has none.
    #[must_use]
    pub fn spor_super_user(&self) -> SporSuperUser {
        if self.is_not_in_oms() {
            return SporSuperUser::No;
        }
        self.spor_super_user.unwrap_or(SporSuperUser::No)
    }

    /// The role that the person holds there. Where it is not asked there is none.
    #[must_use]
    pub fn role_in(&self, environment: Environment) -> RoleHeld {
        self.role[environment].unwrap_or(RoleHeld::None)
    }

    /// The least role that covers every task left but the API, which needs none by itself.
    #[must_use]
    pub fn role_needed(&self) -> RoleHeld {
        self.group()
            .map_or(RoleHeld::None, |group| group.least_level(self.tasks_left()))
    }

    /// Whether goal `sign-in` is about a request that was rejected.
    #[must_use]
    pub fn request_rejected(&self) -> bool {
        self.wants(Goal::SignIn) && self.role_state == Some(RoleState::Rejected)
    }
}
