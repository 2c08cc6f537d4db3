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

/// The first day that a field for days takes.
pub const FIRST_DAY: &str = "2000-01-01";

/// The last day that a field for days takes. Without one, browsers wait for years of six digits.
pub const LAST_DAY: &str = "2100-12-31";

impl FieldKind {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Day => "date",
            Self::Moment => "datetime-local",
            Self::Line | Self::Lines | Self::Search => "text",
        }
    }

    /// The first and the last date that is taken.
    const fn limits(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Day => Some((FIRST_DAY, LAST_DAY)),
            Self::Moment => Some(("2000-01-01T00:00", "2100-12-31T23:59")),
            Self::Line | Self::Lines | Self::Search => None,
        }
    }

    /// Whether it can take that text: dates are written so that they sort like texts.
    fn takes(self, text: &str) -> bool {
        text.is_empty() || self.limits().is_none_or(|(first, last)| (first..=last).contains(&text))
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

/// The field itself. It holds what is being typed, so that nothing of it is lost when the page is drawn anew; a day that
/// it does not take stays in it with a word on why, and changes nothing.
#[component]
fn Control(props: &ControlProps) -> Html {
    let ControlProps {
        id, kind, described_by, ..
    } = props;
    let draft = use_state_eq(|| None::<AttrValue>);
    let refuses = use_state_eq(|| false);
    use_effect_with(props.value.clone(), {
        let (draft, refuses) = (draft.setter(), refuses.setter());
        move |_| {
            draft.set(None);
            refuses.set(false);
        }
    });
    let is_date = matches!(kind, FieldKind::Day | FieldKind::Moment);
    let refuse = {
        let (draft, refuses) = (draft.setter(), refuses.setter());
        move |text: String| {
            draft.set(Some(text.into()));
            refuses.set(true);
        }
    };
    let changed = {
        let (on_change, draft, refuses) = (props.on_change.clone(), draft.setter(), refuses.setter());
        let (kind, refuse) = (*kind, refuse.clone());
        Callback::from(move |event: Event| {
            let text = field::text(&event);
            if is_date && field::is_year_incomplete(&text) {
                return;
            }
            if !kind.takes(&text) {
                return refuse(text);
            }
            draft.set(None);
            refuses.set(false);
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
    // Until somebody leaves it, a year that is half written is being typed.
    let left = Callback::from(move |event: FocusEvent| {
        let text = field::text(&event);
        if is_date && field::is_year_incomplete(&text) {
            refuse(text);
        }
    });
    let value = (*draft).clone().unwrap_or_else(|| props.value.clone());
    let refused = (*refuses).then(|| format!("{id}-refused"));
    let invalid = (props.invalid || *refuses).then_some("true");
    let described_by = described_by
        .clone()
        .into_iter()
        .chain(refused.clone())
        .reduce(|all, one| format!("{all} {one}"));
    let (first, last) = kind.limits().unzip();
    match kind {
        FieldKind::Lines => html! {
            <textarea {id} rows="5" {value} aria-describedby={described_by} aria-invalid={invalid}
                autocomplete="off" oninput={typed} onchange={changed} />
        },
        FieldKind::Search => html! {
            <input type="search" {id} value={&props.value} aria-describedby={described_by} autocomplete="off"
                oninput={changed.reform(|event: InputEvent| event.into())} />
        },
        FieldKind::Line | FieldKind::Day | FieldKind::Moment => html! {
            <>
                if let Some(refused) = refused {
                    <p class="error" id={refused} role="alert">
                        <span class="hidden">{ "Error: " }</span>{ "The year has to be from 2000 to 2100." }
                    </p>
                }
                <input type={kind.input_type()} {id} {value} min={first} max={last} aria-describedby={described_by}
                    aria-invalid={invalid} autocomplete="off" spellcheck="false" oninput={typed} onchange={changed}
                    onblur={left} />
            </>
        },
    }
}
