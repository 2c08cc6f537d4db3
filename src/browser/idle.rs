//! What can wait until the browser has nothing else to do.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::{document, window};

/// Says on the root element whether all parts of the app have arrived: then nothing more is asked of the server.
pub fn say_arrived(all: bool) {
    if let Some(page) = document().and_then(|document| document.document_element()) {
        let _ = page.set_attribute("data-parts", if all { "here" } else { "missing" });
    }
}

/// Does it when the browser is idle; soon, where the browser cannot tell.
pub fn when_idle(task: impl FnOnce() + 'static) {
    let task = Closure::once_into_js(task);
    if let Some(window) = window()
        && window.request_idle_callback(task.unchecked_ref()).is_err()
    {
        let _ = window.set_timeout_with_callback(task.unchecked_ref());
    }
}

/// Does it after the browser has seen to what people do.
pub fn soon(task: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback(Closure::once_into_js(task).unchecked_ref());
    }
}
