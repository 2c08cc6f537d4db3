//! What follows from the day on which the credentials in one environment expire: what to do now, what stops, what is
//! not described, and the days for a calendar.

use chrono::{Days, Months, NaiveDate};

use super::activity::Activity;
use super::expiry::{Renewal, State, settled, start_by};
use crate::case::answers::Environment;
use crate::case::date::{ExpiryDate, Settled};
use crate::sources::figures::SECRET_LIFE_YEARS;
use crate::sources::matrix::RoleGroup;

/// A day, and how far it is from today: nothing today, less than nothing where it has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// The day.
    pub day: NaiveDate,
    /// In so many days.
    pub days: i64,
}

impl Away {
    /// That day, seen from today.
    #[must_use]
    pub fn from(today: NaiveDate, day: NaiveDate) -> Self {
        Self {
            day,
            days: (day - today).num_days(),
        }
    }
}

/// Which day of expiry it is, and why that one of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichDay {
    /// It is not known.
    Unknown,
    /// That day, of which nobody doubts.
    Sure(NaiveDate),
    /// That day, since the secret came its length of life before (REN-03).
    Fits(NaiveDate),
    /// That day; but the secret did not come its length of life before.
    DoesNotFit(NaiveDate),
    /// One of two days; the earlier one counts (X085).
    Two([NaiveDate; 2]),
    /// One of two days, and the day on which the secret came fits neither.
    FitsNeither([NaiveDate; 2]),
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    /// Find out when the secret expires.
    FindOut,
    /// Start the renewal by that day.
    InTime {
        /// The day by which to start.
        start: Away,
        /// The day of expiry.
        expires: Away,
    },
    /// Start the renewal: the day to start has come.
    Due {
        /// The day by which to start.
        start: Away,
        /// The day of expiry.
        expires: Away,
    },
    /// Ask for the renewal all the same: what then is not described (X091).
    Expired(Away),
    /// The same; but by the other reading of the date the secret still works.
    PerhapsExpired(Away),
}

/// What stops when a secret expires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stops {
    /// The integration (REN-04).
    Integration,
    /// Perhaps what a member of the public has connected: it is stated for Super Users (X086).
    PerhapsTheSame,
}

/// What goes on when a secret expires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoesOn {
    /// The user account (KEEP-21).
    UserAccount,
    /// The EMA account of a member of the public: nothing ties it to the credentials (X076).
    AccountOfThePublic,
    /// The credentials of other environments and other Super Users (REN-18, X088).
    OtherCredentials,
}

/// What is not described.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// What comes of a renewal after the expiry (X091).
    AfterExpiry,
    /// Whether the old secret works until the new one comes, and how that is sent (X092).
    Change,
    /// How long the Service Desk takes (X009).
    HowLong,
    /// How the public renews (X086).
    ThePublic,
}

/// A day for the calendar of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The environment.
    pub environment: Environment,
    /// What happens on it.
    pub occasion: Occasion,
    /// The day.
    pub day: NaiveDate,
}

/// So many days before the expiry a calendar asks whether the new secret has come. These are ours; the month before is
/// not (REN-19).
pub const ASKS_DAYS_BEFORE: [u16; 2] = [14, 3];
/// And on the evening of the day before, what stops tomorrow. This is ours as well.
const EVENING_DAYS_BEFORE: u64 = 1;

/// What happens on a day for the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// The day by which to start a renewal; today where that has passed.
    RenewalStart {
        /// The day of expiry.
        expires: NaiveDate,
        /// The other reading of it.
        other_reading: Option<NaiveDate>,
        /// Whether it is for the public, to whom no day to start is stated (X086).
        is_public: bool,
    },
    /// Some days before the expiry: the new secret should have come.
    RenewalAsk {
        /// So many days before.
        days_before: u16,
        /// The day of expiry.
        expires: NaiveDate,
        /// The other reading of it.
        other_reading: Option<NaiveDate>,
    },
    /// The evening before the expiry.
    RenewalEvening {
        /// What stops then.
        stops: Stops,
        /// The day of expiry.
        expires: NaiveDate,
        /// The other reading of it.
        other_reading: Option<NaiveDate>,
    },
    /// The renewal after the coming one, about.
    RenewalNext,
    /// A Super User has to log in.
    LogIn {
        /// Which one.
        number: usize,
        /// When the account is disabled otherwise.
        activity: Activity,
    },
}

impl Appointment {
    /// Its name. It stays the same whatever else is answered, so that a calendar knows it again.
    #[must_use]
    pub fn name(&self) -> String {
        let place = self.environment.key();
        match self.occasion {
            Occasion::RenewalStart { .. } => format!("renewal-start@{place}"),
            Occasion::RenewalAsk { days_before, .. } => format!("renewal-{days_before}-days@{place}"),
            // As the day of expiry was called in earlier files, whose place it takes.
            Occasion::RenewalEvening { .. } => format!("renewal-expires@{place}"),
            Occasion::RenewalNext => format!("renewal-next@{place}"),
            Occasion::LogIn { number, .. } => format!("log-in-{number}@{place}"),
        }
    }
}

/// Everything about the expiry of the credentials in one environment (REN-18: each by itself).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The days, as JSON has them; of a date that was settled only the day that counts.
    pub renewal: Renewal,
    /// Whether they are those of a member of the public: the two years and the month ahead are not stated for them
    /// (X086).
    pub is_public: bool,
    /// Whether the day on which the secret came said something of the day of expiry.
    pub is_compared: bool,
    /// From today to the expiry; nothing on the day itself.
    pub days_to_expiry: Option<i64>,
    /// Which day it is, and why that one of two.
    pub which_day: WhichDay,
    /// How near it is, and what to do now.
    pub now: Now,
    /// What stops at expiry.
    pub stops: Stops,
    /// What does not.
    pub goes_on: &'static [GoesOn],
    /// What the sources do not describe.
    pub not_described: &'static [Silence],
    /// When to start the renewal of the next secret, about.
    pub next_start: Option<NaiveDate>,
    /// Days for the calendar, the earliest first; none that have passed.
    pub appointments: Vec<Appointment>,
}

/// The outlook for one environment. `first_came` is the day on which the present secret came: it settles which day
/// is meant. `group` is who asks, where that is known: the month ahead and the two years are stated for Super Users
/// only (X086), so for the public nothing is settled by that day, and no next time is told.
#[must_use]
pub fn outlook(
    environment: Environment,
    expires: Option<&ExpiryDate>,
    first_came: Option<NaiveDate>,
    group: Option<RoleGroup>,
    today: NaiveDate,
) -> Outlook {
    let settled = expires.and_then(|date| settled(date, first_came, group));
    let day = settled.map(Settled::counts).or(expires.map(|date| date.earlier));
    let is_settled = settled.is_some_and(Settled::is_settled);
    let other_reading = expires.and_then(|date| date.later).filter(|_| !is_settled);
    let renewal = Renewal::of(environment, day, other_reading, today);
    let is_public = group == Some(RoleGroup::Public);
    Outlook {
        renewal,
        is_public,
        is_compared: settled.is_some(),
        days_to_expiry: day.map(|day| Away::from(today, day).days),
        which_day: which_day(&renewal, settled),
        now: now(&renewal, today),
        stops: stops(group),
        goes_on: if is_public {
            &[GoesOn::AccountOfThePublic]
        } else {
            &[GoesOn::UserAccount, GoesOn::OtherCredentials]
        },
        not_described: if is_public {
            &[
                Silence::AfterExpiry,
                Silence::Change,
                Silence::HowLong,
                Silence::ThePublic,
            ]
        } else {
            &[Silence::AfterExpiry, Silence::Change, Silence::HowLong]
        },
        next_start: next_start(&renewal, group, today),
        appointments: appointments(&renewal, group, today),
    }
}

fn which_day(renewal: &Renewal, settled: Option<Settled>) -> WhichDay {
    let Some(day) = renewal.expires else {
        return WhichDay::Unknown;
    };
    match (settled, renewal.other_reading) {
        (Some(Settled::Earlier(_) | Settled::Later(_)), _) => WhichDay::Fits(day),
        (Some(Settled::Disagrees(_)), _) => WhichDay::DoesNotFit(day),
        (Some(Settled::Neither(_)), Some(other)) => WhichDay::FitsNeither([day, other]),
        (_, Some(other)) => WhichDay::Two([day, other]),
        (_, None) => WhichDay::Sure(day),
    }
}

fn now(renewal: &Renewal, today: NaiveDate) -> Now {
    let (Some(expires), Some(start)) = (renewal.expires, renewal.start_by) else {
        return Now::FindOut;
    };
    let (start, expires) = (Away::from(today, start), Away::from(today, expires));
    match renewal.state {
        State::Expired if renewal.other_reading.is_some() => Now::PerhapsExpired(expires),
        State::Expired => Now::Expired(expires),
        State::Due => Now::Due { start, expires },
        State::InTime | State::Unknown => Now::InTime { start, expires },
    }
}

fn stops(group: Option<RoleGroup>) -> Stops {
    if group == Some(RoleGroup::Public) {
        Stops::PerhapsTheSame
    } else {
        Stops::Integration
    }
}

/// When to start the renewal of the next secret. It lives two years from the day on which it is made (REN-03), which is
/// not known: about the day by which to start, or today where that has passed. None for the public, to whom no length
/// is stated (X086).
fn next_start(renewal: &Renewal, group: Option<RoleGroup>, today: NaiveDate) -> Option<NaiveDate> {
    if group == Some(RoleGroup::Public) {
        return None;
    }
    let made = renewal.start_by?.max(today);
    let expires = made.checked_add_months(Months::new(12 * u32::from(SECRET_LIFE_YEARS.number)))?;
    Some(start_by(expires))
}

/// The days for the calendar of a renewal, the earliest first; none that have passed on that day, but for the day by
/// which to start: until the expiry that is today then. `group` is who asks, as for [`outlook`].
#[must_use]
pub fn appointments(renewal: &Renewal, group: Option<RoleGroup>, today: NaiveDate) -> Vec<Appointment> {
    let other_reading = renewal.other_reading;
    let mut all = Vec::new();
    if let (Some(start), Some(expires)) = (renewal.start_by, renewal.expires) {
        let starts = Occasion::RenewalStart {
            expires,
            other_reading,
            is_public: group == Some(RoleGroup::Public),
        };
        // Also after the expiry: the same request is to be sent at once (X091).
        let is_late = start < today;
        all.push((if is_late { today } else { start }, starts));
        let before = |days: u64| expires.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN);
        for days_before in ASKS_DAYS_BEFORE {
            let asks = Occasion::RenewalAsk {
                days_before,
                expires,
                other_reading,
            };
            // Whoever has to start today has nothing to ask for yet.
            if !is_late || before(days_before.into()) > today {
                all.push((before(days_before.into()), asks));
            }
        }
        let evening = Occasion::RenewalEvening {
            stops: stops(group),
            expires,
            other_reading,
        };
        all.push((before(EVENING_DAYS_BEFORE), evening));
    }
    all.extend(next_start(renewal, group, today).map(|next| (next, Occasion::RenewalNext)));
    all.into_iter()
        .filter(|(day, _)| *day >= today)
        .map(|(day, occasion)| Appointment {
            environment: renewal.environment,
            occasion,
            day,
        })
        .collect()
}
