//! Working days and closing days, compared with tables made by other people's libraries (`make_tables.py` says how).

use chrono::{Datelike, NaiveDate, Weekday};
use proptest::prelude::*;
use upd_rules::dates::working_days::{BrokenCalendar, Calendar, Certainty, ClosingYear};

use crate::support::{day, days, later};

/// Contract, section 5: working days are counted from the next day and leave out weekends and closing days.
#[test]
fn working_days_are_those_of_numpy() {
    let calendar = Calendar::default();
    let mut compared = 0;
    for line in include_str!("working_days.csv").lines().skip(1) {
        let [start, number, after, before] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let number: u16 = number.parse().expect("a number");
        assert_eq!(calendar.after_working_days(day(start), number), day(after), "{line}");
        assert_eq!(calendar.before_working_days(day(start), number), day(before), "{line}");
        compared += 1;
    }
    assert!(compared > 1500);
}

/// X113 and facts/official.md: in years without a list the rule counts from Easter.
#[test]
fn closing_days_in_spring_follow_the_easter_of_dateutil() {
    let calendar = Calendar::default();
    let mut compared = 0;
    for line in include_str!("easter.csv").lines().skip(1) {
        let easter = day(line);
        if calendar.years.iter().any(|listed| listed.year == easter.year()) {
            continue;
        }
        let by_easter = [-3_i64, -2, 1, 39, 40, 50].map(|days| easter + chrono::TimeDelta::days(days));
        let spring = day(&format!("{:04}-02-01", easter.year()));
        for date in spring.iter_days().take_while(|date| date.month() < 8) {
            let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
            let fixed = date.month() == 5 && matches!(date.day(), 1 | 9);
            let closed = weekend || fixed || by_easter.contains(&date);
            assert_eq!(calendar.is_working_day(date), !closed, "{date}");
        }
        compared += 1;
    }
    assert!(compared > 290);
}

/// X113: a host can replace the file, and what is shipped says the same as what is built in.
#[test]
fn the_shipped_file_says_what_is_built_in() {
    let file: Calendar = serde_json::from_str(include_str!("../../../static/closing-days.json")).expect("a calendar");
    assert_eq!(file.clone().checked(), Ok(file.clone()));
    assert_eq!(file, Calendar::default());
}

/// A broken calendar file is a notice, so it has to be noticed.
#[test]
fn a_broken_calendar_is_noticed() {
    let year = |year, days: &[&str]| ClosingYear {
        year,
        standing: Certainty::Official,
        source: String::new(),
        days: days.iter().map(|text| day(text)).collect(),
    };
    let calendar = |years| Calendar {
        name: "test".to_owned(),
        years,
    };
    assert_eq!(calendar(vec![]).checked(), Err(BrokenCalendar::Empty));
    let twice = calendar(vec![year(2030, &[]), year(2030, &[])]);
    assert_eq!(twice.checked(), Err(BrokenCalendar::YearTwice(2030)));
    let wrong = calendar(vec![year(2030, &["2031-01-01"])]);
    assert_eq!(wrong.checked(), Err(BrokenCalendar::WrongYear(day("2031-01-01"))));
}

/// Contract, section 5: over the end of a month, of a leap February and of a year.
#[test]
fn months_and_years_end_where_they_should() {
    let after = |start, number| Calendar::default().after_working_days(day(start), number);
    assert_eq!(after("2028-02-28", 1), day("2028-02-29"));
    assert_eq!(after("2028-02-28", 2), day("2028-03-01"));
    assert_eq!(after("2029-02-28", 1), day("2029-03-01"));
    assert_eq!(after("2026-11-30", 1), day("2026-12-01"));
    // 24 December to 1 January are closed, 2 and 3 January 2027 are a weekend.
    assert_eq!(after("2026-12-23", 1), day("2027-01-04"));
    assert_eq!(after("2026-12-31", 0), day("2026-12-31"));
}

/// The end of the calendar that chrono knows is no trap.
#[test]
fn at_the_ends_of_time_it_stops() {
    let calendar = Calendar::default();
    assert_eq!(calendar.after_working_days(NaiveDate::MAX, 5), NaiveDate::MAX);
    assert_eq!(calendar.before_working_days(NaiveDate::MIN, 5), NaiveDate::MIN);
}

proptest! {
    /// The way back is the inverse of the way there: from that day it ends in time, from the next it does not.
    #[test]
    fn the_way_back_is_the_last_day_in_time(end in days(), number in 0_u16..60) {
        let calendar = Calendar::default();
        let start = calendar.before_working_days(end, number);
        prop_assert!(calendar.after_working_days(start, number) <= end);
        prop_assert!(calendar.after_working_days(later(start, 1), number) > end);
    }
}
