//! The table of roles: its ticks and their footnotes, as far as a text shows which cell they stand in.

use std::borrow::Cow;

use upd_rules::sources::ledger::{Cite, Document};
use upd_rules::sources::matrix::{Cell, Mark, ROWS, Row, UpdRole};

use super::edition::Edition;
use super::finding::{Concern, Finding, What};
use super::lines::{Line, is_tick};
use super::markup::SUPERSCRIPTS;
use super::rows::{Found, Heads, Table, lines_of_table, table};
use super::text::squash;

/// The section of the table, and where the ledger has it.
pub(super) const SECTION: &str = "5.1";
const PLACE: &str = "§5.1 table";
/// So far from each other ticks of one column may stand.
const SLACK: usize = 3;

/// The role of each column; none of one that is not known.
type Columns<'a> = Cow<'a, [Option<UpdRole>]>;

/// What there is to look at in the table, and what could not be read.
#[derive(Default)]
pub(super) struct Looked {
    pub(super) findings: Vec<Finding>,
    pub(super) notes: Vec<String>,
}

/// What stands in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Printed {
    /// The cells, a tick by its footnotes and an empty one as none; where each cell can be told from the next.
    cells: Option<Vec<Option<String>>>,
    /// The ticks in their order: the place in the line, and the footnotes.
    ticks: Vec<(usize, String)>,
}

/// Compares the table with the matrix of the rules.
pub(super) fn compare(edition: &Edition) -> Looked {
    let Some(table) = table(edition) else {
        return Looked {
            findings: vec![whole_finding(0, "not found".to_owned())],
            notes: Vec::new(),
        };
    };
    let (lines, found) = (&edition.lines, &table.rows);
    let columns = columns(&table.heads);
    let read = best_read(lines, found, &columns);
    if read.iter().all(|printed| printed.ticks.is_empty()) || is_scattered(lines, &table, &read, &columns) {
        return unreadable(edition, &table, &all_ticks(&read));
    }
    let mut findings = heads_finding(&table);
    for row in &ROWS {
        let is_row = |found: &Found| found.row.is_some_and(|known| known.task == row.task);
        match found.iter().zip(&read).find(|(found, _)| is_row(found)) {
            Some((found, printed)) => findings.extend(differences(row, found.letters.start, printed, &columns)),
            None => findings.push(row_finding(row, table.letters.start, "not found".to_owned())),
        }
    }
    let unknown = found.iter().zip(&read).filter(|(found, _)| found.row.is_none());
    findings.extend(unknown.map(|(found, printed)| new_row_finding(edition, found, printed)));
    Looked {
        findings,
        notes: Vec::new(),
    }
}

/// Whether the words of the roles stand before the first row, in whatever order the columns of the heads were read.
pub(super) fn has_heads(edition: &Edition) -> bool {
    table(edition).is_some_and(|table| table.heads.gone.is_empty() && table.heads.new.is_empty())
}

/// The columns by their heads; where the text does not part these, as they are now.
fn columns(heads: &Heads) -> Columns<'_> {
    match &heads.columns {
        Some(columns) => Cow::Borrowed(columns),
        None => Cow::Owned(UpdRole::ALL.map(Some).to_vec()),
    }
}

/// Where the rows cannot be told: whether at least the ticks are the same.
fn unreadable(edition: &Edition, table: &Table, now: &[String]) -> Looked {
    let heading = &edition.sections[table.section].heading;
    let was = in_matrix();
    let finding = |now: String| vec![whole_finding(table.letters.start, now)];
    let findings = if now.is_empty() {
        finding("not to be read: no tick is left in this text".to_owned())
    } else if was == now {
        Vec::new()
    } else {
        finding(kinds(now))
    };
    Looked {
        findings,
        notes: vec![format!(
            "The table of roles in section {} cannot be read row by row from this text. Compare it by eye, or convert it \
             with its layout.",
            heading.number
        )],
    }
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
fn best_read(lines: &[Line], found: &[Found], columns: &Columns<'_>) -> Vec<Printed> {
    let ways = [Owner::Before, Owner::Nearest].map(|owner| {
        let mut read = read(lines, found, owner);
        tell_columns(&mut read, columns);
        read
    });
    let changed = |read: &Vec<Printed>| {
        let rows = found.iter().zip(read);
        rows.map(|(found, printed)| changes(found, printed, columns).len())
            .sum::<usize>()
    };
    ways.into_iter().min_by_key(changed).unwrap_or_default()
}

/// The changes of a row that is known.
fn changes(found: &Found, printed: &Printed, columns: &Columns<'_>) -> Vec<Finding> {
    let row = found
        .row
        .map(|row| differences(row, found.letters.start, printed, columns));
    row.unwrap_or_default()
}

/// More rows than these are not changed in one edition: then it is the text that is out of order.
const CHANGED_AT_MOST: usize = 2;

/// Whether a converter has read the cells in an order of its own: most ticks stand in lines by themselves, and many rows
/// are not what they were, or any where the heads are out of order as well.
fn is_scattered(lines: &[Line], table: &Table, read: &[Printed], columns: &Columns<'_>) -> bool {
    let found = &table.rows;
    let rows = found.iter().zip(read);
    let changed = rows.filter(|(found, printed)| !changes(found, printed, columns).is_empty());
    let with_ticks = lines[lines_of_table(lines, found)]
        .iter()
        .filter(|line| line.text.contains(is_tick));
    let (alone, beside): (Vec<&Line>, Vec<&Line>) = with_ticks.partition(|line| has_ticks_alone(line));
    let at_most = if table.heads.is_behind { 0 } else { CHANGED_AT_MOST };
    changed.count() > at_most && alone.len() > beside.len()
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
        read.collect()
    })
}

/// Where spaces part the cells, the ticks of all rows together show where the columns are: if they stand in as many
/// places as there are heads.
fn tell_columns(rows: &mut [Printed], heads: &Columns<'_>) {
    let all = rows.iter().flat_map(|printed| &printed.ticks);
    let mut places: Vec<usize> = all.map(|(place, _)| *place).collect();
    places.sort_unstable();
    places.dedup();
    let columns: Vec<&[usize]> = places.chunk_by(|a, b| b - a <= SLACK).collect();
    let is_wide = |printed: &Printed| printed.ticks.windows(2).all(|two| two[1].0 > two[0].0 + SLACK);
    if columns.len() != heads.len() || !rows.iter().all(is_wide) {
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
fn differences(row: &Row, at: usize, read: &Printed, columns: &Columns<'_>) -> Vec<Finding> {
    let roles = || {
        columns
            .iter()
            .enumerate()
            .filter_map(|(place, role)| Some((place, (*role)?)))
    };
    let was = |role: UpdRole| row.marks.get(role as usize).and_then(as_printed);
    if let Some(cells) = read.cells.as_ref().filter(|cells| !has_more(cells, columns)) {
        let now = |place: usize| cells.get(place).cloned().flatten();
        let changed = roles().filter(|(place, role)| was(*role) != now(*place));
        return changed
            .map(|(place, role)| cell_finding(row, role, at, was(role).as_deref(), now(place).as_deref()))
            .collect();
    }
    let was: Vec<String> = roles().filter_map(|(_, role)| was(role)).collect();
    let now: Vec<String> = read.ticks.iter().map(|(_, notes)| notes.clone()).collect();
    if was == now {
        return Vec::new();
    }
    vec![row_finding(row, at, in_words(&now))]
}

/// Whether ticks stand where no column has a head.
fn has_more(cells: &[Option<String>], columns: &Columns<'_>) -> bool {
    cells.iter().skip(columns.len()).any(Option::is_some)
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
    let what = What::Cell { cell, was, now };
    Finding::new(Document::Guide, at, what, vec![concern(cell)])
}

fn row_finding(row: &Row, at: usize, now: String) -> Finding {
    let printed: Vec<String> = row.marks.iter().filter_map(as_printed).collect();
    let what = What::Row {
        label: row.label,
        was: in_words(&printed),
        now,
    };
    let cells = UpdRole::ALL.iter().map(|role| concern(Cell::of(row.task, *role)));
    Finding::new(Document::Guide, at, what, cells.collect())
}

/// The table as a whole, by how many ticks it has of each kind.
fn whole_finding(at: usize, now: String) -> Finding {
    let what = What::Row {
        label: "all rows",
        was: kinds(&in_matrix()),
        now,
    };
    Finding::new(Document::Guide, at, what, Vec::new())
}

/// How many ticks there are of each kind.
fn kinds(ticks: &[String]) -> String {
    let kinds = ticks.chunk_by(|a, b| a == b);
    let said: Vec<String> = kinds
        .map(|kind| format!("{} times {}", kind.len(), tick(&kind[0])))
        .collect();
    said.join(", ")
}

/// Heads that are not known, and those that are not found.
fn heads_finding(table: &Table) -> Vec<Finding> {
    let Heads { new, gone, .. } = &table.heads;
    if new.is_empty() && gone.is_empty() {
        return Vec::new();
    }
    let roles = UpdRole::ALL
        .into_iter()
        .filter(|role| gone.iter().any(|head| head == role.label()));
    let cells = roles.flat_map(|role| ROWS.iter().map(move |row| concern(Cell::of(row.task, role))));
    let what = What::Heads {
        new: new.clone(),
        gone: gone.clone(),
    };
    vec![Finding::new(
        Document::Guide,
        table.letters.start,
        what,
        cells.collect(),
    )]
}

fn new_row_finding(edition: &Edition, found: &Found, printed: &Printed) -> Finding {
    let words = &edition.text.words[found.first.word..=found.last.word];
    let label: Vec<&str> = words.iter().map(|word| word.shown.as_str()).collect();
    let ticks: Vec<String> = printed.ticks.iter().map(|(_, notes)| notes.clone()).collect();
    let what = What::NewRow {
        label: label.join(" "),
        now: in_words(&ticks),
    };
    Finding::new(Document::Guide, found.letters.start, what, Vec::new())
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
