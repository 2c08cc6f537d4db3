//! What is remembered: of two changes in one handler, both count.

use std::rc::Rc;

use upd_checker::browser::shelf::{Change, begin, use_case_here, use_shelf};
use upd_checker::memory::{remember, use_memory};
use upd_rules::case::text::Case;
use upd_rules::dates::progress::{Progress, Wait};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::support::{document, settle};

/// A button that makes two changes of the memory, and two of what is kept.
#[component]
fn Twice() -> Html {
    let memory = use_memory(None);
    let (shelf, case) = (use_shelf(), Rc::new(Case::read("goal=account&account=mobile")));
    let (kept, keep) = use_case_here(&shelf, &case);
    let onclick = {
        let memory = memory.clone();
        Callback::from(move |_: MouseEvent| {
            remember(&memory, |now| now.by_mail = true);
            remember(&memory, |now| now.typed.organisation.push_str("ORG"));
            remember(&memory, |now| now.typed.organisation.push_str("-1"));
            let later: Change = Rc::new(|progress: &mut Progress| progress.needed_by = Some(Default::default()));
            keep.emit(Rc::new(|progress: &mut Progress| {
                progress.remind_after = Some(Wait::Days(3))
            }));
            keep.emit(later);
        })
    };
    let progress = &kept.progress;
    let has_both = progress.needed_by.is_some() && progress.remind_after.is_some();
    html! {
        <button id="twice" {onclick}>
            { format!("{} {} {has_both}", memory.by_mail, memory.typed.organisation) }
        </button>
    }
}

async fn press() -> String {
    begin();
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let app = yew::Renderer::<Twice>::with_root(root.clone()).render();
    settle().await;
    let button: HtmlElement = document().get_element_by_id("twice").unwrap().dyn_into().unwrap();
    button.click();
    settle().await;
    let text = button.text_content().unwrap();
    app.destroy();
    settle().await;
    root.remove();
    text
}

#[wasm_bindgen_test]
async fn two_changes_in_one_handler_both_count() {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    storage.clear().unwrap();
    assert_eq!(press().await, "true ORG-1 true");
    storage.clear().unwrap();
}
