//! The address bar.

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

/// Goes to an address of ours: one more entry in the browser's history.
pub fn go(address: &Address) {
    if let Some(window) = window() {
        let _ = window.location().set_hash(&address.to_string());
    }
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

/// The present address, and again whenever it changes.
#[hook]
pub fn use_address() -> Address {
    let address = use_state_eq(|| Address::read(&fragment()));
    let setter = address.setter();
    use_effect_with((), move |()| {
        let listener = WindowListener::new("hashchange", move || setter.set(Address::read(&fragment())));
        move || drop(listener)
    });
    (*address).clone()
}
