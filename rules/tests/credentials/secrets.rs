//! What is a secret and what is not (REN-16, CA-24, SEC-07).

use upd_rules::secret::{REMOVED, looks_like_secret, redact};

use crate::corpus::{CLIENT_ID, DISPLAY_NAME, KEY_ID, OLDER_SECRET, SCOPE, SECRET, TOKEN_URL, USER};

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
    ];
    for text in texts {
        assert!(!looks_like_secret(text), "{text}");
    }
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
    ];
    for text in texts {
        assert!(looks_like_secret(&text), "{text}");
        assert!(redact(&text).contains(REMOVED), "{text}");
    }
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
