//! Properties that hold whatever is pasted or typed.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use upd_rules::case::date;
use upd_rules::credentials::mail::{Field, read};
use upd_rules::credentials::secret::{looks_like_secret, redact};

use crate::corpus::{OLDER_SECRET, SECRET, mails, repeats, repeats_run};
use crate::mails::everything;

/// `PROPTEST_CASES` may ask for more cases.
pub(crate) fn config() -> ProptestConfig {
    const CASES: u32 = 1000;
    let default = ProptestConfig::default();
    ProptestConfig {
        cases: default.cases.max(CASES),
        failure_persistence: None,
        rng_seed: proptest::test_runner::RngSeed::Fixed(7),
        ..default
    }
}

/// A secret as Microsoft Entra ID makes them.
pub(crate) fn secret() -> impl Strategy<Value = String> {
    ("[A-Za-z0-9_~.-]{3}[0-9]Q~", "[A-Za-z0-9_~.-]{31,34}").prop_map(|(mark, rest)| format!("{mark}{rest}"))
}

/// A secret of the older kind: every kind of character, in chance order.
fn older_secret() -> impl Strategy<Value = String> {
    vec(("[a-z][A-Z0-9][a-z?=@*][0-9]", "[A-Za-z0-9]{1,2}"), 6..8)
        .prop_map(|pieces| pieces.into_iter().map(|(one, other)| one + &other).collect())
}

/// A text with signs put into it at chance places.
fn broken(text: String, with: &'static str) -> impl Strategy<Value = String> {
    vec(any::<Index>(), 0..4).prop_map(move |places| {
        let mut text: Vec<char> = text.chars().collect();
        for place in places {
            let at = place.index(text.len());
            for (step, sign) in with.chars().enumerate() {
                text.insert(at + step, sign);
            }
        }
        text.into_iter().collect()
    })
}

/// A pasted e-mail with another secret in it, changed by chance.
fn mutated() -> impl Strategy<Value = (String, String)> {
    let corpus: Vec<String> = mails().into_iter().map(|(_, text)| text).collect();
    (
        select(corpus),
        prop_oneof![secret(), older_secret()],
        vec((any::<Index>(), any::<Index>(), 0..6_u8, any::<char>()), 0..12),
    )
        .prop_map(|(text, secret, changes)| {
            let text = text.replace(SECRET, &secret).replace(OLDER_SECRET, &secret);
            let mut chars: Vec<char> = text.chars().collect();
            for (one, other, change, sign) in changes {
                if chars.len() < 2 {
                    break;
                }
                let (one, other) = (one.index(chars.len()), other.index(chars.len()));
                match change {
                    0 => chars.insert(one, sign),
                    1 => chars.insert(one, '\n'),
                    2 => {
                        chars.remove(one);
                    }
                    3 => chars.swap(one, other),
                    4 => {
                        let piece: Vec<char> = chars.iter().skip(other).take(40).copied().collect();
                        for (step, c) in piece.into_iter().enumerate() {
                            chars.insert(one + step, c);
                        }
                    }
                    _ => chars.insert(one, '>'),
                }
            }
            (chars.into_iter().collect(), secret)
        })
}

/// An e-mail as careless copying leaves it: lines dropped, glued, cut, written in another case, or told twice.
fn careless() -> impl Strategy<Value = (String, String)> {
    let corpus: Vec<String> = mails().into_iter().map(|(_, text)| text).collect();
    let reference = vec![
        "User: jane.doe_company.eu#EXT#@emaeudra.onmicrosoft.com",
        "User\to'brien@vet.example",
        "User: EMA\\doej",
        "Display Name: O'Neill & Söhne (Veterinary) GmbH",
        "Display Name\tspor-apim-s2s-client-B2B4Pharma-UPD",
        "Display Name: Northvet User Service, Client Id [UPD]",
        "Display Name: Northvet: Key Id",
        "If you are not the intended user please delete this mail.",
        "Gesendet: Sonntag, 9. März 2025 08:05",
        "Sent: Sunday, March 9, 2025 8:05 AM",
        "Token URL: https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Flogin.example%2Fx%2Ftoken&data=0",
        "Secret ID: 11111111-2222-4333-8444-555555555555",
    ];
    (
        select(corpus),
        prop_oneof![secret(), older_secret()],
        vec((any::<Index>(), 0..8_u8, any::<Index>(), select(reference)), 0..10),
    )
        .prop_map(|(text, secret, changes)| {
            let text = text.replace(SECRET, &secret).replace(OLDER_SECRET, &secret);
            let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
            for (at, change, other, line) in changes {
                if lines.len() < 3 {
                    break;
                }
                let (at, other) = (at.index(lines.len() - 1), other.index(lines.len()));
                match change {
                    0 => drop(lines.remove(at)),
                    1 => {
                        let next = lines.remove(at + 1);
                        lines[at].push_str(&next);
                    }
                    2 => {
                        let next = lines.remove(at + 1);
                        lines[at] = format!("{} {next}", lines[at]);
                    }
                    3 => {
                        let length = lines[at].chars().count();
                        lines[at] = lines[at].chars().take(length * 2 / 3).collect();
                    }
                    4 => lines[at] = lines[at].to_uppercase(),
                    5 => lines[at] = lines[at].to_lowercase(),
                    6 => lines.swap(at, other),
                    _ => lines.insert(at, line.to_owned()),
                }
            }
            (lines.join("\n"), secret)
        })
}

proptest! {
    #![proptest_config(config())]

    /// However carelessly an e-mail was copied: what is printed of it gives the same again, to the last sign, and no
    /// secret (issue 7). A line in capitals changes the secret itself.
    #[test]
    fn careless_copies_are_read_alike((text, secret) in careless()) {
        let mail = read(&text);
        let again = read(&mail.plain_text());
        prop_assert_eq!(again.plain_text(), mail.plain_text());
        prop_assert_eq!(again.came, mail.came);
        prop_assert!(!again.secret_found, "{}", mail.plain_text());
        let output = everything(&mail);
        prop_assert!(!repeats_run(&output, &secret, secret.len() / 3), "{}", output);
        for value in [mail.value(Field::Scope), mail.value(Field::User), mail.token_host()].into_iter().flatten() {
            prop_assert!(!value.starts_with("20") && !value.starts_with("3D"), "{}", value);
        }
    }

    /// A secret in the place of a name is no name, whole or without its mark, in any company.
    #[test]
    fn a_secret_is_no_name(
        secret in prop_oneof![secret(), older_secret(), "[A-Za-z0-9]{40}", "[A-Za-z0-9_.-]{32,40}"],
        label in select(vec!["User", "Display Name"]),
        separator in select(vec![": ", "\t", "\n", " "]),
        before in select(vec!["", "Northvet ", "Müller & ", "(", "spor-apim-s2s-client-"]),
        after in select(vec!["", " GmbH", ")", "@vet.example", "-UPD"]),
    ) {
        let mail = read(&format!("{label}{separator}{before}{secret}{after}\nKey Id: c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624"));
        prop_assert!(!repeats(&everything(&mail), &secret), "{}", everything(&mail));
    }

    /// Any text is read without a panic, and what is printed of it gives the same again.
    #[test]
    fn any_text_is_read(text in prop_oneof![any::<String>(), "(?s).{0,400}", "[A-Za-z0-9 :=\\n\\t<>&;/~.-]{0,300}"]) {
        let mail = read(&text);
        prop_assert_eq!(read(&mail.plain_text()).plain_text(), mail.plain_text());
        let _ = looks_like_secret(&text);
        let _ = date::read(&text);
    }

    /// Bytes that are no text come as replacement characters; they are read, too.
    #[test]
    fn any_bytes_are_read(bytes in vec(any::<u8>(), 0..600)) {
        let _ = everything(&read(&String::from_utf8_lossy(&bytes)));
    }

    /// However an e-mail is mutilated: no panic, no secret, and what is printed gives the same again. A short piece
    /// that was torn off and stands behind a label like a name is not told from a name: a third of the secret is.
    #[test]
    fn mutilated_mails_give_no_secret((text, secret) in mutated()) {
        let mail = read(&text);
        let output = everything(&mail);
        prop_assert!(!repeats_run(&output, &secret, secret.len() / 3), "{}", output);
        prop_assert_eq!(read(&mail.plain_text()).plain_text(), mail.plain_text());
    }

    /// A secret does not come out wherever it stands, labelled or not, whole or broken.
    #[test]
    fn no_secret_comes_out_wherever_it_stands(
        label in select(vec![
            "", "Client Secret", "Client Secret:", "ClientSecret =", "Client Id:", "Scope", "Token URL: POST", "User:",
            "Object Id", "Display Name:", "Key Id", "Expiration date", "Reference Information", "Secret:",
        ]),
        gap in select(vec![" ", "\t", "\n", "\n\n", "\r\n> ", "\u{a0}", "</td><td>"]),
        (secret, shown) in prop_oneof![secret(), older_secret()].prop_flat_map(|secret| {
            let shown = prop_oneof![
                Just(secret.clone()),
                broken(secret.clone(), "\n"),
                broken(secret.clone(), "\r\n> "),
                broken(secret.clone(), "\u{200b}"),
                broken(secret.clone(), " "),
                broken(secret.clone(), "<wbr>"),
            ];
            (Just(secret), shown)
        }),
        after in select(vec!["", "\nScope api://euema.example/x/.default", "\nKey Id: c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624", " thanks"]),
    ) {
        let mail = read(&format!("{label}{gap}{shown}{after}"));
        prop_assert!(!repeats(&everything(&mail), &secret));
    }

    /// A secret is recognised wherever it is typed.
    #[test]
    fn secrets_are_recognised(
        secret in prop_oneof![secret(), older_secret()],
        before in select(vec!["", "our secret ", "\"", "Client secret:", "x=", "Key: ", "\u{a0}", "(", "<td>"]),
        after in select(vec!["", " was seen", "\"", ".", ",", "\n", ")", "</td>"]),
    ) {
        let text = format!("{before}{secret}{after}");
        prop_assert!(looks_like_secret(&text), "{}", text);
        let kept = redact(&text);
        prop_assert!(!repeats(&kept, &secret), "{}", kept);
        prop_assert!(!looks_like_secret(&kept), "{}", kept);
    }

    /// Nor does a secret broken over lines stay in a text.
    #[test]
    fn broken_secrets_are_cut_out(
        (secret, shown) in secret().prop_flat_map(|secret| (Just(secret.clone()), 8..32_usize).prop_map(|(secret, at)| {
            let (one, other) = secret.split_at(at);
            (secret.clone(), format!("{one}\n{other}"))
        })),
    ) {
        let kept = redact(&format!("It was in a log:\n{shown}\nsince Monday.")).into_owned();
        prop_assert!(!repeats(&kept, &secret), "{}", kept);
        prop_assert!(kept.contains("since Monday."), "{}", kept);
    }

    /// GUIDs, addresses, IDs and dates are no secrets.
    #[test]
    fn other_values_are_no_secrets(
        values in vec(
            prop_oneof![
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                "[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}",
                "ORG-1000[0-9]{5}",
                "LOC-1000[0-9]{5}",
                "[A-Z]?[a-z]{2,10}\\.[A-Z]?[a-z]{2,12}[0-9]{0,2}@[a-z]{2,12}\\.(eu|com|europa\\.eu)",
                "https://[a-z]{3,12}\\.(eu|com)/[A-Za-z0-9/_-]{0,60}",
                "api://euema\\.[a-z]{3,10}\\.com/[a-z-]{3,20}/\\.default",
                "spor-apim-s2s-client-[a-z]{2,9}-[0-9a-f]{8}",
                "[0-3][0-9]/[01][0-9]/20[0-9]{2} [0-2][0-9]:[0-5][0-9]:[0-5][0-9]",
                "20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z",
                "REQ[0-9]{7}",
                "EU/2/[0-9]{2}/[0-9]{3}/[0-9]{3}",
                "[A-Z]?[a-z]{1,24}[.,!?]?",
                "[A-Z][a-z]{2,8}(-[A-Z]?[a-z]{2,8}){1,3}",
                "[A-Z][a-z]{2,8}_[A-Z][a-z]{2,8}_20[0-9]{2}-[01][0-9]-[0-3][0-9]_v[0-9]\\.(pdf|docx)",
                "[0-9]{1,14}",
                "\\+[0-9]{2} [0-9]{2} [0-9]{3} [0-9]{4}",
            ],
            1..12,
        ),
        gap in select(vec![" ", "\n", ", ", " - "]),
    ) {
        let text = values.join(gap);
        prop_assert!(!looks_like_secret(&text), "{}", text);
        prop_assert!(matches!(redact(&text), std::borrow::Cow::Borrowed(_)));
    }

    /// What was cut stays cut, and the words around it stay.
    #[test]
    fn cutting_twice_changes_nothing(text in "(?s)[ -~\\n\\t]{0,200}") {
        let once = redact(&text).into_owned();
        prop_assert_eq!(redact(&once).into_owned(), once);
    }

    /// The order and number of lines of an e-mail do not matter.
    #[test]
    fn lines_come_in_any_order(lines in subsequence(vec![0_usize, 1, 2, 3, 4, 5, 6, 7], 1..=8).prop_shuffle()) {
        use crate::corpus::{CLIENT_ID, DISPLAY_NAME, EXPIRES, KEY_ID, OBJECT_ID, SCOPE, TOKEN_URL, USER};
        let values = [TOKEN_URL, CLIENT_ID, SCOPE, EXPIRES, USER, OBJECT_ID, DISPLAY_NAME, KEY_ID];
        let text: Vec<String> = lines
            .iter()
            .map(|at| format!("{}\t{}", Field::ALL[*at].label(), values[*at]))
            .collect();
        let mail = read(&format!("Client Secret\t{SECRET}\n{}", text.join("\n")));
        prop_assert!(mail.secret_found);
        for (at, field) in Field::ALL.into_iter().enumerate() {
            prop_assert_eq!(mail.value(field), lines.contains(&at).then_some(values[at]));
        }
    }
}
