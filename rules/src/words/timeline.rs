//! The picture of a plan in words: what its marks show, and the same content as rows of a table for those who do not
//! see it.

use chrono::{Datelike, NaiveDate};

use super::{actor, condition, date, duration, month, range, tick_on};
use crate::dates::progress::Tick;
use crate::dates::timeline::{Bar, Kind, Mark, Shows, Timeline};
use crate::plan::Plan;

/// A row of the table that says the same as the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The place of the step in the plan.
    pub place: usize,
    /// Who acts.
    pub who: &'static str,
    /// When it begins.
    pub begins: String,
    /// When it ends.
    pub ends: String,
    /// How long it takes.
    pub takes: String,
    /// What else the picture shows of it.
    pub notes: Vec<String>,
}

/// What to write at a mark.
#[must_use]
pub fn mark(mark: Mark) -> String {
    let month: String = month(mark.day).chars().take(3).collect();
    match mark.shows {
        Shows::Day => format!("{} {month}", mark.day.day()),
        Shows::Month => format!("{month} {}", mark.day.year()),
        Shows::Year => mark.day.year().to_string(),
    }
}

/// The picture as a table, one row for each bar.
#[must_use]
pub fn rows(timeline: &Timeline, plan: &Plan) -> Vec<Row> {
    let row = |bar: &Bar| {
        let step = plan.steps.get(bar.place)?;
        let mut notes = Vec::new();
        if bar.done {
            notes.push(format!(
                "{} {}",
                tick_on(Tick::of(step)),
                date(timeline.day(bar.latest_end))
            ));
        }
        notes.extend(bar.condition.map(|only_if| condition(only_if).to_owned()));
        let mut note = |holds: bool, text: &str| {
            if holds {
                notes.push(text.to_owned());
            }
        };
        note(bar.optional, "Recommended, or only if wanted");
        note(bar.on_the_side && !bar.optional, "Nothing waits for it");
        note(bar.critical, "Determines when all is done");
        note(bar.rests_on_guess, "Rests on your own guess");
        Some(Row {
            place: bar.place,
            who: actor(step.actor),
            begins: period(timeline.day(bar.from), timeline.day(bar.latest_from), bar.open.begin),
            ends: match (bar.kind, bar.on_the_side) {
                (Kind::UnstatedWait, _) | (_, true) => "no time stated".to_owned(),
                (Kind::Range | Kind::Instant, false) => period(
                    timeline.day(bar.earliest_end),
                    timeline.day(bar.latest_end),
                    bar.open.end,
                ),
            },
            takes: duration(step.duration),
            notes,
        })
    };
    timeline.bars.iter().filter_map(row).collect()
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
