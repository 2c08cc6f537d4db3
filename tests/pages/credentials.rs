//! Credentials: a pasted e-mail gives its values and never its secret; no field anywhere takes one.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    ClipboardEvent, ClipboardEventInit, DataTransfer, HtmlAnchorElement, HtmlTextAreaElement, InputEvent,
    InputEventInit,
};

use upd_checker::address::{Address, Page};
use upd_checker::browser::location;

use crate::support::{Mounted, document, fragment, next_address, settle};

const SECRET: &str = "abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567";
const CLIENT_ID: &str = "0f8fad5b-d9cb-469f-a165-70867728950e";
const MAIL: &str = "Client Id\t0f8fad5b-d9cb-469f-a165-70867728950e\n\
    Client Secret\tabC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567\n\
    Expiration date\t09/03/2027 08:01:55\n\
    Object Id\t1b4e28ba-2fa1-11d2-883f-0016d3cca427\n";

#[wasm_bindgen_test]
async fn a_pasted_mail_gives_its_values_and_drops_the_secret() {
    let app = Mounted::at("#/credentials?goal=renew&user=mah").await;
    paste(&app, MAIL).await;
    assert_eq!(app.input("found-client-id").value(), CLIENT_ID);
    assert_eq!(app.input("found-expires").value(), "09/03/2027 08:01:55");
    assert!(
        app.text()
            .contains("A client secret was in the text. It was dropped at once.")
    );
    assert!(app.text().contains("9 March 2027 or 3 September 2027"));
    see_no_trace(&app);

    app.click(".found button").await;
    assert!(fragment().contains("expires=09/03/2027+08:01:55"), "{}", fragment());
    assert!(!fragment().contains(CLIENT_ID));
    see_no_trace(&app);
    app.leave().await;
}

#[wasm_bindgen_test]
async fn the_day_it_came_settles_the_day_of_expiry() {
    let app = Mounted::at("#/credentials?goal=renew&user=mah").await;
    paste(&app, MAIL).await;
    app.fill("found-came", "2025-09-03").await;
    assert!(app.text().contains("That is 3 September 2027."));
    app.click(".found button").await;
    assert!(fragment().contains("expires=2027-09-03"), "{}", fragment());
    app.leave().await;
}

/// Keyboards of phones hand over a whole text from the clipboard as if it had been typed.
#[wasm_bindgen_test]
async fn a_mail_that_comes_as_if_typed_is_read_at_once() {
    let app = Mounted::at("#/credentials?goal=renew&user=mah").await;
    let area: HtmlTextAreaElement = app.one("#pasted-mail").dyn_into().unwrap();
    type_into(&area, "Clie").await;
    assert_eq!(area.value(), "Clie", "typing goes on");
    type_into(&area, MAIL).await;
    assert_eq!(app.input("found-client-id").value(), CLIENT_ID);
    see_no_trace(&app);
    app.leave().await;
}

async fn type_into(area: &HtmlTextAreaElement, text: &str) {
    area.set_value(text);
    let typed = InputEventInit::new();
    typed.set_bubbles(true);
    typed.set_input_type("insertText");
    let event = InputEvent::new_with_event_init_dict("input", &typed).unwrap();
    area.dispatch_event(&event).unwrap();
    settle().await;
}

#[wasm_bindgen_test]
async fn a_text_that_is_no_such_mail_is_said_to_be_none() {
    let app = Mounted::at("#/credentials").await;
    paste(&app, "Dear all, the meeting is moved to Friday.").await;
    assert!(
        app.one("#pasted-mail-error")
            .text_content()
            .unwrap()
            .contains("Nothing of the e-mail")
    );
    assert!(app.all(".found").is_empty());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_day_that_cannot_be_read_and_one_that_does_not_exist_are_told_apart() {
    let app = Mounted::at("#/credentials?goal=renew&user=mah&env=production").await;
    app.fill("expires-production", "soon").await;
    assert!(app.text().contains("cannot be read as a day"));
    app.fill("expires-production", "31/31/2027").await;
    assert!(app.text().contains("There is no such day"));
    assert_eq!(app.input("expires-production").value(), "31/31/2027");
    let kept = next_address();
    app.fill("expires-production", "9 March 2027").await;
    kept.await;
    assert_eq!(app.input("expires-production").value(), "2027-03-09");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn no_field_takes_a_secret() {
    for (page, field) in [
        ("#/credentials", "expires-production"),
        ("#/check-up", "check-expires-production"),
    ] {
        let app = Mounted::at(page).await;
        app.fill(field, SECRET).await;
        assert_eq!(app.input(field).value(), "", "{page}");
        assert!(
            app.text().contains("It was not kept, and the field is empty again"),
            "{page}"
        );
        see_no_trace(&app);
        app.leave().await;
    }
}

#[wasm_bindgen_test]
async fn an_address_with_a_secret_is_cleaned() {
    let app = Mounted::at(&format!("#/plan?goal=renew&{SECRET}")).await;
    assert!(!fragment().contains(SECRET), "{}", fragment());
    assert!(app.text().contains("That looks like a client secret"));
    app.leave().await;
}

#[wasm_bindgen_test]
async fn an_email_says_what_is_missing_and_opens_in_a_mail_program() {
    let app = Mounted::at("#/tickets?goal=renew&user=mah&env=production&matter=renew&role=super&contact=me").await;
    assert!(app.all("a[href^='mailto:']").is_empty());
    app.click("#by-mail").await;
    assert!(
        app.text()
            .contains("Still missing: Name; Surname; EMA account username.")
    );
    for field in ["sender-name", "sender-surname", "sender-username"] {
        app.fill(field, "Ann\u{e9} & Co").await;
    }
    assert!(!app.text().contains("Still missing: Name"));
    let link: HtmlAnchorElement = app.one("a[href^='mailto:']").dyn_into().unwrap();
    let link = link.get_attribute("href").unwrap();
    assert!(
        link.starts_with(
            "mailto:servicenow@ema.europa.eu?subject=UPD%20API%20OAuth2%20Client%20Secret%20renewal&body="
        ),
        "{link}"
    );
    assert!(link.contains("Ann%C3%A9%20%26%20Co"), "{link}");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn what_was_pasted_is_in_the_ticket() {
    let app = Mounted::at("#/credentials?goal=renew&user=mah&env=production&matter=renew&role=super&contact=me").await;
    paste(&app, MAIL).await;
    let used = next_address();
    app.click(".found button").await;
    used.await;
    assert!(app.text().contains(&format!("Client ID: {CLIENT_ID}")));
    assert!(!app.text().contains("Still missing"));
    // What is filled in is not asked; it can be changed.
    assert!(
        app.one(".filled")
            .text_content()
            .unwrap()
            .starts_with("Filled in already: Client ID")
    );
    app.leave().await;
}

/// Issue 9: who, with which role, and where the secret goes are each asked once, in a row of short choices, and the
/// ticket stands below them. No choice loses the focus.
#[wasm_bindgen_test]
async fn the_ticket_comes_below_three_rows_and_no_choice_loses_the_focus() {
    let app = Mounted::at("#/credentials").await;
    paste(&app, MAIL).await;
    app.click(".found button").await;
    assert!(
        app.one("#found-user-error")
            .text_content()
            .unwrap()
            .contains("Choose who you are")
    );
    choose(&app, "found-user-authority").await;
    assert!(!app.all("#found-environment-uat").is_empty());
    choose(&app, "found-user-mah").await;
    assert!(app.all("#found-environment-uat").is_empty(), "ENV-15");
    let used = next_address();
    app.click(".found button").await;
    used.await;
    assert!(
        app.all("#user-mah, #env-production").is_empty(),
        "it was said with the e-mail"
    );
    for choice in ["role-view", "role-super", "contact-other", "contact-me"] {
        choose(&app, choice).await;
    }
    assert!(app.one(".ticket").text_content().unwrap().contains(CLIENT_ID));
    app.leave().await;
}

/// As by keyboard: the focus is there, and stays.
async fn choose(app: &Mounted, id: &str) {
    app.input(id).focus().unwrap();
    app.click(&format!("#{id}")).await;
    assert_eq!(document().active_element().unwrap().id(), id);
    assert!(app.input(id).checked(), "{id}");
}

/// X085: the day on which the e-mail came is asked only where the date has two readings.
#[wasm_bindgen_test]
async fn a_second_day_is_asked_only_where_the_first_has_two_readings() {
    for (expires, is_asked) in [("09/03/2027", true), ("2027-03-09", false), ("31/03/2027", false)] {
        let app = Mounted::at(&format!(
            "#/credentials?goal=renew&user=mah&env=production&expires={expires}"
        ))
        .await;
        assert_eq!(!app.all("#came-production").is_empty(), is_asked, "{expires}");
        app.leave().await;
    }
}

#[wasm_bindgen_test]
async fn a_departure_gives_a_list_in_order_with_its_texts() {
    let app = Mounted::at("#/somebody-leaves").await;
    app.click("button[type=submit]").await;
    assert!(app.text().contains("Choose an answer"));
    for choice in [
        "leaver-super-user",
        "gone-yes",
        "place-production",
        "remaining-none",
        "own-set-no",
        "contact-stays",
    ] {
        app.click(&format!("#{choice}")).await;
    }
    app.click("button[type=submit]").await;
    assert_eq!(document().active_element().unwrap().id(), "what-to-do");
    assert!(app.text().contains("ask the EMA Service Desk who decides on a new one"));
    assert!(!app.all(".ticket").is_empty());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_calendar_file_that_is_saved_is_said() {
    let app = Mounted::at("#/credentials?goal=renew&user=mah&env=production&expires=2027-03-09").await;
    assert!(!app.text().contains("Saved."));
    app.click(".screen-only > .copy button").await;
    let said = app.one(".screen-only > .copy .said");
    assert_eq!(said.get_attribute("role").as_deref(), Some("status"));
    assert!(said.text_content().unwrap().starts_with("Saved."));
    app.leave().await;
}

async fn paste(app: &Mounted, text: &str) {
    let data = DataTransfer::new().unwrap();
    data.set_data("text/plain", text).unwrap();
    let options = ClipboardEventInit::new();
    options.set_clipboard_data(Some(&data));
    options.set_bubbles(true);
    options.set_cancelable(true);
    let event = ClipboardEvent::new_with_event_init_dict("paste", &options).unwrap();
    app.one("#pasted-mail").dispatch_event(&event).unwrap();
    settle().await;
}

fn see_no_trace(app: &Mounted) {
    assert!(!document().document_element().unwrap().outer_html().contains(SECRET));
    assert!(!fragment().contains(SECRET));
    for input in app.all("input") {
        let value = input.dyn_into::<web_sys::HtmlInputElement>().unwrap().value();
        assert!(!value.contains(SECRET));
    }
    for area in app.all("textarea") {
        assert!(!area.dyn_into::<HtmlTextAreaElement>().unwrap().value().contains(SECRET));
    }
}

/// ENV-15: industry has production only, whatever was chosen for an authority before.
#[wasm_bindgen_test]
async fn a_check_up_of_industry_always_has_production() {
    let app = Mounted::at("#/check-up").await;
    app.click("#user-authority").await;
    app.click("#places-uat").await;
    assert!(app.all("#check-expires-production").is_empty());
    app.click("#user-mah").await;
    assert!(!app.all("#check-expires-production").is_empty());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_check_up_takes_the_days_of_an_email_that_is_pasted_later() {
    let app = Mounted::at("#/check-up?goal=renew&user=mah").await;
    app.click("#contact-production-reachable").await;
    assert_eq!(app.input("check-expires-production").value(), "");
    go(Page::Credentials).await;
    paste(&app, MAIL).await;
    app.click(".found button").await;
    go(Page::CheckUp).await;
    assert_eq!(app.input("check-expires-production").value(), "09/03/2027 08:01:55");
    app.leave().await;
}

/// Goes to another page of the app, as by a link of its own.
async fn go(page: Page) {
    let changed = next_address();
    location::go(&Address::of(page, &Address::read(&fragment()).read_case()));
    changed.await;
}

/// By the logo to the start page and back to one's own check-up nothing is lost; "Start again" forgets it.
#[wasm_bindgen_test]
async fn the_logo_loses_nothing_and_start_again_forgets() {
    let app = Mounted::at("#/check-up?goal=account").await;
    app.click("#contact-production-reachable").await;
    assert!(app.input("contact-production-reachable").checked());
    for (way, is_kept) in [(".brand", true), (".foot [data-begins-anew]", false)] {
        let changed = next_address();
        app.click(way).await;
        changed.await;
        go(Page::CheckUp).await;
        assert_eq!(app.input("contact-production-reachable").checked(), is_kept, "{way}");
    }
    app.leave().await;

    let app = Mounted::at("#/check-up").await;
    app.click("#contact-production-reachable").await;
    let changed = next_address();
    app.click(".brand").await;
    changed.await;
    go(Page::CheckUp).await;
    assert!(
        app.input("contact-production-reachable").checked(),
        "also where nothing is answered"
    );
    app.leave().await;
}

/// A consultant is told of the MAH: the question knows them, and the link says who they are.
#[wasm_bindgen_test]
async fn a_check_up_for_a_consultant_speaks_of_the_mah() {
    let app = Mounted::at("#/check-up?goal=renew&user=mah-consultant").await;
    assert!(app.input("user-mah-consultant").checked());
    app.click("#can-log-in-production-0-yes").await;
    app.click("#can-log-in-production-1-left").await;
    app.click(".check-up-form > button").await;
    // What can be seen: what a term means is shown when asked.
    let told = app.one(".agenda").inner_text();
    assert!(told.contains("somebody of the MAH requests the role"), "{told}");
    assert!(!told.contains("colleague"), "{told}");
    app.leave().await;
}

/// Back from another page, the result is still there; a rule opens beside it (issue 10).
#[wasm_bindgen_test]
async fn what_to_do_stays_while_one_reads_something_else() {
    let app = Mounted::at("#/check-up").await;
    app.click(".check-up-form > button").await;
    assert!(!app.all("#check-up-result").is_empty());
    let rule = app.one(".agenda .cites a");
    assert_eq!(rule.get_attribute("target").as_deref(), Some("_blank"));
    let changed = next_address();
    app.click(".brand").await;
    changed.await;
    assert!(app.all("#check-up-result").is_empty());
    let changed = next_address();
    web_sys::window().unwrap().history().unwrap().back().unwrap();
    changed.await;
    assert!(!app.all("#check-up-result").is_empty());
    app.leave().await;
}
