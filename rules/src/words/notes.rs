//! What else a person should know, row by row as in the contract ("Notes that must not be missing"). What concerns one
//! step alone stands in that step.

use super::{Telling, hours, minutes, months, without_account};
use crate::case::answers::{
    Account, Credentials, Email, Environment, EnvironmentChoice, Goal, Matter, Organisations, RoleHeld, SuperUsers,
    Task, Tasks, User,
};
use crate::case::clauses::EarlyEnd;
use crate::credentials::expiry::State;
use crate::dates::schedule::counts;
use crate::plan::{Outcome, StepId, Trait};
use crate::sources::figures::{
    LOCK_OUT_HOURS, RENEW_AHEAD_MONTHS, SHORT_WAIT_MINUTES, SUPER_USERS_AT_LEAST, SYNCHRONISATION_HOURS,
};
use crate::sources::ledger::Cite;
use crate::sources::matrix::{Cell, RoleGroup, UpdRole};
use crate::sources::said::{Said, cites, said};

/// What else a person should know.
#[derive(Clone, Debug)]
pub struct Note {
    /// The sentence.
    pub said: Said,
    /// The kinds of step that it concerns, the first choice first: it stands in the first of them that there is.
    pub concerns: &'static [StepId],
}

/// Notes while they are being told.
struct Notes(Vec<Note>);

impl Notes {
    /// One about the whole.
    fn push(&mut self, said: Said) {
        self.about(&[], said);
    }

    /// One about a step.
    fn about(&mut self, concerns: &'static [StepId], said: Said) {
        self.0.push(Note { said, concerns });
    }
}

/// Where somebody asks for a role.
const REQUESTS: &[StepId] = &[StepId::RoleRequest, StepId::SuperUserRequest, StepId::SporRequestRole];
/// Where somebody asks for the API, or finds out whether that is needed.
const API: &[StepId] = &[
    StepId::ApiRequest,
    StepId::ApiAskSuperUser,
    StepId::ApiUseExisting,
    StepId::ApiFindOut,
    StepId::ApiRequestPublic,
];
/// What is asked about credentials that there are.
const CREDENTIALS: &[StepId] = &[
    StepId::RenewalTicket,
    StepId::RenewalTicketPublic,
    StepId::RenewalAskSuperUser,
    StepId::RenewalAskExpiry,
    StepId::IncidentReport,
];

/// What is said of the organisation in OMS.
const ORGANISATION: &[StepId] = &[StepId::OmsSearch, StepId::OmsRequestCreation, StepId::OmsRequestChange];
/// What a wrong entry in OMS holds up.
const CORRECTION: &[StepId] = &[StepId::OmsRequestChange, StepId::RoleRequest, StepId::SuperUserRequest];
/// The first that is done in each environment.
const ENVIRONMENTS: &[StepId] = &[
    StepId::RoleRequest,
    StepId::SuperUserRequest,
    StepId::ApiRequest,
    StepId::ApiFindOut,
    StepId::AccountRegister,
];
/// What is said of an account that there is.
const ACCOUNT: &[StepId] = &[
    StepId::AccountAwaitConfirmation,
    StepId::AccountRecoverUsername,
    StepId::AccountResetPassword,
];

impl Telling<'_> {
    /// What else to know about this case.
    #[must_use]
    pub fn notes(&self) -> Vec<Note> {
        let mut notes = Notes(Vec::new());
        match self.plan.outcome {
            Outcome::NotCovered => self.on_what_is_not_covered(&mut notes),
            Outcome::NotEligible => self.on_the_public(&mut notes),
            Outcome::NotYet | Outcome::Wait | Outcome::Eligible | Outcome::EligibleInPart | Outcome::NothingToDo => {
                self.on_waiting(&mut notes);
                self.on_a_rejection(&mut notes);
                self.on_first_super_users(&mut notes);
                self.on_industry(&mut notes);
                self.on_authorities(&mut notes);
                self.on_environments(&mut notes);
                self.on_who_you_are(&mut notes);
                self.on_the_public(&mut notes);
                self.on_the_account(&mut notes);
                self.on_the_api(&mut notes);
                self.on_credentials(&mut notes);
            }
        }
        self.on_uat(&mut notes);
        notes.0
    }

    fn on_what_is_not_covered(&self, notes: &mut Notes) {
        if !self.answers().wants(Goal::Access) {
            return;
        }
        let mut cites = cites![PUB_02];
        cites.extend(match self.answers().early_end() {
            Some(EarlyEnd::OutsideEea) => cites![X057],
            _ => cites![X058],
        });
        notes.push(Said::new(
            "The public API is described for the general public. Whether you may take that way is not stated: ask.",
            cites,
        ));
    }

    fn on_waiting(&self, notes: &mut Notes) {
        if self.plan.has(StepId::RoleSynchronise) {
            notes.about(&[StepId::RoleSynchronise], said!(
                format!(
                    "The guide gives two waits before the first sign-in to UPD: at least {} in one place, about {} in \
                     another. Take the longer one: signing in too early may lock the account for {}.",
                    hours(SYNCHRONISATION_HOURS),
                    minutes(SHORT_WAIT_MINUTES),
                    hours(LOCK_OUT_HOURS)
                );
                X001 ROL_13
            ));
        }
        if self.answers().corrects_on_the_side() {
            notes.about(CORRECTION, said!(
                "Whether a wrong entry in OMS holds up your request is not said. If the organisation appears in the list \
                 when you request the role, go on; have the entry put right at the same time.";
                X066
            ));
        } else if self.answers().organisation_to_be_corrected() {
            notes.about(&[StepId::OmsRequestChange], said!(
                "Whether a wrong entry in OMS holds up requests of roles is not said. Where the organisation appears in \
                 the list, they can be made meanwhile.";
                X066
            ));
        }
        let dated = self.case.free.start.is_some() && self.plan.steps.iter().any(|step| counts(step, self.answers()));
        if dated {
            notes.push(said!(
                "The dates are estimates. The sources do not say what a working day is; we leave out weekends, and EMA's \
                 closing days as far as they are known; where there is no list they are estimated.";
                X113
            ));
        }
    }

    fn on_a_rejection(&self, notes: &mut Notes) {
        let answers = self.answers();
        if !answers.request_rejected() || !answers.environments().any(|place| answers.headless(place)) {
            return;
        }
        let gone = answers.environments().any(|place| answers.super_users_are_gone(place));
        let mut cites = cites![REQ_05 X021];
        cites.extend(self.automatic_rejection(gone));
        notes.push(Said::new(
            "Your request was probably rejected by the system, because nobody is Super User who could decide on it. If it \
             was the request to become the first Super User, EMA decided on it: then ask the Service Desk why.",
            cites,
        ));
    }

    fn on_first_super_users(&self, notes: &mut Notes) {
        let (mut role_after, mut api_after) = (false, false);
        for environment in self.environments_where_a_colleague_is_first() {
            let has_request = self.plan.place(StepId::RoleRequest, Some(environment)).is_some();
            role_after |= has_request;
            api_after |= !has_request;
        }
        let gone = self
            .environments_where_a_colleague_is_first()
            .any(|place| self.answers().super_users_are_gone(place));
        let rejected = || {
            let mut cites = cites![REQ_05];
            cites.extend(self.automatic_rejection(gone));
            cites
        };
        if role_after {
            notes.about(&[StepId::RoleRequest], Said::new(
                if gone {
                    "Do not request your own role before somebody is Super User: the system may reject it; whether Super \
                     Users who left or are disabled count is not said. Your request comes after theirs in this plan."
                } else {
                    "Do not request your own role before somebody is Super User: the system rejects it. Your request \
                     comes after theirs in this plan."
                },
                rejected(),
            ));
        }
        if api_after {
            let mut cites = rejected();
            cites.extend(cites![API_03]);
            notes.about(&[StepId::ApiAskSuperUser, StepId::ApiRequest], Said::new(
                "API credentials are made only when a Super User asks for them, so somebody has to become Super User \
                 first.",
                cites,
            ));
        }
        if self.plan.makes_first_super_user() {
            notes.about(
                &[StepId::SuperUserDecision],
                said!(
                    "EMA decides on the first Super User of an organisation. Where there is an External Organisation \
                     Administrator, EMA's portal page says that this person may approve administrators: tell them too.";
                    X024
                ),
            );
            notes.about(&[StepId::SuperUserRequest], said!(
                "A SPOR Super User is another role. It is not among the prerequisites for UPD, and having it does not \
                 make you a UPD Super User.";
                X063
            ));
        }
        let one = self.answers().wants(Goal::Access) && self.environments_with(SuperUsers::One).next().is_some();
        let told_by_a_step = self.plan.has(StepId::SuperUserSecond);
        if (one || self.plan.makes_first_super_user()) && !told_by_a_step {
            notes.about(
                &[StepId::SuperUserDecision],
                said!(
                    format!(
                        "At least {} Super Users are recommended, so that nobody waits when one is away or leaves.",
                        SUPER_USERS_AT_LEAST.number
                    );
                    ROL_09
                ),
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
            notes.about(
                &[StepId::ApiUseExisting, StepId::SuperUserAskServiceDesk],
                said!(
                    "Whether API credentials go on working, and who may renew them, when the Super User has left or is \
                     disabled is not described. Ask the Service Desk before you rely on them.";
                    X027 X075
                ),
            );
        }
    }

    /// The rules by which a request is rejected where nobody is Super User: stated for MAHs, read so for authorities;
    /// whether those who left or are disabled count is not said.
    fn automatic_rejection(&self, gone: bool) -> Vec<Cite> {
        let mut cites = if self.is(RoleGroup::Industry) {
            cites![ROL_07]
        } else {
            cites![X022]
        };
        if gone {
            cites.extend(cites![X033]);
        }
        cites
    }

    /// Where a colleague becomes the first Super User by this plan, whatever turns out on the way.
    fn environments_where_a_colleague_is_first(&self) -> impl Iterator<Item = Environment> + '_ {
        let steps = self.plan.steps.iter();
        let synchronise = steps.filter(|step| step.id == StepId::SuperUserSynchronise && step.condition.is_none());
        synchronise.filter_map(|step| step.environment)
    }

    fn environments_with(&self, super_users: SuperUsers) -> impl Iterator<Item = Environment> + '_ {
        Environment::ALL
            .into_iter()
            .filter(move |environment| self.answers().super_users[*environment] == Some(super_users))
    }

    fn on_industry(&self, notes: &mut Notes) {
        if self.answers().user == Some(User::IndustryOther) {
            notes.push(said!(
                "For OMS and SPOR the sources differ on whom they mean: MAHs in the guide, any organisation of the \
                 industry elsewhere. For UPD itself only MAHs are spoken of.";
                X116
            ));
        }
        let left = self.answers().tasks_left();
        if !self.is(RoleGroup::Industry) || left.without(Task::Api).is_empty() {
            return;
        }
        let cell = |task, role| Cite::Cell(Cell::of(task, role));
        if left.intersects(Tasks::of(&[Task::Create, Task::Update])) {
            let mut limits = cites![X043 X044];
            limits.extend([
                cell(Task::Create, UpdRole::IndustryEditor),
                cell(Task::Update, UpdRole::IndustryEditor),
            ]);
            notes.about(REQUESTS, Said::new(
                "What industry may create or update is narrow: of own products only; create volumes of sales, dates of \
                 placing on the market and \u{201c}3rd country names\u{201d}; update the status of marketing authorisation and of \
                 availability. The text of the guide sounds wider than its table; we go by the table.",
                limits,
            ));
        }
        let mut cites = cites![IND_25 IND_27];
        if left.contains(Task::View) {
            cites.push(cell(Task::View, UpdRole::IndustryViewer));
        }
        if left.contains(Task::RecordVnra) {
            cites.push(cell(Task::RecordVnra, UpdRole::IndustryEditor));
        }
        notes.about(REQUESTS, Said::new(
            "A role is for all products of the MAH, and for its own products only. It cannot be limited to some products \
             or some actions.",
            cites,
        ));
    }

    fn on_authorities(&self, notes: &mut Notes) {
        let left = self.answers().tasks_left();
        if left.contains(Task::EmailConfiguration) {
            notes.about(
                REQUESTS,
                said!(
                    "Email Configuration: Super Users have it. What it does is not described.";
                    X049
                ),
            );
        }
        if !self.is(RoleGroup::Authority) {
            return;
        }
        if left.contains(Task::Nullify) {
            notes.about(REQUESTS, said!(
                "The table lets you nullify data; the description of the role does not mention it. We follow the table.";
                X047
            ));
        }
        if left.intersects(Tasks::of(&[Task::Create, Task::Update, Task::DecideVnra])) {
            notes.about(
                REQUESTS,
                said!(
                    "Create, update and decide only what falls to the authority. The table sets no such limit, the \
                     description of the role does.";
                    X048
                ),
            );
        }
    }

    fn on_environments(&self, notes: &mut Notes) {
        if !self.is(RoleGroup::Authority) {
            return;
        }
        let answers = self.answers();
        if answers.covers(Environment::Uat) && matches!(answers.goal, Some(Goal::Access | Goal::SignIn)) {
            notes.about(ENVIRONMENTS, said!(
                "Roles and API credentials count only in their own environment, so each is requested there: UAT through \
                 the EAM test environment, which section 3 of the guide links to; there your credentials of production \
                 are activated by themselves. The address of the UPD UAT portal is not in the guide.";
                ENV_04 ENV_05 ENV_08 ENV_12 X016
            ));
            let request_in_uat = self.plan.place(StepId::SuperUserRequest, Some(Environment::Uat));
            if request_in_uat.is_some_and(|place| self.plan.steps[place].condition.is_none()) {
                notes.about(&[StepId::SuperUserRequest], said!(
                    "A Super User in production is not one in UAT. Attach the signed letter in each environment that has \
                     no Super User yet.";
                    X018
                ));
            }
        }
        let both = answers.env == Some(EnvironmentChoice::Both);
        if answers.wants(Goal::Renew) && both && self.plan.outcome != Outcome::NothingToDo {
            notes.about(CREDENTIALS, said!(
                if answers.matter == Some(Matter::Renew) {
                    "Credentials are made for each environment, and each set has a secret and a day of its own: renew each \
                     with a ticket of its own."
                } else {
                    "Credentials are made for each environment, and each set has a secret and a day of its own."
                };
                ENV_12
            ));
        }
        let has_roles = Environment::ALL
            .into_iter()
            .any(|environment| self.plan.roles[environment].is_some());
        if answers.wants(Goal::Access) && answers.env == Some(EnvironmentChoice::Production) && has_roles {
            notes.push(said!(
                "To try things out, ask for UAT as well: there you change no live data.";
                ENV_14
            ));
        }
    }

    fn on_uat(&self, notes: &mut Notes) {
        if !self.answers().uat_refused() {
            return;
        }
        let text = "UAT is for authorities. One passage of the guide reads as if anybody could ask for it; two others say \
                    that industry and the public have production only.";
        let cites = if !self.is(RoleGroup::Industry) {
            cites![ENV_07 X013]
        } else if self.answers().wants(Goal::Renew) {
            cites![ENV_07 ENV_15 REN_10 X013]
        } else {
            cites![ENV_07 ENV_15 X013]
        };
        notes.push(Said::new(text, cites));
    }

    fn on_who_you_are(&self, notes: &mut Notes) {
        let answers = self.answers();
        match answers.user {
            Some(User::Authority | User::AuthorityContractor) if answers.wants(Goal::Access) => notes.push(said!(
                "Authorities in the EEA are in OMS already: there is nothing to register.";
                OMS_02
            )),
            Some(User::Commission) => notes.about(&[StepId::OmsSearch], said!(
                "The guide counts the Commission among the authorities in one place and leaves it out in others. We treat \
                 it as an authority; look in OMS to be sure that it is listed.";
                X056
            )),
            Some(User::MahConsultant) if matches!(answers.goal, Some(Goal::Access | Goal::SignIn)) => {
                notes.about(REQUESTS, said!(
                    "The MAH nominates its users, so have its agreement. You ask for affiliation to the MAH, not to your \
                     consultancy.";
                    IND_01 IND_28 X030
                ));
                notes.about(ORGANISATION, said!("Whether the consultancy registers is not said."; X062));
            }
            Some(User::MahConsultant) if !answers.wants(Goal::Renew) => notes.about(ORGANISATION, said!(
                "It is the MAH that has to be in OMS. Of your consultancy nothing is asked.";
                X062
            )),
            _ => {}
        }
        if answers.user == Some(User::AuthorityContractor) {
            notes.about(REQUESTS, said!(
                "The guide admits those who act for an authority, but describes its roles for those who work there. The \
                 Super User of the authority decides: ask there first.";
                X035
            ));
        }
        let you_become_first = answers
            .environments()
            .any(|environment| answers.becomes_first(environment));
        if answers.user == Some(User::MahConsultant) && you_become_first {
            notes.about(
                &[StepId::SuperUserLetter],
                said!(
                    "As a consultant you do not sign the letter for yourself: a manager of the MAH does.";
                    X040
                ),
            );
        }
        if answers.organisations == Some(Organisations::Several) {
            notes.push(said!(
                "Each MAH needs a request, and a first Super User, of its own: make a plan for each.";
                IND_29 X061
            ));
            notes.push(said!(
                "One person can belong to several organisations. Whether companies of one group share anything is not said.";
                ROL_15 X061
            ));
        }
    }

    fn on_the_public(&self, notes: &mut Notes) {
        if !self.is(RoleGroup::Public) || !self.answers().wants(Goal::Access) {
            return;
        }
        notes.push(said!(
            "The general public needs an EMA account: no organisation and no Super User is asked for. Whether anything \
             can be seen in UPD without registering is not said.";
            PUB_12 X059
        ));
        notes.push(without_account());
        let told_by_a_step = self.plan.has(StepId::ApiRequestPublic);
        if self.answers().wants_api() && !told_by_a_step {
            notes.about(
                &[StepId::ApiRequestPublic, StepId::AccountRegister],
                said!(
                    "Sign in to EAM with the e-mail address that you registered with, not with the EMA user.";
                    ACC_20
                ),
            );
        }
        if !self.answers().tasks_refused().is_empty() {
            notes.push(said!("For the general public only the API is described."; PUB_13));
        }
    }

    fn on_the_account(&self, notes: &mut Notes) {
        if !self.plan.steps.iter().any(|step| step.id.is(Trait::Account)) {
            return;
        }
        let answers = self.answers();
        let registers = self.plan.has(StepId::AccountRegister);
        if registers && answers.must_be_in_oms() {
            notes.about(REQUESTS, said!(
                "When you sign in to EAM for the first time you may be asked to set up answers to security questions.";
                ACC_15 X081
            ));
        }
        // Before registering, the step says so.
        if matches!(answers.email, Some(Email::Private | Email::Generic)) && !registers {
            notes.about(ACCOUNT, said!(
                "Private addresses are advised against, and generic ones, such as info@, must not be used. Whether an account with one is \
                 refused is not clear; a named address at work is better.";
                ACC_10 ACC_11 X071
            ));
        }
        match answers.account {
            Some(Account::Unknown | Account::EmailInUse) => notes.about(&[StepId::AccountRecoverUsername], said!(
                "Whoever has access to SPOR, Eudralink, the Service Desk portal or another of the systems on EMA's list has \
                 an account already.";
                ACC_12
            )),
            Some(Account::Disabled) => notes.about(&[StepId::AccountReactivate], said!(
                "Whether roles and API credentials outlive a disabled account is not said. Look when you are in again, \
                 and ask the Service Desk if something is missing.";
                X075
            )),
            _ => {}
        }
    }

    fn on_the_api(&self, notes: &mut Notes) {
        let answers = self.answers();
        if !answers.wants_api() {
            return;
        }
        let reached = "reached with OAuth2 client credentials";
        let what = "What each group may see is in the UPD Access Policy, Annex A";
        notes.about(API, if self.is(RoleGroup::Authority) {
            said!(
                format!(
                    "One role, UPD CA API, stands for three APIs: products and procedures, variations not requiring \
                     assessment, volumes of sales. They are {reached}, and each call needs a valid bearer token. {what}."
                );
                API_01 API_06 CA_10 CA_11 X100
            )
        } else {
            said!(format!("The API is {reached}. {what}."); API_01 API_06)
        });
        if self.plan.has(StepId::ApiRequest) || self.plan.has(StepId::ApiAskSuperUser) {
            notes.about(API, said!(
                if self.is(RoleGroup::Authority) {
                    "One set of credentials is made for each Super User. Whether that is one for each environment is not \
                     said; reckon with one in each."
                } else {
                    "One set of credentials is made for each Super User. The guide says so for authorities only; reckon \
                     with it for industry too."
                };
                X088
            ));
            if self.is(RoleGroup::Industry) {
                notes.about(API, said!(
                    "Whether industry sees more than its own products through the API is not clear. Expect your own \
                     products.";
                    X050
                ));
            }
        }
    }

    fn on_credentials(&self, notes: &mut Notes) {
        match self.answers().matter {
            Some(Matter::Renew) if !self.is(RoleGroup::Public) => notes.about(CREDENTIALS, said!(
                format!(
                    "Without renewal the integration stops working at expiry; your user account stays active. Look at the \
                     day{}, and start at least {} ahead.",
                    if self.is(RoleGroup::Authority) { " in each environment" } else { "" },
                    months(RENEW_AHEAD_MONTHS)
                );
                REN_04 REN_18 REN_19 KEEP_21
            )),
            Some(Matter::NotUsed) => {
                notes.push(said!("Without a UPD API there is nothing to renew."; REN_02));
            }
            _ => {}
        }
        if self.renewals.iter().any(|renewal| renewal.other_reading.is_some()) {
            notes.about(CREDENTIALS, said!(
                "The printed date can be read in two ways, day first or month first. We count with the earlier day; have \
                 the Service Desk confirm it.";
                X085
            ));
        }
        let renews = self.answers().matter == Some(Matter::Renew);
        if renews && self.renewals.iter().any(|renewal| renewal.state == State::Unknown) {
            notes.push(said!("What comes of a renewal after the expiry is not described."; X091));
        }
        if self.renewals.iter().any(|renewal| renewal.state == State::Expired) {
            notes.about(
                CREDENTIALS,
                said!(
                    "Renewal after the day of expiry is not described. The same request is to be sent at once.";
                    X091
                ),
            );
        }
    }
}
