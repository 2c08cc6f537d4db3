//! Dates and waits in words: when all is done, the way back from a day, the clock after an approval, ticks, and the
//! calendar behind the dates.

use chrono::{Datelike, NaiveDate};

use super::{counted, date, day_and_month, hours, month};
use crate::dates::clock::{MINUTE_MS, Phase};
use crate::dates::progress::{Tick, Wait};
use crate::dates::schedule::{Latest, Schedule, Verdict};
use crate::dates::working_days::{self, BrokenCalendar, Calendar, Certainty};
use crate::plan::{Actor, Plan};
use crate::sources::figures::SYNCHRONISATION_HOURS;
use crate::sources::said::{Said, cites, said};

/// When all of a plan is done. Where somebody else decides without a stated time, or a wait has no most, no end is
/// given: then it says because of what, and whom to ask first (contract, section 5). `title` is that of a step by its
/// place.
#[must_use]
pub fn end(schedule: &Schedule, plan: &Plan, title: impl Fn(usize) -> String) -> Said {
    let quoted = |places: &[usize]| {
        let first = places
            .first()
            .map_or_else(String::new, |place| format!("\u{201c}{}\u{201d}", title(*place)));
        match places.len() {
            0 | 1 => first,
            many => format!("{first} and {}", counted(many - 1, "more step")),
        }
    };
    if !schedule.end_is_open() {
        let text = if schedule.earliest == schedule.latest {
            format!("About {}.", date(schedule.latest))
        } else {
            let (earliest, latest) = (schedule.earliest, schedule.latest);
            let earliest = if earliest.year() == latest.year() {
                day_and_month(earliest)
            } else {
                date(earliest)
            };
            format!(
                "At the earliest on {earliest}, at the latest on {}, by the times that are stated.",
                date(latest)
            )
        };
        return Said::new(text, cites![X113]);
    }
    let mut text = format!("Not before {}.", date(schedule.earliest));
    let mut cites = cites![X113];
    if schedule.open_ended.is_empty() {
        text.push_str(&format!(
            " No end can be given: no longest time is stated for {}.",
            quoted(&schedule.without_most)
        ));
        cites.extend(cites![ROL_11 X001]);
        return Said::new(text, cites);
    }
    text.push_str(&format!(
        " No end can be given: no time is stated for {}.",
        quoted(&schedule.open_ended)
    ));
    cites.extend(cites![X009]);
    if let Some(step) = schedule.open_ended.first().and_then(|place| plan.steps.get(*place)) {
        text.push_str(match step.actor {
            Actor::SuperUser => " Ask the Super User first.",
            Actor::Colleague => " Ask whoever becomes Super User first.",
            _ => " If you hear nothing, ask the Service Desk first.",
        });
    }
    Said::new(text, cites)
}

/// What to say of days that run into those on which EMA has been closed already in some years.
#[must_use]
pub fn year_end(from: NaiveDate, to: NaiveDate) -> Option<Said> {
    working_days::may_be_closed_already(from, to).map(|first| {
        Said::advice(format!(
            "In some years EMA closed as early as {} {}. Do not count on the days from then until Christmas.",
            first.day(),
            month(first)
        ))
    })
}

/// The way back from a day in a sentence or two. It counts only what is stated.
#[must_use]
pub fn way_back(latest: &Latest, needed_by: NaiveDate) -> Said {
    let goal = date(needed_by);
    let mut text = match latest.verdict {
        Verdict::InTime => format!("To be ready by {goal}, begin by {}.", date(latest.most)),
        Verdict::OnlyIfQuick => format!(
            "It can still be ready by {goal}, but only if it goes faster than the longest times stated. Begin as soon as \
             you can, by {} at the latest.",
            date(latest.least)
        ),
        Verdict::TooLate => format!(
            "It is too late already to be ready by {goal}: the last day to begin was {}. Beginning today, it is not \
             before {}.",
            date(latest.least),
            date(latest.earliest)
        ),
    };
    let mut cites = cites![X113];
    if latest.rests_on_guess {
        text.push_str(" This rests on your own guess.");
    }
    if latest.end_is_open {
        text.push_str(
            " Only stated times are counted. Others may take longer, and nobody can say by when all is done: begin earlier.",
        );
        cites.extend(cites![X001 X009]);
    } else if !latest.unstated.is_empty() {
        text.push_str(" The time that your own steps take comes on top.");
    }
    Said::new(text, cites)
}

/// The way back in a few words.
#[must_use]
pub fn way_back_in_short(latest: &Latest, needed_by: NaiveDate) -> String {
    let goal = date(needed_by);
    match latest.verdict {
        Verdict::InTime => format!("Begin by {} to be ready by {goal}", date(latest.most)),
        Verdict::OnlyIfQuick => format!("Ready by {goal} only if it goes fast"),
        Verdict::TooLate => format!("Too late already to be ready by {goal}"),
    }
}

/// Where somebody stands after an approval, without the time: the page shows that beside it.
#[must_use]
pub fn phase(phase: Phase) -> Vec<Said> {
    match phase {
        Phase::InTheFuture { .. } => vec![Said::advice(
            "That time has not come yet. Please check it, and the clock of this device.",
        )],
        Phase::Waiting { .. } => vec![said!(
            "Do not sign in to UPD yet: signing in too early may lock the account.";
            ROL_12 ROL_13 X001 X114
        )],
        Phase::LeastOver { .. } => vec![
            said!(
                format!(
                    "The {} are over. They are the least, not a promise: try to sign in to UPD, and try again later if it \
                     does not work yet.",
                    hours(SYNCHRONISATION_HOURS)
                );
                ROL_11 LOG_04 X001
            ),
            Said::advice("If it can wait, the next working day is safer."),
        ],
        Phase::ReportNow { .. } => vec![said!(
            "Try to sign in once more. If you still have no access, report it.";
            ROL_14 SUP_04 X004
        )],
        Phase::LockedOut { .. } => vec![said!(
            "Your account is locked. Do not try to sign in to UPD before the time is over.";
            ROL_13 X004 X114
        )],
    }
}

/// A length of time in milliseconds, to the minute, for those who hear it: "3 hours and 1 minute". A minute that has
/// begun counts.
#[must_use]
pub fn length(left: i64) -> String {
    let begun = left.max(0).saturating_add(MINUTE_MS - 1) / MINUTE_MS;
    let (hours, minutes) = (begun / 60, begun % 60);
    match (hours, minutes) {
        (0, minutes) => counted(minutes, "minute"),
        (hours, 0) => counted(hours, "hour"),
        (hours, minutes) => format!("{} and {}", counted(hours, "hour"), counted(minutes, "minute")),
    }
}

/// What ticking a step says. It never claims more than the person can know.
#[must_use]
pub const fn tick(tick: Tick) -> &'static str {
    match tick {
        Tick::DoneByMe => "Done by me",
        Tick::DoneByOthers => "Done by others",
        Tick::Approved => "Approved",
    }
}

/// The same, to stand before the day on which it was ticked.
#[must_use]
pub const fn tick_on(tick: Tick) -> &'static str {
    match tick {
        Tick::DoneByMe => "Done by me on",
        Tick::DoneByOthers => "Done by others on",
        Tick::Approved => "Approved on",
    }
}

/// A wait that the person names: "3 working days".
#[must_use]
pub fn wait(wait: Wait) -> String {
    match wait {
        Wait::WorkingDays(number) => counted(number, "working day"),
        Wait::Days(number) => counted(number, "day"),
    }
}

/// The calendar behind the dates that span those years: its name, and how sure each year is.
#[must_use]
pub fn calendar(calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> String {
    let label = |year| match calendar.year(year) {
        Some(known) => certainty(known.standing),
        None => "estimated by rule",
    };
    // Years without a list may be many.
    let mut runs: Vec<(i32, i32, &str)> = Vec::new();
    for year in from.year()..=to.year() {
        match runs.last_mut() {
            Some((_, last, of)) if *of == label(year) && calendar.year(year).is_none() => *last = year,
            _ => runs.push((year, year, label(year))),
        }
    }
    let years: Vec<String> = runs
        .into_iter()
        .map(|(first, last, label)| {
            if first == last {
                format!("{first} {label}")
            } else {
                format!("{first} to {last} {label}")
            }
        })
        .collect();
    format!("{}: {}", calendar.name, years.join(", "))
}

/// How sure the closing days of a year are.
const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Official => "official",
        Certainty::Relayed => "relayed",
        Certainty::Estimated => "estimated",
    }
}

/// Why a file of closing days cannot be used, with the number of its line, for whoever hosts the page.
#[must_use]
pub fn broken_calendar(broken: &BrokenCalendar, file: &str) -> String {
    let what = match broken {
        BrokenCalendar::Empty => "it has no year".to_owned(),
        BrokenCalendar::YearTwice(year) => format!("the year {year} stands in it twice"),
        BrokenCalendar::WrongYear(day) => format!("{day} stands under another year"),
        BrokenCalendar::NoDay(text) => format!("\u{201c}{text}\u{201d} is no day such as 2026-12-24"),
        BrokenCalendar::UnknownStanding(text) => {
            format!("\u{201c}{text}\u{201d} is not official, relayed or estimated")
        }
        BrokenCalendar::UnknownField(text) => format!("a field \u{201c}{text}\u{201d} is not known here"),
    };
    match broken.line(file) {
        Some(line) => format!("line {line}: {what}"),
        None => what,
    }
}
