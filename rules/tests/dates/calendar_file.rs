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
use upd_rules::dates::agenda::{Agenda, Dated, Deed, On};
use upd_rules::dates::progress::{Progress, Wait, case_key};
use upd_rules::dates::schedule::Remaining;
use upd_rules::dates::working_days::Calendar;
use upd_rules::out::calendar_file::{
    Clock, Source, appointments, end_of_lock, end_of_wait, renewal, single_step, whole_plan,
};
use upd_rules::plan::StepKey;
use upd_rules::plan::{Actor, StepId};
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::words::Sources;

use crate::support::{Told, answers, cases, day, days, guesses, later, place, some_waits, told, told_case};

const EXAMPLE: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";
const RENEWAL: &str = "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me&expires=09/03/2027";
const LINK: &str = "https://example.org/upd/#/plan?goal=access&user=mah&tasks=view,api";
/// 23 November 2026, 8:00 UTC.
const NOW: i64 = 1_795_420_800_000;

fn source<'a>(told: &'a Told, remaining: Option<&'a Remaining>) -> Source<'a> {
    Source {
        owner: None,
        case: &told.case,
        document: &told.document,
        remaining,
        progress: nothing_yet(),
        calendar: calendar(),
        link: LINK,
        today: day("2026-11-23"),
        clock: clock_at(NOW),
        sources: Sources::LeftOut,
    }
}

fn nothing_yet() -> &'static Progress {
    static PROGRESS: std::sync::LazyLock<Progress> = std::sync::LazyLock::new(Progress::default);
    &PROGRESS
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

/// Issue 9: an entry is one day on which somebody does something, in plain words; it rings that morning.
#[test]
fn an_entry_is_a_day_on_which_somebody_does_something() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let left = told.remaining(day("2026-11-23"), &Progress::default());
    let file = whole_plan(&source(&told, left.as_ref())).expect("a file");
    assert_lines(&file);
    let entries = read(&file);
    let key = case_key(&told.case.answers);
    let days: Vec<(&str, &str)> = entries
        .iter()
        .map(|entry| {
            let step = entry.uid.trim_start_matches(&*key).trim_end_matches("@upd-checker");
            (step.trim_start_matches('-'), &entry.start[4..])
        })
        .collect();
    // No wait of 4 hours, and no sign-in: nothing is approved yet.
    assert_eq!(
        days,
        [
            ("oms.unaffiliated-access", "1123"),
            ("oms.request-creation", "1124"),
            ("oms.processing", "1208"),
            ("super-user.letter-production", "1123"),
            ("super-user.request-production", "1208"),
            ("super-user.decision-production", "1210"),
        ]
    );
    for entry in &entries {
        assert_eq!(entry.end, day_after(&entry.start));
        let day = format!("{}-{}-{}", &entry.start[..4], &entry.start[4..6], &entry.start[6..]);
        assert_eq!(entry.outlook_rings(), Some(&morning(&day)[..]));
        assert!(entry.description.ends_with(LINK));
    }
    let [_, _, processing, _, request, _] = &entries[..] else {
        panic!("six entries: {entries:#?}");
    };
    assert_eq!(
        processing.summary,
        "UPD: From today, ask whether EMA has answered: Wait while EMA processes the OMS request"
    );
    assert!(
        processing.description.contains("5 to 10 working days")
            && processing.description.contains("EMA closing days: 2026 estimated"),
        "{}",
        processing.description
    );
    assert_eq!(
        request.summary,
        "UPD: Request the role UPD Industry Super User (production)"
    );
    assert!(
        request.description.contains("Only after: ") && request.description.contains("“Get the Affiliation"),
        "{}",
        request.description
    );
    assert_eq!(outlook_takes_as(&file), (false, true));
}

fn day_after(day: &str) -> String {
    let day = chrono::NaiveDate::parse_from_str(day, "%Y%m%d").expect("a day");
    later(day, 1).format("%Y%m%d").to_string()
}

/// Issue 9: the names of rules stand there for those who ask for them, and for nobody else.
#[test]
fn sources_are_named_only_where_wanted() {
    let told = told_case(Case::read(&format!("{RENEWAL}&start=2026-11-23")), day("2026-11-23"));
    let left = told.remaining(day("2026-11-23"), &Progress::default());
    let plain = source(&told, left.as_ref());
    let with_sources = Source {
        sources: Sources::Named,
        ..plain
    };
    let texts = |source: &Source<'_>| -> Vec<String> {
        let entries = read(&whole_plan(source).expect("a file"));
        entries.into_iter().map(|entry| entry.description).collect()
    };
    let names = |text: &String| text.contains(" [REN-") || text.contains(" [X0");
    assert!(!texts(&plain).iter().any(|text| names(text) || text.contains("X113")));
    assert!(texts(&with_sources).iter().filter(|text| names(text)).count() > 5);
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

/// Issue 9, X085, X105, REN-03: a month before, then fourteen and three days, the evening before, and the next time.
#[test]
fn a_renewal_has_its_days() {
    let told = told_case(Case::read(RENEWAL), day("2026-11-23"));
    let file = renewal(&source(&told, None)).expect("a file");
    assert_lines(&file);
    let entries = read(&file);
    // Nothing asks the clock: every time is the one that was passed in, and only entries have one.
    assert_eq!(file.matches("\r\nDTSTAMP:20261123T080000Z\r\n").count(), 5);
    assert_eq!(file.matches("DTSTAMP").count(), 5);
    for entry in &entries {
        let uid = format!("UID:{}-alarm", entry.uid);
        assert!(file.replace("\r\n ", "").contains(&uid), "{uid}");
    }
    let starts = |entries: &[Entry]| entries.iter().map(|entry| entry.start.clone()).collect::<Vec<_>>();
    assert_eq!(
        starts(&entries),
        ["20270209", "20270223", "20270306", "20270308", "20290109"]
    );
    assert!(entries.iter().all(|entry| entry.end == day_after(&entry.start)));
    for entry in &entries[..4] {
        assert!(entry.description.contains("3 September 2027"), "{}", entry.description);
    }
    // Each on its morning, the last one in the evening: at 17:00, an hour ahead of UTC.
    let rings: Vec<_> = entries
        .iter()
        .map(|entry| entry.outlook_rings().unwrap_or_default())
        .collect();
    assert_eq!(
        rings,
        [
            "20270209T080000Z",
            "20270223T080000Z",
            "20270306T080000Z",
            "20270308T160000Z",
            "20290109T080000Z"
        ]
    );
    assert_eq!(
        whole_plan(&source(&told, None)).map(|whole| read(&whole)),
        Some(entries)
    );
    // Days that have passed are left out; that by which to start is today then, also after the expiry (X091).
    for (today, days) in [
        (
            "2027-02-20",
            &["20270220", "20270223", "20270306", "20270308", "20290120"][..],
        ),
        ("2027-02-23", &["20270223", "20270306", "20270308", "20290123"]),
        ("2027-03-09", &["20270309", "20290209"]),
        ("2027-03-10", &["20270310", "20290210"]),
    ] {
        let then = Source {
            today: day(today),
            ..source(&told, None)
        };
        assert_eq!(starts(&read(&renewal(&then).expect("a file"))), days, "{today}");
    }
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
            ["start", "14-days", "3-days", "expires", "next"]
                .map(|name| format!("credentials-renewal-{name}-{place}@upd-checker"))
        );
        assert_eq!(looked_up == uids(&planned), environment == Environment::Production);
        let (first, second) = (read(&planned), read(&file));
        let titles = |entries: &[Entry]| entries.iter().map(|entry| entry.summary.clone()).collect::<Vec<_>>();
        assert_eq!(
            titles(&first) == titles(&second),
            environment == Environment::Production
        );
        assert_eq!(first[0].alarms, second[0].alarms);
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
        progress: &progress,
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

/// A case on a device keeps its entries when an answer changes: those of the steps that stay are replaced. A copy of it
/// for another organisation has its own (issue "a plan of one screen": imported a second time they replace the old ones).
#[test]
fn a_changed_answer_replaces_the_entries_of_the_steps_that_stay() {
    let uids = |case: &str, owner| {
        let told = told(&answers(case), day("2026-11-23"));
        let left = told.remaining(day("2026-11-23"), &Progress::default());
        let source = Source {
            owner,
            ..source(&told, left.as_ref())
        };
        let entries = read(&whole_plan(&source).expect("a file"));
        entries.into_iter().map(|entry| entry.uid).collect::<Vec<_>>()
    };
    let changed = EXAMPLE.replace("account=works", "account=disabled");
    assert_ne!(changed, EXAMPLE);
    let keys: Vec<String> = [EXAMPLE, &changed].map(|case| case_key(&answers(case))).into();
    let (before, after) = (uids(EXAMPLE, None), uids(&changed, Some(&keys[0])));
    assert!(
        after.len() > before.len() && before.iter().all(|uid| after.contains(uid)),
        "{before:?} {after:?}"
    );
    let apart = uids(&changed, Some(&format!("{}-2", keys[0])));
    assert!(apart.iter().all(|uid| !before.contains(uid)), "{apart:?}");
}

/// Guesses are marked as theirs everywhere.
#[test]
fn a_guess_is_marked_in_the_entry() {
    let told = told(&answers(EXAMPLE), day("2026-11-23"));
    let mut progress = Progress::default();
    let request = place(&told.plan, StepId::OmsRequestCreation);
    progress.guess(StepKey::of(&told.plan.steps[request]), Some(Wait::WorkingDays(3)));
    let left = told.remaining(day("2026-11-23"), &progress).expect("something is left");
    let source = Source {
        progress: &progress,
        ..source(&told, Some(&left))
    };
    let after_it = place(&told.plan, StepId::SuperUserRequest);
    let guessed = read(&single_step(&source, after_it).expect("a file"));
    assert!(guessed[0].summary.ends_with("[rests on your own guess]"));
    assert!(guessed[0].description.contains("rests on your own guess"));
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

/// What is done about each step of a plan, and when.
fn agenda(told: &Told, left: &Remaining, progress: &Progress, today: chrono::NaiveDate) -> Vec<Option<Dated>> {
    let agenda = Agenda {
        plan: &told.plan,
        remaining: left,
        progress,
        calendar: calendar(),
        today,
        now: NOW,
    };
    agenda.dated()
}

proptest! {
    /// The file has an entry for each day of the agenda, and no other.
    #[test]
    fn the_file_says_what_the_agenda_says(answers in cases(), start in days(), waits in some_waits()) {
        let told = told(&answers, start);
        let progress = Progress { guesses: guesses(&told.plan, &waits), ..Progress::default() };
        let left = told.remaining(start, &progress);
        let dated = left.as_ref().map(|left| agenda(&told, left, &progress, start)).unwrap_or_default();
        let dated: Vec<(usize, Dated)> = dated.into_iter().enumerate().filter_map(|(place, dated)| Some((place, dated?))).collect();
        let Some(file) = whole_plan(&Source { progress: &progress, today: start, ..source(&told, left.as_ref()) }) else {
            prop_assert!(dated.is_empty());
            return Ok(());
        };
        assert_lines(&file);
        let entries = read(&file);
        let uids: std::collections::BTreeSet<&str> = entries.iter().map(|entry| &entry.uid[..]).collect();
        prop_assert_eq!(uids.len(), entries.len());
        prop_assert_eq!(dated.len(), entries.len());
        for ((place, dated), entry) in dated.into_iter().zip(&entries) {
            let On::Day(day) = dated.on else { return Err(TestCaseError::fail("no moment is known")) };
            prop_assert_eq!(&entry.start, &day.format("%Y%m%d").to_string());
            prop_assert_eq!(&entry.end, &day_after(&entry.start));
            prop_assert!(entry.summary.contains(&told.document.steps[place].title));
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
            let with_progress = Source {
                progress: &progress,
                ..source(&told, Some(&left))
            };
            let file = whole_plan(&with_progress).expect("a file");
            let expected = agenda(&told, &left, &progress, day("2026-11-23")).into_iter().enumerate().filter_map(|(place, dated)| {
                let (dated, step) = (dated?, &told.plan.steps[place]);
                let place_name = step.environment.map_or("", |environment| match environment {
                    Environment::Production => " (production)",
                    Environment::Uat => " (UAT)",
                });
                let (asks, rests) = match (dated.deed, step.actor) {
                    (Deed::Do, _) => ("", left.rests(place).latest_start),
                    (_, Actor::Ema) => ("From today, ask whether EMA has answered: ", left.rests(place).latest_end),
                    (_, _) => ("From today, ask whether the Super User has answered: ", left.rests(place).latest_end),
                };
                let mark = if rests { " [rests on your own guess]" } else { "" };
                let On::Day(day) = dated.on else { panic!("no moment is known") };
                Some(serde_json::json!({
                    "uid": format!("{}-{}@upd-checker", case_key(&told.case.answers), StepKey::of(step).to_string().replace('@', "-")),
                    "summary": format!("UPD: {asks}{}{place_name}{mark}", told.document.steps[place].title),
                    "url": LINK,
                    "start": day.to_string(),
                    "end": later(day, 1).to_string(),
                    "alarms": [format!("{day}T08:00:00+00:00")],
                    "sequence": (NOW - 1_767_225_600_000) / 1000,
                }))
            });
            let expected: serde_json::Value = expected.collect();
            samples.push((format!("{number}-{name}"), file, expected));
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
            "2027-02-09T08:00:00+00:00",
        ),
        (
            "14-days",
            "UPD: The API secret expires in 14 days: is the new one there? (production)",
            "2027-02-23",
            "2027-02-24",
            "2027-02-23T08:00:00+00:00",
        ),
        (
            "3-days",
            "UPD: The API secret expires in 3 days: is the new one there? (production)",
            "2027-03-06",
            "2027-03-07",
            "2027-03-06T08:00:00+00:00",
        ),
        (
            "expires",
            "UPD: The API secret expires tomorrow (production)",
            "2027-03-08",
            "2027-03-09",
            "2027-03-08T16:00:00+00:00",
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
