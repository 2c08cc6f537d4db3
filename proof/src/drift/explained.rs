//! Which passages the other findings explain: such a passage is quoted with them, and told by itself only where nothing
//! else tells it.

use std::ops::Range;

use super::baseline::{Baseline, section_of};
use super::edition::Edition;
use super::finding::{Concern, Finding, Reading, What};
use super::ledger::Located;
use super::passages::{Passage, Passages};
use super::prose::Spoken;
use super::quote::{ends_sentence, quote};

/// Of a sentence so many words are looked at before and behind a passage.
const LONGEST: usize = 40;
/// Phrases that stand at most so many words away from a passage are near it.
const NEAR: usize = 40;

/// What the passages of an edition are joined with.
pub(super) struct Explainer<'a> {
    pub(super) edition: &'a Edition,
    pub(super) baseline: &'a Baseline,
    pub(super) located: &'a [Located],
    pub(super) passages: &'a Passages,
    /// How each section is called.
    pub(super) name: &'a dyn Fn(usize) -> String,
}

impl Explainer<'_> {
    /// Quotes each passage in the first finding that explains it, and adds those that none explains.
    pub(super) fn explain(&self, findings: &mut Vec<Finding>) {
        let mut alone = Vec::new();
        for passage in &self.passages.all {
            let reading = Reading {
                quote: quote(self.edition, &self.passages.words[passage.section], &passage.runs),
                is_new: passage.runs.iter().any(|run| !run.is_empty()),
                gone: passage.gone,
            };
            let explains = findings.iter_mut().filter(|finding| self.explains(finding, passage));
            match explains.min_by_key(|finding| finding.what.rank()) {
                Some(finding) => finding.reads.push(reading),
                None => alone.push(self.finding(passage, reading)),
            }
        }
        findings.extend(alone);
    }

    fn explains(&self, finding: &Finding, passage: &Passage) -> bool {
        match &finding.what {
            What::Gone { .. } | What::Fewer { .. } | What::Moved { .. } => self.stood_there(finding, passage),
            What::Doubled { .. } | What::Figure { now: Some(_), .. } => self.stands_there(finding, passage),
            What::Figure { now: None, .. } => self.is_nearest(finding, passage),
            _ => false,
        }
    }

    /// Whether a phrase stood where other words stand now.
    fn stood_there(&self, finding: &Finding, passage: &Passage) -> bool {
        let number = &self.baseline.headings[passage.was].number;
        let is_of = |located: &&Located| {
            let is_phrase = |concern: &Concern| concern.cite == located.cite && concern.phrase == located.source.phrase;
            finding.concerns.iter().any(is_phrase) && section_of(finding.document, located) == number
        };
        let Some(print) = self.baseline.prints.get(number) else {
            return false;
        };
        let words = self
            .located
            .iter()
            .filter(is_of)
            .flat_map(|located| print.words_of(located));
        words
            .into_iter()
            .any(|words| words.start < passage.old.end && words.end > passage.old.start)
    }

    /// Whether what a finding names stands in a passage.
    fn stands_there(&self, finding: &Finding, passage: &Passage) -> bool {
        let words = &self.passages.words[passage.section];
        let word = words.partition_point(|word| word.letters.end <= finding.at);
        self.section_at(finding.at) == passage.section && (passage.start()..passage.end()).contains(&word)
    }

    /// Whether a figure that is gone from a section may have stood in a passage: the nearest with words that are gone.
    fn is_nearest(&self, finding: &Finding, passage: &Passage) -> bool {
        let is_same = |other: &&Passage| other.section == self.section_at(finding.at) && other.gone > 0;
        let away = |other: &&Passage| self.letter(other).abs_diff(finding.at);
        let nearest = self.passages.all.iter().filter(is_same).min_by_key(away);
        nearest == Some(passage)
    }

    fn section_at(&self, letter: usize) -> usize {
        let sections = &self.edition.sections;
        let behind = sections.partition_point(|section| section.letters.start <= letter);
        behind.saturating_sub(1)
    }

    /// The letter with which a passage begins.
    fn letter(&self, passage: &Passage) -> usize {
        let words = &self.passages.words[passage.section];
        let at = words.get(passage.start()).map(|word| word.letters.start);
        at.unwrap_or_else(|| self.edition.sections[passage.section].letters.end)
    }

    /// A passage by itself, with the rules whose phrases stand in it or nearest to it.
    fn finding(&self, passage: &Passage, reading: Reading) -> Finding {
        let what = What::Passage {
            section: (self.name)(passage.section),
        };
        let document = self.edition.document;
        let mut finding = Finding::new(document, self.letter(passage), what, self.near(passage));
        finding.reads.push(reading);
        finding
    }

    /// The rules of the section whose phrases stand in the same sentences; where there are none, the nearest.
    fn near(&self, passage: &Passage) -> Vec<Concern> {
        let section = &self.edition.sections[passage.section];
        let words = &self.passages.words[passage.section];
        let number = &self.baseline.headings[passage.was].number;
        let word = |letter: usize| words.partition_point(|word| word.letters.end <= letter);
        let sentence = self.sentence(words, passage);
        let away = |located: &Located| {
            let places = self.edition.places(section, located).iter().map(|at| word(*at));
            let aways = places.map(|start| {
                let before = sentence.start.saturating_sub(start + located.words - 1);
                before.max((start + 1).saturating_sub(sentence.end))
            });
            aways.min()
        };
        let here = self
            .located
            .iter()
            .filter(|located| section_of(self.edition.document, located) == number);
        let all: Vec<(usize, &Located)> = here.filter_map(|located| Some((away(located)?, located))).collect();
        let nearest = all.iter().map(|(away, _)| *away).min().filter(|away| *away <= NEAR);
        let mut concerns: Vec<Concern> = Vec::new();
        for (_, located) in all.iter().filter(|(away, _)| Some(*away) == nearest) {
            if !concerns.iter().any(|known| known.cite == located.cite) {
                concerns.push(Concern::of(located));
            }
        }
        concerns
    }

    /// The words of the sentences in which a passage stands.
    fn sentence(&self, words: &[Spoken], passage: &Passage) -> Range<usize> {
        let ends = |place: &usize| ends_sentence(self.edition, words, *place);
        let first = passage.start().saturating_sub(LONGEST);
        let last = (passage.end() + LONGEST).min(words.len());
        let before = (first..passage.start()).rev().find(ends);
        let behind = (passage.end().saturating_sub(1)..last).find(ends);
        before.map_or(first, |end| end + 1)..behind.map_or(last, |end| end + 1)
    }
}
