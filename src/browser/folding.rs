//! What unfolds by itself, as browsers have it.

use web_sys::{Event, HtmlDetailsElement};
use yew::NodeRef;

/// Whether it is unfolded.
#[must_use]
pub fn is_open(element: &NodeRef) -> bool {
    element
        .cast::<HtmlDetailsElement>()
        .is_some_and(|details| details.open())
}

/// Says that it is unfolded, as the browser does.
pub fn say_unfolded(element: &NodeRef) {
    if let (Some(details), Ok(event)) = (element.cast::<HtmlDetailsElement>(), Event::new("toggle")) {
        let _ = details.dispatch_event(&event);
    }
}
