//! Client secrets, wherever somebody may paste one: recognised, so that they are refused and forgotten, and cut out
//! of free text before it enters a ticket (REN-16, CA-24, SEC-07). Nothing here keeps or repeats one.
//!
//! Three marks give a secret away ([`Mark`]): the signature of the secrets that Microsoft Entra ID makes (`abc8Q~` and
//! letters), a value behind a label such as "Client secret:", and a long run of characters in which small letters,
//! capitals and digits change as often as chance makes them. The last is a guess: it takes out the run alone.

mod tokens;
mod labels;
mod looks;
mod encoded;
pub mod field;

use std::borrow::Cow;
use std::ops::Range;

pub(crate) use encoded::from_base64;
pub(crate) use looks::{GUID_LENGTH, is_fragment, is_guid, is_random, is_start_of_guid};
pub(crate) use tokens::{is_invisible, narrow};

use labels::Label;
use looks::{is_known_value, is_piece};
use tokens::{Token, tokens};

/// What stands in the place of a secret that was cut out.
pub const REMOVED: &str = "[secret removed]";

/// By what a secret was recognised, the surest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// It looks as if chance had made it. It may be something else.
    Looks,
    /// It stands behind a label such as "Client secret:".
    Label,
    /// It has a signature that only secrets have.
    Signature,
}

/// Whether a text holds what looks like a client secret or another password.
#[must_use]
pub fn looks_like_secret(text: &str) -> bool {
    !secrets(text).is_empty()
}

/// By what the surest of the secrets in a text is recognised. `None` if there is none.
#[must_use]
pub fn mark(text: &str) -> Option<Mark> {
    secrets(text).into_iter().map(|found| found.mark).max()
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
    for Found { range, .. } in found {
        let between = text.get(at..range.start).unwrap_or_default();
        // A bracket within a secret is part of it.
        if at == 0 || between.contains(char::is_whitespace) {
            kept.push_str(between);
        }
        if !kept.trim_end().ends_with(REMOVED) {
            kept.push_str(REMOVED);
        }
        at = range.end;
    }
    kept.push_str(text.get(at..).unwrap_or_default());
    Cow::Owned(kept)
}

/// By what the surest of the secrets in a link is recognised. Of its parts each is looked at by itself, decoded. Links
/// are long and random by nature: looks alone are no reason for an alarm.
#[must_use]
pub fn mark_in_link(link: &str) -> Option<Mark> {
    let parts = link.split(['#', '?', '&', '/']).flat_map(crate::link::readings);
    parts.filter_map(|part| mark(&part)).max()
}

/// A secret in a text.
struct Found {
    range: Range<usize>,
    mark: Mark,
}

/// Where secrets stand, in order.
fn secrets(text: &str) -> Vec<Found> {
    let tokens = tokens(text);
    let mut found: Vec<Found> = Vec::new();
    let mut label = Label::default();
    // What may still come of a secret that goes on in the next line.
    let mut open = Open::default();
    let mut place = 0;
    while let Some(token) = tokens.get(place) {
        if token.behind_cut {
            label = Label::default();
        }
        let value = token.latin();
        let labelled = labels::value_in(&value).filter(|value| is_fragment(value));
        let first = labelled.map_or(token.length(), str::len);
        let spaced = spaced_group(&tokens, place, first);
        let pieces = spaced.clone().unwrap_or(place..place + 1);
        let joined = || joined(&tokens, &pieces);
        let mark = if spaced.is_some() && has_signature(&joined()) || has_signature(&value) {
            Some(Mark::Signature)
        } else if open.takes(token, &value, tokens.get(place + 1)) {
            Some(open.mark)
        } else if labelled.is_some() || label.expects_value_at(token) && is_fragment(&value) {
            Some(Mark::Label)
        } else if !label.announces_another() && is_secret(&value) {
            Some(Mark::Looks)
        } else {
            None
        };
        let Some(mark) = mark else {
            open = Open::default();
            label.read(token);
            place += 1;
            continue;
        };
        let pieces = if mark > Mark::Looks {
            pieces
        } else {
            with_neighbours(&tokens, place)
        };
        let behind = tokens.get(place + 1..pieces.end).into_iter().flatten();
        open.goes_on(first + behind.map(Token::length).sum::<usize>(), mark);
        for token in tokens.get(pieces.clone()).into_iter().flatten() {
            found.push(Found {
                range: token.range.clone(),
                mark,
            });
        }
        label = Label::default();
        place = pieces.end;
    }
    if found.is_empty() && are_pieces_of_one(&tokens) {
        found.extend(tokens.iter().map(|token| Found {
            range: token.range.clone(),
            mark: Mark::Looks,
        }));
    }
    // A half that stands before the one that was recognised comes after it here, or twice.
    found.sort_by_key(|found| found.range.start);
    found.dedup_by_key(|found| found.range.start);
    found
}

/// The least length of a secret as Microsoft Entra ID makes them today.
const FULL_LENGTH: usize = 37;

/// A secret whose end may stand in the next line.
struct Open {
    /// How many characters may still come.
    characters: usize,
    mark: Mark,
}

impl Default for Open {
    fn default() -> Self {
        Self {
            characters: 0,
            mark: Mark::Looks,
        }
    }
}

impl Open {
    /// So many characters came.
    fn goes_on(&mut self, length: usize, mark: Mark) {
        let before = if self.characters == 0 {
            FULL_LENGTH
        } else {
            self.characters
        };
        *self = Self {
            characters: before.saturating_sub(length),
            mark,
        };
    }

    /// Whether the token is its next piece. Behind a signature the next line is its rest, whatever it looks like.
    fn takes(&self, token: &Token, value: &str, next: Option<&Token>) -> bool {
        let is_alone = || next.is_none_or(|next| next.begins_line);
        let is_rest = || self.mark == Mark::Signature && is_alone() && !looks::is_other_value(value);
        self.characters > 0 && token.begins_line && (is_fragment(value) || is_rest())
    }
}

/// The tokens from one on that are pieces of one secret, written with a space every few characters: so many.
fn spaced_group(tokens: &[Token], from: usize, length: usize) -> Option<Range<usize>> {
    const FEWEST: usize = 4;
    const MOST: usize = 32;
    const PIECE: std::ops::RangeInclusive<usize> = 2..=10;
    if !PIECE.contains(&length) {
        return None;
    }
    let behind = tokens.get(from + 1..tokens.len().min(from + MOST))?;
    let whole = behind
        .iter()
        .take_while(|token| !token.begins_line && token.length() == length)
        .count();
    let shorter = behind
        .get(whole)
        .is_some_and(|token| !token.begins_line && token.length() < length && is_fragment_or_short(token));
    let pieces = from..from + 1 + whole + usize::from(shorter);
    let odd = tokens
        .get(pieces.clone())?
        .iter()
        .filter(|token| is_piece(&token.latin()))
        .count();
    (pieces.len() >= FEWEST && 2 * odd >= pieces.len()).then_some(pieces)
}

fn is_fragment_or_short(token: &Token) -> bool {
    !token.clean.chars().all(char::is_alphabetic) || is_piece(&token.latin())
}

fn joined(tokens: &[Token], pieces: &Range<usize>) -> String {
    let pieces = tokens.get(pieces.clone()).into_iter().flatten();
    pieces.map(|token| token.latin().into_owned()).collect()
}

/// A run that looks like a secret, with what stands beside it and looks like its other half.
fn with_neighbours(tokens: &[Token], place: usize) -> Range<usize> {
    const SHORTEST: usize = 8;
    let is_half = |at: usize, glued: usize| {
        let glued = tokens.get(glued).is_some_and(|token| token.glued);
        tokens.get(at).is_some_and(|token| {
            glued && is_fragment(&token.clean) || token.length() >= SHORTEST && looks::changes_often(&token.clean)
        })
    };
    let mut range = place..place + 1;
    while range.start > 0 && is_half(range.start - 1, range.start) {
        range.start -= 1;
    }
    while is_half(range.end, range.end) {
        range.end += 1;
    }
    range
}

/// Whether that is a secret of the older kind, pasted alone and broken in pieces.
fn are_pieces_of_one(tokens: &[Token]) -> bool {
    const PIECES: usize = 6;
    (2..=PIECES).contains(&tokens.len())
        && tokens.iter().all(|token| looks::changes_often(&token.clean))
        && is_random(&joined(tokens, &(0..tokens.len())))
}

/// Whether a token is a secret by its signature or its looks.
pub(crate) fn is_secret(token: &str) -> bool {
    has_signature(token) || !is_known_value(token) && is_random(token)
}

/// Whether a token has a signature that only secrets have, also where a program encoded it.
fn has_signature(token: &str) -> bool {
    encoded::readings(token).any(|token| looks::has_signature(&token))
}
