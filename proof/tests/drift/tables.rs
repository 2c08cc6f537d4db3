//! The table of roles as converters break it: labels over several lines, ticks between these, below them, or anywhere.

use super::made_up::Guide;
use super::mangling::Mangling;
use super::{baseline, findings, in_a_line};
use upd_proof::drift::{Compared, Edition, compare};
use upd_rules::sources::ledger::Document;

fn compared(guide: &Guide, table: &str) -> Compared {
    let text = guide.text().replace(&guide.table.join("\n"), table);
    let baseline = baseline(Document::Guide);
    compare(&Edition::read(Document::Guide, &text, &baseline.headings), baseline)
}

fn lines(compared: &Compared) -> Vec<String> {
    compared.findings.iter().map(in_a_line).collect()
}

/// The label in two lines where it has several words, and the ticks of a row with their footnotes.
fn row(row: &str) -> (String, String, Vec<String>) {
    let (label, cells) = row.split_once('\t').unwrap();
    let (first, second) = label.rsplit_once(' ').unwrap();
    let ticks = cells.split('\t').filter(|cell| !cell.is_empty()).map(str::to_owned);
    (first.to_owned(), second.to_owned(), ticks.collect())
}

/// As `pdftotext -layout` does it: the ticks stand beside the middle of a label that is broken into lines.
fn beside(guide: &Guide) -> String {
    let rows = guide.table.iter().map(|of_guide| {
        let (first, second, ticks) = row(of_guide);
        format!("   {first}\n{:30}{}\n   {second}", "", ticks.join("      "))
    });
    rows.collect::<Vec<_>>().join("\n\n")
}

/// As `pdftotext -raw` does it: cell by cell.
fn below(guide: &Guide) -> String {
    let rows = guide.table.iter().map(|of_guide| {
        let (first, second, ticks) = row(of_guide);
        format!("{first}\n{second}\n{}", ticks.join("\n"))
    });
    rows.collect::<Vec<_>>().join("\n")
}

/// As `pdftotext` may do it: column by column.
fn scattered(guide: &Guide) -> String {
    let rows: Vec<_> = guide.table.iter().map(|of_guide| row(of_guide)).collect();
    let labels: Vec<String> = rows
        .iter()
        .map(|(first, second, _)| format!("{first}\n{second}"))
        .collect();
    let ticks: Vec<String> = rows.iter().rev().flat_map(|(_, _, ticks)| ticks.clone()).collect();
    format!("{}\n\n{}", labels.join("\n\n"), ticks.join("\n\n"))
}

fn add_tick(guide: &mut Guide) {
    let row = guide
        .table
        .iter_mut()
        .find(|row| row.starts_with("Nullify data"))
        .unwrap();
    *row = row.replacen("\t✓\t✓\t\t", "\t✓\t✓\t\t✓ ¹", 1);
}

#[test]
fn a_table_broken_into_lines_is_read() {
    for broken in [beside, below] {
        let mut guide = Guide::new();
        let same = compared(&guide, &broken(&guide));
        assert_eq!((lines(&same), same.notes), (vec![], vec![]));
        add_tick(&mut guide);
        let changed = compared(&guide, &broken(&guide));
        assert_eq!(
            (lines(&changed), changed.notes),
            (vec!["row Nullify data".to_owned()], vec![])
        );
    }
}

/// Where nothing can be told of the rows, that is said, and a tick more is found all the same.
#[test]
fn a_table_out_of_order_is_left_to_the_reader() {
    let mut guide = Guide::new();
    let same = compared(&guide, &scattered(&guide));
    assert_eq!((lines(&same), same.notes.len()), (vec![], 1));
    assert!(same.notes[0].contains("Compare it by eye"), "{:?}", same.notes);
    add_tick(&mut guide);
    let changed = compared(&guide, &scattered(&guide));
    assert_eq!(
        (lines(&changed), changed.notes.len()),
        (vec!["row all rows".to_owned()], 1)
    );
}

/// Another order of columns or rows is no change; a column and a row that nobody knows are.
#[test]
fn columns_and_rows_are_told_by_their_names() {
    let swapped = |line: &String| {
        let mut cells: Vec<&str> = line.split('\t').collect();
        cells.swap(2, 6);
        cells.join("\t")
    };
    let mut guide = Guide::new();
    guide.heads = swapped(&guide.heads);
    guide.table = guide.table.iter().map(swapped).rev().collect();
    let found = findings(Document::Guide, &guide.text());
    assert!(found.is_empty(), "{found:?}");

    guide.heads += "\tUPD Industry Auditor";
    guide.table.push("Delete accounts\t✓\t\t\t✓".to_owned());
    let mut found: Vec<String> = findings(Document::Guide, &guide.text()).iter().map(in_a_line).collect();
    found.sort();
    assert_eq!(found, ["heads UPD Industry Auditor for ", "new row Delete accounts"]);

    let mut guide = Guide::new();
    guide.heads = guide.heads.replace("UPD General Public", "UPD Public User");
    let found: Vec<String> = findings(Document::Guide, &guide.text()).iter().map(in_a_line).collect();
    assert!(
        found.contains(&"heads UPD Public User for UPD General Public".to_owned()),
        "{found:?}"
    );
}

/// Heads whose cells a converter has not parted are compared by their words.
#[test]
fn heads_are_told_where_nothing_parts_them() {
    for mangling in [Mangling::Pdf, Mangling::FootnotesInPdf] {
        let mut guide = Guide::new();
        guide.heads = guide
            .heads
            .replace("UPD General Public", "UPD Industry Auditor\tUPD General Public");
        let found: Vec<String> = findings(Document::Guide, &mangling.of(&guide.text(), 7))
            .iter()
            .map(in_a_line)
            .collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with("heads ") && found[0].contains("Auditor"),
            "{found:?}"
        );
    }
}

/// A table that has lost its ticks is something to look at.
#[test]
fn a_table_without_ticks_is_not_passed_over() {
    let guide = Guide::new();
    let lost = compared(&guide, &guide.table.join("\n").replace('✓', "?"));
    assert_eq!(lines(&lost), ["row all rows"]);
    assert_eq!(lost.notes.len(), 1);
}
