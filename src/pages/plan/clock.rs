//! The clock after an approval: when the least wait is over, counted from the instant that the person gave, so that a
//! reload or a sleeping computer changes nothing.

use std::rc::Rc;

use chrono::Timelike as _;
use upd_rules::case::answers::Environment;
use upd_rules::dates::clock::{Phase, WHERE_TO_REPORT, countdown, locked_until, over_at, phase};
use upd_rules::dates::progress::{Progress, Tick};
use upd_rules::out::calendar_file::{Source, end_of_lock, end_of_wait};
use upd_rules::plan::StepKey;
use upd_rules::plan::{Plan, StepId};
use upd_rules::words;
use yew::prelude::*;

use super::calendar::{self, Make};
use super::course::Course;
use crate::address::Page;
use crate::browser::clock::{self, local, offset, use_passing_time};
use crate::components::{disclosure, prose};
use crate::pages::moment::{view_moment, view_of};
use crate::pages::said::view_paragraphs;
use crate::translation::html;

/// What [`Clock`] counts.
#[derive(Properties)]
pub(super) struct ClockProps {
    pub(super) course: Rc<Course>,
    pub(super) environment: Environment,
    /// Whether there is a clock for another environment beside it.
    pub(super) one_of_two: bool,
}

impl PartialEq for ClockProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.course, &other.course) && self.environment == other.environment
    }
}

/// A clock.
#[component]
pub(super) fn Clock(props: &ClockProps) -> Html {
    let (course, environment) = (&props.course, props.environment);
    let progress = &course.progress;
    let (approved_at, early_at) = (
        progress.approved_at[environment],
        progress.early_sign_in_at[environment],
    );
    let time = clock::time();
    let now = time.now();
    let phase = phase(approved_at, early_at, now);
    let update = use_force_update();
    let on_time = use_callback((), move |(), ()| update.force_update());
    use_passing_time(phase.is_some_and(|phase| phase.ends_at(now).is_some()), &on_time);

    let on_approved = {
        let (time, decision) = (time.clone(), decision(&course.plan, environment));
        course.edit(move |progress: &mut Progress, at: Option<i64>| {
            let before = std::mem::replace(&mut progress.approved_at[environment], at);
            let (Some(decision), Some(at)) = (decision, at.filter(|at| *at <= time.now())) else {
                return;
            };
            // Whoever gives an instant has been approved, so that step is ticked too; a day of one's own choice stays.
            let ticked = progress.ticks.get(&decision);
            if ticked.is_none_or(|day| before.is_some_and(|before| local(before).date() == *day)) {
                progress.tick(decision, Some(local(at).date()));
            }
        })
    };
    let on_early = course.edit(move |progress: &mut Progress, at| progress.early_sign_in_at[environment] = at);
    let name = environment.key();
    // Whose plan is to wait for the end of a lock gives that time at once.
    let is_locked = course
        .plan
        .place(StepId::SignInWaitLockout, Some(environment))
        .is_some();
    // Two clocks have the same fields and buttons.
    let of = if props.one_of_two {
        format!("({})", words::environment(environment))
    } else {
        String::new()
    };
    let early = html! {
        <>
            <p>{ format!("Signing in to UPD before the wait is over may lock the account for {}.", words::length(locked_until(0))) }</p>
            { view_moment(&format!("early-{name}"), "I signed in too early on", &of, early_at, &on_early, &time) }
        </>
    };
    html! {
        <div class={classes!("clock", phase.map(tone))}>
            if props.one_of_two {
                <h3>{ format!("In {}", words::environment(environment)) }</h3>
            }
            <div class="phase" role="status">
                if let Some(phase) = phase { { view_paragraphs(&course.visit, &words::phase(phase)) } }
            </div>
            if phase.is_none() && !is_locked {
                <p>{ format!("Say when you were told of the approval. This page counts the {} that it takes at least.", words::length(over_at(0))) }</p>
            }
            if let Some(phase) = phase {
                { view_phase(course, environment, phase, &of) }
            }
            <div class="screen-only">
                if is_locked {
                    { early }
                } else {
                    { view_moment(&format!("approved-{name}"), "I was told of the approval on", &of, approved_at, &on_approved, &time) }
                    { disclosure("", html! { <>{ "I signed in too early and am locked out" }{ view_of(&of) }</> }, early) }
                }
            </div>
        </div>
    }
}

/// The approval after which one waits.
fn decision(plan: &Plan, environment: Environment) -> Option<StepKey> {
    let steps = || plan.steps.iter().filter(|step| step.environment == Some(environment));
    let wait = steps().find(|step| step.id == StepId::RoleSynchronise)?;
    let mut before = wait.after.iter().filter_map(|place| plan.steps.get(place));
    before.find(|step| Tick::of(step) == Tick::Approved).map(StepKey::of)
}

fn view_phase(course: &Rc<Course>, environment: Environment, phase: Phase, of: &str) -> Html {
    let progress = &course.progress;
    let (approved_at, early_at) = (
        progress.approved_at[environment],
        progress.early_sign_in_at[environment],
    );
    html! {
        <>
            { match phase {
                Phase::Waiting { left, over_at } => html! {
                    <>
                        { view_countdown(left) }
                        <p>{ "Not before " }<strong>{ moment(over_at) }</strong>{ "." }</p>
                    </>
                },
                Phase::LockedOut { left, until } => html! {
                    <>
                        { view_countdown(left) }
                        <p>{ "Try again from " }<strong>{ moment(until) }</strong>{ "." }</p>
                    </>
                },
                Phase::LeastOver { since, report_at } => html! {
                    <p>{ format!("The least wait has been over since {}. If you still have no access at {}, report it.", moment(since), moment(report_at)) }</p>
                },
                Phase::ReportNow { .. } => view_where_to_report(course),
                Phase::InTheFuture { by } => html! { <p>{ format!("It lies {} ahead.", words::length(by)) }</p> },
            } }
            { view_save(course, environment, phase, of, approved_at, early_at) }
        </>
    }
}

/// The time that is left. Nobody hears it every second: a timer is read when somebody goes to it.
fn view_countdown(left: i64) -> Html {
    html! {
        <p class="countdown" role="timer">
            <span aria-hidden="true" translate="no">{ countdown(left) }</span>
            <span class="hidden">{ format!("{} left", words::length(left)) }</span>
        </p>
    }
}

fn view_where_to_report(course: &Course) -> Html {
    let has_ticket = course.visit.document().has_ticket(WHERE_TO_REPORT.ticket_of);
    html! {
        <>
            <p>{ prose(&format!(
                "Report it to EMA\u{2019}s Service Desk: {} If you cannot open it, write to {}.",
                WHERE_TO_REPORT.portal, WHERE_TO_REPORT.mail
            )) }</p>
            if has_ticket {
                <p class="screen-only"><a href={course.visit.link(Page::Tickets)}>{ "The text for it, ready to copy" }</a></p>
            }
        </>
    }
}

fn view_save(
    course: &Rc<Course>,
    environment: Environment,
    phase: Phase,
    of: &str,
    approved_at: Option<i64>,
    early_at: Option<i64>,
) -> Html {
    let make: Make = match (phase, approved_at, early_at) {
        (Phase::LockedOut { .. }, _, Some(at)) => {
            Rc::new(move |source: &Source<'_>| end_of_lock(source, environment, at))
        }
        (Phase::Waiting { .. }, Some(at), _) => {
            Rc::new(move |source: &Source<'_>| end_of_wait(source, environment, at))
        }
        _ => return Html::default(),
    };
    html! {
        <div class="screen-only">
            { calendar::view_save(course, format!("save-clock-{}", environment.key()), "Put this time into my calendar", of.to_owned(), make) }
        </div>
    }
}

/// A local time that leaves no doubt: "14:32 on 23 November 2026 (your time, UTC+1)".
fn moment(instant: i64) -> String {
    let then = local(instant);
    format!(
        "{}:{:02} on {} (your time, {})",
        then.hour(),
        then.minute(),
        words::date(then.date()),
        offset(instant)
    )
}

const fn tone(phase: Phase) -> &'static str {
    match phase {
        Phase::LeastOver { .. } => "good",
        Phase::LockedOut { .. } => "late",
        Phase::InTheFuture { .. } | Phase::Waiting { .. } | Phase::ReportNow { .. } => "wait",
    }
}
