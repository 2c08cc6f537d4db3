//! A list to choose one thing from, with its label.

use yew::prelude::*;

use crate::browser::field;
use crate::translation::html;

/// What [`ListField`] offers.
#[derive(Properties, PartialEq)]
pub struct ListFieldProps {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: Html,
    /// What it asks in full, for those who point at it; may be empty.
    #[prop_or_default]
    pub title: AttrValue,
    /// The access key that leads to it.
    #[prop_or_default]
    pub key_to_it: Option<&'static str>,
    /// What is offered: the value of each, and what it says.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value that is chosen.
    pub value: AttrValue,
    /// Called with the value when another is chosen.
    pub on_change: Callback<String>,
    /// What stands below it.
    #[prop_or_default]
    pub children: Html,
}

/// The list. What is chosen is told to it after it is drawn: as an attribute it would count only until somebody chooses.
#[component]
pub fn ListField(props: &ListFieldProps) -> Html {
    let ListFieldProps {
        id,
        label,
        title,
        key_to_it,
        options,
        value,
        ..
    } = props;
    use_effect_with((id.clone(), options.clone(), value.clone()), |(id, _, value)| {
        field::choose(id, value);
    });
    let on_change = {
        let id = id.clone();
        props
            .on_change
            .reform(move |_: Event| field::value_of(&id).unwrap_or_default())
    };
    html! {
        <>
            <label for={id}>{ label.clone() }</label>
            <div>
                <select {id} {title} accesskey={*key_to_it} onchange={on_change}>
                    { for options.iter().map(|(value, says)| html! { <option key={&**value} {value}>{ says }</option> }) }
                </select>
                { props.children.clone() }
            </div>
        </>
    }
}
