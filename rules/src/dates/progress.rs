//! What has happened so far: the steps that the person ticked off, with their days, and what the person told us
//! about waits. It is kept in the person's own browser, as part of a case on this device
//! ([`OwnCase`](super::own_case::OwnCase)), and never travels in a link.
//!
//! Storing is the app's business; this is the value that is stored (by way of serde, as JSON) and how older or
//! foreign data is read. What cannot be used is set aside and written back as it was, so that a later edition may
//! still use it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::case::answers::{Answers, Environment, PerEnvironment};
use crate::case::date::iso_date;
use crate::case::text::write_answers;
use crate::dates::working_days::Calendar;
use crate::plan::{Actor, Step, StepKey, Trait};

/// The version of the stored data. In the first, progress stood alone, under a key made of all answers.
pub const SCHEMA: i64 = 2;

/// A wait that the person names: a guess where the sources give no time, or when to send a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wait {
    /// So many working days (X113).
    WorkingDays(u16),
    /// So many days, which run on every day.
    Days(u16),
}

impl Wait {
    /// Longer waits are not taken.
    pub const LONGEST: u16 = 999;

    /// The number, whatever it counts.
    #[must_use]
    pub const fn number(self) -> u16 {
        match self {
            Self::WorkingDays(number) | Self::Days(number) => number,
        }
    }

    /// The day on which it ends.
    #[must_use]
    pub fn end(self, start: NaiveDate, calendar: &Calendar) -> NaiveDate {
        match self {
            Self::WorkingDays(number) => calendar.after_working_days(start, number),
            Self::Days(number) => start
                .checked_add_days(chrono::Days::new(u64::from(number)))
                .unwrap_or(NaiveDate::MAX),
        }
    }
}

/// What it means that a step is ticked. Ticking never claims more than the person can know: what others decide
/// is theirs to approve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tick {
    /// The person did it.
    DoneByMe,
    /// Somebody else did it.
    DoneByOthers,
    /// Somebody else approved it.
    Approved,
}

impl Tick {
    /// What ticking that step means.
    #[must_use]
    pub fn of(step: &Step) -> Self {
        if step.id.is(Trait::Decision) {
            Self::Approved
        } else if step.actor == Actor::You {
            Self::DoneByMe
        } else {
            Self::DoneByOthers
        }
    }
}

/// Fields by name.
pub type Fields = BTreeMap<String, Kept>;

/// Any value that JSON has: what is stored, and what is set aside as it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Kept {
    /// `null`.
    Nothing,
    /// `true` or `false`.
    Truth(bool),
    /// A whole number.
    Whole(i64),
    /// Another number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object.
    Fields(Fields),
}

impl Kept {
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// JavaScript knows only one kind of number, so a whole one may come as a fraction.
    pub(super) fn whole(&self) -> Option<i64> {
        match *self {
            Self::Whole(number) => Some(number),
            Self::Number(number) if number.abs() < MOST_EXACT => Some(number as i64),
            _ => None,
        }
    }
}

/// What has happened in one case, and what the person told us about waits.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Kept", into = "Kept")]
pub struct Progress {
    /// The steps that are ticked, with the day: see [`Tick`].
    pub ticks: BTreeMap<StepKey, NaiveDate>,
    /// The person's own guesses for waits of which the sources give no time.
    pub guesses: BTreeMap<StepKey, Wait>,
    /// After how long without an answer the person wants to send a reminder.
    pub remind_after: Option<Wait>,
    /// The day by which the person needs access.
    pub needed_by: Option<NaiveDate>,
    /// When the person was told of the approval, in milliseconds since 1970 (UTC).
    pub approved_at: PerEnvironment<Option<i64>>,
    /// When the person signed in too early, in milliseconds since 1970 (UTC).
    pub early_sign_in_at: PerEnvironment<Option<i64>>,
    /// What was read and cannot be used, by its name. It is written back as it was.
    pub set_aside: Fields,
    /// The version of the data, where it is newer than [`SCHEMA`]: a later edition wrote it, and must know it again.
    pub newer_schema: Option<i64>,
}

const TICKS: &str = "ticks";
const GUESSES: &str = "guesses";
const REMIND_AFTER: &str = "remind-after";
const NEEDED_BY: &str = "needed-by";
const APPROVED_AT: &str = "approved-at";
const EARLY_SIGN_IN_AT: &str = "early-sign-in-at";
const SCHEMA_NUMBER: &str = "schema";
/// Under which name data is kept that is none of ours.
const FOREIGN: &str = "foreign";

impl Progress {
    /// What is made of stored text that is no JSON at all: it is kept as it is.
    #[must_use]
    pub fn of_unreadable(text: &str) -> Self {
        Self::from(Kept::Text(text.to_owned()))
    }

    /// Whether there is nothing worth storing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Ticks a step, or takes the tick back.
    pub fn tick(&mut self, step: StepKey, day: Option<NaiveDate>) {
        put(&mut self.ticks, step, day);
    }

    /// What is the person's own and no organisation's: their EMA account, and when they want to remind somebody.
    #[must_use]
    pub fn of_the_person(&self) -> Self {
        let own = |step: &StepKey| step.id.is(Trait::Account);
        Self {
            ticks: kept_if(&self.ticks, own),
            guesses: kept_if(&self.guesses, own),
            remind_after: self.remind_after,
            ..Self::default()
        }
    }

    /// Takes in what is kept elsewhere of the same case. What is known here already stays.
    pub fn take_in(&mut self, other: Self) {
        for (step, day) in other.ticks {
            self.ticks.entry(step).or_insert(day);
        }
        for (step, wait) in other.guesses {
            self.guesses.entry(step).or_insert(wait);
        }
        for (name, value) in other.set_aside {
            self.set_aside.entry(name).or_insert(value);
        }
        for environment in Environment::ALL {
            let approved_at = &mut self.approved_at[environment];
            *approved_at = approved_at.or(other.approved_at[environment]);
            let early_at = &mut self.early_sign_in_at[environment];
            *early_at = early_at.or(other.early_sign_in_at[environment]);
        }
        self.remind_after = self.remind_after.or(other.remind_after);
        self.needed_by = self.needed_by.or(other.needed_by);
        self.newer_schema = self.newer_schema.max(other.newer_schema);
    }

    /// Keeps a guess for a step, or forgets it. A wait that is too long is not taken.
    pub fn guess(&mut self, step: StepKey, wait: Option<Wait>) {
        put(
            &mut self.guesses,
            step,
            wait.filter(|wait| wait.number() <= Wait::LONGEST),
        );
    }
}

fn put<T>(map: &mut BTreeMap<StepKey, T>, step: StepKey, value: Option<T>) {
    match value {
        Some(value) => map.insert(step, value),
        None => map.remove(&step),
    };
}

fn kept_if<T: Copy>(map: &BTreeMap<StepKey, T>, wanted: impl Fn(&StepKey) -> bool) -> BTreeMap<StepKey, T> {
    let wanted = map.iter().filter(|(step, _)| wanted(step));
    wanted.map(|(step, value)| (*step, *value)).collect()
}

/// Brings stored data to the present schema. Data without a number counts as the oldest. Of data that is newer
/// than we are, we take what we know; the rest is set aside like anything unknown.
fn migrate(fields: Fields) -> Fields {
    // What the first schema had is read as it was: it lacks only what makes a case of it. A change of the shape goes
    // here, one step for each number: `if schema < 3 { … }`.
    fields
}

impl From<Kept> for Progress {
    fn from(value: Kept) -> Self {
        let mut progress = Self::default();
        let fields = match value {
            Kept::Fields(fields) => migrate(fields),
            Kept::Nothing => return progress,
            foreign => {
                progress.set_aside.insert(FOREIGN.to_owned(), foreign);
                return progress;
            }
        };
        for (name, value) in fields {
            let left = match name.as_str() {
                SCHEMA_NUMBER => {
                    progress.newer_schema = match value {
                        Kept::Whole(number) => Some(number).filter(|number| *number > SCHEMA),
                        _ => None,
                    };
                    None
                }
                TICKS => read_steps(&mut progress.ticks, value, |day| iso_date(day.text()?)),
                GUESSES => read_steps(&mut progress.guesses, value, read_wait),
                REMIND_AFTER => {
                    progress.remind_after = read_wait(&value);
                    progress.remind_after.is_none().then_some(value)
                }
                NEEDED_BY => {
                    progress.needed_by = value.text().and_then(iso_date);
                    progress.needed_by.is_none().then_some(value)
                }
                APPROVED_AT => read_instants(&mut progress.approved_at, value),
                EARLY_SIGN_IN_AT => read_instants(&mut progress.early_sign_in_at, value),
                _ => Some(value),
            };
            if let Some(left) = left {
                progress.set_aside.insert(name, left);
            }
        }
        progress
    }
}

impl From<Progress> for Kept {
    fn from(progress: Progress) -> Self {
        let mut fields = progress.set_aside;
        fields.insert(
            SCHEMA_NUMBER.to_owned(),
            Kept::Whole(progress.newer_schema.unwrap_or(SCHEMA)),
        );
        let ticks = progress
            .ticks
            .into_iter()
            .map(|(step, day)| (step.to_string(), Kept::Text(day.to_string())));
        write_all(&mut fields, TICKS, ticks);
        let guesses = progress.guesses.into_iter();
        let guesses = guesses.map(|(step, wait)| (step.to_string(), write_wait(wait)));
        write_all(&mut fields, GUESSES, guesses);
        if let Some(wait) = progress.remind_after {
            fields.insert(REMIND_AFTER.to_owned(), write_wait(wait));
        }
        if let Some(day) = progress.needed_by {
            fields.insert(NEEDED_BY.to_owned(), Kept::Text(day.to_string()));
        }
        write_all(&mut fields, APPROVED_AT, instants(progress.approved_at));
        write_all(&mut fields, EARLY_SIGN_IN_AT, instants(progress.early_sign_in_at));
        Self::Fields(fields)
    }
}

/// Reads one value for each step. Returns what cannot be used.
fn read_steps<T>(known: &mut BTreeMap<StepKey, T>, value: Kept, read: impl Fn(&Kept) -> Option<T>) -> Option<Kept> {
    let Kept::Fields(fields) = value else {
        return Some(value);
    };
    let mut left = Fields::new();
    for (name, value) in fields {
        // A name that is spelled otherwise than we do is not ours.
        let step = StepKey::read(&name).filter(|step| step.to_string() == name);
        match step.zip(read(&value)) {
            Some((step, value)) => {
                known.insert(step, value);
            }
            None => {
                left.insert(name, value);
            }
        }
    }
    (!left.is_empty()).then_some(Kept::Fields(left))
}

/// Reads an instant for each environment. Returns what cannot be used.
fn read_instants(known: &mut PerEnvironment<Option<i64>>, value: Kept) -> Option<Kept> {
    let Kept::Fields(fields) = value else {
        return Some(value);
    };
    let mut left = Fields::new();
    for (name, value) in fields {
        let environment = Environment::ALL.into_iter().find(|known| known.key() == name);
        match environment.zip(value.whole()) {
            Some((environment, instant)) => known[environment] = Some(instant),
            None => {
                left.insert(name, value);
            }
        }
    }
    (!left.is_empty()).then_some(Kept::Fields(left))
}

/// Up to here JavaScript's numbers are exact: 2 to the power of 53.
const MOST_EXACT: f64 = 9_007_199_254_740_992.0;

fn instants(known: PerEnvironment<Option<i64>>) -> impl Iterator<Item = (String, Kept)> {
    Environment::ALL
        .into_iter()
        .filter_map(move |environment| Some((environment.key().to_owned(), Kept::Whole(known[environment]?))))
}

fn read_wait(value: &Kept) -> Option<Wait> {
    let Kept::Fields(fields) = value else {
        return None;
    };
    let (unit, number) = fields.iter().next().filter(|_| fields.len() == 1)?;
    let number = u16::try_from(number.whole()?)
        .ok()
        .filter(|number| *number <= Wait::LONGEST)?;
    match unit.as_str() {
        WORKING_DAYS => Some(Wait::WorkingDays(number)),
        DAYS => Some(Wait::Days(number)),
        _ => None,
    }
}

fn write_wait(wait: Wait) -> Kept {
    let unit = match wait {
        Wait::WorkingDays(_) => WORKING_DAYS,
        Wait::Days(_) => DAYS,
    };
    let mut fields = Fields::new();
    fields.insert(unit.to_owned(), Kept::Whole(wait.number().into()));
    Kept::Fields(fields)
}

const WORKING_DAYS: &str = "working-days";
const DAYS: &str = "days";

/// Adds the values to what is set aside under the same name. Ours win.
fn write_all(fields: &mut Fields, name: &str, values: impl Iterator<Item = (String, Kept)>) {
    let mut values = values.peekable();
    if values.peek().is_none() {
        return;
    }
    let field = fields
        .entry(name.to_owned())
        .or_insert_with(|| Kept::Fields(Fields::new()));
    if !matches!(field, Kept::Fields(_)) {
        // Something of another shape stood there: it is kept, under a name that says so.
        let foreign = std::mem::replace(field, Kept::Fields(Fields::new()));
        fields.insert(format!("{FOREIGN}-{name}"), foreign);
    }
    if let Some(Kept::Fields(known)) = fields.get_mut(name) {
        known.extend(values);
    }
}

/// A short stable name of a case: a hash of its answers. It keeps keys short; it does not keep a secret, since the
/// cases can be counted.
#[must_use]
pub fn case_key(answers: &Answers) -> String {
    format!("{:016x}", fnv_1a(write_answers(answers).as_bytes()))
}

/// The hash FNV-1a of 64 bits.
fn fnv_1a(bytes: &[u8]) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    bytes
        .iter()
        .fold(OFFSET, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}
