//! A client secret is never asked for. Somebody in a hurry may paste one all the same, anywhere: every field of the
//! page is watched, and loses a secret before the app reads it. So does the address. What a field is to hold is
//! decided by [`upd_rules::secret::Field`]; this is its way to the browser.

use gloo::timers::callback::Timeout;
use js_sys::WeakSet;
use upd_rules::secret::{Field, Refusal, Remains, is_in_link};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, InputEvent};
use yew::prelude::*;

use super::{field, location, window};
use crate::address::Address;

/// A field with this attribute reads secrets itself, in order to drop them.
const READS_SECRETS: &str = "data-reads-secrets";

/// What was refused so far.
#[derive(Clone, Default, PartialEq)]
pub struct Refusals {
    /// How often.
    pub times: u32,
    /// Where the last secret was.
    pub last: Option<Place>,
}

/// Where a secret was.
#[derive(Clone, PartialEq)]
pub enum Place {
    /// In the address: then others may have seen it.
    Address,
    /// In a field.
    Field(Element, Refusal),
}

impl Place {
    /// Puts the other text back into a field that was emptied.
    pub fn put_rest_back(&self) {
        if let Self::Field(element, refusal) = self
            && let Remains::Aside(rest) = &refusal.remains
        {
            field::write(element, rest);
        }
    }
}

/// Refuses secrets, and says what was refused. The guard stands as long as the component that uses it.
#[hook]
pub fn use_secret_guard(fragment: &str) -> Refusals {
    let refusals = use_state_eq(Refusals::default);
    let setter = refusals.setter();
    let count = use_mut_ref(|| 0);
    let on_refused = Callback::from(move |place| {
        *count.borrow_mut() += 1;
        setter.set(Refusals {
            times: *count.borrow(),
            last: Some(place),
        });
    });
    let in_address = on_refused.reform(|()| Place::Address);
    use_effect_with((), move |()| {
        let guard = Guard::new(on_refused);
        move || drop(guard)
    });
    use_effect_with(fragment.to_owned(), move |fragment| {
        if is_in_link(fragment) {
            let address = Address::read(fragment);
            location::replace(&Address::of(address.page, &address.read_case()));
            in_address.emit(());
        }
        // Whoever counts readers marks links: none of that is ours, and no reason for alarm.
        let query = location::query();
        if !query.is_empty() && location::drop_query() && is_in_link(&query) {
            in_address.emit(());
        }
    });
    (*refusals).clone()
}

/// Watches every field, before the app does.
struct Guard(Closure<dyn FnMut(Event)>);

/// While typing, when a browser fills in a field by itself, before its Undo, and when somebody comes and leaves.
const EVENTS: [&str; 5] = ["input", "change", "beforeinput", "focusin", "focusout"];

impl Guard {
    fn new(on_refused: Callback<Place>) -> Self {
        // The field that is being filled in.
        let mut current: Option<(Element, Field)> = None;
        let have_refused = WeakSet::new();
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
            let Some(element) = element.filter(|element| !element.has_attribute(READS_SECRETS)) else {
                return;
            };
            let Some(lines) = field::lines(&event) else {
                return;
            };
            let is_current = current.as_ref().is_some_and(|(of, _)| *of == element);
            match event.type_().as_str() {
                "focusin" => current = Some((element, Field::new(lines, &field::text(&event)))),
                "focusout" => {
                    if let Some((_, field)) = current.as_mut().filter(|_| is_current) {
                        field.leave();
                    }
                }
                // The browser's Undo would bring back the beginning of what was refused.
                "beforeinput" => {
                    let undoes = event.dyn_ref::<InputEvent>().is_some_and(field::is_undo);
                    if undoes && have_refused.has(&element) {
                        event.prevent_default();
                    }
                }
                kind => {
                    if !is_current {
                        current = Some((element.clone(), Field::new(lines, "")));
                    }
                    let text = field::text(&event);
                    let after = current.as_mut().and_then(|(_, field)| field.change(&text));
                    let Some(after) = after else {
                        return;
                    };
                    field::set_text(&event, &after.text);
                    field::set_caret(&event, &after.text, after.caret);
                    have_refused.add(&element);
                    let app_knows = kind == "change";
                    let on_refused = on_refused.clone();
                    // Not before this event is over: drawn now, the app would write back what it knows.
                    let tell = move || {
                        if !app_knows {
                            field::tell_changed(&element);
                        }
                        if let Some(refusal) = after.refusal {
                            on_refused.emit(Place::Field(element, refusal));
                        }
                    };
                    Timeout::new(0, tell).forget();
                }
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
