//! Labels of secrets in the languages of the EEA, and what stands between them and the secret.

use crate::case::characters::small;

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The secret of a program, which a program made.
    Secret,
    /// The password of a person, who may have thought of it.
    Password,
}

/// What a label ends with, without accents, in small letters.
const ENDS: &[(&str, Kind)] = &[
    ("secret", Kind::Secret),
    ("secretkey", Kind::Secret),
    ("secretvalue", Kind::Secret),
    ("accesskey", Kind::Secret),
    ("apikey", Kind::Secret),
    ("privatekey", Kind::Secret),
    ("accesstoken", Kind::Secret),
    ("refreshtoken", Kind::Secret),
    ("geheimnis", Kind::Secret),
    ("hemlighet", Kind::Secret),
    ("hemmelighed", Kind::Secret),
    ("hemmelighet", Kind::Secret),
    ("salaisuus", Kind::Secret),
    ("leyndarmal", Kind::Secret),
    ("titok", Kind::Secret),
    ("zugangsschlussel", Kind::Secret),
    ("password", Kind::Password),
    ("passwd", Kind::Password),
    ("passcode", Kind::Password),
    ("passphrase", Kind::Password),
    ("passwort", Kind::Password),
    ("kennwort", Kind::Password),
    ("wachtwoord", Kind::Password),
    ("losenord", Kind::Password),
    ("lykilord", Kind::Password),
    ("adgangsord", Kind::Password),
    ("salasana", Kind::Password),
    ("contrasena", Kind::Password),
];

/// Words that are labels, or the word that makes a label of several words one.
const WORDS: &[(&str, Kind)] = &[
    ("secreta", Kind::Secret),
    ("secrete", Kind::Secret),
    ("secreto", Kind::Secret),
    ("secretul", Kind::Secret),
    ("segreto", Kind::Secret),
    ("segreta", Kind::Secret),
    ("segredo", Kind::Secret),
    ("geheim", Kind::Secret),
    ("geheime", Kind::Secret),
    ("geheimer", Kind::Secret),
    ("clientgeheim", Kind::Secret),
    ("clientschlussel", Kind::Secret),
    ("sekret", Kind::Secret),
    ("tajny", Kind::Secret),
    ("tajne", Kind::Secret),
    ("tajemstvi", Kind::Secret),
    ("tajomstvo", Kind::Secret),
    ("tajna", Kind::Secret),
    ("skrivnost", Kind::Secret),
    ("titkos", Kind::Secret),
    ("saladus", Kind::Secret),
    ("noslepums", Kind::Secret),
    ("paslaptis", Kind::Secret),
    ("sigriet", Kind::Secret),
    ("μυστικο", Kind::Secret),
    ("hemmelig", Kind::Secret),
    ("тайна", Kind::Secret),
    ("секрет", Kind::Secret),
    ("таен", Kind::Secret),
    ("passe", Kind::Password),
    ("clave", Kind::Password),
    ("senha", Kind::Password),
    ("haslo", Kind::Password),
    ("heslo", Kind::Password),
    ("geslo", Kind::Password),
    ("zaporka", Kind::Password),
    ("lozinka", Kind::Password),
    ("jelszo", Kind::Password),
    ("parola", Kind::Password),
    ("parole", Kind::Password),
    ("parool", Kind::Password),
    ("slaptazodis", Kind::Password),
    ("adgangskode", Kind::Password),
    ("kodeord", Kind::Password),
    ("passord", Kind::Password),
    ("pasfhocal", Kind::Password),
    ("pass", Kind::Password),
    ("pwd", Kind::Password),
    ("pw", Kind::Password),
    ("mdp", Kind::Password),
    ("κωδικοσ", Kind::Password),
    ("συνθηματικο", Kind::Password),
    ("парола", Kind::Password),
];

/// What a word announces, if it is a label or the end of one.
pub(super) fn kind(word: &str) -> Option<Kind> {
    const LONGEST: usize = 60;
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let parts: Vec<String> = word
        .split(|c: char| !c.is_alphanumeric())
        .map(|part| part.chars().map(small).filter_map(fold).collect())
        .collect();
    let whole = parts.concat();
    // One of several: `secrets`.
    let whole = whole
        .strip_suffix('s')
        .filter(|one| one.ends_with("secret"))
        .unwrap_or(&whole);
    let by_end = ENDS.iter().find(|(end, _)| whole.ends_with(end));
    let by_word = || {
        WORDS
            .iter()
            .find(|(known, _)| parts.last().is_some_and(|last| last == known))
    };
    by_end.or_else(by_word).map(|(_, kind)| *kind)
}

/// Whether a word is the second one of a label: "API key".
pub(super) fn ends_label(word: &str) -> bool {
    ["key", "token", "code", "word", "phrase"]
        .iter()
        .any(|end| word.eq_ignore_ascii_case(end))
}

pub(super) fn is_label(word: &str) -> bool {
    kind(word).is_some()
}

/// A small letter without its accent; `None` for an accent that stands alone.
fn fold(c: char) -> Option<char> {
    Some(match c {
        '\u{300}'..='\u{36f}' => return None,
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' | 'ċ' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ī' | 'į' => 'i',
        'ł' | 'ľ' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò'..='ö' | 'ø' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ș' | 'ş' => 's',
        'ť' | 'ț' => 't',
        'ù'..='ü' | 'ū' | 'ű' | 'ů' | 'ų' => 'u',
        'ý' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' => 'ι',
        'ό' => 'ο',
        'ύ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        other => other,
    })
}

/// Words between a label and its sign that belong to it.
pub(super) fn belongs_to_label(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "value",
        "wert",
        "valeur",
        "valor",
        "valore",
        "waarde",
        "varde",
        "vaerdi",
        "verdi",
        "arvo",
        "wartosc",
        "hodnota",
        "vrednost",
        "vrijednost",
        "ertek",
        "valoare",
        "verte",
        "client",
        "cliente",
        "klienta",
        "klient",
        "key",
        "schlussel",
        "nogle",
        "cle",
        "secret",
        "d",
        "acces",
        "access",
        "acceso",
        "προσβασησ",
    ];
    let word: String = word.chars().map(small).filter_map(fold).collect();
    WORDS.contains(&word.as_str())
}

/// Words that stand for the sign between a label and its value.
pub(super) fn is_copula(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "is", "was", "ist", "war", "lautet", "est", "es", "era", "e", "é", "è", "jest", "är", "er", "on", "is:", "je",
        "este", "=",
    ];
    WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Words that may stand between the sign and the secret.
pub(super) fn is_filler(word: &str) -> bool {
    const WORDS: &[&str] = &["value", "bearer", "basic", "post", "is", "wert", "new"];
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.is_empty() || WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Names of values that look like chance and are no secrets, squashed.
pub(super) fn is_harmless(squashed: &str) -> bool {
    const NAMES: &[&str] = &[
        "traceid",
        "traceparent",
        "spanid",
        "correlationid",
        "sessionid",
        "requestid",
        "messageid",
        "activityid",
        "operationid",
        "eventid",
        "invocationid",
        "hash",
        "sha1",
        "sha256",
        "sha384",
        "sha512",
        "md5",
        "checksum",
        "digest",
        "thumbprint",
        "fingerprint",
        "etag",
        "filename",
        "documentid",
        "fileid",
        "batchid",
        "kid",
        "x5t",
        "jti",
    ];
    NAMES.iter().any(|name| squashed.ends_with(name))
}
