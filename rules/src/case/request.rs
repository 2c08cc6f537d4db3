//! What is asked from outside: a case and a time, as the example `plan` and the page's JavaScript interface take them
//! (contract, section 5).

use std::fmt;

use chrono::NaiveDateTime;

use crate::case::date::iso_date;
use crate::case::text::Case;

/// A case has at most so many bytes.
pub const LONGEST_CASE: usize = 8192;

/// A text that is no case at all. What stands in a case and cannot be used is set aside instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCase {
    /// There is nothing in it but white space.
    Empty,
    /// It has more than [`LONGEST_CASE`] bytes: so many.
    TooLong(usize),
}

impl fmt::Display for NoCase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the case is empty"),
            Self::TooLong(bytes) => write!(f, "the case has {bytes} bytes; at most {LONGEST_CASE} are read"),
        }
    }
}

/// Reads a case, or a whole link.
///
/// # Errors
///
/// If the text is no case at all.
pub fn case(text: &str) -> Result<Case, NoCase> {
    if text.trim().is_empty() {
        return Err(NoCase::Empty);
    }
    if text.len() > LONGEST_CASE {
        return Err(NoCase::TooLong(text.len()));
    }
    Ok(Case::read(text))
}

/// Reads a local time, `2026-11-23T09:00`, with or without seconds.
#[must_use]
pub fn local_time(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.split_once('T')?;
    let mut parts = time.split(':').map(|part| {
        let is_number = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<u32>().ok()).flatten()
    });
    let (hours, minutes) = (parts.next()??, parts.next()??);
    let seconds = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() {
        return None;
    }
    iso_date(date)?.and_hms_opt(hours, minutes, seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_case_at_all_is_refused() {
        assert_eq!(case("").err(), Some(NoCase::Empty));
        assert_eq!(case(" \n\t").err(), Some(NoCase::Empty));
        assert_eq!(case(&"a".repeat(8193)).err(), Some(NoCase::TooLong(8193)));
        assert!(case(&"a".repeat(8192)).is_ok());
        assert_eq!(case("https://example.org/#/plan?goal=access"), case("goal=access"));
    }

    #[test]
    fn a_local_time_has_two_digits_each() {
        for text in ["2026-11-23T09:00", "2026-11-23T09:00:00"] {
            assert_eq!(
                local_time(text).map(|time| time.to_string()),
                Some("2026-11-23 09:00:00".to_owned())
            );
        }
        for text in [
            "",
            "noon",
            "2026-11-23",
            "2026-11-23T9:5",
            "2026-11-23T09:00:60",
            "2026-02-30T09:00",
            "2026-11-23T24:00",
            "2026-11-23T+9:00",
            "2026-11-23T09:00:00:00",
        ] {
            assert_eq!(local_time(text), None, "{text}");
        }
    }
}
