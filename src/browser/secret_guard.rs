//! A client secret is never asked for. Somebody in a hurry may paste one all the same, anywhere: every field of the
//! page is watched, and one that holds a secret is emptied before the app reads it. So is the address.

use gloo::timers::callback::Timeout;
use upd_rules::secret::looks_like_secret;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};
use yew::prelude::*;

use super::{field, location, window};
use crate::address::{Address, holds_secret};

/// A field with this attribute reads secrets itself, in order to drop them.
const READS_SECRETS: &str = "data-reads-secrets";

/// What was refused so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Refusals {
    /// How often.
    pub times: u32,
    /// Whether the last secret stood in the address: then others may have seen it.
    pub in_address: bool,
}

/// Refuses secrets, and says what was refused. The guard stands as long as the component that uses it.
#[hook]
pub fn use_secret_guard(fragment: &str) -> Refusals {
    let refusals = use_state_eq(Refusals::default);
    let setter = refusals.setter();
    let count = use_mut_ref(|| 0);
    let on_refused = Callback::from(move |in_address| {
        *count.borrow_mut() += 1;
        setter.set(Refusals {
            times: *count.borrow(),
            in_address,
        });
    });
    let in_address = on_refused.clone();
    use_effect_with((), move |()| {
        let guard = Guard::new(on_refused.reform(|()| false));
        move || drop(guard)
    });
    use_effect_with(fragment.to_owned(), move |fragment| {
        if holds_secret(fragment) {
            let address = Address::read(fragment);
            location::replace(&Address::of(address.page, &address.read_case()));
            in_address.emit(true);
        }
        if holds_secret(&location::query()) && location::drop_query() {
            in_address.emit(true);
        }
    });
    *refusals
}

/// Watches every field, before the app does.
struct Guard(Closure<dyn FnMut(Event)>);

/// While typing, and when a browser fills in a field by itself.
const EVENTS: [&str; 2] = ["input", "change"];

/// What a program types comes in pieces, so quickly after each other, in milliseconds: they are all of one secret.
const TYPING: f64 = 300.0;

impl Guard {
    fn new(on_refused: Callback<()>) -> Self {
        // The field of the last secret, and when it came.
        let mut last: Option<(Element, f64)> = None;
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
            let Some(element) = element.filter(|element| !element.has_attribute(READS_SECRETS)) else {
                return;
            };
            let goes_on = last
                .as_ref()
                .is_some_and(|(of, when)| *of == element && event.time_stamp() - when < TYPING);
            let is_new = !goes_on && looks_like_secret(&field::text(&event));
            if goes_on || is_new {
                field::set_text(&event, "");
                last = Some((element, event.time_stamp()));
            }
            if is_new {
                // Not before the app has seen that the field is empty: drawn now, it would write back what it knows.
                let on_refused = on_refused.clone();
                Timeout::new(0, move || on_refused.emit(())).forget();
            }
        });
        if let Some(window) = window() {
            for name in EVENTS {
                let function = listener.as_ref().unchecked_ref();
                let _ = window.add_event_listener_with_callback_and_bool(name, function, true);
            }
        }
        Self(listener)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if let Some(window) = window() {
            for name in EVENTS {
                let function = self.0.as_ref().unchecked_ref();
                let _ = window.remove_event_listener_with_callback_and_bool(name, function, true);
            }
        }
    }
}
