//! A small question with a few short answers in a row.

use yew::prelude::*;

use crate::translation::html;

/// Radio buttons in a row.
pub struct RadioRow {
    /// The name of the buttons, on this page only once.
    pub name: String,
    /// The question.
    pub legend: AttrValue,
    /// A sentence that helps to choose; may be empty.
    pub hint: AttrValue,
    /// The answers.
    pub labels: &'static [&'static str],
    /// The place of the answer that is chosen.
    pub chosen: Option<usize>,
    /// What is wrong, if anything is.
    pub error: Option<AttrValue>,
    /// Called with the place of the answer.
    pub on_choose: Callback<usize>,
}

impl RadioRow {
    /// The id of the first button, to which an error leads.
    #[must_use]
    pub fn first_id(&self) -> String {
        format!("{}-0", self.name)
    }

    /// The row.
    pub fn view(&self) -> Html {
        let name = &self.name;
        let described_by = match (self.error.is_some(), self.hint.is_empty()) {
            (true, _) => Some(format!("{name}-error")),
            (false, false) => Some(format!("{name}-hint")),
            (false, true) => None,
        };
        html! {
            <fieldset class={if self.error.is_some() { "row has-error" } else { "row" }} aria-describedby={described_by}>
                <legend>{ &self.legend }</legend>
                if !self.hint.is_empty() {
                    <p class="hint" id={format!("{name}-hint")}>{ &self.hint }</p>
                }
                if let Some(error) = &self.error {
                    <p class="error" id={format!("{name}-error")}><span class="hidden">{ "Error: " }</span>{ error }</p>
                }
                <div class="pills">
                    { for self.labels.iter().enumerate().map(|(place, label)| html! {
                        <div class="pill" key={place}>
                            <input type="radio" id={format!("{name}-{place}")} name={name.clone()}
                                checked={self.chosen == Some(place)} onchange={self.on_choose.reform(move |_| place)} />
                            <label for={format!("{name}-{place}")}>{ *label }</label>
                        </div>
                    }) }
                </div>
            </fieldset>
        }
    }
}
