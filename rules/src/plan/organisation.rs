//! The organisation in OMS (GUIDE §4): an MAH must be listed before anybody can ask for a role there (OMS-03).

use super::builder::{Builder, List, NewStep};
use super::{Condition, Outcome, QuestionSet, StepId, StepSet};
use crate::case::answers::Oms;
use crate::case::questions::Question;

const BECAUSE: QuestionSet = QuestionSet::of(&[Question::User, Question::Oms]);

/// Goal `organisation`: account and organisation. One that is listed needs nothing, not even an account.
pub(super) fn plan(plan: &mut Builder<'_>) -> Outcome {
    if plan.answers.oms != Some(Oms::Listed) {
        super::account::add_steps(plan);
        add_steps(plan);
        add_correction(plan);
    }
    plan.eligible()
}

/// The steps that bring the organisation into OMS, for which requests of a role wait.
pub(super) fn add_steps(plan: &mut Builder<'_>) {
    let mut list = List::default();
    match plan.answers.oms {
        None | Some(Oms::Listed | Oms::LocationMissing | Oms::OutOfDate | Oms::LocationInactive) => return,
        Some(Oms::NotSearched) => {
            plan.add_to(&mut list, NewStep::new(StepId::OmsSearch, None, BECAUSE));
            if !plan.answers.is_known_to_be_in_oms() {
                creation(plan, &mut list, Some(Condition::OmsNotFound));
            }
        }
        Some(Oms::NotFound) => creation(plan, &mut list, None),
        Some(Oms::Inactive) => {
            plan.add_to(&mut list, NewStep::new(StepId::OmsAskServiceDesk, None, BECAUSE));
        }
    }
    plan.organisation = list.before();
}

/// The steps that put right what OMS says of the organisation. No request of a role waits for them (X066).
pub(super) fn add_correction(plan: &mut Builder<'_>) {
    if !plan.answers.organisation_to_be_corrected() {
        return;
    }
    let mut list = List::default();
    for id in [
        StepId::OmsAccessForChanges,
        StepId::OmsRequestChange,
        StepId::OmsProcessing,
    ] {
        plan.add_to(&mut list, NewStep::new(id, None, BECAUSE));
    }
}

/// For the European Commission: whether it is listed is not certain, so it looks (X056).
pub(super) fn add_search_of_commission(plan: &mut Builder<'_>) {
    if plan.answers.looks_up_the_commission() {
        let because = QuestionSet::of(&[Question::User]);
        let search = plan.add(NewStep::new(StepId::OmsSearch, None, because));
        plan.organisation = StepSet::one(search);
    }
}

fn creation(plan: &mut Builder<'_>, list: &mut List, condition: Option<Condition>) {
    for id in [
        StepId::OmsUnaffiliatedAccess,
        StepId::OmsRequestCreation,
        StepId::OmsProcessing,
    ] {
        let step = NewStep::new(id, None, BECAUSE);
        let step = match condition {
            Some(condition) => step.only_if(condition),
            None => step,
        };
        plan.add_to(list, step);
    }
}
