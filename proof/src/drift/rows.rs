//! Where the table of roles stands: its rows by their labels, in any order, and the heads of its columns.

use std::ops::Range;

use upd_rules::sources::matrix::{ROWS, Row, UpdRole};

use super::edition::{Edition, Section};
use super::lines::{Line, is_tick};
use super::text::{Letter, Text, occurrences, squash};

/// A row that has been found: its label, from the first letter to the last.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Which row; none where its label is not known.
    pub(super) row: Option<&'static Row>,
    pub(super) first: Letter,
    pub(super) last: Letter,
    /// Its letters in the whole text.
    pub(super) letters: Range<usize>,
}

/// The heads of the columns.
#[derive(Clone, Debug, Default)]
pub(super) struct Heads {
    /// The role of each column, where the text parts the heads; none of one that is not known.
    pub(super) columns: Option<Vec<Option<UpdRole>>>,
    /// Heads that are not known, or the words of them.
    pub(super) new: Vec<String>,
    /// Heads that are not found, or the words of them.
    pub(super) gone: Vec<String>,
    /// Whether words of heads stand behind the first row: on a new page, or out of order.
    pub(super) is_behind: bool,
}

/// The table of roles in an edition.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// The section in which it stands.
    pub(super) section: usize,
    /// Its rows, in the order in which they stand there.
    pub(super) rows: Vec<Found>,
    pub(super) heads: Heads,
    /// Its letters with those of the heads.
    pub(super) letters: Range<usize>,
}

/// With fewer rows it is no table.
const LEAST: usize = 5;
/// So many words that no head has may stand between those of heads.
const BETWEEN: usize = 2;

/// The table of roles: where most of the labels of its rows stand together.
pub(super) fn table(edition: &Edition) -> Option<Table> {
    let all = edition
        .sections
        .iter()
        .map(|section| (section.place, rows(edition, section)));
    let (section, mut rows) = all
        .filter(|(_, rows)| rows.len() >= LEAST)
        .min_by_key(|(_, rows)| (ROWS.len() - rows.len(), span(rows)))?;
    let start = rows.first()?.letters.start;
    let last = lines_of_table(&edition.lines, &rows).end;
    let end = edition.text.letters.partition_point(|letter| letter.line < last);
    let (behind, unknown) = between_labels(edition, &rows, start..end);
    rows.extend(unknown);
    rows.sort_by_key(|found| found.letters.start);
    let (heads, start) = heads(edition, start, &behind);
    Some(Table {
        section,
        rows,
        heads,
        letters: start..end,
    })
}

fn span(rows: &[Found]) -> usize {
    let ends = rows.first().zip(rows.last());
    ends.map_or(0, |(first, last)| last.letters.end - first.letters.start)
}

/// The rows whose labels stand closest to one another: as many as there are, each once.
fn rows(edition: &Edition, section: &Section) -> Vec<Found> {
    let letters = edition.letters(section);
    let mut labels: Vec<Found> = ROWS.iter().flat_map(|row| labels(letters, section, row)).collect();
    labels.sort_by_key(|found| found.letters.start);
    let from = |start: usize| -> Vec<Found> {
        let mut together: Vec<Found> = Vec::new();
        for label in &labels[start..] {
            let task = |found: &Found| found.row.map(|row| row.task);
            if !together.iter().any(|known| task(known) == task(label)) {
                together.push(label.clone());
            }
        }
        together
    };
    let all = (0..labels.len()).map(from);
    all.min_by_key(|rows| (ROWS.len() - rows.len(), span(rows)))
        .unwrap_or_default()
}

fn labels(letters: &[Letter], section: &Section, row: &'static Row) -> Vec<Found> {
    let places = occurrences(letters, &squash(row.label)).into_iter();
    let found = places.filter_map(|(start, end)| {
        Some(Found {
            row: Some(row),
            first: *letters.get(start)?,
            last: *letters.get(end.checked_sub(1)?)?,
            letters: section.letters.start + start..section.letters.start + end,
        })
    });
    found.collect()
}

/// From the first row to the last line with ticks, or with heads that came late, before other lines come.
pub(super) fn lines_of_table(lines: &[Line], found: &[Found]) -> Range<usize> {
    let start = found.first().map_or(0, |row| row.first.line);
    let last = found.last().map_or(0, |row| row.last.line);
    let behind = lines.iter().skip(last + 1);
    start
        ..last
            + 1
            + behind
                .take_while(|line| line.text.contains(is_tick) || is_of_heads(line))
                .count()
}

fn is_of_heads(line: &Line) -> bool {
    let words = Text::of_phrase(&line.text).words;
    words.iter().all(|word| is_of_head(&word.key))
}

/// What stands between the labels that are known: the words of heads, and labels of other rows.
fn between_labels(edition: &Edition, known: &[Found], table: Range<usize>) -> (Vec<usize>, Vec<Found>) {
    let all = &edition.text.letters;
    let is_in_label = |place: usize| known.iter().any(|found| found.letters.contains(&place));
    let free: Vec<usize> = table
        .filter(|place| !all[*place].is_loose && !is_in_label(*place))
        .collect();
    let (mut heads, mut labels) = (Vec::new(), Vec::new());
    for run in free.chunk_by(|a, b| !(a + 1..*b).any(is_in_label) && all[*b].line <= all[*a].line + 1) {
        let (first, last) = (run[0], run[run.len() - 1]);
        let words = all[first].word..all[last].word + 1;
        if words.clone().all(|word| is_of_head(&edition.text.words[word].key)) {
            heads.extend(words);
        } else {
            labels.push(Found {
                row: None,
                first: all[first],
                last: all[last],
                letters: first..last + 1,
            });
        }
    }
    (heads, labels)
}

/// Whether a word stands in the name of a role.
fn is_of_head(key: &str) -> bool {
    key.is_empty() || words_of_heads().iter().any(|word| word == key)
}

/// The words of all heads.
fn words_of_heads() -> Vec<String> {
    let words = UpdRole::ALL.iter().flat_map(|role| Text::of_phrase(role.label()).words);
    words.map(|word| word.key).collect()
}

/// The heads above the first row, and with which letter they begin. `behind` are words of heads that stand behind it.
fn heads(edition: &Edition, first_row: usize, behind: &[usize]) -> (Heads, usize) {
    let row = edition.text.letters[first_row].line;
    let above = (row.saturating_sub(3)..row).rev();
    let mut parted = above.filter_map(|line| Some((line, heads_in_cells(&edition.lines[line].text)?)));
    match parted.next() {
        Some((line, heads)) => (heads, edition.text.letters.partition_point(|letter| letter.line < line)),
        None => heads_in_words(edition, first_row, behind),
    }
}

/// The heads in a line whose cells are parted: most of them are known.
fn heads_in_cells(line: &str) -> Option<Heads> {
    let role = |cell: &str| {
        UpdRole::ALL
            .into_iter()
            .find(|role| squash(role.label()) == squash(cell))
    };
    let cells: Vec<&str> = line.split('\t').collect();
    // Above the labels stands no role.
    let cells = cells.get(1..).filter(|_| role(cells[0]).is_none()).unwrap_or(&cells);
    let columns: Vec<Option<UpdRole>> = cells.iter().map(|cell| role(cell)).collect();
    let is_empty = |cell: &&&str| squash(cell).is_empty();
    let new = cells.iter().filter(|cell| role(cell).is_none() && !is_empty(cell));
    let gone = UpdRole::ALL.iter().filter(|role| !columns.contains(&Some(**role)));
    let heads = Heads {
        new: new.map(|cell| cell.trim().to_owned()).collect(),
        gone: gone.map(|role| role.label().to_owned()).collect(),
        columns: Some(columns),
        is_behind: false,
    };
    (heads.gone.len() * 2 < UpdRole::ALL.len()).then_some(heads)
}

/// The words above the first row as far as they are those of heads, in whatever order their lines and columns were read.
fn heads_in_words(edition: &Edition, first_row: usize, behind: &[usize]) -> (Heads, usize) {
    let words = &edition.text.words;
    let first = edition.text.letters[first_row].word;
    let wanted = words_of_heads();
    let spoken: Vec<usize> = (0..first).rev().filter(|word| !words[*word].key.is_empty()).collect();
    let is_head = |place: usize| spoken.get(place).is_some_and(|word| is_of_head(&words[*word].key));
    let mut taken = 0;
    while taken < 2 * wanted.len() {
        // Words of a new head stand between those that are known.
        let Some(aside) = (0..=BETWEEN).find(|aside| is_head(taken + aside)) else {
            break;
        };
        if aside > 0 && !is_head(taken + aside + 1) {
            break;
        }
        taken += aside + 1;
    }
    let mut gone = wanted;
    let mut new = Vec::new();
    for word in spoken[..taken].iter().rev().map(|word| &words[*word]) {
        match gone.iter().position(|key| *key == word.key) {
            Some(place) => drop(gone.remove(place)),
            None => new.push(word.shown.clone()),
        }
    }
    // Heads that come again on another page are not new.
    for word in behind.iter().map(|word| &words[*word]) {
        if let Some(place) = gone.iter().position(|key| *key == word.key) {
            gone.remove(place);
        }
    }
    let join = |words: Vec<String>| if words.is_empty() { words } else { vec![words.join(" ")] };
    let heads = Heads {
        columns: None,
        new: join(new),
        gone: join(gone),
        is_behind: !behind.is_empty(),
    };
    let begins = taken.checked_sub(1).map_or(first, |last| spoken[last]);
    let start = edition.text.letters.partition_point(|letter| letter.word < begins);
    (heads, start)
}
