//! Goal `access`: an account, an organisation that is listed, a role in each environment, and the API.

use super::builder::{Builder, List};
use super::{Outcome, organisation, role};
use crate::case::answers::{Answers, Environment, RoleHeld};
use crate::sources::matrix::RoleGroup;

pub(super) fn plan(plan: &mut Builder<'_>) -> Outcome {
    super::account::add_steps(plan);
    if plan.answers.is(RoleGroup::Public) {
        super::api::add_public(plan);
        return plan.eligible();
    }
    if somebody_requests_a_role(plan.answers) {
        organisation::add_steps(plan);
        organisation::add_search_of_commission(plan);
    }
    organisation::add_correction(plan);
    for environment in Environment::ALL {
        if plan.answers.covers(environment) {
            add_environment(plan, environment);
        }
    }
    let not_yet = plan
        .answers
        .environments()
        .any(|environment| plan.answers.colleague_becomes_first(environment));
    if not_yet { Outcome::NotYet } else { plan.eligible() }
}

fn add_environment(plan: &mut Builder<'_>, environment: Environment) {
    let answers = plan.answers;
    let level = if answers.becomes_first(environment) {
        RoleHeld::Super
    } else if answers.role_to_request(environment) {
        answers.role_needed()
    } else {
        RoleHeld::None
    };
    plan.request_role(environment, answers.group().and_then(|group| group.role(level)));
    let steps = role::add_steps(plan, environment, List::default());
    role::add_second(plan, environment);
    super::api::add_steps(plan, environment, steps);
}

/// Whether a request of a role stands in the plan, whoever makes it and under whatever condition.
fn somebody_requests_a_role(answers: &Answers) -> bool {
    answers.environments().any(|environment| {
        answers.role_to_request(environment)
            || answers.first_super_user_needed(environment)
            || super::way_to_api::super_user_to_find_out_for(answers, environment)
    })
}
