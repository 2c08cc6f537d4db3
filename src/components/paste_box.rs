//! A box to paste a text into. The text never stays in it: it is handed over, and the box is empty again.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::dropped::{Dropped, dropped, pasted, text};
use crate::browser::field;
use crate::translation::html;

/// Nobody types so many characters at once, not even with a keyboard that completes words.
const TYPED_AT_ONCE: usize = 40;

/// Said of files that are no texts: Outlook saves e-mails in a form of its own.
const NO_TEXT: &str = "This kind of file cannot be read here. Save the e-mail as text or as .eml, or copy its text.";

/// Said where several files were dropped.
const ONE_OF_SEVERAL: &str = "Only the first of these files was read.";

/// What [`PasteBox`] shows.
#[derive(Properties, PartialEq)]
pub struct PasteBoxProps {
    /// Its id.
    pub id: &'static str,
    /// Its label.
    pub label: AttrValue,
    /// What to paste.
    pub hint: AttrValue,
    /// What is wrong, if anything is.
    pub error: Option<AttrValue>,
    /// Called with the text when it is pasted or dropped; of one that is typed, when the person leaves the box.
    pub on_text: Callback<String>,
}

/// The box.
#[component]
pub fn PasteBox(props: &PasteBoxProps) -> Html {
    let id = props.id;
    let take = {
        let on_text = props.on_text.clone();
        Callback::from(move |event: Event| {
            let text = field::text(&event);
            field::set_text(&event, "");
            if !text.trim().is_empty() {
                on_text.emit(text);
            }
        })
    };
    let said = use_state_eq(|| "");
    let bring = {
        let (on_text, said) = (props.on_text.clone(), said.setter());
        Callback::from(move |what: Dropped| {
            said.set("");
            match what {
                Dropped::Text(text) => on_text.emit(text),
                Dropped::Files(None, _) => said.set(NO_TEXT),
                Dropped::Files(Some(file), count) => {
                    let (on_text, said) = (on_text.clone(), said.clone());
                    spawn_local(async move {
                        match text(&file).await {
                            Ok(text) => {
                                on_text.emit(text);
                                said.set(if count > 1 { ONE_OF_SEVERAL } else { "" });
                            }
                            Err(problem) => said.set(problem),
                        }
                    });
                }
            }
        })
    };
    // Where the browser does not give the text, it pastes it, and the next event reads it.
    let on_paste = taking(pasted, bring.clone());
    let on_drop = taking(|event: &DragEvent| dropped(event), bring);
    let length = use_mut_ref(|| 0_usize);
    let on_input = {
        let take = take.clone();
        Callback::from(move |event: InputEvent| {
            let now = field::text(&event).len();
            let before = length.replace(now);
            // Keyboards of phones hand over a whole text as if it had been typed.
            if !field::is_typed(&event) || now > before + TYPED_AT_ONCE {
                length.replace(0);
                take.emit(event.into());
            }
        })
    };
    let has_error = props.error.is_some();
    let mut describes = format!("{id}-hint");
    if has_error {
        describes.push_str(&format!(" {id}-error"));
    }
    let class = classes!("field", "paste", has_error.then_some("has-error"));
    html! {
        <div {class}>
            <label for={id}>{ &props.label }</label>
            <p class="hint" id={format!("{id}-hint")}>{ &props.hint }</p>
            if let Some(error) = &props.error {
                <p class="error" id={format!("{id}-error")} role="alert"><span class="hidden">{ "Error: " }</span>{ error }</p>
            }
            // The guard that empties fields with secrets leaves this one alone: see `browser::secret_guard`.
            <textarea {id} rows="4" aria-describedby={describes} aria-invalid={has_error.then_some("true")}
                autocomplete="off" spellcheck="false" data-reads-secrets="" onpaste={on_paste} oninput={on_input}
                onchange={take} ondrop={on_drop} />
            <p class="hint" role="status"><span key={*said}>{ *said }</span></p>
        </div>
    }
}

/// Takes what an event brings, so that the browser does nothing of its own with it.
fn taking<E: AsRef<Event> + 'static>(
    find: impl Fn(&E) -> Option<Dropped> + 'static,
    bring: Callback<Dropped>,
) -> Callback<E> {
    Callback::from(move |event: E| {
        if let Some(what) = find(&event) {
            event.as_ref().prevent_default();
            bring.emit(what);
        }
    })
}
