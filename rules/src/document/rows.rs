//! The steps as they are listed: a step that is the same in both environments stands once, with a tick, days and a
//! ticket for each.

use super::Told;
use crate::plan::{Condition, Plan, Step};
use crate::sources::said::Said;
use crate::words::Telling;

/// A step of one environment or of none, or the same step of both.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number: those that are needed for certain come first, so that the last of them says how many they are; those
    /// of branches go on from there.
    pub number: usize,
    /// The places of its steps in the plan: production first.
    pub places: Vec<usize>,
    /// The step in the words for all of them.
    pub told: Told,
    /// What else is good to know about it.
    pub notes: Vec<Said>,
}

/// The rows as the page shows them: each by itself, or all that are needed under the same condition together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A row, by its place among them.
    Row(usize),
    /// The rows of a branch: only if that turns out.
    Branch(Condition, Vec<usize>),
}

/// The parts of a list of rows.
pub(super) fn parts(rows: &[Row]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::with_capacity(rows.len());
    for (place, row) in rows.iter().enumerate() {
        match (row.told.condition, parts.last_mut()) {
            (Some(condition), Some(Part::Branch(same, places))) if *same == condition => places.push(place),
            (Some(condition), _) => parts.push(Part::Branch(condition, vec![place])),
            (None, _) => parts.push(Part::Row(place)),
        }
    }
    parts
}

/// The rows of a plan, each behind all that its steps wait for.
pub(super) fn rows(telling: &Telling<'_>, plan: &Plan, steps: &[Told]) -> Vec<Row> {
    let mut pairs: Vec<[usize; 2]> = (0..steps.len()).filter_map(|place| pair(plan, steps, place)).collect();
    loop {
        if let Some(order) = in_order(plan, &pairs) {
            return numbered(
                order
                    .into_iter()
                    .filter_map(|places| row(telling, steps, places))
                    .collect(),
            );
        }
        // Steps that belong together would have to wait for each other: then they stand apart.
        pairs.pop();
    }
}

fn numbered(mut rows: Vec<Row>) -> Vec<Row> {
    let is_sure = |row: &Row| row.told.condition.is_none();
    let (mut sure, mut perhaps) = (0, rows.iter().filter(|row| is_sure(row)).count());
    for row in &mut rows {
        let last = if is_sure(row) { &mut sure } else { &mut perhaps };
        *last += 1;
        row.number = *last;
    }
    rows
}

fn row(telling: &Telling<'_>, steps: &[Told], places: Vec<usize>) -> Option<Row> {
    let first = steps.get(*places.first()?)?;
    let told = match places.get(1).and_then(|second| steps.get(*second)) {
        None => first.clone(),
        Some(second) => {
            let mut told = Told::of(telling, &first.step, telling.step_in_both(&first.step));
            let new = second
                .because
                .iter()
                .filter(|question| !first.because.contains(question));
            told.because.extend(new.copied());
            told.because.sort_unstable();
            told
        }
    };
    Some(Row {
        number: 0,
        places,
        told,
        notes: Vec::new(),
    })
}

/// A step and the same one of the other environment, if there is one.
fn pair(plan: &Plan, steps: &[Told], place: usize) -> Option<[usize; 2]> {
    let told = steps.get(place)?;
    let environment = told.environment?;
    let is_same = |other: &Step| {
        (other.id, other.actor, other.duration, other.condition) == (told.id, told.actor, told.duration, told.condition)
            && (other.optional, other.undescribed) == (told.optional, told.undescribed)
            && other.environment.is_some_and(|there| there > environment)
    };
    let other = plan.steps.iter().position(is_same)?;
    let same_words = steps
        .get(other)
        .is_some_and(|other| other.title == told.title && other.cites == told.cites);
    same_words.then_some([place, other])
}

/// The rows in the order of the plan, but each behind what it waits for; nothing if they wait for each other.
fn in_order(plan: &Plan, pairs: &[[usize; 2]]) -> Option<Vec<Vec<usize>>> {
    let second = |place: usize| pairs.iter().any(|pair| pair[1] == place);
    let of = |place: usize| {
        pairs
            .iter()
            .find(|pair| pair[0] == place)
            .map_or(vec![place], |pair| pair.to_vec())
    };
    let mut left: Vec<Vec<usize>> = (0..plan.steps.len()).filter(|place| !second(*place)).map(of).collect();
    let mut listed: Vec<Vec<usize>> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let is_listed = |place: usize| listed.iter().any(|row| row.contains(&place));
        let is_ready = |row: &Vec<usize>| {
            let steps = row.iter().filter_map(|place| plan.steps.get(*place));
            steps.flat_map(|step| step.after.iter()).all(is_listed)
        };
        // What belongs to the same branch stands together.
        let condition = |row: &Vec<usize>| plan.steps.get(*row.first()?).and_then(|step| step.condition);
        let branch = listed.last().and_then(condition);
        let goes_on = |row: &Vec<usize>| branch.is_some() && condition(row) == branch && is_ready(row);
        let next = left
            .iter()
            .position(goes_on)
            .or_else(|| left.iter().position(is_ready))?;
        listed.push(left.remove(next));
    }
    Some(listed)
}
