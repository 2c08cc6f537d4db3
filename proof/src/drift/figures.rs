//! Figures: numbers with what they count, whether in digits or in words.

use std::collections::BTreeMap;

use super::numbers::NUMBERS;
use super::text::{Text, Word};

/// How often each figure stands in a section, by its name: `10 working days`.
pub type Figures = BTreeMap<String, usize>;

/// Words of time, as they count one.
const TIMES: [&str; 6] = ["minute", "hour", "day", "week", "month", "year"];
/// What days can be.
const KINDS_OF_TIME: [&str; 5] = ["working", "business", "calendar", "full", "consecutive"];
/// What data is counted in, and what money is.
const BYTES: [&str; 4] = ["kb", "mb", "gb", "tb"];
const MONEY: [&str; 4] = ["eur", "euro", "gbp", "usd"];
/// Words that end like a plural and are none.
const NO_PLURALS: [&str; 15] = [
    "this", "does", "applies", "access", "process", "address", "status", "business", "always", "thus", "less",
    "unless", "across", "plus", "class",
];
/// Words that end what a number counts.
const ENDS: [&str; 24] = [
    "of", "and", "or", "the", "a", "an", "to", "in", "on", "for", "per", "by", "is", "are", "was", "were", "has",
    "have", "can", "may", "must", "if", "that", "which",
];

/// The figures of a text, with the place of the first word of each.
pub(super) fn figures(words: &[Word]) -> Vec<(usize, String)> {
    let mut places: Vec<usize> = (0..words.len()).filter(|place| !words[*place].key.is_empty()).collect();
    places.reverse();
    let mut found = Vec::new();
    while let Some(place) = places.pop() {
        if !may_begin(&words[place].key) {
            continue;
        }
        let rest: Vec<&Word> = std::iter::once(place)
            .chain(places.iter().rev().copied().take(7))
            .map(|place| &words[place])
            .collect();
        if let Some((figure, used)) = figure(&rest) {
            found.push((place, figure));
            places.truncate(places.len().saturating_sub(used.saturating_sub(1)));
        }
    }
    found
}

/// Whether a figure can begin with a word: a quick look before the long one.
fn may_begin(key: &str) -> bool {
    let in_words = || NUMBERS.iter().any(|(name, _)| key.starts_with(name));
    let is_before = || matches!(key, "half" | "between") || MONEY.contains(&key);
    key.starts_with(|c: char| c.is_ascii_digit()) || is_before() || in_words()
}

/// How often each figure stands in a sentence.
#[must_use]
pub fn counted(text: &str) -> Figures {
    tally(
        figures(&Text::of_phrase(text).words)
            .into_iter()
            .map(|(_, figure)| figure),
    )
}

/// How often each comes.
pub(super) fn tally(figures: impl IntoIterator<Item = String>) -> Figures {
    let mut tally = Figures::new();
    for figure in figures {
        *tally.entry(figure).or_default() += 1;
    }
    tally
}

/// The figure with which some words begin, and of how many of them it consists.
fn figure(words: &[&Word]) -> Option<(String, usize)> {
    let first = words.first()?;
    if first.key == "half" && words.get(1).is_some_and(|word| matches!(word.key.as_str(), "an" | "a")) {
        let time = time(words, 2)?;
        return Some((format!("half {} {}", words[1].key, time.singular), time.end));
    }
    if let Some(fused) = fused(&first.key) {
        return Some((fused, 1));
    }
    if MONEY.contains(&first.key.as_str()) {
        let amount = value(words.get(1)?)?;
        return Some((format!("{} {amount}", first.key.to_uppercase()), 2));
    }
    let (number, length) = number(words)?;
    if let Some(bytes) = words.get(length).filter(|word| BYTES.contains(&word.key.as_str())) {
        return Some((format!("{number} {}", bytes.key.to_uppercase()), length + 1));
    }
    if let Some(time) = time(words, length) {
        return Some((format!("{number} {}", time.counting(&number)), time.end));
    }
    if words
        .get(length)
        .is_some_and(|word| word.key == "percent" && !word.after_stop)
    {
        return Some((format!("{number} percent"), length + 1));
    }
    let (things, end) = things(words, length, &number)?;
    Some((format!("{number} {things}"), end))
}

/// The number with which some words begin, a range as one, and of how many words it consists.
fn number(words: &[&Word]) -> Option<(String, usize)> {
    let is_between = words.first()?.key == "between";
    let start = usize::from(is_between);
    let first = value(words.get(start)?)?;
    let goes_on = |place: usize| words.get(start + place).filter(|word| !word.after_stop);
    let joins = goes_on(1).is_some_and(|word| match word.key.as_str() {
        "to" | "or" => true,
        "and" => is_between,
        _ => false,
    });
    match goes_on(2).and_then(|word| value(word)) {
        Some(second) if joins => Some((format!("{first} to {second}"), start + 3)),
        _ => (!is_between).then_some((first, 1)),
    }
}

/// The value of a word, in digits.
fn value(word: &Word) -> Option<String> {
    let is_number = (1..=6).contains(&word.key.len()) && word.key.chars().all(|c| c.is_ascii_digit());
    let is_in_words = word.shown.starts_with(char::is_alphabetic);
    let is_plain = || word.shown.chars().all(|c| c.is_ascii_digit() || ".,".contains(c));
    if is_number && is_in_words {
        return Some(word.key.clone());
    }
    (is_number && is_plain()).then(|| word.shown.clone())
}

/// Some time that is counted.
struct Time<'a> {
    kind: Option<&'a str>,
    singular: &'a str,
    /// The first word behind it.
    end: usize,
}

impl Time<'_> {
    fn counting(&self, number: &str) -> String {
        let plural = if number == "1" { "" } else { "s" };
        match self.kind {
            Some(kind) => format!("{kind} {}{plural}", self.singular),
            None => format!("{}{plural}", self.singular),
        }
    }
}

fn time<'a>(words: &[&'a Word], start: usize) -> Option<Time<'a>> {
    let word = |place: usize| {
        words
            .get(place)
            .filter(|word| !word.after_stop)
            .map(|word| word.key.as_str())
    };
    let kind = word(start).filter(|key| KINDS_OF_TIME.contains(key));
    let place = start + usize::from(kind.is_some());
    let singular = singular(word(place)?)?;
    Some(Time {
        kind,
        singular,
        end: place + 1,
    })
}

fn singular(key: &str) -> Option<&str> {
    let stem = key.strip_suffix('s').unwrap_or(key);
    TIMES.contains(&stem).then_some(stem)
}

/// `24hours`, as it is left of `24-hour`.
fn fused(key: &str) -> Option<String> {
    let digits = key.find(|c: char| !c.is_ascii_digit())?;
    let (number, rest) = if digits > 0 {
        key.split_at(digits)
    } else {
        let (name, _) = NUMBERS
            .iter()
            .find(|(name, _)| key.strip_prefix(name).and_then(singular).is_some())?;
        key.split_at(name.len())
    };
    let value = NUMBERS
        .iter()
        .find(|(name, _)| *name == number)
        .map(|(_, value)| value.to_string());
    let number = value.unwrap_or_else(|| number.to_owned());
    let plural = if number == "1" { "" } else { "s" };
    Some(format!("{number} {}{plural}", singular(rest)?))
}

/// The things that a number counts: up to a plural, with what they are called before it.
fn things(words: &[&Word], start: usize, number: &str) -> Option<(String, usize)> {
    // One of a thing is rarely a figure, and a number of four digits is a year or a name.
    if number == "1" || number.len() > 3 && !number.contains("to") || number.contains('.') {
        return None;
    }
    let in_digits = words.first()?.shown.starts_with(|c: char| c.is_ascii_digit());
    let next = words.get(start)?;
    // A number before a capital is that of a note or of an item.
    if in_digits && next.shown.starts_with(char::is_uppercase) {
        return None;
    }
    let mut named = Vec::new();
    for (place, word) in words.iter().enumerate().skip(start).take(3) {
        let key = word.key.as_str();
        if word.after_stop || ENDS.contains(&key) || value(word).is_some() {
            return None;
        }
        named.push(key);
        let is_plural = key.len() > 3 && key.ends_with('s') && !key.ends_with("ss") && !NO_PLURALS.contains(&key);
        if is_plural {
            return Some((named.join(" "), place + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        figures(&Text::of_phrase(text).words)
            .into_iter()
            .map(|(_, figure)| figure)
            .collect()
    }

    #[test]
    fn numbers_with_what_they_count() {
        assert_eq!(all("up to ten working days."), ["10 working days"]);
        assert_eq!(all("a minimum of 4 hours for"), ["4 hours"]);
        assert_eq!(all("from five to ten working days"), ["5 to 10 working days"]);
        assert_eq!(
            all("5–10 working days or 5-10 days"),
            ["5 to 10 working days", "5 to 10 days"]
        );
        assert_eq!(all("wait for half an hour"), ["half an hour"]);
        assert_eq!(
            all("at least one month; 24-hour and two-week waits"),
            ["1 month", "24 hours", "2 weeks"]
        );
        assert_eq!(
            all("there are four pre-requisites, two active Super Users"),
            ["4 prerequisites", "2 active super users"]
        );
        assert_eq!(all("50% of the users, 5 per cent"), ["50 percent"]);
        assert_eq!(all("4 hours2 and 10¹ days"), ["4 hours", "10 days"]);
        assert_eq!(
            all("2 (two) working days, Three (3) attempts"),
            ["2 working days", "3 attempts"]
        );
        assert_eq!(
            all("between 3 and 5 days, twenty-four hours"),
            ["3 to 5 days", "24 hours"]
        );
        assert_eq!(all("EUR 50 applies up to 10 MB"), ["EUR 50", "10 MB"]);
    }

    #[test]
    fn other_numbers_are_no_figures() {
        for other in [
            "5 June 2026",
            "EMA/362250/2023",
            "+31 (0)88 781 6000",
            "09/03/2027 08:01:55",
            "see section 3. Users must",
            "5.1. Access roles",
            "1083 HS Amsterdam",
            "1 Own products only",
            "steps 1 and 2 on page 2",
            "OAuth2 credentials and A6 solutions",
            "one of the users",
            "Figure 1: users",
        ] {
            assert_eq!(all(other), [""; 0], "{other}");
        }
    }

    #[test]
    fn the_name_of_a_figure_is_that_figure() {
        for name in [
            "10 working days",
            "5 to 10 working days",
            "half an hour",
            "1 month",
            "4 prerequisites",
            "50 percent",
        ] {
            assert_eq!(all(name), [name]);
        }
    }
}
