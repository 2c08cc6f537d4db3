//! The short of it: the verdict in one sentence, the next thing to do, and what comes after.

use super::{cites, environment, months};
use crate::answers::{Environment, Goal, Matter};
use crate::case::Case;
use crate::document::{Document, Said, Step};
use crate::durations::{INACTIVITY_MONTHS, RENEW_AHEAD_MONTHS, SUPER_USERS_AT_LEAST};
use crate::ledger::Cite;
use crate::matrix::RoleGroup;
use crate::plan::{Actor, Outcome, StepId};

/// The verdict in a sentence or two.
#[must_use]
pub fn verdict(case: &Case, document: &Document) -> Said {
    let (text, cites) = match document.outcome {
        None => ("Some questions are still open.".to_owned(), Vec::new()),
        Some(Outcome::Eligible) => (eligible(case), Vec::new()),
        Some(Outcome::EligibleInPart) => (
            "Part of what you want is open to you, and this plan leads there. The rest is not.".to_owned(),
            refusal_cites(document),
        ),
        Some(Outcome::NotYet) => not_yet(case),
        Some(Outcome::Wait) => wait(case),
        Some(Outcome::NothingToDo) => nothing_to_do(case),
        Some(Outcome::NotEligible) => (
            "This is not open to you. Below is why, and what is open instead.".to_owned(),
            refusal_cites(document),
        ),
        Some(Outcome::NotCovered) => (
            "The guide does not deal with your situation. The EMA Service Desk can tell you what is open to you."
                .to_owned(),
            document
                .steps
                .first()
                .map(|step| step.cites.clone())
                .unwrap_or_default(),
        ),
    };
    Said { text, cites }
}

fn refusal_cites(document: &Document) -> Vec<Cite> {
    document
        .refused
        .iter()
        .flat_map(|refusal| refusal.cites.iter().copied())
        .collect()
}

fn eligible(case: &Case) -> String {
    match (case.answers.goal, case.answers.matter) {
        (Some(Goal::Access), _) => "You can have all that you asked for. This plan leads there.",
        (Some(Goal::SignIn), _) => "You can go on now. This is how.",
        (Some(Goal::Renew), Some(Matter::UnknownExpiry)) => "You can find out when the credentials expire.",
        (Some(Goal::Renew), Some(Matter::Leaked)) => "Report this now. The rest can wait.",
        (Some(Goal::Renew), Some(Matter::Lost | Matter::NotDelivered)) => {
            "The Service Desk can help. The ticket is ready."
        }
        (Some(Goal::Renew), _) => "You can renew the credentials. The ticket is ready.",
        (Some(Goal::Account), _) => "This can be put right. Here is how.",
        (Some(Goal::Organisation), _) => "You can have the organisation added or corrected. Here is how.",
        (Some(Goal::Spor), _) => "You can ask for this role. This plan leads there.",
        (None, _) => "Here is your plan.",
    }
    .to_owned()
}

fn not_yet(case: &Case) -> (String, Vec<Cite>) {
    let answers = &case.answers;
    let (blocked, free): (Vec<Environment>, Vec<Environment>) = answers
        .environments()
        .partition(|environment| answers.not_yet(*environment));
    let names: Vec<&str> = blocked.iter().map(|blocked| environment(*blocked)).collect();
    let mut text = format!(
        "Not yet: first somebody has to become the first Super User in {}. Then it is your turn.",
        super::list(&names)
    );
    for environment in free {
        text.push_str(&format!(" In {} you can go on now.", super::environment(environment)));
    }
    let cites = if answers.is(RoleGroup::Authority) {
        cites![REQ_05]
    } else {
        cites![REQ_05 ROL_07]
    };
    (text, cites)
}

fn wait(case: &Case) -> (String, Vec<Cite>) {
    let text = match case.answers.goal {
        Some(Goal::Account) => "Wait for the confirmation e-mail. There is nothing else to do yet.",
        _ => "For now, wait. The plan says for what, and what then.",
    };
    (text.to_owned(), Vec::new())
}

fn nothing_to_do(case: &Case) -> (String, Vec<Cite>) {
    let (text, cites) = match (case.answers.goal, case.answers.matter) {
        (Some(Goal::Renew), Some(Matter::NotUsed)) => (
            "Your organisation uses no UPD API, so there is nothing to renew.",
            cites![REN_02],
        ),
        (Some(Goal::Organisation), _) => (
            "The organisation is listed in OMS. There is nothing to do.",
            cites![OMS_13],
        ),
        (Some(Goal::Account), _) => ("Your account works. There is nothing to do.", Vec::new()),
        _ => ("You have what you need already.", Vec::new()),
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
        advice.push(Said {
            text: text.to_owned(),
            cites,
        });
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
    let mut add = |text: String, cites: Vec<Cite>| advice.push(Said { text, cites });
    if has(&[StepId::SuperUserSecond, StepId::SuperUserRequest]) {
        add(
            format!(
                "Keep at least {} Super Users, and look at the list regularly: remove those who left.",
                SUPER_USERS_AT_LEAST.number
            ),
            cites![ROL_09 REN_21 REN_22],
        );
    }
    if has(&[StepId::ApiCredentials, StepId::ApiPlanRenewal, StepId::RenewalTicket]) {
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
