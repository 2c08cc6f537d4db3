//! What steps wait for, in words.

use super::list;
use crate::plan::Step;

/// What a step waits for, by the numbers under which the others are listed.
#[must_use]
pub fn waits_for(steps: &[Step], place: usize, number: impl Fn(usize) -> usize) -> Option<String> {
    let step = steps.get(place)?;
    let before: Vec<usize> = step.after.iter().collect();
    // Of those that may turn out not to be needed, nothing else goes without saying.
    let (sure, perhaps): (Vec<usize>, Vec<usize>) =
        before.iter().partition(|before| is_needed_with(steps, **before, step));
    let numbers = |places: &[usize]| -> Vec<String> {
        let hidden = |place: usize, others: &[usize]| {
            others
                .iter()
                .any(|other| comes_after(steps, *other, place, &|through| is_needed_with(steps, through, step)))
        };
        let shown = places
            .iter()
            .filter(|place| !hidden(**place, &sure) && !hidden(**place, places));
        let mut shown: Vec<usize> = shown.map(|place| number(*place)).collect();
        shown.sort_unstable();
        shown.dedup();
        shown.into_iter().map(|number| number.to_string()).collect()
    };
    let (sure_numbers, perhaps_numbers) = (numbers(&sure), numbers(&perhaps));
    let mut text = if sure_numbers.is_empty() {
        "At once".to_owned()
    } else {
        format!("After {}", named(&sure_numbers))
    };
    if !perhaps_numbers.is_empty() {
        let after = if sure_numbers.is_empty() {
            "after "
        } else {
            "and after "
        };
        text.push_str(&format!(", {after}{} if that is needed", named(&perhaps_numbers)));
    }
    Some(text)
}

/// What is said of a step in production and in UAT: once where it is the same.
#[must_use]
pub fn in_both(production: String, uat: &str) -> String {
    if production == uat {
        production
    } else {
        format!("{production} in production; {} in UAT", uncapitalised(uat))
    }
}

fn uncapitalised(text: &str) -> String {
    text.split_at_checked(1)
        .map_or_else(|| text.to_owned(), |(first, rest)| first.to_ascii_lowercase() + rest)
}

/// Whether a step is needed whenever that other one is.
fn is_needed_with(steps: &[Step], place: usize, other: &Step) -> bool {
    let condition = steps.get(place).and_then(|step| step.condition);
    condition.is_none() || condition == other.condition
}

fn named(numbers: &[String]) -> String {
    let steps = if numbers.len() == 1 { "step" } else { "steps" };
    format!("{steps} {}", list(numbers))
}

/// Whether a step waits for another, directly or through others that may be gone through.
fn comes_after(steps: &[Step], place: usize, other: usize, through: &dyn Fn(usize) -> bool) -> bool {
    steps.get(place).is_some_and(|step| {
        step.after.iter().any(|before| {
            before == other || (before > other && through(before) && comes_after(steps, before, other, through))
        })
    })
}
