//! The page opens, and says so when it cannot.

use crate::support::{broken_journey, journey};

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
        broken_journey(async |page| {
            page.lose_files(missing);
            page.open_anyway("").await;
            page.see(FAILURE).await;
        });
    }
}

#[test]
fn a_load_without_any_script_is_said_after_some_seconds() {
    broken_journey(async |page| {
        page.speed_up_animations(20).await;
        page.lose_files("boot.js");
        page.open_anyway("").await;
        page.see(FAILURE).await;
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
