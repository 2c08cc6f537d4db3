//! The reviewer's report: everything that the rules ask, decide and say, for sign-off by somebody who reads no code. One
//! list of entries, written as a page to print and as CSV, so that the two cannot disagree.

mod changes;
mod contents;
mod html;
mod old;
mod parts;
mod people;
mod table;
mod ways;

pub use changes::changes;
pub use old::Old;

use std::path::Path;

use anyhow::Result;

use crate::export::{folder, write};
use crate::prove::prove;
use crate::rules::Rules;
use crate::walk::Cases;

/// A part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What was checked.
    Check,
    /// What is asked.
    Question,
    /// The answers to a question.
    Answer,
    /// The conditions that decide.
    Clause,
    /// The permission matrix, cell by cell.
    Cell,
    /// The rules.
    Rule,
    /// The conflicts between the sources.
    Conflict,
    /// The numbers.
    Figure,
    /// The steps.
    Step,
    /// The sentences.
    Sentence,
    /// What plans are made of: the steps of an account, of an organisation, of one environment.
    Part,
    /// The distinct plans.
    Plan,
    /// Which case gets which of them.
    Way,
}

impl Section {
    /// Every section, in order.
    pub const ALL: [Self; 13] = [
        Self::Check,
        Self::Question,
        Self::Answer,
        Self::Clause,
        Self::Cell,
        Self::Rule,
        Self::Conflict,
        Self::Figure,
        Self::Step,
        Self::Sentence,
        Self::Part,
        Self::Plan,
        Self::Way,
    ];

    /// Its name in CSV.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Question => "question",
            Self::Answer => "answer",
            Self::Clause => "condition",
            Self::Cell => "cell",
            Self::Rule => "rule",
            Self::Conflict => "conflict",
            Self::Figure => "figure",
            Self::Step => "step",
            Self::Sentence => "sentence",
            Self::Part => "part",
            Self::Plan => "plan",
            Self::Way => "way",
        }
    }
}

/// An entry of the report: something to agree with, or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its name, which no other entry of the section has.
    pub id: String,
    /// What it says.
    pub says: String,
    /// What else is known of it: label and text.
    pub more: Vec<(&'static str, String)>,
    /// What it is worth, where it is a sentence.
    pub standing: &'static str,
    /// What it rests on: rules, conflicts and cells, by their ids.
    pub cites: Vec<&'static str>,
    /// A case to look at: the smallest.
    pub case: Option<String>,
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
}

/// Proves the rules and writes the report into `target/proof`; says what has changed since an older one, if it is named.
///
/// # Errors
///
/// A file that cannot be read or written, or is no report.
pub(crate) fn run(old: Option<&Path>, cases: Cases) -> Result<()> {
    // Read before the new one is written, perhaps into the same place.
    let old = old.map(Old::read).transpose()?;
    let proof = prove(Rules::OURS, cases);
    let report = Report::of(&proof, &chrono::Utc::now().date_naive().to_string())?;
    write(&folder().join("report.html"), &report.html()?)?;
    let csv = report.csv()?;
    write(&folder().join("report.csv"), &csv)?;
    if let Some(old) = old {
        print!("{}", changes(&old, &Old::of(&csv)?)?);
    }
    Ok(())
}
