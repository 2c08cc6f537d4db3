//! The clock after an approval, with a time of our own.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::dates::{forget, kept};
use crate::support::{Mounted, document, fragment, monday, next_address};

const PLAN: &str =
    "#/plan?goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";
const HOUR: i64 = 3_600_000;

/// The plan, once the role is requested: before that there is no clock.
async fn requested() -> Mounted {
    forget();
    let app = Mounted::at_time(PLAN, monday()).await;
    assert!(app.all(".clock").is_empty());
    app.click("#tick-0").await;
    app
}

fn phase(app: &Mounted) -> String {
    app.one(".phase").text_content().unwrap()
}

#[track_caller]
fn see_decision_ticked_on(day: &str) {
    let tick = format!("\"role.decision@production\":\"{day}\"");
    assert!(kept().contains(&tick), "{tick} in {}", kept());
}

#[wasm_bindgen_test]
async fn four_hours_are_counted_and_then_signing_in_is_safe() {
    let app = requested().await;
    assert_eq!(phase(&app), "");
    app.click(".clock .moment button").await;
    assert!(phase(&app).contains("Do not sign in to UPD yet"));
    assert!(app.one(".countdown").text_content().unwrap().starts_with("4:00:00"));

    app.wake_at(monday() + HOUR / 2 + 1000).await;
    assert!(app.one(".countdown").text_content().unwrap().starts_with("3:29:59"));
    assert!(app.text().contains("3 hours and 30 minutes left"));
    app.leave().await;

    // After a reload, hours later.
    let app = Mounted::at_time(PLAN, monday() + 4 * HOUR).await;
    assert!(phase(&app).contains("They are the least, not a promise"));
    assert!(app.all(".countdown").is_empty());

    app.wake_at(monday() + 48 * HOUR).await;
    assert!(phase(&app).contains("report it"));
    assert!(app.text().contains("Report it to EMA"));
    app.leave().await;
}

#[wasm_bindgen_test]
async fn only_the_phase_is_announced_and_not_every_second() {
    let app = requested().await;
    app.click(".clock .moment button").await;
    let announced = app.one(".phase");
    assert_eq!(announced.get_attribute("role").as_deref(), Some("status"));
    let before = phase(&app);
    app.wake_at(monday() + 1000).await;
    assert_eq!(phase(&app), before);
    let countdown = app.one(".countdown");
    assert_eq!(countdown.get_attribute("role").as_deref(), Some("timer"));
    assert!(countdown.closest("[role=status]").unwrap().is_none());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn an_approval_ticks_the_decision_too() {
    let app = requested().await;
    app.click(".clock .moment button").await;
    see_decision_ticked_on("2026-11-23");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn whoever_has_signed_in_needs_no_clock() {
    forget();
    let app = Mounted::at_time(PLAN, monday()).await;
    app.click("#tick-3").await;
    assert!(kept().contains("upd.sign-in@production"), "{}", kept());
    assert!(app.all(".clock").is_empty());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn somebody_locked_out_waits_a_day_and_then_reports() {
    let app = requested().await;
    app.click(".clock details .moment button").await;
    assert!(phase(&app).contains("locked"));
    assert!(app.one(".countdown").text_content().unwrap().starts_with("24:00:00"));
    app.wake_at(monday() + 24 * HOUR).await;
    assert!(phase(&app).contains("report it"));
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_time_that_lies_ahead_is_questioned() {
    let app = requested().await;
    app.fill("approved-production", "2027-01-01T09:00").await;
    assert!(phase(&app).contains("That time has not come yet"));
    assert!(!kept().contains("role.decision"), "{}", kept());
    app.leave().await;
}

/// One source of time: the plan follows the moment that the clock has, and not what was answered once (ROL-13).
#[wasm_bindgen_test]
async fn an_early_sign_in_that_the_answers_deny_changes_the_plan() {
    forget();
    let case = "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=no";
    let app = Mounted::at_time(&format!("#/plan?{case}"), monday()).await;
    assert!(app.text().contains("Say when you were told of the approval"));
    let moved_on = next_address();
    app.click(".clock details .moment button").await;
    moved_on.await;
    assert!(fragment().contains("early-sign-in=under-24h-ago"), "{}", fragment());
    assert!(
        app.one(".verdict")
            .text_content()
            .unwrap()
            .contains("the account is locked")
    );
    app.leave().await;
}

/// ROL-11, ROL-14: when the time is there the plan moves on by itself: never "wait" above "you may try".
#[wasm_bindgen_test]
async fn when_the_least_wait_is_over_the_plan_moves_on() {
    let app = requested().await;
    app.click(".clock .moment button").await;
    assert_eq!(
        document().active_element().map(|element| element.id()).as_deref(),
        Some("running-clocks")
    );
    assert!(
        app.one(".next")
            .text_content()
            .unwrap()
            .contains("Wait at least 4 hours")
    );
    app.wake_at(monday() + 4 * HOUR).await;
    assert!(app.all(".clocks").is_empty());
    assert!(app.one(".next").text_content().unwrap().contains("Sign in to UPD"));
    app.leave().await;
}

/// A bookmark from before: the device knows the moment still, and nobody is told to wait again.
#[wasm_bindgen_test]
async fn an_older_link_does_not_say_wait_again() {
    forget();
    let older = "#/plan?goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=no";
    let app = Mounted::at_time(older, monday()).await;
    app.click(".clock .moment button").await;
    let moved_on = next_address();
    app.wake_at(monday() + 5 * HOUR).await;
    moved_on.await;
    assert!(fragment().contains("approved=4h-to-24h"), "{}", fragment());
    app.leave().await;
    for hours in [5, 25] {
        let app = Mounted::at_time(older, monday() + hours * HOUR).await;
        let said = app.one(".verdict").text_content().unwrap();
        assert!(said.contains("You can go ahead"), "{said}");
        app.leave().await;
    }
}

/// Who changes the answer how long ago it was takes the moment back: the plan goes by what was said last.
#[wasm_bindgen_test]
async fn an_answer_without_a_moment_takes_the_moment_back() {
    forget();
    let case = "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=no";
    let app = Mounted::at_time(&format!("#/plan?{case}"), monday()).await;
    app.click(".clock .moment button").await;
    assert!(app.one(".verdict").text_content().unwrap().contains("Wait for now"));
    let arrived = next_address();
    app.click("a[href*='question/approved']").await;
    arrived.await;
    app.settle().await;
    app.click("#approved-over-24h").await;
    let arrived = next_address();
    app.click("button[type=submit]").await;
    arrived.await;
    app.settle().await;
    assert!(fragment().contains("approved=over-24h"), "{}", fragment());
    assert!(app.one(".verdict").text_content().unwrap().contains("You can go ahead"));
    assert!(!kept().contains("approved-at"), "{}", kept());
    app.leave().await;
}

/// An approval that is put right takes its tick along, unless the day of the tick is one's own.
#[wasm_bindgen_test]
async fn an_approval_that_is_put_right_moves_its_tick() {
    let app = requested().await;
    app.click(".clock .moment button").await;
    see_decision_ticked_on("2026-11-23");
    app.fill("approved-production", "2026-11-20T10:00").await;
    see_decision_ticked_on("2026-11-20");
    app.fill("tick-1-day", "2026-11-19").await;
    app.fill("approved-production", "2026-11-18T10:00").await;
    see_decision_ticked_on("2026-11-19");
    app.fill("tick-1-day", "0002-11-19").await;
    see_decision_ticked_on("2026-11-19");
    app.leave().await;
}
