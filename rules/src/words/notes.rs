//! What else a person should know, row by row as in the contract ("Notes that must not be missing").

use super::{Telling, hours, minutes, months, working_days};
use crate::case::answers::{
    Account, Credentials, Email, Environment, EnvironmentChoice, Goal, Matter, Organisations, RoleHeld, SuperUsers,
    Task, Tasks, User,
};
use crate::case::clauses::organisation_to_be_corrected;
use crate::credentials::expiry::{State, renewals};
use crate::plan::{Outcome, StepId};
use crate::sources::figures::{
    LOCK_OUT_HOURS, OMS_MAX_WORKING_DAYS, RENEW_AHEAD_MONTHS, SHORT_WAIT_MINUTES, SUPER_USERS_AT_LEAST,
    SYNCHRONISATION_HOURS,
};
use crate::sources::ledger::Cite;
use crate::sources::matrix::{Cell, RoleGroup, UpdRole};
use crate::sources::said::{Said, cites};

impl Telling<'_> {
    /// What else to know about this case.
    #[must_use]
    pub fn notes(&self) -> Vec<Said> {
        let mut notes = Notes::default();
        match self.plan.outcome {
            Outcome::NotCovered => {}
            Outcome::NotEligible => {
                self.on_uat(&mut notes);
                self.on_the_public(&mut notes);
            }
            Outcome::NotYet | Outcome::Wait | Outcome::Eligible | Outcome::EligibleInPart | Outcome::NothingToDo => {
                self.on_waiting(&mut notes);
                self.on_first_super_users(&mut notes);
                self.on_tasks(&mut notes);
                self.on_environments(&mut notes);
                self.on_uat(&mut notes);
                self.on_who_you_are(&mut notes);
                self.on_the_public(&mut notes);
                self.on_the_account(&mut notes);
                self.on_credentials(&mut notes);
            }
        }
        notes.0
    }

    fn on_waiting(&self, notes: &mut Notes) {
        if self.plan.has(StepId::RoleSynchronise) {
            notes.add(
                format!(
                    "The guide gives two waits before the first sign-in: {} in one place, {} in another. Wait for the \
                     longer one: signing in too early locks the account for {}.",
                    hours(SYNCHRONISATION_HOURS),
                    minutes(SHORT_WAIT_MINUTES),
                    hours(LOCK_OUT_HOURS)
                ),
                cites![X001 ROL_13],
            );
        }
        if self.plan.has(StepId::OmsProcessing) {
            notes.add(
                format!(
                    "For OMS the guide gives only a longest time in one place and a range in another. Plan with {}.",
                    working_days(OMS_MAX_WORKING_DAYS)
                ),
                cites![X005],
            );
        }
        if organisation_to_be_corrected(self.answers()) {
            notes.add(
                "Correcting OMS need not hold you up: if the organisation appears in the list when you request a \
                 role, you can go on. Have the data put right at the same time.",
                cites![X066],
            );
        }
        let dated = self.case.free.start.is_some()
            && self
                .plan
                .steps
                .iter()
                .any(|step| crate::dates::schedule::counts(step, self.answers()));
        if dated {
            notes.add(
                "The dates are estimates. The sources do not say what a working day is; we leave out weekends, and \
                 EMA's closing days as far as they are known; where there is no list they are estimated.",
                cites![X113],
            );
        }
    }

    fn on_first_super_users(&self, notes: &mut Notes) {
        let (mut role_after, mut api_after) = (false, false);
        for environment in self.environments_where_a_colleague_is_first() {
            let has_request = self.plan.place(StepId::RoleRequest, Some(environment)).is_some();
            role_after |= has_request;
            api_after |= !has_request;
        }
        let mut rejected = cites![REQ_05];
        if self.is(RoleGroup::Industry) {
            rejected.extend(cites![ROL_07]);
        }
        if role_after {
            notes.add(
                "Do not request your own role before somebody is Super User: the system would reject it. Your request \
                 comes after theirs in this plan.",
                rejected.clone(),
            );
        }
        if api_after {
            rejected.extend(cites![API_03]);
            notes.add(
                "API credentials are made only when a Super User asks for them, so a colleague becomes Super User \
                 first.",
                rejected,
            );
        }
        if self.plan.makes_first_super_user() {
            notes.add(
                "EMA decides on the first Super User of an organisation. Where there is an External Organisation \
                 Administrator, EMA's portal page says that this person may approve administrators: tell them too.",
                cites![X024],
            );
            notes.add(
                "A SPOR Super User is another role. It is not needed for UPD, and having one does not make you a UPD \
                 Super User.",
                cites![X063],
            );
        }
        let one = self.answers().wants(Goal::Access) && self.environments_with(SuperUsers::One).next().is_some();
        let told_by_a_step = self.plan.has(StepId::SuperUserSecond);
        if (one || self.plan.makes_first_super_user()) && !told_by_a_step {
            notes.add(
                format!(
                    "Have at least {} Super Users, so that nobody waits when one is away or leaves.",
                    SUPER_USERS_AT_LEAST.number
                ),
                cites![ROL_09],
            );
        }
        let credentials_of_somebody = self.environments_with(SuperUsers::Gone).any(|environment| {
            self.answers().role_in(environment) != RoleHeld::Super
                && matches!(
                    self.answers().credentials[environment],
                    Some(Credentials::Colleague | Credentials::Mine)
                )
        });
        if credentials_of_somebody {
            notes.add(
                "Whether API credentials go on working, and who may renew them, when the Super User has left or is \
                 disabled is not described. Ask the Service Desk before you rely on them.",
                cites![X027 X075],
            );
        }
    }

    /// Where a colleague becomes the first Super User by this plan, whatever turns out on the way.
    pub(super) fn environments_where_a_colleague_is_first(&self) -> impl Iterator<Item = Environment> + '_ {
        let steps = self.plan.steps.iter();
        let synchronise = steps.filter(|step| step.id == StepId::SuperUserSynchronise && step.condition.is_none());
        synchronise.filter_map(|step| step.environment)
    }

    fn environments_with(&self, super_users: SuperUsers) -> impl Iterator<Item = Environment> + '_ {
        Environment::ALL
            .into_iter()
            .filter(move |environment| self.answers().super_users[*environment] == Some(super_users))
    }

    fn on_tasks(&self, notes: &mut Notes) {
        let left = self.answers().tasks_left();
        let changes = Tasks::of(&[Task::Create, Task::Update]);
        if self.is(RoleGroup::Industry) {
            if left.intersects(changes) {
                let editor_may = |task| Cite::Cell(Cell::of(task, UpdRole::IndustryEditor));
                let mut limits = cites![X043 X044];
                limits.extend([editor_may(Task::Create), editor_may(Task::Update)]);
                notes.add(
                    "What industry may create or update is narrow: of own products only; create volumes of sales, \
                     dates of placing on the market and names in third countries; update marketing authorisation and \
                     availability status. The text of the guide sounds wider than its table; the table counts.",
                    limits,
                );
            }
            if !left.without(Task::Api).is_empty() {
                notes.add(
                    "A role is for all products of the MAH. It cannot be limited to some products or some actions.",
                    cites![IND_25 IND_27],
                );
            }
        }
        if self.is(RoleGroup::Authority) {
            if left.contains(Task::Nullify) {
                notes.add(
                    "The table lets you nullify data; the description of the role does not mention it. We follow the \
                     table.",
                    cites![X047],
                );
            }
            if left.intersects(changes.with(Task::DecideVnra)) {
                notes.add(
                    "Create, update and decide only what falls to your authority. The table sets no such limit, the \
                     description of the role does.",
                    cites![X048],
                );
            }
        }
    }

    fn on_environments(&self, notes: &mut Notes) {
        if !self.is(RoleGroup::Authority) {
            return;
        }
        let answers = self.answers();
        let uat = answers.covers(Environment::Uat);
        if uat && matches!(answers.goal, Some(Goal::Access | Goal::SignIn)) {
            notes.add(
                "Roles and API credentials count only in their own environment, so each is requested there: UAT \
                 through the EAM test environment. The address of the UAT portal is not in the sources.",
                cites![ENV_05 ENV_08 ENV_12 X016],
            );
            let request_in_uat = self.plan.place(StepId::SuperUserRequest, Some(Environment::Uat));
            if request_in_uat.is_some_and(|place| self.plan.steps[place].condition.is_none()) {
                notes.add(
                    "A Super User in production is not one in UAT. Attach the signed letter in each environment that \
                     has no Super User yet.",
                    cites![X018],
                );
            }
        }
        if answers.wants(Goal::Renew) && answers.env == Some(EnvironmentChoice::Both) {
            notes.add(
                "Credentials are made for each environment, and each set has a secret and a day of its own: what you \
                 ask for, you ask for in two tickets.",
                cites![ENV_12],
            );
        }
        let has_roles = Environment::ALL
            .into_iter()
            .any(|environment| self.plan.roles[environment].is_some());
        if answers.wants(Goal::Access) && answers.env == Some(EnvironmentChoice::Production) && has_roles {
            notes.add(
                "To try things out, ask for UAT as well: there you cannot change live data by mistake.",
                cites![ENV_14],
            );
        }
    }

    fn on_uat(&self, notes: &mut Notes) {
        if !self.answers().uat_refused() {
            return;
        }
        let text = "UAT is for authorities. One passage of the guide reads as if anybody could ask for it; two others \
                    say that industry and the public have production only.";
        let cites = if !self.is(RoleGroup::Industry) {
            cites![ENV_07 X013]
        } else if self.answers().wants(Goal::Renew) {
            cites![ENV_07 ENV_15 REN_10 X013]
        } else {
            cites![ENV_07 ENV_15 X013]
        };
        notes.add(text, cites);
    }

    fn on_who_you_are(&self, notes: &mut Notes) {
        let answers = self.answers();
        match answers.user {
            Some(User::Authority | User::AuthorityContractor) if answers.wants(Goal::Access) => notes.add(
                "Authorities in the EEA are in OMS already: there is nothing to register.",
                cites![OMS_02],
            ),
            Some(User::Commission) => notes.add(
                "The guide counts the Commission among the authorities in one place and leaves it out in others. We \
                 treat it as an authority; look in OMS to be sure that it is listed.",
                cites![X056],
            ),
            Some(User::MahConsultant) => notes.add(
                "You ask for affiliation to the MAH that you act for. Your consultancy need not be in OMS.",
                cites![IND_28 X062],
            ),
            _ => {}
        }
        if answers.user == Some(User::AuthorityContractor) {
            notes.add(
                "The guide admits those who act for an authority, but describes its roles for those who work there. \
                 The Super User of the authority decides: ask there first.",
                cites![X035],
            );
        }
        let you_become_first = answers
            .environments()
            .any(|environment| answers.becomes_first(environment));
        if answers.user == Some(User::MahConsultant) && you_become_first {
            notes.add(
                "As a consultant you do not sign the letter for yourself: a manager of the MAH does.",
                cites![X040],
            );
        }
        if answers.organisations == Some(Organisations::Several) {
            notes.add(
                "One person can belong to several organisations. Each MAH needs a request, and a first Super User, of \
                 its own: make a plan for each. Nothing is said of companies that belong together.",
                cites![ROL_15 IND_29 X061],
            );
        }
    }

    fn on_the_public(&self, notes: &mut Notes) {
        if !self.is(RoleGroup::Public) || !self.answers().wants(Goal::Access) {
            return;
        }
        notes.add(
            format!(
                "The general public needs an EMA account: no organisation and no Super User is asked for. Whether \
                 anything can be seen in UPD without registering is not said. Public product information is at {}.",
                crate::sources::addresses::PUBLIC_INFORMATION
            ),
            cites![PUB_12 X059],
        );
        let told_by_a_step = self.plan.has(StepId::ApiRequestPublic);
        if self.answers().wants_api() && !told_by_a_step {
            notes.add(
                "Sign in to EAM with the e-mail address that you registered with, not with the EMA user.",
                cites![ACC_20],
            );
        }
        if !self.answers().tasks_refused().is_empty() {
            notes.add("For the general public only the API is described.", cites![PUB_13]);
        }
    }

    fn on_the_account(&self, notes: &mut Notes) {
        let stands = self.plan.steps.iter().any(|step| step.id.key().starts_with("account."));
        if !stands {
            return;
        }
        let answers = self.answers();
        if matches!(answers.email, Some(Email::Private | Email::Generic)) {
            notes.add(
                "Whether private and shared addresses are only advised against or not allowed is not clear. A named \
                 address at work is safe; do not use a shared one.",
                cites![ACC_10 ACC_11 X071],
            );
        }
        match answers.account {
            Some(Account::Unknown | Account::EmailInUse) => notes.add(
                "Whoever uses one of the EMA systems that come with an account, such as SPOR, Eudralink or the \
                 Service Desk portal, has one already.",
                cites![ACC_12],
            ),
            Some(Account::Disabled) => notes.add(
                "Whether roles and API credentials outlive a disabled account is not said. Look when you are in \
                 again, and ask the Service Desk if something is missing.",
                cites![X075],
            ),
            _ => {}
        }
    }

    fn on_credentials(&self, notes: &mut Notes) {
        if self.plan.has(StepId::ApiRequest) || self.plan.has(StepId::ApiAskSuperUser) {
            notes.add(
                if self.is(RoleGroup::Authority) {
                    "One set of credentials is made for each Super User. Whether that is one for each environment is \
                     not said; reckon with one in each."
                } else {
                    "One set of credentials is made for each Super User. The guide says so for authorities only; \
                     reckon with it for industry too."
                },
                cites![X088],
            );
            if self.is(RoleGroup::Industry) {
                notes.add(
                    "What industry sees through the API is in the UPD Access Policy, Annex A. Expect your own \
                     products.",
                    cites![X050],
                );
            }
            if self.answers().organisations == Some(Organisations::Several) {
                notes.add(
                    "Only one set per Super User is stated. Nothing is said of one Super User of several \
                     organisations.",
                    cites![CA_23 X088],
                );
            }
        }
        match self.answers().matter {
            Some(Matter::Renew) if !self.is(RoleGroup::Public) => notes.add(
                format!(
                    "Without renewal the integration stops working at expiry; your user account stays active. Look at \
                     the day in each environment, and start at least {} ahead.",
                    months(RENEW_AHEAD_MONTHS)
                ),
                cites![REN_04 REN_18 KEEP_21],
            ),
            Some(Matter::NotUsed) => {
                notes.add("Without a UPD API there is nothing to renew.", cites![REN_02]);
            }
            _ => {}
        }
        let renewals = renewals(self.case, self.plan, self.today);
        if renewals.iter().any(|renewal| renewal.other_reading.is_some()) {
            notes.add(
                "The printed date can be read in two ways, day first or month first. We count with the earlier day; \
                 have the Service Desk confirm it.",
                cites![X085],
            );
        }
        if renewals.iter().any(|renewal| renewal.state == State::Expired) {
            notes.add(
                "Renewal after the day of expiry is not described. Send the same request at once.",
                cites![X091],
            );
        }
    }
}

/// The notes so far.
#[derive(Default)]
struct Notes(Vec<Said>);

impl Notes {
    fn add(&mut self, text: impl Into<String>, cites: Vec<Cite>) {
        self.0.push(Said::new(text, cites));
    }
}
