//! The reviewer's report: everything that the rules ask, decide and say, for sign-off by somebody who reads no code. One
//! list of entries, written as a page to print and as CSV, so that the two cannot disagree; and, in a file beside it for
//! the next report to compare with, which case gets which plan.

mod changes;
mod contents;
mod entries;
mod html;
mod kept;
mod ledger;
mod old;
mod parts;
mod people;
mod rests;
mod rows;
mod sentences;
mod steps;
mod table;
mod tally;
mod ways;

pub use changes::changes;
pub use old::Old;

use std::path::Path;

use anyhow::{Result, bail};

use crate::export::{folder, write};
use crate::prove::{Proof, prove};
use crate::rules::Rules;
use crate::summary;
use crate::walk::Cases;
use kept::Kept;

/// A part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What is asked.
    Question,
    /// The answers to a question.
    Answer,
    /// The conditions that decide.
    Clause,
    /// The rules.
    Rule,
    /// The permission matrix, cell by cell.
    Cell,
    /// The numbers.
    Figure,
    /// The conflicts between the sources.
    Conflict,
    /// The steps, as people see them.
    Step,
    /// The sentences.
    Sentence,
    /// How many of whom get which outcome.
    Outcome,
    /// What plans are made of: the steps of an account, of an organisation, of one environment.
    Part,
    /// The distinct plans.
    Plan,
    /// What was checked.
    Check,
}

impl Section {
    /// Every section, in order.
    pub const ALL: [Self; 13] = [
        Self::Question,
        Self::Answer,
        Self::Clause,
        Self::Rule,
        Self::Cell,
        Self::Figure,
        Self::Conflict,
        Self::Step,
        Self::Sentence,
        Self::Outcome,
        Self::Part,
        Self::Plan,
        Self::Check,
    ];

    /// Its name in CSV.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Answer => "answer",
            Self::Clause => "condition",
            Self::Rule => "rule",
            Self::Cell => "cell",
            Self::Figure => "figure",
            Self::Conflict => "conflict",
            Self::Step => "step",
            Self::Sentence => "sentence",
            Self::Outcome => "outcome",
            Self::Part => "part",
            Self::Plan => "plan",
            Self::Check => "check",
        }
    }
}

/// An entry of the report: something to agree with, or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its name, which no other entry of the section has.
    pub id: String,
    /// Under which heading it stands.
    pub topic: String,
    /// What it says.
    pub says: String,
    /// What it says item by item: answers, or steps in their order.
    pub list: Vec<String>,
    /// For whom it is.
    pub people: String,
    /// Where it stands in the sources: the section, and words by which to find it there.
    pub places: Vec<(String, &'static str)>,
    /// What else is known of it: label and text.
    pub more: Vec<(&'static str, String)>,
    /// What it is worth.
    pub standing: &'static str,
    /// What it rests on: rules, conflicts and cells, by their ids.
    pub cites: Vec<&'static str>,
    /// A case to look at: the smallest that shows it.
    pub case: Option<String>,
    /// How many distinct plans have it, where that is counted.
    pub plans: Option<u64>,
    /// How many cases get it, where that is counted.
    pub cases: Option<u64>,
}

/// The report.
#[derive(Clone, Debug)]
pub struct Report {
    /// What was proved, in a line.
    pub proved: String,
    /// The day on which it was made.
    pub on: String,
    /// The entries of each section.
    pub sections: Vec<(Section, Vec<Entry>)>,
    /// Which case gets which plan.
    kept: Kept,
}

impl Report {
    fn section(&self, wanted: Section) -> &[Entry] {
        let found = self.sections.iter().find(|(section, _)| *section == wanted);
        found.map_or(&[], |(_, entries)| entries)
    }
}

/// Proves the rules and writes the report into `target/proof`; says what has changed since an older one, if it is named.
///
/// # Errors
///
/// A file that cannot be read or written, or is no report; and, when all is written, what does not hold.
pub(crate) fn run(old: Option<&Path>, cases: Cases) -> Result<()> {
    // Read before the new one is written, perhaps into the same place.
    let old = old.map(Old::read).transpose()?;
    let proof = prove(Rules::OURS, cases);
    let report = Report::of(&proof, &chrono::Utc::now().date_naive().to_string())?;
    let (csv, kept) = (report.csv()?, report.kept_csv()?);
    write(&folder().join("report.html"), &report.html()?)?;
    write(&folder().join("report.csv"), &csv)?;
    write(&folder().join("report-plans.csv"), &report.plans_csv()?)?;
    write(&old::beside(&folder().join("report.csv")), &kept)?;
    match old {
        Some(old) => print!("{}", changes(&old, &Old::of(&csv, &kept)?)?),
        None => print!("{}", exceptions(&proof)),
    }
    if !proof.exceptions.is_empty() {
        bail!("the report is written, but not everything in it holds");
    }
    Ok(())
}

/// What the proof found not to hold, for whoever looks at nothing but the screen.
#[must_use]
pub fn exceptions(proof: &Proof) -> String {
    let failed = summary::failed(proof);
    if failed.is_empty() {
        return String::new();
    }
    format!("\nNot everything holds ({}):\n{failed}\n", summary::line(proof))
}
