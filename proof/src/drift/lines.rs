//! The lines of a text without what stands around every page: headers, footers, page numbers.

use std::collections::HashMap;

use super::markup::plain;

/// A line of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// Its words, without the marks of headings, quotations and bullets.
    pub(super) text: String,
    /// Whether it is marked as a heading.
    pub(super) is_marked: bool,
    /// Whether a bullet stood before it.
    pub(super) has_bullet: bool,
    /// Whether an empty line stands before it.
    pub(super) after_gap: bool,
    /// Whether it is a number alone, which may be that of the page.
    pub(super) is_number: bool,
}

/// So many lines above and below the end of a page may belong to its furniture.
const DEPTH: usize = 3;
/// So often at least a line stands at the ends of pages before it is taken for furniture.
const REPEATED: usize = 3;
/// So often at least it does where nothing shows the ends of pages.
const REPEATED_ANYWHERE: usize = 6;

/// The lines of a text that have something in them, as a converter gave it.
pub(super) fn lines(raw: &str) -> Vec<Line> {
    let drafts = drafts(&plain(raw));
    let furniture = furniture(&drafts);
    let mut lines: Vec<Line> = Vec::new();
    let mut gap = true;
    for (draft, is_furniture) in drafts.into_iter().zip(furniture) {
        gap |= draft.is_empty;
        if draft.is_empty || is_furniture {
            continue;
        }
        let is_number = draft.is_page_number;
        lines.push(Line {
            after_gap: gap,
            is_number,
            ..draft.line
        });
        gap = false;
    }
    lines
}

/// A line before it is known what surrounds pages.
struct Draft {
    line: Line,
    is_empty: bool,
    /// Whether a page begins with it.
    begins_page: bool,
    is_page_number: bool,
    /// Its letters, with one sign for every number.
    pattern: String,
}

fn drafts(text: &str) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for line in text.split('\n') {
        for (place, part) in line.split('\u{c}').enumerate() {
            drafts.push(Draft::of(part, place > 0));
        }
    }
    drafts
}

impl Draft {
    fn of(text: &str, begins_page: bool) -> Self {
        let line = Line::of(text);
        Self {
            is_empty: !line.text.chars().any(|c| c.is_alphanumeric() || is_tick(c)),
            begins_page,
            is_page_number: is_page_number(&line.text),
            pattern: pattern(&line.text),
            line,
        }
    }
}

/// The letters of a line, with one sign for every number.
fn pattern(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        if !c.is_ascii_digit() {
            pattern.extend(c.to_lowercase());
        } else if !pattern.ends_with('#') {
            pattern.push('#');
        }
    }
    pattern
}

impl Line {
    fn of(text: &str) -> Self {
        let quoted = text.trim_start_matches(['>', ' ']);
        let text = if quoted.len() < text.trim_start().len() {
            quoted
        } else {
            text
        };
        let unmarked = text.trim_start().trim_start_matches('#');
        let is_marked = unmarked.len() < text.trim_start().len();
        let text = if is_marked {
            unmarked.trim().trim_end_matches('#')
        } else {
            text
        };
        let unbarred = text.trim().trim_start_matches('|').trim_end_matches('|');
        let text = if unbarred.len() < text.trim().len() {
            unbarred
        } else {
            text.trim_end()
        };
        let text = text.replace('|', "\t");
        let unbulleted = without_bullet(&text);
        Self {
            is_marked,
            has_bullet: unbulleted.is_some(),
            text: unbulleted.map_or_else(|| text.clone(), str::to_owned),
            ..Self::default()
        }
    }
}

fn without_bullet(text: &str) -> Option<&str> {
    let trimmed = text.trim_start();
    let rest = trimmed.trim_start_matches(['-', '+', '•', '➤', '▪', '◦', '‣', '●', '○', '\u{f0b7}', '–', '→']);
    (rest.len() < trimmed.len() && rest.starts_with([' ', '\t'])).then(|| rest.trim_start())
}

/// A tick of the table, as converters give it.
pub(super) fn is_tick(c: char) -> bool {
    matches!(c, '✓' | '✔' | '☑' | '√' | '\u{f0fc}' | '\u{fc}')
}

/// A number alone, or `Page 3 of 22`.
fn is_page_number(text: &str) -> bool {
    let text = text.trim().trim_matches(['-', '–', '—', ' ']);
    let words: Vec<&str> = text.split([' ', '/', '\t']).filter(|word| !word.is_empty()).collect();
    let is_word = |word: &&str| matches!(word.to_lowercase().as_str(), "page" | "of");
    let numbers: Vec<&&str> = words.iter().filter(|word| !is_word(word)).collect();
    let is_number = |word: &&&str| (1..=3).contains(&word.len()) && word.chars().all(|c| c.is_ascii_digit());
    (1..=2).contains(&numbers.len())
        && numbers.iter().all(is_number)
        && (numbers.len() == 1 || text.contains('/') || words.len() > 2)
}

/// Whether a page number with the number of pages stands at one of its ends, beside other words.
fn bears_page_number(text: &str) -> bool {
    let words: Vec<String> = text
        .split([' ', '/', '\t'])
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let pages = |part: &[String]| {
        let shape = |word: &String| match word.as_str() {
            "page" => 'p',
            "of" => 'o',
            word if word.len() <= 3 && word.chars().all(|c| c.is_ascii_digit()) => '#',
            _ => '?',
        };
        let shapes: String = part.iter().map(shape).collect();
        shapes.starts_with("p##") || shapes.starts_with("p#o#")
    };
    let place = words.iter().position(|word| word == "page");
    place.is_some_and(|place| pages(&words[place..]) && (place == 0 || words.len() <= place + 4)) && text.len() < 120
}

/// Which lines surround a page.
fn furniture(drafts: &[Draft]) -> Vec<bool> {
    let mut is_furniture: Vec<bool> = drafts
        .iter()
        .map(|draft| {
            let is_more_than_a_number = draft.is_page_number && draft.pattern.contains("page");
            is_more_than_a_number || bears_page_number(&draft.line.text)
        })
        .collect();
    let ends = page_ends(drafts, &is_furniture);
    let near = near_an_end(drafts, &ends);
    let often = repeated(drafts, |place| near[place]);
    let least = REPEATED.max(ends.len() * 2 / 5);
    let everywhere = repeated(drafts, |place| stands_alone(drafts, place));
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (place, draft) in drafts.iter().enumerate() {
        let count = |counts: &HashMap<&str, usize>| counts.get(draft.pattern.as_str()).copied().unwrap_or(0);
        let before = seen.entry(&draft.pattern).or_default();
        is_furniture[place] |= near[place] && count(&often) >= least;
        is_furniture[place] |= *before > 0 && count(&everywhere) >= REPEATED_ANYWHERE && stands_alone(drafts, place);
        *before += 1;
    }
    is_furniture
}

/// How often lines stand in some places.
fn repeated(drafts: &[Draft], counts: impl Fn(usize) -> bool) -> HashMap<&str, usize> {
    let mut often = HashMap::new();
    for (place, draft) in drafts.iter().enumerate() {
        let says_something = draft.pattern.chars().any(|c| c != '#');
        if !draft.is_empty && says_something && counts(place) {
            *often.entry(draft.pattern.as_str()).or_default() += 1;
        }
    }
    often
}

/// A line with empty ones around it, long enough to name a document.
fn stands_alone(drafts: &[Draft], place: usize) -> bool {
    let is_empty = |place: Option<usize>| {
        place
            .and_then(|place| drafts.get(place))
            .is_none_or(|draft| draft.is_empty)
    };
    let draft = &drafts[place];
    let is_name = draft.pattern.chars().count() >= 12 && !draft.line.has_bullet && !draft.line.text.contains('\t');
    is_name && is_empty(place.checked_sub(1)) && is_empty(Some(place + 1))
}

/// The lines with which a page begins or ends.
fn page_ends(drafts: &[Draft], is_furniture: &[bool]) -> Vec<usize> {
    let begins: Vec<usize> = (0..drafts.len()).filter(|place| drafts[*place].begins_page).collect();
    if !begins.is_empty() {
        // The first page begins without a sign.
        return [&[0], begins.as_slice()].concat();
    }
    let numbers = (0..drafts.len()).filter(|place| is_furniture[*place] || drafts[*place].is_page_number);
    numbers.collect()
}

fn near_an_end(drafts: &[Draft], ends: &[usize]) -> Vec<bool> {
    let mut near = vec![false; drafts.len()];
    let full = |place: &usize| !drafts[*place].is_empty;
    for end in ends {
        let below = (*end..drafts.len()).filter(full).take(DEPTH);
        let above = (0..*end).rev().filter(full).take(DEPTH);
        for place in below.chain(above) {
            near[place] = true;
        }
    }
    near
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(raw: &str) -> Vec<String> {
        lines(raw).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn what_stands_around_pages_goes() {
        let page = |number| {
            let word = ["one", "two", "three", "four", "five"][number - 1];
            format!("begin with {word} and\nMy guide \nEMA/1/2023 Page {number}/9\n\u{c}My guide\nend with {word}\n")
        };
        let raw: String = (1..=5_usize).map(page).collect();
        let all = texts(&raw);
        assert_eq!(all.len(), 10, "{all:?}");
        assert_eq!(all[..2], ["begin with one and", "end with one"]);
    }

    #[test]
    fn what_is_said_three_times_stays() {
        let raw = "Kind regards,\n\na\n\nKind regards,\n\nb\n\nKind regards,\n\n";
        assert_eq!(texts(raw).len(), 5);
    }

    #[test]
    fn page_numbers_are_told_from_items() {
        for number in ["3", "Page 3", "Page 3 of 22", "3/22", "- 3 -"] {
            assert!(is_page_number(number), "{number}");
        }
        for other in ["3.", "5.1", "3 users", "1 2", "2026", "a) 3"] {
            assert!(!is_page_number(other), "{other}");
        }
        assert!(bears_page_number("EMA/362250/2023  Page 3/22"));
        assert!(!bears_page_number("see the steps on page 2"));
    }

    #[test]
    fn marks_at_the_beginning_go() {
        let line = Line::of("## 5.1. Access ##");
        assert!(line.is_marked);
        assert_eq!(line.text.trim(), "5.1. Access");
        assert_eq!(Line::of("| a | b |").text.trim(), "a \t b");
        let bullet = Line::of("  - Go to");
        assert!(bullet.has_bullet);
        assert_eq!(bullet.text, "Go to");
        assert_eq!(Line::of("-> not a bullet").text, "-> not a bullet");
    }
}
