//! What is dropped on the page (issue 7).

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event};

use crate::support::{Mounted, settle};

const CLIENT_ID: &str = "0f8fad5b-d9cb-469f-a165-70867728950e";

/// Drops something on an element: `data` is JavaScript that fills `it`, a DataTransfer. Returns whether the browser
/// would have done something of its own with it.
fn drop_on(element: &Element, data: &str) -> bool {
    let make = js_sys::Function::new_no_args(&format!(
        "const it = new DataTransfer(); {data};
         return new DragEvent('drop', {{ dataTransfer: it, bubbles: true, cancelable: true }})"
    ));
    let event: Event = make.call0(&JsValue::NULL).unwrap().unchecked_into();
    element.dispatch_event(&event).unwrap()
}

fn file(name: &str, content: &str) -> String {
    format!("it.items.add(new File([{content:?}], {name:?}))")
}

#[wasm_bindgen_test]
async fn nothing_that_is_dropped_leads_away() {
    let app = Mounted::at("#/check-up").await;
    let field = app.input("check-expires-production");
    assert!(!drop_on(&app.one("main"), &file("plan.pdf", "%PDF")));
    assert!(!drop_on(
        &app.one("main"),
        "it.setData('text/uri-list', 'https://example.org/')"
    ));
    assert!(
        !drop_on(&field, &file("a.txt", "text")),
        "a file in a field would be opened"
    );
    assert!(
        drop_on(&field, "it.setData('text/plain', 'ROL-05')"),
        "text goes into the field"
    );
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_saved_mail_is_read_where_it_is_dropped() {
    let mail =
        format!("MIME-Version: 1.0\nContent-Type: text/plain\n\nClient Id: {CLIENT_ID}\nExpiration date: 2027-03-09\n");
    for dropped in [
        file("mail.eml", &mail),
        file("MAIL.TXT", &mail),
        format!("{}; {}", file("logo.png", "x"), file("mail.eml", &mail)),
        format!("it.setData('text/plain', {:?})", format!("Client Id: {CLIENT_ID}")),
    ] {
        let app = Mounted::at("#/credentials").await;
        assert!(!drop_on(&app.one("textarea"), &dropped), "{dropped}");
        app.until("#found-client-id").await;
        assert_eq!(app.input("found-client-id").value(), CLIENT_ID, "{dropped}");
        app.leave().await;
    }
}

#[wasm_bindgen_test]
async fn a_saved_mail_is_read_where_it_is_pasted() {
    let mail = format!("MIME-Version: 1.0\nContent-Type: text/plain\n\nClient Id: {CLIENT_ID}\n");
    for (pasted, is_read) in [
        (file("mail.eml", &mail), true),
        // A program that copies a text, and a picture of it.
        (
            format!("{}; it.setData('text/plain', {mail:?})", file("image.png", "x")),
            true,
        ),
        (file("image.png", "x"), false),
    ] {
        let app = Mounted::at("#/credentials").await;
        let make = js_sys::Function::new_no_args(&format!(
            "const it = new DataTransfer(); {pasted};
             return new ClipboardEvent('paste', {{ clipboardData: it, bubbles: true, cancelable: true }})"
        ));
        let event: Event = make.call0(&JsValue::NULL).unwrap().unchecked_into();
        assert!(!app.one("textarea").dispatch_event(&event).unwrap(), "{pasted}");
        if is_read {
            app.until("#found-client-id").await;
            assert_eq!(app.input("found-client-id").value(), CLIENT_ID, "{pasted}");
        } else {
            settle().await;
            assert!(app.text().contains("This kind of file cannot be read here"));
        }
        app.leave().await;
    }
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_said() {
    let app = Mounted::at("#/credentials").await;
    drop_on(&app.one("textarea"), &file("mail.msg", "\u{fffd}"));
    settle().await;
    assert!(app.text().contains("This kind of file cannot be read here"));
    drop_on(&app.one("textarea"), &file("mail.eml", "nothing of it"));
    settle().await;
    app.leave().await;
}
