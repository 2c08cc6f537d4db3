//! What else to know, what happens if nobody answers, and what to do next time.

use upd_rules::sources::said::Said;
use upd_rules::words;
use yew::prelude::*;

use crate::address::Page;
use crate::pages::said::view_list;
use crate::translation::html;
use crate::visit::Visit;

pub(super) fn view_afterwards(visit: &Visit) -> Html {
    let document = &visit.document;
    let tickets = document.tickets.len();
    html! {
        <>
            if tickets > 0 {
                <section class="screen-only">
                    <h2>{ "Texts ready to copy" }</h2>
                    <p>
                        <a href={visit.link(Page::Tickets)}>{ format!("Open {}", words::counted(tickets, "ticket")) }</a>
                        { " for the EMA Service Desk, each field ready to copy." }
                    </p>
                </section>
            }
            { view_said(visit, "Good to know", &document.notes) }
            { view_said(visit, "If nobody answers", &document.if_nobody_answers) }
            { view_said(visit, "Next time", &document.next_time) }
        </>
    }
}

fn view_said(visit: &Visit, heading: &'static str, said: &[Said]) -> Html {
    if said.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ heading }</h2>
            { view_list(visit, "said-list", said) }
        </section>
    }
}
