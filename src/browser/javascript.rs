//! The page's JavaScript interface: `updChecker.plan('goal=access&user=mah', '2026-11-23T09:00')` returns the
//! object of the contract, section 5.

use std::rc::Rc;

use js_sys::{Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use upd_rules::case::request;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::out::json::Json;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;

use super::{clock, window};

/// Puts `updChecker` on the window. Called again, it uses the new calendar.
pub fn expose(calendar: Rc<Calendar>) {
    // Any value may come from JavaScript: declared as texts, others would corrupt the memory.
    let plan =
        Closure::<dyn Fn(JsValue, JsValue) -> Result<JsValue, JsValue>>::new(move |case: JsValue, now: JsValue| {
            plan(&case, &now, &calendar).map_err(|problem| js_sys::Error::new(&problem).into())
        });
    let checker = Object::new();
    let _ = Reflect::set(&checker, &"plan".into(), &plan.into_js_value());
    if let Some(window) = window() {
        let _ = Reflect::set(&window, &"updChecker".into(), &checker);
    }
}

/// The object for a case and a local time; without a time, for now.
fn plan(case: &JsValue, now: &JsValue, calendar: &Calendar) -> Result<JsValue, String> {
    let case = case.as_string().ok_or("the case is no text")?;
    let case = request::case(&case).map_err(|problem| problem.to_string())?;
    let now = if now.is_null_or_undefined() {
        clock::now()
    } else {
        let time = now.as_string().and_then(|text| request::local_time(&text));
        time.ok_or("no local time such as 2026-11-23T09:00")?
    };
    Ok(to_object(&Document::of(&case, now, calendar)))
}

/// The document as text, for people who paste or save it: first what such a file says besides, names and texts.
#[must_use]
pub fn to_json(document: &Document, besides: &[(&str, &str)]) -> String {
    let all = Object::new();
    for (name, text) in besides {
        let _ = Reflect::set(&all, &JsValue::from(*name), &JsValue::from(*text));
    }
    Object::assign(&all, to_object(document).unchecked_ref());
    js_sys::JSON::stringify_with_replacer_and_space(&all, &JsValue::NULL, &JsValue::from(2))
        .map_or_else(|_| String::new(), String::from)
}

fn to_object(document: &Document) -> JsValue {
    let serializer = Serializer::json_compatible();
    Json(document).serialize(&serializer).unwrap_or(JsValue::NULL)
}
