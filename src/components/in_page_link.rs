//! A link to a place on the same page. The fragment of the address is taken, so it moves by itself.

use yew::prelude::*;

use crate::browser::{focus, location};
use crate::translation::html;

/// A link to the place with that id, which can take the focus. Opened in another tab it leads to this page.
pub fn in_page_link(to: impl Into<AttrValue>, class: &'static str, content: Html) -> Html {
    let to: AttrValue = to.into();
    let on_click = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        focus::unfold(&to);
        focus::move_to(&to);
    });
    let fragment = location::fragment();
    let here = if fragment.is_empty() { "#/".to_owned() } else { fragment };
    html! {
        <a {class} href={here} onclick={on_click}>{ content }</a>
    }
}
