//! Whether the tests would notice: cargo-mutants breaks the rules library, a place at a time, and runs the tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::{Workspace, tools};

/// The rooms of the rules library whose tests are tested.
const ROOMS: [&str; 4] = ["plan", "case", "dates", "credentials"];

/// Breaks the rules and prints the figures. Arguments go to cargo-mutants: `--shard 1/8`, say.
///
/// # Errors
///
/// A tool that cannot be installed, or results that cannot be read.
pub(crate) fn run(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    let path = tools::path_with_mutants(workspace)?;
    let folder = workspace.target().join("mutants");
    let mut mutants = workspace.cargo(&["mutants", "--package=upd-rules", "--test-package=upd-rules,upd-proof"]);
    mutants
        .args(ROOMS.map(|room| format!("--file=rules/src/{room}/**")))
        .args(["--profile=mutants", "--test-tool=nextest", "--no-times", "--output"])
        .arg(&folder)
        .args(arguments)
        .env("PATH", &path);
    // It fails where something was missed, which is no failure of ours: the figures say so.
    mutants.status().context("cargo-mutants could not be started")?;
    print!("{}", figures(&folder.join("mutants.out"))?);
    Ok(())
}

/// What became of the changes in a room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    /// A test failed, or did not come to its end.
    caught: usize,
    missed: usize,
}

impl Count {
    fn line(self, room: &str) -> String {
        let all = self.caught + self.missed;
        let share = 100.0 * self.caught as f64 / all.max(1) as f64;
        format!("{room:<12} {:>5} of {all:>5} caught: {share:>5.1} %\n", self.caught)
    }
}

/// The figures of each room. What does not compile is counted by nobody.
fn figures(results: &Path) -> Result<String> {
    let mut rooms: BTreeMap<&str, Count> = BTreeMap::new();
    for (file, is_caught) in [("caught.txt", true), ("timeout.txt", true), ("missed.txt", false)] {
        let file = results.join(file);
        let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        for room in text.lines().filter_map(room_of) {
            let count = rooms.entry(room).or_default();
            if is_caught {
                count.caught += 1
            } else {
                count.missed += 1
            }
        }
    }
    let mut all = Count::default();
    let mut text = String::new();
    for (room, count) in rooms {
        all.caught += count.caught;
        all.missed += count.missed;
        text += &count.line(room);
    }
    Ok(text + &all.line("all"))
}

/// The room of a change: `rules/src/plan/role.rs:12:5: …`.
fn room_of(line: &str) -> Option<&'static str> {
    let (room, _) = line.strip_prefix("rules/src/")?.split_once('/')?;
    ROOMS.into_iter().find(|known| *known == room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_belongs_to_the_room_of_its_file() {
        assert_eq!(room_of("rules/src/plan/role.rs:12:5: replace - with +"), Some("plan"));
        assert_eq!(room_of("rules/src/credentials/mail/mod.rs:1:1: x"), Some("credentials"));
        assert_eq!(room_of("rules/src/lib.rs:1:1: x"), None);
    }

    #[test]
    fn a_share_is_of_what_compiles() {
        let count = Count { caught: 19, missed: 1 };
        assert_eq!(count.line("plan"), "plan            19 of    20 caught:  95.0 %\n");
        assert!(Count::default().line("case").contains("0 of     0"));
    }
}
