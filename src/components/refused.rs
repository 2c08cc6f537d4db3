//! What to say when a secret was refused: it stays in sight, wherever on the page the field is.

use upd_rules::secret::{Mark, Refusal, Remains};
use yew::prelude::*;

use crate::browser::secret_guard::{Place, Refusals};

/// What [`Refused`] says.
#[derive(Properties, PartialEq)]
pub struct RefusedProps {
    /// What was refused; with nothing, nothing is said.
    pub refusals: Refusals,
}

/// The message, until it has been read. It never repeats the secret, and offers to put other text back.
#[component]
pub fn Refused(props: &RefusedProps) -> Html {
    let is_read = use_state_eq(|| false);
    let read = {
        let is_read = is_read.setter();
        Callback::from(move |_: MouseEvent| is_read.set(true))
    };
    let unread = props.refusals.last.clone().filter(|_| !*is_read);
    html! {
        <div role="alert">
            if let Some(place) = unread {
                <div class="refused-secret screen-only">
                    <p><strong>{ "That looks like a client secret or a password. " }</strong>{ what_became(&place) }</p>
                    if let Place::Field(_, Refusal { remains: Remains::Aside(_), .. }) = &place {
                        <button type="button" class="small" onclick={read.reform(move |event| {
                            place.put_rest_back();
                            event
                        })}>{ "Put the rest back" }</button>
                        { " " }
                    }
                    <button type="button" class="small" onclick={read}>{ "Understood" }</button>
                </div>
            }
        </div>
    }
}

/// What is in the address or the field now.
fn what_became(place: &Place) -> String {
    let refusal = match place {
        Place::Address => {
            return "It was taken out of the address and not kept. Whoever had the link may have seen it: report it to \
                    the EMA Service Desk."
                .to_owned();
        }
        Place::Field(_, refusal) => refusal,
    };
    let now = match refusal.remains {
        Remains::Nothing => "It was not kept, and the field is empty again. It stays empty until you leave it.",
        Remains::Aside(_) => {
            "It was not kept, and the field is empty again. It stays empty until you leave it; then the rest of your \
             text can be put back."
        }
        Remains::InField => "It was cut out and not kept. The rest of your text is still in the field.",
    };
    let why = match refusal.mark {
        Mark::Looks => {
            "It was recognised only by its looks: letters and digits as if by chance. If it is something else, write \
             its name before it, such as \u{201c}Trace ID:\u{201d}."
        }
        Mark::Label | Mark::Signature => "A secret never belongs in a ticket or a link.",
    };
    format!("{now} {why}")
}
