//! The picture of a plan on a line of time, as plain numbers. The app only draws; [`crate::words`] says the same as a
//! table for those who do not see it.
//!
//! Every place on the line is a number of days from [`Timeline::origin`]. A bar covers its days whole: the one of
//! a step that ends on the day on which it begins is one day long.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::schedule::{OpenDays, Remaining, StepDays, StepState};
use crate::plan::{Actor, Condition, Plan, Step, Trait};

/// The picture of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The day at the left edge.
    pub origin: NaiveDate,
    /// How many days are shown.
    pub days: u32,
    /// One lane for each actor, in the order in which they first appear.
    pub lanes: Vec<Actor>,
    /// The bars, in the order of the plan.
    pub bars: Vec<Bar>,
    /// The marks on the axis.
    pub marks: Vec<Mark>,
    /// Where today is, if it is shown.
    pub today: Option<u32>,
    /// The day on which everything ends if it takes its least.
    pub earliest: u32,
    /// The day on which everything ends if it takes its most; none where nobody can say.
    pub latest: Option<u32>,
}

/// How a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It takes a time that is stated or guessed: from its start to its earliest end, and on to its latest end.
    Range,
    /// Something that is done, of which no time is stated.
    Instant,
    /// A wait for others of which no time is stated: it has a beginning but no known end.
    UnstatedWait,
}

/// A step in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its place in the plan.
    pub place: usize,
    /// Its lane.
    pub lane: usize,
    /// The day on which it begins at the earliest.
    pub from: u32,
    /// The day on which it ends at the earliest.
    pub earliest_end: u32,
    /// The day on which it begins at the latest.
    pub latest_from: u32,
    /// The day on which it ends at the latest.
    pub latest_end: u32,
    /// Which of its latest days nobody can say.
    pub open: OpenDays,
    /// How it is drawn.
    pub kind: Kind,
    /// When it is needed, if not for certain.
    pub condition: Option<Condition>,
    /// Whether it is only recommended, or only if wanted.
    pub optional: bool,
    /// Whether it holds up nothing. Its place on the line is then only where it could begin.
    pub on_the_side: bool,
    /// Whether it determines the latest day of the whole.
    pub critical: bool,
    /// Whether one of its days rests on a guess of the person.
    pub rests_on_guess: bool,
    /// Whether it is ticked.
    pub done: bool,
}

/// A mark on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub at: u32,
    /// The day.
    pub day: NaiveDate,
    /// How much of it to write there.
    pub shows: Shows,
}

/// How much of a day a mark shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shows {
    /// Day and month.
    Day,
    /// Month and year.
    Month,
    /// The year.
    Year,
}

/// So many marks at most, to be readable on a narrow screen.
const MOST_MARKS: usize = 8;

impl Timeline {
    /// The picture of what is left of a plan.
    #[must_use]
    pub fn of(plan: &Plan, remaining: &Remaining, today: NaiveDate) -> Self {
        let schedule = remaining.schedule();
        let critical = remaining.critical_with_guesses(plan);
        let shown = shown_days(plan, remaining);
        let origin = shown
            .iter()
            .flatten()
            .map(|days| days.earliest_start)
            .fold(schedule.start, NaiveDate::min);
        let last = shown
            .iter()
            .flatten()
            .map(|days| days.latest_end)
            .fold(schedule.latest, NaiveDate::max);
        let offset = |day: NaiveDate| offset(origin, day);
        let open = schedule.open_days(plan);
        let mut lanes: Vec<Actor> = Vec::new();
        let mut bars = Vec::new();
        for (place, step) in plan.steps.iter().enumerate() {
            let Some(days) = shown.get(place).copied().flatten() else {
                continue;
            };
            let state = remaining.states.get(place).copied().unwrap_or(StepState::OnTheSide);
            let guessed = remaining
                .guessed
                .as_ref()
                .is_some_and(|guessed| guessed.guessed.contains(&place));
            let lane = lane_of(&mut lanes, step.actor);
            bars.push(Bar {
                place,
                lane,
                from: offset(days.earliest_start),
                earliest_end: offset(days.earliest_end),
                latest_from: offset(days.latest_start),
                latest_end: offset(days.latest_end),
                open: open.get(place).copied().unwrap_or_default(),
                kind: kind(step, state, guessed),
                condition: step.condition.filter(|_| state == StepState::ToDo),
                optional: step.optional,
                on_the_side: state == StepState::OnTheSide,
                critical: critical.contains(&place),
                rests_on_guess: remaining.rests(place).any(),
                done: matches!(state, StepState::Done(_)),
            });
        }
        let days = offset(last).saturating_add(1);
        Self {
            origin,
            days,
            lanes,
            bars,
            marks: marks(origin, last),
            today: (origin <= today && today <= last).then(|| offset(today)),
            earliest: offset(schedule.earliest),
            latest: (!schedule.end_is_open()).then(|| offset(schedule.latest)),
        }
    }

    /// The day at a place on the line.
    #[must_use]
    pub fn day(&self, days: u32) -> NaiveDate {
        self.origin
            .checked_add_days(Days::new(u64::from(days)))
            .unwrap_or(NaiveDate::MAX)
    }
}

/// The days of every step that is shown: those of the schedule, and for steps on the side the days on which they
/// could begin.
fn shown_days(plan: &Plan, remaining: &Remaining) -> Vec<Option<StepDays>> {
    let schedule = remaining.schedule();
    let mut shown: Vec<Option<StepDays>> = Vec::with_capacity(plan.steps.len());
    for (place, step) in plan.steps.iter().enumerate() {
        let scheduled = schedule.steps.get(place).copied().flatten();
        let on_the_side = remaining.states.get(place) == Some(&StepState::OnTheSide);
        shown.push(scheduled.or_else(|| on_the_side.then(|| could_begin(step, schedule.start, &shown))));
    }
    shown
}

fn could_begin(step: &Step, start: NaiveDate, shown: &[Option<StepDays>]) -> StepDays {
    let before = || {
        step.after
            .iter()
            .filter_map(|place| shown.get(place).copied().flatten())
    };
    let earliest = before().map(|days| days.earliest_end).fold(start, NaiveDate::max);
    let latest = before().map(|days| days.latest_end).fold(start, NaiveDate::max);
    StepDays {
        earliest_start: earliest,
        earliest_end: earliest,
        latest_start: latest,
        latest_end: latest,
    }
}

fn kind(step: &Step, state: StepState, guessed: bool) -> Kind {
    let waits_for_others = step.actor != Actor::You || step.id.is(Trait::EndsWithMail);
    if matches!(state, StepState::Done(_)) {
        Kind::Instant
    } else if guessed || (!step.duration.is_unstated() && state != StepState::OnTheSide) {
        Kind::Range
    } else if waits_for_others {
        Kind::UnstatedWait
    } else {
        Kind::Instant
    }
}

fn lane_of(lanes: &mut Vec<Actor>, actor: Actor) -> usize {
    let known = lanes.iter().position(|lane| *lane == actor);
    let place = known.unwrap_or(lanes.len());
    if known.is_none() {
        lanes.push(actor);
    }
    place
}

fn offset(origin: NaiveDate, day: NaiveDate) -> u32 {
    u32::try_from(day.signed_duration_since(origin).num_days()).unwrap_or(0)
}

/// How far apart marks stand.
#[derive(Clone, Copy)]
enum Scale {
    /// On every day.
    Days,
    /// On Mondays, every so many weeks.
    Weeks(u64),
    /// On the first of every so manieth month.
    Months(i32),
}

/// From fine to coarse.
const SCALES: [Scale; 12] = [
    Scale::Days,
    Scale::Weeks(1),
    Scale::Weeks(2),
    Scale::Months(1),
    Scale::Months(3),
    Scale::Months(6),
    Scale::Months(12),
    Scale::Months(24),
    Scale::Months(60),
    Scale::Months(120),
    Scale::Months(600),
    Scale::Months(6000),
];

/// The marks of the finest scale of which there are not too many.
fn marks(origin: NaiveDate, last: NaiveDate) -> Vec<Mark> {
    SCALES
        .into_iter()
        .map(|scale| {
            let days = std::iter::successors(scale.first(origin), |day| scale.next(*day));
            let days = days.take_while(|day| *day <= last).take(MOST_MARKS + 1);
            days.map(|day| Mark {
                at: offset(origin, day),
                day,
                shows: scale.shows(),
            })
            .collect::<Vec<Mark>>()
        })
        .find(|marks| marks.len() <= MOST_MARKS)
        .unwrap_or_default()
}

impl Scale {
    /// The first mark on that day or after it.
    fn first(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days => Some(day),
            Self::Weeks(_) => {
                let ahead = (7 - Weekday::num_days_from_monday(&day.weekday())) % 7;
                day.checked_add_days(Days::new(u64::from(ahead)))
            }
            Self::Months(every) => {
                let mut month = day
                    .year()
                    .checked_mul(12)?
                    .checked_add(i32::try_from(day.month0()).ok()?)?;
                if day.day() > 1 {
                    month += 1;
                }
                first_of(month + (every - month.rem_euclid(every)) % every)
            }
        }
    }

    fn next(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days => day.succ_opt(),
            Self::Weeks(every) => day.checked_add_days(Days::new(7 * every)),
            Self::Months(every) => first_of(day.year() * 12 + i32::try_from(day.month0()).ok()? + every),
        }
    }

    const fn shows(self) -> Shows {
        match self {
            Self::Days | Self::Weeks(_) => Shows::Day,
            Self::Months(every) if every < 12 => Shows::Month,
            Self::Months(_) => Shows::Year,
        }
    }
}

/// The first of a month, counted in months since the year 0.
fn first_of(month: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(month.div_euclid(12), u32::try_from(month.rem_euclid(12)).ok()? + 1, 1)
}
