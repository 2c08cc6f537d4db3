//! What changed answers did to the plan: said on the plan that came of them, until the reader leaves it.

use std::rc::Rc;

use upd_rules::case::text::Case;
use upd_rules::dates::carried_over::carried_over;
use upd_rules::dates::clock::without_time;
use upd_rules::dates::progress::Progress;
use upd_rules::plan::Plan;
use upd_rules::words;
use yew::prelude::*;

use crate::browser::focus;
use crate::change::Change;
use crate::memory::{Remembered, remember};
use crate::visit::Visit;

/// The id of the sentence that says what changed.
pub(super) const CHANGED: &str = "changed";

/// The difference to the plan that was shown before in this sitting, in words, and what became of the ticks; nothing
/// where there was none.
#[hook]
pub(super) fn use_what_changed(visit: &Visit, memory: &Remembered, progress: &Progress) -> Option<String> {
    let now = Rc::clone(&visit.case);
    // That time passes is no change of anybody's.
    let is_now = |case: &Rc<Case>| without_time(&case.answers) == without_time(&now.answers);
    let shown_before = match &memory.plan_shown {
        Some(shown) if !is_now(shown) => Some(shown),
        _ => memory.plan_before.as_ref(),
    };
    let said = shown_before
        .and_then(|before| Change::between(before, &now))
        .map(|change| change.words_done());
    let ticks = shown_before.and_then(|before| ticks(before, &now, progress));
    let said = said.map(|said| {
        [Some(said), ticks]
            .into_iter()
            .flatten()
            .collect::<Vec<String>>()
            .join(" ")
    });
    // Whoever pressed a button that has gone with its step reads on here.
    use_effect_with(said.clone(), |said| {
        if said.is_some() && focus::is_lost() {
            focus::move_to(CHANGED);
        }
    });
    let memory = memory.clone();
    use_effect_with(now, move |now| {
        let (come, gone) = (Rc::clone(now), Rc::clone(now));
        remember(&memory, move |memory| {
            let before = memory.plan_shown.replace(Rc::clone(&come));
            if let Some(before) = before.filter(|before| without_time(&before.answers) != without_time(&come.answers)) {
                memory.plan_before = Some(before);
            }
        });
        move || {
            // Unless the next plan has come already.
            remember(&memory, move |memory| {
                if memory
                    .plan_shown
                    .as_ref()
                    .is_some_and(|shown| shown.answers == gone.answers)
                {
                    memory.plan_before = None;
                }
            });
        }
    });
    said
}

fn ticks(before: &Case, after: &Case, progress: &Progress) -> Option<String> {
    let (before, after) = (Plan::of(&before.answers).ok()?, Plan::of(&after.answers).ok()?);
    words::carried_over(carried_over(&before, &after, progress))
}
