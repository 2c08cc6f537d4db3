//! What people drop on the page, or paste as a file. Without this the browser would leave the page and show the file that was dropped.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Uint8Array;
use upd_rules::credentials::mail::{LONGEST, text_of};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Element, Event, File};
use yew::prelude::*;

use super::window;

/// Endings of the names of files that are texts.
const TEXTS: [&str; 5] = [".eml", ".txt", ".html", ".htm", ".mht"];

/// Nothing that is dropped anywhere leads away from the page. Text that is dropped into a field goes there.
#[hook]
pub fn use_drops_kept_here() {
    use_effect_with((), |()| {
        let listeners = window().map(|window| {
            ["dragover", "drop"].map(|name| {
                EventListener::new_with_options(
                    &window,
                    name,
                    EventListenerOptions::enable_prevent_default(),
                    |event| {
                        if !is_text_for_field(event) {
                            event.prevent_default();
                        }
                    },
                )
            })
        });
        move || drop(listeners)
    });
}

fn is_text_for_field(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_field = target.is_some_and(|target| target.matches("input, textarea").unwrap_or_default());
    // While something is dragged, browsers say that there are files, but do not show them.
    let brings_files = data(event).is_some_and(|data| data.types().includes(&"Files".into(), 0));
    is_field && !brings_files
}

fn data(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

/// What is pasted with that event. `None` where the browser does not tell. Programs that copy a text often add a
/// picture of it.
#[must_use]
pub fn pasted(event: &Event) -> Option<Dropped> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    text_in(&data).map(Dropped::Text).or_else(|| files_in(&data))
}

/// What was dropped or pasted.
pub enum Dropped {
    /// A text.
    Text(String),
    /// Files, of which the first that is a text is to be read, and how many there are.
    Files(Option<File>, u32),
}

/// What is dropped with that event, if anything is.
#[must_use]
pub fn dropped(event: &Event) -> Option<Dropped> {
    let data = data(event)?;
    files_in(&data).or_else(|| text_in(&data).map(Dropped::Text))
}

fn files_in(data: &DataTransfer) -> Option<Dropped> {
    let files = data.files().filter(|files| files.length() > 0)?;
    let mut all = (0..files.length()).filter_map(|at| files.get(at));
    Some(Dropped::Files(all.find(is_text), files.length()))
}

fn text_in(data: &DataTransfer) -> Option<String> {
    let kinds = ["text/plain", "text/html"].into_iter();
    let mut texts = kinds.filter_map(|kind| data.get_data(kind).ok());
    texts.find(|text| !text.trim().is_empty())
}

fn is_text(file: &File) -> bool {
    let name = file.name().to_ascii_lowercase();
    TEXTS.iter().any(|ending| name.ends_with(ending))
        || file.type_().starts_with("text/")
        || file.type_() == "message/rfc822"
}

/// The text of a file.
///
/// # Errors
///
/// Says why it cannot be read.
pub async fn text(file: &File) -> Result<String, &'static str> {
    if file.size() > LONGEST as f64 {
        return Err("This file is too large for an e-mail. Open it, and paste its text.");
    }
    let bytes = JsFuture::from(file.array_buffer()).await;
    let bytes = bytes.map_err(|_| "This file could not be read. Open it, and paste its text.")?;
    Ok(text_of(&Uint8Array::new(&bytes).to_vec()).into_owned())
}
