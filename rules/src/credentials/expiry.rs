//! The day on which credentials expire in each environment, and the day by which to start the renewal (GUIDE §7).

use chrono::{Months, NaiveDate};
use serde::Serialize;

use crate::case::answers::{Environment, Goal, Matter};
use crate::case::date::{ExpiryDate, Settled, settle};
use crate::case::text::Case;
use crate::plan::{Outcome, Plan};
use crate::sources::figures::RENEW_AHEAD_MONTHS;
use crate::sources::matrix::RoleGroup;

/// How near the expiry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// There is time.
    InTime,
    /// The renewal should have begun: less than a month is left (REN-19).
    Due,
    /// The day has come; what then is not described (X091).
    Expired,
    /// The day is not known.
    Unknown,
}

impl State {
    /// Its name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::InTime => "in-time",
            Self::Due => "due",
            Self::Expired => "expired",
            Self::Unknown => "unknown",
        }
    }
}

/// The days of the credentials in one environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Renewal {
    /// The environment.
    pub environment: Environment,
    /// The day of expiry that counts: the earlier of two readings (X085).
    pub expires: Option<NaiveDate>,
    /// The other reading of a printed date.
    pub other_reading: Option<NaiveDate>,
    /// The day by which to start.
    pub start_by: Option<NaiveDate>,
    /// How near it is.
    pub state: State,
}

impl Renewal {
    /// The days that follow from a day of expiry and the other reading of it, if there is one.
    #[must_use]
    pub fn of(
        environment: Environment,
        expires: Option<NaiveDate>,
        other_reading: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Self {
        Self {
            environment,
            expires,
            other_reading,
            start_by: expires.map(start_by),
            state: expires.map_or(State::Unknown, |expires| state(expires, today)),
        }
    }
}

/// The day by which a renewal should have begun: the same day of the month before, or its last day (X105).
#[must_use]
pub fn start_by(expires: NaiveDate) -> NaiveDate {
    expires
        .checked_sub_months(Months::new(u32::from(RENEW_AHEAD_MONTHS.number)))
        .unwrap_or(NaiveDate::MIN)
}

/// How near an expiry is on that day.
#[must_use]
pub fn state(expires: NaiveDate, today: NaiveDate) -> State {
    if today >= expires {
        State::Expired
    } else if today >= start_by(expires) {
        State::Due
    } else {
        State::InTime
    }
}

/// The days for each environment of a plan that is about credentials; none for other plans, nor while credentials are
/// only asked for.
#[must_use]
pub fn renewals(case: &Case, plan: &Plan, today: NaiveDate) -> Vec<Renewal> {
    let about_nothing = matches!(
        plan.outcome,
        Outcome::NothingToDo | Outcome::NotEligible | Outcome::NotCovered
    );
    let only_asked_for = case.answers.matter == Some(Matter::Requested);
    if !case.answers.wants(Goal::Renew) || about_nothing || only_asked_for {
        return Vec::new();
    }
    case.answers
        .environments()
        .map(|environment| {
            let date = case.free.expires[environment].as_ref();
            let other = date.and_then(|date| date.later);
            Renewal::of(environment, date.map(|date| date.earlier), other, today)
        })
        .collect()
}

/// What the day on which the present secret came speaks for. Nothing for the public, to whom no length of life is
/// stated (REN-03, X086).
#[must_use]
pub fn settled(expires: &ExpiryDate, first_came: Option<NaiveDate>, group: Option<RoleGroup>) -> Option<Settled> {
    let came = first_came.filter(|_| group != Some(RoleGroup::Public))?;
    Some(settle(expires, came))
}

/// The date with the one reading that is left, if the day on which the present secret came leaves one ([`settled`]).
#[must_use]
pub fn left(expires: ExpiryDate, first_came: Option<NaiveDate>, group: Option<RoleGroup>) -> ExpiryDate {
    match settled(&expires, first_came, group) {
        Some(Settled::Earlier(day) | Settled::Later(day)) => ExpiryDate::of(day),
        Some(Settled::Agrees(_) | Settled::Disagrees(_) | Settled::Neither(_)) | None => expires,
    }
}
