//! Goal `spor`: the first SPOR Industry Super User (SPOR1, GUIDE §4.2). It is a role of SPOR, not of UPD (X063).

use super::builder::{Builder, List, NewStep};
use super::{Condition, Outcome, QuestionSet, StepId, StepSet};
use crate::case::answers::SporSuperUser;
use crate::case::questions::Question;

const BECAUSE: QuestionSet = QuestionSet::of(&[Question::User, Question::Oms, Question::SporSuperUser]);

pub(super) fn plan(plan: &mut Builder<'_>) -> Outcome {
    super::account::add_steps(plan);
    super::organisation::add_steps(plan);
    super::organisation::add_correction(plan);
    let mut list = List::default();
    let step = |id| NewStep::new(id, None, BECAUSE);
    match plan.answers.spor_super_user() {
        SporSuperUser::No => {
            plan.add_to(&mut list, step(StepId::SporRequestRole));
            add_first(plan, &mut list, step);
        }
        SporSuperUser::Yes => {
            plan.add_to(&mut list, step(StepId::SporRequestRole));
            plan.add_to(&mut list, step(StepId::SporSuperUserDecision));
        }
        SporSuperUser::Unknown => {
            plan.add_to(&mut list, step(StepId::SporFindOut));
            let requested = plan.add_to(&mut list, step(StepId::SporRequestRole));
            let if_none = |id| step(id).only_if(Condition::SporSuperUserNo);
            add_first(plan, &mut list, if_none);
            let decision = step(StepId::SporSuperUserDecision).only_if(Condition::SporSuperUserYes);
            plan.add(decision.after(StepSet::one(requested)));
        }
    }
    plan.eligible()
}

/// The first one: letter and ticket, and EMA decides (SPO-01).
fn add_first(plan: &mut Builder<'_>, list: &mut List, step: impl Fn(StepId) -> NewStep) {
    plan.add_to(list, step(StepId::SporLetter));
    plan.add_to(list, step(StepId::SporTicket));
    plan.add_to(list, step(StepId::SporDecision));
}
