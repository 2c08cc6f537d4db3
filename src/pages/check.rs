//! Check your answers: every answer, each with a way to change it.

use yew::prelude::*;

use super::answers::view_answers;
use crate::address::{Address, Page};
use crate::translation::html;
use crate::visit::Visit;

/// The check page.
pub(crate) fn view_check(visit: &Visit) -> Html {
    html! {
        <div class="check">
            <h1 tabindex="-1">{ "Check your answers" }</h1>
            { view_answers(visit) }
            <p class="actions">
                <a class="button" href={visit.link(Page::Plan)}>{ "Show my plan" }</a>
                <a href={Address::start().to_string()}>{ "Start again" }</a>
            </p>
        </div>
    }
}
