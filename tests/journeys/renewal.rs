//! API credentials: dates, the ticket, the Client ID, and what must not be kept.

use fantoccini::key::Key;

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

#[track_caller]
fn assert_no_piece(text: &str, secret: &str) {
    let pieces = secret.as_bytes().windows(6);
    for piece in pieces.filter_map(|piece| std::str::from_utf8(piece).ok()) {
        assert!(!text.contains(piece), "{piece}");
    }
}

#[test]
fn a_client_secret_is_refused_and_forgotten() {
    journey(async |page| {
        page.open(RENEWAL).await;
        let secret = "Q7x8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456";
        page.fill("Client ID", secret).await;
        page.see("It was not kept, and the field is empty again").await;
        assert_eq!(page.value_of("Client ID").await, "");
        page.tab().await;
        page.see("Still missing: Client ID").await;
        let kept = page.script("return document.documentElement.outerHTML", ()).await;
        let kept = format!("{}{}", kept.as_str().unwrap_or_default(), page.address().await);
        assert_no_piece(&kept, secret);
        // It was left: what comes now is another text.
        let client_id = "3f0c9a52-7d4e-4b1a-9c68-5e2f7a10b4d3";
        page.fill("Client ID", client_id).await;
        assert_eq!(page.value_of("Client ID").await, client_id);
    });
}

/// Key by key, each when the page has been drawn anew: no ticket, no copied text and no e-mail has a piece of it.
#[test]
fn a_secret_typed_key_by_key_reaches_nothing() {
    journey(async |page| {
        page.open("#/tickets?goal=renew&user=mah&env=production&matter=lost")
            .await;
        let secret = "u7Xk2pL9vRwQ4mTzB1nYc8HsE5dGf3Ja6KqWt0Vb";
        page.fill(
            "Reference Information from the credentials e-mail",
            "User: jane\nOur secret was ",
        )
        .await;
        for key in secret.chars() {
            page.type_keys(&key.to_string()).await;
        }
        page.type_keys("\nIt was in a log").await;
        page.tab().await;
        page.see("cut out and not kept").await;
        page.see("It was in a log").await;
        page.press("Understood").await;
        page.press("Copy all as text UPD API credentials lost (production)")
            .await;
        page.see("Copied").await;
        let text = page.clipboard().await;
        let page_text = page.script("return document.documentElement.outerHTML", ()).await;
        let all = format!("{text}\n{}", page_text.as_str().unwrap_or_default());
        assert!(text.contains("Our secret was [secret removed]"), "{text}");
        assert_no_piece(&all, secret);
    });
}

/// The browser's Undo, with real keys: neither a secret nor its beginning comes back, and what stood before it stays.
#[test]
fn undo_brings_no_secret_back() {
    journey(async |page| {
        page.open("#/tickets?goal=renew&user=mah&env=production&matter=lost")
            .await;
        let control = char::from(Key::Control);
        let undo = format!("{control}zzz{}", char::from(Key::Null));
        for secret in [
            "Q7x8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456",
            "u7Xk2pL9vRwQ4mTzB1nYc8HsE5dGf3Ja6KqWt0Vb",
        ] {
            for label in ["Details", "Client ID"] {
                page.fill(label, &format!("Our secret: {secret} since Monday.")).await;
                page.type_keys(&undo).await;
                page.tab().await;
                let kept = page.value_of(label).await;
                assert!(
                    label == "Client ID" || kept.starts_with("Our secret: [secret removed]"),
                    "{kept}"
                );
                let all = page.script("return document.documentElement.outerHTML", ()).await;
                let all = format!("{kept}\n{}", all.as_str().unwrap_or_default());
                assert_no_piece(&all, secret);
            }
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
