//! Fingerprints of a text: a short hash of every few words that follow one another. They tell whether words stand in a
//! text that is not kept here, and not what else stands there.

use std::collections::HashMap;
use std::fmt::Write as _;

use anyhow::{Context as _, Result};

/// So many words make a window.
pub(super) const WIDTH: usize = 5;
/// So many signs, of sixteen, write one down.
const DIGITS: usize = 6;

/// The windows of some words, one for each word with which one begins. Behind the last word nothing stands, which the last
/// windows take in.
pub(super) fn windows<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<u32> {
    let words: Vec<&str> = words.into_iter().collect();
    let window = |start: usize| {
        let inside = (start..start + WIDTH).map(|place| words.get(place).copied().unwrap_or_default());
        hash(inside)
    };
    (0..words.len()).map(window).collect()
}

/// FNV-1a, which every version of everything computes alike, folded to the bits that are written down.
fn hash<'a>(words: impl Iterator<Item = &'a str>) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    for word in words {
        for byte in word.bytes().chain([0]) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    let bits = DIGITS * 4;
    (hash >> bits) ^ (hash & ((1 << bits) - 1))
}

/// How often each window stands somewhere.
pub(super) fn count<'a>(windows: impl IntoIterator<Item = &'a u32>) -> HashMap<u32, usize> {
    let mut counts = HashMap::new();
    for window in windows {
        *counts.entry(*window).or_default() += 1;
    }
    counts
}

/// Windows as they are written down.
pub(super) fn written(windows: &[u32]) -> String {
    let mut out = String::with_capacity(windows.len() * DIGITS);
    for window in windows {
        let _ = write!(out, "{window:0DIGITS$x}");
    }
    out
}

/// Windows that were written down.
///
/// # Errors
///
/// It is no such writing.
pub(super) fn read(written: &str) -> Result<Vec<u32>> {
    let digits: Vec<char> = written.chars().collect();
    let window = |digits: &[char]| {
        let digits: String = digits.iter().collect();
        u32::from_str_radix(&digits, 16).context("has a window that is no number")
    };
    digits.chunks(DIGITS).map(window).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_word_changes_every_window_with_it_and_no_other() {
        let one = windows("a b c d e f g h i j k".split(' '));
        let other = windows("a b c d e F g h i j k".split(' '));
        let changed: Vec<usize> = (0..one.len()).filter(|place| one[*place] != other[*place]).collect();
        assert_eq!(changed, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn what_is_written_can_be_read() {
        let all = windows("some words of ours and no others".split(' '));
        assert_eq!(all.len(), 7);
        assert_eq!(read(&written(&all)).unwrap_or_default(), all);
        assert!(read("no such").is_err());
    }

    /// The table of the present editions is of no use once these change.
    #[test]
    fn a_hash_stays_what_it_is() {
        assert_eq!(written(&windows(["one", "word"])), "dcc3526a66da");
    }
}
