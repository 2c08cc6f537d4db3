//! The verdict, the roles and what is refused (contract, sections 2 to 4).

use upd_rules::case::questions::{Answer, Question, next_question};
use upd_rules::case::text::{Case, FreeValues, write_answers};

use crate::support::{Random, document, plan};

#[track_caller]
fn outcome(case: &str) -> &'static str {
    plan(case).outcome.key()
}

/// Contract, section 2, each outcome; the rule that decides it stands beside it.
#[test]
fn the_verdict_of_each_kind_of_case() {
    for (case, expected) in [
        // All can be had.
        (
            "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=several&role=none",
            "eligible",
        ),
        // M4d-f: nullify is refused, the rest goes on.
        (
            "goal=access&user=mah&tasks=view,nullify&env=production&account=works&oms=listed&super-users=several&role=none",
            "eligible-in-part",
        ),
        // ENV-07, ENV-15: UAT is refused, production goes on.
        (
            "goal=access&user=mah&tasks=view&env=both&account=works&oms=listed&super-users=several&role=none",
            "eligible-in-part",
        ),
        // ROL-07, REQ-05: it takes precedence over a part that is refused.
        (
            "goal=access&user=mah&tasks=view,nullify&env=production&account=works&oms=listed&super-users=none&first-super-user=colleague",
            "not-yet",
        ),
        // One environment is enough.
        (
            "goal=access&user=authority&tasks=view&env=both&account=works&super-users=one&role=view&super-users-uat=none&first-super-user=colleague",
            "not-yet",
        ),
        // API-04: a set of the organisation can be used meanwhile; for the role it is not yet all the same.
        (
            "goal=access&user=mah&tasks=view,api&env=production&account=works&oms=listed&super-users=gone&role=none&credentials=colleague&first-super-user=colleague",
            "not-yet",
        ),
        // X116: industry that is not an MAH gets through OMS and SPOR, and no further.
        (
            "goal=organisation&user=industry-other&account=works&oms=not-found",
            "eligible",
        ),
        (
            "goal=spor&user=industry-other&account=works&oms=listed&spor-super-user=no",
            "eligible",
        ),
        ("goal=renew&user=industry-other", "not-covered"),
        ("goal=renew&user=mah&env=both&matter=requested", "wait"),
        (
            "goal=renew&user=public&env=production&matter=unknown-expiry",
            "eligible",
        ),
        // API-03: nobody could ask for the API.
        (
            "goal=access&user=mah&tasks=view,api&env=production&account=works&oms=listed&super-users=gone&role=view&credentials=none&first-super-user=colleague",
            "not-yet",
        ),
        (
            "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=edit",
            "nothing-to-do",
        ),
        (
            "goal=access&user=mah&tasks=api&env=production&account=works&oms=listed&super-users=one&role=super&credentials=mine",
            "nothing-to-do",
        ),
        (
            "goal=access&user=mah&tasks=view,nullify&env=production&account=works&oms=listed&super-users=one&role=edit",
            "eligible-in-part",
        ),
        ("goal=access&user=mah&tasks=nullify", "not-eligible"),
        ("goal=access&user=public&tasks=api&env=uat", "not-eligible"),
        ("goal=renew&user=mah&env=uat", "not-eligible"),
        ("goal=access&user=authority-outside-eea", "not-covered"),
        ("goal=sign-in&user=public", "not-covered"),
        ("goal=organisation&user=commission", "not-covered"),
        ("goal=renew&user=mah&env=both&matter=not-used", "nothing-to-do"),
        ("goal=renew&user=mah&env=both&matter=lost", "eligible-in-part"),
        ("goal=account&account=works", "nothing-to-do"),
        ("goal=account&account=just-registered&email=named-work", "wait"),
        ("goal=account&account=mobile", "eligible"),
        (
            "goal=organisation&user=mah&account=disabled&oms=listed",
            "nothing-to-do",
        ),
        (
            "goal=sign-in&user=mah&env=production&role-state=requested&super-users=one",
            "wait",
        ),
        (
            "goal=sign-in&user=mah&env=production&role-state=approved&approved=over-24h&early-sign-in=no",
            "eligible",
        ),
        (
            "goal=sign-in&user=authority&env=uat&role-state=rejected&super-users-uat=none&first-super-user=colleague",
            "not-yet",
        ),
        (
            "goal=sign-in&user=authority&env=uat&role-state=approved&approved=under-4h&early-sign-in=no",
            "wait",
        ),
    ] {
        assert_eq!(outcome(case), expected, "{case}");
    }
}

/// Contract, section 3: the roles that the plan has you request.
#[test]
fn the_roles_to_request() {
    let roles = |case: &str| {
        let document = document(case);
        let roles: Vec<String> = document
            .roles()
            .map(|role| format!("{}: {}", role.environment.key(), role.role.key()))
            .collect();
        roles.join(", ")
    };
    const MAH: &str = "goal=access&user=mah&env=production&account=works&oms=listed";
    assert_eq!(
        roles(&format!("{MAH}&tasks=view&super-users=several&role=none")),
        "production: industry-viewer"
    );
    assert_eq!(
        roles(&format!("{MAH}&tasks=view,create&super-users=one&role=view")),
        "production: industry-editor"
    );
    assert_eq!(roles(&format!("{MAH}&tasks=view&super-users=one&role=edit")), "");
    assert_eq!(
        roles(&format!("{MAH}&tasks=view&super-users=none&first-super-user=me")),
        "production: industry-super-user"
    );
    assert_eq!(
        roles(&format!("{MAH}&tasks=view&super-users=none&first-super-user=colleague")),
        "production: industry-viewer"
    );
    assert_eq!(
        roles(&format!("{MAH}&tasks=api&super-users=one&role=none&credentials=none")),
        ""
    );
    assert_eq!(
        roles(&format!("{MAH}&tasks=api&super-users=none&first-super-user=me")),
        "production: industry-super-user"
    );
    assert_eq!(
        roles(
            "goal=access&user=authority&tasks=nullify&env=both&account=works&super-users=one&role=edit&super-users-uat=one&role-uat=view"
        ),
        "uat: ca-editor"
    );
    assert_eq!(
        roles("goal=access&user=public&tasks=api&env=production&account=works"),
        "production: general-public"
    );
    assert_eq!(
        roles("goal=sign-in&user=mah&env=production&role-state=rejected&super-users=several"),
        ""
    );
}

/// Contract, section 3: what is refused, in the order of the tasks, then UAT; each with its cells.
#[test]
fn what_is_refused_is_listed_with_its_cells() {
    let refused = |case: &str| -> Vec<String> {
        let document = document(case);
        let line = |refusal: &upd_rules::words::Refusal| {
            let cites: Vec<&str> = refusal.said.cites.iter().map(|cite| cite.id()).collect();
            format!("{} {}", refusal.item.key(), cites.join(" "))
        };
        document.refused.iter().map(line).collect()
    };
    assert_eq!(
        refused("goal=access&user=mah&tasks=decide-vnra,view,nullify&env=both"),
        [] as [&str; 0],
        "nothing is said before the case is complete"
    );
    assert_eq!(
        refused(
            "goal=access&user=mah&tasks=decide-vnra,view,nullify&env=both&account=works&oms=listed&super-users=one&role=view"
        ),
        [
            "nullify M4d M4e M4f",
            "decide-vnra M7d M7e M7f",
            "uat ENV-07 ENV-15 X013"
        ]
    );
    assert_eq!(
        refused("goal=access&user=authority&tasks=record-vnra"),
        ["record-vnra M6a M6b M6c"]
    );
    assert_eq!(
        refused("goal=access&user=public&tasks=view,email-configuration"),
        ["view M5g", "email-configuration M9g"]
    );
    assert_eq!(
        refused("goal=renew&user=mah&env=uat"),
        ["uat ENV-07 ENV-15 REN-10 X013"]
    );
    assert_eq!(refused("goal=renew&user=mah&env=both&matter=not-used"), [] as [&str; 0]);
}

/// Issue 9: in every refusal, what is open instead is a link. However the rest is answered, it does not lead to the same
/// refusal.
#[test]
fn what_is_open_instead_leads_past_the_refusal() {
    let mut random = Random::new(9);
    let mut seen = 0;
    for _ in 0..4000 {
        let answers = random.complete();
        for refusal in document(&write_answers(&answers)).refused {
            let mut open = Case::of(&refusal.open, FreeValues::default()).answers;
            while let Some(question) = next_question(&open) {
                // Other answers may still refuse what they refused; this one does not come back.
                let answer = match question {
                    Question::Env => Answer::One(0),
                    _ => random.answer(question, &open),
                };
                open.set(question, Some(answer));
            }
            let after = document(&write_answers(&open)).refused;
            assert!(after.iter().all(|other| other.item != refusal.item), "{answers:?}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

/// The nearest of what is open: for an MAH recording beside deciding, for the public the API.
#[test]
fn the_nearest_task_takes_the_place_of_the_refused_one() {
    for (case, open, words) in [
        (
            "goal=access&user=mah&tasks=decide-vnra",
            "goal=access&user=mah&tasks=record-vnra",
            "Make a plan to record variations not requiring assessment instead",
        ),
        (
            "goal=access&user=mah&tasks=nullify",
            "goal=access&user=mah&tasks=update",
            "Make a plan to update data instead",
        ),
        (
            "goal=access&user=public&tasks=view,nullify",
            "goal=access&user=public&tasks=api",
            "Make a plan to connect to the UPD API instead",
        ),
        (
            "goal=access&user=authority&tasks=record-vnra,decide-vnra&env=uat&account=works&super-users-uat=one&role-uat=edit",
            "goal=access&user=authority&tasks=decide-vnra&env=uat&account=works&super-users-uat=one&role-uat=edit",
            "Make the plan without this",
        ),
        (
            "goal=renew&user=public&env=uat",
            "goal=renew&user=public&env=production",
            "Make the plan for production",
        ),
    ] {
        let refusal = document(case).refused.remove(0);
        assert_eq!(write_answers(&refusal.open), open, "{case}");
        assert_eq!(refusal.open_in_words, words, "{case}");
    }
}
