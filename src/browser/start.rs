//! What the app has from the page and says to `boot.js` while it starts, which has shown the page until then.

use std::cell::RefCell;

use yew::AttrValue;

use super::{document, say};

thread_local! {
    static WRITTEN: RefCell<Option<AttrValue>> = const { RefCell::new(None) };
}

/// The start page, as HTML, if the document had it when the app began to draw.
#[must_use]
pub fn written() -> Option<AttrValue> {
    WRITTEN.with_borrow(Clone::clone)
}

/// Says that the app is about to draw for the first time: where the reader is can still be seen. Keeps the start page,
/// which the app takes the place of.
pub fn say_drawing() {
    let start = document().and_then(|document| document.query_selector("#start main").ok()?);
    WRITTEN.set(start.map(|start| start.inner_html().into()));
    say("upd-draws");
}

/// Says that the first page is drawn.
pub fn say_drawn() {
    say("upd-drawn");
}
