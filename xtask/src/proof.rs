//! What the crate `proof/` does: it proves, reports, compares and exports the rules. It is built for speed.

use anyhow::Result;

use crate::{Workspace, command};

/// Runs one of its commands.
pub(crate) fn run(workspace: &Workspace, words: &[&str]) -> Result<()> {
    let mut command = workspace.cargo(&["run", "--release", "--quiet", "--package=upd-proof", "--"]);
    command.args(words);
    command::run(command)
}
