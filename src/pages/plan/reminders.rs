//! A polite reminder for somebody who has not answered yet.

use upd_rules::dates::agenda::USUAL_WAIT;
use upd_rules::dates::now::StepNow;
use upd_rules::dates::progress::{Progress, Wait};
use upd_rules::document::Told;
use upd_rules::words;
use upd_rules::words::reminder::reminder;
use yew::prelude::*;

use super::course::Course;
use super::guess::WaitField;
use crate::components::{CopyButton, disclosure};
use crate::pages::said::view_one;
use crate::translation::html;

/// The reminder for a step that is waited for: all before it is ticked, it is not.
pub(super) fn view_reminder(course: &Course, place: usize, step: &Told) -> Html {
    let wait = course.progress.remind_after.unwrap_or(USUAL_WAIT);
    let calendar = course.visit.calendar();
    let user = course.visit.case.answers.user;
    let reminder = asked_on(course, place)
        .zip(course.plan.steps.get(place))
        .and_then(|(asked_on, step)| reminder(step, user, asked_on, wait, course.today(), calendar));
    let Some(reminder) = reminder else {
        return Html::default();
    };
    let on_wait = course.edit(|progress: &mut Progress, wait: Option<Wait>| progress.remind_after = wait);
    let summary = if reminder.is_due {
        "No answer yet? Send a reminder".to_owned()
    } else {
        format!("No answer by {}? Send a reminder", words::date(reminder.due))
    };
    let whole = format!("{}\n\n{}", reminder.subject, reminder.text);
    let unfolded = html! {
        <>
            <WaitField id={format!("remind-{place}")} label="Remind after" whose={step.title.clone()} wait={Some(wait)} on_change={on_wait} />
            <p class="hint">{ view_one(&course.visit, &reminder.time) }</p>
            <p class="letter-text"><strong>{ reminder.subject }</strong>{ "\n\n" }{ reminder.text }</p>
            <CopyButton id={format!("copy-reminder-{place}")} small=true label="Copy the reminder" text={move |()| whole.clone()} />
        </>
    };
    disclosure(
        if reminder.is_due { "overdue" } else { "" },
        Html::from(summary),
        unfolded,
    )
}

/// The day on which the last thing before a step was ticked, if the step can only be waited for now.
fn asked_on(course: &Course, place: usize) -> Option<chrono::NaiveDate> {
    match course.now(place) {
        StepNow::Waiting(since) => since,
        StepNow::ToDo => {
            let before = course.plan.steps.get(place)?.after;
            before.iter().filter_map(|before| course.ticked(before)).max()
        }
        _ => None,
    }
}
