//! The static site: built by trunk into `dist/`, then checked.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::command::{output_of, run};
use crate::{Workspace, licences, tools};

/// Builds the site into `dist/` and checks that it can be hosted anywhere.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    let path = tools::path_for_building(workspace)?;
    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--log=error", "--skip-version-check", "--locked"])
        .current_dir(workspace.root())
        .env("PATH", path)
        .env(
            "CARGO_ENCODED_RUSTFLAGS",
            flags_without_paths_of_this_computer(workspace),
        )
        // trunk takes `NO_COLOR=1`, as everybody sets it, for a wrong value of its own option.
        .env_remove("NO_COLOR");
    run(trunk)?;
    licences::write(workspace, &workspace.dist())?;
    check(&workspace.dist())?;
    say_if_other_compiler(workspace);
    Ok(())
}

/// The compiler with which everybody gets the same bytes. A file that names it for rustup would make rustup fetch it
/// where it is there under another name.
const COMPILER: &str = "1.95.0";

/// Says so where the bytes may differ from those of others.
fn say_if_other_compiler(workspace: &Workspace) {
    let version = output_of(Path::new(&rustc()), "--version").unwrap_or_default();
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
fn flags_without_paths_of_this_computer(workspace: &Workspace) -> String {
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
    if let Some(sysroot) = output_of(Path::new(&rustc()), "--print=sysroot") {
        remap(Path::new(&sysroot), "rust");
        remap(&Path::new(&sysroot).join("lib/rustlib/src/rust"), "rust");
    }
    flags.join("\u{1f}")
}

/// The page must work from any folder of any server, under its own Content-Security-Policy.
fn check(dist: &Path) -> Result<()> {
    let file = dist.join("index.html");
    let page = fs::read_to_string(&file).context("trunk built no index.html")?;
    let problems = problems(&page);
    if !problems.is_empty() {
        bail!("dist/index.html {}", problems.join("; "));
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
    for entry in fs::read_dir(dist)
        .context("dist cannot be read")?
        .flatten()
        .filter(|it| it.path().is_file())
    {
        let bytes = fs::read(entry.path()).with_context(|| format!("{} cannot be read", entry.path().display()))?;
        let found = named
            .iter()
            .find(|path| bytes.windows(path.len()).any(|piece| piece == path.as_bytes()));
        if let Some(path) = found {
            bail!("{} names {path}, a folder of this computer", entry.path().display());
        }
    }
    Ok(())
}

/// What in a page breaks the promise, one phrase each.
fn problems(page: &str) -> Vec<String> {
    let mut problems = Vec::new();
    if !page.contains("Content-Security-Policy") {
        problems.push("has no Content-Security-Policy".to_owned());
    }
    for forbidden in ["'unsafe-inline'", "'unsafe-eval'"] {
        if page.contains(forbidden) {
            problems.push(format!("allows {forbidden}"));
        }
    }
    for tag in tags(page) {
        let name = tag.split(char::is_whitespace).next().unwrap_or_default();
        if name == "style" || attribute(tag, "style").is_some() {
            problems.push(format!("has an inline style, which the policy blocks: <{tag}>"));
        }
        if name == "script" && attribute(tag, "src").is_none() {
            problems.push(format!("has an inline script, which the policy blocks: <{tag}>"));
        }
        if name == "base" {
            problems.push(format!("has a base address, so it is tied to a place: <{tag}>"));
        }
        // Links for people may go anywhere.
        if name == "a" {
            continue;
        }
        for address in ["src", "href", "data-js", "data-wasm"]
            .iter()
            .filter_map(|name| attribute(tag, name))
        {
            if !is_relative(address) {
                problems.push(format!("has an address that is not relative: <{tag}>"));
            }
        }
    }
    problems
}

/// The insides of the opening tags of a page. Good for our own page, no parser for others.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<')
        .skip(1)
        .filter(|piece| piece.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter_map(|piece| piece.split_once('>').map(|(tag, _)| tag))
}

/// The value of an attribute, with or without quotes (minified pages have none).
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.match_indices(name).find_map(|(at, _)| {
        let rest = &tag[at + name.len()..];
        let alone = tag[..at].ends_with(char::is_whitespace);
        if alone { rest.strip_prefix('=') } else { None }
    })?;
    let quote = start.chars().next().filter(|first| matches!(first, '"' | '\''));
    match quote {
        Some(quote) => start[1..].split(quote).next(),
        None => start.split(char::is_whitespace).next(),
    }
}

fn is_relative(address: &str) -> bool {
    address.starts_with("data:") || !(address.starts_with('/') || address.contains(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">";

    fn problem(html: &str) -> String {
        problems(&format!("{HEAD}{html}")).join("; ")
    }

    #[test]
    fn a_page_with_relative_files_is_fine() {
        let html = "<link rel=stylesheet href=./style-1.css><link rel=icon href=\"data:,\">\
                    <script type=\"module\" src=\"boot.js\" data-js=\"./app.js\"></script>\
                    <p>a < b<p><a href=https://www.ema.europa.eu/>EMA</a>";
        assert_eq!(problem(html), "");
    }

    #[test]
    fn inline_code_is_found() {
        assert!(problem("<script type=module>import init from './app.js'</script>").contains("inline script"));
        assert!(problem("<style>p { color: red }</style>").contains("inline style"));
        assert!(problem("<p style=\"color: red\">").contains("inline style"));
    }

    #[test]
    fn addresses_tied_to_a_place_are_found() {
        assert!(problem("<script src=\"/app.js\"></script>").contains("not relative"));
        assert!(problem("<link rel=preload href=https://example.org/font.woff2>").contains("not relative"));
        assert!(problem("<script src=boot.js data-wasm='/app.wasm'></script>").contains("not relative"));
        assert!(problem("<base href=\"./\">").contains("base address"));
    }

    #[test]
    fn a_weak_policy_is_found() {
        assert_eq!(problems("<p>"), ["has no Content-Security-Policy"]);
        assert!(problem("<meta content=\"script-src 'unsafe-inline'\">").contains("allows 'unsafe-inline'"));
    }
}
