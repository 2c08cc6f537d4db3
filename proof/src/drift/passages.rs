//! Passages of a new edition that the present one does not have word for word, and what is gone from it.
//!
//! What was only moved, or stands once more, as long as a window at least, is no passage: it says what was said already.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::align::{Gap, gaps};
use super::baseline::Baseline;
use super::edition::Edition;
use super::mapping::Mapping;
use super::mend::mend;
use super::print::Print;
use super::prose::{Spoken, prose};
use super::windows::{self, WIDTH};

/// A passage that reads otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    /// The section of the new edition, and which one of the present edition it was.
    pub(super) section: usize,
    pub(super) was: usize,
    /// The words that are new, run by run; a run without words where only some are gone.
    pub(super) runs: Vec<Range<usize>>,
    /// Where the words stood that are others now.
    pub(super) old: Range<usize>,
    /// How many words of the present edition stand no more.
    pub(super) gone: usize,
}

/// The words of both editions beside one another.
#[derive(Default)]
pub(super) struct Passages {
    /// The running words of each section of the new edition.
    pub(super) words: Vec<Vec<Spoken>>,
    /// What reads otherwise, in the order of the new edition.
    pub(super) all: Vec<Passage>,
    /// How many words the present edition has, and how many of them stand nowhere now.
    pub(super) present: usize,
    pub(super) gone: usize,
}

/// Passages with at most so many words between them are one.
const BETWEEN: usize = 6;

/// All passages of sections that are in both editions.
pub(super) fn passages(edition: &Edition, baseline: &Baseline, mapping: &Mapping) -> Passages {
    let none = Print::default();
    let print = |old: usize| baseline.prints.get(&baseline.headings[old].number).unwrap_or(&none);
    let known = windows::count(baseline.prints.values().flat_map(|print| &print.windows));
    let words: Vec<Vec<Spoken>> = prose(edition).into_iter().map(|words| mend(words, &known)).collect();
    let of_section = |words: &Vec<Spoken>| windows::windows(words.iter().map(|word| word.key.as_str()));
    let now: Vec<Vec<u32>> = words.iter().map(of_section).collect();
    let both = Both {
        now: windows::count(now.iter().flatten()),
        known,
    };
    let mut passages = Passages {
        words,
        ..Passages::default()
    };
    for was in 0..baseline.headings.len() {
        let old = &print(was).windows;
        passages.present += old.len();
        let Some(section) = mapping.now(was) else {
            passages.gone += both.gone(old, 0..old.len()).len();
            continue;
        };
        let new = &now[section];
        let changed = gaps(old, new).into_iter().map(|gap| both.changed(old, new, &gap));
        let changed: Vec<Passage> = changed
            .filter(|changed| !changed.is_nothing())
            .map(|changed| changed.passage(section, was))
            .collect();
        passages.gone += changed.iter().map(|passage| passage.gone).sum::<usize>();
        passages.all.extend(together(changed));
    }
    passages.all.sort_by_key(|passage| (passage.section, passage.start()));
    passages
}

impl Passage {
    /// The first word of it; where only words are gone, the one that stands there now.
    pub(super) fn start(&self) -> usize {
        self.runs.first().map_or(0, |run| run.start)
    }

    /// The word behind it.
    pub(super) fn end(&self) -> usize {
        self.runs.last().map_or(0, |run| run.end)
    }
}

/// How often each window stands in both editions.
struct Both {
    known: HashMap<u32, usize>,
    now: HashMap<u32, usize>,
}

/// What is new and what is gone in a gap.
struct Changed {
    gap: Gap,
    new: Vec<usize>,
    gone: Vec<usize>,
}

impl Both {
    fn changed(&self, old: &[u32], new: &[u32], gap: &Gap) -> Changed {
        Changed {
            new: uncovered(new, gap.new.clone(), |window| self.known.contains_key(window)),
            gone: self.gone(old, gap.old.clone()),
            gap: gap.clone(),
        }
    }

    /// Words of the present edition that stand nowhere now as often as they did.
    fn gone(&self, old: &[u32], range: Range<usize>) -> Vec<usize> {
        let count = |counts: &HashMap<u32, usize>, window: &u32| counts.get(window).copied().unwrap_or(0);
        uncovered(old, range, |window| {
            count(&self.now, window) >= count(&self.known, window)
        })
    }
}

/// The words of a range that stand in no window of it which is meant.
fn uncovered(windows: &[u32], range: Range<usize>, is_meant: impl Fn(&u32) -> bool) -> Vec<usize> {
    let inside = |start: &usize| start + WIDTH <= range.end;
    let meant = range
        .clone()
        .take_while(inside)
        .filter(|start| is_meant(&windows[*start]));
    let covered: HashSet<usize> = meant.flat_map(|start| start..start + WIDTH).collect();
    range.filter(|word| !covered.contains(word)).collect()
}

impl Changed {
    fn is_nothing(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }

    fn passage(&self, section: usize, was: usize) -> Passage {
        let runs = self.new.chunk_by(|a, b| a + 1 == *b);
        let mut runs: Vec<Range<usize>> = runs.map(|run| run[0]..run[run.len() - 1] + 1).collect();
        if runs.is_empty() {
            runs.push(self.gap.new.start..self.gap.new.start);
        }
        Passage {
            section,
            was,
            runs,
            old: self.gap.old.clone(),
            gone: self.gone.len(),
        }
    }
}

/// Passages that stand close to one another as one.
fn together(passages: Vec<Passage>) -> Vec<Passage> {
    let mut joined: Vec<Passage> = Vec::new();
    for passage in passages {
        match joined.last_mut() {
            Some(last) if passage.start() <= last.end() + BETWEEN => {
                last.old.end = passage.old.end;
                last.gone += passage.gone;
                last.runs.extend(passage.runs);
            }
            _ => joined.push(passage),
        }
    }
    joined
}
