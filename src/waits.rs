//! What steps wait for, in words.

use upd_rules::document::{Step, StepRef};

/// What a step waits for.
#[must_use]
pub fn waits_for(steps: &[Step], place: usize) -> Option<String> {
    let step = steps.get(place)?;
    let before: Vec<usize> = step.after.iter().filter_map(|after| place_of(steps, *after)).collect();
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
        shown.map(|place| (place + 1).to_string()).collect()
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

/// Whether a step is needed whenever that other one is.
fn is_needed_with(steps: &[Step], place: usize, other: &Step) -> bool {
    let condition = steps.get(place).and_then(|step| step.condition);
    condition.is_none() || condition == other.condition
}

fn named(numbers: &[String]) -> String {
    match numbers {
        [] => String::new(),
        [one] => format!("step {one}"),
        [first @ .., last] => format!("steps {} and {last}", first.join(", ")),
    }
}

/// Whether a step waits for another, directly or through others that may be gone through.
fn comes_after(steps: &[Step], place: usize, other: usize, through: &dyn Fn(usize) -> bool) -> bool {
    steps.get(place).is_some_and(|step| {
        let before = step.after.iter().filter_map(|after| place_of(steps, *after));
        before.into_iter().any(|before| {
            before == other || (before > other && through(before) && comes_after(steps, before, other, through))
        })
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
    use upd_rules::case::text::Case;
    use upd_rules::dates::working_days::Calendar;
    use upd_rules::document::Document;

    #[test]
    fn steps_of_two_environments_do_not_wait_for_each_other() {
        let case = Case::read(
            "goal=access&user=authority&tasks=view&env=both&account=works&super-users=one&super-users-uat=one\
             &role=none&role-uat=none",
        );
        assert!(case.is_complete());
        let document = Document::of(&case, NaiveDateTime::default(), &Calendar::default());
        let steps = &document.steps;
        let said = |key: &str| -> Vec<String> {
            let places = (0..steps.len()).filter(|place| steps[*place].id.key() == key);
            places.filter_map(|place| waits_for(steps, place)).collect()
        };
        assert_eq!(said("role.request"), ["At once", "At once"]);
        let numbers: Vec<usize> = (1..=steps.len())
            .filter(|number| steps[number - 1].id.key() == "role.request")
            .collect();
        assert_eq!(
            said("role.decision"),
            numbers
                .iter()
                .map(|number| format!("After step {number}"))
                .collect::<Vec<_>>()
        );
        assert_eq!(waits_for(steps, steps.len()), None);
    }

    /// Contract, section 4 (Role): the request waits for the account and the search in OMS whatever turns out about
    /// Super Users.
    #[test]
    fn what_may_not_be_needed_hides_nothing() {
        let case = Case::read(
            "goal=access&user=mah&tasks=view&env=production&account=unknown&other-system=no&email=named-work\
             &oms=not-searched&super-users=unknown",
        );
        assert!(case.is_complete());
        let document = Document::of(&case, NaiveDateTime::default(), &Calendar::default());
        let steps = &document.steps;
        let at = |key: &str| steps.iter().position(|step| step.id.key() == key).unwrap_or(usize::MAX);
        let said = waits_for(steps, at("role.request")).unwrap_or_default();
        let (sure, perhaps) = said.split_once(", and after ").unwrap_or_default();
        for needed in ["oms.search", "super-user.find-out"] {
            assert!(sure.contains(&(at(needed) + 1).to_string()), "{needed}: {said}");
        }
        assert!(
            perhaps.contains(&(at("super-user.synchronise") + 1).to_string()),
            "{said}"
        );
        assert!(perhaps.contains("if that is needed"), "{said}");
    }
}
