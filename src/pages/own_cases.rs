//! The cases on this device as one goes on with them: on the start page, and beside a plan.

use upd_rules::dates::own_case::OwnCase;
use upd_rules::words;
use yew::prelude::*;

use crate::address::{Address, Page};
use crate::browser::clock;
use crate::browser::focus;
use crate::browser::shelf::{Shelf, use_shelf};
use crate::components::disclosure;
use crate::translation::html;
use crate::visit::Visit;

/// So many cases stand open; the others are folded.
const OPEN: usize = 3;

/// The heading of the list.
const HEADING: &str = "go-on";

/// What [`GoOn`] shows.
#[derive(Properties, PartialEq)]
pub(crate) struct GoOnProps {
    /// The visit.
    pub visit: Visit,
}

/// The cases on this device, each with how far it is and a way to forget it; nothing where there are none.
#[component]
pub(crate) fn GoOn(props: &GoOnProps) -> Html {
    let visit = &props.visit;
    let shelf = &use_shelf();
    let now = clock::time().now();
    let forgotten = use_state_eq(|| None::<String>);
    let on_forget = {
        let (shelf, forgotten) = (shelf.clone(), forgotten.setter());
        Callback::from(move |key: String| {
            let name = shelf.cases().get(&key).map(words::case_name);
            let is_last = shelf.cases().newest_first().len() == 1;
            shelf.forget(&key);
            forgotten.set(name);
            // The button goes: nobody's focus goes with it.
            if is_last || !focus::move_to(HEADING) {
                focus::move_to_heading();
            }
        })
    };
    let all = shelf.cases().newest_first();
    let (open, folded) = all.split_at(all.len().min(OPEN));
    let list = |cases: &[(&str, &OwnCase)]| {
        html! {
            <ul class="cases">
                { for cases.iter().map(|(key, own)| html! {
                    <li key={*key}>
                        { view_link(shelf, key, own, &words::headway(own, now, visit.now.date(), visit.calendar())) }
                        { view_forget(key, own, &on_forget) }
                    </li>
                }) }
            </ul>
        }
    };
    html! {
        <section class="go-on">
            if !open.is_empty() {
                <h2 id={HEADING} tabindex="-1">{ "Go on" }</h2>
                { list(open) }
            }
            if !folded.is_empty() {
                { disclosure("", Html::from(words::counted(folded.len() as u64, "more case")), list(folded)) }
            }
            <p class="said" role="status">{ forgotten.as_ref().map(|name| format!("{name}: forgotten.")).unwrap_or_default() }</p>
        </section>
    }
}

/// A way to the plan of a case, and how far it is.
pub(super) fn view_link(shelf: &Shelf, key: &str, own: &OwnCase, headway: &str) -> Html {
    let case = own.case();
    let on_take_up = {
        let (shelf, key) = (shelf.clone(), key.to_owned());
        Callback::from(move |_: MouseEvent| shelf.take_up(&key))
    };
    // What is typed for one is none of the next. Where nothing is kept, it would be lost on the way.
    let begins_anew = shelf.is_kept().then_some("");
    html! {
        <>
            <a href={Address::of(Page::Plan, &case).to_string()} onclick={on_take_up} data-begins-anew={begins_anew}
                translate={(!own.name.is_empty()).then_some("no")}>{ words::case_name(own) }</a>
            <p class="hint">{ headway }</p>
        </>
    }
}

fn view_forget(key: &str, own: &OwnCase, on_forget: &Callback<String>) -> Html {
    let name = words::case_name(own);
    let on_click = {
        let (on_forget, key) = (on_forget.clone(), key.to_owned());
        Callback::from(move |_: MouseEvent| on_forget.emit(key.clone()))
    };
    disclosure(
        "forget",
        html! { <>{ "Forget" }<span class="hidden">{ ": " }{ &name }</span></> },
        html! {
            <>
                <p>{ "This forgets its name and what you ticked and set in it, on this device." }</p>
                <button type="button" class="quiet small" onclick={on_click}>{ "Yes, forget it" }<span class="hidden">{ ": " }{ name }</span></button>
            </>
        },
    )
}
