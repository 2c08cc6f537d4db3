//! A plan that moves on by itself: how long ago an approval was follows from its moment, which stays on the device, and
//! not from what was answered once.

use upd_rules::case::answers::{Answers, Environment};
use upd_rules::dates::clock::{answers_at, phase};
use upd_rules::dates::progress::Progress;
use yew::prelude::*;

use crate::address::{Address, Page};
use crate::browser::clock::{self, use_waking_at};
use crate::browser::location;
use crate::browser::shelf::Change;
use crate::memory::{Memory, Moment, Remembered, remember};
use crate::visit::Visit;

/// The visit as the clock has it now; the address follows. Draws anew when the next moment has come.
#[hook]
pub(super) fn use_moving_on(visit: &Visit, progress: &Progress, memory: &Remembered) -> Visit {
    let now = clock::time().now();
    let instants = Environment::ALL.map(|place| (progress.approved_at[place], progress.early_sign_in_at[place]));
    let ends = instants
        .into_iter()
        .filter_map(|(approved_at, early_at)| phase(approved_at, early_at, now)?.ends_at(now));
    use_waking_at(ends.min());
    let moved_on = moved_on(visit, progress, memory, now);
    let address = moved_on.as_ref().map(|visit| Address::of(Page::Plan, &visit.case));
    use_effect_with(address, |address| {
        if let Some(address) = address {
            location::replace(address);
        }
    });
    moved_on.unwrap_or_else(|| visit.clone())
}

/// The visit with the answers that follow from the moments, if they are others.
fn moved_on(visit: &Visit, progress: &Progress, memory: &Memory, now: i64) -> Option<Visit> {
    let answers = &visit.case.answers;
    let place = place(answers);
    // What was said on the way here counts before it is kept.
    let approved_at = memory.approved_at.in_place_of(progress.approved_at[place]);
    let early_at = memory.early_sign_in_at.in_place_of(progress.early_sign_in_at[place]);
    let then = answers_at(answers, approved_at, early_at, now);
    let case = visit.case.with(&then);
    let is_new = then != *answers && case.is_complete() && case.answers == then;
    is_new.then(|| visit.go(&Address::of(Page::Plan, &case)))
}

/// What was answered about moments on the way here is kept with the plan.
#[hook]
pub(super) fn use_moments_kept(visit: &Visit, memory: &Remembered, keep: &Callback<Change>) {
    let moments = (memory.approved_at, memory.early_sign_in_at);
    let (place, memory, keep) = (place(&visit.case.answers), memory.clone(), keep.clone());
    use_effect_with(moments, move |(approved_at, early_at)| {
        let (approved_at, early_at) = (*approved_at, *early_at);
        if (approved_at, early_at) == (Moment::NotSaid, Moment::NotSaid) {
            return;
        }
        keep.emit(std::rc::Rc::new(move |progress: &mut Progress| {
            progress.approved_at[place] = approved_at.in_place_of(progress.approved_at[place]);
            progress.early_sign_in_at[place] = early_at.in_place_of(progress.early_sign_in_at[place]);
        }));
        remember(&memory, |memory| {
            (memory.approved_at, memory.early_sign_in_at) = (Moment::NotSaid, Moment::NotSaid)
        });
    });
}

/// A role is approved in one environment at a time.
fn place(answers: &Answers) -> Environment {
    answers.environments().next().unwrap_or(Environment::Production)
}
