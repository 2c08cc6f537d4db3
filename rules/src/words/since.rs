//! What has changed since a link was made: about the plan, not about the person.

use chrono::NaiveDate;

use super::{counted, date, edition, list, outcome};
use crate::plan::seen::Difference;
use crate::plan::{StepKey, Verdict};

/// So many steps are named one by one.
const MOST_NAMED: usize = 4;

/// What differs from what the maker of a link saw, a sentence each; `title` says what a step is called.
#[must_use]
pub fn difference(difference: &Difference, title: impl Fn(StepKey) -> String) -> Vec<String> {
    let mut said = Vec::new();
    if let Some((was, is)) = difference.verdicts {
        let (was, is) = (verdict(was), verdict(is));
        // Of some outcomes nobody is told whether something has to be asked first.
        if was != is {
            said.push(format!("The outcome was {was}. Now it is {is}."));
        }
    }
    let mut say = |steps: &[StepKey], one: &str, several: &str| {
        if !steps.is_empty() {
            let are = if steps.len() == 1 { one } else { several };
            let counted = counted(steps.len(), "step");
            said.push(format!("{counted} {are}: {}.", named(steps, &title)));
        }
    };
    say(&difference.added, "is new", "are new");
    say(&difference.gone, "has gone", "have gone");
    if difference.unknown > 0 {
        let counted = counted(difference.unknown, "step");
        said.push(format!(
            "It also had {counted} that this page does not know: a later version of it made the link."
        ));
    }
    said
}

/// What is said where a link does not say it any more.
pub const DAMAGED: &str =
    "Part of this link is damaged, or belongs to other answers: what its maker saw or had done is not known.";

/// What is said where a link does not say any more what a help desk filled in.
pub const DAMAGED_DESK: &str = "The link says which answers a help desk filled in, but that part of it is damaged. So it cannot be said who gave \
                                which answer.";

/// How far its maker was, where the link says it.
#[must_use]
pub fn done_then(steps: usize) -> String {
    format!("Whoever made it had {} done.", counted(steps, "step"))
}

/// With which edition a link was made, where that is another one.
#[must_use]
pub fn edition_then(then: NaiveDate) -> Option<String> {
    (then.to_string() != crate::EDITION).then(|| {
        format!(
            "It was made with the edition of {}. What you see follows the edition of {}.",
            date(then),
            edition()
        )
    })
}

fn named(steps: &[StepKey], title: impl Fn(StepKey) -> String) -> String {
    let mut titles: Vec<String> = steps
        .iter()
        .take(MOST_NAMED)
        .map(|step| quoted(&title(*step)))
        .collect();
    if let Some(more) = steps.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
        titles.push(format!("{more} more"));
    }
    list(&titles)
}

fn verdict(verdict: Option<Verdict>) -> String {
    verdict.map_or_else(
        || "one that this page does not know".to_owned(),
        |verdict| quoted(outcome(verdict)),
    )
}

fn quoted(text: &str) -> String {
    format!("\u{201c}{text}\u{201d}")
}
