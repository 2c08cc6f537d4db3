//! API credentials: dates, the ticket, the Client ID, and what must not be kept.

use fantoccini::key::Key;
use serde_json::Value;

use crate::support::journey;

const RENEWAL: &str = "#/tickets?goal=renew&user=mah&env=production&matter=renew&role=super&contact=me";
const CLIENT_ID: &str = "0f8fad5b-d9cb-469f-a165-70867728950e";

#[test]
fn the_ticket_is_complete_before_it_is_copied() {
    journey(async |page| {
        page.open(RENEWAL).await;
        page.see_heading("Renewal: the ticket and its dates").await;
        page.see("Still missing: Client ID").await;
        page.fill("Client ID", CLIENT_ID).await;
        page.tab().await;
        page.see_no("Still missing").await;
        assert!(
            !page.fragment().await.contains(CLIENT_ID),
            "the Client ID is in no link"
        );

        page.press("Copy all as text UPD API OAuth2 Client Secret renewal (production)")
            .await;
        page.see("Copied").await;
        let text = page.clipboard().await;
        assert!(text.contains("Subject: UPD API OAuth2 Client Secret renewal"), "{text}");
        assert!(text.contains(CLIENT_ID), "{text}");

        page.choose("Put the Client ID into the link, so that whoever gets it sees it too")
            .await;
        page.see_no("Still missing").await;
        assert!(page.fragment().await.contains(CLIENT_ID));
        page.choose("Put the Client ID into the link, so that whoever gets it sees it too")
            .await;
        page.see_heading("Renewal: the ticket and its dates").await;
        assert!(!page.fragment().await.contains(CLIENT_ID));
    });
}

#[test]
fn the_expiry_date_gives_the_day_to_start() {
    journey(async |page| {
        page.set_clock("2026-11-20T09:00:00Z").await;
        page.open(RENEWAL).await;
        page.fill("Expiration date in production", "09/03/2027").await;
        page.tab().await;
        page.see("Start by 9 February 2027").await;
        page.see("The date can mean 9 March 2027 or 3 September 2027.").await;
        page.reload().await;
        page.see("Start by 9 February 2027").await;
    });
}

#[test]
fn a_client_secret_is_refused_and_forgotten() {
    journey(async |page| {
        page.open(RENEWAL).await;
        let secret = "Q7x8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456";
        page.fill("Client ID", secret).await;
        page.tab().await;
        page.see("It was not kept, and the field is empty again").await;
        assert_eq!(page.value_of("Client ID").await, "");
        page.see("Still missing: Client ID").await;
        assert!(!page.shows(secret).await);
        assert!(!page.address().await.contains(secret));
    });
}

/// With real keys: no six characters of a secret are in a field, the ticket, what is copied, or the e-mail.
#[test]
fn a_secret_typed_into_a_ticket_leaves_no_trace_and_undo_brings_none_back() {
    journey(async |page| {
        let secret = "Q7x8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456";
        page.open("#/tickets?goal=renew&user=mah&env=production&matter=lost&role=super")
            .await;
        page.choose("I cannot open the Service Desk: write an e-mail instead")
            .await;
        for name in ["Name", "Surname"] {
            page.fill(name, "Jane").await;
        }
        page.fill(
            "Organisation: name and OMS organisation ID",
            &format!("Achilles {secret}"),
        )
        .await;
        page.see("the field is empty again").await;
        page.press("Put the rest back").await;
        page.tab().await;
        page.see("Organisation: Achilles").await;
        page.fill("Details", &format!("It was in a log: {secret} since Monday."))
            .await;
        let control = char::from(Key::Control);
        page.type_keys(&format!("{control}zzz{}", char::from(Key::Null))).await;
        page.tab().await;
        page.see("It was in a log: [secret removed] since Monday.").await;
        page.see("The rest of your text is still in the field").await;
        page.press("Understood").await;
        page.press("Copy all as text UPD API credentials lost (production)")
            .await;
        page.see("Copied").await;
        let script = "return [document.documentElement.outerHTML, location.href,
                              ...[...document.querySelectorAll('a')].map(link => decodeURIComponent(link.href)),
                              ...[...document.querySelectorAll('input, textarea')].map(field => field.value)].join('\\n')";
        let shown = page.script(script, Value::Null).await;
        let all = format!("{}\n{}", shown.as_str().unwrap(), page.clipboard().await);
        assert!(all.contains("mailto:"));
        for piece in secret.as_bytes().windows(6) {
            let piece = std::str::from_utf8(piece).unwrap();
            assert!(!all.contains(piece), "{piece}");
        }
    });
}

#[test]
fn a_blocked_clipboard_leaves_the_text_selected() {
    journey(async |page| {
        page.open(RENEWAL).await;
        page.block_clipboard().await;
        page.press("Copy Service").await;
        page.see("The text is selected").await;
        assert_eq!(page.focused().await, "Text to copy");
    });
}
