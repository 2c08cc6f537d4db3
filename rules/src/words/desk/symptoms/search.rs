//! Finds symptoms by what somebody types: words in any order, also only begun or misspelt.
//!
//! A phrase counts by those of its words that are found, the more the fewer symptoms have that word too, and by how
//! much of the phrase they are. So "Super User" finds many, and "Super User left" that one first.

use std::sync::LazyLock;

use super::{Symptom, symptoms};

/// So many symptoms are found at most.
pub const MOST_FOUND: usize = 8;

/// So many characters of what is typed or pasted are read: more than any message of an error has before it repeats.
const CHARACTERS_READ: usize = 2_000;
/// So many different words of it count.
const WORDS_READ: usize = 40;
/// So many characters of a word count: no word of a phrase has more.
const LONGEST_WORD: usize = 24;
/// From so many characters on the beginning of a word stands for it.
const SHORTEST_BEGINNING: usize = 3;
/// A code in a message, such as AADSTS7000222, says more than the words around it.
const WEIGHT_OF_CODES: f64 = 2.0;
/// What comes to less than this share of the best is not shown.
const LEAST_SHARE: f64 = 0.25;
/// So much of a phrase, or of what is typed, has to be found: a single word of many leads astray.
const LEAST_FOUND: f64 = 0.4;

/// Words that decide nothing.
const COMMON: &[&str] = &[
    "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "cant", "cannot", "did", "do", "does",
    "for", "from", "get", "got", "had", "has", "have", "if", "in", "is", "it", "its", "me", "my", "of", "on", "or",
    "our", "please", "so", "some", "still", "that", "the", "their", "them", "there", "they", "this", "to", "us", "was",
    "we", "were", "what", "when", "where", "which", "will", "with", "would", "you", "your",
];

/// The symptoms that a text is about, best first; none where nothing in it is known.
#[must_use]
pub fn search(text: &str) -> Vec<&'static Symptom> {
    let typed = words(text);
    let found: Vec<f64> = INDEX
        .words
        .iter()
        .map(|known| known.weight * best_likeness(&typed, &known.word))
        .collect();
    let mut scored: Vec<(f64, &Symptom)> = symptoms()
        .iter()
        .zip(&INDEX.phrases)
        .map(|(symptom, phrases)| {
            let scores = phrases.iter().map(|phrase| score(phrase, &typed, &found));
            (scores.fold(0.0, f64::max), symptom)
        })
        .collect();
    scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let best = scored.first().map_or(0.0, |(score, _)| *score);
    scored
        .into_iter()
        .take_while(|(score, _)| *score > 0.0 && *score >= best * LEAST_SHARE)
        .take(MOST_FOUND)
        .map(|(_, symptom)| symptom)
        .collect()
}

/// The words of all phrases.
struct Index {
    words: Vec<Known>,
    /// The words of each phrase by their places among all, for each symptom in turn.
    phrases: Vec<Vec<Vec<usize>>>,
}

/// A word of some phrase.
struct Known {
    word: String,
    /// How much it decides.
    weight: f64,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index {
        words: Vec::new(),
        phrases: Vec::new(),
    };
    for symptom in symptoms() {
        let phrases: Vec<Vec<usize>> = symptom
            .heard
            .iter()
            .map(|phrase| words(phrase).into_iter().map(|word| index.place(word)).collect())
            .collect();
        // In how many symptoms it is, for now.
        for (place, known) in index.words.iter_mut().enumerate() {
            if phrases.iter().any(|phrase| phrase.contains(&place)) {
                known.weight += 1.0;
            }
        }
        index.phrases.push(phrases);
    }
    for known in &mut index.words {
        known.weight = known.weight.sqrt().recip();
        if letters_of_code(&known.word).is_some() {
            known.weight *= WEIGHT_OF_CODES;
        }
    }
    index
});

impl Index {
    /// The place of a word, which is put there if it is new.
    fn place(&mut self, word: String) -> usize {
        let place = self.words.iter().position(|known| known.word == word);
        place.unwrap_or_else(|| {
            self.words.push(Known { word, weight: 0.0 });
            self.words.len() - 1
        })
    }
}

/// The words of a text that decide something, each once. Single letters, such as the first of "e-mail", do not. The
/// letters of a code are a word of their own.
fn words(text: &str) -> Vec<String> {
    let text: String = text.chars().take(CHARACTERS_READ).collect();
    let mut words: Vec<String> = Vec::new();
    for word in text.to_lowercase().split(|sign: char| !sign.is_alphanumeric()) {
        let word: String = word.chars().take(LONGEST_WORD).collect();
        let letters = letters_of_code(&word).map(str::to_owned);
        for word in std::iter::once(word).chain(letters) {
            if word.chars().nth(1).is_some() && !COMMON.contains(&word.as_str()) && !words.contains(&word) {
                words.push(word);
            }
        }
        if words.len() >= WORDS_READ {
            break;
        }
    }
    words
}

/// The letters with which a code begins, such as AADSTS7000222; nothing of other words.
fn letters_of_code(word: &str) -> Option<&str> {
    let letters = word.trim_end_matches(char::is_numeric);
    (!letters.is_empty() && letters.len() < word.len()).then_some(letters)
}

/// How much of a phrase was found, times how much that is worth; nothing where it is little of the phrase and of what is
/// typed.
fn score(phrase: &[usize], typed: &[String], found: &[f64]) -> f64 {
    let known = || phrase.iter().filter_map(|place| INDEX.words.get(*place));
    let whole: f64 = known().map(|known| known.weight).sum();
    let part: f64 = phrase.iter().filter_map(|place| found.get(*place)).sum();
    let is_little = |part: f64, whole: f64| part < whole * LEAST_FOUND;
    let of_typed = || {
        let meant = |word: &&String| known().any(|known| likeness(word, &known.word) > 0.0);
        typed.iter().filter(meant).count() as f64
    };
    if part == 0.0 || is_little(part, whole) && is_little(of_typed(), typed.len() as f64) {
        return 0.0;
    }
    part * part / whole
}

fn best_likeness(typed: &[String], known: &str) -> f64 {
    typed.iter().map(|word| likeness(word, known)).fold(0.0, f64::max)
}

/// How much a word that was typed is like a known one: from nothing to 1 for the same.
fn likeness(typed: &str, known: &str) -> f64 {
    let (length, whole) = (typed.chars().count(), known.chars().count());
    if typed == known {
        return 1.0;
    }
    // Every digit of a code decides.
    if known.contains(char::is_numeric) {
        return 0.0;
    }
    if length >= SHORTEST_BEGINNING && known.starts_with(typed) {
        return 0.85;
    }
    let slips = slips_forgiven(whole);
    if slips == 0 || length.abs_diff(whole) > slips {
        return 0.0;
    }
    match strsim::osa_distance(typed, known) {
        1 => 0.8,
        2 if slips >= 2 => 0.6,
        _ => 0.0,
    }
}

/// How many letters of a word of that length may be wrong, missing, too many or swapped. In short words one makes
/// another word.
const fn slips_forgiven(length: usize) -> usize {
    match length {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}
