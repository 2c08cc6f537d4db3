//! Dates on the plan page, and what is kept of what has happened.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Storage;

use upd_rules::case::answers::Answers;
use upd_rules::case::text::Case;
use upd_rules::dates::own_case::{OwnCases, old_key};

use crate::support::{Mounted, document, fragment, monday, settle};

const CASE: &str =
    "goal=access&user=mah&tasks=view&env=production&account=none&email=named-work&oms=listed&super-users=one";
const PLAN: &str =
    "#/plan?goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";
const DAY: i64 = 24 * 3_600_000;

fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// Nothing is kept of earlier tests.
pub(crate) fn forget() {
    storage().clear().unwrap();
}

fn answers() -> Answers {
    Case::read(PLAN.split_once('?').unwrap().1).answers
}

/// The key under which the first case with these answers is kept.
fn key() -> String {
    OwnCases::default().new_key(&answers())
}

/// What a window keeps of a case with these answers.
fn with_answers(kept: &str) -> String {
    let case = PLAN.split_once('?').unwrap().1;
    kept.replacen('{', &format!("{{\"answers\":\"{case}\","), 1)
}

/// What is kept for the plan.
pub(crate) fn kept() -> String {
    storage().get_item(&key()).unwrap().unwrap_or_default()
}

async fn plan() -> Mounted {
    Mounted::at_time(&format!("{PLAN}&start=2026-11-23"), monday()).await
}

/// Kept when the address has changed.
fn next_address() -> Promise {
    Promise::new(&mut |kept, _| web_sys::window().unwrap().set_onhashchange(Some(&kept)))
}

/// What is folded cannot have the focus.
async fn unfold(app: &Mounted) {
    app.one(".dates").set_attribute("open", "").unwrap();
    app.settle().await;
}

fn range(app: &Mounted) -> String {
    let parts = app.all(".range, .range + p");
    parts.iter().map(|part| part.text_content().unwrap()).collect()
}

#[wasm_bindgen_test]
async fn a_start_day_stands_in_the_address_and_gives_every_step_its_days() {
    forget();
    let app = Mounted::at_time(PLAN, monday()).await;
    assert!(app.all(".range").is_empty());
    let arrival = next_address();
    app.fill("start", "2026-11-24").await;
    JsFuture::from(arrival).await.unwrap();
    settle().await;
    assert_eq!(fragment(), format!("{PLAN}&start=2026-11-24"));
    assert!(range(&app).contains("24 November 2026"), "{}", range(&app));
    assert!(app.text().contains("Calendar: EMA closing days: 2026 estimated"));
    assert!(app.text().contains("Begins24 November 2026"));
    app.leave().await;

    let app = Mounted::at_time(PLAN, monday()).await;
    unfold(&app).await;
    let arrival = next_address();
    app.click(".dates button").await;
    JsFuture::from(arrival).await.unwrap();
    settle().await;
    assert_eq!(fragment(), format!("{PLAN}&start=2026-11-23"));
    assert_eq!(document().active_element().unwrap().id(), "start");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_guess_is_marked_and_changes_no_stated_date() {
    forget();
    let app = plan().await;
    let stated = range(&app);
    app.fill("guess-1", "5").await;
    assert_eq!(range(&app), stated);
    let guessed = app.one(".guessed").text_content().unwrap();
    assert!(guessed.starts_with("Your guess"), "{guessed}");
    assert!(guessed.contains("30 November 2026"), "{guessed}");
    assert!(kept().contains("\"working-days\":5"), "{}", kept());
    for wrong in ["-5", "3.5", "1000", "soon"] {
        app.fill("guess-1", wrong).await;
        assert_eq!(app.input("guess-1").value(), wrong, "it stays to be put right");
        assert!(
            app.one("#guess-1-error")
                .text_content()
                .unwrap()
                .contains("from 0 to 999")
        );
        assert_eq!(
            app.one(".guessed").text_content().unwrap(),
            guessed,
            "and changes nothing"
        );
    }
    app.fill("guess-1", "").await;
    assert!(app.all(".guessed, #guess-1-error").is_empty());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_tick_is_kept_and_the_focus_stays_on_its_row() {
    forget();
    let app = plan().await;
    let tick = app.input("tick-0");
    tick.focus().unwrap();
    app.click("#tick-0").await;
    // What is done folds, and the reader is on its line.
    assert_eq!(
        document().active_element().map(|element| element.id()).as_deref(),
        Some("step-1")
    );
    app.fill("tick-0-day", "2026-11-20").await;
    assert!(kept().contains("\"schema\":2"), "{}", kept());
    assert!(kept().contains("2026-11-20"), "{}", kept());
    assert!(!fragment().contains("2026-11-20"), "{}", fragment());
    app.leave().await;

    let app = plan().await;
    assert!(app.input("tick-0").checked());
    assert_eq!(app.input("tick-0-day").value(), "2026-11-20");
    assert!(range(&app).starts_with("What is left"), "{}", range(&app));
    app.click("#tick-0").await;
    assert_eq!(kept(), "");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn progress_belongs_to_one_case() {
    forget();
    let app = plan().await;
    app.click("#tick-0").await;
    app.leave().await;
    let app = Mounted::at_time(&format!("#/plan?{CASE}"), monday()).await;
    assert!(!app.all(".tick input").is_empty());
    assert!(app.all(".tick input:checked").is_empty());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn the_oldest_data_is_read_and_written_anew() {
    forget();
    let old = r#"{"ticks":{"role.request@production":"2026-11-19","gone.step":"2026-11-18"}}"#;
    storage().set_item(&old_key(&answers()), old).unwrap();
    let app = plan().await;
    assert!(app.input("tick-0").checked());
    assert!(app.text().contains("set aside, not thrown away"));
    assert_eq!(
        storage().get_item(&old_key(&answers())).unwrap(),
        None,
        "it is a case now"
    );
    app.click("#tick-1").await;
    for part in [
        "\"schema\":2",
        "\"gone.step\":\"2026-11-18\"",
        "\"role.decision@production\":\"2026-11-23\"",
    ] {
        assert!(kept().contains(part), "{part} in {}", kept());
    }
    app.leave().await;
}

#[wasm_bindgen_test]
async fn unreadable_data_is_set_aside_and_said() {
    forget();
    storage().set_item(&old_key(&answers()), "no JSON {").unwrap();
    let app = plan().await;
    assert!(app.text().contains("set aside, not thrown away"));
    app.click("#tick-0").await;
    assert!(kept().contains("no JSON {"), "{}", kept());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn without_storage_the_page_works_and_says_so() {
    forget();
    let blocked =
        "Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new Error('blocked') } })";
    let property = js_sys::eval("Object.getOwnPropertyDescriptor(window, 'localStorage')").unwrap();
    js_sys::eval(blocked).unwrap();
    let app = plan().await;
    assert!(app.text().contains("does not let this page keep anything"));
    app.click("#tick-0").await;
    assert!(app.input("tick-0").checked());
    app.click(".kept .forget-all button").await;
    assert!(!app.input("tick-0").checked());
    app.leave().await;
    let window = web_sys::window().unwrap();
    js_sys::Object::define_property(&window, &"localStorage".into(), property.unchecked_ref());
    assert_eq!(kept(), "");
}

#[wasm_bindgen_test]
async fn full_storage_is_said_and_the_tick_stays_for_this_visit() {
    forget();
    let full = "globalThis.before = Storage.prototype.setItem;
                Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
    js_sys::eval(full).unwrap();
    let app = plan().await;
    assert!(app.text().contains("is kept in this browser only"));
    app.click("#tick-0").await;
    assert!(app.input("tick-0").checked());
    assert!(app.text().contains("does not let this page keep anything"));
    app.leave().await;
    js_sys::eval("Storage.prototype.setItem = globalThis.before").unwrap();
}

#[wasm_bindgen_test]
async fn everything_of_ours_is_forgotten_and_nothing_else() {
    forget();
    storage().set_item("somebody else's", "1").unwrap();
    let app = plan().await;
    app.click("#tick-0").await;
    assert!(!kept().is_empty());
    app.click(".kept .forget-all button").await;
    assert_eq!(kept(), "");
    assert!(app.text().contains("Forgotten."));
    assert!(!app.input("tick-0").checked());
    assert!(storage().get_item("somebody else's").unwrap().is_some());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn too_late_is_said_with_what_still_helps() {
    forget();
    let app = plan().await;
    app.fill("needed-by", "2026-11-20").await;
    let said = app.one(".backwards").text_content().unwrap();
    assert!(said.contains("It is too late already"), "{said}");
    assert!(said.contains("Begin with these today"), "{said}");
    app.fill("needed-by", "2026-12-18").await;
    let said = app.one(".backwards").text_content().unwrap();
    assert!(said.contains("begin by"), "{said}");
    assert!(!said.contains("Begin with these today"), "{said}");
    app.leave().await;
    let app = plan().await;
    assert_eq!(
        app.input("needed-by").value(),
        "2026-12-18",
        "it is kept like what is ticked"
    );
    assert_eq!(app.one(".backwards").text_content().unwrap(), said);
    app.leave().await;
}

/// Issue 9, "The picture": one row a step with its dates; the list by date says the same, and one of both is shown.
#[wasm_bindgen_test]
async fn the_picture_and_the_list_say_the_same_steps() {
    forget();
    let organisation = "#/plan?goal=organisation&user=mah&account=works&oms=not-found&start=2026-11-23";
    let app = Mounted::at_time(organisation, monday()).await;
    let texts = |selector: &str| -> Vec<String> {
        app.all(selector)
            .iter()
            .map(|part| part.text_content().unwrap())
            .collect()
    };
    let titles = texts(".picture .title");
    assert!(titles.len() > 2, "{titles:?}");
    assert_eq!(titles, texts(".by-date .title"));
    assert_eq!(texts(".picture .when")[2], "ends 30 Nov to 8 Dec");
    assert_eq!(
        texts(".by-date .when")[2],
        "Ends between 30 November and 8 December 2026"
    );
    assert_eq!(app.all(".by-date.narrow-only").len(), 1);
    assert!(app.all(".picture svg:not([aria-hidden]):not(.open)").is_empty());
    assert!(app.all("[style]").is_empty());
    app.leave().await;
}

/// Where more is unknown than known, the list stands alone (issue 9, "The picture").
#[wasm_bindgen_test]
async fn without_times_there_is_no_picture() {
    forget();
    let app = plan().await;
    assert!(app.all(".picture, .narrow-only").is_empty());
    assert!(!app.all(".by-date li").is_empty());
    app.leave().await;
}

/// Issue 9, "Dates": asked where days go by, in a line that says the result, and nowhere else.
#[wasm_bindgen_test]
async fn dates_stand_where_days_go_by() {
    forget();
    let app = Mounted::at_time(
        "#/plan?goal=account&account=username-forgotten&start=2026-11-23",
        monday(),
    )
    .await;
    assert!(!app.all(".steps > li").is_empty());
    assert!(app.all(".dates, #start, #needed-by").is_empty());
    app.leave().await;
    let app = Mounted::at_time(PLAN, monday()).await;
    let line = || app.one(".dates > summary").text_content().unwrap();
    assert!(line().starts_with("When? Give a start day"), "{}", line());
    app.fill("needed-by", "2026-11-20").await;
    assert_eq!(line(), "When: Too late already to be ready by 20 November 2026");
    app.leave().await;
    let app = plan().await;
    assert!(
        app.one(".dates > summary")
            .text_content()
            .unwrap()
            .starts_with("When: not before 23 November 2026")
    );
    app.leave().await;
}

/// Nothing folds and no focus is lost under the fingers of somebody who gives a day (issue 9, "Dates").
#[wasm_bindgen_test]
async fn giving_a_day_folds_nothing() {
    forget();
    let app = Mounted::at_time(PLAN, monday()).await;
    unfold(&app).await;
    app.input("start").focus().unwrap();
    let arrival = next_address();
    app.fill("start", "2026-11-24").await;
    JsFuture::from(arrival).await.unwrap();
    settle().await;
    assert!(app.one(".dates").has_attribute("open"));
    assert_eq!(document().active_element().unwrap().id(), "start");
    app.leave().await;
}

/// A day outside the years that are taken stays in its field with a word on why, and changes nothing (issue 9, "Dates").
#[wasm_bindgen_test]
async fn a_day_outside_stays_and_is_explained() {
    forget();
    let app = plan().await;
    for outside in ["1999-12-31", "2101-01-01"] {
        app.fill("start", outside).await;
        assert_eq!(app.input("start").value(), outside);
        assert!(
            app.one("#start-refused")
                .text_content()
                .unwrap()
                .contains("from 2000 to 2100")
        );
        assert_eq!(
            app.input("start").get_attribute("aria-describedby").as_deref(),
            Some("start-refused")
        );
        assert_eq!(fragment(), format!("{PLAN}&start=2026-11-23"));
    }
    app.fill("start", "2026-11-23").await;
    assert!(app.all("#start-refused").is_empty());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_silent_approver_gets_a_reminder_after_the_time_that_one_chooses() {
    forget();
    let app = plan().await;
    assert!(!app.text().contains("Send a reminder"));
    app.click("#tick-0").await;
    assert!(app.one(".next").text_content().unwrap().contains("not yours to do"));
    assert!(app.text().contains("No answer by 26 November 2026? Send a reminder"));
    app.fill("remind-1", "1").await;
    assert!(app.text().contains("No answer by 24 November 2026? Send a reminder"));
    app.wake_at(monday() + DAY).await;
    assert!(app.text().contains("No answer yet? Send a reminder"));
    assert!(app.text().contains("Reminder: my request for a UPD role"));
    app.leave().await;
}

/// While a year is being typed, Chromium tells of the years 2, 20 and 202.
#[wasm_bindgen_test]
async fn a_year_that_is_being_typed_changes_nothing() {
    forget();
    let app = Mounted::at_time(PLAN, monday()).await;
    unfold(&app).await;
    for year in ["0002", "0020", "0202"] {
        app.fill("start", &format!("{year}-11-23")).await;
        assert_eq!(fragment(), PLAN);
        assert_eq!(app.input("start").value(), format!("{year}-11-23"));
    }
    assert!(app.all("#start-refused").is_empty(), "nobody is told off while typing");
    app.visit("start").await;
    assert_eq!(app.input("start").value(), "0202-11-23", "it stays to be put right");
    assert!(!app.all("#start-refused").is_empty(), "but not as if it counted");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_way_back_alone_says_what_its_days_rest_on() {
    forget();
    let app = Mounted::at_time(PLAN, monday()).await;
    assert!(!app.text().contains("Calendar: "));
    app.fill("needed-by", "2026-12-18").await;
    let said = app.one(".backwards").text_content().unwrap();
    assert!(said.contains("Calendar: EMA closing days: 2026 estimated."), "{said}");
    assert!(!app.all(".standing").is_empty());
    assert!(app.text().contains("2026: estimated from the lists"));
    app.leave().await;
}

/// Whoever ticks at 00:20 on a page that was opened at 23:50 did it on the new day (issue 7).
#[wasm_bindgen_test]
async fn a_tick_has_the_day_of_the_click() {
    forget();
    let late = monday() + 14 * 3_600_000 + 50 * 60_000;
    let app = Mounted::at_time(&format!("{PLAN}&start=2026-11-23"), late).await;
    // Nothing draws the page anew meanwhile.
    app.let_pass(late + 30 * 60_000);
    app.click("#tick-0").await;
    assert!(kept().contains("\"2026-11-24\""), "{}", kept());
    app.leave().await;
}

/// What another window keeps at the same moment is not lost, whoever comes first (issue 7).
#[wasm_bindgen_test]
async fn two_windows_lose_nothing() {
    forget();
    let app = plan().await;
    let other = with_answers(r#"{"schema":2,"ticks":{"role.decision@production":"2026-11-20"}}"#);
    storage().set_item(&key(), &other).unwrap();
    app.click("#tick-0").await;
    for step in ["role.request@production", "role.decision@production"] {
        assert!(kept().contains(step), "{step} in {}", kept());
    }
    // The other one wrote without having seen this tick.
    storage().set_item(&key(), &other).unwrap();
    for _ in 0..2 {
        web_sys::window()
            .unwrap()
            .dispatch_event(&web_sys::Event::new("storage").unwrap())
            .unwrap();
        settle().await;
        for step in ["role.request@production", "role.decision@production"] {
            assert!(kept().contains(step), "{step} in {}", kept());
        }
    }
    assert!(app.input("tick-0").checked() && app.input("tick-1").checked());
    // What is taken back in another window later stays taken back: each change is made again once.
    storage().set_item(&key(), &other).unwrap();
    web_sys::window()
        .unwrap()
        .dispatch_event(&web_sys::Event::new("storage").unwrap())
        .unwrap();
    settle().await;
    assert!(!app.input("tick-0").checked());
    app.leave().await;
}

/// Three clicks before the page is drawn once.
#[wasm_bindgen_test]
async fn clicks_in_one_moment_are_all_kept() {
    forget();
    let app = plan().await;
    for step in ["#tick-0", "#tick-1", "#tick-2"] {
        app.one(step).click();
    }
    settle().await;
    for step in ["#tick-0", "#tick-1", "#tick-2"] {
        assert!(app.input(&step[1..]).checked(), "{step}");
    }
    assert_eq!(kept().matches("@production").count(), 3, "{}", kept());
    app.leave().await;
}

/// What a later edition keeps is written back with its own number (issue 7).
#[wasm_bindgen_test]
async fn a_newer_schema_is_not_lowered() {
    forget();
    let newer = r#"{"schema":7,"ticks":{"role.decision@production":"2026-11-20"},"colours":{"a":[1,2]}}"#;
    storage().set_item(&key(), &with_answers(newer)).unwrap();
    let app = plan().await;
    app.click("#tick-0").await;
    for kept_part in [
        "\"schema\":7",
        "\"colours\":{\"a\":[1,2]}",
        "role.request@production",
        "role.decision@production",
    ] {
        assert!(kept().contains(kept_part), "{kept_part} in {}", kept());
    }
    app.leave().await;
}

/// Where nothing is kept although nothing fails, that is not said to be kept.
#[wasm_bindgen_test]
async fn kept_is_said_only_of_what_can_be_read_back() {
    forget();
    js_sys::eval("globalThis.before = Storage.prototype.setItem; Storage.prototype.setItem = () => {}").unwrap();
    let app = plan().await;
    app.click("#tick-0").await;
    assert!(app.input("tick-0").checked());
    app.click("#tick-1").await;
    assert!(app.input("tick-0").checked() && app.input("tick-1").checked());
    assert!(app.text().contains("does not let this page keep anything"));
    app.leave().await;
    js_sys::eval("Storage.prototype.setItem = globalThis.before").unwrap();
}

/// A page that is left open does not go on saying what was true when it was opened (issue 7).
#[wasm_bindgen_test]
async fn a_page_left_open_for_forty_days_says_what_is_true_now() {
    forget();
    let renewal = "#/plan?goal=renew&user=mah&env=production&matter=renew&role=super&contact=me&expires=2027-01-31";
    let app = Mounted::at_time(renewal, monday()).await;
    let before = app.text();
    app.let_pass(monday() + 40 * DAY);
    web_sys::window()
        .unwrap()
        .dispatch_event(&web_sys::Event::new("pageshow").unwrap())
        .unwrap();
    settle().await;
    let fresh = Mounted::at_time(renewal, monday() + 40 * DAY).await;
    assert_ne!(app.text(), before);
    // Only the first was opened by a link, and says so.
    let now = app.one("main").text_content().unwrap();
    assert!(now.ends_with(&fresh.one("main").text_content().unwrap()), "{now}");
    fresh.leave().await;
    app.leave().await;
}
