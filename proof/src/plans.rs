//! The distinct plans: what differs in them is something to do, who does it, when, after what, or what is refused.

use std::collections::HashMap;

use rustc_hash::FxBuildHasher;
use sha2::{Digest as _, Sha256};
use upd_rules::case::answers::Environment;
use upd_rules::plan::{Plan, Step};

use crate::smallest::SizedCase;

/// All that a plan consists of but the answers that caused its steps and the words: outcome, roles, refusals, and of each
/// step what and where, who, how long, when, whether, after what.
pub type Content = Box<[u8]>;

/// A distinct plan, with the cases that get it.
#[derive(Clone, Debug)]
pub struct DistinctPlan {
    /// How many cases.
    pub cases: u64,
    /// The smallest of them.
    pub smallest: SizedCase,
}

/// The distinct plans that were met.
#[derive(Clone, Debug, Default)]
pub struct DistinctPlans {
    numbers: HashMap<Content, usize, FxBuildHasher>,
    met: Vec<DistinctPlan>,
    /// What is being looked up, kept so that looking up allocates nothing.
    content: Vec<u8>,
}

impl DistinctPlans {
    /// Counts a case; the number of its plan among those met: that of a new plan is their count before.
    pub fn count(&mut self, plan: &Plan, case: SizedCase) -> usize {
        let mut content = std::mem::take(&mut self.content);
        content.clear();
        write_content(plan, &mut content);
        let number = self.count_many(
            &content,
            &DistinctPlan {
                cases: 1,
                smallest: case,
            },
        );
        self.content = content;
        number
    }

    /// The number of a plan, whose cases are not counted by that.
    pub fn number(&mut self, plan: &Plan, case: SizedCase) -> usize {
        let mut content = Vec::new();
        write_content(plan, &mut content);
        self.count_many(
            &content,
            &DistinctPlan {
                cases: 0,
                smallest: case,
            },
        )
    }

    fn count_many(&mut self, content: &[u8], more: &DistinctPlan) -> usize {
        if let Some(number) = self.numbers.get(content) {
            if let Some(known) = self.met.get_mut(*number) {
                known.cases += more.cases;
                known.smallest.keep_smaller(more.smallest);
            }
            return *number;
        }
        let number = self.met.len();
        self.met.push(more.clone());
        self.numbers.insert(content.into(), number);
        number
    }

    /// Takes in those that another core has met.
    pub fn merge(&mut self, other: &Self) {
        for (content, number) in &other.numbers {
            if let Some(plan) = other.met.get(*number) {
                self.count_many(content, plan);
            }
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.met.len()
    }

    /// Whether none was met.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.met.is_empty()
    }

    /// Each with what it consists of, the one with the smallest case first.
    #[must_use]
    pub fn in_order(&self) -> Vec<(&[u8], &DistinctPlan)> {
        let all = self.numbers.iter();
        let mut all: Vec<(&[u8], &DistinctPlan)> = all
            .filter_map(|(content, number)| Some((&**content, self.met.get(*number)?)))
            .collect();
        all.sort_by_key(|(_, plan)| plan.smallest);
        all
    }
}

impl DistinctPlans {
    /// A number in hexadecimal digits that is another one as soon as one plan is.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut all: Vec<&Content> = self.numbers.keys().collect();
        all.sort();
        let mut hash = Sha256::new();
        for content in all {
            hash.update(u32::try_from(content.len()).unwrap_or(u32::MAX).to_le_bytes());
            hash.update(content);
        }
        let digits = hash.finalize();
        digits
            .iter()
            .take(FINGERPRINT_BYTES)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

/// Enough that no two sets of rules have the same by chance.
const FINGERPRINT_BYTES: usize = 16;

/// What a plan consists of.
#[must_use]
pub fn content(plan: &Plan) -> Vec<u8> {
    let mut content = Vec::new();
    write_content(plan, &mut content);
    content
}

/// Writes what a plan consists of. Steps that do not wait for each other may stand in any order; the rules give each
/// plan one, so that equal plans are written alike.
fn write_content(plan: &Plan, content: &mut Vec<u8>) {
    content.push(plan.outcome as u8);
    for there in Environment::ALL {
        content.push(plan.roles[there].map_or(u8::MAX, |role| role as u8));
    }
    let refused = plan
        .refused
        .tasks
        .iter()
        .fold(0_u16, |all, task| all | 1 << task as u16);
    content.extend(refused.to_le_bytes());
    content.push(u8::from(plan.refused.uat));
    for step in &plan.steps {
        write_step(step, content);
    }
}

fn write_step(step: &Step, content: &mut Vec<u8>) {
    let most = |number: Option<u16>| number.map_or(u16::MAX, |number| number).to_le_bytes();
    content.push(step.id as u8);
    content.push(step.environment.map_or(u8::MAX, |there| there as u8));
    content.push(step.actor as u8);
    content.push(step.duration.unit as u8);
    content.extend(most(step.duration.min));
    content.extend(most(step.duration.max));
    content.push(step.condition.map_or(u8::MAX, |condition| condition as u8));
    content.push(u8::from(step.optional) | u8::from(step.undescribed) << 1);
    let after = step.after.iter().fold(0_u64, |all, place| all | 1 << place);
    content.extend(after.to_le_bytes());
}
