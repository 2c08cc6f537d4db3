//! Contract, section 4: the table of steps as far as it decides something, and how steps of a list wait for each other.

use upd_rules::case::answers::Environment;
use upd_rules::plan::{Actor, Condition, StepId};
use upd_rules::sources::figures::Unit;

/// A step by its kind and its environment.
pub type Key = (StepId, Option<Environment>);

/// A set of steps, by their places.
pub type Place = u64;

/// A step as the contract lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedStep {
    /// What and where.
    pub key: Key,
    /// Who does it.
    pub actor: Actor,
    /// How long it takes: unit, least, most.
    pub duration: (Unit, Option<u16>, Option<u16>),
    /// When it is needed, if not always.
    pub condition: Option<Condition>,
    /// Whether it is only recommended.
    pub optional: bool,
    /// Whether no source describes how it goes on (section 5, `undescribed`).
    pub undescribed: bool,
    /// What it waits for.
    pub after: Place,
}

impl ListedStep {
    /// A step as the table has it.
    pub(super) fn new(id: StepId, environment: Option<Environment>) -> Self {
        use StepId as S;
        let undescribed = matches!(
            id,
            S::SuperUserAskServiceDesk | S::OmsAskServiceDesk | S::RenewalContact | S::EnquireServiceDesk
        );
        Self {
            key: (id, environment),
            actor: actor(id),
            duration: duration(id),
            condition: None,
            optional: matches!(id, S::SuperUserSecond | S::ApiAnotherSuperUser),
            undescribed,
            after: 0,
        }
    }

    pub(super) const fn by(mut self, actor: Actor) -> Self {
        self.actor = actor;
        self
    }

    pub(super) const fn only_if(mut self, condition: Option<Condition>) -> Self {
        self.condition = condition;
        self
    }

    pub(super) const fn after(mut self, places: Place) -> Self {
        self.after |= places;
        self
    }

    /// What EMA or a Super User decides where the only Super Users are gone: whether and when is not described.
    pub(super) const fn not_described(mut self) -> Self {
        self.undescribed = true;
        self.duration = UNSTATED;
        self
    }

    pub(super) const fn taking(mut self, unit: Unit, min: u16, max: u16) -> Self {
        self.duration = (unit, Some(min), Some(max));
        self
    }
}

const UNSTATED: (Unit, Option<u16>, Option<u16>) = (Unit::Unstated, None, None);

/// The column "duration".
const fn duration(id: StepId) -> (Unit, Option<u16>, Option<u16>) {
    match id {
        StepId::OmsAccessForChanges | StepId::SuperUserDecision | StepId::SporDecision => {
            (Unit::WorkingDays, Some(0), Some(2))
        }
        StepId::OmsUnaffiliatedAccess => (Unit::Days, Some(0), Some(1)),
        StepId::OmsProcessing => (Unit::WorkingDays, Some(5), Some(10)),
        StepId::SuperUserSynchronise | StepId::RoleSynchronise => (Unit::Hours, Some(4), None),
        StepId::SignInWaitLockout => (Unit::Hours, Some(0), Some(24)),
        _ => UNSTATED,
    }
}

/// The column "actor", where it names one.
const fn actor(id: StepId) -> Actor {
    match id {
        StepId::OmsProcessing
        | StepId::SuperUserDecision
        | StepId::ApiDecision
        | StepId::SporDecision
        | StepId::RenewalNewSecret => Actor::Ema,
        StepId::SuperUserAgree
        | StepId::SuperUserLetter
        | StepId::SuperUserSecond
        | StepId::ApiAnotherSuperUser
        | StepId::SporLetter => Actor::Organisation,
        StepId::SuperUserSynchronise => Actor::Colleague,
        StepId::RoleDecision | StepId::ApiAskSuperUser | StepId::SporSuperUserDecision => Actor::SuperUser,
        StepId::ApiDecisionPublic => Actor::Unstated,
        _ => Actor::You,
    }
}

/// Those that wait for nothing themselves.
const fn waits_for_nothing(id: StepId) -> bool {
    matches!(
        id,
        StepId::OmsSearch
            | StepId::SuperUserLetter
            | StepId::SuperUserAgree
            | StepId::SuperUserFindOut
            | StepId::SuperUserAskServiceDesk
            | StepId::SporLetter
            | StepId::SporFindOut
            | StepId::ApiUseExisting
            | StepId::ApiFindOut
            | StepId::RenewalFindDetails
    )
}

/// Those for which nothing waits, and which wait for nothing but what is said of them.
const fn stands_aside(id: StepId) -> bool {
    matches!(
        id,
        StepId::AccountCloseOld | StepId::AccountChangeEudralink | StepId::EamManageUsers | StepId::SignInReport
    )
}

/// Those that find something out, for which those that wait for nothing else wait.
const fn finds_out(id: StepId) -> bool {
    matches!(id, StepId::SuperUserFindOut | StepId::ApiFindOut | StepId::SporFindOut)
}

/// Those that wait for the account as well, where you do them.
const fn needs_account(id: StepId) -> bool {
    matches!(
        id,
        StepId::OmsUnaffiliatedAccess
            | StepId::OmsRequestCreation
            | StepId::OmsRequestChange
            | StepId::OmsAccessForChanges
            | StepId::SuperUserRequest
            | StepId::RoleRequest
            | StepId::UpdSignIn
            | StepId::EamManageUsers
            | StepId::ApiRequest
            | StepId::ApiRequestPublic
            | StepId::SporRequestRole
    )
}

/// Those that wait for the organisation, whoever does them.
const fn needs_organisation(id: StepId) -> bool {
    matches!(
        id,
        StepId::SuperUserRequest | StepId::RoleRequest | StepId::SporRequestRole
    )
}

/// A list of steps: what the next one waits for.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct List {
    /// Every step of it that others wait for.
    pub(super) all: Place,
    /// Those of it that find something out.
    finding_out: Place,
}

impl List {
    /// A list that begins with steps of another one, which find something out.
    pub(super) const fn beginning_with(place: Place) -> Self {
        Self {
            all: place,
            finding_out: place,
        }
    }
}

/// The steps while they are being listed.
#[derive(Clone, Debug)]
pub(super) struct Steps {
    pub(super) listed: Vec<ListedStep>,
    /// The first step of the account.
    pub(super) account: Place,
    /// The steps of the organisation.
    pub(super) organisation: Place,
}

impl Steps {
    /// No step yet; there is room for as many as nearly every plan has.
    pub(super) fn none() -> Self {
        Self {
            listed: Vec::with_capacity(24),
            account: 0,
            organisation: 0,
        }
    }

    /// Puts a step at the end of a list; what it stands at.
    pub(super) fn put(&mut self, list: &mut List, mut step: ListedStep) -> Place {
        let id = step.key.0;
        let place = 1 << self.listed.len();
        step.after |= if waits_for_nothing(id) || stands_aside(id) {
            list.finding_out
        } else {
            list.all
        };
        if needs_account(id) && step.actor == Actor::You {
            step.after |= self.account;
        }
        if needs_organisation(id) {
            step.after |= self.organisation;
        }
        if !step.optional && !stands_aside(id) {
            list.all |= place;
        }
        if finds_out(id) {
            list.finding_out |= place;
        }
        self.listed.push(step);
        place
    }

    /// A step that stands in no list.
    pub(super) fn alone(&mut self, step: ListedStep) -> Place {
        self.put(&mut List::default(), step)
    }
}
