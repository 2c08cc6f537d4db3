//! A Super User in a hurry: from the pasted e-mail to the copied ticket. The secret in the e-mail leaves no trace.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::support::{Page, journey};

const SECRET: &str = "abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567";
const CLIENT_ID: &str = "0f8fad5b-d9cb-469f-a165-70867728950e";
const MAIL: &str = "Subject: UPD API Registration Details\n\
    Token URL: https://login.microsoftonline.com/7c9e6679-7425-40de-944b-e07fc1f90ae7/oauth2/v2.0/token\n\
    Client Id: 0f8fad5b-d9cb-469f-a165-70867728950e\n\
    Client Secret: abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567\n\
    Scope: api://upd-api-prod/.default\n\
    Expiration date: 09/03/2027 08:01:55\n\
    Reference Information\n\
    User: jane.doe@example.com\n\
    Object Id: 1b4e28ba-2fa1-11d2-883f-0016d3cca427\n\
    Display Name: UPD-API-JANE\n\
    Key Id: 6fa459ea-ee8a-3ca4-894e-db77e160355e\n";

/// A field of one line.
const EXPIRY: &str = "Expiration date of the secret in production";

const MAIL_BOX: &str = "The e-mail \u{201c}UPD API Registration Details\u{201d}";

#[test]
fn from_the_pasted_mail_to_the_copied_ticket() {
    journey(async |page| {
        page.set_clock("2026-11-20T09:00:00Z").await;
        page.open("").await;
        page.follow("API credentials").await;
        page.see_heading("Renew your API credentials").await;

        paste(page, MAIL_BOX, MAIL).await;
        page.see("A client secret was in the text. It was dropped at once.")
            .await;
        page.see("That can be 9 March 2027 or 3 September 2027.").await;
        assert_eq!(page.focused().await, "Found in your e-mail: is it right?");
        assert_eq!(page.value_of(MAIL_BOX).await, "");
        assert_eq!(page.value_of("Client ID").await, CLIENT_ID);
        see_no_trace(page).await;

        page.choose("A marketing authorisation holder (MAH)").await;
        page.press("Use these").await;
        page.see("Start by 9 February 2027").await;
        assert_eq!(page.focused().await, "The ticket");
        assert!(page.fragment().await.contains("expires=09/03/2027"));
        assert!(!page.fragment().await.contains(CLIENT_ID));
        see_no_trace(page).await;

        page.choose("Super User").await;
        page.choose("I am").await;
        page.see("See the whole plan").await;
        page.see_no("Still missing").await;
        page.press("Copy all as text UPD API OAuth2 Client Secret renewal (production)")
            .await;
        page.see("Copied").await;
        let text = page.clipboard().await;
        assert!(text.contains("Subject: UPD API OAuth2 Client Secret renewal"), "{text}");
        assert!(text.contains("Service Offering: UPD API PROD"), "{text}");
        assert!(text.contains(CLIENT_ID), "{text}");
        assert!(text.contains("09/03/2027"), "{text}");
        assert!(!text.contains(SECRET), "{text}");
        see_no_trace(page).await;

        page.reload().await;
        page.see("Still missing: Client ID").await;
    });
}

#[test]
fn an_address_with_a_secret_is_cleaned() {
    journey(async |page| {
        page.open(&format!("#/plan?goal=renew&note={SECRET}")).await;
        page.see("That looks like a client secret or a password.").await;
        page.see("taken out of the address").await;
        see_no_trace(page).await;
        page.press("Understood").await;
        page.see_no("That looks like a client secret or a password.").await;
    });
}

#[test]
fn each_address_with_a_secret_is_cleaned_whatever_the_one_before() {
    journey(async |page| {
        page.open("#/nothing").await;
        page.see("There is no page with that name here").await;
        page.go_to(&format!("#/{SECRET}")).await;
        page.see("taken out of the address").await;
        see_no_trace(page).await;
        page.open(&format!("?note={SECRET}#/roles")).await;
        page.see("taken out of the address").await;
        page.see_heading("This page has moved").await;
        see_no_trace(page).await;
    });
}

/// Key by key, so that the app has drawn what is no secret yet.
#[test]
fn a_secret_that_is_typed_slowly_leaves_nothing_of_what_was_recognised() {
    journey(async |page| {
        page.open("#/check-up").await;
        // So much is no secret yet.
        let (quickly, slowly) = SECRET.split_at(4);
        page.fill(EXPIRY, quickly).await;
        for key in slowly.chars() {
            page.type_keys(&key.to_string()).await;
            if page.shows("the field is empty again").await {
                break;
            }
        }
        page.see("the field is empty again").await;
        assert_eq!(page.value_of(EXPIRY).await, "");
    });
}

#[test]
fn a_secret_typed_into_a_line_is_refused() {
    journey(async |page| {
        page.open("#/check-up").await;
        page.fill(EXPIRY, SECRET).await;
        page.see("It was not kept, and the field is empty again.").await;
        see_no_trace(page).await;
    });
}

#[test]
fn a_check_up_says_what_to_do_next_and_saves_its_days() {
    journey(async |page| {
        page.set_clock("2026-11-20T09:00:00Z").await;
        page.open("#/check-up").await;
        page.fill("Expiration date of the secret in production", "2026-12-01")
            .await;
        page.tab().await;
        page.press("Show what to do next").await;
        page.see("Start the renewal now: the secret expires in 11 days").await;
        assert_eq!(page.focused().await, "What to do next");
        let file = page.download("Put these days into my calendar").await;
        assert!(
            file.text.contains("The API secret expires tomorrow (production)"),
            "{}",
            file.text
        );
        assert_eq!(page.fragment().await, "#/check-up");
    });
}

/// Pastes as people do: the text is in the clipboard, and the field has the focus.
async fn paste(page: &Page, label: &str, text: &str) {
    page.set_permission("clipboard-write", "granted").await;
    let copy = format!("navigator.clipboard.writeText({})", json!(text));
    page.devtools(
        "Runtime.evaluate",
        json!({ "expression": copy, "awaitPromise": true, "userGesture": true }),
    )
    .await;
    let focus =
        "[...document.querySelectorAll('label')].find(label => label.innerText.trim() == arguments[0]).control.focus()";
    page.script(focus, label).await;
    let control = char::from(Key::Control);
    page.type_keys(&format!("{control}v{}", char::from(Key::Null))).await;
}

/// The secret is neither in the page nor in a field, the address, or what is stored.
async fn see_no_trace(page: &Page) {
    let script = "return [document.documentElement.outerHTML, location.href, document.title,
                          JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state),
                          ...[...document.querySelectorAll('input, textarea')].map(field => field.value)].join('\\n')";
    let all = page.script(script, Value::Null).await;
    let all = all.as_str().unwrap();
    assert!(!all.contains(SECRET));
    assert!(!all.contains("aBcDeFgHiJkLm"));
}
