//! Who may do what in UPD: which role fits, and the permission matrix with its footnotes.
//!
//! Which role fits several tasks is the highest of those that fit each of them: the page says for each task and group
//! which level that is, has the words for each level, and `reference.js` shows those that apply.

use upd_rules::case::answers::{Choice as _, RoleHeld, Task, Tasks};
use upd_rules::sources::ledger::Cite;
use upd_rules::sources::ledger::prelude::{X043, X044};
use upd_rules::sources::matrix::{Cell, Footnote, Mark, ROWS, RoleGroup, Row, UpdRole};
use upd_rules::sources::roles::described_by;
use upd_rules::words;
use yew::prelude::*;

use super::{APP, view_page, visit};
use crate::address::Page;
use crate::pages::citations::{view_cite, view_cites};
use crate::translation::html;
use crate::visit::Visit;

const GROUPS: [RoleGroup; 3] = [RoleGroup::Authority, RoleGroup::Industry, RoleGroup::Public];

/// The roles page.
pub(super) fn view() -> Html {
    let visit = visit(Page::Roles);
    let content = html! {
        <div class="roles">
            <h1 tabindex="-1">{ "Roles, and what each can do" }</h1>
            <p class="lead">{ "The table of the guide, and the least role that covers what you want to do." }</p>
            <section class="fitting" data-needs-script="">
                { view_tasks() }
                <div role="status" class="fits">
                    <p class="hint" id="nothing-chosen">{ "Choose what you want to do." }</p>
                    <dl class="answers" id="fits" hidden=true>{ for GROUPS.map(|group| view_group(&visit, group)) }</dl>
                </div>
            </section>
            { view_matrix(&visit) }
            { view_least_roles() }
        </div>
    };
    view_page(Some(Page::Roles), APP, content)
}

/// The tasks to choose from, each with the level that it takes in each group: `data-levels="3 - -"`.
fn view_tasks() -> Html {
    html! {
        <fieldset class="choices">
            <legend><h2>{ "Which role fits?" }</h2></legend>
            { for ROWS.iter().map(|row| {
                let id = format!("fits-{}", row.task.key());
                let levels = GROUPS.map(|group| level(group, row.task).map_or("-".to_owned(), |level| level.to_string()));
                html! {
                    <div class="choice">
                        <input type="checkbox" id={id.clone()} value={row.task.key()} data-levels={levels.join(" ")} />
                        <label for={id}>{ row.label }</label>
                    </div>
                }
            }) }
        </fieldset>
    }
}

/// The place among all levels of the least one of a group with which a task can be done, if there is one.
fn level(group: RoleGroup, task: Task) -> Option<u8> {
    let alone = Tasks::NONE.with(task);
    alone
        .minus(group.tasks())
        .is_empty()
        .then(|| group.least_level(alone).index())
}

/// What can be said of a group: which tasks are refused to it, or for each level which role it is.
fn view_group(visit: &Visit, group: RoleGroup) -> Html {
    let refused = ROWS.iter().filter(|row| level(group, row.task).is_none());
    html! {
        <div>
            <dt>{ words::role_group(group) }</dt>
            <dd>
                <div data-level="-" hidden=true>
                    { "No role of this group can:" }
                    <ul>{ for refused.map(|row| html! { <li data-task={row.task.key()}>{ words::task(row.task) }</li> }) }</ul>
                </div>
                { for levels(group).into_iter().map(|(level, role)| html! {
                    <div data-level={level.index().to_string()} hidden=true>
                        { role_in_words(group, role) }
                        { for role.map(|role| html! {
                            <span data-limits={limited(role).join(" ")} hidden=true>{ ", with limits: see the notes of the table" }</span>
                        }) }
                        { for role.map(|role| view_cites(visit, described_by(role))) }
                    </div>
                }) }
            </dd>
        </div>
    }
}

/// The levels that fit anything in a group, each with its role. The public has one role, and no levels.
fn levels(group: RoleGroup) -> Vec<(RoleHeld, Option<UpdRole>)> {
    let fits_any = |level: &RoleHeld| {
        ROWS.iter()
            .any(|row| self::level(group, row.task) == Some(level.index()))
    };
    let public = (group == RoleGroup::Public).then_some(UpdRole::GeneralPublic);
    let levels = RoleHeld::ALL.iter().copied().filter(fits_any);
    levels.map(|level| (level, group.role(level).or(public))).collect()
}

fn role_in_words(group: RoleGroup, role: Option<UpdRole>) -> String {
    role.map_or_else(
        || {
            let super_user = group.role(RoleHeld::Super).map_or("the Super User", UpdRole::label);
            format!("None to use credentials that are there; {super_user} to request them")
        },
        |role| role.label().to_owned(),
    )
}

/// The tasks that a role can do with limits.
fn limited(role: UpdRole) -> Vec<&'static str> {
    let rows = ROWS.iter().filter(|row| has_limits(Cell::of(row.task, role)));
    rows.map(|row| row.task.key()).collect()
}

fn has_limits(cell: Cell) -> bool {
    matches!(cell.mark(), Mark::Tick(footnotes) if !footnotes.is_empty())
}

/// The least role for each task by itself: there is no choosing without script.
fn view_least_roles() -> Html {
    let least = |group: RoleGroup, row: &Row| {
        let level = level(group, row.task)?;
        let (_, role) = levels(group).into_iter().find(|(other, _)| other.index() == level)?;
        let limits = role.is_some_and(|role| has_limits(Cell::of(row.task, role)));
        let note = if limits {
            ", with limits: see the notes of the table"
        } else {
            ""
        };
        Some(role_in_words(group, role) + note)
    };
    html! {
        <section>
            <h2 id="least-title">{ "The least role for each task" }</h2>
            { view_sideways() }
            <div class="wide" role="region" aria-labelledby="least-title" tabindex="0">
                <table class="plain">
                    <thead>
                        <tr>
                            <th scope="col">{ "Task" }</th>
                            { for GROUPS.map(|group| html! { <th scope="col">{ words::role_group(group) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for ROWS.iter().map(|row| html! {
                            <tr>
                                <th scope="row">{ row.label }</th>
                                { for GROUPS.map(|group| html! {
                                    <td>{ least(group, row).unwrap_or_else(|| "No role of this group can".to_owned()) }</td>
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// Said of a table where the screen is too narrow for it: nothing else shows that it goes on.
fn view_sideways() -> Html {
    html! { <p class="hint sideways">{ "The table is wider than your screen: scroll it sideways." }</p> }
}

fn view_matrix(visit: &Visit) -> Html {
    html! {
        <section>
            <h2 id="matrix-title">{ "The permission table" }</h2>
            { view_sideways() }
            <div class="wide" role="region" aria-labelledby="matrix-title" tabindex="0">
                <table class="matrix">
                    <caption class="hidden">{ "Tasks and the roles that may do them (Guide \u{a7}5.1)" }</caption>
                    <thead>
                        <tr>
                            <td></td>
                            { for GROUPS.map(|group| html! {
                                <th scope="colgroup" colspan={group.roles().len().to_string()}>{ words::role_group(group) }</th>
                            }) }
                        </tr>
                        <tr>
                            <th scope="col">{ "Task" }</th>
                            { for UpdRole::ALL.map(|role| html! { <th scope="col" translate="no">{ role.label() }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for ROWS.iter().map(view_row) }</tbody>
                </table>
            </div>
            <ol class="footnotes">
                { for [Footnote::OwnProducts, Footnote::StatusOnly, Footnote::SalesAndMarketOnly].map(|footnote| html! {
                    <li id={id(footnote)} tabindex="-1">{ footnote.says() }</li>
                }) }
            </ol>
            <p class="hint">
                { "How the footnote marks are read: " }
                { view_cite(visit, Cite::Conflict(&X043)) }{ ", " }{ view_cite(visit, Cite::Conflict(&X044)) }
            </p>
        </section>
    }
}

fn view_row(row: &Row) -> Html {
    html! {
        <tr>
            <th scope="row">{ row.label }</th>
            { for UpdRole::ALL.map(|role| view_cell(Cell::of(row.task, role))) }
        </tr>
    }
}

fn view_cell(cell: Cell) -> Html {
    let id = cell.id();
    let shown_id = html! { <small aria-hidden="true" translate="no">{ id }</small> };
    let footnotes = match cell.mark() {
        Mark::Blank => {
            return html! { <td {id} class="no"><span aria-hidden="true">{ "\u{2013}" }</span><span class="hidden">{ "no" }</span>{ shown_id }</td> };
        }
        Mark::Tick(footnotes) => footnotes,
    };
    html! {
        <td {id} class="yes">
            <span aria-hidden="true">{ "\u{2713}" }</span><span class="hidden">{ "yes" }</span>
            { for footnotes.iter().map(|footnote| html! {
                <sup>
                    <a href={format!("#{}", self::id(*footnote))}><span class="hidden">{ "note " }</span>{ footnote.number() }</a>
                </sup>
            }) }
            { shown_id }
        </td>
    }
}

fn id(footnote: Footnote) -> String {
    format!("note-{}", footnote.number())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the page puts together is what the library says, for every choice of tasks.
    #[test]
    fn the_highest_of_the_least_levels_is_the_least_for_all() {
        for choice in 1_u32..1 << ROWS.len() {
            let rows = ROWS.iter().enumerate().filter(|(place, _)| choice >> place & 1 == 1);
            let tasks = rows.fold(Tasks::NONE, |tasks, (_, row)| tasks.with(row.task));
            for group in GROUPS {
                let levels: Option<Vec<u8>> = tasks.iter().map(|task| level(group, task)).collect();
                let refused = !tasks.minus(group.tasks()).is_empty();
                assert_eq!(levels.is_none(), refused);
                let Some(highest) = levels.and_then(|levels| levels.into_iter().max()) else {
                    continue;
                };
                assert_eq!(highest, group.least_level(tasks).index());
                assert!(super::levels(group).iter().any(|(level, _)| level.index() == highest));
            }
        }
    }
}
