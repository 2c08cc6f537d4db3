//! What is handed to other tools: the outcomes as DMN, and the map of the questions.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::{cases, dmn, map};

/// So many cases are evaluated by another engine to compare.
const CASES: usize = 10_000;

/// Writes what is asked for, into a file that is named or into `target/proof`.
///
/// # Errors
///
/// An unknown name, or a file that cannot be written.
pub(crate) fn run(words: &[&str]) -> Result<()> {
    let (what, file) = match words {
        [what] => (*what, None),
        [what, file] => (*what, Some(PathBuf::from(file))),
        _ => bail!("`export` wants dmn, dmn-cases, map or map-list, and perhaps a file"),
    };
    let (name, text) = match what {
        "dmn" => ("upd.dmn", dmn::xml(&cases::every_case()?)?),
        "dmn-cases" => ("cases.tsv", dmn::sample(CASES)),
        "map" => ("map.svg", map::svg()?),
        "map-list" => ("map.html", map::list_html()?),
        _ => bail!("`{what}` cannot be exported: dmn, dmn-cases, map or map-list"),
    };
    write(&file.unwrap_or_else(|| folder().join(name)), &text)
}

/// Where files go that nobody named a place for.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/proof")
}

/// Writes a file, in a folder that is made if there is none, and says so.
///
/// # Errors
///
/// A folder that cannot be made, or a file that cannot be written.
pub(crate) fn write(file: &Path, text: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("{}: {} bytes", file.display(), text.len());
    Ok(())
}
