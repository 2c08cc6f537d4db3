//! The field into which a code is typed that somebody reads aloud.

use upd_rules::case::answers::Answers;
use upd_rules::case::code;
use upd_rules::words;
use yew::prelude::*;

use crate::browser::field;
use crate::translation::html;

/// What [`CodeField`] is made from.
#[derive(Properties, PartialEq)]
pub(super) struct CodeFieldProps {
    /// The id of the field.
    pub(super) id: &'static str,
    /// Called with the answers of a code that is in order.
    pub(super) on_answers: Callback<Answers>,
}

/// The field, opened by its button or by Enter. What is wrong with a code is said, and the code stays.
#[component]
pub(super) fn CodeField(props: &CodeFieldProps) -> Html {
    let id = props.id;
    let problem = use_state_eq(String::new);
    let open = {
        let (on_answers, problem) = (props.on_answers.clone(), problem.setter());
        move || {
            let typed = field::value_of(id).unwrap_or_default();
            match code::read_case(&typed) {
                Ok(answers) => {
                    problem.set(String::new());
                    on_answers.emit(answers);
                }
                Err(wrong) => problem.set(words::code::no_code(wrong)),
            }
        }
    };
    let on_click = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open())
    };
    let on_key = Callback::from(move |event: KeyboardEvent| {
        if field::is_enter(&event) {
            open();
        }
    });
    let problem_id = format!("{id}-problem");
    html! {
        <div class="field">
            <label for={id}>{ "Code" }</label>
            <p class={classes!((!problem.is_empty()).then_some("error"))} id={problem_id.clone()} role="alert">{ &*problem }</p>
            <input type="text" {id} autocomplete="off" spellcheck="false" aria-describedby={problem_id} onkeydown={on_key} />
            <p><button type="button" class="quiet small" onclick={on_click}>{ "Open" }</button></p>
        </div>
    }
}
