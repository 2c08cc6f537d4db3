//! Printing. On paper nothing can be unfolded, so everything is unfolded first; the short list of a plan stands alone.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDetailsElement};
use yew::prelude::*;

use super::{document, window};

/// The attribute of the root element by which the style sheet knows what is printed; without it, everything is.
const WHAT: &str = "data-print";
const SHORT_LIST: &str = "short";

/// Opens the browser's print dialogue for all of the page.
pub fn print() {
    forget_what();
    if let Some(window) = window() {
        let _ = window.print();
    }
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
            let before = EventListener::new(&window, "beforeprint", move |_| {
                let mut unfolded = unfolded.borrow_mut();
                for details in closed_details() {
                    details.set_open(true);
                    unfolded.push(details);
                }
            });
            let after = EventListener::new(&window, "afterprint", move |_| {
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

fn closed_details() -> Vec<HtmlDetailsElement> {
    let found = document().and_then(|document| document.query_selector_all("main details:not([open])").ok());
    let Some(found) = found else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}
