//! A new edition beside the present one.

use upd_rules::sources::ledger::Document;

use super::baseline::Baseline;
use super::edition::Edition;
use super::explained::Explainer;
use super::figures::Figures;
use super::finding::{Concern, Finding, What};
use super::ledger::{Located, located};
use super::mapping::Mapping;
use super::passages::passages;
use super::reach::{gives, has_in_phrase};
use super::sections::Heading;
use super::text::squash;
use super::{parts, table};

/// Where one word of so many is gone, something may have been lost.
const MUCH: usize = 4;

/// What a comparison finds.
#[derive(Clone, Debug, Default)]
pub struct Compared {
    /// What there is to look at, in the order of the new edition.
    pub findings: Vec<Finding>,
    /// What could not be compared.
    pub notes: Vec<String>,
    /// How many different phrases were looked for, and how many of them stand somewhere.
    pub phrases: usize,
    /// How many of them stand somewhere.
    pub found: usize,
    /// How many rules and conflicts have them.
    pub rules: usize,
}

impl Compared {
    /// Whether the text is another document, or in another language: hardly a phrase is found.
    #[must_use]
    pub const fn is_another(&self) -> bool {
        self.found * 4 < self.phrases
    }
}

/// An edition beside what is known of the present one.
pub(super) struct Comparison<'a> {
    pub(super) document: Document,
    pub(super) baseline: &'a Baseline,
    pub(super) edition: &'a Edition,
    pub(super) located: &'a [Located],
    pub(super) mapping: Mapping,
    /// The letters that belong to phrases which stand where they stood.
    known: Vec<bool>,
}

/// Compares an edition with what is known of the present one.
#[must_use]
pub fn compare(edition: &Edition, baseline: &Baseline) -> Compared {
    let located = located(edition.document);
    let comparison = Comparison {
        document: edition.document,
        baseline,
        edition,
        located,
        mapping: Mapping::of(baseline, edition, located),
        known: known_letters(edition, located),
    };
    let (found, phrases) = edition.share();
    let mut cites: Vec<&str> = located.iter().map(|located| located.cite.id()).collect();
    cites.sort_unstable();
    cites.dedup();
    let mut compared = Compared {
        phrases,
        found,
        rules: cites.len(),
        ..Compared::default()
    };
    if compared.is_another() {
        return compared;
    }
    compared.findings = [comparison.sections(), comparison.phrases(), comparison.figures()].concat();
    match edition.document {
        Document::Guide => comparison.table(&mut compared),
        Document::Portal | Document::Spor1 => compared.findings.extend(parts::moved(&comparison)),
    }
    comparison.passages(&mut compared);
    compared
        .findings
        .sort_by(|a, b| (a.at, a.what.rank(), a.first_id()).cmp(&(b.at, b.what.rank(), b.first_id())));
    compared
}

fn known_letters(edition: &Edition, located: &[Located]) -> Vec<bool> {
    let mut known = vec![false; edition.text.letters.len()];
    for section in &edition.sections {
        for phrase in located {
            for at in edition.places(section, phrase).iter().copied() {
                let end = (at + phrase.letters.len()).min(known.len());
                known[at..end].fill(true);
            }
        }
    }
    known
}

impl Finding {
    fn first_id(&self) -> &'static str {
        self.concerns.first().map_or("", |concern| concern.cite.id())
    }
}

impl Comparison<'_> {
    /// The table of roles, unless the section with it is gone and told already.
    fn table(&self, compared: &mut Compared) {
        let is_table = |heading: &Heading| heading.number == table::SECTION;
        let old = self.baseline.headings.iter().position(is_table);
        if old.is_some_and(|old| self.mapping.now(old).is_some()) {
            let looked = table::compare(self.edition);
            compared.findings.extend(looked.findings);
            compared.notes.extend(looked.notes);
        }
    }

    /// What reads otherwise, with what explains it.
    fn passages(&self, compared: &mut Compared) {
        let passages = passages(self.edition, self.baseline, &self.mapping);
        let explainer = Explainer {
            edition: self.edition,
            baseline: self.baseline,
            located: self.located,
            passages: &passages,
            name: &|section| self.name(section),
        };
        explainer.explain(&mut compared.findings);
        if passages.gone * MUCH > passages.present {
            compared.notes.push(format!(
                "Of the {} words of the present edition {} stand nowhere in this text. If it is only a part, or something \
                 was lost on the way, what follows tells of it as if it were gone.",
                passages.present, passages.gone
            ));
        }
    }

    /// Whether a letter belongs to no phrase that is found.
    pub(super) fn is_free(&self, letter: usize) -> bool {
        !self.known.get(letter).copied().unwrap_or(true)
    }

    /// The section as it is called now.
    pub(super) fn name(&self, new: usize) -> String {
        match self.document {
            Document::Guide => self.edition.sections[new].heading.label(),
            Document::Portal => "the portal page".to_owned(),
            Document::Spor1 => "the leaflet".to_owned(),
        }
    }

    /// Where a section stood that is gone: at the beginning of the next one that is still there.
    pub(super) fn where_section_stood(&self, old: usize) -> usize {
        let next = (old + 1..self.baseline.headings.len()).find_map(|later| self.mapping.now(later));
        let end = self.edition.text.letters.len();
        next.map_or(end, |new| self.edition.sections[new].letters.start)
    }

    /// Sections that are new, gone, or have another number or heading.
    fn sections(&self) -> Vec<Finding> {
        let olds = self.baseline.headings.iter().enumerate();
        let of_old = olds.flat_map(|(place, old)| match self.mapping.now(place) {
            Some(new) => self.renamed(old, new),
            None => vec![self.section_gone(place, old)],
        });
        let news = self.edition.sections.iter().enumerate();
        let of_new = news
            .filter(|(place, _)| self.mapping.was(*place).is_none())
            .map(|(_, section)| {
                let what = What::NewSection {
                    heading: section.heading.clone(),
                    figures: self.edition.figures(section).into_keys().collect(),
                };
                Finding::new(self.document, section.letters.start, what, Vec::new())
            });
        of_old.chain(of_new).collect()
    }

    fn section_gone(&self, place: usize, old: &Heading) -> Finding {
        let figures = self.baseline.figures.get(&old.number);
        let what = What::GoneSection {
            heading: old.clone(),
            figures: figures
                .map(|figures| figures.keys().cloned().collect())
                .unwrap_or_default(),
        };
        let concerns = self.concerns_of(&old.number, |_| true);
        Finding::new(self.document, self.where_section_stood(place), what, concerns)
    }

    fn renamed(&self, old: &Heading, new: usize) -> Vec<Finding> {
        let section = &self.edition.sections[new];
        let finding = |what, concerns| Finding::new(self.document, section.letters.start, what, concerns);
        let to = section.heading.clone();
        let mut findings = Vec::new();
        if squash(&to.title) != squash(&old.title) {
            let what = What::Retitled {
                from: old.clone(),
                to: to.clone(),
            };
            findings.push(finding(what, Vec::new()));
        }
        if to.number != old.number {
            let stands = |located: &Located| !self.edition.places(section, located).is_empty();
            let what = What::Renumbered {
                from: old.number.clone(),
                to,
            };
            findings.push(finding(what, self.concerns_of(&old.number, stands)));
        }
        findings
    }

    /// The rules and conflicts of a section of the present edition, each once.
    fn concerns_of(&self, section: &str, is_meant: impl Fn(&Located) -> bool) -> Vec<Concern> {
        let mut concerns: Vec<Concern> = Vec::new();
        for located in self
            .located
            .iter()
            .filter(|located| located.section() == section && is_meant(located))
        {
            if !concerns.iter().any(|known| known.cite == located.cite) {
                concerns.push(Concern::of(located));
            }
        }
        concerns
    }

    /// Figures that are new in a section, or gone from it. Those of sections that are new or gone are told with these.
    fn figures(&self) -> Vec<Finding> {
        let none = Figures::new();
        let mut findings = Vec::new();
        for (place, old) in self.baseline.headings.iter().enumerate() {
            let Some(new) = self.mapping.now(place) else { continue };
            let section = &self.edition.sections[new];
            let was = self.baseline.figures.get(&old.number).unwrap_or(&none);
            let now = self.edition.figures(section);
            let count = |figures: &Figures, figure: &Option<String>| {
                let figure = figure.as_ref().and_then(|figure| figures.get(figure));
                figure.copied().unwrap_or(0)
            };
            let all_were = was;
            for (was, now_one) in changes(was, &now) {
                let still = (count(&now, &was), count(all_were, &was));
                let now = now_one;
                let concerns = self.concerns_with_figure(&old.number, was.as_deref().unwrap_or_default());
                let at = now
                    .as_ref()
                    .and_then(|figure| self.edition.place_of_figure(section, figure));
                let at = at.or_else(|| self.where_concern_stood(concerns.first()?, place));
                let what = What::Figure {
                    section: self.name(new),
                    was: was.clone(),
                    now,
                    still,
                };
                let at = at.unwrap_or(section.letters.start);
                findings.push(Finding::new(self.document, at, what, concerns));
            }
        }
        findings
    }

    fn where_concern_stood(&self, concern: &Concern, old: usize) -> Option<usize> {
        let is_it = |located: &&Located| located.cite == concern.cite && located.source.phrase == concern.phrase;
        Some(self.where_it_stood(self.located.iter().find(is_it)?, old))
    }

    /// The rules of a section that have a figure in their phrase; where there are none, those that give it otherwise.
    fn concerns_with_figure(&self, section: &str, figure: &str) -> Vec<Concern> {
        let is_here = |located: &&Located| !figure.is_empty() && section_of_figure(self.document, located, section);
        let with = |is_given: fn(&Located, &str) -> bool| {
            let mut concerns: Vec<Concern> = Vec::new();
            let here = self.located.iter().filter(is_here);
            for located in here.filter(|located| is_given(located, figure)) {
                if !concerns.iter().any(|known| known.cite == located.cite) {
                    concerns.push(Concern::of(located));
                }
            }
            concerns
        };
        let in_phrase = with(has_in_phrase);
        if in_phrase.is_empty() { with(gives) } else { in_phrase }
    }
}

fn section_of_figure(document: Document, located: &Located, section: &str) -> bool {
    super::baseline::section_of(document, located) == section
}

/// Figures that came in the place of others of the same unit, that are gone, and that are new.
fn changes(was: &Figures, now: &Figures) -> Vec<(Option<String>, Option<String>)> {
    let count = |figures: &Figures, figure: &String| figures.get(figure).copied().unwrap_or(0);
    let mut fewer: Vec<&String> = was
        .keys()
        .filter(|figure| count(now, figure) < count(was, figure))
        .collect();
    let mut changes = Vec::new();
    for new in now.keys().filter(|figure| count(was, figure) == 0) {
        let place = fewer.iter().position(|old| unit(old) == unit(new));
        changes.push((place.map(|place| fewer.remove(place).clone()), Some(new.clone())));
    }
    let gone = fewer.into_iter().filter(|figure| count(now, figure) == 0);
    changes.extend(gone.map(|figure| (Some(figure.clone()), None)));
    changes
}

/// What a figure counts: its last word, so that days that were working days are still days.
fn unit(figure: &str) -> &str {
    let last = figure.rsplit(' ').next().unwrap_or(figure);
    last.strip_suffix('s').unwrap_or(last)
}
