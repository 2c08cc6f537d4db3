//! What is pressed elsewhere on the page, by mouse, finger or key.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Node;
use yew::prelude::*;

use super::document;

/// Tells of every press outside of the element with that id, while that is wanted.
#[hook]
pub fn use_press_elsewhere(id: &AttrValue, is_wanted: bool, on_press: Callback<()>) {
    use_effect_with((id.clone(), is_wanted), move |(id, is_wanted)| {
        let id = id.clone();
        let listener = document().filter(|_| *is_wanted).map(|document| {
            let page = document.clone();
            EventListener::new(&document, "click", move |event| {
                let pressed = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                let is_inside = page
                    .get_element_by_id(&id)
                    .is_some_and(|element| element.contains(pressed.as_ref()));
                if !is_inside {
                    on_press.emit(());
                }
            })
        });
        move || drop(listener)
    });
}
