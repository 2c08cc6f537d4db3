//! Every rule and conflict acts somewhere, or stands in the background with the reason; and every clause holds in one
//! case and does not in another (`clauses.txt`).

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use crate::support::{answers, plan};
use upd_rules::case::answers::Environment;
use upd_rules::case::clauses::Clause;
use upd_rules::sources::ledger::{self, Cite};
use upd_rules::words::acts::{acts, where_it_acts};

/// Everything that the ledger holds.
fn ledger() -> impl Iterator<Item = Cite> {
    let rules = ledger::RULES.iter().map(|rule| Cite::Rule(rule));
    rules.chain(ledger::CONFLICTS.iter().map(|conflict| Cite::Conflict(conflict)))
}

/// The ids of the rules and conflicts that sentences rest on: those that the code of `rules/src` names, but for the
/// ledger itself and for comments.
fn said() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut names);
    names
}

fn read(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            if !path.ends_with("ledger") {
                read(&path, names);
            }
            continue;
        }
        let text = fs::read_to_string(&path).expect("a text");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        for word in code.flat_map(|line| line.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')) {
            if word.ends_with(|c: char| c.is_ascii_digit()) {
                names.insert(word.replace('_', "-"));
            }
        }
    }
}

#[test]
fn every_rule_acts_or_stands_in_the_background_and_none_does_both() {
    let said = said();
    let (mut idle, mut both) = (Vec::new(), Vec::new());
    for cite in ledger() {
        let acts = !acts(cite).is_empty() || said.contains(cite.id());
        match (acts, ledger::background(cite)) {
            (false, None) => idle.push(cite),
            (true, Some(_)) => both.push(cite),
            _ => {}
        }
    }
    assert!(
        idle.is_empty(),
        "nothing acts on {idle:?}, and background.rs has no reason"
    );
    assert!(
        both.is_empty(),
        "take {both:?} out of background.rs: something acts on them"
    );
}

#[test]
fn nothing_stands_in_the_background_twice() {
    let mut seen = HashSet::new();
    for cite in ledger::in_the_background() {
        assert!(seen.insert(cite), "{cite:?} has two reasons");
    }
}

/// The page of rules says it in words.
#[test]
fn the_page_of_rules_says_where_each_acts() {
    for cite in ledger() {
        assert!(!where_it_acts(cite).is_empty(), "{cite:?}");
    }
    assert_eq!(
        where_it_acts(Cite::Rule(&ledger::prelude::ROL_13)),
        [
            "Decides whether an account is locked",
            "Questions: Early sign-in",
            "Steps: role.synchronise, sign-in.wait-lockout",
            "Figures from it: 24",
        ]
    );
    assert!(where_it_acts(Cite::Rule(&ledger::prelude::SUP_01))[0].starts_with("Nothing by itself. "));
}

/// Each clause in a case where it holds, and in one where it does not; both are complete cases.
#[test]
fn each_clause_holds_where_it_should_and_not_where_it_should_not() {
    let mut rows = include_str!("clauses.txt")
        .lines()
        .filter(|line| !line.starts_with('#'));
    for clause in Clause::ALL {
        let row = rows.next().unwrap_or_else(|| panic!("{} has no row", clause.name()));
        let cells: Vec<&str> = row.split(" | ").collect();
        let [name, holds, does_not] = cells[..] else {
            panic!("a row has three cells: {row}");
        };
        assert_eq!(name, clause.name());
        assert!(held(*clause, holds), "{name} should hold in {holds}");
        assert!(!held(*clause, does_not), "{name} should not hold in {does_not}");
    }
    assert_eq!(rows.next(), None);
}

/// Whether it holds in the first environment of a complete case.
fn held(clause: Clause, case: &str) -> bool {
    plan(case);
    let answers = answers(case);
    let there = answers.environments().next().unwrap_or(Environment::Production);
    clause.holds(&answers, there)
}
