//! Where the clocks of a plan stand: in the step to which each belongs, and at the top of the page while it runs.

use std::rc::Rc;

use upd_rules::case::answers::Environment;
use upd_rules::dates::clock::{Phase, phase};
use upd_rules::dates::now::StepNow;
use upd_rules::plan::StepId;
use yew::prelude::*;

use super::clock::Clock;
use super::course::Course;
use crate::browser::focus;
use crate::translation::html;

/// What [`Running`] shows.
#[derive(Properties)]
pub(super) struct RunningProps {
    pub(super) course: Rc<Course>,
}

impl PartialEq for RunningProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.course, &other.course)
    }
}

/// The heading above the clocks that are running.
const RUNNING: &str = "running-clocks";

/// The clocks that are running, for the top of the page: while they run nothing is more urgent than to wait.
#[component]
pub(super) fn Running(props: &RunningProps) -> Html {
    let course = &props.course;
    let running: Vec<Environment> = Environment::ALL
        .into_iter()
        .filter(|environment| place_of_clock(course, *environment).is_some() && is_running(course, *environment))
        .collect();
    // The button that started a clock goes away with its field: whoever pressed it goes on up here.
    let shown_before = use_mut_ref(|| running.len());
    use_effect_with(running.len(), move |running| {
        if shown_before.replace(*running) < *running {
            focus::move_to(RUNNING);
        }
    });
    if running.is_empty() {
        return Html::default();
    }
    html! {
        <section class="clocks">
            <h2 id={RUNNING} tabindex="-1">{ "Until then, wait" }</h2>
            { for running.into_iter().map(|environment| view_in(course, environment)) }
        </section>
    }
}

/// The clock of a step, if it stands there: it is at the top of the page while it runs, and there is none before
/// anything was requested.
pub(super) fn view_clock(course: &Rc<Course>, place: usize) -> Html {
    let environment = environment_of(course, place);
    if is_running(course, environment) {
        return html! { <p class="hint">{ "The clock for this runs at the top of the page." }</p> };
    }
    let is_asked = course.plan.steps.get(place).is_some_and(|step| {
        step.after
            .iter()
            .all(|before| !matches!(course.now(before), StepNow::NotYet | StepNow::ToDo))
    });
    if is_asked || step_is(course, place, StepId::UpdSignIn) {
        view_in(course, environment)
    } else {
        html! { <p class="hint">{ "The clock for this stands here once you have asked for your role." }</p> }
    }
}

/// Whether the clock of its environment belongs to that step.
pub(super) fn has_its_place_here(course: &Course, place: usize) -> bool {
    place_of_clock(course, environment_of(course, place)) == Some(place)
}

fn view_in(course: &Rc<Course>, environment: Environment) -> Html {
    let with_clock = |environment: &Environment| place_of_clock(course, *environment).is_some();
    let one_of_two = Environment::ALL
        .iter()
        .filter(|environment| with_clock(environment))
        .count()
        > 1;
    html! { <Clock key={environment.key()} course={course} {environment} {one_of_two} /> }
}

fn environment_of(course: &Course, place: usize) -> Environment {
    let environment = course.plan.steps.get(place).and_then(|step| step.environment);
    environment.unwrap_or(Environment::Production)
}

fn step_is(course: &Course, place: usize, id: StepId) -> bool {
    course.plan.steps.get(place).is_some_and(|step| step.id == id)
}

/// The step to which the clock of an environment belongs: the wait itself, else the sign-in after it. None once somebody
/// has signed in.
fn place_of_clock(course: &Course, environment: Environment) -> Option<usize> {
    let here = |id: StepId| {
        let steps = &course.plan.steps;
        steps
            .iter()
            .position(|step| step.id == id && step.environment.unwrap_or(Environment::Production) == environment)
    };
    if here(StepId::UpdSignIn).is_some_and(|place| course.ticked(place).is_some()) {
        return None;
    }
    let waits = [
        StepId::SignInWaitLockout,
        StepId::RoleSynchronise,
        StepId::SuperUserSynchronise,
    ];
    let after = || here(StepId::SignInReport).and(here(StepId::UpdSignIn));
    waits.into_iter().find_map(here).or_else(after)
}

/// Whether somebody has to wait just now.
fn is_running(course: &Course, environment: Environment) -> bool {
    let progress = &course.progress;
    let (approved_at, early_at) = (
        progress.approved_at[environment],
        progress.early_sign_in_at[environment],
    );
    let phase = phase(approved_at, early_at, course.time().now());
    matches!(phase, Some(Phase::Waiting { .. } | Phase::LockedOut { .. }))
}
