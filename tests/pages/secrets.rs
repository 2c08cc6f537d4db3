//! Fields that refuse secrets, key by key and in pieces (issue 7; the rules of it are tested natively).

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlElement, HtmlTextAreaElement};

use crate::support::{Mounted, settle};

const SECRET: &str = "Zk38Q~vN4tYb7LwR.x2Pq9-HsD_fJm0cGuA6eVtK";
const RENEWAL: &str = "#/tickets?goal=renew&user=mah&env=production&matter=renew&role=super&contact=gone";
const INCIDENT: &str = "#/tickets?goal=renew&user=mah&env=production&matter=lost";
const REFERENCE: &str = "#reference-information";

fn bubbling(name: &str) -> Event {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    Event::new_with_event_init_dict(name, &bubbling).unwrap()
}

fn pieces_of_secret(text: &str) -> bool {
    SECRET
        .as_bytes()
        .windows(6)
        .any(|piece| text.contains(std::str::from_utf8(piece).unwrap()))
}

#[wasm_bindgen_test]
async fn a_field_stays_empty_until_it_is_left() {
    let app = Mounted::at(RENEWAL).await;
    let field = app.input("organisation");
    field.dispatch_event(&bubbling("focusin")).unwrap();
    for key in SECRET.chars() {
        field.set_value(&format!("{}{key}", field.value()));
        field.dispatch_event(&bubbling("input")).unwrap();
        // However long somebody takes: the app has drawn the page anew meanwhile.
        settle().await;
    }
    assert_eq!(field.value(), "");
    app.changed(&field).await;
    assert!(app.text().contains("the field is empty again"));
    assert!(!pieces_of_secret(&app.text()));
    field.dispatch_event(&bubbling("focusout")).unwrap();
    field.dispatch_event(&bubbling("focusin")).unwrap();
    app.fill("organisation", "Achilles").await;
    assert_eq!(field.value(), "Achilles");
    assert!(app.text().contains("Achilles"));
    app.leave().await;
}

#[wasm_bindgen_test]
async fn the_rest_of_a_line_can_be_put_back() {
    let app = Mounted::at(RENEWAL).await;
    let field = app.input("organisation");
    app.fill("organisation", &format!("Achilles {SECRET} Pharma")).await;
    assert_eq!(field.value(), "");
    app.click(".refused-secret button").await;
    assert_eq!(field.value(), "Achilles Pharma");
    assert!(app.all(".refused-secret").is_empty());
    assert!(app.text().contains("Achilles Pharma"));
    // What is typed behind it is watched as before, although nobody came to the field again.
    field.dispatch_event(&bubbling("focusin")).unwrap();
    app.fill("organisation", &format!("Achilles {SECRET} Pharma")).await;
    app.click(".refused-secret button").await;
    for key in SECRET.chars() {
        field.set_value(&format!("{}{key}", field.value()));
        field.dispatch_event(&bubbling("input")).unwrap();
    }
    let kept = field.value();
    assert!(!pieces_of_secret(&kept), "{kept}");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn of_several_lines_the_secret_alone_is_cut_out() {
    let app = Mounted::at(INCIDENT).await;
    let area: HtmlTextAreaElement = app.one(REFERENCE).dyn_into().unwrap();
    area.dispatch_event(&bubbling("focusin")).unwrap();
    area.set_value("User: jane\nfound in a log");
    area.dispatch_event(&bubbling("input")).unwrap();
    for piece in [&SECRET[..20], &SECRET[20..]] {
        // Pasted behind the first line, where the caret then is.
        let caret = if area.value().contains("removed") {
            area.selection_end().unwrap().unwrap() as usize
        } else {
            "User: jane".len()
        };
        let value = area.value();
        let (before, behind) = value.split_at(caret);
        area.set_value(&format!("{before} {piece}{behind}"));
        let at = (caret + 1 + piece.len()) as u32;
        area.set_selection_range(at, at).unwrap();
        area.dispatch_event(&bubbling("input")).unwrap();
        settle().await;
    }
    let kept = area.value();
    assert!(!pieces_of_secret(&kept), "{kept}");
    assert!(
        kept.starts_with("User: jane [secret removed]") && kept.ends_with("\nfound in a log"),
        "{kept}"
    );
    assert!(app.text().contains("the rest of your text is still there"));
    // Undo brings the text back: it is cut again.
    area.set_value(&format!("User: jane {SECRET}\nfound in a log"));
    area.dispatch_event(&bubbling("input")).unwrap();
    assert_eq!(area.value(), "User: jane [secret removed]\nfound in a log");
    app.changed(&area).await;
    assert!(!pieces_of_secret(&app.text()));
    app.leave().await;
}

/// Links are long and random by nature: no alarm, and nothing of ours is lost.
#[wasm_bindgen_test]
async fn a_random_value_in_the_address_is_no_alarm() {
    for fragment in [
        "#/question?goal=access&fbclid=IwAR0lS65QV8xKq3mN7pZ2wYbT4sV9dLfG1oXcE6uHtR5aBqMi0jK",
        "#/plan%3Fgoal%3Daccess%26user%3Dmah",
    ] {
        let app = Mounted::at(fragment).await;
        assert!(!app.text().contains("That looks like a client secret"), "{fragment}");
        app.leave().await;
    }
}

/// Pastes a text at the end of a field, without leaving it.
async fn paste(app: &Mounted, id: &str, text: &str) -> String {
    let field = app.one(&format!("#{id}"));
    let value = |field: &JsValue| {
        js_sys::Reflect::get(field, &"value".into())
            .unwrap()
            .as_string()
            .unwrap()
    };
    let whole = value(&field) + text;
    js_sys::Reflect::set(&field, &"value".into(), &whole.into()).unwrap();
    field.dispatch_event(&bubbling("input")).unwrap();
    settle().await;
    value(&field)
}

#[wasm_bindgen_test]
async fn two_halves_leave_nothing_in_any_field() {
    for field in ["organisation", "client-id", "details", "reference-information"] {
        let app = Mounted::at(INCIDENT).await;
        app.one(&format!("#{field}"))
            .dispatch_event(&bubbling("focusin"))
            .unwrap();
        let (one, other) = SECRET.split_at(20);
        paste(&app, field, one).await;
        let kept = paste(&app, field, other).await;
        assert!(kept.is_empty() || kept == "[secret removed]", "{field}: {kept}");
        app.changed(&app.one(&format!("#{field}"))).await;
        assert!(!pieces_of_secret(&app.text()), "{field}");
        app.leave().await;
    }
}

/// Whoever copies one half after the other goes to another window in between; or comes back to the field.
#[wasm_bindgen_test]
async fn the_other_half_from_another_window_is_refused_too() {
    for at in [20, 28, 33] {
        for (field, goes_away) in [
            ("organisation", true),
            ("client-id", true),
            ("details", true),
            ("reference-information", true),
            ("details", false),
        ] {
            let app = Mounted::at(INCIDENT).await;
            let element: HtmlElement = app.one(&format!("#{field}")).dyn_into().unwrap();
            element.focus().unwrap();
            element.dispatch_event(&bubbling("focusin")).unwrap();
            let (one, other) = SECRET.split_at(at);
            paste(&app, field, one).await;
            if !goes_away {
                element.blur().unwrap();
            }
            element.dispatch_event(&bubbling("focusout")).unwrap();
            element.dispatch_event(&bubbling("focusin")).unwrap();
            let kept = paste(&app, field, other).await;
            assert!(kept.is_empty() || kept == "[secret removed]", "{field}, {at}: {kept}");
            assert!(
                !app.text().contains("the rest of your text"),
                "{field}: nothing else was there"
            );
            app.changed(&element).await;
            assert!(!pieces_of_secret(&app.text()), "{field}, {at}");
            element.blur().unwrap();
            app.leave().await;
        }
    }
}

/// Without a label or a signature the token alone is cut, also out of a line.
#[wasm_bindgen_test]
async fn looks_alone_cost_no_other_text() {
    let app = Mounted::at(INCIDENT).await;
    let kept = paste(
        &app,
        "organisation",
        "Achilles GmbH Bm3Vg2Kp9hXz7LqRw4TnYc8Jd5Fs1Gt6Hj0Ak9Zx",
    )
    .await;
    assert_eq!(kept, "Achilles GmbH [secret removed]");
    assert!(
        app.text()
            .contains("That part was cut out and not kept; the rest is still there")
    );
    app.leave().await;
    // Where it is all that stood there, no rest is spoken of, but what to do if it was no secret is.
    let app = Mounted::at(INCIDENT).await;
    paste(&app, "details", "Bm3Vg2Kp9hXz7LqRw4TnYc8Jd5Fs1Gt6Hj0Ak9Zx").await;
    assert!(
        app.text()
            .contains("It was cut out and not kept. If it was no secret, leave the field")
    );
    app.leave().await;
}

#[wasm_bindgen_test]
async fn what_is_no_secret_stays_as_it_was_typed() {
    for text in [
        "secret: 24-month",
        "Client secret: AADSTS7000222",
        "spor-apim-s2s-client-B2B4Pharma-UPD",
        "Screenshot2026Nov24At0915V2bFinal3Northvet1",
    ] {
        let app = Mounted::at(INCIDENT).await;
        for field in ["organisation", "details"] {
            assert_eq!(paste(&app, field, text).await, text, "{field}");
        }
        assert!(app.all(".refused-secret").is_empty(), "{text}");
        app.leave().await;
    }
}

/// Issue 7, "Links": what whoever counts readers puts before the fragment is dropped, without an alarm.
#[wasm_bindgen_test]
async fn a_tracking_parameter_is_dropped_quietly() {
    let location = web_sys::window().unwrap().location();
    let tracked = "?fbclid=IwAR0lS65QV8xKq3mN7pZ2wYbT4sV9dLfG1oXcE6uHtR5aBqMi0jK";
    let address = location.pathname().unwrap() + tracked;
    let history = web_sys::window().unwrap().history().unwrap();
    history
        .replace_state_with_url(&JsValue::NULL, "", Some(&address))
        .unwrap();
    let app = Mounted::at("#/check-up").await;
    assert_eq!(location.search().unwrap(), "");
    assert!(app.all(".refused-secret").is_empty());
    app.leave().await;
}
