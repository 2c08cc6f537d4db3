//! Finds secrets in a text.

use std::collections::VecDeque;
use std::ops::Range;

use super::known::{
    changes_often, is_address, is_file_name, is_fragment, is_known, is_mail_address, is_piece, is_word, may_be_secret,
};
use super::label::{self, Kind};
use super::looks::{self, is_random};
use super::signs::{GAP, Sign, signs, twin};
use super::{Finding, Mark};
use crate::case::base64;

/// So often a text in Base64 is looked into.
pub(super) const DEPTH: u8 = 2;

/// The least length of a secret as Microsoft Entra ID makes them today.
pub(super) const FULL_LENGTH: usize = 37;

/// The secrets in a text, in their order; none touches another.
pub(super) fn find(text: &str, depth: u8) -> Vec<Finding> {
    let signs = signs(text);
    let tokens = tokens(&signs);
    let mut finder = Finder {
        signs: &signs,
        tokens: &tokens,
        depth,
        found: Vec::new(),
    };
    finder.read();
    if finder.found.is_empty() && !text.trim().contains([' ', '\t']) {
        finder.broken_over_lines();
    }
    let mut found = finder.found;
    found.sort_by_key(|finding| finding.range.start);
    found.dedup_by(|next, last| {
        // Groups of one secret have spaces between them.
        let between = text.get(last.range.end..next.range.start);
        let overlaps = between.is_none_or(|between| between.bytes().all(|byte| matches!(byte, b' ' | b'\t')));
        if overlaps {
            last.range.end = last.range.end.max(next.range.end);
            last.mark = last.mark.max(next.mark);
        }
        overlaps
    });
    found
}

/// A run of characters without white space, as it stands and as it is read.
struct Token {
    /// Its characters among the signs.
    signs: Range<usize>,
    /// Its characters; those of other alphabets are the Latin ones that they look like.
    clean: String,
    /// Its characters in their own alphabets.
    written: String,
    /// Whether it begins a line.
    begins_line: bool,
    /// Whether it begins a cell of a table.
    begins_cell: bool,
    /// Whether only white space parts it from the one before.
    spaced: bool,
    /// Whether it stands in brackets.
    bracketed: bool,
    /// Whether a secret was cut out between it and the one before.
    behind_gap: bool,
}

fn tokens(signs: &[Sign]) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut begins_line, mut begins_cell, mut spaced, mut depth) = (true, true, true, 0_usize);
    let (mut open, mut behind_gap) = (false, false);
    let loose = loose_brackets(signs);
    for (at, sign) in signs.iter().enumerate() {
        let c = sign.c;
        if parts(c) && loose.get(at) != Some(&true) {
            open = false;
            begins_line |= is_line_end(c);
            let parts_cells =
                || matches!(c, ',' | ';') && signs.get(at + 1).is_some_and(|next| !next.c.is_whitespace());
            begins_cell |= is_line_end(c) || matches!(c, '\t' | '|') || parts_cells();
            if is_line_end(c) {
                depth = 0;
            }
            spaced &= c.is_whitespace() || c == '>';
            match c {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth = depth.saturating_sub(1),
                GAP => behind_gap = true,
                _ => {}
            }
            continue;
        }
        if !open {
            tokens.push(Token {
                signs: at..at,
                clean: String::new(),
                written: String::new(),
                begins_line,
                begins_cell,
                spaced,
                bracketed: depth > 0,
                behind_gap,
            });
            (begins_line, begins_cell, spaced, open, behind_gap) = (false, false, true, true, false);
        }
        if let Some(token) = tokens.last_mut() {
            token.signs.end = at + 1;
            token.clean.push(twin(c));
            token.written.push(c);
        }
    }
    tokens
}

/// For each sign, whether it is a bracket without a partner in its line, within a run of other characters: those are no
/// brackets.
fn loose_brackets(signs: &[Sign]) -> Vec<bool> {
    const NESTED: usize = 8;
    let is_inner = |at: usize| {
        let neighbour = |at: Option<usize>| at.and_then(|at| signs.get(at)).is_some_and(|sign| !parts(sign.c));
        neighbour(at.checked_sub(1)) && neighbour(Some(at + 1))
    };
    let mut loose = vec![false; signs.len()];
    let mut let_go = |at: usize| {
        if let Some(sign) = loose.get_mut(at) {
            *sign = is_inner(at);
        }
    };
    let mut opened: Vec<(usize, char)> = Vec::new();
    for (at, sign) in signs.iter().enumerate() {
        match sign.c {
            '(' => opened.push((at, ')')),
            '[' => opened.push((at, ']')),
            '{' => opened.push((at, '}')),
            c @ (')' | ']' | '}') => {
                let near = opened.len().saturating_sub(NESTED);
                let partner = opened.iter().skip(near).rposition(|(_, closes)| *closes == c);
                let partner = partner.map(|partner| near + partner);
                match partner {
                    Some(partner) => opened.drain(partner..).skip(1).for_each(|(at, _)| let_go(at)),
                    None => let_go(at),
                }
            }
            c if is_line_end(c) => opened.drain(..).for_each(|(at, _)| let_go(at)),
            _ => {}
        }
    }
    opened.into_iter().for_each(|(at, _)| let_go(at));
    loose
}

/// Whether a character stands between tokens: white space, quotation marks and brackets.
fn parts(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '"' | '\'' | '`' | '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | ',' | ';' | GAP
        )
        || matches!(c, '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{b4}')
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What has been read of a label.
#[derive(Clone, Copy)]
enum Reading {
    /// No label.
    Nothing,
    /// The name, and so many words behind it that do not belong to it.
    Named(Kind, usize),
    /// The sign behind it: a value may come.
    Ready(Kind, bool),
}

struct Finder<'a> {
    signs: &'a [Sign],
    tokens: &'a [Token],
    depth: u8,
    found: Vec<Finding>,
}

impl Finder<'_> {
    fn read(&mut self) {
        let tokens = self.tokens;
        let mut label = Reading::Nothing;
        // How many characters of a secret that goes on in the next token may still come.
        let mut open = 0_usize;
        // How it was recognised: behind the signature the next line is its rest, whatever it looks like.
        let mut mark = Mark::Looks;
        let mut last_words: VecDeque<&str> = VecDeque::new();
        let mut spanning = self.spanning().into_iter().peekable();
        let mut done = 0;
        for (at, token) in tokens.iter().enumerate() {
            if at < done {
                continue;
            }
            let clean = token.clean.as_str();
            if token.behind_gap {
                (label, open) = (Reading::Nothing, 0);
            }
            if let Some(group) = spanning.next_if(|group| group.tokens.start == at) {
                done = group.tokens.end;
                self.cut_group(group, Mark::Signature);
                (label, open, mark) = (Reading::Nothing, FULL_LENGTH, Mark::Signature);
                continue;
            }
            let alone = || tokens.get(at + 1).is_none_or(|next| next.begins_line);
            let completes = || completes(clean, open);
            let goes_on = || match (token.begins_line, mark) {
                (true, Mark::Signature) => is_fragment(clean) || alone() && !is_known(clean),
                (true, Mark::Label) => is_fragment(clean),
                (false, Mark::Signature) if completes() => token.spaced,
                (true, Mark::Looks) | (false, _) => token.spaced && is_piece(clean),
            };
            if open > 0 && goes_on() && kind_of(token).is_none() {
                self.cut_tokens(at..at + 1, mark);
                open = open.saturating_sub(clean.chars().count());
                continue;
            }
            open = 0;
            let is_harmless = label::is_harmless(&squashed(&last_words));
            let ends_cell = || tokens.get(at + 1).is_none_or(|next| next.begins_cell);
            let announced = match label {
                Reading::Named(kind, 0) if token.begins_cell && ends_cell() || changes_often(clean) => {
                    Reading::Ready(kind, true)
                }
                other => other,
            };
            if let Reading::Ready(kind, strictly) = announced
                && kind_of(token).is_none()
            {
                let group = self.group(at, 0);
                if group.tokens.len() > 2 && may_be_secret(&self.joined(&group), kind, true) {
                    done = group.tokens.end;
                    self.cut_group(group, Mark::Label);
                    label = Reading::Nothing;
                    continue;
                }
                if !self.is_signed(clean) && may_be_secret(clean, kind, strictly) {
                    self.cut_tokens(at..at + 1, Mark::Label);
                    open = FULL_LENGTH.saturating_sub(clean.chars().count());
                    (label, mark) = (Reading::Nothing, Mark::Label);
                    continue;
                }
            }
            if has_signature(clean) {
                let group = self.group(at, 0);
                if group.tokens.len() > 2 {
                    done = group.tokens.end;
                    self.cut_group(group, Mark::Signature);
                    label = Reading::Nothing;
                    continue;
                }
            }
            if let Some((kind, from)) = label_within(token) {
                let group = self.group(at, from);
                if group.tokens.len() > 2 && may_be_secret(&self.joined(&group), kind, true) {
                    done = group.tokens.end;
                    self.cut_group(group, Mark::Label);
                    label = Reading::Nothing;
                    continue;
                }
            }
            let before = self.found.len();
            self.judge(token, is_harmless);
            if let Some(new) = self.found.get(before..).and_then(<[_]>::last) {
                // Its key does not count.
                open = FULL_LENGTH.saturating_sub(clean.chars().count().min(new.range.len()));
                (label, mark) = (Reading::Nothing, new.mark);
            } else {
                label = self.read_label(label, at, last_words.back().copied());
            }
            last_words.push_back(&token.clean);
            if last_words.len() > 2 {
                last_words.pop_front();
            }
        }
    }

    /// What has been read of a label with that token.
    fn read_label(&self, label: Reading, at: usize, last: Option<&str>) -> Reading {
        const MOST_BETWEEN: usize = 4;
        let Some(token) = self.tokens.get(at) else {
            return Reading::Nothing;
        };
        let word = token.written.as_str();
        let (name, sign) = name_and_sign(word);
        let two_words = || {
            last.filter(|_| label::ends_label(name))
                .and_then(|last| label::kind(&format!("{last}{name}")))
        };
        if let Some(kind) = kind_of(token).or_else(two_words) {
            return if sign || word.starts_with("--") {
                Reading::Ready(kind, false)
            } else {
                Reading::Named(kind, 0)
            };
        }
        let is_sign = !word.contains(char::is_alphanumeric);
        match label {
            Reading::Nothing => Reading::Nothing,
            Reading::Ready(kind, strictly) if label::is_filler(word) => Reading::Ready(kind, strictly),
            Reading::Ready(..) => Reading::Nothing,
            Reading::Named(kind, between) => {
                let strictly = between > 0;
                let is_arrow =
                    || self.signs.get(token.signs.end).is_some_and(|next| next.c == '>') || word.contains('\u{2192}');
                if is_sign && (sign || is_arrow()) {
                    Reading::Ready(kind, strictly)
                } else if is_sign && word.chars().any(|c| matches!(c, '-' | '\u{2013}' | '\u{2014}'))
                    || label::is_copula(word)
                {
                    Reading::Ready(kind, true)
                } else if is_sign || token.bracketed && !sign {
                    label
                } else if word.ends_with(['.', '!', '?']) || between >= MOST_BETWEEN {
                    Reading::Nothing
                } else if label::belongs_to_label(name) {
                    if sign { Reading::Ready(kind, strictly) } else { label }
                } else if sign {
                    if names_something_else(name) {
                        Reading::Nothing
                    } else {
                        Reading::Ready(kind, true)
                    }
                } else {
                    Reading::Named(kind, between + 1)
                }
            }
        }
    }

    /// Looks at a token by itself: what of it is a secret.
    fn judge(&mut self, token: &Token, is_harmless: bool) {
        const SHORTEST_NAME: usize = 4;
        let is_address = is_address(&token.clean);
        self.judge_password(token);
        for piece in pieces(&token.clean, is_address) {
            let part = |range: &Range<usize>| token.clean.get(range.clone()).unwrap_or_default();
            let whole = part(&piece.whole);
            let value = part(&piece.value);
            if self.is_signed(whole) {
                self.cut(
                    token,
                    if self.is_signed(value) {
                        piece.value
                    } else {
                        piece.whole
                    },
                    Mark::Signature,
                );
                continue;
            }
            let key = piece.key.as_ref().map(&part);
            // A key in another alphabet has been taken for a Latin one in `clean`.
            let written = || token.written.split([':', '=']).next().and_then(label::kind);
            let kind = key.and_then(|key| label::kind(key).or_else(written));
            if let Some(kind) = kind
                && may_be_secret(value.trim_start_matches([':', '=', '>', '*', '~']), kind, false)
            {
                self.cut(token, piece.value, Mark::Label);
                continue;
            }
            let is_text = is_address
                || is_harmless
                || key.is_some_and(|key| label::is_harmless(&squash(key)))
                || is_mail_address(whole)
                || is_file_name(whole)
                || is_check_sum(whole)
                || is_encoded_word(whole);
            // A name before the sign does not count.
            let named = key.is_some_and(|key| !is_piece(key) && key.len() >= SHORTEST_NAME);
            let (judged, range) = if named {
                (value, piece.value)
            } else {
                (whole, piece.whole)
            };
            if !is_text && is_random(judged) && !runs(whole).any(|run| base64::text(run).is_some()) {
                self.cut(token, range, Mark::Looks);
            }
        }
    }

    /// Whether a text has a signature, also in Base64.
    fn is_signed(&self, text: &str) -> bool {
        let Some(depth) = self.depth.checked_sub(1) else {
            return has_signature(text);
        };
        let is_secret = |run: &str| {
            base64::text(run).is_some_and(|text| find(&text, depth).iter().any(|finding| finding.mark > Mark::Looks))
        };
        let mut parts = text.split(['/', ':', '=', '.']);
        has_signature(text) || runs(text).any(is_secret) || parts.any(is_secret)
    }

    /// The password in an address: `https://name:password@host`.
    fn judge_password(&mut self, token: &Token) {
        let clean = token.clean.as_str();
        let Some((before, rest)) = clean.split_once("://") else {
            return;
        };
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        if let Some((user, _)) = authority.rsplit_once('@')
            && let Some((name, password)) = user.split_once(':')
            && may_be_secret(password, Kind::Password, false)
        {
            let start = before.len() + "://".len() + name.len() + ":".len();
            self.cut(token, start..start + password.len(), Mark::Label);
        }
    }

    /// The equal groups of characters, parted by white space, that begin there; the last may be shorter.
    fn group(&self, at: usize, from: usize) -> Group {
        const MOST: usize = 64;
        let length = self
            .tokens
            .get(at)
            .map_or(0, |first| first.clean.len().saturating_sub(from));
        let mut end = at + 1;
        while let Some(token) = self.tokens.get(end).filter(|token| token.spaced && end - at < MOST) {
            // A full stop may stand behind the last one.
            let is_whole = token.clean.len() == length;
            let count = token.clean.trim_end_matches(['.', ':', '!', '?']).len();
            let is_end = !is_whole;
            if is_end && count > length || !token.clean.is_ascii() || is_end && is_plain_word(&token.clean) {
                break;
            }
            end += 1;
            if is_end {
                break;
            }
        }
        Group { tokens: at..end, from }
    }

    /// The groups, without the white space between them.
    fn joined(&self, group: &Group) -> String {
        let tokens = self.tokens.get(group.tokens.clone()).into_iter().flatten();
        let joined: String = tokens.map(|token| token.clean.as_str()).collect();
        joined.get(group.from..).unwrap_or_default().to_owned()
    }

    /// Where white space stands within the signature: the groups of each such secret.
    fn spanning(&self) -> Vec<Group> {
        const SHORTEST: usize = 12;
        let mut found: Vec<Group> = Vec::new();
        // The last characters, each with its token, and where it stands in it if a secret may begin there.
        let mut last: VecDeque<(char, usize, Option<usize>)> = VecDeque::new();
        for (place, token) in self.tokens.iter().enumerate() {
            if !token.spaced {
                last.clear();
            }
            let mut begins = true;
            for (at, c) in token.clean.char_indices() {
                last.push_back((c, place, begins.then_some(at)));
                if last.len() > SIGNATURE {
                    last.pop_front();
                }
                begins = matches!(c, ':' | '=' | '/' | '>');
                let Some((_, first, Some(from))) = last.front().copied().filter(|_| c == '~') else {
                    continue;
                };
                let bytes: Vec<u8> = last.iter().filter_map(|(c, ..)| u8::try_from(*c).ok()).collect();
                let is_new = found.last().is_none_or(|group| group.tokens.end <= first);
                if first == place || !is_new || !is_signature(&bytes) {
                    continue;
                }
                let mut group = self.group(first, from);
                group.tokens.end = group.tokens.end.max(place + 1);
                if self.joined(&group).len() >= SHORTEST {
                    found.push(group);
                }
            }
        }
        found
    }

    /// A secret of the older kind that was pasted alone and broken over lines.
    fn broken_over_lines(&mut self) {
        const PIECES: usize = 6;
        let tokens = self.tokens;
        if !(2..=PIECES).contains(&tokens.len()) || !tokens.iter().all(|token| is_piece(&token.clean)) {
            return;
        }
        let joined: String = tokens.iter().map(|token| token.clean.as_str()).collect();
        if is_random(&joined) {
            self.cut_tokens(0..tokens.len(), Mark::Looks);
        }
    }

    fn cut_group(&mut self, group: Group, mark: Mark) {
        let Group { tokens, from } = group;
        if let Some(first) = self.tokens.get(tokens.start) {
            self.cut(first, from..first.clean.len(), mark);
        }
        self.cut_tokens(tokens.start + 1..tokens.end, mark);
    }

    fn cut_tokens(&mut self, which: Range<usize>, mark: Mark) {
        for token in self.tokens.get(which).into_iter().flatten() {
            self.cut(token, 0..token.clean.len(), mark);
        }
    }

    /// Cuts bytes of what is read of a token out of the text.
    fn cut(&mut self, token: &Token, bytes: Range<usize>, mark: Mark) {
        let count = |to: usize| token.clean.get(..to).map_or(0, |text| text.chars().count());
        let (from, to) = (
            token.signs.start + count(bytes.start),
            token.signs.start + count(bytes.end),
        );
        let signs = self.signs.get(from..to).unwrap_or_default();
        if let (Some(first), Some(last)) = (signs.first(), signs.last()) {
            let range = first.start..last.end;
            self.found.push(Finding { range, mark });
        }
    }
}

/// Groups of characters that are one secret.
struct Group {
    tokens: Range<usize>,
    /// Where it begins in the first token, in bytes.
    from: usize,
}

/// The label with which a token begins, and where its value begins.
fn label_within(token: &Token) -> Option<(Kind, usize)> {
    let (name, value) = token.clean.split_once([':', '='])?;
    let kind = label::kind(name).filter(|_| !value.is_empty())?;
    Some((kind, token.clean.len() - value.len()))
}

/// Whether a text is what a secret lacks of its length.
fn completes(text: &str, lacking: usize) -> bool {
    const SHORTEST: usize = 4;
    /// So much longer than the shortest secrets are.
    const SPARE: usize = 8;
    text.len() >= lacking.max(SHORTEST)
        && text.len() <= lacking + SPARE
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_~.-".contains(&byte))
        && !is_plain_word(text)
        && !is_known(text)
}

pub(super) fn is_plain_word(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ':', '!', '?']);
    is_word(bare) && bare.chars().all(char::is_alphabetic)
}

/// What a token announces, if it is a label.
fn kind_of(token: &Token) -> Option<Kind> {
    label::kind(name_and_sign(&token.written).0).or_else(|| label::kind(name_and_sign(&token.clean).0))
}

/// The name that a word is, and whether a colon or `=` ends it. Without a name if a value follows within the word.
fn name_and_sign(word: &str) -> (&str, bool) {
    let start = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    match start.split_once([':', '=']) {
        Some((_, value)) if value.contains(char::is_alphanumeric) => ("", false),
        Some((name, _)) => (name, true),
        None => (start, start.is_empty() && word.contains([':', '='])),
    }
}

/// Whether a name before a sign says that something else than the secret comes.
fn names_something_else(name: &str) -> bool {
    const ENDS: [&str; 14] = [
        "id",
        "name",
        "user",
        "date",
        "url",
        "uri",
        "scope",
        "number",
        "nr",
        "no",
        "ref",
        "reference",
        "ticket",
        "link",
    ];
    let name = squash(name);
    ENDS.iter().any(|end| name.ends_with(end))
}

fn squash(text: &str) -> String {
    const LONGEST: usize = 40;
    let letters = text.chars().filter(char::is_ascii_alphanumeric);
    letters.take(LONGEST).map(|c| c.to_ascii_lowercase()).collect()
}

fn squashed(words: &VecDeque<&str>) -> String {
    words.iter().map(|word| squash(word)).collect()
}

/// A part of a token: of a form or of the query of an address each key with its value.
struct Piece {
    whole: Range<usize>,
    key: Option<Range<usize>>,
    value: Range<usize>,
}

fn pieces(text: &str, is_address: bool) -> Vec<Piece> {
    let is_form = || text.contains('&') && text.split('&').all(|part| key_length(part).is_some());
    let ends: &[char] = match (is_address, is_form()) {
        (true, _) => &['?', '#', '&'],
        (false, true) => &['&'],
        (false, false) => &[],
    };
    let mut start = 0;
    let parts = text.split(ends).map(|part| {
        let whole = start..start + part.len();
        start = whole.end + 1;
        let key = key_length(part).filter(|_| !part.contains("://"));
        Piece {
            key: key.map(|length| whole.start..whole.start + length),
            value: key.map_or(whole.clone(), |length| whole.start + length + 1..whole.end),
            whole,
        }
    });
    parts.collect()
}

/// How long the key of a piece is, if it has one with a value behind it.
fn key_length(part: &str) -> Option<usize> {
    const LONGEST: usize = 60;
    let (key, value) = part.split_once(['=', ':'])?;
    let fits = |c: char| c.is_alphanumeric() || "-_.$@*".contains(c);
    (!key.is_empty() && key.len() <= LONGEST && key.chars().all(fits) && value.contains(|c| c != '='))
        .then_some(key.len())
}

/// The runs of a text that may be Base64.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_')))
}

/// A check sum that says so.
fn is_check_sum(text: &str) -> bool {
    let names = ["md5", "sha1", "sha256", "sha384", "sha512"];
    text.split_once(['-', ':'])
        .is_some_and(|(name, _)| names.iter().any(|known| known.eq_ignore_ascii_case(name)))
}

/// How the heads of e-mails write what is not ASCII: `=?utf-8?q?W=C3=B6rld?=`.
fn is_encoded_word(text: &str) -> bool {
    text.starts_with("=?") && text.ends_with("?=")
}

/// Whether a token is a secret, by its signature or its looks.
pub(crate) fn is_secret(token: &str) -> bool {
    let is_disguised = token.contains(['%', '&']) || !token.is_ascii();
    let read = || signs(token).iter().map(|sign| twin(sign.c)).collect::<String>();
    if has_signature(token) || is_disguised && has_signature(&read()) {
        return true;
    }
    if is_mail_address(token) || token.len() < looks::SHORTEST {
        return false;
    }
    if !is_address(token) {
        return is_random(token);
    }
    // Of an address only what is named a secret in it counts: links are long and random by nature.
    pieces(token, true).into_iter().any(|piece| {
        let part = |range: Range<usize>| token.get(range).unwrap_or_default();
        piece.value.len() >= looks::SHORTEST && piece.key.is_some_and(|key| label::is_label(part(key)))
    })
}

/// How long the signature is.
const SIGNATURE: usize = 6;

/// The signature of a secret of Microsoft Entra ID, or of a token: two parts in Base64, of which the first begins
/// with `{"`.
fn has_signature(token: &str) -> bool {
    token.as_bytes().windows(SIGNATURE).any(is_signature) || is_web_token(token)
}

/// Three characters, a digit, `Q~`.
fn is_signature(bytes: &[u8]) -> bool {
    let in_secret = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'~' | b'.' | b'-');
    match bytes {
        [one, two, three, digit, b'Q', b'~'] => [one, two, three].into_iter().all(in_secret) && digit.is_ascii_digit(),
        _ => false,
    }
}

fn is_web_token(text: &str) -> bool {
    const SHORTEST: usize = 10;
    let run = |text: &str| {
        let digits = text
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        digits.count()
    };
    let Some((_, token)) = text.split_once("eyJ") else {
        return false;
    };
    let first = run(token);
    let second = token
        .get(first..)
        .and_then(|rest| rest.strip_prefix('.'))
        .map_or(0, run);
    first >= SHORTEST && second >= SHORTEST
}
