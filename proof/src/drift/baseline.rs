//! What is known of the present editions besides what the ledger says: their headings, their figures, how often a phrase
//! stands in a section where that is not once, and the fingerprint of the words of each section. Numbers and labels only;
//! the texts are not in this repository.
//!
//! `cargo run --release -p upd-proof -- drift --baseline GUIDE.txt [--portal FILE] [--spor FILE]` makes the table anew, to
//! be written to `baseline.tsv` beside this file when the ledger has been brought to a new edition.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use upd_rules::sources::ledger::Document;

use super::edition::{ALL, Edition};
use super::figures::Figures;
use super::ledger::{Located, located};
use super::print::Print;
use super::prose::prose;
use super::sections::Heading;
use super::windows;

/// The table of the present editions.
const TABLE: &str = include_str!("baseline.tsv");

/// What is known of the present edition of a document.
#[derive(Clone, Debug, Default)]
pub struct Baseline {
    /// Its headings, in order; the first is the cover.
    pub headings: Vec<Heading>,
    /// The figures of each section.
    pub figures: BTreeMap<String, Figures>,
    /// How often a phrase stands in a section: by the number of the section and the letters of the phrase.
    pub counts: BTreeMap<String, BTreeMap<Vec<char>, usize>>,
    /// The fingerprint of each section.
    pub prints: BTreeMap<String, Print>,
}

impl Baseline {
    /// What the table says of a document.
    ///
    /// # Errors
    ///
    /// A row that cannot be read, or that names a phrase which the ledger does not have.
    pub fn of(document: Document) -> Result<Self> {
        Self::read(document, TABLE)
    }

    /// What another table of that kind says of a document.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn of_table(document: Document, table: Option<&str>) -> Result<Self> {
        Self::read(document, table.unwrap_or(TABLE))
    }

    /// What a table says of a document, and the ledger where the table says nothing: once in each place.
    fn read(document: Document, table: &str) -> Result<Self> {
        let located = located(document);
        let mut baseline = Self::default();
        for phrase in located {
            baseline.set(section_of(document, phrase), &phrase.letters, 1);
        }
        for line in table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let row: Vec<&str> = line.split('\t').collect();
            if row.get(1) == Some(&name(document)) {
                baseline
                    .row(&row, located)
                    .with_context(|| format!("the row `{line}` of the table"))?;
            }
        }
        Ok(baseline)
    }

    fn row(&mut self, row: &[&str], located: &[Located]) -> Result<()> {
        let [kind, _, section, what, rest @ ..] = row else {
            anyhow::bail!("has too few columns")
        };
        let count = || {
            rest.first()
                .and_then(|count| count.parse().ok())
                .context("has no count")
        };
        let section = (*section).to_owned();
        match *kind {
            "heading" => self.headings.push(Heading {
                number: section,
                title: (*what).to_owned(),
            }),
            "figure" => {
                self.figures
                    .entry(section)
                    .or_default()
                    .insert((*what).to_owned(), count()?);
            }
            "count" => {
                let phrase = located.iter().find(|located| located.name() == *what);
                let phrase = phrase.context("names no phrase of the ledger")?;
                self.set(&section, &phrase.letters, count()?);
            }
            "words" => self.prints.entry(section).or_default().windows = windows::read(what)?,
            "phrases" => self.prints.entry(section).or_default().read_places(what, located)?,
            _ => anyhow::bail!("is of no kind"),
        }
        Ok(())
    }

    /// What stands in an edition.
    #[must_use]
    pub fn from_edition(edition: &Edition) -> Self {
        let mut baseline = Self {
            headings: edition.headings(),
            ..Self::default()
        };
        for (section, words) in edition.sections.iter().zip(prose(edition)) {
            let located = located(edition.document);
            let number = &section.heading.number;
            let figures = edition.figures(section);
            if !figures.is_empty() {
                baseline.figures.insert(number.clone(), figures);
            }
            for phrase in located {
                let count = edition.places(section, phrase).len();
                if count > 0 {
                    baseline.set(number, &phrase.letters, count);
                }
            }
            let print = Print::of(edition, section, &words, located);
            baseline.prints.insert(number.clone(), print);
        }
        baseline
    }

    fn set(&mut self, section: &str, phrase: &[char], count: usize) {
        self.counts
            .entry(section.to_owned())
            .or_default()
            .insert(phrase.to_vec(), count);
    }

    /// How often a phrase stands in a section.
    #[must_use]
    pub fn count(&self, phrase: &[char], section: &str) -> usize {
        let counts = self.counts.get(section);
        counts.and_then(|counts| counts.get(phrase)).copied().unwrap_or(0)
    }

    /// How often the phrase of a rule stands in a section.
    #[must_use]
    pub fn count_of(&self, phrase: &Located, section: &str) -> usize {
        self.count(&phrase.letters, section)
    }

    /// The rows of the table for this document.
    #[must_use]
    pub fn rows(&self, document: Document) -> String {
        let located = located(document);
        let mut rows = String::new();
        let name = name(document);
        for heading in &self.headings {
            rows += &format!("heading\t{name}\t{}\t{}\n", heading.number, heading.title);
        }
        for (section, figures) in &self.figures {
            for (figure, count) in figures {
                rows += &format!("figure\t{name}\t{section}\t{figure}\t{count}\n");
            }
        }
        for (section, phrase, count) in self.unusual(document, located) {
            rows += &format!("count\t{name}\t{section}\t{}\t{count}\n", phrase.name());
        }
        for (section, print) in &self.prints {
            rows += &format!("words\t{name}\t{section}\t{}\n", windows::written(&print.windows));
            rows += &format!("phrases\t{name}\t{section}\t{}\n", print.written_places(located));
        }
        rows
    }

    /// The counts that are not once in a section which the ledger names, by the first rule that has the phrase.
    fn unusual<'a>(&self, document: Document, located: &'a [Located]) -> Vec<(String, &'a Located, usize)> {
        let named: BTreeSet<(&str, &[char])> = located
            .iter()
            .map(|phrase| (section_of(document, phrase), phrase.letters.as_slice()))
            .collect();
        let counted = self.counts.iter().flat_map(|(section, counts)| {
            let phrases = counts.keys();
            phrases.map(move |phrase| (section.as_str(), phrase.as_slice()))
        });
        let all: BTreeSet<(&str, &[char])> = named.iter().copied().chain(counted).collect();
        let mut rows = Vec::new();
        for (section, letters) in all {
            let count = self.count(letters, section);
            let phrase = located.iter().find(|phrase| phrase.letters == letters);
            if let Some(phrase) = phrase.filter(|_| count != usize::from(named.contains(&(section, letters)))) {
                rows.push((section.to_owned(), phrase, count));
            }
        }
        rows.sort_by_key(|(section, phrase, _)| (section.clone(), phrase.name()));
        rows
    }
}

/// The section in which a document counts a phrase: its own in the guide, the whole of the others.
pub(super) fn section_of(document: Document, phrase: &Located) -> &'static str {
    match document {
        Document::Guide => phrase.section(),
        Document::Portal | Document::Spor1 => ALL,
    }
}

/// The name of a document in the table.
pub(super) const fn name(document: Document) -> &'static str {
    match document {
        Document::Guide => "guide",
        Document::Portal => "portal",
        Document::Spor1 => "spor",
    }
}

/// The table with what stands in some editions; of the other documents, what the one in use says already.
///
/// # Errors
///
/// That one cannot be read.
pub fn table(editions: &[Edition], in_use: Option<&str>) -> Result<String> {
    let mut table = "# Made by `drift --baseline`; baseline.rs says what it is.\n".to_owned();
    for document in Document::ALL {
        let edition = editions.iter().find(|edition| edition.document == document);
        let baseline = edition.map_or_else(
            || Baseline::of_table(document, in_use),
            |edition| Ok(Baseline::from_edition(edition)),
        )?;
        table += &baseline.rows(document);
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table can be read, and read again says the same.
    #[test]
    fn the_table_says_what_it_says() {
        for document in Document::ALL {
            let baseline = Baseline::of(document).unwrap_or_default();
            assert!(!baseline.counts.is_empty(), "{document:?}");
            let again = Baseline::read(document, &baseline.rows(document)).unwrap_or_default();
            assert_eq!(again.counts, baseline.counts);
            assert_eq!(again.figures, baseline.figures);
            assert_eq!(again.headings, baseline.headings);
            assert_eq!(again.prints, baseline.prints);
        }
    }

    /// Every phrase of the ledger stands somewhere in the present edition, by the table.
    #[test]
    fn the_table_knows_every_section_of_the_ledger() {
        let baseline = Baseline::of(Document::Guide).unwrap_or_default();
        for phrase in located(Document::Guide) {
            let section = phrase.section();
            assert!(
                baseline.headings.iter().any(|heading| heading.number == section),
                "{section}"
            );
        }
    }
}
