//! Who leaves (X027, X033, X034, X093, X094, REN-21, REN-22, ROL-09) and the check-up (KEEP-01, KEEP-02).

use chrono::NaiveDate;
use upd_rules::case::answers::{Choice, Environment, PerEnvironment, User};
use upd_rules::credentials::activity::activity;
use upd_rules::credentials::check_up::{
    CanLogIn, CheckUp, Organisation, Place, SuperUser, Task as CheckTask, TechnicalContact, Urgency, check_up,
};
use upd_rules::credentials::succession::{ContactIs, Departure, Leaver, OwnSet, Remaining, Task, When, succession};
use upd_rules::plan::StepId;
use upd_rules::sources::said::Said;
use upd_rules::words;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn every_departure() -> Vec<Departure> {
    let mut all = Vec::new();
    for environment in Environment::ALL {
        for leaver in Leaver::ALL.iter().copied() {
            for remaining in Remaining::ALL.iter().copied() {
                for own_set in OwnSet::ALL.iter().copied() {
                    for contact in ContactIs::ALL.iter().copied() {
                        for already_gone in [false, true] {
                            all.push(Departure {
                                environment,
                                leaver,
                                already_gone,
                                remaining,
                                own_set,
                                contact,
                            });
                        }
                    }
                }
            }
        }
    }
    all
}

fn said(task: &Task) -> Said {
    words::succession::task(task, Some(User::Mah))
}

fn told(task: &CheckTask) -> Said {
    words::check_up::task(task, User::Mah)
}

fn cites(tasks: &[Task], id: &str) -> bool {
    tasks
        .iter()
        .any(|task| said(task).cites.iter().any(|cite| cite.id() == id))
}

/// Every departure has its tasks in order, each with a rule, and what must not be missing (REN-21, REN-22).
#[test]
fn every_departure_is_covered() {
    for departure in every_departure() {
        let tasks = succession(departure);
        let is_super_user = departure.leaver != Leaver::TechnicalContact;
        let is_contact = departure.leaver != Leaver::SuperUser;
        assert!(tasks.is_sorted_by_key(|task| task.when), "{departure:?}");
        assert!(tasks.iter().all(|task| !said(task).cites.is_empty()), "{departure:?}");
        assert!(
            cites(&tasks, "REN-21") && cites(&tasks, "REN-22") && cites(&tasks, "X034"),
            "{departure:?}"
        );
        let gone = departure.already_gone;
        assert!(
            tasks
                .iter()
                .all(|task| !gone || !matches!(task.when, When::Before | When::LastDay)),
            "{departure:?}"
        );
        assert_eq!(
            cites(&tasks, "X093"),
            is_super_user && departure.own_set != OwnSet::No,
            "{departure:?}"
        );
        let contact_goes = is_contact || departure.contact == ContactIs::Gone;
        let has_ticket = |step| tasks.iter().any(|task| task.ticket() == Some(step));
        assert_eq!(has_ticket(StepId::RenewalContact), contact_goes, "{departure:?}");
        assert_eq!(contact_goes, cites(&tasks, "X094"), "{departure:?}");
        let none_left = matches!(departure.remaining, Remaining::None | Remaining::Unknown);
        assert_eq!(
            has_ticket(StepId::SuperUserAskServiceDesk),
            is_super_user && gone && none_left,
            "{departure:?}"
        );
    }
}

/// The last Super User leaves: a successor comes first, while there is somebody to approve (X027, ROL-06).
#[test]
fn the_last_super_user_is_replaced_first() {
    let tasks = succession(Departure {
        environment: Environment::Production,
        leaver: Leaver::Both,
        already_gone: false,
        remaining: Remaining::None,
        own_set: OwnSet::Yes,
        contact: ContactIs::Stays,
    });
    let place = |id: &str| {
        tasks
            .iter()
            .position(|task| said(task).cites.iter().any(|cite| cite.id() == id))
            .unwrap()
    };
    assert_eq!(place("ROL-09"), 0);
    assert!(place("ROL-11") < place("X093") && place("X093") < place("X094") && place("X094") < place("ADM-01"));
}

fn super_user(can_log_in: CanLogIn, last: Option<&str>) -> SuperUser {
    SuperUser {
        can_log_in,
        last_log_in: last.map(day),
    }
}

fn check(user: User, production: Option<Place>, uat: Option<Place>) -> CheckUp {
    check_up(
        &Organisation {
            user,
            places: PerEnvironment { production, uat },
        },
        day("2026-11-21"),
    )
}

fn healthy() -> Place {
    Place {
        super_users: vec![
            super_user(CanLogIn::Yes, Some("2026-11-02")),
            super_user(CanLogIn::Unknown, Some("2026-10-01")),
        ],
        expires: "13/03/2028".parse().ok(),
        first_came: None,
        contact: TechnicalContact::Reachable,
    }
}

/// Six months, and reminders 14, 7 and 1 days before (KEEP-01, KEEP-02).
#[test]
fn the_six_months_are_counted() {
    let days = activity(day("2026-08-31"));
    assert_eq!(days.disabled_on, day("2027-02-28"));
    assert_eq!(days.reminders, ["2027-02-14", "2027-02-21", "2027-02-27"].map(day));
}

/// An organisation in order has only days to come (REN-21, KEEP-01, REN-19).
#[test]
fn a_healthy_organisation_has_only_days_to_come() {
    let result = check(User::Mah, Some(healthy()), None);
    assert!(
        result
            .tasks
            .iter()
            .all(|task| matches!(task.urgency, Urgency::Later | Urgency::Regularly))
    );
    let days: Vec<String> = result.appointments.iter().map(|entry| entry.day.to_string()).collect();
    assert_eq!(
        days,
        [
            "2027-03-18",
            "2027-04-18",
            "2028-02-13",
            "2028-02-28",
            "2028-03-10",
            "2028-03-12",
            "2030-01-13"
        ]
    );
    let due: Vec<_> = result
        .tasks
        .iter()
        .map(|task| task.due.map(|day| day.to_string()))
        .collect();
    assert_eq!(
        due,
        [
            Some("2027-03-18".into()),
            Some("2027-04-18".into()),
            Some("2028-02-13".into()),
            None
        ]
    );
}

/// What has stopped comes first, with its ticket (X027, X091, X094).
#[test]
fn what_has_stopped_comes_first() {
    let place = Place {
        super_users: vec![
            super_user(CanLogIn::Left, None),
            super_user(CanLogIn::Unknown, Some("2026-01-01")),
        ],
        expires: "2026-11-20".parse().ok(),
        first_came: None,
        contact: TechnicalContact::Gone,
    };
    let result = check(User::Authority, Some(place), Some(healthy()));
    let now: Vec<_> = result
        .tasks
        .iter()
        .filter(|task| task.urgency == Urgency::Now)
        .map(CheckTask::ticket)
        .collect();
    assert_eq!(
        now,
        [
            None,
            Some(StepId::SuperUserAskServiceDesk),
            Some(StepId::RenewalContact),
            Some(StepId::RenewalTicket)
        ]
    );
    let states: Vec<_> = result.super_users.iter().map(|user| user.can_log_in).collect();
    assert_eq!(
        states,
        [CanLogIn::Left, CanLogIn::Disabled, CanLogIn::Yes, CanLogIn::Yes]
    );
    assert_eq!(result.outlooks.len(), 2);
}

/// Two weeks before an account is disabled its Super User is to log in at once (KEEP-02).
#[test]
fn the_reminders_make_it_urgent() {
    let mut place = healthy();
    place.super_users = vec![
        super_user(CanLogIn::Yes, Some("2026-06-01")),
        super_user(CanLogIn::Yes, None),
    ];
    let result = check(User::Mah, Some(place), None);
    let first = result.tasks.first().unwrap();
    assert_eq!((first.urgency, first.due), (Urgency::Now, Some(day("2026-11-21"))));
    assert!(
        told(first).text.contains("disabled about 1 December 2026"),
        "{}",
        told(first).text
    );
}

/// What has its day within a month comes soon, whatever it is; a Super User of whom nothing is known is not said to be
/// missing (X033).
#[test]
fn what_is_near_is_soon_and_what_is_unknown_is_not_missing() {
    let mut place = healthy();
    place.super_users = vec![
        super_user(CanLogIn::Yes, Some("2026-06-15")),
        super_user(CanLogIn::Unknown, None),
    ];
    place.expires = "2027-01-10".parse().ok();
    let result = check(User::Mah, Some(place), None);
    let urgency_on = |due: &str| -> Vec<Urgency> {
        let due = Some(day(due));
        result
            .tasks
            .iter()
            .filter(|task| task.due == due)
            .map(|task| task.urgency)
            .collect()
    };
    assert_eq!(urgency_on("2026-12-01"), [Urgency::Soon], "the log-in");
    assert_eq!(urgency_on("2026-12-10"), [Urgency::Soon], "the renewal");
    let said = |words: &str| result.tasks.iter().any(|task| told(task).text.contains(words));
    assert!(said("Of only one Super User in production it is known") && !said("Only one Super User in production"));
}

/// One Super User is enough to go on, but two are recommended (ROL-09, REN-22, X032). Industry has no UAT (ENV-15).
#[test]
fn one_super_user_is_warned_about_and_uat_is_for_authorities() {
    let mut place = healthy();
    place.super_users.truncate(1);
    let result = check(User::Mah, Some(place.clone()), Some(place));
    assert!(
        result
            .tasks
            .iter()
            .all(|task| task.environment == Environment::Production)
    );
    let second = result
        .tasks
        .iter()
        .find(|task| told(task).cites.iter().any(|cite| cite.id() == "X032"));
    assert_eq!(second.map(|task| task.urgency), Some(Urgency::Soon));
}

#[test]
fn the_days_of_a_check_up_stand_in_a_calendar_file_once_each() {
    let day = |text: &str| upd_rules::case::date::iso_date(text).unwrap();
    let organisation = Organisation {
        user: User::Mah,
        places: PerEnvironment {
            production: Some(Place {
                super_users: vec![SuperUser {
                    can_log_in: CanLogIn::Yes,
                    last_log_in: Some(day("2026-11-01")),
                }],
                expires: "2027-03-09".parse().ok(),
                ..Default::default()
            }),
            uat: None,
        },
    };
    let found = check_up(&organisation, day("2026-11-20"));
    let file = upd_rules::out::calendar_file::appointments(&found.appointments, "", clock(1_795_000_000_000)).unwrap();
    assert_eq!(file.matches("BEGIN:VEVENT").count(), found.appointments.len());
    assert_eq!(found.appointments.len(), 6);
    assert!(file.contains("DTSTART;VALUE=DATE:20270308"), "{file}");
    assert!(!file.contains("Your plan"), "{file}");
    let unfolded = file.replace("\r\n ", "");
    let mut names: Vec<&str> = unfolded.lines().filter(|line| line.starts_with("UID:")).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
    assert_eq!(upd_rules::out::calendar_file::appointments(&[], "", clock(0)), None);
}

fn clock(now: i64) -> upd_rules::out::calendar_file::Clock {
    upd_rules::out::calendar_file::Clock {
        now,
        instant: |local| Some(local.and_utc().timestamp_millis()),
    }
}
