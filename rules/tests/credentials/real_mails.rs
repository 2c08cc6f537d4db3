//! E-mails as people forward, quote and save them: every kind of text around and within the table (issue 7, API-07,
//! API-11, X085).

use upd_rules::credentials::mail::{CredentialsMail, Field, Problem, read, text_of};
use upd_rules::out::mail::Summary;

use crate::corpus::{
    CLIENT_ID, DISPLAY_NAME, EXPIRES, KEY_ID, OBJECT_ID, SCOPE, SECRET, TOKEN_URL, USER, mails, repeats,
};
use crate::mails::everything;

const OTHER_ID: &str = "11111111-2222-4333-8444-555555555555";

/// The e-mail as a table, with that between label and value.
fn table(separator: &str) -> String {
    let rows = [
        ("Token URL", TOKEN_URL),
        ("Client Id", CLIENT_ID),
        ("Client Secret", SECRET),
        ("Scope", SCOPE),
        ("Expiration date", EXPIRES),
        ("User", USER),
        ("Object Id", OBJECT_ID),
        ("Display Name", DISPLAY_NAME),
        ("Key Id", KEY_ID),
    ];
    rows.map(|(label, value)| format!("{label}{separator}{value}\n"))
        .concat()
}

const SEPARATORS: [&str; 5] = [": ", "\t", " = ", ":\n", "\n"];

fn is_complete(mail: &CredentialsMail) -> bool {
    let values = [
        (Field::TokenUrl, TOKEN_URL),
        (Field::ClientId, CLIENT_ID),
        (Field::Scope, SCOPE),
        (Field::ExpirationDate, EXPIRES),
        (Field::User, USER),
        (Field::ObjectId, OBJECT_ID),
        (Field::DisplayName, DISPLAY_NAME),
        (Field::KeyId, KEY_ID),
    ];
    values
        .into_iter()
        .all(|(field, value)| mail.value(field) == Some(value))
        && mail.problems.is_empty()
}

/// Labels in sentences announce nothing, nor do they hide or change what stands in the table.
#[test]
fn sentences_are_no_labels() {
    let sentences = [
        "If you are not the intended user please delete this mail.",
        "This e-mail is for the intended\nuser please delete it otherwise.",
        "The scope of this message is confidential.",
        "Scope of this message: public.",
        "The client id you requested is listed below; your display name may be shown to others.",
        "This key id was made on the date on which you registered.",
        "Display names and user names are case sensitive.",
        "The expiration date 10/04/2028 of your certificate does not matter.",
        "DISCLAIMER: if you are not the user: please delete.",
        "Note for the user: this is automatic.",
        "Contact the user support@ema.europa.eu for help.",
        "Wenn Sie nicht der richtige User sind, löschen Sie bitte diese Mail. Scope und Inhalt sind vertraulich.",
        "Ce message est destiné au seul user indiqué. Date de réception : voir ci-dessus.",
        "Este mensaje es para el user indicado; scope: limitado. La data: hoy.",
        "Please do not share your password or client secret with anyone.",
    ];
    for sentence in sentences {
        let mail = read(sentence);
        assert_eq!(mail.plain_text(), "", "{sentence}");
        for separator in SEPARATORS {
            let table = table(separator);
            let (one, other) = table.split_once("Object Id").unwrap();
            for text in [
                format!("{sentence}\n\n{table}"),
                format!("{table}\n{sentence}\n"),
                format!("{one}{sentence}\nObject Id{other}"),
            ] {
                let mail = read(&text);
                assert!(is_complete(&mail), "{text}\n{:?}", mail.problems);
            }
        }
    }
}

/// A GUID behind another label is never the Client ID; one that stands alone is.
#[test]
fn other_ids_are_no_client_id() {
    let labels = [
        "Secret ID: ",
        "Secret ID\t",
        "Secret ID\n",
        "Directory (tenant) ID: ",
        "Tenant ID:\n",
        "Trace ID: ",
        "Correlation ID: ",
        "Request Id ",
        "Subscription: ",
        "Application object ID: ",
        "Enterprise application object id: ",
        "The correlation id is ",
        "Our ticket reference = ",
        "x-ms-request-id: ",
        "| Tenant ID | ",
        "Reference:\n",
    ];
    for label in labels {
        let mail = read(&format!("Hello\n{label}{OTHER_ID}\nRegards"));
        assert_eq!(mail.client_id, None, "{label}");
        let without = table(": ").replace(&format!("Client Id: {CLIENT_ID}"), &format!("{label}{OTHER_ID}"));
        let mail = read(&without);
        assert_eq!(mail.client_id, None, "{label}");
        assert!(mail.problems.contains(&Problem::Missing(Field::ClientId)), "{label}");
        assert_eq!(mail.value(Field::ObjectId), Some(OBJECT_ID), "{label}");
        assert_eq!(mail.value(Field::KeyId), Some(KEY_ID), "{label}");
    }
    for label in [
        "Client Id",
        "Application (client) ID",
        "App ID",
        "client_id",
        "*Client ID*",
        "Your Client Id",
    ] {
        let mail = read(&format!("Tenant ID: {OTHER_ID}\n{label}: {CLIENT_ID}\n"));
        assert_eq!(mail.value(Field::ClientId), Some(CLIENT_ID), "{label}");
    }
    for alone in [
        CLIENT_ID.to_owned(),
        format!("Here it is:\n\n{CLIENT_ID}\n"),
        format!("Please renew {CLIENT_ID} soon."),
    ] {
        let mail = read(&alone);
        assert_eq!(mail.value(Field::ClientId), Some(CLIENT_ID), "{alone}");
        assert!(mail.problems.contains(&Problem::Unlabelled(Field::ClientId)));
    }
}

/// Heads in other languages, and dates of which nobody knows the order, settle nothing: whatever other heads say.
#[test]
fn doubtful_heads_settle_nothing() {
    let doubtful = [
        "Gesendet: Sonntag, 9. März 2025 08:05",
        "Gesendet am: Sonntag, 9. März 2025 08:05",
        "*Gesendet:* Mittwoch, 9. April 2025 08:05",
        "Gesendet: 09.03.2025 08:05",
        "Datum: 9. März 2025 um 08:05:11 MEZ",
        "Envoyé : dimanche 9 mars 2025 08:05",
        "**Envoyé :** dimanche 9 mars 2025",
        "Date : dim. 9 mars 2025 à 08:05",
        "Inviato: domenica 9 marzo 2025 08:05",
        "Enviado el: domingo, 9 de marzo de 2025 8:05",
        "Fecha: domingo, 9 de marzo de 2025",
        "Verzonden: zondag 9 maart 2025 08:05",
        "Skickat: den 9 mars 2025 08:05",
        "Wysłane: niedziela, 9 marca 2025 08:05",
        "Στάλθηκε: Κυριακή, 9 Μαρτίου 2025 8:05 πμ",
        "Sent: 09/03/2025",
        "Sent: 03/09/2025 8:05 AM",
        "Date: 09.03.2025",
        "Received: 09/03/2025 08:05",
        "Am So., 9. März 2025 um 08:05 Uhr schrieb EMA <no-reply@ema.europa.eu>:",
        "Le dim. 9 mars 2025 à 08:05, EMA <no-reply@ema.europa.eu> a écrit :",
        "Il giorno dom 9 mar 2025 alle ore 08:05 EMA <no-reply@ema.europa.eu> ha scritto:",
    ];
    let table = table("\t");
    for head in doubtful {
        for text in [
            format!("Von: EMA\n{head}\nAn: Jane\n\n{table}"),
            format!("From: Jane\nSent: Monday, March 10, 2025 9:12 AM\n\nplease see\n\n{head}\n\n{table}"),
            format!("{head}\n\nDate: Mon, 10 Mar 2025 09:12:00 +0000\n\n{table}"),
        ] {
            let mail = read(&text);
            assert!(is_complete(&mail), "{text}\n{:?}", mail.problems);
            assert_eq!(mail.came, None, "{text}");
        }
    }
}

/// A head in English, or with the date in ISO, settles the day.
#[test]
fn certain_heads_settle() {
    for head in [
        "Sent: Sunday, March 9, 2025 8:05 AM",
        "*Sent:* Sunday, 9 March 2025 08:05",
        "> Sent: Sunday, March 9, 2025 8:05:11 AM (UTC+01:00) Amsterdam, Berlin, Bern",
        "Date: Sun, 9 Mar 2025 08:05:11 +0000",
        "Date: Sun, Mar 9, 2025 at 8:05 AM",
        "Date: March 9, 2025 at 8:05:11\u{202f}AM GMT+1",
        "Date : 2025-03-09",
        "Gesendet: 2025-03-09 08:05",
        "Sent: Monday, March 10, 2025 9:12 AM\n\nFrom: EMA\nSent: Sunday, March 9, 2025 8:05 AM",
        "Sent: Monday, March 10, 2025 9:12 AM\n\nOn Sun, 9 Mar 2025 at 08:05, EMA <no-reply@ema.europa.eu>\nwrote:",
    ] {
        let mail = read(&format!("From: EMA\n{head}\nTo: Jane\n\n{}", table("\t")));
        assert_eq!(mail.came, Some("2025-03-09".parse().unwrap()), "{head}");
    }
}

/// Names and users of any kind are taken over whole.
#[test]
fn reference_information_is_taken_over_whole() {
    let users = [
        "jane.doe_company.eu#EXT#@emaeudra.onmicrosoft.com",
        "o'brien@vet.example.ie",
        "o\u{2019}brien@vet.example.ie",
        "müller@tierarzt.example",
        "EMA\\doej",
        "Jane.Roe@Northvet.EXAMPLE",
        "jane+upd@northvet.example",
        "roej",
        "b2b4pharma@northvet.example",
    ];
    let names = [
        "B2B4Pharma",
        "McDonald",
        "spor-apim-s2s-client-B2B4Pharma-UPD",
        "O'Neill & Söhne (Veterinary) GmbH",
        "Vet@Home",
        "R&D Vet (UK)",
        "Acme Inc.",
        "Northvet [UPD]",
        "UPD/Northvet",
        "Dechra, Ltd",
        "3M Animal Health",
        "L\u{2019}Oréal Vétérinaire S.A.",
        "spor-apim-s2s-client-DataVisionIT4U",
        "Northvet User Service",
        "UPD: Northvet",
        "Ελλάδα Vet",
        "PharmaNet/VetNet, Ltd. [UAT]",
    ];
    let values = users
        .map(|user| (Field::User, USER, user))
        .into_iter()
        .chain(names.map(|name| (Field::DisplayName, DISPLAY_NAME, name)));
    for (field, known, value) in values {
        for separator in SEPARATORS {
            let mail = read(&table(separator).replace(known, value));
            assert_eq!(mail.value(field), Some(value), "{separator:?}");
            assert!(mail.problems.is_empty(), "{value} {:?}", mail.problems);
            assert_eq!(read(&mail.plain_text()).value(field), Some(value));
        }
    }
}

/// What cannot be taken over whole is said to be there; a secret in the place of a name is no name.
#[test]
fn what_is_unread_is_said() {
    let random = "Q7mZ4xK9vT2wB8nL5sR3aY6eU1iO0pD8fG7hJ4kL";
    let unread = [
        (Field::DisplayName, DISPLAY_NAME, "Vet <UPD> Ltd"),
        (Field::DisplayName, DISPLAY_NAME, "A | B Vet"),
        (Field::DisplayName, DISPLAY_NAME, "100% Vet"),
        (Field::DisplayName, DISPLAY_NAME, "Vet; Ltd"),
        (Field::DisplayName, DISPLAY_NAME, random),
        (Field::DisplayName, DISPLAY_NAME, SECRET),
        (Field::User, USER, "Jane Roe"),
        (Field::User, USER, "Jane Roe <jane.roe@id.ema.europa.eu>"),
        (Field::User, USER, "jane.roe@id"),
        (Field::User, USER, "jane@vet.example; john@vet.example"),
        (Field::User, USER, "n/a"),
        (Field::User, USER, ""),
        (Field::User, USER, random),
        (Field::User, USER, SECRET),
        (Field::ObjectId, OBJECT_ID, "unknown"),
        (Field::KeyId, KEY_ID, "c42d8f07-61b9-4ea3"),
    ];
    for (field, known, value) in unread {
        for separator in [": ", "\t"] {
            let mail = read(&table(separator).replace(known, value));
            assert_eq!(mail.value(field), None, "{value}");
            assert!(
                mail.problems.contains(&Problem::Unreadable(field)),
                "{value} {:?}",
                mail.problems
            );
        }
    }
    // What was put together with a secret is the secret.
    let mail = read(&table(": ").replace(DISPLAY_NAME, &format!("Northvet {SECRET}")));
    assert_eq!(mail.value(Field::DisplayName), None);
}

/// No value begins with the code of a space, whether a head says that the text is quoted-printable or not; nor does a
/// GUID or year that begins so lose its beginning.
#[test]
fn quoted_printable_is_decoded() {
    let table = table(": ");
    let head = "From: EMA\nSubject: =?utf-8?Q?UPD_API=20Details?=\nContent-Transfer-Encoding: quoted-printable\n";
    for gap in [":=20", ":=C2=A0", ":=09", ":=20 ", " =3D ", "=3D", ":=\n "] {
        let encoded = table.replace(": ", gap);
        for text in [
            encoded.clone(),
            format!("{head}\n{encoded}"),
            format!("{head}{encoded}"),
            format!("{head}\n{encoded}").replace('\n', "\r\n"),
        ] {
            let mail = read(&text);
            assert!(is_complete(&mail), "{text}\n{:?}", mail.problems);
        }
    }
    for (field, line, value) in [
        (
            Field::ClientId,
            "Client Id=20a1b2c3-7d4e-4b1a-9c68-5e2f7a10b4d3",
            "20a1b2c3-7d4e-4b1a-9c68-5e2f7a10b4d3",
        ),
        (
            Field::ClientId,
            "Client Id:=20a1b2c3-7d4e-4b1a-9c68-5e2f7a10b4d3",
            "20a1b2c3-7d4e-4b1a-9c68-5e2f7a10b4d3",
        ),
        (
            Field::KeyId,
            "Key Id=3DA1B2C3-7D4E-4B1A-9C68-5E2F7A10B4D3",
            "3DA1B2C3-7D4E-4B1A-9C68-5E2F7A10B4D3",
        ),
        (Field::ExpirationDate, "Expiration date=2027-03-09", "2027-03-09"),
        (Field::ExpirationDate, "Expiration date:=2027-03-09", "2027-03-09"),
    ] {
        assert_eq!(read(line).value(field), Some(value), "{line}");
    }
}

/// The host of a filter is never that of the token URL: the address within is, or none.
#[test]
fn addresses_of_filters_are_unwrapped() {
    let encoded = TOKEN_URL.replace(':', "%3A").replace('/', "%2F");
    let proofpoint = TOKEN_URL
        .replace('-', "-2D")
        .replace('_', "-5F")
        .replace(':', "-3A")
        .replace('/', "_");
    for address in [
        format!(
            "https://eur01.safelinks.protection.outlook.com/?url={encoded}&data=05%7C02%7Cjane%40vet.example%7C1&reserved=0"
        ),
        format!("https://eur01.safelinks.protection.outlook.com/?url={encoded}&amp;data=05%7C02&amp;reserved=0"),
        format!("https://nam12.safelinks.protection.outlook.com/ap/b-59584e83/?url={encoded}&data=05"),
        format!("{TOKEN_URL}<https://eur01.safelinks.protection.outlook.com/?url={encoded}&data=05>"),
        format!("https://urldefense.com/v3/__{TOKEN_URL}__;!!abc!XyZ$"),
        format!("https://urldefense.proofpoint.com/v2/url?u={proofpoint}&d=DwMFAg&c=abc"),
        format!("https://linkprotect.cudasvc.com/url?a={encoded}&c=E,1,abc&typo=1"),
        format!("https://www.google.com/url?q={TOKEN_URL}&sa=D&source=gmail"),
        format!("https://secure-web.cisco.com/1abcDEF/{encoded}"),
    ] {
        for separator in [": ", "\t", ":\n"] {
            for address in [address.clone(), format!("POST {address}")] {
                let mail = read(&table(separator).replace(TOKEN_URL, &address));
                assert!(is_complete(&mail), "{address}\n{:?}", mail.problems);
            }
        }
    }
    for opaque in [
        "https://protect-eu.mimecast.com/s/AbCdE1234?domain=login.microsoftonline.com",
        "https://eur01.safelinks.protection.outlook.com/?",
        "https://eur01.safelinks.protection.outlook.com/?url=",
        "https://eur01.safelinks.protection.outlook.com/?data=05",
        "https://urldefense.com/v3/__",
    ] {
        let mail = read(&table(": ").replace(TOKEN_URL, opaque));
        assert_eq!(mail.token_host(), None, "{opaque}");
        assert_eq!(mail.problems, [Problem::Unreadable(Field::TokenUrl)]);
        assert_eq!(mail.value(Field::Scope), Some(SCOPE));
    }
}

/// Identifiers and signatures in the head of a message are neither values nor secrets.
#[test]
fn the_head_of_a_message_is_no_text() {
    let head = format!(
        "Received: from a.example by b.example with HTTPS id {OTHER_ID};\n Sun, 9 Mar 2025 08:05:20 +0000\n\
         DKIM-Signature: v=1; a=rsa-sha256; b=Qk3vN4tYb7LwRx2Pq9HsDfJm0cGuA6eVtKabc123XYZ987\n\
         Message-ID: <AM0PR02MB1234567890ABCDEFabcdef12345678@eurprd02.example>\n\
         Date: Sun, 9 Mar 2025 08:05:11 +0000\nX-Message-Id: {OTHER_ID}\n\nNothing here.\n"
    );
    let mail = read(&head);
    assert_eq!((mail.client_id.is_none(), mail.secret_found), (true, false));
    assert_eq!(mail.came, Some("2025-03-09".parse().unwrap()));
}

/// The file of an e-mail is read in the character set that its program used.
#[test]
fn any_character_set_is_read() {
    let text = table(": ").replace(DISPLAY_NAME, "Müller & Söhne GmbH");
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let western: Vec<u8> = text.chars().map(|c| u8::try_from(c).unwrap()).collect();
    for bytes in [
        text.as_bytes().to_vec(),
        western,
        [&[0xff, 0xfe][..], &wide].concat(),
        [&[0xef, 0xbb, 0xbf][..], text.as_bytes()].concat(),
    ] {
        let mail = read(&text_of(&bytes));
        assert_eq!(mail.value(Field::DisplayName), Some("Müller & Söhne GmbH"));
        assert_eq!(mail.value(Field::ClientId), Some(CLIENT_ID));
    }
}

/// The example `mail` prints what was found, with the keys in their order and without any secret.
#[test]
fn the_summary_is_json() {
    let text = format!(
        "From: EMA\nSent: Wednesday, September 3, 2025 8:05 AM\n\n{}",
        table(": ")
    );
    let json = serde_json::to_string(&Summary::of(&read(&text))).unwrap();
    assert_eq!(
        json,
        format!(
            "{{\"client_id\":\"{CLIENT_ID}\",\"expires\":{{\"first\":\"2027-09-03\",\"other\":null}},\
             \"received\":\"2025-09-03\",\"scope\":\"{SCOPE}\",\"token_host\":\"login.microsoftonline.com\",\
             \"reference\":{{\"user\":\"{USER}\",\"object_id\":\"{OBJECT_ID}\",\"display_name\":\"{DISPLAY_NAME}\",\
             \"key_id\":\"{KEY_ID}\"}},\"secret_dropped\":true,\"notices\":[]}}"
        )
    );
    let json = serde_json::to_value(Summary::of(&read(&table(": ")))).unwrap();
    assert_eq!(
        json["expires"],
        serde_json::json!({"first": "2027-03-09", "other": "2027-09-03"})
    );
    assert_eq!(json["received"], serde_json::Value::Null);
    let json = serde_json::to_value(Summary::of(&read("Good day"))).unwrap();
    assert_eq!(
        (&json["expires"], &json["client_id"]),
        (&serde_json::Value::Null, &serde_json::Value::Null)
    );
    assert_eq!(json["notices"].as_array().unwrap().len(), 1);
    for (name, text) in mails() {
        let mail = read(&text);
        let json = serde_json::to_string(&Summary::of(&mail)).unwrap();
        assert!(
            !repeats(&json, SECRET) && !repeats(&everything(&mail), SECRET),
            "{name}"
        );
    }
}
