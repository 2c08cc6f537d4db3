//! The parts of the portal page and of the leaflet, which have no numbers: a phrase has moved where all that stands
//! around it is of one other part.

use std::collections::BTreeMap;

use super::compare::Comparison;
use super::finding::{Concern, Finding, What};
use super::ledger::Located;

/// So many phrases before it and behind it say where a phrase stands.
const NEIGHBOURS: usize = 2;

/// Phrases that stand among those of another part.
pub(super) fn moved(comparison: &Comparison<'_>) -> Vec<Finding> {
    let standing = standing(comparison);
    let part = |place: usize| standing.get(place).map(|(_, located)| located[0].source.place.section);
    let mut findings = Vec::new();
    for (place, (at, located)) in standing.iter().enumerate() {
        let around = (place.saturating_sub(NEIGHBOURS)..=place + NEIGHBOURS).filter(|other| *other != place);
        let parts: Vec<&str> = around.filter_map(part).collect();
        let [first, ..] = parts.as_slice() else { continue };
        let home = located.iter().any(|located| located.source.place.section == *first);
        if !home && parts.len() == 2 * NEIGHBOURS && parts.iter().all(|part| part == first) {
            let what = What::Moved {
                from: located[0].source.place.section.to_owned(),
                to: vec![(*first).to_owned()],
            };
            let concerns = located.iter().map(|located| Concern::of(located)).collect();
            findings.push(Finding::new(comparison.document, *at, what, concerns));
        }
    }
    findings
}

/// The phrases that stand once and stood once, in the order of the text, with the rules that are found by each.
fn standing<'a>(comparison: &'a Comparison<'_>) -> Vec<(usize, Vec<&'a Located>)> {
    let Some(section) = comparison.edition.sections.first() else {
        return Vec::new();
    };
    let mut all: BTreeMap<usize, Vec<&Located>> = BTreeMap::new();
    for located in comparison.located {
        let was = comparison.baseline.count(&located.letters, &section.heading.number);
        if let ([at], 1) = (comparison.edition.places(section, located), was) {
            all.entry(*at).or_default().push(located);
        }
    }
    all.into_iter().collect()
}
