//! Who may do what in UPD: the permission matrix (GUIDE §5.1), exactly as printed, with its footnotes.

use super::choice::{Choice, choice};
use super::task::{Task, Tasks};

/// A role of UPD: a column of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UpdRole {
    /// Column a: UPD CA Super User.
    CaSuperUser,
    /// Column b: UPD CA Edit/Search/View.
    CaEditor,
    /// Column c: UPD CA Search/View.
    CaViewer,
    /// Column d: UPD Industry Super User.
    IndustrySuperUser,
    /// Column e: UPD Industry Edit/Search/View.
    IndustryEditor,
    /// Column f: UPD Industry Search/View.
    IndustryViewer,
    /// Column g: UPD General Public.
    GeneralPublic,
}

impl UpdRole {
    /// Every role, in the order of the columns.
    pub const ALL: [Self; 7] = [
        Self::CaSuperUser,
        Self::CaEditor,
        Self::CaViewer,
        Self::IndustrySuperUser,
        Self::IndustryEditor,
        Self::IndustryViewer,
        Self::GeneralPublic,
    ];

    /// Its name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::CaSuperUser => "ca-super-user",
            Self::CaEditor => "ca-editor",
            Self::CaViewer => "ca-viewer",
            Self::IndustrySuperUser => "industry-super-user",
            Self::IndustryEditor => "industry-editor",
            Self::IndustryViewer => "industry-viewer",
            Self::GeneralPublic => "general-public",
        }
    }

    /// Its name as the matrix prints it and EAM offers it (ROL-02).
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::CaSuperUser => "UPD CA Super User",
            Self::CaEditor => "UPD CA Edit/Search/View",
            Self::CaViewer => "UPD CA Search/View",
            Self::IndustrySuperUser => "UPD Industry Super User",
            Self::IndustryEditor => "UPD Industry Edit/Search/View",
            Self::IndustryViewer => "UPD Industry Search/View",
            Self::GeneralPublic => "UPD General Public",
        }
    }

    /// Its column letter, a to g.
    #[must_use]
    pub const fn column(self) -> char {
        (b'a' + self as u8) as char
    }

    /// The tasks for which its column has a tick.
    #[must_use]
    pub const fn tasks(self) -> Tasks {
        let mut tasks = Tasks::NONE;
        let mut row = 0;
        while row < ROWS.len() {
            if let Mark::Tick(_) = ROWS[row].marks[self as usize] {
                tasks = tasks.with(ROWS[row].task);
            }
            row += 1;
        }
        tasks
    }
}

choice! {
    /// `role`: which UPD role do you hold there? Each one can do what those before it can (matrix).
    RoleHeld {
        /// None.
        None = "none",
        /// Search/View.
        View = "view",
        /// Edit/Search/View.
        Edit = "edit",
        /// Super User.
        Super = "super",
    }
}

/// The three groups of roles. A person belongs to one of them, or the sources do not cover that person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoleGroup {
    /// Competent authorities, with the European Commission and contractors (GUIDE §5.1.1).
    Authority,
    /// Pharmaceutical industry: MAHs and those who act for them (GUIDE §5.1.2).
    Industry,
    /// General public (GUIDE §5.1.3).
    Public,
}

impl RoleGroup {
    /// Every group.
    pub const ALL: [Self; 3] = [Self::Authority, Self::Industry, Self::Public];

    /// The roles of the group, in the order of the columns.
    #[must_use]
    pub const fn roles(self) -> &'static [UpdRole] {
        match self {
            Self::Authority => &[UpdRole::CaSuperUser, UpdRole::CaEditor, UpdRole::CaViewer],
            Self::Industry => &[
                UpdRole::IndustrySuperUser,
                UpdRole::IndustryEditor,
                UpdRole::IndustryViewer,
            ],
            Self::Public => &[UpdRole::GeneralPublic],
        }
    }

    /// The tasks open to the group: those for which a role of it has a tick.
    #[must_use]
    pub const fn tasks(self) -> Tasks {
        match self {
            Self::Authority => AUTHORITY_TASKS,
            Self::Industry => INDUSTRY_TASKS,
            Self::Public => PUBLIC_TASKS,
        }
    }

    /// The role of the group at that level. The public has one role, and no levels.
    #[must_use]
    pub const fn role(self, level: RoleHeld) -> Option<UpdRole> {
        match (self, level) {
            (_, RoleHeld::None) | (Self::Public, _) => None,
            (Self::Authority, RoleHeld::View) => Some(UpdRole::CaViewer),
            (Self::Authority, RoleHeld::Edit) => Some(UpdRole::CaEditor),
            (Self::Authority, RoleHeld::Super) => Some(UpdRole::CaSuperUser),
            (Self::Industry, RoleHeld::View) => Some(UpdRole::IndustryViewer),
            (Self::Industry, RoleHeld::Edit) => Some(UpdRole::IndustryEditor),
            (Self::Industry, RoleHeld::Super) => Some(UpdRole::IndustrySuperUser),
        }
    }

    /// The least role, as a level, that has a tick for every one of the tasks but `api`: `api` alone needs none.
    #[must_use]
    pub fn least_level(self, tasks: Tasks) -> RoleHeld {
        let wanted = tasks.without(Task::Api);
        if wanted.is_empty() {
            return RoleHeld::None;
        }
        RoleHeld::ALL
            .iter()
            .copied()
            .find(|level| {
                self.role(*level)
                    .is_some_and(|role| wanted.minus(role.tasks()).is_empty())
            })
            .unwrap_or(RoleHeld::None)
    }
}

const AUTHORITY_TASKS: Tasks = tasks_of(RoleGroup::Authority.roles());
const INDUSTRY_TASKS: Tasks = tasks_of(RoleGroup::Industry.roles());
const PUBLIC_TASKS: Tasks = tasks_of(RoleGroup::Public.roles());

const fn tasks_of(roles: &[UpdRole]) -> Tasks {
    let mut tasks = Tasks::NONE;
    let mut at = 0;
    while at < roles.len() {
        tasks = tasks.or(roles[at].tasks());
        at += 1;
    }
    tasks
}

/// A footnote of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Footnote {
    /// ¹ Own products only.
    OwnProducts,
    /// ² Only marketing authorisation status and availability status.
    StatusOnly,
    /// ³ Only volumes of sales, dates of placing on the market, and third-country names.
    SalesAndMarketOnly,
}

impl Footnote {
    /// Its number as printed.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::OwnProducts => "1",
            Self::StatusOnly => "2",
            Self::SalesAndMarketOnly => "3",
        }
    }

    /// What it says.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::OwnProducts => "Own products only.",
            Self::StatusOnly => "Only the status of marketing authorisation and of availability.",
            Self::SalesAndMarketOnly => {
                "Only volumes of sales, dates of placing on the market, and third-country names."
            }
        }
    }
}

/// What stands in a cell of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing: the role may not.
    Blank,
    /// A tick, with these footnotes.
    Tick(&'static [Footnote]),
}

/// A row of the matrix.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The task that the row is about.
    pub task: Task,
    /// The task as the matrix prints it.
    pub label: &'static str,
    /// The cells, one for each [`UpdRole`], in its order.
    pub marks: [Mark; 7],
}

const NO: Mark = Mark::Blank;
const YES: Mark = Mark::Tick(&[]);
const OWN: Mark = Mark::Tick(&[Footnote::OwnProducts]);
/// Printed "¹²" in one run; read as notes 1 and 2 (X043).
const OWN_STATUS: Mark = Mark::Tick(&[Footnote::OwnProducts, Footnote::StatusOnly]);
/// Printed "¹³" in one run; read as notes 1 and 3 (X043).
const OWN_SALES: Mark = Mark::Tick(&[Footnote::OwnProducts, Footnote::SalesAndMarketOnly]);

/// The matrix (GUIDE §5.1): rows 1 to 9 from the top, columns a to g.
pub const ROWS: [Row; 9] = [
    row(Task::ManageUsers, "Manage users in EAM", [YES, NO, NO, YES, NO, NO, NO]),
    row(
        Task::Create,
        "Create/submit data",
        [YES, YES, NO, OWN_SALES, OWN_SALES, NO, NO],
    ),
    row(
        Task::Update,
        "Update data",
        [YES, YES, NO, OWN_STATUS, OWN_STATUS, NO, NO],
    ),
    row(Task::Nullify, "Nullify data", [YES, YES, NO, NO, NO, NO, NO]),
    row(
        Task::View,
        "Search/View/Export data",
        [YES, YES, YES, OWN, OWN, OWN, NO],
    ),
    row(
        Task::RecordVnra,
        "Record variations not requiring assessment",
        [NO, NO, NO, OWN, OWN, NO, NO],
    ),
    row(
        Task::DecideVnra,
        "Approve/Reject variations not requiring assessment",
        [YES, YES, NO, NO, NO, NO, NO],
    ),
    row(Task::Api, "Connect to UPD API", [YES, NO, NO, YES, NO, NO, YES]),
    row(
        Task::EmailConfiguration,
        "Email Configuration",
        [YES, NO, NO, YES, NO, NO, NO],
    ),
];

const fn row(task: Task, label: &'static str, marks: [Mark; 7]) -> Row {
    Row { task, label, marks }
}

/// A cell of the matrix, cited as `M4e`: row 4, column e.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    row: u8,
    role: UpdRole,
}

impl Cell {
    /// The cell of that task and role.
    #[must_use]
    pub fn of(task: Task, role: UpdRole) -> Self {
        let row = ROWS.iter().position(|row| row.task == task);
        Self {
            row: row.unwrap_or_default() as u8,
            role,
        }
    }

    /// Its id: `M`, the row, the column.
    #[must_use]
    pub const fn id(self) -> &'static str {
        CELL_IDS[self.row as usize][self.role as usize]
    }

    /// What stands in it.
    #[must_use]
    pub const fn mark(self) -> Mark {
        ROWS[self.row as usize].marks[self.role as usize]
    }

    /// Its row.
    #[must_use]
    pub const fn row(self) -> &'static Row {
        &ROWS[self.row as usize]
    }

    /// Its column.
    #[must_use]
    pub const fn role(self) -> UpdRole {
        self.role
    }
}

const CELL_IDS: [[&str; 7]; 9] = [
    ["M1a", "M1b", "M1c", "M1d", "M1e", "M1f", "M1g"],
    ["M2a", "M2b", "M2c", "M2d", "M2e", "M2f", "M2g"],
    ["M3a", "M3b", "M3c", "M3d", "M3e", "M3f", "M3g"],
    ["M4a", "M4b", "M4c", "M4d", "M4e", "M4f", "M4g"],
    ["M5a", "M5b", "M5c", "M5d", "M5e", "M5f", "M5g"],
    ["M6a", "M6b", "M6c", "M6d", "M6e", "M6f", "M6g"],
    ["M7a", "M7b", "M7c", "M7d", "M7e", "M7f", "M7g"],
    ["M8a", "M8b", "M8c", "M8d", "M8e", "M8f", "M8g"],
    ["M9a", "M9b", "M9c", "M9d", "M9e", "M9f", "M9g"],
];
