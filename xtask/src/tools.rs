//! The tools that build the site, at exact versions, installed where no other project sees them.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::Workspace;
use crate::command::{executable, output_of, path_folders, path_with, run, succeeds};
use crate::install::{self, Decision};

/// The version of trunk that `Trunk.toml` is written for.
const TRUNK: &str = "0.21.14";

/// The version of cargo-mutants whose changes docs/mutants.md is about.
const MUTANTS: &str = "27.1.0";

/// The version of cargo-nextest that runs the tests for it.
const NEXTEST: &str = "0.9.151";

/// What the app is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A package of command-line programs.
struct Tool<'a> {
    package: &'a str,
    version: &'a str,
    /// How long compiling it takes.
    compiling: &'a str,
    /// All of these must be there, in one folder.
    programs: &'a [&'a str],
    /// With which arguments they say their version.
    version_by: &'a [&'a str],
}

/// A `PATH` on which the tools of wasm-bindgen have the right version, for the runner of the browser tests; installs them
/// if they are missing. Building the site needs none of them.
pub(crate) fn path_with_bindgen(workspace: &Workspace) -> Result<OsString> {
    need_wasm_target(workspace)?;
    path_with(&[wasm_bindgen_folder(workspace)?])
}

/// A `PATH` on which trunk has the right version besides; installs what is missing. Only the test of `Trunk.toml` needs it.
pub(crate) fn path_with_trunk(workspace: &Workspace) -> Result<OsString> {
    let trunk = Tool {
        package: "trunk",
        version: TRUNK,
        compiling: "about six minutes",
        programs: &["trunk"],
        version_by: &["--version"],
    };
    path_with(&[wasm_bindgen_folder(workspace)?, trunk.folder(workspace)?])
}

/// A `PATH` on which there is what breaks the rules on purpose, and what runs the tests then; installs what is missing.
pub(crate) fn path_with_mutants(workspace: &Workspace) -> Result<OsString> {
    let mutants = Tool {
        package: "cargo-mutants",
        version: MUTANTS,
        compiling: "about two minutes",
        programs: &["cargo-mutants"],
        version_by: &["mutants", "--version"],
    };
    let nextest = Tool {
        package: "cargo-nextest",
        version: NEXTEST,
        compiling: "about eight minutes",
        programs: &["cargo-nextest"],
        version_by: &["nextest", "--version"],
    };
    path_with(&[mutants.folder(workspace)?, nextest.folder(workspace)?])
}

/// Installs the standard library for the browser, unless it is there.
pub(crate) fn need_wasm_target(workspace: &Workspace) -> Result<()> {
    let mut rustc = std::process::Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let sysroot = rustc
        .args(["--print", "sysroot"])
        .current_dir(workspace.root())
        .output()
        .context("`rustc` could not be started")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim());
    if sysroot.join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    rustup(workspace, &["target", "add", WASM])
}

/// Installs rustfmt and clippy, unless they are there.
pub(crate) fn need_linters(workspace: &Workspace) -> Result<()> {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !succeeds("cargo", &[command, "--version"]) {
            rustup(workspace, &["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    println!("Installing once: rustup {}", arguments.join(" "));
    let mut command = std::process::Command::new("rustup");
    command.args(arguments).current_dir(workspace.root());
    run(command)
}

fn wasm_bindgen_folder(workspace: &Workspace) -> Result<PathBuf> {
    let lock = fs::read_to_string(workspace.root().join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    let version = locked_version(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?;
    Tool {
        package: "wasm-bindgen-cli",
        version,
        compiling: "about three minutes",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version_by: &["--version"],
    }
    .folder(workspace)
}

impl Tool<'_> {
    /// The folder with the programs: one of the `PATH` if the version is right there, else ours.
    fn folder(&self, workspace: &Workspace) -> Result<PathBuf> {
        let root = cache_folder(env::consts::OS, |name| env::var_os(name))
            .context("no folder for caches: set HOME (or XDG_CACHE_HOME)")?
            .join("upd-checker-tools")
            .join(format!("{}-{}", self.package, self.version));
        let ours = root.join("bin");
        let ready = path_folders()
            .into_iter()
            .chain([ours.clone()])
            .find(|folder| self.is_in(folder.clone()));
        let ways = match install::decide(ready, install::binstall_in(cargo_folders())) {
            Decision::Use(folder) => return Ok(folder),
            Decision::Install(ways) => ways,
        };
        let package = install::Package {
            name: self.package,
            version: self.version,
            compiling: self.compiling,
        };
        let is_there = || self.is_in(ours.clone());
        install::install(&package, &root, &ways, || workspace.cargo(&[]), is_there)?;
        Ok(ours)
    }

    fn is_in(&self, folder: PathBuf) -> bool {
        self.programs.iter().all(|program| {
            let file = executable(&folder, program);
            file.is_file()
                && output_of(&file, self.version_by)
                    .is_some_and(|answer| printed_version(&answer) == Some(self.version))
        })
    }
}

/// Where cargo looks for its own subcommands: the `PATH`, and the folder of what it has installed.
fn cargo_folders() -> impl Iterator<Item = PathBuf> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    path_folders().into_iter().chain(home.map(|home| home.join("bin")))
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    let wanted = format!("name = \"{package}\"");
    lines.find(|line| line.trim() == wanted)?;
    lines.next()?.trim().strip_prefix("version = \"")?.strip_suffix('"')
}

/// The version in the answer to `--version`: `trunk 0.21.14`, perhaps with more behind it.
fn printed_version(answer: &str) -> Option<&str> {
    answer.split_whitespace().nth(1)
}

/// The folder for files of the user that can be made again.
fn cache_folder(system: &str, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let folder = |name: &str| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    match system {
        "windows" => folder("LOCALAPPDATA"),
        "macos" => folder("HOME").map(|home| home.join("Library/Caches")),
        _ => folder("XDG_CACHE_HOME")
            .filter(|cache| cache.is_absolute())
            .or_else(|| folder("HOME").map(|home| home.join(".cache"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What compiles the app and what makes JavaScript for it must be of one version.
    #[test]
    fn all_of_wasm_bindgen_has_one_version() {
        let lock = include_str!("../../Cargo.lock");
        let version = locked_version(lock, "wasm-bindgen");
        assert!(version.is_some());
        assert_eq!(locked_version(lock, "wasm-bindgen-cli-support"), version);
    }

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.129"
dependencies = [
 "wasm-bindgen-macro",
]

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.79"
"#;

    #[test]
    fn the_version_is_read_from_the_lock() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen"), Some("0.2.129"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-futures"), Some("0.4.79"));
    }

    #[test]
    fn a_part_of_a_name_is_not_the_package() {
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version(LOCK, "wasm-bindgen-macro"), None);
    }

    #[test]
    fn the_version_is_read_from_what_a_program_prints() {
        assert_eq!(printed_version("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(printed_version("wasm-bindgen 0.2.129 (abcdef)\n"), Some("0.2.129"));
        assert_eq!(printed_version("trunk"), None);
    }

    #[test]
    fn the_cache_folder_follows_the_system() {
        let variables = |name: &str| match name {
            "HOME" => Some(OsString::from("/home/kim")),
            "LOCALAPPDATA" => Some(OsString::from("C:/Users/kim/AppData/Local")),
            _ => None,
        };
        let folder = |system| cache_folder(system, variables);
        assert_eq!(folder("linux"), Some(PathBuf::from("/home/kim/.cache")));
        assert_eq!(folder("macos"), Some(PathBuf::from("/home/kim/Library/Caches")));
        assert_eq!(folder("windows"), Some(PathBuf::from("C:/Users/kim/AppData/Local")));
        assert_eq!(cache_folder("linux", |_| None), None);
    }

    #[test]
    fn the_cache_folder_can_be_set() {
        let variables = |name: &str| (name == "XDG_CACHE_HOME").then(|| OsString::from("/caches"));
        assert_eq!(cache_folder("linux", variables), Some(PathBuf::from("/caches")));
    }
}
