//! What stands in a field of a form.

use upd_rules::credentials::secret::Lines;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, HtmlInputElement, HtmlTextAreaElement};

/// The text of the field that an event comes from.
#[must_use]
pub fn text(event: &Event) -> String {
    match input(event) {
        Some(input) => input.value(),
        None => text_area(event).map(|area| area.value()).unwrap_or_default(),
    }
}

/// Whether that is a date whose year is still being typed: until then browsers tell of the years 2, 20 and 202.
#[must_use]
pub fn is_year_incomplete(date: &str) -> bool {
    date.starts_with('0')
}

/// How many lines the field takes that an event comes from. `None` if nobody can write into it.
#[must_use]
pub fn lines(event: &Event) -> Option<Lines> {
    if text_area(event).is_some() {
        return Some(Lines::Several);
    }
    let kind = input(event)?.type_();
    let is_written = matches!(kind.as_str(), "text" | "search" | "email" | "url" | "tel" | "password");
    is_written.then_some(Lines::One)
}

/// Sets the text of the field that an event comes from. The caret stays as far from the end as it was.
pub fn set_text(event: &Event, text: &str) {
    if let Some(input) = input(event) {
        input.set_value(text);
    }
    if let Some(area) = text_area(event) {
        let caret = area.selection_end().ok().flatten();
        let length = |area: &HtmlTextAreaElement| area.text_length();
        let to_end = caret.map(|caret| length(&area).saturating_sub(caret));
        area.set_value(text);
        if let Some(to_end) = to_end {
            let caret = length(&area).saturating_sub(to_end);
            let _ = area.set_selection_range(caret, caret);
        }
    }
}

/// Fills in a field, as if somebody had done it.
pub fn fill_in(element: &Element, text: &str) {
    let Some(input) = element.dyn_ref::<HtmlInputElement>() else {
        return;
    };
    input.set_value(text);
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    for name in ["input", "change"] {
        if let Ok(event) = Event::new_with_event_init_dict(name, &bubbling) {
            let _ = input.dispatch_event(&event);
        }
    }
    let _ = input.focus();
}

/// Whether a text changed by typing: not by pasting, dropping or filling in. Programs that fill in fields tell of it
/// with events that do not say how.
#[must_use]
pub fn is_typed(event: &Event) -> bool {
    let kind = js_sys::Reflect::get(event, &"inputType".into()).ok();
    let kind = kind.and_then(|kind| kind.as_string()).unwrap_or_default();
    let is_whole = kind.starts_with("insertFrom") || kind.starts_with("insertReplacement") || kind.is_empty();
    !is_whole
}

/// Whether a key was pressed that ends what is typed.
#[must_use]
pub fn is_enter(event: &Event) -> bool {
    let key = js_sys::Reflect::get(event, &"key".into()).ok();
    key.and_then(|key| key.as_string()).as_deref() == Some("Enter")
}

/// Whether the box that an event comes from is ticked.
#[must_use]
pub fn is_ticked(event: &Event) -> bool {
    input(event).is_some_and(|input| input.checked())
}

fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

fn text_area(event: &Event) -> Option<HtmlTextAreaElement> {
    event.target()?.dyn_into().ok()
}

/// Chooses a value in the list with that id.
pub fn choose(id: &str, value: &str) {
    if let Some(list) = super::document().and_then(|document| document.get_element_by_id(id)) {
        let _ = js_sys::Reflect::set(&list, &"value".into(), &value.into());
    }
}

/// What stands in the field with that id, a list to choose from too.
#[must_use]
pub fn value_of(id: &str) -> Option<String> {
    let element = super::document()?.get_element_by_id(id)?;
    js_sys::Reflect::get(&element, &"value".into()).ok()?.as_string()
}
