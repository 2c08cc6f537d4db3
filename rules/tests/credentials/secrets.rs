//! What is a secret and what is not (REN-16, CA-24, SEC-07; issue 7).

use upd_rules::secret::field::{Field, Lines};
use upd_rules::secret::{Mark, REMOVED, looks_like_secret, mark, mark_in_link, redact};

use crate::corpus::{CLIENT_ID, DISPLAY_NAME, KEY_ID, OLDER_SECRET, SCOPE, SECRET, TOKEN_URL, USER, repeats_run};

/// No piece of a secret that is longer than this may stay.
const LONGEST_PIECE: usize = 5;

const SECRETS: [&str; 4] = [
    SECRET,
    "abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ012345",
    "_.t8Q~Y0nWq2LmZ4xP7vB9cR1dK5sF3gH6jT8aUe",
    "k9W8Q~3fVb-Tz1QmXc.7RpLd5YhGs2JnKw8AeUo",
];

fn stays(text: &str, secret: &str) -> bool {
    repeats_run(text, secret, LONGEST_PIECE + 1)
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
        "secret: 24-month",
        "Secret: 2-year validity",
        "Client secret: AADSTS7000222",
        "Client secret: AADSTS7000215 Invalid client secret provided",
        "Secret: UAT2",
        "Secret: PROD",
        "Client secret: KeyId c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624",
        "Secret ID: c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624",
        "Secret: expired on 9 March 2027",
        "Client secret (expired): since 09/03/2027",
        "Passwort: vergessen",
        "mot de passe : oublié",
        "Contraseña: caducada desde el 9 de marzo",
        "Password: n/a",
        "password: 2026-11-23",
        "Secret:\n\nClient ID: 3f0c9a52-7d4e-4b1a-9c68-5e2f7a10b4d3",
        "Secret value: [see the e-mail of 9 March]",
        "client_secret=<your secret here>",
        "client_secret=****",
        "spor-apim-s2s-client-B2B4Pharma-UPD",
        "SPOR-APIM-S2S-Client-NorthVet2Go-UPD-Prod3",
        "AffiliationTemplateLetterV3Final2Signed4UPD2026.pdf",
        "NominationLetterNorthvetV3bFinal2Signed4UPD2026.docx",
        "Screenshot2026Nov24At0915V2bFinal3Northvet1",
        "Screenshot 2026-11-24 at 09.15.22 UPDv3.png",
        "IMG_20261124_091500_Burst01Edited2.jpeg",
        "\"startDateTime\": \"2025-03-09T08:01:55.02849Z\", \"endDateTime\": \"2027-03-09T08:01:55.02849Z\"",
        "drive.google.com/file/d/1aBcD3fGhIjK4lMnOpQ5rStUvW6xYz/view?usp=sharing",
        "www.ema.europa.eu/en/documents/Guide-4UPD_2026v3?x=AbC123dEf456GhI789",
        "northvet.sharepoint.com/:w:/s/UPD/EaBc1DeF2gHiJ3kLmN4oPq?e=5RsTuV",
        "getMedicinalProductByIdV2UsingGET1",
        "updApiV1ClientCredentialsFlow2Handler",
        "com.northvet.upd.B2BClientV2Impl$Proxy17",
        "Microsoft.Identity.Client.MsalServiceException",
        "MedicinalProductDefinition_v2_5_FHIR_R5",
        "urn:uuid:3f0c9a52-7d4e-4b1a-9c68-5e2f7a10b4d3",
        "Trace ID: 0HMVFE3C5H8QS:00000001",
        "Trace ID: aB3dE5fG7hI9jK1lM3nO5pQ7",
        "x-ms-request-id: 8f2cAb31Zk9QpT4xYw7V",
        "Correlation ID: c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624 Timestamp: 2027-03-09 08:01:55Z",
        "session_id=aB3dE5fG7hI9jK1lM3nO5pQ7",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "SHA1: da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "CS0001234/RITM0098765/INC1234567",
        "Thumbprint A909502DD82AE41433E6F83886B00D4277A32A7B",
        "Message-ID: <CAF4s0q2bX9kLmW7TzRvYp3aQ1dE5@mail.northvet.eu>",
        "VNRA 2026Q3 Batch12bFinal, procedure EMEA/V/C/000123/0007",
        "Ask for the secret of the sauce: Worcestershire2Go",
        "O'Neill & Söhne (Veterinary) GmbH",
        "Свободен текст: парола изтече",
    ];
    assert!(texts.len() > 60);
    for text in texts {
        assert_eq!(redact(text), text);
        assert!(!looks_like_secret(text), "{text}");
    }
}

/// The forms in which people have a secret: `{}` stands for it.
const FORMS: [&str; 52] = [
    "{}",
    "it is \u{201c}{}\u{201d}.",
    "({})",
    "secret {}",
    "Our secret {} was in a log.",
    "Client secret: {}",
    "Client Secret:{}",
    "Client Secret : {}",
    "ClientSecret = {}",
    "client_secret={}",
    "client-secret: {}",
    "CLIENT_SECRET='{}'",
    "export UPD_CLIENT_SECRET=\"{}\"",
    "\"client_secret\": \"{}\",",
    "'clientSecret' => '{}'",
    "<secret>{}</secret>",
    "Client Secret\t{}",
    "| Client Secret | {} |",
    "Client Secret\n{}",
    "Client secret:\n{}",
    "> Client secret: {}",
    "Client Secret**: {}",
    "**Client Secret:** {}",
    "Client Secret: ** {} **",
    "Client secret (keep safe): {}",
    "Client Secret [value] = {}",
    "Client Secret: ({})",
    "Client Secret: [{}]",
    "Client Secret: -> {}",
    "Client secret \u{2192} {}",
    "Client secret \u{2013} {}",
    "Client Secret: <{}>",
    "Secret value: {}",
    "Secret key: {}",
    "App secret: {}",
    "Password: {}",
    "PWD={}",
    "Passwort: {}",
    "Kennwort: {}",
    "mot de passe : {}",
    "Contraseña: {}",
    "Senha: {}",
    "Wachtwoord: {}",
    "Hasło: {}",
    "Heslo: {}",
    "Jelszó: {}",
    "Lösenord: {}",
    "Adgangskode: {}",
    "Geslo: {}",
    "Парола: {}",
    "https://login.example/token?client_secret={}",
    "curl -d grant_type=client_credentials&client_secret={}",
];

/// The forms of a secret itself.
fn disguises(secret: &str) -> Vec<String> {
    let every = |count: usize, with: &str| {
        let characters: Vec<char> = secret.chars().collect();
        let pieces: Vec<String> = characters.chunks(count).map(|piece| piece.iter().collect()).collect();
        pieces.join(with)
    };
    let swapped = |from: char, to: char| secret.replace(from, &to.to_string());
    vec![
        secret.to_owned(),
        every(4, " "),
        every(5, " "),
        every(20, "\n"),
        every(7, "\u{200b}"),
        swapped('~', '\u{ff5e}'),
        swapped('~', '\u{223c}'),
        swapped('~', '\u{2dc}'),
        swapped('A', 'А').replace('e', "е").replace('o', "ο"),
        secret.replace('~', "%7E"),
        secret.replace('~', "%257e"),
        secret
            .chars()
            .filter_map(|c| char::from_u32(u32::from(c) + 0xfee0))
            .collect(),
    ]
}

/// What of a disguised secret can be read: its letters and digits, as they were.
fn undisguised(text: &str) -> String {
    let twins = [('А', 'A'), ('е', 'e'), ('ο', 'o')];
    let read = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{223c}' | '\u{2dc}' => '~',
        c => twins
            .iter()
            .find(|(theirs, _)| *theirs == c)
            .map_or(c, |(_, ours)| *ours),
    };
    let text = text.replace("%257e", "~").replace("%7E", "~");
    text.chars()
        .filter(|c| !matches!(c, ' ' | '\n' | '\u{200b}'))
        .map(read)
        .collect()
}

#[test]
fn no_form_of_a_labelled_or_signed_secret_stays() {
    for form in FORMS {
        for secret in SECRETS {
            for disguise in disguises(secret) {
                let text = form.replace("{}", &disguise);
                let kept = redact(&text).into_owned();
                assert!(kept.contains(REMOVED), "{text:?}");
                assert!(!stays(&undisguised(&kept), secret), "{text:?} leaves {kept:?}");
                assert!(mark(&text) > Some(Mark::Looks), "{text:?}");
                assert!(!looks_like_secret(&kept), "{kept:?}");
            }
        }
    }
}

/// Secrets without a signature, where a label says what they are.
#[test]
fn a_label_is_enough() {
    for form in FORMS
        .into_iter()
        .filter(|form| form.contains([':', '=', '\t', '\u{2192}']))
    {
        for secret in [
            OLDER_SECRET,
            "hunter2Xy",
            "s3cret-word",
            "abc123def",
            "Tr0ub4dor&3",
            "Gr4uesHaus!",
        ] {
            let text = form.replace("{}", secret);
            assert!(!redact(&text).contains(secret.trim_end_matches('!')), "{text:?}");
        }
    }
}

/// Without label and signature the run alone is cut.
#[test]
fn looks_are_a_guess_that_takes_the_run_alone() {
    let text = format!("The secret {OLDER_SECRET} was in a log, Client ID {CLIENT_ID}.");
    assert_eq!(mark(&text), Some(Mark::Looks));
    let kept = redact(&text);
    assert!(
        kept.starts_with("The secret [secret removed]")
            && kept.ends_with(&format!("was in a log, Client ID {CLIENT_ID}.")),
        "{kept}"
    );
}

/// What stands around a secret stays.
#[test]
fn the_rest_of_a_text_stays() {
    let text = format!("The secret {SECRET} was in a log, Client ID {CLIENT_ID}.");
    assert_eq!(
        redact(&text),
        format!("The secret {REMOVED} was in a log, Client ID {CLIENT_ID}.")
    );
}

/// How often chance is not recognised, and how often what people call things is taken for it: counted, with a
/// generator of our own that always gives the same.
#[test]
fn looks_tell_chance_from_names() {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut below = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % limit
    };
    let signs = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
    let missed = (0..2000)
        .filter(|_| {
            let secret: String = (0..40).map(|_| char::from(signs[below(signs.len())])).collect();
            !looks_like_secret(&secret)
        })
        .count();
    assert!(missed <= 2000 * 2 / 100, "{missed} of 2000");
    let words = [
        "Upd", "Client", "Letter", "Final", "Signed", "North", "Vet", "Export", "V2", "UAT", "Prod", "B2B", "2026",
        "Nov24", "Batch", "get", "Product", "By", "Id", "rev3", "QA", "Report",
    ];
    let taken: Vec<String> = (0..2000)
        .map(|_| {
            let joint = ["", "", "_", "-", "."][below(5)];
            (0..5 + below(4))
                .map(|_| words[below(words.len())])
                .collect::<Vec<_>>()
                .join(joint)
        })
        .filter(|name| looks_like_secret(name))
        .collect();
    assert!(taken.len() <= 2000 * 2 / 100, "{} of 2000: {taken:?}", taken.len());
}

/// Of a link only what has a signature or a label raises the alarm (issue 7).
#[test]
fn links_are_long_and_random_by_nature() {
    for link in [
        "?fbclid=IwAR0lS65QV8xKq3mN7pZ2wYbT4sV9dLfG1oXcE6uHtR5aBqMi0jK",
        "?gclid=Cj0KCQiA1NebBhDDARIsAANiDD3rZ&utm_source=Newsletter2026&mc_eid=aB3dE5fG7h",
        "#/plan%3Fgoal%3Daccess%26user%3Dmah",
        "#/plan%253Fgoal%253Daccess%2526user%253Dmah%2526tasks%253Dview%252Ccreate",
        "#/plan?goal=access%26user=mah&note=aB3dE5fG7hI9jK1lM3nO5pQ7rS9",
        "#/tickets?client-id=0f8fad5b-d9cb-469f-a165-70867728950e&start=2026-11-23",
    ] {
        assert!(mark_in_link(link) <= Some(Mark::Looks), "{link}");
    }
    for secret in SECRETS {
        use base64::Engine as _;
        let base64 = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(format!("client_secret={secret}"));
        for link in [
            format!("?x={secret}"),
            format!("#/{secret}"),
            format!("#/plan?goal=renew&note={secret}"),
            format!("#/plan?goal={}", secret.replace('~', "%7E")),
            format!("#/plan%3Fgoal%3D{}", secret.replace('~', "%257E")),
            format!("#/{base64}"),
            format!(
                "#/{}",
                base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(format!("{secret}{secret}"))
            ),
            "?client_secret=hunter2Xy".to_owned(),
            "#/plan?password=s3cret-word".to_owned(),
            "#/plan?client%5Fsecret%3Dhunter2Xy".to_owned(),
        ] {
            assert!(mark_in_link(&link) > Some(Mark::Looks), "{link}");
        }
    }
}

/// Types a text into a field key by key, as a browser tells of it; returns what stays.
fn typed(lines: Lines, before: &str, text: &str, after: &str) -> (String, usize) {
    let mut field = Field::new(lines, &format!("{before}{after}"));
    let mut left = before.to_owned();
    let mut refusals = 0;
    let mut right = after.to_owned();
    for key in text.chars() {
        left.push(key);
        let now = format!("{left}{right}");
        if let Some(refusal) = field.changed(&now) {
            refusals += usize::from(refusal.mark.is_some());
            // The caret stays behind what was cut.
            let holds = refusal.holds;
            right = if holds.ends_with(&right) { right } else { String::new() };
            left = holds[..holds.len() - right.len()].to_owned();
        }
    }
    (format!("{left}{right}"), refusals)
}

#[test]
fn a_secret_typed_key_by_key_leaves_nothing() {
    for secret in SECRETS.into_iter().chain([OLDER_SECRET]) {
        let (kept, refusals) = typed(Lines::One, "", secret, "");
        assert_eq!((kept.as_str(), refusals), ("", 1), "{secret}");
        let (kept, _) = typed(Lines::One, "Our secret is ", secret, "");
        assert!(["", "Our secret is"].contains(&kept.as_str()), "{kept}");
        let (kept, _) = typed(Lines::Several, "We found ", secret, " in a log.");
        assert!(!stays(&kept, secret), "{kept}");
        assert!(
            kept.starts_with("We found [secret removed]") && kept.ends_with(" in a log."),
            "{kept}"
        );
        let (kept, _) = typed(Lines::Several, "Client secret: ", secret, "\nIt was in a log.");
        assert!(!stays(&kept, secret), "{kept}");
        assert!(kept.ends_with("\nIt was in a log."), "{kept}");
    }
}

#[test]
fn a_secret_pasted_in_two_halves_leaves_nothing() {
    for secret in SECRETS.into_iter().chain([OLDER_SECRET]) {
        for at in [12, 16, 20, 24] {
            let (one, other) = secret.split_at(at);
            for (lines, gap) in [
                (Lines::One, ""),
                (Lines::One, " "),
                (Lines::Several, ""),
                (Lines::Several, " "),
                (Lines::Several, "\n"),
            ] {
                let mut field = Field::new(lines, "");
                let first = field
                    .changed(one)
                    .map_or_else(|| one.to_owned(), |refusal| refusal.holds);
                let second = format!("{first}{gap}{other}");
                let kept = field.changed(&second).map_or(second, |refusal| refusal.holds);
                assert!(!stays(&kept, secret), "{secret} at {at} with {gap:?} leaves {kept:?}");
            }
        }
    }
}

/// What else stood in a line is offered again, without the secret; in a field of several lines it simply stays.
#[test]
fn the_rest_of_what_was_typed_is_not_lost() {
    let text = format!("For Achilles: {SECRET}, since March");
    let mut line = Field::new(Lines::One, "");
    let refusal = line.changed(&text).expect("a refusal");
    assert_eq!(
        (refusal.holds.as_str(), refusal.rest.as_str()),
        ("", "For Achilles: , since March")
    );
    assert_eq!(refusal.mark, Some(Mark::Signature));
    let mut guess = Field::new(Lines::One, "");
    let refusal = guess
        .changed(&format!("For Achilles {OLDER_SECRET}"))
        .expect("a refusal");
    assert_eq!(
        (refusal.holds.as_str(), refusal.mark),
        ("For Achilles", Some(Mark::Looks))
    );
    // Until it is left, it stays empty, and nothing new is said.
    let again = line.changed("x").expect("a further piece");
    assert_eq!((again.holds.as_str(), again.rest.as_str(), again.mark), ("", "", None));

    let mut lines = Field::new(Lines::Several, "");
    let refusal = lines.changed(&text).expect("a refusal");
    assert_eq!(refusal.holds, format!("For Achilles: {REMOVED}, since March"));
    let more = format!("{}. We noticed it today", refusal.holds);
    assert_eq!(lines.changed(&more), None, "what is no further piece stays");
    // The browser's Undo brings back what stood there before: it is cut again.
    let undone = lines.changed(&text).expect("a refusal");
    assert_eq!(undone.holds, refusal.holds);
}
