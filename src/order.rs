//! In which order steps come, in words.

use upd_rules::document::{Step, StepRef};

/// What a step waits for, and where it need not wait for the step before it.
#[must_use]
pub fn waits_for(steps: &[Step], place: usize) -> Option<String> {
    let step = steps.get(place)?;
    let before: Vec<usize> = step.after.iter().filter_map(|after| place_of(steps, *after)).collect();
    let numbers: Vec<String> = before
        .iter()
        // A step that another of them waits for goes without saying.
        .filter(|place| !before.iter().any(|other| comes_after(steps, *other, **place)))
        .map(|place| (place + 1).to_string())
        .collect();
    let mut text = match numbers.as_slice() {
        [] => "At once".to_owned(),
        [one] => format!("After step {one}"),
        [first @ .., last] => format!("After steps {} and {last}", first.join(", ")),
    };
    if place > 0 && !comes_after(steps, place, place - 1) {
        text.push_str(&format!(", at the same time as step {place} if you like"));
    }
    Some(text)
}

/// Whether a step waits for another, directly or through others.
fn comes_after(steps: &[Step], place: usize, other: usize) -> bool {
    steps.get(place).is_some_and(|step| {
        step.after
            .iter()
            .filter_map(|after| place_of(steps, *after))
            .any(|before| before == other || (before > other && comes_after(steps, before, other)))
    })
}

/// The place of a step among the others.
#[must_use]
pub fn place_of(steps: &[Step], step: StepRef) -> Option<usize> {
    steps
        .iter()
        .position(|other| other.id == step.id && other.environment == step.environment)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;
    use upd_rules::calendar::Calendar;
    use upd_rules::case::Case;
    use upd_rules::document::Document;

    #[test]
    fn steps_of_two_environments_run_at_the_same_time() {
        let case = Case::read(
            "goal=access&user=authority&tasks=view&env=both&account=works&super-users=one&super-users-uat=one\
             &role=none&role-uat=none",
        );
        assert!(case.is_complete());
        let document = Document::of(&case, NaiveDateTime::default(), &Calendar::default());
        let steps = &document.steps;
        assert_eq!(waits_for(steps, 0).as_deref(), Some("At once"));
        assert_eq!(waits_for(steps, 1).as_deref(), Some("After step 1"));
        let in_uat = (0..steps.len())
            .filter_map(|place| waits_for(steps, place))
            .any(|words| words.contains("at the same time as step"));
        assert!(in_uat);
        assert_eq!(waits_for(steps, steps.len()), None);
    }
}
