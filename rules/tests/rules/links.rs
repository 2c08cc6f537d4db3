//! Links as programs hand them on (contract, section 1; issue 7): mail programs, chats, browsers and people.

use upd_rules::case::link::{decode, page_and_case, readings};
use upd_rules::case::text::{Case, write_answers};

const ANSWERS: &str = "goal=access&user=mah";

/// The answers and free values of a case, and how many parts of it were set aside.
fn read(text: &str) -> (String, usize) {
    let case = Case::read(text);
    (case.write(true), case.ignored.len())
}

/// Every one of these is the same case, and nothing of it is set aside.
#[track_caller]
fn same(texts: &[&str]) {
    for text in texts {
        assert_eq!(read(text), (ANSWERS.to_owned(), 0), "{text:?}");
    }
}

#[test]
fn the_case_of_a_link_is_what_follows_the_question_mark_behind_the_hash() {
    same(&[
        "https://example.org/a?goal=renew#/plan?goal=access&user=mah",
        "#/plan?goal=access&user=mah",
        "#?goal=access&user=mah",
        "https://example.org/?utm_source=mail&#/plan?goal=access&user=mah",
        "https://example.org/?utm_source=mail&#/plan?goal=access&user=mah;",
    ]);
    for text in [
        "#/plan?goal=access?goal=renew",
        "https://example.org/?goal=renew#/plan",
        "#/plan?",
        "#",
    ] {
        assert_eq!(write_answers(&Case::read(text).answers), "", "{text:?}");
    }
}

#[test]
fn an_ampersand_of_a_page_is_one() {
    same(&[
        "goal=access&amp;user=mah",
        "#/plan?goal=access&amp;user=mah",
        "goal=access&amp;amp;user=mah",
        "goal=access&amp;&user=mah&amp;",
    ]);
}

#[test]
fn marks_and_white_space_behind_a_link_are_cut() {
    for mark in [
        ".",
        ",",
        ";",
        ":",
        "!",
        "?",
        ")",
        "]",
        "}",
        ">",
        "\"",
        "'",
        "`",
        "\u{bb}",
        "\u{201d}",
        "\u{2019}",
        " ",
        "\n",
        "\r\n",
        "\t",
        "\u{a0}",
        "%20",
        "%0A",
        "%0a",
        "%0D",
        "%0d%0a",
        "%09",
        ").",
        ">.\n",
        "\u{201d}), ",
        "%20.%0D%0A)",
        "?!",
        ".%20",
        "**",
        "_",
        "|",
        "\u{2026}",
        "\u{201c}",
        "\u{3002}",
        "%3E",
        "%22",
        "%E2%80%9D",
        "%C2%BB.%20",
        "&gt;",
        "&quot;",
        "&#39;&nbsp;",
    ] {
        same(&[
            &format!("goal=access&user=mah{mark}"),
            &format!("https://example.org/#/plan?goal=access&user=mah{mark}"),
            &format!("https://example.org/#/plan%3Fgoal%3Daccess%26user%3Dmah{mark}"),
        ]);
        let (page, _) = page_and_case(&format!("/roles{mark}"));
        assert_eq!(page, "/roles", "{mark:?}");
    }
}

#[test]
fn a_second_link_behind_a_link_is_cut() {
    for second in [
        "</a>",
        "<https://example.org/#/plan?goal=renew&user=public>",
        " <https://example.org/#/plan?goal=renew&user=public>.",
        "](https://example.org/#/plan?goal=renew&user=public)",
        "\">plan</a>",
    ] {
        same(&[&format!("https://example.org/#/plan?goal=access&user=mah{second}")]);
    }
}

/// What looks like a bracket behind a link and is none costs no answer behind it.
#[test]
fn a_bracket_within_a_case_hides_nothing() {
    for text in ["goal=<b>&user=mah", "goal=x](y&user=mah", "goal=%3Cb%3E&user=mah"] {
        assert_eq!(read(text), ("user=mah".to_owned(), 1), "{text:?}");
    }
}

/// Signs that nobody sees, and those that programs put in the place of others; as typed, and as browsers escape them.
#[test]
fn signs_that_look_like_others_count_as_those() {
    same(&[
        "goal=ac\u{200b}cess&\u{feff}user=m\u{ad}ah\u{200e}",
        "goal=ac%E2%80%8Bcess&%EF%BB%BFuser=m%C2%ADah",
        "goal=access&AMP;user=mah",
        "goal=access&#38;user=mah",
        "https://example.org/#/plan?goal=access&#x26;user=mah",
        "goal\u{ff1d}access\u{ff06}user=mah",
    ]);
    for dash in ["\u{2011}", "\u{2013}", "%E2%88%92"] {
        let text = format!("goal=access&user=mah&super{dash}users=none&start=2026{dash}11{dash}23");
        let (case, ignored) = read(&text);
        assert!(case.contains("super-users=none&start=2026-11-23"), "{case}");
        assert_eq!(ignored, 0);
    }
    // Other letters stay what they are.
    assert_eq!(read("goal=%C3%A9&user=mah"), ("user=mah".to_owned(), 1));
}

#[test]
fn what_mail_programs_do_at_the_end_of_a_line_is_undone() {
    same(&[
        "goal=acc=\ness&us=\r\ner=mah",
        "goal=access&user=\n  mah",
        "goal=access&\r\n> user=mah",
        "goal=3Daccess&user=3Dmah",
        "goal=3Dacc=\ness&user=3Dmah",
    ]);
    let client_id = "3d9ab2f1-7d4e-4b1a-9c68-5e2f7a10b4d3";
    let case = Case::read(&format!("goal=renew&client-id={client_id}"));
    assert!(case.write(true).ends_with(client_id));
}

#[test]
fn a_link_within_the_link_of_a_mail_filter_is_read() {
    same(&[
        "https://eur01.safelinks.example/?url=https%3A%2F%2Fexample.org%2F%23%2Fplan%3Fgoal%3Daccess%26user%3Dmah&data=05%7C02&reserved=0",
        "https://www.example.com/url?q=https%3A%2F%2Fexample.org%2F%2523%2Fplan%253Fgoal%253Daccess%2526user%253Dmah&sa=D",
        "https%3A%2F%2Fexample.org%2F%23%2Fplan%3Fgoal%3Daccess%26user%3Dmah",
    ]);
}

/// What does not stand at the end is part of a value, and a bracket that opens is no mark behind a link.
#[test]
fn marks_within_a_case_are_part_of_it() {
    for text in [
        "goal=access.&user=mah",
        "goal=access)&user=mah",
        "goal=access(&user=mah",
    ] {
        assert_eq!(read(text), ("user=mah".to_owned(), 1), "{text:?}");
    }
    assert_eq!(read("user=mah&goal=access("), ("user=mah".to_owned(), 1));
}

#[test]
fn line_breaks_and_white_space_within_a_link_are_nothing() {
    same(&[
        "goal=access&\nuser=mah",
        "goal=access\r\n&user=mah",
        "goal=acc\r\ness&us\ner=mah",
        "goal=access&user=\nmah",
        "goal = access & user = mah",
        "\tgoal=access&%20user=%0Amah&",
        "goal=+access+&+user=mah",
    ]);
}

#[test]
fn the_mark_of_a_place_in_a_page_is_cut() {
    same(&[
        "goal=access&user=mah:~:text=x",
        "#/plan?goal=access&user=mah:~:text=Super%20User&role=none",
        "#/plan?goal=access&user=mah.:~:text=Who%20may%3F,x?#y",
    ]);
    assert_eq!(
        page_and_case("/roles:~:text=Who?goal=access"),
        ("/roles".to_owned(), "")
    );
}

#[test]
fn what_was_encoded_as_a_whole_is_decoded() {
    same(&[
        "#/plan%3Fgoal%3Daccess%26user%3Dmah",
        "#/plan%3fgoal%3daccess%26user%3dmah",
        "https://example.org/#%2Fplan%3Fgoal%3Daccess%26user%3Dmah",
        "#/plan%253Fgoal%253Daccess%2526user%253Dmah",
        "#/plan%25253Fgoal%25253Daccess%252526user%25253Dmah",
        "#/plan?goal=access%26user=mah",
        "#/plan?goal=access%26user%3Dmah",
        "#/plan?goal%3Daccess%2526user=mah",
        "goal%3Daccess&user%253Dmah",
        "go%61l=%61ccess&user=%6D%61h",
    ]);
    for (fragment, page) in [
        ("/plan%3Fgoal%3Daccess", "/plan"),
        ("%2Fplan%3Fgoal%3Daccess", "/plan"),
        ("%252Frules%252FROL-05%253Fgoal%253Daccess", "/rules/ROL-05"),
    ] {
        assert_eq!(page_and_case(fragment).0, page);
    }
}

/// `role` is a key, and the beginning of two others; `%26` that begins no piece is part of a value.
#[test]
fn an_escaped_ampersand_counts_before_a_whole_key_only() {
    let text =
        "goal=access&user=authority%26role%3Dview%26role-uat%3Dedit%26role-state%3Drejected%26start%3D2026-11-23";
    let case = Case::read(text);
    assert_eq!(
        case.write(true),
        "goal=access&user=authority&role=view&role-uat=edit&start=2026-11-23"
    );
    let ignored = Case::read("goal=access%26colour%3Dblue").ignored;
    assert_eq!(ignored.len(), 1);
    assert_eq!((ignored[0].key.as_str(), ignored[0].value.as_str()), ("goal", ""));
    assert_eq!(read("goal=access%26users%3Dmah"), (String::new(), 1));
}

#[test]
fn a_value_that_makes_no_sense_is_decoded_again() {
    let text = "goal=access&user=mah&tasks=view,create,api&expires=09/03/2027+08:01:55";
    for case in [
        "goal=%2561ccess&user=m%252561h&tasks=view%2Ccreate,%2561pi&expires=09%2F03%2F2027+08%3A01%3A55",
        "goal%3Daccess%26user%3Dmah%26tasks%3Dview%2Ccreate%2Capi%26expires%3D09%2F03%2F2027%2B08%3A01%3A55",
        "goal%253Daccess%2526user%253Dmah%2526tasks%253Dview%252Ccreate%252Capi%2526expires%253D09%252F03%252F2027%252B08%253A01%253A55",
        "goal=access&user=mah&tasks= view , create%20,+api&expires=09%252F03%252F2027%2008:01:55",
    ] {
        assert_eq!(read(case), (text.to_owned(), 0), "{case}");
    }
    // Not for ever.
    assert_eq!(read("goal=%25252561ccess"), (String::new(), 1));
    // A task that only its parts make is judged by its parts.
    assert_eq!(read("goal=access&tasks=view%252Cfly").1, 1);
}

/// No value that the table does not have is told back: it may be a secret (contract, section 1).
#[test]
fn a_secret_under_a_known_key_is_not_told_back() {
    let secret = "abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ012345";
    for key in [
        "goal",
        "user",
        "tasks",
        "start",
        "expires",
        "expires-uat",
        "client-id",
        "edition",
        "role",
        "note",
        "secret",
    ] {
        for case in [
            format!("{key}={secret}"),
            format!("{key}={secret}&{key}={secret}"),
            format!("{key}=view&{key}=x,{secret}"),
            format!("goal=account&{key}={secret}"),
            format!("{key}%3D{secret}"),
        ] {
            for ignored in Case::read(&case).ignored {
                assert!(!ignored.value.contains("Q~"), "{case}");
                assert!(
                    ignored.key.chars().count() <= 15 && !ignored.key.contains("aBcD"),
                    "{case}"
                );
            }
        }
    }
}

/// Contract, section 1: a run of escapes that is not UTF-8 stays as it is; `+` is a space.
#[test]
fn texts_are_decoded() {
    for (text, expected) in [
        ("%66ly", "fly"),
        ("a+b%20c%2Bd", "a b c+d"),
        ("%C3%A9", "é"),
        ("%C3x%A9", "%C3x%A9"),
        ("%C3%A9%FF", "%C3%A9%FF"),
        ("100%", "100%"),
        ("%4", "%4"),
        ("%zz%", "%zz%"),
        ("%é", "%é"),
    ] {
        assert_eq!(decode(text), expected, "{text}");
    }
    assert_eq!(readings(" %2541%20").collect::<Vec<_>>(), ["%41", "A"]);
}

/// No text makes the reader panic, and whatever is read is written in a form that is read as the same.
#[test]
fn mangled_links_are_read_to_the_end() {
    let mut random = crate::support::Random::new(11);
    let pieces = [
        "goal", "=", "access", "&", "%26", "%3D", "%3F", "%25", "25", "#", "?", "&amp;", ":~:", "tasks", "view", ",",
        "é", "%C3", "%", "role-uat", "\n", " ", ".", ")", "+", "was", "desk", "label",
    ];
    for _ in 0..500 {
        let text: String = (0..random.below(18))
            .map(|_| pieces[random.below(pieces.len())])
            .collect();
        let case = Case::read(&text);
        let again = Case::read(&case.write(true));
        assert_eq!((again.answers, again.free), (case.answers, case.free), "{text:?}");
    }
}
