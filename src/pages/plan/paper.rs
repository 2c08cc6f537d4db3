//! The short list on paper: one page with a box for each step, who does it, and by when. On the screen it is not there.

use upd_rules::dates::agenda::{Dated, Deed, On};
use upd_rules::document::Row;
use upd_rules::words;
use yew::prelude::*;

use super::calendar::agenda;
use super::course::Course;
use crate::translation::html;

/// From so many rows on the list is set smaller, so that it stays on one page.
const MANY_ROWS: usize = 14;

pub(super) fn view_short_list(course: &Course, qr: Option<Html>) -> Html {
    let visit = &course.visit;
    let document = visit.document();
    let Some((outcome, said)) = document.in_a_word().zip(document.verdict.as_ref()) else {
        return Html::default();
    };
    let agenda = agenda(course);
    let length = (document.rows.len() > MANY_ROWS).then_some("long");
    let link = course.link();
    html! {
        <section class={classes!("short-list", length)}>
            <h2>{ format!("UPD: {}", words::short_name(&visit.case.answers)) }</h2>
            <p><strong>{ outcome }</strong>{ ". " }{ words::marked(said) }</p>
            { for document.roles().map(|role| html! {
                <p>{ "Role to request: " }<strong translate="no">{ role.role.label() }</strong>{ format!(" in {}", words::environment(role.environment)) }</p>
            }) }
            if !document.rows.is_empty() {
                <table>
                    <thead>
                        <tr>
                            <th class="box">{ "Done" }</th>
                            <th>{ "What" }</th>
                            <th>{ "Who" }</th>
                            <th>{ "How long" }</th>
                            <th>{ if course.remaining.is_some() { "When" } else { "Date" } }</th>
                        </tr>
                    </thead>
                    <tbody>{ for (1_usize..).zip(&document.rows).map(|(number, row)| view_row(course, number, row, &agenda)) }</tbody>
                </table>
            }
            <p>{ words::OWN_LIST }{ format!(" Printed on {}. Rules of {}.", words::date(course.today()), words::edition()) }</p>
            <p class="link" translate="no">{ link }</p>
            { qr }
        </section>
    }
}

fn view_row(course: &Course, number: usize, row: &Row, agenda: &[Option<Dated>]) -> Html {
    let step = &row.told;
    let is_done = row.places.iter().all(|place| course.ticked(*place).is_some());
    let title = format!("{number}. {}", course.visit.document().row_title(row));
    let only_if = step.condition.map(words::condition);
    html! {
        <tr key={number}>
            <td class="box">{ if is_done { "\u{2611}" } else { "\u{2610}" } }</td>
            <td>
                { title }
                if let Some(only_if) = only_if { <span class="hint">{ format!(" {only_if}.") }</span> }
                if step.optional { <span class="hint">{ " Optional." }</span> }
            </td>
            <td>{ words::actor(step.actor, course.visit.document().whose) }</td>
            <td>{ words::duration(step.duration) }</td>
            <td class="when">{ when(row, agenda) }</td>
        </tr>
    }
}

/// The days on which something is done about a row: one where they are the same in both environments.
fn when(row: &Row, agenda: &[Option<Dated>]) -> String {
    let mut said: Vec<String> = Vec::new();
    for dated in row
        .places
        .iter()
        .filter_map(|place| agenda.get(*place).copied().flatten())
    {
        let On::Day(day) = dated.on else { continue };
        let day = words::date(day);
        let day = match dated.deed {
            Deed::Do => day,
            Deed::Ask(_) => format!("ask from {day}"),
            Deed::Done | Deed::Passed => format!("done {day}"),
        };
        if !said.contains(&day) {
            said.push(day);
        }
    }
    said.join("; ")
}
