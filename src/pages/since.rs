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
    let notes = &case.free.notes;
    let edition = case.free.edition.and_then(words::edition_then);
    let was = notes[LinkNote::Was].as_deref();
    let was = was.zip(document.plan.as_ref()).map(|(text, plan)| {
        let was = seen::read(text, &case.answers)?;
        let difference = was.difference(&Seen::of(plan));
        Some(words::difference(&difference, |step| document.title(case, step)))
    });
    let done = notes[LinkNote::Done].as_deref().map(seen::read_done);
    let is_damaged = was == Some(None) || done == Some(None);
    let done = done.flatten().map(|done| words::done_then(done.steps.len()));
    let since = was.flatten().unwrap_or_default();
    let damaged = is_damaged.then(|| words::DAMAGED.to_owned());
    edition.into_iter().chain(since).chain(done).chain(damaged).collect()
}
