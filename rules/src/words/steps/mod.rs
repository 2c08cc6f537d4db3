//! The steps in words: what to do, how, what to have ready, and what can go wrong. A file a family of steps, as in the
//! table of kinds ([`crate::plan::StepId`]).

mod account;
mod api;
mod organisation;
mod renewal;
mod role;
mod sign_in;
mod spor;
mod super_user;
mod way;

pub use way::{Way, way};

use super::{Telling, hours};
use crate::case::answers::{Environment, Goal, User};
use crate::case::clauses::EarlyEnd;
use crate::plan::{Step, StepId};
use crate::sources::addresses::{SERVICE_DESK, SERVICE_DESK_MAIL};
use crate::sources::figures::{LOCK_OUT_HOURS, SYNCHRONISATION_HOURS};
use crate::sources::ledger::Cite;
use crate::sources::ledger::prelude::{OMS_02, PUB_13, X057, X058, X059, X064};
use crate::sources::matrix::RoleGroup;
use crate::sources::said::{Said, cites, said};

/// A step in words.
#[derive(Clone, Debug, Default)]
pub struct StepWords {
    /// What to do, in a line. The environment is not part of it.
    pub title: String,
    /// How, a sentence or two each.
    pub details: Vec<Said>,
    /// What to have ready.
    pub documents: Vec<Said>,
    /// What can go wrong.
    pub warnings: Vec<Said>,
    /// Where to go, each with what is there. They become the last details: see [`StepWords::told`].
    links: Vec<(&'static str, &'static str)>,
}

impl StepWords {
    fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    fn detail(mut self, said: Said) -> Self {
        self.details.push(said);
        self
    }

    fn details(mut self, said: impl IntoIterator<Item = Said>) -> Self {
        self.details.extend(said);
        self
    }

    fn document(mut self, said: Said) -> Self {
        self.documents.push(said);
        self
    }

    fn warning(mut self, said: Said) -> Self {
        self.warnings.push(said);
        self
    }

    /// An address from outside the three sources, and what is there.
    fn link(mut self, what: &'static str, address: &'static str) -> Self {
        self.links.push((what, address));
        self
    }

    /// By a request in the EMA Service Desk. Its address is stated by an authority, not by the sources.
    fn service_desk(self, said: Said) -> Self {
        self.detail(said).link("EMA Service Desk", SERVICE_DESK)
    }

    /// With the addresses behind what is to be done there.
    fn told(mut self) -> Self {
        for (what, address) in std::mem::take(&mut self.links) {
            self.details.push(Said::advice(format!("{what}: {address}")));
        }
        self
    }
}

/// Where a step is done. One that is the same in both environments is told once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// In no environment, or in production alone.
    Production,
    /// In UAT alone.
    Uat,
    /// In both.
    Both,
}

impl Spot {
    fn of(step: &Step) -> Self {
        match step.environment {
            Some(Environment::Uat) => Self::Uat,
            Some(Environment::Production) | None => Self::Production,
        }
    }

    const fn has_uat(self) -> bool {
        matches!(self, Self::Uat | Self::Both)
    }

    /// The way to EAM there. The address of its test environment is not known.
    const fn eam(self) -> &'static str {
        match self {
            Self::Production => "EAM (https://register.ema.europa.eu)",
            Self::Uat => "the EAM test environment (linked in section 3 of the guide)",
            Self::Both => {
                "EAM (https://register.ema.europa.eu), and for UAT in the EAM test environment (linked in section 3 of the \
                 guide)"
            }
        }
    }

    /// The rules behind [`Spot::eam`].
    fn eam_cites(self) -> Vec<Cite> {
        match self {
            Self::Production => cites![ROL_03 ENV_09],
            Self::Uat => cites![ROL_03 ENV_08],
            Self::Both => cites![ROL_03 ENV_05 ENV_08 ENV_09],
        }
    }
}

impl Telling<'_> {
    /// A step in words.
    #[must_use]
    pub fn step(&self, step: &Step) -> StepWords {
        self.step_at(step, Spot::of(step))
    }

    /// A step in words that is the same in both environments.
    #[must_use]
    pub fn step_in_both(&self, step: &Step) -> StepWords {
        self.step_at(step, Spot::Both)
    }

    fn step_at(&self, step: &Step, spot: Spot) -> StepWords {
        let mut words = self.words(step, spot).told();
        for said in words
            .details
            .iter_mut()
            .chain(&mut words.documents)
            .chain(&mut words.warnings)
        {
            self.keep_what_is_meant(&mut said.cites);
        }
        words
    }

    fn words(&self, step: &Step, spot: Spot) -> StepWords {
        use StepId as Id;
        match step.id {
            Id::AccountRegister => self.register(),
            Id::AccountAwaitConfirmation => account::await_confirmation(),
            Id::AccountRecoverUsername => self.recover_username(),
            Id::AccountResetPassword => self.reset_password(),
            Id::AccountReactivate => self.reactivate(),
            Id::AccountCloseOld => account::close_old(!self.is(RoleGroup::Public)),
            Id::AccountChangeDomain => account::change_domain(),
            Id::AccountChangeSurname => account::change_surname(),
            Id::AccountChangeEudralink => account::change_eudralink(),
            Id::AccountEditMobile => account::edit_mobile(),
            Id::AccountChangeDetail => account::change_detail(),
            Id::OmsSearch => self.search_oms(),
            Id::OmsAccessForChanges => organisation::access_for_changes(),
            Id::OmsUnaffiliatedAccess => organisation::unaffiliated_access(),
            Id::OmsRequestCreation => self.request_creation(),
            Id::OmsRequestChange => self.request_change(),
            Id::OmsProcessing => self.oms_processing(),
            Id::OmsAskServiceDesk => organisation::ask_service_desk(),
            Id::SuperUserAskServiceDesk => self.ask_who_decides(),
            Id::SuperUserFindOut => self.find_super_user(),
            Id::SuperUserAgree => self.agree(),
            Id::SuperUserLetter => self.letter(),
            Id::SuperUserRequest => self.super_user_request(step, spot),
            Id::SuperUserDecision => super_user::decision(step),
            Id::SuperUserSynchronise => super_user::synchronise(),
            Id::SuperUserSecond => super_user::second(),
            Id::RoleRequest => self.role_request(step, spot),
            Id::RoleDecision => self.role_decision(step),
            Id::RoleSynchronise => role::synchronise(),
            Id::EamManageUsers => self.manage_users(spot),
            Id::UpdSignIn => self.sign_in(spot),
            Id::ApiRequest => self.api_request(spot),
            Id::ApiAskSuperUser => self.api_ask_super_user(step, spot),
            Id::ApiFindOut => self.find_credentials(),
            Id::ApiUseExisting => self.use_existing(),
            Id::ApiAnotherSuperUser => api::another_super_user(),
            Id::ApiDecision => api::decision(),
            Id::ApiRequestPublic => api::request_public(),
            Id::ApiDecisionPublic => api::decision_public(),
            Id::ApiCredentials => self.credentials(step),
            Id::ApiPlanRenewal => self.plan_renewal(),
            Id::SporFindOut => self.find_spor_super_user(),
            Id::SporRequestRole => spor::request_role(),
            Id::SporLetter => self.spor_letter(),
            Id::SporTicket => spor::ticket(),
            Id::SporDecision => spor::decision(),
            Id::SporSuperUserDecision => self.spor_super_user_decision(),
            Id::RequestTrack => self.track_request(step, spot),
            Id::SignInWaitLockout => sign_in::wait_lockout(),
            Id::SignInReport => sign_in::report(),
            Id::RenewalFindDetails => self.find_details(),
            Id::RenewalAskSuperUser => renewal::ask_super_user(),
            Id::RenewalContact => renewal::contact(),
            Id::RenewalTicket => renewal::ticket(step),
            Id::RenewalTicketPublic => renewal::ticket_public(),
            Id::RenewalNewSecret => renewal::new_secret(self.answers().contact),
            Id::RenewalAskExpiry => self.ask_expiry(step),
            Id::IncidentReport => self.incident(),
            Id::EnquireServiceDesk => self.enquire(),
        }
    }

    /// The rules behind a step that its kind alone does not know: why the sources do not cover somebody (contract,
    /// section 4, `enquire.service-desk`).
    pub(super) fn reason_for_enquiring(&self, step: &Step) -> Vec<Cite> {
        if step.id != StepId::EnquireServiceDesk {
            return Vec::new();
        }
        match self.answers().early_end() {
            Some(EarlyEnd::OutsideEea) => vec![Cite::from(&X057)],
            Some(EarlyEnd::IndustryWithoutMah) => vec![Cite::from(&X058)],
            Some(EarlyEnd::OrganisationOfNonIndustry)
                if self.answers().user == Some(User::Authority) && self.answers().wants(Goal::Organisation) =>
            {
                vec![Cite::from(&X064), Cite::from(&OMS_02)]
            }
            Some(EarlyEnd::OrganisationOfNonIndustry) => vec![Cite::from(&X064)],
            Some(EarlyEnd::SignInOfPublic) => vec![Cite::from(&PUB_13), Cite::from(&X059)],
            Some(EarlyEnd::EveryTaskRefused | EarlyEnd::OnlyUatAsked | EarlyEnd::ApiNotUsed) | None => Vec::new(),
        }
    }
}

/// By e-mail, for those who cannot open the Service Desk.
pub(super) fn write_instead() -> Said {
    said!(
        format!("If you cannot open it, write to {SERVICE_DESK_MAIL} with your name, surname and username.");
        SUP_04
    )
}

/// What signing in to UPD too early does to somebody's account.
fn lock_out(who: &str) -> Said {
    said!(
        format!("{who} to UPD earlier may be locked out for {}.", hours(LOCK_OUT_HOURS));
        ROL_12 ROL_13 X003 X114
    )
}

/// How to wait after an approval.
fn least_wait(who: &str) -> [Said; 3] {
    [
        said!(
            format!(
                "Count at least {} from when {who} told of the approval. That is the least, not a promise: no most is \
                 stated.",
                hours(SYNCHRONISATION_HOURS)
            );
            ROL_11 X001 X002
        ),
        said!(
            "Which log-in is meant is not quite clear. Keep away from UPD; if it can wait, leave EAM alone as well.";
            ROL_12 X114
        ),
        Said::advice("If it can wait, the next working day is safer."),
    ]
}

/// Where a secret must not go.
fn no_secret_in_mail() -> Said {
    said!("Do not pass the secret on by e-mail, nor write it into a ticket."; SEC_07 REN_16 X053)
}
