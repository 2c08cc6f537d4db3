//! What the next report compares with and no person reads, in a file beside the report: the distinct plans step by step,
//! and which case gets which.

use anyhow::{Context as _, Result, bail};
use upd_rules::case::answers::{Choice as _, Environment};
use upd_rules::plan::{Plan, Step, Verdict};
use upd_rules::words;

use super::Report;
use super::tally::outcome;
use super::ways::Ways;
use crate::prove::Proof;

/// The plans and the ways to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Kept {
    /// The plans, in the order of their numbers, which begin with 1.
    pub(super) plans: Vec<KeptPlan>,
    /// The steps of which they are made.
    pub(super) steps: Vec<KeptStep>,
    pub(super) ways: Ways,
}

/// A distinct plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct KeptPlan {
    /// The outcome, in the words that people are told.
    pub(super) outcome: String,
    /// The roles to request, production first; empty where none is.
    pub(super) roles: Vec<String>,
    /// The tasks that are refused, and UAT.
    pub(super) refused: Vec<String>,
    /// Its steps, by their places in [`Kept::steps`], each with what it waits for, a bit for each step before it.
    pub(super) steps: Vec<(usize, u64)>,
}

/// A step with all that is known of it but what it waits for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct KeptStep {
    /// Its kind.
    pub(super) id: String,
    /// Its environment; empty where it has none.
    pub(super) there: String,
    /// Who does it.
    pub(super) actor: String,
    /// How long it takes, in words.
    pub(super) takes: String,
    /// When it is needed, in words; empty where always.
    pub(super) condition: String,
    /// Whether it is only recommended.
    pub(super) optional: bool,
    /// Whether no source describes how it goes on.
    pub(super) undescribed: bool,
}

impl Kept {
    /// The plans of a proof, each made from its smallest case.
    pub(super) fn of(proof: &Proof, ways: Ways) -> Self {
        let mut kept = Self {
            ways,
            ..Self::default()
        };
        let mut known = std::collections::HashMap::new();
        for (_, distinct) in proof.plans.in_order() {
            let Ok(plan) = Plan::of(&distinct.smallest.answers) else {
                continue;
            };
            let steps = plan.steps.iter().map(|step| {
                let step_kept = KeptStep::of(step);
                let place = *known.entry(step_kept.clone()).or_insert_with(|| {
                    kept.steps.push(step_kept);
                    kept.steps.len() - 1
                });
                (place, step.after.iter().fold(0, |all, before| all | 1 << before))
            });
            let steps = steps.collect();
            kept.plans.push(KeptPlan::of(&plan, steps));
        }
        kept
    }

    /// The plan with that number.
    pub(super) fn plan(&self, number: u32) -> Option<&KeptPlan> {
        self.plans.get((number as usize).checked_sub(1)?)
    }

    /// The steps of a plan, each with what it waits for.
    pub(super) fn steps<'a>(&'a self, plan: &'a KeptPlan) -> impl Iterator<Item = (&'a KeptStep, u64)> {
        let steps = plan.steps.iter();
        steps.filter_map(|(place, after)| Some((self.steps.get(*place)?, *after)))
    }

    fn rows(&self) -> impl Iterator<Item = (&'static str, String)> + '_ {
        let steps = self.steps.iter().map(|step| ("step", step.row()));
        let plans = self.plans.iter().map(|plan| ("plan", plan.row()));
        steps.chain(plans).chain(self.ways.rows().map(|row| ("way", row)))
    }

    /// Reads what [`Report::kept_csv`] wrote.
    ///
    /// # Errors
    ///
    /// What makes it something else.
    pub(super) fn read(text: &str) -> Result<Self> {
        let mut kept = Self::default();
        for record in csv::Reader::from_reader(text.as_bytes()).records() {
            let record = record?;
            let row = record.get(1).unwrap_or_default();
            match record.get(0).unwrap_or_default() {
                "step" => kept.steps.push(KeptStep::read(row).context("a step cannot be read")?),
                "plan" => kept.plans.push(KeptPlan::read(row).context("a plan cannot be read")?),
                "way" => kept.ways.read(row)?,
                other => bail!("nothing is called {other:?}"),
            }
        }
        if kept.plans.is_empty() {
            bail!("it has no plans");
        }
        Ok(kept)
    }
}

impl KeptStep {
    fn of(step: &Step) -> Self {
        Self {
            id: step.id.key().to_owned(),
            there: step.environment.map_or("", Environment::key).to_owned(),
            actor: step.actor.key().to_owned(),
            takes: words::duration(step.duration),
            condition: step.condition.map_or("", words::condition).to_owned(),
            optional: step.optional,
            undescribed: step.undescribed,
        }
    }

    fn row(&self) -> String {
        let flag = |is: bool, name| if is { name } else { "" };
        let optional = flag(self.optional, "optional");
        let undescribed = flag(self.undescribed, "undescribed");
        [
            &self.id,
            &self.there,
            &self.actor,
            &self.takes,
            &self.condition,
            optional,
            undescribed,
        ]
        .join("|")
    }

    fn read(row: &str) -> Option<Self> {
        let cells: Vec<&str> = row.split('|').collect();
        let [id, there, actor, takes, condition, optional, undescribed] = cells.try_into().ok()?;
        Some(Self {
            id: id.to_owned(),
            there: there.to_owned(),
            actor: actor.to_owned(),
            takes: takes.to_owned(),
            condition: condition.to_owned(),
            optional: !optional.is_empty(),
            undescribed: !undescribed.is_empty(),
        })
    }
}

impl KeptPlan {
    fn of(plan: &Plan, steps: Vec<(usize, u64)>) -> Self {
        let asks = Verdict::of(plan).asks_first && !outcome(plan).to_lowercase().contains("ask first");
        let role = |there: Environment| plan.roles[there].map_or("", |role| role.label()).to_owned();
        let refused = plan.refused.tasks.iter().map(|task| task.key().to_owned());
        Self {
            outcome: format!("{}{}", outcome(plan), if asks { ", and ask first" } else { "" }),
            roles: Environment::ALL.map(role).into(),
            refused: refused.chain(plan.refused.uat.then(|| "UAT".to_owned())).collect(),
            steps,
        }
    }

    fn row(&self) -> String {
        let steps = self.steps.iter().map(|(step, after)| format!("{step}/{after:x}"));
        let steps: Vec<String> = steps.collect();
        [
            self.outcome.clone(),
            self.roles.join("+"),
            self.refused.join("+"),
            steps.join(" "),
        ]
        .join("|")
    }

    fn read(row: &str) -> Option<Self> {
        let cells: Vec<&str> = row.split('|').collect();
        let [outcome, roles, refused, steps] = cells.try_into().ok()?;
        let list = |text: &str| text.split('+').map(str::to_owned).collect::<Vec<_>>();
        let step = |text: &str| {
            let (place, after) = text.split_once('/')?;
            Some((place.parse().ok()?, u64::from_str_radix(after, 16).ok()?))
        };
        Some(Self {
            outcome: outcome.to_owned(),
            roles: list(roles),
            refused: list(refused).into_iter().filter(|task| !task.is_empty()).collect(),
            steps: steps.split_whitespace().map(step).collect::<Option<_>>()?,
        })
    }
}

impl Report {
    /// Which case gets which plan, as CSV, for another report to compare with.
    ///
    /// # Errors
    ///
    /// None that is known: writing into memory does not fail.
    pub fn kept_csv(&self) -> Result<String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["what", "row"])?;
        for (what, row) in self.kept.rows() {
            writer.write_record([what, row.as_str()])?;
        }
        let bytes = writer.into_inner().context("the CSV cannot be written")?;
        String::from_utf8(bytes).context("the CSV is no UTF-8")
    }
}
