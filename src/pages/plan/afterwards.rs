//! What else to know, what happens if nobody answers, and what to do next time: folded, below the steps.

use std::rc::Rc;

use upd_rules::document::Document;
use upd_rules::sources::said::Said;
use yew::prelude::*;

use super::course::Course;
use super::folded::folded;
use crate::pages::said::view_list;
use crate::translation::html;

pub(super) fn view_afterwards(course: &Rc<Course>) -> Html {
    html! {
        <>
            { view_said(course, "Good to know about the whole", |document| &document.general) }
            { view_said(course, "If nobody answers", |document| &document.if_nobody_answers) }
            { view_said(course, "Next time", |document| &document.next_time) }
        </>
    }
}

fn view_said(course: &Rc<Course>, heading: &'static str, said: fn(&Document) -> &Vec<Said>) -> Html {
    if said(course.visit.document()).is_empty() {
        return Html::default();
    }
    folded(course, "part", Html::from(heading), move |course| {
        view_list(&course.visit, "said-list", said(course.visit.document()))
    })
}
