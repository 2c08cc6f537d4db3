//! An entry of a calendar in words: what to do on its day about a step, or at the end of a wait.

use super::{Sources, Whose, actor, condition, date, duration, environment, hours, tick_on, wait};
use crate::dates::agenda::{Dated, Deed, On, WhyThen};
use crate::dates::clock::WhereToReport;
use crate::dates::progress::Tick;
use crate::plan::{Actor, Step, Trait};
use crate::sources::figures::SYNCHRONISATION_HOURS;
use crate::sources::ledger::Cite;
use crate::sources::said::{Said, said};

/// What an entry says of a step.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The step.
    pub step: &'a Step,
    /// Its title.
    pub title: &'a str,
    /// How.
    pub details: &'a [Said],
    /// What can go wrong.
    pub warnings: &'a [Said],
    /// The rules behind it.
    pub cites: &'a [Cite],
    /// The titles of the steps that it waits for and that are still to be done.
    pub before: &'a [&'a str],
    /// What is done about it, and when.
    pub dated: Dated,
    /// Whether its day rests on a guess of the person.
    pub rests_on_guess: bool,
    /// The calendar behind the dates, in words.
    pub calendar: &'a str,
    /// Whose organisation acts.
    pub whose: Whose,
}

impl Entry<'_> {
    /// What to do, in a line.
    #[must_use]
    pub fn title(&self) -> String {
        let mut title = self.title.to_owned();
        if let Some(there) = self.step.environment {
            title.push_str(&format!(" ({})", environment(there)));
        }
        match self.dated.deed {
            Deed::Done | Deed::Passed => format!("Done: {title}"),
            Deed::Ask(_) => mark_guess(
                format!("{}: {title}", ask_whether(self.step.actor)),
                self.rests_on_guess,
            ),
            Deed::Do => mark_guess(title, self.rests_on_guess),
        }
    }

    /// The rest, line by line.
    #[must_use]
    pub fn lines(&self, sources: Sources) -> Vec<String> {
        let mut lines = match (self.dated.deed, self.dated.on) {
            (Deed::Done, On::Day(day)) => return vec![format!("{} {}.", tick_on(Tick::of(self.step)), date(day))],
            (Deed::Done | Deed::Passed, _) => return vec!["Behind you: a later step is ticked.".to_owned()],
            (Deed::Do, _) => self.doing(sources),
            (Deed::Ask(why), _) => self.asking(why, sources),
        };
        if self.rests_on_guess {
            lines.push("This day rests on your own guess for a wait of which no time is stated.".to_owned());
        }
        lines.push(format!("An estimate. {}.", self.calendar));
        let rules = sources.rules(self.cites);
        if !rules.is_empty() {
            lines.push(format!("Sources:{rules}"));
        }
        lines
    }

    fn doing(&self, sources: Sources) -> Vec<String> {
        let mut lines = vec![format!(
            "{}, {}.",
            actor(self.step.actor, self.whose),
            duration(self.step.duration)
        )];
        lines.extend(self.step.condition.map(|only_if| format!("{}.", condition(only_if))));
        if !self.before.is_empty() {
            let before: Vec<String> = self
                .before
                .iter()
                .map(|title| format!("\u{201c}{title}\u{201d}"))
                .collect();
            lines.push(format!("Only after: {}.", before.join(", ")));
        }
        lines.extend(self.details.iter().map(|said| sources.sentence(said)));
        let warnings = self.warnings.iter();
        lines.extend(warnings.map(|said| format!("Take care: {}", sources.sentence(said))));
        if self.step.id.is(Trait::FindsOut) || self.step.id.is(Trait::LooksUp) {
            lines.push(
                "What comes after it depends on what you find: say so in your plan, and put the plan into your calendar \
                 again."
                    .to_owned(),
            );
        }
        lines
    }

    fn asking(&self, why: WhyThen, sources: Sources) -> Vec<String> {
        let why = match why {
            WhyThen::Stated => format!(
                "The longest time stated is over ({}), if the steps before were done in time.",
                duration(self.step.duration)
            ),
            WhyThen::Guessed(guess) => format!("Your own guess is over ({}). No time is stated.", wait(guess)),
            WhyThen::Chosen(chosen) => format!(
                "No time is stated. This is {} after the steps before; earlier or later is as good.",
                wait(chosen)
            ),
        };
        let mut lines = vec![why, sources.sentence(&whom_to_ask(self.step))];
        lines.push(
            "Once it is done, tick it in your plan and put the plan into your calendar again: the days after it follow."
                .to_owned(),
        );
        lines
    }
}

fn mark_guess(title: String, rests_on_guess: bool) -> String {
    if rests_on_guess {
        format!("{title} [rests on your own guess]")
    } else {
        title
    }
}

/// What to ask from that day on.
const fn ask_whether(who: Actor) -> &'static str {
    match who {
        Actor::Ema => "From today, ask whether EMA has answered",
        Actor::SuperUser => "From today, ask whether the Super User has answered",
        Actor::Colleague => "From today, ask whether the new Super User has done it",
        Actor::You | Actor::Organisation | Actor::Unstated => "From today, ask whether there is an answer",
    }
}

/// Whom to ask, and with what.
fn whom_to_ask(step: &Step) -> Said {
    match step.actor {
        Actor::Ema | Actor::Unstated => said!(
            "First look for an e-mail, in spam as well. If there is none, ask the EMA Service Desk, with the ID of your \
             request.";
            SUP_03
        ),
        Actor::SuperUser | Actor::Colleague | Actor::You | Actor::Organisation => {
            Said::advice("Ask in person, or send the reminder that stands ready to copy in your plan.")
        }
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
