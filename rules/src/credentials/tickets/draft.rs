//! The texts of the tickets, one for each kind of step that calls for one.

use super::typed::{Blank, TypedIn, one_line, several_lines};
use super::{Field, Occasion};
use crate::case::answers::{EarlySignIn, Environment, Matter};
use crate::case::text::Case;
use crate::credentials::secret::{REMOVED, redact};
use crate::plan::StepId;
use crate::sources::matrix::RoleGroup;
use crate::words;

/// The menu path to the renewal form (REN-06).
pub(super) const RENEWAL_MENU: &[&str] = &["IT", "Generic", "Ask a Question", "Request for information"];
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

/// A ticket while it is being written.
pub(super) struct Draft<'a> {
    pub(super) occasion: Occasion,
    pub(super) case: &'a Case,
    pub(super) typed: &'a TypedIn,
    pub(super) environment: Option<Environment>,
    pub(super) missing: Vec<Blank>,
    pub(super) secret_in: Vec<Blank>,
}

impl Draft<'_> {
    /// The fields of the ticket that belongs to that kind of step, if one does.
    pub(super) fn fields(&mut self, step: StepId) -> Option<Vec<Field>> {
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
                        "A colleague of ours with access to UPD leaves or has left. Please disable that EMA account \
                         and remove its access.\nAccount: {old}\n{}",
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
                        "My UPD role was approved{}, but I cannot get in. Please check whether the role was \
                         synchronised.\n{}\nWhen it was approved, when I tried, and what I saw: {}",
                        match self.case.answers.early_sign_in {
                            Some(EarlySignIn::Under24hAgo | EarlySignIn::From24hAgo) =>
                                ". I signed in too early and waited until the lock was over",
                            Some(EarlySignIn::No) | None => ", and I waited as the guide says",
                        },
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
        if !self.case.answers.is(RoleGroup::Public) {
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

fn field(label: &'static str, value: impl Into<String>) -> Field {
    Field {
        label,
        value: value.into(),
    }
}

fn subject_and_description(subject: &str, description: String) -> Vec<Field> {
    vec![field("Subject", subject), field("Description", description)]
}
