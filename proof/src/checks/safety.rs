//! What nobody may be told: to do what they may not, to send what is rejected, to sign in too early.

use upd_rules::case::answers::{Answers, Choice as _, Environment, Goal, RoleHeld, SuperUsers, Task};
use upd_rules::plan::{Actor, Condition, Step, StepId};
use upd_rules::sources::matrix::UpdRole;

use super::subject::{Subject, demand};
use crate::contract::{COLUMNS, Group, group, tick};

/// The roles of a group, the least first (contract, section 3).
fn roles(group: Group) -> &'static [UpdRole] {
    match group {
        Group::Authority => &[UpdRole::CaViewer, UpdRole::CaEditor, UpdRole::CaSuperUser],
        Group::Industry => &[
            UpdRole::IndustryViewer,
            UpdRole::IndustryEditor,
            UpdRole::IndustrySuperUser,
        ],
        Group::Public => &[UpdRole::GeneralPublic],
    }
}

/// The column of what somebody holds.
fn held(answers: &Answers, there: Environment) -> Option<UpdRole> {
    let level = match answers.role[there]? {
        RoleHeld::None => return None,
        RoleHeld::View => 0,
        RoleHeld::Edit => 1,
        RoleHeld::Super => 2,
    };
    roles(group(answers)?).get(level).copied()
}

/// Guide §5.1, the matrix M1 to M9: a task is refused exactly where no role of the group has a tick for it, and the
/// role that is requested, or held, has one for every other task but the API, for which a Super User can be asked.
pub(super) fn obeys_the_matrix(case: &Subject<'_>) -> Result<(), String> {
    let answers = case.answers;
    let (Some(tasks), Some(group)) = (answers.tasks, group(answers)) else {
        return demand(case.plan.refused.tasks.is_empty(), || {
            "a task is refused that nobody asked for".to_owned()
        });
    };
    for task in tasks.iter() {
        let open = COLUMNS
            .iter()
            .any(|role| roles(group).contains(role) && tick(*role, task));
        let refused = case.plan.refused.tasks.contains(task);
        demand(open != refused, || {
            format!("{} is {}refused", task.key(), if refused { "" } else { "not " })
        })?;
        for there in Environment::ALL {
            let role = case.plan.roles[there].or(held(answers, there));
            let planned = case.stands_in(there) && task != Task::Api && open;
            if let (true, Some(role)) = (planned, role) {
                demand(tick(role, task), || {
                    format!(
                        "{} has no tick for {}, and is to be used for it",
                        role.key(),
                        task.key()
                    )
                })?;
            }
            demand(!planned || role.is_some(), || {
                format!("nothing in {} gives {}", there.key(), task.key())
            })?;
        }
    }
    Ok(())
}

/// Contract, section 3: the role requested is the least of the group that has a tick for every task left but the API,
/// but where somebody becomes the first Super User; and none is requested where the one held has them all.
pub(super) fn requests_the_least_role(case: &Subject<'_>) -> Result<(), String> {
    let answers = case.answers;
    let Some(group) = group(answers) else {
        return Ok(());
    };
    let wanted = answers.tasks.into_iter().flat_map(|tasks| {
        let left = tasks.minus(case.plan.refused.tasks).without(Task::Api);
        left.iter().collect::<Vec<_>>()
    });
    let wanted: Vec<Task> = wanted.collect();
    let has_all = |role: &UpdRole| wanted.iter().all(|task| tick(*role, *task));
    for there in Environment::ALL {
        let Some(role) = case.plan.roles[there] else { continue };
        let request = |step: &Step| {
            step.id == StepId::SuperUserRequest && step.environment == Some(there) && step.condition.is_none()
        };
        let first = case
            .plan
            .steps
            .iter()
            .any(|step| request(step) && step.actor == Actor::You);
        let least = roles(group).iter().find(|role| has_all(role));
        let fits = match group {
            Group::Public => role == UpdRole::GeneralPublic,
            _ if first => Some(&role) == roles(group).last(),
            _ => Some(&role) == least && !wanted.is_empty(),
        };
        demand(fits, || format!("{} is not the least role that is needed", role.key()))?;
        let enough = held(answers, there).is_some_and(|held| has_all(&held)) && !first;
        demand(!enough, || {
            format!("{} is requested, and the role that is held has all", role.key())
        })?;
    }
    Ok(())
}

/// ENV-07, ENV-15, REN-10: nobody of the industry or the public is sent to UAT; and each is sent only where they asked.
pub(super) fn sends_nobody_to_uat(case: &Subject<'_>) -> Result<(), String> {
    use upd_rules::case::answers::EnvironmentChoice as Choice;
    let authority = group(case.answers) == Some(Group::Authority);
    let uat = case.stands_in(Environment::Uat) || case.plan.roles.uat.is_some();
    demand(!uat || authority, || "UAT is not open to them".to_owned())?;
    let asked = matches!(case.answers.env, Some(Choice::Uat | Choice::Both));
    demand(!uat || asked, || "nobody asked for UAT".to_owned())?;
    let production = case.stands_in(Environment::Production) || case.plan.roles.production.is_some();
    let asked = case.answers.env != Some(Choice::Uat);
    demand(!production || asked, || "nobody asked for production".to_owned())
}

/// REQ-05, ROL-07, API-03: nobody requests what is rejected by itself. A role is requested where a Super User is, or
/// after one was made or found; the API by a Super User alone, or after one was asked.
pub(super) fn requests_nothing_in_vain(case: &Subject<'_>) -> Result<(), String> {
    let answers = case.answers;
    for (place, step) in case.steps(StepId::RoleRequest) {
        let Some(there) = step.environment else {
            return Err("a role is requested in no environment".to_owned());
        };
        let somebody_there = match super_users(answers, there) {
            SuperUsers::One | SuperUsers::Several => true,
            SuperUsers::Unknown => {
                let only_then = step.condition == Some(Condition::SuperUsersSome);
                case.comes_after(place, StepId::SuperUserFindOut)
                    && (only_then || case.comes_after(place, StepId::SuperUserSynchronise))
            }
            // A role held there shows that somebody gave it: then only a Super User who is one can decide.
            SuperUsers::None | SuperUsers::Gone => case.comes_after(place, StepId::SuperUserSynchronise),
        };
        demand(somebody_there, || {
            "a role is requested where nobody could decide it".to_owned()
        })?;
    }
    for (place, step) in case.steps(StepId::ApiRequest) {
        let is_super = step
            .environment
            .is_some_and(|there| answers.role[there] == Some(RoleHeld::Super));
        demand(is_super || case.comes_after(place, StepId::RoleSynchronise), || {
            "the API is requested by somebody who is not Super User".to_owned()
        })?;
    }
    for (place, step) in case.steps(StepId::ApiAskSuperUser) {
        let Some(there) = step.environment else {
            return Err("a Super User is asked in no environment".to_owned());
        };
        let somebody_there = match super_users(answers, there) {
            SuperUsers::One | SuperUsers::Several => true,
            SuperUsers::Unknown | SuperUsers::None | SuperUsers::Gone => {
                case.comes_after(place, StepId::SuperUserSynchronise)
            }
        };
        demand(somebody_there, || {
            "a Super User is asked where there is none".to_owned()
        })?;
    }
    Ok(())
}

/// The Super Users of the organisation, as far as they can be known: none where it is not in OMS (OMS-03).
fn super_users(answers: &Answers, there: Environment) -> SuperUsers {
    use upd_rules::case::answers::Oms;
    match answers.super_users[there] {
        _ if answers.oms == Some(Oms::NotFound) => SuperUsers::None,
        known => known.unwrap_or(SuperUsers::None),
    }
}

/// ROL-11 to ROL-13: whoever is given a role in a plan signs in, or uses it, only after the wait; nor does anybody who
/// was locked out.
pub(super) fn signs_in_after_the_wait(case: &Subject<'_>) -> Result<(), String> {
    use upd_rules::case::answers::{Approved, EarlySignIn};
    let decided = |id| matches!(id, StepId::SuperUserDecision | StepId::RoleDecision);
    for (place, step) in case.plan.steps.iter().enumerate() {
        let uses_it = match step.id {
            StepId::UpdSignIn | StepId::EamManageUsers | StepId::ApiRequest => StepId::RoleSynchronise,
            StepId::ApiAskSuperUser if step.actor == Actor::Colleague => StepId::SuperUserSynchronise,
            _ => continue,
        };
        let given = case.plan.steps.iter().any(|other| {
            let yours = uses_it == StepId::SuperUserSynchronise || case.plan.has(StepId::RoleSynchronise);
            decided(other.id) && other.environment == step.environment && yours
        });
        let role_comes_by_this_plan = given
            && case
                .steps(uses_it)
                .any(|(_, wait)| wait.environment == step.environment);
        let holds_it = step.id != StepId::UpdSignIn
            && step
                .environment
                .is_some_and(|there| case.answers.role[there] == Some(RoleHeld::Super));
        demand(
            !role_comes_by_this_plan || holds_it || case.comes_after(place, uses_it),
            || format!("{} does not wait until the role works", step.id.key()),
        )?;
        let decision_first =
            case.comes_after(place, StepId::SuperUserDecision) || case.comes_after(place, StepId::RoleDecision);
        demand(!decision_first || case.comes_after(place, uses_it), || {
            format!("{} comes directly after the decision", step.id.key())
        })?;
    }
    for (place, _) in case.steps(StepId::UpdSignIn) {
        let locked = case.answers.early_sign_in == Some(EarlySignIn::Under24hAgo);
        demand(!locked || case.comes_after(place, StepId::SignInWaitLockout), || {
            "somebody who is locked out is told to sign in".to_owned()
        })?;
        let early = case.answers.approved == Some(Approved::Under4h) && !locked;
        demand(!early || case.comes_after(place, StepId::RoleSynchronise), || {
            "somebody is told to sign in before the role works".to_owned()
        })?;
        let undecided = case.answers.goal == Some(Goal::SignIn) && case.answers.role_state.is_some();
        let approved = case.answers.approved.is_some();
        demand(
            !undecided || approved || case.comes_after(place, StepId::RoleSynchronise),
            || "somebody is told to sign in without a role".to_owned(),
        )?;
    }
    Ok(())
}
