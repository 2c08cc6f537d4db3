//! What to say when a secret was refused: it stays in sight, wherever on the page the field is.

use yew::prelude::*;

/// What [`Refused`] says.
#[derive(Properties, PartialEq)]
pub struct RefusedProps {
    /// How many were refused; with none, nothing is said.
    pub times: u32,
}

/// The message, until it has been read. It never repeats the text.
#[component]
pub fn Refused(props: &RefusedProps) -> Html {
    let is_read = use_state_eq(|| props.times == 0);
    let on_click = {
        let is_read = is_read.setter();
        Callback::from(move |_| is_read.set(true))
    };
    html! {
        <div role="alert">
            if !*is_read {
                <div class="refused-secret screen-only">
                    <p>
                        <strong>{ "That looks like a client secret or a password. " }</strong>
                        { "It was not kept: the field, or the address, is free of it again. A secret never belongs in a ticket or a link." }
                    </p>
                    <button type="button" class="small" onclick={on_click}>{ "Understood" }</button>
                </div>
            }
        </div>
    }
}
