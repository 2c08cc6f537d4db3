//! What is folded in a plan: it is drawn when somebody unfolds it.

use std::rc::Rc;

use yew::prelude::*;

use super::course::Course;
use crate::components::Folded;
use crate::translation::html;

/// Something folded; `view` draws it from the course that it is about.
pub(super) fn folded(
    course: &Rc<Course>,
    class: &'static str,
    summary: Html,
    view: impl Fn(&Rc<Course>) -> Html + 'static,
) -> Html {
    let (drawn, course) = (course.drawn, Rc::clone(course));
    let view = Callback::from(move |()| view(&course));
    html! { <Folded {class} {summary} {drawn} {view} /> }
}
