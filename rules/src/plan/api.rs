//! The API (GUIDE §5.1.1.4, §5.1.2.4, §5.1.3): a Super User asks for credentials and EMA approves (CA-12,
//! IND-10); others use the organisation's set (API-04); the public asks for itself (PUB-02).

use super::builder::{Builder, List, NewStep};
use super::role::RoleSteps;
use super::way_to_api::{Way, way};
use super::{Actor, Condition, QuestionSet, StepId, StepSet};
use crate::case::answers::Environment;
use crate::case::questions::Question;

/// The steps that lead to credentials in one environment.
pub(super) fn add_steps(plan: &mut Builder<'_>, environment: Environment, role: RoleSteps) {
    let because = super::role::because(plan.answers, environment);
    let step = |id| NewStep::new(id, Some(environment), because);
    let mut list = List::default();
    match way(plan.answers, environment) {
        Way::None => {}
        Way::HaveOne => {
            plan.add(step(StepId::ApiPlanRenewal));
            plan.add(step(StepId::ApiAnotherSuperUser).optional());
        }
        Way::Request => {
            plan.add_to(&mut list, step(StepId::ApiRequest).after(role.your_role));
            add_credentials(plan, &mut list, step, Actor::You);
        }
        Way::AskSuperUser => {
            let actor = if plan.answers.colleague_becomes_first(environment) {
                Actor::Colleague
            } else {
                Actor::SuperUser
            };
            let ask = step(StepId::ApiAskSuperUser).by(actor);
            plan.add_to(&mut list, ask.after(role.colleague).after(role.found_out));
            add_credentials(plan, &mut list, step, actor);
        }
        Way::UseExisting => {
            plan.add(step(StepId::ApiUseExisting));
        }
        Way::FindOut => {
            // Whether there is a set can only be asked of a Super User who has been found.
            let find_out = step(StepId::ApiFindOut).after(role.found_out);
            let found_out = StepSet::one(plan.add_to(&mut list, find_out));
            let use_existing = step(StepId::ApiUseExisting).only_if(Condition::CredentialsColleague);
            plan.add(use_existing.after(found_out));
            let if_none = |id| step(id).only_if(Condition::CredentialsNone);
            let ask = if_none(StepId::ApiAskSuperUser).after(role.colleague);
            plan.add_to(&mut list, ask.after(role.found_out));
            add_credentials(plan, &mut list, if_none, Actor::SuperUser);
        }
    }
}

/// What follows every request: the decision, the e-mail with the credentials, and the day to renew them.
fn add_credentials(plan: &mut Builder<'_>, list: &mut List, step: impl Fn(StepId) -> NewStep, actor: Actor) {
    plan.add_to(list, step(StepId::ApiDecision));
    plan.add_to(list, step(StepId::ApiCredentials).by(actor));
    plan.add_to(list, step(StepId::ApiPlanRenewal).by(actor));
}

/// The public asks for itself, in production only (ENV-07). Who decides is not stated (X060).
pub(super) fn add_public(plan: &mut Builder<'_>) {
    let because = QuestionSet::of(&[Question::User, Question::Tasks]);
    let mut list = List::default();
    let production = Environment::Production;
    for id in [
        StepId::ApiRequestPublic,
        StepId::ApiDecisionPublic,
        StepId::ApiCredentials,
        StepId::ApiPlanRenewal,
    ] {
        plan.add_to(&mut list, NewStep::new(id, Some(production), because));
    }
    plan.request_role(production, Some(crate::sources::matrix::UpdRole::GeneralPublic));
}
