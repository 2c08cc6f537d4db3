//! The JSON of some cases, as reviewed snapshots of structure (contract, section 5). Texts are left out: they may
//! be reworded; what is cited where may not change unseen.
//!
//! After a change that is meant: `UPDATE_SNAPSHOTS=1 cargo test -p upd-rules --test rules snapshots`, and read
//! the difference.

use std::fs;
use std::path::Path;

use serde_json::Value;

use upd_rules::out::json::Json;

use crate::support::document;

const CASES: &[(&str, &str)] = &[
    ("empty", ""),
    (
        "first-super-user-of-a-new-mah",
        "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found&start=2026-11-23",
    ),
    (
        "editor-of-an-mah-in-part",
        "goal=access&user=mah&tasks=view,update,nullify&env=both&account=none&email=private&oms=listed&super-users=one",
    ),
    (
        "consultant-of-several-mahs-not-yet",
        "goal=access&user=mah-consultant&tasks=view,record-vnra&env=production&account=works&oms=not-searched&organisations=several&super-users=none&first-super-user=colleague",
    ),
    (
        "authority-in-both-environments",
        "goal=access&user=authority&tasks=create,decide-vnra,api&env=both&account=unknown&other-system=yes&super-users=several&super-users-uat=none&role=edit&credentials=unknown&first-super-user=me",
    ),
    (
        "commission-unknown-super-users",
        "goal=access&user=commission&tasks=view&env=production&account=works&super-users=unknown&role=none",
    ),
    (
        "public-api",
        "goal=access&user=public&tasks=api&env=production&account=none&email=generic",
    ),
    ("public-refused", "goal=access&user=public&tasks=view,create"),
    ("not-covered", "goal=access&user=industry-other"),
    (
        "sign-in-rejected",
        "goal=sign-in&user=authority-contractor&env=production&role-state=rejected&super-users=unknown",
    ),
    (
        "sign-in-locked-out",
        "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=under-24h-ago",
    ),
    (
        "renewal-with-client-id",
        "goal=renew&user=authority&env=both&matter=renew&role=super&role-uat=view&contact=gone&expires=09/03/2027+08:01:55&expires-uat=2026-11-01&client-id=e1e68a03-6b1f-47d1-a158-0123456789ab",
    ),
    ("leak-at-an-mah", "goal=renew&user=mah&env=production&matter=leaked"),
    ("new-employer", "goal=account&account=new-employer&email=named-work"),
    (
        "organisation-out-of-date",
        "goal=organisation&user=mah&account=disabled&oms=out-of-date&start=2026-12-22",
    ),
    (
        "spor-unknown",
        "goal=spor&user=mah-consultant&account=works&oms=listed&spor-super-user=unknown",
    ),
    (
        "damaged-link",
        "https://example.org/#/plan?goal=access&user=mah&colour=blue&tasks=view,fly&role=queen&goal=renew&pasted&start=soon",
    ),
];

#[test]
fn the_json_is_as_reviewed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/snapshots");
    for (name, case) in CASES {
        let mut json = serde_json::to_value(Json(&document(case))).expect("a document is JSON");
        leave_out_words(&mut json);
        let now = serde_json::to_string_pretty(&json).expect("JSON") + "\n";
        let path = folder.join(format!("{name}.json"));
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            fs::write(&path, &now).expect("the snapshot can be written");
        }
        let reviewed = fs::read_to_string(&path).unwrap_or_default();
        assert!(now == reviewed, "{name} is not as reviewed; now it is:\n{now}");
    }
}

fn leave_out_words(json: &mut Value) {
    match json {
        Value::Object(object) => {
            for words in ["title", "text", "instead"] {
                object.remove(words);
            }
            if object.contains_key("item") {
                object.remove("reason");
            }
            if object.get("label").and_then(Value::as_str) == Some("Description") {
                object.remove("value");
            }
            object.values_mut().for_each(leave_out_words);
        }
        Value::Array(values) => values.iter_mut().for_each(leave_out_words),
        _ => {}
    }
}
