//! The steps of a plan as a net of lengths, from which the days are counted in both directions.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::{RestsOnGuess, Schedule, StepDays, StepState, WithGuesses, counts, waits_on_others};
use crate::case::answers::{Answers, Environment};
use crate::dates::progress::{Progress, Wait};
use crate::dates::working_days::Calendar;
use crate::plan::StepKey;
use crate::plan::{Condition, Plan, Step};
use crate::sources::figures::{Duration, Unit};

/// The hour of the day at which every step begins.
const BEGINS_AT_HOUR: u64 = 9;
const HOURS_A_DAY: u64 = 24;
const MINUTES_AN_HOUR: u64 = 60;

/// A length of time.
#[derive(Clone, Copy)]
pub(super) struct Length {
    unit: Unit,
    number: u16,
}

impl Length {
    /// The most that is stated.
    pub(super) fn most(duration: Duration) -> Option<Self> {
        Some(Self {
            unit: duration.unit,
            number: duration.max?,
        })
    }

    /// The day on which a step ends that begins on `start`. At the end of chrono's calendar it stays there.
    pub(super) fn end(self, start: NaiveDate, calendar: &Calendar) -> NaiveDate {
        match self.days() {
            Some(days) => start.checked_add_days(days).unwrap_or(NaiveDate::MAX),
            None => calendar.after_working_days(start, self.number),
        }
    }

    /// The last day on which a step can begin that is to end on `end` at the latest.
    pub(super) fn start(self, end: NaiveDate, calendar: &Calendar) -> NaiveDate {
        match self.days() {
            Some(days) => end.checked_sub_days(days).unwrap_or(NaiveDate::MIN),
            None => calendar.before_working_days(end, self.number),
        }
    }

    /// How many days later it ends; `None` for working days, of which that depends on the day.
    fn days(self) -> Option<Days> {
        let length = u64::from(self.number);
        let days = match self.unit {
            Unit::WorkingDays => return None,
            Unit::Days => length,
            Unit::Hours => (BEGINS_AT_HOUR + length) / HOURS_A_DAY,
            Unit::Minutes => (BEGINS_AT_HOUR * MINUTES_AN_HOUR + length) / (HOURS_A_DAY * MINUTES_AN_HOUR),
            Unit::Unstated => 0,
        };
        Some(Days::new(days))
    }

    const fn guess(wait: Wait) -> Self {
        match wait {
            Wait::WorkingDays(number) => Self {
                unit: Unit::WorkingDays,
                number,
            },
            Wait::Days(number) => Self {
                unit: Unit::Days,
                number,
            },
        }
    }
}

/// A step, as far as the days are concerned.
#[derive(Clone, Copy)]
pub(super) enum Node {
    /// It has no days: nothing waits for it.
    Out(StepState),
    /// It is ticked.
    Done(NaiveDate),
    /// It is still to be done.
    ToDo(Work),
}

/// A step that is still to be done.
#[derive(Clone, Copy)]
pub(super) struct Work {
    pub(super) least: Length,
    pub(super) most: Length,
    /// Whether it is needed for certain. One that is needed perhaps counts only towards the latest days.
    pub(super) certain: bool,
    /// Whether the person guessed its length.
    pub(super) guessed: bool,
}

/// The steps of a plan with their lengths.
pub(super) struct Net<'a> {
    pub(super) plan: &'a Plan,
    pub(super) calendar: &'a Calendar,
    nodes: Vec<Node>,
}

/// A day, and whether it rests on a guess.
#[derive(Clone, Copy)]
struct Day {
    day: NaiveDate,
    rests: bool,
}

impl Day {
    const fn sure(day: NaiveDate) -> Self {
        Self { day, rests: false }
    }

    /// The later of two. Of two that are the same, it rests on a guess if one of them does.
    fn later(self, other: Self) -> Self {
        match self.day.cmp(&other.day) {
            std::cmp::Ordering::Less => other,
            std::cmp::Ordering::Greater => self,
            std::cmp::Ordering::Equal => Self {
                day: self.day,
                rests: self.rests || other.rests,
            },
        }
    }
}

impl<'a> Net<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        answers: &Answers,
        calendar: &'a Calendar,
        guesses: &BTreeMap<StepKey, Wait>,
        progress: &Progress,
    ) -> Self {
        let ticked = |step: &Step| progress.ticks.get(&StepKey::of(step)).copied();
        let settled: Vec<(Condition, Option<Environment>)> = plan
            .steps
            .iter()
            .filter(|step| ticked(step).is_some())
            .filter_map(|step| Some((step.condition?, step.environment)))
            .collect();
        let mut nodes: Vec<Node> = plan
            .steps
            .iter()
            .map(|step| {
                let here = |condition| settled.contains(&(condition, step.environment));
                if !counts(step, answers) {
                    return Node::Out(StepState::OnTheSide);
                }
                if let Some(day) = ticked(step) {
                    return Node::Done(day);
                }
                if step.condition.and_then(Condition::opposite).is_some_and(here) {
                    return Node::Out(StepState::NotNeeded);
                }
                let certain = step.condition.is_none_or(here);
                Node::ToDo(work(step, certain, guesses))
            })
            .collect();
        // What a ticked step waits for is behind us, whether or not it is ticked itself or needed.
        for (place, step) in plan.steps.iter().enumerate().rev() {
            let behind_us = matches!(nodes.get(place), Some(Node::Done(_) | Node::Out(StepState::Passed)));
            if behind_us {
                for before in step.after.iter() {
                    if let Some(node @ (Node::ToDo(_) | Node::Out(StepState::NotNeeded))) = nodes.get_mut(before) {
                        *node = Node::Out(StepState::Passed);
                    }
                }
            }
        }
        Self { plan, calendar, nodes }
    }

    /// Each step with its place and its node, in the order of the plan.
    pub(super) fn steps(&self) -> impl DoubleEndedIterator<Item = (usize, &'a Step, Node)> + '_ {
        self.plan
            .steps
            .iter()
            .zip(&self.nodes)
            .enumerate()
            .map(|(place, (step, node))| (place, step, *node))
    }

    /// The days from a start on. What is still to be done begins on `from` at the earliest. `None` if no step
    /// counts.
    pub(super) fn forwards(&self, start: NaiveDate, from: NaiveDate) -> Option<WithGuesses> {
        let mut found: Vec<Option<(StepDays, RestsOnGuess)>> = Vec::with_capacity(self.nodes.len());
        let mut earliest: Option<Day> = None;
        let mut latest: Option<Day> = None;
        let later = |than: Option<Day>, day: Day| Some(than.map_or(day, |than| than.later(day)));
        for (_, step, node) in self.steps() {
            let (days, rests, certain) = match node {
                Node::Out(_) => {
                    found.push(None);
                    continue;
                }
                Node::Done(day) => (same_day(day), RestsOnGuess::default(), true),
                Node::ToDo(work) => {
                    let (days, rests) = self.days_of(step, work, from, &found);
                    (days, rests, work.certain)
                }
            };
            let end = |day, rests| Day { day, rests };
            if certain {
                earliest = later(earliest, end(days.earliest_end, rests.earliest_end));
            }
            latest = later(latest, end(days.latest_end, rests.latest_end));
            found.push(Some((days, rests)));
        }
        let latest = latest?;
        let earliest = earliest.unwrap_or(Day::sure(from));
        let places = |wanted: fn(&Step, Work) -> bool| {
            self.steps()
                .filter(|(_, step, node)| matches!(node, Node::ToDo(work) if wanted(step, *work)))
                .map(|(place, ..)| place)
                .collect()
        };
        Some(WithGuesses {
            rests: found
                .iter()
                .map(|found| found.map(|(_, rests)| rests).unwrap_or_default())
                .collect(),
            earliest_rests: earliest.rests,
            latest_rests: latest.rests,
            guessed: places(|_, work| work.guessed),
            schedule: Schedule {
                start,
                earliest: earliest.day,
                latest: latest.day,
                steps: found.iter().map(|found| found.map(|(days, _)| days)).collect(),
                unstated: places(|step, work| step.duration.is_unstated() && !work.guessed),
                open_ended: places(|step, work| step.duration.is_unstated() && !work.guessed && waits_on_others(step)),
                without_most: places(|step, _| step.duration.min.is_some() && step.duration.max.is_none()),
            },
        })
    }

    fn days_of(
        &self,
        step: &Step,
        work: Work,
        from: NaiveDate,
        found: &[Option<(StepDays, RestsOnGuess)>],
    ) -> (StepDays, RestsOnGuess) {
        let mut earliest_start = Day::sure(from);
        let mut latest_start = Day::sure(from);
        for before in step.after.iter() {
            let Some((days, rests)) = found.get(before).copied().flatten() else {
                continue;
            };
            // A wait for a conditional step holds only where its condition does.
            if self.certain(before) {
                earliest_start = earliest_start.later(Day {
                    day: days.earliest_end,
                    rests: rests.earliest_end,
                });
            }
            latest_start = latest_start.later(Day {
                day: days.latest_end,
                rests: rests.latest_end,
            });
        }
        let days = StepDays {
            earliest_start: earliest_start.day,
            earliest_end: work.least.end(earliest_start.day, self.calendar),
            latest_start: latest_start.day,
            latest_end: work.most.end(latest_start.day, self.calendar),
        };
        let rests = RestsOnGuess {
            earliest_start: earliest_start.rests,
            earliest_end: earliest_start.rests || work.guessed,
            latest_start: latest_start.rests,
            latest_end: latest_start.rests || work.guessed,
        };
        (days, rests)
    }

    /// Whether a step is needed for certain, or was done.
    pub(super) fn certain(&self, place: usize) -> bool {
        match self.nodes.get(place) {
            Some(Node::ToDo(work)) => work.certain,
            Some(Node::Done(_)) => true,
            Some(Node::Out(_)) | None => false,
        }
    }

    /// Where each step stands.
    pub(super) fn states(&self) -> Vec<StepState> {
        let state = |node: &Node| match *node {
            Node::Out(state) => state,
            Node::Done(day) => StepState::Done(day),
            Node::ToDo(_) => StepState::ToDo,
        };
        self.nodes.iter().map(state).collect()
    }

    /// The steps that are needed for certain and wait for nothing that is still to be done.
    pub(super) fn ready(&self) -> Vec<usize> {
        let to_do = |place: &usize| matches!(self.nodes.get(*place), Some(Node::ToDo(work)) if work.certain);
        self.steps()
            .filter(|(place, step, _)| to_do(place) && !step.after.iter().any(|before| to_do(&before)))
            .map(|(place, ..)| place)
            .collect()
    }
}

fn same_day(day: NaiveDate) -> StepDays {
    StepDays {
        earliest_start: day,
        earliest_end: day,
        latest_start: day,
        latest_end: day,
    }
}

fn work(step: &Step, certain: bool, guesses: &BTreeMap<StepKey, Wait>) -> Work {
    let duration = step.duration;
    let guess = guesses.get(&StepKey::of(step)).filter(|_| duration.is_unstated());
    let least = duration.min.unwrap_or(0);
    let stated = |number| Length {
        unit: duration.unit,
        number,
    };
    Work {
        least: guess.map_or(stated(least), |wait| Length::guess(*wait)),
        most: guess.map_or(stated(duration.max.unwrap_or(least)), |wait| Length::guess(*wait)),
        certain,
        guessed: guess.is_some(),
    }
}
