//! Something small that is shown when asked for, in the middle of a text.

use std::sync::atomic::{AtomicUsize, Ordering};

use yew::prelude::*;

use crate::translation::html;

/// A button in a text, and what it shows. The browser opens and closes it, by keyboard too. It stands behind its button,
/// so that it is read there, and on paper it can stand there as well.
pub fn popover(class: &'static str, label: Html, shown: Html) -> Html {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let id = format!("popover-{}", COUNT.fetch_add(1, Ordering::Relaxed));
    html! {
        <span class={class}>
            <button type="button" popovertarget={id.clone()}>{ label }</button>
            <span popover="auto" {id}>{ shown }</span>
        </span>
    }
}
