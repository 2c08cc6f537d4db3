//! A report that was written before, read from its CSV and the file beside it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::kept::Kept;
use super::table::{BYTE_ORDER_MARK, COLUMNS};

/// A report as its files have it.
#[derive(Debug)]
pub struct Old {
    /// The rows of each chapter, by their ids.
    pub(super) rows: BTreeMap<String, BTreeMap<String, Row>>,
    pub(super) kept: Kept,
}

/// A row: its columns by their names, and the details by their labels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// What can differ from report to report.
    pub(super) columns: BTreeMap<String, String>,
    /// A case to look at, of which there may be others.
    pub(super) case: String,
}

impl Row {
    /// What stands in a column.
    pub(super) fn get(&self, column: &str) -> &str {
        self.columns.get(column).map_or("", String::as_str)
    }
}

/// The file beside a report that says which case gets which plan.
pub(super) fn beside(report: &Path) -> PathBuf {
    let name = report
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    report.with_file_name(format!("{name}-ways.csv"))
}

impl Old {
    /// Reads the CSV of a report, or the one in a folder, and the file beside it.
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
        let read = |file: &Path| fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()));
        let text = read(&file)?;
        let rows = rows(&text).with_context(|| format!("{} is no report of ours", file.display()))?;
        let beside = beside(&file);
        let kept = read(&beside).context("a report is compared by two files: keep both together")?;
        let kept = Kept::read(&kept).with_context(|| format!("{} is not of a report", beside.display()))?;
        Ok(Self { rows, kept })
    }

    /// A report from the texts of its two files.
    ///
    /// # Errors
    ///
    /// What makes it no report.
    pub fn of(text: &str, kept: &str) -> Result<Self> {
        Ok(Self {
            rows: rows(text)?,
            kept: Kept::read(kept)?,
        })
    }
}

fn rows(text: &str) -> Result<BTreeMap<String, BTreeMap<String, Row>>> {
    let text = text.trim_start_matches(BYTE_ORDER_MARK);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    if reader.headers()? != COLUMNS.as_slice() {
        bail!("its columns are not {}", COLUMNS.join(", "));
    }
    let mut rows: BTreeMap<String, BTreeMap<String, Row>> = BTreeMap::new();
    for record in reader.records() {
        let record = record?;
        let mut row = Row::default();
        for (column, cell) in COLUMNS.into_iter().zip(&record) {
            match column {
                "chapter" | "id" | "plans" | "cases" => {}
                "case" => row.case = cell.to_owned(),
                "details" => row.columns.extend(details(cell)),
                _ => {
                    row.columns.insert(column.to_owned(), cell.to_owned());
                }
            }
        }
        let cell = |place: usize| record.get(place).unwrap_or_default().to_owned();
        rows.entry(cell(0)).or_default().insert(cell(1), row);
    }
    Ok(rows)
}

/// Details by their labels. Those of which a case is the whole are to look at, like the case of the row.
fn details(cell: &str) -> impl Iterator<Item = (String, String)> + '_ {
    let split = |line: &str| {
        let (label, text) = line.split_once(": ").unwrap_or(("", line));
        (label.to_owned(), text.to_owned())
    };
    let looks_only = |(label, _): &(String, String)| matches!(label.as_str(), "Does not hold in" | "To see it");
    cell.lines().map(split).filter(move |detail| !looks_only(detail))
}
