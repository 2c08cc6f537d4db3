//! From the day on which access is needed back to the days by which to start.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::critical;
use super::net::{Length, Net, Node};
use crate::case::answers::Answers;
use crate::dates::progress::Progress;
use crate::dates::working_days::Calendar;
use crate::plan::{Actor, Plan};

/// The last days on which a step can begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StartBy {
    /// If it and everything after it takes its most.
    pub most: NaiveDate,
    /// If it and everything after it takes its least; `None` for a step that is then not needed.
    pub least: Option<NaiveDate>,
    /// Whether one of them rests on a guess of the person.
    pub rests_on_guess: bool,
}

/// The last days on which to begin, so that everything ends in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Latest {
    /// The last day to begin if everything takes its most.
    pub most: NaiveDate,
    /// The last day to begin if everything takes its least.
    pub least: NaiveDate,
    /// The last days of each step, in the order of the plan; `None` for one that has none or is behind us.
    pub steps: Vec<Option<StartBy>>,
    /// Whether one of the days rests on a guess of the person.
    pub rests_on_guess: bool,
    /// The steps without a stated time and without a guess: their waits are not included.
    pub unstated: Vec<usize>,
    /// Whether nobody can say by when all is done: see [`super::Schedule::end_is_open`].
    pub end_is_open: bool,
    /// Whether it can be done in time, beginning today.
    pub verdict: Verdict,
    /// The day on which everything ends if it begins today and takes its least.
    pub earliest: NaiveDate,
    /// The day on which everything ends if it begins today and takes its most.
    pub latest: NaiveDate,
}

/// Whether it can be done in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// As far as times are stated, also if everything takes its most.
    InTime,
    /// Only if it goes faster than the sources' longest times.
    OnlyIfQuick,
    /// Too late already, even if everything takes its least.
    TooLate,
}

/// The way back from a day, and what would still help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backwards {
    /// The day by which everything is to be done.
    pub needed_by: NaiveDate,
    /// The last days by the sources.
    pub stated: Latest,
    /// The last days with the person's guesses, if a guess counts.
    pub guessed: Option<Latest>,
    /// What helps most: finding out whether the steps that are needed only perhaps are needed at all.
    pub find_out: Vec<usize>,
    /// The steps of others that hold everything up and have no stated time or a range: whom to chase.
    pub chase: Vec<usize>,
    /// The person's own steps that can be done today.
    pub begin_now: Vec<usize>,
}

/// The last day on which each step can begin so that all is done by a day. `None` if no step is left that counts.
///
/// It is the way of [`super::schedule`] backwards: who begins on [`Latest::most`] is done in time, and who begins
/// a day later perhaps is not.
#[must_use]
pub fn backwards(
    plan: &Plan,
    answers: &Answers,
    needed_by: NaiveDate,
    today: NaiveDate,
    calendar: &Calendar,
    progress: &Progress,
) -> Option<Backwards> {
    let net = Net::new(plan, answers, calendar, &BTreeMap::new(), progress);
    let with_guesses = Net::new(plan, answers, calendar, &progress.guesses, progress);
    let has_guess = with_guesses
        .steps()
        .any(|(.., node)| matches!(node, Node::ToDo(work) if work.guessed));
    let stated = latest(&net, needed_by, today)?;
    let guessed = has_guess.then(|| latest(&with_guesses, needed_by, today)).flatten();
    let from_today = net.forwards(today, today)?.schedule;
    let on_the_way = critical(plan, &from_today);
    let by_others = |place: &usize| {
        plan.steps.get(*place).is_some_and(|step| {
            let others = !matches!(step.actor, Actor::You);
            others && (step.duration.is_unstated() || step.duration.max.is_some())
        })
    };
    let mine = |place: &usize| plan.steps.get(*place).is_some_and(|step| step.actor == Actor::You);
    let to_do = |place: &usize| stated.steps.get(*place).is_some_and(Option::is_some);
    let perhaps = net
        .steps()
        .filter(|(.., node)| matches!(node, Node::ToDo(work) if !work.certain));
    let deciding: Vec<usize> = perhaps
        .filter_map(|(_, step, _)| plan.place(step.condition?.found_out_by()?, step.environment))
        .collect();
    Some(Backwards {
        needed_by,
        find_out: (0..plan.steps.len())
            .filter(to_do)
            .filter(|place| deciding.contains(place))
            .collect(),
        chase: on_the_way.into_iter().filter(to_do).filter(by_others).collect(),
        begin_now: net.ready().into_iter().filter(mine).collect(),
        stated,
        guessed,
    })
}

fn latest(net: &Net<'_>, needed_by: NaiveDate, today: NaiveDate) -> Option<Latest> {
    let steps = start_by(net, needed_by);
    let known = || steps.iter().copied().flatten();
    let most = known().map(|step| step.most).min()?;
    let least = known().filter_map(|step| step.least).min().unwrap_or(needed_by);
    let verdict = if today <= most {
        Verdict::InTime
    } else if today <= least {
        Verdict::OnlyIfQuick
    } else {
        Verdict::TooLate
    };
    let from_today = net.forwards(today, today)?.schedule;
    Some(Latest {
        most,
        least,
        rests_on_guess: known().any(|step| step.rests_on_guess),
        steps,
        end_is_open: from_today.end_is_open(),
        unstated: from_today.unstated,
        verdict,
        earliest: from_today.earliest,
        latest: from_today.latest,
    })
}

/// A last day, and whether it rests on no guess. Of two that are the same, the one that rests on one is the lesser.
type LastDay = (NaiveDate, bool);

/// The last days of each step: it has to end before the last day of every step that waits for it.
fn start_by(net: &Net<'_>, needed_by: NaiveDate) -> Vec<Option<StartBy>> {
    let mut found: Vec<Option<(LastDay, Option<LastDay>)>> = vec![None; net.plan.steps.len()];
    for (place, _, node) in net.steps().rev() {
        let Node::ToDo(work) = node else { continue };
        let steps = net.plan.steps.iter().zip(&found);
        let later = steps.filter(|(step, _)| step.after.contains(place));
        let later = later.filter_map(|(_, days)| *days);
        let most_end = later.clone().map(|(most, _)| most).min();
        let least_end = later.filter_map(|(_, least)| least).min();
        let start = |length: Length, end: Option<LastDay>| {
            let (end, is_sure) = end.unwrap_or((needed_by, true));
            (length.start(end, net.calendar), is_sure && !work.guessed)
        };
        let days = (
            start(work.most, most_end),
            work.certain.then(|| start(work.least, least_end)),
        );
        if let Some(slot) = found.get_mut(place) {
            *slot = Some(days);
        }
    }
    let start_by = |((most, is_sure), least): (LastDay, Option<LastDay>)| StartBy {
        most,
        least: least.map(|(day, _)| day),
        rests_on_guess: !is_sure || least.is_some_and(|(_, is_sure)| !is_sure),
    };
    found.into_iter().map(|days| days.map(start_by)).collect()
}
