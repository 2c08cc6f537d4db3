//! The question page: its controls, its error, and where it leads.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{Mounted, document, fragment, next_address};

/// Clicks on what leads to another page, and waits until it is there.
async fn click_to_next_page(app: &Mounted, selector: &str) {
    let arrived = next_address();
    app.click(selector).await;
    arrived.await;
}

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

/// Issue 9: one answer fills both environments, and opens apart on "no".
#[wasm_bindgen_test]
async fn one_answer_fills_both_environments_unless_it_is_told_apart() {
    const CASE: &str = "goal=access&user=authority&tasks=view&env=both&account=works";
    let app = Mounted::at(&format!("#/question?{CASE}")).await;
    assert!(app.input("same-in-uat-yes").checked());
    app.click("#super-users-one").await;
    app.click("button[type=submit]").await;
    assert_eq!(
        fragment(),
        format!("#/question?{CASE}&super-users=one&super-users-uat=one")
    );
    app.leave().await;

    let app = Mounted::at(&format!(
        "#/question/super-users?{CASE}&super-users=one&super-users-uat=one"
    ))
    .await;
    app.click("#same-in-uat-no").await;
    click_to_next_page(&app, "button[type=submit]").await;
    assert_eq!(fragment(), format!("#/question?{CASE}&super-users=one"));
    assert_eq!(app.all("input[name=super-users-uat]").len(), 5);
    app.leave().await;

    let app = Mounted::at("#/question?goal=access&user=mah&tasks=view&env=both&account=works&oms=listed").await;
    assert!(app.all("#same-in-uat-yes").is_empty(), "UAT is refused to industry");
    app.leave().await;
}

/// Issue 9: "Error: " before the title as long as there is one.
#[wasm_bindgen_test]
async fn the_title_says_that_an_answer_is_missing_as_long_as_it_is() {
    let app = Mounted::at("#/question?goal=access").await;
    let asks = "Who are you, and for whom do you act? \u{2013} UPD onboarding checker";
    assert_eq!(document().title(), asks);
    app.click("button[type=submit]").await;
    assert_eq!(document().title(), format!("Error: {asks}"));
    app.click("button[type=submit]").await;
    assert_eq!(document().title(), format!("Error: {asks}"));
    app.click("#user-mah").await;
    assert_eq!(document().title(), asks);
    app.leave().await;
}

/// Issue 9: "Change" from the plan returns to the plan; new questions come first.
#[wasm_bindgen_test]
async fn a_change_leads_back_to_where_it_was_asked_for() {
    for (page, heading) in [("plan", "Your plan"), ("check", "Check your answers")] {
        let app = Mounted::at(&format!("#/{page}?goal=account&account=mobile")).await;
        click_to_next_page(&app, "a[href='#/question/account?goal=account&account=mobile']").await;
        app.click("#account-new-surname").await;
        click_to_next_page(&app, "button[type=submit]").await;
        app.click("#eudralink-no").await;
        click_to_next_page(&app, "button[type=submit]").await;
        assert_eq!(app.one("h1").text_content().unwrap(), heading);
        assert!(fragment().starts_with(&format!("#/{page}?")));
        app.leave().await;
    }
}

/// Issue 9: "3 answers were filled in for you: please check".
#[wasm_bindgen_test]
async fn a_link_from_elsewhere_says_what_it_filled_in() {
    let app = Mounted::at("#/question?goal=access&user=mah&tasks=view").await;
    assert_eq!(
        app.one(".filled-in").text_content().unwrap(),
        "3 answers were filled in for you: please check."
    );
    assert!(app.one(".so-far details").has_attribute("open"));
    assert_eq!(app.all(".so-far dt").len(), 3);
    app.click(".filled-in a").await;
    assert_eq!(document().active_element().unwrap().id(), "so-far");
    app.click("#env-production").await;
    click_to_next_page(&app, "button[type=submit]").await;
    assert!(app.all(".filled-in").is_empty(), "said once");
    app.leave().await;

    let app = Mounted::at("#/plan?goal=account&account=mobile").await;
    assert_eq!(app.all(".filled-in a[href^='#/check?']").len(), 1);
    assert!(
        document().title().starts_with("EMA account, mobile number: "),
        "{}",
        document().title()
    );
    app.leave().await;
}

/// Issue 9: a copy button on every page with a case. The Client ID stays here.
#[wasm_bindgen_test]
async fn the_link_of_every_page_can_be_copied_without_the_client_id() {
    let client_id = "&client-id=0f8fad5b-d9cb-469f-a165-70867728950e";
    for page in ["question", "plan", "check", "check-up"] {
        let app = Mounted::at(&format!("#/{page}?goal=account&account=mobile{client_id}")).await;
        assert_eq!(app.all("#copy-here").len(), 1, "{page}");
        assert!(!app.one(".imprint").text_content().unwrap().contains("0f8fad5b"));
        app.leave().await;
    }
    let app = Mounted::at("#/check-up").await;
    assert!(
        app.all("#copy-here").is_empty(),
        "without answers there is nothing to pass on"
    );
    app.leave().await;
}

/// Issue 9: what belongs to others is folded, and choosing it says who can.
#[wasm_bindgen_test]
async fn a_task_of_others_says_who_can_do_it() {
    let app = Mounted::at("#/question?goal=access&user=mah").await;
    assert_eq!(app.one(".who-can").text_content().unwrap(), "");
    app.click("#tasks-nullify").await;
    assert!(
        app.one(".who-can")
            .text_content()
            .unwrap()
            .contains("Competent authorities can nullify data")
    );
    assert!(!app.all(".who-can .cites").is_empty());
    assert!(app.one(".terms summary").text_content().unwrap().contains("VNRA"));
    app.leave().await;
    let app = Mounted::at("#/question/tasks?goal=access&user=mah&tasks=nullify").await;
    assert!(app.one("details:has(#tasks-nullify)").has_attribute("open"));
    app.leave().await;
}

/// Another way in, from the start page, is about a case that has no plan yet: no question speaks of the one before.
#[wasm_bindgen_test]
async fn another_way_in_begins_without_the_plan_before() {
    let app = Mounted::at("#/plan?goal=account&account=mobile").await;
    for (link, to) in [(".brand", "#/"), (".ways a", "#/question?goal=access")] {
        let arrived = next_address();
        app.click(link).await;
        arrived.await;
        assert!(fragment().starts_with(to), "{}", fragment());
    }
    assert!(!app.text().contains("Your plan needs this answer too"));
    app.leave().await;
}
