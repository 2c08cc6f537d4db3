//! Words that are one in one edition and two in another: `log in` and `login`, or what a converter broke. Spaces do not
//! count.

use std::collections::HashMap;

use super::prose::Spoken;
use super::windows::{WIDTH, windows};

/// The same words, put together or parted where that makes words which the present edition has.
pub(super) fn mend(words: Vec<Spoken>, known: &HashMap<u32, usize>) -> Vec<Spoken> {
    let is_covered = covered(&words, known);
    let mut mended: Vec<Spoken> = Vec::with_capacity(words.len());
    let mut place = 0;
    while let Some(word) = words.get(place) {
        let rest = &words[place + 1..];
        let two = rest.first().filter(|_| !is_covered[place] || !is_covered[place + 1]);
        let joined = two.map(|next| vec![joined(word, next)]);
        let parted = if is_covered[place] { Vec::new() } else { parted(word) };
        let fits = |made: &[Spoken], rest: &[Spoken]| is_known(&mended, made, rest, known);
        if let Some(made) = joined.filter(|made| fits(made, &rest[1..])) {
            mended.extend(made);
            place += 2;
        } else if let Some(made) = parted.into_iter().find(|made| fits(made, rest)) {
            mended.extend(made);
            place += 1;
        } else {
            mended.push(word.clone());
            place += 1;
        }
    }
    mended
}

/// Which of some words stand in a window that is known.
fn covered(words: &[Spoken], known: &HashMap<u32, usize>) -> Vec<bool> {
    let mut covered = vec![false; words.len()];
    for (start, window) in windows(words.iter().map(|word| word.key.as_str())).iter().enumerate() {
        if known.contains_key(window) {
            let end = (start + WIDTH).min(words.len());
            covered[start..end].fill(true);
        }
    }
    covered
}

/// Whether a window is known in which some words stand between those before and those behind them.
fn is_known(before: &[Spoken], made: &[Spoken], behind: &[Spoken], known: &HashMap<u32, usize>) -> bool {
    let room = WIDTH - made.len();
    let before = &before[before.len().saturating_sub(room)..];
    let first_with_all = before.len() + made.len();
    let ends_there = behind.len() < room;
    let around = before.iter().chain(made).chain(behind.iter().take(room));
    let keys: Vec<&str> = around.map(|word| word.key.as_str()).collect();
    let all = windows(keys.iter().copied());
    // A window that ends behind what was looked at would say that the text ends there.
    let is_whole = |start: usize| ends_there || start + WIDTH <= keys.len();
    let mut whole = (0..all.len()).filter(|start| is_whole(*start) && *start <= before.len());
    whole.any(|start| start + WIDTH >= first_with_all && known.contains_key(&all[start]))
}

fn joined(word: &Spoken, next: &Spoken) -> Spoken {
    Spoken {
        key: format!("{}{}", word.key, next.key),
        letters: word.letters.start..next.letters.end,
    }
}

/// Every way to part a word in two.
fn parted(word: &Spoken) -> Vec<Vec<Spoken>> {
    let parts = word.key.char_indices().skip(1).map(|(at, _)| word.key.split_at(at));
    let both = parts.enumerate().map(|(before, (first, second))| {
        let middle = (word.letters.start + before + 1).min(word.letters.end);
        let spoken = |key: &str, letters| Spoken {
            key: key.to_owned(),
            letters,
        };
        vec![
            spoken(first, word.letters.start..middle),
            spoken(second, middle..word.letters.end),
        ]
    });
    both.collect()
}

#[cfg(test)]
mod tests {
    use super::super::windows::count;
    use super::*;

    fn words(text: &str) -> Vec<Spoken> {
        let spoken = text.split(' ').map(|key| Spoken {
            key: key.to_owned(),
            letters: 0..key.len(),
        });
        spoken.collect()
    }

    fn mended(text: &str) -> String {
        let present = "users can log in to the gateway with one set of credentials only";
        let known = count(&windows(present.split(' ')));
        let keys: Vec<String> = mend(words(text), &known).into_iter().map(|word| word.key).collect();
        keys.join(" ")
    }

    #[test]
    fn words_are_put_together_and_parted_as_they_were() {
        let as_it_was = "users can log in to the gateway with one set of credentials only";
        assert_eq!(
            mended("users can login to the gate way with one set of creden tials only"),
            as_it_was
        );
        assert_eq!(
            mended("users can log in to the gateway with one set of credentials on ly"),
            as_it_was
        );
    }

    #[test]
    fn other_words_stay() {
        let other = "users cannot log in to a gateway without one set of credentials only";
        assert_eq!(mended(other), other);
    }
}
