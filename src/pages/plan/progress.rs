//! Ticking off what has happened. It is kept in this browser, and nowhere else.

use std::rc::Rc;

use chrono::NaiveDate;
use upd_rules::case::date::iso_date;
use upd_rules::dates::now::StepNow;
use upd_rules::dates::progress::{Progress, Tick};
use upd_rules::document::Told;
use upd_rules::plan::finding;
use upd_rules::words;
use yew::prelude::*;

use super::calendar::view_single;
use super::course::Course;
use super::reminders::view_reminder;
use crate::browser::field;
use crate::components::LAST_DAY;
use crate::translation::html;

/// What stands under a step: its tick, its calendar file, the reminder.
pub(super) fn view_step_progress(course: &Rc<Course>, place: usize, step: &Told, one_of_two: bool) -> Html {
    let (Some(planned), Some(key)) = (course.plan.steps.get(place), course.key(place)) else {
        return Html::default();
    };
    let tick = Tick::of(planned);
    let there = step.environment.filter(|_| one_of_two);
    let there = there.map_or_else(String::new, |there| format!(" in {}", words::environment(there)));
    let ticked = course.ticked(place);
    let time = course.time().clone();
    let on_tick = course
        .edit(move |progress: &mut Progress, day: Option<NaiveDate>| progress.tick(key, day))
        .reform(move |event: Event| field::is_ticked(&event).then(|| time.today()));
    let on_day = course.edit(move |progress: &mut Progress, day: NaiveDate| progress.tick(key, Some(day)));
    let on_day = Callback::from(move |event: Event| {
        let text = field::text(&event);
        if let Some(day) = iso_date(&text).filter(|_| !field::is_year_incomplete(&text)) {
            on_day.emit(day);
        }
    });
    let id = format!("tick-{place}");
    let passed = match course.now(place) {
        StepNow::Passed => Some("Behind you: a later step is ticked, or its time is over."),
        StepNow::NotNeeded => Some("Not needed any more."),
        _ => None,
    };
    // What is found out is answered, and ticked by that.
    let is_answered = ticked.is_none() && finding(planned, &course.visit.case.answers).is_some();
    html! {
        <div class="happened">
            if let Some(passed) = passed {
                <p class="hint">{ passed }</p>
            }
            if !is_answered {
                <div class="tick screen-only">
                    <input type="checkbox" id={id.clone()} checked={ticked.is_some()} onchange={on_tick} />
                    <label for={id.clone()}>{ format!("{}{there}", words::tick(tick)) }<span class="hidden">{ ": " }{ &step.title }</span></label>
                    if let Some(day) = ticked {
                        <label class="hidden" for={format!("{id}-day")}>{ format!("{}{there}", words::tick_on(tick)) }<span>{ ": " }{ &step.title }</span></label>
                        <input type="date" id={format!("{id}-day")} value={day.to_string()} max={LAST_DAY} onchange={on_day} />
                    }
                    { view_single(course, place) }
                </div>
            }
            if let Some(day) = ticked {
                <p class="print-only">{ format!("{} {}{there}.", words::tick_on(tick), words::date(day)) }</p>
            }
            <div class="screen-only">{ view_reminder(course, place, step) }</div>
        </div>
    }
}

/// What has happened, as plain text, for those who ask for it.
pub(super) fn as_text(course: &Course) -> String {
    let mut text = String::from("\nWhat has happened\n");
    for (place, step) in course.plan.steps.iter().enumerate() {
        if let Some(day) = course.ticked(place) {
            let label = words::tick_on(Tick::of(step));
            text.push_str(&format!("- {}: {label} {}\n", course.title(place), words::date(day)));
        }
    }
    if let Some(remaining) = &course.remaining {
        text.push_str(&format!(
            "What is left: {} (estimate)\n",
            course.end(&remaining.stated).text
        ));
        if let Some(guessed) = &remaining.guessed {
            text.push_str(&format!("With own guesses: {}\n", course.end(&guessed.schedule).text));
        }
    }
    text
}
