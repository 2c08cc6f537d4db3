//! Working days and closing days, compared with tables made by other people's libraries (`make_tables.py` says how).

use chrono::{Datelike, NaiveDate, Weekday};
use proptest::prelude::*;
use upd_rules::dates::working_days::{
    BrokenCalendar, Calendar, Certainty, ClosingYear, WrittenYear, may_be_closed_already,
};
use upd_rules::words::broken_calendar;

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

fn written(year: i32, standing: &str, days: &[&str]) -> WrittenYear {
    WrittenYear {
        year,
        standing: standing.to_owned(),
        source: "the host".to_owned(),
        days: days.iter().map(|day| (*day).to_owned()).collect(),
    }
}

/// X113: what a host writes counts instead of what is built in, with the standing that it gives.
#[test]
fn the_calendar_of_a_host_is_read() {
    let years = vec![
        written(2030, "official", &["2030-12-24", "2030-12-25"]),
        written(2031, "relayed", &[]),
        written(2032, "estimated", &["2032-03-01"]),
    ];
    let read = Calendar::read("ours".to_owned(), years).expect("a calendar");
    assert_eq!((read.name.as_str(), read.years.len()), ("ours", 3));
    let standings = [2030, 2031, 2032, 2033].map(|year| read.standing(year));
    assert_eq!(
        standings,
        [
            Certainty::Official,
            Certainty::Relayed,
            Certainty::Estimated,
            Certainty::Estimated
        ]
    );
    assert!(!read.is_working_day(day("2030-12-24")) && !read.is_working_day(day("2032-03-01")));
    assert!(read.is_working_day(day("2030-12-27")) && read.is_working_day(day("2031-12-24")));
}

/// Whoever hosts the page is told what is wrong, in the words of their file.
#[test]
fn a_calendar_of_a_host_that_cannot_be_used_is_refused() {
    let read = |years| Calendar::read(String::new(), years).err();
    assert_eq!(read(vec![]), Some(BrokenCalendar::Empty));
    for (year, wrong) in [
        (
            written(2030, "Official", &[]),
            BrokenCalendar::UnknownStanding("Official".to_owned()),
        ),
        (
            written(2030, "official", &["2030-12-24", "24.12.2030"]),
            BrokenCalendar::NoDay("24.12.2030".to_owned()),
        ),
        (
            written(2030, "official", &["2031-01-01"]),
            BrokenCalendar::WrongYear(day("2031-01-01")),
        ),
    ] {
        assert_eq!(read(vec![year]), Some(wrong));
    }
}

/// Whoever hosts the page finds the line that is wrong. Of a year that stands there twice it is the second, however it
/// is set, and not another place at which the number stands.
#[test]
fn the_line_that_is_wrong_is_named() {
    let file = r#"{
  "name": "closing days, 2031 included",
  "years": [
    {"year": 2030, "standing": "sure", "days": ["2030-12-24", "Christmas"]},
    {"year": 2031, "days": [
      "2032-01-01"
    ]},
    {"year"
      : 2031, "dayz": []}
  ]
}"#;
    for (broken, said) in [
        (BrokenCalendar::Empty, "it has no year"),
        (
            BrokenCalendar::UnknownStanding("sure".to_owned()),
            "line 4: \u{201c}sure\u{201d} is not official, relayed or estimated",
        ),
        (
            BrokenCalendar::NoDay("Christmas".to_owned()),
            "line 4: \u{201c}Christmas\u{201d} is no day such as 2026-12-24",
        ),
        (
            BrokenCalendar::WrongYear(day("2032-01-01")),
            "line 6: 2032-01-01 stands under another year",
        ),
        (
            BrokenCalendar::YearTwice(2031),
            "line 8: the year 2031 stands in it twice",
        ),
        (
            BrokenCalendar::UnknownField("dayz".to_owned()),
            "line 9: a field \u{201c}dayz\u{201d} is not known here",
        ),
        // What is written otherwise in the file, so that it is not found there, is said without a line.
        (
            BrokenCalendar::UnknownField("d\u{e4}ys".to_owned()),
            "a field \u{201c}d\u{e4}ys\u{201d} is not known here",
        ),
    ] {
        assert_eq!(broken_calendar(&broken, file), said);
    }
    assert_eq!(
        BrokenCalendar::UnknownField("name".to_owned()).line("{\"name\": \"\"}"),
        Some(1)
    );
}

/// X113: in some years EMA closed as early as 20 December. Who counts on a day before Christmas is told so, nobody else.
#[test]
fn days_before_christmas_may_be_closed_already() {
    for (from, to, closed_from) in [
        ("2026-11-23", "2026-12-19", None),
        ("2026-11-23", "2026-12-20", Some("2026-12-20")),
        ("2026-12-21", "2026-12-22", Some("2026-12-20")),
        ("2026-12-23", "2027-01-10", Some("2026-12-20")),
        ("2026-12-24", "2027-12-19", None),
        ("2026-12-24", "2027-12-20", Some("2027-12-20")),
    ] {
        assert_eq!(
            may_be_closed_already(day(from), day(to)),
            closed_from.map(day),
            "{from} to {to}"
        );
    }
}

/// X113: in years without a list, 2 November is closed in place of All Saints' on a Sunday.
#[test]
fn all_saints_on_a_sunday_is_made_up_for() {
    let calendar = Calendar::default();
    for (date, works) in [
        // 1 November 2037 is a Sunday, 2036 a Saturday, 2034 a Wednesday.
        ("2037-11-02", false),
        ("2037-11-03", true),
        ("2036-11-03", true),
        ("2034-11-01", false),
        ("2034-11-02", true),
    ] {
        assert_eq!(calendar.is_working_day(day(date)), works, "{date}");
    }
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
