//! What to do before a ticket is sent, what to know of the form, and what never to put into it, in words.

use crate::credentials::tickets::{self, BeforeSending, Never, OfTheForm, Request};
use crate::sources::said::{Said, said};
use crate::words::Whose;

/// The guidance for a ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidanceWords {
    /// What to do first, in order.
    pub first: Vec<Said>,
    /// What to know of the form.
    pub form: Vec<Said>,
    /// What never to put into it.
    pub never: Vec<Said>,
}

/// The guidance for a ticket.
#[must_use]
pub fn guidance(request: &Request) -> GuidanceWords {
    let guidance = tickets::guidance(request);
    GuidanceWords {
        first: guidance.first.iter().map(|what| first(*what, request)).collect(),
        form: guidance.form.iter().map(|what| form(*what)).collect(),
        never: guidance.never.iter().map(|what| never(*what)).collect(),
    }
}

fn first(what: BeforeSending, request: &Request) -> Said {
    let whose = Whose::of(request.user);
    match what {
        BeforeSending::CheckContact => said!(
            "Check that the technical contact of this Client ID is still there: the new secret goes to that person.";
            REN_14 X092 X094
        ),
        BeforeSending::EachEnvironment => said!(
            "Send one ticket for each environment: production and UAT are renewed separately.";
            REN_19
        ),
        BeforeSending::WaitBeforeRenewal => said!(
            "Send this before the renewal, and wait for the answer: how to change the contact is not described.";
            X094 REN_14
        ),
        BeforeSending::SearchMailboxes => said!(
            "Search the mailbox, also that of the technical contact, for all names of the e-mail: \u{201c}UPD API \
             Registration Details\u{201d}, \u{201c}UPD App Registration Request Processed\u{201d}, and anything on the \
             expiry.";
            X082 X083
        ),
        BeforeSending::HaveRequestId => said!(
            "Have the access request ID ready: it stands in EAM under \u{201c}Track my requests\u{201d} as soon as you \
             have sent the request.";
            SPO_08
        ),
        BeforeSending::AttachLetter => said!(
            "Attach the completed \u{201c}SPOR User Affiliation Template Letter\u{201d} to the ticket.";
            SPO_11
        ),
        BeforeSending::AttachToMail => Said::advice(
            "If you send an e-mail instead: attach the letter yourself, since the link that opens your mail program \
             cannot carry it.",
        ),
        BeforeSending::ActivateDisabled => said!(
            format!(
                "If a Super User is still {} but disabled: let them use \u{201c}Forgot Password?\u{201d} first, \
                 which makes the account active again. Whether the role is still there then is not said.",
                whose.with_you()
            );
            X033 KEEP_03 X075
        ),
        BeforeSending::AtOnce => said!(
            "Send this at once. A security incident must be reported immediately, so do not wait until you know \
             everything.";
            SEC_04 X090
        ),
        BeforeSending::TakeAway => {
            Said::advice("Take the secret away from where others can see it, and note where it was and since when.")
        }
        BeforeSending::TellSecurity => Said::advice(match whose {
            Whose::Own => "Tell whoever looks after security where you work.",
            Whose::TheMahs => "Tell whoever looks after security at the MAH and where you work.",
            Whose::TheAuthoritys => "Tell whoever looks after security at the authority and where you work.",
        }),
        BeforeSending::ReadyForNewSecret => said!(
            "Be ready to put a new secret into the system: whether the old one goes on working is not said.";
            X092
        ),
        BeforeSending::AskOthersOfSet => said!(
            format!(
                "Ask those for {} who may use the same set, and the technical contact, what they have seen.",
                whose.organisation()
            );
            API_04 REN_14
        ),
        BeforeSending::AskContact => said!(
            "Ask the technical contact, and have the spam folder there looked through: the e-mail may have gone to \
             that address.";
            X083
        ),
        BeforeSending::ReportNotDelivered { once_is_stated: true } => said!(
            "Then report it: the credentials are sent by e-mail only once.";
            API_05 CA_24
        ),
        BeforeSending::ReportNotDelivered { once_is_stated: false } if request.is_public() => said!(
            "Then report it, rather than wait for a second e-mail: whether one is sent is not said for the public.";
            API_11 X089
        ),
        BeforeSending::ReportNotDelivered { once_is_stated: false } => said!(
            "Then report it, rather than wait for a second e-mail: for authorities it is sent only once, and for \
             others nothing is said.";
            API_05 X089
        ),
        BeforeSending::LookInStore => said!(
            "Look for the secret where it was kept, or in the system that uses it. Do not count on a second e-mail with \
             it.";
            X089
        ),
        BeforeSending::NoteWhatHappened => {
            Said::advice("Note what you tried, when, and what came back, word by word; leave the secret out of it.")
        }
        BeforeSending::QuoteReference => said!(
            "Have the Reference Information of the e-mail with the credentials ready: whatever the trouble is, it is \
             to be quoted.";
            API_11
        ),
        BeforeSending::ReportLost if request.is_public() => said!(
            "Then report it, with the Client ID and the Reference Information as far as you have them.";
            API_11 X089
        ),
        BeforeSending::ReportLost => said!(
            "Then report it, with the Client ID and the Reference Information as far as you have them.";
            API_05 API_11 X089
        ),
    }
}

fn form(what: OfTheForm) -> Said {
    match what {
        OfTheForm::NotDescribed => Said::advice(
            "The sources name no form for this. Subject and description are ours; at the EMA Service Desk choose what \
             fits best.",
        ),
        OfTheForm::OwnSubject => said!(
            "The form may be the same as for a renewal. The subject is ours, so that nobody takes the question for one.";
            REN_20
        ),
        OfTheForm::OnBehalfOf => said!(
            "The form also asks on whose behalf you raise the request: on that of the Super User.";
            REN_15 X095 X097
        ),
        OfTheForm::Lists => said!(
            "Service and Service Offering are lists: choose the entry with this name.";
            REN_15 X096
        ),
        OfTheForm::Address => Said::advice(
            "The address of the EMA Service Desk is not in the sources: it is the one that a national authority gives.",
        ),
        OfTheForm::Title => said!("The form is titled \u{201c}Request for Information\u{201d}."; REN_15 X098),
    }
}

fn never(what: Never) -> Said {
    match what {
        Never::Secret => said!(
            "The client secret: not in the text, not in a picture of the screen.";
            REN_16 SEC_07
        ),
        Never::CredentialsMail => said!(
            "The e-mail with the credentials, forwarded or attached: the secret is in it. Copy the Client ID and the \
             Reference Information out of it instead.";
            REN_16 API_07
        ),
        Never::Passwords => said!("Passwords and other codes."; SEC_07),
        Never::Attachments => said!(
            "Attachments with confidential information, or with special categories of personal data, such as health.";
            REN_16
        ),
    }
}
