//! Pages in a real browser: `cargo xtask test browser`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod cases;
mod clock;
mod copying;
mod credentials;
mod dates;
mod desk;
mod dropping;
mod folding;
mod javascript;
mod questions;
mod remembering;
mod said;
mod secrets;
mod support;
mod tickets;
mod ways;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use support::Mounted;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn every_page_has_one_main_heading() {
    let case = "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me";
    for page in [
        "",
        "question",
        "question/goal",
        "check",
        "plan",
        "tickets",
        "credentials",
        "check-up",
        "somebody-leaves",
        "desk",
        "nothing",
    ] {
        let app = Mounted::at(&format!("#/{page}?{case}")).await;
        assert_eq!(app.all("h1").len(), 1, "{page}");
        app.leave().await;
    }
}
