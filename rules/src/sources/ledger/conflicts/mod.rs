//! Where the sources contradict each other, are ambiguous or are silent, and the reading that we take.

pub mod waiting_times;
pub mod environments;
pub mod approval;
pub mod letters;
pub mod permissions;
pub mod people;
pub mod account;
pub mod api;
pub mod documents;

use super::wording::Reading;
use super::{Place, Who};

/// A place where the sources contradict each other, are ambiguous or are silent, as it is cited; what they tell and how
/// we read it is [apart from it](super::wording).
/// Two conflicts are equal when their ids are.
#[derive(Clone, Copy)]
pub struct Conflict {
    /// Its id, such as `X001`. It never changes.
    pub id: &'static str,
    /// What it is about, in a few words.
    pub title: &'static str,
    /// What kind of conflict it is.
    pub kind: ConflictKind,
    /// For whom it is: everybody, unless it is about one group alone.
    pub who: Who,
    /// Where it stands: one place at least.
    pub places: &'static [Place],
}

/// The kind of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConflictKind {
    /// Both cannot be followed, or taken at their word, together.
    Contradiction,
    /// Two documents or places differ without excluding one another.
    Difference,
    /// There is more than one reading.
    Ambiguity,
    /// Something is not stated.
    Gap,
}

impl ConflictKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Contradiction, Self::Difference, Self::Ambiguity, Self::Gap];

    /// Its name on the screen.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Contradiction => "contradiction",
            Self::Difference => "difference",
            Self::Ambiguity => "ambiguity",
            Self::Gap => "gap",
        }
    }
}

/// Conflicts about one matter.
#[derive(Clone, Copy, Debug)]
pub struct Topic {
    /// Its letter, `A` to `I`.
    pub letter: char,
    /// What it is about.
    pub title: &'static str,
    /// Its conflicts, in the order of their ids.
    pub conflicts: &'static [&'static Conflict],
}

macro_rules! topics {
    ($($letter:literal $title:literal $file:ident)+) => {
        /// Every topic of the conflicts, in order.
        pub static TOPICS: &[Topic] = &[$(Topic {
            letter: $letter,
            title: $title,
            conflicts: $file::ALL,
        }),+];

        /// The wording of each, by its letter.
        static READINGS: &[(char, &[Reading])] = &[$(($letter, $file::READINGS)),+];
    };
}

topics! {
    'A' "Waiting times and durations" waiting_times
    'B' "Environments" environments
    'C' "Prerequisites and approval" approval
    'D' "Letters" letters
    'E' "Permissions" permissions
    'F' "Who is covered" people
    'G' "EMA account" account
    'H' "API credentials and renewal" api
    'I' "Documents, labels, contacts" documents
}

impl Topic {
    /// What its conflicts are about, in order.
    #[must_use]
    pub fn wording(&self) -> &'static [Reading] {
        let of_this = READINGS.iter().find(|(letter, _)| *letter == self.letter);
        of_this.map_or(&[], |(_, readings)| readings)
    }
}

impl Conflict {
    /// What it is about. Every conflict of the ledger has a reading.
    #[must_use]
    pub fn wording(&self) -> Option<&'static Reading> {
        let mut all = TOPICS.iter().flat_map(Topic::wording);
        all.find(|reading| reading.conflict == self)
    }
}

/// How many conflicts there are.
pub const CONFLICT_COUNT: usize = 116;

/// Every conflict, topic by topic.
pub static CONFLICTS: &[&Conflict] = &conflicts_of_topics();

const fn conflicts_of_topics() -> [&'static Conflict; CONFLICT_COUNT] {
    let mut conflicts = [TOPICS[0].conflicts[0]; CONFLICT_COUNT];
    let mut count = 0;
    let mut topic = 0;
    while topic < TOPICS.len() {
        let mut at = 0;
        while at < TOPICS[topic].conflicts.len() {
            conflicts[count] = TOPICS[topic].conflicts[at];
            count += 1;
            at += 1;
        }
        topic += 1;
    }
    assert!(count == CONFLICT_COUNT, "the topics hold fewer conflicts");
    conflicts
}

/// The conflict with that id.
#[must_use]
pub fn conflict(id: &str) -> Option<&'static Conflict> {
    CONFLICTS.iter().copied().find(|conflict| conflict.id == id)
}
