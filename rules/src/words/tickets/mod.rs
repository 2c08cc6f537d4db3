//! The tickets in words: subject and description of each, and what the blanks are called.
//!
//! Labels and entries of EMA's own form come from [`crate::credentials::tickets`]; the rest is ours.

mod guidance;

use super::questions::user_label;
use super::{Whose, capitalised, date, environment};
use crate::case::answers::{Environment, User};
use crate::case::date::ExpiryDate;
use crate::case::text::Case;
use crate::credentials::tickets::{
    About, Blank, FieldName, Incident, Occasion, RENEWAL_SUBJECT, Request, SenderBlank, TypedIn, request, requests,
};
use crate::plan::{Plan, StepId};
use crate::sources::said::{Said, said};

pub use guidance::{GuidanceWords, guidance};

/// A field of a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Which field.
    pub name: FieldName,
    /// What to put into it.
    pub value: String,
}

/// A ticket, ready to copy. What is not known yet has a visible placeholder in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// What it asks for.
    pub request: Request,
    /// The fields, in the order of the form.
    pub fields: Vec<Field>,
}

impl Ticket {
    /// Its subject.
    #[must_use]
    pub fn subject(&self) -> &str {
        self.value(FieldName::Subject)
    }

    /// What to put into a field; nothing where the ticket has no such field.
    #[must_use]
    pub fn value(&self, name: FieldName) -> &str {
        let field = self.fields.iter().find(|field| field.name == name);
        field.map_or("", |field| &field.value)
    }
}

/// The tickets of a plan, in the order of its steps.
#[must_use]
pub fn tickets(case: &Case, plan: &Plan, typed: &TypedIn) -> Vec<Ticket> {
    requests(case, plan, typed).into_iter().map(ticket).collect()
}

/// The ticket of that kind of step, in a plan or not.
#[must_use]
pub fn ticket_for(
    occasion: Occasion,
    case: &Case,
    step: StepId,
    environment: Option<Environment>,
    typed: &TypedIn,
) -> Option<Ticket> {
    request(occasion, case, step, environment, typed).map(ticket)
}

/// A request as a ticket.
#[must_use]
pub fn ticket(request: Request) -> Ticket {
    let letter = Letter {
        request: &request,
        whose: Whose::of(request.user),
    };
    let field = |name, value: &str| Field {
        name,
        value: value.to_owned(),
    };
    let (subject, description) = (letter.subject(), letter.description());
    let mut fields = vec![field(FieldName::Subject, &subject)];
    if let Some(form) = request.form {
        fields.push(field(FieldName::Service, form.service));
        fields.push(field(FieldName::ServiceOffering, form.offering));
    }
    fields.push(field(FieldName::Description, &description));
    Ticket { request, fields }
}

/// What to call a blank on the screen and in lists.
#[must_use]
pub const fn blank(blank: Blank) -> &'static str {
    match blank {
        Blank::ClientId => "Client ID",
        Blank::AccessRequestId => "Access request ID",
        Blank::ReferenceInformation => "Reference Information from the credentials e-mail",
        Blank::Organisation => "Organisation: name, and its ID in OMS if you know it",
        Blank::OldAccount => "Old account: e-mail address or username",
        Blank::Details => "Details",
    }
}

/// What helps to fill in a blank; empty where nothing does.
#[must_use]
pub const fn blank_hint(blank: Blank, may_be_lost: bool) -> &'static str {
    match (blank, may_be_lost) {
        (Blank::ClientId, false) => {
            "32 digits and letters with four dashes, from the e-mail with the credentials. Not the secret."
        }
        (Blank::ClientId, true) => {
            "As far as you have it: 32 digits and letters with four dashes, from the e-mail with the credentials. Not \
             the secret."
        }
        (Blank::Details, _) => "In your own words: what stands in brackets below. Please no passwords and no secrets.",
        (Blank::AccessRequestId, _) => "From \u{201c}Track my requests\u{201d} in EAM.",
        (Blank::ReferenceInformation, false) => "User, Object Id, Display Name and Key Id, with their labels.",
        (Blank::ReferenceInformation, true) => {
            "As far as you have it: User, Object Id, Display Name and Key Id, with their labels."
        }
        (Blank::Organisation | Blank::OldAccount, _) => "",
    }
}

/// What to call a line about the sender on the screen and in the e-mail.
#[must_use]
pub const fn sender_blank(blank: SenderBlank) -> &'static str {
    match blank {
        SenderBlank::Name => "Name",
        SenderBlank::Surname => "Surname",
        SenderBlank::Username => "EMA account username",
    }
}

/// What the Service Desk asks of those who write an e-mail.
#[must_use]
pub fn of_senders() -> Said {
    said!("Of those who write an e-mail the EMA Service Desk asks for all three."; SUP_04)
}

/// Where a value is missing: in brackets.
#[must_use]
pub fn placeholder(label: &str) -> String {
    format!("[{label}]")
}

/// What an e-mail to the Service Desk begins with (SUP-04).
pub const CANNOT_OPEN: &str = "I cannot open the EMA Service Desk with my access.";

/// Several names in one line, as of what is missing.
#[must_use]
pub fn names(blanks: &[Blank]) -> String {
    let names: Vec<&str> = blanks.iter().map(|name| blank(*name)).collect();
    names.join("; ")
}

/// A ticket while it is being written.
struct Letter<'a> {
    request: &'a Request,
    whose: Whose,
}

impl Letter<'_> {
    fn subject(&self) -> String {
        match &self.request.about {
            About::Renewal(_) => RENEWAL_SUBJECT,
            About::PublicRenewal(_) => "Renewal of public UPD API credentials",
            About::ExpiryDate => "UPD API credentials: question about their expiry date",
            About::TechnicalContact => "UPD API: new technical contact before a renewal",
            About::Incident(Incident::Leaked) => "Urgent: UPD API credentials may have been seen by others",
            About::Incident(Incident::NotDelivered) => "UPD API credentials have not arrived",
            About::Incident(Incident::Lost) => "UPD API credentials lost",
            About::Incident(Incident::Other) => "UPD API credentials: please help",
            About::SporSuperUser => {
                return format!(
                    "SPOR Super user role access \u{2013} request ID {}",
                    self.value(Blank::AccessRequestId)
                );
            }
            About::OldAccount => "EMA account: disable an old account and remove its access",
            About::AccountOfLeaver => "EMA account: disable the account of somebody who leaves",
            About::CredentialsOfLeaver => "UPD API: credentials of a Super User who leaves",
            About::Domain => "EMA accounts: the e-mail domain of our organisation has changed",
            About::Surname => "EMA account: my surname and e-mail address have changed",
            About::Eudralink => "Eudralink account: my e-mail address has changed",
            About::Detail => "EMA account: change of personal details",
            About::InactiveOrganisation => "OMS: an organisation is inactive",
            About::NoSuperUser => "UPD: no Super User of the organisation can be reached",
            About::NoAccess { .. } => "UPD: no access after my role was approved",
            About::Enquiry => "UPD: how can I get access?",
        }
        .to_owned()
    }

    fn description(&self) -> String {
        let (ours, organisation) = (self.whose.our_credentials(), self.whose.our_organisation());
        let [we, us] = self.we_and_us();
        let details = |label: &str| format!("{label}: {}", self.value(Blank::Details));
        let mut lines = match &self.request.about {
            About::Renewal(expires) => vec![
                format!("Please renew the client secret of {ours}{}.", self.place()),
                self.client_id(),
                self.expires(expires.as_ref()),
            ],
            About::PublicRenewal(expires) => vec![
                "Please renew my credentials for the public UPD API.".to_owned(),
                self.client_id(),
                self.expires(expires.as_ref()),
                self.reference_information(),
            ],
            About::ExpiryDate => vec![
                format!(
                    "Please confirm the expiry date of {}{}. {we} no longer have the e-mail that states it.",
                    self.credentials(),
                    self.place(),
                ),
                "This is only a question: please do not generate a new client secret.".to_owned(),
                self.client_id(),
                self.reference_information(),
            ],
            About::TechnicalContact => vec![
                format!(
                    "The technical contact of {ours} has left or cannot be reached. Please tell {us} how to name a new \
                     one before the secret is renewed."
                ),
                self.organisation(),
                self.environment(),
                self.client_id(),
                details("New technical contact"),
            ],
            About::Incident(incident) => vec![
                self.incident(*incident),
                self.environment_or_gap(),
                self.client_id(),
                self.reference_information(),
                self.organisation(),
                details(if *incident == Incident::Other {
                    "What it is about"
                } else {
                    "What happened, and when"
                }),
            ],
            About::SporSuperUser => vec![
                format!(
                    "I requested the SPOR Industry Super User role in EMA Account Management as the first one of \
                     {organisation}."
                ),
                self.organisation(),
                format!("Access request ID: {}", self.value(Blank::AccessRequestId)),
                "Attached: SPOR User Affiliation Template Letter, completed and signed.".to_owned(),
            ],
            About::OldAccount => vec![
                "I have changed organisation and registered a new EMA account. Please disable my old account and \
                 remove its access."
                    .to_owned(),
                format!("Old account: {}", self.value(Blank::OldAccount)),
            ],
            About::AccountOfLeaver => vec![
                format!(
                    "Somebody with access to UPD for {organisation} leaves or has left. Please disable that EMA account \
                     and remove its access."
                ),
                format!("Account: {}", self.value(Blank::OldAccount)),
                self.organisation(),
                self.environment(),
            ],
            About::CredentialsOfLeaver => vec![
                format!(
                    "A set of UPD API credentials was made for a Super User who leaves {organisation} or has left. \
                     What happens to this set, and who may renew it?"
                ),
                self.organisation(),
                self.environment(),
                self.client_id(),
            ],
            About::Domain => vec![
                "Our organisation has a new e-mail domain. Please change the e-mail addresses of all its EMA accounts \
                 together."
                    .to_owned(),
                self.organisation(),
                details("Old and new domain"),
            ],
            About::Surname => vec![
                "My surname and my e-mail address have changed. Please update both in my EMA account; I know that the \
                 username then stays the same."
                    .to_owned(),
                details("Old and new surname and e-mail address"),
            ],
            About::Eudralink => vec![
                "Changes of the EMA account do not reach Eudralink. Please make the change in my Eudralink account as \
                 well."
                    .to_owned(),
                details("Old and new e-mail address"),
            ],
            About::Detail => vec![
                "Please change the details of my EMA account.".to_owned(),
                details("What is to be changed"),
            ],
            About::InactiveOrganisation => vec![
                format!(
                    "{} is in OMS with an inactive status. What should be done so that it can be used for access to \
                     EMA systems?",
                    capitalised(organisation)
                ),
                self.organisation(),
            ],
            About::NoSuperUser => vec![
                format!(
                    "The only UPD Super Users of {organisation} have left or their accounts are disabled. Who decides \
                     on a new Super User, and what do you need from {us}?"
                ),
                self.organisation(),
                self.environment(),
            ],
            About::NoAccess { after_lock } => vec![
                format!(
                    "My UPD role was approved{}, but I cannot get in. Please check whether the role was synchronised.",
                    if *after_lock {
                        ". I signed in too early and waited until the lock was over"
                    } else {
                        ", and I waited as the guide says"
                    }
                ),
                self.organisation(),
                self.environment(),
                details("When it was approved, when I tried, and what I saw"),
            ],
            About::Enquiry => vec![
                "The registration guide does not deal with my situation. What is open to me?".to_owned(),
                self.request
                    .user
                    .map_or_else(String::new, |user| format!("Who writes: {}.", user_label(user))),
                details("What I want to do"),
            ],
        };
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    fn incident(&self, incident: Incident) -> String {
        let (credentials, [we, us]) = (self.credentials(), self.we_and_us());
        match incident {
            Incident::Leaked => format!(
                "Somebody who should not have seen {credentials} may have seen them. Please tell {us} at once what to \
                 do, and replace them."
            ),
            Incident::NotDelivered => {
                format!("The request for {credentials} was made, but the e-mail with them has not arrived.")
            }
            Incident::Other => format!("{we} need help with {credentials}. What it is about stands below."),
            Incident::Lost => format!(
                "{we} no longer have {credentials}. Please tell {us} how to get new ones. What is known of them stands \
                 below."
            ),
        }
    }

    /// "We" and "us": for an organisation its own people speak, for themselves a member of the public and a consultant.
    const fn we_and_us(&self) -> [&'static str; 2] {
        match self.request.user {
            Some(User::Public | User::MahConsultant) => ["I", "me"],
            _ => ["We", "us"],
        }
    }

    /// The credentials, by the person: "my" where a member of the public writes.
    const fn credentials(&self) -> &'static str {
        match self.request.user {
            Some(User::Public) => "my credentials for the public UPD API",
            _ => self.whose.our_credentials(),
        }
    }

    /// The environment behind a name, where the ticket is about one and there are several.
    fn place(&self) -> String {
        match self.request.environment {
            Some(place) if !self.request.is_public() => format!(" ({})", environment(place)),
            _ => String::new(),
        }
    }

    /// A line that stands only where the ticket asks for the value. Several lines begin below the label, so that they
    /// stay together.
    fn line(&self, blank: Blank, label: &str) -> String {
        if !self.request.blanks().any(|asked| asked == blank) {
            return String::new();
        }
        let value = self.value(blank);
        let gap = if value.contains('\n') { '\n' } else { ' ' };
        format!("{label}:{gap}{value}")
    }

    fn client_id(&self) -> String {
        self.line(Blank::ClientId, "Client ID")
    }

    fn organisation(&self) -> String {
        self.line(Blank::Organisation, "Organisation")
    }

    fn reference_information(&self) -> String {
        self.line(Blank::ReferenceInformation, "Reference Information")
    }

    fn environment(&self) -> String {
        match self.request.environment {
            Some(place) => format!("Environment: {}", environment(place)),
            None => String::new(),
        }
    }

    /// The same for what is reported before anything else is known.
    fn environment_or_gap(&self) -> String {
        match self.request.environment {
            None if !self.request.is_public() => format!("Environment: {}", placeholder("production or UAT")),
            _ => self.environment(),
        }
    }

    /// The day of expiry, where it is known, in words that leave no doubt about day and month.
    fn expires(&self, expires: Option<&ExpiryDate>) -> String {
        match expires {
            Some(day) if day.later.is_none() => format!("Expiration date: {}", date(day.earlier)),
            Some(day) => format!(
                "Expiration date as printed: {} (please confirm the day)",
                day.as_written()
            ),
            None => String::new(),
        }
    }

    /// What is known of a blank, or a visible placeholder. Nobody is held to have what may be lost.
    fn value(&self, name: Blank) -> String {
        if let Some(value) = self.request.value(name) {
            return value.to_owned();
        }
        let label = blank(name);
        let may_be_lost = matches!(name, Blank::ClientId | Blank::ReferenceInformation) && self.request.may_be_lost();
        placeholder(&if may_be_lost {
            format!("{label}, as far as you have it")
        } else {
            label.to_owned()
        })
    }
}
