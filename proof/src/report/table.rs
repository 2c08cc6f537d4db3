//! The report as CSV, for a spreadsheet; the distinct plans, which are too many for one, by themselves.

use anyhow::{Context as _, Result};
use csv::{Terminator, WriterBuilder};

use super::{Entry, Report, Section};

/// The columns. What an older report is compared by is all of them but the last three: cases are to look at, and numbers
/// follow from the plans.
pub(super) const COLUMNS: [&str; 14] = [
    "chapter", "id", "topic", "says", "items", "for", "section", "phrase", "standing", "cites", "details", "case",
    "plans", "cases",
];

/// Without it a spreadsheet takes UTF-8 for something else.
pub(super) const BYTE_ORDER_MARK: char = '\u{feff}';

impl Report {
    /// All of it but the distinct plans as CSV (RFC 4180), a row for each entry.
    ///
    /// # Errors
    ///
    /// None that is known: writing into memory does not fail.
    pub fn csv(&self) -> Result<String> {
        self.csv_of(|section| section != Section::Plan)
    }

    /// The distinct plans, in the same columns.
    ///
    /// # Errors
    ///
    /// None that is known: writing into memory does not fail.
    pub fn plans_csv(&self) -> Result<String> {
        self.csv_of(|section| section == Section::Plan)
    }

    fn csv_of(&self, is_meant: impl Fn(Section) -> bool) -> Result<String> {
        let mut writer = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer(Vec::new());
        writer.write_record(COLUMNS)?;
        for (section, entries) in self.sections.iter().filter(|(section, _)| is_meant(*section)) {
            for entry in entries {
                writer.write_record(row(section.key(), entry))?;
            }
        }
        let bytes = writer.into_inner().context("the CSV cannot be written")?;
        let text = String::from_utf8(bytes).context("the CSV is no UTF-8")?;
        Ok(format!("{BYTE_ORDER_MARK}{text}"))
    }
}

fn row(section: &str, entry: &Entry) -> [String; COLUMNS.len()] {
    let details = entry.more.iter().map(|(label, text)| format!("{label}: {text}"));
    let (sections, phrases): (Vec<&str>, Vec<&str>) = entry
        .places
        .iter()
        .map(|(section, phrase)| (section.as_str(), *phrase))
        .unzip();
    let counted = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
    [
        section.to_owned(),
        entry.id.clone(),
        entry.topic.clone(),
        entry.says.clone(),
        entry.list.join("\n"),
        entry.people.clone(),
        sections.join("\n"),
        phrases.join("\n"),
        entry.standing.to_owned(),
        entry.cites.join(" "),
        details.collect::<Vec<_>>().join("\n"),
        entry.case.clone().unwrap_or_default(),
        counted(entry.plans),
        counted(entry.cases),
    ]
}
