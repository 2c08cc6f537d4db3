//! The tools that measure in node, from `bench/`: their packages are installed below `target/`, and are no part of the
//! site.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::Workspace;
use crate::command::{on_path, output_of, run};

/// The oldest version that all packages of `bench/package.json` run with.
const OLDEST: u32 = 20;

/// A folder with the scripts of `bench/` and with the packages that they need.
pub(crate) struct Node {
    program: PathBuf,
    folder: PathBuf,
}

impl Node {
    /// Copies the scripts to `target/bench/`, and installs the packages there unless they are.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self> {
        let (Some(program), Some(npm)) = (on_path("node"), npm()) else {
            bail!("node and npm are not there: install Node.js {OLDEST} or newer");
        };
        let version = output_of(&program, &["--version"]).unwrap_or_default();
        if major(&version).is_none_or(|major| major < OLDEST) {
            bail!("node is {version}: install Node.js {OLDEST} or newer");
        }
        let folder = workspace.target().join("bench");
        copy(&workspace.root().join("bench"), &folder)?;
        let node = Self { program, folder };
        node.install(&npm)?;
        Ok(node)
    }

    /// Where scripts, packages and what the scripts make are.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Calls a script.
    pub(crate) fn script(&self, name: &str) -> Command {
        let mut command = Command::new(&self.program);
        command.arg(name).current_dir(&self.folder);
        command
    }

    fn install(&self, npm: &Path) -> Result<()> {
        let lock = fs::read(self.folder.join("package-lock.json")).context("bench/package-lock.json is not there")?;
        let installed = self.folder.join("node_modules/installed-lock.json");
        if fs::read(&installed).is_ok_and(|installed| installed == lock) {
            return Ok(());
        }
        println!(
            "Installing once into {}: the packages of bench/package.json, about a minute and 250 MB",
            self.folder.display()
        );
        let mut command = Command::new(npm);
        command
            // None of them needs to run anything when it is installed.
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .current_dir(&self.folder);
        run(command)?;
        fs::write(&installed, lock).with_context(|| format!("{} cannot be written", installed.display()))
    }
}

fn npm() -> Option<PathBuf> {
    // There it is a script.
    if cfg!(windows) {
        crate::command::path_folders()
            .into_iter()
            .map(|folder| folder.join("npm.cmd"))
            .find(|candidate| candidate.is_file())
    } else {
        on_path("npm")
    }
}

/// The first number of a version such as `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Copies what the scripts are made of. What is left of an older version does no harm.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} cannot be made", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("{} cannot be read", from.display()))? {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            // `src` is the wasm's.
            if name != "node_modules" && name != "src" {
                copy(&path, &to.join(name))?;
            }
        } else {
            fs::copy(&path, to.join(name)).with_context(|| format!("{} cannot be copied", path.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn the_major_version_is_read_from_what_node_prints() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20.20.2"), None);
        assert_eq!(major(""), None);
    }

    /// Issue 10: npm packages are development tools only, each at one version.
    #[test]
    fn versions_are_exact_and_the_lock_names_no_registry() {
        let folder = Workspace::find().unwrap().root().join("bench");
        let package: Value = serde_json::from_slice(&fs::read(folder.join("package.json")).unwrap()).unwrap();
        assert!(package["dependencies"].is_null());
        let lock: Value = serde_json::from_slice(&fs::read(folder.join("package-lock.json")).unwrap()).unwrap();
        for (name, version) in package["devDependencies"].as_object().unwrap() {
            assert_eq!(
                lock["packages"][format!("node_modules/{name}")]["version"],
                *version,
                "{name}"
            );
        }
        for (name, package) in lock["packages"].as_object().unwrap() {
            assert!(package["resolved"].is_null(), "{name}");
            assert!(name.is_empty() || package["integrity"].is_string(), "{name}");
        }
    }
}
