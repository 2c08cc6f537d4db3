//! A field that refuses secrets, while somebody types or pastes into it. It knows no clock: a secret may come key by
//! key or in two halves, however slowly, and none of it stays.

use std::borrow::Cow;
use std::ops::Range;

use super::{Mark, REMOVED, is_fragment, mark, redact};

/// How many lines a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One: it is emptied, and stays so until it is left. Where looks alone gave the secret away, the rest stays.
    One,
    /// Several: the secret alone is cut out.
    Several,
}

/// What a field is to hold instead of what was put into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What the field is to hold.
    pub holds: String,
    /// What else stood in the field and is no longer in it, without the secret. Empty if there was nothing.
    pub rest: String,
    /// By what the secret was recognised. `None` where it is a further piece of the one before.
    pub mark: Option<Mark>,
}

/// A field, for as long as somebody is in it.
#[derive(Clone, Debug)]
pub struct Field {
    lines: Lines,
    refused: bool,
    /// What it held last.
    held: String,
}

impl Field {
    /// A field that held that text when somebody came to it.
    #[must_use]
    pub fn new(lines: Lines, held: &str) -> Self {
        Self {
            lines,
            refused: false,
            held: held.to_owned(),
        }
    }

    /// Somebody changed what it holds. Returns what it is to hold instead, if that is something else.
    pub fn changed(&mut self, text: &str) -> Option<Refusal> {
        let refusal = match self.lines {
            Lines::One => self.empty(text),
            Lines::Several => self.cut(text),
        };
        self.refused |= refusal.is_some();
        refusal
            .as_ref()
            .map_or(text, |refusal| &refusal.holds)
            .clone_into(&mut self.held);
        refusal
    }

    fn empty(&self, text: &str) -> Option<Refusal> {
        if self.refused {
            // Nothing more is taken, whatever it looks like.
            return (text != self.held).then(|| Refusal {
                holds: self.held.clone(),
                rest: String::new(),
                mark: None,
            });
        }
        let mark = mark(text)?;
        let rest = redact(text).replace(REMOVED, " ");
        let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
        let (holds, rest) = if mark == Mark::Looks {
            (rest, String::new())
        } else {
            (String::new(), rest)
        };
        Some(Refusal {
            holds,
            rest,
            mark: Some(mark),
        })
    }

    fn cut(&self, text: &str) -> Option<Refusal> {
        let whole = if self.refused {
            without_further_piece(&self.held, text)
        } else {
            Cow::Borrowed(text)
        };
        let holds = redact(&whole);
        (holds != text).then(|| Refusal {
            mark: mark(&whole),
            holds: holds.into_owned(),
            rest: String::new(),
        })
    }
}

/// The text without what was put into it since, where that may be a further piece of the secret that was cut out: it
/// adjoins the place of that secret, or the word that it made is none.
fn without_further_piece<'a>(held: &str, text: &'a str) -> Cow<'a, str> {
    let put_in = put_in(held, text);
    let (before, behind) = (&text[..put_in.start], &text[put_in.end..]);
    if before.ends_with(REMOVED) || behind.starts_with(REMOVED) {
        let kept_from = text[put_in.clone()].find(char::is_whitespace).unwrap_or(put_in.len());
        let kept = without_pieces(&text[put_in.start + kept_from..put_in.end]);
        return format!("{before}{kept}{behind}").into();
    }
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let from = before.len() - word.len();
    let to = put_in.end + behind.find(char::is_whitespace).unwrap_or(behind.len());
    match without_pieces(&text[from..to]) {
        Cow::Borrowed(_) => Cow::Borrowed(text),
        Cow::Owned(changed) => format!("{}{changed}{}", &text[..from], &text[to..]).into(),
    }
}

/// The words without those that look like pieces of a secret.
fn without_pieces(words: &str) -> Cow<'_, str> {
    /// Shorter pieces give nothing away.
    const SHORTEST: usize = 6;
    let pieces = words
        .split_whitespace()
        .map(|word| word.trim_end_matches([',', '.', ';', ':', '!', '?']));
    let pieces = pieces.filter(|word| word.len() >= SHORTEST && is_fragment(word));
    pieces.fold(Cow::Borrowed(words), |kept, piece| {
        kept.replacen(piece, REMOVED, 1).into()
    })
}

/// What of a text was put in, as far as its ends are those of the text before.
fn put_in(before: &str, now: &str) -> Range<usize> {
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs
            .take_while(|(one, other)| one == other)
            .map(|(one, _)| one.len_utf8())
            .sum()
    };
    let start = same(&mut before.chars().zip(now.chars()));
    let end = same(&mut before[start..].chars().rev().zip(now[start..].chars().rev()));
    start..now.len() - end
}
