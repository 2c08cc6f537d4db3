//! Something that unfolds in place.

use yew::prelude::*;

use crate::translation::html;

/// The browser's own disclosure: it works by keyboard. The class is for the style sheet.
pub fn disclosure(class: &'static str, summary: Html, unfolded: Html) -> Html {
    html! {
        <details {class}>
            <summary>{ summary }</summary>
            <div class="unfolded">{ unfolded }</div>
        </details>
    }
}
