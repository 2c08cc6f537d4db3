//! The sources behind a statement, each a link to the rule in our words.

use upd_rules::sources::ledger::Cite;
use yew::prelude::*;

use crate::address::Page;
use crate::components::popover;
use crate::translation::html;
use crate::visit::Visit;

/// The sources of what stands before, shown when asked for; nothing if there are none.
pub(super) fn view_sources(visit: &Visit, cites: &[Cite]) -> Html {
    if cites.is_empty() {
        return Html::default();
    }
    let label = Html::from("Source");
    let shown = cites.iter().enumerate().map(|(index, cite)| {
        html! {
            <>
                if index > 0 { { ", " } }
                { view_cite_after(visit, *cite, index.checked_sub(1).and_then(|before| cites.get(before))) }
            </>
        }
    });
    html! { <>{ "\u{a0}" }{ popover("cites", label, shown.collect()) }</> }
}

/// The same, in a line of its own.
pub(super) fn view_cites(visit: &Visit, cites: &[Cite]) -> Html {
    if cites.is_empty() {
        return Html::default();
    }
    html! { <p class="sources">{ view_sources(visit, cites) }</p> }
}

/// One source: where it stands, and its id.
pub(super) fn view_cite(visit: &Visit, cite: Cite) -> Html {
    html! {
        <a href={visit.link(page(cite))} translate="no">{ place(cite) }</a>
    }
}

/// One source after another: cells of the table stand side by side, so only the first names the place.
fn view_cite_after(visit: &Visit, cite: Cite, before: Option<&Cite>) -> Html {
    match (cite, before) {
        (Cite::Cell(cell), Some(Cite::Cell(_))) => {
            html! { <a href={visit.link(page(cite))} translate="no">{ cell.id() }</a> }
        }
        _ => view_cite(visit, cite),
    }
}

/// Where a source stands and what it is called here, in a few words.
fn place(cite: Cite) -> String {
    match cite {
        Cite::Rule(rule) => match rule.places.first() {
            Some(place) => format!("{} {}", place.label(), rule.id),
            None => rule.id.to_owned(),
        },
        Cite::Conflict(conflict) => format!("reading {}", conflict.id),
        Cite::Cell(cell) => format!("Guide \u{a7}5.1 table {}", cell.id()),
    }
}

fn page(cite: Cite) -> Page {
    match cite {
        Cite::Rule(_) | Cite::Conflict(_) => Page::Rules(Some(cite.id())),
        Cite::Cell(_) => Page::Roles,
    }
}
