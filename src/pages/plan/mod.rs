//! The plan: the short of it first, then the steps as rows that unfold, and folded all that is seldom wanted. One file
//! for each part of the page.

mod afterwards;
mod calendar;
mod cases;
mod changed;
mod clock;
mod clocks;
mod course;
mod dates;
mod finding;
mod folded;
mod guess;
mod head;
mod keep;
mod moving_on;
mod paper;
mod progress;
mod ready;
mod reminders;
mod step;
mod steps;
mod timeline;

pub(crate) use keep::{Keeping, Kept, view_keep};

use std::rc::Rc;

use upd_rules::dates::own_case;
use upd_rules::words;
use yew::prelude::*;

use super::answers::view_answers;
use super::since::view_since;
use crate::address::Page;
use crate::browser::clock::time;
use crate::browser::focus;
use crate::browser::print::use_printing;
use crate::browser::shelf::{Shelf, use_case_here, use_shelf};
use crate::components::{Drawn, own_popovers, use_popovers};
use crate::memory::{Memory, Remembered, remember};
use crate::translation::html;
use crate::visit::Visit;
use cases::KeptCases;
use changed::{CHANGED, use_what_changed};
use clocks::Running;
use course::Course;
use folded::folded;
use keep::PassedOn;
use moving_on::{use_moments_kept, use_moving_on};
use steps::Steps;

/// What [`PlanPage`] is made from.
#[derive(Properties, PartialEq)]
pub(crate) struct PlanProps {
    /// The visit.
    pub visit: Visit,
    /// What is remembered.
    pub memory: Remembered,
    /// Draws the ways to keep it, once they have come.
    #[prop_or_else(|| Callback::from(|_| None))]
    pub keep: Callback<Keeping, Option<Kept>>,
}

/// The plan page. What it remembers is what the person ticked and told, in this browser.
#[component]
pub(crate) fn PlanPage(props: &PlanProps) -> Html {
    let PlanProps {
        visit,
        memory,
        keep: on_keep,
    } = props;
    let shelf = &use_shelf();
    use_memory_of_one_case(shelf, memory);
    let (kept, keep) = use_case_here(shelf, &visit.case);
    use_moments_kept(visit, memory, &keep);
    let visit = &use_moving_on(visit, &kept.progress, memory);
    let changed = use_what_changed(visit, memory, &kept.progress);
    let passed_on = use_state_eq(PassedOn::default);
    let is_printing = use_printing();
    let popovers = use_popovers();
    let time = time();
    use_title(visit);
    let Some(mut course) = Course::of(visit, &kept.progress, &keep, &time) else {
        return Html::default();
    };
    course.names_sources = passed_on.sources;
    course.is_kept = kept.is_kept;
    course.drawn = if is_printing {
        Drawn::ForPaper
    } else if visit.is_back {
        Drawn::All
    } else {
        Drawn::Unfolded
    };
    course.owner = shelf.here().map(|(key, _)| own_case::id(key).to_owned());
    let course = Rc::new(course);
    let on_pass = {
        let passed_on = passed_on.setter();
        Callback::from(move |wanted| passed_on.set(wanted))
    };
    let kept = on_keep.emit(Keeping {
        course: Rc::clone(&course),
        passed_on: *passed_on,
        on_pass,
    });
    let Kept {
        on_screen,
        explained,
        on_paper,
    } = kept.unwrap_or_else(keep::to_come);
    own_popovers(popovers, || {
        html! {
        <>
            <div class="two-columns">
                <div class="letter">
                    <h1 tabindex="-1">{ "Your plan" }</h1>
                    { view_since(visit) }
                    <p class="changed screen-only" id={CHANGED} tabindex="-1" role="status">{ changed }</p>
                    { head::view_head(&course) }
                    <Running course={Rc::clone(&course)} />
                    { ready::view_refused(visit) }
                    <Steps course={Rc::clone(&course)} />
                    <section class="parts">
                        <h2 class="hidden">{ "More about this plan" }</h2>
                        { dates::view_dates(&course) }
                        { ready::view_ready(&course) }
                        { afterwards::view_afterwards(&course) }
                        { explained }
                    </section>
                </div>
                <aside class="margin" aria-label="About this plan">
                    { on_screen }
                    <KeptCases visit={visit.clone()} shelf={shelf.clone()} />
                    { view_given(&course) }
                </aside>
            </div>
            { on_paper }
        </>
        }
    })
}

/// What is typed for one case is none of the next.
#[hook]
fn use_memory_of_one_case(shelf: &Shelf, memory: &Remembered) {
    let last = use_mut_ref(|| None::<String>);
    use_effect_with(shelf.here().map(|(key, _)| key.to_owned()), {
        let memory = memory.clone();
        move |here: &Option<String>| {
            let before = last.replace(here.clone());
            if before.is_some() && here.is_some() && before != *here {
                remember(&memory, |now| *now = Memory::default());
            }
        }
    });
}

/// Names the tab after the case: plans are told apart by it.
#[hook]
fn use_title(visit: &Visit) {
    let steps = visit.document().rows.iter();
    let steps = steps.filter(|row| row.told.condition.is_none()).count();
    let title = words::plan_title(&visit.case.answers, steps);
    use_effect_with(title, |title| focus::set_title(Some(title)));
}

/// The answers, folded: the address carries them, and the check page shows them all.
fn view_given(course: &Rc<Course>) -> Html {
    folded(course, "part given", Html::from("Your answers"), |course| {
        html! {
            <>
                { view_answers(&course.visit) }
                <p class="screen-only"><a href={course.visit.link(Page::Check)}>{ "Check your answers" }</a></p>
            </>
        }
    })
}
