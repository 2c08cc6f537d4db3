//! The question page: its controls, its error, and where it leads.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Mounted, document, fragment};

#[wasm_bindgen_test]
async fn a_question_is_a_group_of_native_radio_buttons_under_its_heading() {
    let app = Mounted::at("#/question?goal=access").await;
    assert_eq!(app.all("fieldset > legend > h1").len(), 1);
    let radios = app.all("input[type=radio][name=user]");
    assert_eq!(radios.len(), 8);
    for radio in radios {
        assert_eq!(
            app.all(&format!("label[for={}]", radio.id())).len(),
            1,
            "{}",
            radio.id()
        );
    }
    let described_by = app.one("fieldset").get_attribute("aria-describedby").unwrap();
    assert_eq!(app.all(&format!("#{described_by}")).len(), 1);
    app.leave().await;
}

#[wasm_bindgen_test]
async fn without_an_answer_the_error_takes_the_focus_and_leads_to_the_field() {
    let app = Mounted::at("#/question?goal=access").await;
    app.click("button[type=submit]").await;
    assert_eq!(fragment(), "#/question?goal=access");
    assert_eq!(document().active_element().unwrap().id(), "error-summary");
    let described_by = app.one("fieldset").get_attribute("aria-describedby").unwrap();
    assert_eq!(described_by, "user-hint user-error");
    app.click("#error-summary a").await;
    assert_eq!(document().active_element().unwrap().id(), "user-authority");
    app.click("#user-mah").await;
    assert!(app.all("#error-summary").is_empty());
    app.leave().await;
}

#[wasm_bindgen_test]
async fn an_answer_is_one_more_address() {
    let app = Mounted::at("#/question?goal=access").await;
    app.click("#user-mah").await;
    app.click("button[type=submit]").await;
    assert_eq!(fragment(), "#/question?goal=access&user=mah");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn several_tasks_can_be_ticked_and_cleared() {
    let app = Mounted::at("#/question?goal=access&user=mah").await;
    for task in ["view", "api", "update", "view"] {
        app.click(&format!("#tasks-{task}")).await;
    }
    app.click("button[type=submit]").await;
    assert_eq!(fragment(), "#/question?goal=access&user=mah&tasks=update,api");
    app.leave().await;
}

#[wasm_bindgen_test]
async fn a_change_is_said_before_it_is_made() {
    let app = Mounted::at("#/question/account?goal=account&account=mobile").await;
    assert!(app.input("account-mobile").checked());
    assert_eq!(app.one(".change").text_content().unwrap(), "");
    app.click("#account-new-surname").await;
    assert_eq!(
        app.one(".change").text_content().unwrap(),
        "This asks about 1 more question."
    );
    app.leave().await;
}
