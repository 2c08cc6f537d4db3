//! The first screen: the verdict with its limits, the role to request, the time in a line, and the next thing to do
//! with the way to it.

use std::rc::Rc;

use upd_rules::dates::schedule::Remaining;
use upd_rules::document::Document;
use upd_rules::plan::{Actor, Outcome};
use upd_rules::words;
use yew::prelude::*;

use super::course::Course;
use super::steps::row_id;
use crate::address::Page;
use crate::components::in_page_link;
use crate::pages::said::{view_one, view_sentence};
use crate::translation::html;
use crate::visit::Visit;

pub(super) fn view_head(course: &Rc<Course>) -> Html {
    let visit = &course.visit;
    let document = visit.document();
    let (Some(in_a_word), Some(said)) = (document.in_a_word(), &document.verdict) else {
        return Html::default();
    };
    let tone = document.outcome().map(|outcome| tone(document, outcome));
    html! {
        <>
            <div class={classes!("verdict", tone)}>
                <p class="outcome">{ in_a_word }</p>
                <p class="lead">{ view_one(visit, said) }</p>
                { view_roles(visit) }
                { view_time(course) }
            </div>
            { view_next(course) }
        </>
    }
}

/// The role to request, in each environment.
fn view_roles(visit: &Visit) -> Html {
    let roles: Vec<_> = visit.document().roles().collect();
    if roles.is_empty() {
        return Html::default();
    }
    html! {
        <p class="in-short">
            { "Role to request: " }
            { for roles.iter().enumerate().map(|(place, role)| html! {
                <>
                    if place > 0 { { ", " } }
                    <strong translate="no">{ role.role.label() }</strong>
                    { format!(" in {}", words::environment(role.environment)) }
                </>
            }) }
            { ". " }
            <a class="screen-only" href={visit.link(Page::Roles)} target={visit.beside()} rel="noopener">{ "What roles can do" }</a>
        </p>
    }
}

/// Not before which day, or the waits that are stated, and how many steps have none.
fn view_time(course: &Course) -> Html {
    let schedule = course.remaining.as_ref().map(Remaining::schedule);
    let time = words::waits_in_short(&course.plan, &course.visit.case.answers, schedule);
    html! {
        if let Some(said) = time {
            // It says itself that no time is stated: no mark besides.
            <p class="in-short">{ view_sentence(&course.visit, &said) }</p>
        }
    }
}

/// The next thing: what it is, and the way to it.
fn view_next(course: &Rc<Course>) -> Html {
    let visit = &course.visit;
    let Some((place, next)) = course.next.and_then(|place| Some((place, course.step(place)?))) else {
        return Html::default();
    };
    let number = visit.document().number(place);
    let ticket = visit.document().has_ticket(next.id);
    html! {
        <div class="next">
            <h2>{ if next.actor == Actor::You { "Do this next" } else { "Next, and not yours to do" } }</h2>
            <p class="item" role="status">{ in_page_link(row_id(number), "", Html::from(format!("Step {number}: {}", next.title))) }</p>
            <p class="ways-on screen-only">
                if ticket {
                    <a href={visit.link(Page::Tickets)}>{ "The text for it, ready to copy" }</a>
                }
                if let Some(way) = words::way(next) {
                    <a href={way.address} rel="noreferrer">{ way.label }</a>
                }
            </p>
        </div>
    }
}

/// The colour of a verdict. The words beside it say the same.
fn tone(document: &Document, outcome: Outcome) -> &'static str {
    match outcome {
        _ if document.is_urgent() => "late",
        Outcome::Eligible if document.is_to_be_asked_first() => "wait",
        Outcome::Eligible | Outcome::NothingToDo => "good",
        Outcome::EligibleInPart | Outcome::NotYet | Outcome::Wait => "wait",
        Outcome::NotEligible | Outcome::NotCovered => "other",
    }
}
