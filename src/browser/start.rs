//! What the app says to `boot.js` while it starts, which has shown the page until then.

use web_sys::Event;

use super::window;

/// Says that the app is about to draw for the first time: where the reader is can still be seen.
pub fn say_drawing() {
    say("upd-draws");
}

/// Says that the first page is drawn.
pub fn say_drawn() {
    say("upd-drawn");
}

fn say(name: &str) {
    if let (Some(window), Ok(event)) = (window(), Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}
