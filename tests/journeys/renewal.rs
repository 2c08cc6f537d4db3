//! API credentials: dates, the ticket, the Client ID, and what must not be kept.

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
        // It is dropped as soon as it can be recognised; keys that come later begin a new text.
        assert!(!page.value_of("Client ID").await.contains('~'));
        page.see("Still missing: Client ID").await;
        assert!(!page.shows(secret).await);
        assert!(!page.address().await.contains(secret));
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
