//! Values that are no secrets: of a known form, or words and numbers as people write them.

use super::label::Kind;

/// Whether a text may be a piece of a secret: of its characters, and not simply a word, a number or another value
/// that we know.
pub(crate) fn is_fragment(text: &str) -> bool {
    const SHORTEST: usize = 4;
    let bare = text.trim_end_matches(['.', ',', '!', '?', ':']);
    text.len() >= SHORTEST
        && text.bytes().all(|byte| byte.is_ascii_graphic())
        && !is_placeholder(text)
        && !is_word(bare)
        && !is_known(bare)
        && bare.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Whether a text looks like a piece of a secret that stands elsewhere: its kinds of characters change often.
pub(super) fn is_piece(text: &str) -> bool {
    const CHARACTERS_A_CHANGE: usize = 5;
    let changes = text.as_bytes().windows(2).filter(|pair| changes(pair)).count();
    let is_text = |part: &str| is_code(part) || is_counted(part) || is_numbered(part, true);
    is_fragment(text) && changes * CHARACTERS_A_CHANGE >= text.len() && !text.split(JOINTS).all(is_text)
}

/// Whether what stands behind a label may be the secret. Error codes, names of environments, dates, durations, names
/// of things and words are none. Behind words that do not belong to a label (`strictly`), it has to look mixed.
pub(super) fn may_be_secret(text: &str, kind: Kind, strictly: bool) -> bool {
    const SHORTEST: usize = 6;
    const PARTS_OF_NAME: usize = 4;
    const LONGEST_NAME: usize = 60;
    let bare = text
        .trim_start_matches(MARKS_AROUND)
        .trim_end_matches(MARKS_AROUND)
        .trim_end_matches(['!', '?']);
    if text.len() < SHORTEST || is_placeholder(text) || is_known(bare) || is_file_name(bare) {
        return false;
    }
    let fits = |c: char| c.is_ascii_graphic() || c.is_alphanumeric();
    if !bare.chars().all(fits) || !bare.chars().any(char::is_alphabetic) || is_word(bare) || is_date(bare) {
        return false;
    }
    if !bare.contains(|c: char| c.is_ascii_alphanumeric()) {
        return false;
    }
    let by_program = kind == Kind::Secret;
    if is_mail_address_so_far(bare) || by_program && (is_start_of_guid(bare) || has_guid(bare)) {
        return false;
    }
    let parts: Vec<&str> = bare.split(JOINTS).collect();
    let is_text = |part: &&&str| {
        is_code(part)
            || is_error_code(part)
            || is_counted(part)
            || is_name(part)
            || by_program && is_numbered(part, parts.len() > 1)
    };
    let texts = parts.iter().filter(is_text).count();
    // The name of a program may have one odd part.
    let is_long_name = by_program && parts.len() >= PARTS_OF_NAME && texts + 1 == parts.len();
    if texts == parts.len() || is_long_name && bare.len() < LONGEST_NAME {
        return false;
    }
    let changes = || text.as_bytes().windows(2).filter(|pair| changes(pair)).count();
    !strictly || kind == Kind::Password || changes() > 1
}

/// Signs that stand around a value and are none of it.
const MARKS_AROUND: [char; 8] = ['.', ',', ':', '*', '_', '\\', '"', '\''];

/// Signs that join words.
const JOINTS: [char; 10] = ['-', '_', '.', '/', ':', '&', '\u{2019}', '\'', ',', '+'];

/// Whether the kind of characters changes: a capital followed by small letters is a word and no change.
fn changes(pair: &[u8]) -> bool {
    match pair {
        [one, other] => {
            one.is_ascii_digit() != other.is_ascii_digit()
                || one.is_ascii_lowercase() && other.is_ascii_uppercase()
                || other.is_ascii_punctuation() && !b"-_./:&',+".contains(other)
        }
        _ => false,
    }
}

/// Whether the kinds of characters change so often that a label needs no sign behind it.
pub(super) fn changes_often(text: &str) -> bool {
    const SHORTEST: usize = 8;
    const CHANGES: usize = 4;
    text.len() >= SHORTEST && text.as_bytes().windows(2).filter(|pair| changes(pair)).count() >= CHANGES
}

/// What stands where a secret would: stars, dots, crosses, or the name of a variable.
fn is_placeholder(text: &str) -> bool {
    text.bytes()
        .all(|byte| matches!(byte, b'*' | b'.' | b'-' | b'_' | b'x' | b'X' | b'#'))
        || text.strip_prefix('$').is_some_and(is_word)
        || text.len() > 2 && text.starts_with('%') && text.ends_with('%') && is_word(text.trim_matches('%'))
}

/// Letters only, small ones behind the first, or capitals only; hyphens and slashes join words.
pub(super) fn is_word(text: &str) -> bool {
    text.split(['-', '/', '\u{2019}', '&', '_']).all(|part| {
        let mut letters = part.chars();
        let first_fits = letters.next().is_none_or(char::is_alphabetic);
        first_fits && (letters.all(|c| c.is_alphabetic() && c.is_lowercase()) || part.chars().all(char::is_uppercase))
    })
}

/// A name made of words: `KeyId`, `OAuth`, `SharePoint`.
fn is_name(part: &str) -> bool {
    const LETTERS_A_CAPITAL: usize = 3;
    let capitals = part.chars().skip(1).filter(|c| c.is_uppercase()).count();
    part.chars().all(char::is_alphabetic) && (is_word(part) || capitals * LETTERS_A_CAPITAL < part.chars().count())
}

/// Capitals and a number behind them: `AADSTS7000222`, `UAT2`, `REQ0012345`.
fn is_code(part: &str) -> bool {
    let number = part.trim_start_matches(|c: char| c.is_ascii_uppercase());
    !part.is_empty() && is_number(number)
}

/// The code of an error, as programs write it: `0x80070005`.
fn is_error_code(part: &str) -> bool {
    const LONGEST: usize = 16;
    part.strip_prefix("0x")
        .is_some_and(|digits| digits.len() <= LONGEST && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn is_number(part: &str) -> bool {
    part.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number and what is counted: `24`, `24months`, `2nd`, `T08`.
fn is_counted(part: &str) -> bool {
    const DIGITS: usize = 3;
    let what = part.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = part.len() - what.len();
    (1..=DIGITS).contains(&digits) && is_word(what) && what.len() != 1
}

/// A word with a number behind it: a password may be one, and no secret that a program made.
fn is_numbered(part: &str, several: bool) -> bool {
    const DIGITS: usize = 3;
    const SHORT: usize = 3;
    let name = part.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_short = part.len() <= SHORT && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_name(name) && part.len() - name.len() <= DIGITS || several && is_short
}

/// An e-mail address that is being typed.
fn is_mail_address_so_far(text: &str) -> bool {
    const SHORTEST: usize = 3;
    text.split_once('@').is_some_and(|(name, domain)| {
        name.len() >= SHORTEST
            && name.chars().all(|c| c.is_alphabetic() || "._-".contains(c))
            && domain.chars().all(|c| c.is_lowercase() || ".-".contains(c))
    })
}

/// Whether a GUID ends a text: names of programs have them.
fn has_guid(text: &str) -> bool {
    let at = text.len().checked_sub(GUID_LENGTH);
    at.and_then(|at| text.get(at..)).is_some_and(is_guid)
}

/// A date or a time: `2027-03-09T08:01:55Z`, `9Mar2027`, `09.03.2027`.
fn is_date(text: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let is_iso = digits(text) == 4
        && text.get(4..).is_some_and(|rest| {
            rest.starts_with('-')
                && rest
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || b"-:.+TZtz".contains(&byte))
        });
    let first = digits(text);
    let month = text
        .get(first..)
        .unwrap_or_default()
        .trim_end_matches(|c: char| c.is_ascii_digit());
    let is_short = (1..=2).contains(&first) && (3..=9).contains(&month.len()) && is_word(month);
    is_iso || is_short && text.len() - first - month.len() <= 4
}

/// A value that is no secret: a GUID, an e-mail address, an address of a page, an ID of an organisation.
pub(super) fn is_known(text: &str) -> bool {
    is_guid(text) || is_mail_address(text) || is_address(text) || is_organisation_id(text)
}

fn is_organisation_id(text: &str) -> bool {
    text.split_once('-').is_some_and(|(name, number)| {
        matches!(name, "ORG" | "LOC") && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

pub(super) fn is_mail_address(text: &str) -> bool {
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

/// The address of a page, also without `https://`: then it has the name of a host in small letters, and a path.
pub(super) fn is_address(text: &str) -> bool {
    text.contains("://") || text.starts_with("www.") || is_host_and_path(text)
}

fn is_host_and_path(text: &str) -> bool {
    const LONGEST_END: usize = 12;
    let Some((host, _)) = text.split_once(['/', '?', '#']) else {
        return false;
    };
    let host = host
        .split_once(':')
        .filter(|(_, port)| is_number(port))
        .map_or(host, |(host, _)| host);
    host.rsplit_once('.').is_some_and(|(name, end)| {
        (2..=LONGEST_END).contains(&end.len())
            && end.bytes().all(|byte| byte.is_ascii_lowercase())
            && name.len() > 1
            && name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte))
    })
}

/// The name of a file, by its end.
pub(super) fn is_file_name(text: &str) -> bool {
    const ENDS: [&str; 22] = [
        "csv", "doc", "docx", "eml", "htm", "html", "ics", "jpeg", "jpg", "json", "log", "msg", "p7m", "pdf", "png",
        "pptx", "rtf", "txt", "xls", "xlsx", "xml", "zip",
    ];
    text.rsplit_once('.')
        .is_some_and(|(_, end)| ENDS.iter().any(|known| known.eq_ignore_ascii_case(end)))
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
