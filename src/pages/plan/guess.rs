//! A person's own word on how long something takes: a number, and what it counts.

use upd_rules::dates::progress::Wait;
use upd_rules::words;
use yew::prelude::*;

use super::course::Course;
use crate::browser::field;
use crate::translation::html;

/// The unit in the list to choose from.
const DAYS: &str = "days";

/// What [`WaitField`] shows.
#[derive(Properties, PartialEq)]
pub(super) struct WaitFieldProps {
    pub(super) id: String,
    pub(super) label: &'static str,
    /// Tells fields of the same label apart for those who do not see where they stand.
    pub(super) whose: String,
    pub(super) wait: Option<Wait>,
    pub(super) on_change: Callback<Option<Wait>>,
}

/// A field for a wait.
#[component]
pub(super) fn WaitField(props: &WaitFieldProps) -> Html {
    let WaitFieldProps { id, label, wait, .. } = props;
    // What stands in the field and is no number of ours.
    let wrong = use_state_eq(|| None);
    let unit_id = format!("{id}-unit");
    let changed = {
        let (id, unit_id, on_change) = (id.clone(), unit_id.clone(), props.on_change.clone());
        let wrong = wrong.clone();
        Callback::from(move |_: Event| match read(&id, &unit_id) {
            Ok(wait) => {
                wrong.set(None);
                on_change.emit(wait);
            }
            // It changes nothing, and stays to be put right.
            Err(text) => wrong.set(Some(text)),
        })
    };
    let number = wait.map(|wait| wait.number().to_string());
    let value = (*wrong).clone().or(number).unwrap_or_default();
    let in_days = matches!(wait, Some(Wait::Days(_)));
    let error = wrong.as_ref().map(|_| format!("{id}-error"));
    html! {
        <div class="wait-field">
            <label for={id.clone()}>{ label }<span class="hidden">{ ": " }{ &props.whose }</span></label>
            if let Some(error) = &error {
                <p class="error" id={error.clone()} role="alert">
                    <span class="hidden">{ "Error: " }</span>{ format!("Write a whole number from 0 to {}.", Wait::LONGEST) }
                </p>
            }
            <span class="wait-controls">
                <input type="text" id={id.clone()} inputmode="numeric" autocomplete="off" size="4"
                    aria-describedby={error.clone()} aria-invalid={error.map(|_| "true")}
                    {value} onchange={changed.clone()} />
                <select id={unit_id} aria-label={format!("{label}, counted in")} onchange={changed}>
                    <option value="" selected={!in_days}>{ "working days" }</option>
                    <option value={DAYS} selected={in_days}>{ "days" }</option>
                </select>
            </span>
        </div>
    }
}

/// The field for a guess of how long a step takes.
pub(super) fn view_guess(course: &Course, place: usize) -> Html {
    let (Some(key), Some(step)) = (course.key(place), course.step(place)) else {
        return Html::default();
    };
    let on_change = course.edit(move |progress, wait| progress.guess(key, wait));
    let guess = course.progress.guesses.get(&key).copied();
    html! {
        <>
            <WaitField id={format!("guess-{place}")} label="Your own guess" whose={step.title.clone()} wait={guess} {on_change} />
            if let Some(guess) = guess {
                <span class="print-only">{ format!("Your own guess: {}", words::wait(guess)) }</span>
            }
        </>
    }
}

/// The wait in the field, or none where it is empty; the text where it is no number that a wait may have.
fn read(id: &str, unit_id: &str) -> Result<Option<Wait>, String> {
    let text = field::value_of(id).unwrap_or_default();
    if text.trim().is_empty() {
        return Ok(None);
    }
    let in_days = field::value_of(unit_id).is_some_and(|unit| unit == DAYS);
    let wait = if in_days { Wait::Days } else { Wait::WorkingDays };
    match text.trim().parse() {
        Ok(number) if number <= Wait::LONGEST => Ok(Some(wait(number))),
        _ => Err(text),
    }
}
