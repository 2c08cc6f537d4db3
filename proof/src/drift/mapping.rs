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
        let beside = Beside {
            old: titled(&baseline.headings),
            new: titled(&edition.headings()),
            edition,
        };
        let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
        for (old_place, old) in beside.old.iter().enumerate() {
            let of_old: Vec<&Located> = located
                .iter()
                .filter(|phrase| phrase.section() == old.heading.number)
                .collect();
            for (new_place, section) in edition.sections.iter().enumerate() {
                let alike = beside.alike(old, section, &of_old);
                if alike >= SAME {
                    pairs.push((alike, old_place, new_place));
                }
            }
        }
        // Where two pairs are equally alike, those that stand in the same order.
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.abs_diff(a.2).cmp(&b.1.abs_diff(b.2))));
        let mut now = vec![None; baseline.headings.len()];
        let mut taken = vec![false; edition.sections.len()];
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

/// The headings of both editions.
struct Beside<'a> {
    old: Vec<Titled>,
    new: Vec<Titled>,
    edition: &'a Edition,
}

impl Beside<'_> {
    /// How much alike two sections are, by their titles, the phrases of the old one, and their numbers.
    fn alike(&self, old: &Titled, section: &Section, of_old: &[&Located]) -> f64 {
        let Some(new) = self.new.get(section.place) else {
            return 0.0;
        };
        let number = f64::from(u8::from(old.heading.number == new.heading.number));
        if old.heading.is_cover() || new.heading.is_cover() {
            return number;
        }
        let title = self.titles_alike(old, new);
        let [of_title, of_phrases, of_number] = WEIGHTS;
        if of_old.is_empty() {
            return (of_title * title + of_number * number) / (of_title + of_number);
        }
        let found = of_old
            .iter()
            .filter(|phrase| !self.edition.places(section, phrase).is_empty());
        let share = found.count() as f64 / of_old.len() as f64;
        of_title * title + of_phrases * share + of_number * number
    }

    fn titles_alike(&self, old: &Titled, new: &Titled) -> f64 {
        let is_only = |all: &[Titled]| all.iter().filter(|other| other.letters == old.letters).count() == 1;
        // A title that no other section has is that of the section wherever it stands.
        if old.letters == new.letters && is_only(&self.old) && is_only(&self.new) {
            return 1.0;
        }
        let own = normalized_levenshtein(&old.letters, &new.letters);
        match (around(&self.old, old), around(&self.new, new)) {
            (Some(old), Some(new)) => OWN * own + (1.0 - OWN) * normalized_levenshtein(&old.letters, &new.letters),
            (None, None) => own,
            _ => OWN * own,
        }
    }
}

/// A heading with the letters of its title.
struct Titled {
    heading: Heading,
    letters: String,
}

fn titled(headings: &[Heading]) -> Vec<Titled> {
    let titled = headings.iter().map(|heading| Titled {
        heading: heading.clone(),
        letters: squash(&heading.title).into_iter().collect(),
    });
    titled.collect()
}

fn around<'a>(all: &'a [Titled], titled: &Titled) -> Option<&'a Titled> {
    let parent = titled.heading.parent()?;
    all.iter().find(|other| other.heading.number == parent)
}
