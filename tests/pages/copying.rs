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
            .contains("#/plan?goal=account&account=mobile&edition=2026-06-05&was=")
    );
    assert_eq!(document().active_element().unwrap().id(), "copy-link-text");
    assert_eq!(area.selection_end().unwrap().unwrap() as usize, area.value().len());
    assert!(app.text().contains("The text is selected"));
    app.leave().await;

    Reflect::delete_property(&navigator, &"clipboard".into()).unwrap();
}

/// Whatever stands in the place of the clipboard (issue 7): after two seconds at most the text is selected.
#[wasm_bindgen_test]
async fn an_interface_that_does_anything_is_no_trap() {
    // Two seconds are over at once.
    js_sys::eval(
        "globalThis.timers = setTimeout;
         globalThis.setTimeout = (then, time, ...given) => timers(then, time / 1000, ...given)",
    )
    .unwrap();
    for fake in [
        "{ writeText() { throw new Error('no') } }",
        "{ writeText() {} }",
        "{ writeText: () => 1 }",
        "{ writeText: 1 }",
        "{ writeText: () => Promise.reject('no') }",
        "{ writeText: () => new Promise(() => {}) }",
        "{ get writeText() { throw new Error('no') } }",
        "null",
    ] {
        js_sys::eval(&format!(
            "Object.defineProperty(navigator, 'clipboard', {{ value: {fake}, configurable: true }})"
        ))
        .unwrap();
        let app = Mounted::at("#/plan?goal=account&account=mobile").await;
        app.click("#copy-link").await;
        app.until("#copy-link-text").await;
        assert!(app.text().contains("The text is selected"), "{fake}");
        app.leave().await;
    }
    let works = "Object.defineProperty(navigator, 'clipboard',
                     { value: { writeText: () => Promise.resolve() }, configurable: true })";
    js_sys::eval(works).unwrap();
    let app = Mounted::at("#/plan?goal=account&account=mobile").await;
    app.click("#copy-link").await;
    assert!(app.text().contains("Copied"));
    app.leave().await;
    js_sys::eval("delete navigator.clipboard; globalThis.setTimeout = timers").unwrap();
}

/// Issue 9: it stands at one button at a time; a press elsewhere clears it.
#[wasm_bindgen_test]
async fn copied_stands_at_one_button_at_a_time() {
    let works = "Object.defineProperty(navigator, 'clipboard',
                     { value: { writeText: () => Promise.resolve() }, configurable: true })";
    js_sys::eval(works).unwrap();
    let app = Mounted::at("#/plan?goal=account&account=mobile").await;
    let said = |id: &str| app.one(&format!("#{id} + .said")).text_content().unwrap_or_default();
    app.click("#copy-link").await;
    assert_eq!((&*said("copy-link"), &*said("copy-text")), ("Copied", ""));
    app.click("#copy-text").await;
    assert_eq!((&*said("copy-link"), &*said("copy-text")), ("", "Copied"));
    // The same one again.
    app.click("#copy-text").await;
    assert_eq!(said("copy-text"), "Copied");
    app.click("h1").await;
    assert_eq!(said("copy-text"), "");
    app.leave().await;
    js_sys::eval("delete navigator.clipboard").unwrap();
}

/// The browser's own way to pass something on (issue 11): it gets a title and the link; a refusal is said, and leaving it
/// is nobody's failure.
#[wasm_bindgen_test]
async fn a_link_is_shared_where_the_browser_can() {
    let app = Mounted::at("#/plan?goal=account&account=mobile").await;
    assert!(app.all("#share-link").is_empty(), "this browser has no such way");
    app.leave().await;
    for (fake, said) in [
        ("what => { globalThis.shared = what; return Promise.resolve() }", ""),
        ("() => Promise.reject(new DOMException('', 'AbortError'))", ""),
        (
            "() => Promise.reject(new DOMException('', 'NotAllowedError'))",
            "Copy the link instead",
        ),
        ("() => { throw new Error('no') }", "Copy the link instead"),
    ] {
        js_sys::eval(&format!(
            "Object.defineProperty(navigator, 'share', {{ value: {fake}, configurable: true }})"
        ))
        .unwrap();
        let app = Mounted::at("#/plan?goal=account&account=mobile").await;
        app.click("#share-link").await;
        app.settle().await;
        let text = app.text();
        assert_eq!(text.contains("Copy the link instead"), !said.is_empty(), "{fake}");
        app.leave().await;
    }
    let shared = js_sys::eval("`${shared.title} ${shared.url}`")
        .unwrap()
        .as_string()
        .unwrap();
    assert!(
        shared.contains("#/plan?goal=account&account=mobile&edition=2026-06-05&was="),
        "{shared}"
    );
    assert!(!shared.starts_with(' '), "{shared}");
    js_sys::eval("delete navigator.share").unwrap();
}
