//! What the crate `proof/` does: it proves, reports, compares and exports the rules. It is built for speed.

use std::env;
use std::fmt;

use anyhow::{Context as _, Result};

use crate::Workspace;

/// The program ended with that status, and has said why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended(pub u8);

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ended with status {}", self.0)
    }
}

impl std::error::Error for Ended {}

/// Runs one of its commands, where the caller is: files are named from there.
pub(crate) fn run(workspace: &Workspace, words: &[&str]) -> Result<()> {
    let mut command = workspace.cargo(&["run", "--release", "--quiet", "--package=upd-proof", "--"]);
    command.args(words);
    if let Ok(here) = env::current_dir() {
        command.current_dir(here);
    }
    let status = command.status().context("cargo could not be started")?;
    match status.code() {
        Some(0) => Ok(()),
        code => Err(Ended(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(1)).into()),
    }
}
