//! The copy button where the clipboard is blocked.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTextAreaElement;

use crate::support::{Mounted, document};

#[wasm_bindgen_test]
async fn without_a_clipboard_the_text_is_shown_selected() {
    let none = Object::new();
    Reflect::set(&none, &"value".into(), &JsValue::UNDEFINED).unwrap();
    Reflect::set(&none, &"configurable".into(), &JsValue::TRUE).unwrap();
    let navigator = web_sys::window().unwrap().navigator();
    Object::define_property(&navigator, &"clipboard".into(), &none);

    let app = Mounted::at("#/plan?goal=account&account=mobile").await;
    app.click("#copy-link").await;
    let area: HtmlTextAreaElement = app.one("#copy-link-text").dyn_into().unwrap();
    assert!(
        area.value()
            .ends_with("#/plan?goal=account&account=mobile&edition=2026-06-05")
    );
    assert_eq!(document().active_element().unwrap().id(), "copy-link-text");
    assert_eq!(area.selection_end().unwrap().unwrap() as usize, area.value().len());
    assert!(app.text().contains("The text is selected"));
    app.leave().await;

    Reflect::delete_property(&navigator, &"clipboard".into()).unwrap();
}
