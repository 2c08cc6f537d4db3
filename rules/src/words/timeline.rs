//! The picture of a plan in words: what stands at its bars, and the same as a list by date.

use chrono::{Datelike, NaiveDate};

use super::{capitalised, date, day_and_month, month, range, tick_on};
use crate::dates::progress::Tick;
use crate::dates::timeline::{Bar, Kind, Timeline};
use crate::plan::Plan;

/// When a bar is, in a few words to stand at it.
#[must_use]
pub fn at_bar(timeline: &Timeline, bar: &Bar) -> String {
    let day = |day| day_in_short(timeline.day(day));
    let days = |first, last| days_in_short(timeline.day(first), timeline.day(last));
    match bar.kind {
        Kind::Done => format!("done {}", day(bar.latest_end)),
        Kind::Wait => "no time stated".to_owned(),
        Kind::Stated if bar.open.end => format!("ends {} or later", day(bar.earliest_end)),
        Kind::Stated => format!("ends {}", days(bar.earliest_end, bar.latest_end)),
        Kind::Own | Kind::Branch(_) if bar.open.end => format!("{} or later", day(bar.from)),
        Kind::Own | Kind::Branch(_) => days(bar.from, bar.latest_end),
    }
}

/// The bars as a list by date: each with when it is, in full.
#[must_use]
pub fn by_date<'a>(timeline: &'a Timeline, plan: &Plan) -> Vec<(&'a Bar, String)> {
    let mut bars: Vec<&Bar> = timeline.bars.iter().collect();
    // By the first day that is named.
    bars.sort_by_key(|bar| match bar.kind {
        Kind::Stated | Kind::Done => bar.earliest_end,
        Kind::Own | Kind::Wait | Kind::Branch(_) => bar.from,
    });
    bars.into_iter().map(|bar| (bar, when(timeline, bar, plan))).collect()
}

fn when(timeline: &Timeline, bar: &Bar, plan: &Plan) -> String {
    let day = |day| date(timeline.day(day));
    let between = |first, last| between(timeline.day(first), timeline.day(last));
    match bar.kind {
        Kind::Done => {
            let step = bar.places.first().and_then(|place| plan.steps.get(*place));
            let done = step.map_or("Done on", |step| tick_on(Tick::of(step)));
            format!("{done} {}", day(bar.latest_end))
        }
        Kind::Wait => format!("From {}, no time stated", day(bar.from)),
        Kind::Stated if bar.open.end => format!("Ends on {} at the earliest", day(bar.earliest_end)),
        Kind::Stated => format!("Ends {}", between(bar.earliest_end, bar.latest_end)),
        Kind::Own | Kind::Branch(_) if bar.open.end => format!("On {} at the earliest", day(bar.from)),
        Kind::Own | Kind::Branch(_) => capitalised(&between(bar.from, bar.latest_end)),
    }
}

/// Two days as those between which something is: "between 23 and 25 November 2026".
fn between(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        return format!("on {}", date(last));
    }
    let first = if first.year() != last.year() {
        date(first)
    } else if first.month() != last.month() {
        day_and_month(first)
    } else {
        first.day().to_string()
    };
    format!("between {first} and {}", date(last))
}

/// Day and month: "23 Nov".
fn day_in_short(day: NaiveDate) -> String {
    let month: String = month(day).chars().take(3).collect();
    format!("{} {month}", day.day())
}

/// Two days as one range: "23 to 24 Nov".
fn days_in_short(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        day_in_short(last)
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        format!("{} to {}", first.day(), day_in_short(last))
    } else {
        format!("{} to {}", day_in_short(first), day_in_short(last))
    }
}

/// The days between which something begins or ends; only the first where nobody can say the last.
#[must_use]
pub fn period(first: NaiveDate, last: NaiveDate, open: bool) -> String {
    if open {
        format!("not before {}", date(first))
    } else {
        range(first, last)
    }
}
