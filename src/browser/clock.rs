//! The clock on the wall: instants, and what a local clock shows then.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use js_sys::Date;
use upd_rules::out::calendar_file::Clock;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::{document, window};

/// Where the app has its time from. Tests [`set`] another.
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

    /// Today, where the clock hangs.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        local(self.now()).date()
    }

    /// The instant of which somebody says what the clock showed then (`2026-11-23T09:00`). In the hour that it shows
    /// twice, when summer ends, that is the second time, so that nobody is told to sign in too early; but not a time
    /// that is still to come.
    #[must_use]
    pub fn instant(&self, text: &str) -> Option<i64> {
        let [first, second] = instants(text)?;
        Some(if second > self.now() { first } else { second })
    }

    /// Now, and the clock on the wall, for calendar files.
    #[must_use]
    pub fn of_files(&self) -> Clock {
        Clock {
            now: self.now(),
            instant: |local| Some(instants(&format!("{}T{}", local.date(), local.time()))?[1]),
        }
    }

    /// How long it is until the next day begins, in milliseconds: at most a day and an hour.
    fn until_midnight(&self) -> u32 {
        const LEAST: i64 = 1_000;
        const MOST: i64 = 25 * 3_600_000;
        let tomorrow = self.today().succ_opt().unwrap_or(NaiveDate::MAX);
        let begins = instants(&format!("{tomorrow}T00:00")).map_or(MOST, |[first, _]| first - self.now());
        u32::try_from(begins.clamp(LEAST, MOST)).unwrap_or_default()
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

/// The instants at which a local clock shows that (`2026-11-23T09:00`): two in the hour that it shows twice.
fn instants(text: &str) -> Option<[i64; 2]> {
    const HOUR: i64 = 3_600_000;
    let then = Date::parse(text);
    if then.is_nan() {
        return None;
    }
    let then = then as i64;
    let again = then.saturating_add(HOUR);
    Some([then, if local(again) == local(then) { again } else { then }])
}

fn date(instant: i64) -> Date {
    Date::new(&JsValue::from_f64(instant as f64))
}

thread_local! {
    static TIME: RefCell<Time> = const { RefCell::new(Time(None)) };
}

/// Where the page has its time from.
#[must_use]
pub fn time() -> Time {
    TIME.with_borrow(Clone::clone)
}

/// From now on the page has its time from there.
pub fn set(time: Time) {
    TIME.set(time);
}

/// Tells when a day begins, and when somebody comes back to the page, however long it slept; and every second while it
/// is seen, if that is wanted.
#[hook]
pub fn use_passing_time(every_second: bool, on_time: &Callback<()>) {
    let time = self::time();
    use_midnight(&time, on_time);
    use_effect_with((every_second, on_time.clone()), move |(every_second, on_time)| {
        let (every_second, update) = (*every_second, on_time.clone());
        let again = update.clone();
        let seconds = move || {
            let update = update.clone();
            (every_second && is_seen()).then(|| Interval::new(1000, move || update.emit(())))
        };
        let mut ticking = seconds();
        let back = again.clone();
        let listeners = document().zip(window()).map(|(document, window)| {
            let on_seen = EventListener::new(&document, "visibilitychange", move |_| {
                if is_seen() {
                    again.emit(());
                }
                drop(std::mem::replace(&mut ticking, seconds()));
            });
            // From the browser's cache of pages.
            let on_shown = EventListener::new(&window, "pageshow", move |_| back.emit(()));
            (on_seen, on_shown)
        });
        move || drop(listeners)
    });
}

/// Draws anew at an instant, in milliseconds since 1970 (UTC): what is said until then is no longer true. It looks every
/// second, because a timer would stand still while the computer sleeps.
#[hook]
pub fn use_waking_at(instant: Option<i64>) {
    let update = use_force_update();
    let time = self::time();
    use_effect_with(instant, move |instant| {
        let looking = instant.map(|instant| {
            Interval::new(1000, move || {
                if time.now() >= instant {
                    update.force_update();
                }
            })
        });
        move || drop(looking)
    });
}

/// Tells of midnight, and then waits for the next one.
#[hook]
fn use_midnight(time: &Time, on_time: &Callback<()>) {
    let (time, on_time) = (time.clone(), on_time.clone());
    // Whenever it is drawn: timers may be early, and then it is still the same day.
    use_effect(move || {
        let waiting = Timeout::new(time.until_midnight(), move || on_time.emit(()));
        move || drop(waiting)
    });
}

fn is_seen() -> bool {
    document().is_some_and(|document| !document.hidden())
}
