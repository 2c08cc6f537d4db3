//! The steps: one table with the id of each step, who does it, how long it takes, and the rules behind it
//! (contract, section 4). Which of them stand in a plan, and what each waits for, is decided in the other files
//! of this folder.

use crate::sources::figures::{
    Duration, FIRST_SUPER_USER, LOCK_OUT_LEFT, OMS_ACCESS, OMS_PROCESSING, SPOR_DECISION, SYNCHRONISATION,
};
use crate::sources::ledger::prelude::*;
use crate::sources::ledger::{Conflict, Rule};

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// The person whose plan it is.
    You,
    /// The colleague who becomes the first Super User.
    Colleague,
    /// A Super User of the organisation.
    SuperUser,
    /// The organisation.
    Organisation,
    /// EMA.
    Ema,
    /// Somebody; the sources do not say who.
    Unstated,
}

impl Actor {
    /// Its name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::Colleague => "colleague",
            Self::SuperUser => "super-user",
            Self::Organisation => "organisation",
            Self::Ema => "ema",
            Self::Unstated => "unstated",
        }
    }
}

macro_rules! steps {
    ($($(#[$doc:meta])* $variant:ident, $key:literal, $actor:ident, $duration:expr, [$($rule:ident)*], [$($conflict:ident)*];)+) => {
        /// A kind of step.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum StepId { $($(#[$doc])* $variant,)+ }

        impl StepId {
            /// Every kind of step, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its id in links, JSON and tests.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// Who does it, where the case says nothing else.
            #[must_use]
            pub const fn actor(self) -> Actor {
                match self { $(Self::$variant => Actor::$actor,)+ }
            }

            /// How long it takes, where the case says nothing else.
            #[must_use]
            pub const fn duration(self) -> Duration {
                match self { $(Self::$variant => $duration,)+ }
            }

            /// The rules behind it.
            #[must_use]
            pub const fn rules(self) -> &'static [&'static Rule] {
                match self { $(Self::$variant => &[$(&$rule),*],)+ }
            }

            /// The conflicts behind it.
            #[must_use]
            pub const fn conflicts(self) -> &'static [&'static Conflict] {
                match self { $(Self::$variant => &[$(&$conflict),*],)+ }
            }
        }
    };
}

steps! {
    /// Register in EAM production (also for UAT: no self-registration in test); wait for the e-mail, try again after 30 minutes.
    AccountRegister, "account.register", You, Duration::UNSTATED, [ACC_02 ACC_05 ACC_07 ACC_08 ACC_10 ACC_11 ENV_02], [X009 X011];
    /// Just registered: wait for the e-mail; if access fails, try again after 30 minutes (no maximum is stated).
    AccountAwaitConfirmation, "account.await-confirmation", You, Duration::UNSTATED, [ACC_07 ACC_08], [X010 X011];
    /// Forgot Username; same credentials; if unused for 6 months, Forgot Password too.
    AccountRecoverUsername, "account.recover-username", You, Duration::UNSTATED, [ACC_06 ACC_12 KEEP_07], [X069];
    /// Forgot Password; look in spam.
    AccountResetPassword, "account.reset-password", You, Duration::UNSTATED, [KEEP_08 KEEP_09], [];
    /// Disabled after 6 months: Forgot Password; look in spam.
    AccountReactivate, "account.reactivate", You, Duration::UNSTATED, [KEEP_01 KEEP_03 KEEP_04 KEEP_05 KEEP_09], [X075];
    /// Service Desk: disable the old account and remove its access; the old organisation's Super User revokes as well.
    AccountCloseOld, "account.close-old", You, Duration::UNSTATED, [KEEP_14 KEEP_15], [X034];
    /// Service Desk ticket, bulk change.
    AccountChangeDomain, "account.change-domain", You, Duration::UNSTATED, [KEEP_13 KEEP_16], [];
    /// New account with access re-assigned, or Service Desk update.
    AccountChangeSurname, "account.change-surname", You, Duration::UNSTATED, [KEEP_13 KEEP_18 KEEP_19], [];
    /// Separate Service Desk request.
    AccountChangeEudralink, "account.change-eudralink", You, Duration::UNSTATED, [KEEP_17 KEEP_20], [];
    /// Edit Identity.
    AccountEditMobile, "account.edit-mobile", You, Duration::UNSTATED, [KEEP_11], [];
    /// Service Desk request.
    AccountChangeDetail, "account.change-detail", You, Duration::UNSTATED, [KEEP_12], [];
    /// Look the organisation up, no log-in.
    OmsSearch, "oms.search", You, Duration::UNSTATED, [OMS_08 OMS_09 OMS_11 OMS_12 OMS_13], [X056];
    /// SPOR unaffiliated access: there already, or request it; log in to OMS the next day.
    OmsUnaffiliatedAccess, "oms.unaffiliated-access", You, OMS_ACCESS, [ACC_17 OMS_23 OMS_24 OMS_25], [X012];
    /// Change request with the documents.
    OmsRequestCreation, "oms.request-creation", You, Duration::UNSTATED, [OMS_14 OMS_20 OMS_21], [];
    /// Change request with the documents.
    OmsRequestChange, "oms.request-change", You, Duration::UNSTATED, [OMS_15 OMS_16 OMS_17 OMS_18 OMS_19 OMS_20], [];
    /// EMA processes it.
    OmsProcessing, "oms.processing", Ema, OMS_PROCESSING, [OMS_04 OMS_05 OMS_06], [X005 X006];
    /// The organisation itself is inactive.
    OmsAskServiceDesk, "oms.ask-service-desk", You, Duration::UNSTATED, [], [X065];
    /// The only Super Users have left or are disabled; one whose account is only disabled re-activates it with Forgot Password, and then none of the steps after it is needed.
    SuperUserAskServiceDesk, "super-user.ask-service-desk", You, Duration::UNSTATED, [KEEP_03], [X027 X033];
    /// Ask in the organisation whether there is one.
    SuperUserFindOut, "super-user.find-out", You, Duration::UNSTATED, [ROL_07 REQ_05], [];
    /// Agree who becomes the first.
    SuperUserAgree, "super-user.agree", Organisation, Duration::UNSTATED, [ROL_05 IND_01], [];
    /// Nomination Letter (authority) or Affiliation Template Letter (industry), signed.
    SuperUserLetter, "super-user.letter", Organisation, Duration::UNSTATED, [CA_02 IND_03], [X037 X038 X039 X040];
    /// Request the Super User role in EAM with the letter.
    SuperUserRequest, "super-user.request", You, Duration::UNSTATED, [ROL_03 ROL_05 CA_01 CA_02 IND_02 IND_03], [];
    /// EMA decides the first request; with `gone` whether and when is not described.
    SuperUserDecision, "super-user.decision", Ema, FIRST_SUPER_USER, [ROL_04 ROL_05], [X007 X024];
    /// The colleague waits before signing in.
    SuperUserSynchronise, "super-user.synchronise", Colleague, SYNCHRONISATION, [ROL_11 ROL_12], [];
    /// Appoint a second Super User (recommended).
    SuperUserSecond, "super-user.second", Organisation, Duration::UNSTATED, [ROL_09 REN_22], [];
    /// Request the role in EAM with affiliation to the organisation.
    RoleRequest, "role.request", You, Duration::UNSTATED, [ROL_03 REQ_06 IND_28], [];
    /// The organisation's Super User decides.
    RoleDecision, "role.decision", SuperUser, Duration::UNSTATED, [ROL_06 ROL_08 ROL_10 CA_07 CA_09 IND_07 IND_09], [];
    /// Wait; do not sign in earlier.
    RoleSynchronise, "role.synchronise", You, SYNCHRONISATION, [ROL_11 ROL_12 ROL_13], [X001 X002];
    /// Open the portal, Sign In; still no access after 24 hours: report.
    UpdSignIn, "upd.sign-in", You, Duration::UNSTATED, [LOG_04 LOG_05 ROL_14], [];
    /// Manage Access, Request API Access, terms, form.
    ApiRequest, "api.request", You, Duration::UNSTATED, [CA_12 CA_13 CA_14 CA_15 CA_16 CA_17 CA_18 CA_19 CA_20 IND_10 IND_11 IND_12 IND_13 IND_15 IND_16 IND_17 IND_18 IND_19 IND_20], [];
    /// You ask; the Super User makes that request.
    ApiAskSuperUser, "api.ask-super-user", SuperUser, Duration::UNSTATED, [CA_05 CA_12 IND_10 API_03], [];
    /// Ask a Super User whether there is a set.
    ApiFindOut, "api.find-out", You, Duration::UNSTATED, [API_03 API_04], [];
    /// Use the organisation's set, or have access set up in the internal system.
    ApiUseExisting, "api.use-existing", You, Duration::UNSTATED, [API_04], [X052 X053];
    /// A second set needs another Super User.
    ApiAnotherSuperUser, "api.another-super-user", Organisation, Duration::UNSTATED, [CA_23 CA_25], [X088];
    /// EMA approves.
    ApiDecision, "api.decision", Ema, Duration::UNSTATED, [CA_12 CA_21 IND_10 IND_23], [];
    /// Manage Access, Request Public API Access, terms, technical contact.
    ApiRequestPublic, "api.request-public", You, Duration::UNSTATED, [PUB_02 PUB_03 PUB_04 PUB_05 PUB_06 PUB_07], [];
    /// Approval; by whom is not stated.
    ApiDecisionPublic, "api.decision-public", Unstated, Duration::UNSTATED, [PUB_08], [X060];
    /// The second e-mail; store the secret safely; note the expiry date.
    ApiCredentials, "api.credentials", You, Duration::UNSTATED, [CA_22 CA_24 IND_24 PUB_09 API_07], [X082];
    /// Renew at least one month before expiry; 2 years for Super Users.
    ApiPlanRenewal, "api.plan-renewal", You, Duration::UNSTATED, [REN_03 REN_19 API_10], [X086];
    /// Ask in the organisation whether there is one.
    SporFindOut, "spor.find-out", You, Duration::UNSTATED, [SPO_02], [];
    /// Request SPOR Industry Super User, note the access request ID.
    SporRequestRole, "spor.request-role", You, Duration::UNSTATED, [SPO_06 SPO_07 SPO_08], [];
    /// SPOR User Affiliation Template Letter, signed.
    SporLetter, "spor.letter", Organisation, Duration::UNSTATED, [SPO_11 SPO_12 SPO_13 SPO_14 SPO_15], [];
    /// Service Desk request with the ID in the subject, letter attached.
    SporTicket, "spor.ticket", You, Duration::UNSTATED, [SPO_09 SPO_10 SPO_11], [X109];
    /// 24 hours, or up to two working days: plan two.
    SporDecision, "spor.decision", Ema, SPOR_DECISION, [SPO_01 SPO_03 SPO_16], [X007];
    /// An existing SPOR Super User decides.
    SporSuperUserDecision, "spor.super-user-decision", SuperUser, Duration::UNSTATED, [SPO_02], [];
    /// See where the request stands; write to another Super User.
    RequestTrack, "request.track", You, Duration::UNSTATED, [ROL_10 ROL_17], [X023];
    /// Locked: wait 24 hours from the early sign-in.
    SignInWaitLockout, "sign-in.wait-lockout", You, LOCK_OUT_LEFT, [ROL_13], [X004];
    /// Still no access after 24 hours: Service Desk, or e-mail.
    SignInReport, "sign-in.report", You, Duration::UNSTATED, [ROL_14 LOG_06 SUP_04], [X110];
    /// Find the credentials e-mail: Client ID, expiry date.
    RenewalFindDetails, "renewal.find-details", You, Duration::UNSTATED, [REN_05 API_07], [X082 X083];
    /// Only a Super User renews: ask one.
    RenewalAskSuperUser, "renewal.ask-super-user", You, Duration::UNSTATED, [REN_01], [X095];
    /// Technical contact gone: Service Desk first.
    RenewalContact, "renewal.contact", You, Duration::UNSTATED, [REN_14], [X094];
    /// The Service Desk form.
    RenewalTicket, "renewal.ticket", You, Duration::UNSTATED, [REN_06 REN_07 REN_08 REN_09 REN_11 REN_12 REN_15 REN_16], [];
    /// Service Desk request with Client ID and Reference Information.
    RenewalTicketPublic, "renewal.ticket-public", You, Duration::UNSTATED, [API_10 API_11], [X086];
    /// New secret to the technical contact.
    RenewalNewSecret, "renewal.new-secret", Ema, Duration::UNSTATED, [REN_13 REN_14], [X092];
    /// Service Desk: confirm the expiry date.
    RenewalAskExpiry, "renewal.ask-expiry", You, Duration::UNSTATED, [REN_20], [];
    /// Lost, leaked or not delivered: Service Desk, at once for a leak.
    IncidentReport, "incident.report", You, Duration::UNSTATED, [API_05 API_11 SEC_04], [X089 X090];
    /// Not covered by the sources.
    EnquireServiceDesk, "enquire.service-desk", You, Duration::UNSTATED, [SUP_03 SUP_04], [];
}

impl StepId {
    /// The step with that id.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|step| step.key() == key)
    }

    /// Whether it waits for nothing that stands before it in its list, because it can be done at any time.
    #[must_use]
    pub const fn waits_for_nothing(self) -> bool {
        matches!(
            self,
            Self::OmsSearch
                | Self::SuperUserLetter
                | Self::SuperUserAgree
                | Self::SuperUserFindOut
                | Self::SuperUserAskServiceDesk
                | Self::SporLetter
                | Self::SporFindOut
                | Self::ApiUseExisting
                | Self::ApiFindOut
                | Self::RenewalFindDetails
                | Self::AccountCloseOld
                | Self::AccountChangeEudralink
        )
    }

    /// Whether it asks something that decides whether later steps are needed at all.
    #[must_use]
    pub const fn finds_out(self) -> bool {
        matches!(self, Self::SuperUserFindOut | Self::ApiFindOut | Self::SporFindOut)
    }

    /// Whether nothing waits for it, although it is not optional.
    #[must_use]
    pub const fn nothing_waits_for_it(self) -> bool {
        matches!(self, Self::AccountCloseOld | Self::AccountChangeEudralink)
    }

    /// Whether it needs an EMA account that works, when you do it.
    #[must_use]
    pub const fn needs_account(self) -> bool {
        matches!(
            self,
            Self::OmsUnaffiliatedAccess
                | Self::OmsRequestCreation
                | Self::OmsRequestChange
                | Self::SuperUserRequest
                | Self::RoleRequest
                | Self::UpdSignIn
                | Self::ApiRequest
                | Self::ApiRequestPublic
                | Self::SporRequestRole
        )
    }

    /// Whether it needs the organisation in OMS (OMS-01, OMS-03), whoever does it.
    #[must_use]
    pub const fn needs_organisation(self) -> bool {
        matches!(self, Self::SuperUserRequest | Self::RoleRequest | Self::SporRequestRole)
    }
}
