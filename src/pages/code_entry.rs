//! A code that a help desk read over the phone, typed on the start page. That page is there before the app, without fields
//! and without script: the field is put into it when it has come.

use upd_rules::case::answers::Answers;
use upd_rules::case::text::{Case, FreeValues};
use yew::prelude::*;

use super::code_field::CodeField;
use super::start::CODE;
use crate::address::{Address, Page};
use crate::browser::{element, location};
use crate::pages::PageProps;
use crate::translation::html;

/// The field, in its place on the start page.
#[component]
pub(crate) fn CodeEntry(props: &PageProps) -> Html {
    let place = use_state_eq(|| element(CODE));
    use_effect({
        let place = place.setter();
        move || place.set(element(CODE))
    });
    match (&*place, props.visit.page) {
        (Some(place), Page::Start) => {
            let field = html! { <CodeField id="code" on_answers={Callback::from(open)} /> };
            yew::create_portal(field, place.clone())
        }
        _ => Html::default(),
    }
}

/// They are somebody else's answers, as behind a link from elsewhere. Whose, no code says.
fn open(answers: Answers) {
    location::begin_anew(&Address::of(Page::Check, &Case::of(&answers, FreeValues::default())));
}
