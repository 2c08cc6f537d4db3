//! The table of roles: its ticks and their footnotes, as far as a text shows which cell they stand in.

use upd_rules::sources::ledger::{Cite, Document};
use upd_rules::sources::matrix::{Cell, Mark, ROWS, Row, UpdRole};

use super::compare::{Compared, Comparison};
use super::edition::Section;
use super::finding::{Concern, Finding, What};
use super::lines::{Line, is_tick};
use super::markup::SUPERSCRIPTS;
use super::text::{occurrences, squash};

/// The section of the table, and where the ledger has it.
const SECTION: &str = "5.1";
const PLACE: &str = "§5.1 table";
/// So far from each other ticks of one column may stand.
const SLACK: usize = 3;

/// What stands in a row behind its label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Printed {
    /// The cells, a tick by its footnotes and an empty one as none; where each cell can be told from the next.
    cells: Option<Vec<Option<String>>>,
    /// The ticks in their order, by the place in the line where that is the line of the label.
    ticks: Vec<(Option<usize>, String)>,
}

/// Compares the table with the matrix of the rules.
pub(super) fn compare(comparison: &Comparison<'_>, compared: &mut Compared) {
    let place = comparison
        .baseline
        .headings
        .iter()
        .position(|heading| heading.number == SECTION);
    let Some(new) = place.and_then(|place| comparison.mapping.now(place)) else {
        return;
    };
    let section = &comparison.edition.sections[new];
    let mut read: Vec<Option<(usize, Printed)>> = ROWS.iter().map(|row| read(comparison, section, row)).collect();
    if read.iter().flatten().all(|(_, printed)| printed.ticks.is_empty()) {
        compared.notes.push(format!(
            "The table of roles in section {} cannot be read from this text, for no ticks stand in its rows. Compare it \
             by eye, or convert it with its layout.",
            section.heading.number
        ));
        return;
    }
    tell_columns(&mut read);
    for (row, read) in ROWS.iter().zip(read) {
        match read {
            Some((at, printed)) => compared.findings.extend(differences(row, at, &printed)),
            None => compared
                .findings
                .push(row_finding(row, section.letters.start, "not found".to_owned())),
        }
    }
}

/// A row, and where it stands.
fn read(comparison: &Comparison<'_>, section: &Section, row: &Row) -> Option<(usize, Printed)> {
    let letters = comparison.edition.letters(section);
    let found = occurrences(letters, &squash(row.label));
    let rows: Vec<(usize, Printed)> = found
        .into_iter()
        .filter_map(|(start, end)| {
            let last = letters.get(end.checked_sub(1)?)?;
            let behind = behind(&comparison.edition.lines, last.line, last.column + 1);
            Some((section.letters.start + start, printed(&behind, last.column + 1)))
        })
        .collect();
    let best = rows.iter().position(|(_, printed)| !printed.ticks.is_empty());
    rows.into_iter().nth(best.unwrap_or_default())
}

/// What stands from a place in a line to the next word, in the same paragraph.
fn behind(lines: &[Line], line: usize, column: usize) -> String {
    let mut text = String::new();
    for (place, here) in lines.iter().enumerate().skip(line) {
        let is_first = place == line;
        if !is_first && (here.after_gap || here.is_number) {
            break;
        }
        let rest: String = here.text.chars().skip(if is_first { column } else { 0 }).collect();
        let end = rest
            .find(|c: char| c.is_alphabetic() && !is_tick(c))
            .unwrap_or(rest.len());
        let (marks, words) = rest.split_at(end);
        // A number before other words than those of a row begins a footnote.
        let begins_note = !marks.contains(is_tick) && !words.is_empty() && !begins_row(words);
        if is_first || !begins_note {
            text.push_str(marks);
        }
        if !words.is_empty() {
            break;
        }
        text.push('\n');
    }
    text
}

fn begins_row(words: &str) -> bool {
    let letters = squash(words);
    ROWS.iter().any(|row| letters.starts_with(&squash(row.label)))
}

fn printed(behind: &str, column: usize) -> Printed {
    let first_line = behind.find('\n').unwrap_or(behind.len());
    let places = behind.match_indices(is_tick).map(|(place, _)| {
        let in_line = column + behind[..place].chars().count();
        (place < first_line).then_some(in_line)
    });
    let cells = behind.contains('\t').then(|| {
        let cells = behind
            .split('\t')
            .skip(1)
            .map(|cell| cell.contains(is_tick).then(|| notes(cell)));
        let mut cells: Vec<Option<String>> = cells.take(UpdRole::ALL.len()).collect();
        cells.resize(UpdRole::ALL.len(), None);
        cells
    });
    Printed {
        cells,
        ticks: places.zip(behind.split(is_tick).skip(1).map(notes)).collect(),
    }
}

/// Where spaces part the cells, the ticks of all rows together show where the columns are: if they stand in as many
/// places as there are roles.
fn tell_columns(rows: &mut [Option<(usize, Printed)>]) {
    let all = rows.iter().flatten().flat_map(|(_, printed)| &printed.ticks);
    let Some(mut places) = all.map(|(place, _)| *place).collect::<Option<Vec<usize>>>() else {
        return;
    };
    places.sort_unstable();
    places.dedup();
    let columns: Vec<&[usize]> = places.chunk_by(|a, b| b - a <= SLACK).collect();
    let is_wide = |printed: &Printed| {
        printed
            .ticks
            .windows(2)
            .all(|two| two[1].0 > two[0].0.map(|place| place + SLACK))
    };
    if columns.len() != UpdRole::ALL.len() || !rows.iter().flatten().all(|(_, printed)| is_wide(printed)) {
        return;
    }
    for (_, printed) in rows.iter_mut().flatten().filter(|(_, printed)| printed.cells.is_none()) {
        let tick_in = |column: &&[usize]| {
            let tick = printed
                .ticks
                .iter()
                .find(|(place, _)| place.is_some_and(|place| column.contains(&place)));
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
