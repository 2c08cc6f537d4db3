//! The ways of those in need, and what is open instead of what is refused.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Mounted, document, fragment, next_address};

/// SEC-04, issue 9: from the start page to a ticket that can be sent, in one click; nothing of a renewal is on the page.
#[wasm_bindgen_test]
async fn a_leak_is_a_click_from_its_ticket() {
    let app = Mounted::at("#/").await;
    let arrived = next_address();
    app.click(".urgent-ways a[href*='matter=leaked']").await;
    arrived.await;
    assert_eq!(
        app.one("h1").text_content().unwrap(),
        "Urgent: a secret may have leaked"
    );
    let ticket = app.one(".ticket").text_content().unwrap();
    assert!(
        ticket.contains("[Client ID]") && ticket.contains("Environment: [production or UAT]"),
        "{ticket}"
    );
    assert!(!app.all("[id^=copy-]").is_empty());
    assert!(app.all("[id^=expires], .days, #save-days").is_empty());
    // What a word means may name renewals; what is said here does not.
    let said = app.one("main").clone_node_with_deep(true).unwrap();
    let said: web_sys::Element = said.unchecked_into();
    while let Some(explained) = said.query_selector("[popover]").unwrap() {
        explained.remove();
    }
    let text = said.text_content().unwrap();
    assert!(!text.to_lowercase().contains("renew"), "{text}");

    for (choice, fits) in [
        ("incident-user-mah", "Environment: production"),
        ("incident-user-authority", "Environment"),
    ] {
        app.input(choice).focus().unwrap();
        app.click(&format!("#{choice}")).await;
        assert_eq!(document().active_element().unwrap().id(), choice);
        assert!(app.one(".ticket").text_content().unwrap().contains(fits), "{choice}");
    }
    app.click("#incident-environment-both").await;
    assert_eq!(app.all(".ticket").len(), 2);
    app.leave().await;
}

/// Where no e-mail came, or nobody gets in, it can be one of several things: each is a link, and each leads somewhere.
#[wasm_bindgen_test]
async fn each_urgent_way_leads_to_its_page() {
    let app = Mounted::at("#/").await;
    let ways = app.all(".urgent-ways a[href]");
    let links: Vec<String> = ways.iter().map(|link| link.get_attribute("href").unwrap()).collect();
    assert_eq!(links.len(), 7, "{links:?}");
    app.leave().await;
    for (link, heading) in links.iter().zip([
        "Who are you, and for whom do you act?",
        "What do you need with your EMA account?",
        "Urgent: a secret may have leaked",
        "Which e-mail address did you register with?",
        "Your plan",
        "Who are you, and for whom do you act?",
        "The ticket, ready to copy",
    ]) {
        let app = Mounted::at(link).await;
        assert_eq!(app.one("h1").text_content().unwrap(), heading, "{link}");
        assert!(app.all(".notice").is_empty(), "{link}");
        app.leave().await;
    }
}

/// Where several have the same in their place, the link stands once.
#[wasm_bindgen_test]
async fn a_refusal_leads_to_what_is_open_instead() {
    let app = Mounted::at("#/plan?goal=access&user=public&tasks=view,nullify").await;
    assert!(
        app.one(".refused")
            .text_content()
            .unwrap()
            .contains("you need no account")
    );
    let links = app.all(".refused a.button");
    assert_eq!(links.len(), 1);
    let arrived = next_address();
    links[0].click();
    arrived.await;
    assert_eq!(fragment(), "#/plan?goal=access&user=public&tasks=api");
    assert_eq!(app.one("h1").text_content().unwrap(), "Which environment do you need?");
    app.leave().await;
}
