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
fn cited(document: &Document) -> HashSet<&'static str> {
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

/// Contract, section 4, "Notes that must not be missing", row by row.
#[test]
fn the_notes_that_must_not_be_missing() {
    const MAH: &str = "goal=access&user=mah&env=production&account=works&oms=listed";
    const NCA: &str = "goal=access&user=authority&account=works";
    for (case, ids) in [
        (format!("{MAH}&tasks=view&super-users=several&role=none"), "X001 ROL-13"),
        (
            "goal=organisation&user=mah&account=works&oms=not-found".to_owned(),
            "X005",
        ),
        ("goal=account&account=mobile&start=2026-11-23".to_owned(), "X113"),
        (
            "goal=organisation&user=mah&account=works&oms=out-of-date".to_owned(),
            "X066",
        ),
        (
            format!("{MAH}&tasks=view&super-users=none&first-super-user=colleague"),
            "REQ-05 ROL-07",
        ),
        (
            format!("{MAH}&tasks=update&super-users=several&role=super"),
            "X043 X044 M2e M3e IND-25 IND-27",
        ),
        (
            format!("{NCA}&tasks=nullify&env=production&super-users=one&role=none"),
            "X047 ENV-14 OMS-02 ROL-09",
        ),
        (
            format!("{NCA}&tasks=decide-vnra&env=uat&super-users-uat=none&first-super-user=me"),
            "X048 ENV-05 ENV-12 X016 X018",
        ),
        ("goal=renew&user=authority&env=both&matter=lost".to_owned(), "ENV-12"),
        (
            "goal=renew&user=commission&env=production&matter=lost".to_owned(),
            "X056",
        ),
        (
            "goal=renew&user=authority-contractor&env=production&matter=lost".to_owned(),
            "X035",
        ),
        (
            "goal=access&user=mah-consultant&tasks=view&env=production&account=works&oms=listed&organisations=several\
             &super-users=none&first-super-user=me"
                .to_owned(),
            "ROL-15 IND-29 X061 X040 IND-28 X062 X024 X063 ROL-09",
        ),
        ("goal=renew&user=mah&env=uat".to_owned(), "ENV-07 X013 ENV-15 REN-10"),
        (
            "goal=access&user=public&tasks=api,view&env=both&account=works".to_owned(),
            "PUB-12 X059 ACC-20 PUB-13 ENV-07 X013",
        ),
        (
            "goal=account&account=new-employer&email=generic".to_owned(),
            "ACC-10 ACC-11 X071",
        ),
        ("goal=account&account=unknown&other-system=yes".to_owned(), "ACC-12"),
        ("goal=account&account=disabled".to_owned(), "X075"),
        (format!("{MAH}&tasks=manage-users&super-users=one&role=none"), "ROL-09"),
        (
            format!("{MAH}&tasks=api&super-users=gone&role=edit&credentials=colleague"),
            "X027 X075",
        ),
        (
            format!("{MAH}&tasks=api&super-users=one&role=super&credentials=none"),
            "X088 X050",
        ),
        (
            "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me".to_owned(),
            "REN-04 REN-18 KEEP-21",
        ),
        (
            "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me&expires=02/01/2026".to_owned(),
            "X085 X091",
        ),
        (
            "goal=renew&user=mah&env=production&matter=not-used".to_owned(),
            "REN-02",
        ),
    ] {
        let document = document(&case);
        assert!(document.complete, "{case}");
        let cited = cited(&document);
        for id in ids.split(' ') {
            assert!(cited.contains(id), "{case} should cite {id}");
        }
    }
}
