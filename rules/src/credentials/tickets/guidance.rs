//! What to do before a ticket is sent, what to know of the form, and what never to put into it.

use super::{About, Incident, Request};
use crate::case::answers::User;

/// What to do before a ticket is sent, and what never to put into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// What to do first, in order.
    pub first: Vec<BeforeSending>,
    /// What to know of the form.
    pub form: &'static [OfTheForm],
    /// What never to put into it.
    pub never: &'static [Never],
}

/// What to do before a ticket is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BeforeSending {
    /// Check that the technical contact is still there (REN-14, X092, X094).
    CheckContact,
    /// Send one for each environment (REN-19).
    EachEnvironment,
    /// Wait for the answer before the renewal (X094).
    WaitBeforeRenewal,
    /// Search the mailboxes for all names of the e-mail (X082, X083).
    SearchMailboxes,
    /// Have the access request ID ready (SPO-08).
    HaveRequestId,
    /// Attach the letter (SPO-11).
    AttachLetter,
    /// To an e-mail it has to be attached by hand.
    AttachToMail,
    /// Let a Super User who is disabled make the account active again (X033, KEEP-03).
    ActivateDisabled,
    /// Send it at once (SEC-04, X090).
    AtOnce,
    /// Take the secret from where others can see it.
    TakeAway,
    /// Tell who looks after security.
    TellSecurity,
    /// Be ready for a new secret (X092).
    ReadyForNewSecret,
    /// Ask those who use the same set (API-04).
    AskOthersOfSet,
    /// Ask the technical contact, and look for spam (X083).
    AskContact,
    /// Report what has not come; that credentials come only once is said for authorities (CA-24).
    ReportNotDelivered {
        /// Whether it is said for who asks.
        once_is_stated: bool,
    },
    /// Look for the secret where it was kept (X089).
    LookInStore,
    /// Report the loss, with what is left (API-11).
    ReportLost,
    /// Note what was done and what came of it.
    NoteWhatHappened,
    /// Quote the Reference Information (API-11).
    QuoteReference,
}

/// What to know of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OfTheForm {
    /// The sources name none.
    NotDescribed,
    /// It asks on whose behalf (REN-15, X095, X097).
    OnBehalfOf,
    /// Two of its fields are lists (X096).
    Lists,
    /// Its title (X098).
    Title,
    /// It is that of a renewal, but the subject is ours, so that nobody takes the question for one (REN-20).
    OwnSubject,
    /// The address of the Service Desk is not in the sources.
    Address,
}

/// What never to put into a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Never {
    /// The client secret.
    Secret,
    /// The e-mail with the credentials.
    CredentialsMail,
    /// Passwords and other codes (SEC-07).
    Passwords,
    /// Attachments with what is confidential (REN-16).
    Attachments,
}

/// The guidance for a ticket.
#[must_use]
pub fn guidance(request: &Request) -> Guidance {
    Guidance {
        first: first(request),
        form: match (&request.form, &request.about) {
            (None, _) => &[OfTheForm::NotDescribed, OfTheForm::Address],
            (Some(_), About::ExpiryDate) => &[
                OfTheForm::OwnSubject,
                OfTheForm::OnBehalfOf,
                OfTheForm::Lists,
                OfTheForm::Title,
                OfTheForm::Address,
            ],
            (Some(_), _) => &[
                OfTheForm::OnBehalfOf,
                OfTheForm::Lists,
                OfTheForm::Title,
                OfTheForm::Address,
            ],
        },
        never: match request.about {
            About::Renewal(_)
            | About::PublicRenewal(_)
            | About::ExpiryDate
            | About::TechnicalContact
            | About::Incident(_)
            | About::CredentialsOfLeaver => &[
                Never::Secret,
                Never::CredentialsMail,
                Never::Passwords,
                Never::Attachments,
            ],
            _ => &[Never::Passwords, Never::Attachments],
        },
    }
}

fn first(request: &Request) -> Vec<BeforeSending> {
    use BeforeSending as Before;
    let is_authority = matches!(
        request.user,
        Some(User::Authority | User::Commission | User::AuthorityContractor)
    );
    match &request.about {
        // Only authorities have UAT (REN-10).
        About::Renewal(_) if is_authority => vec![Before::CheckContact, Before::EachEnvironment],
        About::Renewal(_) => vec![Before::CheckContact],
        About::TechnicalContact => vec![Before::WaitBeforeRenewal],
        About::ExpiryDate => vec![Before::SearchMailboxes],
        About::SporSuperUser => vec![Before::HaveRequestId, Before::AttachLetter, Before::AttachToMail],
        About::NoSuperUser => vec![Before::ActivateDisabled],
        About::Incident(Incident::Leaked) => {
            let mut lines = vec![
                Before::AtOnce,
                Before::TakeAway,
                Before::TellSecurity,
                Before::ReadyForNewSecret,
            ];
            if !request.is_public() {
                lines.push(Before::AskOthersOfSet);
            }
            lines
        }
        About::Incident(Incident::NotDelivered) => vec![
            Before::AskContact,
            Before::SearchMailboxes,
            Before::ReportNotDelivered {
                once_is_stated: is_authority,
            },
        ],
        About::Incident(Incident::Lost) => vec![Before::SearchMailboxes, Before::LookInStore, Before::ReportLost],
        About::Incident(Incident::Other) => vec![Before::NoteWhatHappened, Before::QuoteReference],
        _ => Vec::new(),
    }
}
