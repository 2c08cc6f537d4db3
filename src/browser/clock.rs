//! The clock on the wall: instants, and what a local clock shows then.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use js_sys::Date;
use upd_rules::calendar_file::Clock;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::document;

/// Where the app has its time from. Tests hand in another, as a context.
#[derive(Clone, Default)]
pub struct Time(Option<Rc<dyn Fn() -> i64>>);

impl Time {
    /// A time of one's own.
    pub fn of(now: impl Fn() -> i64 + 'static) -> Self {
        Self(Some(Rc::new(now)))
    }

    /// Now, in milliseconds since 1970 (UTC).
    #[must_use]
    pub fn now(&self) -> i64 {
        self.0.as_ref().map_or_else(|| Date::now() as i64, |now| now())
    }
}

impl PartialEq for Time {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        }
    }
}

/// Now, in milliseconds since 1970 (UTC).
#[must_use]
pub fn milliseconds() -> i64 {
    Time::default().now()
}

/// Local time, to the minute.
#[must_use]
pub fn now() -> NaiveDateTime {
    local(milliseconds())
}

/// What a local clock shows at an instant, to the minute.
#[must_use]
pub fn local(instant: i64) -> NaiveDateTime {
    let then = date(instant);
    NaiveDate::from_ymd_opt(then.get_full_year() as i32, then.get_month() + 1, then.get_date())
        .and_then(|day| day.and_hms_opt(then.get_hours(), then.get_minutes(), 0))
        .unwrap_or_default()
}

/// By how much a local clock differs from UTC at an instant: `UTC+1`.
#[must_use]
pub fn offset(instant: i64) -> String {
    let ahead = -(date(instant).get_timezone_offset() as i32);
    let (sign, ahead) = (if ahead < 0 { '-' } else { '+' }, ahead.abs());
    match (ahead / 60, ahead % 60) {
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

/// The instant at which a local clock shows that (`2026-11-23T09:00`). In the hour that the clock shows twice, when
/// summer ends, it is the second time: nobody is told to sign in too early.
#[must_use]
pub fn instant(text: &str) -> Option<i64> {
    const HOUR: i64 = 3_600_000;
    let then = Date::parse(text);
    if then.is_nan() {
        return None;
    }
    let then = then as i64;
    let again = then.saturating_add(HOUR);
    Some(if local(again) == local(then) { again } else { then })
}

/// Now, and the clock on the wall, for calendar files.
#[must_use]
pub fn of_files() -> Clock {
    Clock {
        now: milliseconds(),
        instant: |local| instant(&local.format("%Y-%m-%dT%H:%M").to_string()),
    }
}

fn date(instant: i64) -> Date {
    Date::new(&JsValue::from_f64(instant as f64))
}

/// Where this part of the page has its time from.
#[hook]
pub fn use_time() -> Time {
    use_context::<Time>().unwrap_or_default()
}

/// Draws anew when somebody comes back to the page, however long it slept; and every second while it is seen, if
/// that is wanted.
#[hook]
pub fn use_passing_time(every_second: bool) {
    let update = use_force_update();
    use_effect_with(every_second, move |every_second| {
        let every_second = *every_second;
        let again = update.clone();
        let seconds = move || {
            let update = update.clone();
            (every_second && is_seen()).then(|| Interval::new(1000, move || update.force_update()))
        };
        let mut ticking = seconds();
        let listener = document().map(|document| {
            EventListener::new(&document, "visibilitychange", move |_| {
                if is_seen() {
                    again.force_update();
                }
                drop(std::mem::replace(&mut ticking, seconds()));
            })
        });
        move || drop(listener)
    });
}

fn is_seen() -> bool {
    document().is_some_and(|document| !document.hidden())
}
