//! Phrases that are gone, that moved and that are doubled.

use std::collections::BTreeMap;

use upd_rules::sources::ledger::Document;

use super::baseline::section_of;
use super::compare::Comparison;
use super::finding::{Concern, Finding, What};
use super::ledger::Located;
use super::near::near;
use super::table;

/// A phrase with all rules and conflicts that are found by it in one document.
struct Phrase<'a> {
    first: &'a Located,
    located: Vec<&'a Located>,
    /// Sections of the present edition in which it stands less often now: the section, how often it did, and does.
    fewer: Vec<(usize, usize, usize)>,
    /// Sections of the new edition in which it stands more often.
    more: Vec<(usize, usize, usize)>,
}

impl Comparison<'_> {
    /// Every phrase that does not stand where it stood, as often.
    pub(super) fn phrases(&self) -> Vec<Finding> {
        let mut all: BTreeMap<usize, Vec<&Located>> = BTreeMap::new();
        for located in self.located {
            all.entry(located.phrase).or_default().push(located);
        }
        all.into_values()
            .filter_map(|located| Some(self.counted(located.first().copied()?, located)))
            .flat_map(|phrase| self.findings_of(&phrase))
            .collect()
    }

    fn counted<'b>(&self, first: &'b Located, located: Vec<&'b Located>) -> Phrase<'b> {
        let was = |old: usize| self.baseline.count(&first.letters, &self.baseline.headings[old].number);
        let now = |new: usize| self.edition.places(&self.edition.sections[new], first).len();
        let olds = 0..self.baseline.headings.len();
        let fewer = olds
            .map(|old| (old, was(old), self.mapping.now(old).map_or(0, now)))
            .filter(|(_, was, now)| now < was)
            .collect();
        let more = (0..self.edition.sections.len())
            .map(|new| (new, self.mapping.was(new).map_or(0, was), now(new)))
            .filter(|(_, was, now)| now > was)
            .collect();
        Phrase {
            first,
            located,
            fewer,
            more,
        }
    }

    fn findings_of(&self, phrase: &Phrase<'_>) -> Vec<Finding> {
        let mut findings: Vec<Finding> = phrase
            .fewer
            .iter()
            .filter_map(|(old, was, now)| self.missing(phrase, *old, *was, *now))
            .collect();
        let lost: usize = phrase.fewer.iter().map(|(_, was, now)| was - now).sum();
        let mut unexplained = phrase
            .more
            .iter()
            .map(|(_, was, now)| now - was)
            .sum::<usize>()
            .saturating_sub(lost);
        for (new, was, now) in phrase.more.iter().rev() {
            let surplus = (now - was).min(unexplained);
            if surplus > 0 {
                unexplained -= surplus;
                findings.push(self.doubled(phrase, *new, *was, *now));
            }
        }
        findings
    }

    /// A phrase that stands less often in a section; nothing where no rule is found by it there.
    fn missing(&self, phrase: &Phrase<'_>, old: usize, was: usize, now: usize) -> Option<Finding> {
        let heading = &self.baseline.headings[old];
        let is_here = |located: &&&Located| section_of(self.document, located) == heading.number;
        let here: Vec<&Located> = phrase.located.iter().filter(is_here).copied().collect();
        let first = *here.first()?;
        let in_heads = here
            .iter()
            .all(|located| located.source.place.section.ends_with(" table"));
        if in_heads && now + 1 == was && table::has_heads(self.edition) {
            return None;
        }
        let section = match self.document {
            Document::Guide => heading.label(),
            _ => first.source.place.section.to_owned(),
        };
        let home = self.mapping.now(old);
        let (at, what) = if !phrase.more.is_empty() {
            self.moved(phrase, section)
        } else if now > 0 {
            (self.where_it_stood(first, old), What::Fewer { section, now, was })
        } else {
            let near = near(self.edition, first.source.phrase, home, |at| self.is_free(at));
            let at = near
                .as_ref()
                .filter(|near| Some(near.section) == home)
                .map(|near| near.at);
            let there = |place: usize| match self.document {
                Document::Guide => self.name(place),
                Document::Portal | Document::Spor1 => section.clone(),
            };
            let near = near.map(|near| (near.words, there(near.section)));
            (
                at.unwrap_or_else(|| self.where_it_stood(first, old)),
                What::Gone { section, near },
            )
        };
        Some(self.finding(at, what, &here))
    }

    fn moved(&self, phrase: &Phrase<'_>, from: String) -> (usize, What) {
        let to = phrase.more.iter().map(|(new, ..)| self.name(*new)).collect();
        let first = phrase.more.first().map(|(new, ..)| &self.edition.sections[*new]);
        let at = first.and_then(|section| self.edition.places(section, phrase.first).first().copied());
        (at.unwrap_or_default(), What::Moved { from, to })
    }

    fn doubled(&self, phrase: &Phrase<'_>, new: usize, was: usize, now: usize) -> Finding {
        let section = &self.edition.sections[new];
        let at = self.edition.places(section, phrase.first).last().copied();
        let what = What::Doubled {
            section: self.name(new),
            now,
            was,
        };
        self.finding(at.unwrap_or_default(), what, &phrase.located)
    }

    fn finding(&self, at: usize, what: What, located: &[&Located]) -> Finding {
        let mut concerns: Vec<Concern> = Vec::new();
        for concern in located.iter().map(|located| Concern::of(located)) {
            if !concerns.iter().any(|known| known.cite == concern.cite) {
                concerns.push(concern);
            }
        }
        Finding::new(self.document, at, what, concerns)
    }

    /// Where a phrase stood that is gone: behind what of the same place, or of one before it, is still there.
    pub(super) fn where_it_stood(&self, gone: &Located, old: usize) -> usize {
        let Some(section) = self.mapping.now(old).map(|new| &self.edition.sections[new]) else {
            return self.where_section_stood(old);
        };
        let rank = |located: &Located| (order(located.source.place.section), self.place_in_ledger(located));
        let here = self
            .located
            .iter()
            .filter(|located| section_of(self.document, located) == self.baseline.headings[old].number);
        let before = here.filter(|located| rank(located) < rank(gone));
        let nearest = before
            .filter_map(|located| Some((rank(located), *self.edition.places(section, located).first()?)))
            .max_by_key(|(rank, _)| *rank);
        nearest.map_or(section.letters.start, |(_, at)| at + 1)
    }

    fn place_in_ledger(&self, wanted: &Located) -> usize {
        let is_it = |located: &Located| located.cite == wanted.cite && located.number == wanted.number;
        self.located.iter().position(is_it).unwrap_or_default()
    }
}

/// The numbers behind the section in the name of a place: 5 of `§5.1 bullet 5`, by which places of a section follow one
/// another.
fn order(place: &str) -> u32 {
    let number = place.split(' ').skip(1).find_map(|word| word.parse().ok());
    number.unwrap_or_default()
}
