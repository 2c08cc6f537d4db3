//! What steps wait for, in words (contract, section 4).

use upd_rules::words::waits_for;

use crate::support::plan;

#[test]
fn steps_of_two_environments_do_not_wait_for_each_other() {
    let plan = plan(
        "goal=access&user=authority&tasks=view&env=both&account=works&super-users=one&super-users-uat=one\
         &role=none&role-uat=none",
    );
    let steps = &plan.steps;
    let said = |key: &str| -> Vec<String> {
        let places = (0..steps.len()).filter(|place| steps[*place].id.key() == key);
        places
            .filter_map(|place| waits_for(steps, place, |place| place + 1))
            .collect()
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
    assert_eq!(waits_for(steps, steps.len(), |place| place + 1), None);
}

/// Contract, section 4 (Role): the request waits for the account and the search in OMS whatever turns out about
/// Super Users.
#[test]
fn what_may_not_be_needed_hides_nothing() {
    let plan = plan(
        "goal=access&user=mah&tasks=view&env=production&account=unknown&other-system=no&email=named-work\
         &oms=not-searched&super-users=unknown",
    );
    let steps = &plan.steps;
    let at = |key: &str| steps.iter().position(|step| step.id.key() == key).unwrap_or(usize::MAX);
    let said = waits_for(steps, at("role.request"), |place| place + 1).unwrap_or_default();
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
