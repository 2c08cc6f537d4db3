//! The steps as people see them: a kind of step is called otherwise, done by others or takes longer, as the case may be.

use std::collections::BTreeSet;

use upd_rules::case::answers::User;
use upd_rules::plan::{Actor, StepId};
use upd_rules::words;

use super::Entry;
use super::contents::case;
use super::people::groups;
use crate::checks::{SeenIn, SeenStep};
use crate::prove::Proof;

/// Every step that was seen.
pub(super) struct Steps<'a>(Vec<(&'a SeenStep, &'a SeenIn)>);

impl<'a> Steps<'a> {
    /// Those of a proof.
    pub(super) fn of(proof: &'a Proof) -> Self {
        Self(proof.seen.steps().collect())
    }

    fn of_kind(&self, id: StepId) -> impl Iterator<Item = &(&'a SeenStep, &'a SeenIn)> {
        self.0.iter().filter(move |(step, _)| step.id == id)
    }

    /// An entry for each.
    pub(super) fn entries(&self) -> Vec<Entry> {
        self.0.iter().map(|(step, there)| entry(step, there)).collect()
    }

    /// What a kind of step is called, in all the ways there are.
    pub(super) fn title(&self, id: StepId) -> String {
        titles(self.of_kind(id).map(|(step, _)| *step))
    }

    /// What a kind of step is called for these people where that one does it, in all the ways there are.
    pub(super) fn title_for(&self, id: StepId, actor: Actor, users: &BTreeSet<Option<User>>) -> String {
        let theirs = self
            .of_kind(id)
            .filter(|(_, there)| there.actor == actor && !there.users.is_disjoint(users))
            .map(|(step, _)| *step);
        titles(theirs)
    }

    /// Whether a step of that kind takes that long, at least or at most.
    pub(super) fn takes(&self, id: StepId, number: u16, unit: &str) -> bool {
        self.of_kind(id).any(|(_, there)| {
            let duration = there.duration;
            duration.unit.key() == unit && (duration.min == Some(number) || duration.max == Some(number))
        })
    }
}

/// Different titles, each once.
fn titles<'a>(steps: impl Iterator<Item = &'a SeenStep>) -> String {
    let titles: BTreeSet<&str> = steps.map(|step| step.title.as_str()).collect();
    titles.into_iter().collect::<Vec<_>>().join(" / ")
}

fn entry(step: &SeenStep, there: &SeenIn) -> Entry {
    let takes = words::duration(there.duration);
    let usual = step.id.duration();
    // What is at least so long for most, and at most that long for somebody who has waited already.
    let is_rest = usual.max.is_none() && usual.min.is_some() && usual.min == there.duration.max;
    let how_long = if is_rest {
        format!("{takes}: what is left of {}", words::duration(usual))
    } else {
        takes.clone()
    };
    let rules = step.id.rules().iter().map(|rule| rule.id);
    Entry {
        id: format!("{}: {}, {}, {takes}", step.id.key(), step.title, step.who),
        topic: step.id.key().to_owned(),
        says: step.title.clone(),
        people: groups(&there.users),
        more: vec![("Who", step.who.to_owned()), ("How long", how_long)],
        cites: rules
            .chain(step.id.conflicts().iter().map(|conflict| conflict.id))
            .collect(),
        case: Some(case(&there.smallest)),
        ..Entry::default()
    }
}
