//! What else to know, what happens if nobody answers, and what to do next time: folded, below the steps.

use upd_rules::sources::said::Said;
use yew::prelude::*;

use crate::components::disclosure;
use crate::pages::said::view_list;
use crate::translation::html;
use crate::visit::Visit;

pub(super) fn view_afterwards(visit: &Visit) -> Html {
    let document = visit.document();
    html! {
        <>
            { view_said(visit, "Good to know about the whole", &document.general) }
            { view_said(visit, "If nobody answers", &document.if_nobody_answers) }
            { view_said(visit, "Next time", &document.next_time) }
        </>
    }
}

fn view_said(visit: &Visit, heading: &'static str, said: &[Said]) -> Html {
    if said.is_empty() {
        return Html::default();
    }
    disclosure("part", Html::from(heading), view_list(visit, "said-list", said))
}
