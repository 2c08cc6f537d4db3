//! The work list for a new edition, tried on made-up ones: every change that is planted must be in it, and nothing else,
//! whatever a converter did to the text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod command;
mod doctored;
mod made_up;
mod mangling;
mod passages;
mod tables;

use std::sync::OnceLock;

use made_up::{Guide, page};
use mangling::{Dice, Mangling};
use proptest::prelude::*;
use upd_proof::drift::{Baseline, Edition, Finding, What, compare};
use upd_rules::sources::ledger::Document;

/// What is known of the present edition, read once; but the words are those of the made-up one.
fn baseline(document: Document) -> &'static Baseline {
    static READ: [OnceLock<Baseline>; 3] = [const { OnceLock::new() }; 3];
    READ[document as usize].get_or_init(|| {
        let baseline = Baseline::of(document).unwrap();
        let text = made_up::text(document);
        let prints = Baseline::from_edition(&Edition::read(document, &text, &baseline.headings)).prints;
        Baseline { prints, ..baseline }
    })
}

/// What there is to look at in a text.
fn findings(document: Document, text: &str) -> Vec<Finding> {
    let baseline = baseline(document);
    let compared = compare(&Edition::read(document, text, &baseline.headings), baseline);
    assert!(!compared.is_another(), "{} of {}", compared.found, compared.phrases);
    assert!(compared.notes.is_empty(), "{:?}", compared.notes);
    compared.findings
}

/// What there is to look at in a guide beside another one, of which the words and figures are known.
fn findings_beside(present: &str, new: &str) -> Vec<Finding> {
    let known = baseline(Document::Guide);
    let of_present = Baseline::from_edition(&Edition::read(Document::Guide, present, &known.headings));
    compare(&Edition::read(Document::Guide, new, &known.headings), &of_present).findings
}

/// A finding in a line, without what depends on how the text looks.
fn in_a_line(finding: &Finding) -> String {
    let number = |section: &str| section.split(' ').next().unwrap_or_default().to_owned();
    let or_none = |figure: &Option<String>| figure.clone().unwrap_or_else(|| "none".to_owned());
    match &finding.what {
        What::Gone { section, .. } => format!("gone {}: {}", number(section), ids(finding)),
        What::Fewer { section, now, was } => format!("fewer {} {was}-{now}: {}", number(section), ids(finding)),
        What::Moved { from, to } => {
            let to: Vec<String> = to.iter().map(|section| number(section)).collect();
            format!("moved {} to {}: {}", number(from), to.join(" "), ids(finding))
        }
        What::Doubled { section, now, was } => format!("doubled {} {was}-{now}: {}", number(section), ids(finding)),
        What::Figure { section, was, now, .. } => {
            format!("figure {}: {} to {}", number(section), or_none(was), or_none(now))
        }
        // Where a text does not show the cells, the row is told.
        What::Cell { cell, .. } => format!("row {}", cell.row().label),
        What::Row { label, .. } => format!("row {label}"),
        What::Heads { new, gone } => format!("heads {} for {}", new.join(", "), gone.join(", ")),
        What::NewRow { label, .. } => format!("new row {label}"),
        What::Passage { section } => format!("passage {}: {}", number(section), ids(finding)),
        What::NewSection { heading, .. } => format!("new {}", heading.number),
        What::GoneSection { heading, .. } => format!("section gone {}: {}", heading.number, ids(finding)),
        What::Renumbered { from, to } => format!("renumbered {from} to {}: {}", to.number, finding.concerns.len()),
        What::Retitled { from, to } => format!("retitled {} to {}: {}", from.number, to.number, to.title),
    }
}

fn ids(finding: &Finding) -> String {
    let ids: Vec<&str> = finding.concerns.iter().map(|concern| concern.cite.id()).collect();
    ids.join(" ")
}

/// Those of the dresses that do what the others do as well.
const WORST: [Mangling; 3] = [Mangling::None, Mangling::FootnotesInPdf, Mangling::FootnotesInMarkdown];

/// Looks at a text in every dress for exactly these findings.
fn expect_exactly(name: &str, document: Document, text: &str, planted: &[String]) {
    expect_in(&Mangling::ALL, name, document, text, planted);
}

/// Looks at a text in some dresses for exactly these findings.
fn expect_in(dresses: &[Mangling], name: &str, document: Document, text: &str, planted: &[String]) {
    for mangling in dresses {
        let mangled = mangling.of(text, Dice::new(name.len() as u64).below(1_000) as u64);
        let mut found: Vec<String> = findings(document, &mangled).iter().map(in_a_line).collect();
        let mut planted = planted.to_vec();
        found.sort();
        planted.sort();
        assert_eq!(found, planted, "{name} as {mangling:?}");
    }
}

/// The made-up editions are what they are meant to be: nothing is to do, by the table of the present editions.
#[test]
fn nothing_is_found_where_nothing_changed() {
    expect_exactly("guide", Document::Guide, &Guide::new().text(), &[]);
    for document in [Document::Portal, Document::Spor1] {
        expect_in(&WORST, document.short(), document, &page(document).join("\n\n"), &[]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    /// Mangling alone never makes a finding.
    #[test]
    fn mangling_alone_is_never_found(seed: u64, kind in 0..Mangling::ALL.len()) {
        let mangled = Mangling::ALL[kind].of(&Guide::new().text(), seed);
        let found: Vec<String> = findings(Document::Guide, &mangled).iter().map(in_a_line).collect();
        prop_assert!(found.is_empty(), "{:?}", found);
    }

    /// Nothing that anybody gives it can panic it, and another document is told from a guide.
    #[test]
    fn any_text_can_be_read(text in "[a-z0-9 .#|\\[\\]()<>&*!\\\\\n\t\u{ad}\u{c}ﬁ¹✓–-]{0,400}") {
        let baseline = Baseline::of(Document::Guide).unwrap();
        let compared = compare(&Edition::read(Document::Guide, &text, &baseline.headings), &baseline);
        prop_assert!(compared.is_another());
        let guide = format!("{}\n{text}", Guide::new().text());
        let compared = compare(&Edition::read(Document::Guide, &guide, &baseline.headings), &baseline);
        prop_assert!(!compared.is_another());
    }
}
