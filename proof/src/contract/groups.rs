//! Contract, section 3: the groups, the permission matrix as the guide prints it, and the role that the tasks need.

use upd_rules::case::answers::{
    Answers, Choice as _, Environment, EnvironmentChoice, Goal, RoleHeld, Task, Tasks, User,
};
use upd_rules::sources::matrix::UpdRole;

/// A group of people who have the same roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Authorities, with the Commission and contractors.
    Authority,
    /// MAHs and consultants.
    Industry,
    /// The public.
    Public,
}

/// The columns of the matrix, a to g.
pub const COLUMNS: [UpdRole; 7] = [
    UpdRole::CaSuperUser,
    UpdRole::CaEditor,
    UpdRole::CaViewer,
    UpdRole::IndustrySuperUser,
    UpdRole::IndustryEditor,
    UpdRole::IndustryViewer,
    UpdRole::GeneralPublic,
];

/// The rows of the matrix, M1 to M9, and for each the columns that have a tick.
pub const MATRIX: [(Task, &str); 9] = [
    (Task::ManageUsers, "ad"),
    (Task::Create, "abde"),
    (Task::Update, "abde"),
    (Task::Nullify, "ab"),
    (Task::View, "abcdef"),
    (Task::RecordVnra, "de"),
    (Task::DecideVnra, "ab"),
    (Task::Api, "adg"),
    (Task::EmailConfiguration, "ad"),
];

/// Whether a role has a tick for a task.
#[must_use]
pub fn tick(role: UpdRole, task: Task) -> bool {
    let column = COLUMNS.iter().zip('a'..).find(|(known, _)| **known == role);
    let ticked = |letter: char| {
        MATRIX
            .iter()
            .any(|(row, columns)| *row == task && columns.contains(letter))
    };
    column.is_some_and(|(_, letter)| ticked(letter))
}

/// The group of a person, if the sources deal with that kind of person in UPD.
#[must_use]
pub const fn group(answers: &Answers) -> Option<Group> {
    match answers.user {
        Some(User::Authority | User::Commission | User::AuthorityContractor) => Some(Group::Authority),
        Some(User::Mah | User::MahConsultant) => Some(Group::Industry),
        Some(User::Public) => Some(Group::Public),
        Some(User::AuthorityOutsideEea | User::IndustryOther) | None => None,
    }
}

/// Whether some role of the group has a tick for the task: what M4, M6 and M7 and the column of the public leave.
const fn open_to(group: Group, task: Task) -> bool {
    match group {
        Group::Authority => !matches!(task, Task::RecordVnra),
        Group::Industry => !matches!(task, Task::Nullify | Task::DecideVnra),
        Group::Public => matches!(task, Task::Api),
    }
}

/// The tasks left: those asked for that are open to the group.
#[must_use]
pub fn left(answers: &Answers) -> Tasks {
    parted(answers, true)
}

/// The tasks asked for that are refused.
#[must_use]
pub fn refused(answers: &Answers) -> Tasks {
    parted(answers, false)
}

fn parted(answers: &Answers, open: bool) -> Tasks {
    let (Some(tasks), Some(group)) = (answers.tasks, group(answers)) else {
        return Tasks::NONE;
    };
    let mut found = Tasks::NONE;
    for task in Task::ALL {
        if tasks.contains(*task) && open_to(group, *task) == open {
            found = found.with(*task);
        }
    }
    found
}

/// The least role for the tasks left.
#[must_use]
pub fn needed(left: Tasks) -> RoleHeld {
    if left.contains(Task::ManageUsers) || left.contains(Task::EmailConfiguration) {
        RoleHeld::Super
    } else if [
        Task::Create,
        Task::Update,
        Task::Nullify,
        Task::RecordVnra,
        Task::DecideVnra,
    ]
    .iter()
    .any(|task| left.contains(*task))
    {
        RoleHeld::Edit
    } else if left.contains(Task::View) {
        RoleHeld::View
    } else {
        RoleHeld::None
    }
}

/// The role of a group at a level.
#[must_use]
pub(super) const fn role(group: Group, level: RoleHeld) -> Option<UpdRole> {
    match (group, level) {
        (_, RoleHeld::None) | (Group::Public, _) => None,
        (Group::Authority, RoleHeld::View) => Some(UpdRole::CaViewer),
        (Group::Authority, RoleHeld::Edit) => Some(UpdRole::CaEditor),
        (Group::Authority, RoleHeld::Super) => Some(UpdRole::CaSuperUser),
        (Group::Industry, RoleHeld::View) => Some(UpdRole::IndustryViewer),
        (Group::Industry, RoleHeld::Edit) => Some(UpdRole::IndustryEditor),
        (Group::Industry, RoleHeld::Super) => Some(UpdRole::IndustrySuperUser),
    }
}

/// Whether UAT was asked for by somebody who cannot have it.
#[must_use]
pub(super) fn uat_refused(answers: &Answers) -> bool {
    matches!(answers.env, Some(EnvironmentChoice::Uat | EnvironmentChoice::Both))
        && matches!(group(answers), Some(Group::Industry | Group::Public))
}

/// Whether the plan is about that environment.
#[must_use]
pub fn covers(answers: &Answers, there: Environment) -> bool {
    match answers.env {
        None => false,
        Some(EnvironmentChoice::Production) => there == Environment::Production,
        Some(EnvironmentChoice::Uat) => there == Environment::Uat && !uat_refused(answers),
        Some(EnvironmentChoice::Both) => there == Environment::Production || !uat_refused(answers),
    }
}

/// Whether the account is new, so that it holds no role.
#[must_use]
pub(super) fn account_is_new(answers: &Answers) -> bool {
    use upd_rules::case::answers::{Account, YesNo};
    match answers.account {
        Some(Account::None | Account::JustRegistered | Account::NewEmployer) => true,
        Some(Account::Unknown) => answers.other_system == Some(YesNo::No),
        _ => false,
    }
}

/// What somebody needs in one environment, and what stands in the way there: section 3, and section 4 on roles.
#[derive(Clone, Copy, Debug)]
pub struct Needed {
    /// Whether a role is to be requested there.
    pub role: bool,
    /// Whether the Super User role itself is needed for a task.
    pub super_user: bool,
    /// Whether nobody there could decide a request.
    pub headless: bool,
    /// Whether the API is wanted and no set of credentials is known of.
    pub api_without_set: bool,
    /// Whether you become the first Super User.
    pub you_first: bool,
    /// Whether a colleague becomes the first.
    pub colleague_first: bool,
}

impl Needed {
    /// What is needed in that environment.
    #[must_use]
    pub fn of(answers: &Answers, there: Environment) -> Self {
        use upd_rules::case::answers::{Credentials, FirstSuperUser, Oms, SuperUsers};
        let left = left(answers);
        let need = needed(left);
        let held = answers.role[there].unwrap_or(RoleHeld::None);
        let role = answers.goal == Some(Goal::SignIn) || held < need;
        let nobody_there = answers.oms == Some(Oms::NotFound)
            || matches!(
                answers.super_users[there],
                None | Some(SuperUsers::None | SuperUsers::Gone)
            );
        let headless = nobody_there && group(answers) != Some(Group::Public) && held != RoleHeld::Super;
        let api_without_set = left.contains(Task::Api)
            && matches!(
                answers.credentials[there],
                None | Some(Credentials::None | Credentials::Unknown)
            );
        let somebody_first = headless && (role || api_without_set);
        let super_user = need == RoleHeld::Super;
        let you = super_user || answers.first_super_user == Some(FirstSuperUser::Me);
        Self {
            role,
            super_user,
            headless,
            api_without_set,
            you_first: somebody_first && you,
            colleague_first: somebody_first && !you,
        }
    }
}
