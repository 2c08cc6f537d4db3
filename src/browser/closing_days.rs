//! EMA's closing days, from a file in the served folder, which whoever hosts the page can replace.

use std::rc::Rc;

use upd_rules::calendar::Calendar;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;
use yew::prelude::*;

use super::window;

/// The name of the file, beside the page.
const FILE: &str = "closing-days.json";

/// The calendar in use, and what is wrong with the file, if anything is.
#[derive(Clone, PartialEq)]
pub struct ClosingDays {
    /// The calendar: that of the file, or the one that is built in.
    pub calendar: Rc<Calendar>,
    /// Why the file cannot be used.
    pub problem: Option<AttrValue>,
}

/// The calendar that is built in, until the file has been read. A file that is absent is no problem.
#[hook]
pub fn use_closing_days() -> ClosingDays {
    let state = use_state(|| ClosingDays {
        calendar: Rc::new(Calendar::default()),
        problem: None,
    });
    let setter = state.setter();
    use_effect_with((), move |()| {
        spawn_local(async move {
            match read_file().await {
                Some(Ok(calendar)) => setter.set(ClosingDays {
                    calendar: Rc::new(calendar),
                    problem: None,
                }),
                Some(Err(problem)) => setter.set(ClosingDays {
                    calendar: Rc::new(Calendar::default()),
                    problem: Some(problem.into()),
                }),
                None => {}
            }
        });
    });
    (*state).clone()
}

/// The file's calendar, or what is wrong with it; `None` if there is no such file.
async fn read_file() -> Option<Result<Calendar, String>> {
    let response = JsFuture::from(window()?.fetch_with_str(FILE)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    let kind = response
        .headers()
        .get("content-type")
        .ok()
        .flatten()
        .unwrap_or_default();
    // Some servers answer with their start page where a file is missing.
    if !response.ok() || kind.starts_with("text/html") {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    Some(read(&text))
}

fn read(text: &str) -> Result<Calendar, String> {
    let value = js_sys::JSON::parse(text).map_err(|_| "it is not JSON".to_owned())?;
    let calendar: Calendar = serde_wasm_bindgen::from_value(value).map_err(|error| error.to_string())?;
    calendar.checked().map_err(|broken| broken.to_string())
}
