//! One box to tick.

use yew::prelude::*;

use crate::browser::field;
use crate::translation::html;

/// A box with that id and label. Says whether it is ticked now, when it changes.
pub fn tick_box(id: &'static str, label: &'static str, ticked: bool, on_change: &Callback<bool>) -> Html {
    html! {
        <div class="choice">
            <input type="checkbox" {id} checked={ticked} onchange={on_change.reform(|event: Event| field::is_ticked(&event))} />
            <label for={id}>{ label }</label>
        </div>
    }
}
