//! Goal `renew`: API credentials that expire, or trouble with them (GUIDE §7, §5.1.1.4, §5.1.2.4, §5.1.3).

use super::builder::{Builder, List, NewStep};
use super::{Actor, Outcome, QuestionSet, StepId};
use crate::case::answers::{Environment, Matter};
use crate::case::questions::Question;
use crate::sources::matrix::RoleGroup;

pub(super) fn plan(plan: &mut Builder<'_>) -> Outcome {
    for environment in Environment::ALL {
        if plan.answers.covers(environment) {
            add_environment(plan, environment);
        }
    }
    if plan.answers.matter == Some(Matter::Requested) {
        Outcome::Wait
    } else {
        plan.eligible()
    }
}

fn add_environment(plan: &mut Builder<'_>, environment: Environment) {
    let because = QuestionSet::of(&[Question::User, Question::Env, Question::Matter]);
    let step = |id| NewStep::new(id, Some(environment), because);
    let mut list = List::default();
    let is_public = plan.answers.is(RoleGroup::Public);
    match plan.answers.matter {
        Some(Matter::Renew) if is_public => {
            plan.add_to(&mut list, step(StepId::RenewalFindDetails));
            plan.add_to(&mut list, step(StepId::RenewalTicketPublic));
        }
        Some(Matter::UnknownExpiry) if is_public => {
            plan.add_to(&mut list, step(StepId::RenewalFindDetails));
            plan.add_to(&mut list, step(StepId::RenewalAskExpiry));
            plan.add_to(&mut list, step(StepId::ApiPlanRenewal));
        }
        Some(Matter::Requested) => {
            plan.add_to(
                &mut list,
                step(if is_public {
                    StepId::ApiDecisionPublic
                } else {
                    StepId::ApiDecision
                }),
            );
            plan.add_to(&mut list, step(StepId::ApiCredentials));
            plan.add_to(&mut list, step(StepId::ApiPlanRenewal));
        }
        Some(Matter::Renew) => {
            let actor = find_details(plan, &mut list, environment, because);
            if plan.answers.technical_contact_is_gone() {
                let because = because.with(Question::Contact);
                plan.add_to(
                    &mut list,
                    NewStep::new(StepId::RenewalContact, Some(environment), because),
                );
            }
            plan.add_to(&mut list, step(StepId::RenewalTicket).by(actor));
            plan.add_to(&mut list, step(StepId::RenewalNewSecret));
            plan.add_to(&mut list, step(StepId::ApiPlanRenewal).by(actor));
        }
        Some(Matter::UnknownExpiry) => {
            let actor = find_details(plan, &mut list, environment, because);
            plan.add_to(&mut list, step(StepId::RenewalAskExpiry).by(actor));
            plan.add_to(&mut list, step(StepId::ApiPlanRenewal).by(actor));
        }
        Some(Matter::Lost | Matter::NotDelivered | Matter::Leaked | Matter::Other) => {
            plan.add_to(&mut list, step(StepId::IncidentReport));
        }
        // Ends the questions early: there is nothing to renew.
        Some(Matter::NotUsed) | None => {}
    }
}

/// Who is not Super User asks one first, for only a Super User renews (REN-01); then the e-mail has the details.
/// Returns who goes on.
fn find_details(plan: &mut Builder<'_>, list: &mut List, environment: Environment, because: QuestionSet) -> Actor {
    let because = because.with(Question::role(environment));
    let step = |id| NewStep::new(id, Some(environment), because);
    let you_renew = plan.answers.renews(environment);
    if !you_renew {
        plan.add_to(list, step(StepId::RenewalAskSuperUser));
    }
    plan.add_to(list, step(StepId::RenewalFindDetails));
    if you_renew { Actor::You } else { Actor::SuperUser }
}
