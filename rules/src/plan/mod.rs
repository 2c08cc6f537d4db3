//! What follows from complete answers: the outcome, the roles to request, what is refused, and the steps.
//!
//! Nothing here says anything in words, and nothing knows a date: a plan is a small value, made in about a
//! microsecond, so that every reachable case can be walked. [`crate::words`] tells it to people.

mod access;
mod account;
mod alternatives;
mod api;
mod ask_next;
mod builder;
mod findings;
mod left_out;
mod organisation;
mod renew;
mod role;
mod sign_in;
mod spor;
mod step_key;
mod step_list;
mod verdict;
mod verdict_ways;
mod way_to_api;
mod kind;
pub mod seen;

pub use alternatives::{Alternative, Alternatives, Difference, Headline, Waits, alternatives, counts};
pub use ask_next::{Verdicts, Weighed, ask_next, reachable, weigh};
pub use findings::{finding, found};
pub use kind::{Actor, StepId, Trait};
pub use left_out::{LeftOut, left_out};
pub use step_key::StepKey;
pub use step_list::StepList;
pub use verdict::Verdict;

use crate::case::answers::{Answers, Environment, Goal, PerEnvironment, Tasks};
use crate::case::clauses::EarlyEnd;
use crate::case::questions::{Question, next_question};
use crate::sources::figures::Duration;
use crate::sources::matrix::UpdRole;
use builder::{Builder, NewStep};

/// The verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// In at least one environment nothing can be had before somebody else is the first Super User there.
    NotYet,
    /// Nothing to do but wait, for now.
    Wait,
    /// All that was asked for can be had.
    Eligible,
    /// Part of it is refused.
    EligibleInPart,
    /// It is there already, or does not concern the person.
    NothingToDo,
    /// Nothing of it is open to the person.
    NotEligible,
    /// The sources do not deal with the person.
    NotCovered,
}

impl Outcome {
    /// Every outcome in its order.
    pub const ALL: [Self; 7] = [
        Self::NotYet,
        Self::Wait,
        Self::Eligible,
        Self::EligibleInPart,
        Self::NothingToDo,
        Self::NotEligible,
        Self::NotCovered,
    ];

    /// Its name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotYet => "not-yet",
            Self::Wait => "wait",
            Self::Eligible => "eligible",
            Self::EligibleInPart => "eligible-in-part",
            Self::NothingToDo => "nothing-to-do",
            Self::NotEligible => "not-eligible",
            Self::NotCovered => "not-covered",
        }
    }
}

/// When a conditional step is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Condition {
    /// The organisation turns out not to be in OMS.
    OmsNotFound,
    /// It turns out that nobody is Super User.
    SuperUsersNone,
    /// It turns out that somebody is Super User.
    SuperUsersSome,
    /// It turns out that a colleague has API credentials.
    CredentialsColleague,
    /// It turns out that there are no API credentials.
    CredentialsNone,
    /// It turns out that the organisation has a SPOR Super User.
    SporSuperUserYes,
    /// It turns out that it has none.
    SporSuperUserNo,
    /// Signing in fails.
    SignInFails,
}

impl Condition {
    /// Its name in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OmsNotFound => "oms.not-found",
            Self::SuperUsersNone => "super-users.none",
            Self::SuperUsersSome => "super-users.some",
            Self::CredentialsColleague => "credentials.colleague",
            Self::CredentialsNone => "credentials.none",
            Self::SporSuperUserYes => "spor-super-user.yes",
            Self::SporSuperUserNo => "spor-super-user.no",
            Self::SignInFails => "sign-in.fails",
        }
    }

    /// The condition that cannot hold together with it, where there is one.
    #[must_use]
    pub const fn opposite(self) -> Option<Self> {
        match self {
            Self::OmsNotFound | Self::SignInFails => None,
            Self::SuperUsersNone => Some(Self::SuperUsersSome),
            Self::SuperUsersSome => Some(Self::SuperUsersNone),
            Self::CredentialsColleague => Some(Self::CredentialsNone),
            Self::CredentialsNone => Some(Self::CredentialsColleague),
            Self::SporSuperUserYes => Some(Self::SporSuperUserNo),
            Self::SporSuperUserNo => Some(Self::SporSuperUserYes),
        }
    }

    /// The step that finds out whether it holds, in the same environment; `None` where only trying tells.
    #[must_use]
    pub const fn found_out_by(self) -> Option<StepId> {
        match self {
            Self::OmsNotFound => Some(StepId::OmsSearch),
            Self::SuperUsersNone | Self::SuperUsersSome => Some(StepId::SuperUserFindOut),
            Self::CredentialsColleague | Self::CredentialsNone => Some(StepId::ApiFindOut),
            Self::SporSuperUserYes | Self::SporSuperUserNo => Some(StepId::SporFindOut),
            Self::SignInFails => None,
        }
    }
}

/// A set of steps of one plan, by their places in [`Plan::steps`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct StepSet(u64);

impl StepSet {
    /// No step.
    pub const NONE: Self = Self(0);

    /// The step at that place. A plan has never more than 64 steps (a test walks every case).
    #[must_use]
    pub const fn one(place: usize) -> Self {
        Self(1 << (place as u32 % u64::BITS))
    }

    /// The steps of both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the step at that place is in it.
    #[must_use]
    pub const fn contains(self, place: usize) -> bool {
        self.0 & Self::one(place).0 != 0
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The places, lowest first.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            (left != 0).then(|| {
                let place = left.trailing_zeros() as usize;
                left &= left - 1;
                place
            })
        })
    }
}

/// A set of questions: those whose answers put a step into a plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct QuestionSet(u32);

impl QuestionSet {
    /// These questions.
    #[must_use]
    pub const fn of(questions: &[Question]) -> Self {
        let mut set = 0;
        let mut at = 0;
        while at < questions.len() {
            set |= 1 << questions[at] as u32;
            at += 1;
        }
        Self(set)
    }

    /// These and one more.
    #[must_use]
    pub const fn with(self, question: Question) -> Self {
        Self(self.0 | 1 << question as u32)
    }

    /// The questions, in their order.
    pub fn iter(self) -> impl Iterator<Item = Question> {
        Question::ALL
            .into_iter()
            .filter(move |question| self.0 & 1 << *question as u32 != 0)
    }
}

/// A step of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// What kind of step.
    pub id: StepId,
    /// The environment, for a step that belongs to one.
    pub environment: Option<Environment>,
    /// Who does it.
    pub actor: Actor,
    /// The steps that it waits for: all of them stand before it.
    pub after: StepSet,
    /// How long it takes.
    pub duration: Duration,
    /// When it is needed, if not always.
    pub condition: Option<Condition>,
    /// Whether it is only recommended, or only if wanted.
    pub optional: bool,
    /// Whether no source describes how it goes on.
    pub undescribed: bool,
    /// The questions whose answers put it there.
    pub because: QuestionSet,
}

/// What is refused, and why is in the matrix and in the rules on environments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Refused {
    /// The tasks that no role of the group has a tick for.
    pub tasks: Tasks,
    /// Whether UAT was asked for by somebody who cannot have it.
    pub uat: bool,
}

impl Refused {
    /// Whether nothing is.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.tasks.is_empty() && !self.uat
    }
}

/// What follows from a complete set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The verdict.
    pub outcome: Outcome,
    /// The role that the plan has the person request, in each environment.
    pub roles: PerEnvironment<Option<UpdRole>>,
    /// What is refused.
    pub refused: Refused,
    /// The steps, each after all that it waits for.
    pub steps: Vec<Step>,
}

impl Plan {
    /// The plan for these answers.
    ///
    /// # Errors
    ///
    /// The next question, if the answers are not complete.
    pub fn of(answers: &Answers) -> Result<Self, Question> {
        match next_question(answers) {
            Some(question) => Err(question),
            None => Ok(Self::of_complete(answers)),
        }
    }

    fn of_complete(answers: &Answers) -> Self {
        let mut plan = Builder::new(answers);
        let outcome = match answers.early_end() {
            Some(end) if end.not_covered() => {
                let because = QuestionSet::of(&[Question::Goal, Question::User]);
                plan.add(NewStep::new(StepId::EnquireServiceDesk, None, because));
                Outcome::NotCovered
            }
            Some(EarlyEnd::ApiNotUsed) => Outcome::NothingToDo,
            Some(_) => Outcome::NotEligible,
            None => match answers.goal {
                Some(Goal::Access) => access::plan(&mut plan),
                Some(Goal::SignIn) => sign_in::plan(&mut plan),
                Some(Goal::Renew) => renew::plan(&mut plan),
                Some(Goal::Account) | None => account::plan(&mut plan),
                Some(Goal::Organisation) => organisation::plan(&mut plan),
                Some(Goal::Spor) => spor::plan(&mut plan),
            },
        };
        plan.finish(outcome)
    }

    /// The steps whose course no source describes and that stand for certain: whatever depends on them has to be
    /// asked first.
    pub fn undescribed(&self) -> impl Iterator<Item = &Step> {
        let stands = |step: &&Step| step.undescribed && !step.optional && step.condition.is_none();
        self.steps.iter().filter(stands)
    }

    /// The place of a step.
    #[must_use]
    pub fn place(&self, id: StepId, environment: Option<Environment>) -> Option<usize> {
        self.steps
            .iter()
            .position(|step| step.id == id && step.environment == environment)
    }

    /// Whether a step of that kind stands in the plan, in whichever environment.
    #[must_use]
    pub fn has(&self, id: StepId) -> bool {
        self.steps.iter().any(|step| step.id == id)
    }

    /// Whether the plan makes somebody the first UPD Super User, whatever is found out on the way.
    #[must_use]
    pub fn makes_first_super_user(&self) -> bool {
        self.steps
            .iter()
            .any(|step| step.id == StepId::SuperUserRequest && step.condition.is_none())
    }
}
