//! The licences of what the site is made of, for the built folder: whoever passes a library on passes on its licence.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::Workspace;

/// The name of the file in the built folder.
pub(crate) const FILE: &str = "licences.txt";

/// With what the names of files with licences begin.
const BEGINNINGS: [&str; 5] = ["license", "licence", "copying", "copyright", "notice"];

const STANDARD_LIBRARY: &str = "The Rust standard library (MIT OR Apache-2.0), by The Rust Project contributors, is part \
    of the site as well;\nthe texts of both licences stand below, and its copyright at https://github.com/rust-lang/rust.\n";

/// Writes the licences of all crates that become part of the site, each text once.
pub(crate) fn write(workspace: &Workspace, dist: &Path) -> Result<()> {
    let output = workspace
        .cargo(&[
            "metadata",
            "--format-version=1",
            "--locked",
            "--filter-platform=wasm32-unknown-unknown",
        ])
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("`cargo metadata` could not be started")?;
    if !output.status.success() {
        bail!("`cargo metadata` failed ({})", output.status);
    }
    let metadata: Value = serde_json::from_slice(&output.stdout).context("`cargo metadata` printed no JSON")?;
    let file = dist.join(FILE);
    fs::write(&file, text(&metadata)?).with_context(|| format!("{} cannot be written", file.display()))
}

fn text(metadata: &Value) -> Result<String> {
    let own = fs::read_to_string(Path::new(str_of(&metadata["workspace_root"])).join("LICENSE")).unwrap_or_default();
    let mut text = format!("UPD onboarding checker\n\n{own}\nMade with these libraries\n\n{STANDARD_LIBRARY}\n");
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in part_of_site(metadata) {
        let name = format!("{} {}", str_of(&package["name"]), str_of(&package["version"]));
        text.push_str(&format!("{name}: {}\n", str_of(&package["license"])));
        let manifest = Path::new(str_of(&package["manifest_path"]));
        let folder = manifest.parent().context("a package without a folder")?;
        for licence in licences_in(folder)? {
            texts.entry(licence).or_default().push(name.clone());
        }
    }
    for (licence, of) in texts {
        text.push_str(&format!(
            "\n{}\n{}\n\n{}\n",
            "-".repeat(72),
            of.join(", "),
            licence.trim()
        ));
    }
    Ok(text)
}

/// The packages of others that the app uses when it runs, by their names: no tools of the build, no tests.
fn part_of_site(metadata: &Value) -> Vec<&Value> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let nodes = list(&metadata["resolve"]["nodes"]);
    let is_built_in = |id: &str| {
        let packages = metadata["packages"].as_array();
        let package = packages.into_iter().flatten().find(|package| package["id"] == id);
        package.is_some_and(|package| {
            !list(&package["targets"])
                .iter()
                .any(|target| target["kind"][0] == "proc-macro")
        })
    };
    let root = list(&metadata["workspace_default_members"]);
    let mut waiting: Vec<String> = root.iter().map(|id| str_of(id).to_owned()).collect();
    let mut found = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        if !is_built_in(&id) || !found.insert(id.clone()) {
            continue;
        }
        let node = nodes.iter().find(|node| node["id"] == id.as_str());
        for dependency in node.map(|node| list(&node["deps"])).unwrap_or_default() {
            let is_normal = list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
            if is_normal {
                waiting.push(str_of(&dependency["pkg"]).to_owned());
            }
        }
    }
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let mut packages: Vec<&Value> = packages
        .filter(|package| found.contains(str_of(&package["id"])) && !package["source"].is_null())
        .collect();
    packages.sort_by_key(|package| (str_of(&package["name"]), str_of(&package["version"])));
    packages
}

/// The texts of the licences in the folder of a package, without differences that nobody sees.
fn licences_in(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut files: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    let is_licence = |path: &Path| {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().to_lowercase())
            .unwrap_or_default();
        BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
    };
    let texts = files.iter().filter(|path| is_licence(path)).map(|path| {
        let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
        Ok(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n"))
    });
    texts.collect()
}

fn str_of(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_runs_in_the_site_counts() {
        let package = |name: &str, kind: &str, source: Option<&str>| json!({ "id": name, "name": name, "version": "1.0.0", "source": source, "targets": [{ "kind": [kind] }] });
        let dep = |name: &str, kind: Option<&str>| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "workspace_default_members": ["app"],
            "packages": [
                package("app", "lib", None),
                package("used", "lib", Some("elsewhere")),
                package("deeper", "lib", Some("elsewhere")),
                package("macros", "proc-macro", Some("elsewhere")),
                package("tested", "lib", Some("elsewhere")),
            ],
            "resolve": { "nodes": [
                { "id": "app", "deps": [dep("used", None), dep("tested", Some("dev")), dep("macros", None)] },
                { "id": "used", "deps": [dep("deeper", None)] },
                { "id": "deeper", "deps": [] },
                { "id": "macros", "deps": [dep("tested", None)] },
                { "id": "tested", "deps": [] },
            ] },
        });
        let names: Vec<&str> = part_of_site(&metadata)
            .into_iter()
            .map(|package| str_of(&package["name"]))
            .collect();
        assert_eq!(names, ["deeper", "used"]);
    }
}
