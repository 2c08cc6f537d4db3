//! The permission matrix, cell by cell, against the table as printed (GUIDE §5.1; ledger, part R).

use upd_rules::case::answers::{Choice, RoleHeld, Task, Tasks};
use upd_rules::sources::matrix::{Cell, Mark, ROWS, RoleGroup, UpdRole};

/// Row number, task, and the cells a to g: `-` blank, `+` a tick, and the footnotes as printed.
const PRINTED: [(&str, Task, [&str; 7]); 9] = [
    ("1", Task::ManageUsers, ["+", "-", "-", "+", "-", "-", "-"]),
    ("2", Task::Create, ["+", "+", "-", "+13", "+13", "-", "-"]),
    ("3", Task::Update, ["+", "+", "-", "+12", "+12", "-", "-"]),
    ("4", Task::Nullify, ["+", "+", "-", "-", "-", "-", "-"]),
    ("5", Task::View, ["+", "+", "+", "+1", "+1", "+1", "-"]),
    ("6", Task::RecordVnra, ["-", "-", "-", "+1", "+1", "-", "-"]),
    ("7", Task::DecideVnra, ["+", "+", "-", "-", "-", "-", "-"]),
    ("8", Task::Api, ["+", "-", "-", "+", "-", "-", "+"]),
    ("9", Task::EmailConfiguration, ["+", "-", "-", "+", "-", "-", "-"]),
];

#[test]
fn every_cell_is_as_printed() {
    let mut ticks = 0;
    for (number, task, cells) in PRINTED {
        for (role, printed) in UpdRole::ALL.into_iter().zip(cells) {
            let cell = Cell::of(task, role);
            assert_eq!(cell.id(), format!("M{number}{}", role.column()));
            let told = match cell.mark() {
                Mark::Blank => "-".to_owned(),
                Mark::Tick(footnotes) => {
                    ticks += 1;
                    footnotes
                        .iter()
                        .fold("+".to_owned(), |told, footnote| told + footnote.number())
                }
            };
            assert_eq!(told, printed, "{}", cell.id());
        }
    }
    assert_eq!(ticks, 27, "27 of 63 cells have a tick");
}

#[test]
fn every_task_has_one_row() {
    for task in Task::ALL {
        assert_eq!(ROWS.iter().filter(|row| row.task == *task).count(), 1, "{}", task.key());
    }
}

/// Contract, section 3: what is refused to whom.
#[test]
fn the_groups_are_refused_what_no_role_of_theirs_has() {
    let all: Tasks = Task::ALL.iter().copied().collect();
    let refused = |group: RoleGroup| all.minus(group.tasks());
    assert_eq!(refused(RoleGroup::Authority), Tasks::of(&[Task::RecordVnra]));
    assert_eq!(
        refused(RoleGroup::Industry),
        Tasks::of(&[Task::Nullify, Task::DecideVnra])
    );
    assert_eq!(refused(RoleGroup::Public), all.without(Task::Api));
}

/// Contract, section 3: the role needed is the least one with a tick for every task left except `api`.
#[test]
fn the_role_needed_is_the_least_that_covers_the_tasks() {
    let least = |group: RoleGroup, tasks: &[Task]| group.least_level(Tasks::of(tasks));
    for group in [RoleGroup::Authority, RoleGroup::Industry] {
        assert_eq!(least(group, &[Task::Api]), RoleHeld::None);
        assert_eq!(least(group, &[Task::View, Task::Api]), RoleHeld::View);
        assert_eq!(least(group, &[Task::View, Task::Update]), RoleHeld::Edit);
        assert_eq!(least(group, &[Task::Create]), RoleHeld::Edit);
        assert_eq!(least(group, &[Task::View, Task::ManageUsers]), RoleHeld::Super);
        assert_eq!(least(group, &[Task::EmailConfiguration]), RoleHeld::Super);
    }
    assert_eq!(least(RoleGroup::Authority, &[Task::Nullify]), RoleHeld::Edit);
    assert_eq!(least(RoleGroup::Authority, &[Task::DecideVnra]), RoleHeld::Edit);
    assert_eq!(least(RoleGroup::Industry, &[Task::RecordVnra]), RoleHeld::Edit);
}
