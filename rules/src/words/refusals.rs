//! What is refused, in words: why, what is open instead, and who can do it.

use super::Telling;
use crate::case::answers::{Choice, Environment, Goal, Task};
use crate::document::Refusal;
use crate::sources::ledger::Cite;
use crate::sources::matrix::{Cell, RoleGroup};
use crate::sources::said::cites;

impl Telling<'_> {
    /// What is refused: tasks in the order of the question, then the environment.
    #[must_use]
    pub fn refusals(&self) -> Vec<Refusal> {
        let Some(group) = self.answers().group() else {
            return Vec::new();
        };
        let refused = self.plan.refused;
        let mut refusals: Vec<Refusal> = refused
            .tasks
            .iter()
            .map(|task| self.task_refused(task, group))
            .collect();
        if refused.uat {
            refusals.push(self.uat_is_refused(group));
        }
        refusals
    }

    fn task_refused(&self, task: Task, group: RoleGroup) -> Refusal {
        let cells = group.roles().iter().map(|role| Cite::Cell(Cell::of(task, *role)));
        let who = match group {
            RoleGroup::Authority => "authorities",
            RoleGroup::Industry => "industry",
            RoleGroup::Public => "the general public",
        };
        Refusal {
            item: task.key(),
            environment: None,
            reason: format!("No role for {who} can {}.", super::task(task)),
            instead: self.open_instead(task, group).to_owned(),
            cites: cells.collect(),
        }
    }

    fn open_instead(&self, task: Task, group: RoleGroup) -> &'static str {
        match (group, task) {
            (RoleGroup::Authority, _) => {
                "The marketing authorisation holder records these variations. Authorities approve or reject them."
            }
            (RoleGroup::Industry, Task::Nullify) => "Competent authorities can nullify data.",
            (RoleGroup::Industry, _) => {
                "Competent authorities decide on these variations. You can record them for your own products."
            }
            (RoleGroup::Public, Task::ManageUsers | Task::EmailConfiguration) => {
                "Super Users of authorities and MAHs do this. Open to you is the public API."
            }
            (RoleGroup::Public, Task::RecordVnra) => {
                "Marketing authorisation holders do this. Open to you is the public API."
            }
            (RoleGroup::Public, Task::Nullify | Task::DecideVnra) => {
                "Competent authorities do this. Open to you is the public API."
            }
            (RoleGroup::Public, _) => {
                "Users of authorities and MAHs do this. Open to you is the public API, and the public veterinary \
                 medicines site."
            }
        }
    }

    fn uat_is_refused(&self, group: RoleGroup) -> Refusal {
        let industry = group == RoleGroup::Industry;
        let cites = match (industry, self.answers().wants(Goal::Renew)) {
            (false, _) => cites![ENV_07 X013],
            (true, false) => cites![ENV_07 ENV_15 X013],
            (true, true) => cites![ENV_07 ENV_15 REN_10 X013],
        };
        let who = if industry { "Industry" } else { "The general public" };
        Refusal {
            item: Environment::Uat.key(),
            environment: Some(Environment::Uat),
            reason: format!("{who} can have access to production only."),
            instead: "Production is open to you. Only competent authorities use UAT.".to_owned(),
            cites,
        }
    }
}
