//! How much people download, and how much that may be.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::compressed::brotli;
use crate::site::{self, html};

/// Something that people wait for.
struct Stage {
    name: &'static str,
    /// The files that it adds to those of the stages before it.
    files: Vec<String>,
    /// How many bytes all of them may have, after brotli.
    budget: usize,
}

/// Bytes of a file.
#[derive(Clone, Copy, Default)]
struct Bytes {
    raw: usize,
    compressed: usize,
}

/// Prints the bytes of every file of the site, raw and after brotli at its highest quality, in the order in which
/// people wait for them. An error if they are more than was promised.
pub(crate) fn print(dist: &Path) -> Result<()> {
    let mut left = measure(dist)?;
    let page = fs::read_to_string(dist.join("index.html")).context("index.html cannot be read")?;
    let names: Vec<&str> = left.keys().map(String::as_str).collect();
    let stages = stages(&page, &names)?;
    let (mut raw, mut compressed, mut over) = (0, 0, Vec::new());
    println!("{:>9} {:>9}  file", "raw", "brotli");
    for stage in &stages {
        for name in &stage.files {
            let bytes = left.remove(name).with_context(|| format!("{name} is missing"))?;
            println!("{:>9} {:>9}  {name}", bytes.raw, bytes.compressed);
            raw += bytes.raw;
            compressed += bytes.compressed;
        }
        println!(
            "{raw:>9} {compressed:>9}  = {} (at most {})\n",
            stage.name, stage.budget
        );
        if compressed > stage.budget {
            over.push(format!(
                "{}: {compressed} bytes instead of {}",
                stage.name, stage.budget
            ));
        }
    }
    for (name, bytes) in left {
        println!("{:>9} {:>9}  {name} (not for the app)", bytes.raw, bytes.compressed);
    }
    if !over.is_empty() {
        bail!("more bytes than docs/performance.md promises: {}", over.join("; "));
    }
    Ok(())
}

/// What people wait for, one thing after the other, with the files of each.
fn stages(page: &str, names: &[&str]) -> Result<Vec<Stage>> {
    let boot = html::tags(page)
        .find(|tag| html::attribute(tag, "id") == Some("boot"))
        .context("index.html has no script that starts the app")?;
    let named = |attribute: &str| -> Vec<String> {
        let files = html::attribute(boot, attribute).unwrap_or_default();
        files.split_whitespace().map(str::to_owned).collect()
    };
    let all = |is_wanted: &dyn Fn(&str) -> bool| -> Vec<String> {
        let wanted = names.iter().filter(|name| is_wanted(name));
        wanted.map(|name| (*name).to_owned()).collect()
    };
    let mut stages = vec![
        Stage {
            name: "the start page can be read",
            files: all(&|name| name == "index.html" || name.starts_with("boot-") || name.starts_with("style-")),
            budget: 20_000,
        },
        Stage {
            name: "the first question can be answered",
            files: [
                named("data-js"),
                named("data-wasm"),
                all(&|name| name.ends_with("/parts.js")),
            ]
            .concat(),
            budget: FIRST_QUESTION,
        },
        Stage {
            name: "a plan is drawn",
            files: [named("data-plan"), all(&|name| name == "closing-days.json")].concat(),
            budget: PLAN,
        },
    ];
    let mut add = |name, mut files: Vec<String>, budget| {
        files.retain(|name| !stages.iter().any(|stage| stage.files.contains(name)));
        stages.push(Stage { name, files, budget });
    };
    let ledger = all(&|name| name.starts_with("ledger"));
    add(
        "credentials and tickets are there",
        [named("data-credentials"), ledger].concat(),
        CREDENTIALS,
    );
    add("everything is there, the help desk too", named("data-desk"), EVERYTHING);
    Ok(stages)
}

// Where the work has come to so far; docs/performance.md says where it is to go.

/// Until the first question can be answered.
const FIRST_QUESTION: usize = 120_000;
/// Until a plan is drawn.
const PLAN: usize = 371_000;
/// Until credentials and tickets are there, and the words of the rules.
const CREDENTIALS: usize = 482_000;
/// Everything but the pages of reference, which need no app.
const EVERYTHING: usize = 610_000;

/// The bytes of every file of the site, by name, with `/` between folders as in addresses.
fn measure(dist: &Path) -> Result<BTreeMap<String, Bytes>> {
    site::files_below(dist)?
        .iter()
        .map(|path| {
            let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
            let parts = path.strip_prefix(dist).unwrap_or(path).components();
            let names: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
            let compressed = brotli(&bytes).context("brotli failed")?.len();
            Ok((
                names.join("/"),
                Bytes {
                    raw: bytes.len(),
                    compressed,
                },
            ))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_waited_for_once() {
        let page = "<link href=style-1.css><script id=\"boot\" src=\"boot-1.js\" data-js=\"app-1/a.js\" \
                    data-wasm=\"app-1/a.wasm\" data-plan=\"app-1/both.wasm app-1/plan.wasm\" \
                    data-credentials=\"app-1/both.wasm app-1/credentials.wasm\" data-desk=\"app-1/both.wasm app-1/desk.wasm\"></script>";
        let names = [
            "app-1/a.js",
            "app-1/a.wasm",
            "app-1/both.wasm",
            "app-1/credentials.wasm",
            "app-1/desk.wasm",
            "app-1/parts.js",
            "app-1/plan.wasm",
            "boot-1.js",
            "closing-days.json",
            "index.html",
            "ledger.json",
            "rules.html",
            "style-1.css",
        ];
        let stages = stages(page, &names).unwrap_or_default();
        let files: Vec<&[String]> = stages.iter().map(|stage| &stage.files[..]).collect();
        assert_eq!(
            files,
            [
                &["boot-1.js", "index.html", "style-1.css"][..],
                &["app-1/a.js", "app-1/a.wasm", "app-1/parts.js"],
                &["app-1/both.wasm", "app-1/plan.wasm", "closing-days.json"],
                &["app-1/credentials.wasm", "ledger.json"],
                &["app-1/desk.wasm"],
            ]
        );
    }
}
