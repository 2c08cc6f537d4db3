//! Which steps stand in a plan (contract, section 4), table by table.

use crate::support::{document, line, plan};

/// The ids of the steps, without environment.
fn ids(case: &str) -> Vec<&'static str> {
    plan(case).steps.iter().map(|step| step.id.key()).collect()
}

/// The steps as lines, of one environment or of none.
fn lines(case: &str) -> Vec<String> {
    let plan = plan(case);
    plan.steps
        .iter()
        .map(|step| line(&plan, step).replace("@production", ""))
        .collect()
}

/// Contract, section 4, "Account".
#[test]
fn the_steps_of_the_account() {
    for (answers, steps) in [
        ("account=works", &[] as &[&str]),
        ("account=none&email=named-work", &["account.register"]),
        (
            "account=unknown&other-system=no&email=named-work",
            &["account.register"],
        ),
        ("account=unknown&other-system=yes", &["account.recover-username"]),
        ("account=email-in-use", &["account.recover-username"]),
        ("account=username-forgotten", &["account.recover-username"]),
        ("account=just-registered&email=private", &["account.await-confirmation"]),
        ("account=password-forgotten", &["account.reset-password"]),
        ("account=disabled", &["account.reactivate"]),
        (
            "account=new-employer&email=generic",
            &["account.register", "account.close-old"],
        ),
        ("account=new-domain&eudralink=no", &["account.change-domain"]),
        (
            "account=new-domain&eudralink=yes",
            &["account.change-domain", "account.change-eudralink"],
        ),
        (
            "account=new-surname&eudralink=yes",
            &["account.change-surname", "account.change-eudralink"],
        ),
        ("account=mobile", &["account.edit-mobile"]),
        ("account=other-detail", &["account.change-detail"]),
    ] {
        assert_eq!(ids(&format!("goal=account&{answers}")), steps, "{answers}");
    }
}

/// Contract, section 4, "Organisation", with goal `organisation`; a listed one needs not even an account.
#[test]
fn the_steps_of_the_organisation() {
    const CREATION: &[&str] = &["oms.unaffiliated-access", "oms.request-creation", "oms.processing"];
    const CHANGE: &[&str] = &["oms.access-for-changes", "oms.request-change", "oms.processing"];
    let steps = |oms: &str| ids(&format!("goal=organisation&user=mah&account=works&oms={oms}"));
    assert_eq!(steps("not-found"), CREATION);
    assert_eq!(steps("not-searched"), [&["oms.search"], CREATION].concat());
    for oms in ["location-missing", "out-of-date", "location-inactive"] {
        assert_eq!(steps(oms), CHANGE, "{oms}");
    }
    assert_eq!(steps("inactive"), ["oms.ask-service-desk"]);
    assert_eq!(
        ids("goal=organisation&user=mah&account=disabled&oms=listed"),
        [] as [&str; 0]
    );
}

/// Contract, section 4: rows of OMS that stand only where a role is requested, and the one that always does.
#[test]
fn the_organisation_matters_only_where_a_role_is_requested() {
    let has_role = "goal=access&user=mah&tasks=view&env=production&account=works&super-users=several&role=edit";
    assert_eq!(ids(&format!("{has_role}&oms=inactive")), [] as [&str; 0]);
    assert_eq!(ids(&format!("{has_role}&oms=out-of-date")).len(), 3);
    let no_role = has_role.replace("role=edit", "role=none");
    assert_eq!(ids(&format!("{no_role}&oms=inactive"))[0], "oms.ask-service-desk");
    assert_eq!(
        ids(&format!("{no_role}&oms=not-searched"))[..2],
        ["oms.search", "role.request"],
        "somebody is affiliated already, so it is in OMS (OMS-03)"
    );
    let asks_for_api = has_role
        .replace("tasks=view", "tasks=api")
        .replace("role=edit", "role=none")
        + "&credentials=none";
    assert_eq!(ids(&format!("{asks_for_api}&oms=inactive"))[0], "api.ask-super-user");
    let nobody_knows = asks_for_api.replace("several", "unknown");
    assert_eq!(
        ids(&format!("{nobody_knows}&oms=inactive"))[..2],
        ["oms.ask-service-desk", "super-user.find-out"],
        "a colleague may have to become the first Super User"
    );
    let commission = "goal=access&user=commission&tasks=view&env=production&account=works&super-users=several";
    assert_eq!(ids(&format!("{commission}&role=none"))[0], "oms.search");
    assert_eq!(ids(&format!("{commission}&role=view")), [] as [&str; 0]);
}

/// Contract, section 4, "Role": you become the first.
#[test]
fn you_become_the_first_super_user() {
    assert_eq!(
        lines(
            "goal=access&user=mah&tasks=view&env=production&account=none&email=named-work&oms=listed&super-users=gone&first-super-user=me"
        ),
        [
            "account.register",
            "super-user.ask-service-desk",
            "super-user.letter",
            "super-user.request < account.register super-user.ask-service-desk super-user.letter",
            "super-user.decision taking None-None unstated < super-user.ask-service-desk super-user.letter super-user.request",
            "role.synchronise < super-user.ask-service-desk super-user.letter super-user.request super-user.decision",
            "upd.sign-in < account.register super-user.ask-service-desk super-user.letter super-user.request super-user.decision role.synchronise",
            "eam.manage-users < account.register role.synchronise",
            "super-user.second (optional) < role.synchronise",
        ]
    );
}

/// Contract, section 4, "Role": a colleague becomes the first, and your own request comes after theirs.
#[test]
fn a_colleague_becomes_the_first_super_user() {
    assert_eq!(
        lines(
            "goal=access&user=authority&tasks=create&env=production&account=works&super-users=none&first-super-user=colleague"
        ),
        [
            "super-user.agree",
            "super-user.letter",
            "super-user.request by colleague < super-user.agree super-user.letter",
            "super-user.decision < super-user.agree super-user.letter super-user.request",
            "super-user.synchronise < super-user.agree super-user.letter super-user.request super-user.decision",
            "super-user.second (optional) < super-user.synchronise",
            "role.request < super-user.agree super-user.letter super-user.request super-user.decision super-user.synchronise",
            "role.decision < super-user.agree super-user.letter super-user.request super-user.decision super-user.synchronise role.request",
            "role.synchronise < super-user.agree super-user.letter super-user.request super-user.decision super-user.synchronise role.request role.decision",
            "upd.sign-in < super-user.agree super-user.letter super-user.request super-user.decision super-user.synchronise role.request role.decision role.synchronise",
        ]
    );
}

/// Contract, section 4, "Role": whether there is a Super User has to be found out.
#[test]
fn nobody_knows_whether_there_is_a_super_user() {
    const CASE: &str = "goal=access&user=mah&env=production&account=works&oms=listed&super-users=unknown&role=none";
    assert_eq!(
        lines(&format!("{CASE}&tasks=view")),
        [
            "super-user.find-out",
            "super-user.agree if super-users.none < super-user.find-out",
            "super-user.letter if super-users.none < super-user.find-out",
            "super-user.request by colleague if super-users.none < super-user.find-out super-user.agree super-user.letter",
            "super-user.decision if super-users.none < super-user.find-out super-user.agree super-user.letter super-user.request",
            "super-user.synchronise if super-users.none < super-user.find-out super-user.agree super-user.letter super-user.request super-user.decision",
            "role.request < super-user.find-out super-user.synchronise",
            "role.decision < super-user.find-out role.request",
            "role.synchronise < super-user.find-out role.request role.decision",
            "upd.sign-in < super-user.find-out role.request role.decision role.synchronise",
        ]
    );
    assert_eq!(
        lines(&format!("{CASE}&tasks=manage-users")),
        [
            "super-user.find-out",
            "super-user.letter if super-users.none < super-user.find-out",
            "super-user.request if super-users.none < super-user.find-out super-user.letter",
            "super-user.decision if super-users.none < super-user.find-out super-user.letter super-user.request",
            "role.request if super-users.some < super-user.find-out",
            "role.decision if super-users.some < super-user.find-out role.request",
            "role.synchronise < super-user.find-out super-user.decision role.request role.decision",
            "eam.manage-users < role.synchronise",
        ],
        "who only manages users does so in EAM, and needs no sign-in to UPD"
    );
}

/// Contract, section 4, "Role": whoever needs nothing from a Super User does not look for one.
#[test]
fn nobody_is_looked_for_who_is_not_needed() {
    const CASE: &str = "goal=access&user=mah&env=production&account=works&oms=listed&super-users=unknown";
    assert_eq!(ids(&format!("{CASE}&tasks=view&role=edit")), [] as [&str; 0]);
    assert_eq!(
        ids(&format!("{CASE}&tasks=api&role=none&credentials=colleague")),
        ["api.use-existing"]
    );
}

/// Contract, section 4, "Role": who decides on requests does so in EAM; nobody waits for that.
#[test]
fn users_are_managed_in_eam() {
    const CASE: &str = "goal=access&user=mah&env=production&account=disabled&oms=listed&super-users=one";
    assert_eq!(
        lines(&format!("{CASE}&tasks=manage-users&role=super")),
        [
            "account.reactivate",
            "eam.manage-users < account.reactivate",
            "super-user.second (optional)",
        ]
    );
    assert_eq!(
        plan(&format!("{CASE}&tasks=manage-users&role=super").replace("disabled", "works"))
            .outcome
            .key(),
        "nothing-to-do"
    );
    assert_eq!(
        lines(&format!("{CASE}&tasks=manage-users,view&role=none"))[3..],
        [
            "role.synchronise < role.request role.decision",
            "upd.sign-in < account.reactivate role.request role.decision role.synchronise",
            "eam.manage-users < account.reactivate role.synchronise",
        ]
    );
    let rejected = "goal=sign-in&user=mah&env=production&role-state=rejected&super-users=none&first-super-user=me";
    assert!(ids(rejected).contains(&"eam.manage-users") && ids(rejected).contains(&"upd.sign-in"));
}

/// Contract, section 4, "Role": one Super User should not stay alone, unless you become the second.
#[test]
fn a_second_super_user_is_recommended() {
    const CASE: &str = "goal=access&user=mah&env=production&account=works&oms=listed&super-users=one";
    assert!(ids(&format!("{CASE}&tasks=view&role=view")).contains(&"super-user.second"));
    assert!(!ids(&format!("{CASE}&tasks=manage-users&role=edit")).contains(&"super-user.second"));
    assert!(ids(&format!("{CASE}&tasks=manage-users&role=super")).contains(&"super-user.second"));
}

/// Contract, sections 3 and 4: the API, for somebody who is Super User and for somebody who is not.
#[test]
fn the_ways_to_the_api() {
    const CASE: &str = "goal=access&user=mah&tasks=api&env=production&account=works&oms=listed";
    let api = |answers: &str| ids(&format!("{CASE}&{answers}"));
    let requested = ["api.request", "api.decision", "api.credentials", "api.plan-renewal"];
    assert_eq!(api("super-users=several&role=super&credentials=none"), requested);
    assert_eq!(api("super-users=several&role=super&credentials=unknown"), requested);
    assert_eq!(api("super-users=several&role=super&credentials=colleague"), requested);
    assert_eq!(
        api("super-users=several&role=super&credentials=mine"),
        ["api.plan-renewal", "api.another-super-user"]
    );
    assert_eq!(
        api("super-users=several&role=view&credentials=mine"),
        ["api.use-existing"]
    );
    assert_eq!(
        api("super-users=several&role=none&credentials=colleague"),
        ["api.use-existing"]
    );
    let asked = [
        "api.ask-super-user",
        "api.decision",
        "api.credentials",
        "api.plan-renewal",
    ];
    assert_eq!(api("super-users=several&role=edit&credentials=none"), asked);
    assert_eq!(
        lines(&format!("{CASE}&super-users=unknown&role=none&credentials=unknown"))[6..],
        [
            "api.find-out < super-user.find-out",
            "api.use-existing if credentials.colleague < api.find-out",
            "api.ask-super-user if credentials.none < super-user.find-out super-user.synchronise api.find-out",
            "api.decision if credentials.none < api.find-out api.ask-super-user",
            "api.credentials by super-user if credentials.none < api.find-out api.ask-super-user api.decision",
            "api.plan-renewal by super-user if credentials.none < api.find-out api.ask-super-user api.decision api.credentials",
        ]
    );
    assert_eq!(
        lines(&format!("{CASE}&super-users=none&first-super-user=me"))[3..],
        [
            "role.synchronise < super-user.letter super-user.request super-user.decision",
            "eam.manage-users < role.synchronise",
            "super-user.second (optional) < role.synchronise",
            "api.request < role.synchronise",
            "api.decision < api.request",
            "api.credentials < api.request api.decision",
            "api.plan-renewal < api.request api.decision api.credentials",
        ],
        "the API alone needs no sign-in"
    );
    assert_eq!(
        lines(&format!(
            "{CASE}&super-users=gone&role=none&credentials=none&first-super-user=colleague"
        ))[7..],
        [
            "api.ask-super-user by colleague < super-user.synchronise",
            "api.decision < api.ask-super-user",
            "api.credentials by colleague < api.ask-super-user api.decision",
            "api.plan-renewal by colleague < api.ask-super-user api.decision api.credentials",
        ]
    );
    assert_eq!(
        lines("goal=access&user=public&tasks=api,view&env=production&account=disabled"),
        [
            "account.reactivate",
            "api.request-public < account.reactivate",
            "api.decision-public < api.request-public",
            "api.credentials < api.request-public api.decision-public",
            "api.plan-renewal < api.request-public api.decision-public api.credentials",
        ]
    );
}

/// Contract, section 4, the table of `sign-in`.
#[test]
fn the_steps_of_signing_in() {
    let sign_in = |answers: &str| lines(&format!("goal=sign-in&user=mah&env=production&{answers}"));
    assert_eq!(
        sign_in("role-state=requested&super-users=none"),
        [
            "request.track",
            "super-user.decision < request.track",
            "role.synchronise < request.track super-user.decision",
            "upd.sign-in < request.track super-user.decision role.synchronise",
        ]
    );
    assert_eq!(
        sign_in("role-state=requested&super-users=gone")[..3],
        [
            "request.track",
            "super-user.ask-service-desk",
            "role.decision < request.track super-user.ask-service-desk",
        ]
    );
    assert_eq!(
        sign_in("role-state=requested&super-users=one")[4],
        "super-user.second (optional)"
    );
    assert_eq!(sign_in("role-state=requested&super-users=unknown").len(), 4);
    assert_eq!(
        sign_in("role-state=rejected&super-users=none&first-super-user=me")[0],
        "super-user.letter"
    );
    assert_eq!(
        sign_in("role-state=rejected&super-users=none&first-super-user=colleague")[0],
        "super-user.agree"
    );
    assert_eq!(
        sign_in("role-state=rejected&super-users=unknown")[..3],
        [
            "request.track",
            "super-user.find-out",
            "super-user.agree if super-users.none < super-user.find-out",
        ]
    );
    assert_eq!(
        sign_in("role-state=rejected&super-users=several")[1],
        "role.request < request.track"
    );
    let then = ["upd.sign-in", "sign-in.report if sign-in.fails < upd.sign-in"];
    assert_eq!(sign_in("role-state=approved&approved=4h-to-24h&early-sign-in=no"), then);
    assert_eq!(
        sign_in("role-state=approved&approved=over-24h&early-sign-in=24h-ago-or-more"),
        then
    );
    assert_eq!(
        sign_in("role-state=approved&approved=under-4h&early-sign-in=no")[0],
        "role.synchronise taking Some(0)-Some(4) hours"
    );
    assert_eq!(
        sign_in("role-state=approved&approved=over-24h&early-sign-in=under-24h-ago"),
        [
            "sign-in.wait-lockout",
            "upd.sign-in < sign-in.wait-lockout",
            "sign-in.report if sign-in.fails < upd.sign-in",
        ]
    );
}

/// Contract, section 4, the table of `renew`.
#[test]
fn the_steps_of_renewing() {
    let renew = |user: &str, answers: &str| lines(&format!("goal=renew&user={user}&env=production&{answers}"));
    assert_eq!(
        renew("mah", "matter=renew&role=edit&contact=gone"),
        [
            "renewal.ask-super-user",
            "renewal.find-details",
            "renewal.contact < renewal.ask-super-user renewal.find-details",
            "renewal.ticket by super-user < renewal.ask-super-user renewal.find-details renewal.contact",
            "renewal.new-secret < renewal.ask-super-user renewal.find-details renewal.contact renewal.ticket",
            "api.plan-renewal by super-user < renewal.ask-super-user renewal.find-details renewal.contact renewal.ticket renewal.new-secret",
        ]
    );
    assert_eq!(
        renew("authority", "matter=renew&role=super&contact=me"),
        [
            "renewal.find-details",
            "renewal.ticket < renewal.find-details",
            "renewal.new-secret < renewal.find-details renewal.ticket",
            "api.plan-renewal < renewal.find-details renewal.ticket renewal.new-secret",
        ]
    );
    assert_eq!(
        renew("mah", "matter=unknown-expiry&role=none")[2..],
        [
            "renewal.ask-expiry by super-user < renewal.ask-super-user renewal.find-details",
            "api.plan-renewal by super-user < renewal.ask-super-user renewal.find-details renewal.ask-expiry",
        ]
    );
    assert_eq!(
        renew("public", "matter=unknown-expiry"),
        [
            "renewal.find-details",
            "renewal.ask-expiry < renewal.find-details",
            "api.plan-renewal < renewal.find-details renewal.ask-expiry",
        ],
        "whoever asks for the day asks for no renewal"
    );
    assert_eq!(
        renew("public", "matter=requested"),
        [
            "api.decision-public",
            "api.credentials < api.decision-public",
            "api.plan-renewal < api.decision-public api.credentials",
        ]
    );
    assert_eq!(
        renew("mah", "matter=requested"),
        [
            "api.decision",
            "api.credentials < api.decision",
            "api.plan-renewal < api.decision api.credentials",
        ]
    );
    let asked_for = document("goal=renew&user=mah&env=production&matter=requested&expires=2020-01-01");
    assert!(asked_for.renewal.is_empty(), "nothing expires that is only asked for");
    for matter in ["lost", "not-delivered", "leaked", "other"] {
        assert_eq!(renew("public", &format!("matter={matter}")), ["incident.report"]);
    }
}

/// Contract, section 4, "`spor`".
#[test]
fn the_steps_to_spor() {
    let spor = |answers: &str| lines(&format!("goal=spor&user=mah&account=works&{answers}"));
    assert_eq!(
        spor("oms=listed&spor-super-user=no"),
        [
            "spor.request-role",
            "spor.letter",
            "spor.ticket < spor.request-role spor.letter",
            "spor.decision < spor.request-role spor.letter spor.ticket",
        ]
    );
    assert_eq!(spor("oms=not-found")[3].split(' ').next(), Some("spor.request-role"));
    assert_eq!(
        spor("oms=listed&spor-super-user=yes"),
        ["spor.request-role", "spor.super-user-decision < spor.request-role"]
    );
    assert_eq!(
        spor("oms=inactive&spor-super-user=unknown"),
        [
            "oms.ask-service-desk",
            "spor.find-out",
            "spor.request-role < oms.ask-service-desk spor.find-out",
            "spor.letter if spor-super-user.no < spor.find-out",
            "spor.ticket if spor-super-user.no < spor.find-out spor.request-role spor.letter",
            "spor.decision if spor-super-user.no < spor.find-out spor.request-role spor.letter spor.ticket",
            "spor.super-user-decision if spor-super-user.yes < spor.request-role",
        ]
    );
    assert!(
        !spor("oms=out-of-date&spor-super-user=yes")[3].contains("oms."),
        "a correction holds up nothing (X066)"
    );
}

/// Contract, section 4: authorities have a list of steps in each environment they want.
#[test]
fn each_environment_has_steps_of_its_own() {
    let plan = plan(
        "goal=access&user=authority&tasks=view&env=both&account=works&super-users=several&role=view\
         &super-users-uat=none&first-super-user=me",
    );
    assert!(
        plan.steps
            .iter()
            .all(|step| step.environment.map(upd_rules::case::answers::Environment::key) == Some("uat"))
    );
    assert_eq!(plan.steps.len(), 7);
}

/// ROL-07: whom to ask about an open request depends on who decides on it.
#[test]
fn an_open_request_is_asked_about_where_it_is_decided() {
    let details = |super_users: &str| {
        let case = format!("goal=sign-in&user=mah&env=production&role-state=requested&super-users={super_users}");
        let steps = document(&case).steps;
        let track = steps.into_iter().find(|step| step.id.key() == "request.track");
        let track = track.expect("a step");
        let said = track.details.into_iter().chain(track.warnings);
        said.map(|said| said.text).collect::<Vec<_>>().join("\n")
    };
    let none = details("none");
    assert!(
        none.contains("EMA decides on this one") && none.contains("Service Desk and give the ID"),
        "{none}"
    );
    assert!(!none.contains("Write to a Super User"), "{none}");
    let gone = details("gone");
    assert!(!gone.contains("Super User") && !gone.contains("EMA decides"), "{gone}");
    for some in ["one", "several", "unknown"] {
        let some = details(some);
        assert!(
            some.contains("Write to a Super User of the organisation") && !some.contains("EMA decides"),
            "{some}"
        );
    }
}
