//! How everything is said: plain, short, kind English; "you", and "not yet" rather than "no". The words are our
//! own. Exact labels from the sources stand where people must find them on a screen.
//!
//! No figure is written out here: they come from [`crate::sources::figures`].

pub mod acts;
mod activity;
mod afterwards;
mod client_id;
mod dates;
mod entry;
mod headway;
mod notes;
mod now;
mod own_case;
mod proved;
mod questions;
mod refusals;
mod short_name;
mod since;
mod standing;
mod steps;
mod timeline;
mod verdict;
mod waits;
mod waits_in_short;
mod whose;
pub mod check_up;
pub mod code;
pub mod desk;
pub mod explaining;
pub mod mail;
pub mod reminder;
pub mod renewal;
pub mod reply;
pub mod start;
pub mod succession;
pub mod tickets;

pub use client_id::not_a_client_id;
pub use dates::{
    broken_calendar, calendar, end, length, phase, tick, tick_on, wait, way_back, way_back_in_short, year_end,
};
pub use entry::{Entry, lock_over, wait_over};
pub use headway::headway;
pub use notes::Note;
pub use now::{actor_in_short, branch, how_far, how_many_steps, step_now};
pub use own_case::{carried_over, case_name, copy_name, next_organisation};
pub use proved::proved;
pub use questions::{ChoiceWords, QuestionWords, answer, answer_as_asked, has_help, help, question, question_short};
pub use refusals::{Item, Refusal, refusal, without_account};
pub use short_name::{plan_title, short_name};
pub use since::{DAMAGED, DAMAGED_DESK, difference, done_then, edition_then};
pub use standing::{Sources, marked, standing};
pub use steps::{StepWords, Way, way};
pub use timeline::{at_bar, by_date, period};
pub use verdict::{URGENT, outcome};
pub use waits::{in_both, waits_for};
pub use waits_in_short::{WAITS, waits_in_short};
pub use whose::Whose;

use std::fmt::Display;

use chrono::{Datelike, NaiveDate};

use crate::case::answers::{Answers, Environment, Task, User};
use crate::case::questions::Question;
use crate::case::text::{Case, Ignored, Reason};
use crate::credentials::expiry::{Renewal, State};
use crate::plan::{Actor, Condition, Plan, Step, StepKey};
use crate::sources::figures::{Duration, Figure, Unit};
use crate::sources::ledger::{Cite, Group, Who};
use crate::sources::matrix::RoleGroup;

/// A case and its plan while they are being told.
pub struct Telling<'a> {
    case: &'a Case,
    plan: &'a Plan,
    renewals: &'a [Renewal],
}

impl<'a> Telling<'a> {
    /// Begins to tell a plan, with the days of its credentials.
    #[must_use]
    pub const fn new(case: &'a Case, plan: &'a Plan, renewals: &'a [Renewal]) -> Self {
        Self { case, plan, renewals }
    }

    const fn answers(&self) -> &Answers {
        &self.case.answers
    }

    fn is(&self, group: RoleGroup) -> bool {
        self.answers().is(group)
    }

    /// The rules behind a step: those of its kind that are meant for this person (contract, section 4).
    #[must_use]
    pub fn cites(&self, step: &Step) -> Vec<Cite> {
        let rules = step.id.rules().iter().map(|rule| Cite::Rule(rule));
        let conflicts = step.id.conflicts().iter().map(|conflict| Cite::Conflict(conflict));
        let mut cites: Vec<Cite> = rules.chain(conflicts).filter(|cite| self.is_meant(*cite)).collect();
        cites.extend(self.reason_for_enquiring(step));
        cites
    }

    /// Whether a rule or a conflict is meant for this person.
    fn is_meant(&self, cite: Cite) -> bool {
        let user = self.answers().user;
        match cite {
            Cite::Rule(rule) => covers(rule.who, user),
            Cite::Conflict(conflict) => covers(conflict.who, user),
            Cite::Cell(_) => true,
        }
    }

    /// Leaves out of the rules behind a sentence those of other people, where a rule that is meant for this person is
    /// behind it as well.
    fn keep_what_is_meant(&self, cites: &mut Vec<Cite>) {
        let is_rule = |cite: &Cite| matches!(cite, Cite::Rule(_));
        if cites.iter().any(|cite| is_rule(cite) && self.is_meant(*cite)) {
            cites.retain(|cite| !is_rule(cite) || self.is_meant(*cite));
        }
    }

    /// What a step is called in this case, with its environment, also one that is not in the plan.
    #[must_use]
    pub fn title(&self, step: StepKey) -> String {
        let title = self.step(&step.by_itself()).title;
        match step.environment {
            Some(there) => format!("{title} ({})", environment(there)),
            None => title,
        }
    }

    /// The organisation for which the person acts, as it is called for them.
    fn organisation(&self) -> &'static str {
        match self.answers().user {
            Some(User::MahConsultant) => "the MAH",
            Some(User::AuthorityContractor) => "the authority",
            _ => "the organisation",
        }
    }

    /// The questions whose answers put a step into the plan: those that were asked.
    #[must_use]
    pub fn because(&self, step: &Step) -> Vec<Question> {
        let mut because = vec![Question::Goal];
        because.extend(step.because.iter());
        because.retain(|question| self.answers().answer(*question).is_some());
        because.dedup();
        because
    }
}

/// Whether a rule or a conflict is meant for that user. Where no user is known, only what is for everybody is.
fn covers(who: Who, user: Option<User>) -> bool {
    match user {
        None => who.everybody(),
        Some(User::Authority | User::AuthorityContractor | User::AuthorityOutsideEea) => who.covers(Group::Authority),
        Some(User::Commission) => who.covers(Group::Commission),
        Some(User::Mah | User::IndustryOther) => who.covers(Group::Industry),
        Some(User::MahConsultant) => who.covers(Group::Industry) || who.covers(Group::Consultant),
        Some(User::Public) => who.covers(Group::Public),
    }
}

/// The edition of the rules as a date in words.
#[must_use]
pub fn edition() -> String {
    crate::case::date::iso_date(crate::EDITION).map_or_else(|| crate::EDITION.to_owned(), date)
}

/// What stands under every list that leaves the page: it is nobody's decision.
pub const OWN_LIST: &str = "This is your own list, not a confirmation by EMA.";

/// How near an expiry is, in a word or two. Of two readings of a date only the earlier one has passed (X085).
#[must_use]
pub const fn renewal_state(renewal: &Renewal) -> &'static str {
    match (renewal.state, renewal.other_reading) {
        (State::InTime, _) => "In time",
        (State::Due, _) => "Due now",
        (State::Expired, None) => "Expired",
        (State::Expired, Some(_)) => "Perhaps expired",
        (State::Unknown, _) => "Day not known yet",
    }
}

/// A group of roles.
#[must_use]
pub const fn role_group(group: RoleGroup) -> &'static str {
    match group {
        RoleGroup::Authority => "Authorities",
        RoleGroup::Industry => "Industry",
        RoleGroup::Public => "General public",
    }
}

/// The name of an environment.
#[must_use]
pub const fn environment(environment: Environment) -> &'static str {
    match environment {
        Environment::Production => "production",
        Environment::Uat => "UAT",
    }
}

/// A date in words that leave no doubt about day and month.
#[must_use]
pub fn date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// A day of a year that goes without saying: "23 November".
fn day_and_month(day: NaiveDate) -> String {
    format!("{} {}", day.day(), month(day))
}

/// Two days as one range, nothing said twice: "23 to 25 November 2026".
#[must_use]
pub fn range(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        date(last)
    } else if first.year() != last.year() {
        format!("{} to {}", date(first), date(last))
    } else if first.month() != last.month() {
        format!("{} to {}", day_and_month(first), date(last))
    } else {
        format!("{} to {}", first.day(), date(last))
    }
}

/// The name of the month of a day.
pub(crate) fn month(date: NaiveDate) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS[date.month0() as usize]
}

/// Who acts.
#[must_use]
pub const fn actor(actor: Actor, whose: Whose) -> &'static str {
    match actor {
        Actor::You => "You",
        Actor::Colleague => "The new Super User",
        Actor::SuperUser => "A Super User of the organisation",
        Actor::Organisation => whose.organisation_acts(),
        Actor::Ema => "EMA",
        Actor::Unstated => "It is not stated who",
    }
}

/// How long a step takes.
#[must_use]
pub fn duration(duration: Duration) -> String {
    let unit = match duration.unit {
        Unit::Unstated => return "no time stated".to_owned(),
        Unit::Minutes => "minute",
        Unit::Hours => "hour",
        Unit::Days => "day",
        Unit::WorkingDays => "working day",
    };
    match (duration.min.unwrap_or(0), duration.max) {
        (min, None) => format!("at least {}", counted(min, unit)),
        (0, Some(max)) => format!("up to {}", counted(max, unit)),
        (min, Some(max)) => format!("{min} to {}", counted(max, unit)),
    }
}

/// A number of things: "1 step", "2 steps".
#[must_use]
pub fn counted<N: Display + PartialEq + From<u8>>(number: N, thing: &str) -> String {
    let plural = if number == N::from(1) { "" } else { "s" };
    format!("{number} {thing}{plural}")
}

fn minutes(figure: Figure) -> String {
    counted(figure.number, "minute")
}

pub(crate) fn hours(figure: Figure) -> String {
    counted(figure.number, "hour")
}

fn working_days(figure: Figure) -> String {
    counted(figure.number, "working day")
}

fn months(figure: Figure) -> String {
    counted(figure.number, "month")
}

fn years(figure: Figure) -> String {
    counted(figure.number, "year")
}

/// When a conditional step is needed.
#[must_use]
pub const fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::OmsNotFound => "Only if the organisation is not in OMS",
        Condition::SuperUsersNone => "Only if nobody is Super User yet",
        Condition::SuperUsersSome => "Only if somebody is Super User already",
        Condition::CredentialsColleague => "Only if a colleague has API credentials",
        Condition::CredentialsNone => "Only if there are no API credentials yet",
        Condition::SporSuperUserYes => "Only if the organisation has a SPOR Super User",
        Condition::SporSuperUserNo => "Only if the organisation has no SPOR Super User yet",
        Condition::SignInFails => "Only if you still cannot sign in",
    }
}

/// A task of UPD.
#[must_use]
pub const fn task(task: Task) -> &'static str {
    match task {
        Task::View => "search, view and export data",
        Task::Create => "create or submit data",
        Task::Update => "update data",
        Task::Nullify => "nullify data",
        Task::RecordVnra => "record variations not requiring assessment",
        Task::DecideVnra => "approve or reject variations not requiring assessment",
        Task::ManageUsers => "manage users in EAM",
        Task::EmailConfiguration => "use Email Configuration",
        Task::Api => "connect to the UPD API",
    }
}

/// A text from elsewhere, with a sign for what nobody would see.
fn visible(text: &str) -> String {
    let sign = |sign: char| if sign.is_control() { '\u{fffd}' } else { sign };
    text.chars().map(sign).collect()
}

/// What a notice says of something in a link that is set aside. It never repeats a value: that may be private.
#[must_use]
pub fn ignored(ignored: &Ignored) -> String {
    let known = Question::from_key(&ignored.key);
    let name = match known {
        Some(question) => question_short(question),
        None if ignored.key.trim().is_empty() => "Something without a name".to_owned(),
        None => format!("\u{201c}{}\u{201d}", visible(&ignored.key)),
    };
    match ignored.reason {
        Reason::UnknownKey => format!("{name}: nothing with this name is known here."),
        Reason::UnknownValue => format!("{name}: this answer is not one of those offered here."),
        Reason::RepeatedKey => format!("{name}: it came more than once. The first one counts."),
        Reason::NotAsked => format!("{name}: this is not asked with the other answers."),
        Reason::Malformed => format!("{name}: this could not be read."),
    }
}

/// With a capital letter at its beginning.
#[must_use]
pub fn capitalised(text: &str) -> String {
    text.split_at_checked(1)
        .map_or_else(|| text.to_owned(), |(first, rest)| first.to_ascii_uppercase() + rest)
}

/// A list in a sentence: "a, b and c".
#[must_use]
pub fn list<S: AsRef<str>>(items: &[S]) -> String {
    joined_in_a_sentence(items, "and")
}

/// A choice in a sentence: "a, b or c".
fn any_of<S: AsRef<str>>(items: &[S]) -> String {
    joined_in_a_sentence(items, "or")
}

fn joined_in_a_sentence<S: AsRef<str>>(items: &[S], before_the_last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {before_the_last} {}", first.join(", "), last.as_ref())
        }
    }
}
