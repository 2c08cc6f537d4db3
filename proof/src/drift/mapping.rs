//! Which section of the new edition is which of the present one, whatever its number.

use strsim::normalized_levenshtein;

use super::baseline::Baseline;
use super::edition::{Edition, Section};
use super::ledger::Located;
use super::sections::Heading;
use super::text::squash;

/// Two sections are the same from here on, where 1 is all alike.
const SAME: f64 = 0.55;
/// What the title, the phrases and the number count.
const WEIGHTS: [f64; 3] = [0.4, 0.4, 0.2];
/// How much of a title is its own; the rest is that of the section around it, which tells items of one name apart.
const OWN: f64 = 0.7;

/// The sections of both editions, side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Mapping {
    /// For each section of the present edition, the place of the one that it is now.
    now: Vec<Option<usize>>,
}

impl Mapping {
    pub(super) fn of(baseline: &Baseline, edition: &Edition, located: &[Located]) -> Self {
        let new = edition.headings();
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for (old_place, old) in baseline.headings.iter().enumerate() {
            for (new_place, section) in edition.sections.iter().enumerate() {
                let alike = alike(&baseline.headings, old, &new, section, edition, located);
                if alike >= SAME {
                    pairs.push((alike, old_place, new_place));
                }
            }
        }
        // Where two pairs are equally alike, those that stand in the same order.
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.abs_diff(a.2).cmp(&b.1.abs_diff(b.2))));
        let mut now = vec![None; baseline.headings.len()];
        let mut taken = vec![false; new.len()];
        for (_, old, new) in pairs {
            if now[old].is_none() && !taken[new] {
                now[old] = Some(new);
                taken[new] = true;
            }
        }
        Self { now }
    }

    /// The place of what a section of the present edition is now.
    pub(super) fn now(&self, old: usize) -> Option<usize> {
        self.now.get(old).copied().flatten()
    }

    /// The place of what a section of the new edition was.
    pub(super) fn was(&self, new: usize) -> Option<usize> {
        self.now.iter().position(|now| *now == Some(new))
    }
}

fn alike(
    all_old: &[Heading],
    old: &Heading,
    all_new: &[Heading],
    section: &Section,
    edition: &Edition,
    located: &[Located],
) -> f64 {
    let new = &section.heading;
    let is_cover = |heading: &Heading| *heading == Heading::cover();
    if is_cover(old) || is_cover(new) {
        return f64::from(u8::from(old.number == new.number));
    }
    let number = f64::from(u8::from(old.number == new.number));
    let title = titles_alike(all_old, old, all_new, new);
    let of_old: Vec<&Located> = located.iter().filter(|phrase| phrase.section() == old.number).collect();
    let found = of_old
        .iter()
        .filter(|phrase| !edition.places(section, &phrase.letters).is_empty());
    let [of_title, of_phrases, of_number] = WEIGHTS;
    if of_old.is_empty() {
        return (of_title * title + of_number * number) / (of_title + of_number);
    }
    let share = found.count() as f64 / of_old.len() as f64;
    of_title * title + of_phrases * share + of_number * number
}

fn titles_alike(all_old: &[Heading], old: &Heading, all_new: &[Heading], new: &Heading) -> f64 {
    let own = title_alike(old, new);
    match (around(all_old, old), around(all_new, new)) {
        (Some(old), Some(new)) => OWN * own + (1.0 - OWN) * title_alike(old, new),
        (None, None) => own,
        _ => OWN * own,
    }
}

fn around<'a>(all: &'a [Heading], heading: &Heading) -> Option<&'a Heading> {
    let parent = heading.parent()?;
    all.iter().find(|other| other.number == parent)
}

fn title_alike(old: &Heading, new: &Heading) -> f64 {
    let letters = |heading: &Heading| squash(&heading.title).into_iter().collect::<String>();
    normalized_levenshtein(&letters(old), &letters(new))
}
