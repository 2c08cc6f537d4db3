//! The kinds of step: one table with all that is known of a kind but its words (contract, section 4): its id, who does
//! it, how long it takes, the rules behind it, and its traits. Which steps stand in a plan, and what each waits for, is
//! decided in the other files of this folder.

use crate::sources::figures::{
    Duration, FIRST_SUPER_USER, LOCK_OUT_LEFT, OMS_ACCESS, OMS_ACCESS_FOR_CHANGES, OMS_PROCESSING, SPOR_DECISION,
    SYNCHRONISATION,
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

/// What a kind of step is like, besides what its columns say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trait {
    /// It is about the EMA account.
    Account,
    /// It is about the organisation in OMS.
    Oms,
    /// It needs an EMA account that works, when you do it (ACC-01).
    NeedsAccount,
    /// It needs the organisation in OMS, whoever does it (OMS-01, OMS-03).
    NeedsOrganisation,
    /// It can be done at any time: it waits for nothing that stands before it in its list, but for what finds out
    /// whether it is needed.
    AtAnyTime,
    /// Nothing waits for it, although it is not optional.
    OnTheSide,
    /// It does not count towards the dates.
    Uncounted,
    /// With it alone there is nothing to do: it is for later, or goes on for good.
    Idle,
    /// What it finds out decides whether later steps are needed at all.
    FindsOut,
    /// It looks something up that may make later steps needless.
    LooksUp,
    /// Somebody decides: ticked off, it is approved.
    Decision,
    /// You do it, but it ends with an e-mail from EMA of which no time is stated.
    EndsWithMail,
    /// How it goes on is described by no source.
    Undescribed,
    /// The same, where the only Super Users have left or are disabled (X027, X033).
    UndescribedIfGone,
    /// A ticket goes with it.
    Ticket,
    /// It is about the wait after an approval, for which there is a clock.
    Clock,
    /// A reminder can be sent to the one who does it.
    Reminder,
}

/// A set of traits.
#[derive(Clone, Copy)]
struct Traits(u32);

impl Traits {
    const fn of(traits: &[Trait]) -> Self {
        let mut set = 0;
        let mut at = 0;
        while at < traits.len() {
            set |= 1 << traits[at] as u16;
            at += 1;
        }
        Self(set)
    }
}

macro_rules! steps {
    ($($(#[$doc:meta])* $number:literal $variant:ident, $key:literal, $actor:ident, $duration:expr, [$($rule:ident)*], [$($conflict:ident)*], [$($trait:ident)*];)+) => {
        /// A kind of step.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum StepId { $($(#[$doc])* $variant,)+ }

        /// The columns of the table, a row for each kind of step.
        const ROWS: &[Row] = &[
            $(Row {
                number: $number,
                key: $key,
                actor: Actor::$actor,
                duration: $duration,
                rules: &[$(&$rule),*],
                conflicts: &[$(&$conflict),*],
                traits: Traits::of(&[$(Trait::$trait),*]),
            },)+
        ];

        impl StepId {
            /// Every kind of step, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    };
}

/// A row of the table.
struct Row {
    number: u8,
    key: &'static str,
    actor: Actor,
    duration: Duration,
    rules: &'static [&'static Rule],
    conflicts: &'static [&'static Conflict],
    traits: Traits,
}

const UNSTATED: Duration = Duration::UNSTATED;

steps! {
    /// Register in EAM production (also for UAT: no self-registration in test); wait for the e-mail, try again after 30 minutes.
    1 AccountRegister, "account.register", You, UNSTATED, [ACC_02 ACC_05 ACC_07 ACC_08 ACC_10 ACC_11 ENV_02], [X009 X011], [Account EndsWithMail];
    /// Just registered: wait for the e-mail; if access fails, try again after 30 minutes (no maximum is stated).
    2 AccountAwaitConfirmation, "account.await-confirmation", You, UNSTATED, [ACC_07 ACC_08], [X010 X011], [Account EndsWithMail];
    /// Forgot Username; same credentials; if unused for 6 months, Forgot Password too.
    3 AccountRecoverUsername, "account.recover-username", You, UNSTATED, [ACC_06 ACC_12 KEEP_07], [X069], [Account];
    /// Forgot Password; look in spam.
    4 AccountResetPassword, "account.reset-password", You, UNSTATED, [KEEP_08 KEEP_09], [], [Account];
    /// Disabled after 6 months: Forgot Password; look in spam.
    5 AccountReactivate, "account.reactivate", You, UNSTATED, [KEEP_01 KEEP_03 KEEP_04 KEEP_05 KEEP_09], [X075], [Account];
    /// Service Desk: disable the old account and remove its access; the old organisation's Super User revokes as well.
    6 AccountCloseOld, "account.close-old", You, UNSTATED, [KEEP_14 KEEP_15], [X034], [Account OnTheSide Uncounted Ticket];
    /// Service Desk ticket, bulk change.
    7 AccountChangeDomain, "account.change-domain", You, UNSTATED, [KEEP_13 KEEP_16], [], [Account Ticket];
    /// New account with access re-assigned, or Service Desk update.
    8 AccountChangeSurname, "account.change-surname", You, UNSTATED, [KEEP_13 KEEP_18 KEEP_19], [], [Account Ticket];
    /// Separate Service Desk request.
    9 AccountChangeEudralink, "account.change-eudralink", You, UNSTATED, [KEEP_17 KEEP_20], [], [Account OnTheSide Uncounted Ticket];
    /// Edit Identity.
    10 AccountEditMobile, "account.edit-mobile", You, UNSTATED, [KEEP_11], [], [Account];
    /// Service Desk request.
    11 AccountChangeDetail, "account.change-detail", You, UNSTATED, [KEEP_12], [], [Account Ticket];
    /// Look the organisation up, no log-in.
    12 OmsSearch, "oms.search", You, UNSTATED, [OMS_08 OMS_09 OMS_11 OMS_12 OMS_13], [X056], [Oms AtAnyTime LooksUp];
    /// Correcting an entry: read A6; whether unaffiliated access is enough is not said, and a SPOR Super User may be
    /// needed.
    13 OmsAccessForChanges, "oms.access-for-changes", You, OMS_ACCESS_FOR_CHANGES, [OMS_15 SPO_03], [X063 X115], [Oms NeedsAccount];
    /// SPOR unaffiliated access: there already, or request it; log in to OMS the next day.
    14 OmsUnaffiliatedAccess, "oms.unaffiliated-access", You, OMS_ACCESS, [ACC_17 OMS_23 OMS_24 OMS_25], [X012], [Oms NeedsAccount];
    /// Change request with the documents.
    15 OmsRequestCreation, "oms.request-creation", You, UNSTATED, [OMS_14 OMS_20 OMS_21], [], [Oms NeedsAccount];
    /// Change request with the documents.
    16 OmsRequestChange, "oms.request-change", You, UNSTATED, [OMS_15 OMS_16 OMS_17 OMS_18 OMS_19 OMS_20], [], [Oms NeedsAccount];
    /// EMA processes it.
    17 OmsProcessing, "oms.processing", Ema, OMS_PROCESSING, [OMS_04 OMS_05 OMS_06], [X005 X006], [Oms];
    /// The organisation itself is inactive.
    18 OmsAskServiceDesk, "oms.ask-service-desk", You, UNSTATED, [], [X065], [Oms Undescribed Ticket];
    /// The only Super Users have left or are disabled; one whose account is only disabled re-activates it with Forgot Password, and then none of the steps after it is needed.
    19 SuperUserAskServiceDesk, "super-user.ask-service-desk", You, UNSTATED, [KEEP_03], [X027 X033], [AtAnyTime Undescribed Ticket];
    /// Ask in the organisation whether there is one.
    20 SuperUserFindOut, "super-user.find-out", You, UNSTATED, [ROL_07 REQ_05], [], [AtAnyTime FindsOut];
    /// Agree who becomes the first.
    21 SuperUserAgree, "super-user.agree", Organisation, UNSTATED, [ROL_05 IND_01], [], [AtAnyTime];
    /// Nomination Letter (authority) or Affiliation Template Letter (industry), signed.
    22 SuperUserLetter, "super-user.letter", Organisation, UNSTATED, [CA_02 IND_03], [X037 X038 X039 X040], [AtAnyTime];
    /// Request the Super User role in EAM with the letter.
    23 SuperUserRequest, "super-user.request", You, UNSTATED, [ROL_03 ROL_05 CA_01 CA_02 IND_02 IND_03], [], [NeedsAccount NeedsOrganisation Reminder];
    /// EMA decides the first request; with `gone` whether and when is not described.
    24 SuperUserDecision, "super-user.decision", Ema, FIRST_SUPER_USER, [ROL_04 ROL_05], [X007 X024], [Decision UndescribedIfGone];
    /// The colleague waits before signing in.
    25 SuperUserSynchronise, "super-user.synchronise", Colleague, SYNCHRONISATION, [ROL_11 ROL_12], [X114], [Clock];
    /// Appoint a second Super User (recommended).
    26 SuperUserSecond, "super-user.second", Organisation, UNSTATED, [ROL_09 REN_22], [], [];
    /// Request the role in EAM with affiliation to the organisation.
    27 RoleRequest, "role.request", You, UNSTATED, [ROL_03 REQ_06 IND_28], [], [NeedsAccount NeedsOrganisation];
    /// The organisation's Super User decides.
    28 RoleDecision, "role.decision", SuperUser, UNSTATED, [ROL_06 ROL_08 ROL_10 CA_07 CA_09 IND_07 IND_09], [], [Decision UndescribedIfGone Reminder];
    /// Wait; do not sign in to UPD earlier. 4 hours are the least, not a promise.
    29 RoleSynchronise, "role.synchronise", You, SYNCHRONISATION, [ROL_11 ROL_12 ROL_13], [X001 X002 X114], [Clock];
    /// Requests of others are seen and decided in EAM, not in UPD; the User Administrator Guide has the duties.
    30 EamManageUsers, "eam.manage-users", You, UNSTATED, [CA_03 CA_04 IND_04 IND_05 ADM_01 ADM_09], [], [NeedsAccount OnTheSide Uncounted Idle];
    /// Open the portal, Sign In; still no access after 24 hours: report.
    31 UpdSignIn, "upd.sign-in", You, UNSTATED, [LOG_04 LOG_05 ROL_14], [], [NeedsAccount];
    /// Manage Access, Request API Access, terms, form.
    32 ApiRequest, "api.request", You, UNSTATED, [CA_12 CA_13 CA_14 CA_15 CA_16 CA_17 CA_18 CA_19 CA_20 IND_10 IND_11 IND_12 IND_13 IND_15 IND_16 IND_17 IND_18 IND_19 IND_20], [], [NeedsAccount];
    /// You ask; the Super User makes that request.
    33 ApiAskSuperUser, "api.ask-super-user", SuperUser, UNSTATED, [CA_05 CA_12 IND_10 API_03], [], [Reminder];
    /// Ask a Super User whether there is a set.
    34 ApiFindOut, "api.find-out", You, UNSTATED, [API_03 API_04], [], [AtAnyTime FindsOut];
    /// Use the organisation's set, or have access set up in the internal system.
    35 ApiUseExisting, "api.use-existing", You, UNSTATED, [API_04], [X052 X053], [AtAnyTime];
    /// A second set needs another Super User.
    36 ApiAnotherSuperUser, "api.another-super-user", Organisation, UNSTATED, [CA_23 CA_25], [X088], [];
    /// EMA approves.
    37 ApiDecision, "api.decision", Ema, UNSTATED, [CA_12 CA_21 IND_10 IND_23], [], [Decision];
    /// Manage Access, Request Public API Access, terms, technical contact.
    38 ApiRequestPublic, "api.request-public", You, UNSTATED, [PUB_02 PUB_03 PUB_04 PUB_05 PUB_06 PUB_07], [], [NeedsAccount];
    /// Approval; by whom is not stated.
    39 ApiDecisionPublic, "api.decision-public", Unstated, UNSTATED, [PUB_08], [X060], [Decision];
    /// The second e-mail; store the secret safely; note the expiry date.
    40 ApiCredentials, "api.credentials", You, UNSTATED, [CA_22 CA_24 IND_24 PUB_09 API_07], [X082], [Reminder];
    /// Renew at least one month before expiry; 2 years for Super Users.
    41 ApiPlanRenewal, "api.plan-renewal", You, UNSTATED, [REN_03 REN_19 API_10], [X086], [Uncounted Idle];
    /// Ask in the organisation whether there is one.
    42 SporFindOut, "spor.find-out", You, UNSTATED, [SPO_02], [], [AtAnyTime FindsOut];
    /// Request SPOR Industry Super User, note the access request ID.
    43 SporRequestRole, "spor.request-role", You, UNSTATED, [SPO_06 SPO_07 SPO_08], [], [NeedsAccount NeedsOrganisation];
    /// SPOR User Affiliation Template Letter, signed.
    44 SporLetter, "spor.letter", Organisation, UNSTATED, [SPO_11 SPO_12 SPO_13 SPO_14 SPO_15], [], [AtAnyTime];
    /// Service Desk request with the ID in the subject, letter attached.
    45 SporTicket, "spor.ticket", You, UNSTATED, [SPO_09 SPO_10 SPO_11], [X109], [Ticket];
    /// 24 hours, or up to two working days: plan two.
    46 SporDecision, "spor.decision", Ema, SPOR_DECISION, [SPO_01 SPO_03 SPO_16], [X007], [Decision];
    /// An existing SPOR Super User decides.
    47 SporSuperUserDecision, "spor.super-user-decision", SuperUser, UNSTATED, [SPO_02], [], [Decision Reminder];
    /// See where the request stands; write to another Super User.
    48 RequestTrack, "request.track", You, UNSTATED, [ROL_10 ROL_17], [X023], [];
    /// Locked: wait 24 hours from the early sign-in.
    49 SignInWaitLockout, "sign-in.wait-lockout", You, LOCK_OUT_LEFT, [ROL_13], [X004 X114], [Clock];
    /// Still no access after 24 hours: Service Desk, or e-mail.
    50 SignInReport, "sign-in.report", You, UNSTATED, [ROL_14 LOG_06 SUP_04], [X110], [OnTheSide Uncounted Ticket Clock];
    /// Find the credentials e-mail: Client ID, expiry date.
    51 RenewalFindDetails, "renewal.find-details", You, UNSTATED, [REN_05 API_07], [X082 X083], [AtAnyTime];
    /// Only a Super User renews: ask one.
    52 RenewalAskSuperUser, "renewal.ask-super-user", You, UNSTATED, [REN_01], [X095], [];
    /// Technical contact gone: Service Desk first.
    53 RenewalContact, "renewal.contact", You, UNSTATED, [REN_14], [X094], [Undescribed Ticket];
    /// The Service Desk form.
    54 RenewalTicket, "renewal.ticket", You, UNSTATED, [REN_06 REN_07 REN_08 REN_09 REN_11 REN_12 REN_15 REN_16], [], [Ticket Reminder];
    /// Service Desk request with Client ID and Reference Information.
    55 RenewalTicketPublic, "renewal.ticket-public", You, UNSTATED, [API_10 API_11], [X086], [Ticket];
    /// New secret to the technical contact.
    56 RenewalNewSecret, "renewal.new-secret", Ema, UNSTATED, [REN_13 REN_14], [X092], [];
    /// Service Desk: confirm the expiry date, and make no new secret.
    57 RenewalAskExpiry, "renewal.ask-expiry", You, UNSTATED, [REN_20 API_11], [X086], [Ticket Reminder];
    /// Lost, leaked, not delivered or anything else: Service Desk, at once for a leak.
    58 IncidentReport, "incident.report", You, UNSTATED, [API_05 API_11 SEC_04], [X089 X090], [Ticket];
    /// Not covered by the sources.
    59 EnquireServiceDesk, "enquire.service-desk", You, UNSTATED, [SUP_03 SUP_04], [], [Undescribed Ticket];
}

impl StepId {
    const fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// Its id in JSON and tests.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.row().key
    }

    /// Its number in links. It is never given to another kind, also when this one is no more (contract, section 6).
    #[must_use]
    pub const fn number(self) -> u8 {
        self.row().number
    }

    /// The step with that id.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|step| step.key() == key)
    }

    /// Who does it, where the case says nothing else.
    #[must_use]
    pub const fn actor(self) -> Actor {
        self.row().actor
    }

    /// How long it takes, where the case says nothing else.
    #[must_use]
    pub const fn duration(self) -> Duration {
        self.row().duration
    }

    /// The rules behind it.
    #[must_use]
    pub const fn rules(self) -> &'static [&'static Rule] {
        self.row().rules
    }

    /// The conflicts behind it.
    #[must_use]
    pub const fn conflicts(self) -> &'static [&'static Conflict] {
        self.row().conflicts
    }

    /// Whether it is like that.
    #[must_use]
    pub const fn is(self, which: Trait) -> bool {
        self.row().traits.0 & 1 << which as u16 != 0
    }

    /// The id of its ticket in JSON, if it has one: that of the step, without a full stop, and without saying twice
    /// that it is a ticket (contract, section 5).
    #[must_use]
    pub fn ticket(self) -> Option<String> {
        self.is(Trait::Ticket)
            .then(|| self.key().replace(".ticket", "").replace('.', "-"))
    }
}
