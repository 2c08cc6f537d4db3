//! Labels in a text, and whether a value is to come behind them.

use super::tokens::Token;

/// Words that end a label of something secret, in the languages of the European Economic Area. Without a
/// first letter that is not Latin, so that it may be a capital.
const SECRET: [&str; 46] = [
    "secret",
    "password",
    "passwd",
    "pwd",
    "passphrase",
    "passcode",
    "passwort",
    "kennwort",
    "geheimnis",
    "passe",
    "secrète",
    "contraseña",
    "contrasena",
    "secreta",
    "secreto",
    "clave",
    "senha",
    "segredo",
    "segreto",
    "wachtwoord",
    "geheim",
    "hasło",
    "haslo",
    "sekret",
    "heslo",
    "jelszó",
    "jelszo",
    "parolă",
    "parola",
    "parool",
    "parole",
    "slaptažodis",
    "salasana",
    "salaisuus",
    "lösenord",
    "losenord",
    "hemlighet",
    "adgangskode",
    "kodeord",
    "passord",
    "geslo",
    "lozinka",
    "zaporka",
    "арола",
    "ωδικός",
    "lykilorð",
];

/// Words that may follow in such a label: "Secret value:".
const GOES_ON: [&str; 7] = ["value", "key", "text", "wert", "valeur", "valor", "code"];

/// Ends of labels whose values look as if chance had made them, and are no secrets.
const OTHER: [&str; 16] = [
    "traceid",
    "traceparent",
    "correlationid",
    "requestid",
    "sessionid",
    "session",
    "messageid",
    "operationid",
    "activityid",
    "thumbprint",
    "fingerprint",
    "checksum",
    "digest",
    "hash",
    "etag",
    "commit",
];

/// What leads from a label to its value.
const SIGNS: [char; 6] = [':', '=', '-', '\u{2013}', '\u{2014}', '\u{2192}'];

/// Words that have been read, as far as they may be the beginning of a label.
#[derive(Default)]
pub(super) struct Label {
    named: bool,
    ready: bool,
    /// The letters of the last two words, for labels of something else.
    last: [String; 2],
}

impl Label {
    /// Whether that is where the value of something secret should stand: behind a name and a colon or `=`, or in the
    /// next cell.
    pub(super) fn expects_value_at(&self, token: &Token) -> bool {
        self.ready || self.named && token.begins_cell
    }

    /// Whether a value of another kind is to come.
    pub(super) fn announces_another(&self) -> bool {
        let [before, last] = &self.last;
        let both = format!("{before}{last}");
        OTHER.iter().any(|other| both.ends_with(other))
    }

    pub(super) fn read(&mut self, token: &Token) {
        let word = token.clean.as_str();
        let name = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let has_sign = word[name.len()..].contains([':', '=']);
        self.last.rotate_left(1);
        self.last[1] = name
            .chars()
            .filter(char::is_ascii_alphabetic)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        if name.is_empty() {
            // Signs behind the name and its colon change nothing: "Secret: ** ", "Secret -> ".
            self.ready |= self.named && word.contains(SIGNS);
        } else if self.named && token.bracketed {
            // "Client secret (keep safe): "
            self.ready |= has_sign;
        } else {
            self.named = self.named && is_one_of(&GOES_ON, name) || is_secret(name);
            self.ready = self.named && has_sign;
        }
    }
}

/// Whether a word ends a label of something secret.
fn is_secret(word: &str) -> bool {
    const LONGEST: usize = 40;
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.len() <= LONGEST && SECRET.iter().any(|name| ends_with(word, name))
}

fn is_one_of(words: &[&str], word: &str) -> bool {
    words.iter().any(|one| one.eq_ignore_ascii_case(word))
}

/// Whether a word ends with another, whatever the case of its letters from A to Z.
fn ends_with(word: &str, end: &str) -> bool {
    let at = word.len().checked_sub(end.len());
    at.and_then(|at| word.get(at..))
        .is_some_and(|last| last.eq_ignore_ascii_case(end))
}

/// What follows a label and its sign within one token, also as a part of an address: `client_secret=value`.
pub(super) fn value_in(token: &str) -> Option<&str> {
    token.split(['?', '&', '#']).find_map(|part| {
        let (name, value) = part.split_at(part.find(['=', ':'])?);
        is_secret(name).then(|| value.trim_start_matches([':', '=', '*']))
    })
}

/// Whether a token is a value of another kind with its label: `session_id=…`.
pub(super) fn is_other_value(token: &str) -> bool {
    token.split_once(['=', ':']).is_some_and(|(name, _)| {
        let letters: String = name.chars().filter(char::is_ascii_alphabetic).collect();
        OTHER.iter().any(|other| ends_with(&letters, other))
    })
}
