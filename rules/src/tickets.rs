//! Tickets, ready to copy: the texts for EMA's Service Desk that a plan calls for (contract, section 5).
//!
//! Only the renewal form is described in the sources (GUIDE §7.1). For the others there is a subject and a
//! description of ours, with what the sources say belongs in them. A client secret never does (REN-16): it is cut
//! out of whatever is typed.
//!
//! [`plain_text`] gives a ticket as one text, [`mail`] as an e-mail for those who cannot open the Service Desk
//! (SUP-04), [`guidance`] what to do before sending it and what to leave out.

use std::fmt::Write as _;

use serde::Serialize;

use crate::addresses::{SERVICE_DESK, SERVICE_DESK_MAIL};
use crate::answers::{Answers, Environment, Matter, PerEnvironment};
use crate::case::Case;
use crate::client_id::ClientId;
use crate::document::Said;
use crate::ledger::prelude::*;
use crate::matrix::RoleGroup;
use crate::plan::{Plan, Step, StepId};
use crate::renewal::said;
use crate::secret::{REMOVED, is_invisible, redact};
use crate::words;

/// A value that a ticket needs and that only the person knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Blank {
    /// The Client ID of the credentials.
    ClientId,
    /// The ID of the access request, from "Track my requests" (SPO-08).
    AccessRequestId,
    /// The Reference Information of the credentials e-mail (API-11).
    ReferenceInformation,
    /// The organisation: its name, and its ID in OMS if it has one.
    Organisation,
    /// The account that is to be disabled.
    OldAccount,
    /// What happened or what is to be changed, in the person's own words.
    Details,
}

impl Blank {
    /// Its name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ClientId => "client-id",
            Self::AccessRequestId => "access-request-id",
            Self::ReferenceInformation => "reference-information",
            Self::Organisation => "organisation",
            Self::OldAccount => "old-account",
            Self::Details => "details",
        }
    }

    /// What to call it on the screen.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::ClientId => "Client ID",
            Self::AccessRequestId => "Access request ID",
            Self::ReferenceInformation => "Reference Information from the credentials e-mail",
            Self::Organisation => "Organisation: name and OMS organisation ID",
            Self::OldAccount => "Old account: e-mail address or username",
            Self::Details => "Details",
        }
    }
}

/// What the person typed for tickets. None of it is part of a link.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct TypedIn {
    /// The Client ID in each environment. Where it is missing, that of the case counts.
    pub client_id: PerEnvironment<Option<ClientId>>,
    /// The ID of the access request.
    pub access_request_id: String,
    /// The Reference Information in each environment.
    pub reference_information: PerEnvironment<String>,
    /// The organisation.
    pub organisation: String,
    /// The old account.
    pub old_account: String,
    /// What happened, or what is to be changed.
    pub details: String,
}

impl std::fmt::Debug for TypedIn {
    /// Nothing of what was typed: it is private, and may hold a secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TypedIn").finish_non_exhaustive()
    }
}

/// A field of a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// The field as the form calls it.
    pub label: &'static str,
    /// What to put into it.
    pub value: String,
}

/// A ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ticket {
    /// Its id in JSON.
    pub id: String,
    /// The step that it belongs to.
    #[serde(skip)]
    pub step: StepId,
    /// The environment, where it is about one: each has a ticket of its own (REN-19).
    pub environment: Option<Environment>,
    /// The way to the form, where the sources name one.
    pub menu: &'static [&'static str],
    /// The fields, in the order of the form.
    pub fields: Vec<Field>,
    /// What is not known yet: a visible placeholder stands in its place.
    pub missing: Vec<Blank>,
    /// What was typed with a secret in it. The secret was cut out.
    #[serde(skip)]
    pub secret_in: Vec<Blank>,
}

/// The menu path to the renewal form (REN-06).
const RENEWAL_MENU: &[&str] = &["IT", "Generic", "Ask a Question", "Request for information"];
/// What to enter as the subject of a renewal (REN-07).
const RENEWAL_SUBJECT: &str = "UPD API OAuth2 Client Secret renewal";
/// The service to choose (REN-08).
const RENEWAL_SERVICE: &str = "Union Product Database";

/// The service offering of an environment (REN-09).
const fn service_offering(environment: Environment) -> &'static str {
    match environment {
        Environment::Production => "UPD API PROD",
        Environment::Uat => "UPD API UAT",
    }
}

/// The tickets of a plan, in the order of its steps.
#[must_use]
pub fn tickets(case: &Case, plan: &Plan, typed: &TypedIn) -> Vec<Ticket> {
    plan.steps.iter().filter_map(|step| ticket(case, step, typed)).collect()
}

/// The ticket that belongs to a step, if one does.
#[must_use]
pub fn ticket(case: &Case, step: &Step, typed: &TypedIn) -> Option<Ticket> {
    ticket_for(Occasion::Plan, case, step.id, step.environment, typed)
}

/// What a ticket is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// A plan: the person writes about themselves.
    Plan,
    /// A check-up, or a departure: the person writes about a colleague.
    Colleague,
}

/// The ticket that belongs to that kind of step, in a plan or not: a check-up and a departure call for some, too.
#[must_use]
pub fn ticket_for(
    occasion: Occasion,
    case: &Case,
    step: StepId,
    environment: Option<Environment>,
    typed: &TypedIn,
) -> Option<Ticket> {
    let mut draft = Draft {
        occasion,
        case,
        typed,
        environment,
        missing: Vec::new(),
        secret_in: Vec::new(),
    };
    let fields = draft.fields(step)?;
    let menu = match step {
        StepId::RenewalTicket | StepId::RenewalAskExpiry => RENEWAL_MENU,
        _ => &[],
    };
    Some(Ticket {
        id: match step {
            StepId::RenewalTicket => "renewal".to_owned(),
            StepId::RenewalTicketPublic => "renewal-public".to_owned(),
            StepId::SporTicket => "spor".to_owned(),
            other => other.key().replace('.', "-"),
        },
        step,
        environment,
        menu,
        fields,
        missing: draft.missing,
        secret_in: draft.secret_in,
    })
}

/// A ticket while it is being written.
struct Draft<'a> {
    occasion: Occasion,
    case: &'a Case,
    typed: &'a TypedIn,
    environment: Option<Environment>,
    missing: Vec<Blank>,
    secret_in: Vec<Blank>,
}

impl Draft<'_> {
    fn fields(&mut self, step: StepId) -> Option<Vec<Field>> {
        let environment = self.environment.map_or("", words::environment);
        let organisation_in = |organisation: &str| {
            if environment.is_empty() {
                format!("Organisation: {organisation}")
            } else {
                format!("Organisation: {organisation}\nEnvironment: {environment}")
            }
        };
        let fields = match step {
            StepId::RenewalTicket => {
                let client_id = self.client_id();
                self.renewal_form(format!(
                    "Please renew the client secret of our UPD API credentials ({environment}).\nClient ID: \
                     {client_id}{}",
                    self.expiry_line()
                ))
            }
            StepId::RenewalAskExpiry => {
                let client_id = self.client_id();
                self.renewal_form(format!(
                    "Please confirm the expiry date of our UPD API credentials ({environment}). We no longer \
                     have the e-mail that states it.\nClient ID: {client_id}"
                ))
            }
            StepId::RenewalTicketPublic => {
                let (client_id, reference) = (self.client_id(), self.reference_information());
                subject_and_description(
                    "Renewal of public UPD API credentials",
                    format!(
                        "Please renew my credentials for the public UPD API.\nClient ID: {client_id}{}\nReference Information:{reference}",
                        self.expiry_line()
                    ),
                )
            }
            StepId::RenewalContact => {
                let (client_id, organisation) = (self.client_id(), self.organisation());
                subject_and_description(
                    "UPD API: new technical contact before a renewal",
                    format!(
                        "The technical contact of our UPD API credentials has left or cannot be reached. Please \
                         tell us how to name a new one before the secret is renewed.\n{}\nClient ID: \
                         {client_id}\nNew technical contact: {}",
                        organisation_in(&organisation),
                        self.details()
                    ),
                )
            }
            StepId::IncidentReport => self.incident(environment),
            StepId::SporTicket => {
                let id = self.filled(&self.typed.access_request_id, Blank::AccessRequestId);
                let organisation = self.organisation();
                subject_and_description(
                    &format!("SPOR Super user role access – request ID {id}"),
                    format!(
                        "I requested the SPOR Industry Super User role in EMA Account Management as the first one \
                         of our organisation.\nOrganisation: {organisation}\nAccess request ID: {id}\nAttached: \
                         SPOR User Affiliation Template Letter, completed and signed."
                    ),
                )
            }
            StepId::AccountCloseOld if self.occasion == Occasion::Colleague => {
                let (old, organisation) = (
                    self.filled(&self.typed.old_account, Blank::OldAccount),
                    self.organisation(),
                );
                subject_and_description(
                    "EMA account: disable the account of a colleague who leaves",
                    format!(
                        "A UPD Super User of our organisation leaves or has left. Please disable that EMA account and \
                         remove its access.\nAccount: {old}\n{}",
                        organisation_in(&organisation)
                    ),
                )
            }
            StepId::EnquireServiceDesk if self.occasion == Occasion::Colleague => {
                let (client_id, organisation) = (self.client_id(), self.organisation());
                subject_and_description(
                    "UPD API: credentials of a Super User who leaves",
                    format!(
                        "A set of UPD API credentials was made for a Super User who leaves our organisation or has \
                         left. What happens to this set, and who may renew it?\n{}\nClient ID: {client_id}",
                        organisation_in(&organisation)
                    ),
                )
            }
            StepId::AccountCloseOld => {
                let old = self.filled(&self.typed.old_account, Blank::OldAccount);
                subject_and_description(
                    "EMA account: disable an old account and remove its access",
                    format!(
                        "I have changed organisation and registered a new EMA account. Please disable my old \
                         account and remove its access.\nOld account: {old}"
                    ),
                )
            }
            StepId::AccountChangeDomain => {
                let organisation = self.organisation();
                subject_and_description(
                    "EMA accounts: the e-mail domain of our organisation has changed",
                    format!(
                        "Our organisation has a new e-mail domain. Please change the e-mail addresses of all its \
                         EMA accounts together.\nOrganisation: {organisation}\nOld and new domain: {}",
                        self.details()
                    ),
                )
            }
            StepId::AccountChangeSurname => subject_and_description(
                "EMA account: my surname and e-mail address have changed",
                format!(
                    "My surname and my e-mail address have changed. Please update both in my EMA account; I know \
                     that the username then stays the same.\nOld and new surname and e-mail address: {}",
                    self.details()
                ),
            ),
            StepId::AccountChangeEudralink => subject_and_description(
                "Eudralink account: my e-mail address has changed",
                format!(
                    "Changes of the EMA account do not reach Eudralink. Please make the change in my Eudralink \
                     account as well.\nOld and new e-mail address: {}",
                    self.details()
                ),
            ),
            StepId::AccountChangeDetail => subject_and_description(
                "EMA account: change of personal details",
                format!(
                    "Please change the details of my EMA account.\nWhat is to be changed: {}",
                    self.details()
                ),
            ),
            StepId::OmsAskServiceDesk => {
                let organisation = self.organisation();
                subject_and_description(
                    "OMS: our organisation is inactive",
                    format!(
                        "Our organisation is in OMS with an inactive status. What should we do so that it can be \
                         used for access to EMA systems?\nOrganisation: {organisation}"
                    ),
                )
            }
            StepId::SuperUserAskServiceDesk => {
                let organisation = self.organisation();
                subject_and_description(
                    "UPD: no Super User of our organisation can be reached",
                    format!(
                        "The only UPD Super Users of our organisation have left or their accounts are disabled. \
                         Who decides on a new Super User, and what do you need from us?\n{}",
                        organisation_in(&organisation)
                    ),
                )
            }
            StepId::SignInReport => {
                let organisation = self.organisation();
                subject_and_description(
                    "UPD: no access after my role was approved",
                    format!(
                        "My UPD role was approved, and I waited as the guide says, but I cannot get in. Please \
                         check whether the role was synchronised.\n{}\nWhen it was approved, when I tried, and \
                         what I saw: {}",
                        organisation_in(&organisation),
                        self.details()
                    ),
                )
            }
            StepId::EnquireServiceDesk => subject_and_description(
                "UPD: how can I get access?",
                format!(
                    "The registration guide does not deal with my situation. What is open to me?\n{}\nWhat I want \
                     to do: {}",
                    words::who_you_are(&self.case.answers),
                    self.details()
                ),
            ),
            _ => return None,
        };
        Some(fields)
    }

    fn renewal_form(&self, description: String) -> Vec<Field> {
        let offering = service_offering(self.environment.unwrap_or(Environment::Production));
        vec![
            field("Subject", RENEWAL_SUBJECT),
            field("Service", RENEWAL_SERVICE),
            field("Service Offering", offering),
            field("Description", description),
        ]
    }

    fn incident(&mut self, environment: &str) -> Vec<Field> {
        let (subject, what, has_client_id) = match self.case.answers.matter {
            Some(Matter::Leaked) => (
                "UPD API credentials may have been seen by others",
                "Our UPD API credentials may have been seen by somebody who should not have them. Please tell us at \
                 once what to do, and replace them.",
                true,
            ),
            Some(Matter::NotDelivered) => (
                "UPD API credentials have not arrived",
                "Our request for UPD API credentials was made, but the e-mail with them has not arrived.",
                false,
            ),
            _ => (
                "UPD API credentials lost",
                "We no longer have our UPD API credentials. They are sent only once; please tell us how to get new \
                 ones.",
                true,
            ),
        };
        let mut lines = vec![what.to_owned(), format!("Environment: {environment}")];
        if has_client_id {
            lines.push(format!("Client ID: {}", self.client_id()));
            lines.push(format!("Reference Information:{}", self.reference_information()));
        }
        if !is_public(&self.case.answers) {
            lines.push(format!("Organisation: {}", self.organisation()));
        }
        lines.push(format!("What happened, and when: {}", self.details()));
        subject_and_description(subject, lines.join("\n"))
    }

    /// The day of expiry, where it is known, in words that leave no doubt about day and month.
    fn expiry_line(&self) -> String {
        let date = self
            .environment
            .and_then(|environment| self.case.free.expires[environment].as_ref());
        match date {
            Some(date) if date.later.is_none() => {
                format!("\nExpiration date: {}", words::date(date.earlier))
            }
            Some(date) => format!(
                "\nExpiration date as printed: {} (please confirm the day)",
                date.as_written()
            ),
            None => String::new(),
        }
    }

    fn client_id(&mut self) -> String {
        let environment = self.environment.unwrap_or(Environment::Production);
        let typed = self.typed.client_id[environment].as_ref();
        match typed.or(self.case.free.client_id[environment].as_ref()) {
            Some(client_id) => client_id.as_str().to_owned(),
            None => self.placeholder(Blank::ClientId),
        }
    }

    /// With what stands before it: several lines begin below the label, so that they stay together.
    fn reference_information(&mut self) -> String {
        let environment = self.environment.unwrap_or(Environment::Production);
        let typed = self.typed;
        let text = &typed.reference_information[environment];
        let value = self.filled(text, Blank::ReferenceInformation);
        let gap = if value.contains('\n') { '\n' } else { ' ' };
        format!("{gap}{value}")
    }

    fn organisation(&mut self) -> String {
        self.filled(&self.typed.organisation, Blank::Organisation)
    }

    fn details(&mut self) -> String {
        self.filled(&self.typed.details, Blank::Details)
    }

    /// What was typed, without secrets and without signs that forms and e-mails cannot hold. Only what is told in
    /// sentences or copied as a block may have several lines.
    fn filled(&mut self, value: &str, blank: Blank) -> String {
        let redacted = redact(value);
        if matches!(redacted, std::borrow::Cow::Owned(_)) && !self.secret_in.contains(&blank) {
            self.secret_in.push(blank);
        }
        let value = match blank {
            Blank::Details | Blank::ReferenceInformation => several_lines(&redacted),
            Blank::ClientId | Blank::AccessRequestId | Blank::Organisation | Blank::OldAccount => one_line(&redacted),
        };
        if value.replace(REMOVED, "").trim().is_empty() {
            self.placeholder(blank)
        } else {
            value
        }
    }

    fn placeholder(&mut self, blank: Blank) -> String {
        if !self.missing.contains(&blank) {
            self.missing.push(blank);
        }
        format!("[{}]", blank.label())
    }
}

/// The most characters of a value in one line.
const LONGEST_LINE: usize = 200;
/// The most characters of a value in several lines.
const LONGEST_TEXT: usize = 4000;

/// In one line, without control characters.
fn one_line(text: &str) -> String {
    let words: String = text
        .chars()
        .filter(|c| !is_mark(*c))
        .map(|c| if c.is_control() || c.is_whitespace() { ' ' } else { c })
        .collect();
    let line = words
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    shortened(line, LONGEST_LINE)
}

/// In lines, without other control characters, and without empty lines at the ends.
fn several_lines(text: &str) -> String {
    let text = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let kept: String = text
        .chars()
        .filter(|c| !is_mark(*c))
        .map(|c| match c {
            '\n' => '\n',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    let lines: Vec<&str> = kept.lines().map(str::trim_end).collect();
    shortened(lines.join("\n").trim().to_owned(), LONGEST_TEXT)
}

/// Marks that change how the text around them is shown. Joiners of letters stay: some languages need them.
const fn is_mark(c: char) -> bool {
    is_invisible(c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

fn shortened(text: String, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{} [\u{2026}]", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}

fn is_public(answers: &Answers) -> bool {
    answers.is(RoleGroup::Public)
}

fn field(label: &'static str, value: impl Into<String>) -> Field {
    Field {
        label,
        value: value.into(),
    }
}

fn subject_and_description(subject: &str, description: String) -> Vec<Field> {
    vec![field("Subject", subject), field("Description", description)]
}

/// The whole ticket as one text, with the way to the form (REN-06) and what is still missing.
#[must_use]
pub fn plain_text(ticket: &Ticket) -> String {
    let mut lines = vec![format!("EMA Service Desk: {SERVICE_DESK}")];
    if !ticket.menu.is_empty() {
        lines.push(format!("Menu: {}", ticket.menu.join(" > ")));
    }
    lines.push(String::new());
    lines.extend(ticket.fields.iter().map(field_text));
    if !ticket.missing.is_empty() {
        let missing: Vec<&str> = ticket.missing.iter().map(|blank| blank.label()).collect();
        lines.push(String::new());
        lines.push(format!("Still to be filled in: {}", missing.join("; ")));
    }
    lines.join("\n")
}

/// A field in one line; a value of several lines stands below its label.
fn field_text(field: &Field) -> String {
    let gap = if field.value.contains('\n') { '\n' } else { ' ' };
    format!("{}:{gap}{}", field.label, field.value)
}

/// Who sends an e-mail to the Service Desk: it asks for all three (SUP-04).
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Sender {
    /// The name.
    pub name: String,
    /// The surname.
    pub surname: String,
    /// The unique username of the EMA account.
    pub username: String,
}

impl std::fmt::Debug for Sender {
    /// Nothing of what was typed.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

/// What an e-mail to the Service Desk needs of its sender (SUP-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SenderBlank {
    /// The name.
    Name,
    /// The surname.
    Surname,
    /// The username.
    Username,
}

impl SenderBlank {
    /// What to call it on the screen and in the e-mail.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::Surname => "Surname",
            Self::Username => "EMA account username",
        }
    }
}

/// An e-mail to the Service Desk, for those who cannot open its portal (SUP-04).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// To whom.
    pub to: &'static str,
    /// The subject, in one line.
    pub subject: String,
    /// The text, in lines.
    pub body: String,
    /// What the sender has not filled in: a visible placeholder stands in its place.
    pub missing: Vec<SenderBlank>,
}

/// The longest link that mail programs on every system open. Longer ones may be cut off: then copy the text.
pub const LONGEST_MAILTO: usize = 2000;

impl Mail {
    /// The link that opens a mail program with the e-mail in it (RFC 6068).
    #[must_use]
    pub fn link(&self) -> String {
        let mut link = format!("mailto:{}?subject=", self.to);
        encode(&self.subject, &mut link);
        link.push_str("&body=");
        encode(&self.body.replace('\n', "\r\n"), &mut link);
        link
    }

    /// Whether the link is short enough for every mail program.
    #[must_use]
    pub fn fits_link(&self) -> bool {
        self.link().len() <= LONGEST_MAILTO
    }
}

/// The e-mail for a ticket, with what the Service Desk asks of its sender (SUP-04).
#[must_use]
pub fn mail(ticket: &Ticket, sender: &Sender) -> Mail {
    let mut missing = Vec::new();
    let mut line = |blank: SenderBlank, value: &str| {
        let value = one_line(&redact(value));
        if value.replace(REMOVED, "").trim().is_empty() {
            missing.push(blank);
            format!("{}: [{}]", blank.label(), blank.label())
        } else {
            format!("{}: {value}", blank.label())
        }
    };
    let who = [
        line(SenderBlank::Name, &sender.name),
        line(SenderBlank::Surname, &sender.surname),
        line(SenderBlank::Username, &sender.username),
    ];
    let subject = ticket.fields.iter().find(|field| field.label == "Subject");
    let mut lines = vec!["I cannot open the EMA Service Desk with my access.".to_owned()];
    lines.extend(who);
    lines.push(String::new());
    if !ticket.menu.is_empty() {
        lines.push(format!("Form: {}", ticket.menu.join(" > ")));
    }
    lines.extend(
        ticket
            .fields
            .iter()
            .filter(|field| field.label != "Subject")
            .map(field_text),
    );
    Mail {
        to: SERVICE_DESK_MAIL,
        subject: subject.map(|field| one_line(&field.value)).unwrap_or_default(),
        body: lines.join("\n"),
        missing,
    }
}

/// The link of [`mail`].
#[must_use]
pub fn mailto(ticket: &Ticket, sender: &Sender) -> String {
    mail(ticket, sender).link()
}

/// Percent-encodes everything but letters, digits and `-._~`.
fn encode(text: &str, link: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            link.push(char::from(byte));
        } else {
            // Writing into a string does not fail.
            let _ = write!(link, "%{byte:02X}");
        }
    }
}

/// What to do before a ticket is sent, and what never to put into it.
#[derive(Clone, Debug)]
pub struct Guidance {
    /// What to do first, in order.
    pub first: Vec<Said>,
    /// What to know of the form.
    pub form: Vec<Said>,
    /// What never to put into it.
    pub never: Vec<Said>,
}

/// The guidance for a ticket of that case.
#[must_use]
pub fn guidance(answers: &Answers, ticket: &Ticket) -> Guidance {
    let is_about_credentials = matches!(
        ticket.step,
        StepId::RenewalTicket
            | StepId::RenewalTicketPublic
            | StepId::RenewalAskExpiry
            | StepId::RenewalContact
            | StepId::IncidentReport
    );
    let mut never = Vec::new();
    if is_about_credentials {
        never.push(said!(
            "The client secret: not in the text, not in a picture of the screen. The Service Desk does not need it.";
            REN_16 CA_24 SEC_07
        ));
        never.push(said!(
            "The e-mail with the credentials, forwarded or attached: the secret is in it. Copy the Client ID and the \
             Reference Information out of it instead.";
            REN_16 API_07
        ));
    }
    never.push(said!("Passwords and other codes."; SEC_07));
    never.push(said!(
        "Attachments with confidential information, or with special categories of personal data, such as health.";
        REN_16
    ));
    Guidance {
        first: first(answers, ticket),
        form: form(ticket),
        never,
    }
}

fn first(answers: &Answers, ticket: &Ticket) -> Vec<Said> {
    match ticket.step {
        StepId::IncidentReport => first_in_an_incident(answers),
        StepId::RenewalTicket => vec![
            said!(
                "Check that the technical contact of this Client ID is still there: the new secret goes to that person.";
                REN_14 X092 X094
            ),
            said!("Send one ticket for each environment: production and UAT are renewed separately."; REN_19),
        ],
        StepId::RenewalContact => vec![said!(
            "Send this before the renewal, and wait for the answer: how to change the contact is not described.";
            X094 REN_14
        )],
        StepId::RenewalAskExpiry => vec![said!(
            "Search the mailbox, also that of the technical contact, for all three names of the e-mail: \
             \u{201c}UPD API Registration Details\u{201d}, \u{201c}UPD App Registration Request \
             Processed\u{201d}, and anything on the expiry.";
            X082 X083
        )],
        StepId::SporTicket => vec![
            said!(
                "Have the access request ID ready: it stands in EAM under \u{201c}Track my requests\u{201d} at once.";
                SPO_08
            ),
            said!(
                "Attach the letter yourself, to the ticket as to an e-mail: a link cannot carry it.";
                SPO_11
            ),
        ],
        StepId::SuperUserAskServiceDesk => vec![said!(
            "If a Super User is still with you but disabled, let them use \u{201c}Forgot Password?\u{201d} first: \
             that makes the account active again.";
            X033 KEEP_03
        )],
        _ => Vec::new(),
    }
}

fn first_in_an_incident(answers: &Answers) -> Vec<Said> {
    match answers.matter {
        Some(Matter::Leaked) => {
            let mut lines = vec![
                said!(
                    "Send this at once. A security incident must be reported immediately, so do not wait until you \
                     know everything.";
                    SEC_04 X090
                ),
                said!(
                    "Take the secret away from where others can see it, and note where it was and since when.";
                    SEC_03
                ),
                said!("Tell those who look after security in your organisation."; SEC_03),
                said!(
                    "Be ready to put a new secret into your system: whether the old one goes on working is not said.";
                    X092
                ),
            ];
            if !is_public(answers) {
                lines.push(said!(
                    "Ask the other Super Users and the technical contact what they have seen: they may use the same \
                     set.";
                    API_04
                ));
            }
            lines
        }
        Some(Matter::NotDelivered) => vec![
            said!(
                "Ask the technical contact, and look in the spam folder there: the e-mail goes to that address.";
                X083
            ),
            said!(
                "Search for both names of the e-mail: \u{201c}UPD API Registration Details\u{201d} and \
                 \u{201c}UPD App Registration Request Processed\u{201d}.";
                X082
            ),
            said!("Then report it. The credentials are sent only once."; API_05 CA_24),
        ],
        _ => vec![
            said!(
                "Search the mailbox, also that of the technical contact, for all names of the e-mail.";
                X082 X083
            ),
            said!(
                "Look for the secret in your own safe store or in your system. The Service Desk does not send the old \
                 one again.";
                CA_24 X089
            ),
            said!("Then report it, with the Reference Information."; API_05 API_11 X089),
        ],
    }
}

fn form(ticket: &Ticket) -> Vec<Said> {
    if ticket.menu.is_empty() {
        return vec![said!(
            "The sources name no form for this. Subject and description are ours; at the Service Desk choose what \
             fits best.";
            SUP_03
        )];
    }
    vec![
        said!(
            "The form also asks on whose behalf you raise the request: the Super User.";
            REN_15 X095 X097
        ),
        said!(
            "Service and Service Offering are lists: choose the entry with this name.";
            REN_15 X096
        ),
        said!("The form is titled \u{201c}Request for Information\u{201d}."; REN_15 X098),
    ]
}
