//! Keeping the plan and passing it on: link, text, JSON, paper.

use std::rc::Rc;

use upd_rules::out::text::summary;
use upd_rules::words::Sources;
use yew::prelude::*;

use super::course::Course;
use super::progress::as_text;
use crate::address::Address;
use crate::browser::{javascript, location, print};
use crate::components::{CopyButton, disclosure, tick_box};
use crate::translation::html;
use crate::visit::Visit;

/// What somebody wants to pass on besides the plan.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct PassedOn {
    /// What is ticked and guessed.
    progress: bool,
    /// The rules behind it, in the text and in the calendar.
    pub(super) sources: bool,
}

/// The ways to keep a plan.
pub(super) fn view_keep(course: &Rc<Course>, passed_on: PassedOn, on_pass: &Callback<PassedOn>) -> Html {
    let visit = &course.visit;
    let link_text = {
        let visit = visit.clone();
        Callback::from(move |()| link(&visit))
    };
    let plain_text = {
        let course = Rc::clone(course);
        Callback::from(move |()| {
            let visit = &course.visit;
            let (today, sources) = (course.time().today(), Sources::of(passed_on.sources));
            let mut text = summary(&visit.case, visit.document(), today, &link(visit), sources);
            if passed_on.progress {
                text.push_str(&as_text(&course));
            }
            text
        })
    };
    let json = {
        let visit = visit.clone();
        Callback::from(move |()| javascript::to_json(visit.document()))
    };
    let for_staff = html! {
        <ul>
            <li>
                { tick_box("tell-sources", "Sources in the text and in the calendar", passed_on.sources,
                    &on_pass.reform(move |sources| PassedOn { sources, ..passed_on })) }
            </li>
            <li><button type="button" class="quiet" onclick={|_| print::print()}>{ "Print with sources" }</button></li>
            <li><CopyButton id="copy-json" label="Copy as JSON" text={json} /></li>
        </ul>
    };
    html! {
        <section class="keep screen-only">
            <h2>{ "Keep it or pass it on" }</h2>
            <p class="hint">{ reveals(visit) }</p>
            <ul>
                <li><CopyButton id="copy-link" label="Copy the link" text={link_text} /></li>
                <li>
                    <CopyButton id="copy-text" label="Copy the plan as text" text={plain_text} />
                    if !course.progress.is_empty() {
                        { tick_box("tell-progress", "With what I ticked and guessed", passed_on.progress,
                            &on_pass.reform(move |progress| PassedOn { progress, ..passed_on })) }
                    }
                </li>
                <li><button type="button" class="quiet" onclick={|_| print::print_short()}>{ "Print a short list" }</button></li>
            </ul>
            { disclosure("part", Html::from("With sources, for staff"), for_staff) }
        </section>
    }
}

/// The link to pass on.
fn link(visit: &Visit) -> String {
    location::whole_link(&Address::to_share(&visit.case))
}

/// What a link tells those who get it.
fn reveals(visit: &Visit) -> String {
    let free = &visit.case.free;
    let mut said = "The link shows your answers: choices from lists, nothing that you typed.".to_owned();
    let has_dates = free.start.is_some() || free.expires.production.is_some() || free.expires.uat.is_some();
    if has_dates {
        said = "The link shows your answers, which are choices from lists, and the dates that you gave.".to_owned();
    }
    if free.client_id.production.is_some() || free.client_id.uat.is_some() {
        said.push_str(" It also shows your Client ID, because you ticked the box for it.");
    }
    said
}
