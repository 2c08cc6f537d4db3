//! The rooms of the library: imports go one way only.

use std::path::Path;

use crate::imports::{circle, imports};

/// From facts to words. A room may take from those before it, and from none that has the same number.
const ROOMS: [(&str, u8); 8] = [
    ("sources", 0),
    ("case", 1),
    ("plan", 2),
    ("dates", 3),
    ("credentials", 4),
    ("words", 5),
    ("document", 6),
    ("out", 7),
];

#[test]
fn imports_go_from_words_to_facts_and_never_back() {
    let imports = imports(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(imports.len() > 200, "{} imports were read", imports.len());
    for (from, to) in &imports {
        // What stands beside the rooms in lib.rs belongs to none.
        if let (Some((room, above)), Some((other, below))) = (room(from), room(to)) {
            assert!(room == other || below < above, "{from} takes from {to}");
        }
    }
    assert_eq!(circle(&imports), None);
}

/// The room of a module, and its number.
fn room(module: &str) -> Option<(&str, u8)> {
    let name = module.split('/').next()?;
    ROOMS.into_iter().find(|(room, _)| *room == name)
}
