//! The steps as they are listed: what is the same in both environments stands once (issue "every sentence with its
//! source", section 3).

use upd_rules::case::text::write_answers;

use crate::support::{Random, document};

/// Every step is listed once, behind all that it waits for; and a row holds one step, or the same of both environments.
#[test]
fn every_step_is_listed_once_behind_what_it_waits_for() {
    let mut random = Random::new(91);
    let mut together = 0;
    for _ in 0..6_000 {
        let case = write_answers(&random.complete());
        let document = document(&case);
        let mut listed = Vec::new();
        for row in &document.rows {
            let first = &document.steps[row.places[0]];
            assert_eq!((row.told.id, &row.told.title), (first.id, &first.title), "{case}");
            if let [production, uat] = row.places[..] {
                together += 1;
                let (production, uat) = (&document.steps[production], &document.steps[uat]);
                assert!(
                    production.id == uat.id && production.environment < uat.environment,
                    "{case}"
                );
                assert_eq!(production.title, uat.title);
            }
            for place in &row.places {
                let waits = document.steps[*place].after.iter();
                assert!(
                    waits.into_iter().all(|before| listed.contains(&before)),
                    "{case}: {}",
                    first.id.key()
                );
            }
            listed.extend(row.places.iter().copied());
        }
        listed.sort_unstable();
        assert!(listed.iter().copied().eq(0..document.steps.len()), "{case}");
    }
    assert!(together > 500, "{together}");
}

/// An authority that wants the same in both environments has hardly a longer list than for one, told for both.
#[test]
fn the_same_in_both_environments_stands_once() {
    const NCA: &str = "goal=access&user=authority&tasks=view&account=none&email=named-work";
    let one = document(&format!("{NCA}&env=production&super-users=none&first-super-user=me"));
    let both = document(&format!(
        "{NCA}&env=both&super-users=none&super-users-uat=none&first-super-user=me"
    ));
    assert_eq!(both.rows.len(), one.rows.len());
    let request = |document: &upd_rules::document::Document| {
        let row = document
            .rows
            .iter()
            .find(|row| row.told.id.key() == "super-user.request");
        let row = row.expect("a row");
        let details: Vec<&str> = row.told.details.iter().map(|said| said.text.as_str()).collect();
        (row.places.len(), details.join("\n"), document.waits_for(row))
    };
    let (places, said, waits) = request(&both);
    assert_eq!((places, waits.as_deref()), (2, Some("After steps 1 and 2")));
    assert!(
        said.contains("register.ema.europa.eu") && said.contains("EAM test environment"),
        "{said}"
    );
    assert_eq!(request(&one).0, 1);
}

/// Where the environments differ, what a row waits for is said for each.
#[test]
fn what_differs_is_said_for_each_environment() {
    let document = document(
        "goal=access&user=authority&tasks=view&env=both&account=works&super-users=several&super-users-uat=unknown\
         &role=none&role-uat=none",
    );
    let row = document
        .rows
        .iter()
        .find(|row| row.told.id.key() == "role.request")
        .expect("a row");
    let waits = document.waits_for(row).expect("words");
    assert!(
        row.places.len() == 2 && waits.starts_with("At once in production; after step") && waits.ends_with("in UAT"),
        "{waits}"
    );
}
