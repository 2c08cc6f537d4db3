//! The notes that must not be missing (contract, section 4): each row of that table, wherever it applies.

use std::collections::BTreeSet;

use upd_rules::case::answers::{
    Account, Credentials, Email, Environment, EnvironmentChoice, Goal, Matter, Organisations, RoleHeld, RoleState,
    SuperUsers, Task, User,
};
use upd_rules::credentials::expiry::State;
use upd_rules::plan::{Outcome, StepId};

use super::subject::demand;
use super::told::Told;
use crate::contract::{Group, Needed, covers, group, left, refused};

/// Contract, section 4, "Notes that must not be missing": what applies is cited.
pub(super) fn are_not_missing(told: &Told) -> Result<(), String> {
    let cited: BTreeSet<&str> = told.cited_beside_the_verdict().map(|cite| cite.id()).collect();
    for (ids, applies) in told.rows() {
        if !applies {
            continue;
        }
        for id in ids.split(' ') {
            demand(cited.contains(id), || format!("{id} is not cited"))?;
        }
    }
    Ok(())
}

impl Told {
    fn has(&self, id: StepId) -> bool {
        self.document.steps.iter().any(|step| step.id == id)
    }

    fn is(&self, user: User) -> bool {
        self.answers.user == Some(user)
    }

    fn wants(&self, goals: &[Goal]) -> bool {
        self.answers.goal.is_some_and(|goal| goals.contains(&goal))
    }

    /// Whether one of these tasks is left.
    fn left(&self, tasks: &[Task]) -> bool {
        tasks.iter().any(|task| left(&self.answers).contains(*task))
    }

    fn asked_for(&self, env: &[EnvironmentChoice]) -> bool {
        self.answers.env.is_some_and(|choice| env.contains(&choice))
    }

    /// Whether the plan makes somebody the first UPD Super User, there or anywhere.
    fn makes_first(&self, there: Option<Environment>) -> bool {
        self.document.steps.iter().any(|step| {
            step.id == StepId::SuperUserRequest
                && step.condition.is_none()
                && (there.is_none() || step.environment == there)
        })
    }

    /// Whether it is so in some environment that the plan is about.
    fn somewhere(&self, holds: impl Fn(Environment) -> bool) -> bool {
        let all = Environment::ALL.into_iter();
        all.filter(|there| covers(&self.answers, *there)).any(holds)
    }

    /// What has to be cited, row by row: the ids, each with whether its row applies.
    pub(super) fn rows(&self) -> Vec<(&'static str, bool)> {
        let answers = &self.answers;
        let outcome = self.document.outcome();
        let authority = group(answers) == Some(Group::Authority);
        let industry = group(answers) == Some(Group::Industry);
        let public = group(answers) == Some(Group::Public);
        let access = self.wants(&[Goal::Access]);
        let uat = self.asked_for(&[EnvironmentChoice::Uat, EnvironmentChoice::Both]);
        let uat_refused = uat && (industry || public);
        let on_uat_and_the_public = [
            ("ENV-07 X013", uat_refused),
            ("ENV-15", uat_refused && industry),
            ("REN-10", uat_refused && industry && self.wants(&[Goal::Renew])),
            ("PUB-12 X059", public && access),
            ("PUB-13", public && access && !refused(answers).is_empty()),
        ];
        match outcome {
            Some(Outcome::NotCovered) => return vec![("PUB-02", access)],
            Some(Outcome::NotEligible) => return on_uat_and_the_public.to_vec(),
            _ => {}
        }
        let any_but_api = !left(answers).without(Task::Api).is_empty();
        let consultant = self.is(User::MahConsultant);
        let rejected = answers.role_state == Some(RoleState::Rejected)
            && self.somewhere(|there| Needed::of(answers, there).headless);
        let account_step = self
            .document
            .steps
            .iter()
            .any(|step| step.id.key().starts_with("account."));
        let requests_api = self.has(StepId::ApiRequest) || self.has(StepId::ApiAskSuperUser);
        let gone = |there| {
            answers.super_users[there] == Some(SuperUsers::Gone)
                && answers.role[there] != Some(RoleHeld::Super)
                && matches!(
                    answers.credentials[there],
                    Some(Credentials::Colleague | Credentials::Mine)
                )
        };
        let mut rows = vec![
            ("X001 ROL-13", self.has(StepId::RoleSynchronise)),
            ("X005", self.has(StepId::OmsProcessing)),
            ("X113", self.document.schedule.is_some()),
            ("X066", self.has(StepId::OmsAccessForChanges)),
            ("REQ-05", outcome == Some(Outcome::NotYet)),
            ("ROL-07", outcome == Some(Outcome::NotYet) && industry),
            (
                "X043 X044 M2e M3e",
                industry && self.left(&[Task::Create, Task::Update]),
            ),
            ("IND-25 IND-27", industry && any_but_api),
            ("M5f", industry && self.left(&[Task::View])),
            ("M6e", industry && self.left(&[Task::RecordVnra])),
            ("API-01 API-06", self.left(&[Task::Api])),
            ("CA-10 CA-11", authority && self.left(&[Task::Api])),
            ("ACC-15 X081", industry && self.has(StepId::AccountRegister)),
            ("REQ-05", rejected),
            ("ROL-07", rejected && industry),
            ("X116", self.is(User::IndustryOther)),
            ("X047", authority && self.left(&[Task::Nullify])),
            (
                "X048",
                authority && self.left(&[Task::Create, Task::Update, Task::DecideVnra]),
            ),
            (
                "ENV-04 ENV-05 ENV-12 X016",
                authority && uat && self.wants(&[Goal::Access, Goal::SignIn]),
            ),
            ("X018", authority && self.makes_first(Some(Environment::Uat))),
            (
                "ENV-12",
                authority
                    && self.wants(&[Goal::Renew])
                    && self.asked_for(&[EnvironmentChoice::Both])
                    && outcome != Some(Outcome::NothingToDo),
            ),
            (
                "ENV-14",
                authority
                    && access
                    && self.asked_for(&[EnvironmentChoice::Production])
                    && self.document.roles().next().is_some(),
            ),
            ("OMS-02", authority && access && !self.is(User::Commission)),
            ("X056", self.is(User::Commission)),
            ("X035", self.is(User::AuthorityContractor)),
            (
                "ROL-15 IND-29 X061",
                answers.organisations == Some(Organisations::Several),
            ),
            (
                "X040",
                consultant && self.somewhere(|there| Needed::of(answers, there).you_first),
            ),
            ("X062", consultant && !self.wants(&[Goal::Renew])),
            (
                "IND-01 IND-28 X030",
                consultant && self.wants(&[Goal::Access, Goal::SignIn]),
            ),
            ("ACC-20", public && self.left(&[Task::Api])),
            (
                "ACC-10 ACC-11 X071",
                account_step && matches!(answers.email, Some(Email::Private | Email::Generic)),
            ),
            (
                "ACC-12",
                account_step && matches!(answers.account, Some(Account::Unknown | Account::EmailInUse)),
            ),
            ("X075", account_step && answers.account == Some(Account::Disabled)),
            (
                "ROL-09",
                access && self.somewhere(|there| answers.super_users[there] == Some(SuperUsers::One)),
            ),
            ("X027 X075", access && self.somewhere(gone)),
            ("X088", requests_api),
            ("X050", requests_api && industry),
            (
                "REN-04 REN-18 KEEP-21",
                answers.matter == Some(Matter::Renew) && !public,
            ),
            (
                "X085",
                self.document
                    .renewal
                    .iter()
                    .any(|renewal| renewal.other_reading.is_some()),
            ),
            (
                "X091",
                self.document
                    .renewal
                    .iter()
                    .any(|renewal| renewal.state == State::Expired),
            ),
            ("REN-02", answers.matter == Some(Matter::NotUsed)),
            ("ROL-09 X024 X063", self.makes_first(None)),
        ];
        rows.extend(on_uat_and_the_public);
        rows
    }
}
