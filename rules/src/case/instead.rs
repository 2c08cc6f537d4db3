//! What is open instead of what is refused: the same answers with that one changed, so that a link can lead there.

use crate::case::answers::{Answers, EnvironmentChoice, Task};
use crate::sources::matrix::RoleGroup;

/// The task that comes nearest to a refused one and is open to the group: that which the matrix has for it beside the
/// refused one, and for the public the API, since nothing else is described for it (PUB-13).
#[must_use]
pub const fn nearest_task(refused: Task, group: RoleGroup) -> Task {
    match (group, refused) {
        (RoleGroup::Authority, _) => Task::DecideVnra,
        (RoleGroup::Industry, Task::DecideVnra) => Task::RecordVnra,
        (RoleGroup::Industry, _) => Task::Update,
        (RoleGroup::Public, _) => Task::Api,
    }
}

impl Answers {
    /// These answers with all that is refused taken out, and the task that is nearest to one of them put in.
    #[must_use]
    pub fn with_open_task(&self, refused: Task) -> Self {
        let Some(group) = self.group() else {
            return *self;
        };
        Self {
            tasks: Some(self.tasks_left().with(nearest_task(refused, group))),
            ..*self
        }
    }

    /// These answers for production alone.
    #[must_use]
    pub const fn in_production(&self) -> Self {
        Self {
            env: Some(EnvironmentChoice::Production),
            ..*self
        }
    }
}
