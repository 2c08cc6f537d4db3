//! The clock for the wait after an approval: 4 hours before signing in, 24 hours until trouble is reported, and
//! 24 hours for somebody who signed in too early (ROL-11 to ROL-14).
//!
//! Every instant is in milliseconds since 1970 (UTC) and every length is elapsed time, so a change to or from
//! daylight-saving time does not matter. What a local clock shows at an instant is the app's business.

use crate::case::answers::{Answers, Approved, EarlySignIn};
use crate::plan::StepId;
use crate::sources::addresses::{SERVICE_DESK, SERVICE_DESK_MAIL};
use crate::sources::figures::{Figure, LOCK_OUT_HOURS, REPORT_AFTER_HOURS, SYNCHRONISATION_HOURS};

const MS_A_SECOND: i64 = 1000;
const SECONDS_A_MINUTE: i64 = 60;
const SECONDS_AN_HOUR: i64 = 60 * SECONDS_A_MINUTE;
/// A minute in milliseconds.
pub const MINUTE_MS: i64 = SECONDS_A_MINUTE * MS_A_SECOND;
const MS_AN_HOUR: i64 = SECONDS_AN_HOUR * MS_A_SECOND;

/// An instant that lies so little ahead counts as now: people give the minute, and clocks differ a little.
const TOLERATED_MS: i64 = 2 * SECONDS_A_MINUTE * MS_A_SECOND;

/// Where somebody stands after an approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// The instant given lies ahead: it was mistyped, or the clock of the device is wrong.
    InTheFuture {
        /// So far ahead.
        by: i64,
    },
    /// Do not sign in yet (ROL-12, X001).
    Waiting {
        /// So long still.
        left: i64,
        /// The least is over then.
        over_at: i64,
    },
    /// The least is over: try to sign in (LOG-04). No most is stated.
    LeastOver {
        /// It has been over since then.
        since: i64,
        /// If there is still no access then, it is to be reported.
        report_at: i64,
    },
    /// Try once more, and report it if there is still no access (ROL-14, X004).
    ReportNow {
        /// It can be reported since then.
        since: i64,
    },
    /// Locked out by signing in too early: do not try before that (ROL-13).
    LockedOut {
        /// So long still.
        left: i64,
        /// Until then.
        until: i64,
    },
}

impl Phase {
    /// The instant at which the next phase begins by itself; `None` for the last one.
    #[must_use]
    pub const fn ends_at(self, now: i64) -> Option<i64> {
        match self {
            Self::InTheFuture { by } => Some(now.saturating_add(by)),
            Self::Waiting { over_at, .. } => Some(over_at),
            Self::LeastOver { report_at, .. } => Some(report_at),
            Self::LockedOut { until, .. } => Some(until),
            Self::ReportNow { .. } => None,
        }
    }
}

/// The instant at which the least wait after an approval is over (ROL-11).
#[must_use]
pub const fn over_at(approved_at: i64) -> i64 {
    approved_at.saturating_add(ms(SYNCHRONISATION_HOURS))
}

/// The instant from which lasting trouble is to be reported after an approval (ROL-14).
#[must_use]
pub const fn report_at(approved_at: i64) -> i64 {
    approved_at.saturating_add(ms(REPORT_AFTER_HOURS))
}

/// The instant until which somebody is locked out who signed in too early (ROL-13).
#[must_use]
pub const fn locked_until(early_sign_in_at: i64) -> i64 {
    early_sign_in_at.saturating_add(ms(LOCK_OUT_HOURS))
}

/// Where somebody stands who was told of the approval then.
#[must_use]
pub fn after_approval(approved_at: i64, now: i64) -> Phase {
    let Some(approved_at) = not_ahead(approved_at, now) else {
        return Phase::InTheFuture {
            by: approved_at.saturating_sub(now),
        };
    };
    let (over_at, report_at) = (over_at(approved_at), report_at(approved_at));
    if now < over_at {
        Phase::Waiting {
            left: over_at.saturating_sub(now),
            over_at,
        }
    } else if now < report_at {
        Phase::LeastOver {
            since: over_at,
            report_at,
        }
    } else {
        Phase::ReportNow { since: report_at }
    }
}

/// Where somebody stands who signed in too early. After the lock trouble may be reported at once: 24 hours have
/// passed (X004).
#[must_use]
pub fn locked_out(early_sign_in_at: i64, now: i64) -> Phase {
    let Some(early_sign_in_at) = not_ahead(early_sign_in_at, now) else {
        return Phase::InTheFuture {
            by: early_sign_in_at.saturating_sub(now),
        };
    };
    let until = locked_until(early_sign_in_at);
    if now < until {
        Phase::LockedOut {
            left: until.saturating_sub(now),
            until,
        }
    } else {
        Phase::ReportNow { since: until }
    }
}

/// Where somebody stands, with whatever is known. A lock comes first, unless the sign-in was not too early after all;
/// without either instant there is no clock.
#[must_use]
pub fn phase(approved_at: Option<i64>, early_sign_in_at: Option<i64>, now: i64) -> Option<Phase> {
    match (approved_at, early_sign_in_at) {
        (Some(approved), Some(early)) if early >= over_at(approved) => Some(after_approval(approved, now)),
        (_, Some(early)) => Some(locked_out(early, now)),
        (Some(approved), None) => Some(after_approval(approved, now)),
        (None, None) => None,
    }
}

/// The answers of a case to which a role is approved, as the instants have them that the person gave: how long ago the
/// approval was, and an early sign-in (ROL-11 to ROL-14). Without an instant an answer stays as it is. Instants stay on
/// the device; links carry what follows from them here.
#[must_use]
pub fn answers_at(answers: &Answers, approved_at: Option<i64>, early_sign_in_at: Option<i64>, now: i64) -> Answers {
    let mut then = *answers;
    if answers.approved.is_none() {
        return then;
    }
    let approved = approved_at.and_then(|approved| not_ahead(approved, now));
    if let Some(approved) = approved {
        then.approved = Some(if now < over_at(approved) {
            Approved::Under4h
        } else if now < report_at(approved) {
            Approved::From4hTo24h
        } else {
            Approved::Over24h
        });
    }
    if let Some(early) = early_sign_in_at.and_then(|early| not_ahead(early, now)) {
        then.early_sign_in = Some(if approved.is_some_and(|approved| early >= over_at(approved)) {
            EarlySignIn::No
        } else if now < locked_until(early) {
            EarlySignIn::Under24hAgo
        } else {
            EarlySignIn::From24hAgo
        });
    }
    then
}

/// Answers without those that follow from moments: see [`answers_at`].
#[must_use]
pub fn without_time(answers: &Answers) -> Answers {
    Answers {
        approved: None,
        early_sign_in: None,
        ..*answers
    }
}

/// Where to report that there is still no access (ROL-14, SUP-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhereToReport {
    /// The Service Desk.
    pub portal: &'static str,
    /// By e-mail, for those who cannot open the Service Desk.
    pub mail: &'static str,
    /// The step whose ticket is ready to copy.
    pub ticket_of: StepId,
}

/// Where to report that there is still no access.
pub const WHERE_TO_REPORT: WhereToReport = WhereToReport {
    portal: SERVICE_DESK,
    mail: SERVICE_DESK_MAIL,
    ticket_of: StepId::SignInReport,
};

/// A length for a running display: `3:59:07`. A second that has begun counts, so that 0 is shown only at the end.
#[must_use]
pub fn countdown(left: i64) -> String {
    let seconds = seconds(left);
    let (hours, rest) = (seconds / SECONDS_AN_HOUR, seconds % SECONDS_AN_HOUR);
    format!("{hours}:{:02}:{:02}", rest / SECONDS_A_MINUTE, rest % SECONDS_A_MINUTE)
}

const fn ms(hours: Figure) -> i64 {
    hours.number as i64 * MS_AN_HOUR
}

/// The instant, or now if it lies only a little ahead. `None` if it lies further ahead.
fn not_ahead(instant: i64, now: i64) -> Option<i64> {
    (instant.saturating_sub(now) <= TOLERATED_MS).then(|| instant.min(now))
}

/// Seconds, rounded up; none for what is over.
fn seconds(left: i64) -> i64 {
    left.max(0).saturating_add(MS_A_SECOND - 1) / MS_A_SECOND
}
