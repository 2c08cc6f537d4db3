//! The sentences of plans: those that were said, each with the smallest case in which it is, and those that stand in the
//! source and were never said.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use anyhow::Context as _;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use upd_rules::document::Document;
use upd_rules::sources::ledger::Cite;
use upd_rules::sources::said::{Said, Standing};

use crate::smallest::SizedCase;

/// A sentence that was said.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// What it is worth.
    pub standing: Standing,
    /// What it rests on.
    pub cites: Vec<Cite>,
    /// The smallest case in which it is said: one that needs no day of expiry for that, where there is one.
    pub smallest: SizedCase,
    /// The days of expiry without which it is not said, as in a link; empty where it needs none.
    pub expires: &'static str,
}

impl Sentence {
    /// Becomes the other one's case where that is better to look at.
    fn keep_better(&mut self, smallest: SizedCase, expires: &'static str) {
        let rank = |expires: &str, case| (!expires.is_empty(), case);
        if rank(expires, smallest) < rank(self.expires, self.smallest) {
            (self.smallest, self.expires) = (smallest, expires);
        }
    }
}

/// The sentences that were said.
#[derive(Clone, Debug, Default)]
pub struct Sentences {
    /// Each sentence by its text; the same text may rest on other rules for other people.
    pub said: BTreeMap<(String, Vec<&'static str>), Sentence>,
    /// Which pieces of the source were heard.
    heard: Heard,
}

/// The pieces of the source that were heard, by their places, and the texts in which they were looked for.
#[derive(Clone, Debug, Default)]
struct Heard {
    pieces: Vec<bool>,
    texts: HashSet<String>,
}

impl Sentences {
    /// Hears all that a document says, told with these days of expiry.
    pub fn hear(&mut self, document: &Document, case: SizedCase, expires: &'static str) {
        for said in document.sentences() {
            self.keep(said, case, expires);
        }
        for step in &document.steps {
            self.heard.hear(&step.title);
        }
        let fields = document.tickets.iter().flat_map(|ticket| &ticket.fields);
        for field in fields {
            self.heard.hear(&field.value);
        }
        if let Some(word) = document.in_a_word() {
            self.heard.hear(word);
        }
        for refusal in &document.refused {
            self.heard.hear(&refusal.open_in_words);
        }
    }

    fn keep(&mut self, said: &Said, case: SizedCase, expires: &'static str) {
        self.heard.hear(&said.text);
        let ids = said.cites.iter().map(|cite| cite.id()).collect();
        self.said
            .entry((said.text.clone(), ids))
            .and_modify(|known| known.keep_better(case, expires))
            .or_insert_with(|| Sentence {
                standing: said.standing(),
                cites: said.cites.clone(),
                smallest: case,
                expires,
            });
    }

    /// Takes in what another core has heard.
    pub fn merge(&mut self, other: Self) {
        for (key, sentence) in other.said {
            let (case, expires) = (sentence.smallest, sentence.expires);
            self.said
                .entry(key)
                .and_modify(|known| known.keep_better(case, expires))
                .or_insert(sentence);
        }
        self.heard
            .pieces
            .resize(self.heard.pieces.len().max(other.heard.pieces.len()), false);
        for (heard, other) in self.heard.pieces.iter_mut().zip(other.heard.pieces) {
            *heard |= other;
        }
    }

    /// The pieces of sentences in the source that nothing said; or why the source cannot be read, for then nobody knows.
    #[must_use]
    pub fn never_said(&self) -> Vec<String> {
        let written = match &*WRITTEN {
            Ok(written) => written,
            Err(why) => return vec![why.clone()],
        };
        let heard = |place: usize| self.heard.pieces.get(place).copied().unwrap_or_default();
        let pieces = written.pieces.iter().enumerate();
        pieces
            .filter(|(place, _)| !heard(*place))
            .map(|(_, piece)| format!("{}: \u{201c}{}\u{201d}", piece.file, piece.text))
            .collect()
    }
}

impl Heard {
    fn hear(&mut self, text: &str) {
        if self.texts.contains(text) {
            return;
        }
        self.texts.insert(text.to_owned());
        let Ok(written) = &*WRITTEN else { return };
        self.pieces.resize(written.pieces.len(), false);
        let text = plain(text);
        for found in written.search.find_overlapping_iter(&text) {
            if let Some(heard) = self.pieces.get_mut(found.pattern().as_usize()) {
                *heard = true;
            }
        }
    }
}

/// Small letters, and one blank between words: how a sentence begins depends on what stands before it.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A piece of a sentence as the source has it, between two things that are filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    file: String,
    text: String,
}

/// What is written in the source to be said in plans.
struct Written {
    pieces: Vec<Piece>,
    search: AhoCorasick,
}

/// Read once; or why it cannot be.
static WRITTEN: LazyLock<Result<Written, String>> = LazyLock::new(|| {
    let pieces = written().map_err(|error| format!("{error:#}"))?;
    let search = AhoCorasick::builder()
        .match_kind(MatchKind::Standard)
        .build(pieces.iter().map(|piece| &piece.text))
        .map_err(|error| error.to_string())?;
    Ok(Written { pieces, search })
});

/// The files whose words are those of plans. The others in `words` are of pages, calendars and the help desk.
const OF_PLANS: [&str; 5] = ["steps", "notes.rs", "verdict.rs", "refusals.rs", "afterwards.rs"];

/// A file among them whose words are buttons.
const OF_BUTTONS: &str = "way.rs";

/// So many words make a piece that is worth looking for.
const WORDS: usize = 3;

fn written() -> anyhow::Result<Vec<Piece>> {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/src/words");
    let mut files = Vec::new();
    for name in OF_PLANS {
        collect(&words.join(name), &mut files)?;
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for path in files {
        let source = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let tokens: TokenStream = source
            .parse()
            .map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))?;
        let mut texts = Vec::new();
        literals(tokens, &mut texts);
        let file = path.strip_prefix(&words).unwrap_or(&path).display().to_string();
        for text in texts.iter().flat_map(|text| pieces_of(text)) {
            let piece = Piece {
                file: file.clone(),
                text,
            };
            if !pieces.contains(&piece) {
                pieces.push(piece);
            }
        }
    }
    Ok(pieces)
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    if path.is_file() {
        if !path.ends_with(OF_BUTTONS) {
            files.push(path.to_owned());
        }
        return Ok(());
    }
    let entries = std::fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths.iter().try_for_each(|path| collect(path, files))
}

/// Every text in a source, but for attributes, which comments are too.
fn literals(tokens: TokenStream, texts: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                tokens.next_if(|next| matches!(next, TokenTree::Punct(sign) if sign.as_char() == '!'));
                let is_attribute = |next: &TokenTree| matches!(next, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket);
                tokens.next_if(is_attribute);
            }
            TokenTree::Group(group) => literals(group.stream(), texts),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    texts.push(text.value());
                }
            }
            _ => {}
        }
    }
}

/// The pieces of a text between what is filled in (`{…}`), as far as they are long enough to be told from others.
fn pieces_of(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut filled_in = false;
    for sign in text.chars() {
        match sign {
            '{' => filled_in = true,
            '}' => {
                filled_in = false;
                pieces.push(String::new());
            }
            _ if filled_in => {}
            _ => {
                if let Some(piece) = pieces.last_mut() {
                    piece.push(sign);
                }
            }
        }
    }
    let long = |piece: &String| piece.split_whitespace().count() >= WORDS;
    pieces.iter().map(|piece| plain(piece)).filter(long).collect()
}
