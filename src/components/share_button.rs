//! A button for the browser's own way to pass a link on. Where there is none, there is no button.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::share::{self, Sharing};
use crate::translation::html;

/// What [`ShareButton`] passes on.
#[derive(Properties, PartialEq)]
pub struct ShareButtonProps {
    /// What the link is called where it arrives.
    pub title: AttrValue,
    /// Makes the link, when it is asked for.
    pub link: Callback<(), String>,
}

/// The button, with a live region that says where it failed.
#[component]
pub fn ShareButton(props: &ShareButtonProps) -> Html {
    let refused = use_state_eq(|| false);
    if !share::is_possible() {
        return Html::default();
    }
    let on_click = {
        let (refused, title, link) = (refused.setter(), props.title.clone(), props.link.clone());
        Callback::from(move |_: MouseEvent| {
            let (refused, title, link) = (refused.clone(), title.clone(), link.emit(()));
            refused.set(false);
            spawn_local(async move { refused.set(share::link(&title, &link).await == Sharing::Refused) });
        })
    };
    html! {
        <span class="copy">
            <button type="button" id="share-link" class="quiet" onclick={on_click}>{ "Share the link\u{2026}" }</button>
            <span class="said" role="status">
                { if *refused { "Your browser did not share it. Copy the link instead." } else { "" } }
            </span>
        </span>
    }
}
