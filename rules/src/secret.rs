//! Client secrets, wherever somebody may paste one: recognised, so that they are refused and forgotten, and cut out
//! of free text before it enters a ticket (REN-16, CA-24, SEC-07). Nothing here keeps or repeats one.
//!
//! Three marks give a secret away: the signature of the secrets that Microsoft Entra ID makes (`abc8Q~` and
//! letters), a value behind a label such as "Client secret:", and a long run of characters in which small letters,
//! capitals and digits change as often as chance makes them. GUIDs, addresses, organisation IDs, dates, names of
//! files and words do not look so.

use std::borrow::Cow;
use std::ops::Range;

/// What stands in the place of a secret that was cut out.
pub const REMOVED: &str = "[secret removed]";

/// Whether a text holds what looks like a client secret or another password.
#[must_use]
pub fn looks_like_secret(text: &str) -> bool {
    !secrets(text).is_empty()
}

/// The text without what looks like a secret: [`REMOVED`] stands in its place. Borrowed if there was none.
#[must_use]
pub fn redact(text: &str) -> Cow<'_, str> {
    let found = secrets(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    for range in found {
        kept.push_str(text.get(at..range.start).unwrap_or_default());
        if !kept.trim_end().ends_with(REMOVED) {
            kept.push_str(REMOVED);
        }
        at = range.end;
    }
    kept.push_str(text.get(at..).unwrap_or_default());
    Cow::Owned(kept)
}

/// A run of characters without white space, as it stands and as it is read.
struct Token {
    /// Where it stands.
    range: Range<usize>,
    /// Its characters, without invisible ones; full-width ones are those that they stand for.
    clean: String,
    /// Whether it begins a line.
    begins_line: bool,
}

/// Where secrets stand, in order.
fn secrets(text: &str) -> Vec<Range<usize>> {
    let tokens = tokens(text);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut label = Label::default();
    // How many characters of a secret that goes on in the next line may still come.
    let mut open = 0_usize;
    // Whether the signature was there: then the next line is its rest, whatever it looks like.
    let mut signed = false;
    for (place, token) in tokens.iter().enumerate() {
        let alone = || tokens.get(place + 1).is_none_or(|next| next.begins_line);
        let continues = open > 0
            && token.begins_line
            && (is_fragment(&token.clean) || signed && alone() && !is_known_value(&token.clean));
        let is_value = label.expects_value() && is_fragment(&token.clean);
        if continues || is_value || is_secret(&token.clean) {
            open = match open {
                0 => FULL_LENGTH,
                left => left,
            }
            .saturating_sub(token.clean.chars().count());
            signed = open > 0 && (continues && signed || has_signature(&token.clean));
            found.push(token.range.clone());
            label = Label::default();
            continue;
        }
        (open, signed) = (0, false);
        label.read(&token.clean);
        // `client_secret=value` in one.
        if let Some(value) = labelled_part(&token.clean)
            && is_fragment(value)
        {
            open = FULL_LENGTH.saturating_sub(value.chars().count());
            found.push(token.range.clone());
            label = Label::default();
        }
    }
    if found.is_empty() && !text.trim().contains([' ', '\t']) {
        found.extend(broken_over_lines(&tokens));
    }
    found.sort_by_key(|range| range.start);
    found
}

/// The least length of a secret as Microsoft Entra ID makes them today.
const FULL_LENGTH: usize = 37;

/// A secret of the older kind that was pasted alone and broken over lines.
fn broken_over_lines(tokens: &[Token]) -> Vec<Range<usize>> {
    const PIECES: usize = 6;
    /// Pieces of a secret change that often.
    const CHARACTERS_A_CHANGE: usize = 5;
    let is_piece = |token: &Token| {
        let tally = Tally::of(&token.clean);
        is_fragment(&token.clean) && tally.changes * CHARACTERS_A_CHANGE >= tally.characters
    };
    if !(2..=PIECES).contains(&tokens.len()) || !tokens.iter().all(is_piece) {
        return Vec::new();
    }
    let joined: String = tokens.iter().map(|token| token.clean.as_str()).collect();
    if is_random(&joined) {
        tokens.iter().map(|token| token.range.clone()).collect()
    } else {
        Vec::new()
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut current: Option<Token> = None;
    let mut begins_line = true;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if parts(c) {
            tokens.extend(current.take().filter(|token| !token.clean.is_empty()));
            begins_line |= is_line_end(c);
            continue;
        }
        let token = current.get_or_insert_with(|| Token {
            range: at..end,
            clean: String::new(),
            begins_line,
        });
        token.range.end = end;
        if !is_invisible(c) {
            token.clean.push(narrow(c));
            begins_line = false;
        }
    }
    tokens.extend(current.filter(|token| !token.clean.is_empty()));
    tokens
}

/// Whether a character stands between tokens: white space, quotation marks and brackets.
fn parts(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '"' | '\'' | '`' | '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | ',' | ';'
        )
        || matches!(c, '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}')
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a character has no width: joiners, marks of direction, soft hyphens, variation selectors.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The ASCII character for a full-width one; any other stays.
pub(crate) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2012}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{fe55}' | '\u{2236}' => ':',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{3002}' | '\u{ff61}' => '.',
        '\u{223c}' | '\u{2dc}' => '~',
        other => other,
    }
}

/// Words that have been read, as far as they may be the beginning of a label.
#[derive(Default)]
struct Label {
    named: bool,
    ready: bool,
}

impl Label {
    /// Whether a value is to come: behind a name and a colon or `=`.
    const fn expects_value(&self) -> bool {
        self.ready
    }

    fn read(&mut self, word: &str) {
        let name = word.trim_end_matches([':', '=']);
        let has_sign = name.len() < word.len();
        if name.is_empty() {
            self.ready = self.named && has_sign;
        } else {
            // "Secret value:" is a label, too.
            let goes_on = self.named && name.eq_ignore_ascii_case("value");
            self.named = goes_on || is_label(name);
            self.ready = self.named && has_sign;
        }
    }
}

/// Whether a word ends a label of something secret.
fn is_label(word: &str) -> bool {
    const NAMES: [&str; 5] = ["secret", "password", "passwd", "pwd", "passphrase"];
    let word = word.trim_matches(['*', '_', '-', '.']);
    NAMES
        .iter()
        .any(|name| word.len() <= 40 && word.to_ascii_lowercase().ends_with(name))
}

/// What follows a label and its sign within one token: `client_secret=value`.
fn labelled_part(token: &str) -> Option<&str> {
    let (name, value) = token.split_once(['=', ':'])?;
    is_label(name).then_some(value)
}

/// Whether a text may be a piece of a secret: of its characters, and not simply a word, a number or another value
/// that we know.
pub(crate) fn is_fragment(text: &str) -> bool {
    const SHORTEST: usize = 4;
    let bare = text.trim_end_matches(['.', ',', '!', '?', ':']);
    text.len() >= SHORTEST
        && text.bytes().all(|byte| byte.is_ascii_graphic())
        && !text
            .bytes()
            .all(|byte| matches!(byte, b'*' | b'.' | b'-' | b'_' | b'x' | b'X' | b'#'))
        && !is_word(bare)
        && !is_known_value(bare)
        && bare.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Letters only, small ones behind the first, or capitals only; hyphens and slashes join words.
fn is_word(text: &str) -> bool {
    text.split(['-', '/', '\u{2019}', '&', '_']).all(|part| {
        let mut letters = part.chars();
        let first_fits = letters.next().is_none_or(char::is_alphabetic);
        first_fits && (letters.all(|c| c.is_alphabetic() && c.is_lowercase()) || part.chars().all(char::is_uppercase))
    })
}

/// A value that is no secret: a GUID, an e-mail address, an address of a page, an ID of an organisation.
fn is_known_value(text: &str) -> bool {
    is_guid(text) || is_mail_address(text) || is_address(text) || is_organisation_id(text)
}

fn is_organisation_id(text: &str) -> bool {
    text.split_once('-').is_some_and(|(name, number)| {
        matches!(name, "ORG" | "LOC") && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn is_mail_address(text: &str) -> bool {
    let bare = text.strip_prefix("mailto:").unwrap_or(text);
    bare.split_once('@').is_some_and(|(name, domain)| {
        let label_fits = |label: &str| {
            !label.is_empty() && label.len() <= 63 && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        let ends_well = domain
            .rsplit('.')
            .next()
            .is_some_and(|last| last.len() >= 2 && last.chars().all(char::is_alphabetic));
        !name.is_empty() && domain.contains('.') && domain.split('.').all(label_fits) && ends_well
    })
}

fn is_address(text: &str) -> bool {
    text.contains("://") || text.starts_with("www.")
}

/// Whether a text is a GUID: 8-4-4-4-12 hexadecimal digits.
pub(crate) fn is_guid(text: &str) -> bool {
    text.len() == GUID_LENGTH && is_start_of_guid(text)
}

/// How many characters a GUID has.
pub(crate) const GUID_LENGTH: usize = 36;

/// Whether a GUID may begin with that text.
pub(crate) fn is_start_of_guid(text: &str) -> bool {
    text.len() <= GUID_LENGTH
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// Whether a token is a secret by its looks.
pub(crate) fn is_secret(token: &str) -> bool {
    if has_signature(token) {
        return true;
    }
    if is_mail_address(token) || token.len() < SHORTEST_RANDOM {
        return false;
    }
    if !is_address(token) {
        return is_random(token);
    }
    // Of an address only what is named a secret in it counts: links are long and random by nature.
    token
        .split(['?', '&', '#'])
        .skip(1)
        .any(|part| labelled_part(part).is_some_and(|value| value.len() >= SHORTEST_RANDOM || has_signature(value)))
}

/// The signature of a secret of Microsoft Entra ID: three characters, a digit, `Q~`.
fn has_signature(token: &str) -> bool {
    let in_secret = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'~' | b'.' | b'-');
    let marked = |bytes: &[u8]| match bytes {
        [one, two, three, digit, b'Q', b'~'] => [one, two, three].into_iter().all(in_secret) && digit.is_ascii_digit(),
        _ => false,
    };
    token.as_bytes().windows(6).any(marked)
        || (token.contains("Q%7E") || token.contains("Q%7e"))
            && token
                .replace("%7E", "~")
                .replace("%7e", "~")
                .as_bytes()
                .windows(6)
                .any(marked)
}

/// Shorter texts are not judged by their looks.
const SHORTEST_RANDOM: usize = 20;
/// A chance text of 20 letters and digits changes its kind 9 times, give or take 2; one of 40, 18 times, give or
/// take 3. Words, names of files and numbers of versions change hardly ever.
const CHANGES_AT_LEAST: usize = 5;
/// And at least once in so many characters, so that long lists of IDs are not taken for one secret.
const CHARACTERS_A_CHANGE: usize = 8;

/// Whether the kinds of characters change as chance changes them. GUIDs in the text do not count, nor do
/// single-case hexadecimal numbers.
pub(crate) fn is_random(text: &str) -> bool {
    text.is_ascii() && text.len() >= SHORTEST_RANDOM && Tally::of(text).is_random()
}

/// How often the kinds of characters change.
#[derive(Default)]
struct Tally {
    characters: usize,
    changes: usize,
    small: bool,
    capital: bool,
    digit: bool,
    sign: bool,
}

impl Tally {
    fn of(text: &str) -> Self {
        let mut tally = Self::default();
        let mut rest = text;
        while let Some(first) = rest.as_bytes().first() {
            let length = if rest.get(..GUID_LENGTH).is_some_and(is_guid) {
                GUID_LENGTH
            } else if first.is_ascii_alphanumeric() {
                let run = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
                tally.run(rest.get(..run).unwrap_or_default());
                run
            } else {
                tally.sign(*first);
                1
            };
            rest = rest.get(length..).unwrap_or_default();
        }
        tally
    }

    fn run(&mut self, run: &str) {
        const HEX_NUMBER: usize = 8;
        let hex = run.len() >= HEX_NUMBER
            && run.bytes().all(|byte| byte.is_ascii_hexdigit())
            && !(run.bytes().any(|byte| byte.is_ascii_lowercase())
                && run.bytes().any(|byte| byte.is_ascii_uppercase()));
        self.characters += run.len();
        if hex {
            return;
        }
        self.small |= run.bytes().any(|byte| byte.is_ascii_lowercase());
        self.capital |= run.bytes().any(|byte| byte.is_ascii_uppercase());
        self.digit |= run.bytes().any(|byte| byte.is_ascii_digit());
        // A capital followed by small letters is a word and no change.
        self.changes += run
            .as_bytes()
            .windows(2)
            .filter(|pair| match pair {
                [one, other] => {
                    one.is_ascii_digit() != other.is_ascii_digit()
                        || one.is_ascii_lowercase() && other.is_ascii_uppercase()
                }
                _ => false,
            })
            .count();
    }

    fn sign(&mut self, sign: u8) {
        if !matches!(sign, b'-' | b'_' | b'.' | b'/' | b':' | b'\\' | b'@') {
            self.characters += 1;
            self.changes += 1;
            self.sign = true;
        }
    }

    fn is_random(&self) -> bool {
        let kinds = [self.small, self.capital, self.digit, self.sign];
        self.characters >= SHORTEST_RANDOM
            && kinds.into_iter().filter(|kind| *kind).count() >= 3
            && self.changes >= CHANGES_AT_LEAST.max(self.characters / CHARACTERS_A_CHANGE)
    }
}
