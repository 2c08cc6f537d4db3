//! The tickets of a plan, ready to copy field by field, all at once, or as an e-mail.

pub(crate) mod blanks;
mod incident;
mod sender;
pub(crate) mod ticket;

use std::rc::Rc;

use upd_rules::case::answers::Environment;
use upd_rules::case::text::Case;
use upd_rules::credentials::tickets::{About, Occasion, TypedIn, steps_with_tickets};
use upd_rules::plan::StepId;
use upd_rules::words::tickets::{Ticket, ticket_for};
use yew::prelude::*;

use crate::address::Page;
use crate::memory::{CredentialsProps, Remembered};
use crate::pages::expiry::Planner;
use crate::translation::html;
use crate::visit::Visit;
use blanks::Blanks;
use incident::IncidentQuestions;

/// The tickets page.
pub(crate) fn view_tickets(props: &CredentialsProps) -> Html {
    let visit = &props.visit;
    let wanted = steps_with_tickets(&visit.case);
    let tickets = tickets(visit.page, &visit.case, &props.memory.typed, &wanted);
    let is_incident = visit.case.answers.reports_an_incident();
    let is_urgent = is_any_urgent(&tickets);
    let (back, back_to) = if visit.case.is_complete() {
        (Page::Plan, "Back to the plan")
    } else {
        (Page::Start, "Back")
    };
    html! {
        <div class={classes!("tickets", is_urgent.then_some("urgent"))}>
            <p class="back"><a href={visit.link(back)}>{ back_to }</a></p>
            <h1 tabindex="-1">{ heading(&tickets) }</h1>
            if wanted.is_empty() {
                <p>{ "Your plan needs no ticket." }</p>
            } else if is_urgent {
                <p class="lead">{ "Send this to the EMA Service Desk now, also with gaps: each is marked in the text. What you do not \
                                   know yet can follow." }</p>
            } else {
                <p class="lead">{ "Fill in what only you know. Then copy field by field into your request at the EMA Service Desk." }</p>
            }
            if !is_incident && !visit.document().renewal.is_empty() {
                <section>
                    <h2>{ "When the credentials expire" }</h2>
                    <p class="screen-only">
                        <a href={visit.link(Page::Credentials)}>{ "Paste the e-mail with the credentials" }</a>
                        { ": that fills in dates and IDs." }
                    </p>
                    <Planner visit={visit.clone()} memory={props.memory.clone()} page={Page::Tickets} brief=true />
                </section>
            }
            { view_texts(visit, &props.memory, &visit.case, &wanted) }
            if is_incident {
                <IncidentQuestions visit={visit.clone()} />
            }
        </div>
    }
}

fn is_any_urgent(tickets: &[Ticket]) -> bool {
    tickets.iter().any(|ticket| ticket.request.is_urgent())
}

/// The heading: a renewal is called one, and no other ticket is.
fn heading(tickets: &[Ticket]) -> &'static str {
    let renews = |ticket: &Ticket| matches!(ticket.request.about, About::Renewal(_) | About::PublicRenewal(_));
    match tickets {
        _ if is_any_urgent(tickets) => "Urgent: a secret may have leaked",
        _ if tickets.iter().any(renews) => "Renewal: the ticket and its dates",
        [ticket] if ticket.request.about == About::ExpiryDate => "Day of expiry: the ticket that asks for it",
        [_] => "The ticket, ready to copy",
        _ => "Tickets, ready to copy",
    }
}

/// A ticket that is wanted: its step, and where.
pub(crate) type Wanted = (StepId, Option<Environment>);

/// Those tickets for that case, which need not be that of the visit: first what is still to be filled in, then each. What
/// is urgent comes first, gaps and all.
pub(crate) fn view_texts(visit: &Visit, memory: &Remembered, case: &Case, wanted: &[Wanted]) -> Html {
    let tickets = tickets(visit.page, case, &memory.typed, wanted);
    if tickets.is_empty() {
        return Html::default();
    }
    let blanks = html! {
        <>
            <Blanks visit={visit.clone()} memory={memory.clone()} case={Rc::new(case.clone())} wanted={wanted.to_vec()} />
            { sender::view_sender(visit, memory) }
        </>
    };
    let (first, last) = if is_any_urgent(&tickets) {
        (Html::default(), blanks)
    } else {
        (blanks, Html::default())
    };
    html! {
        <>
            { first }
            { for tickets.iter().enumerate().map(|(place, ticket)| ticket::view_ticket(visit, memory, place, ticket)) }
            { last }
        </>
    }
}

fn tickets(page: Page, case: &Case, typed: &TypedIn, wanted: &[Wanted]) -> Vec<Ticket> {
    let occasion = match page {
        Page::CheckUp | Page::Succession => Occasion::Colleague,
        _ => Occasion::Plan,
    };
    let ticket = |(step, environment): &Wanted| ticket_for(occasion, case, *step, *environment, typed);
    wanted.iter().filter_map(ticket).collect()
}
