//! The short of it: the outcome, the verdict in a sentence, and the next thing to do.

use upd_rules::dates::schedule::Remaining;
use upd_rules::plan::{Actor, Outcome};
use upd_rules::words;
use yew::prelude::*;

use super::course::Course;
use crate::pages::said::view_one;
use crate::translation::html;

pub(super) fn view_verdict(course: &Course) -> Html {
    let visit = &course.visit;
    let Some((outcome, said)) = visit.document.outcome().zip(visit.document.verdict.as_ref()) else {
        return Html::default();
    };
    let asked_first = visit.document.is_to_be_asked_first();
    let by_you = |place: &usize| course.step(*place).is_some_and(|step| step.actor == Actor::You);
    let next = match course.remaining.as_ref().filter(|_| !course.progress.ticks.is_empty()) {
        Some(Remaining { ready, .. }) => ready.iter().copied().find(by_you).or(ready.first().copied()),
        None => visit
            .document
            .next_thing()
            .and_then(|next| visit.document.steps.iter().position(|step| std::ptr::eq(step, next))),
    };
    let next = next.and_then(|place| Some((place, course.step(place)?)));
    html! {
        <>
            <div class={classes!("verdict", tone(outcome, asked_first))}>
                <p class="outcome">{ words::outcome(outcome, asked_first) }</p>
                <p class="lead">{ view_one(visit, said) }</p>
            </div>
            if let Some((place, next)) = next {
                <div class="next">
                    <h2>{ if next.actor == Actor::You { "Do this next" } else { "Next, and not yours to do" } }</h2>
                    <p class="item">{ format!("Step {}: {}", visit.document.number(place), next.title) }</p>
                    <p class="hint">{ format!("{}, {}", words::actor(next.actor), words::duration(next.duration)) }</p>
                </div>
            }
        </>
    }
}

/// The colour of a verdict. The words beside it say the same.
const fn tone(outcome: Outcome, asked_first: bool) -> &'static str {
    match outcome {
        Outcome::Eligible if asked_first => "wait",
        Outcome::Eligible | Outcome::NothingToDo => "good",
        Outcome::EligibleInPart | Outcome::NotYet | Outcome::Wait => "wait",
        Outcome::NotEligible | Outcome::NotCovered => "other",
    }
}
