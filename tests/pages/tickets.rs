//! The tickets page: what may be typed, and what is refused.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTextAreaElement;

use crate::support::{Mounted, fragment, next_address};

const RENEWAL: &str = "#/tickets?goal=renew&user=mah&env=production&matter=renew&role=super&contact=gone";
const CLIENT_ID: &str = "0f8fad5b-d9cb-469f-a165-70867728950e";

#[wasm_bindgen_test]
async fn a_client_id_fills_the_ticket_and_stays_out_of_the_link() {
    let app = Mounted::at(RENEWAL).await;
    assert!(app.text().contains("Still missing: Client ID"));
    app.fill("client-id", " 0f8fad5b-d9cb-469f-a165-70867728950e ").await;
    assert!(app.text().contains("Client ID: 0f8fad5b-d9cb-469f-a165-70867728950e"));
    assert_eq!(fragment(), RENEWAL);
    app.leave().await;
}

/// The heading is that of the ticket: only a renewal is called one, and several gaps are several.
#[wasm_bindgen_test]
async fn the_heading_fits_the_ticket() {
    for (matter, heading, gaps) in [
        (
            "renew&role=super&contact=me",
            "Renewal: the ticket and its dates",
            "the gap is",
        ),
        (
            "unknown-expiry&role=super",
            "Day of expiry: the ticket that asks for it",
            "the gap is",
        ),
        ("lost", "The ticket, ready to copy", "the gaps are"),
        ("other", "The ticket, ready to copy", "the gaps are"),
    ] {
        let app = Mounted::at(&format!("#/tickets?goal=renew&user=mah&env=production&matter={matter}")).await;
        assert_eq!(app.one("h1").text_content().unwrap(), heading, "{matter}");
        assert!(app.text().contains(&format!("{gaps} marked with brackets")), "{matter}");
        app.leave().await;
    }
}

#[wasm_bindgen_test]
async fn a_wrong_client_id_is_said_at_the_field() {
    let app = Mounted::at(RENEWAL).await;
    app.fill("client-id", "0f8fad5b").await;
    let field = app.input("client-id");
    assert_eq!(field.value(), "0f8fad5b");
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(
        field.get_attribute("aria-describedby").as_deref(),
        Some("client-id-hint client-id-error")
    );
    assert!(
        app.one("#client-id-error")
            .text_content()
            .unwrap()
            .contains("32 digits")
    );
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_secret_is_refused_everywhere_and_the_field_emptied() {
    let app = Mounted::at(RENEWAL).await;
    let secret = "Q7x8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456";
    for field in ["client-id", "organisation"] {
        app.fill(field, secret).await;
        assert_eq!(app.input(field).value(), "", "{field}");
        assert!(!app.text().contains(secret), "{field}");
        assert!(app.text().contains("the field is empty again"), "{field}");
    }
    assert_eq!(fragment(), RENEWAL);
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_client_id_of_the_link_does_not_come_back_after_another_text() {
    for text in ["", "0f8fad5b"] {
        let app = Mounted::at(&format!("{RENEWAL}&client-id={CLIENT_ID}")).await;
        assert!(app.text().contains(&format!("Client ID: {CLIENT_ID}")));
        let changed = next_address();
        app.fill("client-id", text).await;
        changed.await;
        assert_eq!(fragment(), RENEWAL);
        assert_eq!(app.input("client-id").value(), text);
        assert!(!app.text().contains(CLIENT_ID), "{text}");
        assert!(app.text().contains("Still missing: Client ID"), "{text}");
        app.leave().await;
    }
}

#[wasm_bindgen_test]
async fn a_client_id_that_is_taken_out_of_the_link_stays_in_the_ticket() {
    let app = Mounted::at(&format!("{RENEWAL}&client-id={CLIENT_ID}")).await;
    let changed = next_address();
    app.click("#client-id-into-link").await;
    changed.await;
    assert_eq!(fragment(), RENEWAL);
    assert!(app.text().contains(&format!("Client ID: {CLIENT_ID}")));
    app.leave().await;
}

/// SUP-04: a link that is too long for some mail programs is not offered; the text can be copied all the same.
#[wasm_bindgen_test]
async fn an_email_that_is_too_long_for_a_link_is_to_be_copied() {
    let app = Mounted::at("#/tickets?goal=account&account=other-detail").await;
    app.click("#by-mail").await;
    assert!(!app.all(".mail a.button").is_empty());
    let details: HtmlTextAreaElement = app.one("#details").dyn_into().unwrap();
    details.set_value(&"My mobile number has changed. ".repeat(80));
    app.changed(&details).await;
    assert!(app.all(".mail a.button").is_empty());
    assert!(app.one(".mail").text_content().unwrap().contains("Copy it instead"));
    assert!(!app.all("#copy-mail-0").is_empty());
    app.leave().await;
}

/// What is typed for one person is none of the next: help-desk staff open link after link in one window.
#[wasm_bindgen_test]
async fn a_link_from_elsewhere_begins_with_nothing_typed() {
    const OTHER: &str = "11111111-2222-4333-8444-555555555555";
    let app = Mounted::at(RENEWAL).await;
    app.fill("client-id", CLIENT_ID).await;
    let changed = next_address();
    app.click("main .back a").await;
    changed.await;
    let changed = next_address();
    app.click("main a[href*=tickets]").await;
    changed.await;
    assert_eq!(
        app.input("client-id").value(),
        CLIENT_ID,
        "it stays on the way through one's own pages"
    );

    let changed = next_address();
    web_sys::window()
        .unwrap()
        .location()
        .set_hash(&format!("{RENEWAL}&client-id={OTHER}"))
        .unwrap();
    changed.await;
    assert_eq!(app.input("client-id").value(), OTHER);
    assert!(!app.text().contains(CLIENT_ID));

    let changed = next_address();
    web_sys::window().unwrap().history().unwrap().back().unwrap();
    changed.await;
    assert_eq!(app.input("client-id").value(), "", "nor does it come back");
    app.leave().await;
}

/// Nobody can put what is not there into a link.
#[wasm_bindgen_test]
async fn the_box_for_the_link_comes_with_the_client_id() {
    let app = Mounted::at(RENEWAL).await;
    assert!(app.all("#client-id-into-link").is_empty());
    app.fill("client-id", CLIENT_ID).await;
    let changed = next_address();
    app.click("#client-id-into-link").await;
    changed.await;
    assert_eq!(fragment(), format!("{RENEWAL}&client-id={CLIENT_ID}"));
    app.leave().await;
}
