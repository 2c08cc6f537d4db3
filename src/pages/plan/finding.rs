//! What a step found out: an answer, from which the plan follows anew.

use std::rc::Rc;

use chrono::NaiveDate;
use upd_rules::case::questions::{Answer, Question};
use upd_rules::dates::progress::Progress;
use upd_rules::document::Told;
use upd_rules::plan::{Trait, finding, found};
use upd_rules::words;
use yew::prelude::*;

use super::course::Course;
use crate::address::{Address, Page};
use crate::browser::location;
use crate::change::answered;
use crate::translation::html;

/// The possible findings as buttons; nothing for a step that finds nothing out.
pub(super) fn view_finding(course: &Rc<Course>, place: usize, step: &Told) -> Html {
    let answers = &course.visit.case.answers;
    let Some(question) = finding(step, answers).filter(|_| course.ticked(place).is_none()) else {
        return Html::default();
    };
    let name = format!("found-{place}");
    html! {
        <div class="finding screen-only" role="group" aria-labelledby={name.clone()}>
            <p class="item" id={name}>{ format!("What did you find out? {}", words::question(question, answers).title) }</p>
            <ul>
                { for found(question, answers).map(|answer| html! {
                    <li><button type="button" class="quiet" onclick={on_found(course, place, question, answer)}>{ words::answer(question, answer) }</button></li>
                }) }
            </ul>
        </div>
    }
}

/// Takes the finding as the answer; where that opens a question, it is asked first. A step that stays in the plan, because
/// it was looked up to be sure, is ticked.
fn on_found(course: &Rc<Course>, place: usize, question: Question, answer: Answer) -> Callback<MouseEvent> {
    let key = course.key(place);
    let tick = course.edit(move |progress: &mut Progress, day: NaiveDate| {
        if let Some(key) = key {
            progress.tick(key, Some(day));
        }
    });
    let course = Rc::clone(course);
    let stays = course
        .plan
        .steps
        .get(place)
        .is_some_and(|step| !step.id.is(Trait::FindsOut));
    Callback::from(move |_| {
        let before = &course.visit.case;
        let is_other = before.answers.answer(question) != Some(answer);
        if stays || !is_other {
            tick.emit(course.time().today());
        }
        if is_other {
            let case = answered(before, question, answer);
            let page = if case.is_complete() {
                Page::Plan
            } else {
                Page::Question(None)
            };
            location::go(&Address::of(page, &case));
        }
    })
}
