//! The only files that touch the web's interfaces. None of them can fail: what a browser refuses is said or
//! ignored, knowingly.

pub mod clipboard;
pub mod clock;
pub mod closing_days;
pub mod download;
pub mod field;
pub mod focus;
pub mod javascript;
pub mod location;
pub mod print;
pub mod secret_guard;
pub mod storage;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// Calls a function whenever that event comes to the window, until the listener is dropped.
struct WindowListener {
    event: &'static str,
    listener: Closure<dyn FnMut()>,
}

impl WindowListener {
    fn new(event: &'static str, listener: impl FnMut() + 'static) -> Self {
        let listener = Closure::new(listener);
        if let Some(window) = window() {
            let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        }
        Self { event, listener }
    }
}

impl Drop for WindowListener {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let _ = window.remove_event_listener_with_callback(self.event, self.listener.as_ref().unchecked_ref());
        }
    }
}
