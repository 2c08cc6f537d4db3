//! From points to the rows of a decision table: what was found for each combination of values becomes as few rows as a
//! fixed order of examining gives, of which no two overlap.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Result, bail};

/// The values of the columns for one or more cases, each below [`MOST_VALUES`]; 0 is nothing.
pub(crate) type Point = Vec<u8>;
/// Values that a cell accepts, a bit each.
pub(crate) type Cell = u32;
/// A cell that accepts everything, also what no case has there.
pub(crate) const ANY: Cell = Cell::MAX;
/// So many values a column may have at most.
pub(crate) const MOST_VALUES: u8 = 32;

/// What the points lead to, by a number.
pub(crate) type Points = BTreeMap<Point, u8>;

/// A row: for each column the values that it accepts, and what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) cells: Vec<Cell>,
    pub(crate) leads_to: u8,
}

impl Row {
    /// Whether it is the row for that point.
    pub(crate) fn accepts(&self, point: &[u8]) -> bool {
        self.cells.iter().zip(point).all(|(cell, value)| cell >> value & 1 == 1)
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.cells.iter().zip(&other.cells).all(|(one, other)| one & other != 0)
    }
}

/// The rows for those points: columns are examined in that order.
///
/// # Errors
///
/// If the columns do not decide what a point leads to.
pub(crate) fn rows(points: &Points, order: &[usize]) -> Result<Vec<Row>> {
    let points = &without_what_does_not_matter(points);
    let mut rows = Vec::new();
    let columns = points.keys().next().map_or(0, Vec::len);
    examine(points, order, &vec![ANY; columns], &mut rows)?;
    merge(&mut rows);
    shrink(&mut rows, points);
    widen(&mut rows);
    // As people read: by the first column, then by the next.
    rows.sort_by_cached_key(|row| row.cells.iter().map(|cell| first_of(*cell)).collect::<Vec<u32>>());
    Ok(rows)
}

/// The first value that a cell accepts; what accepts everything comes before all.
const fn first_of(cell: Cell) -> u32 {
    if cell == ANY { 0 } else { cell.trailing_zeros() + 1 }
}

/// The points with nothing in the columns that are not needed to tell what they lead to, later ones first. The first
/// column stays: it says who somebody is, and what is asked later tells that only by accident.
fn without_what_does_not_matter(points: &Points) -> Points {
    let columns = points.keys().next().map_or(0, Vec::len);
    (1..columns).rev().fold(points.clone(), |points, column| {
        without(&points, column).unwrap_or(points)
    })
}

fn without(points: &Points, column: usize) -> Option<Points> {
    let mut rest = Points::new();
    for (point, leads_to) in points {
        let mut point = point.clone();
        point[column] = 0;
        if *rest.entry(point).or_insert(*leads_to) != *leads_to {
            return None;
        }
    }
    Some(rest)
}

/// A tree: where the points do not all lead to the same, they are parted by the next column.
fn examine(points: &Points, order: &[usize], cells: &[Cell], rows: &mut Vec<Row>) -> Result<()> {
    let mut found = points.values();
    let first = found.next().copied().unwrap_or_default();
    if found.all(|leads_to| *leads_to == first) {
        rows.push(Row {
            cells: cells.to_vec(),
            leads_to: first,
        });
        return Ok(());
    }
    let Some((column, later)) = order.split_first() else {
        bail!("the columns of a table do not decide what it says");
    };
    let parts = part(points, *column);
    let is_examined = parts.len() > 1;
    for (cell, points) in parts {
        let mut cells = cells.to_vec();
        if is_examined {
            cells[*column] = cell;
        }
        examine(&points, later, &cells, rows)?;
    }
    Ok(())
}

/// The points by their values in that column, which is not looked at any more. Values are put together where what follows
/// is the same wherever both have something, and they have something in common.
fn part(points: &Points, column: usize) -> Vec<(Cell, Points)> {
    let mut by_value: BTreeMap<u8, Points> = BTreeMap::new();
    for (point, leads_to) in points {
        let mut rest = point.clone();
        let value = std::mem::take(&mut rest[column]);
        by_value.entry(value).or_default().insert(rest, *leads_to);
    }
    let mut values: Vec<(u8, Points)> = by_value.into_iter().collect();
    // Where much is known stands first, so that values with less join the nearest.
    values.sort_by_key(|(value, points)| (std::cmp::Reverse(points.len()), *value));
    let mut parts: Vec<(Cell, Points)> = Vec::new();
    for (value, points) in values {
        let nearest = parts
            .iter()
            .enumerate()
            .filter_map(|(place, (_, part))| in_common(part, &points).map(|common| (common, place)))
            .max_by_key(|(common, place)| (*common, std::cmp::Reverse(*place)));
        match nearest.and_then(|(_, place)| parts.get_mut(place)) {
            Some((cell, part)) => {
                *cell |= 1 << value;
                part.extend(points);
            }
            None => parts.push((1 << value, points)),
        }
    }
    parts
}

/// How many points both have, if these lead to the same; `None` where there is none.
fn in_common(part: &Points, points: &Points) -> Option<usize> {
    let mut common = 0;
    for (point, leads_to) in points {
        if let Some(other) = part.get(point) {
            if other != leads_to {
                return None;
            }
            common += 1;
        }
    }
    (common > 0).then_some(common)
}

/// Rows that lead to the same and differ in one column alone become one.
fn merge(rows: &mut Vec<Row>) {
    while let Some((one, other, column)) = twins(rows) {
        let taken = rows.remove(other);
        rows[one].cells[column] |= taken.cells[column];
    }
}

fn twins(rows: &[Row]) -> Option<(usize, usize, usize)> {
    for (place, row) in rows.iter().enumerate() {
        for (further, other) in rows.iter().enumerate().skip(place + 1) {
            if row.leads_to != other.leads_to {
                continue;
            }
            let cells = || row.cells.iter().zip(&other.cells);
            let mut differ = cells().enumerate().filter(|(_, (one, other))| one != other);
            if let (Some((column, _)), None) = (differ.next(), differ.next()) {
                return Some((place, further, column));
            }
        }
    }
    None
}

/// What no case has in a row is not written there.
fn shrink(rows: &mut [Row], points: &Points) {
    let mut seen: HashMap<usize, Vec<Cell>> = HashMap::new();
    for point in points.keys() {
        let Some(place) = rows.iter().position(|row| row.accepts(point)) else {
            continue;
        };
        let cells = seen.entry(place).or_insert_with(|| vec![0; point.len()]);
        for (cell, value) in cells.iter_mut().zip(point) {
            *cell |= 1 << value;
        }
    }
    for (place, row) in rows.iter_mut().enumerate() {
        let Some(cells) = seen.get(&place) else { continue };
        for (cell, seen) in row.cells.iter_mut().zip(cells) {
            if *cell != ANY {
                *cell &= seen;
            }
        }
    }
}

/// Where a cell is not needed to tell its row from all others, it accepts anything: later columns first.
fn widen(rows: &mut [Row]) {
    for place in 0..rows.len() {
        for column in (0..rows[place].cells.len()).rev() {
            let narrow = std::mem::replace(&mut rows[place].cells[column], ANY);
            let wide = &rows[place];
            if rows
                .iter()
                .enumerate()
                .any(|(other, row)| other != place && row.overlaps(wide))
            {
                rows[place].cells[column] = narrow;
            }
        }
    }
}
