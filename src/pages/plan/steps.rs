//! The steps as rows of one line that unfold: number, title, who, how long, and where it stands. The next one is
//! unfolded, those that depend on what is found out stand folded under their condition.

use std::rc::Rc;

use upd_rules::case::answers::Environment;
use upd_rules::document::{Part, Row};
use upd_rules::plan::Condition;
use upd_rules::words;
use yew::prelude::*;

use super::course::Course;
use super::step::view_body;
use crate::browser::focus;
use crate::components::{Folded, disclosure};
use crate::translation::html;

/// What [`Steps`] lists.
#[derive(Properties)]
pub(super) struct StepsProps {
    pub(super) course: Rc<Course>,
}

impl PartialEq for StepsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.course, &other.course)
    }
}

/// The list. When the next step is another one, it unfolds and the one before folds.
#[component]
pub(super) fn Steps(props: &StepsProps) -> Html {
    let course = &props.course;
    let document = course.visit.document();
    let next = course.next.and_then(|place| Some(document.row(place)?.0));
    // What is ticked folds, and takes the tick box with it.
    use_effect_with(next, |_| focus::leave_what_is_folded());
    if document.rows.is_empty() {
        return Html::default();
    }
    let parts = document.parts();
    let sure = parts.iter().filter(|part| matches!(part, Part::Row(_))).count();
    // Whether something fails is not found out beforehand.
    let to_find_out = |part: &Part| matches!(part, Part::Branch(condition, _) if *condition != Condition::SignInFails);
    html! {
        <section class="plan-steps">
            <h2>{ words::how_many_steps(sure, parts.iter().any(to_find_out)) }</h2>
            { view_how_far(course) }
            <ol class="steps">{ for parts.iter().map(|part| view_part(course, part, next)) }</ol>
        </section>
    }
}

/// How much is done, once something is: of the rows that are needed for certain, how many are behind the reader.
fn view_how_far(course: &Course) -> Html {
    let rows = &course.visit.document().rows;
    let sure = rows.iter().filter(|row| row.told.condition.is_none());
    let is_done = |row: &&Row| row.places.iter().all(|place| course.now(*place).is_behind_us());
    let how_far = words::how_far(sure.clone().filter(is_done).count(), sure.count());
    let said = match (course.progress.ticks.is_empty(), course.is_kept) {
        (true, _) => String::new(),
        (false, true) => how_far,
        (false, false) => {
            format!("{how_far}. Your browser keeps nothing for this page: it is forgotten when you leave.")
        }
    };
    html! { <p class="hint" role="status">{ said }</p> }
}

fn view_part(course: &Rc<Course>, part: &Part, next: Option<usize>) -> Html {
    let row = |place: usize| {
        let row = course.visit.document().rows.get(place);
        row.map(|row| view_row(course, place, row, next == Some(row.number)))
    };
    match part {
        Part::Row(place) => html! { { for row(*place) } },
        Part::Branch(condition, places) => {
            let rows = html! { <ol class="steps">{ for places.iter().filter_map(|place| row(*place)) }</ol> };
            html! {
                <li class="branch" key={places.first().copied().unwrap_or_default()}>
                    { disclosure("", Html::from(words::branch(*condition, places.len())), rows) }
                </li>
            }
        }
    }
}

/// The id of the row with that number: what is folded leads the reader back to it.
pub(super) fn row_id(number: usize) -> String {
    format!("step-{number}")
}

fn view_row(course: &Rc<Course>, place: usize, row: &Row, is_next: bool) -> Html {
    let (step, number) = (&row.told, row.number);
    let is_done = row.places.iter().all(|place| course.now(*place).is_behind_us());
    let in_short = [
        place_of(course, row),
        Some(words::actor_in_short(step.actor, course.visit.document().whose).to_owned()),
        Some(words::duration(step.duration)),
    ];
    let in_short = in_short.into_iter().flatten().collect::<Vec<String>>().join(" \u{b7} ");
    let summary = html! {
        <>
            <span class="number" aria-hidden="true">{ if is_done { "\u{2713}".to_owned() } else { number.to_string() } }</span>
            <h3><span class="hidden">{ format!("{number}. ") }</span>{ &step.title }</h3>
            <span class="in-short">{ in_short }{ " \u{b7} " }<strong>{ state(course, row) }</strong></span>
        </>
    };
    let view = {
        let course = Rc::clone(course);
        Callback::from(move |()| {
            let row = course.visit.document().rows.get(place);
            row.map(|row| view_body(&course, place, row)).unwrap_or_default()
        })
    };
    html! {
        <li class={classes!("step", is_done.then_some("done"), is_next.then_some("is-next"))} key={number}>
            <Folded id={row_id(number)} {summary} open={is_next} drawn={course.drawn} {view} />
        </li>
    }
}

/// Where it is needed; where all is in production, that goes without saying.
fn place_of(course: &Course, row: &Row) -> Option<String> {
    let steps = &course.visit.document().steps;
    if !steps.iter().any(|step| step.environment == Some(Environment::Uat)) {
        return None;
    }
    let there = row.told.environment?;
    Some(if row.places.len() > 1 {
        "Production and UAT".to_owned()
    } else {
        words::capitalised(words::environment(there))
    })
}

/// Where it stands: once where that is the same in both environments.
fn state(course: &Course, row: &Row) -> String {
    let of = |place: usize| words::step_now(course.now(place), &row.told);
    match row.places.as_slice() {
        [production, uat] if of(*production) != of(*uat) => {
            format!("production: {}; UAT: {}", of(*production), of(*uat))
        }
        [place, ..] => of(*place),
        [] => String::new(),
    }
}
