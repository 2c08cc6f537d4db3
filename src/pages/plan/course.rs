//! What has happened in a plan and what is left of it: the one thing that the page knows besides the address.

use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use upd_rules::dates::now::{StepNow, next, steps_now};
use upd_rules::dates::progress::Progress;
use upd_rules::dates::schedule::{Backwards, Remaining, Schedule, backwards, remaining, takes_days};
use upd_rules::dates::working_days::Certainty;
use upd_rules::document::Told;
use upd_rules::plan::Plan;
use upd_rules::plan::StepKey;
use upd_rules::sources::said::Said;
use upd_rules::words;
use yew::prelude::*;

use crate::address::{Address, Page};
use crate::browser::clock::Time;
use crate::browser::location;
use crate::browser::shelf::Change;
use crate::components::Drawn;
use crate::visit::Visit;

/// How a plan goes.
pub(super) struct Course {
    pub(super) visit: Visit,
    pub(super) plan: Plan,
    /// What is ticked and guessed.
    pub(super) progress: Rc<Progress>,
    /// Whose entries those of a calendar are: see [`Source::owner`](upd_rules::out::calendar_file::Source::owner).
    pub(super) owner: Option<String>,
    /// How much is drawn of what is folded.
    pub(super) drawn: Drawn,
    /// Whether the browser keeps what is ticked.
    pub(super) is_kept: bool,
    /// Where each step stands now.
    pub(super) steps: Vec<StepNow>,
    /// The next thing, by its place in the plan.
    pub(super) next: Option<usize>,
    /// What is left, once there is a day to begin with.
    pub(super) remaining: Option<Remaining>,
    /// The way back from the day by which everything is needed.
    pub(super) backwards: Option<Backwards>,
    /// Whether calendar files name the rules behind their entries.
    pub(super) names_sources: bool,
    keep: Callback<Change>,
    time: Time,
}

impl Course {
    /// How the plan of a visit goes; `None` if it has no plan.
    pub(super) fn of(visit: &Visit, progress: &Rc<Progress>, keep: &Callback<Change>, time: &Time) -> Option<Self> {
        let answers = &visit.case.answers;
        let (plan, today) = (visit.document().plan.clone()?, visit.now.date());
        let first_tick = progress.ticks.values().min().copied();
        let start = visit.case.free.start.or(first_tick);
        let calendar = visit.calendar();
        let steps = steps_now(&plan, progress, time.now());
        Some(Self {
            next: next(&plan, &steps, &visit.document().listed()),
            owner: None,
            drawn: Drawn::default(),
            is_kept: true,
            steps,
            remaining: start.and_then(|start| remaining(&plan, answers, start, today, calendar, progress)),
            backwards: progress
                .needed_by
                .and_then(|day| backwards(&plan, answers, day, today, calendar, progress)),
            visit: visit.clone(),
            progress: Rc::clone(progress),
            names_sources: false,
            keep: keep.clone(),
            time: time.clone(),
            plan,
        })
    }

    /// The link to pass on.
    pub(super) fn link(&self) -> String {
        location::whole_link(&Address::to_share(Page::Plan, &self.visit.case, Some(&self.plan)))
    }

    /// The day on which the page was drawn.
    pub(super) fn today(&self) -> NaiveDate {
        self.visit.now.date()
    }

    /// Where the time of what somebody does comes from: not of when the page was drawn, which may be yesterday.
    pub(super) fn time(&self) -> &Time {
        &self.time
    }

    /// A step as it is told.
    pub(super) fn step(&self, place: usize) -> Option<&Told> {
        self.visit.document().steps.get(place)
    }

    /// The key of a step.
    pub(super) fn key(&self, place: usize) -> Option<StepKey> {
        self.plan.steps.get(place).map(StepKey::of)
    }

    /// The day on which a step was ticked.
    pub(super) fn ticked(&self, place: usize) -> Option<NaiveDate> {
        self.progress.ticks.get(&self.key(place)?).copied()
    }

    /// Where a step stands now.
    pub(super) fn now(&self, place: usize) -> StepNow {
        self.steps.get(place).copied().unwrap_or(StepNow::NotYet)
    }

    /// Whether two steps have the same days, onwards and back.
    pub(super) fn has_same_days(&self, one: usize, other: usize) -> bool {
        let schedule = self.remaining.as_ref().map(Remaining::schedule);
        let onwards = |place: usize| schedule.and_then(|schedule| schedule.steps.get(place).copied().flatten());
        let open = schedule
            .map(|schedule| schedule.open_days(&self.plan))
            .unwrap_or_default();
        let way = self
            .backwards
            .as_ref()
            .map(|way| way.guessed.as_ref().unwrap_or(&way.stated));
        let back = |place: usize| way.and_then(|way| way.steps.get(place).copied().flatten());
        onwards(one) == onwards(other)
            && open.get(one) == open.get(other)
            && back(one) == back(other)
            && self.ticked(one).is_none() == self.ticked(other).is_none()
    }

    /// The number and the title of a step.
    pub(super) fn title(&self, place: usize) -> String {
        self.step(place).map_or_else(String::new, |step| {
            match (self.visit.document().row(place), step.environment) {
                (Some((number, row)), Some(environment)) if row.places.len() > 1 => {
                    format!("{number}. {} ({})", step.title, words::environment(environment))
                }
                _ => format!("{}. {}", self.visit.document().number(place), step.title),
            }
        })
    }

    /// When all is done.
    pub(super) fn end(&self, schedule: &Schedule) -> Said {
        words::end(schedule, &self.plan, |place| self.title(place))
    }

    /// Whether days go by in it: only then dates are asked for and shown.
    pub(super) fn takes_days(&self) -> bool {
        takes_days(&self.plan, &self.visit.case.answers)
    }

    /// Changes what is kept.
    pub(super) fn edit<T: Clone + 'static>(&self, edit: impl Fn(&mut Progress, T) + 'static) -> Callback<T> {
        let (keep, edit) = (self.keep.clone(), Rc::new(edit));
        Callback::from(move |value: T| {
            let edit = Rc::clone(&edit);
            keep.emit(Rc::new(move |progress: &mut Progress| edit(progress, value.clone())));
        })
    }

    /// How sure the closing days of those years are, in a few words to stand beside a date.
    pub(super) fn standing(&self, from: NaiveDate, to: NaiveDate) -> &'static str {
        let calendar = self.visit.calendar();
        let has = |standing| (from.year()..=to.year()).any(|year| calendar.standing(year) == standing);
        if has(Certainty::Estimated) {
            "closing days estimated"
        } else if has(Certainty::Relayed) {
            "closing days relayed"
        } else {
            "official closing days"
        }
    }
}
