//! Amsterdam time, EMA's own, for moments in calendar files: central European time, with summer time from the last
//! Sunday of March to the last Sunday of October, changing at 1:00 UTC.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};

/// Its name in calendar files.
pub const TZID: &str = "Europe/Amsterdam";

/// The definition that a calendar file needs beside the name (RFC 5545, 3.6.5), a line each.
pub const VTIMEZONE: [&str; 17] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Amsterdam",
    "BEGIN:DAYLIGHT",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The clock in Amsterdam at that instant. `None` in the hour after summer time ends, which the clock shows a
/// second time: a reader would take it for the first, so the instant is better given in UTC.
#[must_use]
pub fn local(instant: DateTime<Utc>) -> Option<NaiveDateTime> {
    let utc = instant.naive_utc();
    let begins = last_sunday(utc.year(), 3)?.and_hms_opt(1, 0, 0)?;
    let ends = last_sunday(utc.year(), 10)?.and_hms_opt(1, 0, 0)?;
    if (ends..ends.checked_add_signed(TimeDelta::hours(1))?).contains(&utc) {
        return None;
    }
    let ahead = if (begins..ends).contains(&utc) { 2 } else { 1 };
    utc.checked_add_signed(TimeDelta::hours(ahead))
}

/// The last Sunday of a month of 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(Days::new(u64::from(last.weekday().num_days_from_sunday())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(utc: &str) -> Option<String> {
        let instant = utc.parse::<NaiveDateTime>().ok()?.and_utc();
        local(instant).map(|local| local.format("%Y-%m-%dT%H:%M").to_string())
    }

    /// The changes of 2026 (29 March, 25 October) and 2027 (28 March, 31 October), as published for the EU.
    #[test]
    fn summer_time_begins_and_ends() {
        for (utc, local) in [
            ("2026-01-15T12:00:00", Some("2026-01-15T13:00")),
            ("2026-03-29T00:59:00", Some("2026-03-29T01:59")),
            ("2026-03-29T01:00:00", Some("2026-03-29T03:00")),
            ("2026-07-01T22:30:00", Some("2026-07-02T00:30")),
            ("2026-10-25T00:59:00", Some("2026-10-25T02:59")),
            ("2026-10-25T01:00:00", None),
            ("2026-10-25T01:59:00", None),
            ("2026-10-25T02:00:00", Some("2026-10-25T03:00")),
            ("2027-03-28T01:00:00", Some("2027-03-28T03:00")),
            ("2027-10-31T00:00:00", Some("2027-10-31T02:00")),
            ("2026-12-31T23:30:00", Some("2027-01-01T00:30")),
        ] {
            assert_eq!(at(utc).as_deref(), local, "{utc}");
        }
    }
}
