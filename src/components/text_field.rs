//! A field for a line or a few lines of text, with its label, hint and error.

use yew::prelude::*;

use crate::browser::field;
use crate::translation::html;

/// What a field is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A line of text.
    Line,
    /// Several lines of text.
    Lines,
    /// A day.
    Day,
    /// A day and a time of day.
    Moment,
    /// Something to look for.
    Search,
}

/// The last day that a field for days takes.
pub const LAST_DAY: &str = "9999-12-31";

impl FieldKind {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Day => "date",
            Self::Moment => "datetime-local",
            Self::Line | Self::Lines | Self::Search => "text",
        }
    }

    /// The last date that can be written: without one, browsers wait for years of six digits.
    const fn latest(self) -> Option<&'static str> {
        match self {
            Self::Day => Some(LAST_DAY),
            Self::Moment => Some("9999-12-31T23:59"),
            Self::Line | Self::Lines | Self::Search => None,
        }
    }
}

/// A field with its label.
pub struct TextField {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// What it belongs to, for those who do not see where it stands; may be empty.
    pub what: AttrValue,
    /// What it is for.
    pub kind: FieldKind,
    /// What to write; may be empty.
    pub hint: AttrValue,
    /// What stands in it.
    pub value: AttrValue,
    /// What is wrong, if anything is.
    pub error: Option<AttrValue>,
    /// Called with the text when the person leaves the field; while typing, if it is to look for something.
    /// Returns what is to stand in the field then.
    pub on_change: Callback<String, String>,
}

impl TextField {
    /// An empty field for a line of text.
    #[must_use]
    pub fn new(id: impl Into<AttrValue>, label: impl Into<AttrValue>, on_change: Callback<String, String>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            what: AttrValue::default(),
            kind: FieldKind::Line,
            hint: AttrValue::default(),
            value: AttrValue::default(),
            error: None,
            on_change,
        }
    }

    /// The field.
    pub fn view(&self) -> Html {
        let id = &self.id;
        let mut described_by = Vec::new();
        if !self.hint.is_empty() {
            described_by.push(format!("{id}-hint"));
        }
        if self.error.is_some() {
            described_by.push(format!("{id}-error"));
        }
        let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
        html! {
            <div class={if self.error.is_some() { "field has-error" } else { "field" }}>
                <label for={id}>
                    { &self.label }
                    if !self.what.is_empty() {
                        <span class="hidden">{ " " }{ &self.what }</span>
                    }
                </label>
                if !self.hint.is_empty() {
                    <p class="hint" id={format!("{id}-hint")}>{ &self.hint }</p>
                }
                if let Some(error) = &self.error {
                    <p class="error" id={format!("{id}-error")} role="alert"><span class="hidden">{ "Error: " }</span>{ error }</p>
                }
                { self.view_control(described_by) }
            </div>
        }
    }

    fn view_control(&self, described_by: Option<String>) -> Html {
        html! {
            <Control id={&self.id} kind={self.kind} value={&self.value} {described_by} invalid={self.error.is_some()}
                on_change={self.on_change.clone()} />
        }
    }
}

/// What [`Control`] is made from: see [`TextField`].
#[derive(Properties, PartialEq)]
struct ControlProps {
    id: AttrValue,
    kind: FieldKind,
    value: AttrValue,
    described_by: Option<String>,
    invalid: bool,
    on_change: Callback<String, String>,
}

/// The field itself. It holds what is being typed, so that nothing of it is lost when the page is drawn anew.
#[component]
fn Control(props: &ControlProps) -> Html {
    let ControlProps {
        id, kind, described_by, ..
    } = props;
    let draft = use_state_eq(|| None::<AttrValue>);
    use_effect_with(props.value.clone(), {
        let draft = draft.setter();
        move |_| draft.set(None)
    });
    let is_date = matches!(kind, FieldKind::Day | FieldKind::Moment);
    let changed = {
        let (on_change, draft) = (props.on_change.clone(), draft.setter());
        Callback::from(move |event: Event| {
            let text = field::text(&event);
            if is_date && field::is_year_incomplete(&text) {
                return;
            }
            draft.set(None);
            let kept = on_change.emit(text.clone());
            if kept != text {
                field::set_text(&event, &kept);
            }
        })
    };
    let typed = {
        let draft = draft.setter();
        Callback::from(move |event: InputEvent| draft.set(Some(field::text(&event).into())))
    };
    // Whoever leaves a year half written gets back what counts.
    let left = {
        let (value, draft) = (props.value.clone(), draft.setter());
        Callback::from(move |event: FocusEvent| {
            if is_date && field::is_year_incomplete(&field::text(&event)) {
                draft.set(None);
                field::set_text(&event, &value);
            }
        })
    };
    let value = (*draft).clone().unwrap_or_else(|| props.value.clone());
    let invalid = props.invalid.then_some("true");
    match kind {
        FieldKind::Lines => html! {
            <textarea {id} rows="5" {value} aria-describedby={described_by.clone()} aria-invalid={invalid}
                autocomplete="off" oninput={typed} onchange={changed} />
        },
        FieldKind::Search => html! {
            <input type="search" {id} value={&props.value} aria-describedby={described_by.clone()} autocomplete="off"
                oninput={changed.reform(|event: InputEvent| event.into())} />
        },
        FieldKind::Line | FieldKind::Day | FieldKind::Moment => html! {
            <input type={kind.input_type()} {id} {value} max={kind.latest()} aria-describedby={described_by.clone()}
                aria-invalid={invalid} autocomplete="off" spellcheck="false" oninput={typed} onchange={changed}
                onblur={left} />
        },
    }
}
