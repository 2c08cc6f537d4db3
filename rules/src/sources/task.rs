//! What people do in UPD: the rows of the permission matrix, as tasks of which people choose one or more.

use std::fmt;

use super::choice::{Choice, choice};

choice! {
    /// `tasks`: something to do in UPD. People choose one or more: see [`Tasks`].
    Task {
        /// Search, view, export.
        View = "view",
        /// Create or submit data.
        Create = "create",
        /// Update data.
        Update = "update",
        /// Nullify data.
        Nullify = "nullify",
        /// Record variations not requiring assessment.
        RecordVnra = "record-vnra",
        /// Approve or reject variations not requiring assessment.
        DecideVnra = "decide-vnra",
        /// Manage users in EAM.
        ManageUsers = "manage-users",
        /// Email Configuration (X049: the guide does not say what it is).
        EmailConfiguration = "email-configuration",
        /// Connect to the UPD API.
        Api = "api",
    }
}

/// A set of [`Task`]s.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tasks(u16);

impl Tasks {
    /// No task.
    pub const NONE: Self = Self(0);

    /// These tasks.
    #[must_use]
    pub const fn of(tasks: &[Task]) -> Self {
        let mut set = Self::NONE;
        let mut at = 0;
        while at < tasks.len() {
            set = set.with(tasks[at]);
            at += 1;
        }
        set
    }

    /// This set and one task more.
    #[must_use]
    pub const fn with(self, task: Task) -> Self {
        Self(self.0 | 1 << task as u16)
    }

    /// This set without that task.
    #[must_use]
    pub const fn without(self, task: Task) -> Self {
        Self(self.0 & !(1 << task as u16))
    }

    /// These tasks and that one; without it if it is one of these.
    #[must_use]
    pub const fn toggled(self, task: Task) -> Self {
        if self.contains(task) {
            self.without(task)
        } else {
            self.with(task)
        }
    }

    /// Whether the task is among them.
    #[must_use]
    pub const fn contains(self, task: Task) -> bool {
        self.0 & 1 << task as u16 != 0
    }

    /// Whether one of these tasks is among them.
    #[must_use]
    pub const fn intersects(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// The tasks that are in both sets.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 & others.0)
    }

    /// The tasks that are in one of the sets, or in both.
    #[must_use]
    pub const fn or(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// The tasks of this set that are not in the other.
    #[must_use]
    pub const fn minus(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each task, in the order in which the question offers them.
    pub fn iter(self) -> impl Iterator<Item = Task> {
        Task::ALL.iter().copied().filter(move |task| self.contains(*task))
    }
}

impl FromIterator<Task> for Tasks {
    fn from_iter<I: IntoIterator<Item = Task>>(tasks: I) -> Self {
        tasks.into_iter().fold(Self::NONE, Self::with)
    }
}

impl fmt::Debug for Tasks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
