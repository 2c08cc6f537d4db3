//! How long an EMA account stays active without a log-in (KEEP-01, KEEP-02).

use chrono::{Days, Months, NaiveDate};

use crate::sources::figures::{INACTIVITY_MONTHS, REMINDER_DAYS};

/// How long an account stays active without a log-in (KEEP-01, KEEP-02).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Activity {
    /// The day on which it is disabled, if nobody logs in until then.
    pub disabled_on: NaiveDate,
    /// The days of the three reminders.
    pub reminders: [NaiveDate; 3],
}

/// The days that follow from the last log-in: disabled after six months, with reminders 14 days, 7 days and one
/// day before (KEEP-01, KEEP-02).
#[must_use]
pub fn activity(last_log_in: NaiveDate) -> Activity {
    let disabled_on = last_log_in
        .checked_add_months(Months::new(u32::from(INACTIVITY_MONTHS.number)))
        .unwrap_or(NaiveDate::MAX);
    Activity {
        disabled_on,
        reminders: REMINDER_DAYS.map(|days| {
            disabled_on
                .checked_sub_days(Days::new(u64::from(days.number)))
                .unwrap_or(disabled_on)
        }),
    }
}
