//! What to say when a secret was refused: it stays in sight, wherever on the page the field is.

use yew::prelude::*;

use crate::browser::secret_guard::{Refusals, Refused};
use crate::translation::html;

/// What [`RefusedSecret`] says.
#[derive(Properties, PartialEq)]
pub struct RefusedSecretProps {
    /// What was refused; with nothing, nothing is said.
    pub refusals: Refusals,
}

/// The message, until it has been read. It never repeats the text, and says what is in the field now.
#[component]
pub fn RefusedSecret(props: &RefusedSecretProps) -> Html {
    let is_read = use_state_eq(|| props.refusals.times == 0);
    let on_click = {
        let is_read = is_read.setter();
        Callback::from(move |_| is_read.set(true))
    };
    let what = if props.refusals.last == Refused::Guessed {
        "Part of that looks like a client secret or a password. "
    } else {
        "That looks like a client secret or a password. "
    };
    let (now, put_back) = match &props.refusals.last {
        Refused::Nothing => ("", None),
        Refused::InAddress => (
            "It was taken out of the address and not kept. Whoever had the link may have seen it: report it to the EMA \
             Service Desk.",
            None,
        ),
        Refused::Emptied(put_back) => (
            "It was not kept, and the field is empty again. A secret never belongs in a ticket or a link. To write \
             something else there, leave the field first.",
            put_back.as_ref(),
        ),
        Refused::Alone => (
            "It was cut out and not kept. A secret never belongs in a ticket or a link.",
            None,
        ),
        Refused::CutOut => (
            "It was cut out and not kept; the rest of your text is still there. A secret never belongs in a ticket or \
             a link.",
            None,
        ),
        Refused::GuessedAlone => (
            "It was cut out and not kept. If it was no secret, leave the field, and write it in shorter pieces.",
            None,
        ),
        Refused::Guessed => (
            "That part was cut out and not kept; the rest is still there. If it was no secret, leave the field, and \
             write it in shorter pieces.",
            None,
        ),
    };
    let on_put_back = put_back.cloned().map(|put_back| {
        let is_read = is_read.setter();
        Callback::from(move |_: MouseEvent| {
            is_read.set(true);
            put_back.emit(());
        })
    });
    html! {
        <div role="alert">
            if !*is_read {
                <div class="refused-secret screen-only">
                    <p>
                        <strong>{ what }</strong>
                        <span>{ now }</span>
                    </p>
                    if let Some(onclick) = on_put_back {
                        <button type="button" class="small" {onclick}>{ "Put the rest back" }</button>
                    }
                    <button type="button" class="small" onclick={on_click}>{ "Understood" }</button>
                </div>
            }
        </div>
    }
}
