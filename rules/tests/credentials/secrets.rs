//! What is a secret and what is not (REN-16, CA-24, SEC-07; issue 7, "Secrets without false alarms").

use crate::random::Random;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use proptest::sample::select;
use upd_rules::credentials::secret::{Mark, REMOVED, find, is_in_link, looks_like_secret, redact};

use crate::corpus::{CLIENT_ID, DISPLAY_NAME, KEY_ID, OLDER_SECRET, SCOPE, SECRET, TOKEN_URL, USER, repeats_run};
use crate::properties::{config, secret};

/// Nobody may see so many characters of a secret in a row.
const RUN: usize = 6;

/// Secrets as Microsoft Entra ID makes them; all made up.
const SIGNED: [&str; 4] = [
    SECRET,
    "abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567",
    "8~s8Q~ibiKfJRlV_L-pO2f76cVdZ8ZOH.C1xFaBr",
    "gT-7Q~wN4tYb7LwRbx2Pq9-HsD_fJm0cGuA6eV",
];

/// Secrets without a signature: of the older kinds, and what people think of.
const LABELLED: [&str; 6] = [
    OLDER_SECRET,
    "Bm3Vg2Kp9hXz7LqRw4TnYc8Jd5Fs1Gt6Hj0Ak9Zx3Vb=",
    "hunter2Xy",
    "s3cret-word",
    "Sommer2026!",
    "Tr0ub4dor&3x",
];

/// How people and programs label a secret; `{}` is the secret.
const FORMATS: [&str; 82] = [
    "Client Secret: {}",
    "Client secret:{}",
    "CLIENT SECRET : {}",
    "Client Secret**: {}",
    "**Client Secret:** {}",
    "Client secret (keep safe): {}",
    "Client Secret [value] = {}",
    "Client secret (UAT, new) : {}",
    "Client Secret Value: {}",
    "Client secret -> {}",
    "Client secret => {}",
    "Client secret \u{2192} {}",
    "Client secret - {}",
    "Secret value: {}",
    "Secret: {}",
    "Secret:\n{}",
    "Secret for UPD: {}",
    "The client secret is {}",
    "my password is {}",
    "Client Secret\t{}",
    "| Client Secret | {} |",
    "<td>Client Secret</td><td>{}</td>",
    "<b>Client Secret</b>: <code>{}</code>",
    "<clientSecret>{}</clientSecret>",
    "client_secret={}",
    "client-secret: {}",
    "clientSecret = '{}'",
    "CLIENT_SECRET=\"{}\"",
    "export AZURE_CLIENT_SECRET={}",
    "$clientSecret = \"{}\"",
    "client_secret := {}",
    "spring.security.client-secret: {}",
    ":client_secret => \"{}\"",
    "--client-secret {}",
    "{\"client_secret\": \"{}\"}",
    "{\"client_id\":\"3f0c9a52-7d4e-4b1a-9c68-5e2f7a10b4d3\",\"client_secret\":\"{}\"}",
    "{\\\"client_secret\\\":\\\"{}\\\"}",
    "X-Client-Secret: {}",
    "grant_type=client_credentials; client_secret={};",
    "Server=db; Password={};",
    "API key: {}",
    "password = {}",
    "Passwort: {}",
    "Passwort f\u{fc}r UPD: {}",
    "Kennwort : {}",
    "Clientgeheimnis: {}",
    "Geheimer Clientschl\u{fc}ssel: {}",
    "mot de passe : {}",
    "Mot de passe\u{a0}: {}",
    "Secret du client : {}",
    "contrase\u{f1}a: {}",
    "contrasen\u{303}a: {}",
    "Secreto de cliente: {}",
    "Segreto client: {}",
    "Segredo do cliente: {}",
    "palavra-passe: {}",
    "Parola: {}",
    "has\u{142}o: {}",
    "Wpis tajny klienta: {}",
    "l\u{f6}senord: {}",
    "Klienthemlighet: {}",
    "adgangskode: {}",
    "passord: {}",
    "salasana: {}",
    "wachtwoord: {}",
    "heslo: {}",
    "jelsz\u{f3}: {}",
    "geslo: {}",
    "lozinka: {}",
    "slapta\u{17e}odis: {}",
    "parool: {}",
    "\u{3ba}\u{3c9}\u{3b4}\u{3b9}\u{3ba}\u{3cc}\u{3c2}: {}",
    "\u{43f}\u{430}\u{440}\u{43e}\u{43b}\u{430}: {}",
    "Client secret\u{200b}\u{ff1a} {}",
    "Client Secret,{}",
    "\"Client Secret\",\"{}\"",
    "Client Secret;{}",
    "secret_value = {}",
    "mdp : {}",
    "pw: {}",
    "\u{dc}gyf\u{e9}ltitok: {}",
    "Leyndarm\u{e1}l: {}",
];

/// The forms in which a secret comes that programs or people changed.
fn disguises(secret: &str) -> Vec<String> {
    let groups = |size: usize| {
        let chars: Vec<char> = secret.chars().collect();
        let groups: Vec<String> = chars.chunks(size).map(|group| group.iter().collect()).collect();
        groups.join(" ")
    };
    let escaped = |text: &str| {
        let escape = |c: char| match c {
            c if c.is_ascii_alphanumeric() => c.to_string(),
            c => format!("%{:02X}", u32::from(c)),
        };
        text.chars().map(escape).collect::<String>()
    };
    let shifted = |c: char| char::from_u32(u32::from(c) + 0xfee0);
    vec![
        groups(4),
        groups(5),
        groups(8),
        secret.replace('~', "\u{ff5e}"),
        secret.replace('~', "\u{223c}"),
        secret.replace('~', "\u{2dc}"),
        secret.replace('~', "\u{2248}"),
        secret.replace('~', "&tilde;"),
        secret.replace('~', "&#126;"),
        secret.replace('~', "&amp;#x7e;"),
        secret.replace('~', "\\u007e"),
        escaped(secret),
        escaped(&escaped(secret)),
        secret.chars().map(|c| format!("&#{};", u32::from(c))).collect(),
        secret.chars().filter_map(shifted).collect(),
        secret.chars().flat_map(|c| [c, '\u{200b}']).collect(),
        secret.chars().flat_map(|c| [c, '\u{ad}']).collect(),
        secret
            .replace('A', "\u{410}")
            .replace('o', "\u{43e}")
            .replace('x', "\u{445}")
            .replace('H', "\u{397}"),
    ]
}

/// What nobody may see of a secret, whatever stands between its characters.
fn shows(kept: &str, secret: &str) -> bool {
    let bare: String = kept.chars().filter(|c| !c.is_whitespace()).collect();
    repeats_run(kept, secret, RUN) || repeats_run(&bare, secret, RUN)
}

fn base64(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(text)
}

/// Values of the e-mail other than the secret, and what people write into tickets (API-07).
#[test]
fn ordinary_texts_are_no_secrets() {
    let texts = [
        CLIENT_ID,
        KEY_ID,
        SCOPE,
        DISPLAY_NAME,
        TOKEN_URL,
        USER,
        "api://euema...",
        "spor-apim-s2s-client...",
        "SPOR-APIM-S2S-Client-3F0C9A52-7D4E-4B1A-9C68-5E2F7A10B4D3",
        "ORG-100032441 - Achilles - testcompany",
        "09/03/2027 08:01:55",
        "2027-03-09T08:01:55Z",
        "The client secret has expired, and our integration stopped on 9 March 2027.",
        "Client secret: not known any more",
        "Client Secret ********",
        "We use \"Forgot Password?\" first. AADSTS7000222: the provided client secret keys are expired.",
        "UPD_API_Registration_Details_2027-03-09_v2.pdf",
        "EU/2/03/039/001-005, batch LOT2027A4B7C9",
        "https://ec.europa.eu/Some-Page_2?id=AbC123dEf456GhI789&lang=en",
        "Donaudampfschifffahrtsgesellschaft mbH & Co. KG",
        "+31 (0)88 781 6000",
        "REQ0012345, RITM0098765, INC1234567",
        "getMedicinalProductById returned HTTP 401 at 08:01:55",
        "",
        // Behind a label, and all the same no secret.
        "secret: 24-month",
        "secret: 24 months",
        "Secret: 2-year validity",
        "Client secret: AADSTS7000222",
        "Client secret: AADSTS7000215: invalid client secret provided",
        "Secret: UAT2",
        "Secret: PROD1 and UAT",
        "Client secret: KeyId c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624",
        "Client secret: Key Id c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624",
        "Client secret: c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624",
        "Secret: expired on 9 March 2027",
        "Secret: 2027-03-09T08:01:55Z",
        "Secret: 09/03/2027",
        "Client secret expires: 9Mar2027",
        "Secret ID: c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624",
        "Client secret: see UPD_API_Registration_Details_2027-03-09_v2.pdf",
        "Client secret: stored in KeePassXC",
        "Client secret: OAuth2",
        "Client secret: 0x80070005",
        "Client secret: EMA-UPD-2026-0042, Q1/2027",
        "AADSTS7000222: The provided client secret keys for app 'c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624' are expired.",
        "UPD secret renewal for ORG-100001234 in production, 3 super users",
        "client secret: INC0012345",
        "Secret: CS0001234",
        "Client secret: upd-secret-2026",
        "Secret: kv-upd-prod2-2027",
        "client_secret=<your secret>",
        "client_secret=$CLIENT_SECRET",
        "client_secret=${CLIENT_SECRET}",
        "CLIENT_SECRET=YOUR_SECRET_HERE",
        "Client secret: jane.roe@id.ema.europa.eu has it",
        "Client secret: https://portal.azure.com/#view/abC1dEf2GhI3jKl4",
        "Passwort: vergessen",
        "mot de passe : oubli\u{e9}",
        "Password: reset on 2027-03-09",
        "The secret was renewed in UAT2, ticket RITM0098765",
        "Secret renewal: REQ0012345",
        "client secret expired; display name: spor-apim-s2s-client-B2B4Pharma-UPD",
        // Without a label.
        "spor-apim-s2s-client-B2B4Pharma-UPD",
        "spor-apim-s2s-client-Vet4U2B2C-UPD3",
        "AnnexIIIV3Final2Signed4UPD2026.pdf",
        "NominationLetterV3Final2Signed4UPD2026.pdf",
        "EUPD-2026-Q3-V2b-Rev4_NL-DE-FR_FinalFinal2.docx",
        "Screenshot2026Nov24At0915V2bFinal3Northvet1",
        "Screenshot2026Nov24At0915V2bFinal3Northvet1.png",
        "IMG20261124WA0007Scan3Page12Rotated90",
        "\"startDateTime\": \"2025-03-09T08:01:55.02849Z\"",
        "\"endDateTime\":\"2025-03-09T08:01:55.0284912+01:00\"",
        "login.microsoftonline.com/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/oauth2/v2.0/token",
        "teams.microsoft.com/l/meetup-join/19%3ameeting_NjQ2YTk3ZDctZjA5Ny00YzE2/0?context=aB3dE5fG7hJ9kL1mN3pQ",
        "northvet.sharepoint.com/:b:/s/Regulatory/EaBcD3fGh1JkLm5NoPqR7sTuVwXyZ0aBcD3fGh1JkLm5N",
        "1drv.ms/b/s!AhBcD3fGh1JkLm5NoPqR7sTuVwXyZ0",
        "org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider",
        "eu.europa.ema.upd.api.v1.ProductResourceV2Impl$1",
        "getV2MedicinalProductsByIdUsingGET1Test3",
        "com.northvet.upd.Step3ValidateXmlV2AgainstXsd11Exception",
        "upd_client_v2_get_products_by_mah_id_page_3_of_12",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36",
        "x86_64-pc-windows-msvc-MSVC14.29.30133",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709",
        "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "SHA-256: 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "Trace ID: aBcD3fGh1JkLm5NoPqR7sTuVw9",
        "Session ID: Xy7kQ2pL9vRwZ4mTbN1cYh8HsE expired",
        "Correlation ID: c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624, Timestamp: 2026-11-24T09:15:02.1234567Z",
        "trace_id=aBcD3fGh1JkLm5NoPqR7sTuVw9",
        "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9",
        "01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "Microsoft.IdentityModel.Tokens.SecurityTokenExpiredException: IDX10223",
        "ORG-100032441/LOC-100012345 EMA/V/C/002473/II/0012/G",
        "Zm9yIHlvdXIgaW5mb3JtYXRpb246IGFsbCBpcyB3ZWxs",
        "NoRegistrationForVMPsFoundInUPDv3Error500AtStep4",
        "Subject: =?utf-8?q?W=C3=B6rtlich_zum_UPD-Zugang_2B_V3?=",
        "USE_LIBPCRE2=YesPleaseV2UPD",
        "Regulatory2026\\Q4\\UPD3\\AnnexIIIB2V4Signed.docx",
    ];
    assert!(texts.len() > 60);
    let wrong: Vec<&str> = texts.into_iter().filter(|text| !find(text).is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Secrets in the shapes in which people have them.
#[test]
fn secrets_are_secrets() {
    let texts = [
        SECRET.to_owned(),
        OLDER_SECRET.to_owned(),
        format!("client_secret={SECRET}"),
        format!("https://example.org/?client_secret={SECRET}"),
        SECRET.replace('~', "%7E"),
        format!("it is \u{201c}{SECRET}\u{201d}."),
        format!("{}\n{}", &SECRET[..20], &SECRET[20..]),
        format!("{}\n{}", &OLDER_SECRET[..16], &OLDER_SECRET[16..]),
        format!("{}\u{200b}{}", &SECRET[..5], &SECRET[5..]),
        SECRET
            .chars()
            .filter_map(|c| char::from_u32(u32::from(c) + 0xfee0))
            .collect(),
        "Client secret: hunter2Xy".to_owned(),
        "password = s3cret-word".to_owned(),
        "Secret value: abc123def".to_owned(),
        "Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhY2hpbGxlcyJ9.c2lnbmF0dXJl".to_owned(),
        format!("Authorization: Basic {}", base64(&format!("{CLIENT_ID}:{SECRET}"))),
    ];
    for text in texts {
        assert!(looks_like_secret(&text), "{text}");
        assert!(redact(&text).contains(REMOVED), "{text}");
    }
}

/// Whatever stands around it, a secret with a label or a signature is cut out whole.
#[test]
fn labelled_and_signed_secrets_are_dropped_in_every_format() {
    for format in FORMATS {
        for secret in SIGNED.into_iter().chain(LABELLED) {
            let text = format!("Dear colleagues,\n{}\nKind regards, Jane", format.replace("{}", secret));
            let found = find(&text);
            assert!(
                found.iter().any(|finding| finding.mark > Mark::Looks),
                "{format}: {secret}"
            );
            let kept = redact(&text);
            assert!(!shows(&kept, secret), "{format}: {secret}: {kept}");
            assert!(kept.starts_with("Dear colleagues,\n"), "{kept}");
            assert!(kept.ends_with("\nKind regards, Jane"), "{kept}");
        }
    }
}

/// Spaces, signs of other alphabets, escapes and characters without width hide no secret with a signature, nor one
/// with a label.
#[test]
fn disguised_secrets_are_dropped() {
    for secret in SIGNED {
        // Broken near its end, too.
        let narrow = format!("{} {}", &secret[..secret.len() - 7], &secret[secret.len() - 7..]);
        for disguised in disguises(secret).into_iter().chain([narrow]) {
            for text in [
                disguised.clone(),
                format!("Client secret: {disguised}"),
                format!("client_secret={disguised}"),
                format!("We use {disguised} since Monday."),
            ] {
                let kept = redact(&text);
                assert!(kept.contains(REMOVED), "{text}");
                assert!(!shows(&kept, secret), "{text}: {kept}");
                assert!(!shows(&kept, &disguised), "{text}: {kept}");
            }
        }
    }
    for secret in [OLDER_SECRET, "Bm3Vg2Kp9hXz7LqRw4TnYc8Jd5Fs1Gt6Hj0Ak9Zx3Vb="] {
        for disguised in disguises(secret) {
            for label in ["Client secret: ", "client_secret=", "Passwort:"] {
                let kept = redact(&format!("{label}{disguised}")).into_owned();
                assert!(!shows(&kept, secret), "{label}{disguised}: {kept}");
            }
        }
    }
}

/// The certainty says how a secret was recognised.
#[test]
fn looks_alone_are_told_from_label_and_signature() {
    let mark = |text: &str| find(text).first().map(|finding| finding.mark);
    assert_eq!(mark(SECRET), Some(Mark::Signature));
    assert_eq!(mark(&format!("Client secret: {SECRET}")), Some(Mark::Signature));
    assert_eq!(mark("Client secret: hunter2Xy"), Some(Mark::Label));
    assert_eq!(mark(OLDER_SECRET), Some(Mark::Looks));
}

/// What stands around a secret stays.
#[test]
fn the_rest_of_a_text_stays() {
    for (text, kept) in [
        (
            format!("The secret {SECRET} was in a log, Client ID {CLIENT_ID}."),
            format!("The secret {REMOVED} was in a log, Client ID {CLIENT_ID}."),
        ),
        (
            format!("client_id={CLIENT_ID}&client_secret={SECRET}&scope={SCOPE}"),
            format!("client_id={CLIENT_ID}&client_secret={REMOVED}&scope={SCOPE}"),
        ),
        (
            format!("{{\"client_secret\":\"{SECRET}\",\"scope\":\"{SCOPE}\"}}"),
            format!("{{\"client_secret\":\"{REMOVED}\",\"scope\":\"{SCOPE}\"}}"),
        ),
        (
            "Organisation Achilles\nPasswort: Sommer2026! (bitte \u{e4}ndern)\nDanke".to_owned(),
            format!("Organisation Achilles\nPasswort: {REMOVED} (bitte \u{e4}ndern)\nDanke"),
        ),
        (
            format!("Achilles {} in the log", "Bm3Vg2Kp9hXz7LqRw4TnYc8Jd5Fs1Gt6Hj0Ak9Zx3Vb="),
            format!("Achilles {REMOVED} in the log"),
        ),
    ] {
        assert_eq!(redact(&text), kept);
    }
}

/// Issue 7, "Links": only a signature or a label is an alarm, and each decoded value is looked at by itself.
#[test]
fn a_link_is_an_alarm_only_with_a_signature_or_a_label() {
    let secret = SIGNED[1];
    for part in [
        format!("#/{secret}"),
        format!("#/plan?goal=renew&note={secret}"),
        format!("#/plan?{}", secret.replace('~', "%7E")),
        format!("#/plan?{}", secret.replace('~', "%257E")),
        format!("#/plan?{}", secret.replace('~', "%EF%BD%9E")),
        format!("#/plan?goal={secret}"),
        format!("#/plan%3Fgoal%3Drenew%26note%3D{secret}"),
        format!("#/{}", base64(secret)),
        format!("#/plan/{}?goal=renew", base64(&format!("client_secret={secret}"))),
        format!("?client_secret={OLDER_SECRET}"),
        "?client_secret=hunter2Xy".to_owned(),
        "?note=Client+secret:+hunter2Xy".to_owned(),
        "?fbclid=IwAR0lS65QV8xKq3mN7pZ2w&password=hunter2Xy".to_owned(),
    ] {
        assert!(is_in_link(&part), "{part}");
    }
    for part in [
        "?fbclid=IwAR0lS65QV8xKq3mN7pZ2wYbT4sV9dLfG1oXcE6uHtR5aBqMi0jK",
        "?gclid=Cj0KCQiA6Ou5BhCrARIsAPoTxrBq2vY7pXk9LmN4sT8wZ1cV5bF3gH6jD0aQeRuWyIoPzXtMnKlJ",
        "?msclkid=4f8c2a1b9d3e7f60a5b4c3d2e1f09876&utm_source=newsletter&utm_campaign=UPD2026Q4v2B",
        "?mc_eid=a1b2c3d4e5&_hsenc=p2ANqtz-8Xk2LmN9vRwQ4mTzB1nYc8HsEjUi7Kp3Df6Gg5Aa0Ss",
        "?ticket=ST-12345-AbCdEfGh1JkLm5NoPqR7sTuVwXyZ-cas",
        "?code=0.AXkAq9vR2wQ4mTzB1nYc8HsEjUi7Kp3Df6Gg5Aa0Ss&state=Xy7kQ2pL9vRw",
        "#/plan%3Fgoal%3Daccess%26user%3Dmah",
        "#/plan%253Fgoal%253Daccess%2526user%253Dmah%2526tasks%253Dview%252Ccreate",
        "#/plan?goal=access&amp;user=mah&ref=aBcD3fGh1JkLm5NoPqR7sTuVwXyZ9kLm2N",
        "#/tickets?goal=renew&expires=09/03/2027+08:01:55&client-id=0f8fad5b-d9cb-469f-a165-70867728950e",
        "#/plan?goal=access&user=mah:~:text=Super%20User",
        "",
    ] {
        assert!(!is_in_link(part), "{part}");
    }
}

/// Characters drawn by chance from an alphabet.
fn drawn(count: usize, alphabet: &[u8], random: &mut Random) -> String {
    (0..count)
        .map(|_| char::from(alphabet[random.below(alphabet.len())]))
        .collect()
}

const LETTERS_AND_DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// How many secrets without label and signature are missed: fewer than 1 in 200 of 40 characters, fewer than 1 in 50
/// of 32 and 1 in 16 of 20, also with the signs of the older kind.
#[test]
fn few_secrets_are_missed_by_their_looks() {
    const DRAWN: usize = 5000;
    let with_signs = [LETTERS_AND_DIGITS, b"+/=?*@:.-_"].concat();
    let mut random = Random::new(1);
    for (length, alphabet, most) in [
        (40, LETTERS_AND_DIGITS, DRAWN / 200),
        (44, &with_signs, DRAWN / 200),
        (32, LETTERS_AND_DIGITS, DRAWN / 50),
        (32, &with_signs, DRAWN / 50),
        (20, LETTERS_AND_DIGITS, DRAWN / 16),
    ] {
        let missed = (0..DRAWN).filter(|_| !looks_like_secret(&drawn(length, alphabet, &mut random)));
        let missed = missed.count();
        assert!(missed <= most, "{missed} of {length} characters");
    }
}

/// How many names of files and programs are taken for secrets: fewer than 1 in 500 of names put together from words,
/// numbers, versions and short codes as people do.
#[test]
fn few_names_are_taken_for_secrets() {
    const DRAWN: usize = 20_000;
    const WORDS: [&str; 36] = [
        "Zulassung",
        "Renouvellement",
        "Scan",
        "Kopie",
        "UPD",
        "VMP",
        "Petzoo",
        "Vaccin",
        "Brief",
        "Confirmation",
        "Invoice",
        "Gateway",
        "Batch",
        "Import",
        "JSON",
        "set",
        "Parse",
        "Manager",
        "Helper",
        "Error",
        "Extension",
        "QRD",
        "Hector",
        "Lek",
        "BV",
        "Anhang",
        "Packaging",
        "Request",
        "Dto",
        "Ver",
        "Entwurf",
        "Old",
        "PMS",
        "RMS",
        "Prod",
        "Download",
    ];
    const NUMBERS: [&str; 14] = [
        "3", "4", "V4", "V5", "v3a", "2028", "17", "1130", "5", "10", "2026", "S2S", "Q2", "404",
    ];
    const JOINTS: [&str; 6] = ["", "", "", "-", "_", "."];
    let mut random = Random::new(2);
    let mut pick = |from: &[&'static str]| from[random.below(from.len())];
    let mut taken = Vec::new();
    for _ in 0..DRAWN {
        let mut name = String::new();
        while name.len() < 36 {
            name.push_str(pick(&WORDS));
            name.push_str(pick(&JOINTS));
            name.push_str(pick(&NUMBERS));
            name.push_str(pick(&JOINTS));
        }
        if looks_like_secret(&name) {
            taken.push(name);
        }
    }
    assert!(
        taken.len() <= DRAWN / 500,
        "{}: {:?}",
        taken.len(),
        &taken[..taken.len().min(20)]
    );
}

proptest! {
    #![proptest_config(config())]

    /// In whatever surroundings: not six characters of a labelled or signed secret stay.
    #[test]
    fn not_six_characters_stay(
        before in "(?s)[ -~\\n\\t]{0,60}",
        after in "(?s)[ -~\\n\\t]{0,60}",
        format in select(FORMATS.to_vec()),
        secret in prop_oneof![secret(), "[a-z]{2}[0-9]{2}[A-Z]{2}[a-zA-Z0-9]{6,34}"],
    ) {
        let text = format!("{before}\n{}\n{after}", format.replace("{}", &secret));
        let kept = redact(&text);
        prop_assert!(!repeats_run(&kept, &secret, RUN), "{}", kept);
    }

    /// Nor of one with a signature, disguised.
    #[test]
    fn no_disguise_hides_a_signature(
        secret in secret(),
        which in 0..18_usize,
        before in select(vec!["", "see ", "Client secret: ", "the key\n"]),
        after in select(vec!["", " thanks", ".", "\nKey Id: 1"]),
    ) {
        let disguised = disguises(&secret).swap_remove(which);
        let kept = redact(&format!("{before}{disguised}{after}")).into_owned();
        prop_assert!(!shows(&kept, &secret), "{}: {}", disguised, kept);
    }
}
