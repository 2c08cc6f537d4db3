//! The ledger's prose: who may reach it (issue 10), and what is written of it.

use std::path::Path;

use serde_json::Value;
use upd_rules::out;
use upd_rules::sources::ledger::{CONFLICT_COUNT, CONFLICTS, RULE_COUNT, RULES};

use crate::imports::sources;

/// Who shows the prose. Nobody else may reach it: a single call would put all of it into the app.
const ALLOWED: [&str; 3] = [
    "rules/src/sources/ledger/",
    "rules/src/out/ledger.rs",
    // No part of the app.
    "src/written/",
];

/// Issue 10: citing a rule needs its id and its places, and nothing of its prose.
#[test]
fn only_those_who_show_the_prose_reach_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let files = [root.join("rules/src"), root.join("src")].map(|folder| sources(&folder));
    let mut reached = Vec::new();
    for (path, code) in files.into_iter().flatten() {
        let name = path.strip_prefix(root).expect("a file of the workspace");
        let name = name.to_string_lossy().replace('\\', "/");
        if names_prose(&code) {
            reached.push(name);
        }
    }
    for name in &reached {
        assert!(
            ALLOWED.iter().any(|allowed| name.starts_with(allowed)),
            "{name} reaches the prose"
        );
    }
    assert!(reached.contains(&"rules/src/out/ledger.rs".to_owned()), "{reached:?}");
}

fn names_prose(code: &str) -> bool {
    [".wording(", "::wording", "out::ledger"]
        .into_iter()
        .any(|name| code.contains(name))
}

#[test]
fn the_prose_is_found_however_it_is_reached() {
    for code in [
        "let all = chapter.wording();",
        "CHAPTERS.iter().flat_map(Chapter::wording)",
        "topic.wording().len()",
        "TOPICS.iter().flat_map(Topic::wording)",
        "use upd_rules::sources::ledger::wording::Statement;",
        "serde_json::to_string(&upd_rules::out::ledger::json())",
    ] {
        assert!(names_prose(code), "{code}");
    }
    assert!(!names_prose("Cite::Rule(rule) => places(rule.places)"));
}

/// What the app fetches for "why": every rule and every conflict by its id.
#[test]
fn the_ledger_as_json_has_every_id_and_only_sentences() {
    let json = serde_json::to_value(out::ledger::json()).expect("JSON");
    let entries = json.as_object().expect("an object");
    assert_eq!(entries.len(), RULE_COUNT + CONFLICT_COUNT);
    let sentence = |entry: &Value, name: &str| entry[name].as_str().is_some_and(|text| text.ends_with('.'));
    let fields = |entry: &Value| entry.as_object().map_or(0, serde_json::Map::len);
    for rule in RULES {
        let entry = &json[rule.id];
        assert!(sentence(entry, "says") && fields(entry) == 1, "{rule:?}: {entry}");
    }
    for conflict in CONFLICTS {
        let entry = &json[conflict.id];
        let complete = sentence(entry, "tells") && sentence(entry, "reading");
        assert!(complete && fields(entry) == 2, "{conflict:?}: {entry}");
    }
    let of_rule = json["ROL-11"]["says"].as_str().unwrap_or_default();
    assert!(of_rule.contains("4 hours"), "{of_rule}");
}
