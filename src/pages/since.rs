//! What has changed since the link was made, by which the reader came.

use upd_rules::case::text::LinkNote;
use upd_rules::plan::seen::{self, Seen};
use upd_rules::words;
use yew::prelude::*;

use crate::components::notice;
use crate::translation::html;
use crate::visit::Visit;

/// A notice, where something has, or where it cannot be said.
pub(crate) fn view_since(visit: &Visit) -> Html {
    let said = said(visit);
    if said.is_empty() {
        return Html::default();
    }
    let said = said.iter().map(|said| html! { <p>{ said }</p> });
    notice("Since this link was made", said.collect())
}

fn said(visit: &Visit) -> Vec<String> {
    let (case, document) = (&visit.case, visit.document());
    let edition = case.free.edition.and_then(words::edition_then);
    let since = match (&case.free.notes[LinkNote::Was], &document.plan) {
        (None, _) | (_, None) => Vec::new(),
        (Some(text), Some(plan)) => match seen::read(text, &case.answers) {
            None => vec![words::DAMAGED.to_owned()],
            Some(was) => {
                let difference = was.difference(&Seen::of(plan));
                words::difference(&difference, |step| document.title(case, step))
            }
        },
    };
    let done = case.free.notes[LinkNote::Done].as_deref().map(seen::read_done);
    let done = done.map(|done| {
        done.map_or(words::DAMAGED_DONE.to_owned(), |done| {
            words::done_then(done.steps.len())
        })
    });
    edition.into_iter().chain(since).chain(done).collect()
}
