//! The words of a text as they stand there, with their signs, on one line.

use std::ops::Range;

use super::edition::Edition;
use super::markup::SUPERSCRIPTS;
use super::prose::Spoken;

/// So many words are quoted before and behind those that are new.
const AROUND: usize = 8;
/// Of more new words only so many at the beginning, and at the end, are quoted.
const MOST: usize = 40;
const FIRST: usize = 25;
const LAST: usize = 5;
/// So many signs may stand between words that are quoted; more are those of a table.
const BETWEEN: usize = 60;

/// Some words of a section with those around them. What is new stands in square brackets, and `[…]` where words are gone.
pub(super) fn quote(edition: &Edition, words: &[Spoken], runs: &[Range<usize>]) -> String {
    let ends = runs.first().zip(runs.last());
    let Some((first, last)) = ends else {
        return String::new();
    };
    let start = first.start.saturating_sub(AROUND);
    let end = (last.end + AROUND).min(words.len());
    let mut out = String::new();
    if start > 0 {
        out.push_str("… ");
    }
    let mut place = start;
    while place < end {
        if runs.iter().any(|run| run.start == place && run.end == place) {
            out.push_str("[…] ");
        }
        let opens = runs.iter().find(|run| run.start == place && !run.is_empty());
        let left_out = opens
            .filter(|run| run.len() > MOST)
            .map(|run| run.start + FIRST..run.end - LAST);
        out.push_str(if opens.is_some() { "[" } else { "" });
        if let Some(left_out) = left_out {
            for word in place..left_out.start {
                out.push_str(&word_and_signs(edition, words, word, false));
            }
            out.push_str(&format!("(… {} words …) ", left_out.len()));
            place = left_out.end;
        }
        let closes = runs.iter().any(|run| run.end == place + 1 && !run.is_empty());
        out.push_str(&word_and_signs(edition, words, place, closes));
        place += 1;
    }
    if runs.iter().any(|run| run.start == end && run.is_empty()) {
        out.push_str(" […]");
    }
    let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    if end < words.len() { out + " …" } else { out }
}

/// A word, and what stands between it and the next one.
fn word_and_signs(edition: &Edition, words: &[Spoken], place: usize, closes: bool) -> String {
    let Some(word) = words.get(place) else {
        return String::new();
    };
    let (Some(first), Some(last)) = (at(edition, word.letters.start), at(edition, word.letters.end - 1)) else {
        return String::new();
    };
    let last = end_of_word(edition, last);
    let next = words.get(place + 1).and_then(|next| at(edition, next.letters.start));
    let signs = next.map_or_else(|| rest_of_line(edition, last), |next| between(edition, last, next));
    let signs = if signs.chars().count() > BETWEEN {
        " … ".to_owned()
    } else {
        signs
    };
    format!(
        "{}{}{signs}",
        between(edition, first, last),
        if closes { "]" } else { "" }
    )
}

/// The words that some letters are, with their signs.
pub(super) fn as_it_stands(edition: &Edition, letters: &Range<usize>) -> String {
    let ends = at(edition, letters.start).zip(letters.end.checked_sub(1).and_then(|last| at(edition, last)));
    let words = ends.map(|(first, last)| between(edition, first, end_of_word(edition, last)));
    words
        .unwrap_or_default()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a sentence or an item of a list ends with a word.
pub(super) fn ends_sentence(edition: &Edition, words: &[Spoken], place: usize) -> bool {
    let (word, next) = (words.get(place), words.get(place + 1));
    let line = |letter: usize| edition.text.letters.get(letter).map(|letter| letter.line);
    let next_line = next.and_then(|next| line(next.letters.start));
    let begins_item = next_line.is_some_and(|line| edition.lines[line].has_bullet)
        && word.and_then(|word| line(word.letters.start)) != next_line;
    let signs = word_and_signs(edition, words, place, true);
    let behind = signs.rsplit_once(']').map_or("", |(_, signs)| signs);
    begins_item || next.is_none() || [". ", "? ", "! ", "; "].iter().any(|stop| behind.contains(stop))
}

/// A line, and a place in it.
type At = (usize, usize);

fn at(edition: &Edition, letter: usize) -> Option<At> {
    edition
        .text
        .letters
        .get(letter)
        .map(|letter| (letter.line, letter.column))
}

/// Behind the last letter of a word, also of those by which it is longer than the form that is compared.
fn end_of_word(edition: &Edition, (line, column): At) -> At {
    let behind = edition.lines[line].text.chars().skip(column + 1);
    (
        line,
        column
            + 1
            + behind
                .take_while(|c| c.is_alphanumeric() && !SUPERSCRIPTS.contains(c))
                .count(),
    )
}

fn rest_of_line(edition: &Edition, (line, column): At) -> String {
    edition.lines[line].text.chars().skip(column).collect()
}

/// What stands between two places: lines as one, without the hyphens at which words were broken, and without marks.
fn between(edition: &Edition, (line, column): At, (last_line, last_column): At) -> String {
    let mut out = String::new();
    for place in line..=last_line {
        let text = &edition.lines[place].text;
        let end = if place == last_line {
            last_column
        } else {
            text.chars().count()
        };
        let start = if place == line { column } else { 0 };
        let part: String = text.chars().take(end).skip(start).collect();
        if place > line {
            let open = out.trim_end().strip_suffix(['-', '\u{2010}']);
            let goes_on = part.trim_start().starts_with(char::is_lowercase);
            match open
                .filter(|open| goes_on && open.ends_with(char::is_alphabetic))
                .map(str::to_owned)
            {
                Some(open) => out = open,
                None => out.push(' '),
            }
            out.push_str(part.trim_start());
        } else {
            out.push_str(&part);
        }
    }
    out.chars().filter(|c| !SUPERSCRIPTS.contains(c)).collect()
}
