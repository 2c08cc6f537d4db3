//! An edition of a source: its text, cut into sections.

use std::collections::HashMap;

use upd_rules::sources::ledger::Document;

use super::figures::{Figures, figures, tally};
use super::ledger::{Located, located};
use super::lines::{Line, lines};
use super::sections::{Heading, Outline, outline};
use super::text::{Letter, Text, Word, occurrences_among};

/// A section of an edition.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) heading: Heading,
    /// Which section it is.
    pub(super) place: usize,
    /// Its letters, and its words.
    pub(super) letters: std::ops::Range<usize>,
    pub(super) words: std::ops::Range<usize>,
}

/// An edition of a source.
#[derive(Clone, Debug)]
pub struct Edition {
    pub(super) document: Document,
    pub(super) lines: Vec<Line>,
    pub(super) text: Text,
    pub(super) sections: Vec<Section>,
    /// Where each of the different phrases of the ledger stands: for each section the letters of the whole text with which
    /// it begins.
    standing: Vec<Vec<Vec<usize>>>,
}

/// The one section of a document whose parts have no numbers.
pub(super) const ALL: &str = "all";

impl Edition {
    /// Reads the text of an edition, whatever a converter made of it. `known` are the headings of the present one.
    #[must_use]
    pub fn read(document: Document, raw: &str, known: &[Heading]) -> Self {
        let lines = lines(raw);
        let outline = match document {
            Document::Guide => outline(&lines, known),
            Document::Portal | Document::Spor1 => whole(),
        };
        let read = (0..).zip(&lines).filter(|(place, _)| !outline.contents.contains(place));
        let text = Text::of(read);
        let sections = sections(&outline, &text);
        let standing = standing(document, &text, &sections);
        Self {
            document,
            lines,
            text,
            sections,
            standing,
        }
    }

    /// The headings, in order.
    #[must_use]
    pub fn headings(&self) -> Vec<Heading> {
        self.sections.iter().map(|section| section.heading.clone()).collect()
    }

    pub(super) fn letters(&self, section: &Section) -> &[Letter] {
        self.text.letters.get(section.letters.clone()).unwrap_or_default()
    }

    pub(super) fn words(&self, section: &Section) -> &[Word] {
        self.text.words.get(section.words.clone()).unwrap_or_default()
    }

    /// The places of a phrase of the ledger in a section, as letters of the whole text.
    pub(super) fn places(&self, section: &Section, phrase: &Located) -> &[usize] {
        let sections = self.standing.get(phrase.phrase).map_or(&[][..], Vec::as_slice);
        sections.get(section.place).map_or(&[], Vec::as_slice)
    }

    /// The figures of a section.
    pub(super) fn figures(&self, section: &Section) -> Figures {
        tally(figures(self.words(section)).into_iter().map(|(_, figure)| figure))
    }

    /// Where a figure first stands in a section.
    pub(super) fn place_of_figure(&self, section: &Section, figure: &str) -> Option<usize> {
        let all = figures(self.words(section));
        let (word, _) = all.into_iter().find(|(_, found)| found == figure)?;
        let letters = self.letters(section);
        let letter = letters
            .iter()
            .position(|letter| letter.word == section.words.start + word)?;
        Some(section.letters.start + letter)
    }

    /// How many different phrases of the ledger stand anywhere in it, and how many there are.
    pub(super) fn share(&self) -> (usize, usize) {
        let found = self
            .standing
            .iter()
            .filter(|sections| sections.iter().any(|places| !places.is_empty()));
        (found.count(), self.standing.len())
    }
}

/// Where each phrase of the ledger stands, section by section. Only letters with which a word begins are tried.
fn standing(document: Document, text: &Text, sections: &[Section]) -> Vec<Vec<Vec<usize>>> {
    let mut starts: HashMap<char, Vec<usize>> = HashMap::new();
    for (place, letter) in text.letters.iter().enumerate().filter(|(_, letter)| letter.may_begin()) {
        starts.entry(letter.char).or_default().push(place);
    }
    let places = |letters: &[char], section: &Section| -> Vec<usize> {
        let starts = letters
            .first()
            .and_then(|first| starts.get(first))
            .map_or(&[][..], Vec::as_slice);
        let first = starts.partition_point(|place| *place < section.letters.start);
        let last = starts.partition_point(|place| *place < section.letters.end);
        let upto = text.letters.get(..section.letters.end).unwrap_or_default();
        let found = occurrences_among(upto, starts[first..last].iter().copied(), letters);
        found.into_iter().map(|(start, _)| start).collect()
    };
    let mut standing = Vec::new();
    for phrase in located(document) {
        // The first with that phrase.
        if phrase.phrase == standing.len() {
            let of_sections = sections.iter().map(|section| places(&phrase.letters, section));
            standing.push(of_sections.collect());
        }
    }
    standing
}

fn whole() -> Outline {
    let heading = Heading {
        number: ALL.to_owned(),
        title: String::new(),
    };
    Outline {
        headings: vec![(0, heading)],
        contents: 0..0,
    }
}

fn sections(outline: &Outline, text: &Text) -> Vec<Section> {
    let ends = outline
        .headings
        .iter()
        .skip(1)
        .map(|(line, _)| *line)
        .chain([usize::MAX]);
    let mut start = 0;
    let mut sections = Vec::new();
    for ((_, heading), end) in outline.headings.iter().zip(ends) {
        let letters = start..text.letters.partition_point(|letter| letter.line < end);
        let word = |letter: usize| text.letters.get(letter).map_or(text.words.len(), |letter| letter.word);
        sections.push(Section {
            heading: heading.clone(),
            place: sections.len(),
            words: word(letters.start)..word(letters.end),
            letters: letters.clone(),
        });
        start = letters.end;
    }
    sections
}
