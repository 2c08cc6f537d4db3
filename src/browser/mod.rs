//! The only files that touch the web's interfaces. None of them can fail: what a browser refuses is said or
//! ignored, knowingly.

pub mod clipboard;
pub mod clock;
pub mod closing_days;
pub mod download;
pub mod dropped;
pub mod field;
pub mod focus;
pub mod folding;
pub mod idle;
pub mod javascript;
pub mod ledger;
pub mod location;
pub mod press;
pub mod print;
pub mod secret_guard;
pub mod share;
pub mod shelf;
pub mod start;
pub mod storage;
pub mod style;

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// Says something to whoever listens to the window, as the browser does.
fn say(name: &str) {
    if let (Some(window), Ok(event)) = (window(), web_sys::Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

/// The element with that id, if the page has it.
#[must_use]
pub fn element(id: &str) -> Option<web_sys::Element> {
    document()?.get_element_by_id(id)
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}
