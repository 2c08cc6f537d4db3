//! A plan, a renewal or the wait after an approval as a calendar file (`.ics`, RFC 5545).
//!
//! Every entry is made from the same document and schedule that the page shows, so they cannot disagree. It is a day on
//! which somebody does something ([`crate::dates::agenda`]), never a bar over weeks. A day is free of time zones, as days
//! are days wherever one reads them; the end of the 4-hour wait is an instant and stands in Amsterdam time, which every
//! calendar shows in its own. The UID of a step is made of case, step and environment; that of a day of credentials or
//! accounts of what it is and the environment alone, so that it is the same from every page, whatever is answered
//! meanwhile. SEQUENCE grows with the clock: a second import updates the first. Every entry and every alarm has a
//! UID and a DTSTAMP of ours, so that the crate `icalendar` never asks the clock of the browser or for random
//! numbers.
//!
//! A step that is done stays in the file as "Done: …", on its day and silent, and so takes the place of the entry that
//! an earlier file made of it. `STATUS:CANCELLED` would not do: without a METHOD some calendars show such an entry as
//! any other, and some do not import it, so that the old one would go on to ring.
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
use crate::dates::agenda::{Agenda, Dated, Deed, On};
use crate::dates::progress::{Progress, case_key};
use crate::dates::schedule::{Remaining, StepState};
use crate::dates::{amsterdam_time, clock};
use crate::document::{Document, Told};
use crate::plan::StepKey;
use crate::sources::said::Said;
use crate::words;
use crate::words::Sources;
use crate::words::renewal::AppointmentWords;

/// The name that the file should have.
pub const FILE_NAME: &str = "upd-plan.ics";
/// Its media type.
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// The last part of every UID.
const UID_DOMAIN: &str = "upd-checker";
/// Whose entries the days of credentials and accounts are. Not those of a case: its answers may still be coming in.
const CREDENTIALS: &str = "credentials";
/// Entries ring at this hour of their day: 9:00, when a step begins (contract, section 5).
const RINGS_AT_HOUR: u32 = 9;
/// What is for the evening rings at this hour: 17:00, while somebody may still be there to be asked. This is ours.
const RINGS_IN_THE_EVENING_AT_HOUR: u32 = 17;
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
    /// What has happened.
    pub progress: &'a Progress,
    /// The working days with which its days were counted.
    pub calendar: &'a crate::dates::working_days::Calendar,
    /// Whose entries they are, if not simply those of its answers: a case on a device keeps its entries whatever answer
    /// changes, see [`own_case::id`](crate::dates::own_case::id).
    pub owner: Option<&'a str>,
    /// The link to the plan. Whoever makes it decides what it reveals.
    pub link: &'a str,
    /// Today, where the person is. Days of credentials that have passed are left out.
    pub today: NaiveDate,
    /// Now, where the person is.
    pub clock: Clock,
    /// Whether the entries name the rules behind them.
    pub sources: Sources,
}

/// The plan and the renewal in one file. `None` if nothing in it has a day.
#[must_use]
pub fn whole_plan(source: &Source<'_>) -> Option<String> {
    file(source.step_events().flatten().chain(source.renewal_events()).collect())
}

/// One step alone, by its place in the plan. `None` if nothing is done about it on any day.
#[must_use]
pub fn single_step(source: &Source<'_>, place: usize) -> Option<String> {
    file(source.step_events().nth(place).flatten().into_iter().collect())
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
    file(vec![source.end_of_wait(environment, approved_at)?])
}

/// The end of a lock after signing in too early (ROL-13), at an instant in milliseconds since 1970. `None` if that
/// instant cannot be written.
#[must_use]
pub fn end_of_lock(source: &Source<'_>, environment: Environment, early_sign_in_at: i64) -> Option<String> {
    file(vec![source.end_of_lock(environment, early_sign_in_at)?])
}

/// Days of credentials and of accounts, as an outlook or a check-up gives them. An entry has the UID that
/// [`renewal()`] gives the same day. `None` if there are none.
#[must_use]
pub fn appointments(days: &[Appointment], link: &str, clock: Clock) -> Option<String> {
    let stamp = Stamp::of_credentials(link, clock);
    let events = days.iter().map(|day| stamp.appointment(day, Sources::LeftOut));
    file(events.collect())
}

impl Source<'_> {
    /// What is done about each step, in the order of the plan.
    fn step_events(&self) -> impl Iterator<Item = Option<Event>> {
        let agenda = self
            .remaining
            .zip(self.document.plan.as_ref())
            .map(|(remaining, plan)| Agenda {
                plan,
                remaining,
                progress: self.progress,
                calendar: self.calendar,
                today: self.today,
                now: self.clock.now,
            });
        let dated = agenda.map(|agenda| agenda.dated()).unwrap_or_default();
        let steps = self.document.steps.iter().zip(dated).enumerate();
        steps.map(|(place, (told, dated))| self.step_event(place, told, dated?))
    }

    fn step_event(&self, place: usize, told: &Told, dated: Dated) -> Option<Event> {
        let day = match dated.on {
            On::Day(day) => day,
            On::EndOfWait(approved_at) => return self.end_of_wait(told.environment?, approved_at),
            On::EndOfLock(early_sign_in_at) => return self.end_of_lock(told.environment?, early_sign_in_at),
        };
        let remaining = self.remaining?;
        let rests = remaining.rests(place);
        let is_to_do = |place: &usize| remaining.states.get(*place) == Some(&StepState::ToDo);
        let before = told.after.iter().filter(is_to_do);
        let before: Vec<&str> = before
            .filter_map(|place| Some(&*self.document.steps.get(place)?.title))
            .collect();
        let schedule = remaining.schedule();
        let entry = words::Entry {
            step: told,
            title: &told.title,
            details: &told.details,
            warnings: &told.warnings,
            cites: &told.cites,
            before: &before,
            dated,
            rests_on_guess: match dated.deed {
                Deed::Do => rests.latest_start,
                Deed::Ask(_) => rests.latest_end,
                Deed::Done | Deed::Passed => false,
            },
            calendar: &words::calendar(self.calendar, schedule.start.min(schedule.earliest), schedule.latest),
        };
        let title = entry.title();
        let mut event = self.event(&StepKey::of(told).to_string(), &title);
        whole_day(&mut event, day);
        event.description(&self.description(&entry.lines(self.sources)));
        event.status(EventStatus::Confirmed);
        if !matches!(dated.deed, Deed::Done | Deed::Passed) {
            self.stamp().ring(&mut event, &title, day, RINGS_AT_HOUR);
        }
        Some(event)
    }

    fn end_of_wait(&self, environment: Environment, approved_at: i64) -> Option<Event> {
        let over_at = DateTime::from_timestamp_millis(clock::over_at(approved_at))?;
        let title = format!("Try to sign in to UPD ({})", words::environment(environment));
        let name = format!("safe-to-sign-in@{}", environment.key());
        Some(self.moment(&name, &title, over_at, &words::wait_over()))
    }

    fn end_of_lock(&self, environment: Environment, early_sign_in_at: i64) -> Option<Event> {
        let until = DateTime::from_timestamp_millis(clock::locked_until(early_sign_in_at))?;
        let title = format!("Try again to sign in to UPD ({})", words::environment(environment));
        let name = format!("end-of-lock@{}", environment.key());
        Some(self.moment(&name, &title, until, &words::lock_over(clock::WHERE_TO_REPORT)))
    }

    /// An entry at a moment, at which it rings.
    fn moment(&self, name: &str, title: &str, moment: DateTime<Utc>, said: &[Said]) -> Event {
        let mut event = self.event(name, title);
        at_moment(&mut event, moment);
        let lines: Vec<String> = said.iter().map(|said| self.sources.sentence(said)).collect();
        event.description(&self.description(&lines));
        self.stamp().ring_at(&mut event, title, moment);
        event
    }

    fn renewal_events(&self) -> Vec<Event> {
        let group = self.case.answers.group();
        let stamp = Stamp::of_credentials(self.link, self.clock);
        let renewals = self.document.renewal.iter();
        renewals
            .flat_map(|renewal| renewal::appointments(renewal, group, self.today))
            .map(|appointment| stamp.appointment(&appointment, self.sources))
            .collect()
    }

    fn stamp(&self) -> Stamp<'_> {
        Stamp {
            owner: self.owner.map_or_else(|| case_key(&self.case.answers), str::to_owned),
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

    /// Makes an entry ring on its day at that hour. Not if that has passed: programs would ring at once.
    fn ring(&self, event: &mut Event, title: &str, day: NaiveDate, hour: u32) {
        let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let instant = (self.clock.instant)(day.and_time(time)).filter(|instant| *instant >= self.clock.now);
        if let Some(instant) = instant.and_then(DateTime::from_timestamp_millis) {
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

    /// An entry for a day of credentials or accounts.
    fn appointment(&self, appointment: &Appointment, sources: Sources) -> Event {
        let AppointmentWords { title, said } = words::renewal::appointment(appointment);
        let mut event = self.event(&appointment.name(), &title);
        whole_day(&mut event, appointment.day);
        let lines: Vec<String> = said.iter().map(|said| sources.sentence(said)).collect();
        event.description(&self.description(&lines));
        event.status(EventStatus::Confirmed);
        let hour = match appointment.occasion {
            Occasion::RenewalEvening { .. } => RINGS_IN_THE_EVENING_AT_HOUR,
            _ => RINGS_AT_HOUR,
        };
        self.ring(&mut event, &title, appointment.day, hour);
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

/// One day, which the end of an entry is not part of.
fn whole_day(event: &mut Event, day: NaiveDate) {
    event.starts(day);
    event.ends(day.checked_add_days(Days::new(1)).unwrap_or(day));
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
