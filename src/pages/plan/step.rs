//! One step, unfolded: how, what to have ready, what can go wrong, what is good to know, what came of it, and why it is
//! there.

use std::rc::Rc;

use upd_rules::document::{Row, Told};
use upd_rules::sources::ledger::Cite;
use upd_rules::words;
use yew::prelude::*;

use super::clocks::{has_its_place_here, view_clock};
use super::course::Course;
use super::dates::{has_days, view_days};
use super::finding::view_finding;
use super::folded::folded;
use super::progress::view_step_progress;
use crate::address::Page;
use crate::components::prose;
use crate::pages::answers::{answer_in_words, view_change};
use crate::pages::citations::{view_cite, view_says};
use crate::pages::said::{all_cites, explaining, view_lists, view_mark, view_unsourced};
use crate::translation::html;
use crate::visit::Visit;

/// All of a step but its line, which is the row at that place.
pub(super) fn view_body(course: &Rc<Course>, at: usize, row: &Row) -> Html {
    let (visit, step) = (&course.visit, &row.told);
    html! {
        <>
            { view_when(course, row) }
            { view_unsourced(visit, &step.details) }
            if !step.documents.is_empty() {
                <p class="needs">{ "Have ready:" }</p>
                { view_lists("", step.documents.iter().map(|said| (said.standing(), prose(&said.text))).collect()) }
            }
            { for step.warnings.iter().map(|warning| html! {
                <div class="warning">
                    <p><strong>{ "Take care: " }</strong>{ view_mark(warning.standing()) }{ explaining(visit, &warning.text) }</p>
                </div>
            }) }
            if !row.notes.is_empty() {
                { of_row(course, at, "", html! { <>{ "Good to know" }{ view_whose(step) }</> }, |visit, row| view_unsourced(visit, &row.notes)) }
            }
            if visit.document().has_ticket(step.id) {
                <p class="screen-only"><a class="button small quiet" href={visit.link(Page::Tickets)}>{ "The text for this, ready to copy" }</a></p>
            }
            { for row.places.iter().filter(|place| has_its_place_here(course, **place)).map(|place| view_clock(course, *place)) }
            { for row.places.iter().map(|place| view_what_came_of_it(course, row, *place)) }
            { of_row(course, at, "why", html! { <>{ "Source, and why this is here" }{ view_whose(step) }</> }, view_why) }
        </>
    }
}

/// Something folded in a row.
fn of_row(course: &Rc<Course>, at: usize, class: &'static str, summary: Html, view: fn(&Visit, &Row) -> Html) -> Html {
    folded(course, class, summary, move |course| {
        let row = course.visit.document().rows.get(at);
        row.map(|row| view(&course.visit, row)).unwrap_or_default()
    })
}

/// What the step is called, for those who do not see where a line stands.
fn view_whose(step: &Told) -> Html {
    html! { <span class="hidden">{ ": " }{ &step.title }</span> }
}

/// A step that finds something out is answered, others are ticked.
fn view_what_came_of_it(course: &Rc<Course>, row: &Row, place: usize) -> Html {
    let Some(step) = course.step(place) else {
        return Html::default();
    };
    let one_of_two = row.places.len() > 1;
    html! {
        <>
            { view_finding(course, place, step) }
            { view_step_progress(course, place, step, one_of_two) }
        </>
    }
}

/// What it comes after, and its days: once where they are the same in both environments.
fn view_when(course: &Course, row: &Row) -> Html {
    let same_days = match row.places.as_slice() {
        [production, uat] => course.has_same_days(*production, *uat),
        _ => true,
    };
    html! {
        <>
            <dl class="facts">
                if let Some(after) = course.visit.document().waits_for(row) {
                    <div><dt>{ "When" }</dt><dd>{ after }</dd></div>
                }
                if row.told.optional {
                    <div><dt>{ "Optional" }</dt><dd>{ "only if you like" }</dd></div>
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

/// The sources of all that is said here, and the answers by which the step is there.
fn view_why(visit: &Visit, row: &Row) -> Html {
    let step = &row.told;
    let mut cites = step.cites.clone();
    let said = step
        .details
        .iter()
        .chain(&step.documents)
        .chain(&step.warnings)
        .chain(&row.notes);
    cites.extend(all_cites(said).into_iter().filter(|cite| !step.cites.contains(cite)));
    html! {
        <>
            <p class="because">{ "It is here because you answered" }</p>
            <ul class="reasons">
                { for step.because.iter().map(|question| html! {
                    <li>
                        { format!("{}: {} ", words::question_short(*question), answer_in_words(*question, &visit.case.answers)) }
                        <span class="screen-only">{ view_change(visit, *question) }</span>
                    </li>
                }) }
            </ul>
            if !cites.is_empty() {
                <p class="because">{ "And the sources say" }</p>
                <ul>{ for cites.iter().map(|cite| view_reason(visit, *cite)) }</ul>
            }
        </>
    }
}

fn view_reason(visit: &Visit, cite: Cite) -> Html {
    html! {
        <li>{ view_says(cite) }{ " " }<span class="hint">{ view_cite(visit, cite) }</span></li>
    }
}
