//! The table of roles: its ticks and their footnotes, as far as a text shows which cell they stand in.

use upd_rules::sources::ledger::{Cite, Document};
use upd_rules::sources::matrix::{Cell, Mark, ROWS, Row, UpdRole};

use super::compare::{Compared, Comparison};
use super::edition::Section;
use super::finding::{Concern, Finding, What};
use super::lines::{Line, is_tick};
use super::markup::SUPERSCRIPTS;
use super::text::{Letter, Text, occurrences, squash};

/// The section of the table, and where the ledger has it.
const SECTION: &str = "5.1";
const PLACE: &str = "§5.1 table";
/// So far from each other ticks of one column may stand.
const SLACK: usize = 3;

/// What stands in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Printed {
    /// The cells, a tick by its footnotes and an empty one as none; where each cell can be told from the next.
    cells: Option<Vec<Option<String>>>,
    /// The ticks in their order: the place in the line, and the footnotes.
    ticks: Vec<(usize, String)>,
}

/// A row that has been found: its label, from the first letter to the last.
#[derive(Clone, Copy, Debug)]
struct Found {
    row: usize,
    first: Letter,
    last: Letter,
    /// The number of its first letter.
    at: usize,
}

/// Compares the table with the matrix of the rules.
pub(super) fn compare(comparison: &Comparison<'_>, compared: &mut Compared) {
    let Some(section) = section(comparison) else { return };
    let found = rows(comparison, section);
    let lines = &comparison.edition.lines;
    let read = best_read(lines, &found);
    if read.iter().all(|printed| printed.ticks.is_empty()) || is_scattered(lines, &found, &read) {
        let (was, now) = (in_matrix(), all_ticks(&read));
        compared.notes.push(format!(
            "The table of roles in section {} cannot be read row by row from this text. Compare it by eye, or convert it \
             with its layout.",
            section.heading.number
        ));
        if !now.is_empty() && was != now {
            compared.findings.push(all_rows_finding(section, &was, &now));
        }
        return;
    }
    for (place, row) in ROWS.iter().enumerate() {
        let here = found.iter().zip(&read).find(|(found, _)| found.row == place);
        match here {
            Some((found, printed)) => compared.findings.extend(differences(row, found.at, printed)),
            None => compared
                .findings
                .push(row_finding(row, section.letters.start, "not found".to_owned())),
        }
    }
}

/// The section of the table, in the new edition.
fn section<'a>(comparison: &Comparison<'a>) -> Option<&'a Section> {
    let headings = &comparison.baseline.headings;
    let place = headings.iter().position(|heading| heading.number == SECTION)?;
    comparison.edition.sections.get(comparison.mapping.now(place)?)
}

/// Whether the words of the roles stand before the first row, in whatever order the columns of the heads were read.
pub(super) fn has_heads(comparison: &Comparison<'_>) -> bool {
    let words_of = |label: &str| Text::of_phrase(label).words.into_iter().map(|word| word.key);
    let mut wanted: Vec<String> = UpdRole::ALL.iter().flat_map(|role| words_of(role.label())).collect();
    let first = section(comparison).and_then(|section| rows(comparison, section).first().copied());
    let Some(first) = first else { return false };
    let before = comparison
        .edition
        .text
        .words
        .get(..first.first.word)
        .unwrap_or_default();
    let spoken = before
        .iter()
        .rev()
        .map(|word| word.key.clone())
        .filter(|key| !key.is_empty());
    let mut heads: Vec<String> = spoken.take(wanted.len()).collect();
    wanted.sort_unstable();
    heads.sort_unstable();
    wanted == heads
}

/// The rows that stand one after the other in the order of the table: as many as there are, as close as they are.
fn rows(comparison: &Comparison<'_>, section: &Section) -> Vec<Found> {
    let letters = comparison.edition.letters(section);
    let found = |row: usize| -> Vec<Found> {
        let places = occurrences(letters, &squash(ROWS[row].label)).into_iter();
        let found = places.filter_map(|(start, end)| {
            Some(Found {
                row,
                first: *letters.get(start)?,
                last: *letters.get(end.checked_sub(1)?)?,
                at: section.letters.start + start,
            })
        });
        found.collect()
    };
    let labels: Vec<Vec<Found>> = (0..ROWS.len()).map(found).collect();
    let from = |start: &Found| -> Vec<Found> {
        let mut chain = vec![*start];
        for others in labels.iter().skip(start.row + 1) {
            let last = chain.last().map_or(0, |found| found.at);
            chain.extend(others.iter().find(|found| found.at > last));
        }
        chain
    };
    let chains = labels.iter().flatten().map(from);
    let span = |chain: &[Found]| chain.last().map_or(0, |last| last.at) - chain.first().map_or(0, |first| first.at);
    chains
        .min_by_key(|chain| (ROWS.len() - chain.len(), span(chain)))
        .unwrap_or_default()
}

/// To which row a tick in a line of its own belongs.
#[derive(Clone, Copy)]
enum Owner {
    /// The one whose label comes before it: cells are read one after the other.
    Before,
    /// The one whose label is nearest: cells of several lines stand beside one another.
    Nearest,
}

/// What stands in each of the rows, read in the way that leaves less to look at: a text does not say how it was made.
fn best_read(lines: &[Line], found: &[Found]) -> Vec<Printed> {
    let ways = [Owner::Before, Owner::Nearest].map(|owner| {
        let mut read = read(lines, found, owner);
        tell_columns(&mut read);
        read
    });
    let changed = |read: &Vec<Printed>| {
        let rows = found.iter().zip(read);
        let changed = rows.map(|(found, printed)| differences(&ROWS[found.row], found.at, printed).len());
        changed.sum::<usize>()
    };
    ways.into_iter().min_by_key(changed).unwrap_or_default()
}

/// More rows than these are not changed in one edition: then it is the text that is out of order.
const CHANGED_AT_MOST: usize = 2;

/// Whether a converter has read the cells in an order of its own: most ticks stand in lines by themselves, and many rows
/// are not what they were.
fn is_scattered(lines: &[Line], found: &[Found], read: &[Printed]) -> bool {
    let rows = found.iter().zip(read);
    let changed = rows.filter(|(found, printed)| !differences(&ROWS[found.row], found.at, printed).is_empty());
    let with_ticks = lines[lines_of_table(lines, found)]
        .iter()
        .filter(|line| line.text.contains(is_tick));
    let (alone, beside): (Vec<&Line>, Vec<&Line>) = with_ticks.partition(|line| has_ticks_alone(line));
    changed.count() > CHANGED_AT_MOST && alone.len() > beside.len()
}

/// Every tick by its footnotes, in the order of these.
fn all_ticks(read: &[Printed]) -> Vec<String> {
    let mut all: Vec<String> = read
        .iter()
        .flat_map(|printed| &printed.ticks)
        .map(|(_, notes)| notes.clone())
        .collect();
    all.sort_unstable();
    all
}

fn in_matrix() -> Vec<String> {
    let mut all: Vec<String> = ROWS.iter().flat_map(|row| &row.marks).filter_map(as_printed).collect();
    all.sort_unstable();
    all
}

fn has_ticks_alone(line: &Line) -> bool {
    line.text.contains(is_tick) && before_words(&line.text).len() == line.text.len()
}

/// What stands in each of the rows.
fn read(lines: &[Line], found: &[Found], owner: Owner) -> Vec<Printed> {
    let mut printed: Vec<Printed> = found
        .iter()
        .map(|row| Printed {
            cells: cells(&lines[row.last.line], row.last.column),
            ticks: Vec::new(),
        })
        .collect();
    let heights = heights(lines);
    for place in lines_of_table(lines, found) {
        let mut column = 0;
        let mut parts = lines[place].text.split(is_tick);
        column += parts.next().map_or(0, |part| part.chars().count());
        for part in parts {
            if let Some(row) = owner.of(found, &heights, place, column) {
                printed[row].ticks.push((column, notes(before_words(part))));
            }
            column += 1 + part.chars().count();
        }
        add_notes_below(lines, place, found, &mut printed);
    }
    printed
}

/// From the first row to the last line with ticks, before other words come.
fn lines_of_table(lines: &[Line], found: &[Found]) -> std::ops::Range<usize> {
    let start = found.first().map_or(0, |row| row.first.line);
    let last = found.last().map_or(0, |row| row.last.line);
    let behind = lines.iter().skip(last + 1);
    start..last + 1 + behind.take_while(|line| has_ticks_alone(line)).count()
}

/// How far down each line stands, an empty one counted.
fn heights(lines: &[Line]) -> Vec<usize> {
    let mut height = 0;
    let below = lines.iter().map(|line| {
        height += 1 + usize::from(line.after_gap);
        height
    });
    below.collect()
}

impl Owner {
    /// The row of a tick.
    fn of(self, found: &[Found], heights: &[usize], line: usize, column: usize) -> Option<usize> {
        let before = found
            .iter()
            .rposition(|row| (row.first.line, row.first.column) < (line, column));
        let (Self::Nearest, Some(place)) = (self, before) else {
            return before;
        };
        let above = heights[line].saturating_sub(heights[found[place].last.line]);
        let below = found.get(place + 1).map(|row| heights[row.first.line] - heights[line]);
        Some(if below.is_some_and(|below| below < above) {
            place + 1
        } else {
            place
        })
    }
}

/// What stands before the next word.
fn before_words(text: &str) -> &str {
    let end = text.find(|c: char| c.is_alphabetic() && !is_tick(c));
    end.map_or(text, |end| &text[..end])
}

/// Footnotes that a broken line has parted from their tick.
fn add_notes_below(lines: &[Line], place: usize, found: &[Found], printed: &mut [Printed]) {
    let Some(next) = lines.get(place + 1).filter(|next| !next.after_gap && !next.is_number) else {
        return;
    };
    let ends_with_tick = lines[place].text.trim_end().ends_with(is_tick);
    let start = next.text.split(is_tick).next().unwrap_or_default();
    let marks = before_words(start);
    let is_all = marks.len() == start.len();
    let row = found.iter().rposition(|row| row.last.line <= place);
    if let Some((_, of_last)) = row.and_then(|row| printed[row].ticks.last_mut())
        && ends_with_tick
        && of_last.is_empty()
        && (is_all || begins_row(&start[marks.len()..]))
    {
        of_last.push_str(&notes(marks));
    }
}

fn begins_row(words: &str) -> bool {
    let letters = squash(words);
    ROWS.iter().any(|row| letters.starts_with(&squash(row.label)))
}

/// The cells behind a label, where tabs part them.
fn cells(line: &Line, column: usize) -> Option<Vec<Option<String>>> {
    let behind: String = line.text.chars().skip(column + 1).collect();
    behind.contains('\t').then(|| {
        let cells = behind.split('\t').skip(1);
        let read = cells.map(|cell| cell.contains(is_tick).then(|| notes(cell)));
        let mut cells: Vec<Option<String>> = read.take(UpdRole::ALL.len()).collect();
        cells.resize(UpdRole::ALL.len(), None);
        cells
    })
}

/// Where spaces part the cells, the ticks of all rows together show where the columns are: if they stand in as many
/// places as there are roles.
fn tell_columns(rows: &mut [Printed]) {
    let all = rows.iter().flat_map(|printed| &printed.ticks);
    let mut places: Vec<usize> = all.map(|(place, _)| *place).collect();
    places.sort_unstable();
    places.dedup();
    let columns: Vec<&[usize]> = places.chunk_by(|a, b| b - a <= SLACK).collect();
    let is_wide = |printed: &Printed| printed.ticks.windows(2).all(|two| two[1].0 > two[0].0 + SLACK);
    if columns.len() != UpdRole::ALL.len() || !rows.iter().all(is_wide) {
        return;
    }
    for printed in rows.iter_mut().filter(|printed| printed.cells.is_none()) {
        let tick_in = |column: &&[usize]| {
            let tick = printed.ticks.iter().find(|(place, _)| column.contains(place));
            tick.map(|(_, notes)| notes.clone())
        };
        printed.cells = Some(columns.iter().map(tick_in).collect());
    }
}

/// The numbers of the footnotes in a cell.
fn notes(cell: &str) -> String {
    let digit = |c: char| {
        let above = SUPERSCRIPTS.iter().position(|digit| *digit == c);
        above.or_else(|| c.to_digit(10).map(|digit| digit as usize))
    };
    cell.chars().filter_map(digit).map(|digit| digit.to_string()).collect()
}

/// The cells of a row that are marked otherwise.
fn differences(row: &Row, at: usize, read: &Printed) -> Vec<Finding> {
    let was: Vec<Option<String>> = row.marks.iter().map(as_printed).collect();
    if let Some(cells) = &read.cells {
        let columns = UpdRole::ALL.iter().zip(was.iter().zip(cells));
        let changed = columns.filter(|(_, (was, now))| was != now);
        return changed
            .map(|(role, (was, now))| cell_finding(row, *role, at, was.as_deref(), now.as_deref()))
            .collect();
    }
    let was: Vec<String> = was.into_iter().flatten().collect();
    let now: Vec<String> = read.ticks.iter().map(|(_, notes)| notes.clone()).collect();
    if was == now {
        return Vec::new();
    }
    vec![row_finding(row, at, in_words(&now))]
}

fn as_printed(mark: &Mark) -> Option<String> {
    match mark {
        Mark::Blank => None,
        Mark::Tick(notes) => Some(notes.iter().map(|note| note.number()).collect()),
    }
}

fn cell_finding(row: &Row, role: UpdRole, at: usize, was: Option<&str>, now: Option<&str>) -> Finding {
    let cell = Cell::of(row.task, role);
    let say = |cell: Option<&str>| cell.map_or_else(|| "empty".to_owned(), tick);
    let (was, now) = (say(was), say(now));
    Finding {
        document: Document::Guide,
        at,
        what: What::Cell { cell, was, now },
        concerns: vec![concern(cell)],
    }
}

fn row_finding(row: &Row, at: usize, now: String) -> Finding {
    let printed: Vec<String> = row.marks.iter().filter_map(as_printed).collect();
    Finding {
        document: Document::Guide,
        at,
        what: What::Row {
            label: row.label,
            was: in_words(&printed),
            now,
        },
        concerns: UpdRole::ALL
            .iter()
            .map(|role| concern(Cell::of(row.task, *role)))
            .collect(),
    }
}

/// Where no row can be told: the table as a whole, by how many ticks it has of each kind.
fn all_rows_finding(section: &Section, was: &[String], now: &[String]) -> Finding {
    let say = |ticks: &[String]| {
        let kinds = ticks.chunk_by(|a, b| a == b);
        let said: Vec<String> = kinds
            .map(|kind| format!("{} times {}", kind.len(), tick(&kind[0])))
            .collect();
        said.join(", ")
    };
    Finding {
        document: Document::Guide,
        at: section.letters.start,
        what: What::Row {
            label: "all rows",
            was: say(was),
            now: say(now),
        },
        concerns: Vec::new(),
    }
}

const fn concern(cell: Cell) -> Concern {
    Concern {
        cite: Cite::Cell(cell),
        section: PLACE,
        phrase: "",
    }
}

fn in_words(ticks: &[String]) -> String {
    let ticks: Vec<String> = ticks.iter().map(|notes| tick(notes)).collect();
    if ticks.is_empty() {
        "no tick".to_owned()
    } else {
        ticks.join(", ")
    }
}

fn tick(notes: &str) -> String {
    match notes.len() {
        0 => "a tick".to_owned(),
        1 => format!("a tick with note {notes}"),
        _ => format!(
            "a tick with notes {}",
            notes.chars().map(String::from).collect::<Vec<_>>().join(" and ")
        ),
    }
}
