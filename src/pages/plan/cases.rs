//! The cases on this device: which of them the plan is about, its name, the others beside it, and how to forget them.

use upd_rules::dates::own_case::{OwnCase, clean_name};
use upd_rules::words;
use yew::prelude::*;

use crate::browser::clock;
use crate::browser::focus;
use crate::browser::shelf::Shelf;
use crate::components::{TextField, disclosure};
use crate::pages::own_cases::view_link;
use crate::translation::html;
use crate::visit::Visit;

/// The field with the name of the case.
const NAME: &str = "case-name";

/// What [`KeptCases`] shows.
#[derive(Properties, PartialEq)]
pub(super) struct KeptCasesProps {
    pub(super) visit: Visit,
    pub(super) shelf: Shelf,
}

/// What is kept of this plan, and beside it.
#[component]
pub(super) fn KeptCases(props: &KeptCasesProps) -> Html {
    let KeptCasesProps { visit, shelf } = props;
    let said = use_state_eq(|| "");
    let now = clock::time().now();
    let here = shelf.here();
    let on_name = {
        let (shelf, said) = (shelf.clone(), said.setter());
        Callback::from(move |name: String| {
            said.set("");
            shelf.rename(&name);
            clean_name(&name)
        })
    };
    let mut name = TextField::new(NAME, "Your own name for this case", on_name);
    name.value = here.map_or_else(String::new, |(_, own)| own.name.clone()).into();
    name.hint = "Such as \u{201c}MAH A\u{201d}. It stands in no link, no file and no copied text.".into();
    let kept = html! {
        <>
            <p class="hint">
                { if shelf.is_kept() {
                    "What you tick, set and note is kept in this browser only. It is part of no link."
                } else {
                    "Your browser does not let this page keep anything, so it is forgotten when you leave or reload."
                } }
            </p>
            if shelf.cases().has_unreadable() || here.is_some_and(|(_, own)| !own.progress.set_aside.is_empty()) {
                <p class="hint">{ "Something that was kept here earlier cannot be read by this edition. It is set aside, not thrown away." }</p>
            }
            { name.view() }
            if let Some((key, own)) = here {
                { view_copy(visit, shelf, own, &said.setter()) }
                { view_others(visit, shelf, now, Some(key)) }
                { view_forget_one(shelf, key, own, &said.setter()) }
            } else {
                { view_attaching(shelf, &said.setter()) }
                { view_others(visit, shelf, now, None) }
            }
            { view_forget_all(shelf, &said.setter()) }
            <p class="said" role="status">{ *said }</p>
        </>
    };
    disclosure("part kept screen-only", Html::from("Kept on this device"), kept)
}

fn view_copy(visit: &Visit, shelf: &Shelf, own: &OwnCase, said: &UseStateSetter<&'static str>) -> Html {
    let name = words::copy_name(own, |name| {
        let all = shelf.cases().newest_first();
        all.iter().any(|(_, other)| other.name == name)
    });
    let on_copy = {
        let (shelf, said) = (shelf.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            shelf.copy(&name);
            said.set("This is the copy now. What is done for your EMA account stays ticked; the rest begins anew.");
            focus::move_to(NAME);
        })
    };
    html! {
        <button type="button" class="quiet small copy" onclick={on_copy}>
            { format!("Copy this plan for the next {}", words::next_organisation(&visit.case)) }
        </button>
    }
}

/// A plan that is none of the cases here may be about one of them all the same: its answers were other ones then.
fn view_attaching(shelf: &Shelf, said: &UseStateSetter<&'static str>) -> Html {
    let all = shelf.cases().newest_first();
    if all.is_empty() {
        return Html::default();
    }
    let view_button = |(key, own): &(&str, &OwnCase)| {
        let on_attach = {
            let (shelf, said, key) = (shelf.clone(), said.clone(), (*key).to_owned());
            Callback::from(move |_: MouseEvent| {
                shelf.attach(&key);
                said.set("Its ticks are carried over, and its answers are those of this plan now.");
                focus::move_to(NAME);
            })
        };
        html! {
            <li key={*key}><button type="button" class="quiet small" onclick={on_attach}>{ words::case_name(own) }</button></li>
        }
    };
    disclosure(
        "",
        Html::from("This is about one of my cases"),
        html! { <ul class="cases">{ for all.iter().map(view_button) }</ul> },
    )
}

fn view_others(visit: &Visit, shelf: &Shelf, now: i64, here: Option<&str>) -> Html {
    let all = shelf.cases().newest_first();
    let others: Vec<_> = all.into_iter().filter(|(key, _)| here != Some(key)).collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ "Your other cases" }</h3>
            <ul class="cases">
                { for others.iter().map(|(key, own)| html! { <li key={*key}>{ view_link(shelf, key, own, &words::headway(own, now, visit.now.date(), visit.calendar())) }</li> }) }
            </ul>
        </>
    }
}

fn view_forget_one(shelf: &Shelf, key: &str, own: &OwnCase, said: &UseStateSetter<&'static str>) -> Html {
    let on_forget = {
        let (shelf, said, key) = (shelf.clone(), said.clone(), key.to_owned());
        Callback::from(move |_: MouseEvent| {
            shelf.forget(&key);
            said.set("Forgotten.");
            focus::move_to(NAME);
        })
    };
    let forget = html! {
        <>
            <p>{ "This forgets its name and what you ticked, guessed and set in it. Your answers stand in the address and stay." }</p>
            <button type="button" class="quiet small" onclick={on_forget}>{ "Yes, forget this one" }</button>
        </>
    };
    let summary = html! { <>{ "Forget this case" }<span class="hidden">{ ": " }{ words::case_name(own) }</span></> };
    disclosure("forget", summary, forget)
}

fn view_forget_all(shelf: &Shelf, said: &UseStateSetter<&'static str>) -> Html {
    let on_forget = {
        let (shelf, said) = (shelf.clone(), said.clone());
        Callback::from(move |_: MouseEvent| {
            shelf.forget_everything();
            said.set("Forgotten.");
            focus::move_to(NAME);
        })
    };
    let forget = html! {
        <>
            <p>{ "This forgets every case here: its name, and what you ticked, guessed and set. Your answers stand in the address and stay." }</p>
            <button type="button" class="quiet small" onclick={on_forget}>{ "Yes, forget it" }</button>
        </>
    };
    disclosure("forget-all", Html::from("Forget everything on this device"), forget)
}
