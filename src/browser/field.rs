//! What stands in a field of a form.

use upd_rules::secret::Lines;
use wasm_bindgen::JsCast;
use web_sys::{
    ClipboardEvent, Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlTextAreaElement, InputEvent,
};

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

/// Sets the text of the field that an event comes from.
pub fn set_text(event: &Event, text: &str) {
    if let Some(input) = input(event) {
        input.set_value(text);
    }
    if let Some(area) = text_area(event) {
        area.set_value(text);
    }
}

/// How many lines the field that an event comes from has. `None` if it comes from none.
#[must_use]
pub fn lines(event: &Event) -> Option<Lines> {
    match (input(event), text_area(event)) {
        (Some(_), _) => Some(Lines::One),
        (_, Some(_)) => Some(Lines::Several),
        (None, None) => None,
    }
}

/// Puts the caret there, in bytes of the text of the field that an event comes from.
pub fn set_caret(event: &Event, text: &str, at: usize) {
    let before = text.get(..at).unwrap_or(text);
    let at = before.encode_utf16().count() as u32;
    if let Some(area) = text_area(event) {
        let _ = area.set_selection_range(at, at);
    } else if let Some(input) = input(event) {
        // Fields for dates have no caret.
        let _ = input.set_selection_range(at, at);
    }
}

/// Tells the app that the text of a field changed, as the browser does when somebody leaves it.
pub fn tell_changed(field: &Element) {
    tell(field, "change");
}

/// Goes to a field, and writes a text into it as if somebody typed it.
pub fn write(field: &Element, text: &str) {
    if let Some(field) = field.dyn_ref::<HtmlElement>() {
        let _ = field.focus();
    }
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    }
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    }
    tell(field, "input");
    tell(field, "change");
}

fn tell(field: &Element, what: &str) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(what, &bubbling) {
        let _ = field.dispatch_event(&event);
    }
}

/// Whether the browser's Undo or Redo changes a text.
#[must_use]
pub fn is_undo(event: &InputEvent) -> bool {
    event.input_type().starts_with("history")
}

/// The text that is being pasted. `None` where the browser does not tell.
#[must_use]
pub fn pasted(event: &Event) -> Option<String> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let kinds = ["text/plain", "text/html"].into_iter();
    let mut texts = kinds.filter_map(|kind| data.get_data(kind).ok());
    texts.find(|text| !text.trim().is_empty())
}

/// Whether a text changed by typing: not by pasting, dropping or filling in.
#[must_use]
pub fn is_typed(event: &InputEvent) -> bool {
    let kind = event.input_type();
    let is_whole = kind.starts_with("insertFrom") || kind.starts_with("insertReplacement") || kind.is_empty();
    !is_whole
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

/// What stands in the field with that id, a list to choose from too.
#[must_use]
pub fn value_of(id: &str) -> Option<String> {
    let element = super::document()?.get_element_by_id(id)?;
    js_sys::Reflect::get(&element, &"value".into()).ok()?.as_string()
}
