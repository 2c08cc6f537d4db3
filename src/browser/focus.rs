//! Where the reader is: focus, title, scrolling.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, HtmlTextAreaElement};

use super::{document, window};

/// The name of the app, in the title of every page.
const APP: &str = "UPD onboarding checker";

/// Moves to the element with that id. Returns whether there is one.
pub fn move_to(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let _ = element.focus();
    element.scroll_into_view();
    true
}

/// Unfolds the element with that id, if it folds, and all that it is in.
pub fn unfold(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let summary = element.closest("summary").ok().flatten();
    let own = summary.and_then(|summary| summary.parent_element());
    if let Some(own) = own {
        let _ = own.set_attribute("open", "");
    }
    while let Ok(Some(folded)) = element.closest("details:not([open])") {
        let _ = folded.set_attribute("open", "");
    }
}

/// If the reader is in something that has just been folded, moves to what unfolds it again.
pub fn leave_what_is_folded() {
    let active = document().and_then(|document| document.active_element());
    let folded = active.and_then(|active| active.closest("details:not([open])").ok()?);
    let summary = folded.and_then(|folded| folded.query_selector("summary").ok()?);
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = summary.focus_with_options(&options);
    }
}

/// Moves to the first link of the page to that fragment (but not to one that itself leads back), and unfolds what it is
/// in. If all are shown only when asked for, it moves to the button of the first. Returns whether there is one.
pub fn move_to_link(fragment: &str) -> bool {
    let Some(links) = document().and_then(|document| document.query_selector_all("main a[href]:not(.back a)").ok())
    else {
        return false;
    };
    let button_of = |link: &HtmlElement| link.closest("[popover]").ok()??.previous_element_sibling();
    let mut found = (0..links.length())
        .filter_map(|place| links.item(place)?.dyn_into::<HtmlElement>().ok())
        .filter(|link| link.get_attribute("href").as_deref() == Some(fragment));
    let first = found.clone().next().and_then(|link| button_of(&link)?.dyn_into().ok());
    let Some(link) = found.find(|link| button_of(link).is_none()).or(first) else {
        return false;
    };
    while let Ok(Some(folded)) = link.closest("details:not([open])") {
        let _ = folded.set_attribute("open", "");
    }
    let _ = link.focus();
    true
}

/// Whether nothing has the focus: what had it has gone.
#[must_use]
pub fn is_lost() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

/// Selects all the text of the text area with that id, and moves to it.
pub fn select(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(area) = element.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) {
        let _ = area.focus();
        area.select();
    }
}

/// Moves to the heading of the page, at its top: a new page has come.
pub fn move_to_heading() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    if let Some(heading) = heading() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}

/// What stands before the title of the tab while something is missing: heard first when the page is announced.
const ERROR: &str = "Error: ";

/// Names the tab: after the heading of the page, unless it has a name of its own.
pub fn set_title(own: Option<&str>) {
    let heading = || heading().and_then(|heading| heading.text_content()).unwrap_or_default();
    let name = own.map_or_else(heading, str::to_owned);
    if let Some(document) = document() {
        document.set_title(&format!("{} \u{2013} {APP}", name.trim()));
    }
}

/// Says in the title of the tab whether something is missing on the page.
pub fn set_title_error(is_missing: bool) {
    if let Some(document) = document() {
        let title = document.title();
        let title = title.strip_prefix(ERROR).unwrap_or(&title);
        let before = if is_missing { ERROR } else { "" };
        document.set_title(&format!("{before}{title}"));
    }
}

fn heading() -> Option<HtmlElement> {
    document()?.query_selector("h1").ok()??.dyn_into().ok()
}
