//! The picture of a plan on a line of time, as plain numbers: a bar for each row of the plan that has days. The app only
//! draws; [`crate::words`] says the same as a list.
//!
//! Every place on the line is a number of days from [`Timeline::origin`]. A bar covers its days whole: the one of
//! a step that ends on the day on which it begins is one day long.

use chrono::{Days, NaiveDate};

use super::schedule::{OpenDays, Remaining, StepDays, StepState, waits_on_others};
use crate::plan::{Actor, Condition, Plan, Step};

/// The picture of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The day at the left edge.
    pub origin: NaiveDate,
    /// How many days are shown.
    pub days: u32,
    /// The bars, in the order in which the steps are listed.
    pub bars: Vec<Bar>,
    /// Where today is, if it is shown.
    pub today: Option<u32>,
}

/// What a bar stands for, and so how it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A step of which a time is stated or guessed: from its start to its earliest end, and on to its latest end.
    Stated,
    /// A step of one's own or of the organisation, of which no time is stated: it is done on the day on which it begins.
    Own,
    /// A wait for others of which no time is stated: it has a beginning, but no known end.
    Wait,
    /// A step that is ticked.
    Done,
    /// All the steps of a branch that depends on what one finds out.
    Branch(Condition),
}

/// A bar of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The places of its steps in the plan: one, the same one of both environments, or those of a branch.
    pub places: Vec<usize>,
    /// What it stands for.
    pub kind: Kind,
    /// Who acts; nobody in particular in a branch.
    pub actor: Option<Actor>,
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
    /// Whether one of its days rests on a guess of the person.
    pub rests_on_guess: bool,
}

impl Timeline {
    /// The picture of what is left of a plan, whose steps are listed in these rows of places. Steps without days are not
    /// in it: nothing waits for them, or they are behind us on a day that we do not know.
    #[must_use]
    pub fn of<'a>(
        plan: &Plan,
        remaining: &Remaining,
        rows: impl IntoIterator<Item = &'a [usize]>,
        today: NaiveDate,
    ) -> Self {
        let schedule = remaining.schedule();
        let shown = || schedule.steps.iter().flatten();
        let origin = shown()
            .map(|days| days.earliest_start)
            .fold(schedule.start, NaiveDate::min);
        let last = shown()
            .map(|days| days.latest_end)
            .fold(schedule.latest, NaiveDate::max);
        let mut bars: Vec<Bar> = Vec::new();
        let drawing = Drawing {
            plan,
            remaining,
            open: schedule.open_days(plan),
            origin,
        };
        for row in rows {
            for bar in row.iter().filter_map(|place| drawing.bar(*place)) {
                match bars.iter_mut().rev().find(|other| belong_together(other, &bar, row)) {
                    Some(other) => other.take_in(&bar),
                    None => bars.push(bar),
                }
            }
        }
        Self {
            origin,
            days: offset(origin, last).saturating_add(1),
            bars,
            today: (origin <= today && today <= last).then(|| offset(origin, today)),
        }
    }

    /// The day at a place on the line.
    #[must_use]
    pub fn day(&self, days: u32) -> NaiveDate {
        self.origin
            .checked_add_days(Days::new(u64::from(days)))
            .unwrap_or(NaiveDate::MAX)
    }

    /// Whether a picture tells more than it hides: days go by, and of the bars that stand for certain no more have an
    /// end that nobody can say than have one that somebody can.
    #[must_use]
    pub fn is_worth_drawing(&self) -> bool {
        let certain = || self.bars.iter().filter(|bar| !matches!(bar.kind, Kind::Branch(_)));
        let known = certain().filter(|bar| !bar.open.end).count();
        self.days > 1 && known * 2 >= certain().count()
    }
}

/// What bars are made from.
struct Drawing<'a> {
    plan: &'a Plan,
    remaining: &'a Remaining,
    open: Vec<OpenDays>,
    origin: NaiveDate,
}

impl Drawing<'_> {
    /// The bar of a step, if it has days.
    fn bar(&self, place: usize) -> Option<Bar> {
        let step = self.plan.steps.get(place)?;
        let days = self.remaining.schedule().steps.get(place).copied().flatten()?;
        let kind = self.kind(place, step);
        let at = |day: fn(StepDays) -> NaiveDate| offset(self.origin, day(days));
        Some(Bar {
            places: vec![place],
            kind,
            actor: Some(step.actor).filter(|_| !matches!(kind, Kind::Branch(_))),
            from: at(|days| days.earliest_start),
            earliest_end: at(|days| days.earliest_end),
            latest_from: at(|days| days.latest_start),
            latest_end: at(|days| days.latest_end),
            open: self.open.get(place).copied().unwrap_or_default(),
            rests_on_guess: self.remaining.rests(place).any(),
        })
    }

    fn kind(&self, place: usize, step: &Step) -> Kind {
        let guessed = self.remaining.guessed.as_ref();
        let is_guessed = guessed.is_some_and(|guessed| guessed.guessed.contains(&place));
        match (self.remaining.states.get(place), step.condition) {
            (Some(StepState::Done(_)), _) => Kind::Done,
            (_, Some(condition)) if !self.is_settled(step, condition) => Kind::Branch(condition),
            _ if is_guessed || !step.duration.is_unstated() => Kind::Stated,
            _ if waits_on_others(step) => Kind::Wait,
            _ => Kind::Own,
        }
    }

    /// Whether a step of the same branch is ticked: then that branch it is.
    fn is_settled(&self, step: &Step, condition: Condition) -> bool {
        let is_done = |state: &StepState| matches!(state, StepState::Done(_));
        let mut steps = self.plan.steps.iter().zip(&self.remaining.states);
        steps.any(|(other, state)| {
            is_done(state) && other.condition == Some(condition) && other.environment == step.environment
        })
    }
}

/// Whether two bars are drawn as one: steps of one row that have the same days, and all of a branch.
fn belong_together(one: &Bar, other: &Bar, row: &[usize]) -> bool {
    let days = |bar: &Bar| {
        (
            bar.from,
            bar.earliest_end,
            bar.latest_from,
            bar.latest_end,
            bar.open,
            bar.rests_on_guess,
        )
    };
    let in_row = one.places.iter().any(|place| row.contains(place));
    one.kind == other.kind && (matches!(one.kind, Kind::Branch(_)) || in_row && days(one) == days(other))
}

impl Bar {
    /// Covers the other one too.
    fn take_in(&mut self, other: &Self) {
        self.places.extend(&other.places);
        self.from = self.from.min(other.from);
        self.earliest_end = self.earliest_end.max(other.earliest_end);
        self.latest_from = self.latest_from.min(other.latest_from);
        self.latest_end = self.latest_end.max(other.latest_end);
        self.open.begin &= other.open.begin;
        self.open.end |= other.open.end;
        self.rests_on_guess |= other.rests_on_guess;
    }
}

fn offset(origin: NaiveDate, day: NaiveDate) -> u32 {
    u32::try_from(day.signed_duration_since(origin).num_days()).unwrap_or(0)
}
