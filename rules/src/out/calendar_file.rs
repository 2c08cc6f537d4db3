//! A plan, a renewal or the wait after an approval as a calendar file (`.ics`, RFC 5545).
//!
//! Every entry is made from the same document and schedule that the page shows, so they cannot disagree. It is a day on
//! which somebody does something ([`crate::dates::agenda`]), never a bar over weeks. A day is free of time zones, as days
//! are days wherever one reads them; the end of the 4-hour wait is an instant and stands in Amsterdam time, which every
//! calendar shows in its own. The UID of a step is made of case, step and environment; that of a day of credentials or
//! accounts of what it is and the environment alone, so that it is the same from every page, whatever is answered
//! meanwhile. SEQUENCE grows with the clock: a second import updates the first. Every entry and every alarm has a
//! UID.
//!
//! A step that is done stays in the file as "Done: …", on its day and silent, and so takes the place of the entry that
//! an earlier file made of it. `STATUS:CANCELLED` would not do: without a METHOD some calendars show such an entry as
//! any other, and some do not import it, so that the old one would go on to ring.
//!
//! Every entry rings once, at an instant. Outlook keeps one reminder an entry, and takes a trigger that counts from the
//! start of the entry for one that counts back from it (\[MS-OXCICAL\], 2.1.3.1.1.20.62): 9 hours into a day would
//! ring the afternoon before. There is no METHOD, which needs an organiser (RFC 5546), and no name of a calendar in a
//! file of one entry, for which Outlook would make a new one.
//!
//! The lines are written here: the crates for it bring a clock, random numbers and eight times the bytes, and what they
//! write would have to be folded anew and given its time zone.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};

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
            whose: self.document.whose,
            calendar: &words::calendar(self.calendar, schedule.start.min(schedule.earliest), schedule.latest),
        };
        let title = entry.title();
        let lines = entry.lines(self.sources);
        let mut event = self
            .stamp()
            .event(&StepKey::of(told).to_string(), title, &lines, When::Day(day));
        if !matches!(dated.deed, Deed::Done | Deed::Passed) {
            event.rings_at = self.stamp().ring(day, RINGS_AT_HOUR);
        }
        Some(event)
    }

    fn end_of_wait(&self, environment: Environment, approved_at: i64) -> Option<Event> {
        let over_at = DateTime::from_timestamp_millis(clock::over_at(approved_at))?;
        let title = format!("Try to sign in to UPD ({})", words::environment(environment));
        let name = format!("safe-to-sign-in@{}", environment.key());
        Some(self.moment(&name, title, over_at, &words::wait_over()))
    }

    fn end_of_lock(&self, environment: Environment, early_sign_in_at: i64) -> Option<Event> {
        let until = DateTime::from_timestamp_millis(clock::locked_until(early_sign_in_at))?;
        let title = format!("Try again to sign in to UPD ({})", words::environment(environment));
        let name = format!("end-of-lock@{}", environment.key());
        Some(self.moment(&name, title, until, &words::lock_over(clock::WHERE_TO_REPORT)))
    }

    /// An entry at a moment, at which it rings.
    fn moment(&self, name: &str, title: String, moment: DateTime<Utc>, said: &[Said]) -> Event {
        let lines: Vec<String> = said.iter().map(|said| self.sources.sentence(said)).collect();
        let event = self.stamp().event(name, title, &lines, When::Moment(moment));
        Event {
            rings_at: Some(moment),
            ..event
        }
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

    /// When an entry rings that rings on its day at that hour. Not if that has passed: programs would ring at once.
    fn ring(&self, day: NaiveDate, hour: u32) -> Option<DateTime<Utc>> {
        let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let instant = (self.clock.instant)(day.and_time(time)).filter(|instant| *instant >= self.clock.now);
        instant.and_then(DateTime::from_timestamp_millis)
    }

    /// An entry for a day of credentials or accounts.
    fn appointment(&self, appointment: &Appointment, sources: Sources) -> Event {
        let AppointmentWords { title, said } = words::renewal::appointment(appointment);
        let lines: Vec<String> = said.iter().map(|said| sources.sentence(said)).collect();
        let hour = match appointment.occasion {
            Occasion::RenewalEvening { .. } => RINGS_IN_THE_EVENING_AT_HOUR,
            _ => RINGS_AT_HOUR,
        };
        let event = self.event(&appointment.name(), title, &lines, When::Day(appointment.day));
        Event {
            rings_at: self.ring(appointment.day, hour),
            ..event
        }
    }

    /// An entry with all that every entry has, which does not ring yet.
    fn event(&self, name: &str, title: String, lines: &[String], when: When) -> Event {
        Event {
            uid: format!("{}-{}@{UID_DOMAIN}", self.owner, name.replace('@', "-")),
            made: self.now(),
            title,
            description: self.description(lines),
            link: plain(self.link).replace('\n', ""),
            when,
            rings_at: None,
        }
    }

    fn description(&self, lines: &[String]) -> String {
        let mut text = lines.join("\n");
        if !self.link.is_empty() {
            text.push_str(&format!("\nYour plan: {}", self.link));
        }
        text
    }
}

/// When an entry stands in the calendar.
#[derive(Clone, Copy)]
enum When {
    Day(NaiveDate),
    Moment(DateTime<Utc>),
}

/// An entry.
struct Event {
    uid: String,
    /// When it was made.
    made: DateTime<Utc>,
    title: String,
    description: String,
    link: String,
    when: When,
    /// The instant at which it rings, if it does.
    rings_at: Option<DateTime<Utc>>,
}

/// Without control characters but line feeds: a carriage return would end a line of the file.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|character| *character == '\n' || !character.is_control())
        .collect()
}

/// How long an entry at a moment takes, in minutes: its end must be later than its beginning (RFC 5545, 3.8.2.2).
const MINUTES_OF_A_MOMENT: i64 = 15;

fn file(events: Vec<Event>) -> Option<String> {
    if events.is_empty() {
        return None;
    }
    let mut file = File::default();
    file.lines(&[
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//upd-checker//UPD onboarding plan//EN",
        "CALSCALE:GREGORIAN",
    ]);
    if events.len() > 1 {
        file.line("X-WR-CALNAME:UPD plan");
    }
    if events.iter().any(|event| event.when.in_amsterdam().is_some()) {
        file.lines(&amsterdam_time::VTIMEZONE);
    }
    for event in &events {
        file.event(event);
    }
    file.line("END:VCALENDAR");
    Some(file.0)
}

impl When {
    /// The beginning and the end of a moment on the clock in Amsterdam. `None` for a day, and in the one hour of the
    /// year that this clock shows twice: then it is given in UTC.
    fn in_amsterdam(self) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let (start, end) = self.moment()?;
        amsterdam_time::local(start).zip(amsterdam_time::local(end))
    }

    fn moment(self) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        let Self::Moment(start) = self else {
            return None;
        };
        let end = start.checked_add_signed(TimeDelta::minutes(MINUTES_OF_A_MOMENT));
        Some((start, end.unwrap_or(start)))
    }

    /// Its beginning and its end as values of properties, with their parameters.
    fn written(self) -> [String; 2] {
        match (self, self.in_amsterdam(), self.moment()) {
            (_, Some((start, end)), _) => {
                [start, end].map(|local| format!(";TZID={}:{}", amsterdam_time::TZID, written(local)))
            }
            (_, None, Some((start, end))) => [start, end].map(|instant| format!(":{}", in_utc(instant))),
            // A day, which the end of an entry is not part of.
            (Self::Day(day), ..) => {
                let end = day.checked_add_days(Days::new(1)).unwrap_or(day);
                [day, end].map(|day| format!(";VALUE=DATE:{}", day_written(day)))
            }
            (Self::Moment(_), None, None) => Default::default(),
        }
    }
}

/// A calendar file as it is written, line by line.
#[derive(Default)]
struct File(String);

impl File {
    fn lines(&mut self, lines: &[&str]) {
        for line in lines {
            self.line(line);
        }
    }

    /// A line, folded where it is too long.
    fn line(&mut self, line: &str) {
        let mut rest = line;
        let mut room = LONGEST_LINE;
        while let Some((part, left)) = split(rest, room) {
            self.0.push_str(part);
            self.0.push_str("\r\n ");
            rest = left;
            room = LONGEST_LINE - 1;
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }

    /// A property whose value is text.
    fn text(&mut self, name: &str, text: &str) {
        let mut line = format!("{name}:");
        for character in plain(text).chars() {
            match character {
                '\n' => line.push_str("\\n"),
                '\\' | ',' | ';' => line.extend(['\\', character]),
                _ => line.push(character),
            }
        }
        self.line(&line);
    }

    fn event(&mut self, event: &Event) {
        let made = in_utc(event.made);
        let sequence = event.made.timestamp().saturating_sub(SEQUENCE_BEGINS);
        // The largest INTEGER of RFC 5545.
        let sequence = sequence.clamp(0, i64::from(i32::MAX));
        let [start, end] = event.when.written();
        self.line("BEGIN:VEVENT");
        self.text("DESCRIPTION", &event.description);
        self.line(&format!("DTEND{end}"));
        self.line(&format!("DTSTAMP:{made}"));
        self.line(&format!("DTSTART{start}"));
        self.line(&format!("LAST-MODIFIED:{made}"));
        self.line(&format!("SEQUENCE:{sequence}"));
        if matches!(event.when, When::Day(_)) {
            self.line("STATUS:CONFIRMED");
        }
        self.text("SUMMARY", &format!("UPD: {}", event.title));
        self.line("TRANSP:TRANSPARENT");
        self.text("UID", &event.uid);
        if !event.link.is_empty() {
            self.line(&format!("URL:{}", event.link));
        }
        if let Some(instant) = event.rings_at {
            self.alarm(event, instant);
        }
        self.line("END:VEVENT");
    }

    /// An alarm. It has a UID (RFC 9074) made of that of the entry.
    fn alarm(&mut self, event: &Event, instant: DateTime<Utc>) {
        self.lines(&["BEGIN:VALARM", "ACTION:DISPLAY"]);
        self.text("DESCRIPTION", &event.title);
        self.line(&format!("TRIGGER;VALUE=DATE-TIME:{}", in_utc(instant)));
        self.text("UID", &format!("{}-alarm", event.uid));
        self.line("END:VALARM");
    }
}

fn day_written(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn written(local: NaiveDateTime) -> String {
    let (day, time) = (day_written(local.date()), local.time());
    format!("{day}T{:02}{:02}{:02}", time.hour(), time.minute(), time.second())
}

fn in_utc(instant: DateTime<Utc>) -> String {
    format!("{}Z", written(instant.naive_utc()))
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
