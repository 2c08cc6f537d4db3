//! Printing. On paper nothing can be unfolded, so everything is unfolded first; the short list of a plan stands alone.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlDetailsElement};
use yew::prelude::*;

use super::{document, say, window};

/// The attribute of the root element by which the style sheet knows what is printed; without it, everything is.
const WHAT: &str = "data-print";
const SHORT_LIST: &str = "short";

/// What windows tell of printing.
const BEFORE: &str = "beforeprint";
const AFTER: &str = "afterprint";

/// Opens the browser's print dialogue for all of the page: as soon as all of it is drawn.
pub fn print() {
    forget_what();
    if let Some(window) = window() {
        say(BEFORE);
        Timeout::new(0, move || {
            let _ = window.print();
        })
        .forget();
    }
}

/// Whether the page is being printed.
#[hook]
pub fn use_printing() -> bool {
    let is_printing = use_state_eq(|| false);
    use_effect_with((), {
        let is_printing = is_printing.setter();
        move |()| {
            let listeners = window().map(|window| {
                [(BEFORE, true), (AFTER, false)].map(|(name, printing)| {
                    let is_printing = is_printing.clone();
                    EventListener::new(&window, name, move |_| is_printing.set(printing))
                })
            });
            move || drop(listeners)
        }
    });
    *is_printing
}

/// Opens the browser's print dialogue for the short list alone.
pub fn print_short() {
    if let Some(root) = root() {
        let _ = root.set_attribute(WHAT, SHORT_LIST);
    }
    if window().is_none_or(|window| window.print().is_err()) {
        forget_what();
    }
}

/// Whoever prints next by the browser's own menu gets everything.
fn forget_what() {
    if let Some(root) = root() {
        let _ = root.remove_attribute(WHAT);
    }
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Unfolds everything before printing, and folds it again after.
#[hook]
pub fn use_unfolding_for_print() {
    use_effect_with((), |()| {
        let unfolded: Rc<RefCell<Vec<HtmlDetailsElement>>> = Rc::default();
        let folded_again = Rc::clone(&unfolded);
        let listeners = window().map(|window| {
            let before = EventListener::new(&window, BEFORE, move |_| {
                unfold(&unfolded);
                // What is drawn only now comes before the page is printed.
                let unfolded = Rc::clone(&unfolded);
                spawn_local(async move {
                    for _ in 0..TURNS {
                        let _ = JsFuture::from(Promise::resolve(&JsValue::NULL)).await;
                    }
                    unfold(&unfolded);
                });
            });
            let after = EventListener::new(&window, AFTER, move |_| {
                for details in folded_again.borrow_mut().drain(..) {
                    details.set_open(false);
                }
                forget_what();
            });
            (before, after)
        });
        move || drop(listeners)
    });
}

/// So many times something is put off until what is being done is over, when the page is drawn.
const TURNS: usize = 3;

fn unfold(unfolded: &RefCell<Vec<HtmlDetailsElement>>) {
    let mut unfolded = unfolded.borrow_mut();
    for details in closed_details() {
        details.set_open(true);
        unfolded.push(details);
    }
}

fn closed_details() -> Vec<HtmlDetailsElement> {
    let found = document().and_then(|document| document.query_selector_all("main details:not([open])").ok());
    let Some(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}
