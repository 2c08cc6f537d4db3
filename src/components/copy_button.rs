//! A button that copies a text and says so, until something else is pressed; where the clipboard is blocked, it shows the
//! text, selected.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::press::use_press_elsewhere;
use crate::browser::{clipboard, focus};
use crate::translation::html;

/// What [`CopyButton`] copies.
#[derive(Properties, PartialEq)]
pub struct CopyButtonProps {
    /// An id of its own.
    pub id: AttrValue,
    /// What the button says.
    pub label: AttrValue,
    /// What it copies, for those who do not see what it stands beside.
    #[prop_or_default]
    pub what: AttrValue,
    /// Makes the text, when it is asked for.
    pub text: Callback<(), String>,
    /// Whether it is the smaller kind, beside a field.
    #[prop_or_default]
    pub small: bool,
    /// The access key that presses it.
    #[prop_or_default]
    pub key_to_it: Option<&'static str>,
}

#[derive(Clone, PartialEq)]
enum Copying {
    NotYet,
    /// That text.
    Done(AttrValue),
    Blocked,
}

/// The button, with a live region that says what came of it.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let state = use_state_eq(|| Copying::NotYet);
    let area_id = format!("{}-text", props.id);
    let on_click = {
        let (state, text) = (state.setter(), props.text.clone());
        Callback::from(move |_| {
            let (state, text) = (state.clone(), text.emit(()));
            state.set(Copying::NotYet);
            spawn_local(async move {
                let copied = clipboard::copy(&text).await;
                state.set(if copied {
                    Copying::Done(text.into())
                } else {
                    Copying::Blocked
                });
            });
        })
    };
    let on_press_elsewhere = {
        let state = state.setter();
        Callback::from(move |()| state.set(Copying::NotYet))
    };
    // So that it stands at one button at a time.
    let is_said = matches!(*state, Copying::Done(_));
    use_press_elsewhere(&props.id, is_said, on_press_elsewhere);
    use_effect_with(((*state).clone(), area_id.clone()), |(state, area_id)| {
        if *state == Copying::Blocked {
            focus::select(area_id);
        }
    });
    let said = match &*state {
        // What was copied may have changed since.
        Copying::Done(text) if *text == props.text.emit(()) => "Copied",
        Copying::NotYet | Copying::Done(_) => "",
        Copying::Blocked => "Your browser does not let this page copy. The text is selected: press Ctrl+C, or Cmd+C.",
    };
    html! {
        <span class="copy">
            <button type="button" id={&props.id} accesskey={props.key_to_it} class={if props.small { "quiet small" } else { "quiet" }} onclick={on_click}>
                { &props.label }
                if !props.what.is_empty() {
                    <span class="hidden">{ " " }{ &props.what }</span>
                }
            </button>
            <span class="said" role="status">{ said }</span>
            if *state == Copying::Blocked {
                <textarea id={area_id} readonly=true rows="4" aria-label="Text to copy" value={props.text.emit(())} />
            }
        </span>
    }
}
