//! A question with its answers: native radio buttons, or tick boxes where several may be chosen. Short answers may stand
//! in a row.

use yew::prelude::*;

use crate::translation::html;

/// An answer that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its value.
    pub key: &'static str,
    /// What it says.
    pub label: AttrValue,
    /// What it means; empty where that is plain.
    pub hint: AttrValue,
}

/// A group of radio buttons or tick boxes under one heading.
pub struct Choices {
    /// The name of the controls, on this page only once. Their ids begin with it.
    pub name: AttrValue,
    /// Whether the answers are a word or two and stand in a row.
    pub in_a_row: bool,
    /// Whether several may be chosen.
    pub several: bool,
    /// The answers.
    pub choices: Vec<Choice>,
    /// The values that are chosen.
    pub chosen: Vec<&'static str>,
    /// What is wrong, if anything is.
    pub error: Option<AttrValue>,
    /// A sentence that helps to choose.
    pub hint: Option<Html>,
    /// What stands before the choices, where they are not the only way to answer.
    pub before: Html,
    /// Called with the value that is chosen, or of several with the one that is ticked or cleared.
    pub on_choose: Callback<&'static str>,
    /// The heading, inside the legend.
    pub heading: Html,
}

impl Choices {
    /// The id of the first control, to which an error leads.
    #[must_use]
    pub fn first_id(&self) -> String {
        id(&self.name, self.choices.first().map_or("", |choice| choice.key))
    }

    /// The group.
    pub fn view(&self) -> Html {
        let name = &self.name;
        let described_by = match (&self.hint, &self.error) {
            (None, None) => None,
            (Some(_), None) => Some(format!("{name}-hint")),
            (None, Some(_)) => Some(format!("{name}-error")),
            (Some(_), Some(_)) => Some(format!("{name}-hint {name}-error")),
        };
        let choices = self.choices.iter().map(|choice| self.view_choice(choice));
        html! {
            <fieldset class={classes!(if self.in_a_row { "row" } else { "choices" }, self.error.is_some().then_some("has-error"))}
                aria-describedby={described_by}>
                <legend>{ self.heading.clone() }</legend>
                if let Some(hint) = &self.hint {
                    <p class="hint" id={format!("{name}-hint")}>{ hint.clone() }</p>
                }
                if let Some(error) = &self.error {
                    <p class="error" id={format!("{name}-error")}><span class="hidden">{ "Error: " }</span>{ error }</p>
                }
                { self.before.clone() }
                if self.in_a_row {
                    <div class="pills">{ for choices }</div>
                } else {
                    { for choices }
                }
            </fieldset>
        }
    }

    fn view_choice(&self, choice: &Choice) -> Html {
        let key = choice.key;
        let id = id(&self.name, key);
        let hint_id = format!("{id}-hint");
        let has_hint = !choice.hint.is_empty();
        html! {
            <div class={if self.in_a_row { "pill" } else { "choice" }} key={key}>
                <input
                    type={if self.several { "checkbox" } else { "radio" }}
                    id={id.clone()}
                    name={self.name.clone()}
                    value={key}
                    checked={self.chosen.contains(&key)}
                    aria-describedby={has_hint.then(|| hint_id.clone())}
                    onchange={self.on_choose.reform(move |_| key)}
                />
                <label for={id}>{ &choice.label }</label>
                if has_hint {
                    <p class="hint" id={hint_id}>{ &choice.hint }</p>
                }
            </div>
        }
    }
}

fn id(name: &str, key: &str) -> String {
    format!("{name}-{key}")
}
