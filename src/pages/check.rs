//! Check your answers: every answer, each with a way to change it.

use upd_rules::case::text::LinkNote;
use yew::prelude::*;

use super::answers::view_answers;
use crate::address::{Address, Page};
use crate::translation::html;
use crate::visit::Visit;

/// The check page; with what says which answers are not the help desk's.
pub(crate) fn view_check(visit: &Visit, view_not_by_desk: impl Fn(&Visit) -> Html) -> Html {
    html! {
        <div class="check">
            <h1 tabindex="-1">{ "Check your answers" }</h1>
            if visit.case.free.notes[LinkNote::Desk].is_some() {
                <p class="filled-in">{ "Filled in by your help desk: please check, and change what is not right." }</p>
                { view_not_by_desk(visit) }
            }
            { view_answers(visit) }
            <p class="actions">
                // A question that is open stands in the place of the plan.
                <a class="button" href={visit.link(Page::Plan)}>{ if visit.case.is_complete() { "Show my plan" } else { "Go on" } }</a>
                <a href={Address::start().to_string()}>{ "Start again" }</a>
            </p>
        </div>
    }
}
