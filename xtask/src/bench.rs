//! How fast the rules are: natively, and as wasm in node beside other rule engines.

use anyhow::{Context as _, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::command::{run, run_and_read};
use crate::node::Node;
use crate::{Workspace, tools};

/// The line of the native benchmark that node's are compared with.
const EVALUATION: &str = "evaluate a complete case";

/// Runs all of it. Without node there are the native figures alone.
pub(crate) fn run_all(workspace: &Workspace) -> Result<()> {
    let mut natively = None;
    let example = workspace.cargo(&["run", "--release", "--quiet", "-p", "upd-rules", "--example", "bench"]);
    run_and_read(example, |line| natively = natively.or_else(|| microseconds(line)))?;
    let natively = natively.context("the native benchmark does not say how long a case takes")?;
    println!();
    let node = match Node::prepare(workspace) {
        Ok(node) => node,
        Err(missing) => {
            println!("Not measured beside other rule engines: {missing:#}");
            return Ok(());
        }
    };
    build_wasm(workspace, &node)?;
    let mut engines = node.script("engines.mjs");
    engines.arg(natively.to_string());
    run(engines)
}

/// Builds the rules alone, as the site builds them, for node to load.
fn build_wasm(workspace: &Workspace, node: &Node) -> Result<()> {
    let target = workspace.target();
    tools::need_wasm_target(workspace)?;
    run(workspace.cargo(&[
        "build",
        "--quiet",
        "--package=upd-bench",
        "--profile=web",
        "--target=wasm32-unknown-unknown",
    ]))?;
    Bindgen::new()
        .input_path(target.join("wasm32-unknown-unknown/web/upd_bench.wasm"))
        .nodejs(true)?
        .generate(node.folder().join("rules"))
        .context("wasm-bindgen does not take the rules")?;
    // Otherwise node takes what wasm-bindgen writes for a module of the kind of our scripts.
    std::fs::write(node.folder().join("rules/package.json"), "{ \"type\": \"commonjs\" }\n")
        .context("the folder of the wasm cannot be written")
}

/// The microseconds in a line such as `evaluate a complete case   0.300 µs each   3333333 a second`.
fn microseconds(line: &str) -> Option<f64> {
    let (before, _) = line.strip_prefix(EVALUATION)?.split_once("µs each")?;
    before.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_native_figure_is_read_from_its_line() {
        let line = "evaluate a complete case                          0.568 µs each      1761847 a second";
        assert_eq!(microseconds(line), Some(0.568));
        assert_eq!(microseconds("find the next question   0.211 µs each"), None);
    }
}
