//! What is wrong with a form, above it, with the way to the field.

use yew::prelude::*;

use super::in_page_link;
use crate::browser::focus;
use crate::translation::html;

/// The id of the summary, to which the focus moves.
const ID: &str = "error-summary";

/// What [`ErrorSummary`] says.
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// What is wrong.
    pub message: AttrValue,
    /// The id of the field.
    pub field: AttrValue,
}

/// The summary. It takes the focus when it appears, and stands in the title of the tab as long as it is there.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    use_effect_with((), |()| {
        focus::move_to(ID);
        focus::set_title_error(true);
        || focus::set_title_error(false)
    });
    html! {
        <div class="error-summary" id={ID} role="alert" tabindex="-1">
            <h2>{ "Something is still missing" }</h2>
            <p>{ in_page_link(&props.field, "", html! { { &props.message } }) }</p>
        </div>
    }
}
