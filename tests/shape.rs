//! The app as a whole: imports go one way, and one folder alone touches the browser.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "../rules/tests/rules/imports.rs"]
mod imports;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use imports::{circle, imports, sources};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[test]
fn imports_form_no_circle() {
    let imports = imports(&root());
    assert!(imports.len() > 100, "{} imports were read", imports.len());
    assert_eq!(circle(&imports), None);
}

/// Only `browser/` touches the web's interfaces, but for `main.rs`, which mounts the app.
#[test]
fn one_folder_touches_the_browser() {
    for (path, code) in sources(&root()) {
        let may = path.starts_with(root().join("browser")) || path.ends_with("main.rs");
        for name in ["web_sys", "js_sys"] {
            assert!(may || !code.contains(name), "{} uses {name}", path.display());
        }
    }
}

/// The style says all of a thing in one place: that of the page, and that of the parts which comes later.
#[test]
fn no_block_of_the_style_sheets_stands_twice() {
    let files = ["style.css", "plan.css", "credentials.css", "desk.css"];
    let read = |name| std::fs::read_to_string(root().with_file_name("static").join(name)).expect("a style sheet");
    let text: String = files.map(read).concat();
    let mut seen = BTreeSet::new();
    let (mut depth, mut selector) = (0, String::new());
    for character in text.chars() {
        match character {
            '{' => {
                let name = selector.rsplit("*/").next().unwrap_or_default().trim();
                assert!(depth > 0 || seen.insert(name.to_owned()), "{name} stands twice");
                depth += 1;
            }
            '}' => depth -= 1,
            _ if depth == 0 => selector.push(character),
            _ => {}
        }
        if depth > 0 {
            selector.clear();
        }
    }
    assert!(seen.len() > 50);
}

/// The reader of imports is not taken in by how they are written.
#[test]
fn a_circle_is_found_between_neighbours_and_between_folders() {
    let of = |pairs: &[(&str, &str)]| {
        let owned = pairs.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned()));
        circle(&owned.collect())
    };
    assert_eq!(of(&[("plan/keep", "plan/progress"), ("plan/progress", "plan")]), None);
    let around = of(&[("plan/a", "plan/b"), ("plan/b", "plan/c"), ("plan/c", "plan/a")]);
    assert_eq!(around.as_deref(), Some("plan/a -> plan/b -> plan/c -> plan/a"));
    let between = of(&[
        ("pages/desk/found", "pages/ticket"),
        ("pages/ticket/form", "pages/desk"),
    ]);
    assert_eq!(between.as_deref(), Some("pages/desk -> pages/ticket -> pages/desk"));
}
