//! The browser's own way to pass something on: to a message, an e-mail, another device.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::window;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// It was passed on.
    Done,
    /// The person thought better of it.
    Left,
    /// The browser would not do it.
    Refused,
}

/// Whether the browser has such a way.
#[must_use]
pub fn is_possible() -> bool {
    share().is_some()
}

/// Offers a link, with a title, to be passed on.
pub async fn link(title: &str, link: &str) -> Sharing {
    match offered(title, link) {
        Some(offered) => match JsFuture::from(offered).await {
            Ok(_) => Sharing::Done,
            Err(problem) if is_named(&problem, "AbortError") => Sharing::Left,
            Err(_) => Sharing::Refused,
        },
        None => Sharing::Refused,
    }
}

fn offered(title: &str, link: &str) -> Option<Promise> {
    let (navigator, share) = share()?;
    let what = Object::new();
    Reflect::set(&what, &"title".into(), &title.into()).ok()?;
    Reflect::set(&what, &"url".into(), &link.into()).ok()?;
    share.call1(&navigator, &what).ok()?.dyn_into().ok()
}

fn share() -> Option<(JsValue, Function)> {
    let navigator = JsValue::from(window()?.navigator());
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}

fn is_named(problem: &JsValue, name: &str) -> bool {
    Reflect::get(problem, &"name".into()).is_ok_and(|known| known.as_string().as_deref() == Some(name))
}
