//! The address bar, and the browser's history.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, History, Url};
use yew::prelude::*;

use super::{say, window};
use crate::address::Address;

/// The fragment of the address, with its `#`.
#[must_use]
pub fn fragment() -> String {
    window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// What stands between the path and the fragment, with its `?`. None of our addresses has it.
#[must_use]
pub fn query() -> String {
    window()
        .and_then(|window| window.location().search().ok())
        .unwrap_or_default()
}

/// Takes it out of the address bar, without loading the page again. Returns whether it is gone.
pub fn drop_query() -> bool {
    let without = href().and_then(|href| {
        let address = Url::new(&href).ok()?;
        address.set_search("");
        Some(address.href())
    });
    without.is_some_and(|address| rewrite(&address))
}

/// Goes to an address of ours: one more entry in the browser's history.
pub fn go(address: &Address) {
    lead_to(address.to_string());
    set_fragment(address);
}

/// Goes to an address of ours as by a link from elsewhere: it is about somebody else, also where it is the present one.
pub fn begin_anew(address: &Address) {
    if fragment() != address.to_string() {
        return set_fragment(address);
    }
    // Browsers tell nobody that they stay.
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::NULL, "");
        say("hashchange");
    }
}

fn set_fragment(address: &Address) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(&address.to_string());
    }
}

/// Goes on from a page to the next, so that Back leads to `here`: the page with what was done on it.
pub fn go_on(here: &Address, next: &Address) {
    rewrite(&here.to_string());
    go(next);
}

/// Puts an address of ours in the place of the present one: no new entry in the history.
pub fn replace(address: &Address) {
    lead_to(address.to_string());
    if let Some(window) = window() {
        let _ = window.location().replace(&address.to_string());
    }
}

/// Leads to a file beside the app, which takes the place of this entry of the history: Back leads to the one before.
#[hook]
pub fn use_way_out(file: Option<String>) {
    use_effect_with(file, |file| {
        if let Some((window, file)) = window().zip(file.as_ref()) {
            let _ = window.location().replace(file);
        }
    });
}

/// Whether there is room for a margin beside the page (the style sheet has the same width).
#[must_use]
pub fn has_margin() -> bool {
    const LEAST: f64 = 1024.0;
    let width = window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width >= LEAST)
}

/// The whole link for an address of ours, to be passed on: without a query, which is not ours.
#[must_use]
pub fn whole_link(address: &Address) -> String {
    let href = href().unwrap_or_default();
    let page = href.split(['#', '?']).next().unwrap_or_default();
    format!("{page}{address}")
}

/// Where the reader is.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// The fragment of the present address.
    pub fragment: String,
    /// The fragment that the reader left, where Back or Forward led here.
    pub back_from: Option<String>,
    /// Grows when the reader comes by a link from elsewhere, or by "Start again": then it is about somebody else, and
    /// what was typed is none of theirs. Back leads back to the number of that time.
    pub sitting: u32,
    /// Whether the reader has just come here by a link from elsewhere: not by a click here, Back or Reload.
    pub by_link: bool,
}

/// Where the reader is, and again whenever that changes.
#[hook]
pub fn use_arrival() -> Arrival {
    let arrival = use_state_eq(|| Arrival {
        fragment: fragment(),
        back_from: None,
        sitting: sitting_of_entry().unwrap_or_default(),
        by_link: sitting_of_entry().is_none(),
    });
    let setter = arrival.setter();
    let last = use_mut_ref(|| (*arrival).clone());
    use_effect_with((), move |()| {
        mark_entry(last.borrow().sitting);
        let listeners = window().map(|window| {
            let on_click = EventListener::new_with_options(&window, "click", CAPTURED, |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let own = format!("a[href^='#']:not([{BEGINS_ANEW}])");
                let link = target.and_then(|target| target.closest(&own).ok()?);
                if let Some(address) = link.and_then(|link| link.get_attribute("href")) {
                    lead_to(address);
                }
            });
            let on_change = EventListener::new(&window, "hashchange", move |_| {
                let now = arrive(&last.borrow());
                mark_entry(now.sitting);
                last.replace(now.clone());
                setter.set(now);
            });
            (on_click, on_change)
        });
        move || drop(listeners)
    });
    (*arrival).clone()
}

/// A link of ours with this attribute counts like one from elsewhere: what was typed is forgotten behind it.
pub const BEGINS_ANEW: &str = "data-begins-anew";

const CAPTURED: EventListenerOptions = EventListenerOptions {
    phase: EventListenerPhase::Capture,
    passive: true,
};

/// Where the reader is now, who was there before.
fn arrive(last: &Arrival) -> Arrival {
    let fragment = fragment();
    let led_here = LED_TO.take().is_some_and(|led_to| led_to == fragment);
    match sitting_of_entry() {
        Some(sitting) => Arrival {
            fragment,
            back_from: Some(last.fragment.clone()),
            sitting,
            by_link: false,
        },
        None => Arrival {
            fragment,
            back_from: None,
            sitting: last.sitting + u32::from(!led_here),
            by_link: !led_here,
        },
    }
}

thread_local! {
    /// The fragment to which the app leads: whoever comes to another one has it from elsewhere.
    static LED_TO: RefCell<Option<String>> = const { RefCell::new(None) };
}

fn lead_to(fragment: String) {
    LED_TO.set(Some(fragment));
}

/// The number that this entry of the browser's history got when the reader was there before.
fn sitting_of_entry() -> Option<u32> {
    let number = history()?.state().ok()?.as_f64()?;
    Some(number as u32)
}

fn mark_entry(sitting: u32) {
    if sitting_of_entry() == Some(sitting) {
        return;
    }
    if let Some(history) = history() {
        let _ = history.replace_state(&JsValue::from(sitting), "");
    }
}

/// Writes another address for the present entry of the history, which stays what it is. Returns whether it could.
fn rewrite(address: &str) -> bool {
    history().is_some_and(|history| {
        let state = history.state().unwrap_or(JsValue::NULL);
        history.replace_state_with_url(&state, "", Some(address)).is_ok()
    })
}

fn history() -> Option<History> {
    window()?.history().ok()
}

fn href() -> Option<String> {
    window()?.location().href().ok()
}
