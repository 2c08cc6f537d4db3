//! What is wrong with a form, above it, with the way to the field.

use yew::prelude::*;

use super::in_page_link;
use crate::browser::focus;
use crate::translation::html;

/// The id of the summary, to which the focus moves.
const ID: &str = "error-summary";

/// Puts the focus on the summary when it appears and with each attempt after that, of which that is the number, and
/// keeps it in the title of the tab as long as it is there. Nothing before the first attempt.
#[hook]
pub fn use_error_summary(attempt: Option<u32>) {
    use_effect_with(attempt, |attempt| {
        let is_there = attempt.is_some();
        if is_there {
            focus::move_to(ID);
            focus::set_title_error(true);
        }
        move || {
            if is_there {
                focus::set_title_error(false);
            }
        }
    });
}

/// The summary: what is wrong, with the way to the field with that id. See [`use_error_summary`].
pub fn error_summary(message: &AttrValue, field: &str) -> Html {
    html! {
        <div class="error-summary" id={ID} role="alert" tabindex="-1">
            <h2>{ "Something is still missing" }</h2>
            <p>{ in_page_link(field, "", html! { { message } }) }</p>
        </div>
    }
}
