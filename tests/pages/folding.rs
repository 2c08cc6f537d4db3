//! What is folded in a plan is drawn when somebody unfolds it (issue 10).

use wasm_bindgen_test::wasm_bindgen_test;

use crate::dates::forget;
use crate::support::{Mounted, settle};

const PLAN: &str = "#/plan?goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one\
                    &role=none&start=2026-11-23";

/// The plan as it comes, with nothing kept from before.
async fn plan() -> Mounted {
    forget();
    Mounted::as_it_comes(PLAN).await
}

/// The text of the second step, which is folded at first.
fn second(app: &Mounted) -> String {
    app.all("li.step")[1].text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_step_is_drawn_when_it_is_unfolded_and_stays_drawn() {
    let app = plan().await;
    assert_eq!(
        app.all("li.step > details > .unfolded").len(),
        1,
        "that of the next step"
    );
    let folded = second(&app);
    app.all("li.step > details > summary")[1].click();
    settle().await;
    let unfolded = second(&app);
    assert!(unfolded.starts_with(&folded), "its line stays: {unfolded}");
    assert!(unfolded.len() > folded.len() + 100, "{unfolded}");
    assert!(
        !unfolded.contains("It is here because"),
        "what is folded in it is not: {unfolded}"
    );
    app.all("li.step > details > summary")[1].click();
    settle().await;
    assert_eq!(second(&app), unfolded);
    app.leave().await;
}

/// On paper nothing can be unfolded.
#[wasm_bindgen_test]
async fn for_paper_everything_is_drawn_and_unfolded_and_then_folded_again() {
    let app = plan().await;
    let opened = || app.all("details[open]").len();
    let before = opened();
    let event = |name| {
        web_sys::window()
            .unwrap()
            .dispatch_event(&web_sys::Event::new(name).unwrap())
    };
    event("beforeprint").unwrap();
    settle().await;
    assert!(second(&app).contains("It is here because"));
    settle().await;
    assert!(app.all("main details:not([open])").is_empty());
    event("afterprint").unwrap();
    settle().await;
    assert_eq!(opened(), before);
    app.leave().await;
}

/// A popover that is open stays with its button when the page is drawn again.
#[wasm_bindgen_test]
async fn popovers_keep_their_ids() {
    let app = plan().await;
    let ids = || -> Vec<String> {
        let popovers = app.all("li.step:first-child [popover], .verdict [popover]");
        popovers.iter().map(|popover| popover.id()).collect()
    };
    let before = ids();
    assert!(!before.is_empty());
    let all = app
        .all("[popover]")
        .iter()
        .map(|popover| popover.id())
        .collect::<std::collections::HashSet<_>>();
    assert_eq!(all.len(), app.all("[popover]").len(), "each has its own");
    app.all("li.step > details > summary")[1].click();
    settle().await;
    assert_eq!(ids(), before);
    app.leave().await;
}
