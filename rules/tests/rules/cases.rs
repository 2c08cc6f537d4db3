//! Case texts (contract, section 1): what is read, what is set aside and why, and what is written.

use crate::support::{Random, document};
use upd_rules::case::answers::Environment;
use upd_rules::case::client_id::{ClientId, NotAClientId};
use upd_rules::case::text::{Case, FreeValues, write_answers};

/// What is set aside, as `key=value reason`.
fn set_aside(case: &str) -> Vec<String> {
    let ignored = Case::read(case).ignored;
    ignored
        .iter()
        .map(|it| format!("{}={} {}", it.key, it.value, it.reason.key()))
        .collect()
}

/// Contract, section 1: each sentence on what cannot be used, in a line.
#[test]
fn what_cannot_be_used_is_set_aside_with_its_reason() {
    for (case, expected) in [
        ("colour=blue", vec!["colour= unknown-key"]),
        (
            "colour=blue&colour=red",
            vec!["colour= unknown-key", "colour= unknown-key"],
        ),
        ("client-secret=abc", vec!["client-s= unknown-key"]),
        ("pasted secret", vec!["pasted s= malformed"]),
        ("=value", vec!["= unknown-key"]),
        ("goal=fly", vec!["goal= unknown-value"]),
        ("goal=", vec!["goal= unknown-value"]),
        ("goal=access,renew", vec!["goal= unknown-value"]),
        ("goal=access&account=mobile", vec!["account=mobile unknown-value"]),
        ("goal=access&goal=renew", vec!["goal=renew repeated-key"]),
        (
            "goal=fly&goal=access",
            vec!["goal= unknown-value", "goal=access repeated-key"],
        ),
        (
            "goal=renew&user=public&matter=not-used",
            vec!["matter=not-used unknown-value"],
        ),
        (
            "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=24h-ago-or-more",
            vec!["early-sign-in=24h-ago-or-more unknown-value"],
        ),
        (
            "goal=access&tasks=view,fly,api,swim",
            vec!["tasks= unknown-value", "tasks= unknown-value"],
        ),
        ("goal=renew&tasks=view,api", vec!["tasks=view,api not-asked"]),
        (
            "goal=access&tasks=view&tasks=api,view&tasks=view,fly&goal=sing&start=2026-11-23&start=2026-11-24",
            vec![
                "tasks=api,view repeated-key",
                "tasks= repeated-key",
                "goal= repeated-key",
                "start= repeated-key",
            ],
        ),
        ("goal=account&user=mah", vec!["user=mah not-asked"]),
        ("goal=access&user=industry-other&env=both", vec!["env=both not-asked"]),
        (
            "goal=access&user=mah&tasks=nullify&env=production",
            vec!["env=production not-asked"],
        ),
        ("start=tomorrow", vec!["start= malformed"]),
        ("start=0000-01-01", vec!["start= malformed"]),
        ("start=1999-12-31", vec!["start= malformed"]),
        ("start=2101-01-01", vec!["start= malformed"]),
        ("start=2026-1-3", vec!["start= malformed"]),
        ("expires=31/31/2027", vec!["expires= malformed"]),
        ("expires=09/03/2101", vec!["expires= malformed"]),
        ("expires=9/3/2027", vec!["expires= malformed"]),
        ("expires=09/03/2027 25:00:00", vec!["expires= malformed"]),
        ("client-id=pKZ8O~secret", vec!["client-id= malformed"]),
        (
            "client-id-uat=a&client-id-uat=b",
            vec!["client-id-uat= malformed", "client-id-uat= repeated-key"],
        ),
        ("edition=next", vec!["edition= malformed"]),
        (
            "b=1&goal=fly&a",
            vec!["b= unknown-key", "goal= unknown-value", "a= malformed"],
        ),
    ] {
        assert_eq!(set_aside(case), expected, "{case}");
    }
}

/// Contract, section 1: empty pieces and tasks are skipped, and answers that may yet be asked are kept.
#[test]
fn what_may_yet_be_used_is_not_set_aside() {
    for case in [
        "",
        "&&goal=access&",
        "goal=access&tasks=view,,api,",
        "account=mobile",
        "super-users-uat=none&user=authority",
        "start=2026-11-23&edition=2020-01-01&expires=2027-03-09",
        "goal=access&client-id=E1E68A03-6b1f-47d1-a158-0123456789ab",
    ] {
        assert_eq!(set_aside(case), Vec::<String>::new(), "{case}");
    }
}

/// Contract, section 5: at most 8 characters of what may be a secret are repeated, whatever its alphabet.
#[test]
fn an_unknown_key_is_cut_at_characters() {
    assert_eq!(set_aside("ключ-от-всего=x"), ["ключ-от-= unknown-key"]);
}

#[test]
fn writing_and_reading_gives_the_same_answers() {
    let mut random = Random::new(7);
    for _ in 0..3000 {
        let answers = random.complete();
        let read = Case::read(&write_answers(&answers));
        assert_eq!(read.answers, answers);
        assert!(read.ignored.is_empty() && read.is_complete());
        let case = Case::of(&answers, FreeValues::default());
        assert_eq!(Case::read(&case.write(true)), case);
    }
}

#[test]
fn free_values_are_written_as_they_came_and_client_ids_only_when_asked_for() {
    let text = "goal=renew&start=2026-11-23&expires=09/03/2027+08:01:55\
                &client-id=e1e68a03-6b1f-47d1-a158-0123456789ab&expires-uat=2027-03-09&edition=2026-06-05";
    let case = Case::read(text);
    assert_eq!(case.write(true), text);
    assert!(!case.write(false).contains("client-id"));
    assert!(case.free.client_id[Environment::Production].is_some());
}

/// Whatever the text, reading never panics, and what it keeps can be written and read again.
#[test]
fn any_text_can_be_read() {
    let mut random = Random::new(11);
    let alphabet = [
        "goal",
        "=",
        "&",
        "access",
        "%",
        "%C3",
        "%2C",
        ",",
        "#",
        "?",
        "+",
        "tasks",
        "view",
        "\u{0}",
        "é",
        "expires",
        "09/03/2027",
        "client-id",
        " ",
        "super-users",
        "gone",
        "user",
        "mah",
        "env",
        "both",
        "\u{202e}",
        "💥",
        "-uat",
    ];
    for _ in 0..1_000 {
        let text: String = (0..random.below(24))
            .map(|_| alphabet[random.below(alphabet.len())])
            .collect();
        let case = Case::read(&text);
        let again = Case::read(&case.write(true));
        assert_eq!(again.answers, case.answers, "{text}");
        assert_eq!(again.remaining, case.remaining, "{text}");
        assert_eq!(again.free, case.free, "{text}");
    }
}

/// A fragment of 10 KB is read like any other, and quickly.
#[test]
fn a_very_long_case_is_read() {
    let long = "x".repeat(10_000);
    assert_eq!(set_aside(&long), ["xxxxxxxx= malformed"]);
    assert_eq!(set_aside(&"a&".repeat(5_000)).len(), 5_000);
}

/// What is wrong with a Client ID is said, and the text is not repeated: it may be a secret.
#[test]
fn a_client_id_is_checked_for_its_form() {
    let problem = |text: &str| text.parse::<ClientId>().err();
    assert_eq!(problem("e1e68a03-6b1f-47d1-a158-0123456789ab"), None);
    assert_eq!(problem(""), Some(NotAClientId::Empty));
    assert_eq!(problem("e1e68a03-6b1f-47d1-a158-..."), Some(NotAClientId::Shortened));
    assert_eq!(
        problem("e1e68a03-6b1f-47d1-a158-01234567"),
        Some(NotAClientId::Digits(28))
    );
    assert_eq!(problem("e1e68a036b1f47d1a1580123456789ab"), Some(NotAClientId::Dashes));
    assert_eq!(problem("pKZ8O~Qabc.def-ghi_jkl"), Some(NotAClientId::Foreign));
    for text in ["pKZ8O~Qabc.def-ghi_jkl", "e1e68a03"] {
        assert!(
            !problem(text)
                .map(upd_rules::words::not_a_client_id)
                .unwrap_or_default()
                .contains(text)
        );
    }
}

/// A Client ID never stands in what is printed of a case that set it aside, nor in debug output.
#[test]
fn a_client_id_is_not_repeated() {
    let debug = format!("{:?}", Case::read("client-id=e1e68a03-6b1f-47d1-a158-0123456789ab"));
    assert!(!debug.contains("e1e68a03"), "{debug}");
    let json = serde_json::to_string(&upd_rules::out::json::Json(&document(
        "goal=renew&client-id=secret-value",
    )))
    .expect("JSON");
    assert!(!json.contains("secret-value"), "{json}");
}
