//! The cases on this device (issue 9: "ticks survive"): how they are stored, told apart, copied and migrated.

use proptest::prelude::*;
use upd_rules::case::answers::Environment;
use upd_rules::case::text::Case;
use upd_rules::dates::own_case::{LONGEST_NAME, OwnCase, OwnCases, clean_name, id, old_key, text_of};
use upd_rules::dates::progress::{Progress, Wait, case_key};
use upd_rules::plan::StepKey;

use crate::support::{answers, cases, day};

const MOBILE: &str = "goal=account&account=mobile";
const SIGN_IN: &str = "goal=sign-in&role-state=rejected";

fn read(json: &str) -> OwnCase {
    serde_json::from_str(json).expect("any JSON can be read")
}

fn write(own: &OwnCase) -> serde_json::Value {
    serde_json::to_value(own).expect("a case can be written")
}

fn step(key: &str) -> StepKey {
    StepKey::read(key).expect("a step")
}

fn ticked(steps: &[&str]) -> Progress {
    let mut progress = Progress::default();
    for key in steps {
        progress.tick(step(key), Some(day("2026-11-23")));
    }
    progress
}

fn own(name: &str, answers: &str, used: i64) -> OwnCase {
    OwnCase {
        name: name.to_owned(),
        answers: answers.to_owned(),
        used,
        progress: ticked(&["account.register"]),
    }
}

/// The stored form is a public interface: it outlives releases.
#[test]
fn the_stored_form_stays_as_it_is() {
    let stored = serde_json::json!({
        "schema": 2,
        "name": "MAH A",
        "answers": MOBILE,
        "used": 3,
        "ticks": {"account.register": "2026-11-23"},
    });
    assert_eq!(write(&own("MAH A", MOBILE, 3)), stored);
    assert_eq!(read(&stored.to_string()), own("MAH A", MOBILE, 3));
    // JavaScript has only one kind of number.
    assert_eq!(read(&stored.to_string().replace(":3", ":3.0")), own("MAH A", MOBILE, 3));
}

/// What this edition does not know, or knows otherwise, is set aside and written back.
#[test]
fn what_is_unknown_is_kept_verbatim() {
    let stored = serde_json::json!({"schema": 9, "name": ["MAH"], "answers": 5, "used": "often", "colour": "blue"});
    let odd = read(&stored.to_string());
    assert!(odd.name.is_empty() && odd.answers.is_empty() && odd.used == 0);
    assert_eq!(write(&odd), stored);
    for foreign in ["[1,2]", "\"text\"", "3.5", "true"] {
        let written = write(&read(foreign));
        assert_eq!(
            written["foreign"],
            serde_json::from_str::<serde_json::Value>(foreign).expect("JSON")
        );
    }
    assert_eq!(write(&OwnCase::of_unreadable("{oh"))["foreign"], "{oh");
    assert!(read("null").is_empty() && read("{}").is_empty());
}

/// Answers alone stand in the address: only what is ticked, told or named makes a case on the device.
#[test]
fn answers_alone_are_not_kept() {
    let mut all = OwnCases::default();
    let bare = OwnCase {
        answers: MOBILE.to_owned(),
        used: 4,
        ..OwnCase::default()
    };
    all.put("a", bare.clone());
    assert!(all.get("a").is_none());
    let named = OwnCase {
        name: "MAH A".to_owned(),
        ..bare.clone()
    };
    all.put("a", named);
    assert!(all.get("a").is_some());
    all.put("a", bare);
    assert!(all.get("a").is_none(), "and forgotten when nothing of it is left");
}

/// Of several with the same answers, the one that was used last; a start day changes nothing.
#[test]
fn a_case_is_found_by_its_answers() {
    let all: OwnCases = [
        ("a", own("MAH A", &format!("{MOBILE}&start=2026-11-23"), 2)),
        ("b", own("MAH B", MOBILE, 5)),
        ("c", own("MAH C", SIGN_IN, 9)),
        ("d", OwnCase::of_unreadable("{oh")),
    ]
    .map(|(key, own)| (key.to_owned(), own))
    .into_iter()
    .collect();
    assert_eq!(all.with_answers(&answers(MOBILE)), Some("b"));
    assert_eq!(all.with_answers(&answers("goal=account&account=disabled")), None);
    let order: Vec<&str> = all.newest_first().into_iter().map(|(key, _)| key).collect();
    assert_eq!(order, ["c", "b", "a"]);
    assert!(all.has_unreadable());
    assert_eq!(all.next_use(), 10);
}

/// ROL-11 to ROL-14: once the moment of the approval or of the early sign-in is known, what a link says about them is
/// only how it stood then. Without one it is the answer, and another one makes another case.
#[test]
fn an_older_link_is_about_the_same_case_once_the_moment_is_known() {
    let asked = "goal=sign-in&user=mah&env=production&role-state=approved";
    let (then, now) = (
        format!("{asked}&approved=under-4h&early-sign-in=no"),
        format!("{asked}&approved=over-24h&early-sign-in=24h-ago-or-more"),
    );
    let mut known = Vec::new();
    for environment in Environment::ALL {
        let mut approved = Progress::default();
        approved.approved_at[environment] = Some(1);
        let mut early = Progress::default();
        early.early_sign_in_at[environment] = Some(1);
        known.extend([approved, early]);
    }
    for progress in known {
        let own = OwnCase {
            answers: then.clone(),
            progress,
            ..OwnCase::default()
        };
        assert!(own.is_about(&answers(&then)) && own.is_about(&answers(&now)));
        assert!(!own.is_about(&answers(MOBILE)));
    }
    let unknown = own("", &then, 1);
    assert!(unknown.is_about(&answers(&then)) && !unknown.is_about(&answers(&now)));
}

/// The page warns of what it cannot read, and only then.
#[test]
fn what_can_be_read_is_not_said_to_be_unreadable() {
    let of = |cases: Vec<OwnCase>| {
        let keyed = cases.into_iter().enumerate().map(|(key, own)| (key.to_string(), own));
        keyed.collect::<OwnCases>().has_unreadable()
    };
    let (readable, odd) = (own("MAH A", MOBILE, 1), OwnCase::of_unreadable("{oh"));
    assert!(!of(vec![]) && !of(vec![readable.clone(), readable.clone()]));
    assert!(of(vec![odd.clone()]) && of(vec![readable, odd]));
}

/// Calendar entries carry what a case is called here, so that a second import finds the first: it is the same before
/// the case is stored (its answers alone), afterwards, and never that of another.
#[test]
fn a_case_has_one_short_name() {
    let mobile = answers(MOBILE);
    let mut all = OwnCases::default();
    let first = all.new_key(&mobile);
    assert_eq!(id(&first), case_key(&mobile));
    all.put(&first, own("", MOBILE, 1));
    assert_eq!(id(&all.new_key(&mobile)), format!("{}-2", case_key(&mobile)));
}

/// Two windows that make the first case for the same answers find the same key; a further one stands beside it.
#[test]
fn keys_are_found_alike_and_never_twice() {
    let mobile = answers(MOBILE);
    let first = OwnCases::default().new_key(&mobile);
    assert_eq!(first, format!("upd-checker.case.{}", case_key(&mobile)));
    let mut all = OwnCases::default();
    for expected in [first.clone(), format!("{first}-2"), format!("{first}-3")] {
        let key = all.new_key(&mobile);
        assert_eq!(key, expected);
        all.put(&key, own("", MOBILE, 1));
    }
    assert_eq!(
        old_key(&mobile),
        format!("upd-checker.progress.{}", case_key(&mobile)),
        "the first schema"
    );
}

/// "Copy this plan for the next MAH" keeps what is the person's own.
#[test]
fn a_copy_keeps_the_account_and_nothing_of_the_organisation() {
    let mut first = own("MAH A", MOBILE, 1);
    first.progress = ticked(&[
        "account.register",
        "role.request@production",
        "super-user.letter@production",
    ]);
    first.progress.guess(step("account.register"), Some(Wait::Days(1)));
    first
        .progress
        .guess(step("role.decision@production"), Some(Wait::Days(3)));
    first.progress.remind_after = Some(Wait::WorkingDays(4));
    first.progress.needed_by = Some(day("2027-01-15"));
    first.progress.approved_at[Environment::Production] = Some(1);
    let copy = first.for_the_next("MAH\u{7} B", 2);
    assert_eq!(
        (copy.name.as_str(), copy.answers.as_str(), copy.used),
        ("MAH B", MOBILE, 2)
    );
    let mut expected = ticked(&["account.register"]);
    expected.guess(step("account.register"), Some(Wait::Days(1)));
    expected.remind_after = Some(Wait::WorkingDays(4));
    assert_eq!(copy.progress, expected);
}

/// What the first schema kept is added to what is there; nothing of either is lost, and what is newer counts.
#[test]
fn taking_in_what_is_older_loses_nothing() {
    let mut newer = ticked(&["account.register"]);
    newer.remind_after = Some(Wait::Days(2));
    let mut older: Progress = serde_json::from_str(
        r#"{"schema":1,"ticks":{"account.register":"2026-01-01","oms.search":"2026-01-02"},"colour":"blue"}"#,
    )
    .expect("progress");
    older.remind_after = Some(Wait::Days(9));
    older.early_sign_in_at[Environment::Uat] = Some(7);
    newer.take_in(older);
    assert_eq!(newer.ticks[&step("account.register")], day("2026-11-23"));
    assert_eq!(newer.ticks[&step("oms.search")], day("2026-01-02"));
    assert_eq!(newer.remind_after, Some(Wait::Days(2)));
    assert_eq!(newer.early_sign_in_at[Environment::Uat], Some(7));
    assert!(newer.set_aside.contains_key("colour"));
    let once = newer.clone();
    newer.take_in(once.clone());
    assert_eq!(newer, once, "twice is once");
}

/// A name is one line of a few words, whatever is pasted.
#[test]
fn a_name_is_one_short_line() {
    assert_eq!(clean_name("  MAH\tA\r\n GmbH\u{200b}\u{202e} "), "MAH A GmbH");
    assert_eq!(clean_name("\u{0}\u{1b}\u{7f}"), "");
    let long = clean_name(&"\u{e9} ".repeat(100));
    assert!(long.chars().count() <= LONGEST_NAME && !long.ends_with(' '), "{long}");
}

/// Neither a Client ID nor the edition of a link is kept; the dates are.
#[test]
fn what_is_kept_of_a_case_is_its_answers_and_dates() {
    let link = "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me";
    let id = "client-id=12345678-1234-1234-1234-123456789abc";
    let case = Case::read(&format!(
        "{link}&start=2026-11-23&expires=2027-01-31&{id}&edition=2023-01-01"
    ));
    assert!(case.free.client_id.production.is_some() && case.free.edition.is_some());
    assert_eq!(text_of(&case), format!("{link}&start=2026-11-23&expires=2027-01-31"));
}

proptest! {
    /// Any case is found again by its answers.
    #[test]
    fn every_case_is_found_again(answers in cases()) {
        let text = text_of(&Case::of(&answers, Default::default()));
        let mut all = OwnCases::default();
        let key = all.new_key(&answers);
        all.put(&key, own("", &text, 1));
        prop_assert_eq!(all.with_answers(&answers), Some(key.as_str()));
    }

    /// Reading never fails, and what is read once is written the same for ever.
    #[test]
    fn any_text_is_kept(name in "[a-z]{0,8}", text in ".{0,20}") {
        let stored = serde_json::json!({"name": &text, "answers": &text, &name: &text}).to_string();
        let once = write(&read(&stored));
        prop_assert_eq!(&write(&read(&once.to_string())), &once);
    }
}
