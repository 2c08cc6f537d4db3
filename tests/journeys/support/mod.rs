//! What the journeys are written with: [`journey`] opens a page in a browser of its own and checks at the end that
//! the page kept its promises; [`Page`] acts and sees.

mod act;
mod browser;
mod download;
mod see;

pub(crate) use browser::Page;
pub(crate) use xtask::serve::Fault;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Runs a journey in a new browser. Afterwards the page must have asked the network for nothing since it was opened,
/// must have used no other server, and must have reported no error. A journey that fails leaves a picture in
/// `target/screenshots`, and the browser is closed all the same.
pub(crate) fn journey(steps: impl AsyncFnOnce(&Page)) {
    travel(async |page| {
        steps(page).await;
        page.see_kept_promises().await;
    });
}

/// As [`journey`], for a page that is meant to break: without the checks at the end.
pub(crate) fn broken_journey(steps: impl AsyncFnOnce(&Page)) {
    travel(steps);
}

fn travel(steps: impl AsyncFnOnce(&Page)) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let page = runtime.block_on(Page::new());
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(steps(&page))));
    if outcome.is_err() {
        runtime.block_on(page.report_failure());
    }
    runtime.block_on(page.close());
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}
