//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::window;

/// Puts a text into the clipboard. Returns whether the browser allowed it: pages without https and pages in a
/// frame often have no clipboard.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = window().map(|window| window.navigator()) else {
        return false;
    };
    let has = |object: &JsValue, name: &str| Reflect::get(object, &JsValue::from_str(name)).ok();
    let writes = has(&navigator, "clipboard").and_then(|clipboard| has(&clipboard, "writeText"));
    let exists = writes.is_some_and(|writes| writes.is_function());
    exists && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
