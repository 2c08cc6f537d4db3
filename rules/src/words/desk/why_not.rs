//! Why something is open to a group or is not, in a sentence or two to be quoted: from the permission matrix and from
//! who can have UAT.

use crate::case::answers::{Answers, Environment, EnvironmentChoice, Task, User};
use crate::sources::ledger::Cite;
use crate::sources::matrix::{Cell, Footnote, Mark, RoleGroup, UpdRole};
use crate::sources::said::{Said, cites};
use crate::words::refusals::{people_of, who_can, who_has_uat, why_no_uat, why_refused};
use crate::words::without_account;
use crate::words::{any_of, capitalised};

/// Whether the group can do the task there: with which role and within which limits, or why not and who can.
///
/// A task that no role of the group has is refused in both environments, so that is said rather than where.
#[must_use]
pub fn why_not(group: RoleGroup, task: Task, environment: Environment) -> Said {
    if (group, task) == (RoleGroup::Public, Task::View) {
        why_refused(task, group).and_then(without_account())
    } else if !group.tasks().contains(task) {
        why_refused(task, group).and_then(who_can(task, group))
    } else if uat_is_refused(group, environment) {
        why_no_uat(group, false).and_then(who_has_uat())
    } else {
        within_which_limits(group, task, environment).and_then(with_which_role(group, task))
    }
}

/// Whether the clause on UAT refuses that environment to the group, asked of somebody who belongs to it.
fn uat_is_refused(group: RoleGroup, environment: Environment) -> bool {
    let user = match group {
        RoleGroup::Authority => User::Authority,
        RoleGroup::Industry => User::Mah,
        RoleGroup::Public => User::Public,
    };
    let env = match environment {
        Environment::Production => EnvironmentChoice::Production,
        Environment::Uat => EnvironmentChoice::Uat,
    };
    let answers = Answers {
        user: Some(user),
        env: Some(env),
        ..Answers::default()
    };
    answers.uat_refused()
}

/// Which roles it comes with.
fn with_which_role(group: RoleGroup, task: Task) -> Said {
    let roles: Vec<UpdRole> = group
        .roles()
        .iter()
        .copied()
        .filter(|role| role.tasks().contains(task))
        .collect();
    let labels: Vec<&str> = roles.iter().map(|role| role.label()).collect();
    let cells = roles.iter().map(|role| Cite::Cell(Cell::of(task, *role)));
    Said::new(format!("It comes with the role {}.", any_of(&labels)), cells.collect())
}

/// That it is open, and within which limits.
fn within_which_limits(group: RoleGroup, task: Task, environment: Environment) -> Said {
    let footnotes = footnotes(group, task);
    let mut limits: Vec<String> = footnotes
        .iter()
        .map(|footnote| footnote.says().trim_end_matches('.').to_lowercase())
        .collect();
    let mut cites = match footnotes.len() {
        0 | 1 => Vec::new(),
        // Several stand as one run of figures, and the text of the guide sounds wider than the table.
        _ => cites![X043 X044],
    };
    let mut add = |limit: &str, more: Vec<Cite>| {
        limits.push(limit.to_owned());
        cites.extend(more);
    };
    match (group, task) {
        (RoleGroup::Authority, Task::Api) => add(ASKED_BY_SUPER_USER, cites![CA_12 API_04]),
        (RoleGroup::Industry, Task::Api) => {
            add("we take it as limited to own products", cites![X050]);
            add(ASKED_BY_SUPER_USER, cites![IND_10 API_04]);
        }
        (RoleGroup::Authority, Task::Nullify) => add(
            "so the table of roles says, while the description of the role does not mention it",
            cites![X047],
        ),
        (RoleGroup::Authority, Task::Create | Task::Update | Task::DecideVnra) => {
            add("only what falls to the authority", cites![X048]);
        }
        (_, Task::EmailConfiguration) => add("what it does is not described", cites![X049]),
        _ => {}
    }
    if environment == Environment::Uat {
        add(
            "to be asked for in EAM\u{2019}s test environment, apart from production",
            cites![ENV_05 ENV_08],
        );
    }
    let open = format!(
        "{} can {} in {}",
        capitalised(people_of(group)),
        crate::words::task(task),
        crate::words::environment(environment)
    );
    let text = if limits.is_empty() {
        format!("{open}.")
    } else {
        format!("{open}: {}.", limits.join("; "))
    };
    Said::new(text, cites)
}

/// How an organisation comes to the API.
const ASKED_BY_SUPER_USER: &str = "a Super User asks for the credentials, and others may use the same set";

/// The footnotes of the task for the group: those of its roles that have it do not differ.
fn footnotes(group: RoleGroup, task: Task) -> &'static [Footnote] {
    let mut marks = group.roles().iter().map(|role| Cell::of(task, *role).mark());
    let tick = marks.find_map(|mark| match mark {
        Mark::Tick(footnotes) => Some(footnotes),
        Mark::Blank => None,
    });
    tick.unwrap_or_default()
}
