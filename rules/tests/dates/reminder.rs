//! The reminder to somebody who has not decided (ROL-10, X023).

use upd_rules::case::answers::{Choice, Environment, User};
use upd_rules::dates::agenda::USUAL_WAIT;
use upd_rules::dates::progress::Wait;
use upd_rules::dates::working_days::Calendar;
use upd_rules::plan::{Actor, Step, StepId};
use upd_rules::words::reminder::{Reminder, reminder};

use crate::support::{answers, day, plan};

const CASE: &str = "goal=access&user=mah&tasks=view,api&env=production&account=works&oms=listed&super-users=one&role=none\
                    &credentials=none";

/// A step of the plan of that case.
fn step(case: &str, id: StepId) -> Step {
    let plan = plan(&answers(case));
    plan.steps.into_iter().find(|step| step.id == id).expect("a step")
}

fn on(step: &Step, wait: Wait, today: &str) -> Option<Reminder> {
    reminder(
        step,
        Some(User::Mah),
        day("2026-11-26"),
        wait,
        day(today),
        &Calendar::default(),
    )
}

fn text(id: StepId) -> Option<Reminder> {
    on(&step(CASE, id), USUAL_WAIT, "2026-12-01")
}

/// ROL-10: no time is stated, so it is due after the time that the person chose: 3 working days over a weekend.
#[test]
fn it_is_due_after_the_time_chosen() {
    let step = step(CASE, StepId::RoleDecision);
    let usual = |today| on(&step, USUAL_WAIT, today).expect("a text");
    assert_eq!(usual("2026-11-30").due, day("2026-12-01"));
    assert!(!usual("2026-11-30").is_due && usual("2026-12-01").is_due);
    assert!(
        usual("2026-11-30").time.cites.iter().any(|cite| cite.id() == "X009"),
        "that no time is given is said"
    );
    let in_days = on(&step, Wait::Days(2), "2026-11-28");
    assert!(in_days.is_some_and(|reminder| reminder.is_due && reminder.due == day("2026-11-28")));
}

/// X023: it names the day and asks politely, also whom to ask instead.
#[test]
fn it_names_the_day_and_asks_politely() {
    let decision = text(StepId::RoleDecision).expect("a text");
    assert_eq!(decision.subject, "Reminder: my request for a UPD role (production)");
    assert!(decision.text.contains("26 November 2026") && decision.text.contains("Could you please"));
    assert!(decision.text.contains("If somebody else decides on it"));
    assert!(text(StepId::ApiAskSuperUser).is_some_and(|reminder| reminder.text.contains("make the request for it")));
    let api = text(StepId::ApiAskSuperUser).expect("a text").text;
    assert!(
        api.contains("in EMA Account Management (EAM), under Manage Access, Request API Access")
            && !api.contains("portal"),
        "the form is in EAM (CA-13, CA-14, IND-11, IND-12): {api}"
    );
    let in_uat = Step {
        environment: Some(Environment::Uat),
        ..step(CASE, StepId::ApiAskSuperUser)
    };
    assert!(on(&in_uat, USUAL_WAIT, "2026-12-01").is_some_and(|reminder| {
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

/// A consultant has no colleagues at the MAH: every reminder of theirs speaks of the MAH, and only theirs.
#[test]
fn a_consultant_writes_of_the_mah() {
    let some_step = step(CASE, StepId::RoleDecision);
    let mut reminders = 0;
    for id in StepId::ALL {
        for actor in [Actor::SuperUser, Actor::Colleague] {
            let step = Step {
                id: *id,
                actor,
                ..some_step
            };
            for user in User::ALL {
                let due = day("2026-12-01");
                let Some(reminder) = reminder(&step, Some(*user), due, USUAL_WAIT, due, &Calendar::default()) else {
                    continue;
                };
                reminders += 1;
                let of_mah = reminder.text.contains("the MAH");
                assert_eq!(of_mah, *user == User::MahConsultant, "{}", reminder.text);
                assert!(!of_mah || !reminder.text.contains(" our "), "{}", reminder.text);
                assert!(reminder.time.is_accounted_for(), "{}", reminder.time.text);
            }
        }
    }
    assert!(reminders > 0);
}
