//! The sections of a guide: which lines are headings, and which only look like one.

use super::ledger::sections_of_items;
use super::lines::Line;
use super::markup::SUPERSCRIPTS;
use super::text::{Text, ends_here, matched, squash};

/// The heading of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its number, such as `5.1.1.4`; `cover` for what stands before the first.
    pub number: String,
    /// What it says.
    pub title: String,
}

impl Heading {
    /// What stands before the first section.
    pub(super) fn cover() -> Self {
        Self {
            number: "cover".to_owned(),
            title: String::new(),
        }
    }

    pub(super) fn is_cover(&self) -> bool {
        self.number == "cover"
    }

    /// As people call it: `5.1.1.4 (UPD – API)`.
    #[must_use]
    pub fn label(&self) -> String {
        match (self.number.as_str(), self.title.as_str()) {
            (number, "") => number.to_owned(),
            ("", title) => format!("“{title}”"),
            (number, title) => format!("{number} ({title})"),
        }
    }

    /// The number of the section in which this one lies.
    pub(super) fn parent(&self) -> Option<&str> {
        self.number.rsplit_once('.').map(|(parent, _)| parent)
    }
}

/// Where the sections of a guide begin.
#[derive(Clone, Debug, Default)]
pub(super) struct Outline {
    /// The headings with their lines, in order. The first is the cover.
    pub(super) headings: Vec<(usize, Heading)>,
    /// The lines of the table of contents.
    pub(super) contents: std::ops::Range<usize>,
}

/// A heading of which the title is known beforehand: from the present edition, or from the table of contents.
#[derive(Clone)]
struct Title {
    number: String,
    title: String,
    letters: Vec<char>,
    /// Whether it is an item of a list that counts as a section.
    is_item: bool,
}

/// More words has no heading.
const LONGEST: usize = 14;
/// More words has no item that counts as a section.
const LONGEST_ITEM: usize = 8;
/// So many entries with pages make a table of contents that has no name.
const LEADERS: usize = 3;
/// Over so many lines at most a heading is broken.
const BROKEN_OVER: usize = 4;

/// Finds the headings. `known` are those of the present edition.
pub(super) fn outline(lines: &[Line], known: &[Heading]) -> Outline {
    let mut finder = Finder::new(lines, known);
    finder.find_contents();
    finder.find_headings();
    finder.fill_gaps();
    Outline {
        headings: finder.found,
        contents: finder.contents,
    }
}

struct Finder<'a> {
    lines: &'a [Line],
    titles: Vec<Title>,
    /// The titles of sections whose items count as sections.
    with_items: Vec<(String, Vec<char>)>,
    contents: std::ops::Range<usize>,
    found: Vec<(usize, Heading)>,
    /// The items of lists since the last heading.
    items: Vec<u32>,
    /// Whether the headings of this text have numbers at all.
    is_numbered: bool,
}

impl<'a> Finder<'a> {
    fn new(lines: &'a [Line], known: &[Heading]) -> Self {
        let parents = sections_of_items();
        let title = |heading: &Heading| Title {
            number: heading.number.clone(),
            title: heading.title.clone(),
            letters: squash(&heading.title),
            is_item: heading
                .parent()
                .is_some_and(|parent| parents.iter().any(|known| known == parent)),
        };
        let mut titles: Vec<Title> = known
            .iter()
            .filter(|known| !known.title.is_empty())
            .map(title)
            .collect();
        // The longest first, so that no title is taken for another that begins with it.
        titles.sort_by_key(|title| std::cmp::Reverse(title.letters.len()));
        let letters = |number: &String| {
            let known = titles.iter().find(|title| title.number == *number);
            known.map(|title| title.letters.clone()).unwrap_or_default()
        };
        Self {
            lines,
            with_items: parents.iter().map(|number| (number.clone(), letters(number))).collect(),
            titles,
            contents: 0..0,
            found: vec![(0, Heading::cover())],
            items: Vec::new(),
            is_numbered: lines
                .iter()
                .any(|line| numbered(&line.text).is_some_and(|(number, _)| number.len() == 2)),
        }
    }

    /// The table of contents: from its name, or from the first of several entries with nothing between them, to where
    /// its first entry comes again.
    fn find_contents(&mut self) {
        let Some(start) = self.begins_contents() else { return };
        let first = (start..self.lines.len()).find(|place| !is_contents(&self.lines[*place]));
        let Some(first) = first else { return };
        let is_number_alone = |place: usize| stem(&self.lines[place].text).is_empty();
        let again = |place: &usize| {
            if is_number_alone(first) {
                numbered(&self.lines[*place].text) == numbered(&self.lines[first].text)
            } else {
                comes_again(&stem(&self.lines[first].text), &stem(&self.lines[*place].text))
            }
        };
        let Some(mut end) = (first + 1..self.lines.len()).find(again) else {
            return;
        };
        if !is_number_alone(first) && is_number_alone(end - 1) {
            end -= 1;
        }
        self.learn_titles(first..end);
        self.contents = start..end;
    }

    fn begins_contents(&self) -> Option<usize> {
        let named = self.lines.iter().position(is_contents);
        named.or_else(|| {
            let leads = |place: &usize| without_page(&self.lines[*place].text) != self.lines[*place].text.trim();
            let leaders: Vec<usize> = (0..self.lines.len()).filter(leads).collect();
            let close = leaders
                .windows(LEADERS)
                .find(|some| some[LEADERS - 1] - some[0] < LEADERS * BROKEN_OVER)?;
            // The first entry may be broken, with its page in a line below its number.
            let entries = close[0].saturating_sub(BROKEN_OVER - 1)..=close[0];
            entries.rev().find(|place| numbered(&self.lines[*place].text).is_some())
        })
    }

    /// The table of contents says what the headings are, also of sections that are new.
    fn learn_titles(&mut self, entries: std::ops::Range<usize>) {
        let mut read: Vec<(Vec<u32>, String)> = Vec::new();
        // A number alone is that of a page.
        for line in self.lines[entries].iter().filter(|line| !line.is_number) {
            match numbered(&line.text) {
                Some((number, title)) => read.push((number, without_page(title).to_owned())),
                None => {
                    if let Some((_, title)) = read.last_mut() {
                        *title = joined(title, without_page(&line.text));
                    }
                }
            }
        }
        for (number, title) in read {
            let title = without_mark(&title).to_owned();
            let letters = squash(&title);
            if !letters.is_empty() && !self.titles.iter().any(|known| known.letters == letters) {
                self.titles.push(Title {
                    number: written(&number),
                    title,
                    letters,
                    is_item: false,
                });
            }
        }
        self.titles.sort_by_key(|title| std::cmp::Reverse(title.letters.len()));
    }

    fn find_headings(&mut self) {
        for place in 0..self.lines.len() {
            if self.contents.contains(&place) {
                continue;
            }
            match self.heading(place) {
                Some(heading) if !self.found.iter().any(|(_, known)| *known == heading) => {
                    self.found.push((place, heading));
                    self.items.clear();
                }
                _ => self.learn_item(place),
            }
        }
    }

    /// A new chapter may look like an item of the list before it. Where chapter 4 comes behind chapter 2, what looks
    /// like a heading with the number 3 and stands last between them is one.
    fn fill_gaps(&mut self) {
        let chapters: Vec<(usize, u32)> = self
            .found
            .iter()
            .filter_map(|(place, heading)| Some((*place, heading.number.parse().ok()?)))
            .collect();
        for two in chapters.windows(2) {
            let [(first, before), (second, after)] = two else {
                continue;
            };
            if before + 2 != *after {
                continue;
            }
            let between = (first + 1..*second).rev();
            let missing = between.filter(|place| !self.is_reference(*place)).find_map(|place| {
                let (number, rest) = numbered(&self.lines[place].text)?;
                let title = self.whole_title(place, rest);
                (number == [before + 1] && is_short(&title, LONGEST)).then_some((place, title))
            });
            if let Some((place, title)) = missing {
                let heading = Heading {
                    number: (before + 1).to_string(),
                    title,
                };
                let at = self.found.partition_point(|(other, _)| *other < place);
                self.found.insert(at, (place, heading));
            }
        }
    }

    fn learn_item(&mut self, place: usize) {
        if let Some(([item], _)) = numbered(&self.lines[place].text)
            .as_ref()
            .map(|(number, rest)| (number.as_slice(), rest))
        {
            self.items.push(*item);
        }
    }

    /// The heading that a line is.
    fn heading(&self, place: usize) -> Option<Heading> {
        let line = &self.lines[place];
        if line.has_bullet || self.is_reference(place) {
            return None;
        }
        let Some((number, rest)) = numbered(&line.text).or_else(|| self.numbered_without_stop(place)) else {
            return if line.is_marked { self.unnumbered(place) } else { None };
        };
        let start = if squash(rest).is_empty() { place + 1 } else { place };
        let known = self.known_title(
            start,
            if start == place {
                line.text.len() - rest.len()
            } else {
                0
            },
        );
        let item = self.as_item(&number, known, rest, place);
        if let Some((parent, title)) = item {
            return Some(Heading {
                number: format!("{parent}.{}", number[0]),
                title,
            });
        }
        let known = known.filter(|known| !known.is_item || number.len() > 1);
        let title = match known {
            Some(known) => known.title.clone(),
            None if start == place => self.new_title(place, &number, rest)?,
            None => return None,
        };
        Some(Heading {
            number: written(&number),
            title,
        })
    }

    /// `5 Access`, where the line is marked as a heading or the title is known.
    fn numbered_without_stop(&self, place: usize) -> Option<(Vec<u32>, &'a str)> {
        let line = &self.lines[place];
        let text = line.text.trim_start();
        let (digits, _) = text.split_once([' ', '\t'])?;
        let number = read_number(digits).filter(|number| number.len() == 1 && number[0] < 100)?;
        let from = line.text.len() - text.len() + digits.len();
        let known = self.known_title(place, from).filter(|known| !known.is_item);
        (line.is_marked || known.is_some_and(|known| known.number == written(&number)))
            .then(|| (number, &line.text[from..]))
    }

    /// An item that counts as a section: below a section that has such items, by a title that is known, or as the next
    /// one of them.
    fn as_item(&self, number: &[u32], known: Option<&Title>, rest: &str, place: usize) -> Option<(String, String)> {
        let line = &self.lines[place];
        let [item] = number else { return None };
        let (parent, last) = self.parent_of_items()?;
        if let Some(known) = known {
            return known.is_item.then(|| (parent, known.title.clone()));
        }
        let is_next = *item == last + 1 && (self.begins_paragraph(place) || line.is_marked);
        (is_next && is_short(rest, LONGEST_ITEM)).then(|| (parent, rest.trim().to_owned()))
    }

    /// The section around this place whose items count as sections, and the number of the last one so far.
    fn parent_of_items(&self) -> Option<(String, u32)> {
        let (_, last) = self.found.last()?;
        let has_items = |heading: &Heading| {
            let letters = squash(&heading.title);
            let by_title = |(_, title): &(String, Vec<char>)| !title.is_empty() && *title == letters;
            self.with_items.iter().any(by_title)
                || self
                    .with_items
                    .iter()
                    .any(|(number, title)| title.is_empty() && *number == heading.number)
        };
        if has_items(last) {
            return Some((last.number.clone(), 0));
        }
        let (parent, item) = last.number.rsplit_once('.')?;
        let (_, above) = self.found.iter().rev().find(|(_, heading)| heading.number == parent)?;
        has_items(above).then(|| (parent.to_owned(), item.parse().unwrap_or_default()))
    }

    /// A heading without a number, as some converters give them.
    fn unnumbered(&self, place: usize) -> Option<Heading> {
        let known = self.known_title(place, 0);
        if let Some(known) = known {
            let number = match self.parent_of_items() {
                Some((parent, _)) if known.is_item => {
                    let (_, item) = known.number.rsplit_once('.')?;
                    format!("{parent}.{item}")
                }
                _ => known.number.clone(),
            };
            return Some(Heading {
                number,
                title: known.title.clone(),
            });
        }
        let title = self.lines[place].text.trim();
        (!self.is_numbered && self.found.len() > 1 && is_short(title, LONGEST)).then(|| Heading {
            number: String::new(),
            title: title.to_owned(),
        })
    }

    /// The title that is known and stands from a place in a line to the end of a line.
    fn known_title(&self, start: usize, from: usize) -> Option<&Title> {
        let column = self.lines.get(start)?.text.get(..from)?.chars().count();
        let text = Text::of((start..self.lines.len()).zip(&self.lines[start..]).take(BROKEN_OVER));
        let skip = text
            .letters
            .iter()
            .position(|letter| letter.line > start || letter.column >= column)?;
        let letters = &text.letters[skip..];
        self.titles.iter().find(|title| {
            let end = matched(letters, 0, &title.letters);
            end.is_some_and(|end| {
                let last = end.checked_sub(1).and_then(|last| letters.get(last));
                let next = letters.iter().skip(end).find(|letter| !letter.is_loose);
                let ends_line = last.is_some_and(|last| next.is_none_or(|next| next.line > last.line));
                ends_line && ends_here(letters, end) && !self.closes_bracket(last.map_or(start, |last| last.line))
            })
        })
    }

    /// Whether a line closes a bracket that it has not opened: then it is the end of a reference.
    fn closes_bracket(&self, place: usize) -> bool {
        let text = self.lines.get(place).map_or("", |line| &line.text);
        text.matches(')').count() > text.matches('(').count()
    }

    /// A title that is not known: that of a new section, if it looks like one.
    fn new_title(&self, place: usize, number: &[u32], rest: &str) -> Option<String> {
        let line = &self.lines[place];
        let is_item = number.len() == 1
            && (self.items.iter().any(|item| item + 1 == number[0]) || has_sub_item(self.lines, place));
        let follows = line.is_marked || self.begins_paragraph(place) && !is_item;
        let title = self.whole_title(place, rest);
        (is_short(&title, LONGEST) && follows && self.is_next(number)).then_some(title)
    }

    /// A title with what of it stands in the next line, where an empty one follows that.
    fn whole_title(&self, place: usize, rest: &str) -> String {
        let rest = without_mark(rest);
        let next = self.lines.get(place + 1);
        let ends_there = self.lines.get(place + 2).is_none_or(|line| line.after_gap);
        let is_title = |next: &Line| is_short(&joined(rest, &next.text), LONGEST);
        match next {
            Some(next)
                if is_title(next)
                    && !next.after_gap
                    && ends_there
                    && !next.has_bullet
                    && numbered(&next.text).is_none() =>
            {
                joined(rest, &next.text)
            }
            _ => rest.trim().to_owned(),
        }
    }

    /// Whether a number can come next: one more at some depth, or the first one below.
    fn is_next(&self, number: &[u32]) -> bool {
        let numbers = self
            .found
            .iter()
            .rev()
            .filter_map(|(_, heading)| read_number(&heading.number));
        let last = numbers.into_iter().next().unwrap_or_default();
        let below = [last.as_slice(), &[1]].concat();
        let beside = (0..last.len()).map(|depth| {
            let mut next = last[..=depth].to_vec();
            next[depth] += 1;
            next
        });
        number == below.as_slice() || beside.into_iter().any(|next| next == number)
    }

    /// Whether a paragraph begins with a line: behind an empty line, a sentence, or a heading.
    fn begins_paragraph(&self, place: usize) -> bool {
        let before = place.checked_sub(1).and_then(|before| self.lines.get(before));
        let is_heading = self.found.last().is_some_and(|(last, _)| *last + 1 == place);
        let ends_sentence = |line: &Line| line.text.trim_end().ends_with(['.', ':', ';', '?', '!']);
        self.lines[place].after_gap || is_heading || before.is_none_or(ends_sentence)
    }

    /// Whether the line goes on with "see above section": then its number is that of a reference.
    fn is_reference(&self, place: usize) -> bool {
        let before = place.checked_sub(1).map(|before| &self.lines[before]);
        before.is_some_and(|line| {
            let word = line
                .text
                .trim_end_matches(['(', ' '])
                .rsplit([' ', '('])
                .next()
                .unwrap_or_default();
            matches!(
                word.to_lowercase().as_str(),
                "section" | "sections" | "see" | "paragraph" | "chapter"
            )
        })
    }
}

/// The name of a table of contents.
fn is_contents(line: &Line) -> bool {
    let name: String = stem(&line.text).into_iter().collect();
    matches!(name.as_str(), "tableofcontents" | "contents" | "content")
}

/// The letters of an entry or of a heading, without number, page and footnote marks.
fn stem(line: &str) -> Vec<char> {
    let title = without_page(line).trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c.is_whitespace());
    let letters = Text::of_phrase(title).letters.into_iter();
    letters
        .filter(|letter| !letter.is_loose)
        .map(|letter| letter.char)
        .collect()
}

/// Whether two lines are one title, of which either may be broken.
fn comes_again(entry: &[char], line: &[char]) -> bool {
    let enough = entry.len().min(line.len()) >= 6 || entry == line;
    enough && !line.is_empty() && (entry.starts_with(line) || line.starts_with(entry))
}

/// A title without the footnote mark that stands at its last word.
fn without_mark(title: &str) -> &str {
    let title = title.trim().trim_end_matches(SUPERSCRIPTS);
    let undigited = title.trim_end_matches(|c: char| c.is_ascii_digit());
    if undigited.ends_with(char::is_lowercase) {
        undigited
    } else {
        title
    }
}

/// Two lines as one, without the hyphen at which a word was broken.
fn joined(first: &str, second: &str) -> String {
    let (first, second) = (first.trim(), second.trim());
    match first.strip_suffix(['-', '\u{2010}']) {
        Some(open) if open.ends_with(char::is_alphabetic) && second.starts_with(char::is_lowercase) => {
            format!("{open}{second}")
        }
        _ => format!("{first} {second}"),
    }
}

/// Whether the next line is the next item of a list.
fn has_sub_item(lines: &[Line], place: usize) -> bool {
    let number = |place: usize| numbered(&lines.get(place)?.text).map(|(number, _)| number);
    let here = number(place).unwrap_or_default();
    let next = number(place + 1).unwrap_or_default();
    here.len() == 1 && next.len() == 1 && next[0] == here[0] + 1
}

/// Few words that begin like a heading and do not end like a sentence.
fn is_short(title: &str, most: usize) -> bool {
    let title = title.trim();
    let words = title.split_whitespace().count();
    (1..=most).contains(&words)
        && title.starts_with(char::is_uppercase)
        && !title.ends_with(['.', ',', ';', ':', '?', '!', '*'])
}

/// The number at the beginning of a line, and what stands behind it.
pub(super) fn numbered(text: &str) -> Option<(Vec<u32>, &str)> {
    let text = text.trim_start();
    let end = text
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let number = read_number(digits.strip_suffix('.').unwrap_or(digits))?;
    let is_parted = rest.is_empty() || rest.starts_with([' ', '\t']);
    let has_stop = digits.contains('.');
    (is_parted && has_stop && number.len() <= 5 && number.iter().all(|part| (1..100).contains(part)))
        .then_some((number, rest))
}

fn read_number(text: &str) -> Option<Vec<u32>> {
    text.split('.').map(|part| part.parse().ok()).collect()
}

fn written(number: &[u32]) -> String {
    let parts: Vec<String> = number.iter().map(u32::to_string).collect();
    parts.join(".")
}

/// An entry of a table of contents without the dots and the page behind it.
fn without_page(entry: &str) -> &str {
    let entry = entry.trim();
    let undigited = entry.trim_end_matches(|c: char| c.is_ascii_digit());
    let rest = undigited.trim_end_matches([' ', '\t', '.', '…', '·', '_']);
    let leader = &undigited[rest.len()..];
    let leads = leader.contains(['\t', '…', '·', '_'])
        || leader.contains("..")
        || leader.contains("  ")
        || leader.contains(". .");
    if leads { rest } else { entry }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn found(raw: &str, known: &[(&str, &str)]) -> Vec<String> {
        let known: Vec<Heading> = known
            .iter()
            .map(|(number, title)| Heading {
                number: (*number).to_owned(),
                title: (*title).to_owned(),
            })
            .collect();
        let outline = outline(&lines(raw), &known);
        outline
            .headings
            .iter()
            .skip(1)
            .map(|(_, heading)| heading.label())
            .collect()
    }

    const KNOWN: [(&str, &str); 3] = [("1", "Purpose"), ("2", "Access (all) and more"), ("2.1", "Roles")];

    #[test]
    fn headings_are_found_in_every_dress() {
        let expected = ["1 (Purpose)", "2 (Access (all) and more)", "2.1 (Roles)"];
        for raw in [
            "1. Purpose\n\na\n\n2. Access (all) and more\n\nb\n\n2.1. Roles\n\nc",
            "## 1. **Purpose**\n\na\n\n## 2 Access (all) and more\n\nb\n\n### 2.1 Roles\nc",
            "1.\n\nPurpose\n\na\n\n2.\n\nAccess (all)\nand more\n\nb\n\n2.1.\n\nRoles\n\nc",
            "# Purpose\n\na\n\n# Access (all) and more\n\nb\n\n## Roles\n\nc",
            "Contents\n1. Purpose.....3\n2. Access (all)\nand more..... 4\n2.1. Roles\t5\n\n1. Purpose\n\na\n\n2. Access (all)\nand more\n\nb\n\n2.1. Roles\n\nc",
        ] {
            assert_eq!(found(raw, &KNOWN), expected, "{raw}");
        }
    }

    #[test]
    fn references_and_items_are_no_headings() {
        let raw = "1. Purpose\n\nsee section\n2. Access (all) and more\n\n(above\n2. Access (all) and more).\n\n1. First\n2. Second\n3. Third\n\n\
                   2. Access (all) and more\n\n1. Go\n2. Come\n\n3. Stay\n\n2.1. Roles\n\n2.1 or 2.2, both";
        assert_eq!(
            found(raw, &KNOWN),
            ["1 (Purpose)", "2 (Access (all) and more)", "2.1 (Roles)"]
        );
    }

    #[test]
    fn new_sections_are_found() {
        let raw = "1. Purpose\n\na\n\n2. Access (all) and more\n\nb\n\n2.1. Roles\n\nc\n\n2.2. Something new\n\nd\n\n3. Quite new\n\ne";
        let all = found(raw, &KNOWN);
        assert_eq!(all[3..], ["2.2 (Something new)", "3 (Quite new)"]);
    }
}
