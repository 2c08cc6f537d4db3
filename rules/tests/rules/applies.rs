//! Each rule and conflict in a case where it applies and one where it does not (`applies.txt`). The others are
//! background: they are shown on the page of rules, and no plan cites them.

use std::collections::HashSet;

use crate::support::{Random, document};
use upd_rules::case::text::write_answers;
use upd_rules::document::Document;
use upd_rules::sources::ledger;

const TABLE: &str = include_str!("applies.txt");

/// The rows: id, a case where it applies, a case where it does not.
fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    TABLE.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut cells = line.split(" | ");
        let mut cell = || cells.next().unwrap_or_else(|| panic!("a row has three cells: {line}"));
        (cell(), cell(), cell())
    })
}

/// Everything that a document cites, wherever it does.
pub(crate) fn cited(document: &Document) -> HashSet<&'static str> {
    let steps = document.steps.iter().flat_map(|step| {
        step.cites
            .iter()
            .chain(step.warnings.iter().flat_map(|warning| &warning.cites))
    });
    let notes = document.notes.iter().flat_map(|note| &note.cites);
    let refusals = document.refused.iter().flat_map(|refusal| &refusal.said.cites);
    steps.chain(notes).chain(refusals).map(|cite| cite.id()).collect()
}

#[test]
fn each_rule_applies_where_it_should_and_not_where_it_should_not() {
    let mut seen = HashSet::new();
    for (id, applies, does_not) in rows() {
        assert!(
            ledger::rule(id).is_some() || ledger::conflict(id).is_some(),
            "{id} is not in the ledger"
        );
        assert!(seen.insert(id), "{id} has two rows");
        let (with, without) = (document(applies), document(does_not));
        assert!(
            with.complete && without.complete,
            "{id}: a case of its row is not complete"
        );
        assert!(cited(&with).contains(id), "{id} should apply to {applies}");
        assert!(!cited(&without).contains(id), "{id} should not apply to {does_not}");
    }
}

/// No rule applies anywhere that has no row.
#[test]
fn every_rule_that_a_plan_cites_has_a_row() {
    let known: HashSet<&str> = rows().map(|(id, ..)| id).collect();
    let mut random = Random::new(31);
    for _ in 0..2000 {
        let case = write_answers(&random.complete());
        for id in cited(&document(&case)) {
            assert!(
                known.contains(id) || id.starts_with('M'),
                "{id} applies to {case} and has no row"
            );
        }
    }
}
