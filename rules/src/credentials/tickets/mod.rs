//! Tickets, ready to copy: the texts for EMA's Service Desk that a plan calls for (contract, section 5).
//!
//! Only the renewal form is described in the sources (GUIDE §7.1). For the others there is a subject and a
//! description of ours, with what the sources say belongs in them. A client secret never does (REN-16): it is cut
//! out of whatever is typed.
//!
//! [`plain_text`] gives a ticket as one text, [`mail()`] as an e-mail for those who cannot open the Service Desk
//! (SUP-04), [`guidance()`] what to do before sending it and what to leave out.

mod typed;
mod draft;
mod guidance;
mod mail;

use serde::Serialize;

use crate::case::answers::Environment;
use crate::case::text::Case;
use crate::plan::{Plan, Step, StepId};
use draft::{Draft, RENEWAL_MENU};

pub use guidance::{Guidance, guidance};
pub use mail::{LONGEST_MAILTO, Mail, Sender, SenderBlank, mail, plain_text};
pub use typed::{Blank, TypedIn};

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
