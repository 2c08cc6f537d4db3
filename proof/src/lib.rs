//! What makes the rules believable to people who read no Rust: `cargo xtask prove` and what stands beside it.
//!
//! Native, and no part of the site.

pub mod cases;
pub mod checks;
pub mod contract;
pub mod dmn;
pub mod drift;
mod element;
mod export;
pub mod map;
pub mod panics;
pub mod plans;
pub mod prove;
pub mod report;
pub mod reviewed;
mod rows;
pub mod rules;
pub mod sentences;
pub mod smallest;
pub mod summary;
pub mod texts;
pub mod walk;

use std::path::Path;

use anyhow::{Result, anyhow, bail};

use prove::Proof;
use rules::Rules;
use walk::Cases;

/// Runs one command, given the arguments after the name of the program.
///
/// # Errors
///
/// What went wrong, in a line; also where something is found that must not be.
pub fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["prove"] => prove(Cases::all()),
        ["prove", "--parts"] => prove(Cases::parts()),
        ["prove", "--reviewed"] => take_over(),
        ["report"] => report::run(None, Cases::all()),
        ["report", "--parts"] => report::run(None, Cases::parts()),
        ["report", "--diff", old] => report::run(Some(Path::new(old)), Cases::all()),
        ["report", "--parts", "--diff", old] => report::run(Some(Path::new(old)), Cases::parts()),
        ["drift", rest @ ..] => drift::run(rest),
        ["export", rest @ ..] => export::run(rest),
        _ => bail!(
            "`{}` is not a command of the proof; see `cargo xtask help`",
            words.join(" ")
        ),
    }
}

/// Proves the rules on these cases; what stops outside every case is an error, as all else that goes wrong.
fn proof_of(cases: Cases) -> Result<Proof> {
    panics::are_kept();
    panics::caught(|| prove::prove(Rules::OURS, cases)).map_err(|what| anyhow!("the proof itself stopped: {what}"))
}

/// Proves the rules, prints what was found and, of all cases without an exception, writes it down.
fn prove(cases: Cases) -> Result<()> {
    let proof = proof_of(cases)?;
    print!("{}", summary::text(&proof));
    if !proof.exceptions.is_empty() {
        bail!("not everything holds");
    }
    if cases == Cases::all() {
        summary::write(&proof, &chrono::Utc::now().date_naive().to_string())?;
    }
    Ok(())
}

/// Writes down that what is said has been reviewed, unless something else is wrong: then not all that is said was heard, or
/// it is not to be taken over.
fn take_over() -> Result<()> {
    let proof = proof_of(Cases::all())?;
    if proof.exceptions.iter().any(|(check, _)| check != reviewed::CHECK) {
        print!("{}", summary::text(&proof));
        bail!("not everything holds, so nothing was written down as reviewed");
    }
    proof.seen.statements.write()
}
