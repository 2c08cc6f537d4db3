//! A field of a form that takes no secret: what it holds after each change, and what was refused. There is no clock
//! in it: what counts is what changed, and whether the field was left in between.
//!
//! A field for one line is emptied, and stays empty until it is left: what comes until then is the rest of the secret.
//! Out of a field for several lines, and where only the looks speak for a secret, it alone is cut; what is put
//! directly behind the cut, and what looks like a further piece, is cut as well until the field is left.

use std::ops::Range;

use super::find::{FULL_LENGTH, is_plain_word};
use super::known::{is_known, is_piece};
use super::{Mark, REMOVED, find, label};

/// How many lines a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One.
    One,
    /// Several.
    Several,
}

/// A field that is being filled in.
pub struct Field {
    lines: Lines,
    state: State,
    /// What it held last, without secrets.
    text: String,
    /// How many characters of a secret with a signature have not come yet.
    owed: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    /// A secret was cut out of the text.
    Cut,
    /// A secret was there, and the field was emptied.
    Emptied,
}

/// What a field is to hold after a change that it does not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// The text.
    pub text: String,
    /// Where to write on, in bytes.
    pub caret: usize,
    /// What was refused; `None` for a further piece of what was refused before.
    pub refusal: Option<Refusal>,
}

/// A secret that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// How it was recognised.
    pub mark: Mark,
    /// What became of the other text.
    pub remains: Remains,
}

/// What remains of a text with a secret in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remains {
    /// Nothing: there was no other text, and the field is empty.
    Nothing,
    /// The other text stands in the field.
    InField,
    /// There was no other text that says anything; a mark stands in the field.
    Mark,
    /// The field is empty; this was the other text.
    Aside(String),
}

impl Field {
    /// A field with that text in it, which somebody begins to change.
    #[must_use]
    pub fn new(lines: Lines, text: &str) -> Self {
        Self {
            lines,
            state: State::Open,
            text: text.to_owned(),
            owed: 0,
        }
    }

    /// The text changed. Returns what the field is to hold instead; `None` if it may stay so.
    pub fn change(&mut self, text: &str) -> Option<After> {
        if self.state == State::Emptied {
            return (!text.is_empty()).then(|| After {
                text: String::new(),
                caret: 0,
                refusal: None,
            });
        }
        let pieces = match self.state {
            State::Cut => self.further_pieces(text),
            // Somebody came back with the other half.
            State::Open => self.glued(text).into_iter().collect(),
            State::Emptied => Vec::new(),
        };
        let is_further = |range: &Range<usize>| pieces.iter().any(|piece| overlap(piece, range));
        let found = find(text);
        let new = found.iter().filter(|finding| !is_further(&finding.range));
        let mark = new.map(|finding| finding.mark).max();
        let cuts = merged(found.into_iter().map(|finding| finding.range).chain(pieces).collect());
        if cuts.is_empty() {
            text.clone_into(&mut self.text);
            return None;
        }
        if mark == Some(Mark::Signature) {
            self.owed = FULL_LENGTH;
        }
        self.owed = self.owed.saturating_sub(cuts.iter().map(Range::len).sum());
        let rest = rest(text, &cuts);
        let is_certain = mark.is_some_and(|mark| mark > Mark::Looks);
        let is_emptied = self.lines == Lines::One && (is_certain || rest.is_none());
        let (text, caret) = if is_emptied {
            self.state = State::Emptied;
            (String::new(), 0)
        } else {
            self.state = State::Cut;
            without(text, &cuts)
        };
        self.text.clone_from(&text);
        let remains = match rest {
            None if is_emptied => Remains::Nothing,
            Some(rest) if is_emptied => Remains::Aside(rest),
            None => Remains::Mark,
            Some(_) => Remains::InField,
        };
        Some(After {
            text,
            caret,
            refusal: mark.map(|mark| Refusal { mark, remains }),
        })
    }

    /// The field was left: what comes next is another text.
    pub fn leave(&mut self) {
        self.state = State::Open;
        self.owed = 0;
    }

    /// Whether a secret was refused since the field was left last.
    #[must_use]
    pub fn has_refused(&self) -> bool {
        self.state != State::Open
    }

    /// What was put directly behind a cut, up to the next white space. A sign alone ends a sentence, perhaps.
    fn glued(&self, text: &str) -> Option<Range<usize>> {
        let put_in = put_in(&self.text, text);
        let is_behind_cut = text.get(..put_in.start)?.ends_with(REMOVED);
        let glued = text.get(put_in.clone())?.split(char::is_whitespace).next()?;
        let is_sign = self.state == State::Open && !glued.contains(char::is_alphanumeric);
        (is_behind_cut && !glued.is_empty() && !is_sign).then(|| put_in.start..put_in.start + glued.len())
    }

    /// What was put into the text behind a cut, or anywhere if it is long, and looks like a further piece.
    fn further_pieces(&self, text: &str) -> Vec<Range<usize>> {
        const LONG: usize = 10;
        /// So much comes at once only when it is pasted.
        const PASTED: usize = 6;
        let put_in = put_in(&self.text, text);
        let mut pieces: Vec<_> = self.glued(text).into_iter().collect();
        // The marks of what was cut part words, too.
        let words = text.replace(REMOVED, &" ".repeat(REMOVED.len()));
        let mut start = 0;
        for word in words.split(char::is_whitespace) {
            let bare = word.trim_matches(MARKS_AROUND);
            let range = start..start + word.len();
            start += word.len();
            start += text
                .get(start..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
            let may_be_rest = || self.owed > 0 && put_in.len() >= PASTED && !is_plain_word(bare) && !is_known(bare);
            let is_new = overlap(&range, &put_in);
            let is_near = || {
                text.get(..range.start)
                    .is_some_and(|before| before.trim_end().ends_with(REMOVED))
            };
            if is_new && (is_piece(bare) && (bare.len() >= LONG || is_near()) || may_be_rest() && is_near()) {
                pieces.push(range);
            }
        }
        pieces
    }
}

/// Signs that stand around a word.
const MARKS_AROUND: [char; 10] = ['.', ',', ';', ':', '(', ')', '"', '\'', '\u{201c}', '\u{201d}'];

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// The ranges in their order, those that overlap as one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    ranges.dedup_by(|next, last| {
        let is_same = overlap(next, last);
        if is_same {
            last.end = last.end.max(next.end);
        }
        is_same
    });
    ranges
}

/// Where the text differs from what it was.
fn put_in(before: &str, after: &str) -> Range<usize> {
    let same = |(one, other): &(char, char)| one == other;
    let width = |(c, _): (char, char)| c.len_utf8();
    let start: usize = after.chars().zip(before.chars()).take_while(same).map(width).sum();
    let (after_rest, before_rest) = (
        after.get(start..).unwrap_or_default(),
        before.get(start..).unwrap_or_default(),
    );
    let pairs = after_rest.chars().rev().zip(before_rest.chars().rev());
    let end: usize = pairs.take_while(same).map(width).sum();
    start..after.len() - end
}

/// The text with marks in the place of what is cut, and the place behind the last one.
fn without(text: &str, cuts: &[Range<usize>]) -> (String, usize) {
    let mut kept = String::with_capacity(text.len());
    let (mut at, mut caret) = (0, 0);
    for cut in cuts {
        kept.push_str(text.get(at..cut.start).unwrap_or_default());
        if !kept.trim_end_matches([' ', '\t']).ends_with(REMOVED) {
            kept.push_str(REMOVED);
        }
        caret = kept.len();
        at = at.max(cut.end);
    }
    kept.push_str(text.get(at..).unwrap_or_default());
    (kept, caret)
}

/// What else stood there, if it says anything: a label alone says nothing, and what looks like a further piece is
/// left out.
fn rest(text: &str, cuts: &[Range<usize>]) -> Option<String> {
    let (kept, _) = without(text, cuts);
    let words: Vec<&str> = kept
        .split(REMOVED)
        .flat_map(str::split_whitespace)
        .filter(|word| !is_piece(word.trim_matches(MARKS_AROUND)))
        .collect();
    let says = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.chars().count() > 1 && !label::is_label(word) && !label::belongs_to_label(word)
    };
    words.iter().any(says).then(|| words.join(" "))
}
