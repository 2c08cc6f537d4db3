//! What is said first, and what is said beside the steps, fits the plan.

use upd_rules::case::text::Case;
use upd_rules::document::Document;
use upd_rules::plan::{Outcome, StepId};

use crate::support::{Random, document};

fn said(case: &str) -> (String, Vec<&'static str>) {
    let said = document(case).verdict.expect("a verdict");
    (said.text, said.cites.iter().map(|cite| cite.id()).collect())
}

/// REN-01, X091, X086: who can renew, and what is not described.
#[test]
fn a_renewal_is_promised_only_to_those_who_can_have_it() {
    const RENEW: &str = "goal=renew&env=production&matter=renew";
    let (text, cites) = said(&format!("{RENEW}&user=mah&role=super&contact=me"));
    assert!(
        text.starts_with("You can ask for the renewal") && cites == ["REN-01", "REN-06", "REN-19"],
        "{text}"
    );
    let (text, cites) = said(&format!("{RENEW}&user=mah&role=edit&contact=me"));
    assert!(
        text.starts_with("A Super User") && cites == ["REN-01", "X095"],
        "{text}"
    );
    let (text, cites) = said(&format!("{RENEW}&user=mah&role=super&contact=me&expires=2020-01-01"));
    assert!(text.contains("not described") && cites == ["X091"], "{text}");
    let (text, cites) = said(&format!("{RENEW}&user=public"));
    assert!(text.starts_with("You can ask") && cites.contains(&"X086"), "{text}");
}

/// X065: nothing says how an inactive organisation comes back.
#[test]
fn an_inactive_organisation_is_not_promised() {
    let (text, cites) = said("goal=organisation&user=mah&account=works&oms=inactive");
    assert!(text.contains("not described") && cites == ["X065"], "{text}");
    let (text, _) = said("goal=organisation&user=mah&account=works&oms=not-found");
    assert!(text.contains("You can ask for the organisation to be added"), "{text}");
}

/// REQ-05, API-03: who comes after the first Super User. With the API alone it is not your turn then, but theirs.
#[test]
fn not_yet_says_whose_turn_it_is_then() {
    const HEADLESS: &str = "goal=access&user=mah&env=production&account=works&oms=listed&super-users=none";
    let (text, cites) = said(&format!("{HEADLESS}&tasks=view&first-super-user=colleague"));
    assert!(text.contains("After that you can request your role."), "{text}");
    assert!(cites.starts_with(&["REQ-05", "ROL-07"]), "{cites:?}");
    let (text, cites) = said(&format!("{HEADLESS}&tasks=api&first-super-user=colleague"));
    assert!(text.contains("After that they can request the API."), "{text}");
    assert!(cites.starts_with(&["REQ-05", "ROL-07", "API-03"]), "{cites:?}");
}

/// M2e, M3e, M5f: what industry sees and changes is narrow, and the verdict says so.
#[test]
fn industry_is_told_of_its_limits() {
    const MAH: &str = "goal=access&user=mah&env=production&account=works&oms=listed&super-users=several&role=none";
    let (text, cites) = said(&format!("{MAH}&tasks=view"));
    assert!(text.contains("own products only") && cites.contains(&"M5e"), "{text}");
    let (text, cites) = said(&format!("{MAH}&tasks=create"));
    assert!(text.contains("volumes of sales") && cites.contains(&"X044"), "{text}");
    let (text, _) = said(&format!("{MAH}&tasks=manage-users"));
    assert!(!text.contains("products"), "{text}");
}

/// REQ-05, ROL-07: nobody is told not to request a role whose request is not part of the plan.
#[test]
fn an_early_request_is_warned_of_only_where_one_follows() {
    let mut random = Random::new(41);
    let mut warned = 0;
    for _ in 0..5_000 {
        let answers = random.complete();
        let case = Case::of(&answers, Default::default());
        let document = Document::of(&case, Default::default(), &Default::default());
        let has = |id: StepId| document.steps.iter().any(|step| step.id == id);
        let warns = document
            .notes
            .iter()
            .any(|note| note.text.starts_with("Do not request your own role"));
        if warns {
            warned += 1;
            assert!(
                has(StepId::RoleRequest) && has(StepId::SuperUserSynchronise),
                "{}",
                case.write(false)
            );
        }
        if document.outcome() == Some(Outcome::NotYet) {
            let cited = document.notes.iter().flat_map(|note| &note.cites);
            assert!(cited.clone().any(|cite| cite.id() == "REQ-05"), "{}", case.write(false));
        }
    }
    assert!(warned > 20, "{warned}");
}
