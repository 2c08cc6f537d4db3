//! Which word of a section is which of the present one, by the windows that both have in the same order.

use std::ops::Range;

use super::windows::WIDTH;

/// Words of the present section in whose place others stand now; either side may have none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// What is not the same in the words of two sections, given by their windows, in order.
pub(super) fn gaps(old: &[u32], new: &[u32]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let (mut next_old, mut next_new) = (0, 0);
    for (in_old, in_new) in same_words(old, new).into_iter().chain([(old.len(), new.len())]) {
        if in_old > next_old || in_new > next_new {
            gaps.push(Gap {
                old: next_old..in_old,
                new: next_new..in_new,
            });
        }
        (next_old, next_new) = (in_old + 1, in_new + 1);
    }
    gaps
}

/// The words that stand in windows which are the same; each stands once.
fn same_words(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let mut same: Vec<(usize, usize)> = Vec::new();
    for (start_old, start_new) in same_windows(old, new) {
        for place in 0..WIDTH {
            let (word_old, word_new) = (start_old + place, start_new + place);
            let is_next = same.last().is_none_or(|last| word_old > last.0 && word_new > last.1);
            if is_next && word_old < old.len() && word_new < new.len() {
                same.push((word_old, word_new));
            }
        }
    }
    same
}

/// The longest row of windows that both have in the same order.
fn same_windows(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let before = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[before..], &new[before..]);
    let both = old_rest.iter().rev().zip(new_rest.iter().rev());
    let behind = both.take_while(|(a, b)| a == b).count();
    let middle_old = &old_rest[..old_rest.len() - behind];
    let middle_new = &new_rest[..new_rest.len() - behind];
    let mut same: Vec<(usize, usize)> = (0..before).map(|place| (place, place)).collect();
    same.extend(
        longest(middle_old, middle_new)
            .into_iter()
            .map(|(a, b)| (before + a, before + b)),
    );
    let (end_old, end_new) = (old.len() - behind, new.len() - behind);
    same.extend((0..behind).map(|place| (end_old + place, end_new + place)));
    same
}

/// The same by the table of all lengths.
fn longest(old: &[u32], new: &[u32]) -> Vec<(usize, usize)> {
    let wide = new.len() + 1;
    let mut length = vec![0_u32; (old.len() + 1) * wide];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            length[a * wide + b] = if old[a] == new[b] {
                length[(a + 1) * wide + b + 1] + 1
            } else {
                length[(a + 1) * wide + b].max(length[a * wide + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut same = Vec::new();
    while a < old.len() && b < new.len() {
        if old[a] == new[b] {
            same.push((a, b));
            (a, b) = (a + 1, b + 1);
        } else if length[(a + 1) * wide + b] >= length[a * wide + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    same
}

#[cfg(test)]
mod tests {
    use super::super::windows::windows;
    use super::*;

    fn of(old: &str, new: &str) -> Vec<(String, String)> {
        let words = |text: &str| -> Vec<String> { text.split(' ').map(str::to_owned).collect() };
        let (old, new) = (words(old), words(new));
        let all = |words: &[String]| windows(words.iter().map(String::as_str));
        gaps(&all(&old), &all(&new))
            .into_iter()
            .map(|gap| (old[gap.old].join(" "), new[gap.new].join(" ")))
            .collect()
    }

    #[test]
    fn what_is_not_the_same_is_told_on_both_sides() {
        let old = "a b c d e f g h i j k l m n o p";
        let pair = |old: &str, new: &str| (old.to_owned(), new.to_owned());
        assert_eq!(of(old, old), []);
        assert_eq!(of(old, "a b c d e f g h X j k l m n o p"), [pair("i", "X")]);
        assert_eq!(of(old, "a b c d e f g h j k l m n o p"), [pair("i", "")]);
        assert_eq!(of(old, "a b c d e f g h X Y i j k l m n o p"), [pair("", "X Y")]);
        assert_eq!(of(old, "a b c d e f g h i j k l m n o X"), [pair("p", "X")]);
    }

    #[test]
    fn a_word_said_twice_is_one_more() {
        let once = "a b c d e very good f g h i j";
        let twice = "a b c d e very very good f g h i j";
        assert_eq!(of(once, twice), [(String::new(), "very".to_owned())]);
        assert_eq!(of(twice, once), [("very".to_owned(), String::new())]);
    }
}
