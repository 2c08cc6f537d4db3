//! What people on a phone get: Lighthouse, and how long a key press takes until it is painted, in a slow browser.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use serde_json::json;

use crate::browser::Browser;
use crate::command::run;
use crate::node::Node;
use crate::serve::Server;
use crate::{Workspace, site};

/// The pages that are measured, if they are there: their names, and what follows the folder in their address.
const PAGES: [(&str, &str); 7] = [
    ("start", ""),
    ("question", "#/question/user?goal=access"),
    (
        "plan",
        "#/plan?goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found",
    ),
    ("credentials", "#/credentials?goal=renew"),
    ("rules", "rules.html"),
    ("roles", "roles.html"),
    ("glossary", "glossary.html"),
];

/// How often each page is measured. The median counts.
const RUNS: usize = 3;

/// The folder beside the scripts in which the page of SurveyJS is built.
const SURVEY: &str = "survey-dist";

/// `cargo xtask lighthouse [--runs N]`.
pub(crate) fn lighthouse(workspace: &Workspace, options: &[&str]) -> Result<()> {
    let runs = match options {
        [] => RUNS,
        ["--runs", number] => runs(number)?,
        [option] if option.starts_with("--runs=") => runs(&option["--runs=".len()..])?,
        _ => bail!("`cargo xtask lighthouse` takes --runs N and nothing else"),
    };
    let node = Node::prepare(workspace)?;
    let browser = Browser::find_or_install()?;
    site::build(workspace)?;
    run(node.script("survey.mjs"))?;
    let ours = Server::start_below(&workspace.dist(), "/")?.compressing();
    let survey = Server::start_below(&node.folder().join(SURVEY), "/")?.compressing();
    let mut pages = pages(&workspace.dist(), &ours.address());
    pages.push(json!({ "name": "SurveyJS, the same question", "url": survey.address() }));
    run(with(
        node.script("lighthouse.mjs"),
        &browser,
        &json!({ "runs": runs, "pages": pages }),
    ))
}

/// `cargo xtask interactions`.
pub(crate) fn interactions(workspace: &Workspace) -> Result<()> {
    let node = Node::prepare(workspace)?;
    let browser = Browser::find_or_install()?;
    site::build(workspace)?;
    let server = Server::start_below(&workspace.dist(), "/")?.compressing();
    let task = json!({ "url": server.address() });
    run(with(node.script("interactions.mjs"), &browser, &task))
}

fn runs(text: &str) -> Result<usize> {
    let number = text.parse().ok().filter(|number| *number > 0);
    number.with_context(|| format!("`{text}` is no number of runs: give 1 or more"))
}

/// The pages of the built site; files that are not there are left out.
fn pages(dist: &Path, address: &str) -> Vec<serde_json::Value> {
    let is_there = |rest: &str| !rest.ends_with(".html") || fs::exists(dist.join(rest)).unwrap_or_default();
    let pages = PAGES.iter().filter(|(_, rest)| is_there(rest));
    pages
        .map(|(name, rest)| json!({ "name": name, "url": format!("{address}{rest}") }))
        .collect()
}

/// Hands a script its task and the browser.
fn with(mut script: Command, browser: &Browser, task: &serde_json::Value) -> Command {
    script.arg(task.to_string()).arg(browser.for_scripts().to_string());
    script
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_runs_is_one_or_more() {
        assert_eq!(runs("3").ok(), Some(3));
        for wrong in ["0", "-1", "three", ""] {
            assert!(runs(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn pages_are_measured_where_they_are() {
        let dist = std::env::temp_dir().join(format!("upd-checker-lighthouse-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("rules.html"), "").unwrap();
        let pages = pages(&dist, "http://localhost:1/");
        let addresses: Vec<&str> = pages.iter().filter_map(|page| page["url"].as_str()).collect();
        assert_eq!(addresses.len(), 5, "{addresses:?}");
        assert_eq!(addresses[0], "http://localhost:1/");
        assert_eq!(addresses[4], "http://localhost:1/rules.html");
    }
}
