//! The cases on this device (issue 9: "ticks survive", "coming back"): which of them a plan is about, a changed answer,
//! copies, two windows, and going on from the start page.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, Storage};

use upd_rules::case::text::Case;
use upd_rules::dates::own_case::{OwnCases, STORAGE_PREFIX, old_key};

use crate::dates::forget;
use crate::support::{Mounted, document, fragment, monday, next_address, settle};

const MAH: &str =
    "goal=access&user=mah&tasks=view&env=production&account=none&email=named-work&oms=listed&super-users=one";
/// The same with one answer changed: what is ticked of the account is in both.
const EDITING: &str =
    "goal=access&user=mah&tasks=update&env=production&account=none&email=named-work&oms=listed&super-users=one";
const MOBILE: &str = "goal=account&account=mobile";

fn storage() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// What is kept of all cases, in the order of their keys.
fn kept() -> Vec<(String, String)> {
    let storage = storage();
    let keys = (0..storage.length().unwrap()).filter_map(|place| storage.key(place).unwrap());
    let mut kept: Vec<(String, String)> = keys
        .filter(|key| key.starts_with(STORAGE_PREFIX))
        .map(|key| {
            let text = storage.get_item(&key).unwrap().unwrap();
            (key, text)
        })
        .collect();
    kept.sort();
    kept
}

fn keep(case: &str, number: &str, fields: &str) {
    let key = OwnCases::default().new_key(&Case::read(case).answers);
    let text = format!("{{\"schema\":2,\"answers\":\"{case}\",{fields}}}");
    storage().set_item(&format!("{key}{number}"), &text).unwrap();
}

/// A plan, with what is kept unfolded.
async fn plan(case: &str) -> Mounted {
    let app = Mounted::at_time(&format!("#/plan?{case}"), monday()).await;
    unfold(&app);
    app
}

fn unfold(app: &Mounted) {
    app.one("details.kept").set_attribute("open", "").unwrap();
}

async fn go(fragment: &str) {
    let arrival = next_address();
    // As a link of our own does.
    let link = document().create_element("a").unwrap();
    link.set_attribute("href", fragment).unwrap();
    document().body().unwrap().append_child(&link).unwrap();
    wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlElement>(&link).click();
    arrival.await;
    link.remove();
}

async fn another_window_changed_something() {
    web_sys::window()
        .unwrap()
        .dispatch_event(&Event::new("storage").unwrap())
        .unwrap();
    settle().await;
}

fn ticked(app: &Mounted) -> usize {
    app.all(".tick input:checked").len()
}

fn name(app: &Mounted) -> String {
    app.input("case-name").value()
}

#[wasm_bindgen_test]
async fn a_changed_answer_keeps_the_ticks_and_the_case() {
    forget();
    let app = plan(MAH).await;
    assert_eq!(kept(), [], "nothing is kept of what is only looked at");
    app.click("#tick-0").await;
    app.fill("case-name", "MAH A").await;
    // By way of a question, as "Change" leads.
    go(&format!("#/question/tasks?{MAH}")).await;
    app.settle().await;
    go(&format!("#/plan?{EDITING}")).await;
    app.settle().await;
    assert!(app.input("tick-0").checked());
    assert!(app.one(".changed").text_content().unwrap().contains("1 tick kept."));
    assert_eq!(name(&app), "MAH A");
    let [(_, case)] = kept().try_into().unwrap();
    assert!(case.contains(EDITING), "{case}");
    app.leave().await;

    // Loaded again, it is found by its answers.
    let app = plan(EDITING).await;
    assert_eq!((ticked(&app), name(&app).as_str()), (1, "MAH A"));
    app.leave().await;
}

/// A colleague's link does not write into a case of one's own.
#[wasm_bindgen_test]
async fn a_link_from_elsewhere_is_another_case() {
    forget();
    let app = plan(MAH).await;
    app.click("#tick-0").await;
    let before = kept();
    let arrival = next_address();
    web_sys::window()
        .unwrap()
        .location()
        .set_hash(&format!("#/plan?{EDITING}"))
        .unwrap();
    arrival.await;
    app.settle().await;
    assert_eq!(ticked(&app), 0);
    assert_eq!(kept(), before);
    unfold(&app);
    // Unless the person says that it is about it.
    app.click(".kept .cases button").await;
    assert_eq!(ticked(&app), 1);
    assert_eq!(document().active_element().unwrap().id(), "case-name");
    let [(key, case)] = kept().try_into().unwrap();
    assert_eq!(key, before[0].0);
    assert!(case.contains(EDITING), "{case}");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn from_the_start_page_on_it_is_about_something_else() {
    forget();
    let app = plan(MAH).await;
    app.click("#tick-0").await;
    let before = kept();
    go(&format!("#/?{MAH}")).await;
    app.settle().await;
    go(&format!("#/plan?{EDITING}")).await;
    app.settle().await;
    assert_eq!(ticked(&app), 0);
    assert_eq!(kept(), before);
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_copy_for_the_next_organisation_keeps_the_account() {
    forget();
    let app = plan(MAH).await;
    app.fill("case-name", "MAH A").await;
    app.click("#tick-0").await;
    for step in app.all(".tick input:not(:checked)") {
        step.click();
    }
    settle().await;
    let all = ticked(&app);
    app.click(".kept .copy").await;
    assert_eq!(document().active_element().unwrap().id(), "case-name");
    assert_eq!(name(&app), "MAH A (2)");
    let of_the_account = ticked(&app);
    assert!(0 < of_the_account && of_the_account < all, "{of_the_account} of {all}");
    assert!(app.input("tick-0").checked());
    app.fill("case-name", "MAH B").await;
    app.click("#tick-0").await;
    assert_eq!(kept().len(), 2);

    // And back to the first, though the address is the same.
    let other = app.one(".kept .cases a");
    assert_eq!(other.text_content().unwrap(), "MAH A");
    other.click();
    settle().await;
    assert_eq!((ticked(&app), name(&app).as_str()), (all, "MAH A"));
    app.leave().await;
    // It was used last, so it is the one that is loaded again.
    let app = plan(MAH).await;
    assert_eq!(name(&app), "MAH A");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_name_is_kept_here_and_in_no_link_and_no_secret_is() {
    forget();
    let app = plan(MOBILE).await;
    app.fill("case-name", "  MAH\u{202e} A & Co ").await;
    assert_eq!(name(&app), "MAH A & Co");
    assert!(!fragment().contains("MAH"), "{}", fragment());
    assert!(
        app.all(".print-only")
            .iter()
            .all(|part| !part.text_content().unwrap().contains("MAH A"))
    );
    let field = app.input("case-name");
    field.focus().unwrap();
    app.fill("case-name", "xQ.8Q~a1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7").await;
    assert!(!kept().iter().any(|(_, text)| text.contains("8Q~")), "{:?}", kept());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn forgetting_one_case_leaves_the_others() {
    forget();
    keep(MOBILE, "", "\"name\":\"Mobile\",\"used\":1");
    keep(MAH, "", "\"name\":\"MAH A\",\"used\":2");
    let app = plan(MAH).await;
    app.click(".kept .forget button").await;
    assert_eq!(name(&app), "");
    assert_eq!(document().active_element().unwrap().id(), "case-name");
    assert!(app.one(".kept .said").text_content().unwrap().contains("Forgotten"));
    let [(_, left)] = kept().try_into().unwrap();
    assert!(left.contains("Mobile"), "{left}");
    app.leave().await;
}

/// The first schema had one entry for each set of answers.
#[wasm_bindgen_test]
async fn an_old_store_is_taken_in_plan_by_plan() {
    forget();
    let old = |case: &str| old_key(&Case::read(case).answers);
    storage()
        .set_item(&old(MAH), r#"{"schema":1,"ticks":{"account.register":"2026-11-19"}}"#)
        .unwrap();
    storage()
        .set_item(
            &old(EDITING),
            r#"{"schema":1,"ticks":{"account.register":"2026-11-18"}}"#,
        )
        .unwrap();
    let app = plan(MAH).await;
    assert!(app.input("tick-0").checked());
    assert_eq!(storage().get_item(&old(MAH)).unwrap(), None);
    assert!(
        storage().get_item(&old(EDITING)).unwrap().is_some(),
        "until its plan is seen"
    );
    // A changed answer leads there: both are kept, and the case stays what it is.
    go(&format!("#/question/tasks?{MAH}")).await;
    app.settle().await;
    go(&format!("#/plan?{EDITING}")).await;
    app.settle().await;
    assert_eq!(app.input("tick-0-day").value(), "2026-11-19");
    assert_eq!(kept().len(), 2, "{:?}", kept());
    app.leave().await;
}

/// Nothing old is taken away before it is kept anew.
#[wasm_bindgen_test]
async fn an_old_store_stays_where_nothing_new_can_be_kept() {
    forget();
    let old = old_key(&Case::read(MAH).answers);
    storage()
        .set_item(&old, r#"{"schema":1,"ticks":{"account.register":"2026-11-19"}}"#)
        .unwrap();
    js_sys::eval(
        "globalThis.before = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new Error('full') }",
    )
    .unwrap();
    let app = plan(MAH).await;
    assert!(app.input("tick-0").checked(), "it counts for this visit");
    app.leave().await;
    js_sys::eval("Storage.prototype.setItem = globalThis.before").unwrap();
    assert!(storage().get_item(&old).unwrap().is_some());
}

/// What cannot be read as a case is never written over.
#[wasm_bindgen_test]
async fn a_damaged_case_is_said_and_left_alone() {
    forget();
    let key = OwnCases::default().new_key(&Case::read(MAH).answers);
    storage().set_item(&key, "no JSON {").unwrap();
    let app = plan(MAH).await;
    assert!(app.text().contains("set aside, not thrown away"));
    app.click("#tick-0").await;
    assert_eq!(storage().get_item(&key).unwrap().unwrap(), "no JSON {");
    assert_eq!(kept().len(), 2);
    app.leave().await;
}

/// Two windows that make the first case for the same answers at the same moment have one in the end, with all of it.
#[wasm_bindgen_test]
async fn two_windows_make_one_case() {
    forget();
    let app = plan(MAH).await;
    app.click("#tick-0").await;
    // The other one wrote without having seen it, then hears of ours as we hear of theirs.
    keep(
        MAH,
        "",
        "\"used\":1,\"ticks\":{\"role.request@production\":\"2026-11-20\"}",
    );
    another_window_changed_something().await;
    let [(_, case)] = kept().try_into().unwrap();
    for part in ["account.register", "role.request@production"] {
        assert!(case.contains(part), "{part} in {case}");
    }
    // A name in one, a tick in the other.
    keep(
        MAH,
        "",
        "\"used\":1,\"name\":\"MAH A\",\"ticks\":{\"account.register\":\"2026-11-23\"}",
    );
    app.click("#tick-1").await;
    assert_eq!(name(&app), "MAH A");
    app.fill("case-name", "MAH B").await;
    keep(
        MAH,
        "",
        "\"used\":1,\"name\":\"MAH A\",\"ticks\":{\"oms.search\":\"2026-11-20\"}",
    );
    another_window_changed_something().await;
    let [(_, case)] = kept().try_into().unwrap();
    assert!(case.contains("MAH B") && case.contains("oms.search"), "{case}");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn the_start_page_offers_to_go_on() {
    forget();
    let app = Mounted::at_time("#/", monday()).await;
    assert!(app.all("#go-on").is_empty());
    app.leave().await;
    for (number, place) in ["", "-2", "-3", "-4"].iter().zip(1..) {
        keep(MAH, number, &format!("\"name\":\"MAH {place}\",\"used\":{place}"));
    }
    let app = Mounted::at_time("#/", monday()).await;
    let names = |app: &Mounted, selector: &str| -> Vec<String> {
        app.all(selector)
            .iter()
            .map(|link| link.text_content().unwrap())
            .collect()
    };
    assert_eq!(names(&app, ".go-on > .cases a"), ["MAH 4", "MAH 3", "MAH 2"]);
    assert_eq!(names(&app, ".go-on details .cases a"), ["MAH 1"]);
    // Forgetting asks once, and the focus stays on the list.
    app.click(".go-on .forget button").await;
    assert_eq!(names(&app, ".go-on .cases a"), ["MAH 3", "MAH 2", "MAH 1"]);
    assert_eq!(document().active_element().unwrap().id(), "go-on");
    assert!(
        app.one(".go-on .said")
            .text_content()
            .unwrap()
            .contains("MAH 4: forgotten")
    );
    // Not the one that was used last: it is the one that opens.
    let arrival = next_address();
    app.all(".go-on .cases a")[1].click();
    arrival.await;
    assert_eq!(fragment(), format!("#/plan?{MAH}"));
    assert_eq!(name(&app), "MAH 2");
    app.leave().await;
}

/// Without storage all of it works until the page is closed.
#[wasm_bindgen_test]
async fn without_storage_cases_last_as_long_as_the_page() {
    forget();
    let property = js_sys::eval("Object.getOwnPropertyDescriptor(window, 'localStorage')").unwrap();
    js_sys::eval(
        "Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new Error('blocked') } })",
    )
    .unwrap();
    let app = plan(MAH).await;
    app.click("#tick-0").await;
    app.fill("case-name", "MAH A").await;
    go(&format!("#/?{MAH}")).await;
    app.settle().await;
    let arrival = next_address();
    app.click(".go-on .cases a").await;
    arrival.await;
    assert_eq!((ticked(&app), name(&app).as_str()), (1, "MAH A"));
    assert!(app.text().contains("does not let this page keep anything"));
    app.leave().await;
    let window = web_sys::window().unwrap();
    js_sys::Object::define_property(
        &window,
        &"localStorage".into(),
        wasm_bindgen::JsCast::unchecked_ref(&property),
    );
    assert_eq!(kept(), []);
}
