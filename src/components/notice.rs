//! Something worth knowing before reading on.

use yew::prelude::*;

use crate::translation::html;

/// A notice above the page: what it is about, and what it says.
pub fn notice(title: &'static str, content: Html) -> Html {
    html! {
        <section class="notice" aria-label={title}>
            <p class="notice-title">{ title }</p>
            { content }
        </section>
    }
}
