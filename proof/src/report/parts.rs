//! What plans are made of. There are some sixty thousand distinct plans, but few ways to an account, to an entry in OMS, and
//! to a role and credentials in one environment: a reviewer can read these one by one.

use std::collections::BTreeMap;

use upd_rules::case::answers::{Choice, Environment};
use upd_rules::plan::{Outcome, Plan, Step, StepId, StepKey, Trait};
use upd_rules::words;

use super::Entry;
use crate::plans::DistinctPlan;
use crate::smallest::SizedCase;

/// What a part of a plan is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Outcome,
    Account,
    Organisation,
    OneEnvironment,
    Other,
}

impl About {
    const ALL: [Self; 5] = [
        Self::Outcome,
        Self::Account,
        Self::Organisation,
        Self::OneEnvironment,
        Self::Other,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Account => "account",
            Self::Organisation => "organisation",
            Self::OneEnvironment => "environment",
            Self::Other => "other",
        }
    }

    /// The steps of a plan that belong to it.
    fn holds(self, step: &Step, there: Environment) -> bool {
        match self {
            Self::Outcome => false,
            Self::Account => step.id.is(Trait::Account),
            Self::Organisation => step.id.is(Trait::Oms) || step.id == StepId::OmsAskServiceDesk,
            Self::OneEnvironment => step.environment == Some(there),
            Self::Other => {
                step.environment.is_none()
                    && !Self::Account.holds(step, there)
                    && !Self::Organisation.holds(step, there)
            }
        }
    }
}

/// A part met in plans.
#[derive(Clone, Debug)]
struct Part {
    plans: u64,
    cases: u64,
    smallest: SizedCase,
}

/// The parts of these plans, each with its smallest case, in how many plans it stands and how many cases get it.
pub(super) fn parts<'a>(plans: impl Iterator<Item = (Plan, &'a DistinctPlan)>) -> Vec<Entry> {
    let mut met: BTreeMap<(About, String), Part> = BTreeMap::new();
    for (plan, distinct) in plans {
        let mut add = |about: About, text: String| {
            if text.is_empty() {
                return;
            }
            let part = met.entry((about, text)).or_insert(Part {
                plans: 0,
                cases: 0,
                smallest: distinct.smallest,
            });
            part.plans += 1;
            part.cases += distinct.cases;
            part.smallest.keep_smaller(distinct.smallest);
        };
        add(About::Outcome, outcome(&plan));
        for about in [About::Account, About::Organisation, About::Other] {
            add(about, steps(&plan, |step| about.holds(step, Environment::Production)));
        }
        for there in Environment::ALL {
            add(
                About::OneEnvironment,
                steps(&plan, |step| About::OneEnvironment.holds(step, there)),
            );
        }
    }
    let mut numbers = About::ALL.map(|_| 0);
    met.into_iter()
        .map(|((about, text), part)| {
            let number = numbers.get_mut(about as usize).map_or(0, |number| {
                *number += 1;
                *number
            });
            Entry {
                id: format!("{}-{number}", about.key()),
                says: text,
                more: vec![("Plans with it", words::counted(part.plans, "plan"))],
                case: Some(super::contents::case(&part.smallest)),
                cases: Some(part.cases),
                ..Entry::default()
            }
        })
        .collect()
}

/// Outcome and roles of a plan.
fn outcome(plan: &Plan) -> String {
    let roles = Environment::ALL.into_iter().filter_map(|there| {
        let role = plan.roles[there]?;
        Some(format!("; request {} in {}", role.label(), words::environment(there)))
    });
    let asks = if plan.undescribed().next().is_some() {
        "; ask first"
    } else {
        ""
    };
    let refused = match plan.outcome {
        Outcome::EligibleInPart | Outcome::NotEligible | Outcome::NotYet if plan.refused.uat => "; UAT is refused",
        _ => "",
    };
    format!("{}{}{asks}{refused}", plan.outcome.key(), roles.collect::<String>())
}

/// These steps of a plan in a line: each with who, how long, when, and after which of them.
fn steps(plan: &Plan, is_meant: impl Fn(&Step) -> bool) -> String {
    let meant = plan.steps.iter().filter(|step| is_meant(step));
    let lines: Vec<String> = meant.map(|step| line(plan, step, &is_meant)).collect();
    lines.join("; ")
}

fn line(plan: &Plan, step: &Step, is_meant: &impl Fn(&Step) -> bool) -> String {
    let mut told = vec![step.actor.key().to_owned()];
    if !step.duration.is_unstated() {
        told.push(words::duration(step.duration));
    }
    if step.optional {
        told.push("optional".to_owned());
    }
    if let Some(condition) = step.condition {
        told.push(format!("if {}", condition.key()));
    }
    let after: Vec<&str> = step
        .after
        .iter()
        .filter_map(|place| plan.steps.get(place))
        .filter(|before| is_meant(before))
        .map(|before| before.id.key())
        .collect();
    if !after.is_empty() {
        told.push(format!("after {}", after.join(" and ")));
    }
    format!("{} ({})", step.id.key(), told.join(", "))
}

/// The whole of a plan in a line: what stands in it, and what is unusual about that.
pub(super) fn whole(plan: &Plan) -> String {
    let refused: Vec<&str> = plan.refused.tasks.iter().map(Choice::key).collect();
    let refused = match refused.as_slice() {
        [] => String::new(),
        tasks => format!("; {} refused", tasks.join(" and ")),
    };
    let steps: Vec<String> = plan.steps.iter().map(unusual).collect();
    format!("{}{refused}{OUTCOME_ENDS}{}", outcome(plan), steps.join(STEP_ENDS))
}

/// What stands behind the outcome of a plan in its line, and between its steps.
pub(super) const OUTCOME_ENDS: &str = ": ";
/// See [`OUTCOME_ENDS`].
pub(super) const STEP_ENDS: &str = ", ";

/// A step with what its kind alone does not tell.
fn unusual(step: &Step) -> String {
    let mut text = StepKey::of(step).to_string();
    if step.actor != step.id.actor() {
        text += &format!(" by {}", step.actor.key());
    }
    if step.duration != StepKey::of(step).by_itself().duration || !step.duration.is_unstated() {
        text += &format!(" takes {}", words::duration(step.duration));
    }
    if let Some(condition) = step.condition {
        text += &format!(" if {}", condition.key());
    }
    if step.optional {
        text += " optional";
    }
    text
}
