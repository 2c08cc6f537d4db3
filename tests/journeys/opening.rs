//! The page opens, and says so when it cannot.

use crate::support::{Fault, broken_journey, journey};

#[test]
fn the_page_opens_with_a_heading() {
    journey(async |page| {
        page.open("").await;
        assert!(!page.heading().await.is_empty());
    });
}

const FAILURE: &str = "This page could not start, or has stopped.";

#[test]
fn a_load_without_the_app_is_said_at_once() {
    for missing in ["upd-checker", ".wasm"] {
        for fault in [Fault::Missing, Fault::Status(500), Fault::Broken] {
            broken_journey(async |page| {
                page.fail(missing, fault);
                page.open_anyway("").await;
                page.see(FAILURE).await;
                page.see_no("Loading").await;
            });
        }
    }
}

/// A slow connection is no failure, however long it takes (issue 7).
#[test]
fn a_slow_load_is_loading_and_nothing_else() {
    broken_journey(async |page| {
        page.speed_up_timers(1000).await;
        page.fail(".wasm", Fault::Slow);
        // Not until all has come: that is what is waited for.
        page.script("location.href = arguments[0]", page.address_of("#/roles"))
            .await;
        page.see("Still loading").await;
        page.see_no(FAILURE).await;
        page.recover();
        page.see_heading("Roles, and what each can do").await;
        page.see_no("loading").await;
        page.see_no(FAILURE).await;
    });
}

/// The message of failure is hidden without a style sheet, too.
#[test]
fn without_its_style_the_page_still_runs() {
    broken_journey(async |page| {
        page.fail(".css", Fault::Missing);
        page.open("").await;
        page.see_no(FAILURE).await;
        page.see_no("Loading").await;
    });
    // A proxy that changes a byte of the style sheet takes nothing away.
    journey(async |page| {
        page.put_into_file(".css", "/* shorter */ h1 { letter-spacing: 3px }");
        page.open("").await;
        let spacing = "return getComputedStyle(document.querySelector('h1')).letterSpacing";
        assert_eq!(page.script(spacing, ()).await, "3px");
    });
}

#[test]
fn a_load_without_any_script_says_where_the_guide_is() {
    broken_journey(async |page| {
        page.fail("boot.js", Fault::Missing);
        page.open_anyway("").await;
        page.see("Loading").await;
        let hint = page
            .script("return document.querySelector('.boot-late').textContent", ())
            .await;
        assert!(
            hint.as_str().is_some_and(|hint| hint.contains("registration guide")),
            "{hint}"
        );
        page.see_no(FAILURE).await;
    });
}

#[test]
fn without_scripts_a_sentence_tells_where_the_guide_is() {
    broken_journey(async |page| {
        page.block_scripts().await;
        page.open_anyway("").await;
        page.screenshot("opening-without-scripts").await;
        let spoken = page.spoken().await.join(" ");
        assert!(spoken.contains("It needs JavaScript"), "{spoken}");
        assert!(spoken.contains("Union Product Database"), "{spoken}");
        assert!(!spoken.contains(FAILURE), "{spoken}");
    });
}

#[test]
fn each_file_is_asked_for_once() {
    journey(async |page| {
        page.open("").await;
        let mut requests = page.requests();
        let all = requests.len();
        requests.sort();
        requests.dedup();
        assert_eq!(requests.len(), all, "some of these twice: {requests:?}");
    });
}

#[test]
fn the_page_fits_a_small_phone() {
    journey(async |page| {
        page.resize(320, 568).await;
        page.open("").await;
        page.see_no_sideways_scrolling().await;
        page.screenshot("opening-phone").await;
    });
}
