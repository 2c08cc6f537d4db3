//! What programs and people do to the e-mail, kind by kind (issue 7; API-07, API-11, X085), as the example `mail`
//! prints it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use upd_rules::credentials::mail::{read, text_of};
use upd_rules::out::mail::Summary;

use crate::corpus::{CLIENT_ID, KEY_ID, OBJECT_ID, SECRET, TOKEN_URL, USER, repeats};

const NAME: &str = "spor-apim-s2s-client-B2B4Pharma-UPD";
const DISCLAIMER: &str = "If you are not the intended user please delete this mail. The scope of this message is limited to\n\
    the addressee; the client id you requested and the display name may be shown.\n\
    User access is monitored, and the expiration date is final.\n";

/// The e-mail as a table, with other values and another sign between names and values.
struct Mail<'a> {
    user: &'a str,
    name: &'a str,
    expires: &'a str,
    token_url: &'a str,
    between: &'a str,
}

const MAIL: Mail<'_> = Mail {
    user: USER,
    name: NAME,
    expires: "09/03/2027 08:01:55",
    token_url: TOKEN_URL,
    between: "\t",
};

impl Mail<'_> {
    fn text(&self) -> String {
        let Mail {
            user,
            name,
            expires,
            token_url,
            between,
        } = self;
        format!(
            "OAuth2 Properties\n\nProperty{between}Value\nToken URL{between}POST {token_url}\nClient Id{between}{CLIENT_ID}\n\
             Client Secret{between}{SECRET}\nScope{between}api://euema.onmicrosoft.com/upd-api-prod/.default\n\
             Expiration date{between}{expires}\n\nIMPORTANT: Remember the expiration date.\n\nReference Information\n\n\
             Property{between}Value\nUser{between}{user}\nObject Id{between}{OBJECT_ID}\nDisplay Name{between}{name}\n\
             Key Id{between}{KEY_ID}\n"
        )
    }
}

fn found(text: &str) -> Value {
    let json = serde_json::to_value(Summary::of(&read(text))).expect("a summary is JSON");
    assert!(!repeats(&json.to_string(), SECRET), "{json}");
    json
}

/// Everything of [`MAIL`] is found, and nothing is wrong.
#[track_caller]
fn assert_whole(text: &str, received: Option<&str>) {
    let expected = json!({
        "client_id": CLIENT_ID,
        "expires": { "first": "2027-03-09", "other": received.is_none().then_some("2027-09-03") },
        "received": received,
        "scope": "api://euema.onmicrosoft.com/upd-api-prod/.default",
        "token_host": "login.microsoftonline.com",
        "reference": { "user": USER, "object_id": OBJECT_ID, "display_name": NAME, "key_id": KEY_ID },
        "secret_dropped": true,
        "notices": [],
    });
    assert_eq!(found(text), expected, "{text}");
}

#[test]
fn sentences_around_the_table_hide_nothing_of_it() {
    let table = MAIL.text();
    assert_whole(&format!("{DISCLAIMER}{table}"), None);
    assert_whole(&format!("{table}{DISCLAIMER}"), None);
    assert_whole(&table.replace("IMPORTANT", &format!("{DISCLAIMER}\nIMPORTANT")), None);
    let alone = found(DISCLAIMER);
    assert_eq!(alone["reference"]["user"], Value::Null, "{alone}");
    assert_eq!(alone["reference"]["display_name"], Value::Null, "{alone}");
    assert_eq!(alone["scope"], Value::Null, "{alone}");
}

#[test]
fn names_and_values_are_parted_in_many_ways() {
    for between in ["\t", ": ", ":", " = ", "  ", " ", "\n", "\n\n", " | ", ":=20"] {
        assert_whole(&Mail { between, ..MAIL }.text(), None);
    }
    let one_line = MAIL.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert_whole(&one_line, None);
}

#[test]
fn a_guid_behind_another_label_is_no_client_id() {
    for other in [
        "Secret ID:",
        "Secret ID",
        "Directory (tenant) ID:",
        "Tenant ID\t",
        "Trace ID:",
        "Correlation ID:\n",
        "Object Id",
        "Subscription:",
        "x-ms-request-id:",
        "Request Id",
        "Session\t",
    ] {
        let json = found(&format!("{other} {CLIENT_ID}\nfound in a log"));
        assert_eq!(json["client_id"], Value::Null, "{other}");
        let json = found(&format!("{other} {KEY_ID}\nApplication (client) ID: {CLIENT_ID}"));
        assert_eq!(json["client_id"], CLIENT_ID, "{other}");
        assert_eq!(
            found(&format!("{other} {KEY_ID}\n\n{CLIENT_ID}\n"))["client_id"],
            Value::Null,
            "{other}"
        );
    }
    for other in ["Ticket", "The Case is", "Incident\n", "Ref."] {
        let json = found(&format!("{other} {CLIENT_ID}\n"));
        assert_eq!(json["client_id"], Value::Null, "{other}");
    }
    // A row that is there, but cut, says what the Client ID is not.
    let cut = MAIL.text().replace(CLIENT_ID, &format!("{}...", &CLIENT_ID[..24]));
    let json = found(&format!("Number {KEY_ID}\n\n{cut}"));
    assert_eq!(json["client_id"], Value::Null, "{json}");
    let json = found(&format!("Number {KEY_ID}\n\nClient Id\t{}...\n", &CLIENT_ID[..24]));
    assert_eq!(json["client_id"], Value::Null, "{json}");
    let without = MAIL.text().replace("Client Id\t", "");
    assert_eq!(found(&without)["client_id"], Value::Null);
    for alone in [
        format!(" {CLIENT_ID}\n"),
        format!("It is {CLIENT_ID}, I think."),
        format!("Client ID (UAT): {CLIENT_ID}"),
    ] {
        assert_eq!(found(&alone)["client_id"], CLIENT_ID, "{alone}");
    }
}

#[test]
fn only_a_head_that_leaves_no_doubt_settles_the_day() {
    for head in [
        "From: x\nSent: Sunday, March 9, 2025 8:05 AM\nTo: y\n",
        "From: x\nDate: Sun, 9 Mar 2025 08:05:11 +0000\nSubject: y\n",
        "---------- Forwarded message ---------\nFrom: EMA <a@b.eu>\nDate: Sun, Mar 9, 2025 at 8:05 AM\nTo: <jane@x.eu>\n",
        "Sent: 2025-03-09 08:05\n",
    ] {
        assert_whole(&format!("{head}\n{}", MAIL.text()), Some("2025-03-09"));
    }
    for head in [
        "Von: x\nGesendet: Sonntag, 9. März 2025 08:05\nAn: Jane\nBetreff: y\n",
        "De : x\nEnvoyé : dimanche 9 mars 2025 08:05\nÀ : Jane\n",
        "De: x\nEnviado el: domingo, 9 de marzo de 2025 8:05\nPara: Jane\n",
        "Da: x\nInviato: domenica 9 marzo 2025 08:05\nA: Jane\n",
        "Van: x\nVerzonden: zondag 9 maart 2025 08:05\nAan: Jane\n",
        "Od: x\nWysłano: niedziela, 9 marca 2025 08:05\nDo: Jane\n",
        "От: x\nИзпратено: неделя, 9 март 2025 г. 08:05\n",
        "Datum: 9. März 2025 um 08:05\n",
        "Date : 9 mars 2025 à 08:05\n",
        "Am So., 9. März 2025 um 08:05 Uhr schrieb EMA <a@b.eu>:\n",
        "Sent: 09/03/2025 08:05\n",
        "Sent: yesterday\n",
    ] {
        assert_whole(&format!("{head}\n{}", MAIL.text()), None);
        let forwarded = format!(
            "From: Jane\nSent: Wednesday, September 3, 2025 9:12 AM\nTo: John\n\n{head}\n{}",
            MAIL.text()
        );
        assert_whole(&forwarded, None);
    }
}

/// Dates that people write, and heads of the wrong e-mail: both readings of the expiry stay.
#[test]
fn dates_that_are_in_no_head_settle_nothing() {
    let table = MAIL.text();
    for text in [
        format!("{table}\nApproved by: Jane Roe\nDate: September 3, 2025\n"),
        format!("{table}\nDate: 2025-09-03\n"),
        format!("Minutes\nDate: September 8, 2025\n\n{table}"),
        format!("Date: September 1, 2025 (renewal meeting)\n\n{table}"),
        format!("Sent: 2025-09-02 via gateway\n\n{table}"),
        // Forwarded, and the head of the e-mail itself is gone.
        format!("From: A\nSent: Friday, September 5, 2025 9:12 AM\nTo: B\nSubject: FW: x\n\n{table}"),
        format!("Von: A\nSent: Friday, September 5, 2025 9:12 AM\nBetreff: WG: x\n\n{table}"),
        format!("MIME-Version: 1.0\nDate: Fri, 5 Sep 2025 09:12:00 +0000\nSubject: =?utf-8?Q?WG:_x?=\n\n{table}"),
        format!("{table}\nFrom: A\nSent: Friday, September 5, 2025 9:12 AM\nTo: B\nSubject: x\n"),
    ] {
        assert_whole(&text, None);
    }
    let forwarded = format!(
        "From: A\nSent: Friday, September 5, 2025 9:12 AM\nTo: B\nSubject: FW: x\n\n\
         From: C\nSent: Sunday, March 9, 2025 8:05 AM\nTo: A\nSubject: x\n\n{table}"
    );
    assert_whole(&forwarded, Some("2025-03-09"));
}

/// The row of the table counts, whatever else expires.
#[test]
fn other_dates_do_not_hide_the_one_of_the_table() {
    for other in [
        "Your password expires on 01/02/2026.",
        "Password expiry date: 01/02/2026",
        "Valid until 01.02.2026",
        "Expiry: 01/02/2026",
    ] {
        let json = found(&format!("{other}\n\n{}", MAIL.text()));
        let expected = json!({ "first": "2027-03-09", "other": "2027-09-03" });
        assert_eq!(json["expires"], expected, "{other}");
    }
    for other in [
        "Your password expires on 01/02/2026.",
        "Password expiry date: 01/02/2026",
    ] {
        let json = found(&format!("{other}\nClient Id: {CLIENT_ID}\n"));
        assert_eq!(json["expires"], Value::Null, "{other}");
    }
}

/// A row with a secret of any form says that there was one, though no form tells it (REN-16).
#[test]
fn a_secret_without_a_form_is_dropped_from_its_row() {
    for secret in ["correcthorsebatterystaple", "1234567890123456789012345678", KEY_ID] {
        let json = found(&MAIL.text().replace(SECRET, secret));
        assert_eq!(json["secret_dropped"], true, "{secret}");
        assert!(!json.to_string().contains(secret) || secret == KEY_ID, "{json}");
    }
    let json = found(&MAIL.text().replace(SECRET, "removed"));
    assert_eq!(json["secret_dropped"], false);
}

/// Of a set of characters that we do not have, no sign is guessed.
#[test]
fn names_in_other_sets_of_characters_are_said_to_be_unread() {
    let bytes = |name: &[u8], charset: &str| {
        let head = format!("MIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n\n");
        let text = Mail { name: "NAME", ..MAIL }.text();
        let (before, after) = text.split_once("NAME").unwrap();
        [head.as_bytes(), before.as_bytes(), name, after.as_bytes()].concat()
    };
    let read = |bytes: &[u8]| found(&text_of(bytes));
    for charset in ["windows-1250", "\"ISO-8859-2\"", "koi8-r"] {
        let json = read(&bytes(b"M\xfcller Gy\xf5r Kft", charset));
        assert_eq!(json["reference"]["display_name"], Value::Null, "{charset}");
        assert_eq!(
            json["notices"],
            json!(["Display Name: this value could not be read."]),
            "{charset}"
        );
        assert_eq!(
            read(&bytes(b"Muller Kft", charset))["reference"]["display_name"],
            "Muller Kft"
        );
    }
    for charset in ["iso-8859-1", "windows-1252", "utf-8"] {
        let json = read(&bytes(b"M\xfcller Vet", charset));
        assert_eq!(json["reference"]["display_name"], "Müller Vet", "{charset}");
    }
}

/// The text as mail programs encode it for the way: everything but letters and digits, lines of 76 characters.
fn quoted_printable(text: &str) -> String {
    let mut encoded = String::new();
    let mut width = 0;
    for byte in text.bytes() {
        let piece = match byte {
            b'\n' => "\n".to_owned(),
            b'=' | b'\t' | 128.. => format!("={byte:02X}"),
            byte => char::from(byte).to_string(),
        };
        if width + piece.len() > 75 {
            encoded.push_str("=\n");
            width = 0;
        }
        width = if byte == b'\n' { 0 } else { width + piece.len() };
        encoded.push_str(&piece);
    }
    encoded
}

const HEAD: &str = "Received: from a.b by c.d; Sun, 9 Mar 2025 08:05:12 +0000\nFrom: a@b.eu\n\
    Date: Sun, 9 Mar 2025 08:05:11 +0000\nSubject: =?utf-8?Q?UPD_API?=\nMIME-Version: 1.0\n";

#[test]
fn saved_messages_are_read() {
    let table = MAIL.text();
    let html = format!(
        "<html><body><table>{}</table></body></html>",
        table
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .map(|(name, value)| format!("<tr><td>{name}</td><td>{value}</td></tr>\n"))
            .collect::<String>()
    );
    let lines = |text: &str| {
        let packed = STANDARD.encode(text);
        packed
            .as_bytes()
            .chunks(76)
            .map(|line| String::from_utf8_lossy(line).into_owned() + "\r\n")
            .collect::<String>()
    };
    let plain = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n";
    let printable = quoted_printable(&table);
    let alternative = format!(
        "Content-Type: multipart/alternative;\n boundary=\"b1\"\n\nnot shown\n--b1\n{plain}{printable}\n--b1\n\
         Content-Type: text/html\n\n{html}\n--b1--\n"
    );
    for message in [
        format!(
            "{HEAD}Content-Type: text/html; charset=\"utf-8\"\nContent-Transfer-Encoding: base64\n\n{}",
            lines(&html)
        ),
        format!(
            "{HEAD}content-type: TEXT/HTML\ncontent-transfer-encoding: QUOTED-PRINTABLE\n\n{}",
            quoted_printable(&html)
        ),
        format!("{HEAD}{plain}{printable}"),
        format!("{HEAD}{alternative}"),
        format!(
            "{HEAD}Content-Type: multipart/mixed; boundary=b0\n\n--b0\n{alternative}\n--b0\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b0--"
        ),
        format!("MIME-Version: 1.0\nContent-Type: message/rfc822\n\n{HEAD}{plain}{printable}"),
        format!("{HEAD}{plain}{printable}").replace('\n', "\r\n"),
        format!(
            "Date: Sun, 9 Mar 2025 08:05:11 +0000\nContent-Transfer-Encoding: quoted-printable\n\n{}",
            Mail {
                between: ":=20",
                ..MAIL
            }
            .text()
        ),
    ] {
        assert_whole(&message, Some("2025-03-09"));
    }
    for bytes in [&b"\xff\xfeU\0s\0e\0r\0"[..], b"\xfe\xff\0U\0s\0e\0r", b"User"] {
        assert_eq!(text_of(bytes), "User");
    }
    assert_eq!(text_of(b"S\xf6hne \x96 Co"), "Söhne – Co");
}

/// Without a head too: a word that goes on behind `=` and a break is one.
#[test]
fn words_broken_by_quoted_printable_are_whole() {
    let text = Mail { between: ": ", ..MAIL }.text();
    for width in [20, 30, 45] {
        let broken: Vec<String> = text
            .lines()
            .map(|line| {
                let chars: Vec<char> = line.chars().collect();
                let pieces: Vec<String> = chars.chunks(width).map(|piece| piece.iter().collect()).collect();
                pieces.join("=\n")
            })
            .collect();
        assert_whole(&broken.join("\n"), None);
    }
}

/// Whatever is encoded, cut or nested without end: it is read.
#[test]
fn broken_messages_are_read() {
    let nested = "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(200);
    for message in [
        nested.as_str(),
        "Content-Type: multipart/mixed\n\n--\n--\n",
        "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n*** no base64 ***",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=\"\n\n--\"",
    ] {
        assert_eq!(found(message)["client_id"], Value::Null, "{message:.80}");
    }
}

#[test]
fn addresses_of_mail_filters_are_taken_off() {
    let encoded =
        "https%3A%2F%2Flogin.microsoftonline.com%2F0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9%2Foauth2%2Fv2.0%2Ftoken";
    for token_url in [
        format!("https://eur01.safelinks.protection.outlook.com/?url={encoded}&data=05%7C02%7Cjane&reserved=0"),
        format!("https://urldefense.com/v3/__{TOKEN_URL}__;!!aBc!XyZ$"),
        format!("https://linkprotect.cudasvc.com/url?a={encoded}&c=E,1,x"),
        format!(
            "https://urldefense.proofpoint.com/v2/url?u={}&d=DwMF",
            TOKEN_URL
                .replace('/', "_")
                .replace(':', "-3A")
                .replace("0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9", "0a1b2c3d-2D4e5f")
        ),
    ] {
        let json = found(
            &Mail {
                token_url: &token_url,
                ..MAIL
            }
            .text(),
        );
        assert_eq!(json["token_host"], "login.microsoftonline.com", "{token_url}");
    }
    for token_url in [
        "https://protect-eu.mimecast.com/s/AbC1?domain=login.microsoftonline.com",
        "https://urldefense.com/v3/x",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Flogin.micr",
    ] {
        assert_eq!(
            found(&Mail { token_url, ..MAIL }.text())["token_host"],
            Value::Null,
            "{token_url}"
        );
    }
}

#[test]
fn dates_are_read_as_the_field_reads_them() {
    for (expires, first, other) in [
        ("March 9, 2027, 8:01 a.m.", "2027-03-09", None),
        ("Tuesday, March 9, 2027, 8:01 p. m.", "2027-03-09", None),
        ("9 March 2027 at 12:01:55 am (UTC+01:00)", "2027-03-09", None),
        ("9 March 2027 08:01 Central European Time", "2027-03-09", None),
        ("2027-03-09T08:01:55.0284921Z", "2027-03-09", None),
        ("09/03/2027 08:01:55.028 +00:00", "2027-03-09", Some("2027-09-03")),
        ("9/3/2027\u{202f}8:01\u{202f}AM", "2027-03-09", Some("2027-09-03")),
    ] {
        let json = found(&Mail { expires, ..MAIL }.text());
        assert_eq!(json["expires"], json!({ "first": first, "other": other }), "{expires}");
        let date = upd_rules::case::date::read(expires).date().expect("a date");
        assert_eq!(date.earlier.to_string(), first, "{expires}");
    }
}

/// Reference Information is taken whole, or said to be there but unread (API-11).
#[test]
fn reference_information_is_taken_whole_or_not_at_all() {
    for user in [
        "jane.doe_company.eu#EXT#@emaeudra.onmicrosoft.com",
        "o'brien@example.org",
        "müller@example.org",
        "Jane.Doe+upd@Example.org".to_lowercase().as_str(),
        "EMA\\doej",
        "doej",
    ] {
        let json = found(&Mail { user, ..MAIL }.text());
        assert_eq!(
            (&json["reference"]["user"], &json["notices"]),
            (&json!(user), &json!([])),
            "{user}"
        );
    }
    for name in [
        "B2B4Pharma",
        "McDonald Tierärzte",
        "O'Neill & Söhne (Veterinary) GmbH",
        "Müller/Söhne, Ltd.",
        "UPD API @ NorthVet [UAT]",
        "UPD-API-JANE",
        "3M Animal Health 2027",
        "Example: UPD",
        "Value Vet",
        "Post Animal Health",
        "Κτηνιατρικοφαρμακευτική ΑΕ",
    ] {
        let json = found(&Mail { name, ..MAIL }.text());
        assert_eq!(
            (&json["reference"]["display_name"], &json["notices"]),
            (&json!(name), &json!([])),
            "{name}"
        );
    }
    for (user, name, notice) in [
        ("Jane Roe of Example", NAME, "User: this value could not be read."),
        (USER, "u7Xk2pL9vR", "Display Name: this value could not be read."),
        (USER, "VetCo | Pharma", "Display Name: this value could not be read."),
        (
            USER,
            "a3f5c9d1e7b2408f6a3f5c9d1e7b2408f6a3f5c9",
            "Display Name: this value could not be read.",
        ),
    ] {
        let json = found(&Mail { user, name, ..MAIL }.text());
        assert_eq!(json["notices"], json!([notice]), "{user} {name}");
    }
}

/// What was printed is read as the same again, also of mails that lost lines, were glued or cut.
#[test]
fn mutilated_mails_come_back_as_they_were_printed() {
    let whole = format!(
        "Sent: Sunday, March 9, 2025 8:05 AM\n\n{DISCLAIMER}{}",
        Mail {
            name: "O'Neill & Söhne (Veterinary) GmbH",
            ..MAIL
        }
        .text()
    );
    let lines: Vec<&str> = whole.lines().collect();
    let mut mutilated = Vec::new();
    for at in 0..lines.len() {
        let mut without = lines.clone();
        without.remove(at);
        mutilated.push(without.join("\n"));
        let mut glued = lines.clone();
        let line = glued.remove(at);
        mutilated.push(format!("{}{line}{}", glued[..at].join("\n"), glued[at..].join("\n")));
        mutilated.push(
            [
                &lines[..at],
                &[&line[..line.len() / 2 - usize::from(!line.is_char_boundary(line.len() / 2))]],
                &lines[at + 1..],
            ]
            .concat()
            .join("\n"),
        );
        mutilated.push([&lines[at..], &lines[..at]].concat().join("\n"));
    }
    mutilated.push(whole.to_uppercase());
    mutilated.push(whole.to_lowercase());
    for text in mutilated {
        let mail = read(&text);
        let again = read(&mail.plain_text());
        assert_eq!(again.plain_text(), mail.plain_text(), "{text}");
        assert_eq!(again.came, mail.came, "{text}");
    }
}
