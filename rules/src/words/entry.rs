//! An entry of a calendar in words: what it says of a step, of the end of a wait, and of a day of credentials.

use super::{actor, condition, date, duration, hours, marked};
use crate::dates::clock::WhereToReport;
use crate::dates::schedule::{OpenDays, StepDays};
use crate::plan::Step;
use crate::sources::figures::SYNCHRONISATION_HOURS;
use crate::sources::said::{Said, said};

/// What an entry says of a step.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The step.
    pub step: &'a Step,
    /// How.
    pub details: &'a [Said],
    /// What can go wrong.
    pub warnings: &'a [Said],
    /// The titles of the steps that it waits for.
    pub before: &'a [&'a str],
    /// Its days.
    pub days: StepDays,
    /// Whether they rest on a guess of the person.
    pub rests_on_guess: bool,
    /// Which of its latest days nobody can say.
    pub open: OpenDays,
    /// The calendar behind the dates, in words.
    pub calendar: &'a str,
}

impl Entry<'_> {
    /// Line by line.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let step = self.step;
        let mut lines = vec![format!(
            "Who: {}. Takes: {}.",
            actor(step.actor),
            duration(step.duration)
        )];
        lines.extend(step.condition.map(|only_if| format!("{}.", condition(only_if))));
        // The days do not show it where a wait has no stated time.
        if !self.before.is_empty() {
            let before: Vec<String> = self
                .before
                .iter()
                .map(|title| format!("\u{201c}{title}\u{201d}"))
                .collect();
            lines.push(format!("Only after: {}.", before.join(", ")));
        }
        let days = self.days;
        lines.push(match (self.open.begin, self.open.end) {
            (true, _) => format!(
                "Not before {}. No end can be given: waits without a stated time, or without a most, come before it.",
                date(days.earliest_start)
            ),
            (false, true) => format!(
                "Begins between {} and {}. No end can be given: no most is stated.",
                date(days.earliest_start),
                date(days.latest_start)
            ),
            (false, false) => format!(
                "If everything takes its least: {} to {}. If it takes its most: {} to {}.",
                date(days.earliest_start),
                date(days.earliest_end),
                date(days.latest_start),
                date(days.latest_end)
            ),
        });
        if self.rests_on_guess {
            lines.push("These dates rest on your own guess for a wait of which no time is stated.".to_owned());
        }
        lines.push(format!("Dates are estimates (X113). {}.", self.calendar));
        lines.extend(self.details.iter().map(marked));
        lines.extend(self.warnings.iter().map(|said| format!("Take care: {}", marked(said))));
        lines
    }
}

/// What the entry for the end of the least wait says.
#[must_use]
pub fn wait_over() -> Vec<Said> {
    vec![
        said!(
            format!(
                "The {} are over. They are the least, not a promise: try to sign in to UPD, and try again later if it does \
                 not work yet.",
                hours(SYNCHRONISATION_HOURS)
            );
            ROL_11 ROL_13 X001
        ),
        Said::advice("If it can wait, the next working day is safer."),
    ]
}

/// What the entry for the end of a lock says.
#[must_use]
pub fn lock_over(report: WhereToReport) -> Vec<Said> {
    vec![
        said!(
            "The lock is over: try to sign in to UPD. If you still have no access, report it.";
            ROL_13 ROL_14 X004
        ),
        said!(format!("If you cannot open the Service Desk, write to {}.", report.mail); SUP_04),
        Said::advice(format!("EMA Service Desk: {}", report.portal)),
    ]
}

/// A sentence with its mark, and the rules behind it.
#[must_use]
pub fn with_rules(said: &Said) -> String {
    let rules: Vec<&str> = said.cites.iter().map(|cite| cite.id()).collect();
    if rules.is_empty() {
        marked(said)
    } else {
        format!("{} ({})", marked(said), rules.join(", "))
    }
}
