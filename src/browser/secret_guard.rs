//! A client secret is never asked for. Somebody in a hurry may paste one all the same, anywhere: every field of the
//! page is watched, and what must not stay in it is taken out before the app reads it ([`upd_rules::credentials::secret::Field`]).
//! So is the address.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use upd_rules::credentials::secret::{After, Field, Lines, Mark, Refusal, Remains, is_in_link};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};
use yew::prelude::*;

use super::{document, field, location, window};
use crate::address::Address;

/// A field with this attribute reads secrets itself, in order to drop them.
const READS_SECRETS: &str = "data-reads-secrets";

/// What became of the last secret.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Refused {
    /// There was none.
    #[default]
    Nothing,
    /// It stood in the address: others may have seen it.
    InAddress,
    /// It was cut out of a field in which nothing else stood.
    Alone,
    /// As [`Self::Alone`], but it may have been something else.
    GuessedAlone,
    /// A field of one line was emptied. What else stood in it, if anything did, can be put back.
    Emptied(Option<Callback<()>>),
    /// It was cut out of a field; the rest is still there.
    CutOut,
    /// As [`Self::CutOut`], but it may have been something else.
    Guessed,
}

/// What was refused so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Refusals {
    /// How often.
    pub times: u32,
    /// What became of the last one.
    pub last: Refused,
}

/// Refuses secrets, and says what was refused. The guard stands as long as the component that uses it.
#[hook]
pub fn use_secret_guard(fragment: &str) -> Refusals {
    let refusals = use_state_eq(Refusals::default);
    let setter = refusals.setter();
    let count = use_mut_ref(|| 0);
    let on_refused = Callback::from(move |last| {
        *count.borrow_mut() += 1;
        setter.set(Refusals {
            times: *count.borrow(),
            last,
        });
    });
    let in_address = on_refused.clone();
    use_effect_with((), move |()| {
        let guard = Guard::new(on_refused);
        move || drop(guard)
    });
    use_effect_with(fragment.to_owned(), move |fragment| {
        let mut is_given_away = is_in_fragment(fragment);
        if is_given_away {
            let address = Address::read(fragment);
            location::replace(&Address::of(address.page, &address.read_case()));
        }
        // Whoever counts readers marks links: none of that is ours, and no reason for alarm.
        let query = location::query();
        if !query.is_empty() && location::drop_query() {
            is_given_away |= is_in_link(&query);
        }
        if is_given_away {
            in_address.emit(Refused::InAddress);
        }
    });
    (*refusals).clone()
}

/// Whether there is a secret in the address that is still to be taken out.
#[must_use]
pub fn is_in_address(fragment: &str) -> bool {
    is_in_fragment(fragment) || is_in_link(&location::query())
}

/// What the app has written itself need not be looked through: it holds answers of the table, dates and Client IDs.
fn is_in_fragment(fragment: &str) -> bool {
    let address = Address::read(fragment);
    let is_own = || Address::of(address.page, &address.read_case()).to_string() == fragment;
    !is_own() && is_in_link(fragment)
}

/// Watches every field, before the app does.
struct Guard(Closure<dyn FnMut(Event)>);

/// Coming to a field, typing, when a browser fills in a field by itself, and leaving it.
const EVENTS: [&str; 4] = ["focusin", "input", "change", "focusout"];

/// The field that somebody is in.
type Watched = Rc<RefCell<Option<(Element, Field)>>>;

impl Guard {
    fn new(on_refused: Callback<Refused>) -> Self {
        let watched = Watched::default();
        let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
            let Some(element) = element.filter(|element| !element.has_attribute(READS_SECRETS)) else {
                return;
            };
            let Some(lines) = field::lines(&event) else { return };
            match event.type_().as_str() {
                "focusin" => {
                    let mut watched = watched.borrow_mut();
                    if watched.as_ref().is_none_or(|(other, _)| *other != element) {
                        *watched = Some((element, Field::new(lines, &field::text(&event))));
                    }
                }
                // Whoever goes to another window, to copy the other half there, has not left the field.
                "focusout" if is_active(&element) => {}
                "focusout" => *watched.borrow_mut() = None,
                _ => {
                    let Some(after) = after(&watched, &element, lines, &field::text(&event)) else {
                        return;
                    };
                    field::set_text(&event, &after.text);
                    if let Some(refusal) = after.refusal {
                        let refused = refused(&watched, element, refusal);
                        // Not before the app has seen what the field holds: drawn now, it would write back what it
                        // knows.
                        let on_refused = on_refused.clone();
                        Timeout::new(0, move || on_refused.emit(refused)).forget();
                    }
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

/// Whether a field has the focus as soon as its window has it.
fn is_active(element: &Element) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_some_and(|active| active == *element)
}

/// What the field is to hold instead of that text.
fn after(watched: &Watched, element: &Element, lines: Lines, text: &str) -> Option<After> {
    let mut watched = watched.borrow_mut();
    match &mut *watched {
        Some((other, field)) if other == element => field.change(text),
        // Filled in by the browser, while somebody is in another field.
        Some(_) => Field::new(lines, "").change(text),
        // Filled in by the browser, or again with the rest of a text, before anybody came to it.
        None => {
            let (_, field) = watched.insert((element.clone(), Field::new(lines, "")));
            field.change(text)
        }
    }
}

fn refused(watched: &Watched, element: Element, refusal: Refusal) -> Refused {
    match refusal.remains {
        Remains::InField if refusal.mark == Mark::Looks => Refused::Guessed,
        Remains::InField => Refused::CutOut,
        Remains::Mark if refusal.mark == Mark::Looks => Refused::GuessedAlone,
        Remains::Mark => Refused::Alone,
        Remains::Nothing => Refused::Emptied(None),
        Remains::Aside(rest) => {
            let watched = watched.clone();
            Refused::Emptied(Some(Callback::from(move |()| {
                *watched.borrow_mut() = None;
                field::fill_in(&element, &rest);
            })))
        }
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
