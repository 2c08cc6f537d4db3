//! The expiration date of API credentials, as printed in the e-mail: `09/03/2027 08:01:55` is 9 March or
//! 3 September. Nothing says which (X085), so both are kept and the earlier one counts.
//!
//! Links know three forms ([`FromStr`]); [`read`] knows what people type and mail programs make of a date, and
//! tells a day that does not exist from a text that is no date. [`settle`] tells two readings apart by the day
//! the credentials first came.

use chrono::{Months, NaiveDate};
use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::case::characters::{in_small_letters, is_invisible, narrow};
use crate::sources::figures::SECRET_LIFE_YEARS;

/// A date of expiry in its readings.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ExpiryDate {
    /// The earlier reading that is a valid date: the one that counts.
    pub earlier: NaiveDate,
    /// The other reading, where there are two different ones.
    pub later: Option<NaiveDate>,
    written: String,
}

impl ExpiryDate {
    /// As it was written.
    #[must_use]
    pub fn as_written(&self) -> &str {
        &self.written
    }

    /// A day that nobody doubts, such as a reading that was settled.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            earlier: day,
            later: None,
            written: day.to_string(),
        }
    }
}

/// The text is no date of a form that we know, or no day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NotADate;

impl FromStr for ExpiryDate {
    type Err = NotADate;

    /// Reads `2027-03-09`, `09/03/2027` or `09/03/2027 08:01:55`, two digits each. Nothing is trimmed.
    ///
    /// # Errors
    ///
    /// [`NotADate`] if it is none of these, or a day that does not exist.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (earlier, later) = match iso_date(text) {
            Some(date) => (date, None),
            None => printed_date(text).ok_or(NotADate)?,
        };
        Ok(Self {
            earlier,
            later,
            written: text.to_owned(),
        })
    }
}

/// The years of which days are taken, wherever they come from: a year outside is mistyped.
pub const YEARS: RangeInclusive<u32> = 2000..=2100;

/// A date as links write it, `2026-11-23`.
#[must_use]
pub fn iso_date(text: &str) -> Option<NaiveDate> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    NaiveDate::from_ymd_opt(year_of_calendar(year)?, number(month, 2)?, number(day, 2)?)
}

fn printed_date(text: &str) -> Option<(NaiveDate, Option<NaiveDate>)> {
    let date = match text.split_once(' ') {
        Some((date, time)) => {
            time_of_day(time)?;
            date
        }
        None => text,
    };
    let (first, rest) = date.split_once('/')?;
    let (second, year) = rest.split_once('/')?;
    let (first, second, year) = (number(first, 2)?, number(second, 2)?, year_of_calendar(year)?);
    let day_first = NaiveDate::from_ymd_opt(year, second, first);
    let month_first = NaiveDate::from_ymd_opt(year, first, second);
    match (day_first, month_first) {
        (Some(one), Some(other)) if one != other => Some((one.min(other), Some(one.max(other)))),
        (Some(only), _) | (None, Some(only)) => Some((only, None)),
        (None, None) => None,
    }
}

fn time_of_day(text: &str) -> Option<()> {
    let (hours, rest) = text.split_once(':')?;
    let (minutes, seconds) = rest.split_once(':')?;
    let valid = number(hours, 2)? < 24 && number(minutes, 2)? < 60 && number(seconds, 2)? < 60;
    valid.then_some(())
}

/// A year of four digits, of those that are taken.
fn year_of_calendar(text: &str) -> Option<i32> {
    number(text, 4)
        .filter(|year| YEARS.contains(year))
        .map(|year| year as i32)
}

/// A number of exactly that many ASCII digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    (text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// What a text says about the day of expiry, for the screen (X085).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// There is nothing.
    Empty,
    /// It is no date of a form that we know.
    Unreadable,
    /// It has the form of a date, but there is no such day or time, or not in the years that are taken.
    Impossible,
    /// One day.
    Unambiguous(ExpiryDate),
    /// Two days, by the order of day and month.
    Ambiguous(ExpiryDate),
}

impl Reading {
    /// The date, where there is one.
    #[must_use]
    pub fn date(self) -> Option<ExpiryDate> {
        match self {
            Self::Unambiguous(date) | Self::Ambiguous(date) => Some(date),
            Self::Empty | Self::Unreadable | Self::Impossible => None,
        }
    }

    fn of(date: ExpiryDate) -> Self {
        if date.later.is_some() {
            Self::Ambiguous(date)
        } else {
            Self::Unambiguous(date)
        }
    }
}

/// Longer texts are no dates.
const LONGEST: usize = 120;

/// Reads a date as people type it and as mail programs show it: the forms of links, and also one digit for day or
/// month, `-` or `.` instead of `/`, ISO with a time and zone, English month names, a weekday before it, and a time
/// of day with a zone behind it, in whatever white space. A year has four digits. The time does not move the day: the e-mail names no time
/// zone (X085). What it gives is written in a form that links know.
#[must_use]
pub fn read(text: &str) -> Reading {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if text.is_empty() {
        return Reading::Empty;
    }
    if let Ok(date) = text.parse() {
        return Reading::of(date);
    }
    if text.len() > LONGEST {
        return Reading::Unreadable;
    }
    let text: String = text.chars().filter(|c| !is_invisible(*c)).map(narrow).collect();
    let Some(pieces) = pieces(text.trim_end_matches(['.', ',', ';'])) else {
        return Reading::Unreadable;
    };
    let Some((written, rest)) = written_date(&pieces) else {
        return Reading::Unreadable;
    };
    let time = match time_after(rest) {
        Time::None => String::new(),
        Time::Plain(time) => time,
        Time::Unreadable => return Reading::Unreadable,
        Time::Impossible => return Reading::Impossible,
    };
    let canonical = match written {
        Written::Sure(year, month, day) => format!("{year:04}-{month:02}-{day:02}"),
        Written::Printed(first, second, year) => format!("{first:02}/{second:02}/{year:04}{time}"),
    };
    canonical.parse().map_or(Reading::Impossible, Reading::of)
}

/// A piece of a written date.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// A number, and how many digits it has.
    Number(u32, usize),
    /// Letters, in lower case.
    Word(String),
    /// Any other sign that dates have.
    Sign(char),
}

/// The pieces of a text, without white space. `None` if it has a sign that no date has.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end_of = |belongs: fn(char) -> bool| rest.find(|c| !belongs(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let (digits, _) = rest.split_at(end_of(|c| c.is_ascii_digit()));
            // Fractions of a second may be long; nobody asks how many.
            pieces.push(Piece::Number(digits.parse().unwrap_or(u32::MAX), digits.len()));
            digits.len()
        } else if first.is_alphabetic() {
            let (letters, _) = rest.split_at(end_of(char::is_alphabetic));
            pieces.push(Piece::Word(in_small_letters(letters)));
            letters.len()
        } else {
            match first {
                '/' | '-' | '.' | ',' | ':' | '+' | '(' | ')' => pieces.push(Piece::Sign(first)),
                '\u{2013}' => pieces.push(Piece::Sign('-')),
                other if other.is_whitespace() => {}
                _ => return None,
            }
            first.len_utf8()
        };
        rest = rest.get(length..)?;
    }
    Some(pieces)
}

/// Year, month and day in an order that is sure, or as printed.
#[derive(Clone, Copy)]
enum Written {
    Sure(u32, u32, u32),
    Printed(u32, u32, u32),
}

fn written_date(pieces: &[Piece]) -> Option<(Written, &[Piece])> {
    use Piece::{Number, Sign};
    match skip_fillers(skip_weekday(pieces)) {
        [
            Number(year, 4),
            Sign(one @ ('-' | '/' | '.')),
            Number(month, 1 | 2),
            Sign(other),
            Number(day, 1 | 2),
            rest @ ..,
        ] if one == other => Some((Written::Sure(*year, *month, *day), rest)),
        [
            Number(first, 1 | 2),
            Sign(one @ ('-' | '/' | '.')),
            Number(second, 1 | 2),
            Sign(other),
            Number(year, 4),
            rest @ ..,
        ] if one == other => Some((Written::Printed(*first, *second, *year), rest)),
        [Number(day, 1 | 2), rest @ ..] => {
            let (month, rest) = month_name(skip_fillers(rest))?;
            let (year, rest) = year(rest)?;
            Some((Written::Sure(year, month, *day), rest))
        }
        other => match month_name(other)? {
            (month, [Number(day, 1 | 2), rest @ ..]) => {
                // Some systems write the year behind the time.
                let (year, rest) = year(rest).or(match rest {
                    [time @ .., Number(year, 4)] => Some((*year, time)),
                    _ => None,
                })?;
                Some((Written::Sure(year, month, *day), rest))
            }
            _ => None,
        },
    }
}

fn year(pieces: &[Piece]) -> Option<(u32, &[Piece])> {
    match skip_fillers(pieces) {
        [Piece::Number(year, 4), rest @ ..] => Some((*year, rest)),
        _ => None,
    }
}

fn month_name(pieces: &[Piece]) -> Option<(u32, &[Piece])> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let [Piece::Word(word), rest @ ..] = pieces else {
        return None;
    };
    let place = MONTHS.iter().position(|month| {
        word == month || (word.len() == 3 && month.starts_with(word)) || (word == "sept" && *month == "september")
    })?;
    Some((u32::try_from(place).ok()? + 1, skip_fillers(rest)))
}

/// Skips what stands between the parts of a date in words: `9th of March, 2027`, `09-Mar-2027`.
fn skip_fillers(mut pieces: &[Piece]) -> &[Piece] {
    loop {
        pieces = match pieces {
            [Piece::Sign(',' | '-' | '.' | '/'), rest @ ..] => rest,
            [Piece::Word(word), rest @ ..] if matches!(word.as_str(), "st" | "nd" | "rd" | "th" | "of" | "the") => rest,
            _ => return pieces,
        };
    }
}

fn skip_weekday(pieces: &[Piece]) -> &[Piece] {
    const DAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    match pieces {
        [Piece::Word(word), rest @ ..]
            if DAYS
                .iter()
                .any(|day| word == day || (word.len() >= 3 && day.starts_with(word.as_str()))) =>
        {
            skip_fillers(rest)
        }
        _ => pieces,
    }
}

/// What follows a date.
enum Time {
    None,
    /// A time, with a space before it, where it can be written as links know it; else nothing.
    Plain(String),
    Unreadable,
    Impossible,
}

fn time_after(pieces: &[Piece]) -> Time {
    use Piece::{Number, Sign, Word};
    if is_zone(pieces) {
        return Time::None;
    }
    let pieces = match pieces {
        [Sign(',' | '-'), rest @ ..] => rest,
        _ => pieces,
    };
    let pieces = match pieces {
        [Word(word), rest @ ..] if word == "t" || word == "at" => rest,
        _ => pieces,
    };
    let (hours, minutes, rest) = match pieces {
        [Number(hours, 1 | 2), Sign(':' | '.'), Number(minutes, 2), rest @ ..] => (*hours, Some(*minutes), rest),
        [Number(hours, 1 | 2), rest @ ..] => (*hours, None, rest),
        _ => return Time::Unreadable,
    };
    let (seconds, rest) = match rest {
        [
            Sign(':' | '.'),
            Number(seconds, 2),
            Sign('.' | ','),
            Number(_, _),
            rest @ ..,
        ] if minutes.is_some() => (Some(*seconds), rest),
        [Sign(':' | '.'), Number(seconds, 2), rest @ ..] if minutes.is_some() => (Some(*seconds), rest),
        _ => (None, rest),
    };
    let (half, rest) = half_of_day(rest);
    let Some(minutes) = minutes.or(half.map(|_| 0)) else {
        return Time::Unreadable;
    };
    if !rest.is_empty() && !is_zone(rest) {
        return Time::Unreadable;
    }
    // `12 a.m.` is midnight, `12 p.m.` noon; some write 13 p.m.
    let hours = match half {
        Some(Half::Morning) if hours > 12 => return Time::Impossible,
        Some(Half::Morning) => hours % 12,
        Some(Half::Afternoon) if (1..12).contains(&hours) => hours + 12,
        Some(Half::Afternoon) if hours == 0 => return Time::Impossible,
        _ => hours,
    };
    match seconds {
        _ if hours > 23 || minutes > 59 || seconds.is_some_and(|seconds| seconds > 59) => Time::Impossible,
        Some(seconds) => Time::Plain(format!(" {hours:02}:{minutes:02}:{seconds:02}")),
        None => Time::Plain(String::new()),
    }
}

/// Which half of the day a time of twelve hours is in.
#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// Reads `AM`, `a.m.` or `p. m.`
fn half_of_day(pieces: &[Piece]) -> (Option<Half>, &[Piece]) {
    use Piece::{Sign, Word};
    let half = |word: &str| match word {
        "am" | "a" => Some(Half::Morning),
        "pm" | "p" => Some(Half::Afternoon),
        _ => None,
    };
    let (half, rest) = match pieces {
        [Word(word), rest @ ..] if word.len() == 2 => (half(word), rest),
        [Word(one), Sign('.'), Word(m), rest @ ..] | [Word(one), Word(m), rest @ ..] if one.len() == 1 && m == "m" => {
            (half(one), rest)
        }
        _ => (None, pieces),
    };
    match (half, rest) {
        (None, _) => (None, pieces),
        (half, [Sign('.'), rest @ ..]) => (half, rest),
        (half, rest) => (half, rest),
    }
}

/// Whether pieces are a time zone: `Z`, `UTC`, `+01:00`, `(UTC+1)`, `Central European Time`, and in brackets
/// whatever a browser calls it in its language.
fn is_zone(pieces: &[Piece]) -> bool {
    const WORDS: [&str; 56] = [
        "z",
        "utc",
        "gmt",
        "cet",
        "cest",
        "wet",
        "west",
        "eet",
        "eest",
        "bst",
        "ist",
        "msk",
        "est",
        "edt",
        "cst",
        "cdt",
        "mst",
        "mdt",
        "pst",
        "pdt",
        "trt",
        "central",
        "eastern",
        "western",
        "pacific",
        "mountain",
        "atlantic",
        "greenwich",
        "mean",
        "coordinated",
        "universal",
        "british",
        "irish",
        "european",
        "europe",
        "standard",
        "summer",
        "winter",
        "daylight",
        "local",
        "time",
        "amsterdam",
        "berlin",
        "bern",
        "rome",
        "stockholm",
        "vienna",
        "brussels",
        "paris",
        "london",
        "uhr",
        "h",
        "hrs",
        "hours",
        "o",
        "clock",
    ];
    let mut depth = 0_u8;
    let mut says = pieces.is_empty();
    pieces.iter().all(|piece| match piece {
        Piece::Word(word) => {
            says = true;
            depth > 0 || WORDS.contains(&word.as_str())
        }
        Piece::Number(_, digits) => *digits <= 4,
        Piece::Sign(sign) => {
            says |= matches!(sign, '+' | ':' | '(');
            depth = match sign {
                '(' => 1,
                ')' => 0,
                _ => depth,
            };
            matches!(sign, '+' | '-' | ':' | '(' | ')' | ',' | '/')
        }
    }) && says
        && !matches!(pieces, [Piece::Number(..), ..])
}

/// How many days the expiry may lie from the day the credentials came plus their life.
///
/// One system makes the secret and sends the e-mail, so they lie a time zone apart; but people give the day on
/// which they read it, after a weekend or holidays. A week covers that. The two readings of a date lie 27 days
/// apart at least (2 March and 3 February), so not both can be within a week of one day: a settled date is settled.
pub const SETTLING_TOLERANCE_DAYS: u16 = 7;

/// Which reading of a date the day on which the credentials came speaks for (X085, REN-03).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Settled {
    /// There was one reading only, and it agrees.
    Agrees(NaiveDate),
    /// There was one reading only, and it does not agree: the day that came was that of another secret, perhaps.
    Disagrees(NaiveDate),
    /// The earlier reading.
    Earlier(NaiveDate),
    /// The later reading.
    Later(NaiveDate),
    /// Neither, so the earlier one still counts. The secret may have been renewed since.
    Neither(NaiveDate),
}

impl Settled {
    /// The day that counts.
    #[must_use]
    pub const fn counts(self) -> NaiveDate {
        match self {
            Self::Agrees(day) | Self::Disagrees(day) | Self::Earlier(day) | Self::Later(day) | Self::Neither(day) => {
                day
            }
        }
    }

    /// Whether one reading is left.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        !matches!(self, Self::Neither(_))
    }
}

/// The day on which credentials that came on that day should expire (REN-03).
#[must_use]
pub fn expected_expiry(first_came: NaiveDate) -> NaiveDate {
    first_came
        .checked_add_months(Months::new(12 * u32::from(SECRET_LIFE_YEARS.number)))
        .unwrap_or(NaiveDate::MAX)
}

/// Settles which day is meant: the day on which the credentials first came, plus two years, should match one
/// reading (X085, REN-03). Credentials that were renewed since match neither; give the day of the last secret.
#[must_use]
pub fn settle(date: &ExpiryDate, first_came: NaiveDate) -> Settled {
    let expected = expected_expiry(first_came);
    let near = |day: NaiveDate| (day - expected).num_days().unsigned_abs() <= u64::from(SETTLING_TOLERANCE_DAYS);
    match date.later {
        None if near(date.earlier) => Settled::Agrees(date.earlier),
        None => Settled::Disagrees(date.earlier),
        Some(_) if near(date.earlier) => Settled::Earlier(date.earlier),
        Some(later) if near(later) => Settled::Later(later),
        Some(_) => Settled::Neither(date.earlier),
    }
}
