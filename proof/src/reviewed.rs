//! All that plans say, as it was last reviewed: each sentence with its standing and the rules behind it, the title of
//! each step with its rules, each field of a text to send; and the table of roles, with what each is called.
//!
//! The other checks compare what can be computed. That a sentence means the opposite, names another rule, or a figure that
//! is none, only a person can see: so nothing may be said that nobody has read.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::path::Path;
use std::ptr;

use anyhow::{Context as _, Result};
use rustc_hash::{FxBuildHasher, FxHasher};
use upd_rules::case::answers::{Answers, Environment};
use upd_rules::document::Document;
use upd_rules::sources::ledger::Cite;
use upd_rules::sources::matrix::{Cell, Mark, ROWS, UpdRole};

use crate::smallest::SizedCase;

/// The check that nothing else is said.
pub const CHECK: &str = "reviewed";

/// What was reviewed, a statement a line.
const REVIEWED: &str = include_str!("reviewed.tsv");

/// What was said, as lines of the list, each with the smallest case in which it is. They are found by a number made of
/// what they consist of: ten million times the same is said, and a line is written once.
#[derive(Clone, Debug, Default)]
pub struct Statements(HashMap<u64, (String, SizedCase), FxBuildHasher>);

impl Statements {
    /// Hears all that a document says.
    pub fn hear(&mut self, document: &Document, case: SizedCase) {
        // Verdicts are put together, and rest on the cells of each set of tasks: text and rules are listed apart.
        let verdict = document.verdict.as_ref();
        for said in document.sentences() {
            let standing = said.standing().key();
            if verdict.is_some_and(|verdict| ptr::eq(verdict, said)) {
                self.keep(["verdict", standing], &[], &said.text, case);
                for cite in &said.cites {
                    let outcome = document.plan.as_ref().map_or("", |plan| plan.outcome.key());
                    self.keep(["verdict", outcome], &[*cite], "", case);
                }
            } else {
                self.keep([standing, ""], &said.cites, &said.text, case);
            }
        }
        for step in &document.steps {
            self.keep(["step", step.id.key()], &step.cites, &step.title, case);
        }
        for ticket in &document.tickets {
            // What is right in one environment may be wrong in the other.
            let there = ticket.request.environment.map_or("", Environment::key);
            for field in &ticket.fields {
                let place = format!("{} {there}", field.name.label());
                self.keep([ticket.request.step.key(), place.trim_end()], &[], &field.value, case);
            }
        }
    }

    /// Hears what stands in no plan, and decides in all: the table of roles as it is printed.
    pub fn hear_the_matrix(&mut self) {
        let nowhere = SizedCase::of(&Answers::default());
        for role in UpdRole::ALL {
            self.keep(["role", role.key()], &[], role.label(), nowhere);
            for row in &ROWS {
                let cell = Cell::of(row.task, role);
                let mark = match cell.mark() {
                    Mark::Blank => "may not".to_owned(),
                    Mark::Tick(footnotes) => {
                        let notes = footnotes.iter().map(|note| format!(" {}", note.says()));
                        format!("may{}", notes.collect::<String>())
                    }
                };
                self.keep(["cell", row.label], &[Cite::Cell(cell)], &mark, nowhere);
            }
        }
    }

    fn keep(&mut self, kind: [&str; 2], cites: &[Cite], text: &str, case: SizedCase) {
        let mut number = FxHasher::default();
        (kind, text).hash(&mut number);
        cites.iter().for_each(|cite| cite.id().hash(&mut number));
        self.0
            .entry(number.finish())
            .and_modify(|(_, known)| known.keep_smaller(case))
            .or_insert_with(|| (line(kind, cites, text), case));
    }

    /// Takes in what another core has heard.
    pub fn merge(&mut self, other: Self) {
        for (number, (line, case)) in other.0 {
            self.0
                .entry(number)
                .and_modify(|(_, known)| known.keep_smaller(case))
                .or_insert((line, case));
        }
    }

    /// What is said, and not as it was reviewed.
    pub fn not_reviewed(&self) -> impl Iterator<Item = (&str, SizedCase)> {
        let reviewed: HashSet<&str> = REVIEWED.lines().collect();
        let all = self.0.values().map(|(line, case)| (line.as_str(), *case));
        all.filter(move |(line, _)| !reviewed.contains(line))
    }

    /// What was reviewed, and nothing says any more.
    pub fn no_longer_said(&self) -> impl Iterator<Item = &'static str> {
        let said: HashSet<&str> = self.0.values().map(|(line, _)| line.as_str()).collect();
        REVIEWED.lines().filter(move |line| !said.contains(line))
    }

    /// Writes down that what is said now has been reviewed.
    ///
    /// # Errors
    ///
    /// A file that cannot be written.
    pub fn write(&self) -> Result<()> {
        let mut lines: Vec<&str> = self.0.values().map(|(line, _)| line.as_str()).collect();
        lines.sort_unstable();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reviewed.tsv");
        fs::write(&path, lines.join("\n") + "\n").with_context(|| format!("{} cannot be written", path.display()))
    }
}

/// A statement as a line: what kind it is, what it rests on, and the text. Its own lines and columns are none of the list.
fn line(kind: [&str; 2], cites: &[Cite], text: &str) -> String {
    let ids = cites.iter().map(|cite| cite.id()).collect::<Vec<_>>().join(" ");
    let text = text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t");
    format!("{}\t{ids}\t{text}", kind.join(" ").trim_end())
}
