//! The places that the ledger names: every phrase of every rule and conflict, as it is looked for.

use std::collections::HashMap;
use std::sync::OnceLock;

use upd_rules::sources::ledger::wording::Source;
use upd_rules::sources::ledger::{CONFLICTS, Cite, Document, RULES};

use super::text::{Text, occurrences};

/// A phrase of a rule or a conflict, and where the ledger has it.
#[derive(Clone, Debug)]
pub struct Located {
    /// The rule or conflict.
    pub cite: Cite,
    /// Which of its places it is; the first is 1.
    pub number: usize,
    /// The place and the phrase.
    pub source: Source,
    /// The letters of the phrase.
    pub(super) letters: Vec<char>,
    /// Which of the different phrases of its document it is.
    pub(super) phrase: usize,
    /// Of how many words it consists.
    pub(super) words: usize,
}

impl Located {
    /// The section in which the place lies, without item and bullet: `5.1` of `§5.1 bullet 1`.
    #[must_use]
    pub fn section(&self) -> &'static str {
        section(self.source.place.section)
    }

    /// How often its phrase stands in a text.
    #[must_use]
    pub fn count_in(&self, text: &str) -> usize {
        occurrences(&Text::of_phrase(text).letters, &self.letters).len()
    }

    /// Its name in the table of the present edition, such as `ROL-04/1`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}/{}", self.cite.id(), self.number)
    }
}

/// The number of a section as the ledger writes it, without item and bullet.
pub(super) fn section(name: &'static str) -> &'static str {
    let number = name.split(' ').next().unwrap_or(name);
    number.trim_start_matches('§')
}

/// Every phrase that the ledger has in a document, in the order of the ledger.
#[must_use]
pub fn located(document: Document) -> &'static [Located] {
    static READ: [OnceLock<Vec<Located>>; Document::ALL.len()] = [OnceLock::new(), OnceLock::new(), OnceLock::new()];
    READ.get(document as usize)
        .map_or(&[], |read| read.get_or_init(|| read_ledger(document)))
}

fn read_ledger(document: Document) -> Vec<Located> {
    let rules = RULES
        .iter()
        .filter_map(|rule| Some((rule.cite(), rule.wording()?.sources)));
    let conflicts = CONFLICTS
        .iter()
        .filter_map(|conflict| Some((conflict.cite(), conflict.wording()?.sources)));
    let sources = rules
        .chain(conflicts)
        .flat_map(|(cite, sources)| (1..).zip(sources).map(move |(number, source)| (cite, number, *source)));
    let mut different: HashMap<Vec<char>, usize> = HashMap::new();
    sources
        .filter(|(_, _, source)| source.place.document == document)
        .map(|(cite, number, source)| {
            let text = Text::of_phrase(source.phrase);
            let letters = text.squashed();
            let next = different.len();
            Located {
                cite,
                number,
                source,
                words: text.words.iter().filter(|word| !word.key.is_empty()).count(),
                phrase: *different.entry(letters.clone()).or_insert(next),
                letters,
            }
        })
        .collect()
}

/// The sections of the guide whose numbered items the ledger counts as sections: `5.1.1`, for it names a `§5.1.1.4`,
/// which the guide calls item 4.
pub(super) fn sections_of_items() -> Vec<String> {
    let mut parents: Vec<String> = located(Document::Guide)
        .iter()
        .map(Located::section)
        .filter(|section| section.split('.').count() == 4)
        .filter_map(|section| section.rsplit_once('.'))
        .map(|(parent, _)| parent.to_owned())
        .collect();
    parents.sort();
    parents.dedup();
    parents
}
