//! What attends on every page as soon as the first part after the questions is here: until then there is no field to
//! type into, and nothing that would need it.

use std::rc::Rc;

use upd_rules::dates::working_days::Calendar;
use upd_rules::words;
use yew::prelude::*;

use crate::address::{Address, Page};
use crate::browser::clock::use_passing_time;
use crate::browser::closing_days::{ClosingDays, use_closing_days};
use crate::browser::dropped::use_drops_kept_here;
use crate::browser::ledger::use_ledger;
use crate::browser::location::{self, use_way_out};
use crate::browser::print::use_unfolding_for_print;
use crate::browser::secret_guard::{is_in_address, use_secret_guard};
use crate::components::{CopyButton, RefusedSecret, notice};
use crate::frame::view_imprint;
use crate::translation::html;
use crate::visit::Visit;

/// What [`Attendants`] attend to.
#[derive(Properties, PartialEq)]
pub struct AttendantsProps {
    /// The visit.
    pub visit: Visit,
    /// The fragment of the address.
    pub fragment: AttrValue,
    /// Is told when time has passed that pages tell.
    pub on_time: Callback<()>,
    /// Is told of the closing days of this site, unless they are those that are built in.
    pub on_closing_days: Callback<OwnDays>,
}

/// The closing days of this site.
#[derive(Clone, Default)]
pub struct OwnDays {
    /// The calendar with them; without it the one that is built in counts.
    pub calendar: Option<Rc<Calendar>>,
    /// What is to be said of them.
    pub notice: Html,
}

/// Refuses secrets, keeps what is dropped, unfolds what is printed, brings the words of rules and the closing days, and
/// leads to pages that are files. What it shows stands at the foot of the page.
#[component]
pub fn Attendants(props: &AttendantsProps) -> Html {
    let visit = &props.visit;
    let refusals = use_secret_guard(&props.fragment);
    let times = refusals.times;
    use_passing_time(false, &props.on_time);
    use_drops_kept_here();
    use_unfolding_for_print();
    use_ledger();
    use_closing_days(&props.on_closing_days.reform(own_days));
    // A secret in the address is told first.
    let is_told = times > 0 || is_in_address(&props.fragment);
    use_way_out(visit.file.clone().filter(|_| !is_told));
    let here = location::whole_link(&Address::to_print(visit.page, &visit.case, visit.plan_seen()));
    html! {
        <>
            if visit.page == Page::Plan && visit.case.is_complete() { <p>{ words::proved() }</p> }
            { view_printed(visit, &here) }
            if !visit.is_fresh() { { view_copy_link(here) } }
            <RefusedSecret key={times} {refusals} />
        </>
    }
}

fn own_days(read: ClosingDays) -> OwnDays {
    let view = |problem| {
        notice(
            "The closing days of this site cannot be used",
            html! {
                <p>
                    { "About the file closing-days.json: " }{ problem }
                    { ". The days that are built in are used instead." }
                </p>
            },
        )
    };
    OwnDays {
        calendar: read.calendar,
        notice: read.problem.map(view).unwrap_or_default(),
    }
}

/// When the page was printed, by which rules, and where it is.
fn view_printed(visit: &Visit, here: &str) -> Html {
    view_imprint(html! {
        <>
            if visit.page == Page::Plan { { "This is your own list, not a confirmation by EMA. " } }
            { format!("Printed on {}. Rules of {}. ", words::date(visit.now.date()), words::edition()) }
            <span translate="no">{ here.to_owned() }</span>
        </>
    })
}

/// Copies the link of this page, without a Client ID.
fn view_copy_link(link: String) -> Html {
    let key = link.clone();
    let text = Callback::from(move |()| link.clone());
    html! {
        <div class="copy-here screen-only" {key}>
            <CopyButton id="copy-here" label="Copy the link to this page" small=true {text} />
            <span class="hint">{ "It holds your answers." }</span>
        </div>
    }
}
