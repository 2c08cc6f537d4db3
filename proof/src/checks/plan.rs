//! What holds for the plan of every case by itself: that it is the contract's, in order, with a cause, and that its
//! outcome fits what stands in it.

use upd_rules::case::answers::Environment;
use upd_rules::plan::{Actor, Condition, Outcome, Plan, Step, StepId};
use upd_rules::sources::figures::Duration;
use upd_rules::sources::matrix::UpdRole;
use upd_rules::words;

use super::subject::{Subject, demand};
use crate::contract::{Group, Key, ListedStep, expected, group};

/// Contract, sections 2 to 4: outcome, roles, refusals and steps are those that the contract wants.
pub(super) fn is_the_contracts(case: &Subject<'_>) -> Result<(), String> {
    let (wanted, plan) = (expected(case.answers), case.plan);
    demand(wanted.outcome == plan.outcome, || {
        format!("the outcome is {}, not {}", plan.outcome.key(), wanted.outcome.key())
    })?;
    for there in Environment::ALL {
        demand(wanted.roles[there] == plan.roles[there], || {
            let role = |role: Option<UpdRole>| role.map_or("none", UpdRole::key);
            let (is, ought) = (role(plan.roles[there]), role(wanted.roles[there]));
            format!("the role to request in {} is {is}, not {ought}", there.key())
        })?;
    }
    demand(
        wanted.tasks_refused == plan.refused.tasks && wanted.uat_refused == plan.refused.uat,
        || "something else is refused".to_owned(),
    )?;
    for step in &wanted.steps {
        let stands = plan.steps.iter().any(|ours| key(ours) == step.key);
        demand(stands, || format!("{} is missing", name(step.key)))?;
    }
    for step in &plan.steps {
        let wanted_step = wanted.steps.iter().find(|wanted| wanted.key == key(step));
        let wanted_step = wanted_step.ok_or_else(|| format!("{} has no place in it", name(key(step))))?;
        is_as_listed(case, step, wanted_step, &wanted.steps)?;
    }
    Ok(())
}

fn is_as_listed(case: &Subject<'_>, step: &Step, wanted: &ListedStep, all: &[ListedStep]) -> Result<(), String> {
    let Duration { unit, min, max } = step.duration;
    let mut after = 0;
    for before in step.after.iter() {
        let before = case.plan.steps.get(before).map(key);
        let place = all.iter().position(|listed| Some(listed.key) == before);
        after |= place.map_or(u64::MAX, |place| 1 << place);
    }
    let same = step.actor == wanted.actor
        && (unit, min, max) == wanted.duration
        && step.condition == wanted.condition
        && step.optional == wanted.optional
        && step.undescribed == wanted.undescribed
        && after == wanted.after;
    demand(same, || difference(case, step, wanted, all))
}

/// In what a step differs from what the contract wants, with what both say.
fn difference(case: &Subject<'_>, step: &Step, wanted: &ListedStep, all: &[ListedStep]) -> String {
    let (unit, min, max) = wanted.duration;
    let needed = |condition: Option<Condition>| condition.map_or("always", Condition::key).to_owned();
    let before = step.after.iter().filter_map(|before| case.plan.steps.get(before));
    let before_wanted = (0..).zip(all).filter(|(place, _)| wanted.after & 1 << place != 0);
    let compared = [
        (
            "who does it",
            step.actor.key().to_owned(),
            wanted.actor.key().to_owned(),
        ),
        (
            "how long it takes",
            words::duration(step.duration),
            words::duration(Duration { unit, min, max }),
        ),
        ("when it is needed", needed(step.condition), needed(wanted.condition)),
        (
            "whether it is optional",
            step.optional.to_string(),
            wanted.optional.to_string(),
        ),
        (
            "whether its course is undescribed",
            step.undescribed.to_string(),
            wanted.undescribed.to_string(),
        ),
        (
            "what it waits for",
            names(before.map(key)),
            names(before_wanted.map(|(_, step)| step.key)),
        ),
    ];
    let mut differing = compared.into_iter().filter(|(_, is, ought)| is != ought);
    let (what, is, ought) =
        differing
            .next()
            .unwrap_or(("a number", "another one".to_owned(), "that of the contract".to_owned()));
    format!("{}: {what} is {is}, not {ought}", name(wanted.key))
}

/// Steps in a line, in an order of their own: two lists of the same steps read the same.
fn names(steps: impl Iterator<Item = Key>) -> String {
    let mut names: Vec<String> = steps.map(name).collect();
    names.sort();
    if names.is_empty() {
        "nothing".to_owned()
    } else {
        names.join(" and ")
    }
}

fn key(step: &Step) -> Key {
    (step.id, step.environment)
}

fn name((id, environment): Key) -> String {
    match environment {
        Some(there) => format!("{}@{}", id.key(), there.key()),
        None => id.key().to_owned(),
    }
}

/// Contract, section 4: each step stands behind all that it waits for, so nothing waits for itself; none stands twice;
/// nothing waits for an optional one.
pub(super) fn is_in_order(plan: &Plan) -> Result<(), String> {
    let steps = &plan.steps;
    demand(steps.len() <= 64, || {
        format!("{} steps are too many for a set", steps.len())
    })?;
    for (place, step) in steps.iter().enumerate() {
        let named = || name(key(step));
        let twice = steps.iter().take(place).any(|other| key(other) == key(step));
        demand(!twice, || format!("{} stands twice", named()))?;
        for before in step.after.iter() {
            demand(before < place, || {
                format!("{} waits for a step that does not stand before it", named())
            })?;
            let optional = steps.get(before).is_some_and(|before| before.optional);
            demand(!optional, || format!("{} waits for an optional step", named()))?;
        }
    }
    Ok(())
}

/// Contract, section 5, `because`: each step was put there by an answer that was given.
pub(super) fn has_causes(case: &Subject<'_>) -> Result<(), String> {
    for step in &case.plan.steps {
        let given = step
            .because
            .iter()
            .any(|question| case.answers.answer(question).is_some());
        demand(given, || format!("no answer put {} there", name(key(step))))?;
    }
    Ok(())
}

/// Contract, section 2: the outcome fits what is refused and what stands in the plan. A plan or a reasoned refusal is
/// always there.
pub(super) fn outcome_fits(case: &Subject<'_>) -> Result<(), String> {
    let plan = case.plan;
    let something_refused = !plan.refused.is_empty();
    let to_do = plan
        .steps
        .iter()
        .any(|step| !step.optional && !matches!(step.id, StepId::ApiPlanRenewal | StepId::EamManageUsers));
    let only_enquiry = matches!(plan.steps.as_slice(), [step] if step.id == StepId::EnquireServiceDesk);
    let somebody_first =
        case.plan.steps.iter().any(|step| {
            step.id == StepId::SuperUserRequest && step.actor == Actor::Colleague && step.condition.is_none()
        });
    let waits = plan.steps.iter().any(|step| {
        use StepId as S;
        step.actor != Actor::You
            || matches!(
                step.id,
                S::RoleSynchronise | S::SignInWaitLockout | S::AccountAwaitConfirmation
            )
    });
    let fits = match plan.outcome {
        Outcome::Eligible => to_do && !something_refused && !somebody_first && !only_enquiry,
        // What is left may be there already.
        Outcome::EligibleInPart => something_refused && !somebody_first && !only_enquiry,
        Outcome::NotYet => somebody_first && to_do,
        Outcome::Wait => waits && !somebody_first,
        Outcome::NothingToDo => !to_do && !something_refused,
        Outcome::NotEligible => plan.steps.is_empty() && something_refused,
        Outcome::NotCovered => only_enquiry && !something_refused && nobody_known(case),
    };
    demand(fits, || {
        format!("{} does not fit what stands in the plan", plan.outcome.key())
    })
}

/// Whether the sources deal with nobody of that kind, or not with what they want: the public, an authority and others
/// where only industry is described.
fn nobody_known(case: &Subject<'_>) -> bool {
    let answers = case.answers;
    use upd_rules::case::answers::Goal;
    match group(answers) {
        None => true,
        Some(Group::Industry) => false,
        Some(Group::Authority) => matches!(answers.goal, Some(Goal::Organisation | Goal::Spor)),
        Some(Group::Public) => matches!(answers.goal, Some(Goal::Organisation | Goal::Spor | Goal::SignIn)),
    }
}
