//! The address bar.

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::{WindowListener, window};
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

/// Takes it out of the address bar, without loading the page again.
pub fn drop_query() {
    let Some(window) = window() else {
        return;
    };
    if let (Ok(history), Ok(path)) = (window.history(), window.location().pathname()) {
        let address = path + &fragment();
        let _ = history.replace_state_with_url(&JsValue::TRUE, "", Some(&address));
    }
}

/// Goes to an address of ours: one more entry in the browser's history.
pub fn go(address: &Address) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(&address.to_string());
    }
}

/// Goes on from a page to the next, so that Back leads to `here`: the page with what was done on it.
pub fn go_on(here: &Address, next: &Address) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::TRUE, "", Some(&here.to_string()));
    }
    go(next);
}

/// Puts an address of ours in the place of the present one: no new entry in the history.
pub fn replace(address: &Address) {
    if let Some(window) = window() {
        let _ = window.location().replace(&address.to_string());
    }
}

/// The whole link for an address of ours, to be passed on.
#[must_use]
pub fn whole_link(address: &Address) -> String {
    let href = window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}{address}")
}

/// Where the reader is.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The present address.
    pub address: Address,
    /// The fragment that the reader left, where Back or Forward led here.
    pub back_from: Option<String>,
}

/// The present address, and again whenever it changes.
#[hook]
pub fn use_place() -> Place {
    let here = use_mut_ref(fragment);
    let place = use_state_eq(|| Place {
        address: Address::read(&fragment()),
        back_from: None,
    });
    let setter = place.setter();
    use_effect_with((), move |()| {
        mark_as_seen();
        let listener = WindowListener::new("hashchange", move || {
            let left = here.replace(fragment());
            setter.set(Place {
                address: Address::read(&fragment()),
                back_from: was_seen().then_some(left),
            });
            mark_as_seen();
        });
        move || drop(listener)
    });
    (*place).clone()
}

/// Whether this entry of the browser's history was here before: then the reader has come back to it.
fn was_seen() -> bool {
    let state = window().and_then(|window| window.history().ok()?.state().ok());
    state.is_some_and(|state| state.is_truthy())
}

fn mark_as_seen() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state(&JsValue::TRUE, "");
    }
}
