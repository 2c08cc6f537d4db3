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

use super::{Source, Who};

/// A place where the sources contradict each other, are ambiguous or are silent, and how we read it.
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
    /// What the sources tell, and what they do not.
    pub tells: &'static str,
    /// The reading that is safest for the user, which we take.
    pub reading: &'static str,
    /// Where it stands: one place at least.
    pub sources: &'static [Source],
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

/// Every topic of the conflicts, in order.
pub static TOPICS: &[Topic] = &[
    Topic {
        letter: 'A',
        title: "Waiting times and durations",
        conflicts: waiting_times::ALL,
    },
    Topic {
        letter: 'B',
        title: "Environments",
        conflicts: environments::ALL,
    },
    Topic {
        letter: 'C',
        title: "Prerequisites and approval",
        conflicts: approval::ALL,
    },
    Topic {
        letter: 'D',
        title: "Letters",
        conflicts: letters::ALL,
    },
    Topic {
        letter: 'E',
        title: "Permissions",
        conflicts: permissions::ALL,
    },
    Topic {
        letter: 'F',
        title: "Who is covered",
        conflicts: people::ALL,
    },
    Topic {
        letter: 'G',
        title: "EMA account",
        conflicts: account::ALL,
    },
    Topic {
        letter: 'H',
        title: "API credentials and renewal",
        conflicts: api::ALL,
    },
    Topic {
        letter: 'I',
        title: "Documents, labels, contacts",
        conflicts: documents::ALL,
    },
];

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
