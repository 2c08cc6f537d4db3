//! What is read from each pasted e-mail (API-07, API-08, X082 to X085).

use upd_rules::case::client_id::NotAClientId;
use upd_rules::credentials::mail::{CredentialsMail, Field, Problem, read};
use upd_rules::credentials::secret::looks_like_secret;
use upd_rules::words;

use crate::corpus::{
    CLIENT_ID, DISPLAY_NAME, EXPIRES, KEY_ID, OBJECT_ID, OLDER_SECRET, SCOPE, SECRET, TOKEN_URL, USER, mails, repeats,
};
use crate::pieces::PIECES;

/// What an e-mail holds that differs from a complete one.
struct Shape {
    /// The beginning of the name of the file.
    file: &'static str,
    without: &'static [Field],
    problems: &'static [Problem],
    secret: bool,
    expires: &'static str,
    came: Option<&'static str>,
    user: &'static str,
    display_name: &'static str,
}

const COMPLETE: Shape = Shape {
    file: "",
    without: &[],
    problems: &[],
    secret: true,
    expires: EXPIRES,
    came: None,
    user: USER,
    display_name: DISPLAY_NAME,
};

const REFERENCE: [Field; 4] = [Field::User, Field::ObjectId, Field::DisplayName, Field::KeyId];

fn shapes() -> Vec<Shape> {
    let complete = |file| Shape { file, ..COMPLETE };
    let mut shapes: Vec<Shape> = [
        "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18",
        "19", "28", "32", "36",
    ]
    .into_iter()
    .map(complete)
    .collect();
    shapes.extend([
        Shape {
            expires: "2027-03-09",
            ..complete("20")
        },
        Shape {
            expires: "2027-03-09",
            ..complete("21")
        },
        Shape {
            without: &[Field::ExpirationDate],
            problems: &[Problem::ImpossibleDate],
            ..complete("22")
        },
        Shape {
            without: &[Field::ExpirationDate],
            problems: &[Problem::Unreadable(Field::ExpirationDate)],
            ..complete("23")
        },
        Shape {
            without: &[Field::ExpirationDate],
            problems: &[Problem::Missing(Field::ExpirationDate)],
            ..complete("25")
        },
        Shape {
            without: &[Field::ClientId],
            problems: &[Problem::Missing(Field::ClientId)],
            ..complete("26")
        },
        Shape {
            without: &REFERENCE,
            problems: &[Problem::ReferenceInformationMissing],
            ..complete("27")
        },
        Shape {
            without: &REFERENCE,
            problems: &[
                Problem::Unlabelled(Field::TokenUrl),
                Problem::Unlabelled(Field::ClientId),
                Problem::Unlabelled(Field::Scope),
                Problem::Unlabelled(Field::ExpirationDate),
                Problem::ReferenceInformationMissing,
            ],
            ..complete("29")
        },
        Shape {
            came: Some("2025-03-09"),
            ..complete("30")
        },
        Shape {
            came: Some("2025-03-09"),
            ..complete("31")
        },
        Shape {
            problems: &[
                Problem::Several(Field::ClientId),
                Problem::Several(Field::ExpirationDate),
            ],
            ..complete("33")
        },
        Shape {
            without: &[
                Field::TokenUrl,
                Field::Scope,
                Field::ExpirationDate,
                Field::User,
                Field::ObjectId,
                Field::DisplayName,
                Field::KeyId,
            ],
            problems: &[
                Problem::Unlabelled(Field::ClientId),
                Problem::Missing(Field::ExpirationDate),
                Problem::ReferenceInformationMissing,
            ],
            secret: false,
            ..complete("34")
        },
        Shape {
            without: &Field::ALL,
            problems: &[Problem::NothingFound],
            secret: false,
            ..complete("35")
        },
        Shape {
            without: &[
                Field::TokenUrl,
                Field::Scope,
                Field::ExpirationDate,
                Field::User,
                Field::DisplayName,
            ],
            problems: &[Problem::Missing(Field::ExpirationDate)],
            secret: false,
            ..complete("37")
        },
        Shape {
            without: &[
                Field::TokenUrl,
                Field::Scope,
                Field::ExpirationDate,
                Field::User,
                Field::ObjectId,
                Field::DisplayName,
                Field::KeyId,
            ],
            problems: &[
                Problem::Missing(Field::ExpirationDate),
                Problem::ReferenceInformationMissing,
            ],
            ..complete("38")
        },
        // From here on, e-mails as programs forward and save them: heads in other languages settle nothing, names
        // have any letters, addresses are those of filters.
        Shape {
            user: "juergen.gross_northvet.example#EXT#@emaeudra.onmicrosoft.com",
            display_name: "spor-apim-s2s-client-NorthVet4U-UPD",
            ..complete("39")
        },
        Shape {
            user: "zoe.lefevre@vetagro.example",
            display_name: "L'Étable & Fils (Vétérinaire)",
            ..complete("40")
        },
        Shape {
            user: "maria.nunez_labiber.example#EXT#@emaeudra.onmicrosoft.com",
            display_name: "Laboratorios Ibéricos, S.A. [UPD/PROD]",
            ..complete("41")
        },
        Shape {
            user: "luca.d'angelo@b.example",
            display_name: "Verdi è Zoo S.r.l.",
            ..complete("42")
        },
        Shape {
            user: "müller@vet.example",
            display_name: "Müller & Söhne (Tier-Arznei) GmbH",
            came: Some("2025-03-09"),
            ..complete("43")
        },
        Shape {
            user: "müller@vet.example",
            display_name: "Müller & Söhne (Tier-Arznei) GmbH",
            came: Some("2025-03-09"),
            ..complete("44")
        },
        Shape {
            user: "john.doe@northvet.example",
            display_name: "McDonald's Vet & Co. Ltd.",
            came: Some("2025-03-09"),
            ..complete("45")
        },
        Shape {
            display_name: "The Royal Veterinary Pharmaceutical Laboratories of Northumberland and Durham (Holdings) plc",
            came: Some("2025-03-09"),
            ..complete("46")
        },
        Shape {
            expires: "2027-03-09",
            display_name: "B2B4Pharma",
            ..complete("47")
        },
        Shape {
            expires: "09/03/2027 14:01:55",
            came: Some("2025-09-03"),
            ..complete("48")
        },
        complete("49"),
    ]);
    shapes
}

fn complete_value(field: Field) -> &'static str {
    match field {
        Field::ClientId => CLIENT_ID,
        Field::ExpirationDate => EXPIRES,
        Field::Scope => SCOPE,
        Field::TokenUrl => TOKEN_URL,
        Field::User => USER,
        Field::ObjectId => OBJECT_ID,
        Field::DisplayName => DISPLAY_NAME,
        Field::KeyId => KEY_ID,
    }
}

/// Everything that may be shown or logged of an e-mail.
pub(crate) fn everything(mail: &CredentialsMail) -> String {
    let problems: Vec<String> = mail.problems.iter().map(upd_rules::words::mail::problem).collect();
    format!(
        "{mail:?} {} {} {:?} {:?} {}",
        mail.plain_text(),
        mail.reference_information(),
        mail.token_host(),
        expiry_in_words(mail),
        problems.join(" ")
    )
}

/// Every shape of e-mail gives the values that it holds, and says what is wrong (API-07).
#[test]
fn every_shape_is_read() {
    let shapes = shapes();
    let mut wrong = Vec::new();
    for (name, text) in mails() {
        let Some(shape) = shapes.iter().find(|shape| name.starts_with(shape.file)) else {
            assert!(name.starts_with("24"), "{name} has no expected result");
            continue;
        };
        let mail = read(&text);
        for field in Field::ALL {
            let expected = match field {
                _ if shape.without.contains(&field) => None,
                Field::ExpirationDate => Some(shape.expires),
                Field::User => Some(shape.user),
                Field::DisplayName => Some(shape.display_name),
                _ => Some(complete_value(field)),
            };
            if mail.value(field) != expected {
                wrong.push(format!(
                    "{name}: {field:?} is {:?}, not {expected:?}",
                    mail.value(field)
                ));
            }
        }
        if mail.problems != shape.problems {
            wrong.push(format!("{name}: {:?}", mail.problems));
        }
        if mail.secret_found != shape.secret {
            wrong.push(format!("{name}: secret_found is {}", mail.secret_found));
        }
        if mail.came.map(|day| day.to_string()).as_deref() != shape.came {
            wrong.push(format!("{name}: came {:?}", mail.came));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The sample of the guide is cut short, and is told so (API-08).
#[test]
fn the_sample_of_the_guide_is_cut_short() {
    let (_, text) = mails().into_iter().find(|(name, _)| name.starts_with("24")).unwrap();
    let mail = read(&text);
    assert_eq!(mail.client_id, None);
    assert_eq!(mail.value(Field::User), Some("your.user.id@id.ema.europa.eu"));
    assert_eq!(mail.value(Field::KeyId), Some("39ece8a8-7c7a-41a0-b63c-3220410926ff"));
    assert_eq!(
        mail.problems,
        [
            Problem::ClientId(NotAClientId::Shortened),
            Problem::Shortened(Field::Scope),
            Problem::Shortened(Field::DisplayName)
        ]
    );
    assert_eq!(mail.token_host(), Some("login.microsoftonline.com"));
    assert_eq!(
        expiry_in_words(&mail).as_deref(),
        Some("9 March 2027 or 3 September 2027")
    );
}

/// The day of expiry in words, both where there are two.
fn expiry_in_words(mail: &CredentialsMail) -> Option<String> {
    let date = mail.expires.as_ref()?;
    let days: Vec<String> = [Some(date.earlier), date.later]
        .into_iter()
        .flatten()
        .map(words::date)
        .collect();
    Some(days.join(" or "))
}

/// Nothing that comes out of an e-mail has anything of its secret.
#[test]
fn no_secret_comes_out() {
    for (name, text) in mails() {
        let output = everything(&read(&text));
        assert!(
            !repeats(&output, SECRET) && !repeats(&output, OLDER_SECRET),
            "{name}: {output}"
        );
    }
}

/// What is printed gives the same values when it is read again.
#[test]
fn what_is_printed_can_be_read() {
    for (name, text) in mails() {
        let mail = read(&text);
        let again = read(&mail.plain_text());
        assert_eq!(again.plain_text(), mail.plain_text(), "{name}");
        assert_eq!((again.came, again.secret_found), (mail.came, false), "{name}");
    }
}

/// `Debug` names what was found and shows none of it: it may go into a log.
#[test]
fn debug_shows_no_values() {
    for (name, text) in mails() {
        let debug = format!("{:?}", read(&text));
        let shown = Field::ALL
            .into_iter()
            .find(|field| debug.contains(complete_value(*field)));
        assert_eq!(shown, None, "{name}");
    }
}

/// Whatever stands in a text, and however often: it is read, and what is wrong is said in a few lines. That
/// the time grows with the length alone is measured by the example `bench`.
#[test]
fn a_megabyte_of_anything_is_read() {
    const MEGABYTE: usize = 1 << 20;
    let (_, whole) = mails().into_iter().next().unwrap();
    assert_eq!(
        read(&whole.repeat(MEGABYTE / whole.len())).value(Field::ClientId),
        Some(CLIENT_ID)
    );
    for piece in PIECES {
        let text = piece.repeat(MEGABYTE / piece.len());
        assert!(read(&text).problems.len() < 20, "{piece:?}");
        assert_eq!(looks_like_secret(&text), piece == "secret=", "{piece:?}");
    }
}

/// API-11: the user is an e-mail address or, as elsewhere at EMA, a username. What is neither is not kept.
#[test]
fn the_user_may_be_a_username() {
    for (written, read_as) in [
        ("jane.doe@example.org", Some("jane.doe@example.org")),
        ("doej", Some("doej")),
        ("jane.doe-smith2", Some("jane.doe-smith2")),
        ("JaneDoe", None),
        ("x7q2k9v", None),
        ("3doe", None),
        ("doe20275", None),
    ] {
        let mail = read(&format!("User: {written}\nObject Id: {CLIENT_ID}\n"));
        assert_eq!(mail.value(Field::User), read_as, "{written}");
    }
}
