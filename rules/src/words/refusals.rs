//! What is refused, in words: why, what is open instead, and who can do it.

use super::{Telling, capitalised};
use crate::case::answers::{Answers, Choice, Environment, Goal, Task};
use crate::case::instead::nearest_task;
use crate::sources::addresses::PUBLIC_INFORMATION;
use crate::sources::ledger::Cite;
use crate::sources::matrix::{Cell, RoleGroup, UpdRole};
use crate::sources::said::{Said, cites, said};

/// What is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A task.
    Task(Task),
    /// The environment UAT.
    Uat,
}

impl Item {
    /// Its name in JSON.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Task(task) => task.key(),
            Self::Uat => Environment::Uat.key(),
        }
    }

    /// The environment that is refused.
    #[must_use]
    pub const fn environment(self) -> Option<Environment> {
        match self {
            Self::Task(_) => None,
            Self::Uat => Some(Environment::Uat),
        }
    }
}

/// Something that is refused.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// What.
    pub item: Item,
    /// Why, with the rules behind it.
    pub said: Said,
    /// Who can do it, and what this person can have instead.
    pub instead: Said,
    /// How to have it without an account, outside the sources.
    pub without_account: Option<Said>,
    /// The answers with what is open in its place. Their plan refuses nothing of the kind; questions may be open.
    pub open: Answers,
    /// What those answers ask for, as a link says it.
    pub open_in_words: String,
}

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
            .map(|task| task_refused(task, group, self.answers()))
            .collect();
        if refused.uat {
            refusals.push(self.uat_is_refused(group));
        }
        refusals
    }

    fn uat_is_refused(&self, group: RoleGroup) -> Refusal {
        let who_can = who_has_uat();
        Refusal {
            item: Item::Uat,
            said: why_no_uat(group, self.answers().wants(Goal::Renew)),
            instead: Said::new(format!("Ask for production instead. {}", who_can.text), who_can.cites),
            without_account: None,
            open: self.answers().in_production(),
            open_in_words: "Make the plan for production".to_owned(),
        }
    }
}

/// Why a group other than the authorities cannot have UAT; for a renewal another rule says it as well.
pub(super) fn why_no_uat(group: RoleGroup, renews: bool) -> Said {
    let cites = match (group == RoleGroup::Industry, renews) {
        (false, _) => cites![ENV_07 X013],
        (true, false) => cites![ENV_07 ENV_15 X013],
        (true, true) => cites![ENV_07 ENV_15 REN_10 X013],
    };
    let who = capitalised(people_of(group));
    Said::new(format!("{who} can ask for production only."), cites)
}

/// Who can have UAT.
pub(super) fn who_has_uat() -> Said {
    said!("UAT is for competent authorities."; ENV_07 ENV_08)
}

/// Who can do a task, if no role of the person's group can; told where it is chosen, before there is a plan.
#[must_use]
pub fn refusal(task: Task, answers: &Answers) -> Option<Refusal> {
    let group = answers.group().filter(|group| !group.tasks().contains(task))?;
    Some(task_refused(task, group, answers))
}

fn task_refused(task: Task, group: RoleGroup, answers: &Answers) -> Refusal {
    let who_can = who_can(task, group);
    let mut cites = who_can.cites;
    if group == RoleGroup::Public {
        // What the public has instead.
        cites.push(Cite::Cell(Cell::of(Task::Api, UpdRole::GeneralPublic)));
    }
    Refusal {
        item: Item::Task(task),
        said: why_refused(task, group),
        instead: Said::new(format!("{} {}", who_can.text, what_instead(task, group)), cites),
        without_account: (group == RoleGroup::Public && task == Task::View).then(without_account),
        open: answers.with_open_task(task),
        open_in_words: match nearest_task(task, group) {
            nearest if answers.tasks_left().contains(nearest) => "Make the plan without this".to_owned(),
            nearest => format!("Make a plan to {} instead", super::task(nearest)),
        },
    }
}

/// A group in the middle of a sentence.
pub(super) const fn people_of(group: RoleGroup) -> &'static str {
    match group {
        RoleGroup::Authority => "authorities",
        RoleGroup::Industry => "industry",
        RoleGroup::Public => "the general public",
    }
}

/// Why a task is refused to a group: none of its roles has it.
pub(super) fn why_refused(task: Task, group: RoleGroup) -> Said {
    let cells = group.roles().iter().map(|role| Cite::Cell(Cell::of(task, *role)));
    Said::new(
        format!("No role for {} can {}.", people_of(group), super::task(task)),
        cells.collect(),
    )
}

/// What everybody can look up. The three sources do not say it (X059).
#[must_use]
pub fn without_account() -> Said {
    Said::advice(format!(
        "To look up public product information you need no account, as third parties say: {PUBLIC_INFORMATION}"
    ))
}

/// Who can do a task that is refused to a group, and the columns of the matrix that say so.
pub(super) fn who_can(task: Task, group: RoleGroup) -> Said {
    use UpdRole::{CaEditor, CaSuperUser, IndustryEditor, IndustrySuperUser};
    let (text, roles): (&str, &[UpdRole]) = match (group, task) {
        (RoleGroup::Authority, _) => (
            "The marketing authorisation holder records these variations.",
            &[IndustryEditor],
        ),
        (RoleGroup::Industry, Task::Nullify) => ("Competent authorities can nullify data.", &[CaEditor]),
        (RoleGroup::Industry, _) => ("Competent authorities decide on these variations.", &[CaEditor]),
        (RoleGroup::Public, Task::ManageUsers | Task::EmailConfiguration) => (
            "Super Users of authorities and MAHs do this.",
            &[CaSuperUser, IndustrySuperUser],
        ),
        (RoleGroup::Public, Task::RecordVnra) => ("Marketing authorisation holders do this.", &[IndustryEditor]),
        (RoleGroup::Public, Task::Nullify | Task::DecideVnra) => ("Competent authorities do this.", &[CaEditor]),
        (RoleGroup::Public, _) => ("Users of authorities and MAHs do this.", &[CaEditor, IndustryEditor]),
    };
    let cells = roles.iter().map(|role| Cite::Cell(Cell::of(task, *role)));
    Said::new(text, cells.collect())
}

/// What the group can do instead of a task that is refused to it.
const fn what_instead(task: Task, group: RoleGroup) -> &'static str {
    match (group, task) {
        (RoleGroup::Authority, _) => "Authorities approve or reject them.",
        (RoleGroup::Industry, Task::Nullify) => "Industry can create, update and record within its limits.",
        (RoleGroup::Industry, _) => "Industry can record them, for its own products.",
        (RoleGroup::Public, _) => "For the public there is the public API.",
    }
}
