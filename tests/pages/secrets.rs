//! Secrets that are typed or pasted into fields: none of them stays, and the other text does (issue 7, "Secrets
//! without false alarms").

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Event, EventInit, HtmlAnchorElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement, InputEvent, InputEventInit,
};

use crate::support::{Mounted, document, settle};

const LOST: &str = "#/tickets?goal=renew&user=mah&env=production&matter=lost&role=super";
const SECRET: &str = "abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567";

/// A field with what somebody does in it.
struct At<'a> {
    app: &'a Mounted,
    field: HtmlElement,
}

impl<'a> At<'a> {
    /// Goes to the field with that id.
    async fn field(app: &'a Mounted, id: &str) -> Self {
        let field = app.one(&format!("#{id}"));
        let at = Self { app, field };
        at.tell("focusin").await;
        at
    }

    async fn tell(&self, what: &str) {
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        let event = Event::new_with_event_init_dict(what, &bubbling).unwrap();
        self.field.dispatch_event(&event).unwrap();
        settle().await;
    }

    fn value(&self) -> String {
        match self.field.dyn_ref::<HtmlInputElement>() {
            Some(input) => input.value(),
            None => self.field.unchecked_ref::<HtmlTextAreaElement>().value(),
        }
    }

    /// Puts a text in at the caret, as keys and the clipboard do.
    async fn put_in(&self, text: &str) {
        match self.field.dyn_ref::<HtmlInputElement>() {
            Some(input) => input.set_range_text(text).unwrap(),
            None => {
                let area = self.field.unchecked_ref::<HtmlTextAreaElement>();
                area.set_range_text(text).unwrap();
            }
        }
        let end = |start: Option<u32>| start.unwrap_or_default() + text.encode_utf16().count() as u32;
        match self.field.dyn_ref::<HtmlInputElement>() {
            Some(input) => {
                let end = end(input.selection_start().unwrap());
                input.set_selection_range(end, end).unwrap();
            }
            None => {
                let area = self.field.unchecked_ref::<HtmlTextAreaElement>();
                let end = end(area.selection_start().unwrap());
                area.set_selection_range(end, end).unwrap();
            }
        }
        self.tell("input").await;
    }

    async fn type_keys(&self, text: &str) {
        for key in text.chars() {
            self.put_in(&key.to_string()).await;
        }
    }

    async fn leave(&self) {
        self.tell("change").await;
        self.tell("focusout").await;
    }

    /// Not six characters of the secret are anywhere.
    fn see_no_trace(&self) {
        let mut everything = document().document_element().unwrap().outer_html();
        for field in self.app.all("input, textarea") {
            let value = js_sys::Reflect::get(&field, &"value".into()).unwrap();
            everything.push('\n');
            everything.push_str(&value.as_string().unwrap_or_default());
        }
        for link in self.app.all("a[href^='mailto:']") {
            everything.push_str(&link.unchecked_into::<HtmlAnchorElement>().href());
        }
        for piece in SECRET.as_bytes().windows(6) {
            let piece = std::str::from_utf8(piece).unwrap();
            assert!(!everything.contains(piece), "{piece}");
        }
    }
}

#[wasm_bindgen_test]
async fn a_secret_that_is_typed_leaves_the_line_empty_until_it_is_left() {
    let app = Mounted::at(LOST).await;
    let at = At::field(&app, "organisation").await;
    at.type_keys(SECRET).await;
    assert_eq!(at.value(), "");
    assert!(app.text().contains("the field is empty again"));
    assert!(!app.text().contains("Put the rest back"));
    at.put_in("more").await;
    assert_eq!(at.value(), "");
    at.see_no_trace();
    at.leave().await;
    let at = At::field(&app, "organisation").await;
    at.type_keys("Achilles").await;
    at.leave().await;
    assert_eq!(at.value(), "Achilles");
    assert!(app.text().contains("Organisation: Achilles"));
    at.see_no_trace();
    app.leave().await;
}

#[wasm_bindgen_test]
async fn two_halves_leave_nothing_in_any_field() {
    for field in ["organisation", "client-id", "details", "reference-information"] {
        let app = Mounted::at(LOST).await;
        let at = At::field(&app, field).await;
        let (one, other) = SECRET.split_at(20);
        at.put_in(one).await;
        at.put_in(other).await;
        at.leave().await;
        at.see_no_trace();
        app.leave().await;
    }
}

#[wasm_bindgen_test]
async fn out_of_several_lines_the_secret_alone_is_cut() {
    for between in ["", "\n"] {
        let app = Mounted::at(LOST).await;
        let at = At::field(&app, "details").await;
        let (one, other) = SECRET.split_at(20);
        at.put_in("It was in a log: ").await;
        at.put_in(one).await;
        at.put_in(&format!("{between}{other}")).await;
        at.type_keys(" since Monday.").await;
        at.leave().await;
        assert!(
            at.value().starts_with("It was in a log: [secret removed]"),
            "{}",
            at.value()
        );
        assert!(at.value().ends_with(" since Monday."), "{}", at.value());
        assert!(app.text().contains("The rest of your text is still in the field"));
        assert!(!app.text().contains("the field is empty again"));
        at.see_no_trace();
        app.leave().await;
    }
}

#[wasm_bindgen_test]
async fn the_rest_of_a_line_is_put_back_without_the_secret() {
    let app = Mounted::at(LOST).await;
    let at = At::field(&app, "organisation").await;
    at.put_in("Achilles GmbH ").await;
    at.put_in(SECRET).await;
    assert_eq!(at.value(), "");
    at.leave().await;
    let buttons = app.all(".refused-secret button");
    assert_eq!(buttons[0].text_content().as_deref(), Some("Put the rest back"));
    buttons[0].click();
    settle().await;
    assert_eq!(at.value(), "Achilles GmbH");
    assert!(app.text().contains("Organisation: Achilles GmbH"));
    assert!(app.all(".refused-secret").is_empty());
    at.see_no_trace();
    app.leave().await;
}

#[wasm_bindgen_test]
async fn looks_alone_cost_no_other_text() {
    let app = Mounted::at(LOST).await;
    let at = At::field(&app, "organisation").await;
    at.put_in("Achilles GmbH Bm3Vg2Kp9hXz7LqRw4TnYc8Jd5Fs1Gt6Hj0Ak9Zx")
        .await;
    assert_eq!(at.value(), "Achilles GmbH [secret removed]");
    assert!(app.text().contains("only by its looks"));
    app.leave().await;
}

/// What the browser's Undo brings back is a text with the secret, or the beginning of one.
#[wasm_bindgen_test]
async fn undo_is_not_done_where_a_secret_was_refused() {
    let app = Mounted::at(LOST).await;
    let at = At::field(&app, "details").await;
    let undo = || {
        let options = InputEventInit::new();
        options.set_bubbles(true);
        options.set_cancelable(true);
        options.set_input_type("historyUndo");
        let event = InputEvent::new_with_event_init_dict("beforeinput", &options).unwrap();
        at.field.dispatch_event(&event).unwrap()
    };
    at.put_in("It was in a log: ").await;
    assert!(undo());
    at.put_in(SECRET).await;
    assert!(!undo());
    at.field
        .unchecked_ref::<HtmlTextAreaElement>()
        .set_value(&format!("It was in a log: {SECRET}"));
    at.tell("input").await;
    assert_eq!(at.value(), "It was in a log: [secret removed]");
    at.leave().await;
    at.see_no_trace();
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
        let app = Mounted::at(LOST).await;
        for field in ["organisation", "details"] {
            let at = At::field(&app, field).await;
            at.put_in(text).await;
            at.leave().await;
            assert_eq!(at.value(), text, "{field}");
        }
        assert!(app.all(".refused-secret").is_empty(), "{text}");
        app.leave().await;
    }
}

/// Issue 7, "Links": tracking parameters are dropped without an alarm.
#[wasm_bindgen_test]
async fn a_tracking_parameter_is_no_alarm() {
    let path = web_sys::window().unwrap().location().pathname().unwrap();
    let history = web_sys::window().unwrap().history().unwrap();
    let tracked = format!("{path}?fbclid=IwAR0lS65QV8xKq3mN7pZ2wYbT4sV9dLfG1oXcE6uHtR5aBqMi0jK");
    history
        .replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&tracked))
        .unwrap();
    let app = Mounted::at("#/roles").await;
    assert_eq!(web_sys::window().unwrap().location().search().unwrap(), "");
    assert!(app.all(".refused-secret").is_empty());
    app.leave().await;
}
