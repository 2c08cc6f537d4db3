//! What is kept in this browser: the cases on this device, an entry each, and nothing else.

use gloo::storage::{LocalStorage, Storage as _};
use js_sys::{Array, Object};
use upd_rules::dates::own_case::{OLD_PREFIX, OwnCase, OwnCases, STORAGE_PREFIX};
use upd_rules::dates::progress::{Kept, Progress};
use wasm_bindgen::{JsCast as _, JsValue};

use super::window;

/// All cases on this device. `None` where the browser does not let us look.
pub(super) fn read_cases() -> Option<OwnCases> {
    let storage = storage()?;
    let read = |key: String| {
        let text = storage.get_item(&key).ok()??;
        let own = parse(&text).unwrap_or_else(|| OwnCase::of_unreadable(&text));
        Some((key, own))
    };
    let keys = keys(&storage).into_iter().filter(|key| key.starts_with(STORAGE_PREFIX));
    Some(keys.filter_map(read).collect())
}

/// Whether anything of ours is kept.
#[must_use]
pub fn has_cases() -> bool {
    storage().is_some_and(|storage| keys(&storage).iter().any(|key| key.starts_with(STORAGE_PREFIX)))
}

/// Keeps a case, or takes it away where nothing of it is worth keeping. Returns whether that can be read back.
pub(super) fn keep(key: &str, own: &OwnCase) -> bool {
    if own.is_empty() {
        return remove(key).is_some();
    }
    let is_kept = || {
        let value = to_javascript(own.clone().into())?;
        let text = String::from(js_sys::JSON::stringify(&value).ok()?);
        let storage = storage()?;
        storage.set_item(key, &text).ok()?;
        parse::<OwnCase>(&storage.get_item(key).ok()??)
    };
    is_kept().as_ref() == Some(own)
}

/// Takes away what is kept under a key.
pub(super) fn remove(key: &str) -> Option<()> {
    storage()?.remove_item(key).ok()
}

/// What the first schema kept under that key.
pub(super) fn read_old(key: &str) -> Option<Progress> {
    let text = storage()?.get_item(key).ok()??;
    Some(parse(&text).unwrap_or_else(|| Progress::of_unreadable(&text)))
}

/// Takes away everything that is ours.
pub(super) fn remove_everything() {
    let Some(storage) = storage() else { return };
    let is_ours = |key: &String| key.starts_with(STORAGE_PREFIX) || key.starts_with(OLD_PREFIX);
    for key in keys(&storage).iter().filter(|key| is_ours(key)) {
        let _ = storage.remove_item(key);
    }
}

fn keys(storage: &web_sys::Storage) -> Vec<String> {
    let count = storage.length().unwrap_or_default();
    (0..count).filter_map(|index| storage.key(index).ok()?).collect()
}

/// The browser's storage, if we may use it: gloo takes that for granted, so it is asked for first.
fn storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()??;
    Some(LocalStorage::raw())
}

/// What we keep has three levels; the reader of deeper ones would run out of stack.
const DEEPEST: usize = 64;

fn parse<T: From<Kept>>(text: &str) -> Option<T> {
    if depth(text) > DEEPEST {
        return None;
    }
    Some(from_javascript(&js_sys::JSON::parse(text).ok()?).into())
}

/// A value that JSON has, from the browser's own reader of it: every library that reads JSON is longer than this.
fn from_javascript(value: &JsValue) -> Kept {
    if let Some(truth) = value.as_bool() {
        Kept::Truth(truth)
    } else if let Some(number) = value.as_f64() {
        // Written back, it is the same either way.
        if number.fract() == 0.0 && number.abs() < 9e15 {
            Kept::Whole(number as i64)
        } else {
            Kept::Number(number)
        }
    } else if let Some(text) = value.as_string() {
        Kept::Text(text)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Kept::List(list.iter().map(|value| from_javascript(&value)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let fields = Object::entries(object);
        let fields = fields.iter().filter_map(|field| {
            let [name, value] = [0, 1].map(|place| field.unchecked_ref::<Array>().get(place));
            Some((name.as_string()?, from_javascript(&value)))
        });
        Kept::Fields(fields.collect())
    } else {
        Kept::Nothing
    }
}

/// The same for the browser's writer.
fn to_javascript(kept: Kept) -> Option<JsValue> {
    Some(match kept {
        Kept::Nothing => JsValue::NULL,
        Kept::Truth(truth) => truth.into(),
        Kept::Whole(number) => JsValue::from_f64(number as f64),
        Kept::Number(number) => number.into(),
        Kept::Text(text) => text.into(),
        Kept::List(list) => list.into_iter().map(to_javascript).collect::<Option<Array>>()?.into(),
        Kept::Fields(fields) => {
            let fields = fields
                .into_iter()
                .map(|(name, value)| Some(Array::of2(&name.into(), &to_javascript(value)?)));
            // Not set one by one: a field `__proto__` would be no field then.
            Object::from_entries(&fields.collect::<Option<Array>>()?.into())
                .ok()?
                .into()
        }
    })
}

/// How deep lists and objects stand in each other, at most. Brackets in texts count too: a name has not so many.
fn depth(json: &str) -> usize {
    let depths = json.bytes().scan(0_usize, |depth, byte| {
        match byte {
            b'[' | b'{' => *depth += 1,
            b']' | b'}' => *depth = depth.saturating_sub(1),
            _ => {}
        }
        Some(*depth)
    });
    depths.max().unwrap_or_default()
}
