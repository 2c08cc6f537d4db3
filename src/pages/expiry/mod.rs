//! The day on which credentials expire, and the days that follow from it: for the page of credentials, the tickets, and
//! the check-up.

mod days;
mod expiry_field;
mod planner;

pub(crate) use days::{view_calendar_button, view_outlook};
pub(crate) use expiry_field::{ExpiryField, what_is_wrong};
pub(crate) use planner::{Planner, day_text};

use upd_rules::case::answers::{Answers, Goal, Matter};
use upd_rules::case::text::Case;

use crate::visit::Visit;

/// The case of the visit, about a renewal if it was about nothing or something else.
pub(crate) fn renewal_case(visit: &Visit) -> Case {
    let mut answers = visit.case.answers;
    if !answers.wants(Goal::Renew) {
        answers = Answers {
            goal: Some(Goal::Renew),
            user: answers.user,
            env: answers.env,
            ..Answers::default()
        };
    }
    answers.matter = answers.matter.or(Some(Matter::Renew));
    visit.case.with(&answers)
}
