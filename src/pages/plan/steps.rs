//! The steps in their order: who, how long, after what, how, what can go wrong, and why each is there.

use std::rc::Rc;
use upd_rules::case::answers::Environment;

use upd_rules::document::{Row, Told};
use upd_rules::sources::ledger::Cite;
use upd_rules::words;
use yew::prelude::*;

use super::course::Course;
use super::dates::{has_days, view_days};
use super::progress::view_step_progress;
use crate::address::Page;
use crate::components::{disclosure, prose};
use crate::pages::check::view_change;
use crate::pages::citations::{view_cite, view_sources};
use crate::pages::question::answer_in_words;
use crate::pages::said::{view_lists, view_one, view_paragraphs};
use crate::translation::html;
use crate::visit::Visit;

pub(super) fn view_steps(course: &Rc<Course>) -> Html {
    let rows = &course.visit.document.rows;
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ format!("Your {}", words::counted(rows.len(), "step")) }</h2>
            <ol class="steps">{ for rows.iter().map(|row| view_row(course, row)) }</ol>
        </section>
    }
}

fn view_row(course: &Rc<Course>, row: &Row) -> Html {
    let (visit, step) = (&course.visit, &row.told);
    let kind = if row.places.iter().all(|place| course.ticked(*place).is_some()) {
        "step done"
    } else if step.optional || step.condition.is_some() {
        "step maybe"
    } else {
        "step"
    };
    let ticket = visit
        .document
        .tickets
        .iter()
        .any(|ticket| ticket.request.step == step.id);
    html! {
        <li class={kind} key={row.places.first().copied().unwrap_or_default()}>
            <h3>{ &step.title }</h3>
            { view_marks(visit, row) }
            { view_facts(course, row) }
            { view_paragraphs(visit, &step.details) }
            if !step.documents.is_empty() {
                <p class="needs">{ "Have ready:" }</p>
                // Their terms are explained above, where all that is needed stands together.
                { view_lists("", step.documents.iter().map(|said| (said.standing(), html! {
                    <>{ prose(&said.text) }{ view_sources(visit, &said.cites) }</>
                })).collect()) }
            }
            { for step.warnings.iter().map(|warning| html! {
                <div class="warning">
                    <p><strong>{ "Take care: " }</strong>{ view_one(visit, warning) }</p>
                </div>
            }) }
            if ticket {
                <p class="screen-only"><a href={visit.link(Page::Tickets)}>{ "The text for this, ready to copy" }</a></p>
            }
            { for row.places.iter().filter_map(|place| Some(view_step_progress(course, *place, course.step(*place)?, row.places.len() > 1))) }
            { view_why(visit, step) }
        </li>
    }
}

/// Where it is needed, and whether it is needed at all.
fn view_marks(visit: &Visit, row: &Row) -> Html {
    let step = &row.told;
    let mut marks = Vec::new();
    // Where all is in production, that goes without saying.
    let is_in_uat = |step: &Told| step.environment == Some(Environment::Uat);
    if visit.document.steps.iter().any(is_in_uat) {
        if row.places.len() > 1 {
            marks.push("In production and in UAT".to_owned());
        } else if let Some(environment) = step.environment {
            marks.push(format!("In {}", words::environment(environment)));
        }
    }
    if let Some(condition) = step.condition {
        marks.push(words::condition(condition).to_owned());
    }
    if step.optional {
        marks.push("Optional".to_owned());
    }
    if marks.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="marks">{ for marks.into_iter().map(|mark| html! { <li>{ mark }</li> }) }</ul>
    }
}

fn view_facts(course: &Course, row: &Row) -> Html {
    let step = &row.told;
    let same_days = match row.places.as_slice() {
        [production, uat] => course.has_same_days(*production, *uat),
        _ => true,
    };
    html! {
        <>
            <dl class="facts">
                <div><dt>{ "Who" }</dt><dd>{ words::actor(step.actor) }</dd></div>
                <div><dt>{ "How long" }</dt><dd>{ words::duration(step.duration) }</dd></div>
                if let Some(after) = course.visit.document.waits_for(row) {
                    <div><dt>{ "When" }</dt><dd>{ after }</dd></div>
                }
                if same_days { { for row.places.first().map(|place| view_days(course, *place)) } }
            </dl>
            if !same_days {
                { for row.places.iter().map(|place| view_days_there(course, *place)) }
            }
        </>
    }
}

/// The days in one of two environments, if there are any.
fn view_days_there(course: &Course, place: usize) -> Html {
    let environment = course.step(place).and_then(|step| step.environment);
    let Some(environment) = environment.filter(|_| has_days(course, place)) else {
        return Html::default();
    };
    html! {
        <>
            <p class="because">{ words::capitalised(&format!("in {}", words::environment(environment))) }</p>
            <dl class="facts">{ view_days(course, place) }</dl>
        </>
    }
}

fn view_why(visit: &Visit, step: &Told) -> Html {
    let why = html! {
        <>
            <p class="because">{ "Because you answered" }</p>
            <ul class="reasons">
                { for step.because.iter().map(|question| html! {
                    <li>
                        { format!("{}: {} ", words::question_short(*question), answer_in_words(*question, &visit.case.answers)) }
                        <span class="screen-only">{ view_change(visit, *question) }</span>
                    </li>
                }) }
            </ul>
            if !step.cites.is_empty() {
                <p class="because">{ "And because the sources say" }</p>
                <ul>{ for step.cites.iter().map(|cite| view_reason(visit, *cite)) }</ul>
            }
        </>
    };
    let summary = html! { <>{ "Why is this here?" }<span class="hidden">{ ": " }{ &step.title }</span></> };
    disclosure("why", summary, why)
}

fn view_reason(visit: &Visit, cite: Cite) -> Html {
    let says = match cite {
        Cite::Rule(rule) => rule.says,
        Cite::Conflict(conflict) => conflict.reading,
        Cite::Cell(_) => "",
    };
    html! {
        <li>{ says }{ " " }<span class="hint">{ view_cite(visit, cite) }</span></li>
    }
}
