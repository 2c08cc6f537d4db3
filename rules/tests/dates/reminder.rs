//! The reminder to somebody who has not decided (ROL-10, X023).

use upd_rules::case::answers::Environment;
use upd_rules::dates::progress::Wait;
use upd_rules::dates::working_days::Calendar;
use upd_rules::plan::StepId;
use upd_rules::words::reminder::{USUAL_WAIT, reminder};

use crate::support::{answers, day, told};

const CASE: &str = "goal=access&user=mah&tasks=view,api&env=production&account=works&oms=listed&super-users=one&role=none\
                    &credentials=none";

/// ROL-10: no time is stated, so it is due after the time that the person chose: 3 working days over a weekend.
#[test]
fn it_is_due_after_the_time_chosen() {
    let told = told(&answers(CASE), day("2026-11-26"));
    let step = told
        .document
        .steps
        .iter()
        .find(|step| step.id == StepId::RoleDecision)
        .expect("a decision");
    let on = |today| reminder(step, day("2026-11-26"), USUAL_WAIT, day(today), &Calendar::default()).expect("a text");
    assert_eq!(on("2026-11-30").due, day("2026-12-01"));
    assert!(!on("2026-11-30").is_due && on("2026-12-01").is_due);
    let in_days = reminder(
        step,
        day("2026-11-26"),
        Wait::Days(2),
        day("2026-11-28"),
        &Calendar::default(),
    );
    assert!(in_days.is_some_and(|reminder| reminder.is_due && reminder.due == day("2026-11-28")));
}

/// X023: it names the day and asks politely, also whom to ask instead.
#[test]
fn it_names_the_day_and_asks_politely() {
    let told = told(&answers(CASE), day("2026-11-26"));
    let steps = &told.document.steps;
    let find = |id| steps.iter().find(|step| step.id == id).expect("a step");
    let text = |id| {
        reminder(
            find(id),
            day("2026-11-26"),
            USUAL_WAIT,
            day("2026-12-01"),
            &Calendar::default(),
        )
    };
    let decision = text(StepId::RoleDecision).expect("a text");
    assert_eq!(decision.subject, "Reminder: my request for a UPD role (production)");
    assert!(decision.text.contains("26 November 2026") && decision.text.contains("Could you please"));
    assert!(decision.text.contains("If somebody else decides on it"));
    assert_eq!(find(StepId::RoleDecision).environment, Some(Environment::Production));
    assert!(text(StepId::ApiAskSuperUser).is_some_and(|reminder| reminder.text.contains("make the request for it")));
    let api = text(StepId::ApiAskSuperUser).expect("a text").text;
    assert!(
        api.contains("in EMA Account Management (EAM), under Manage Access, Request API Access")
            && !api.contains("portal"),
        "the form is in EAM (CA-13, CA-14, IND-11, IND-12): {api}"
    );
    let mut in_uat = find(StepId::ApiAskSuperUser).clone();
    in_uat.step.environment = Some(Environment::Uat);
    let in_uat = reminder(
        &in_uat,
        day("2026-11-26"),
        USUAL_WAIT,
        day("2026-12-01"),
        &Calendar::default(),
    );
    assert!(in_uat.is_some_and(|reminder| {
        reminder
            .text
            .contains("in the EAM test environment, under Manage Access")
    }));
    assert!(
        text(StepId::RoleRequest).is_none(),
        "nobody is reminded of what you do yourself"
    );
    assert!(
        text(StepId::ApiDecision).is_none(),
        "EMA is asked by way of the Service Desk (SUP-03)"
    );
}
