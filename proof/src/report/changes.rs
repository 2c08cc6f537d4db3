//! What has changed between two reports, in terms of people: who gets another plan, and what is said otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::Result;
use upd_rules::case::answers::Answers;
use upd_rules::case::questions::Question;
use upd_rules::words::counted;

use super::Section;
use super::old::Old;
use super::parts::{OUTCOME_ENDS, STEP_ENDS};
use super::people::{Features, people};
use crate::walk::{Cases, Visitor, every_case};

/// How a plan has become another one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// Its outcome is another one, and steps have come or gone.
    Other {
        outcome: Option<(String, String)>,
        more: Vec<String>,
        less: Vec<String>,
    },
    /// The same steps, but something about them differs that the line of a plan does not have: what they wait for.
    Waits,
    /// The one report asks what the other does not.
    Asked,
}

impl Change {
    /// What has become of a plan, if anything has.
    fn between(old: Option<&(String, String)>, new: Option<&(String, String)>) -> Option<Self> {
        let (Some(old), Some(new)) = (old, new) else {
            return Some(Self::Asked);
        };
        if old.1 == new.1 {
            return None;
        }
        let (old_outcome, old_steps) = old.0.split_once(OUTCOME_ENDS).unwrap_or((&old.0, ""));
        let (new_outcome, new_steps) = new.0.split_once(OUTCOME_ENDS).unwrap_or((&new.0, ""));
        let steps = |text: &str| -> BTreeSet<String> {
            text.split(STEP_ENDS)
                .filter(|step| !step.is_empty())
                .map(str::to_owned)
                .collect()
        };
        let (before, after) = (steps(old_steps), steps(new_steps));
        let outcome = (old_outcome != new_outcome).then(|| (old_outcome.to_owned(), new_outcome.to_owned()));
        let more: Vec<String> = after.difference(&before).cloned().collect();
        let less: Vec<String> = before.difference(&after).cloned().collect();
        if outcome.is_none() && more.is_empty() && less.is_empty() {
            return Some(Self::Waits);
        }
        Some(Self::Other { outcome, more, less })
    }

    fn text(&self) -> String {
        match self {
            Self::Waits => "the same steps, but another waits for another".to_owned(),
            Self::Asked => "other questions are asked".to_owned(),
            Self::Other { outcome, more, less } => {
                let mut said = Vec::new();
                if let Some((old, new)) = outcome {
                    said.push(format!("\u{201c}{new}\u{201d} instead of \u{201c}{old}\u{201d}"));
                }
                let steps = |steps: &[String], word: &str| {
                    format!(
                        "{} {word}: {}",
                        counted(steps.len() as u64, "step"),
                        steps.join(STEP_ENDS)
                    )
                };
                if !more.is_empty() {
                    said.push(steps(more, "more"));
                }
                if !less.is_empty() {
                    said.push(steps(less, "less"));
                }
                said.join("; ")
            }
        }
    }
}

/// What has changed from one report to another, in words.
///
/// # Errors
///
/// None that is known: both were read.
pub fn changes(old: &Old, new: &Old) -> Result<String> {
    let mut text = String::new();
    let mut count = 0;
    for (change, people) in changed_plans(old, new) {
        count += 1;
        for people in people {
            let _ = writeln!(text, "{people}");
        }
        let _ = writeln!(text, "    {}\n", change.text());
    }
    for section in Section::ALL.into_iter().filter(|section| *section != Section::Part) {
        count += changed_rows(section.key(), old, new, &mut text);
    }
    let sum = if count == 0 {
        "Nothing has changed.".to_owned()
    } else {
        counted(count as u64, "change")
    };
    Ok(format!("{text}{sum}\n"))
}

/// Every case, as far as plans and words tell cases apart.
#[derive(Default)]
struct All(Vec<Answers>);

impl Visitor for All {
    fn question(&mut self, _: Question, _: &Answers) {}

    fn case(&mut self, answers: &Answers) {
        self.0.push(*answers);
    }
}

/// Each change of plans with those whose plan changes so.
fn changed_plans(old: &Old, new: &Old) -> Vec<(Change, Vec<String>)> {
    let visitors = every_case(Cases::parts(), All::default);
    let all: Vec<Answers> = visitors.into_iter().flat_map(|visitor| visitor.0).collect();
    let plan = |report: &Old, answers: &Answers| {
        let number = report.ways.plan(answers)?;
        report.plans.get(&number).cloned()
    };
    let mut found: BTreeMap<Change, Vec<usize>> = BTreeMap::new();
    let mut known: BTreeMap<(Option<u32>, Option<u32>), Option<Change>> = BTreeMap::new();
    for (place, answers) in all.iter().enumerate() {
        let pair = (old.ways.plan(answers), new.ways.plan(answers));
        let change = known
            .entry(pair)
            .or_insert_with(|| Change::between(plan(old, answers).as_ref(), plan(new, answers).as_ref()));
        if let Some(change) = change {
            found.entry(change.clone()).or_default().push(place);
        }
    }
    let cases: Vec<Features> = if found.is_empty() {
        Vec::new()
    } else {
        all.iter().map(Features::of).collect()
    };
    let mut told: Vec<(usize, Change, Vec<String>)> = found
        .into_iter()
        .map(|(change, places)| {
            let mut is_meant = vec![false; cases.len()];
            for place in &places {
                if let Some(meant) = is_meant.get_mut(*place) {
                    *meant = true;
                }
            }
            (places.len(), change, people(&cases, &is_meant))
        })
        .collect();
    // What concerns most stands first.
    told.sort_by_key(|(cases, ..)| std::cmp::Reverse(*cases));
    told.into_iter().map(|(_, change, people)| (change, people)).collect()
}

/// Writes which entries of a section are new, gone, or say something else; how many they are.
fn changed_rows(section: &str, old: &Old, new: &Old, text: &mut String) -> usize {
    let none = BTreeMap::new();
    let (old, new) = (
        old.rows.get(section).unwrap_or(&none),
        new.rows.get(section).unwrap_or(&none),
    );
    let ids: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let mut count = 0;
    for id in ids {
        let _ = match (old.get(id), new.get(id)) {
            (Some(before), Some(now)) if before == now => continue,
            (Some(before), Some(now)) if before.says == now.says => {
                writeln!(text, "{section} {id}: what is known besides differs")
            }
            (Some(before), Some(now)) => writeln!(
                text,
                "{section} {id}: \u{201c}{}\u{201d}, before: \u{201c}{}\u{201d}",
                now.says, before.says
            ),
            (None, _) => writeln!(text, "{section} new: {id}"),
            (_, None) => writeln!(text, "{section} gone: {id}"),
        };
        count += 1;
    }
    count
}
