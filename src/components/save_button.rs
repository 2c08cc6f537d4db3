//! A button that saves a file and says so, until something else is pressed; where the browser refuses, the text
//! can be copied.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::CopyButton;
use crate::browser::download;
use crate::browser::press::use_press_elsewhere;
use crate::translation::html;

/// What [`SaveButton`] saves.
#[derive(Properties, PartialEq)]
pub struct SaveButtonProps {
    /// An id of its own.
    pub id: AttrValue,
    /// What the button says.
    pub label: AttrValue,
    /// What it saves, for those who do not see where it stands.
    #[prop_or_default]
    pub what: AttrValue,
    /// The name of the file.
    pub file_name: AttrValue,
    /// Its media type.
    pub media_type: AttrValue,
    /// Makes the text of the file, when it is asked for.
    pub text: Callback<(), String>,
    /// Whether it is the smaller kind, beside a field.
    #[prop_or_default]
    pub small: bool,
    /// What to do with the file.
    #[prop_or("Open the file with your calendar.".into())]
    pub then: AttrValue,
}

/// The button, with a live region that says what came of it.
#[component]
pub fn SaveButton(props: &SaveButtonProps) -> Html {
    let saved = use_state_eq(|| None::<bool>);
    let on_click = {
        let (saved, text) = (saved.setter(), props.text.clone());
        let (name, media_type) = (props.file_name.clone(), props.media_type.clone());
        Callback::from(move |_| {
            let is_saved = download::save(&name, &media_type, &text.emit(()));
            // A second time is said again, too.
            saved.set(None);
            let saved = saved.clone();
            Timeout::new(0, move || saved.set(Some(is_saved))).forget();
        })
    };
    let on_press_elsewhere = {
        let saved = saved.setter();
        Callback::from(move |()| saved.set(None))
    };
    use_press_elsewhere(&props.id, *saved == Some(true), on_press_elsewhere);
    let said = match *saved {
        None => String::new(),
        Some(true) => format!("Saved. {}", props.then),
        Some(false) => format!(
            "Your browser does not let this page save a file. Copy its text and save it as {}.",
            props.file_name
        ),
    };
    html! {
        <span class="copy">
            <button type="button" id={&props.id} class={if props.small { "quiet small" } else { "quiet" }} onclick={on_click}>
                { &props.label }
                if !props.what.is_empty() {
                    <span class="hidden">{ ": " }{ &props.what }</span>
                }
            </button>
            <span class="said" role="status">{ said }</span>
            if *saved == Some(false) {
                <CopyButton id={format!("{}-copy", props.id)} label="Copy the text of the file" text={props.text.clone()} />
            }
        </span>
    }
}
