//! The clipboard.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::window;

/// How long the browser may take, in milliseconds: some ask the person first, and some never answer.
const PATIENCE: i32 = 2_000;

/// Puts a text into the clipboard. Returns whether the browser did it: pages without https and pages in a frame often
/// have no clipboard, and what other programs put in its place may do anything.
pub async fn copy(text: &str) -> bool {
    match written(text) {
        Some(written) => JsFuture::from(written).await.is_ok(),
        None => false,
    }
}

/// The browser's promise to do it, or to have failed in time.
fn written(text: &str) -> Option<Promise> {
    let window = window()?;
    let navigator = JsValue::from(window.navigator());
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    let promised: Promise = write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()?;
    let late = Promise::new(&mut |_, reject| {
        // Without a timer it is not waited for either.
        if window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE)
            .is_err()
        {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    Some(Promise::race(&Array::of2(&promised, &late)))
}
