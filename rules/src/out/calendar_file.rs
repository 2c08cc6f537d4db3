//! A plan, a renewal or the wait after an approval as a calendar file (`.ics`, RFC 5545).
//!
//! Every entry is made from the same document and schedule that the page shows, so they cannot disagree. Steps are
//! entries of whole days, from the earliest to the latest day; they stay free of time zones, as days are days
//! wherever one reads them. The end of the 4-hour wait is an instant and stands in Amsterdam time, which every
//! calendar shows in its own. The UID of a step is made of case, step and environment; that of a day of credentials or
//! accounts of what it is and the environment alone, so that it is the same from every page, whatever is answered
//! meanwhile. SEQUENCE grows with the clock: a second import updates the first. Every entry and every alarm has a
//! UID and a DTSTAMP of ours, so that the crate `icalendar` never asks the clock of the browser or for random
//! numbers.
//!
//! Every entry rings once, at an instant. Outlook keeps one reminder an entry, and takes a trigger that counts from the
//! start of the entry for one that counts back from it (\[MS-OXCICAL\], 2.1.3.1.1.20.62): 9 hours into a day would
//! ring the afternoon before. There is no METHOD, which needs an organiser (RFC 5546), and no name of a calendar in a
//! file of one entry, for which Outlook would make a new one.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use icalendar::{Alarm, Calendar, CalendarDateTime, Component, Event, EventLike, EventStatus, Property, Trigger};

use crate::case::answers::Environment;
use crate::case::text::Case;
use crate::credentials::renewal::{self, Appointment, Occasion};
use crate::dates::progress::{Tick, case_key};
use crate::dates::schedule::{Remaining, StepDays, StepState};
use crate::dates::{amsterdam_time, clock};
use crate::document::{Document, Told};
use crate::plan::StepKey;
use crate::sources::said::Said;
use crate::words;
use crate::words::renewal::AppointmentWords;

/// The name that the file should have.
pub const FILE_NAME: &str = "upd-plan.ics";
/// Its media type.
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// The last part of every UID.
const UID_DOMAIN: &str = "upd-checker";
/// Whose entries the days of credentials and accounts are. Not those of a case: its answers may still be coming in.
const CREDENTIALS: &str = "credentials";
/// Reminders ring at this hour of the day: 9:00, when a step begins (contract, section 5).
const RINGS_AT_HOUR: u32 = 9;
/// So many days before the day by which to start a renewal its reminder rings. This is ours.
const RENEWAL_RINGS_DAYS_BEFORE: u64 = 7;
/// SEQUENCE counts the seconds since then: 1 January 2026.
const SEQUENCE_BEGINS: i64 = 1_767_225_600;
/// A line has at most so many octets (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// Now, and what the clock on somebody's wall shows when.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    /// Now, in milliseconds since 1970 (UTC).
    pub now: i64,
    /// The instant at which the clock shows that, in milliseconds since 1970 (UTC). `None` if there is none.
    pub instant: fn(NaiveDateTime) -> Option<i64>,
}

/// What a calendar file is made from: all of the same case.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The case.
    pub case: &'a Case,
    /// What is said about it.
    pub document: &'a Document,
    /// What is left of it, if it has a start day.
    pub remaining: Option<&'a Remaining>,
    /// The working days with which its days were counted.
    pub calendar: &'a crate::dates::working_days::Calendar,
    /// The link to the plan. Whoever makes it decides what it reveals.
    pub link: &'a str,
    /// Today, where the person is. Days of credentials that have passed are left out.
    pub today: NaiveDate,
    /// Now, where the person is.
    pub clock: Clock,
}

/// The plan and the renewal in one file. `None` if nothing in it has a day.
#[must_use]
pub fn whole_plan(source: &Source<'_>) -> Option<String> {
    let steps = (0..source.document.steps.len()).filter_map(|place| source.step_event(place));
    file(steps.chain(source.renewal_events()).collect())
}

/// One step alone, by its place in the plan. `None` if it has no day.
#[must_use]
pub fn single_step(source: &Source<'_>, place: usize) -> Option<String> {
    file(source.step_event(place).into_iter().collect())
}

/// The days of the credentials alone. `None` if none is known, or all have passed.
#[must_use]
pub fn renewal(source: &Source<'_>) -> Option<String> {
    file(source.renewal_events())
}

/// The end of the least wait before signing in (ROL-11), after an approval at an instant in milliseconds since 1970.
/// `None` if that instant cannot be written.
#[must_use]
pub fn end_of_wait(source: &Source<'_>, environment: Environment, approved_at: i64) -> Option<String> {
    let over_at = DateTime::from_timestamp_millis(clock::over_at(approved_at))?;
    let title = format!("Try to sign in to UPD ({})", words::environment(environment));
    let mut event = source.event(&format!("safe-to-sign-in@{}", environment.key()), &title);
    at_moment(&mut event, over_at);
    event.description(&source.description(&said(&words::wait_over())));
    source.stamp().ring_at(&mut event, &title, over_at);
    file(vec![event])
}

/// The end of a lock after signing in too early (ROL-13), at an instant in milliseconds since 1970. `None` if that
/// instant cannot be written.
#[must_use]
pub fn end_of_lock(source: &Source<'_>, environment: Environment, early_sign_in_at: i64) -> Option<String> {
    let until = DateTime::from_timestamp_millis(clock::locked_until(early_sign_in_at))?;
    let title = format!("Try again to sign in to UPD ({})", words::environment(environment));
    let mut event = source.event(&format!("end-of-lock@{}", environment.key()), &title);
    at_moment(&mut event, until);
    event.description(&source.description(&said(&words::lock_over(clock::WHERE_TO_REPORT))));
    source.stamp().ring_at(&mut event, &title, until);
    file(vec![event])
}

/// Days of credentials and of accounts, as an outlook or a check-up gives them. An entry has the UID that
/// [`renewal()`] gives the same day. `None` if there are none.
#[must_use]
pub fn appointments(days: &[Appointment], link: &str, clock: Clock) -> Option<String> {
    let stamp = Stamp::of_credentials(link, clock);
    file(days.iter().map(|appointment| stamp.appointment(appointment)).collect())
}

impl Source<'_> {
    fn step_event(&self, place: usize) -> Option<Event> {
        let remaining = self.remaining?;
        let days = remaining.schedule().steps.get(place).copied().flatten()?;
        let told = self.document.steps.get(place)?;
        let done = matches!(remaining.states.get(place), Some(StepState::Done(_)));
        let guess = remaining.rests(place).any();
        let mut title = told.title.clone();
        if let Some(environment) = told.environment {
            title.push_str(&format!(" ({})", words::environment(environment)));
        }
        let title = match (done, guess) {
            (true, _) => format!("Done: {title}"),
            (false, true) => format!("{title} [rests on your own guess]"),
            (false, false) => title,
        };
        let mut event = self.event(&StepKey::of(told).to_string(), &title);
        whole_days(&mut event, days.earliest_start, days.latest_end);
        event.description(&self.description(&if done {
            vec![format!(
                "{} {}.",
                words::tick_on(Tick::of(told)),
                words::date(days.latest_end)
            )]
        } else {
            self.about(place, told, days, guess)
        }));
        event.status(if done || days.earliest_start == days.latest_end {
            EventStatus::Confirmed
        } else {
            EventStatus::Tentative
        });
        if !done {
            // Your own steps ring when they can begin, those of others when they should have ended.
            let yours = told.actor == crate::plan::Actor::You;
            let begins = yours.then_some(days.earliest_start);
            self.stamp()
                .ring(&mut event, &title, begins.into_iter().chain([days.latest_end]));
        }
        Some(event)
    }

    /// What an entry says of a step.
    fn about(&self, place: usize, told: &Told, days: StepDays, guess: bool) -> Vec<String> {
        let before = told.after.iter().filter_map(|place| self.document.steps.get(place));
        let before: Vec<&str> = before.map(|earlier| earlier.title.as_str()).collect();
        let schedule = self.remaining.map(Remaining::schedule);
        let open = schedule
            .zip(self.document.plan.as_ref())
            .and_then(|(schedule, plan)| schedule.open_days(plan).get(place).copied())
            .unwrap_or_default();
        let calendar = schedule.map(|days| words::calendar(self.calendar, days.start.min(days.earliest), days.latest));
        words::Entry {
            step: told,
            details: &told.details,
            warnings: &told.warnings,
            before: &before,
            days,
            rests_on_guess: guess,
            open,
            calendar: &calendar.unwrap_or_default(),
        }
        .lines()
    }

    fn renewal_events(&self) -> Vec<Event> {
        let group = self.case.answers.group();
        let stamp = Stamp::of_credentials(self.link, self.clock);
        let renewals = self.document.renewal.iter();
        renewals
            .flat_map(|renewal| renewal::appointments(renewal, group, self.today))
            .map(|appointment| stamp.appointment(&appointment))
            .collect()
    }

    fn stamp(&self) -> Stamp<'_> {
        Stamp {
            owner: case_key(&self.case.answers),
            link: self.link,
            clock: self.clock,
        }
    }

    fn event(&self, name: &str, title: &str) -> Event {
        self.stamp().event(name, title)
    }

    fn description(&self, lines: &[String]) -> String {
        self.stamp().description(lines)
    }
}

/// What every entry carries.
struct Stamp<'a> {
    /// Whose entry it is.
    owner: String,
    link: &'a str,
    clock: Clock,
}

impl<'a> Stamp<'a> {
    fn of_credentials(link: &'a str, clock: Clock) -> Self {
        Self {
            owner: CREDENTIALS.to_owned(),
            link,
            clock,
        }
    }

    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.clock.now).unwrap_or_default()
    }

    /// Makes an entry ring in the morning of the first of these days that is still to come. On none if all have
    /// passed: programs would ring at once.
    fn ring(&self, event: &mut Event, title: &str, days: impl Iterator<Item = NaiveDate>) {
        let morning = NaiveTime::from_hms_opt(RINGS_AT_HOUR, 0, 0).unwrap_or_default();
        let mut instants = days.filter_map(|day| (self.clock.instant)(day.and_time(morning)));
        let to_come = instants.find(|instant| *instant >= self.clock.now);
        if let Some(instant) = to_come.and_then(DateTime::from_timestamp_millis) {
            self.ring_at(event, title, instant);
        }
    }

    /// Makes an entry ring at that instant. The alarm has a UID (RFC 9074) made of that of the entry.
    fn ring_at(&self, event: &mut Event, title: &str, instant: DateTime<Utc>) {
        let uid = format!("{}-alarm", event.get_uid().unwrap_or_default());
        let trigger = Trigger::DateTime(CalendarDateTime::Utc(instant));
        let mut alarm = Alarm::display(&plain(title), trigger);
        alarm.uid(&uid).timestamp(self.now());
        event.alarm(alarm);
    }

    /// An entry for a day of credentials or accounts, with the rules behind it.
    fn appointment(&self, appointment: &Appointment) -> Event {
        let AppointmentWords { title, said } = words::renewal::appointment(appointment);
        let mut event = self.event(&appointment.name(), &title);
        whole_days(&mut event, appointment.day, appointment.day);
        event.description(&self.description(&[words::with_rules(&said)]));
        event.status(EventStatus::Confirmed);
        let ahead = matches!(appointment.occasion, Occasion::RenewalStart { .. })
            .then(|| appointment.day.checked_sub_days(Days::new(RENEWAL_RINGS_DAYS_BEFORE)))
            .flatten();
        self.ring(&mut event, &title, ahead.into_iter().chain([appointment.day]));
        event
    }

    /// An entry with all that every entry has.
    fn event(&self, name: &str, title: &str) -> Event {
        let now = self.now();
        let sequence = now.timestamp().saturating_sub(SEQUENCE_BEGINS);
        // The largest INTEGER of RFC 5545.
        let sequence = sequence.clamp(0, i64::from(i32::MAX));
        let mut event = Event::new();
        event
            .uid(&format!("{}-{}@{UID_DOMAIN}", self.owner, name.replace('@', "-")))
            .timestamp(now)
            .last_modified(now)
            .sequence(u32::try_from(sequence).unwrap_or_default())
            .summary(&plain(&format!("UPD: {title}")))
            .add_property("TRANSP", "TRANSPARENT");
        let link = plain(self.link).replace('\n', "");
        if !link.is_empty() {
            event.url(&link);
        }
        event
    }

    fn description(&self, lines: &[String]) -> String {
        let mut text = lines.join("\n");
        if !self.link.is_empty() {
            text.push_str(&format!("\nYour plan: {}", self.link));
        }
        plain(&text)
    }
}

/// Sentences as the lines of an entry.
fn said(sentences: &[Said]) -> Vec<String> {
    sentences.iter().map(words::with_rules).collect()
}

/// From the first day to the last. The end that a calendar file names is the day after it.
fn whole_days(event: &mut Event, first: NaiveDate, last: NaiveDate) {
    event.starts(first);
    event.ends(last.checked_add_days(Days::new(1)).unwrap_or(last));
}

/// Without control characters but line feeds: a carriage return would end a line of the file.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|character| *character == '\n' || !character.is_control())
        .collect()
}

/// How long an entry at a moment takes, in minutes: its end must be later than its beginning (RFC 5545, 3.8.2.2).
const MINUTES_OF_A_MOMENT: i64 = 15;

/// An entry at one moment, in Amsterdam time: in UTC in the one hour of the year that its clock shows twice.
fn at_moment(event: &mut Event, moment: DateTime<Utc>) {
    let end = moment
        .checked_add_signed(TimeDelta::minutes(MINUTES_OF_A_MOMENT))
        .unwrap_or(moment);
    let local = amsterdam_time::local(moment).zip(amsterdam_time::local(end));
    let property = |name, local: Option<NaiveDateTime>, moment: DateTime<Utc>| match local {
        Some(local) => Property::new(name, local.format("%Y%m%dT%H%M%S").to_string())
            .add_parameter("TZID", amsterdam_time::TZID)
            .done(),
        None => Property::new(name, moment.format("%Y%m%dT%H%M%SZ").to_string()),
    };
    event.append_property(property("DTSTART", local.map(|(start, _)| start), moment));
    event.append_property(property("DTEND", local.map(|(_, end)| end), end));
}

fn file(events: Vec<Event>) -> Option<String> {
    if events.is_empty() {
        return None;
    }
    let mut calendar = Calendar::empty();
    let name = (events.len() > 1).then_some(("X-WR-CALNAME", "UPD plan"));
    let properties = [
        ("VERSION", "2.0"),
        ("PRODID", "-//upd-checker//UPD onboarding plan//EN"),
        ("CALSCALE", "GREGORIAN"),
    ];
    for (name, value) in properties.into_iter().chain(name) {
        calendar.append_property(Property::new(name, value));
    }
    for event in events {
        calendar.push(event);
    }
    Some(fold(&calendar.to_string()))
}

/// Folds every line anew, and puts in the definition of the time zone, for which icalendar has no component.
/// icalendar makes the last part of a folded line one octet too long at times. And leaves
/// out DTSTAMP in alarms, which it writes there although RFC 5545 does not name it (3.6.6).
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + text.len() / LONGEST_LINE * 3);
    let mut in_alarm = false;
    let mut zone_missing = text.contains(amsterdam_time::TZID);
    for line in text.replace("\r\n ", "").split("\r\n").filter(|line| !line.is_empty()) {
        match line {
            "BEGIN:VEVENT" if zone_missing => {
                for line in amsterdam_time::VTIMEZONE {
                    folded.push_str(line);
                    folded.push_str("\r\n");
                }
                zone_missing = false;
            }
            "BEGIN:VALARM" => in_alarm = true,
            "END:VALARM" => in_alarm = false,
            stamp if in_alarm && stamp.starts_with("DTSTAMP:") => continue,
            _ => {}
        }
        let mut rest = line;
        let mut room = LONGEST_LINE;
        while let Some((part, left)) = split(rest, room) {
            folded.push_str(part);
            folded.push_str("\r\n ");
            rest = left;
            room = LONGEST_LINE - 1;
        }
        folded.push_str(rest);
        folded.push_str("\r\n");
    }
    folded
}

/// Splits a line that does not fit into so many octets. Not beside a space if that can be helped: some programs
/// trim lines before they join them.
fn split(line: &str, room: usize) -> Option<(&str, &str)> {
    if line.len() <= room {
        return None;
    }
    let splits = || (1..=room).rev().filter_map(|at| line.split_at_checked(at));
    splits()
        .find(|(part, left)| !part.ends_with(' ') && !left.starts_with(' '))
        .or_else(|| splits().next())
}
