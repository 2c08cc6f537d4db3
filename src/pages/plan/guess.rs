//! A person's own word on how long something takes: a number, and what it counts.

use upd_rules::progress::Wait;
use yew::prelude::*;

use super::course::Course;
use crate::browser::field;

/// The unit in the list to choose from.
const DAYS: &str = "days";

/// A field for a wait. `whose` tells fields of the same label apart for those who do not see where they stand.
pub(super) fn view_wait(
    id: &str,
    label: &'static str,
    whose: &str,
    wait: Option<Wait>,
    on_change: &Callback<Option<Wait>>,
) -> Html {
    let unit_id = format!("{id}-unit");
    let changed = {
        let (id, unit_id, on_change) = (id.to_owned(), unit_id.clone(), on_change.clone());
        Callback::from(move |_: Event| on_change.emit(read(&id, &unit_id)))
    };
    let number = wait.map(|wait| wait.number().to_string());
    let in_days = matches!(wait, Some(Wait::Days(_)));
    html! {
        <div class="wait-field">
            <label for={id.to_owned()}>{ label }<span class="hidden">{ ": " }{ whose.to_owned() }</span></label>
            <span class="wait-controls">
                <input type="number" id={id.to_owned()} min="0" max={Wait::LONGEST.to_string()} inputmode="numeric"
                    value={number.unwrap_or_default()} onchange={changed.clone()} />
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
            { view_wait(&format!("guess-{place}"), "Your own guess", &step.title, guess, &on_change) }
            if let Some(guess) = guess {
                <span class="print-only">{ format!("Your own guess: {}", guess.words()) }</span>
            }
        </>
    }
}

fn read(id: &str, unit_id: &str) -> Option<Wait> {
    let number = field::value_of(id)?.trim().parse().ok()?;
    let in_days = field::value_of(unit_id).is_some_and(|unit| unit == DAYS);
    Some(if in_days {
        Wait::Days(number)
    } else {
        Wait::WorkingDays(number)
    })
}
