//! What the tickets ask of EMA's Service Desk that a plan, a check-up or a departure calls for (contract, section 5).
//!
//! Only the renewal form is described in the sources (GUIDE §7.1). For the others there is a subject and a
//! description of ours, with what the sources say belongs in them. A client secret never does (REN-16): it is cut
//! out of whatever is typed.
//!
//! [`request`] says what is asked for and what is known of it, [`guidance()`] what to do before sending it and what to
//! leave out. [`crate::words::tickets`] makes the texts.

mod form;
mod guidance;
mod sender;
mod typed;

use crate::case::answers::{EarlySignIn, Environment, Matter, User};
use crate::case::date::ExpiryDate;
use crate::case::text::Case;
use crate::plan::{Plan, Step, StepId};
use crate::sources::matrix::RoleGroup;

pub use form::{FieldName, Form, RENEWAL_SUBJECT};
pub use guidance::{BeforeSending, Guidance, Never, OfTheForm, guidance};
pub use sender::{Sender, SenderBlank, SentBy};
pub use typed::{Blank, TypedIn};

/// What a ticket is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// A plan: the person writes about themselves.
    Plan,
    /// A check-up, or a departure: the person writes about a colleague.
    Colleague,
}

/// What a ticket asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A new secret (REN-07, REN-11), with the day of expiry where it is known.
    Renewal(Option<ExpiryDate>),
    /// A new secret for the public, whose form is not described (API-10, API-11, X086).
    PublicRenewal(Option<ExpiryDate>),
    /// The day of expiry, and no new secret (REN-20).
    ExpiryDate,
    /// How to name another technical contact (X094).
    TechnicalContact,
    /// Something has happened to credentials (API-05).
    Incident(Incident),
    /// The role of the first SPOR Industry Super User (SPO-09 to SPO-11).
    SporSuperUser,
    /// The end of one's own old account (KEEP-15).
    OldAccount,
    /// The end of the account of somebody who leaves (X034).
    AccountOfLeaver,
    /// What becomes of the credentials of a Super User who leaves (X093).
    CredentialsOfLeaver,
    /// A new e-mail domain for all accounts (KEEP-16).
    Domain,
    /// A new surname and e-mail address (KEEP-19).
    Surname,
    /// The same change for Eudralink (KEEP-17, KEEP-20).
    Eudralink,
    /// Another detail of an account (KEEP-12).
    Detail,
    /// What to do about an organisation that is inactive in OMS (X065).
    InactiveOrganisation,
    /// Who decides where no Super User can be reached (X027).
    NoSuperUser,
    /// Why there is no access after a role was approved (ROL-14).
    NoAccess {
        /// Whether the person was locked out before, after signing in too early.
        after_lock: bool,
    },
    /// What the guide does not deal with (SUP-03).
    Enquiry,
}

/// What has happened to credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Incident {
    /// Others may have seen them.
    Leaked,
    /// They did not come.
    NotDelivered,
    /// They are lost, and with them perhaps what the ticket asks for.
    Lost,
    /// Anything else.
    Other,
}

impl About {
    /// What a ticket of a step asks for, if the step has one.
    fn of(occasion: Occasion, case: &Case, step: StepId, environment: Option<Environment>) -> Option<Self> {
        let expires = || case.free.expires[environment?].clone();
        Some(match (step, occasion) {
            (StepId::RenewalTicket, _) => Self::Renewal(expires()),
            (StepId::RenewalTicketPublic, _) => Self::PublicRenewal(expires()),
            (StepId::RenewalAskExpiry, _) => Self::ExpiryDate,
            (StepId::RenewalContact, _) => Self::TechnicalContact,
            (StepId::IncidentReport, _) => Self::Incident(match case.answers.matter {
                Some(Matter::Leaked) => Incident::Leaked,
                Some(Matter::NotDelivered) => Incident::NotDelivered,
                Some(Matter::Lost) => Incident::Lost,
                _ => Incident::Other,
            }),
            (StepId::SporTicket, _) => Self::SporSuperUser,
            (StepId::AccountCloseOld, Occasion::Plan) => Self::OldAccount,
            (StepId::AccountCloseOld, Occasion::Colleague) => Self::AccountOfLeaver,
            (StepId::EnquireServiceDesk, Occasion::Plan) => Self::Enquiry,
            (StepId::EnquireServiceDesk, Occasion::Colleague) => Self::CredentialsOfLeaver,
            (StepId::AccountChangeDomain, _) => Self::Domain,
            (StepId::AccountChangeSurname, _) => Self::Surname,
            (StepId::AccountChangeEudralink, _) => Self::Eudralink,
            (StepId::AccountChangeDetail, _) => Self::Detail,
            (StepId::OmsAskServiceDesk, _) => Self::InactiveOrganisation,
            (StepId::SuperUserAskServiceDesk, _) => Self::NoSuperUser,
            (StepId::SignInReport, _) => Self::NoAccess {
                after_lock: matches!(
                    case.answers.early_sign_in,
                    Some(EarlySignIn::Under24hAgo | EarlySignIn::From24hAgo)
                ),
            },
            _ => return None,
        })
    }

    /// What it needs that only the person knows, in the order in which it is asked.
    fn blanks(&self, is_public: bool) -> &'static [Blank] {
        use Blank::{AccessRequestId, ClientId, Details, OldAccount, Organisation, ReferenceInformation};
        match self {
            Self::Renewal(_) => &[ClientId],
            Self::PublicRenewal(_) => &[ClientId, ReferenceInformation],
            Self::ExpiryDate if is_public => &[ClientId, ReferenceInformation],
            Self::ExpiryDate => &[ClientId],
            Self::TechnicalContact => &[ClientId, Organisation, Details],
            Self::Incident(Incident::NotDelivered) if is_public => &[Details],
            Self::Incident(Incident::NotDelivered) => &[Organisation, Details],
            Self::Incident(_) if is_public => &[ClientId, ReferenceInformation, Details],
            Self::Incident(_) => &[ClientId, ReferenceInformation, Organisation, Details],
            Self::SporSuperUser => &[AccessRequestId, Organisation],
            Self::OldAccount => &[OldAccount],
            Self::AccountOfLeaver => &[OldAccount, Organisation],
            Self::CredentialsOfLeaver => &[ClientId, Organisation],
            Self::Domain | Self::NoAccess { .. } => &[Organisation, Details],
            Self::Surname | Self::Eudralink | Self::Detail | Self::Enquiry => &[Details],
            Self::InactiveOrganisation | Self::NoSuperUser => &[Organisation],
        }
    }

    /// The form, where the sources describe one (REN-06 to REN-12; REN-20 for the day of expiry). For the public none is
    /// (X086).
    const fn form(&self, environment: Option<Environment>, is_public: bool) -> Option<Form> {
        match (self, environment) {
            (Self::Renewal(_) | Self::ExpiryDate, Some(environment)) if !is_public => Some(Form::of(environment)),
            _ => None,
        }
    }
}

/// What a ticket asks for, and all that is known for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The step that it belongs to.
    pub step: StepId,
    /// The environment, where it is about one: each has a ticket of its own (REN-19).
    pub environment: Option<Environment>,
    /// Who asks, where that is known.
    pub user: Option<User>,
    /// What is asked for.
    pub about: About,
    /// The form, where the sources describe one.
    pub form: Option<Form>,
    values: Vec<(Blank, Value)>,
}

/// What is known of a [`Blank`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Value {
    text: Option<String>,
    had_secret: bool,
}

impl Request {
    /// The id of the ticket in JSON.
    #[must_use]
    pub fn id(&self) -> String {
        self.step.ticket().unwrap_or_default()
    }

    /// The way to the form, where the sources name one.
    #[must_use]
    pub fn menu(&self) -> &'static [&'static str] {
        self.form.map_or(&[], |form| form.menu)
    }

    /// What is known of something that only the person knows.
    #[must_use]
    pub fn value(&self, blank: Blank) -> Option<&str> {
        let (_, value) = self.values.iter().find(|(of, _)| *of == blank)?;
        value.text.as_deref()
    }

    /// What the ticket asks for.
    pub fn blanks(&self) -> impl Iterator<Item = Blank> {
        self.values.iter().map(|(blank, _)| *blank)
    }

    /// What is not known yet.
    #[must_use]
    pub fn missing(&self) -> Vec<Blank> {
        self.those(|value| value.text.is_none())
    }

    /// What was typed with a secret in it. The secret was cut out.
    #[must_use]
    pub fn secret_in(&self) -> Vec<Blank> {
        self.those(|value| value.had_secret)
    }

    fn those(&self, is_it: impl Fn(&Value) -> bool) -> Vec<Blank> {
        let those = self.values.iter().filter(|(_, value)| is_it(value));
        those.map(|(blank, _)| *blank).collect()
    }

    /// Whether a member of the public asks.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.user == Some(User::Public)
    }

    /// Whether it cannot wait until all is known: a security incident is reported immediately (SEC-04).
    #[must_use]
    pub const fn is_urgent(&self) -> bool {
        matches!(self.about, About::Incident(Incident::Leaked))
    }

    /// Whether what the ticket asks for may be lost, so that nobody can be held to have it.
    #[must_use]
    pub const fn may_be_lost(&self) -> bool {
        matches!(self.about, About::Incident(Incident::Lost))
    }
}

/// The steps of a case that have a ticket, with their environments, in the order of the plan. What has happened to
/// credentials can be reported before all questions are answered: at once, if they have leaked (SEC-04).
#[must_use]
pub fn steps_with_tickets(case: &Case) -> Vec<(StepId, Option<Environment>)> {
    if let Ok(plan) = Plan::of(&case.answers) {
        let with_ticket = plan.steps.iter().filter(|step| step.id.ticket().is_some());
        return with_ticket.map(|step| (step.id, step.environment)).collect();
    }
    if !case.answers.reports_an_incident() {
        return Vec::new();
    }
    let environments: Vec<Option<Environment>> = case.answers.environments().map(Some).collect();
    let anywhere = if environments.is_empty() {
        vec![None]
    } else {
        environments
    };
    anywhere
        .into_iter()
        .map(|environment| (StepId::IncidentReport, environment))
        .collect()
}

/// What the tickets of a plan ask for, in the order of its steps.
#[must_use]
pub fn requests(case: &Case, plan: &Plan, typed: &TypedIn) -> Vec<Request> {
    let request = |step: &Step| request(Occasion::Plan, case, step.id, step.environment, typed);
    plan.steps.iter().filter_map(request).collect()
}

/// What the ticket of that kind of step asks for, in a plan or not: a check-up and a departure call for some, too.
#[must_use]
pub fn request(
    occasion: Occasion,
    case: &Case,
    step: StepId,
    environment: Option<Environment>,
    typed: &TypedIn,
) -> Option<Request> {
    let about = About::of(occasion, case, step, environment)?;
    let is_public = case.answers.is(RoleGroup::Public);
    let value = |blank: &Blank| (*blank, typed::value(*blank, case, environment, typed));
    Some(Request {
        step,
        environment,
        user: case.answers.user,
        form: about.form(environment, is_public),
        values: about.blanks(is_public).iter().map(value).collect(),
        about,
    })
}
