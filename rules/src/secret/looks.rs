//! What a secret looks like, and what does not: words, numbers, GUIDs, addresses, codes, names of files.

/// Whether a text may be a secret or a piece of one, where a label says so: of its characters, and not simply a word,
/// a number, a code or another value that we know.
pub(crate) fn is_fragment(text: &str) -> bool {
    const SHORTEST: usize = 4;
    let bare = text.trim_end_matches(['.', ',', '!', '?', ':', '=']);
    text.len() >= SHORTEST
        && text.chars().all(|c| c.is_ascii_graphic() || c.is_alphanumeric())
        && !text.chars().all(|c| !c.is_alphanumeric() || matches!(c, 'x' | 'X'))
        && !bare
            .split(['-', '/', '\u{2019}', '&', '_'])
            .all(|part| is_word(part) || is_code(part))
        && !is_known_value(bare)
        && bare.chars().any(char::is_alphabetic)
}

/// Whether a short run of characters is a piece of a secret rather than a word.
pub(super) fn is_piece(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_graphic() || c.is_alphanumeric())
        && !is_word(text)
        && !text.chars().all(|c| c.is_ascii_digit())
}

/// Letters only, small ones behind the first, or capitals only.
fn is_word(text: &str) -> bool {
    let mut letters = text.chars();
    let first_fits = letters.next().is_none_or(char::is_alphabetic);
    first_fits && (letters.all(|c| c.is_alphabetic() && c.is_lowercase()) || text.chars().all(char::is_uppercase))
}

/// A code such as `UAT2`, `AADSTS7000222`, `24h`, `2027` or `KeyId`: capitals with a number behind them, a number with
/// a unit, or words written together.
fn is_code(text: &str) -> bool {
    const LETTERS: usize = 6;
    const DIGITS: usize = 8;
    let digits_behind = text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let digits_before = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (name, unit) = (&text[..text.len() - digits_behind], &text[digits_before..]);
    let is_number = digits_before == text.len();
    let is_capitals = name.len() <= LETTERS && name.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_unit = digits_before > 0 && digits_before <= 4 && unit.len() <= LETTERS && is_word(unit);
    is_number || is_capitals && digits_behind <= DIGITS || is_unit || are_words(text)
}

/// Words written together, `KeyId`: each begins with a capital and has at least two letters.
fn are_words(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphabetic())
        && text
            .as_bytes()
            .windows(2)
            .all(|pair| !matches!(pair, [one, other] if one.is_ascii_uppercase() && other.is_ascii_uppercase()))
        && text.bytes().filter(u8::is_ascii_uppercase).count() * 5 <= text.len() * 2
        && !text.ends_with(|c: char| c.is_ascii_uppercase())
}

/// A value that is no secret, and no part of one: a GUID, an e-mail address, an address of a page, an ID of an
/// organisation.
pub(super) fn is_other_value(text: &str) -> bool {
    is_guid(text) || is_mail_address(text) || is_address(text) || is_organisation_id(text)
}

/// As [`is_other_value`], or the name of a file, a checksum, an ID with its label.
pub(super) fn is_known_value(text: &str) -> bool {
    is_other_value(text) || is_file_name(text) || is_checksum(text) || super::labels::is_other_value(text)
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

/// An address of a page, with or without what stands before its host.
fn is_address(text: &str) -> bool {
    text.contains("://") || text.starts_with("www.") || {
        let (host, rest) = text.split_at(text.find(['/', '?', '#', ':']).unwrap_or(text.len()));
        let is_name = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        let ends_well = host
            .rsplit('.')
            .next()
            .is_some_and(|last| last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_lowercase()));
        !rest.is_empty() && host.contains('.') && host.split('.').all(is_name) && ends_well
    }
}

/// The name of a file: a short ending in small letters or capitals behind a name.
fn is_file_name(text: &str) -> bool {
    const ENDINGS: [&str; 22] = [
        "pdf", "doc", "docx", "xls", "xlsx", "csv", "txt", "rtf", "odt", "ods", "ppt", "pptx", "xml", "json", "zip",
        "msg", "eml", "png", "jpg", "jpeg", "log", "html",
    ];
    text.rsplit_once('.').is_some_and(|(name, ending)| {
        !name.is_empty() && ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
    })
}

/// A checksum that names its kind: `sha256-…`.
fn is_checksum(text: &str) -> bool {
    let number = text.strip_prefix("sha").or_else(|| text.strip_prefix("SHA"));
    number.is_some_and(|rest| {
        rest.trim_start_matches(|c: char| c.is_ascii_digit())
            .starts_with(['-', ':', '='])
    })
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

/// The signature of a secret of Microsoft Entra ID: three characters, a digit, `Q~`; or that of a token that stands
/// for a log-in: `eyJ`, and three long parts.
pub(super) fn has_signature(token: &str) -> bool {
    is_log_in(token)
        || token.match_indices("Q~").any(|(at, _)| {
            let mut before = token[..at].chars().rev();
            before.next().is_some_and(|c| c.is_ascii_digit())
                && before.by_ref().take(3).filter(|c| is_in_secret(*c)).count() == 3
        })
}

fn is_in_secret(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '~' | '.' | '-')
}

fn is_log_in(token: &str) -> bool {
    const LONG: usize = 10;
    let from = token.find("eyJ").and_then(|at| token.get(at..)).unwrap_or_default();
    from.split('.').take_while(|part| part.len() >= LONG).count() >= 2
}

/// Shorter texts are not judged by their looks.
const SHORTEST_RANDOM: usize = 20;
/// A chance text of 20 letters and digits changes its kind 9 times, give or take 2; one of 40, 18 times, give or
/// take 3. Words, names of files and numbers of versions change hardly ever.
const CHANGES_AT_LEAST: usize = 5;
/// And at least once in so many characters, so that long lists of IDs are not taken for one secret.
const CHARACTERS_A_CHANGE: usize = 8;
/// And less than so much of it is words, in per cent: of 40 characters that chance makes, 1 text in a hundred has more;
/// what people and programs call things has mostly more (the test of secrets counts both).
const WORDS_BELOW: usize = 50;

/// Whether the kinds of characters change as chance changes them. GUIDs in the text do not count, nor do
/// single-case hexadecimal numbers.
pub(crate) fn is_random(text: &str) -> bool {
    text.is_ascii() && text.len() >= SHORTEST_RANDOM && Tally::of(text).is_random()
}

/// Whether the kinds change as often as in a piece of a secret.
pub(super) fn changes_often(text: &str) -> bool {
    const CHARACTERS_A_CHANGE: usize = 5;
    let tally = Tally::of(text);
    is_fragment(text) && tally.changes * CHARACTERS_A_CHANGE >= tally.characters
}

/// How often the kinds of characters change, and how many of them are words.
#[derive(Default)]
struct Tally {
    characters: usize,
    changes: usize,
    in_words: usize,
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
        self.in_words += if is_word(run) {
            run.len()
        } else {
            words(run).filter(|word| is_pronounceable(word)).map(str::len).sum()
        };
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
            && self.in_words * 100 < self.characters * WORDS_BELOW
    }
}

/// The words that a run of letters and digits is made of: small letters, with the capital before them.
fn words(run: &str) -> impl Iterator<Item = &str> {
    let bytes = run.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let from = at + bytes.get(at..)?.iter().position(u8::is_ascii_lowercase)?;
        let length = bytes
            .get(from..)?
            .iter()
            .take_while(|byte| byte.is_ascii_lowercase())
            .count();
        let has_capital = from
            .checked_sub(1)
            .and_then(|before| bytes.get(before))
            .is_some_and(u8::is_ascii_uppercase);
        at = from + length;
        run.get(from - usize::from(has_capital)..at)
    })
}

fn is_pronounceable(word: &str) -> bool {
    const SHORTEST: usize = 3;
    word.len() >= SHORTEST && word.bytes().any(|byte| b"aeiouyAEIOUY".contains(&byte))
}
