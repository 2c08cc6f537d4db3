//! The page of the help desk (issue 11): any order, the keyboard, who gave which answer.

use upd_rules::case::code;
use upd_rules::case::questions::Question;
use upd_rules::case::text::Case;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit, HtmlElement};

use crate::support::{Mounted, document, fragment, next_address};

/// Chooses a value in a list, as a person does.
async fn choose(app: &Mounted, id: &str, value: &str) {
    let list = app.one(&format!("#{id}"));
    js_sys::Reflect::set(&list, &"value".into(), &value.into()).unwrap();
    let arrived = next_address();
    app.changed(&list).await;
    arrived.await;
    app.settle().await;
}

/// Presses something that leads to another address.
async fn press(app: &Mounted, selector: &str) {
    let arrived = next_address();
    app.click(selector).await;
    arrived.await;
    app.settle().await;
}

fn chosen(app: &Mounted, id: &str) -> String {
    let value = js_sys::Reflect::get(&app.one(&format!("#{id}")), &"value".into()).unwrap();
    value.as_string().unwrap_or_default()
}

/// In any order; what does not fit any more is said.
#[wasm_bindgen_test]
async fn questions_are_answered_in_any_order() {
    let app = Mounted::at("#/desk").await;
    choose(&app, "ask-super-users", "none").await;
    choose(&app, "ask-goal", "access").await;
    assert!(fragment().contains("goal=access&super-users=none"), "{}", fragment());
    assert_eq!(chosen(&app, "ask-super-users"), "none");
    // All of it is the help desk's, also what was answered before the goal.
    assert!(!app.text().contains("by the customer"));
    choose(&app, "ask-goal", "account").await;
    assert!(
        app.text()
            .contains("Not needed any more with this answer: UPD Super Users (production).")
    );
    assert!(!fragment().contains("super-users"), "{}", fragment());
    app.leave().await;
}

/// Each question has a key of its own, and so have the answers of what to ask next.
#[wasm_bindgen_test]
async fn every_question_has_a_key() {
    let app = Mounted::at("#/desk").await;
    let keys: Vec<String> = app
        .all("main [accesskey]")
        .iter()
        .filter_map(|element| element.get_attribute("accesskey"))
        .collect();
    let different: std::collections::BTreeSet<&String> = keys.iter().collect();
    assert_eq!(different.len(), keys.len(), "{keys:?}");
    assert!(keys.len() > 30, "{keys:?}");
    app.leave().await;
}

/// What to ask next, answered again and again, ends with a verdict; the focus goes along.
#[wasm_bindgen_test]
async fn what_to_ask_next_leads_to_a_verdict() {
    let app = Mounted::at("#/desk").await;
    for _ in 0..30 {
        if app.all(".ask-next").is_empty() {
            break;
        }
        press(&app, ".ask-next button").await;
        assert_eq!(document().active_element().unwrap().id(), "so-far");
    }
    assert!(app.all(".ask-next").is_empty());
    assert!(!app.all(".desk-lines li").is_empty());
    assert!(app.text().contains("The plan in lines"));
    app.leave().await;
}

/// What is not the help desk's is marked; a link without the help desk's answers marks nothing.
#[wasm_bindgen_test]
async fn what_the_customer_did_is_marked() {
    let app = Mounted::at("#/desk?goal=access&user=mah").await;
    let desk = code::write(&Case::read("goal=access&user=mah&env=production").answers);
    assert!(!app.text().contains("customer."), "{}", app.text());
    app.leave().await;
    let sent_back = format!("#/desk?goal=access&user=mah&tasks=view&env=both&desk={}", desk.unwrap());
    let app = Mounted::at(&sent_back).await;
    let text = app.text();
    assert!(
        text.contains("1 answer by the customer and 1 answer of yours changed: see the marks."),
        "{text}"
    );
    assert!(
        text.contains("Changed by the customer, was \u{201c}Production\u{201d}"),
        "{text}"
    );
    assert!(text.contains("Given by the customer"), "{text}");
    // What the help desk changes now is its own.
    choose(&app, "ask-env", "production").await;
    assert!(!app.text().contains("Changed by the customer"));
    app.leave().await;
    // What falls away by itself was not changed by anybody.
    let case = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed\
                &super-users=none&first-super-user=me";
    let desk = code::write(&Case::read(case).answers).unwrap();
    let sent_back = case.replace("=none&first-super-user=me", "=one");
    let app = Mounted::at(&format!("#/desk?{sent_back}&desk={desk}")).await;
    let text = app.text();
    assert!(
        text.contains("1 answer of yours changed and 1 answer of yours gone: see the marks."),
        "{text}"
    );
    assert!(
        text.contains("Not needed any more, was \u{201c}I will\u{201d}"),
        "{text}"
    );
    app.leave().await;
}

/// A case that the customer began stays theirs, what they need among it, when the help desk goes on with it.
#[wasm_bindgen_test]
async fn what_the_customer_began_stays_theirs() {
    let app = Mounted::at("#/desk?goal=access&user=mah&tasks=view").await;
    choose(&app, "ask-env", "production").await;
    let text = app.text();
    assert!(text.contains("3 answers by the customer: see the marks."), "{text}");
    assert_eq!(text.matches("Given by the customer").count(), 3, "{text}");
    app.leave().await;
}

/// The customer sees which answers are not the help desk's; where that cannot be said, they are told.
#[wasm_bindgen_test]
async fn the_customer_sees_whose_the_answers_are() {
    let by_desk = Case::read("goal=access&user=mah&env=both").answers;
    let link = "#/check?goal=access&user=mah&tasks=view&env=production";
    let app = Mounted::at(&format!("{link}&desk={}", code::write(&by_desk).unwrap())).await;
    let text = app.text();
    assert!(text.contains("Filled in by your help desk: please check"), "{text}");
    assert!(text.contains("Not by the help desk: "), "{text}");
    let own = [Question::Tasks, Question::Env].map(upd_rules::words::question_short);
    assert!(
        text.contains(&format!("Not by the help desk: {}.", own.join(" and "))),
        "{text}"
    );
    app.leave().await;
    let app = Mounted::at(&format!("{link}&desk=RRR")).await;
    assert!(
        app.text().contains("some of them may not be the help desk\u{2019}s"),
        "{}",
        app.text()
    );
    app.leave().await;
}

/// Where the part of a link that says who gave which answer is damaged, that is told, also when the help desk has answered
/// more; and no link or file from here says who did.
#[wasm_bindgen_test]
async fn a_damaged_note_of_the_help_desk_is_told() {
    for damaged in ["RRR", "xyz9", "0"] {
        let app = Mounted::at(&format!("#/desk?goal=access&user=mah&desk={damaged}")).await;
        let text = app.text();
        assert!(text.contains(upd_rules::words::DAMAGED_DESK), "{damaged}: {text}");
        assert!(!text.contains("by the customer"), "{damaged}: {text}");
        let reply = app.one(".reply").text_content().unwrap();
        assert!(reply.contains("#/check?goal=access&user=mah&edition="), "{reply}");
        assert!(!reply.contains("&desk="), "{damaged}: {reply}");
        choose(&app, "ask-env", "production").await;
        let text = app.text();
        assert!(text.contains(upd_rules::words::DAMAGED_DESK), "{damaged}: {text}");
        app.leave().await;
    }
}

/// Words of the caller lead to answers and to the question that settles it.
#[wasm_bindgen_test]
async fn a_symptom_leads_to_answers() {
    let app = Mounted::at("#/desk").await;
    search_for(&app, "requst rejected automaticaly").await;
    assert!(!app.all(".symptoms > li").is_empty());
    press(&app, ".symptoms .ways-on button").await;
    assert!(fragment().contains("role-state=rejected"), "{}", fragment());
    app.leave().await;
}

/// A link that the customer sends back can be opened where words are looked for. Enter takes no result of several.
#[wasm_bindgen_test]
async fn enter_opens_a_link_and_guesses_nothing() {
    let app = Mounted::at("#/desk").await;
    app.fill("desk-label", "INC0012345").await;
    search_for(&app, "secret").await;
    assert!(app.all(".symptoms > li").len() > 1);
    press_enter(&app, "find").await;
    assert_eq!(fragment(), "#/desk");
    assert_eq!(document().active_element().unwrap().id(), "found");
    // As it stands in a sentence. What is in the address is not searched for.
    search_for(
        &app,
        "My link: https://desk.example.org/upd/#/plan?goal=account&account=mobile. Thanks!",
    )
    .await;
    assert!(app.text().contains("A link. Enter opens it here."));
    assert!(app.all(".symptoms > li").is_empty());
    let arrived = next_address();
    press_enter(&app, "find").await;
    arrived.await;
    assert_eq!(fragment(), "#/desk?goal=account&account=mobile");
    // It is about somebody else.
    assert_eq!(app.input("desk-label").value(), "");
    assert_eq!(app.input("find").value(), "");
    app.leave().await;
}

async fn search_for(app: &Mounted, text: &str) {
    let field = app.input("find");
    field.set_value(text);
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    let event = Event::new_with_event_init_dict("input", &bubbling).unwrap();
    field.dispatch_event(&event).unwrap();
    app.settle().await;
}

async fn press_enter(app: &Mounted, id: &str) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    let event = Event::new_with_event_init_dict("keydown", &bubbling).unwrap();
    js_sys::Reflect::set(&event, &"key".into(), &"Enter".into()).unwrap();
    app.input(id).dispatch_event(&event).unwrap();
    app.settle().await;
}

/// With an answer others come and go; who moves by keys stays where they are.
#[wasm_bindgen_test]
async fn an_answer_keeps_the_focus() {
    let app = Mounted::at("#/desk").await;
    for (id, value) in [
        ("ask-user", "mah"),
        ("ask-goal", "access"),
        ("ask-super-users", "none"),
        ("ask-env", "production"),
        ("ask-goal", "sign-in"),
        ("ask-goal", "renew"),
    ] {
        app.one(&format!("#{id}"))
            .unchecked_into::<HtmlElement>()
            .focus()
            .unwrap();
        choose(&app, id, value).await;
        assert_eq!(document().active_element().unwrap().id(), id, "{value}");
    }
    app.leave().await;
}

/// For another caller nothing is left of the one before.
#[wasm_bindgen_test]
async fn a_new_call_begins_with_nothing() {
    let app = Mounted::at("#/desk?goal=renew&user=mah&matter=renew&start=2026-11-23").await;
    app.fill("desk-label", "INC0012345").await;
    app.click("#label-in-link").await;
    app.settle().await;
    assert!(app.input("label-in-link").checked());
    app.click("#as-markdown").await;
    app.settle().await;
    press(&app, "main [accesskey='0']").await;
    assert_eq!(fragment(), "#/desk");
    assert_eq!(app.input("desk-label").value(), "");
    assert!(!app.input("label-in-link").checked());
    assert!(!document().title().contains("INC0012345"), "{}", document().title());
    assert!(app.all("main [accesskey='0']").is_empty());
    // Also where nothing is answered, so that the address stays.
    app.fill("desk-label", "INC0012346").await;
    search_for(&app, "locked").await;
    app.click("main [accesskey='0']").await;
    app.settle().await;
    assert_eq!(app.input("desk-label").value(), "");
    assert_eq!(app.input("find").value(), "");
    assert!(app.all("main [accesskey='0']").is_empty());
    // How texts are wanted is about the help desk, not about the caller.
    assert!(app.input("as-markdown").checked());
    app.click("#as-markdown").await;
    app.settle().await;
    app.leave().await;
}

/// A leak that these answers do not ask about any more stands in the reply all the same (SEC-04).
#[wasm_bindgen_test]
async fn the_reply_tells_of_a_leak_whatever_is_answered() {
    let app = Mounted::at("#/desk?goal=renew&user=mah&matter=leaked").await;
    choose(&app, "ask-env", "uat").await;
    let reply = app.one(".reply").text_content().unwrap();
    assert!(reply.contains(upd_rules::words::URGENT), "{reply}");
    app.leave().await;
}

/// A label stands in the title, and in the link only when it is wanted.
#[wasm_bindgen_test]
async fn a_label_is_local_until_it_is_ticked() {
    let app = Mounted::at("#/desk?goal=account&account=mobile").await;
    app.fill("desk-label", "INC0012345").await;
    app.settle().await;
    assert!(
        document().title().starts_with("INC0012345, help desk"),
        "{}",
        document().title()
    );
    assert!(!fragment().contains("INC0012345"));
    let on_paper = app.one(".desk-head .print-only").text_content();
    assert_eq!(on_paper.as_deref(), Some("Label: INC0012345"));
    assert!(!app.text().contains("label=INC0012345"));
    app.click("#label-in-link").await;
    app.settle().await;
    assert!(app.one(".reply").text_content().unwrap().contains("label=INC0012345"));
    assert!(!fragment().contains("INC0012345"));
    // What cannot stand in a link is not promised there.
    app.fill("desk-label", "M\u{fc}ller").await;
    app.settle().await;
    assert!(app.all("#label-in-link").is_empty());
    assert!(app.text().contains("Your label stays out of the link"));
    assert!(!app.one(".reply").text_content().unwrap().contains("label="));
    app.leave().await;
}

/// A code that the caller reads opens their answers; a slip is said, and nothing is lost.
#[wasm_bindgen_test]
async fn a_code_is_opened_or_its_slip_said() {
    let case = Case::read("goal=account&account=mobile");
    let code = code::write(&case.answers).unwrap();
    let app = Mounted::at("#/desk").await;
    for (typed, said) in [
        ("KM9", "There is no 9 in a code"),
        ("4KM", "Something in this code is wrong, missing or too much"),
    ] {
        app.input("desk-code").set_value(typed);
        app.click("#desk-code ~ p button").await;
        app.settle().await;
        assert!(app.text().contains(said), "{typed}");
    }
    app.input("desk-code").set_value(&code.to_lowercase());
    press(&app, "#desk-code ~ p button").await;
    assert!(fragment().contains("goal=account&account=mobile"), "{}", fragment());
    app.leave().await;
}

/// SEC-04: a leak is reported at once, also where another answer leaves no question about it (industry has no UAT).
#[wasm_bindgen_test]
async fn a_leak_is_reported_whatever_is_answered_then() {
    let app = Mounted::at("#/desk?goal=renew&user=mah&matter=leaked").await;
    assert!(!app.text().contains("Report the leak all the same"));
    assert!(app.text().contains("then: Urgent: report it now"), "{}", app.text());
    choose(&app, "ask-env", "uat").await;
    assert!(!fragment().contains("leaked"), "{}", fragment());
    assert!(app.text().contains("Report the leak all the same"));
    assert!(!app.all("main a[href='#/tickets?goal=renew&matter=leaked']").is_empty());
    app.leave().await;
}

/// A key leads to a question and answers nothing: also to the tasks, which are boxes.
#[wasm_bindgen_test]
async fn no_key_of_a_question_changes_an_answer() {
    let app = Mounted::at("#/desk?goal=access&user=mah&tasks=view").await;
    for keyed in app.all(".desk-question[accesskey], .desk-question [accesskey]") {
        let kind = keyed.tag_name();
        assert!(kind == "SELECT" || kind == "FIELDSET", "{kind}");
    }
    app.leave().await;
}

/// A part of a link that is cut, foreign or of other answers is told; one in order is not (contract, section 6).
#[wasm_bindgen_test]
async fn what_is_damaged_in_a_link_is_told() {
    let case = Case::read("goal=account&account=mobile");
    let plan = upd_rules::plan::Plan::of(&case.answers).unwrap();
    let was = upd_rules::plan::seen::write(&plan, &case.answers);
    let done = upd_rules::plan::seen::write_done(plan.steps.iter().map(upd_rules::plan::StepKey::of));
    let cut = &was[..was.len() - 1];
    for (note, is_damaged) in [
        (format!("was={was}&done={done}"), false),
        (format!("was={cut}"), true),
        (format!("done={done}a"), true),
        ("was=aaa&done=zzz".to_owned(), true),
    ] {
        for page in ["plan", "desk"] {
            let app = Mounted::at(&format!("#/{page}?goal=account&account=mobile&{note}")).await;
            let told = app.text().contains(upd_rules::words::DAMAGED);
            assert_eq!(told, is_damaged, "{page}: {note}");
            app.leave().await;
        }
    }
    let other = format!("#/plan?goal=account&account=password-forgotten&was={was}");
    let app = Mounted::at(&other).await;
    assert!(app.text().contains(upd_rules::words::DAMAGED), "{}", app.text());
    app.leave().await;
}
