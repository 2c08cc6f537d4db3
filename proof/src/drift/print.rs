//! What is kept of the words of a section: the windows of them, and with which word each phrase of the ledger begins.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::{Context as _, Result};

use super::edition::{Edition, Section};
use super::ledger::Located;
use super::prose::Spoken;
use super::windows;

/// The fingerprint of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Print {
    /// A window for each of its words.
    pub(super) windows: Vec<u32>,
    /// The words with which each of the different phrases of the ledger begins.
    pub(super) places: BTreeMap<usize, Vec<usize>>,
}

impl Print {
    /// The fingerprint of a section with these words.
    pub(super) fn of(edition: &Edition, section: &Section, words: &[Spoken], located: &[Located]) -> Self {
        let mut print = Self {
            windows: windows::windows(words.iter().map(|word| word.key.as_str())),
            ..Self::default()
        };
        for phrase in located {
            let places = edition.places(section, phrase).iter();
            let places: Vec<usize> = places.filter_map(|at| word_at(words, *at)).collect();
            if !places.is_empty() {
                print.places.insert(phrase.phrase, places);
            }
        }
        print
    }

    /// The words of a phrase, at each of its places.
    pub(super) fn words_of(&self, phrase: &Located) -> Vec<Range<usize>> {
        let places = self.places.get(&phrase.phrase).map_or(&[][..], Vec::as_slice);
        places.iter().map(|start| *start..start + phrase.words).collect()
    }

    /// The places as the table has them.
    pub(super) fn written_places(&self, located: &[Located]) -> String {
        let name = |phrase: &usize| {
            located
                .iter()
                .find(|located| located.phrase == *phrase)
                .map(Located::name)
        };
        let places = self
            .places
            .iter()
            .filter_map(|(phrase, places)| Some((name(phrase)?, places)));
        let all = places.flat_map(|(name, places)| places.iter().map(move |place| format!("{name}@{place}")));
        all.collect::<Vec<_>>().join(" ")
    }

    /// Places that were written down.
    ///
    /// # Errors
    ///
    /// One names no phrase of the ledger, or has no number.
    pub(super) fn read_places(&mut self, written: &str, located: &[Located]) -> Result<()> {
        for place in written.split(' ').filter(|place| !place.is_empty()) {
            let (name, word) = place.split_once('@').context("has a phrase without a place")?;
            let phrase = located.iter().find(|located| located.name() == name);
            let phrase = phrase.context("names no phrase of the ledger")?;
            self.places.entry(phrase.phrase).or_default().push(word.parse()?);
        }
        Ok(())
    }
}

/// The word that begins with a letter.
fn word_at(words: &[Spoken], letter: usize) -> Option<usize> {
    let place = words.partition_point(|word| word.letters.end <= letter);
    words
        .get(place)
        .filter(|word| word.letters.contains(&letter))
        .map(|_| place)
}
