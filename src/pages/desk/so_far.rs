//! The verdict so far, what to ask next, and the plan in lines.

use upd_rules::case::text::LinkNote;
use upd_rules::document::{Document, Row};
use upd_rules::plan::seen::read_done;
use upd_rules::plan::{StepKey, reachable};
use upd_rules::words;
use yew::prelude::*;

use super::Desk;
use super::ask_next::{in_a_word, view_ask_next};
use super::keys::{NEXT, view_key};
use crate::address::Page;
use crate::pages::said::view_one;
use crate::translation::html;

/// The id of the heading, to which the reader goes on after an answer.
pub(super) const PLACE: &str = "so-far";

pub(super) fn view_so_far(desk: &Desk) -> Html {
    let visit = &desk.visit;
    let document = visit.document();
    match (document.in_a_word(), &document.verdict) {
        (Some(named), Some(verdict)) => html! {
            <section aria-labelledby={PLACE}>
                <h2 id={PLACE} tabindex="-1"><span class="hidden">{ "Verdict: " }</span>{ named }</h2>
                <p>{ view_one(visit, verdict) }</p>
                { for document.roles().map(|role| html! {
                    <p>{ "Role to request: " }<strong translate="no">{ role.role.label() }</strong>
                        { format!(" in {}", words::environment(role.environment)) }</p>
                }) }
            </section>
        },
        _ => {
            let possible = reachable(&visit.case.answers);
            let mut names: Vec<String> = possible
                .iter()
                .map(|verdict| format!("\u{201c}{}\u{201d}", in_a_word(verdict, &visit.case.answers)))
                .collect();
            names.dedup();
            html! {
                <section aria-labelledby={PLACE}>
                    <h2 id={PLACE} tabindex="-1" accesskey={NEXT}>{ view_key(NEXT) }{ "Ask next" }</h2>
                    { view_ask_next(desk) }
                    <p class="hint" role="status">{ format!("Still possible: {}.", words::list(&names)) }</p>
                </section>
            }
        }
    }
}

/// The plan, a line for each row.
pub(super) fn view_lines(desk: &Desk) -> Html {
    let document = desk.visit.document();
    if !document.complete {
        return Html::default();
    }
    let done = desk.visit.case.free.notes[LinkNote::Done]
        .as_deref()
        .and_then(read_done);
    let done = done.map(|list| list.steps).unwrap_or_default();
    html! {
        <section aria-labelledby="lines-title">
            <h2 id="lines-title">{ "The plan in lines" }</h2>
            <ol class="desk-lines">
                { for document.rows.iter().map(|row| view_line(document, row, &done)) }
            </ol>
            <p class="screen-only"><a href={desk.visit.link(Page::Plan)}>{ "The whole plan" }</a></p>
        </section>
    }
}

fn view_line(document: &Document, row: &Row, done: &[StepKey]) -> Html {
    let step = &row.told;
    let mut said = format!(
        "{}, {}",
        words::actor(step.actor, document.whose),
        words::duration(step.duration)
    );
    if let Some(condition) = step.condition {
        said = format!("{}; {said}", words::condition(condition));
    }
    if step.optional {
        said = format!("Optional; {said}");
    }
    let is_done = row
        .places
        .iter()
        .filter_map(|place| document.steps.get(*place))
        .all(|told| done.contains(&StepKey::of(told)));
    html! {
        <li value={row.number.to_string()} key={row.number}>
            { document.row_title(row) }
            if is_done { <strong>{ " (done)" }</strong> }
            <span class="hint">{ format!(" {said}") }</span>
        </li>
    }
}
