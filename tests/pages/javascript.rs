//! The page's JavaScript interface (contract, section 5).

use js_sys::{Error, Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use upd_checker::browser::javascript::to_json;
use upd_rules::case::date::iso_date;
use upd_rules::case::text::Case;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;

use crate::support::Mounted;

const CASE: &str =
    "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me&expires=09/03/2027&colour=red";

/// `updChecker.plan` with these arguments.
fn plan(arguments: &[impl Into<JsValue> + Clone]) -> Result<JsValue, JsValue> {
    let window = web_sys::window().unwrap();
    let checker = Reflect::get(&window, &"updChecker".into()).unwrap();
    let plan: Function = Reflect::get(&checker, &"plan".into()).unwrap().dyn_into().unwrap();
    let arguments = arguments.iter().cloned().map(Into::into).collect();
    plan.apply(&checker, &arguments)
}

/// The same object as the example `plan` prints, of a case and of a whole link.
#[wasm_bindgen_test]
async fn the_interface_returns_the_object_of_the_contract() {
    let app = Mounted::at("#/").await;
    let now = iso_date("2026-11-23").unwrap().and_hms_opt(9, 0, 0).unwrap();
    let document = Document::of(&Case::read(CASE), now, &Calendar::default());
    let expected = to_json(&document, &[]);
    // What is saved says in front for which case it is.
    let saved = to_json(&document, &[("made", "2026-11-23"), ("case", "goal=renew")]);
    let in_front = "{\n  \"made\": \"2026-11-23\",\n  \"case\": \"goal=renew\",";
    assert_eq!(saved, expected.replacen('{', in_front, 1));
    for case in [CASE.to_owned(), format!("https://example.org/upd/#/plan?{CASE}")] {
        let object = plan(&[case.as_str(), "2026-11-23T09:00"]).unwrap();
        assert!(object.is_instance_of::<Object>());
        let text = JSON::stringify_with_replacer_and_space(&object, &JsValue::NULL, &2.into()).unwrap();
        assert_eq!(String::from(text), expected);
    }
    assert!(expected.contains("\"start_by\": \"2027-02-09\"") && expected.contains("\"unknown-key\""));
    app.leave().await;
}

/// What is no case, or no time, is an error in one line, as with the example.
#[wasm_bindgen_test]
async fn what_is_no_case_is_an_error() {
    let app = Mounted::at("#/").await;
    for arguments in [
        vec![""],
        vec![" \n"],
        vec![CASE, "noon"],
        vec![CASE, "2026-02-30T09:00"],
    ] {
        let error: Error = plan(&arguments).unwrap_err().dyn_into().unwrap();
        assert!(!String::from(error.message()).contains('\n'), "{arguments:?}");
    }
    let odd = || {
        [
            JsValue::from_f64(42.0),
            JsValue::TRUE,
            Object::new().into(),
            js_sys::Symbol::iterator().into(),
            js_sys::Date::new_0().into(),
        ]
    };
    for odd_one in odd().into_iter().chain([JsValue::UNDEFINED, JsValue::NULL]) {
        assert!(plan(&[odd_one]).unwrap_err().is_instance_of::<Error>());
    }
    for odd_one in odd() {
        assert!(plan(&[CASE.into(), odd_one]).unwrap_err().is_instance_of::<Error>());
    }
    for no_time in [JsValue::UNDEFINED, JsValue::NULL] {
        assert!(plan(&[CASE.into(), no_time]).is_ok());
    }
    app.leave().await;
}
