//! Files of the project that are made from the rules.

use std::fs;
use std::path::Path;

/// That a file, named from this crate, is what the rules give now; writes it where that is wanted.
#[track_caller]
pub(crate) fn assert_written(file: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, now).expect("the file can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        now == written,
        "the rules have changed: make {file} anew (UPDATE_SNAPSHOTS=1)"
    );
}
