//! What makes the rules believable to people who read no Rust: `cargo xtask prove` and what stands beside it.
//!
//! Native, and no part of the site.

pub mod drift;

use anyhow::{Result, bail};

/// Runs one command, given the arguments after the name of the program.
///
/// # Errors
///
/// What went wrong, in a line; also where something is found that must not be.
pub fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["drift", rest @ ..] => drift::run(rest),
        _ => bail!("`{}` is no command of the proof", words.join(" ")),
    }
}
