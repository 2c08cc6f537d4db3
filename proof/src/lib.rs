//! What makes the rules believable to people who read no Rust: `cargo xtask prove` and what stands beside it.
//!
//! Native, and no part of the site.

pub mod cases;
pub mod dmn;
mod element;
pub mod map;
mod rows;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// So many cases are evaluated by another engine to compare.
const CASES: usize = 10_000;

/// Runs one command, given the arguments after the name of the program.
///
/// # Errors
///
/// What went wrong, in a line; also where something is found that must not be.
pub fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["export", "map"] => write(Path::new("target/proof/map.svg"), &map::svg()?),
        ["export", "map-list"] => write(Path::new("target/proof/map.html"), &map::list_html()?),
        ["export", "map-list", file] => write(Path::new(file), &map::list_html()?),
        ["export", "map", file] => write(Path::new(file), &map::svg()?),
        ["export", "dmn"] => write(Path::new("target/proof/upd.dmn"), &dmn::xml(&cases::every_case()?)?),
        ["export", "dmn-cases"] => write(Path::new("target/proof/cases.tsv"), &dmn::sample(CASES)),
        ["export", "dmn-cases", file] => write(Path::new(file), &dmn::sample(CASES)),
        ["export", "dmn", file] => write(Path::new(file), &dmn::xml(&cases::every_case()?)?),
        _ => bail!("`{}` is no command of the proof", words.join(" ")),
    }
}

/// Writes a file, in a folder that is made if there is none, and says so.
fn write(file: &Path, text: &str) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("{}: {} bytes", file.display(), text.len());
    Ok(())
}
