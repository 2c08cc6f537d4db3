//! Contract, section 4, "Role" and "API", and section 3 on the API: the way to a role and to credentials in one
//! environment.

use upd_rules::case::answers::{Answers, Credentials, Environment, Oms, RoleHeld, SuperUsers, Task, Tasks};
use upd_rules::plan::{Actor, Condition, StepId};

use super::groups::{Needed, left};
use super::steps::{List, ListedStep, Place, Steps};

/// What is done for the API in one environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Api {
    /// Nothing.
    None,
    /// You have a set, and may plan its renewal.
    HasASet,
    /// You use the set of the organisation.
    UsesASet,
    /// You request a set.
    Requests,
    /// A Super User requests one.
    Asks,
    /// You find out whether there is one.
    FindsOut,
}

/// The way to a role and to the API in one environment.
#[derive(Clone, Copy, Debug)]
pub(super) struct RoleWay {
    pub(super) there: Environment,
    pub(super) needed: Needed,
    super_users: SuperUsers,
    api: Api,
    /// Whether a task other than the API and managing users is left.
    portal: bool,
    manages_users: bool,
}

/// What comes after the role waits for these.
#[derive(Clone, Copy, Default)]
struct Reached {
    your_role: Place,
    colleague: Place,
    found_out: Place,
}

impl RoleWay {
    pub(super) fn of(answers: &Answers, there: Environment) -> Self {
        let needed = Needed::of(answers, there);
        let left = left(answers);
        let super_users = match answers.super_users[there] {
            _ if answers.oms == Some(Oms::NotFound) => SuperUsers::None,
            known => known.unwrap_or(SuperUsers::None),
        };
        let rejected = answers.role_state.is_some();
        Self {
            there,
            needed,
            super_users,
            api: api(answers, there, needed),
            portal: rejected || !left.minus(Tasks::of(&[Task::Api, Task::ManageUsers])).is_empty(),
            manages_users: left.contains(Task::ManageUsers),
        }
    }

    /// Whether a request of a role stands in the plan, also a conditional one.
    pub(super) fn has_a_request(&self) -> bool {
        self.needed.role || self.needed.you_first || self.needed.colleague_first || self.finds_out_super_user()
    }

    /// Whether it has to be found out first who is Super User: where a role is to be requested, or somebody is to be
    /// asked for the API.
    fn finds_out_super_user(&self) -> bool {
        let asks = matches!(self.api, Api::Asks | Api::FindsOut);
        self.super_users == SuperUsers::Unknown && (self.needed.role || asks)
    }

    fn step(&self, id: StepId) -> ListedStep {
        ListedStep::new(id, Some(self.there))
    }

    fn gone(&self) -> bool {
        self.super_users == SuperUsers::Gone
    }

    /// Goal `access`: the role, who manages users, a second Super User, the API.
    pub(super) fn list_access(&self, answers: &Answers, steps: &mut Steps) {
        let reached = self.list_role(steps, List::default());
        if self.manages_users && !self.needed.you_first {
            steps.alone(self.step(StepId::EamManageUsers).after(reached.your_role));
        }
        self.list_second(steps);
        self.list_api(answers, steps, reached);
    }

    /// Goal `sign-in`, rejected.
    pub(super) fn list_rejected(&self, steps: &mut Steps) {
        let mut list = List::default();
        if !self.needed.headless {
            steps.put(&mut list, self.step(StepId::RequestTrack));
        }
        self.list_role(steps, list);
        self.list_second(steps);
    }

    /// One Super User alone: a second is recommended, but where you become that one.
    fn list_second(&self, steps: &mut Steps) {
        let you_are_second = self.needed.role && self.needed.super_user;
        if self.super_users == SuperUsers::One && !you_are_second {
            steps.alone(self.step(StepId::SuperUserSecond));
        }
    }

    fn list_role(&self, steps: &mut Steps, mut list: List) -> Reached {
        if self.needed.you_first {
            self.you_first(steps, &mut list)
        } else if self.needed.colleague_first {
            self.colleague_first(steps, &mut list)
        } else {
            self.somebody_decides(steps, list)
        }
    }

    /// The decision on the first Super User.
    fn first_decision(&self) -> ListedStep {
        let decision = self.step(StepId::SuperUserDecision);
        if self.gone() {
            decision.not_described()
        } else {
            decision
        }
    }

    fn you_first(&self, steps: &mut Steps, list: &mut List) -> Reached {
        if self.gone() {
            steps.put(list, self.step(StepId::SuperUserAskServiceDesk));
        }
        steps.put(list, self.step(StepId::SuperUserLetter));
        steps.put(list, self.step(StepId::SuperUserRequest));
        steps.put(list, self.first_decision());
        let your_role = steps.put(list, self.step(StepId::RoleSynchronise));
        if self.portal {
            steps.put(list, self.step(StepId::UpdSignIn));
        }
        steps.alone(self.step(StepId::EamManageUsers).after(your_role));
        steps.alone(self.step(StepId::SuperUserSecond).after(your_role));
        Reached {
            your_role,
            ..Reached::default()
        }
    }

    fn colleague_first(&self, steps: &mut Steps, list: &mut List) -> Reached {
        if self.gone() {
            steps.put(list, self.step(StepId::SuperUserAskServiceDesk));
        }
        steps.put(list, self.step(StepId::SuperUserAgree));
        steps.put(list, self.step(StepId::SuperUserLetter));
        steps.put(list, self.step(StepId::SuperUserRequest).by(Actor::Colleague));
        steps.put(list, self.first_decision());
        let colleague = steps.put(list, self.step(StepId::SuperUserSynchronise));
        steps.alone(self.step(StepId::SuperUserSecond).after(colleague));
        let mut reached = Reached {
            colleague,
            ..Reached::default()
        };
        if self.needed.role {
            reached.your_role = self.request(steps, list, Reached::default(), 0);
        }
        reached
    }

    /// The request of your own role; where it works. `first` is the last step of what is needed if there is no Super
    /// User: the request waits for it, but where you are the one who becomes the first, for you request only one role.
    fn request(&self, steps: &mut Steps, list: &mut List, reached: Reached, first: Place) -> Place {
        let you_may_be_first = self.needed.super_user && reached.found_out != 0;
        let condition = you_may_be_first.then_some(Condition::SuperUsersSome);
        let (before, also_after) = if you_may_be_first { (0, first) } else { (first, 0) };
        steps.put(list, self.step(StepId::RoleRequest).only_if(condition).after(before));
        let decision = self.step(StepId::RoleDecision).only_if(condition);
        let decision = if self.gone() {
            decision.not_described()
        } else {
            decision
        };
        steps.put(list, decision);
        let works = steps.put(list, self.step(StepId::RoleSynchronise).after(also_after));
        if self.portal {
            steps.put(list, self.step(StepId::UpdSignIn));
        }
        works
    }

    fn somebody_decides(&self, steps: &mut Steps, mut list: List) -> Reached {
        let mut reached = Reached::default();
        let you_may_be_first = self.needed.super_user && self.needed.role;
        let mut first = 0;
        if self.finds_out_super_user() {
            reached.found_out = steps.put(&mut list, self.step(StepId::SuperUserFindOut));
            first = self.perhaps_first(steps, reached.found_out, you_may_be_first);
            if !you_may_be_first {
                reached.colleague = first;
            }
        }
        if self.needed.role {
            reached.your_role = self.request(steps, &mut list, reached, first);
        }
        reached
    }

    /// What is needed if it turns out that there is no Super User: a list that begins with finding out. Its last step.
    fn perhaps_first(&self, steps: &mut Steps, found_out: Place, you: bool) -> Place {
        let mut list = List::beginning_with(found_out);
        let mut put = |id, actor: Option<Actor>| {
            let step = self.step(id).only_if(Some(Condition::SuperUsersNone));
            steps.put(&mut list, actor.map_or(step, |actor| step.by(actor)))
        };
        if you {
            put(StepId::SuperUserLetter, None);
            put(StepId::SuperUserRequest, None);
            put(StepId::SuperUserDecision, None)
        } else {
            put(StepId::SuperUserAgree, None);
            put(StepId::SuperUserLetter, None);
            put(StepId::SuperUserRequest, Some(Actor::Colleague));
            put(StepId::SuperUserDecision, None);
            put(StepId::SuperUserSynchronise, None)
        }
    }

    fn list_api(&self, answers: &Answers, steps: &mut Steps, reached: Reached) {
        let mut list = List::default();
        match self.api {
            Api::None => {}
            Api::HasASet => {
                steps.alone(self.step(StepId::ApiPlanRenewal));
                steps.alone(self.step(StepId::ApiAnotherSuperUser));
            }
            Api::UsesASet => {
                steps.alone(self.step(StepId::ApiUseExisting));
            }
            Api::Requests => {
                let holds = answers.role[self.there] == Some(RoleHeld::Super);
                let after = if holds { 0 } else { reached.your_role };
                steps.put(&mut list, self.step(StepId::ApiRequest).after(after));
                self.list_api_end(steps, &mut list, Actor::You, None);
            }
            Api::Asks => self.list_asking(steps, &mut list, reached, None),
            Api::FindsOut => {
                let find_out = self.step(StepId::ApiFindOut).after(reached.found_out);
                let found_out = steps.put(&mut list, find_out);
                let use_it = self
                    .step(StepId::ApiUseExisting)
                    .only_if(Some(Condition::CredentialsColleague));
                steps.alone(use_it.after(found_out));
                self.list_asking(steps, &mut list, reached, Some(Condition::CredentialsNone));
            }
        }
    }

    fn list_asking(&self, steps: &mut Steps, list: &mut List, reached: Reached, condition: Option<Condition>) {
        let actor = if self.needed.colleague_first {
            Actor::Colleague
        } else {
            Actor::SuperUser
        };
        let ask = self.step(StepId::ApiAskSuperUser).by(actor).only_if(condition);
        steps.put(list, ask.after(reached.colleague | reached.found_out));
        self.list_api_end(steps, list, actor, condition);
    }

    fn list_api_end(&self, steps: &mut Steps, list: &mut List, actor: Actor, condition: Option<Condition>) {
        steps.put(list, self.step(StepId::ApiDecision).only_if(condition));
        steps.put(list, self.step(StepId::ApiCredentials).by(actor).only_if(condition));
        steps.put(list, self.step(StepId::ApiPlanRenewal).by(actor).only_if(condition));
    }
}

/// What is done for the API: section 3.
fn api(answers: &Answers, there: Environment, needed: Needed) -> Api {
    if !left(answers).contains(Task::Api) {
        return Api::None;
    }
    let you_have_super =
        answers.role[there] == Some(RoleHeld::Super) || needed.super_user || needed.role && needed.you_first;
    let you_may = you_have_super || needed.you_first;
    match answers.credentials[there] {
        Some(Credentials::Mine) if you_have_super => Api::HasASet,
        Some(Credentials::Colleague) if you_have_super => Api::Requests,
        Some(Credentials::Mine | Credentials::Colleague) => Api::UsesASet,
        None | Some(Credentials::None | Credentials::Unknown) if you_may => Api::Requests,
        Some(Credentials::Unknown) if !needed.headless => Api::FindsOut,
        None | Some(Credentials::None | Credentials::Unknown) => Api::Asks,
    }
}

/// The API of the public, in production.
pub(super) fn api_of_the_public(steps: &mut Steps) {
    let mut list = List::default();
    for id in [
        StepId::ApiRequestPublic,
        StepId::ApiDecisionPublic,
        StepId::ApiCredentials,
        StepId::ApiPlanRenewal,
    ] {
        steps.put(&mut list, ListedStep::new(id, Some(Environment::Production)));
    }
}
