//! A moment that somebody remembers: the day and the time of day of an approval or of an early sign-in.

use chrono::{NaiveDateTime, Timelike as _};
use yew::prelude::*;

use crate::browser::clock::{Time, local};
use crate::components::{FieldKind, TextField};
use crate::translation::html;

/// A field for a day and a time of day, and a button for now.
pub(super) fn view_moment(
    id: &str,
    label: &'static str,
    of: &str,
    at: Option<i64>,
    on_change: &Callback<Option<i64>>,
    time: &Time,
) -> Html {
    let value = at.map(|at| to_field(local(at))).unwrap_or_default();
    let changed = {
        let (on_change, time) = (on_change.clone(), time.clone());
        Callback::from(move |text: String| {
            on_change.emit(time.instant(&text));
            text
        })
    };
    let field = TextField {
        kind: FieldKind::Moment,
        value: value.into(),
        what: of.to_owned().into(),
        ..TextField::new(id.to_owned(), label, changed)
    };
    let on_now = {
        let (on_change, time) = (on_change.clone(), time.clone());
        Callback::from(move |_| on_change.emit(Some(time.now())))
    };
    html! {
        <div class="moment">
            { field.view() }
            <button type="button" class="quiet" onclick={on_now}>{ "Just now" }<span class="hidden">{ format!(": {label}") }</span>{ view_of(of) }</button>
        </div>
    }
}

/// The environment, for those who do not see which clock it is; nothing where there is one clock.
pub(super) fn view_of(of: &str) -> Html {
    if of.is_empty() {
        return Html::default();
    }
    html! { <span class="hidden">{ format!(" {of}") }</span> }
}

/// `2026-11-23T09:00`, as fields want it.
fn to_field(then: NaiveDateTime) -> String {
    format!("{}T{:02}:{:02}", then.date(), then.hour(), then.minute())
}
