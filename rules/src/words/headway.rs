//! How far a case is, in a line: "3 of 10 done, waiting for EMA until about 11 December".

use chrono::NaiveDate;

use super::now::{short_date, step_now};
use super::{Telling, counted, question_short};
use crate::case::text::Case;
use crate::credentials::expiry::renewals;
use crate::dates::headway::{self, Ahead, Until};
use crate::dates::now::StepNow;
use crate::dates::own_case::OwnCase;
use crate::dates::working_days::Calendar;
use crate::plan::Plan;

/// How far a case on this device is. `now` is in milliseconds since 1970 (UTC), and `today` the day on the wall then.
#[must_use]
pub fn headway(own: &OwnCase, now: i64, today: NaiveDate, calendar: &Calendar) -> String {
    let case = own.case();
    let Ok(plan) = Plan::of(&case.answers) else {
        return open_questions(&case);
    };
    let far = headway::headway(&plan, &case.answers, &own.progress, (now, today), calendar);
    let done = format!("{} of {} done", far.done, far.all);
    match far.ahead {
        Ahead::Nothing if far.all == 0 => "nothing to do".to_owned(),
        Ahead::Nothing => format!("all of its {} done", counted(far.all as u64, "step")),
        Ahead::Step(place) => format!("{done}, next: {}", title(&case, &plan, today, place)),
        Ahead::Clock => format!("{done}, wait: the clock is running"),
        Ahead::Others(place, until) => {
            let step = plan.steps.get(place);
            let waiting = step.map_or_else(String::new, |step| step_now(StepNow::Waiting(None), step));
            format!("{done}, {waiting}{}", end(until))
        }
    }
}

fn open_questions(case: &Case) -> String {
    match case.remaining.first() {
        Some(next) => format!("a question is open: {}", question_short(*next)),
        None => String::new(),
    }
}

fn title(case: &Case, plan: &Plan, today: NaiveDate, place: usize) -> String {
    let renewals = renewals(case, plan, today);
    let telling = Telling::new(case, plan, &renewals);
    let step = plan.steps.get(place);
    step.map_or_else(String::new, |step| telling.step(step).title)
}

fn end(until: Until) -> String {
    match until {
        Until::About(day) => format!(" until about {}", short_date(day)),
        Until::Over(day) => format!("; the stated time ended about {}", short_date(day)),
        Until::Unknown => "; no time is stated".to_owned(),
    }
}
