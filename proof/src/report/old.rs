//! A report that was written before, read from its CSV.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::Section;
use super::ways::Ways;

/// A report as its CSV has it.
#[derive(Debug, Default)]
pub struct Old {
    /// The rows of each section, by their ids: what they say, with all that is known besides.
    pub(super) rows: BTreeMap<String, BTreeMap<String, Row>>,
    /// The plans, by their numbers: what stands in them, and a number that differs where anything does.
    pub(super) plans: BTreeMap<u32, (String, String)>,
    pub(super) ways: Ways,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) says: String,
    /// All else but a case to look at, of which there may be others.
    pub(super) more: String,
}

impl Old {
    /// Reads the CSV of a report, or the one in a folder.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or is no report.
    pub fn read(path: &Path) -> Result<Self> {
        let file = if path.is_dir() {
            path.join("report.csv")
        } else {
            path.to_owned()
        };
        let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        Self::of(&text).with_context(|| format!("{} is no report of ours", file.display()))
    }

    /// A report from the text of its CSV.
    ///
    /// # Errors
    ///
    /// What makes it no report.
    pub fn of(text: &str) -> Result<Self> {
        let mut old = Self::default();
        for record in csv::Reader::from_reader(text.as_bytes()).records() {
            let record = record?;
            let cell = |column: usize| record.get(column).unwrap_or_default();
            let (section, id, says) = (cell(0), cell(1), cell(2));
            if section == Section::Plan.key() {
                let number = id.parse().with_context(|| format!("a plan has the number {id:?}"))?;
                old.plans.insert(number, (says.to_owned(), cell(3).to_owned()));
            } else if section == Section::Way.key() {
                old.ways.read(says)?;
            } else {
                let row = Row {
                    says: says.to_owned(),
                    more: [cell(3), cell(4), cell(5)].join("\n"),
                };
                old.rows
                    .entry(section.to_owned())
                    .or_default()
                    .insert(id.to_owned(), row);
            }
        }
        if old.plans.is_empty() || old.rows.is_empty() {
            bail!("it has no plans");
        }
        Ok(old)
    }
}
