//! The running words of each section, as they are compared: without headings, without the table of roles, whose words
//! every converter puts in another order, and without the numbers of items and sections.

use std::ops::Range;

use super::edition::{Edition, Section};
use super::rows::table;
use super::text::{Letter, Word, matched, squash};

/// A word of the running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spoken {
    /// The form by which it is compared.
    pub(super) key: String,
    /// Its letters, in the whole text.
    pub(super) letters: Range<usize>,
}

/// The running words of each section of an edition.
pub(super) fn prose(edition: &Edition) -> Vec<Vec<Spoken>> {
    let table = table(edition).map_or(0..0, |table| table.letters);
    let of_section = |section| spoken(edition, section, &table);
    edition.sections.iter().map(of_section).collect()
}

fn spoken(edition: &Edition, section: &Section, table: &Range<usize>) -> Vec<Spoken> {
    let start = behind_heading(edition, section);
    let letters = &edition.text.letters;
    let mut words: Vec<(&Word, Spoken)> = Vec::new();
    for of_word in letters[start..section.letters.end].chunk_by(|a, b| a.word == b.word) {
        let Some(first) = of_word.first() else { continue };
        let Some(word) = edition.text.words.get(first.word).filter(|word| !word.key.is_empty()) else {
            continue;
        };
        let at = letters.partition_point(|letter| letter.word < first.word);
        let spoken = Spoken {
            key: word.key.clone(),
            letters: at..at + of_word.len(),
        };
        let is_of_item = word.key == "o" || is_of_item(edition, word, of_word);
        // A footnote mark may stand at the last word of the heading.
        let is_of_heading = at < start;
        if !is_of_heading && !is_of_item && !table.contains(&at) {
            words.push((word, spoken));
        }
    }
    without_numbers_of_sections(words)
}

/// Where the words of a section begin behind its number and its title.
fn behind_heading(edition: &Edition, section: &Section) -> usize {
    let title = squash(&section.heading.title);
    let letters = edition.letters(section);
    // A number has at most so many digits.
    let starts = 0..letters.len().min(10);
    let end = starts.filter_map(|start| matched(letters, start, &title)).next();
    section.letters.start + end.unwrap_or_default()
}

/// `1.` and `2)`, as items and headings are numbered: a converter may number them anew, or not at all.
fn is_of_item(edition: &Edition, word: &Word, letters: &[Letter]) -> bool {
    let (Some(first), Some(last)) = (letters.first(), letters.last()) else {
        return false;
    };
    let line = &edition.lines[last.line];
    let signs: Vec<char> = line.text.chars().collect();
    let at = |column: Option<usize>| column.and_then(|column| signs.get(column)).copied().unwrap_or(' ');
    let is_short = word.key.len() <= 2 && word.key.chars().all(|c| c.is_ascii_digit());
    let has_stop = matches!(at(Some(last.column + 1)), '.' | ')') && at(Some(last.column + 2)).is_whitespace();
    // What is marked as a heading needs no stop.
    let begins_heading = line.is_marked && signs[..first.column].iter().all(|c| c.is_whitespace());
    is_short && (begins_heading || has_stop && at(first.column.checked_sub(1)) != '(')
}

/// References to sections follow their numbers. And of a range only the numbers are compared: `from 3 to 5` is
/// `between 3 and 5`.
fn without_numbers_of_sections(words: Vec<(&Word, Spoken)>) -> Vec<Spoken> {
    let is_number = |place: usize| {
        let word = words.get(place).map(|(_, spoken)| &spoken.key);
        word.is_some_and(|key| key.chars().all(|c| c.is_ascii_digit()))
    };
    let key = |place: usize| words.get(place).map_or("", |(_, spoken)| spoken.key.as_str());
    let is_range = |place: usize, joiner: &str| is_number(place) && key(place + 1) == joiner && is_number(place + 2);
    let mut kept = Vec::new();
    for (place, (word, spoken)) in words.iter().enumerate() {
        let follows = |name: &str| place.checked_sub(1).is_some_and(|before| key(before) == name);
        let is_deep = word.shown.matches('.').count() > 1 && is_number(place);
        let is_section = is_number(place) && ["section", "sections", "chapter"].into_iter().any(follows);
        let opens_range = match spoken.key.as_str() {
            "from" => is_range(place + 1, "to"),
            "between" => is_range(place + 1, "and"),
            _ => false,
        };
        let joins = spoken.key == "and" && place > 1 && key(place - 2) == "between" && is_range(place - 1, "and");
        let key = if joins { "to" } else { spoken.key.as_str() };
        if !(is_deep || is_section || opens_range) {
            kept.push(Spoken {
                key: key.to_owned(),
                letters: spoken.letters.clone(),
            });
        }
    }
    kept
}
