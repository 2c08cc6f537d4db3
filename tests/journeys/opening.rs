//! The page opens, and says so when it cannot.

use serde_json::json;

use crate::support::{Fault, broken_journey, journey};

#[test]
fn the_page_opens_with_a_heading() {
    journey(async |page| {
        page.open("").await;
        assert!(!page.heading().await.is_empty());
    });
}

const FAILURE: &str = "This page could not start, or has stopped.";

const NOT_LOADED: &str = "Part of it did not arrive";
const DAMAGED: &str = "Part of it arrived damaged";

#[test]
fn a_load_without_the_app_is_said_at_once() {
    for missing in ["upd-checker", ".wasm"] {
        for fault in [Fault::Missing, Fault::Status(500), Fault::Broken] {
            broken_journey(async |page| {
                page.fail(missing, fault);
                page.open_anyway("").await;
                page.see(FAILURE).await;
                page.see(NOT_LOADED).await;
                page.see_no(DAMAGED).await;
                page.see_no("Loading").await;
            });
        }
    }
}

/// A failure comes with its reason (issue 9): a file that is no program, a browser without WebAssembly, an error of the app.
#[test]
fn a_failure_says_why() {
    for (file, problem) in [
        (".wasm", "CompileError"),
        ("upd-checker.js", "SyntaxError"),
        ("parts.js", "SyntaxError"),
    ] {
        broken_journey(async |page| {
            page.put_into_file(file, "cut off");
            page.open_anyway("").await;
            page.see(DAMAGED).await;
            page.see(&format!("In the words of the browser: {problem}")).await;
            page.see_no(NOT_LOADED).await;
            // What the browser has kept of it does not stay.
            page.recover();
            page.press("Try again").await;
            page.wait_until_started().await;
            page.see_no(FAILURE).await;
        });
    }
    broken_journey(async |page| {
        let source = json!({ "source": "delete globalThis.WebAssembly" });
        page.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
        page.open_anyway("").await;
        page.see("This browser has no WebAssembly").await;
    });
    broken_journey(async |page| {
        page.open("").await;
        let panic = "const error = new WebAssembly.RuntimeError('unreachable'); dispatchEvent(new ErrorEvent('error', { error }))";
        page.script(panic, ()).await;
        page.see("An error of its own has stopped it").await;
    });
}

/// A slow connection is no failure, however long it takes (issue 7).
#[test]
fn a_slow_load_is_loading_and_nothing_else() {
    broken_journey(async |page| {
        page.speed_up_timers(1000).await;
        page.fail(".wasm", Fault::Slow);
        // Not until all has come: that is what is waited for.
        page.script(
            "location.href = arguments[0]",
            page.address_of("#/plan?goal=account&account=mobile"),
        )
        .await;
        page.see("Still loading").await;
        page.see_no(FAILURE).await;
        page.recover();
        page.see_heading("Your plan").await;
        page.see_no("loading").await;
        page.see_no(FAILURE).await;
    });
    // Also where somebody has read the start page for long before they click.
    broken_journey(async |page| {
        page.speed_up_timers(1000).await;
        page.fail(".wasm", Fault::Slow);
        page.open_anyway("").await;
        page.see_no("Still loading").await;
        page.follow("Get access to UPD").await;
        page.see("Still loading").await;
        page.recover();
        page.wait_until_started().await;
        page.see_no("Still loading").await;
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
fn a_load_without_what_starts_it_shows_the_start_page_and_where_the_guide_is() {
    broken_journey(async |page| {
        page.fail("boot-", Fault::Missing);
        page.open_anyway("").await;
        page.see_heading("Your way into the Union Product Database").await;
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
fn without_scripts_the_start_page_has_the_short_plan() {
    broken_journey(async |page| {
        page.block_scripts().await;
        page.open_anyway("").await;
        page.screenshot("opening-without-scripts").await;
        let spoken = page.spoken().await.join(" ");
        for said in [
            "The questions need JavaScript",
            "Request the role UPD Industry Search/View",
            "Your way into the Union Product Database",
            "Get access to UPD",
        ] {
            assert!(spoken.contains(said), "{said}: {spoken}");
        }
        assert!(!spoken.contains("Loading"), "{spoken}");
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

/// A page of each kind, with the longest plan.
const PAGES: [&str; 9] = [
    "",
    "#/question/tasks?goal=access&user=mah",
    "#/plan?goal=access&user=authority&tasks=view,create,update,nullify,decide-vnra,manage-users,api&env=both&account=none&\
     email=generic&super-users=unknown&super-users-uat=unknown&start=2026-11-23",
    "#/plan?goal=access&user=public&tasks=view,nullify,manage-users",
    "#/check?goal=access&user=public&tasks=view,nullify,manage-users",
    "#/tickets?goal=renew&user=authority&env=both&matter=leaked",
    "#/credentials?goal=renew&user=authority&env=both&expires=09/03/2027",
    "#/check-up",
    "#/somebody-leaves",
];

/// The pages that need no app.
const FILES: [&str; 4] = ["rules.html#ROL-05", "roles.html", "glossary.html", "accessibility.html"];

/// 320 pixels are 400 % of 1,280 (WCAG 1.4.10); text may be set wider than we set it (WCAG 1.4.12). Nothing is cut off
/// then, also in what is folded (issue 9).
#[test]
fn nothing_is_cut_off_on_a_small_phone_with_text_set_wider() {
    journey(async |page| {
        page.resize(320, 568).await;
        for place in PAGES.into_iter().chain(FILES) {
            if place.contains(".html") {
                page.open_file(place).await;
            } else {
                page.open(place).await;
            }
            page.see_no_sideways_scrolling().await;
            page.set_text_wider().await;
            page.see_no_sideways_scrolling().await;
            page.see_nothing_cut_off().await;
        }
    });
}
