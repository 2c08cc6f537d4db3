//! The role (GUIDE §5.1, §5.2): EMA decides on the first Super User of an organisation; everybody else's request
//! is decided by a Super User (ROL-05, ROL-06), and rejected by itself where there is none (ROL-07, REQ-05).

use super::builder::{Builder, List, NewStep};
use super::{Actor, Condition, QuestionSet, StepId, StepSet};
use crate::case::answers::{Answers, Environment, SuperUsers, Task};
use crate::case::questions::Question;
use crate::sources::figures::Duration;

/// What later steps of one environment wait for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RoleSteps {
    /// `role.synchronise`, after which your role works.
    pub(super) your_role: StepSet,
    /// `super-user.synchronise` of the colleague who becomes the first Super User, also if only perhaps.
    pub(super) colleague: StepSet,
    /// `super-user.find-out`.
    pub(super) found_out: StepSet,
}

/// The steps that lead to a role, or to somebody who can ask for the API. `list` holds what stands before them.
pub(super) fn add_steps(plan: &mut Builder<'_>, environment: Environment, mut list: List) -> RoleSteps {
    let here = Here {
        environment,
        because: because(plan.answers, environment),
    };
    let answers = plan.answers;
    if answers.becomes_first(environment) {
        you_become_first(plan, &mut list, here)
    } else if answers.colleague_becomes_first(environment) {
        colleague_becomes_first(plan, &mut list, here)
    } else {
        somebody_decides(plan, list, here)
    }
}

/// A second Super User, where there is one: so that absences do not delay requests (ROL-09). Not where you
/// request that role yourself: then you are the second.
pub(super) fn add_second(plan: &mut Builder<'_>, environment: Environment) {
    if plan.answers.second_is_advised(environment) {
        let because = QuestionSet::of(&[Question::super_users(environment)]);
        plan.add(NewStep::new(StepId::SuperUserSecond, Some(environment), because).optional());
    }
}

/// The environment at hand, and the questions whose answers brought its steps.
#[derive(Clone, Copy)]
struct Here {
    environment: Environment,
    because: QuestionSet,
}

impl Here {
    fn step(self, id: StepId) -> NewStep {
        NewStep::new(id, Some(self.environment), self.because)
    }
}

/// The questions whose answers decide who can decide there, and which role is to be requested.
pub(super) fn because(answers: &Answers, environment: Environment) -> QuestionSet {
    let mut because = QuestionSet::of(&[Question::Tasks, Question::Env, Question::RoleState])
        .with(Question::super_users(environment))
        .with(Question::role(environment));
    if answers.is_not_in_oms() {
        because = because.with(Question::Oms);
    }
    if answers.account_is_new() {
        because = because.with(Question::Account);
    }
    if answers.first_super_user_needed(environment) {
        because = because.with(Question::FirstSuperUser);
    }
    if answers.wants_api() {
        because = because.with(Question::credentials(environment));
    }
    because
}

/// Nobody is Super User there, and you become the first: EMA decides.
fn you_become_first(plan: &mut Builder<'_>, list: &mut List, here: Here) -> RoleSteps {
    ask_service_desk_if_gone(plan, list, here);
    plan.add_to(list, here.step(StepId::SuperUserLetter));
    plan.add_to(list, here.step(StepId::SuperUserRequest));
    decision_of_ema(plan, list, here);
    let synchronised = StepSet::one(plan.add_to(list, here.step(StepId::RoleSynchronise)));
    sign_in(plan, list, here);
    plan.add(here.step(StepId::EamManageUsers).after(synchronised));
    plan.add(here.step(StepId::SuperUserSecond).optional().after(synchronised));
    RoleSteps {
        your_role: synchronised,
        ..RoleSteps::default()
    }
}

/// Nobody is Super User there, and a colleague becomes the first: yours can only be requested after that.
fn colleague_becomes_first(plan: &mut Builder<'_>, list: &mut List, here: Here) -> RoleSteps {
    ask_service_desk_if_gone(plan, list, here);
    plan.add_to(list, here.step(StepId::SuperUserAgree));
    plan.add_to(list, here.step(StepId::SuperUserLetter));
    plan.add_to(list, here.step(StepId::SuperUserRequest).by(Actor::Colleague));
    decision_of_ema(plan, list, here);
    let synchronised = StepSet::one(plan.add_to(list, here.step(StepId::SuperUserSynchronise)));
    plan.add(here.step(StepId::SuperUserSecond).optional().after(synchronised));
    let mut steps = RoleSteps {
        colleague: synchronised,
        ..RoleSteps::default()
    };
    if plan.answers.role_to_request(here.environment) {
        plan.add_to(list, here.step(StepId::RoleRequest));
        plan.add_to(list, here.step(StepId::RoleDecision));
        steps.your_role = StepSet::one(plan.add_to(list, here.step(StepId::RoleSynchronise)));
        sign_in(plan, list, here);
    }
    steps
}

/// Somebody is Super User there and decides, or it has to be found out whether somebody is.
fn somebody_decides(plan: &mut Builder<'_>, mut list: List, here: Here) -> RoleSteps {
    let mut steps = RoleSteps::default();
    let role_to_request = plan.answers.role_to_request(here.environment);
    let api_to_ask_for = super::way_to_api::to_be_asked_for(plan.answers, here.environment);
    let mut if_there_is_nobody = IfThereIsNobody::default();
    let unknown = plan.answers.super_users_in(here.environment) == SuperUsers::Unknown;
    if unknown && (role_to_request || api_to_ask_for) {
        let place = plan.add_to(&mut list, here.step(StepId::SuperUserFindOut));
        steps.found_out = StepSet::one(place);
        if_there_is_nobody = first_if_there_is_nobody(plan, List::beginning_with(place), here);
        steps.colleague = if_there_is_nobody.colleague;
    }
    if role_to_request {
        let you_may_be_first = !if_there_is_nobody.you.is_empty();
        let mut request = here.step(StepId::RoleRequest).after(if_there_is_nobody.colleague);
        let mut decision = here.step(StepId::RoleDecision);
        if you_may_be_first {
            request = request.only_if(Condition::SuperUsersSome);
            decision = decision.only_if(Condition::SuperUsersSome);
        }
        plan.add_to(&mut list, request);
        plan.add_to(&mut list, decision);
        let synchronise = here.step(StepId::RoleSynchronise).after(if_there_is_nobody.you);
        steps.your_role = StepSet::one(plan.add_to(&mut list, synchronise));
        sign_in(plan, &mut list, here);
    }
    if plan.answers.tasks_left().contains(Task::ManageUsers) {
        plan.add(here.step(StepId::EamManageUsers).after(steps.your_role));
    }
    steps
}

/// The last of the steps that are needed if it turns out that nobody is Super User.
#[derive(Default)]
struct IfThereIsNobody {
    /// `super-user.synchronise`, where a colleague becomes the first.
    colleague: StepSet,
    /// `super-user.decision`, where you do.
    you: StepSet,
}

fn first_if_there_is_nobody(plan: &mut Builder<'_>, mut list: List, here: Here) -> IfThereIsNobody {
    let step = |id| here.step(id).only_if(Condition::SuperUsersNone);
    let you = plan.answers.task_needs_super_user();
    if !you {
        plan.add_to(&mut list, step(StepId::SuperUserAgree));
    }
    plan.add_to(&mut list, step(StepId::SuperUserLetter));
    let actor = if you { Actor::You } else { Actor::Colleague };
    plan.add_to(&mut list, step(StepId::SuperUserRequest).by(actor));
    let decision = StepSet::one(plan.add_to(&mut list, step(StepId::SuperUserDecision)));
    if you {
        return IfThereIsNobody {
            you: decision,
            ..IfThereIsNobody::default()
        };
    }
    IfThereIsNobody {
        colleague: StepSet::one(plan.add_to(&mut list, step(StepId::SuperUserSynchronise))),
        ..IfThereIsNobody::default()
    }
}

fn ask_service_desk_if_gone(plan: &mut Builder<'_>, list: &mut List, here: Here) {
    if plan.answers.super_users_are_gone(here.environment) {
        plan.add_to(list, here.step(StepId::SuperUserAskServiceDesk));
    }
}

fn decision_of_ema(plan: &mut Builder<'_>, list: &mut List, here: Here) {
    let step = here.step(StepId::SuperUserDecision);
    let step = if plan.answers.super_users_are_gone(here.environment) {
        step.taking(Duration::UNSTATED)
    } else {
        step
    };
    plan.add_to(list, step);
}

fn sign_in(plan: &mut Builder<'_>, list: &mut List, here: Here) {
    if plan.answers.signs_in_to_upd() {
        plan.add_to(list, here.step(StepId::UpdSignIn));
    }
}
