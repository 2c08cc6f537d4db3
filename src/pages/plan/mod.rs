//! The plan: the short of it first, then what to have ready, the steps, and what comes after. One file for each
//! part of the page.

mod afterwards;
mod calendar;
mod clock;
mod course;
mod dates;
mod guess;
mod keep;
mod progress;
mod ready;
mod reminders;
mod steps;
mod timeline;
mod verdict;

use std::rc::Rc;

use upd_rules::dates::progress::{Progress, storage_key};
use yew::prelude::*;

use super::PageProps;

use super::check::view_answers;
use crate::address::Page;
use crate::browser::clock::use_time;
use crate::browser::storage::use_progress;
use crate::translation::html;
use course::Course;

/// The plan page. What it remembers is what the person ticked and told, in this browser.
#[component]
pub(crate) fn PlanPage(props: &PageProps) -> Html {
    let visit = &props.visit;
    let (kept, keep) = use_progress(&storage_key(&visit.case.answers));
    let forgotten = use_state_eq(|| false);
    let tells_progress = use_state_eq(|| false);
    let time = use_time();
    let Some(course) = Course::of(visit, &kept.progress, &keep, &time) else {
        return Html::default();
    };
    let course = Rc::new(course);
    let on_forget = {
        let (forgotten, keep) = (forgotten.setter(), keep);
        Callback::from(move |()| {
            keep.emit(Rc::new(|progress: &mut Progress| *progress = Progress::default()));
            forgotten.set(true);
        })
    };
    let on_tells_progress = {
        let tells_progress = tells_progress.setter();
        Callback::from(move |tells| tells_progress.set(tells))
    };
    html! {
        <div class="two-columns">
            <div class="letter">
                <h1 tabindex="-1">{ "Your plan" }</h1>
                { verdict::view_verdict(&course) }
                { ready::view_refused(visit) }
                { dates::view_dates(&course) }
                { clock::view_clocks(&course) }
                { ready::view_ready(visit) }
                { steps::view_steps(&course) }
                { afterwards::view_afterwards(visit) }
            </div>
            <aside class="margin" aria-label="About this plan">
                { keep::view_keep(&course, *tells_progress, &on_tells_progress) }
                { progress::view_kept(&course, kept.is_kept, *forgotten, &on_forget) }
                <section class="given">
                    <h2>{ "Your answers" }</h2>
                    { view_answers(visit) }
                    <p class="screen-only"><a href={visit.link(Page::Check)}>{ "Check your answers" }</a></p>
                </section>
            </aside>
        </div>
    }
}
