//! Contract, sections 2 and 4: outcome and steps for each goal.

use upd_rules::case::answers::{
    Account, Answers, Approved, Contact, EarlySignIn, Environment, Goal, Matter, Oms, PerEnvironment, RoleHeld,
    RoleState, SporSuperUser, SuperUsers, Tasks, User, YesNo,
};
use upd_rules::plan::{Actor, Condition, Outcome, StepId};
use upd_rules::sources::figures::Unit;
use upd_rules::sources::matrix::UpdRole;

use super::groups::{Group, covers, group, left, needed, refused, role, uat_refused};
use super::role::RoleWay;
use super::steps::{List, ListedStep, Steps};

/// The plan that the contract wants for a case.
#[derive(Clone, Debug)]
pub struct Expected {
    /// The verdict.
    pub outcome: Outcome,
    /// The roles to request.
    pub roles: PerEnvironment<Option<UpdRole>>,
    /// The tasks refused.
    pub tasks_refused: Tasks,
    /// Whether UAT is refused.
    pub uat_refused: bool,
    /// The steps; their order is free.
    pub steps: Vec<ListedStep>,
}

/// The plan that the contract wants for a complete case.
#[must_use]
pub fn expected(answers: &Answers) -> Expected {
    let mut steps = Steps::none();
    let mut roles = PerEnvironment::default();
    let not_used = answers.matter == Some(Matter::NotUsed);
    let outcome = if not_covered(answers) {
        steps.alone(ListedStep::new(StepId::EnquireServiceDesk, None));
        Outcome::NotCovered
    } else if nothing_is_open(answers) {
        Outcome::NotEligible
    } else if not_used {
        Outcome::NothingToDo
    } else {
        match answers.goal {
            Some(Goal::Access) => access(answers, &mut steps, &mut roles),
            Some(Goal::SignIn) => sign_in(answers, &mut steps),
            Some(Goal::Renew) => renew(answers, &mut steps),
            Some(Goal::Organisation) => organisation_alone(answers, &mut steps),
            Some(Goal::Spor) => spor(answers, &mut steps),
            Some(Goal::Account) | None => account_alone(answers, &mut steps),
        }
    };
    Expected {
        outcome,
        roles,
        tasks_refused: if outcome == Outcome::NotCovered {
            Tasks::NONE
        } else {
            refused(answers)
        },
        uat_refused: !not_used && outcome != Outcome::NotCovered && uat_refused(answers),
        steps: steps.listed,
    }
}

fn not_covered(answers: &Answers) -> bool {
    let about_organisation = matches!(answers.goal, Some(Goal::Organisation | Goal::Spor));
    match answers.user {
        None => false,
        Some(User::AuthorityOutsideEea) => true,
        Some(User::IndustryOther) => !about_organisation,
        Some(User::Public) => about_organisation || answers.goal == Some(Goal::SignIn),
        Some(User::Authority | User::Commission | User::AuthorityContractor) => about_organisation,
        Some(User::Mah | User::MahConsultant) => false,
    }
}

/// Every task is refused, or UAT alone was asked for and is refused.
fn nothing_is_open(answers: &Answers) -> bool {
    let no_task = answers.tasks.is_some() && left(answers).is_empty();
    let no_environment = answers.env.is_some() && Environment::ALL.into_iter().all(|there| !covers(answers, there));
    no_task || no_environment
}

/// What an outcome is where nobody else has to come first.
fn had_or_not(answers: &Answers, steps: &Steps) -> Outcome {
    let part_refused = !refused(answers).is_empty() || uat_refused(answers);
    let idle =
        |step: &ListedStep| step.optional || matches!(step.key.0, StepId::ApiPlanRenewal | StepId::EamManageUsers);
    if part_refused {
        Outcome::EligibleInPart
    } else if steps.listed.iter().all(idle) {
        Outcome::NothingToDo
    } else {
        Outcome::Eligible
    }
}

/// Table "Account".
fn account(answers: &Answers, steps: &mut Steps) {
    let Some(account) = answers.account else {
        return;
    };
    let other_system = answers.other_system == Some(YesNo::Yes);
    let id = match account {
        Account::Works => return,
        Account::None | Account::NewEmployer => StepId::AccountRegister,
        Account::Unknown if other_system => StepId::AccountRecoverUsername,
        Account::Unknown => StepId::AccountRegister,
        Account::EmailInUse | Account::UsernameForgotten => StepId::AccountRecoverUsername,
        Account::JustRegistered => StepId::AccountAwaitConfirmation,
        Account::PasswordForgotten => StepId::AccountResetPassword,
        Account::Disabled => StepId::AccountReactivate,
        Account::NewDomain => StepId::AccountChangeDomain,
        Account::NewSurname => StepId::AccountChangeSurname,
        Account::Mobile => StepId::AccountEditMobile,
        Account::OtherDetail => StepId::AccountChangeDetail,
    };
    steps.account = steps.alone(ListedStep::new(id, None));
    if account == Account::NewEmployer {
        steps.alone(ListedStep::new(StepId::AccountCloseOld, None));
    }
    if answers.eudralink == Some(YesNo::Yes) {
        steps.alone(ListedStep::new(StepId::AccountChangeEudralink, None));
    }
}

fn account_alone(answers: &Answers, steps: &mut Steps) -> Outcome {
    account(answers, steps);
    match answers.account {
        Some(Account::JustRegistered) => Outcome::Wait,
        Some(Account::Works) => Outcome::NothingToDo,
        _ => Outcome::Eligible,
    }
}

/// Table "Organisation", without its fourth row.
fn organisation(answers: &Answers, steps: &mut Steps) {
    let mut list = List::default();
    let mut put = |id, condition| steps.put(&mut list, ListedStep::new(id, None).only_if(condition));
    let creation = [
        StepId::OmsUnaffiliatedAccess,
        StepId::OmsRequestCreation,
        StepId::OmsProcessing,
    ];
    match answers.oms {
        Some(Oms::NotSearched) => {
            put(StepId::OmsSearch, None);
            let affiliated = |there| {
                matches!(
                    answers.super_users[there],
                    Some(SuperUsers::One | SuperUsers::Several | SuperUsers::Gone)
                )
            };
            let known = Environment::ALL.into_iter().any(affiliated);
            if !known && answers.spor_super_user != Some(SporSuperUser::Yes) {
                for id in creation {
                    put(id, Some(Condition::OmsNotFound));
                }
            }
        }
        Some(Oms::NotFound) => {
            for id in creation {
                put(id, None);
            }
        }
        Some(Oms::Inactive) => {
            put(StepId::OmsAskServiceDesk, None);
        }
        _ => {}
    }
    steps.organisation |= list.all;
}

/// The fourth row of that table: nothing waits for it.
fn correction(answers: &Answers, steps: &mut Steps) {
    if matches!(
        answers.oms,
        Some(Oms::LocationMissing | Oms::OutOfDate | Oms::LocationInactive)
    ) {
        let mut list = List::default();
        for id in [
            StepId::OmsAccessForChanges,
            StepId::OmsRequestChange,
            StepId::OmsProcessing,
        ] {
            steps.put(&mut list, ListedStep::new(id, None));
        }
    }
}

fn organisation_alone(answers: &Answers, steps: &mut Steps) -> Outcome {
    if answers.oms == Some(Oms::Listed) {
        return Outcome::NothingToDo;
    }
    account(answers, steps);
    organisation(answers, steps);
    correction(answers, steps);
    Outcome::Eligible
}

fn access(answers: &Answers, steps: &mut Steps, roles: &mut PerEnvironment<Option<UpdRole>>) -> Outcome {
    account(answers, steps);
    if group(answers) == Some(Group::Public) {
        roles.production = Some(UpdRole::GeneralPublic);
        super::role::api_of_the_public(steps);
        return had_or_not(answers, steps);
    }
    let wanted = |there: &Environment| covers(answers, *there);
    let ways = Environment::ALL.into_iter().filter(wanted);
    let ways: Vec<RoleWay> = ways.map(|there| RoleWay::of(answers, there)).collect();
    if ways.iter().any(|way| way.has_a_request()) {
        organisation(answers, steps);
        if answers.user == Some(User::Commission) {
            steps.organisation |= steps.alone(ListedStep::new(StepId::OmsSearch, None));
        }
    }
    correction(answers, steps);
    for way in &ways {
        way.list_access(answers, steps);
        let level = if way.needed.you_first {
            RoleHeld::Super
        } else if way.needed.role {
            needed(left(answers))
        } else {
            RoleHeld::None
        };
        roles[way.there] = group(answers).and_then(|group| role(group, level));
    }
    if ways.iter().any(|way| way.needed.colleague_first) {
        Outcome::NotYet
    } else {
        had_or_not(answers, steps)
    }
}

/// The table of goal `sign-in`.
fn sign_in(answers: &Answers, steps: &mut Steps) -> Outcome {
    let Some(there) = Environment::ALL.into_iter().find(|there| covers(answers, *there)) else {
        return Outcome::NotEligible;
    };
    let step = |id| ListedStep::new(id, Some(there));
    let mut list = List::default();
    match answers.role_state {
        Some(RoleState::Requested) => {
            let super_users = answers.super_users[there];
            let gone = super_users == Some(SuperUsers::Gone);
            steps.put(&mut list, step(StepId::RequestTrack));
            if gone {
                steps.put(&mut list, step(StepId::SuperUserAskServiceDesk));
            }
            if super_users == Some(SuperUsers::None) {
                steps.put(&mut list, step(StepId::SuperUserDecision));
            } else if gone {
                steps.put(&mut list, step(StepId::RoleDecision).not_described());
            } else {
                steps.put(&mut list, step(StepId::RoleDecision));
            }
            steps.put(&mut list, step(StepId::RoleSynchronise));
            steps.put(&mut list, step(StepId::UpdSignIn));
            if super_users == Some(SuperUsers::One) {
                steps.alone(step(StepId::SuperUserSecond));
            }
            Outcome::Wait
        }
        Some(RoleState::Rejected) => {
            let way = RoleWay::of(answers, there);
            way.list_rejected(steps);
            let colleague = way.needed.colleague_first;
            if colleague { Outcome::NotYet } else { Outcome::Eligible }
        }
        _ => {
            let locked_out = answers.early_sign_in == Some(EarlySignIn::Under24hAgo);
            let too_early = answers.approved == Some(Approved::Under4h);
            if locked_out {
                steps.put(&mut list, step(StepId::SignInWaitLockout));
            } else if too_early {
                steps.put(&mut list, step(StepId::RoleSynchronise).taking(Unit::Hours, 0, 4));
            }
            let sign_in = steps.put(&mut list, step(StepId::UpdSignIn));
            let report = step(StepId::SignInReport).only_if(Some(Condition::SignInFails));
            steps.alone(report.after(sign_in));
            if locked_out || too_early {
                Outcome::Wait
            } else {
                Outcome::Eligible
            }
        }
    }
}

/// The table of goal `renew`.
fn renew(answers: &Answers, steps: &mut Steps) -> Outcome {
    for there in Environment::ALL {
        if covers(answers, there) {
            renew_in(answers, there, steps);
        }
    }
    if answers.matter == Some(Matter::Requested) {
        Outcome::Wait
    } else if uat_refused(answers) {
        Outcome::EligibleInPart
    } else {
        Outcome::Eligible
    }
}

fn renew_in(answers: &Answers, there: Environment, steps: &mut Steps) {
    use StepId as S;
    let public = group(answers) == Some(Group::Public);
    let by_super_user = !public && answers.role[there] != Some(RoleHeld::Super);
    let contact_gone = answers.contact == Some(Contact::Gone);
    let ids: Vec<StepId> = match answers.matter {
        Some(Matter::Renew) if public => vec![S::RenewalFindDetails, S::RenewalTicketPublic],
        Some(Matter::Renew) => [
            by_super_user.then_some(S::RenewalAskSuperUser),
            Some(S::RenewalFindDetails),
            contact_gone.then_some(S::RenewalContact),
            Some(S::RenewalTicket),
            Some(S::RenewalNewSecret),
            Some(S::ApiPlanRenewal),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Some(Matter::UnknownExpiry) => [
            by_super_user.then_some(S::RenewalAskSuperUser),
            Some(S::RenewalFindDetails),
            Some(S::RenewalAskExpiry),
            Some(S::ApiPlanRenewal),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Some(Matter::Requested) if public => vec![S::ApiDecisionPublic, S::ApiCredentials, S::ApiPlanRenewal],
        Some(Matter::Requested) => vec![S::ApiDecision, S::ApiCredentials, S::ApiPlanRenewal],
        _ => vec![S::IncidentReport],
    };
    let role_is_asked = matches!(answers.matter, Some(Matter::Renew | Matter::UnknownExpiry));
    let mut list = List::default();
    for id in ids {
        let theirs = matches!(id, S::RenewalTicket | S::RenewalAskExpiry | S::ApiPlanRenewal);
        let step = ListedStep::new(id, Some(there));
        let step = if theirs && role_is_asked && by_super_user {
            step.by(Actor::SuperUser)
        } else {
            step
        };
        steps.put(&mut list, step);
    }
}

/// Goal `spor`.
fn spor(answers: &Answers, steps: &mut Steps) -> Outcome {
    account(answers, steps);
    organisation(answers, steps);
    correction(answers, steps);
    let there_is_one = match answers.spor_super_user {
        _ if answers.oms == Some(Oms::NotFound) => SporSuperUser::No,
        Some(known) => known,
        None => SporSuperUser::No,
    };
    let mut list = List::default();
    if there_is_one == SporSuperUser::Unknown {
        steps.put(&mut list, ListedStep::new(StepId::SporFindOut, None));
    }
    let request = steps.put(&mut list, ListedStep::new(StepId::SporRequestRole, None));
    let (no, yes) = match there_is_one {
        SporSuperUser::Unknown => (Some(Condition::SporSuperUserNo), Some(Condition::SporSuperUserYes)),
        _ => (None, None),
    };
    if there_is_one != SporSuperUser::Yes {
        for id in [StepId::SporLetter, StepId::SporTicket, StepId::SporDecision] {
            steps.put(&mut list, ListedStep::new(id, None).only_if(no));
        }
    }
    if there_is_one != SporSuperUser::No {
        let decision = ListedStep::new(StepId::SporSuperUserDecision, None).only_if(yes);
        steps.alone(decision.after(request));
    }
    Outcome::Eligible
}
