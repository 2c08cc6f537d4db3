//! The start page is there before the app, and stays what it is when the app takes over (issue 10).

use serde_json::Value;

use crate::support::{Fault, broken_journey};

const START: &str = "Your way into the Union Product Database";

#[test]
fn nothing_moves_when_the_app_takes_over_and_the_focus_stays() {
    broken_journey(async |page| {
        page.fail(".wasm", Fault::Slow);
        page.open_anyway("").await;
        page.see_heading(START).await;
        let focus = "const way = document.querySelectorAll('.ways a')[2]; way.focus(); return way.getAttribute('href')";
        let link = page.script(focus, Value::Null).await;
        page.recover();
        page.wait_until_started().await;
        page.see_focus_on_link(link.as_str().unwrap_or_default()).await;
        page.see_nothing_moved().await;
        page.see_no("Opening").await;
    });
}

#[test]
fn what_is_unfolded_early_stays_so() {
    broken_journey(async |page| {
        page.fail(".wasm", Fault::Slow);
        page.open_anyway("").await;
        page.press("I cannot sign in").await;
        page.see("To UPD, with a role that was approved").await;
        page.recover();
        page.wait_until_started().await;
        page.see("To UPD, with a role that was approved").await;
        assert_eq!(page.focused().await, "I cannot sign in");
    });
}

#[test]
fn a_click_made_early_is_kept_and_says_that_it_is_being_opened() {
    broken_journey(async |page| {
        page.fail(".wasm", Fault::Slow);
        page.open_anyway("").await;
        page.follow("Get access to UPD").await;
        page.see("Opening\u{2026}").await;
        page.see_heading(START).await;
        page.recover();
        page.see_heading("Who are you, and for whom do you act?").await;
        page.wait_until_started().await;
        assert_eq!(page.focused().await, "Who are you, and for whom do you act?");
        page.see_no("Opening").await;
        page.see_no("filled in for you").await;
        page.back().await;
        page.see_heading(START).await;
    });
}

/// Answers of a link from elsewhere are somebody else's, also where it is opened before the app has come.
#[test]
fn a_link_put_into_the_address_early_is_not_taken_for_a_click() {
    broken_journey(async |page| {
        page.fail(".wasm", Fault::Slow);
        page.open_anyway("").await;
        page.go_to("#/plan?goal=account&account=mobile").await;
        page.see("Opening\u{2026}").await;
        page.recover();
        page.see_heading("Your plan").await;
        page.see("filled in for you").await;
    });
}

#[test]
fn a_link_to_another_page_never_shows_the_start_page() {
    broken_journey(async |page| {
        page.fail(".wasm", Fault::Slow);
        page.open_anyway("#/plan?goal=account&account=mobile").await;
        page.see("Loading\u{2026}").await;
        page.see_no("What do you need?").await;
        page.recover();
        page.see_heading("Your plan").await;
        page.see_no("Loading").await;
    });
}

#[test]
fn a_load_that_fails_leaves_the_start_page_readable_and_can_be_tried_again() {
    broken_journey(async |page| {
        page.fail(".wasm", Fault::Missing);
        page.open_anyway("").await;
        page.see("This page could not start").await;
        page.see("What do you need?").await;
        // Whoever reads goes on reading; what they click next says it.
        page.see_nothing_moved().await;
        page.follow("Get access to UPD").await;
        page.until("the message to come into sight", async || {
            let top = "return document.getElementById('boot-failed').getBoundingClientRect().top";
            let top = page.script(top, Value::Null).await.as_f64();
            top.filter(|top| *top > -1.0).map(|_| ())
        })
        .await;
        page.back().await;
        page.recover();
        page.press("Try again").await;
        page.wait_until_started().await;
        page.see_no("This page could not start").await;
    });
}

/// Who has cases on this device goes on with them: they come with the page, not into it.
#[test]
fn what_moves_in_with_cases_moves_nothing() {
    broken_journey(async |page| {
        page.open("#/plan?goal=account&account=mobile").await;
        page.script("document.querySelector('#tick-0').click()", Value::Null)
            .await;
        page.open("").await;
        page.see("Go on").await;
        page.see_nothing_moved().await;
    });
}
