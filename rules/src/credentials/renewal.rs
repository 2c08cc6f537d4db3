//! The days that count for API credentials: expiry, and the day by which to start the renewal (GUIDE §7).
//!
//! [`renewals`] gives them for a plan; [`outlook`] says all there is to say about one environment, for the planner.

use chrono::{Months, NaiveDate};
use serde::Serialize;

use crate::case::answers::{Environment, Goal};
use crate::case::date::{ExpiryDate, Settled, settle};
use crate::case::text::Case;
use crate::plan::{Outcome, Plan};
use crate::sources::figures::{RENEW_AHEAD_MONTHS, SECRET_LIFE_YEARS};
use crate::sources::ledger::Cite;
use crate::sources::ledger::prelude::*;
use crate::sources::matrix::RoleGroup;
use crate::sources::said::{Said, said};
use crate::words;

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

/// The days for each environment of a plan that is about credentials; none for other plans.
#[must_use]
pub fn renewals(case: &Case, plan: &Plan, today: NaiveDate) -> Vec<Renewal> {
    let about_nothing = matches!(
        plan.outcome,
        Outcome::NothingToDo | Outcome::NotEligible | Outcome::NotCovered
    );
    if !case.answers.wants(Goal::Renew) || about_nothing {
        return Vec::new();
    }
    case.answers
        .environments()
        .map(|environment| {
            let date = case.free.expires[environment].as_ref();
            let expires = date.map(|date| date.earlier);
            Renewal {
                environment,
                expires,
                other_reading: date.and_then(|date| date.later),
                start_by: expires.map(start_by),
                state: expires.map_or(State::Unknown, |expires| state(expires, today)),
            }
        })
        .collect()
}

/// What happens on a day for the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// The day by which to start a renewal.
    RenewalStart,
    /// The credentials expire.
    RenewalExpires,
    /// The renewal after the coming one, about.
    RenewalNext,
    /// The Super User of that number has to log in.
    LogIn(usize),
}

impl Occasion {
    /// Its name in one environment. It stays the same whatever else is answered, so that a calendar knows it again.
    #[must_use]
    pub fn name(self, environment: Environment) -> String {
        let place = environment.key();
        match self {
            Self::RenewalStart => format!("renewal-start@{place}"),
            Self::RenewalExpires => format!("renewal-expires@{place}"),
            Self::RenewalNext => format!("renewal-next@{place}"),
            Self::LogIn(number) => format!("log-in-{number}@{place}"),
        }
    }
}

/// A day for the calendar of the person.
#[derive(Clone, Debug)]
pub struct Appointment {
    /// The environment.
    pub environment: Environment,
    /// What happens on it.
    pub occasion: Occasion,
    /// The day.
    pub day: NaiveDate,
    /// What it is, in a line.
    pub title: String,
    /// What to do, with the rules behind it.
    pub said: Said,
}

/// Everything about the expiry of the credentials in one environment (REN-18: each by itself).
#[derive(Clone, Debug)]
pub struct Outlook {
    /// The environment.
    pub environment: Environment,
    /// The days, as JSON has them; of a date that was settled only the day that counts.
    pub renewal: Renewal,
    /// What the day on which the credentials came speaks for, where both are known (X085).
    pub settled: Option<Settled>,
    /// From today to the expiry; nothing on the day itself.
    pub days_to_expiry: Option<i64>,
    /// Which day it is, and why that one of two.
    pub which_day: Said,
    /// How near it is, and what to do now.
    pub now: Said,
    /// What stops at expiry.
    pub stops: Vec<Said>,
    /// What does not.
    pub goes_on: Vec<Said>,
    /// What the sources do not describe, and what is safest.
    pub not_described: Vec<Said>,
    /// When the next secret will have to be renewed, about.
    pub next_time: Option<Said>,
    /// Days for the calendar, the earliest first; none that have passed.
    pub appointments: Vec<Appointment>,
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

/// The outlook for one environment. `first_came` is the day on which the present secret came: it settles which day
/// is meant. `group` is who asks, where that is known: the month ahead and the two years are stated for Super Users only (X086), so for the
/// public nothing is settled by that day, and no next time is told.
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
    let renewal = Renewal {
        environment,
        expires: day,
        other_reading: expires.and_then(|date| date.later).filter(|_| !is_settled),
        start_by: day.map(start_by),
        state: day.map_or(State::Unknown, |day| state(day, today)),
    };
    let facts = Facts { renewal, group, today };
    Outlook {
        environment,
        renewal,
        settled,
        days_to_expiry: day.map(|day| days(today, day)),
        which_day: facts.which_day(settled),
        now: facts.now(),
        stops: facts.stops(),
        goes_on: facts.goes_on(),
        not_described: facts.not_described(),
        next_time: facts.next_time(),
        appointments: facts.appointments(),
    }
}

/// The days for the calendar of a renewal, the earliest first; none that have passed on that day. `group` is who asks,
/// as for [`outlook`].
#[must_use]
pub fn appointments(renewal: Renewal, group: Option<RoleGroup>, today: NaiveDate) -> Vec<Appointment> {
    Facts { renewal, group, today }.appointments()
}

/// Days from one day to another.
fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

/// A number of days in words.
pub(crate) fn in_days(days: i64) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        left if left > 0 => format!("in {left} days"),
        passed => format!("{} days ago", passed.unsigned_abs()),
    }
}

/// What the words of an outlook rest on.
struct Facts {
    renewal: Renewal,
    group: Option<RoleGroup>,
    today: NaiveDate,
}

impl Facts {
    fn is_public(&self) -> bool {
        self.group == Some(RoleGroup::Public)
    }

    fn which_day(&self, settled: Option<Settled>) -> Said {
        let renewal = self.renewal;
        let Some(day) = renewal.expires.map(words::date) else {
            return said!(
                "The day of expiry is not known yet. It stands in the e-mail \u{201c}UPD API Registration \
                 Details\u{201d}; if you cannot find it, ask the Service Desk to confirm the day.";
                REN_05 REN_20 X082
            );
        };
        let years = SECRET_LIFE_YEARS.number;
        match (settled, renewal.other_reading.map(words::date)) {
            (Some(Settled::Earlier(_) | Settled::Later(_)), _) => said!(
                format!("The secret expires on {day}: that fits the day on which it came, {years} years before.");
                X085 REN_03
            ),
            (Some(Settled::Neither(_)), Some(other)) => said!(
                format!(
                    "The date can mean {day} or {other}, and the day on which the secret came fits neither. The \
                     earlier one counts; ask the Service Desk to confirm the day."
                );
                X085 REN_03 REN_20
            ),
            (_, Some(other)) if self.is_public() => said!(
                format!(
                    "The date can mean {day} or {other}. The earlier one counts, to be safe; ask the Service \
                     Desk to confirm the day."
                );
                X085 X086 REN_20
            ),
            (_, Some(other)) => said!(
                format!(
                    "The date can mean {day} or {other}. The earlier one counts, to be safe. The day on which the \
                     secret came, and {years} years more, should be one of the two."
                );
                X085 REN_03 REN_20
            ),
            (Some(Settled::Disagrees(_)), None) => said!(
                format!(
                    "The secret expires on {day}. That is not {years} years after the day on which it came: compare \
                     both with the e-mail."
                );
                REN_03 REN_05
            ),
            _ => said!(format!("The secret expires on {day}."); REN_05),
        }
    }

    fn now(&self) -> Said {
        let (Some(expires), Some(start)) = (self.renewal.expires, self.renewal.start_by) else {
            return said!("First find out when the secret expires."; REN_18 REN_20);
        };
        let (to_start, to_expiry) = (in_days(days(self.today, start)), in_days(days(self.today, expires)));
        let mut said = match self.renewal.state {
            State::Expired if self.renewal.other_reading.is_some() => said!(
                format!(
                    "Read one way, the secret expired {to_expiry}; read the other way, it still works. Send the \
                     request for renewal at once."
                );
                REN_04 X085 X091
            ),
            State::Expired if expires == self.today => said!(
                "The secret expires today. Send the request for renewal at once."; REN_04 X091
            ),
            State::Expired => said!(
                format!("The secret expired {to_expiry}. Send the request for renewal at once."); REN_04 X091
            ),
            State::Due => said!(
                format!(
                    "Start the renewal now: the secret expires {to_expiry}, and the day to start {was} {to_start_day} \
                     ({to_start}).",
                    was = if start == self.today { "is" } else { "was" },
                    to_start_day = words::date(start)
                );
                REN_19 X105
            ),
            State::InTime | State::Unknown => said!(
                format!(
                    "Start the renewal by {} ({to_start}). The secret expires {to_expiry}.",
                    words::date(start)
                );
                REN_19 X105
            ),
        };
        if self.is_public() {
            said.text
                .push_str(" The month ahead is advice: for the public no time is stated.");
            said.cites.push(Cite::from(&X086));
        }
        said
    }

    fn stops(&self) -> Vec<Said> {
        vec![if self.is_public() {
            said!(
                "What is connected with this secret can be expected to stop. The guide says so for Super Users; for \
                 the public it only says to renew before the day.";
                REN_04 API_10 X086
            )
        } else {
            said!(
                "Without a renewal the integration stops working: whatever your system does through the UPD API with \
                 this Client ID.";
                REN_04
            )
        }]
    }

    fn goes_on(&self) -> Vec<Said> {
        let mut lines = Vec::new();
        if !self.is_public() {
            lines.push(said!(
                "Your user account stays active.";
                KEEP_21 X076
            ));
        }
        lines.push(if self.is_public() {
            said!("Your EMA account: the sources tie the credentials to their own day alone."; API_10 X076)
        } else {
            said!(
                "The credentials of other environments and of other Super Users have secrets and days of their own.";
                REN_18 X088
            )
        });
        lines
    }

    fn not_described(&self) -> Vec<Said> {
        let mut lines = vec![
            said!(
                "What happens to a renewal that is asked for after the expiry. Send the same request at once all the \
                 same.";
                X091
            ),
            said!(
                "Whether the old secret still works when the new one comes, and how the new one is sent. Check the \
                 technical contact first, and plan the hour of the change.";
                X092
            ),
            said!("How long the Service Desk takes for a new secret."; REN_13 REN_14 X009),
        ];
        if self.is_public() {
            lines.push(said!(
                "How the public renews. The e-mail sends you to the Service Desk, so ask there, with the Reference \
                 Information.";
                X086
            ));
        }
        lines
    }

    /// The next secret lives two years from the day it is made (REN-03), which is not known: about the day by which
    /// to start, or today where that has passed.
    /// None for the public, to whom no length is stated (X086).
    fn next_expiry(&self) -> Option<NaiveDate> {
        if self.is_public() {
            return None;
        }
        let made = self.renewal.start_by?.max(self.today);
        made.checked_add_months(Months::new(12 * u32::from(SECRET_LIFE_YEARS.number)))
    }

    fn next_time(&self) -> Option<Said> {
        let next = self.next_expiry()?;
        Some(said!(
            format!(
                "A new secret lives {} years again. If it is made in good time, start the next renewal about {}; look \
                 for the exact day in what you are sent.",
                SECRET_LIFE_YEARS.number,
                words::date(start_by(next))
            );
            REN_03 REN_19
        ))
    }

    fn appointments(&self) -> Vec<Appointment> {
        let environment = self.renewal.environment;
        let place = words::environment(environment);
        let on = |occasion, day, title, said| Appointment {
            environment,
            occasion,
            day,
            title,
            said,
        };
        let mut all = Vec::new();
        if let (Some(start), Some(expires)) = (self.renewal.start_by, self.renewal.expires) {
            all.push(on(
                Occasion::RenewalStart,
                start,
                format!("Start the renewal of the API secret ({place})"),
                self.with_other_reading(said!(
                    format!(
                        "Send the request to the EMA Service Desk. The secret expires on {}.",
                        words::date(expires)
                    );
                    REN_06 REN_19 X105
                )),
            ));
            all.push(on(
                Occasion::RenewalExpires,
                expires,
                format!("The API secret expires ({place})"),
                self.with_other_reading(if self.is_public() {
                    said!(
                        "If it has not been renewed by now, expect what is connected with it to stop."; REN_04 API_10 X086
                    )
                } else {
                    said!("If it has not been renewed by now, the integration stops working."; REN_04)
                }),
            ));
        }
        if let Some(next) = self.next_expiry() {
            all.push(on(
                Occasion::RenewalNext,
                start_by(next),
                format!("Next renewal of the API secret, about now ({place})"),
                said!("Look up the exact day of expiry in the last e-mail."; REN_03 REN_19),
            ));
        }
        all.retain(|appointment| appointment.day >= self.today);
        all
    }

    /// The day of an appointment rests on the earlier of two readings, where there are two.
    fn with_other_reading(&self, mut said: Said) -> Said {
        if let Some(other) = self.renewal.other_reading.map(words::date) {
            said.text.push_str(&format!(
                " The printed date can also mean {other}: this entry goes by the earlier day."
            ));
            said.cites.push(Cite::from(&X085));
        }
        said
    }
}
