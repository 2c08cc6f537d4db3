//! Words that are nearly those of a phrase.

use strsim::normalized_levenshtein;

use super::edition::Edition;
use super::quote::as_it_stands;
use super::text::{Text, Word};

/// Words that are nearly a phrase.
pub(super) struct Near {
    /// At most six words of the new text.
    pub(super) words: String,
    /// The place of its section.
    pub(super) section: usize,
    /// The letter with which it begins.
    pub(super) at: usize,
}

/// At most so many words are quoted.
const QUOTED: usize = 6;
/// Words whose letters are so much alike are one word in another form.
const FORM: f64 = 0.75;
/// What another form of a word costs, where another word costs 1.
const FORM_COSTS: f64 = 0.5;
/// What it costs to stand in another section.
const ELSEWHERE_COSTS: f64 = 0.75;

/// The words that are most like a phrase, and like enough; rather in that section than elsewhere. `is_free` says whether
/// a letter belongs to no phrase that is found: at least one must, for else the words are those of other rules.
pub(super) fn near(
    edition: &Edition,
    phrase: &str,
    home: Option<usize>,
    is_free: impl Fn(usize) -> bool,
) -> Option<Near> {
    let wanted: Vec<String> = Text::of_phrase(phrase).words.into_iter().map(|word| word.key).collect();
    let mut best: Option<(f64, Near)> = None;
    for (place, section) in edition.sections.iter().enumerate() {
        let words = edition.words(section);
        let spoken: Vec<usize> = (0..words.len()).filter(|word| !words[*word].key.is_empty()).collect();
        let aside = if home == Some(place) { 0.0 } else { ELSEWHERE_COSTS };
        for start in 0..spoken.len() {
            if !has_half(words, &spoken[start..], &wanted) {
                continue;
            }
            let Some((cost, length)) = best_length(words, &spoken[start..], &wanted) else {
                continue;
            };
            // A word too many at the beginning: the words behind it are more like the phrase.
            let without_first = best_length(words, &spoken[start + 1..], &wanted);
            if without_first.is_some_and(|(less, _)| less < cost) {
                continue;
            }
            let cost = cost + aside;
            if cost > most_changed(wanted.len()) || best.as_ref().is_some_and(|(least, _)| cost >= *least) {
                continue;
            }
            let taken: Vec<usize> = spoken[start..].iter().take(length.min(QUOTED)).copied().collect();
            let letters = letters_of(edition, section.words.start, &taken);
            if letters.clone().any(&is_free) {
                let near = Near {
                    words: as_it_stands(edition, &letters),
                    section: place,
                    at: letters.start,
                };
                best = Some((cost, near));
            }
        }
    }
    best.map(|(_, near)| near)
}

/// Whether half of a phrase stands in the words that follow, one as it is or in another form: a quick look before the
/// long one.
fn has_half(words: &[Word], spoken: &[usize], wanted: &[String]) -> bool {
    let next = spoken.iter().take(wanted.len() + 1).filter_map(|word| words.get(*word));
    let same = next.filter(|word| wanted.contains(&word.key)).count();
    2 * same >= wanted.len() || wanted.len() <= 2
}

/// How much may be changed in a phrase of so many words.
const fn most_changed(words: usize) -> f64 {
    match words {
        0..3 => 0.5,
        3 => 1.0,
        4 => 1.5,
        _ => 2.0,
    }
}

/// The letters of some words of a section.
fn letters_of(edition: &Edition, offset: usize, words: &[usize]) -> std::ops::Range<usize> {
    let at = |word: usize| {
        edition
            .text
            .letters
            .partition_point(|letter| letter.word < offset + word)
    };
    let first = words.first().copied().unwrap_or_default();
    let last = words.last().copied().unwrap_or_default();
    at(first)..at(last + 1)
}

/// How many of the words that follow are most like a phrase, and what is changed in them. They begin and end with words
/// of the phrase, or with others in the place of one.
fn best_length(words: &[Word], spoken: &[usize], wanted: &[String]) -> Option<(f64, usize)> {
    let keys: Vec<&str> = spoken
        .iter()
        .take(wanted.len() + 1)
        .filter_map(|word| words.get(*word))
        .map(|word| word.key.as_str())
        .collect();
    let costs = costs(&keys, wanted);
    let lengths = wanted.len().saturating_sub(1).max(1)..=keys.len();
    lengths
        .filter_map(|length| costs.get(length).map(|cost| (*cost, length)))
        .min_by(|a, b| {
            a.0.total_cmp(&b.0)
                .then(a.1.abs_diff(wanted.len()).cmp(&b.1.abs_diff(wanted.len())))
        })
}

/// What it costs to make the phrase of the first words, for each number of them.
fn costs(keys: &[&str], wanted: &[String]) -> Vec<f64> {
    let mut row: Vec<f64> = (0..=wanted.len()).map(|words| words as f64).collect();
    let mut whole = vec![row.last().copied().unwrap_or_default()];
    for (read, key) in keys.iter().enumerate() {
        let mut next = vec![read as f64 + 1.0];
        for (place, word) in wanted.iter().enumerate() {
            let changed = row[place] + differ(key, word);
            next.push(changed.min(row[place + 1] + 1.0).min(next[place] + 1.0));
        }
        whole.push(next.last().copied().unwrap_or_default());
        row = next;
    }
    whole
}

fn differ(one: &str, other: &str) -> f64 {
    if one == other {
        0.0
    } else if normalized_levenshtein(one, other) >= FORM {
        FORM_COSTS
    } else {
        1.0
    }
}
