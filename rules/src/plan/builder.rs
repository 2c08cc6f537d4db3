//! Puts steps into a plan, each with all that it waits for. A step can only wait for steps that stand before it,
//! so no plan has a cycle.

use super::{Actor, Condition, Outcome, Plan, QuestionSet, Refused, Step, StepId, StepSet, Trait};
use crate::case::answers::{Answers, Environment, PerEnvironment};
use crate::sources::figures::Duration;
use crate::sources::matrix::UpdRole;

/// Steps that stand in one list: each waits for every one before it. Nothing waits for optional steps and those on the
/// side, so they stand in none.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct List {
    /// What the next step of the list waits for.
    before: StepSet,
    /// The steps of the list that find something out.
    finding_out: StepSet,
}

impl List {
    /// The steps that the next one of the list would wait for.
    pub(super) fn before(self) -> StepSet {
        self.before
    }

    /// A list that begins with that step, which stands in another list already.
    pub(super) fn beginning_with(place: usize) -> Self {
        Self {
            before: StepSet::one(place),
            finding_out: StepSet::one(place),
        }
    }
}

/// A plan while it is being made.
pub(super) struct Builder<'a> {
    pub(super) answers: &'a Answers,
    /// The first step of the account, for which steps that need an account wait.
    pub(super) account: StepSet,
    /// The steps of the organisation, for which steps that need it in OMS wait.
    pub(super) organisation: StepSet,
    roles: PerEnvironment<Option<UpdRole>>,
    steps: Vec<Step>,
}

/// More steps than nearly every plan has, so that a plan is made with one allocation.
const USUAL_STEPS: usize = 24;

impl<'a> Builder<'a> {
    pub(super) fn new(answers: &'a Answers) -> Self {
        Self {
            answers,
            account: StepSet::NONE,
            organisation: StepSet::NONE,
            roles: PerEnvironment::default(),
            steps: Vec::with_capacity(USUAL_STEPS),
        }
    }

    /// Puts in a step that stands in no list. Returns its place.
    pub(super) fn add(&mut self, step: NewStep) -> usize {
        self.add_to(&mut List::default(), step)
    }

    /// Puts in the next step of a list. Returns its place.
    pub(super) fn add_to(&mut self, list: &mut List, step: NewStep) -> usize {
        let NewStep(mut step) = step;
        let place = self.steps.len();
        let before = if step.id.is(Trait::AtAnyTime) {
            list.finding_out
        } else {
            list.before
        };
        step.after = step.after.or(before);
        if step.id.is(Trait::NeedsOrganisation) {
            step.after = step.after.or(self.organisation);
        }
        if step.id.is(Trait::NeedsAccount) && step.actor == Actor::You {
            step.after = step.after.or(self.account);
        }
        if step.id.is(Trait::FindsOut) {
            list.finding_out = list.finding_out.or(StepSet::one(place));
        }
        list.before = list.before.or(StepSet::one(place));
        step.undescribed = step.id.is(Trait::Undescribed)
            || step.id.is(Trait::UndescribedIfGone)
                && step
                    .environment
                    .is_some_and(|there| self.answers.super_users_are_gone(there));
        self.steps.push(step);
        place
    }

    /// The role that the plan has the person request there.
    pub(super) fn request_role(&mut self, environment: Environment, role: Option<UpdRole>) {
        self.roles[environment] = role;
    }

    pub(super) fn refused(&self) -> Refused {
        Refused {
            tasks: self.answers.tasks_refused(),
            uat: self.answers.uat_refused(),
        }
    }

    /// What follows where nothing stands in the way: something is to be done, or nothing is left to do.
    pub(super) fn eligible(&self) -> Outcome {
        let to_do = |step: &Step| !step.optional && !step.id.is(Trait::Idle);
        if !self.refused().is_empty() {
            Outcome::EligibleInPart
        } else if self.steps.iter().any(to_do) {
            Outcome::Eligible
        } else {
            Outcome::NothingToDo
        }
    }

    pub(super) fn finish(self, outcome: Outcome) -> Plan {
        let refused = match outcome {
            Outcome::NotCovered | Outcome::NothingToDo => Refused::default(),
            _ => self.refused(),
        };
        Plan {
            outcome,
            roles: self.roles,
            refused,
            steps: self.steps,
        }
    }
}

/// A step that is to be put into a plan. It waits for what its list says, and for what is said here.
pub(super) struct NewStep(Step);

impl NewStep {
    /// A step of that kind, with what its kind says of it.
    pub(super) fn new(id: StepId, environment: Option<Environment>, because: QuestionSet) -> Self {
        Self(Step {
            id,
            environment,
            actor: id.actor(),
            after: StepSet::NONE,
            duration: id.duration(),
            condition: None,
            optional: false,
            undescribed: false,
            because,
        })
    }

    /// Somebody else does it.
    pub(super) fn by(mut self, actor: Actor) -> Self {
        self.0.actor = actor;
        self
    }

    /// It waits for these as well.
    pub(super) fn after(mut self, steps: StepSet) -> Self {
        self.0.after = self.0.after.or(steps);
        self
    }

    /// It takes another time.
    pub(super) fn taking(mut self, duration: Duration) -> Self {
        self.0.duration = duration;
        self
    }

    /// It is needed only if something turns out so.
    pub(super) fn only_if(mut self, condition: Condition) -> Self {
        self.0.condition = Some(condition);
        self
    }

    /// It is recommended, or only if wanted.
    pub(super) fn optional(mut self) -> Self {
        self.0.optional = true;
        self
    }
}
