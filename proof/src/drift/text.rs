//! A text as its letters, so that it does not matter where a converter broke lines and words, and as its words.

use super::lines::{Line, is_tick};
use super::markup::SUPERSCRIPTS;
use super::spelling::one_form;

/// A letter or a digit of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    /// In lower case, of the form by which its word is compared.
    pub(super) char: char,
    /// Whether it may be a footnote mark or a page number, so that it can be passed over.
    pub(super) is_loose: bool,
    /// Whether something that is no letter stands before it.
    pub(super) begins: bool,
    /// Its word.
    pub(super) word: usize,
    /// Its line, and its place in it.
    pub(super) line: usize,
    pub(super) column: usize,
}

/// A word of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Word {
    /// Its letters and digits in lower case, without hyphens and footnote marks, in one form: `10` for `ten`. Empty where
    /// it is only a mark, or says a number again: `2 (two)`.
    pub(super) key: String,
    /// As it stands there.
    pub(super) shown: String,
    /// Whether a sign before it ends what is counted: a full stop, a bracket, a cell.
    pub(super) after_stop: bool,
}

/// Letters and words of some lines.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    pub(super) letters: Vec<Letter>,
    pub(super) words: Vec<Word>,
}

impl Text {
    /// The text of some lines, whose numbers go on from `first`.
    pub(super) fn of<'a>(lines: impl IntoIterator<Item = (usize, &'a Line)>) -> Self {
        let mut writer = Writer::default();
        for (number, line) in lines {
            writer.line(number, line);
        }
        in_one_form(writer.text)
    }

    /// A phrase of ours or of the ledger.
    pub(super) fn of_phrase(phrase: &str) -> Self {
        let line = Line {
            text: phrase.to_owned(),
            ..Line::default()
        };
        Self::of([(0, &line)])
    }

    /// Its letters alone.
    pub(super) fn squashed(&self) -> Vec<char> {
        self.letters.iter().map(|letter| letter.char).collect()
    }
}

/// The letters of a phrase.
pub(super) fn squash(phrase: &str) -> Vec<char> {
    Text::of_phrase(phrase).squashed()
}

/// The same text with every word in the form by which it is compared.
fn in_one_form(text: Text) -> Text {
    let Text { letters, mut words } = text;
    let mut formed = Vec::with_capacity(letters.len());
    // The number before it, and whether the one before was said again: then what follows goes on with the first.
    let mut before: Option<String> = None;
    let mut said_again = false;
    for of_word in letters.chunk_by(|a, b| a.word == b.word) {
        let Some(word) = of_word.first().and_then(|letter| words.get_mut(letter.word)) else {
            continue;
        };
        let form = one_form(&word.key);
        word.after_stop &= !std::mem::take(&mut said_again);
        said_again = word.after_stop && before.as_ref() == Some(&form);
        let mut chars = form.chars();
        for letter in of_word {
            if letter.is_loose || said_again {
                formed.push(Letter {
                    is_loose: true,
                    ..*letter
                });
            } else if let Some(char) = chars.next() {
                formed.push(Letter { char, ..*letter });
            }
        }
        let is_number = !form.is_empty() && form.chars().all(|c| c.is_ascii_digit());
        before = (is_number && !said_again).then(|| form.clone());
        word.key = if said_again { String::new() } else { form };
    }
    Text { letters: formed, words }
}

/// A text that is being written, with what stood before the place that has been reached.
#[derive(Default)]
struct Writer {
    text: Text,
    /// Whether the next letter goes on with the same word.
    joined: bool,
    stop: bool,
    broken: bool,
}

impl Writer {
    fn line(&mut self, number: usize, line: &Line) {
        let chars: Vec<char> = line.text.chars().collect();
        // A hyphen at the end of the line before has left the word open.
        let begins_with_letter = chars
            .iter()
            .find(|c| !c.is_whitespace())
            .is_some_and(|c| c.is_alphabetic());
        self.joined = self.broken && begins_with_letter && !line.has_bullet;
        self.broken = false;
        self.stop |= line.has_bullet;
        let start = chars.iter().position(|c| !c.is_whitespace()).unwrap_or_default();
        for column in start..chars.len() {
            self.character(number, column, &chars, line.is_number);
        }
        let last = chars.iter().rposition(|c| !c.is_whitespace()).unwrap_or_default();
        let before = last.checked_sub(1).and_then(|place| chars.get(place));
        self.broken = chars.get(last).is_some_and(|c| is_hyphen(*c)) && before.is_some_and(|c| c.is_alphabetic());
        self.joined = false;
    }

    fn character(&mut self, line: usize, column: usize, chars: &[char], is_number: bool) {
        let here = chars[column];
        if is_tick(here) || SUPERSCRIPTS.contains(&here) {
            self.joined &= SUPERSCRIPTS.contains(&here);
            self.stop |= is_tick(here);
        } else if here == '%' {
            self.joined = false;
            self.word("percent", line, column);
        } else if is_range(column, chars) {
            self.joined = false;
            self.word("to", line, column);
            self.joined = false;
        } else if here.is_alphanumeric() {
            let is_loose =
                here.is_ascii_digit() && (is_number || is_glued(chars, column) || follows_tick(chars, column));
            for small in here.to_lowercase() {
                self.push(small, here, line, column, is_loose);
            }
        } else {
            self.sign(column, chars);
        }
    }

    /// A word for a sign.
    fn word(&mut self, word: &str, line: usize, column: usize) {
        for letter in word.chars() {
            self.push(letter, letter, line, column, false);
        }
    }

    fn push(&mut self, char: char, shown: char, line: usize, column: usize, is_loose: bool) {
        let previous = self.text.letters.last();
        let follows = previous.is_some_and(|letter| letter.line == line && letter.column + 1 >= column && column > 0);
        if !self.joined {
            self.text.words.push(Word {
                after_stop: std::mem::take(&mut self.stop),
                ..Word::default()
            });
        }
        let begins = !(follows && self.joined);
        let last = self.text.words.len().saturating_sub(1);
        if let Some(word) = self.text.words.last_mut() {
            if !is_loose {
                word.key.push(char);
            }
            word.shown.push(shown);
        }
        self.text.letters.push(Letter {
            char,
            is_loose,
            begins,
            word: last,
            line,
            column,
        });
        self.joined = true;
    }

    /// Something between letters.
    fn sign(&mut self, column: usize, chars: &[char]) {
        let here = chars[column];
        let neighbour = |place: Option<usize>| place.and_then(|place| chars.get(place)).copied().unwrap_or(' ');
        let (before, after) = (neighbour(column.checked_sub(1)), neighbour(Some(column + 1)));
        let in_word = (is_hyphen(here) || is_apostrophe(here)) && before.is_alphanumeric() && after.is_alphanumeric();
        let in_number = ".,:/".contains(here) && before.is_ascii_digit() && after.is_ascii_digit();
        if self.joined && (in_word || in_number) {
            if let Some(word) = self.text.words.last_mut() {
                word.shown.push(here);
            }
        } else {
            self.joined = false;
            self.stop |= ".,;:()!?\t•[]".contains(here);
        }
    }
}

/// Whether a dash stands between two numbers: `5–10`.
fn is_range(column: usize, chars: &[char]) -> bool {
    let is_digit = |place: Option<usize>| {
        place
            .and_then(|place| chars.get(place))
            .is_some_and(char::is_ascii_digit)
    };
    (is_hyphen(chars[column]) || chars[column] == '–') && is_digit(column.checked_sub(1)) && is_digit(Some(column + 1))
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// Whether nothing but digits stands between a tick and a digit: it is that of a footnote.
fn follows_tick(chars: &[char], column: usize) -> bool {
    let before = chars[..column].iter().rev();
    let mut before = before.skip_while(|c| c.is_ascii_digit() || c.is_whitespace() || **c == ',');
    before.next().is_some_and(|c| is_tick(*c))
}

/// Whether a digit is one of at most two that stand at a word, or at the stop behind one, as footnote marks do.
fn is_glued(chars: &[char], column: usize) -> bool {
    let is_digit = |c: &&char| c.is_ascii_digit();
    let before = chars[..column].iter().rev().take_while(is_digit).count();
    let after = chars[column..].iter().take_while(is_digit).count();
    let rest = &chars[..column - before];
    let at_word = rest.last().is_some_and(|c| c.is_alphabetic());
    let signs = rest.iter().rev().take_while(|c| ".,;:)”’\"'".contains(**c)).count();
    let beyond = rest.len().checked_sub(signs + 1).and_then(|place| rest.get(place));
    let follows = chars.get(column + after).copied().unwrap_or(' ');
    let at_stop = signs > 0 && beyond.is_some_and(|c| c.is_alphabetic() || *c == ')') && follows.is_whitespace();
    before + after <= 2 && (at_word || at_stop)
}

/// Where a phrase stands, from the first letter to behind the last: whole words only.
pub(super) fn occurrences(letters: &[Letter], phrase: &[char]) -> Vec<(usize, usize)> {
    occurrences_among(letters, 0..letters.len(), phrase)
}

/// The same, where it is known with which letters it may begin.
pub(super) fn occurrences_among(
    letters: &[Letter],
    starts: impl IntoIterator<Item = usize>,
    phrase: &[char],
) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for start in starts {
        let may_begin = letters.get(start).is_some_and(Letter::may_begin);
        if !may_begin || found.last().is_some_and(|(_, end)| start < *end) {
            continue;
        }
        if let Some(end) = matched(letters, start, phrase).filter(|end| ends_here(letters, *end)) {
            found.push((start, end));
        }
    }
    found
}

impl Letter {
    /// Whether a phrase can begin with it.
    pub(super) const fn may_begin(&self) -> bool {
        self.begins && !self.is_loose
    }
}

/// Where a phrase ends that begins at a letter.
pub(super) fn matched(letters: &[Letter], start: usize, phrase: &[char]) -> Option<usize> {
    let (first, rest) = phrase.split_first()?;
    let begins = letters.get(start).is_some_and(|letter| letter.char == *first);
    begins.then(|| goes_on(letters, start + 1, rest)).flatten()
}

/// Where the rest of a phrase ends. A digit that may be a mark is passed over where the phrase goes on behind it.
fn goes_on(letters: &[Letter], start: usize, rest: &[char]) -> Option<usize> {
    let Some((wanted, rest)) = rest.split_first() else {
        return Some(start);
    };
    for (at, letter) in letters.iter().enumerate().skip(start) {
        if letter.char == *wanted
            && let Some(end) = goes_on(letters, at + 1, rest)
        {
            return Some(end);
        }
        if !letter.is_loose {
            return None;
        }
    }
    None
}

/// Whether a word ends before a letter.
pub(super) fn ends_here(letters: &[Letter], end: usize) -> bool {
    let next = letters
        .iter()
        .skip(end)
        .find(|letter| !letter.is_loose || letter.begins);
    next.is_none_or(|letter| letter.begins)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn text(raw: &str) -> Text {
        let lines = lines(raw);
        Text::of(lines.iter().enumerate())
    }

    fn count(raw: &str, phrase: &str) -> usize {
        occurrences(&text(raw).letters, &squash(phrase)).len()
    }

    #[test]
    fn phrases_are_found_whatever_a_converter_did() {
        for raw in [
            "before minimum 4 hours have passed",
            "be-\nfore mini-\nmum 4\nhours have passed",
            "before¹ minimum 4 hours2 have",
            "**before** [minimum 4](#x) _hours_",
            "before min\u{ad}imum\u{a0}4  hours",
            "be-\n\n12\n\n\u{c}fore minimum\n3\n\n4 hours",
            "| before | minimum 4 hours |",
        ] {
            assert_eq!(count(raw, "before minimum 4 hours"), 1, "{raw}");
        }
    }

    #[test]
    fn phrases_are_found_as_whole_words() {
        assert_eq!(count("not your EMA users", "your EMA user"), 0);
        assert_eq!(count("your EMA user1", "your EMA user"), 1);
        assert_eq!(count("OAuth2 Client, OAuth3 Client", "OAuth2 Client"), 1);
        assert_eq!(count("OAuth21 Client", "OAuth2 Client"), 1);
        assert_eq!(count("If non-Super Users wish", "Super Users"), 1);
        assert_eq!(count("minimum 14 hours", "4 hours"), 0);
    }

    #[test]
    fn numbers_and_spellings_are_one() {
        assert_eq!(count("up to 2 (two) working days", "up to two working days"), 1);
        assert_eq!(count("from 5–10 working days", "from five to ten working days"), 1);
        assert_eq!(count("twenty-four hours", "24 hours"), 1);
        assert_eq!(count("the Organization is authorized", "organisation is authorised"), 1);
        assert_eq!(count("in 2 (3) days", "in 2 days"), 0);
    }

    #[test]
    fn words_are_put_together_again() {
        let keys = |raw| -> Vec<String> { text(raw).words.into_iter().map(|word| word.key).collect() };
        assert_eq!(keys("work-\ning days"), ["working", "days"]);
        assert_eq!(keys("sign-in days1 1,000"), ["signin", "days", "1000"]);
        assert_eq!(keys("a 50% b/c"), ["a", "50", "percent", "b", "c"]);
        assert_eq!(keys("hours.1 If"), ["hours", "", "if"]);
    }
}
