//! What to say when a secret was refused: it stays in sight, wherever on the page the field is.

use yew::prelude::*;

use crate::browser::secret_guard::Refusals;

/// What [`Refused`] says.
#[derive(Properties, PartialEq)]
pub struct RefusedProps {
    /// What was refused; with nothing, nothing is said.
    pub refusals: Refusals,
}

/// The message, until it has been read. It never repeats the text.
#[component]
pub fn Refused(props: &RefusedProps) -> Html {
    let is_read = use_state_eq(|| props.refusals.times == 0);
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
                        if props.refusals.in_address {
                            { "It was taken out of the address and not kept. Whoever had the link may have seen it: \
                               report it to the EMA Service Desk." }
                        } else {
                            { "It was not kept, and the field is empty again. A secret never belongs in a ticket or a link." }
                        }
                    </p>
                    <button type="button" class="small" onclick={on_click}>{ "Understood" }</button>
                </div>
            }
        </div>
    }
}
