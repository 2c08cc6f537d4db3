//! The days of a case: when the customer starts, and when credentials expire. They stand in the link.

use upd_rules::case::answers::{Environment, Goal};
use upd_rules::case::date::iso_date;
use upd_rules::case::text::Case;
use upd_rules::words;
use yew::prelude::*;

use super::Desk;
use crate::address::{Address, Page};
use crate::browser::location;
use crate::components::{FieldKind, TextField};
use crate::translation::html;

/// The fields: days of expiry only for a renewal.
pub(super) fn view_days(desk: &Desk) -> Html {
    let visit = &desk.visit;
    let free = &visit.case.free;
    let on_start = desk.on_day(|case, text: String| {
        case.free.start = iso_date(&text);
        text
    });
    let start = TextField {
        kind: FieldKind::Day,
        value: free.start.map(|day| day.to_string()).unwrap_or_default().into(),
        ..TextField::new("desk-start", "Starts on, if known", on_start)
    };
    let renews = visit.case.answers.wants(Goal::Renew);
    let expiry = |there: Environment| {
        let on_expiry = desk.on_day(move |case, text: String| {
            case.free.expires[there] = text.parse().ok();
            text
        });
        let expires = free.expires[there].as_ref();
        let field = TextField {
            kind: FieldKind::Day,
            value: expires.map(|date| date.earlier.to_string()).unwrap_or_default().into(),
            ..TextField::new(
                format!("desk-expires-{}", there.key()),
                format!("Secret in {} expires on", words::environment(there)),
                on_expiry,
            )
        };
        field.view()
    };
    html! {
        <div class="side-by-side">
            { start.view() }
            { for visit.case.answers.environments().filter(|_| renews).map(expiry) }
        </div>
    }
}

impl Desk {
    /// Puts a day into the case.
    fn on_day(&self, put: impl Fn(&mut Case, String) -> String + 'static) -> Callback<String, String> {
        let case = self.visit.case.clone();
        Callback::from(move |day: String| {
            let mut case = (*case).clone();
            let kept = put(&mut case, day);
            location::replace(&Address::of(Page::Desk, &case));
            kept
        })
    }
}
