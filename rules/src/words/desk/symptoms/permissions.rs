//! Symptoms of permissions: what somebody cannot do in UPD, as the matrix has it.

use super::{Symptom, symptom};
use crate::case::answers::{Answers, Environment, Goal, Task, Tasks, User};
use crate::case::questions::Question;
use crate::plan::StepId;
use crate::sources::matrix::RoleGroup;
use crate::sources::said::said;
use crate::words::desk::{goal, why_not};
use crate::words::without_account;

pub(super) fn symptoms() -> Vec<Symptom> {
    vec![
        of_group(
            &["cannot nullify", "nullify button is missing", "delete a product"],
            RoleGroup::Industry,
            Task::Nullify,
        ),
        of_group(
            &["cannot approve variations", "reject a variation"],
            RoleGroup::Industry,
            Task::DecideVnra,
        ),
        of_group(
            &["authority cannot record variations", "submit a VNRA"],
            RoleGroup::Authority,
            Task::RecordVnra,
        ),
        of_group(
            &[
                "cannot see products of other MAHs",
                "only own products visible",
                "product is missing in the search",
            ],
            RoleGroup::Industry,
            Task::View,
        ),
        of_group(
            &[
                "cannot update product data",
                "fields cannot be edited",
                "upload volume of sales",
                "submit volumes of sales",
            ],
            RoleGroup::Industry,
            Task::Update,
        ),
        of_group(
            &["Email Configuration", "what is Email Configuration for"],
            RoleGroup::Industry,
            Task::EmailConfiguration,
        ),
        symptom(
            &["limit a user to one product", "rights for each product"],
            said!(
                "That is not possible: a role covers all products of the organisation, and all that the role can do.";
                IND_25 IND_27
            ),
            goal(Goal::Access),
            StepId::RoleRequest,
        ),
        symptom(
            &["look up products without an account", "public wants to see products"],
            without_account(),
            Answers {
                user: Some(User::Public),
                ..goal(Goal::Access)
            },
            Question::Tasks,
        ),
    ]
}

/// What is told of a task is why the group of those who mostly ask can do it, or not. Who it is is still to be asked.
fn of_group(heard: &'static [&'static str], group: RoleGroup, task: Task) -> Symptom {
    symptom(
        heard,
        why_not(group, task, Environment::Production),
        Answers {
            tasks: Some(Tasks::of(&[task])),
            ..goal(Goal::Access)
        },
        Question::User,
    )
}
