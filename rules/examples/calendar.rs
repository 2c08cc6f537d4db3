//! Prints a calendar file: `cargo run --quiet --example calendar -- 'goal=renew&…&expires=09/03/2027' [--now
//! 2026-11-23T09:00] [--approved 2026-11-24T10:00]`. It has the steps of a plan with a start day and the days of a
//! renewal; with `--approved`, the end of the wait after that approval. Times are those of this computer's clock.
//!
//! Exit status 0 with the file; 2 with one line on standard error when there is no case, or nothing in it has a day.

mod arguments;

use std::process::ExitCode;

use arguments::Arguments;
use chrono::{Local, NaiveDateTime, TimeZone as _};
use upd_rules::case::answers::{Environment, EnvironmentChoice};
use upd_rules::case::request;
use upd_rules::case::text::Case;
use upd_rules::dates::progress::Progress;
use upd_rules::dates::schedule::remaining;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::out::calendar_file::{Clock, Source, end_of_wait, whole_plan};
use upd_rules::plan::{Plan, StepId};
use upd_rules::words::Sources;

fn main() -> ExitCode {
    arguments::answer(calendar())
}

fn calendar() -> Result<String, String> {
    let arguments = Arguments::read(&["--now", "--approved"])?;
    let case = request::case(&arguments.case).map_err(|problem| problem.to_string())?;
    let plan = Plan::of(&case.answers).map_err(|_| open_questions(&case))?;
    let (now, calendar) = (arguments.now(), Calendar::default());
    let today = now.date();
    let remaining = case
        .free
        .start
        .and_then(|start| remaining(&plan, &case.answers, start, today, &calendar, &Progress::default()));
    let source = Source {
        case: &case,
        owner: None,
        document: &Document::of(&case, now, &calendar),
        remaining: remaining.as_ref(),
        progress: &Progress::default(),
        calendar: &calendar,
        link: &link(&arguments.case, &case),
        today,
        clock: Clock {
            now: instant(now).unwrap_or_default(),
            instant,
        },
        sources: Sources::LeftOut,
    };
    let Some(approved) = arguments.time(1) else {
        return whole_plan(&source).ok_or_else(|| nothing_has_a_day(&case, remaining.is_some()));
    };
    if !plan.steps.iter().any(|step| step.id == StepId::RoleSynchronise) {
        return Err("nothing in this plan waits after an approval".to_owned());
    }
    let environment = match case.answers.env {
        Some(EnvironmentChoice::Uat) => Environment::Uat,
        _ => Environment::Production,
    };
    let approved = instant(approved).ok_or("no clock of this computer shows that time")?;
    end_of_wait(&source, environment, approved).ok_or_else(|| "that time is too far away".to_owned())
}

/// The instant at which this computer's clock shows that: of two, the later, so that nobody signs in too early.
fn instant(local: NaiveDateTime) -> Option<i64> {
    Some(Local.from_local_datetime(&local).latest()?.timestamp_millis())
}

/// The link to the plan, where one was given: without a query, and without the Client ID.
fn link(given: &str, case: &Case) -> String {
    let page = given
        .split_once('#')
        .map(|(page, _)| page.split('?').next().unwrap_or_default());
    page.filter(|page| !page.is_empty())
        .map_or_else(String::new, |page| format!("{page}#/plan?{}", case.write(false)))
}

fn open_questions(case: &Case) -> String {
    let open: Vec<&str> = case.remaining.iter().map(|question| question.key()).collect();
    format!("there is no plan yet, for want of these answers: {}", open.join(", "))
}

fn nothing_has_a_day(case: &Case, has_days: bool) -> String {
    let what = if has_days {
        "all its days have passed"
    } else if case.free.start.is_some() || case.free.expires.production.is_some() || case.free.expires.uat.is_some() {
        "nothing in this plan has a day that is still to come"
    } else {
        "nothing in this plan has a day: give a start day (start=2026-11-23) or, to renew, the day of expiry (expires=…)"
    };
    what.to_owned()
}
