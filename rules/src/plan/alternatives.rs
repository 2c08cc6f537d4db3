//! What would be otherwise: every single changed answer is evaluated, and those that matter are kept, each with the
//! difference that it makes. Whoever reads "two steps fall away" must be able to trust it, so a step counts only where
//! it stands for certain, and a wait only where a time is stated and the rest of the plan waits for it.

use std::cmp::Reverse;

use super::{Actor, Outcome, Plan, Step, StepId, StepKey, Trait, Verdict};
use crate::case::answers::{Answers, Choice, Credentials, Environment, Goal, Matter, RoleHeld};
use crate::case::fired::{Change, changes};
use crate::case::possible::{OpenQuestions, open_questions};
use crate::case::questions::{Answer, Question};
use crate::sources::figures::{Duration, Unit};
use crate::sources::matrix::UpdRole;

/// What single changed answers would do to a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Alternatives {
    /// Those that change something: another outcome first, then those that change more steps. Who you are and what you
    /// need come last, for that would be another case.
    pub told: Vec<Alternative>,
    /// With so many answers other questions would be open, so that there is no plan yet to compare with.
    pub still_open: usize,
}

/// What one changed answer would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The question.
    pub question: Question,
    /// Its other answer.
    pub answer: Answer,
    /// Questions that it opens, and that keep counting as "none": no role and no credentials (contract, section 1).
    pub counted_as_none: Vec<Question>,
    /// All answers then.
    pub answers: Answers,
    /// The outcome before and then, where it is another.
    pub outcome: Option<(Outcome, Outcome)>,
    /// What stands at the top of the plan then, where it is something else.
    pub headline: Option<Headline>,
    /// The role to request then, in each environment where it is another.
    pub roles: Vec<(Environment, Option<UpdRole>)>,
    /// The steps that stand for certain where they stand.
    pub certain: Difference,
    /// The steps that are needed only if something turns out so, where they stand.
    pub conditional: Difference,
    /// The steps that stay, and stand for certain then.
    pub now_certain: Vec<StepKey>,
    /// The steps that stay, and are needed then only if something turns out so.
    pub now_conditional: Vec<StepKey>,
    /// The stated waits, where they are others.
    pub waits: Vec<Waits>,
    /// The steps of somebody else that come without a stated time, or lose the one that was stated.
    pub unstated: Vec<StepKey>,
}

/// What stands at the top of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The verdict, as people are told it.
    pub verdict: Verdict,
    /// Whether nothing comes before a report (SEC-04).
    pub is_urgent: bool,
}

/// The steps of one plan that do not stand in another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Those that come.
    pub added: Vec<StepKey>,
    /// Those that fall away.
    pub gone: Vec<StepKey>,
}

/// Stated waits of steps one after the other, summed for each unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// On the way to what is asked for in that environment; `None` where all are alike.
    pub environment: Option<Environment>,
    /// Those that come.
    pub added: Vec<Duration>,
    /// Those that fall away.
    pub gone: Vec<Duration>,
}

/// What every single changed answer would do to a complete case; nothing where there is no plan yet.
#[must_use]
pub fn alternatives(answers: &Answers) -> Alternatives {
    let answers = &open_questions(answers).answers;
    let mut found = Alternatives::default();
    let Ok(plan) = Plan::of(answers) else {
        return found;
    };
    let before = Side { answers, plan: &plan };
    for change in changes(answers) {
        match before.with(change) {
            Some(alternative) if alternative.matters() => found.told.push(alternative),
            Some(_) => {}
            None => found.still_open += 1,
        }
    }
    found.told.sort_by_key(Alternative::place);
    found
}

/// Whether the rest of a plan waits for a step: optional ones, those that do not count, and a correction in OMS beside
/// something else (X066) hold up nothing.
#[must_use]
pub fn counts(step: &Step, answers: &Answers) -> bool {
    let correction = step.id.is(Trait::Oms) && answers.corrects_on_the_side();
    !step.optional && !step.id.is(Trait::Uncounted) && !correction
}

impl Alternative {
    fn matters(&self) -> bool {
        self.headline.is_some() || !self.roles.is_empty() || self.steps() > 0
    }

    /// How many steps differ.
    fn steps(&self) -> usize {
        self.certain.len() + self.conditional.len() + self.now_certain.len() + self.now_conditional.len()
    }

    /// Where it stands among the others.
    fn place(&self) -> (bool, bool, Reverse<usize>) {
        let another_case = matches!(self.question, Question::Goal | Question::User);
        (another_case, self.headline.is_none(), Reverse(self.steps()))
    }
}

impl Difference {
    /// The difference of two plans in those steps that stand in one alone, for certain or not.
    fn between(before: Side<'_>, after: Side<'_>, certain: bool) -> Self {
        let alone = |one: Side<'_>, other: Side<'_>| one.steps(certain, |step| other.step(step).is_none());
        Self {
            added: alone(after, before),
            gone: alone(before, after),
        }
    }

    fn len(&self) -> usize {
        self.added.len() + self.gone.len()
    }
}

/// One of the two cases that are compared.
#[derive(Clone, Copy)]
struct Side<'a> {
    answers: &'a Answers,
    plan: &'a Plan,
}

impl<'a> Side<'a> {
    /// What a change would do; `None` where questions would be open.
    fn with(self, change: Change) -> Option<Alternative> {
        let (answers, counted_as_none) = self.complete(change.then)?;
        let plan = Plan::of(&answers).ok()?;
        let after = Side {
            answers: &answers,
            plan: &plan,
        };
        let differs = |there: &Environment| self.plan.roles[*there] != plan.roles[*there];
        let other_roles = Environment::ALL.into_iter().filter(differs);
        Some(Alternative {
            question: change.question,
            answer: change.answer,
            counted_as_none,
            answers,
            outcome: (self.plan.outcome != plan.outcome).then_some((self.plan.outcome, plan.outcome)),
            headline: Some(after.headline()).filter(|then| *then != self.headline()),
            roles: other_roles.map(|there| (there, plan.roles[there])).collect(),
            certain: Difference::between(self, after, true),
            conditional: Difference::between(self, after, false),
            now_certain: after.certain_and_not_in(self),
            now_conditional: self.certain_and_not_in(after),
            waits: waits(self, after),
            unstated: unstated(self, after),
        })
    }

    fn headline(self) -> Headline {
        Headline {
            verdict: Verdict::of(self.plan).told(),
            is_urgent: self.answers.matter == Some(Matter::Leaked) && self.plan.has(StepId::IncidentReport),
        }
    }

    /// The answers after a change, with "none" for roles and credentials that counted so while they were not asked, and
    /// the questions answered so. `None` if anything else is open.
    fn complete(self, mut then: OpenQuestions) -> Option<(Answers, Vec<Question>)> {
        let mut counted_as_none = Vec::new();
        while let Some(question) = then.remaining.first().copied() {
            then.answers.set(question, Some(self.counts_as_none(question)?));
            counted_as_none.push(question);
            then = open_questions(&then.answers);
        }
        Some((then.answers, counted_as_none))
    }

    /// The answer "none" to a question that is not asked because nobody is Super User, or because the account is new.
    fn counts_as_none(self, question: Question) -> Option<Answer> {
        let there = question.environment()?;
        if !self.answers.wants(Goal::Access) || !self.answers.covers(there) {
            return None;
        }
        match question {
            Question::Role | Question::RoleUat => Some(Answer::One(RoleHeld::None.index())),
            Question::Credentials | Question::CredentialsUat if self.answers.wants_api() => {
                Some(Answer::One(Credentials::None.index()))
            }
            _ => None,
        }
    }

    /// The step of that name.
    fn step(self, key: StepKey) -> Option<&'a Step> {
        let place = self.plan.place(key.id, key.environment)?;
        self.plan.steps.get(place)
    }

    /// The steps that stand for certain, or those that do not, of which something else is true as well.
    fn steps(self, certain: bool, is_meant: impl Fn(StepKey) -> bool) -> Vec<StepKey> {
        let steps = self.plan.steps.iter();
        let steps = steps.filter(|step| step.condition.is_none() == certain);
        steps.map(StepKey::of).filter(|step| is_meant(*step)).collect()
    }

    /// The steps that stand for certain, and in the other plan only under a condition.
    fn certain_and_not_in(self, other: Self) -> Vec<StepKey> {
        self.steps(true, |step| {
            other.step(step).is_some_and(|step| step.condition.is_some())
        })
    }

    /// How long a step takes for which the rest of the plan waits, if it is needed.
    fn duration(self, key: StepKey) -> Option<Duration> {
        let step = self.step(key).filter(|step| counts(step, self.answers));
        step.map(|step| step.duration)
    }

    /// The steps for which the rest of the plan waits for certain.
    fn waited_for(self) -> impl Iterator<Item = &'a Step> {
        let steps = self.plan.steps.iter();
        steps.filter(move |step| step.condition.is_none() && counts(step, self.answers))
    }

    /// The stated waits on the way in one environment that are not in another plan. One that may be needed there, or
    /// whose time is not stated there, has not fallen away.
    fn waits_not_in(self, other: Self, there: Option<Environment>) -> Vec<Duration> {
        let on_the_way = |step: &&Step| step.environment.is_none() || step.environment == there;
        let steps = self.waited_for().filter(on_the_way);
        let stated = steps.filter(|step| !step.duration.is_unstated());
        let not_there = stated.filter(|step| {
            let then = other.duration(StepKey::of(step));
            then.is_none_or(|then| !then.is_unstated() && then != step.duration)
        });
        not_there.map(|step| step.duration).collect()
    }
}

/// The stated waits that differ. Both environments go on at the same time, so each has a sum of its own.
fn waits(before: Side<'_>, after: Side<'_>) -> Vec<Waits> {
    let covered = |there: &Environment| before.answers.covers(*there) || after.answers.covers(*there);
    let mut ways: Vec<Option<Environment>> = Environment::ALL.into_iter().filter(covered).map(Some).collect();
    if ways.is_empty() {
        ways.push(None);
    }
    let mut waits: Vec<Waits> = ways.into_iter().map(|there| waits_on(before, after, there)).collect();
    if let [first, others @ ..] = waits.as_mut_slice() {
        let same = |other: &Waits| (&other.added, &other.gone) == (&first.added, &first.gone);
        if others.iter().all(same) {
            first.environment = None;
            waits.truncate(1);
        }
    }
    waits.retain(|waits| !waits.added.is_empty() || !waits.gone.is_empty());
    waits
}

fn waits_on(before: Side<'_>, after: Side<'_>, there: Option<Environment>) -> Waits {
    let mut added = after.waits_not_in(before, there);
    let mut gone = before.waits_not_in(after, there);
    // The same wait for another step is no longer or shorter.
    gone.retain(|wait| {
        let same = added.iter().position(|other| other == wait);
        same.map(|place| added.swap_remove(place)).is_none()
    });
    Waits {
        environment: there,
        added: summed(&added),
        gone: summed(&gone),
    }
}

/// The sum for each unit, the longest unit first. Without a most for one of them there is none for the sum.
fn summed(waits: &[Duration]) -> Vec<Duration> {
    let units = Unit::ALL.into_iter().rev();
    let sums = units.filter_map(|unit| waits.iter().filter(|wait| wait.unit == unit).copied().reduce(sum));
    sums.collect()
}

fn sum(one: Duration, other: Duration) -> Duration {
    let both = |one: Option<u16>, other: Option<u16>| Some(one?.saturating_add(other?));
    Duration {
        unit: one.unit,
        min: both(one.min, other.min),
        max: both(one.max, other.max),
    }
}

/// What somebody else does then without a stated time, and did not do so before.
fn unstated(before: Side<'_>, after: Side<'_>) -> Vec<StepKey> {
    let by_others = |step: &&Step| !matches!(step.actor, Actor::You | Actor::Organisation);
    let without_time = after.waited_for().filter(|step| step.duration.is_unstated());
    let keys = without_time.filter(by_others).map(StepKey::of);
    keys.filter(|key| before.duration(*key).is_none_or(|was| !was.is_unstated()))
        .collect()
}
