//! The sources behind a statement, each a link to the rule in our words.

use upd_rules::sources::ledger::Cite;
use yew::prelude::*;

use crate::address::file_of;
use crate::components::popover;
use crate::translation::html;
use crate::visit::Visit;

/// The sources of what stands before, shown when asked for; nothing if there are none.
pub(crate) fn view_sources(visit: &Visit, cites: &[Cite]) -> Html {
    if cites.is_empty() {
        return Html::default();
    }
    let label = Html::from("Source");
    let shown = cites.iter().enumerate().map(|(index, cite)| {
        let before = index.checked_sub(1).and_then(|before| cites.get(before));
        html! {
            <>
                // What a rule says stands in lines of its own.
                if before.is_some_and(|before| !has_words(*before)) { { ", " } }
                { view_cite_after(visit, *cite, before) }
            </>
        }
    });
    html! { <>{ "\u{a0}" }{ popover("cites", label, shown.collect()) }</> }
}

/// The same, in a line of its own.
pub(crate) fn view_cites(visit: &Visit, cites: &[Cite]) -> Html {
    if cites.is_empty() {
        return Html::default();
    }
    html! { <p class="sources">{ view_sources(visit, cites) }</p> }
}

/// One source: where it stands, and its id.
pub(crate) fn view_cite(visit: &Visit, cite: Cite) -> Html {
    view_link(visit, cite, place(cite))
}

/// One source after another: cells of the table stand side by side, so only the first names the place.
fn view_cite_after(visit: &Visit, cite: Cite, before: Option<&Cite>) -> Html {
    match (cite, before) {
        (Cite::Cell(cell), Some(Cite::Cell(_))) => view_link(visit, cite, cell.id().to_owned()),
        _ => html! { <>{ view_cite(visit, cite) }{ view_says(cite) }</> },
    }
}

fn view_link(visit: &Visit, cite: Cite, place: String) -> Html {
    html! {
        <a href={file_of(cite)} target={visit.beside()} rel="noopener" translate="no">{ place }</a>
    }
}

/// Room for what a rule says, or for how we read a conflict: it comes when it is shown, see [`crate::browser::ledger`].
pub(crate) fn view_says(cite: Cite) -> Html {
    if has_words(cite) {
        // With a key: what is put in there is none of the next one's.
        html! { <span key={cite.id()} class="says" data-says={cite.id()} /> }
    } else {
        Html::default()
    }
}

/// Whether there are words to put below it. A cell of the table says nothing else, and pages that are written when the
/// site is built have the words elsewhere.
fn has_words(cite: Cite) -> bool {
    !cfg!(feature = "pages") && !matches!(cite, Cite::Cell(_))
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
