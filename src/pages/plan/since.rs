//! What has changed since the link was made, by which the reader came.

use upd_rules::case::text::LinkNote;
use upd_rules::plan::seen::{self, Seen};
use upd_rules::words;
use yew::prelude::*;

use super::course::Course;
use crate::components::notice;
use crate::translation::html;

/// A notice, where something has, or where it cannot be said.
pub(super) fn view_since(course: &Course) -> Html {
    let said = said(course);
    if said.is_empty() {
        return Html::default();
    }
    let said = said.iter().map(|said| html! { <p>{ said }</p> });
    notice("Since this link was made", said.collect())
}

fn said(course: &Course) -> Vec<String> {
    let case = &course.visit.case;
    let edition = case.free.edition.and_then(words::edition_then);
    let since = match &case.free.notes[LinkNote::Was] {
        None => Vec::new(),
        Some(text) => match seen::read(text) {
            None => vec![words::DAMAGED.to_owned()],
            Some(was) => {
                let difference = was.difference(&Seen::of(&course.plan));
                words::difference(&difference, |step| course.visit.document().title(case, step))
            }
        },
    };
    let done = case.free.notes[LinkNote::Done].as_deref().and_then(seen::read_done);
    let done = done.map(|done| words::done_then(done.steps.len()));
    edition.into_iter().chain(since).chain(done).collect()
}
