//! The page's JavaScript interface: `updChecker.plan('goal=access&user=mah', '2026-11-23T09:00')` returns the
//! object of the contract, section 5.

use std::rc::Rc;

use chrono::NaiveDateTime;
use js_sys::{Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use upd_rules::calendar::Calendar;
use upd_rules::case::Case;
use upd_rules::document::Document;
use upd_rules::expiry_date::iso_date;
use wasm_bindgen::prelude::*;

use super::{clock, window};

/// Puts `updChecker` on the window. Called again, it uses the new calendar.
pub fn expose(calendar: Rc<Calendar>) {
    let plan = Closure::<dyn Fn(String, Option<String>) -> Result<JsValue, JsValue>>::new(
        move |case: String, now: Option<String>| {
            if case.trim().is_empty() {
                return Err(js_sys::Error::new("the case is empty").into());
            }
            let now = match now {
                Some(text) => {
                    time(&text).ok_or_else(|| js_sys::Error::new("no local time such as 2026-11-23T09:00"))?
                }
                None => clock::now(),
            };
            Ok(to_object(&Document::of(&Case::read(&case), now, &calendar)))
        },
    );
    let checker = Object::new();
    let _ = Reflect::set(&checker, &"plan".into(), &plan.into_js_value());
    if let Some(window) = window() {
        let _ = Reflect::set(&window, &"updChecker".into(), &checker);
    }
}

/// The document as text, for people who paste it.
#[must_use]
pub fn to_json(document: &Document) -> String {
    js_sys::JSON::stringify_with_replacer_and_space(&to_object(document), &JsValue::NULL, &JsValue::from(2))
        .map_or_else(|_| String::new(), String::from)
}

fn to_object(document: &Document) -> JsValue {
    let serializer = Serializer::json_compatible();
    document.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// Reads `2026-11-23T09:00`, with or without seconds.
fn time(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.split_once('T')?;
    let mut parts = time.split(':').map(|part| {
        if part.len() == 2 {
            part.parse::<u32>().ok()
        } else {
            None
        }
    });
    let (hours, minutes) = (parts.next()??, parts.next()??);
    let seconds = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() {
        return None;
    }
    iso_date(date)?.and_hms_opt(hours, minutes, seconds)
}
