//! What a statement of ours rests on.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Serialize, Serializer};

use super::source::places;
use super::{Conflict, Document, Rule};
use crate::sources::matrix::Cell;

/// What a statement of ours rests on: a rule, a conflict, or a cell of the permission matrix.
/// Two citations are equal when their ids are.
#[derive(Clone, Copy)]
pub enum Cite {
    /// A rule.
    Rule(&'static Rule),
    /// A conflict.
    Conflict(&'static Conflict),
    /// A cell of the permission matrix.
    Cell(Cell),
}

impl Cite {
    /// The id of the rule, conflict or cell: no two of them share one.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Rule(rule) => rule.id,
            Self::Conflict(conflict) => conflict.id,
            Self::Cell(cell) => cell.id(),
        }
    }

    /// What the reader sees: where a rule stands (`Guide §5.1 bullet 1`), what a conflict is about
    /// (`X002: 4 hours, counted from what`), or which cell it is (`Guide §5.1 table, cell M4e`).
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Rule(rule) => places(rule.places),
            Self::Conflict(conflict) => format!("{}: {}", conflict.id, conflict.title),
            Self::Cell(cell) => format!("{} §5.1 table, cell {}", Document::Guide.short(), cell.id()),
        }
    }
}

impl Cite {
    /// The documents in which it stands; of a conflict, which lies between them, none.
    pub fn documents(self) -> impl Iterator<Item = Document> {
        let (places, table) = match self {
            Self::Rule(rule) => (rule.places, None),
            Self::Conflict(_) => (&[][..], None),
            Self::Cell(_) => (&[][..], Some(Document::Guide)),
        };
        places.iter().map(|place| place.document).chain(table)
    }
}

impl Rule {
    /// This rule, cited.
    #[must_use]
    pub const fn cite(&'static self) -> Cite {
        Cite::Rule(self)
    }
}

impl Conflict {
    /// This conflict, cited.
    #[must_use]
    pub const fn cite(&'static self) -> Cite {
        Cite::Conflict(self)
    }
}

/// What a value of the code rests on: rules and conflicts by their names.
macro_rules! rests_on {
    ($($cite:ident)*) => {{
        const CITES: &[$crate::sources::ledger::Cite] = &[$($crate::sources::ledger::prelude::$cite.cite()),*];
        CITES
    }};
}
pub(crate) use rests_on;

impl Serialize for Cite {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl From<&'static Rule> for Cite {
    fn from(rule: &'static Rule) -> Self {
        Self::Rule(rule)
    }
}

impl From<&'static Conflict> for Cite {
    fn from(conflict: &'static Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

macro_rules! identified_by_id {
    ($($type:ident: $id:expr;)+) => {$(
        impl PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $id(self) == $id(other)
            }
        }

        impl Eq for $type {}

        impl Hash for $type {
            fn hash<H: Hasher>(&self, state: &mut H) {
                $id(self).hash(state);
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str($id(self))
            }
        }
    )+};
}

identified_by_id! {
    Rule: |rule: &Rule| rule.id;
    Conflict: |conflict: &Conflict| conflict.id;
    Cite: |cite: &Cite| cite.id();
}
