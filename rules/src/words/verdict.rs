//! The short of it: the verdict in one sentence, the next thing to do, and what comes after.

use super::{environment, months};
use crate::case::answers::{Answers, EarlySignIn, Environment, Goal, Matter, Oms, Task};
use crate::case::text::Case;
use crate::credentials::expiry::State;
use crate::document::{Document, Step};
use crate::plan::{Actor, Outcome, StepId};
use crate::sources::figures::{INACTIVITY_MONTHS, RENEW_AHEAD_MONTHS, SUPER_USERS_AT_LEAST};
use crate::sources::ledger::Cite;
use crate::sources::ledger::prelude::API_03;
use crate::sources::matrix::{Cell, RoleGroup, UpdRole};
use crate::sources::said::{Said, cites};

/// The verdict in a sentence or two, with the rules that decide it.
#[must_use]
pub fn verdict(case: &Case, document: &Document) -> Said {
    let (text, cites) = match document.outcome {
        None => ("Some questions are still open.".to_owned(), Vec::new()),
        Some(Outcome::Eligible) => eligible(case, document),
        Some(Outcome::EligibleInPart) => (
            "Part of what you want is open to you, and this plan leads there. The rest is not.".to_owned(),
            refusal_cites(document),
        ),
        Some(Outcome::NotYet) => not_yet(case, document),
        Some(Outcome::Wait) => wait(case),
        Some(Outcome::NothingToDo) => nothing_to_do(case),
        Some(Outcome::NotEligible) => (
            "This is not open to you. Below is why, and what is open instead.".to_owned(),
            refusal_cites(document),
        ),
        Some(Outcome::NotCovered) => (
            "The guide does not deal with your situation. The EMA Service Desk can tell you what is open to you."
                .to_owned(),
            of_first_step(document),
        ),
    };
    if cites.is_empty() {
        Said::advice(text)
    } else {
        Said::new(text, cites)
    }
}

fn refusal_cites(document: &Document) -> Vec<Cite> {
    document
        .refused
        .iter()
        .flat_map(|refusal| refusal.cites.iter().copied())
        .collect()
}

fn eligible(case: &Case, document: &Document) -> (String, Vec<Cite>) {
    let answers = &case.answers;
    let (text, cites) = match answers.goal {
        Some(Goal::Access) => (
            "All that you asked for is open to you. This plan leads there.",
            may(answers),
        ),
        Some(Goal::SignIn) => ("You can go on now. This is how.", cites![ROL_11]),
        Some(Goal::Renew) => about_credentials(case, document),
        Some(Goal::Account) => ("This can be put right. Here is how.", of_first_step(document)),
        Some(Goal::Organisation) if answers.oms == Some(Oms::Inactive) => (
            "How an organisation that is inactive comes back is not described. The Service Desk can tell you.",
            cites![X065],
        ),
        Some(Goal::Organisation) => (
            "You can have the organisation added or corrected. Here is how.",
            cites![OMS_23],
        ),
        Some(Goal::Spor) => ("You can ask for this role. This plan leads there.", cites![SPO_01]),
        None => ("Here is your plan.", Vec::new()),
    };
    (text.to_owned(), cites)
}

/// The cells of the matrix that open the tasks to this person, and the rule that opens the API.
fn may(answers: &Answers) -> Vec<Cite> {
    let left = answers.tasks_left();
    let role = answers.group().and_then(|group| group.role(answers.role_needed()));
    let cells = role.into_iter().flat_map(|role| {
        left.without(Task::Api)
            .iter()
            .map(move |task| Cite::Cell(Cell::of(task, role)))
    });
    let mut cites: Vec<Cite> = cells.collect();
    if left.contains(Task::Api) {
        cites.push(match answers.group() {
            Some(RoleGroup::Public) => Cite::Cell(Cell::of(Task::Api, UpdRole::GeneralPublic)),
            _ => Cite::from(&API_03),
        });
    }
    cites
}

fn of_first_step(document: &Document) -> Vec<Cite> {
    document
        .steps
        .first()
        .map(|step| step.cites.clone())
        .unwrap_or_default()
}

fn about_credentials(case: &Case, document: &Document) -> (&'static str, Vec<Cite>) {
    let answers = &case.answers;
    let expired = document.renewal.iter().find(|renewal| renewal.state == State::Expired);
    let asks_a_super_user = document.steps.iter().any(|step| step.id == StepId::RenewalAskSuperUser);
    match answers.matter {
        Some(Matter::UnknownExpiry) => ("You can find out when the credentials expire.", cites![REN_20]),
        Some(Matter::Leaked) => ("Report this now, before anything else.", cites![SEC_04]),
        Some(Matter::Lost | Matter::NotDelivered) => (
            "The Service Desk can help. The ticket is ready.",
            of_first_step(document),
        ),
        _ if expired.is_some_and(|renewal| renewal.other_reading.is_some()) => (
            "The secret may have expired, by one reading of the date. Ask for the renewal at once: what happens after \
             the expiry is not described.",
            cites![X085 X091],
        ),
        _ if expired.is_some() => (
            "The secret has expired. Ask for the renewal at once: what happens after the expiry is not described.",
            cites![X091],
        ),
        _ if answers.is(RoleGroup::Public) => ("You can ask for a renewal. The ticket is ready.", cites![API_10 X086]),
        _ if asks_a_super_user => (
            "A Super User of your organisation can renew the credentials. The ticket is ready to pass on.",
            cites![REN_01],
        ),
        _ => ("You can renew the credentials. The ticket is ready.", cites![REN_01]),
    }
}

fn not_yet(case: &Case, document: &Document) -> (String, Vec<Cite>) {
    let answers = &case.answers;
    let (blocked, free): (Vec<Environment>, Vec<Environment>) = answers
        .environments()
        .partition(|environment| answers.colleague_becomes_first(*environment));
    let names: Vec<&str> = blocked.iter().map(|blocked| environment(*blocked)).collect();
    let requests_role = document
        .steps
        .iter()
        .any(|step| step.id == StepId::RoleRequest && step.environment.is_some_and(|place| blocked.contains(&place)));
    let mut text = format!(
        "Somebody has to become Super User in {} first. {}",
        super::list(&names),
        if requests_role {
            "Then it is your turn."
        } else {
            "Then they can request the API."
        }
    );
    for environment in free {
        text.push_str(&format!(" In {} you can go on now.", super::environment(environment)));
    }
    let mut cites = cites![REQ_05];
    if answers.is(RoleGroup::Industry) {
        cites.extend(cites![ROL_07]);
    }
    if !requests_role {
        cites.extend(cites![API_03]);
    }
    (text, cites)
}

fn wait(case: &Case) -> (String, Vec<Cite>) {
    let answers = &case.answers;
    let (text, cites) = match (answers.goal, answers.early_sign_in) {
        (Some(Goal::Account), _) => (
            "Wait for the confirmation e-mail. There is nothing else to do yet.",
            cites![ACC_07],
        ),
        (_, Some(EarlySignIn::Under24hAgo)) => (
            "For now, wait: after an early sign-in the account is locked. The plan says what then.",
            cites![ROL_13],
        ),
        (_, Some(EarlySignIn::No | EarlySignIn::From24hAgo)) => (
            "For now, wait: the role does not work yet. The plan says what then.",
            cites![ROL_11],
        ),
        (_, None) => (
            "For now, wait for the decision. The plan says who decides, and what then.",
            cites![ROL_17],
        ),
    };
    (text.to_owned(), cites)
}

fn nothing_to_do(case: &Case) -> (String, Vec<Cite>) {
    let answers = &case.answers;
    let (text, cites) = match (answers.goal, answers.matter) {
        (Some(Goal::Renew), Some(Matter::NotUsed)) => (
            "Your organisation uses no UPD API, so there is nothing to renew.",
            cites![REN_02],
        ),
        (Some(Goal::Organisation), _) => (
            "The organisation is listed in OMS. There is nothing to do.",
            cites![OMS_13],
        ),
        (Some(Goal::Account), _) => ("Your account works. There is nothing to do.", cites![ACC_01]),
        _ => ("You have what you need already.", may(answers)),
    };
    (text.to_owned(), cites)
}

/// The next thing to do: the first step that waits for nothing and that you can begin.
#[must_use]
pub fn next_thing(document: &Document) -> Option<&Step> {
    let ready = |step: &&Step| step.after.is_empty() && !step.optional && step.condition.is_none();
    let yours = |step: &&Step| matches!(step.actor, Actor::You | Actor::Organisation);
    let mut ready_steps = document.steps.iter().filter(ready);
    ready_steps
        .clone()
        .find(|step| yours(step) && step.id != StepId::ApiPlanRenewal)
        .or_else(|| ready_steps.next())
}

/// What to do when nobody answers, for the decisions that the plan waits for.
#[must_use]
pub fn if_nobody_answers(document: &Document) -> Vec<Said> {
    let has = |ids: &[StepId]| document.steps.iter().any(|step| ids.contains(&step.id));
    let mut advice = Vec::new();
    let mut add = |text: &str, cites: Vec<Cite>| {
        advice.push(Said::new(text, cites));
    };
    if has(&[
        StepId::RoleDecision,
        StepId::SporSuperUserDecision,
        StepId::ApiAskSuperUser,
    ]) {
        add(
            "A Super User is silent: no time is stated for their decision. Write to them; if one is away, to \
             another. If none can be reached, ask the Service Desk.",
            cites![ROL_10 X023 X027],
        );
    }
    if has(&[
        StepId::SuperUserDecision,
        StepId::SporDecision,
        StepId::OmsProcessing,
        StepId::ApiDecision,
    ]) {
        add(
            "EMA is silent for longer than stated, or no time is stated: ask the Service Desk, with the ID of your \
             request.",
            cites![SUP_03 X009],
        );
    }
    if has(&[
        StepId::AccountRegister,
        StepId::AccountAwaitConfirmation,
        StepId::AccountResetPassword,
    ]) {
        add(
            "No e-mail arrives: look in the spam folder, then ask the Service Desk. If you cannot open it, write to \
             servicenow@ema.europa.eu with your name, surname and username.",
            cites![KEEP_09 SUP_04 X078],
        );
    }
    advice
}

/// What to think of next time.
#[must_use]
pub fn next_time(document: &Document) -> Vec<Said> {
    let has = |ids: &[StepId]| document.steps.iter().any(|step| ids.contains(&step.id));
    let mut advice = Vec::new();
    let mut add = |text: String, cites: Vec<Cite>| advice.push(Said::new(text, cites));
    if has(&[StepId::SuperUserSecond, StepId::SuperUserRequest]) {
        add(
            format!(
                "Keep at least {} Super Users, and look at the list regularly: remove those who left.",
                SUPER_USERS_AT_LEAST.number
            ),
            cites![ROL_09 REN_21 REN_22],
        );
    }
    if has(&[StepId::ApiRequestPublic, StepId::RenewalTicketPublic]) {
        add(
            "Renew the API credentials before they expire.".to_owned(),
            cites![API_10 X086],
        );
    } else if has(&[StepId::ApiCredentials, StepId::ApiPlanRenewal, StepId::RenewalTicket]) {
        add(
            format!(
                "Renew the API credentials at least {} before they expire.",
                months(RENEW_AHEAD_MONTHS)
            ),
            cites![REN_19 API_10],
        );
    }
    if has(&[StepId::UpdSignIn, StepId::AccountRegister, StepId::AccountReactivate]) {
        add(
            format!(
                "Log in now and then: an account is disabled after {} without use.",
                months(INACTIVITY_MONTHS)
            ),
            cites![KEEP_01 KEEP_02],
        );
    }
    advice
}
