//! The words of the rules, from a file beside the page: asked for when the first page is drawn, and shown where
//! somebody unfolds or opens something that cites a rule. They are many, and few of them are ever read.
//!
//! Where they are to stand is an empty element with the id of the rule in `PLACE`, which nothing else fills.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, RequestInit, Response};
use yew::prelude::*;

use super::{document, window};

/// The attribute of the root element that names the file, where it has another name.
const NAME: &str = "data-ledger";
const FILE: &str = "ledger.json";

/// The attribute of the places for the words, with the id of the rule.
const PLACE: &str = "data-says";

/// The attribute of the button that asks for the file again.
const AGAIN: &str = "data-again";

/// How far the file is.
#[derive(Clone)]
enum Ledger {
    OnItsWay,
    Here(JsValue),
    Missing,
}

thread_local! {
    static LEDGER: RefCell<Ledger> = const { RefCell::new(Ledger::OnItsWay) };
}

/// Asks for the file, and fills the places for words as they are opened; before printing all of them.
#[hook]
pub fn use_ledger() {
    use_effect_with((), |()| {
        ask("default");
        let listeners = window().map(|window| {
            // These two do not bubble. Only what opens is of interest, but what closes is quick to fill.
            let opened = ["beforetoggle", "toggle"].map(|name| {
                EventListener::new_with_options(&window, name, EventListenerOptions::run_in_capture_phase(), |event| {
                    if let Some(opened) = target(event) {
                        fill(&opened, |holder| is_open(holder) || *holder == opened);
                    }
                })
            });
            let printing = EventListener::new(&window, "beforeprint", |_| fill_page(|_| true));
            let again = EventListener::new(&window, "click", |event| {
                let button = target(event).and_then(|clicked| clicked.closest(&format!("[{AGAIN}]")).ok()?);
                if button.is_some() {
                    LEDGER.set(Ledger::OnItsWay);
                    fill_page(is_open);
                    // Not what the browser has kept, which may have arrived damaged.
                    ask("reload");
                }
            });
            (opened, printing, again)
        });
        move || drop(listeners)
    });
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// `cache` is what fetching calls its way to use what the browser has kept.
fn ask(cache: &'static str) {
    spawn_local(async move {
        LEDGER.set(read_file(cache).await.map_or(Ledger::Missing, Ledger::Here));
        fill_page(is_open);
    });
}

async fn read_file(cache: &str) -> Option<JsValue> {
    let name = document()?.document_element()?.get_attribute(NAME);
    let request = RequestInit::new();
    // Nobody waits for it yet.
    for (name, value) in [("priority", "low"), ("cache", cache)] {
        let _ = Reflect::set(&request, &name.into(), &value.into());
    }
    let answer = window()?.fetch_with_str_and_init(name.as_deref().unwrap_or(FILE), &request);
    let response: Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    // Where a server answers with its start page, that is no JSON.
    let ledger = JsFuture::from(response.json().ok()?).await.ok()?;
    ledger.is_object().then_some(ledger)
}

/// Whether what folds or pops up is open.
fn is_open(holder: &Element) -> bool {
    // A browser that knows no popovers has none open.
    holder.has_attribute("open") || holder.matches(":popover-open").unwrap_or_default()
}

fn fill_page(is_meant: impl Fn(&Element) -> bool) {
    if let Some(page) = document().and_then(|document| document.document_element()) {
        fill(&page, is_meant);
    }
}

/// Fills the places for words in an element, where what they are folded into is meant.
fn fill(element: &Element, is_meant: impl Fn(&Element) -> bool) {
    let Ok(places) = element.query_selector_all(&format!("[{PLACE}]")) else {
        return;
    };
    let ledger = LEDGER.with_borrow(Clone::clone);
    for place in (0..places.length()).filter_map(|index| places.item(index)?.dyn_into::<Element>().ok()) {
        let holder = place.closest("details, [popover]").ok().flatten();
        if !holder.is_some_and(|holder| is_meant(&holder)) {
            continue;
        }
        let id = place.get_attribute(PLACE).unwrap_or_default();
        match &ledger {
            Ledger::OnItsWay => place.set_text_content(Some("One moment: the words of the rule are on their way.")),
            Ledger::Here(words) => {
                place.set_text_content(words_of(words, &id).as_deref());
            }
            Ledger::Missing => offer_again(&place),
        }
    }
}

/// What a rule says, or how a conflict is read.
fn words_of(ledger: &JsValue, id: &str) -> Option<String> {
    let entry = Reflect::get(ledger, &id.into()).ok()?;
    ["says", "reading"]
        .into_iter()
        .find_map(|name| Reflect::get(&entry, &name.into()).ok()?.as_string())
}

/// Says that the words could not be had, with a button that asks again.
fn offer_again(place: &Element) {
    place.set_text_content(Some("The words of the rule did not arrive. "));
    let button = document().and_then(|document| document.create_element("button").ok());
    if let Some(button) = button {
        for (name, value) in [("type", "button"), ("class", "quiet small"), (AGAIN, "")] {
            let _ = button.set_attribute(name, value);
        }
        button.set_text_content(Some("Try again"));
        let _ = place.append_child(&button);
    }
}
