//! The calendar file (RFC 5545), read by two parsers that others wrote: the crate `ical`, and the library
//! `icalendar` for Python.
//!
//! The second one needs `python3`. It is used where it is installed; where it is not, it is installed into a folder
//! of the build with `pip` if `CI=true` or `UPD_PYTHON_CHECKS=install` is set. Otherwise a line (seen with
//! `--nocapture`) says that the check was left out. With `CI=true` it is never left out.

use std::path::{Path, PathBuf};
use std::process::Command;

use proptest::prelude::*;
use upd_rules::case::answers::Environment;
use upd_rules::case::text::Case;
use upd_rules::credentials::renewal::outlook;
use upd_rules::dates::progress::{Progress, Wait, case_key};
use upd_rules::dates::schedule::{Remaining, StepState};
use upd_rules::dates::working_days::Calendar;
use upd_rules::out::calendar_file::{
    Clock, Source, appointments, end_of_lock, end_of_wait, renewal, single_step, whole_plan,
};
use upd_rules::plan::StepId;
use upd_rules::plan::StepKey;
use upd_rules::sources::matrix::RoleGroup;

use crate::support::{Told, answers, cases, day, days, guesses, later, place, some_waits, told, told_case};

const EXAMPLE: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";
const RENEWAL: &str = "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me&expires=09/03/2027";
const LINK: &str = "https://example.org/upd/#/plan?goal=access&user=mah&tasks=view,api";
/// 23 November 2026, 8:00 UTC.
const NOW: i64 = 1_795_420_800_000;

fn source<'a>(told: &'a Told, remaining: Option<&'a Remaining>) -> Source<'a> {
    Source {
        case: &told.case,
        document: &told.document,
        remaining,
        calendar: calendar(),
        link: LINK,
        today: day("2026-11-23"),
        clock: clock_at(NOW),
    }
}

/// A clock that is an hour ahead of UTC.
fn clock_at(now: i64) -> Clock {
    Clock {
        now,
        instant: |local| Some(local.and_utc().timestamp_millis() - 3_600_000),
    }
}

/// The instant of 9:00 on a day, by that clock, as a file writes it.
fn morning(day: &str) -> String {
    format!("{}T080000Z", day.replace('-', ""))
}

fn calendar() -> &'static Calendar {
    static CALENDAR: std::sync::LazyLock<Calendar> = std::sync::LazyLock::new(Calendar::default);
    &CALENDAR
}

/// An entry as the crate `ical` reads it.
#[derive(Debug, PartialEq)]
struct Entry {
    uid: String,
    summary: String,
    description: String,
    start: String,
    end: String,
    sequence: i64,
    alarms: Vec<Trigger>,
}

/// When an alarm rings: at an instant, or so long from the start or the end of its entry.
#[derive(Clone, Debug, PartialEq)]
enum Trigger {
    At(String),
    From(String),
}

impl Entry {
    /// When Outlook rings, by the published rule of import ([MS-OXCICAL] 2.1.3.1.1.20.62): for the first alarm alone;
    /// at its instant, or the absolute value of its duration before the start. Our files have instants only.
    fn outlook_rings(&self) -> Option<&str> {
        match self.alarms.first()? {
            Trigger::At(instant) => Some(instant),
            Trigger::From(duration) => panic!("{duration} would be counted back from the start"),
        }
    }
}

/// Whether Outlook shows a file as an invitation, and whether it makes a new calendar of it: by METHOD and by the name
/// of a calendar ([MS-OXCICAL] 2.1.3.1.1).
fn outlook_takes_as(file: &str) -> (bool, bool) {
    let calendars: Vec<_> = ical::IcalParser::new(file.as_bytes()).flatten().collect();
    let has = |name: &str| calendars[0].properties.iter().any(|property| property.name == name);
    (has("METHOD"), has("X-WR-CALNAME"))
}

#[track_caller]
fn read(file: &str) -> Vec<Entry> {
    let calendars: Vec<_> = ical::IcalParser::new(file.as_bytes()).collect();
    let [Ok(calendar)] = &calendars[..] else {
        panic!("{calendars:?}\n{file}");
    };
    let entry = |event: &ical::parser::ical::component::IcalEvent| {
        let text = |name: &str| {
            let found: Vec<_> = event
                .properties
                .iter()
                .filter(|property| property.name == name)
                .collect();
            assert_eq!(found.len(), 1, "{name} in\n{file}");
            found[0].value.clone().unwrap_or_default()
        };
        let trigger = |alarm: &ical::parser::ical::component::IcalAlarm| {
            let trigger = alarm
                .properties
                .iter()
                .find(|property| property.name == "TRIGGER")
                .expect("a trigger");
            let kind = trigger.params.iter().flatten().find(|(name, _)| name == "VALUE");
            let is_instant = kind.is_some_and(|(_, values)| *values == ["DATE-TIME"]);
            let value = trigger.value.clone().unwrap_or_default();
            if is_instant {
                Trigger::At(value)
            } else {
                Trigger::From(value)
            }
        };
        assert_eq!(text("URL"), LINK);
        Entry {
            uid: text("UID"),
            summary: unescape(&text("SUMMARY")),
            description: unescape(&text("DESCRIPTION")),
            start: text("DTSTART"),
            end: text("DTEND"),
            sequence: text("SEQUENCE").parse().expect("a number"),
            alarms: event.alarms.iter().map(trigger).collect(),
        }
    };
    calendar.events.iter().map(entry).collect()
}

/// Undoes the escaping of RFC 5545, 3.3.11. A comma or semicolon that is not escaped fails.
#[track_caller]
fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        assert!(!matches!(character, ',' | ';'), "not escaped: {text}");
        plain.push(match character {
            '\\' => match characters.next() {
                Some('n' | 'N') => '\n',
                Some(escaped @ ('\\' | ',' | ';')) => escaped,
                other => panic!("{other:?} is escaped: {text}"),
            },
            character => character,
        });
    }
    plain
}

/// RFC 5545, 3.1: lines end with CR LF and have at most 75 octets.
#[track_caller]
fn assert_lines(file: &str) {
    assert!(file.ends_with("\r\n"));
    for line in file.trim_end_matches("\r\n").split("\r\n") {
        assert!(!line.is_empty() && line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
}

/// Contract, section 5: the example as a file, in whole days from the earliest to the latest.
#[test]
fn steps_are_whole_days_in_ranges() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let left = told.remaining(day("2026-11-23"), &Progress::default());
    let file = whole_plan(&source(&told, left.as_ref())).expect("a file");
    assert_lines(&file);
    let entries = read(&file);
    let key = case_key(&told.case.answers);
    let uid = format!("{key}-oms.processing@upd-checker");
    let processing = entries.iter().find(|entry| entry.uid == uid).expect("an entry");
    // From 23 November to 8 December; the end that a file names is the day after.
    assert_eq!(
        (processing.start.as_str(), processing.end.as_str()),
        ("20261123", "20261209")
    );
    assert_eq!(processing.summary, "UPD: Wait while EMA processes the OMS request");
    assert!(processing.description.contains("5 to 10 working days") && processing.description.contains("X113"));
    assert!(
        processing.description.contains("EMA closing days: 2026 estimated"),
        "{}",
        processing.description
    );
    assert!(processing.description.ends_with(LINK));
    // ROL-11, ROL-13: the day of a step may be that of the request; what it waits for is said.
    let wait = entries
        .iter()
        .find(|entry| entry.uid.contains("role.synchronise-production"));
    let said = &wait.expect("an entry").description;
    assert!(
        said.contains("Only after: ") && said.contains("“EMA decides on the first Super User”."),
        "{said}"
    );
    assert!(
        said.contains(
            "Take care: [Our reading] An account that signs in to UPD earlier may be locked out for 24 hours."
        ),
        "{said}"
    );
    // EMA's step rings at 9:00 on its last day, your own on its first.
    assert_eq!(processing.outlook_rings(), Some(&morning("2026-12-08")[..]));
    let request = entries
        .iter()
        .find(|entry| entry.uid.contains("super-user.request-production"))
        .expect("an entry");
    let start = format!(
        "{}-{}-{}",
        &request.start[..4],
        &request.start[4..6],
        &request.start[6..]
    );
    assert_eq!(request.outlook_rings(), Some(&morning(&start)[..]));
    assert_eq!(outlook_takes_as(&file), (false, true));
}

/// Issue 7: an alarm that has passed would ring at once; what can still ring does, once.
#[test]
fn no_alarm_lies_in_the_past() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let left = told.remaining(day("2026-11-23"), &Progress::default());
    for now in [NOW, NOW + 1, NOW + 3 * 86_400_000, NOW + 400 * 86_400_000] {
        let late = Source {
            clock: clock_at(now),
            ..source(&told, left.as_ref())
        };
        let now = chrono::DateTime::from_timestamp_millis(now).expect("an instant");
        let now = now.format("%Y%m%dT%H%M%SZ").to_string();
        for entry in read(&whole_plan(&late).expect("a file")) {
            assert!(entry.alarms.len() <= 1, "{entry:?}");
            assert!(
                entry.outlook_rings().is_none_or(|rings| *rings >= *now),
                "{now}: {entry:?}"
            );
            let last_day = entry.end.as_str() > &now[..8];
            assert!(last_day || entry.alarms.is_empty(), "{now}: {entry:?}");
        }
    }
}

/// A single step can be added alone, and is the same entry as in the whole.
#[test]
fn a_single_step_is_the_same_entry() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let left = told.remaining(day("2026-11-23"), &Progress::default());
    let source = source(&told, left.as_ref());
    let whole = read(&whole_plan(&source).expect("a file"));
    let alone = read(&single_step(&source, place(&told.plan, StepId::SuperUserDecision)).expect("a file"));
    assert_eq!(alone.len(), 1);
    let file = single_step(&source, place(&told.plan, StepId::SuperUserDecision)).expect("a file");
    assert_eq!(
        outlook_takes_as(&file),
        (false, false),
        "one entry needs no calendar of its own"
    );
    assert!(whole.contains(&alone[0]));
    assert_eq!(
        single_step(&source, place(&told.plan, StepId::SuperUserSecond)),
        None,
        "an optional step has no day"
    );
    assert_eq!(single_step(&source, 999), None);
}

/// Contract, section 5 (`renewal`), X085, X105, REN-03: the day to start, the day of expiry, and the next time.
#[test]
fn a_renewal_has_its_days() {
    let told = told_case(Case::read(RENEWAL), day("2026-11-23"));
    let file = renewal(&source(&told, None)).expect("a file");
    assert_lines(&file);
    let entries = read(&file);
    // Nothing asks the clock: every time is the one that was passed in, and only entries have one.
    assert_eq!(file.matches("\r\nDTSTAMP:20261123T080000Z\r\n").count(), 3);
    assert_eq!(file.matches("DTSTAMP").count(), 3);
    for entry in &entries {
        let uid = format!("UID:{}-alarm", entry.uid);
        assert!(file.replace("\r\n ", "").contains(&uid), "{uid}");
    }
    let days: Vec<(&str, &str)> = entries.iter().map(|entry| (&entry.start[..], &entry.end[..])).collect();
    assert_eq!(
        days,
        [
            ("20270209", "20270210"),
            ("20270309", "20270310"),
            ("20290109", "20290110")
        ]
    );
    for entry in &entries[..2] {
        assert!(entry.description.contains("3 September 2027") && entry.description.contains("X085"));
    }
    // A week before the day to start; the others on their day.
    let rings: Vec<_> = entries.iter().map(Entry::outlook_rings).collect();
    let days = ["2027-02-02", "2027-03-09", "2029-01-09"].map(morning);
    assert_eq!(rings, days.each_ref().map(|day| Some(&day[..])));
    // Where that week has begun, on the day itself.
    let later = Source {
        clock: clock_at(1_801_900_800_000),
        ..source(&told, None)
    };
    let entries_later = read(&renewal(&later).expect("a file"));
    assert_eq!(entries_later[0].outlook_rings(), Some(&morning("2027-02-09")[..]));
    assert_eq!(
        whole_plan(&source(&told, None)).map(|whole| read(&whole)),
        Some(entries)
    );
    let day_after = Source {
        today: day("2027-03-10"),
        ..source(&told, None)
    };
    let days: Vec<String> = read(&renewal(&day_after).expect("a file"))
        .into_iter()
        .map(|entry| entry.start)
        .collect();
    assert_eq!(days, ["20290210"], "days that have passed are left out");
}

/// The same day has the same UID from the plan and from the page of the credentials, also while questions are
/// still being answered, so that an import from either updates the other.
#[test]
fn a_day_of_credentials_is_the_same_entry_from_every_page() {
    let uids = |file: &str| read(file).into_iter().map(|entry| entry.uid).collect::<Vec<_>>();
    let told = told_case(Case::read(RENEWAL), day("2026-11-23"));
    let planned = renewal(&source(&told, None)).expect("a file");
    let unlike = told_case(
        Case::read(&RENEWAL.replace("contact=me", "contact=gone")),
        day("2026-11-23"),
    );
    assert_ne!(case_key(&told.case.answers), case_key(&unlike.case.answers));
    assert_eq!(uids(&renewal(&source(&unlike, None)).expect("a file")), uids(&planned));
    for environment in Environment::ALL {
        let place = environment.key();
        let date = "2027-03-09".parse().expect("a date");
        let of = |group, today| outlook(environment, Some(&date), None, Some(group), day(today)).appointments;
        let days = of(RoleGroup::Authority, "2026-11-23");
        let file = appointments(&days, LINK, clock_at(NOW + 1_000)).expect("a file");
        let looked_up = uids(&file);
        assert_eq!(
            looked_up,
            ["start", "expires", "next"].map(|name| format!("credentials-renewal-{name}-{place}@upd-checker"))
        );
        assert_eq!(looked_up == uids(&planned), environment == Environment::Production);
        let (first, second) = (read(&planned), read(&file));
        let titles = |entries: &[Entry]| entries.iter().map(|entry| entry.summary.clone()).collect::<Vec<_>>();
        assert_eq!(
            titles(&first) == titles(&second),
            environment == Environment::Production
        );
        assert_eq!(first[0].alarms, second[0].alarms, "both ring ahead");
        assert_eq!(second[0].sequence, first[0].sequence + 1);
    }
}

/// ROL-11: the 4 hours are counted as time that passes, and their end stands in Amsterdam time, with the
/// definition of the zone.
#[test]
fn the_safe_time_stands_in_amsterdam_time() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let source = source(&told, None);
    // 28 March 2027, 00:30 in Amsterdam, where the clocks go forward at 2:00: safe from 5:30 there.
    let approved = 1_806_190_200_000;
    let file = end_of_wait(&source, Environment::Production, approved).expect("a file");
    assert_lines(&file);
    let entries = read(&file);
    assert_eq!(
        (&entries[0].start[..], &entries[0].end[..]),
        ("20270328T053000", "20270328T054500")
    );
    assert!(file.contains("DTSTART;TZID=Europe/Amsterdam:20270328T053000\r\n"));
    assert_eq!(entries[0].outlook_rings(), Some("20270328T033000Z"));
    assert_eq!(outlook_takes_as(&file), (false, false));
    let zone = file.find("BEGIN:VTIMEZONE").expect("a time zone");
    assert!(
        zone < file.find("BEGIN:VEVENT").expect("an entry"),
        "the zone stands before the entries"
    );
    let lock = read(&end_of_lock(&source, Environment::Uat, approved).expect("a file"));
    assert_eq!(lock[0].start, "20270329T013000");
    // 31 October 2027, when the clock in Amsterdam shows the hour from 2:00 twice: the second time it is 1:30 UTC.
    let twice = end_of_wait(&source, Environment::Production, 1_824_931_800_000).expect("a file");
    assert!(
        twice.contains("DTSTART:20271031T013000Z\r\n") && !twice.contains("VTIMEZONE"),
        "{twice}"
    );
    assert!(lock[0].description.contains("servicenow@ema.europa.eu"));
    assert_eq!(end_of_wait(&source, Environment::Production, i64::MAX), None);
}

/// A second import updates: the same UIDs, a higher SEQUENCE, other days. Done steps say so.
#[test]
fn a_second_import_updates_the_first() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let before = told.remaining(day("2026-11-23"), &Progress::default());
    let first = read(&whole_plan(&source(&told, before.as_ref())).expect("a file"));
    let mut progress = Progress::default();
    let access = place(&told.plan, StepId::OmsUnaffiliatedAccess);
    progress.tick(StepKey::of(&told.plan.steps[access]), Some(day("2026-11-25")));
    let after = told.remaining(day("2026-11-25"), &progress);
    let again = Source {
        clock: clock_at(NOW + 2_000),
        ..source(&told, after.as_ref())
    };
    let second = read(&whole_plan(&again).expect("a file"));
    let uids = |entries: &[Entry]| entries.iter().map(|entry| entry.uid.clone()).collect::<Vec<_>>();
    assert_eq!(uids(&first), uids(&second));
    assert!(
        first
            .iter()
            .zip(&second)
            .all(|(first, second)| second.sequence == first.sequence + 2)
    );
    let done = &second[0];
    assert!(done.summary.starts_with("UPD: Done: ") && done.description.starts_with("Done by me on 25 November 2026."));
    assert_eq!((&done.start[..], &done.end[..]), ("20261125", "20261126"));
    assert!(done.alarms.is_empty());
}

/// Guesses are marked as theirs everywhere.
#[test]
fn a_guess_is_marked_in_the_entry() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let mut progress = Progress::default();
    let request = place(&told.plan, StepId::OmsRequestCreation);
    progress.guess(StepKey::of(&told.plan.steps[request]), Some(Wait::WorkingDays(3)));
    let left = told.remaining(day("2026-11-23"), &progress).expect("something is left");
    let source = source(&told, Some(&left));
    let guessed = read(&single_step(&source, request).expect("a file"));
    assert!(guessed[0].summary.ends_with("[rests on your own guess]"));
    assert!(guessed[0].description.contains("rest on your own guess"));
    let letter = read(&single_step(&source, place(&told.plan, StepId::SuperUserLetter)).expect("a file"));
    assert!(!letter[0].summary.contains("guess") && !letter[0].description.contains("guess"));
}

/// RFC 5545, 3.3.11: whatever stands in the link cannot end a line or begin a new property.
#[test]
fn a_link_cannot_break_out_of_its_line() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let left = told.remaining(day("2026-11-23"), &Progress::default());
    let evil = Source {
        link: "https://x\r\nATTACH:y\n\u{7}END:VEVENT",
        ..source(&told, left.as_ref())
    };
    let file = whole_plan(&evil).expect("a file");
    assert_lines(&file);
    let lines: Vec<&str> = file.split("\r\n").collect();
    assert!(!lines.contains(&"ATTACH:y"));
    assert_eq!(
        lines.iter().filter(|line| **line == "END:VEVENT").count(),
        lines.iter().filter(|line| **line == "BEGIN:VEVENT").count()
    );
}

proptest! {
    /// Every step that has days has one entry, and the entry has the days of the schedule.
    #[test]
    fn the_file_says_what_the_schedule_says(answers in cases(), start in days(), waits in some_waits()) {
        let told = told(&answers, start);
        let progress = Progress { guesses: guesses(&told.plan, &waits), ..Progress::default() };
        let left = told.remaining(start, &progress);
        let Some(file) = whole_plan(&source(&told, left.as_ref())) else {
            prop_assert!(left.is_none());
            return Ok(());
        };
        assert_lines(&file);
        let left = left.expect("there is a file");
        let entries = read(&file);
        let uids: std::collections::BTreeSet<&str> = entries.iter().map(|entry| &entry.uid[..]).collect();
        prop_assert_eq!(uids.len(), entries.len());
        let days: Vec<_> = left.schedule().steps.iter().enumerate().filter_map(|(place, days)| Some((place, (*days)?))).collect();
        prop_assert_eq!(days.len(), entries.len());
        for ((place, days), entry) in days.into_iter().zip(&entries) {
            prop_assert_eq!(&entry.start, &days.earliest_start.format("%Y%m%d").to_string());
            prop_assert_eq!(&entry.end, &later(days.latest_end, 1).format("%Y%m%d").to_string());
            prop_assert!(entry.summary.contains(&told.document.steps[place].title));
            prop_assert_eq!(entry.summary.contains("your own guess"), left.rests(place).any());
            prop_assert!(entry.description.contains(LINK));
        }
    }
}

/// A parser that is not Rust reads the file without complaint, and finds in it what it should say.
#[test]
fn a_parser_for_python_agrees() {
    let ci = std::env::var("CI").is_ok_and(|value| value == "true");
    let Some(python) = python_with_icalendar(ci) else {
        assert!(!ci, "CI=true, but python3 with its library icalendar could not be had");
        eprintln!("calendar files: not read with Python. For that: UPD_PYTHON_CHECKS=install cargo test, or {INSTALL}");
        return;
    };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("calendar-files");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, file, expected) in samples() {
        std::fs::write(folder.join(format!("{name}.ics")), file).expect("a file");
        std::fs::write(folder.join(format!("{name}.json")), expected.to_string()).expect("a file");
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dates/check_calendar.py");
    let ran = python
        .command()
        .arg(script)
        .arg(&folder)
        .output()
        .expect("python3 runs");
    let said = String::from_utf8_lossy(&ran.stdout).into_owned() + &String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success() && said.contains("entries agree"), "{said}");
}

/// Files, and what should stand in them: made from the schedule, not from the file.
fn samples() -> Vec<(String, String, serde_json::Value)> {
    let mut samples = Vec::new();
    let guess = |told: &Told| {
        let mut progress = Progress::default();
        if let Some(step) = told.plan.steps.iter().find(|step| step.duration.is_unstated()) {
            progress.guess(StepKey::of(step), Some(Wait::Days(2)));
        }
        progress
    };
    let cases = [
        EXAMPLE,
        "goal=access&user=authority&tasks=manage-users,api&env=both&account=none&email=named-work&super-users=none\
         &super-users-uat=unknown&credentials-uat=none",
        "goal=spor&user=mah-consultant&account=disabled&oms=not-searched&spor-super-user=unknown",
        "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=no",
    ];
    for (number, case) in cases.into_iter().enumerate() {
        for (name, start) in [("plain", "2026-12-23"), ("leap", "2028-02-28")] {
            let told = told(&answers(case), day(start));
            let progress = if name == "leap" {
                guess(&told)
            } else {
                Progress::default()
            };
            let left = told.remaining(day(start), &progress).expect("something is left");
            let file = whole_plan(&source(&told, Some(&left))).expect("a file");
            let expected = left.schedule().steps.iter().enumerate().filter_map(|(place, days)| {
                let (days, step) = ((*days)?, &told.plan.steps[place]);
                let place_name = step.environment.map_or("", |environment| match environment {
                    Environment::Production => " (production)",
                    Environment::Uat => " (UAT)",
                });
                let mark = if left.rests(place).any() { " [rests on your own guess]" } else { "" };
                assert_eq!(left.states[place], StepState::ToDo);
                let yours = step.actor == upd_rules::plan::Actor::You;
                let rings = if yours { days.earliest_start } else { days.latest_end };
                Some(serde_json::json!({
                    "uid": format!("{}-{}@upd-checker", case_key(&told.case.answers), StepKey::of(step).to_string().replace('@', "-")),
                    "summary": format!("UPD: {}{place_name}{mark}", told.document.steps[place].title),
                    "url": LINK,
                    "start": days.earliest_start.to_string(),
                    "end": later(days.latest_end, 1).to_string(),
                    "alarms": [format!("{rings}T08:00:00+00:00")],
                    "sequence": (NOW - 1_767_225_600_000) / 1000,
                }))
            });
            samples.push((format!("{number}-{name}"), file, expected.collect()));
        }
    }
    let told = told_case(Case::read(RENEWAL), day("2026-11-23"));
    let entry = |name: &str, summary: &str, start: &str, end: &str, rings: &str| {
        serde_json::json!({
            "uid": format!("{name}@upd-checker"),
            "summary": summary, "url": LINK, "start": start, "end": end, "alarms": [rings],
            "sequence": (NOW - 1_767_225_600_000) / 1000,
        })
    };
    let days = [
        (
            "start",
            "UPD: Start the renewal of the API secret (production)",
            "2027-02-09",
            "2027-02-10",
            "2027-02-02T08:00:00+00:00",
        ),
        (
            "expires",
            "UPD: The API secret expires (production)",
            "2027-03-09",
            "2027-03-10",
            "2027-03-09T08:00:00+00:00",
        ),
        (
            "next",
            "UPD: Next renewal of the API secret, about now (production)",
            "2029-01-09",
            "2029-01-10",
            "2029-01-09T08:00:00+00:00",
        ),
    ];
    samples.push((
        "renewal".to_owned(),
        renewal(&source(&told, None)).expect("a file"),
        days.into_iter()
            .map(|(name, summary, start, end, rings)| {
                entry(
                    &format!("credentials-renewal-{name}-production"),
                    summary,
                    start,
                    end,
                    rings,
                )
            })
            .collect(),
    ));
    let summary = "UPD: Try to sign in to UPD (production)";
    let (start, end) = ("2026-11-23T13:00:00+01:00", "2026-11-23T13:15:00+01:00");
    let safe = format!("{}-safe-to-sign-in-production", case_key(&told.case.answers));
    samples.push((
        "safe".to_owned(),
        end_of_wait(&source(&told, None), Environment::Production, NOW).expect("a file"),
        serde_json::json!([entry(&safe, summary, start, end, "2026-11-23T12:00:00+00:00")]),
    ));
    samples
}

const INSTALL: &str = "python3 -m pip install icalendar==7.3.0";
/// The version in `requirements.txt`.
const VERSION: &str = "7.3.0";

/// A python3 that can import icalendar.
struct Python {
    packages: Option<PathBuf>,
}

impl Python {
    fn command(&self) -> Command {
        let mut command = Command::new("python3");
        if let Some(packages) = &self.packages {
            command.env("PYTHONPATH", packages);
        }
        command
    }

    fn works(&self) -> bool {
        // Another version may read otherwise.
        let script = format!("import icalendar; assert icalendar.__version__ == '{VERSION}'");
        let tried = self.command().args(["-c", &script]).output();
        tried.is_ok_and(|tried| tried.status.success())
    }
}

fn python_with_icalendar(ci: bool) -> Option<Python> {
    let packages = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python-packages");
    let installed = [
        Python { packages: None },
        Python {
            packages: Some(packages.clone()),
        },
    ];
    if let Some(python) = installed.into_iter().find(Python::works) {
        return Some(python);
    }
    let may_install = ci || std::env::var("UPD_PYTHON_CHECKS").is_ok_and(|value| value == "install");
    if !may_install {
        return None;
    }
    let wanted = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dates/requirements.txt");
    let install = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--target",
    ];
    let ran = Command::new("python3")
        .args(install)
        .arg(&packages)
        .arg("-r")
        .arg(wanted)
        .output()
        .ok()?;
    if !ran.status.success() {
        eprintln!("{}", String::from_utf8_lossy(&ran.stderr));
    }
    let python = Python {
        packages: Some(packages),
    };
    python.works().then_some(python)
}
