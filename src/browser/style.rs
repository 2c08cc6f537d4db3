//! Style that comes with a part of the app: what only its pages need is not waited for by others.

use std::cell::RefCell;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::document;

/// What only plans need.
pub const PLAN: &str = include_str!("../../static/plan.css");
/// What only pages about credentials and tickets need.
pub const CREDENTIALS: &str = include_str!("../../static/credentials.css");
/// What only the help desk needs, and the ways to keep a plan.
pub const DESK: &str = include_str!("../../static/desk.css");

thread_local! {
    static ADDED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// Adds rules of style to those of the page, once. A page without a style sheet goes without these as well.
pub fn add(rules: &'static str) {
    ADDED.with_borrow_mut(|added| {
        if !added.contains(&rules) {
            added.push(rules);
            insert(rules);
        }
    });
}

/// Puts them behind those of the first style sheet. The policy of the page forbids style that is written into the page, not
/// rules that a script adds to a style sheet.
fn insert(rules: &str) -> Option<()> {
    let sheets = Reflect::get(&document()?.into(), &"styleSheets".into()).ok()?;
    let sheet = Reflect::get(&sheets, &JsValue::from(0)).ok()?;
    let last = Reflect::get(&Reflect::get(&sheet, &"cssRules".into()).ok()?, &"length".into()).ok()?;
    let insert: Function = Reflect::get(&sheet, &"insertRule".into()).ok()?.dyn_into().ok()?;
    // One rule at a time can be inserted, and this is one.
    let all = format!("@media all{{{rules}}}");
    insert.call2(&sheet, &all.into(), &last).ok().map(|_| ())
}
