//! EMA's closing days, from a file in the served folder, which whoever hosts the page can replace.

use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use upd_rules::dates::working_days::{BrokenCalendar, Calendar, WrittenYear};
use upd_rules::words;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestCache, RequestInit, Response};
use yew::prelude::*;

use super::window;

/// The name of the file, beside the page.
const FILE: &str = "closing-days.json";

/// The calendar in use, and what is wrong with the file, if anything is.
#[derive(Clone, Default, PartialEq)]
pub struct ClosingDays {
    /// The calendar of the file; without it the one that is built in.
    pub calendar: Option<Rc<Calendar>>,
    /// Why the file cannot be used.
    pub problem: Option<AttrValue>,
}

/// Reads the file, and tells of what is other than what is built in. A file that is absent is no problem.
#[hook]
pub fn use_closing_days(on_read: &Callback<ClosingDays>) {
    let on_read = on_read.clone();
    use_effect_with((), move |()| {
        spawn_local(async move {
            match read_file().await {
                // Nothing is drawn anew for what is known already.
                Some(Ok(calendar)) if calendar == Calendar::default() => {}
                Some(Ok(calendar)) => on_read.emit(ClosingDays {
                    calendar: Some(Rc::new(calendar)),
                    problem: None,
                }),
                Some(Err(problem)) => on_read.emit(ClosingDays {
                    calendar: None,
                    problem: Some(problem.into()),
                }),
                None => {}
            }
        });
    });
}

/// The file's calendar, or what is wrong with it; `None` if there is no such file.
async fn read_file() -> Option<Result<Calendar, String>> {
    let request = RequestInit::new();
    // A host that has put a list right must not wait for weeks until everybody sees it.
    request.set_cache(RequestCache::NoCache);
    let answer = JsFuture::from(window()?.fetch_with_str_and_init(FILE, &request)).await;
    let Some(response) = answer.ok().and_then(|answer| answer.dyn_into::<Response>().ok()) else {
        return Some(Err("the server did not answer".to_owned()));
    };
    let kind = response
        .headers()
        .get("content-type")
        .ok()
        .flatten()
        .unwrap_or_default();
    // Some servers answer with their start page where a file is missing.
    if matches!(response.status(), 404 | 410) || response.ok() && kind.to_ascii_lowercase().starts_with("text/html") {
        return None;
    }
    if !response.ok() {
        return Some(Err(format!("the server answers with {}", response.status())));
    }
    let text = match response.text() {
        Ok(text) => JsFuture::from(text).await.ok().and_then(|text| text.as_string()),
        Err(_) => None,
    };
    Some(
        text.ok_or_else(|| "the connection broke".to_owned())
            .and_then(|text| read(&text)),
    )
}

fn read(text: &str) -> Result<Calendar, String> {
    let value = js_sys::JSON::parse(text).map_err(|error| {
        // Browsers mostly say where.
        let error: Option<js_sys::Error> = error.dyn_into().ok();
        let what = error.map(|error| String::from(error.message())).unwrap_or_default();
        format!("it is not JSON ({what})")
    })?;
    let told = |broken: BrokenCalendar| words::broken_calendar(&broken, text);
    let object: Object = value.dyn_into().map_err(|_| "it is no object of JSON".to_owned())?;
    refuse_others(&object, &Calendar::FIELDS).map_err(told)?;
    let field = |name: &str| Reflect::get(&object, &name.into()).unwrap_or_default();
    let name = field("name").as_string().ok_or("it has no name")?;
    let years: Array = field("years")
        .dyn_into()
        .map_err(|_| "it has no list of years".to_owned())?;
    let mut written = Vec::new();
    for (place, year) in years.iter().enumerate() {
        if let Some(year) = year.dyn_ref::<Object>() {
            refuse_others(year, &WrittenYear::FIELDS).map_err(told)?;
        }
        let year = read_year(&year).map_err(|wrong| {
            format!(
                "number {} in its list of years has no {wrong} as it should be",
                place + 1
            )
        })?;
        written.push(year);
    }
    Calendar::read(name, written).map_err(told)
}

/// A year of the list, or the field that is missing or of the wrong kind. Read by hand: what reads any value would be
/// several times as long.
fn read_year(year: &JsValue) -> Result<WrittenYear, &'static str> {
    let field = |name: &'static str| Reflect::get(year, &name.into()).map_err(|_| name);
    let text = |name: &'static str| field(name)?.as_string().ok_or(name);
    let number = field("year")?
        .as_f64()
        .filter(|year| year.fract() == 0.0)
        .ok_or("year")?;
    let days: Array = field("days")?.dyn_into().map_err(|_| "days")?;
    Ok(WrittenYear {
        year: number as i32,
        standing: text("standing")?,
        source: text("source")?,
        days: days
            .iter()
            .map(|day| day.as_string().ok_or("days"))
            .collect::<Result<_, _>>()?,
    })
}

/// A field that is written wrong would otherwise count for nothing, and nobody would know.
fn refuse_others(object: &Object, fields: &[&str]) -> Result<(), BrokenCalendar> {
    let keys: Vec<String> = Object::keys(object).iter().filter_map(|key| key.as_string()).collect();
    let other = keys.into_iter().find(|key| !fields.contains(&key.as_str()));
    other.map_or(Ok(()), |other| Err(BrokenCalendar::UnknownField(other)))
}
