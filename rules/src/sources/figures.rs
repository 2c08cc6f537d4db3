//! Every figure of the sources, once, with the rules that give it. Nothing else in the code repeats a number
//! from here: steps, dates and words all read this table.

use crate::sources::ledger::Cite;
use crate::sources::ledger::prelude::*;

/// What a duration is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Hours, which run on every day.
    Hours,
    /// Days, which run on every day.
    Days,
    /// Working days. The sources do not define them (X113): see the calendar.
    WorkingDays,
    /// The sources give no time.
    Unstated,
}

impl Unit {
    /// Its name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::WorkingDays => "working-days",
            Self::Unstated => "unstated",
        }
    }
}

/// How long a step takes: at least, and at most where the sources say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duration {
    /// What the numbers count.
    pub unit: Unit,
    /// At least so many.
    pub min: Option<u16>,
    /// At most so many; `None` where the sources give no maximum.
    pub max: Option<u16>,
}

impl Duration {
    /// The sources give no time.
    pub const UNSTATED: Self = Self {
        unit: Unit::Unstated,
        min: None,
        max: None,
    };

    const fn between(unit: Unit, min: u16, max: u16) -> Self {
        Self {
            unit,
            min: Some(min),
            max: Some(max),
        }
    }

    const fn at_least(unit: Unit, min: u16) -> Self {
        Self {
            unit,
            min: Some(min),
            max: None,
        }
    }

    /// Whether the sources give no time.
    #[must_use]
    pub const fn is_unstated(self) -> bool {
        matches!(self.unit, Unit::Unstated)
    }
}

/// A number of the sources, with its unit in its name.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// The number.
    pub number: u16,
    /// The rules that give it.
    pub cites: &'static [Cite],
}

const fn figure(number: u16, cites: &'static [Cite]) -> Figure {
    Figure { number, cites }
}

/// Minutes after which to try again when a new account cannot be opened yet.
pub const NEW_ACCOUNT_RETRY_MINUTES: Figure = figure(30, &[Cite::Rule(&ACC_08)]);
/// Months without activity after which an account is disabled.
pub const INACTIVITY_MONTHS: Figure = figure(6, &[Cite::Rule(&KEEP_01)]);
/// Days before the account is disabled on which the three reminders go out.
pub const REMINDER_DAYS: [Figure; 3] = [
    figure(14, &[Cite::Rule(&KEEP_02)]),
    figure(7, &[Cite::Rule(&KEEP_02)]),
    figure(1, &[Cite::Rule(&KEEP_02)]),
];
/// Systems that come with an EMA account.
pub const SYSTEMS_WITH_ACCOUNT: Figure = figure(15, &[Cite::Rule(&ACC_12)]);
/// Working days that an OMS change request takes at least.
pub const OMS_MIN_WORKING_DAYS: Figure = figure(5, &[Cite::Rule(&OMS_05), Cite::Rule(&OMS_06), Cite::Conflict(&X005)]);
/// Working days that an OMS change request takes at most.
pub const OMS_MAX_WORKING_DAYS: Figure = figure(
    10,
    &[
        Cite::Rule(&OMS_04),
        Cite::Rule(&OMS_05),
        Cite::Rule(&OMS_06),
        Cite::Conflict(&X005),
    ],
);
/// Days until unaffiliated access opens OMS: "the next day".
pub const OMS_ACCESS_DAYS: Figure = figure(1, &[Cite::Rule(&OMS_25), Cite::Conflict(&X012)]);
/// Working days that EMA takes at most for a first Super User.
pub const FIRST_SUPER_USER_WORKING_DAYS: Figure = figure(2, &[Cite::Rule(&ROL_04), Cite::Conflict(&X007)]);
/// Hours after approval before which nobody should sign in.
pub const SYNCHRONISATION_HOURS: Figure = figure(4, &[Cite::Rule(&ROL_11), Cite::Rule(&ROL_12), Cite::Conflict(&X001)]);
/// Minutes of the shorter wait that the guide also gives, which we do not follow (X001).
pub const SHORT_WAIT_MINUTES: Figure = figure(30, &[Cite::Rule(&LOG_01), Cite::Rule(&LOG_03), Cite::Conflict(&X001)]);
/// Hours for which somebody who signed in too early is locked out.
pub const LOCK_OUT_HOURS: Figure = figure(24, &[Cite::Rule(&ROL_13)]);
/// Hours after which lasting trouble is to be reported.
pub const REPORT_AFTER_HOURS: Figure = figure(24, &[Cite::Rule(&ROL_14), Cite::Conflict(&X004)]);
/// Hours that the leaflet gives for the first SPOR Super User, where the guide gives working days (X007).
pub const SPOR_LEAFLET_HOURS: Figure = figure(24, &[Cite::Rule(&SPO_16), Cite::Conflict(&X007)]);
/// Working days that the guide gives for the first SPOR Super User.
pub const SPOR_WORKING_DAYS: Figure = figure(2, &[Cite::Rule(&SPO_03), Cite::Conflict(&X007)]);
/// Years after which a client secret of a Super User expires.
pub const SECRET_LIFE_YEARS: Figure = figure(2, &[Cite::Rule(&REN_03)]);
/// Months before expiry by which the renewal should have begun.
pub const RENEW_AHEAD_MONTHS: Figure = figure(1, &[Cite::Rule(&REN_19), Cite::Conflict(&X105)]);
/// Super Users that an organisation should have at least.
pub const SUPER_USERS_AT_LEAST: Figure = figure(2, &[Cite::Rule(&ROL_09), Cite::Rule(&REN_22), Cite::Conflict(&X032)]);

/// Unaffiliated access to SPOR: there at once, or usable the next day.
pub const OMS_ACCESS: Duration = Duration::between(Unit::Days, 0, OMS_ACCESS_DAYS.number);
/// The access with which an entry of OMS is corrected: there already, or that of a first SPOR Super User (X115).
pub const OMS_ACCESS_FOR_CHANGES: Duration = Duration::between(Unit::WorkingDays, 0, SPOR_WORKING_DAYS.number);
/// EMA processes an OMS change request.
pub const OMS_PROCESSING: Duration = Duration::between(
    Unit::WorkingDays,
    OMS_MIN_WORKING_DAYS.number,
    OMS_MAX_WORKING_DAYS.number,
);
/// EMA decides on a first Super User.
pub const FIRST_SUPER_USER: Duration = Duration::between(Unit::WorkingDays, 0, FIRST_SUPER_USER_WORKING_DAYS.number);
/// A role is synchronised.
pub const SYNCHRONISATION: Duration = Duration::at_least(Unit::Hours, SYNCHRONISATION_HOURS.number);
/// A role was approved less than 4 hours ago: what is left of the wait.
pub const SYNCHRONISATION_LEFT: Duration = Duration::between(Unit::Hours, 0, SYNCHRONISATION_HOURS.number);
/// What is left of the time for which somebody is locked out.
pub const LOCK_OUT_LEFT: Duration = Duration::between(Unit::Hours, 0, LOCK_OUT_HOURS.number);
/// EMA decides on the first SPOR Super User.
pub const SPOR_DECISION: Duration = Duration::between(Unit::WorkingDays, 0, SPOR_WORKING_DAYS.number);
