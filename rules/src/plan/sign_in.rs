//! Goal `sign-in`: a role was requested, rejected or approved (GUIDE §5.1 notes, §6).

use super::builder::{Builder, List, NewStep};
use super::{Condition, Outcome, QuestionSet, StepId, StepSet, role};
use crate::case::answers::{Environment, RoleState, SuperUsers};
use crate::case::questions::Question;
use crate::sources::figures::SYNCHRONISATION_LEFT;

/// A role is requested and approved in one environment at a time.
pub(super) fn plan(plan: &mut Builder<'_>) -> Outcome {
    let Some(environment) = plan.answers.environments().next() else {
        return plan.eligible();
    };
    match plan.answers.role_state {
        Some(RoleState::Approved) => approved(plan, environment),
        Some(RoleState::Rejected) => rejected(plan, environment),
        Some(RoleState::Requested) | None => requested(plan, environment),
    }
}

fn requested(plan: &mut Builder<'_>, environment: Environment) -> Outcome {
    let because = QuestionSet::of(&[Question::Env, Question::RoleState]).with(Question::super_users(environment));
    let step = |id| NewStep::new(id, Some(environment), because);
    let mut list = List::default();
    plan.add_to(&mut list, step(StepId::RequestTrack));
    match plan.answers.super_users_in(environment) {
        // Only the first Super User's request can still be open: others are rejected by themselves (ROL-07).
        SuperUsers::None => {
            plan.add_to(&mut list, step(StepId::SuperUserDecision));
        }
        SuperUsers::Gone => {
            plan.add_to(&mut list, step(StepId::SuperUserAskServiceDesk));
            plan.add_to(&mut list, step(StepId::RoleDecision));
        }
        SuperUsers::One | SuperUsers::Several | SuperUsers::Unknown => {
            plan.add_to(&mut list, step(StepId::RoleDecision));
        }
    }
    plan.add_to(&mut list, step(StepId::RoleSynchronise));
    plan.add_to(&mut list, step(StepId::UpdSignIn));
    role::add_second(plan, environment);
    Outcome::Wait
}

fn rejected(plan: &mut Builder<'_>, environment: Environment) -> Outcome {
    let mut list = List::default();
    if !plan.answers.headless(environment) {
        let because = QuestionSet::of(&[Question::Env, Question::RoleState]);
        plan.add_to(
            &mut list,
            NewStep::new(StepId::RequestTrack, Some(environment), because),
        );
    }
    role::add_steps(plan, environment, list);
    role::add_second(plan, environment);
    if plan.answers.colleague_becomes_first(environment) {
        Outcome::NotYet
    } else {
        Outcome::Eligible
    }
}

fn approved(plan: &mut Builder<'_>, environment: Environment) -> Outcome {
    let because = QuestionSet::of(&[
        Question::Env,
        Question::RoleState,
        Question::Approved,
        Question::EarlySignIn,
    ]);
    let step = |id| NewStep::new(id, Some(environment), because);
    let mut list = List::default();
    let outcome = if plan.answers.is_locked_out() {
        plan.add_to(&mut list, step(StepId::SignInWaitLockout));
        Outcome::Wait
    } else if plan.answers.is_too_early_to_sign_in() {
        plan.add_to(&mut list, step(StepId::RoleSynchronise).taking(SYNCHRONISATION_LEFT));
        Outcome::Wait
    } else {
        Outcome::Eligible
    };
    let signed_in = plan.add_to(&mut list, step(StepId::UpdSignIn));
    let report = step(StepId::SignInReport).only_if(Condition::SignInFails);
    plan.add(report.after(StepSet::one(signed_in)));
    outcome
}
