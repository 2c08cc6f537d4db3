//! The report as CSV, and back.

use anyhow::{Context as _, Result};

use super::{Entry, Report};

/// The columns.
const COLUMNS: [&str; 8] = ["section", "id", "says", "more", "standing", "cites", "case", "cases"];

impl Report {
    /// All of it as CSV, a row for each entry.
    ///
    /// # Errors
    ///
    /// None that is known: writing into memory does not fail.
    pub fn csv(&self) -> Result<String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(COLUMNS)?;
        for (section, entries) in &self.sections {
            for entry in entries {
                writer.write_record(row(section.key(), entry))?;
            }
        }
        let bytes = writer.into_inner().context("the CSV cannot be written")?;
        String::from_utf8(bytes).context("the CSV is no UTF-8")
    }
}

fn row(section: &str, entry: &Entry) -> [String; COLUMNS.len()] {
    let more: Vec<String> = entry
        .more
        .iter()
        .map(|(label, text)| format!("{label}: {text}"))
        .collect();
    [
        section.to_owned(),
        entry.id.clone(),
        entry.says.clone(),
        more.join("\n"),
        entry.standing.to_owned(),
        entry.cites.join(" "),
        entry.case.clone().unwrap_or_default(),
        entry.cases.map(|cases| cases.to_string()).unwrap_or_default(),
    ]
}
