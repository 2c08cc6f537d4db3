//! The static site: built into `dist/`, then checked.

mod hash;
pub(crate) mod html;
mod parts;
mod shell;
mod short;
mod wasm;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::command::{output_of, run};
use crate::{Workspace, licences, tools};

/// Builds the site into `dist/` and checks that it can be hosted anywhere. The site that was there before stays until
/// the new one is complete.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    let new = workspace.target().join("site");
    let _ = fs::remove_dir_all(&new);
    fs::create_dir_all(&new).with_context(|| format!("{} cannot be made", new.display()))?;

    let app = parts::build(workspace, &new)?;
    shell::write(workspace.root(), &new, &app)?;
    // The start page and the reference pages, by the same views, natively.
    let mut pages = workspace.cargo(&["run", "--features=pages", "--bin=pages", "--"]);
    pages.arg(&new);
    run(pages)?;
    shell::name_ledger(&new)?;
    licences::write(workspace, &new)?;
    check(&new)?;

    let _ = fs::remove_dir_all(&dist);
    fs::rename(&new, &dist).with_context(|| format!("{} cannot be written", dist.display()))?;
    say_if_other_compiler(workspace);
    Ok(())
}

/// Builds the site as people do who run trunk themselves, in a folder of its own, and checks the same.
pub(crate) fn build_with_trunk(workspace: &Workspace) -> Result<()> {
    let dist = workspace.target().join("site-by-trunk");
    let _ = fs::remove_dir_all(&dist);
    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--log=error", "--skip-version-check", "--locked", "--dist"])
        .arg(&dist)
        .current_dir(workspace.root())
        .env("PATH", tools::path_with_trunk(workspace)?)
        .env(
            "CARGO_ENCODED_RUSTFLAGS",
            flags_without_paths_of_this_computer(workspace).join("\u{1f}"),
        )
        // trunk takes `NO_COLOR=1`, as everybody sets it, for a wrong value of its own option.
        .env_remove("NO_COLOR");
    run(trunk)?;
    check(&dist)
}

/// The compiler with which everybody gets the same bytes. A file that names it for rustup would make rustup fetch it
/// where it is there under another name.
const COMPILER: &str = "1.95.0";

/// Says so where the bytes may differ from those of others.
fn say_if_other_compiler(workspace: &Workspace) {
    let version = output_of(Path::new(&rustc()), &["--version"]).unwrap_or_default();
    if version.split_whitespace().nth(1) != Some(COMPILER) {
        println!(
            "{} was built with {version}; the bytes of others come from rustc {COMPILER}",
            workspace.dist().display()
        );
    }
}

fn rustc() -> OsString {
    env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

/// The compiler's flags, with more: messages of panics name files by where they are on the computer that built the
/// site, and it should neither tell whose that was nor differ because of it. Of several that fit the last one counts.
fn flags_without_paths_of_this_computer(workspace: &Workspace) -> Vec<String> {
    let mut flags: Vec<String> = match env::var("CARGO_ENCODED_RUSTFLAGS") {
        Ok(flags) => flags.split('\u{1f}').map(str::to_owned).collect(),
        Err(_) => env::var("RUSTFLAGS")
            .unwrap_or_default()
            .split_whitespace()
            .map(str::to_owned)
            .collect(),
    };
    let mut remap = |from: &Path, to: &str| flags.push(format!("--remap-path-prefix={}={to}", from.display()));
    remap(workspace.root(), ".");
    let cargo = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    if let Some(cargo) = cargo {
        remap(&cargo, "cargo");
        // The folder in which the crates are has the name of where they came from.
        let sources = fs::read_dir(cargo.join("registry/src")).into_iter().flatten();
        for source in sources.flatten() {
            remap(&source.path(), "crates");
        }
    }
    // The standard library's own, where its source is installed beside the compiler.
    if let Some(sysroot) = output_of(Path::new(&rustc()), &["--print=sysroot"]) {
        remap(Path::new(&sysroot), "rust");
        remap(&Path::new(&sysroot).join("lib/rustlib/src/rust"), "rust");
    }
    flags
}

/// The page must work from any folder of any server, under its own Content-Security-Policy.
fn check(dist: &Path) -> Result<()> {
    for name in [
        "index.html",
        "rules.html",
        "roles.html",
        "glossary.html",
        "accessibility.html",
    ] {
        let page = fs::read_to_string(dist.join(name)).with_context(|| format!("no {name} was built"))?;
        let problems = html::problems(&page);
        if !problems.is_empty() {
            bail!("dist/{name} {}", problems.join("; "));
        }
    }
    check_paths(dist)
}

/// No file of the site names a folder of the computer that built it.
fn check_paths(dist: &Path) -> Result<()> {
    let home = env::home_dir();
    let named = [
        home,
        env::var_os("CARGO_HOME").map(PathBuf::from),
        env::current_dir().ok(),
    ];
    // A very short one stands in every file by chance.
    let named = named.into_iter().flatten().map(|path| path.display().to_string() + "/");
    let named: Vec<String> = named.filter(|path| path.len() > 5).collect();
    for file in files_below(dist)? {
        let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let found = named
            .iter()
            .find(|path| bytes.windows(path.len()).any(|piece| piece == path.as_bytes()));
        if let Some(path) = found {
            bail!("{} names {path}, a folder of this computer", file.display());
        }
    }
    Ok(())
}

/// Every file in a folder and in the folders in it, in order.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
