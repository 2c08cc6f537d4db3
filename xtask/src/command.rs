//! Running other programs, with errors of one line.

use std::env;
use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// Runs a command to its end; an error if it cannot start or fails.
pub(crate) fn run(mut command: Command) -> Result<()> {
    let name = name(&command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("`{name}` could not be started"))?;
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// Runs a command to its end and hands over each line that it prints, which is printed as well.
pub(crate) fn run_and_read(mut command: Command, mut read: impl FnMut(&str)) -> Result<()> {
    let name = name(&command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("`{name}` could not be started"))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.with_context(|| format!("the output of `{name}` could not be read"))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            read(&line);
        }
    }
    let status = child.wait().with_context(|| format!("`{name}` was lost"))?;
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// What a program prints when called with these arguments; nothing if it is missing or fails.
pub(crate) fn output_of(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    if !output.status.success() {
        return None;
    }
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a command prints; nothing if it cannot start or fails.
pub(crate) fn output(mut command: Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a command succeeds; it prints nothing.
pub(crate) fn succeeds(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The folders of the `PATH`, in order.
pub(crate) fn path_folders() -> Vec<PathBuf> {
    env::var_os("PATH")
        .map(|path| env::split_paths(&path).collect())
        .unwrap_or_default()
}

/// The first program of this name on the `PATH`.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    path_folders()
        .into_iter()
        .map(|folder| executable(&folder, program))
        .find(|candidate| candidate.is_file())
}

/// The file of a program in a folder, with the ending that this system gives to programs.
pub(crate) fn executable(folder: &Path, program: &str) -> PathBuf {
    folder.join(format!("{program}{}", env::consts::EXE_SUFFIX))
}

/// A `PATH` with these folders in front.
pub(crate) fn path_with(first: &[PathBuf]) -> Result<OsString> {
    env::join_paths(first.iter().cloned().chain(path_folders()))
        .context("a folder of the PATH has a character that a PATH cannot have")
}

/// The command as one would type it, without the folder of the program.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_stem().unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_named_as_typed() {
        let mut command = Command::new("/somewhere/bin/cargo");
        command.args(["fmt", "--all"]);
        assert_eq!(name(&command), "cargo fmt --all");
    }

    #[test]
    fn a_missing_program_is_one_clear_line() {
        let error = run(Command::new("no-such-program"))
            .err()
            .map(|error| error.to_string());
        assert_eq!(error.as_deref(), Some("`no-such-program` could not be started"));
    }
}
