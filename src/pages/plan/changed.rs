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
use crate::memory::Remembered;
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
    let seen = memory.seen.0.borrow().clone();
    let shown_before = match &seen.plan {
        Some(shown) if !is_now(shown) => Some(shown),
        _ => seen.plan_before.as_ref(),
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
    let seen = Rc::clone(&memory.seen.0);
    use_effect_with(now, move |now| {
        {
            let mut seen = seen.borrow_mut();
            let before = seen.plan.replace(Rc::clone(now));
            if let Some(before) = before.filter(|before| without_time(&before.answers) != without_time(&now.answers)) {
                seen.plan_before = Some(before);
            }
        }
        let gone = Rc::clone(now);
        move || {
            // Unless the next plan has come already.
            let mut seen = seen.borrow_mut();
            if seen.plan.as_ref().is_some_and(|shown| shown.answers == gone.answers) {
                seen.plan_before = None;
            }
        }
    });
    said
}

fn ticks(before: &Case, after: &Case, progress: &Progress) -> Option<String> {
    let (before, after) = (Plan::of(&before.answers).ok()?, Plan::of(&after.answers).ok()?);
    words::carried_over(carried_over(&before, &after, progress))
}
