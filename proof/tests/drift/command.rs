//! The command: how it ends, and what it writes.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::made_up::{Guide, page};
use upd_rules::sources::ledger::Document;

/// A file for one test, in the folder that Cargo has for that.
fn file(name: &str, text: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path
}

/// The status, what is printed, and what is said of errors.
fn drift(arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_upd-proof"));
    let output = command.arg("drift").args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// The table of the made-up editions, as a file.
fn table(name: &str) -> PathBuf {
    let guide = file(&format!("{name}-guide.txt"), &Guide::new().text());
    let portal = file(&format!("{name}-portal.txt"), &page(Document::Portal).join("\n\n"));
    let arguments = [
        "--baseline",
        guide.to_str().unwrap(),
        "--portal",
        portal.to_str().unwrap(),
    ];
    let (status, out, error) = drift(&arguments);
    assert_eq!((status, error.as_str()), (Some(0), ""));
    file(&format!("{name}.tsv"), &out)
}

#[test]
fn it_ends_with_0_where_nothing_is_to_do() {
    let guide = file("other-guide.txt", &Guide::new().text());
    let portal = file("other-portal.txt", &page(Document::Portal).join("\n\n"));
    let table = table("same");
    let (status, out, error) = drift(&[
        guide.to_str().unwrap(),
        "--portal",
        portal.to_str().unwrap(),
        "--table",
        table.to_str().unwrap(),
    ]);
    assert_eq!((status, error.as_str()), (Some(0), ""), "{out}");
    assert!(out.starts_with("Nothing to do: "), "{out}");
    assert_eq!(out.lines().count(), 1);
}

#[test]
fn it_ends_with_1_where_something_is_and_writes_the_list() {
    let mut guide = Guide::new();
    guide
        .section("5.1")
        .sentences
        .retain(|sentence| !sentence.contains("will be notified automatically by email"));
    let path = file("one-sentence-less.txt", &guide.text());
    let csv = file("list.csv", "");
    let table = table("changed");
    let (status, out, error) = drift(&[
        path.to_str().unwrap(),
        "--csv",
        csv.to_str().unwrap(),
        "--table",
        table.to_str().unwrap(),
    ]);
    assert_eq!((status, error.as_str()), (Some(1), ""));
    assert!(
        out.contains("GONE from 5.1 (Access roles and permissions): “will be notified automatically by email”"),
        "{out}"
    );
    assert!(out.contains("ROL-10 (§5.1 bullet 4): "), "{out}");
    assert!(out.ends_with("to look at: 1 of phrases gone.\n"), "{out}");
    let rows: Vec<csv::StringRecord> = csv::Reader::from_path(csv)
        .unwrap()
        .records()
        .map(Result::unwrap)
        .collect();
    assert_eq!(rows[0].get(2), Some("gone"));
    assert_eq!(rows[0].get(4), Some("ROL-10"));
    assert!(out.contains(rows[0].get(7).unwrap()), "what the rule says is in both");
}

#[test]
fn it_ends_with_2_where_there_is_no_guide() {
    let other = file("other.txt", "Lorem ipsum dolor sit amet.\n");
    let missing = other.with_file_name("there-is-none.txt");
    for arguments in [
        &[][..],
        &["--portal"],
        &["--neither", "nor"],
        &[other.to_str().unwrap()],
        &[missing.to_str().unwrap()],
    ] {
        let (status, out, error) = drift(arguments);
        assert_eq!((status, out.as_str()), (Some(2), ""), "{arguments:?}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }
    let (_, _, error) = drift(&[other.to_str().unwrap()]);
    assert!(error.contains("another document, or in another language"), "{error}");
}

#[test]
fn it_says_how_it_is_called() {
    let (status, out, error) = drift(&["--help"]);
    assert_eq!((status, error.as_str()), (Some(0), ""));
    assert!(out.starts_with("drift NEW.txt "), "{out}");
}

/// What is no text is told for what it is, and a text is read in whatever letters it was written.
#[test]
fn files_of_every_kind_are_read_or_refused() {
    let kinds = [
        ("of.pdf", "%PDF-1.7\n", "is a PDF"),
        ("zeros.bin", "a\0b", "is no text"),
        ("nothing.txt", " \n", "is empty"),
    ];
    for (name, bytes, why) in kinds {
        let path = file(name, bytes);
        let (status, out, error) = drift(&[path.to_str().unwrap()]);
        assert_eq!((status, out.as_str()), (Some(2), ""), "{name}");
        assert!(error.contains(why), "{error}");
    }
    let table = table("letters");
    let utf16: Vec<u8> = Guide::new().text().encode_utf16().flat_map(u16::to_le_bytes).collect();
    let path = file("utf16.txt", "");
    fs::write(&path, [&[0xff, 0xfe], utf16.as_slice()].concat()).unwrap();
    let (status, out, _) = drift(&[path.to_str().unwrap(), "--table", table.to_str().unwrap()]);
    assert_eq!(status, Some(0), "{out}");
}

/// Of half a guide it is said that it is a part.
#[test]
fn it_says_how_much_is_missing() {
    let text = Guide::new().text();
    let half = text.split("\n5.1.1.4").next().unwrap();
    let end = half
        .char_indices()
        .nth(half.chars().count() / 2)
        .map_or(0, |(at, _)| at);
    let path = file("half-a-guide.txt", &half[..end]);
    let table = table("half");
    let (status, out, _) = drift(&[path.to_str().unwrap(), "--table", table.to_str().unwrap()]);
    assert_eq!(status, Some(1));
    assert!(
        out.starts_with("Note: Of the "),
        "{}",
        out.lines().next().unwrap_or_default()
    );
}

/// What a cell reaches is told, and steps are called as those call them whom a rule is for.
#[test]
fn what_is_reached_is_told() {
    let mut guide = Guide::new();
    let api = guide
        .table
        .iter_mut()
        .find(|row| row.starts_with("Connect to"))
        .unwrap();
    *api = api.replacen("✓\t\t\t✓", "✓\t\t\t", 1);
    guide.section("5.1.2.1").sentences.remove(0);
    let path = file("reached.txt", &guide.text());
    let table = table("reached");
    let (_, out, _) = drift(&[path.to_str().unwrap(), "--table", table.to_str().unwrap()]);
    let cell: Vec<&str> = out
        .lines()
        .skip_while(|line| !line.starts_with("  M8d "))
        .take(4)
        .collect();
    assert!(cell[1].starts_with("    Steps: api.request "), "{cell:?}");
    assert_eq!(
        cell[2..],
        [
            "    Roles: UPD Industry Super User",
            "    Questions: What you want to do"
        ]
    );
    assert!(out.contains("IND-0"), "{out}");
    assert!(!out.contains("UPD CA Super User)"), "{out}");
}

/// The table of an edition says of that edition what it is asked: with it nothing would be to do.
#[test]
fn the_table_can_be_made_anew() {
    let guide = file("guide-for-table.txt", &Guide::new().text());
    let (status, out, _) = drift(&["--baseline", guide.to_str().unwrap()]);
    assert_eq!(status, Some(0));
    let headings = |table: &str| -> Vec<String> {
        table
            .lines()
            .filter(|row| row.starts_with("heading"))
            .map(str::to_owned)
            .collect()
    };
    assert_eq!(headings(&out), headings(include_str!("../../src/drift/baseline.tsv")));
}
