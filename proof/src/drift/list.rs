//! The work list, to be read and as CSV.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use upd_rules::sources::ledger::{Cite, Document};

use super::compare::Compared;
use super::finding::{Concern, Finding, Reading, What};
use super::reach::{Reach, Reached};

/// So many sentences are shown in full.
const SENTENCES: usize = 3;

/// The whole list, with its sum.
pub(super) fn text(all: &[(Document, Compared)], reach: &Reach) -> String {
    let mut out = String::new();
    let mut told: Vec<Cite> = Vec::new();
    for (document, compared) in all {
        let is_silent = compared.findings.is_empty() && compared.notes.is_empty();
        if all.len() > 1 && !is_silent {
            let _ = writeln!(out, "{}: {}\n", document.short(), document.title());
        }
        for note in &compared.notes {
            let _ = writeln!(out, "Note: {note}\n");
        }
        for finding in &compared.findings {
            out += &finding_in_words(finding, reach, &mut told);
            out.push('\n');
        }
    }
    out + &sum(all) + "\n"
}

/// The last line.
pub(super) fn sum(all: &[(Document, Compared)]) -> String {
    let findings = || all.iter().flat_map(|(_, compared)| &compared.findings);
    let count = |kinds: &[&str]| {
        findings()
            .filter(|finding| kinds.contains(&finding.what.kind()))
            .count()
    };
    let total = findings().count();
    if total == 0 {
        let phrases: usize = all.iter().map(|(_, compared)| compared.phrases).sum();
        let rules: usize = all.iter().map(|(_, compared)| compared.rules).sum();
        let sources = if all.len() == 1 { "" } else { ", source by source," };
        return format!(
            "Nothing to do: {phrases} phrases of {rules} rules and conflicts{sources} found where the ledger names them, and \
             no words that are new or gone."
        );
    }
    let kinds = [
        (count(&["gone", "fewer"]), "of phrases gone"),
        (count(&["moved"]), "of phrases moved"),
        (count(&["doubled"]), "of phrases doubled"),
        (count(&["figure"]), "of figures"),
        (count(&["passage"]), "of other passages"),
        (count(&["heads", "cell", "row", "new row"]), "of the table of roles"),
        (
            count(&["new section", "section gone", "renumbered", "new heading"]),
            "of sections",
        ),
    ];
    let kinds = kinds.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = kinds.map(|(count, kind)| format!("{count} {kind}")).collect();
    let things = if total == 1 {
        "1 thing"
    } else {
        &format!("{total} things")
    };
    format!("{things} to look at: {}.", parts.join(", "))
}

/// A finding with its rules. What one reaches is told where it comes first.
fn finding_in_words(finding: &Finding, reach: &Reach, told: &mut Vec<Cite>) -> String {
    let mut out = format!("{}\n", headline(finding));
    let is_short = matches!(
        finding.what,
        What::Renumbered { .. } | What::GoneSection { .. } | What::Heads { .. }
    );
    if is_short {
        if !finding.concerns.is_empty() {
            let ids: Vec<&str> = finding.concerns.iter().map(|concern| concern.cite.id()).collect();
            let _ = writeln!(out, "  {}", ids.join(", "));
        }
        return out;
    }
    for concern in &finding.concerns {
        if told.contains(&concern.cite) {
            let _ = writeln!(out, "  {} ({}): see above", concern.cite.id(), concern.section);
        } else {
            told.push(concern.cite);
            out += &concern_in_words(concern, &reach.of(concern.cite));
        }
    }
    out
}

/// What there is to look at, in a line or two, and how it reads now.
fn headline(finding: &Finding) -> String {
    let readings = finding.reads.iter().map(in_words);
    let all: Vec<String> = std::iter::once(what_in_words(finding)).chain(readings).collect();
    all.join("; ")
}

/// How a passage reads now.
fn in_words(reading: &Reading) -> String {
    let Reading { quote, is_new, gone } = reading;
    let gone = match gone {
        0 => String::new(),
        1 => "1 word gone".to_owned(),
        many => format!("{many} words gone"),
    };
    match (is_new, gone.as_str()) {
        (true, "") => format!("reads now “{quote}”"),
        (true, gone) => format!("reads now “{quote}” ({gone})"),
        (false, gone) => format!("{gone} from “{quote}”"),
    }
}

/// What there is to look at by itself.
fn what_in_words(
    Finding {
        what, concerns, reads, ..
    }: &Finding,
) -> String {
    let phrase = concerns.first().map_or("", |concern| concern.phrase);
    match what {
        What::Gone { section, .. } if !reads.is_empty() => format!("GONE from {section}: “{phrase}”"),
        What::Gone { section, near } => {
            let now = match near {
                Some((words, there)) if there == section => format!("reads now: “{words}”"),
                Some((words, there)) => format!("reads now: “{words}”, in {there}"),
                None => "nothing like it stands in the new text".to_owned(),
            };
            format!("GONE from {section}: “{phrase}”; {now}")
        }
        What::Fewer { section, now, was } => {
            format!(
                "GONE in part from {section}: “{phrase}” stood there {}, and stands {}",
                times(*was),
                times(*now)
            )
        }
        What::Moved { from, to } => format!("MOVED from {from} to {}: “{phrase}”", to.join(" and ")),
        What::Doubled { section, now, was } => {
            let was = match was {
                0 => "where it did not stand".to_owned(),
                _ => format!("where it stood {}", times(*was)),
            };
            format!("DOUBLED in {section}: “{phrase}” stands there {}, {was}", times(*now))
        }
        What::Figure {
            section,
            was,
            now,
            still,
        } => match (was, now) {
            (Some(was), Some(now)) => format!("FIGURE in {section}: {was} became {now}{}", in_places(*still)),
            (Some(was), None) => format!("FIGURE in {section}: {was} is gone"),
            (None, Some(now)) => format!("FIGURE in {section}: {now} is new"),
            (None, None) => format!("FIGURE in {section}"),
        },
        What::Cell { cell, was, now } => format!(
            "CELL {} of the table of roles ({}, {}): was {was}, is {now}",
            cell.id(),
            cell.row().label,
            cell.role().label()
        ),
        What::Passage { section } => format!("PASSAGE in {section}"),
        What::Heads { new, gone } => format!(
            "HEADS of the table of roles{}{}",
            heads(new, "not known"),
            heads(gone, "not found")
        ),
        What::NewRow { label, now } => format!("ROW of the table of roles is not known: “{label}”, {now}"),
        What::Row { label, was, now } => format!("ROW of the table of roles ({label}): was {was}; is {now}"),
        What::NewSection { heading, figures } => {
            format!("SECTION {} is new: no rule cites it{}", heading.label(), with(figures))
        }
        What::GoneSection { heading, figures } => {
            let rules = match concerns.len() {
                0 => "no rule cites it".to_owned(),
                1 => "1 rule or conflict stands there".to_owned(),
                many => format!("{many} rules and conflicts stand there"),
            };
            format!("SECTION {} is gone: {rules}{}", heading.label(), with(figures))
        }
        What::Renumbered { from, to } => {
            let rules = match concerns.len() {
                0 => "no rule cites it".to_owned(),
                1 => "1 rule or conflict, only its citation changes".to_owned(),
                many => format!("{many} rules and conflicts, only their citations change"),
            };
            format!("SECTION {from} is now {} (heading {}): {rules}", to.number, to.title)
        }
        What::Retitled { from, to } => format!("SECTION {} has another heading: it was “{}”", to.label(), from.title),
    }
}

fn heads(heads: &[String], what: &str) -> String {
    if heads.is_empty() {
        return String::new();
    }
    format!("; {what}: “{}”", heads.join("”, “"))
}

/// Where a figure stands as well as before.
fn in_places((now, was): (usize, usize)) -> String {
    match now {
        0 => String::new(),
        _ => format!(" in {} of {was} places", was.saturating_sub(now)),
    }
}

fn with(figures: &[String]) -> String {
    if figures.is_empty() {
        return String::new();
    }
    format!("; figures in it: {}", figures.join(", "))
}

fn times(count: usize) -> String {
    match count {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        more => format!("{more} times"),
    }
}

fn concern_in_words(concern: &Concern, reached: &Reached) -> String {
    let mut out = format!(
        "  {} ({}): {}\n",
        concern.cite.id(),
        concern.section,
        says(concern.cite)
    );
    let mut line = |text: &str| {
        let _ = writeln!(out, "    {text}");
    };
    if !reached.steps.is_empty() {
        line(&format!("Steps: {}", reached.steps.join(", ")));
    }
    for acts in &reached.acts {
        line(acts);
    }
    for sentence in reached.sentences.iter().take(SENTENCES) {
        line(&format!("Says: {sentence}"));
    }
    if reached.sentences.len() > SENTENCES {
        line(&format!("and {} more", reached.sentences.len() - SENTENCES));
    }
    if reached.steps.is_empty() && reached.acts.is_empty() && reached.sentences.is_empty() {
        reached.otherwise.iter().for_each(|why| line(why));
    }
    out
}

/// What a rule says, what a conflict is about, or which cell it is.
fn says(cite: Cite) -> String {
    match cite {
        Cite::Rule(rule) => rule.wording().map_or_else(String::new, |said| said.says.to_owned()),
        Cite::Conflict(conflict) => {
            let tells = conflict.wording().map_or("", |read| read.tells);
            format!("{}. {tells}", conflict.title)
        }
        Cite::Cell(cell) => format!("{}, {}.", cell.row().label, cell.role().label()),
    }
}

/// Writes the list as CSV: a row for each rule that a finding concerns, and one where it concerns none.
pub(super) fn write_csv(path: &Path, all: &[(Document, Compared)], reach: &Reach) -> Result<()> {
    let mut writer = csv::Writer::from_path(path).with_context(|| format!("{} cannot be written", path.display()))?;
    writer.write_record(COLUMNS)?;
    for (document, compared) in all {
        for (number, finding) in (1..).zip(&compared.findings) {
            let head = [
                number.to_string(),
                document.short().to_owned(),
                finding.what.kind().to_owned(),
                headline(finding),
            ];
            if finding.concerns.is_empty() {
                let empty = vec![String::new(); COLUMNS.len() - head.len()];
                writer.write_record(head.iter().chain(&empty))?;
            }
            for concern in &finding.concerns {
                writer.write_record(head.iter().chain(&concern_in_cells(concern, &reach.of(concern.cite))))?;
            }
        }
    }
    writer.flush()?;
    Ok(())
}

/// The columns of the list as CSV.
const COLUMNS: [&str; 11] = [
    "number",
    "source",
    "kind",
    "finding",
    "rule",
    "section",
    "phrase",
    "says",
    "steps",
    "acts",
    "sentences",
];

fn concern_in_cells(concern: &Concern, reached: &Reached) -> Vec<String> {
    vec![
        concern.cite.id().to_owned(),
        concern.section.to_owned(),
        concern.phrase.to_owned(),
        says(concern.cite),
        reached.steps.join("; "),
        reached.acts.join("; "),
        reached.sentences.join("\n"),
    ]
}
