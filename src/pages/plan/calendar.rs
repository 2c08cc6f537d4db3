//! Calendar files: the whole plan, the days of the credentials, one step, the end of a wait.

use std::rc::Rc;

use upd_rules::dates::agenda::{Agenda, Dated, Deed};
use upd_rules::out::calendar_file::{FILE_NAME, MEDIA_TYPE, Source, renewal, single_step, whole_plan};
use upd_rules::words::Sources;
use yew::prelude::*;

use super::course::Course;
use crate::components::SaveButton;
use crate::translation::html;

/// Makes the text of a calendar file. `None` if nothing in it has a day.
pub(super) type Make = Rc<dyn Fn(&Source<'_>) -> Option<String>>;

/// A button that saves a calendar file.
pub(super) fn view_save(
    course: &Rc<Course>,
    id: impl Into<AttrValue>,
    label: &'static str,
    what: impl Into<AttrValue>,
    make: Make,
) -> Html {
    let text = {
        let course = Rc::clone(course);
        Callback::from(move |()| text(&course, &*make).unwrap_or_default())
    };
    html! {
        <SaveButton id={id.into()} {label} what={what.into()} small=true {text} file_name={FILE_NAME} media_type={MEDIA_TYPE} />
    }
}

fn text(course: &Course, make: &dyn Fn(&Source<'_>) -> Option<String>) -> Option<String> {
    let visit = &course.visit;
    make(&Source {
        case: &visit.case,
        owner: course.owner.as_deref(),
        document: visit.document(),
        remaining: course.remaining.as_ref(),
        progress: &course.progress,
        calendar: visit.calendar(),
        link: &course.link(),
        today: course.time().today(),
        clock: course.time().of_files(),
        sources: Sources::of(course.names_sources),
    })
}

/// What is done about each step, and when; nothing without a day to begin with.
pub(super) fn agenda(course: &Course) -> Vec<Option<Dated>> {
    let Some(remaining) = &course.remaining else {
        return Vec::new();
    };
    let agenda = Agenda {
        plan: &course.plan,
        remaining,
        progress: &course.progress,
        calendar: course.visit.calendar(),
        today: course.today(),
        now: course.time().now(),
    };
    agenda.dated()
}

/// Whether something is still to be done on that day.
fn is_to_come(dated: &Dated) -> bool {
    !matches!(dated.deed, Deed::Done | Deed::Passed)
}

/// The buttons for the whole plan.
pub(super) fn view_whole(course: &Rc<Course>) -> Html {
    let has_days = agenda(course).iter().flatten().any(is_to_come);
    let renewals = &course.visit.document().renewal;
    let today = course.visit.now.date();
    let has_renewal = renewals
        .iter()
        .any(|renewal| renewal.expires.is_some_and(|day| day >= today));
    html! {
        <div class="saves screen-only">
            if has_days {
                { view_save(course, "save-plan", "Put the plan into my calendar", "", Rc::new(whole_plan)) }
            }
            if has_renewal {
                { view_save(course, "save-renewal", "Put the renewal into my calendar", "", Rc::new(renewal)) }
            }
        </div>
    }
}

/// The button for one step; nothing if nothing is done about it on any day.
pub(super) fn view_single(course: &Rc<Course>, place: usize) -> Html {
    let dated = agenda(course).get(place).copied().flatten();
    if !dated.as_ref().is_some_and(is_to_come) {
        return Html::default();
    }
    let make: Make = Rc::new(move |source| single_step(source, place));
    let what = course.title(place);
    view_save(course, format!("save-{place}"), "Put into my calendar", what, make)
}
