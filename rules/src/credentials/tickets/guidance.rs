//! What to do before a ticket is sent, and what never to put into it.

use super::Ticket;
use crate::case::answers::{Answers, Matter};
use crate::plan::StepId;
use crate::sources::matrix::RoleGroup;
use crate::sources::said::{Said, said};

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
            "The client secret: not in the text, not in a picture of the screen."; REN_16 CA_24 SEC_07
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
        StepId::RenewalTicket => {
            let mut lines = vec![said!(
                "Check that the technical contact of this Client ID is still there: the new secret goes to that person.";
                REN_14 X092 X094
            )];
            // Only authorities have UAT (REN-10).
            if answers.is(RoleGroup::Authority) {
                lines.push(said!(
                    "Send one ticket for each environment: production and UAT are renewed separately.";
                    REN_19
                ));
            }
            lines
        }
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
                    "Our advice: take the secret away from where others can see it, and note where it was and since \
                     when.";
                    SEC_03
                ),
                said!("Our advice: tell those who look after security in your organisation."; SEC_03),
                said!(
                    "Be ready to put a new secret into your system: whether the old one goes on working is not said.";
                    X092
                ),
            ];
            if !answers.is(RoleGroup::Public) {
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
