//! Which entries of a report are new, gone, or say something else: what is reworded is told as that.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use strsim::normalized_levenshtein;

use super::Section;
use super::contents::NO_EXCEPTION;
use super::old::{Old, Row};

/// Writes what has become of the entries of a section; of how many.
pub(super) fn changed_entries(section: Section, old: &Old, new: &Old, text: &mut String) -> usize {
    // What follows from plans and questions is told with them.
    if matches!(section, Section::Outcome | Section::Part | Section::Plan) {
        return 0;
    }
    let none = BTreeMap::new();
    let of = |report: &'_ Old| report.rows.get(section.key()).cloned().unwrap_or_else(|| none.clone());
    let (old, new) = (of(old), of(new));
    let mut count = 0;
    for (id, now) in &new {
        let Some(before) = old.get(id) else { continue };
        let lines = differences(section, before, now);
        if !lines.is_empty() {
            let _ = writeln!(text, "{} {id}\n{}", section.key(), lines.concat());
            count += 1;
        }
    }
    let gone: Vec<(&String, &Row)> = old.iter().filter(|(id, _)| !new.contains_key(*id)).collect();
    let come: Vec<(&String, &Row)> = new.iter().filter(|(id, _)| !old.contains_key(*id)).collect();
    let pairs = pairs(&gone, &come);
    for (gone, come) in &pairs {
        let (before, now) = (gone.1.get("says"), come.1.get("says"));
        let _ = if before == now {
            writeln!(text, "{} \u{201c}{now}\u{201d}", section.key())
        } else {
            writeln!(
                text,
                "{} reads now: \u{201c}{now}\u{201d}\n    before: \u{201c}{before}\u{201d}",
                section.key()
            )
        };
        let rest = differences(section, gone.1, come.1);
        let rest = rest.iter().filter(|line| !line.starts_with("    says:"));
        let _ = writeln!(text, "{}", rest.cloned().collect::<String>());
    }
    let unpaired =
        |id: &String, side: fn(&(Known<'_>, Known<'_>)) -> String| !pairs.iter().any(|pair| side(pair) == *id);
    let left = gone.iter().filter(|(id, _)| unpaired(id, |pair| pair.0.0.clone()));
    let left: Vec<_> = left.collect();
    let added = come.iter().filter(|(id, _)| unpaired(id, |pair| pair.1.0.clone()));
    let added: Vec<_> = added.collect();
    for (word, rows) in [("gone", &left), ("new", &added)] {
        for (id, row) in rows {
            let says = row.get("says");
            let says = if says == *id {
                String::new()
            } else {
                format!(": {says}")
            };
            let _ = writeln!(text, "{} {word}: {id}{says}", section.key());
        }
    }
    count + pairs.len() + left.len() + added.len()
}

/// Column by column what has changed.
fn differences(section: Section, before: &Row, now: &Row) -> Vec<String> {
    let columns: BTreeSet<&String> = before.columns.keys().chain(now.columns.keys()).collect();
    columns
        .into_iter()
        .filter(|column| before.get(column) != now.get(column))
        // Answers have rows of their own, and an exception has been told.
        .filter(|column| !(section == Section::Question && *column == "items"))
        .filter(|column| !(section == Section::Check && *column == "Found" && now.get(column) != NO_EXCEPTION))
        .map(|column| {
            let (before, now) = only_what_differs(before.get(column), now.get(column));
            format!("    {column}: now \u{201c}{now}\u{201d}, before \u{201c}{before}\u{201d}\n")
        })
        .collect()
}

/// Two texts without the sentences that they share; as they are where that leaves nothing of one.
fn only_what_differs(before: &str, now: &str) -> (String, String) {
    let sentences = |text: &str| -> Vec<String> { text.split(". ").map(str::to_owned).collect() };
    let (old, new) = (sentences(before), sentences(now));
    let only = |these: &[String], those: &[String]| -> String {
        let left: Vec<&str> = these
            .iter()
            .filter(|text| !those.contains(text))
            .map(String::as_str)
            .collect();
        left.join(". ")
    };
    let (left_old, left_new) = (only(&old, &new), only(&new, &old));
    if left_old.is_empty() || left_new.is_empty() {
        return (before.to_owned(), now.to_owned());
    }
    (left_old, left_new)
}

type Known<'a> = (&'a String, &'a Row);

/// So alike a text must be to another one to be the same one reworded; and so alike where both rest on the same.
const ALIKE: (f64, f64) = (0.6, 0.3);

/// What is gone beside what has come in its place: the most alike first.
fn pairs<'a>(gone: &[Known<'a>], come: &[Known<'a>]) -> Vec<(Known<'a>, Known<'a>)> {
    let mut alike: Vec<(f64, usize, usize)> = Vec::new();
    for (one, (_, before)) in gone.iter().enumerate() {
        for (other, (_, now)) in come.iter().enumerate() {
            let same_place = before.get("cites") == now.get("cites") && before.get("topic") == now.get("topic");
            let least = if same_place { ALIKE.1 } else { ALIKE.0 };
            let likeness = normalized_levenshtein(before.get("says"), now.get("says"));
            if likeness >= least {
                alike.push((likeness, one, other));
            }
        }
    }
    alike.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for (_, one, other) in alike {
        if taken.iter().all(|(left, right)| *left != one && *right != other) {
            taken.push((one, other));
        }
    }
    taken.sort_unstable();
    let known = |(one, other): (usize, usize)| Some((*gone.get(one)?, *come.get(other)?));
    taken.into_iter().filter_map(known).collect()
}
