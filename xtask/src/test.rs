//! Every test there is, in five stages.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::browser::{Browser, Driver};
use crate::{Workspace, command, site, size, tools};

const WASM: &str = "--target=wasm32-unknown-unknown";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Formatting, clippy for this computer and for the browser, and the documentation.
    Lint,
    /// Tests that need no browser.
    Native,
    /// Components in a headless browser.
    Browser,
    /// Whole journeys through the built site, and how many bytes it has.
    Journeys,
    /// The site as trunk builds it, for people who use that.
    Trunk,
}

impl Stage {
    const ALL: [Self; 5] = [Self::Lint, Self::Native, Self::Browser, Self::Journeys, Self::Trunk];

    fn name(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Browser => "browser",
            Self::Journeys => "journeys",
            Self::Trunk => "trunk",
        }
    }
}

/// Which tests to run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Selection {
    stages: Vec<Stage>,
    /// Handed to the test programs.
    arguments: Vec<String>,
}

impl Selection {
    /// Reads `STAGE… [-- ARG…]`; no stage means all.
    pub(crate) fn parse(words: &[&str]) -> Result<Self> {
        let (names, arguments) = match words.iter().position(|word| *word == "--") {
            Some(at) => (&words[..at], &words[at + 1..]),
            None => (words, &[][..]),
        };
        if let Some(unknown) = names
            .iter()
            .find(|name| Stage::ALL.iter().all(|stage| stage.name() != **name))
        {
            bail!("`{unknown}` is not a stage: lint, native, browser, journeys, trunk");
        }
        let stages = Stage::ALL
            .into_iter()
            .filter(|stage| names.is_empty() || names.contains(&stage.name()))
            .collect();
        Ok(Self {
            stages,
            arguments: arguments.iter().map(|word| (*word).to_owned()).collect(),
        })
    }

    fn hand_over_to(&self, tests: &mut Command) {
        if !self.arguments.is_empty() {
            tests.arg("--").args(&self.arguments);
        }
    }
}

/// `cargo xtask test`: runs the selected stages, all of them even if one fails.
pub(crate) fn run(workspace: &Workspace, selection: &Selection) -> Result<()> {
    let mut report = Report::default();
    for stage in &selection.stages {
        match stage {
            Stage::Lint => lint(workspace, &mut report)?,
            Stage::Native => native(workspace, selection, &mut report),
            Stage::Browser => browser(workspace, selection, &mut report)?,
            Stage::Journeys => journeys(workspace, selection, &mut report)?,
            Stage::Trunk => {
                report.whole("site by trunk", || site::build_with_trunk(workspace));
            }
        }
    }
    report.finish()
}

fn lint(workspace: &Workspace, report: &mut Report) -> Result<()> {
    tools::need_linters(workspace)?;
    tools::need_wasm_target(workspace)?;
    report.check("format", workspace.cargo(&["fmt", "--all", "--check"]));
    let mut clippy = workspace.cargo(&["clippy", "--workspace", "--all-targets", "--all-features"]);
    clippy.args(["--", "--deny=warnings"]);
    report.check("clippy", clippy);
    let mut clippy = workspace.cargo(&["clippy", "--package=upd-checker", "--no-deps", "--all-targets", WASM]);
    clippy.args(["--", "--deny=warnings"]);
    report.check("clippy for the browser", clippy);
    let mut doc = workspace.cargo(&["doc", "--workspace", "--no-deps", "--document-private-items", "--quiet"]);
    doc.env("RUSTDOCFLAGS", "--deny=warnings");
    report.check("documentation", doc);
    Ok(())
}

fn native(workspace: &Workspace, selection: &Selection, report: &mut Report) {
    let mut tests = workspace.cargo(&["test", "--workspace", "--features=upd-checker/pages", "--no-fail-fast"]);
    // Calendar files are read by a parser in Python as well, which is set up where there is a python3.
    tests.env("UPD_PYTHON_CHECKS", "install");
    selection.hand_over_to(&mut tests);
    report.tests("native", tests);
}

fn browser(workspace: &Workspace, selection: &Selection, report: &mut Report) -> Result<()> {
    let browser = Browser::find_or_install()?;
    let driver = Driver::start(&browser)?;
    let mut tests = workspace.cargo(&["test", "--package=upd-checker", "--test=pages", WASM]);
    tests
        .env("PATH", tools::path_with_bindgen(workspace)?)
        .env("CHROMEDRIVER_REMOTE", driver.address())
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            capabilities_file(workspace, &browser)?,
        )
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    selection.hand_over_to(&mut tests);
    report.tests("browser", tests);
    Ok(())
}

/// What the runner of the browser tests asks of the driver, as the file that it wants.
fn capabilities_file(workspace: &Workspace, browser: &Browser) -> Result<PathBuf> {
    let folder = workspace.target();
    let file = folder.join("webdriver.json");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, browser.capabilities().to_string()))
        .with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(file)
}

fn journeys(workspace: &Workspace, selection: &Selection, report: &mut Report) -> Result<()> {
    Browser::find_or_install()?;
    let built = report.whole("site", || site::build(workspace));
    if !built {
        // Journeys through an older site would say nothing.
        return Ok(());
    }
    report.whole("bytes", || size::print(&workspace.dist()));
    let mut tests = workspace.cargo(&[
        "test",
        "--package=upd-checker",
        "--test=journeys",
        "--features=journeys",
    ]);
    selection.hand_over_to(&mut tests);
    report.tests("journeys", tests);
    Ok(())
}

/// Tests, as counted by the programs that run them. A check that is no test program counts as one.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    passed: usize,
    failed: usize,
    skipped: usize,
}

impl Count {
    const ONE: Self = Self {
        passed: 1,
        failed: 0,
        skipped: 0,
    };

    /// Reads `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    fn read(line: &str) -> Option<Self> {
        let (_, results) = line.split_once("test result: ")?.1.split_once(". ")?;
        let mut count = Self::default();
        for result in results.split(';') {
            let mut words = result.split_whitespace();
            let (Some(number), Some(what)) = (words.next(), words.next()) else {
                continue;
            };
            let number = number.parse().unwrap_or_default();
            match what {
                "passed" => count.passed = number,
                "failed" => count.failed = number,
                "ignored" => count.skipped = number,
                _ => {}
            }
        }
        Some(count)
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// What has been run so far.
#[derive(Debug, Default)]
struct Report {
    /// A line for each step.
    lines: Vec<String>,
    total: Count,
}

impl Report {
    /// Runs a command that passes or fails as a whole.
    fn check(&mut self, name: &str, command: Command) {
        self.whole(name, || command::run(command));
    }

    /// Does something that passes or fails as a whole.
    fn whole(&mut self, name: &str, run: impl FnOnce() -> Result<()>) -> bool {
        self.step(name, |count| run().map(|()| count.add(Count::ONE)))
    }

    /// Runs a command that counts its tests.
    fn tests(&mut self, name: &str, command: Command) {
        self.step(name, |count| {
            let outcome = command::run_and_read(command, |line| {
                if let Some(more) = Count::read(line) {
                    count.add(more);
                }
            });
            // That tests failed is already counted and told.
            if count.failed > 0 { Ok(()) } else { outcome }
        });
    }

    /// Runs one step, which counts its tests, prints how it went, and says whether it passed.
    fn step(&mut self, name: &str, run: impl FnOnce(&mut Count) -> Result<()>) -> bool {
        println!("==> {name}");
        let start = Instant::now();
        let mut count = Count::default();
        let problem = run(&mut count).err();
        // A program that does not compile, or dies, has counted nothing.
        count.failed += usize::from(problem.is_some());
        let line = step_line(name, count, start.elapsed());
        println!("{line}");
        if let Some(problem) = problem {
            println!("    {problem:#}");
        }
        self.lines.push(line);
        self.total.add(count);
        count.failed == 0
    }

    /// Prints all lines again and the sum; an error if anything failed.
    fn finish(&self) -> Result<()> {
        println!();
        for line in &self.lines {
            println!("{line}");
        }
        let Count {
            passed,
            failed,
            skipped,
        } = self.total;
        println!("\n{passed} passed, {failed} failed, {skipped} skipped");
        if failed > 0 {
            bail!("not everything passed");
        }
        Ok(())
    }
}

fn step_line(name: &str, count: Count, took: Duration) -> String {
    let verdict = if count.failed == 0 { "ok    " } else { "FAILED" };
    format!(
        "{verdict} {name:<24} {:>5} passed {:>3} failed {:>7.1} s",
        count.passed,
        count.failed,
        took.as_secs_f64()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stage_means_all() {
        assert_eq!(
            Selection::parse(&[]).ok().map(|selection| selection.stages),
            Some(Stage::ALL.to_vec())
        );
    }

    #[test]
    fn stages_run_in_their_order_and_arguments_are_handed_over() {
        let selection = Selection::parse(&["journeys", "lint", "--", "start", "--nocapture"]).ok();
        let expected = Selection {
            stages: vec![Stage::Lint, Stage::Journeys],
            arguments: vec!["start".to_owned(), "--nocapture".to_owned()],
        };
        assert_eq!(selection, Some(expected));
    }

    #[test]
    fn an_unknown_stage_is_named() {
        let error = Selection::parse(&["jurneys"]).err().map(|error| error.to_string());
        assert_eq!(
            error.as_deref(),
            Some("`jurneys` is not a stage: lint, native, browser, journeys, trunk")
        );
    }

    #[test]
    fn the_closing_lines_of_test_programs_are_read() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(
            Count::read(line),
            Some(Count {
                passed: 12,
                failed: 3,
                skipped: 1
            })
        );
        let line = "test result: ok. 1 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.00s";
        assert_eq!(Count::read(line), Some(Count::ONE));
        assert_eq!(Count::read("test start::opens ... ok"), None);
    }
}
