//! Every figure of the sources, once, with the rules that give it. Nothing else in the code repeats a number
//! from here: steps, dates and words all read this table.

use crate::sources::ledger::{Cite, rests_on};

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
    /// Every unit.
    pub const ALL: [Self; 5] = [
        Self::Minutes,
        Self::Hours,
        Self::Days,
        Self::WorkingDays,
        Self::Unstated,
    ];

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
    /// What it counts: its name here, with the unit.
    pub name: &'static str,
    /// The number.
    pub number: u16,
    /// The rules that give it.
    pub cites: &'static [Cite],
}

/// The figures with the rules that give them, and a list of all of them.
macro_rules! figures {
    ($($(#[$doc:meta])* $name:ident = $number:literal, [$($cite:ident)+];)+) => {
        $(
            $(#[$doc])*
            pub const $name: Figure = Figure { name: stringify!($name), number: $number, cites: rests_on![$($cite)+] };
        )+

        /// Every figure.
        pub const FIGURES: &[Figure] = &[$($name),+];
    };
}

figures! {
    /// Minutes after which to try again when a new account cannot be opened yet.
    NEW_ACCOUNT_RETRY_MINUTES = 30, [ACC_08];
    /// Months without activity after which an account is disabled.
    INACTIVITY_MONTHS = 6, [KEEP_01];
    /// Days before the account is disabled on which the first reminder goes out.
    FIRST_REMINDER_DAYS = 14, [KEEP_02];
    /// Days before the account is disabled on which the second reminder goes out.
    SECOND_REMINDER_DAYS = 7, [KEEP_02];
    /// Days before the account is disabled on which the last reminder goes out.
    LAST_REMINDER_DAYS = 1, [KEEP_02];
    /// Systems that come with an EMA account.
    SYSTEMS_WITH_ACCOUNT = 15, [ACC_12];
    /// Working days that an OMS change request takes at least.
    OMS_MIN_WORKING_DAYS = 5, [OMS_05 OMS_06 X005];
    /// Working days that an OMS change request takes at most.
    OMS_MAX_WORKING_DAYS = 10, [OMS_04 OMS_05 OMS_06 X005];
    /// Days until unaffiliated access opens OMS: "the next day".
    OMS_ACCESS_DAYS = 1, [OMS_25 X012];
    /// Working days that EMA takes at most for a first Super User.
    FIRST_SUPER_USER_WORKING_DAYS = 2, [ROL_04 X007];
    /// Hours after approval before which nobody should sign in.
    SYNCHRONISATION_HOURS = 4, [ROL_11 ROL_12 X001];
    /// Minutes of the shorter wait that the guide also gives, which we do not follow (X001).
    SHORT_WAIT_MINUTES = 30, [LOG_01 LOG_03 X001];
    /// Hours for which somebody who signed in too early is locked out.
    LOCK_OUT_HOURS = 24, [ROL_13];
    /// Hours after which lasting trouble is to be reported.
    REPORT_AFTER_HOURS = 24, [ROL_14 X004];
    /// Hours that the leaflet gives for the first SPOR Super User, where the guide gives working days (X007).
    SPOR_LEAFLET_HOURS = 24, [SPO_16 X007 X008];
    /// Working days that the guide gives for the first SPOR Super User.
    SPOR_WORKING_DAYS = 2, [SPO_03 X007];
    /// Years after which a client secret of a Super User expires.
    SECRET_LIFE_YEARS = 2, [REN_03];
    /// Months before expiry by which the renewal should have begun.
    RENEW_AHEAD_MONTHS = 1, [REN_19 X105];
    /// Super Users that an organisation should have at least.
    SUPER_USERS_AT_LEAST = 2, [ROL_09 REN_22 X032];
}

/// The three reminders before an account is disabled.
pub const REMINDER_DAYS: [Figure; 3] = [FIRST_REMINDER_DAYS, SECOND_REMINDER_DAYS, LAST_REMINDER_DAYS];

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
