//! Working days: no Saturdays, no Sundays, no closing days of EMA.
//!
//! The sources do not define a working day (X113), so every date is an estimate and says on which calendar it
//! rests. The closing days are data with a standing for each year; whoever hosts the page can replace them.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::case::date::iso_date;

/// How sure the closing days of a year are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Published by EMA.
    Official,
    /// Passed on by somebody else.
    Relayed,
    /// Estimated from earlier years.
    Estimated,
}

impl Certainty {
    /// Its name in the file.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::Relayed => "relayed",
            Self::Estimated => "estimated",
        }
    }
}

/// The closing days of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingYear {
    /// The year.
    pub year: i32,
    /// How sure they are.
    pub standing: Certainty,
    /// Where they come from, in a few words for the screen.
    pub source: String,
    /// The days. A weekend may stand among them (24 to 31 December as printed): it is closed anyway.
    pub days: Vec<NaiveDate>,
}

/// The closing days of EMA, a list for each year. For other years the rule behind the lists is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// What it is, for the screen: "EMA closing days".
    pub name: String,
    /// The years it knows.
    pub years: Vec<ClosingYear>,
}

/// Why a calendar cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrokenCalendar {
    /// It has no year.
    Empty,
    /// A year stands in it twice.
    YearTwice(i32),
    /// A day stands under the wrong year.
    WrongYear(NaiveDate),
    /// What stands among the days of a year is none.
    NoDay(String),
    /// The standing of a year is none of those that there are.
    UnknownStanding(String),
    /// It has a field that means nothing here.
    UnknownField(String),
}

impl BrokenCalendar {
    /// The text in the file that is wrong, if it can be found there.
    #[must_use]
    fn wrong_text(&self) -> Option<String> {
        match self {
            Self::Empty => None,
            Self::YearTwice(year) => Some(year.to_string()),
            Self::WrongYear(day) => Some(format!("\"{day}\"")),
            Self::NoDay(text) | Self::UnknownStanding(text) | Self::UnknownField(text) => Some(format!("\"{text}\"")),
        }
    }

    /// The number of the line in the text of the file that is wrong, if it can be found there.
    #[must_use]
    pub fn line(&self, file: &str) -> Option<usize> {
        let text = self.wrong_text()?;
        // Of what stands there twice the second is wrong.
        let place = match self {
            Self::YearTwice(_) => {
                let years = file.match_indices("\"year\"").map(|(at, _)| at);
                let mut of_it = years.filter(|at| {
                    let behind = file.get(at + "\"year\"".len()..).unwrap_or_default();
                    behind
                        .trim_start_matches([' ', ':', '\t', '\n', '\r'])
                        .starts_with(&text)
                });
                of_it.nth(1)
            }
            _ => file.find(&text),
        };
        let before = file.get(..place?)?;
        Some(before.matches('\n').count() + 1)
    }
}

/// A year as a host writes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct WrittenYear {
    /// The year.
    pub year: i32,
    /// How sure its days are.
    pub standing: String,
    /// Where they come from.
    pub source: String,
    /// The days, `2026-12-24` each.
    pub days: Vec<String>,
}

impl WrittenYear {
    /// Its fields, and there are no others.
    pub const FIELDS: [&str; 4] = ["year", "standing", "source", "days"];

    fn read(self) -> Result<ClosingYear, BrokenCalendar> {
        let standings = [Certainty::Official, Certainty::Relayed, Certainty::Estimated];
        let standing = standings.into_iter().find(|standing| standing.key() == self.standing);
        let days = self
            .days
            .into_iter()
            .map(|day| iso_date(&day).ok_or(BrokenCalendar::NoDay(day)));
        Ok(ClosingYear {
            year: self.year,
            standing: standing.ok_or(BrokenCalendar::UnknownStanding(self.standing))?,
            source: self.source,
            days: days.collect::<Result<_, _>>()?,
        })
    }
}

impl Calendar {
    /// The fields of a calendar as a host writes it, and there are no others.
    pub const FIELDS: [&str; 2] = ["name", "years"];

    /// A calendar as a host writes it.
    ///
    /// # Errors
    ///
    /// Says what is wrong with it.
    pub fn read(name: String, years: Vec<WrittenYear>) -> Result<Self, BrokenCalendar> {
        let years = years.into_iter().map(WrittenYear::read).collect::<Result<_, _>>()?;
        Self { name, years }.checked()
    }

    /// Checks a calendar that comes from outside.
    ///
    /// # Errors
    ///
    /// Says what is wrong with it.
    pub fn checked(self) -> Result<Self, BrokenCalendar> {
        if self.years.is_empty() {
            return Err(BrokenCalendar::Empty);
        }
        let mut known = Vec::with_capacity(self.years.len());
        for year in &self.years {
            if known.contains(&year.year) {
                return Err(BrokenCalendar::YearTwice(year.year));
            }
            known.push(year.year);
            if let Some(day) = year.days.iter().find(|day| day.year() != year.year) {
                return Err(BrokenCalendar::WrongYear(*day));
            }
        }
        Ok(self)
    }

    /// Whether EMA works on that day, by what we know.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            return false;
        }
        match self.year(day.year()) {
            Some(year) => !year.days.contains(&day),
            None => !closed_by_rule(day),
        }
    }

    /// How sure we are of the closing days of that year: estimated where it has no list.
    #[must_use]
    pub fn standing(&self, year: i32) -> Certainty {
        self.year(year).map_or(Certainty::Estimated, |year| year.standing)
    }

    /// The day that lies so many working days after another. The day itself is not counted; none is the day
    /// itself. At the end of the calendar that chrono knows it stops there.
    #[must_use]
    pub fn after_working_days(&self, day: NaiveDate, working_days: u16) -> NaiveDate {
        let mut day = day;
        let mut left = working_days;
        while left > 0 {
            let Some(following) = day.succ_opt() else {
                return day;
            };
            day = following;
            if self.is_working_day(day) {
                left -= 1;
            }
        }
        day
    }

    /// The last day from which so many working days end on that day or before it: the way back. None is the day
    /// itself; at the beginning of the calendar that chrono knows it stops there.
    #[must_use]
    pub fn before_working_days(&self, day: NaiveDate, working_days: u16) -> NaiveDate {
        let mut start = day;
        let mut left = working_days;
        while left > 0 {
            if self.is_working_day(start) {
                left -= 1;
            }
            let Some(earlier) = start.pred_opt() else {
                return start;
            };
            start = earlier;
        }
        start
    }

    /// The closing days of a year, where there is a list.
    #[must_use]
    pub fn year(&self, year: i32) -> Option<&ClosingYear> {
        self.years.iter().find(|known| known.year == year)
    }
}

impl Default for Calendar {
    /// The calendar that is built in. The file `closing-days.json` in the served folder says the same, and a
    /// host can replace it.
    fn default() -> Self {
        let year = |year, standing, source: &str, days: &[(u32, u32)]| ClosingYear {
            year,
            standing,
            source: source.to_owned(),
            days: days
                .iter()
                .filter_map(|(month, day)| NaiveDate::from_ymd_opt(year, *month, *day))
                .collect(),
        };
        let estimated = "estimated from the lists of 2019 to 2025; not EMA's list";
        Self {
            name: "EMA closing days".to_owned(),
            years: vec![
                year(
                    2025,
                    Certainty::Relayed,
                    "passed on by a third party; two dates set right by Easter",
                    CLOSED_2025,
                ),
                year(2026, Certainty::Estimated, estimated, CLOSED_2026),
                year(2027, Certainty::Estimated, estimated, CLOSED_2027),
            ],
        }
    }
}

/// Month and day of each closing day of 2025 that is relayed.
const CLOSED_2025: &[(u32, u32)] = &[
    (1, 1),
    (1, 2),
    (1, 3),
    (4, 17),
    (4, 18),
    (4, 21),
    (5, 1),
    (5, 9),
    (5, 29),
    (5, 30),
    (6, 9),
    (8, 15),
    (12, 23),
    (12, 24),
    (12, 25),
    (12, 26),
    (12, 27),
    (12, 28),
    (12, 29),
    (12, 30),
    (12, 31),
];
/// Month and day of each closing day of 2026 that is estimated.
const CLOSED_2026: &[(u32, u32)] = &[
    (1, 1),
    (1, 2),
    (4, 2),
    (4, 3),
    (4, 6),
    (5, 1),
    (5, 14),
    (5, 15),
    (5, 25),
    (11, 2),
    (12, 24),
    (12, 25),
    (12, 26),
    (12, 27),
    (12, 28),
    (12, 29),
    (12, 30),
    (12, 31),
];
/// Month and day of each closing day of 2027 that is estimated.
const CLOSED_2027: &[(u32, u32)] = &[
    (1, 1),
    (3, 25),
    (3, 26),
    (3, 29),
    (5, 6),
    (5, 7),
    (5, 17),
    (11, 1),
    (11, 2),
    (12, 24),
    (12, 25),
    (12, 26),
    (12, 27),
    (12, 28),
    (12, 29),
    (12, 30),
    (12, 31),
];

/// The first and the last of the days before Christmas on which EMA was closed already in some years.
const EARLY_CLOSING: [(u32, u32); 2] = [(12, 20), (12, 23)];

/// The day from which EMA may be closed already, if the days between run into it.
#[must_use]
pub fn may_be_closed_already(from: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
    (from.year()..=to.year()).find_map(|year| {
        let [first, last] = EARLY_CLOSING.map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day));
        let (first, last) = first.zip(last)?;
        (from <= last && first <= to).then_some(first)
    })
}

/// The rule behind the lists, for years that have none: 1 and 2 January, Maundy Thursday, Good Friday, Easter
/// Monday, 1 and 9 May, Ascension Day and the day after, Whit Monday, 15 August, All Saints' (2 November where
/// the 1st is on a weekend), 24 to 31 December.
fn closed_by_rule(day: NaiveDate) -> bool {
    let fixed = match (day.month(), day.day()) {
        (1, 1 | 2) | (5, 1 | 9) | (8, 15) | (11, 1) | (12, 24..=31) => true,
        // After a Saturday it is on a weekend itself.
        (11, 2) => day.weekday() == Weekday::Mon,
        _ => false,
    };
    fixed || easter(day.year()).is_some_and(|easter| moves_with_easter(day, easter))
}

fn moves_with_easter(day: NaiveDate, easter: NaiveDate) -> bool {
    let thursday_and_friday_before = [3, 2].map(|days| easter.checked_sub_days(Days::new(days)));
    let monday_ascension_and_whit_monday = [1, 39, 40, 50].map(|days| easter.checked_add_days(Days::new(days)));
    thursday_and_friday_before.contains(&Some(day)) || monday_ascension_and_whit_monday.contains(&Some(day))
}

/// Easter Sunday, by the Gregorian rule in the form of Meeus, Jones and Butcher.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let of_century = year.rem_euclid(100);
    let skipped_leap_days = century / 4;
    let correction = (century + 8) / 25;
    let moon = (19 * golden + century - skipped_leap_days - (century - correction + 1) / 3 + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, (days / 31) as u32, (days % 31 + 1) as u32)
}
