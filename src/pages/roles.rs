//! Who may do what in UPD: which role fits, and the permission matrix with its footnotes.

use upd_rules::case::answers::{Choice as _, RoleHeld, Task, Tasks};
use upd_rules::sources::ledger::Cite;
use upd_rules::sources::ledger::prelude::{X043, X044};
use upd_rules::sources::matrix::{Cell, Footnote, Mark, ROWS, RoleGroup, Row, UpdRole};
use upd_rules::sources::roles::described_by;
use upd_rules::words;
use yew::prelude::*;

use super::PageProps;
use super::citations::{view_cite, view_cites};
use crate::components::{Choice, Choices, in_page_link};
use crate::translation::html;
use crate::visit::Visit;

/// The roles page.
#[component]
pub fn RolesPage(props: &PageProps) -> Html {
    let visit = &props.visit;
    let tasks = use_state_eq(|| visit.case.answers.tasks.unwrap_or_default());
    let on_choose = {
        let tasks = tasks.clone();
        Callback::from(move |key: &'static str| {
            if let Some(task) = Task::from_key(key) {
                tasks.set(tasks.toggled(task));
            }
        })
    };
    let choices = Choices {
        name: "fits".into(),
        in_a_row: false,
        several: true,
        choices: ROWS.iter().map(choice).collect(),
        chosen: tasks.iter().map(|task| task.key()).collect(),
        error: None,
        hint: Html::default(),
        before: Html::default(),
        on_choose,
        heading: html! { <h2>{ "Which role fits?" }</h2> },
    };
    html! {
        <div class="roles">
            <h1 tabindex="-1">{ "Roles, and what each can do" }</h1>
            <p class="lead">{ "The table of the guide, and the least role that covers what you want to do." }</p>
            <section class="fitting">
                { choices.view() }
                <div role="status" class="fits">{ view_fitting(visit, *tasks) }</div>
            </section>
            { view_matrix(visit) }
        </div>
    }
}

fn choice(row: &Row) -> Choice {
    Choice {
        key: row.task.key(),
        label: row.label.into(),
        hint: AttrValue::default(),
    }
}

fn view_fitting(visit: &Visit, tasks: Tasks) -> Html {
    if tasks.is_empty() {
        return html! { <p class="hint">{ "Choose what you want to do." }</p> };
    }
    html! {
        <dl class="answers">
            { for [RoleGroup::Authority, RoleGroup::Industry, RoleGroup::Public].map(|group| {
                let (says, role) = fitting(group, tasks);
                let cites = role.map_or(&[][..], described_by);
                html! {
                    <div><dt>{ words::role_group(group) }</dt><dd>{ says }{ view_cites(visit, cites) }</dd></div>
                }
            }) }
        </dl>
    }
}

/// The least role of a group that covers the tasks, or which of them no role of it covers; and the role itself.
fn fitting(group: RoleGroup, tasks: Tasks) -> (String, Option<UpdRole>) {
    let refused = tasks.minus(group.tasks());
    if !refused.is_empty() {
        let names: Vec<&str> = refused.iter().map(words::task).collect();
        return (format!("No role of this group can: {}.", names.join("; ")), None);
    }
    let public = (group == RoleGroup::Public).then_some(UpdRole::GeneralPublic);
    let role = group.role(group.least_level(tasks)).or(public);
    let says = match role {
        Some(role) if tasks.iter().any(|task| has_limits(Cell::of(task, role))) => {
            format!("{}, with limits: see the notes of the table", role.label())
        }
        Some(role) => role.label().to_owned(),
        None => {
            let super_user = group.role(RoleHeld::Super).map_or("the Super User", UpdRole::label);
            format!("None to use credentials that are there; {super_user} to request them")
        }
    };
    (says, role)
}

fn has_limits(cell: Cell) -> bool {
    matches!(cell.mark(), Mark::Tick(footnotes) if !footnotes.is_empty())
}

fn view_matrix(visit: &Visit) -> Html {
    html! {
        <section>
            <h2 id="matrix-title">{ "The permission table" }</h2>
            <div class="wide" role="region" aria-labelledby="matrix-title" tabindex="0">
                <table class="matrix">
                    <caption class="hidden">{ "Tasks and the roles that may do them (Guide \u{a7}5.1)" }</caption>
                    <thead>
                        <tr>
                            <td></td>
                            { for [RoleGroup::Authority, RoleGroup::Industry, RoleGroup::Public].map(|group| html! {
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
    let footnotes = match cell.mark() {
        Mark::Blank => {
            return html! { <td class="no"><span aria-hidden="true">{ "\u{2013}" }</span><span class="hidden">{ "no" }</span>{ view_id(cell) }</td> };
        }
        Mark::Tick(footnotes) => footnotes,
    };
    html! {
        <td class="yes">
            <span aria-hidden="true">{ "\u{2713}" }</span><span class="hidden">{ "yes" }</span>
            { for footnotes.iter().map(|footnote| html! {
                <sup>
                    { in_page_link(id(*footnote), "", html! {
                        <><span class="hidden">{ "note " }</span>{ footnote.number() }</>
                    }) }
                </sup>
            }) }
            { view_id(cell) }
        </td>
    }
}

fn view_id(cell: Cell) -> Html {
    html! { <small aria-hidden="true" translate="no">{ cell.id() }</small> }
}

fn id(footnote: Footnote) -> String {
    format!("note-{}", footnote.number())
}
