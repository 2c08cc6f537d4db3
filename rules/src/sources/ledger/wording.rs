//! Our wording of every rule and conflict, and the words by which to find its place in the source.
//!
//! It is four fifths of the ledger, and whoever cites needs none of it. So [`Rule`] and [`Conflict`] hold nothing that
//! leads here but their methods `wording`: a program that calls none of them does not carry the prose.
//! `rules/tests/rules/wording.rs` holds who may.

use super::{Conflict, Kind, Place, Rule, Scope};

/// What a rule says.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    /// The rule.
    pub rule: &'static Rule,
    /// What kind of statement it is.
    pub kind: Kind,
    /// What it says, in complete sentences of ours.
    pub says: &'static str,
    /// The environment for which the source states it.
    pub environment: Scope,
    /// When it applies. A phrase without a full stop; empty where the source names no occasion.
    pub when: &'static str,
    /// What follows. A phrase without a full stop; empty where nothing follows.
    pub then: &'static str,
    /// The time or number that it gives. A phrase without a full stop; empty where it is about neither.
    pub time: &'static str,
    /// Where it stands: one place at least.
    pub sources: &'static [Source],
}

/// What a conflict is about, and how we read it.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// The conflict.
    pub conflict: &'static Conflict,
    /// What the sources tell, and what they do not.
    pub tells: &'static str,
    /// The reading that is safest for the user, which we take.
    pub reading: &'static str,
    /// Where it stands: one place at least.
    pub sources: &'static [Source],
}

/// A place in a source, and the words by which to find it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// The place.
    pub place: Place,
    /// At most six words of the document, by which to find the place.
    pub phrase: &'static str,
}
