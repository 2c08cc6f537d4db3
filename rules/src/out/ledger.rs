//! The ledger's prose as JSON, for those who show it under a citation: by id, what a rule says, and of a conflict what the
//! sources tell and how we read it. It is written to a file when the site is built, so that no program has to carry it.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::sources::ledger::{CHAPTERS, Chapter, TOPICS, Topic};

/// The whole ledger by id, in its order.
#[must_use]
pub const fn json() -> impl Serialize {
    Ledger
}

struct Ledger;

#[derive(Serialize)]
struct OfRule {
    says: &'static str,
}

#[derive(Serialize)]
struct OfConflict {
    tells: &'static str,
    reading: &'static str,
}

impl Serialize for Ledger {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for said in CHAPTERS.iter().flat_map(Chapter::wording) {
            map.serialize_entry(said.rule.id, &OfRule { says: said.says })?;
        }
        for read in TOPICS.iter().flat_map(Topic::wording) {
            let of_conflict = OfConflict {
                tells: read.tells,
                reading: read.reading,
            };
            map.serialize_entry(read.conflict.id, &of_conflict)?;
        }
        map.end()
    }
}
