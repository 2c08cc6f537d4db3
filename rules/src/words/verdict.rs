//! The verdict: the short of a plan in a sentence or two, with the rules that decide it. It promises nothing that
//! somebody else decides, nor where the sources do not say how it goes on (contract, section 5).

use super::{Telling, environment, hours, list};
use crate::case::answers::{Account, EarlySignIn, Environment, Goal, Matter, Oms, Organisations, Task, Tasks, User};
use crate::credentials::expiry::State;
use crate::plan::{Actor, Outcome, Step, StepId, Verdict};
use crate::sources::figures::{LOCK_OUT_HOURS, SYNCHRONISATION_HOURS};
use crate::sources::ledger::prelude::API_03;
use crate::sources::ledger::{Cite, ConflictKind};
use crate::sources::matrix::{Cell, RoleGroup, UpdRole};
use crate::sources::said::{Said, cites, each_once, said};

/// What stands in place of an outcome where nothing comes before a report (SEC-04).
pub const URGENT: &str = "Urgent: report it now";

/// An outcome in a word or two. Where something has to be asked first, nothing is promised.
#[must_use]
pub const fn outcome(verdict: Verdict) -> &'static str {
    match verdict.outcome {
        Outcome::Eligible if verdict.asks_first => "Ask first",
        Outcome::EligibleInPart if verdict.asks_first => "Refused in part; ask first for the rest",
        Outcome::Eligible => "You can go ahead",
        Outcome::EligibleInPart => "Refused in part",
        Outcome::NotYet => "Not yet",
        Outcome::Wait => "Wait for now",
        Outcome::NothingToDo => "Nothing to do",
        Outcome::NotEligible => "Not available to you",
        Outcome::NotCovered => "Not covered by the guide",
    }
}

/// What can go on before somebody is Super User.
const MEANWHILE: &str = " Meanwhile the API credentials that the organisation has may be used, if they still work.";

impl Telling<'_> {
    /// The verdict in a sentence or two.
    #[must_use]
    pub fn verdict(&self) -> Said {
        let mut said = match self.plan.outcome {
            Outcome::Eligible => self.eligible(),
            Outcome::EligibleInPart => self.eligible_in_part(),
            Outcome::NotYet => self.not_yet(),
            Outcome::Wait => self.wait(),
            Outcome::NothingToDo => self.nothing_to_do(),
            Outcome::NotEligible => Said::new(
                "What you want is not available to your group. Below is why, and who can do it.",
                self.refusal_cites(),
            ),
            Outcome::NotCovered => {
                let reason = self.plan.steps.first().map(|step| self.reason_for_enquiring(step));
                Said::new(
                    "The sources do not deal with your situation. Ask the EMA Service Desk what you can do.",
                    reason.unwrap_or_default(),
                )
            }
        };
        if matches!(
            self.plan.outcome,
            Outcome::Eligible | Outcome::EligibleInPart | Outcome::NotYet
        ) {
            self.add_what_comes_first(&mut said);
            if let Some(limits) = self.limits() {
                said = said.and_then(limits);
            }
        }
        Said::new(said.text, each_once(said.cites))
    }

    fn refusal_cites(&self) -> Vec<Cite> {
        self.refusals()
            .into_iter()
            .flat_map(|refusal| refusal.said.cites)
            .collect()
    }

    fn eligible_in_part(&self) -> Said {
        let mut said = Said::new("Part of what you want is refused.", self.refusal_cites());
        match self.to_be_asked_first() {
            Some(asked) => {
                said.text.push_str(" For the rest: ");
                said.text.push_str(&asked.text);
                said.cites.extend(asked.cites);
            }
            None => said
                .text
                .push_str(" For the rest the plan says what to do, and who decides."),
        }
        said
    }

    fn eligible(&self) -> Said {
        if let Some(said) = self.to_be_asked_first() {
            return said;
        }
        let answers = self.answers();
        match answers.goal {
            Some(Goal::Access) => self.about_access(),
            Some(Goal::SignIn) => self.about_signing_in(),
            Some(Goal::Renew) => self.about_credentials(),
            Some(Goal::Organisation) if answers.user == Some(User::IndustryOther) => said!(
                "You can ask for the organisation to be added or corrected in OMS. The guide speaks of MAHs there; other \
                 pages speak of any organisation.";
                OMS_21 X116
            ),
            Some(Goal::Organisation) => said!(
                "You can ask for the organisation to be added or corrected in OMS. EMA processes the request.";
                OMS_14 OMS_15
            ),
            Some(Goal::Spor) => said!(
                "You can ask for this role. The plan says how, and who decides.";
                SPO_01 SPO_02
            ),
            Some(Goal::Account) | None => self.about_the_account(),
        }
    }

    /// What has to be asked before anything can be promised; nothing where the sources describe the way.
    fn to_be_asked_first(&self) -> Option<Said> {
        let mut cites: Vec<Cite> = Vec::new();
        let mut texts: Vec<String> = Vec::new();
        if let Some(expired) = self.expired() {
            texts.push(expired.text);
            cites.extend(expired.cites);
        }
        let asked = |id: StepId| self.plan.undescribed().find(|step| step.id == id);
        if let Some(step) = asked(StepId::SuperUserAskServiceDesk) {
            let place = step.environment.map_or("", environment);
            texts.push(format!(
                "The only Super Users in {place} have left or are disabled. Who decides then is not described: ask the \
                 Service Desk first; the plan says how."
            ));
        } else if asked(StepId::OmsAskServiceDesk).is_some() {
            texts.push(
                "How an organisation that is inactive comes back is not described. Ask the Service Desk first."
                    .to_owned(),
            );
        } else if asked(StepId::RenewalContact).is_some() {
            texts.push(
                "How to change the technical contact is not described. Before the renewal is sent, ask the Service Desk: \
                 the new secret goes to the contact on record."
                    .to_owned(),
            );
        }
        for step in self.plan.undescribed() {
            let gaps = step
                .id
                .conflicts()
                .iter()
                .filter(|conflict| conflict.kind == ConflictKind::Gap);
            cites.extend(gaps.map(|conflict| Cite::Conflict(conflict)));
        }
        if texts.is_empty() {
            return None;
        }
        if cites.is_empty() {
            cites = cites![X027];
        }
        Some(Said::new(texts.join(" "), cites))
    }

    /// What is said where a day of expiry has come, by one reading or by all.
    fn expired(&self) -> Option<Said> {
        let expired = self.renewals.iter().find(|renewal| renewal.state == State::Expired)?;
        let place = environment(expired.environment);
        let renews = self.answers().matter == Some(Matter::Renew);
        let yours = self.plan.steps.iter().any(|step| {
            matches!(step.id, StepId::RenewalTicket | StepId::RenewalTicketPublic)
                && step.environment == Some(expired.environment)
                && step.actor == Actor::You
        });
        let then = match (renews, yours) {
            (false, _) => "Ask the Service Desk",
            (true, true) => "Ask for the renewal at once",
            (true, false) => "Ask the Super User to send the request for renewal at once",
        };
        let (what, cites) = if expired.other_reading.is_some() {
            ("may have expired, by one reading of the date", cites![X085 X091])
        } else {
            ("has expired", cites![X091])
        };
        Some(Said::new(
            format!("The secret in {place} {what}. {then}; what happens after the expiry is not described."),
            cites,
        ))
    }

    /// The cells of the matrix that open the tasks to this person, and the rule that opens the API.
    fn may(&self) -> Vec<Cite> {
        let answers = self.answers();
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

    /// What industry sees, records and changes is narrow: the verdict says so where it is wanted.
    /// Within which limits industry may do what it asks for: the end of the verdict.
    #[must_use]
    pub fn limits(&self) -> Option<Said> {
        let left = self.answers().tasks_left();
        let limited = Tasks::of(&[Task::View, Task::Create, Task::Update, Task::RecordVnra]);
        if !self.is(RoleGroup::Industry) || !left.intersects(limited) {
            return None;
        }
        let cell = |task| Cite::Cell(Cell::of(task, UpdRole::IndustryEditor));
        let mut said = Said::new(
            "Viewing, exporting, recording, creating and updating are for the MAH\u{2019}s own products only.",
            vec![cell(Task::View)],
        );
        if left.intersects(Tasks::of(&[Task::Create, Task::Update])) {
            said.text.push_str(
                " What may be created is volumes of sales, dates of placing on the market and \u{201c}3rd country \
                 names\u{201d}; what may be updated is the status of marketing authorisation and of availability.",
            );
            said.cites.extend([cell(Task::Create), cell(Task::Update)]);
            said.cites.extend(cites![X043 X044]);
        }
        Some(said)
    }

    fn about_access(&self) -> Said {
        if self.is(RoleGroup::Public) {
            return said!(
                "You can ask for access to the public API. Who approves it, and when, is not stated.";
                PUB_02 PUB_08 X060
            );
        }
        let stands = |id: StepId| {
            self.plan
                .steps
                .iter()
                .any(|step| step.id == id && step.condition.is_none())
        };
        let asks = [StepId::RoleRequest, StepId::SuperUserRequest, StepId::ApiRequest];
        let mut said = if asks.into_iter().any(stands) {
            Said::new(
                "You can ask for what you want. The plan says how, and who decides.",
                self.may(),
            )
        } else if stands(StepId::ApiAskSuperUser) {
            said!("You cannot request the API yourself: a Super User can ask for it."; API_03)
        } else if stands(StepId::ApiUseExisting) {
            said!(
                "You cannot request the API yourself. Credentials of the organisation are there; whether and how you may \
                 use them is for its Super User to say.";
                API_03 API_04 X053
            )
        } else {
            Said::new("The plan says what is to be done, and who decides.", self.may())
        };
        if self.answers().user == Some(User::AuthorityContractor) {
            said.text
                .push_str(" Whether the roles are for those who act for an authority, its Super User decides.");
            said.cites.extend(cites![X035]);
        }
        said
    }

    /// What has to be found out or done before any request, where the verdict would otherwise promise too much.
    fn add_what_comes_first(&self, said: &mut Said) {
        if self.plan.has(StepId::OmsRequestCreation) && !self.answers().wants(Goal::Organisation) {
            let (text, cites) = if self.plan.has(StepId::OmsSearch) {
                (
                    " Before any role request, look whether the organisation is in OMS.",
                    cites![OMS_07],
                )
            } else {
                (
                    " Before any role request, the organisation has to be in OMS.",
                    cites![OMS_03],
                )
            };
            said.text.push_str(text);
            said.cites.extend(cites);
        }
        if self.plan.has(StepId::SuperUserFindOut) {
            said.text
                .push_str(" First find out whether there is a Super User: without one, a request is rejected.");
            said.cites.extend(cites![REQ_05]);
        }
    }

    fn about_the_account(&self) -> Said {
        match self.answers().account {
            _ if self.plan.has(StepId::AccountRegister) => said!("You can register for an account."; ACC_02 ACC_05),
            Some(Account::Unknown | Account::EmailInUse | Account::UsernameForgotten) => {
                said!("You can get your username back by e-mail."; KEEP_07)
            }
            Some(Account::PasswordForgotten) => said!("You can set a new password."; KEEP_08),
            Some(Account::Disabled) => said!("Setting a new password makes the account active again."; KEEP_03),
            Some(Account::NewDomain) => said!("EMA changes the addresses of all users together."; KEEP_16),
            Some(Account::NewSurname) => said!("There are two ways, and you choose."; KEEP_18 KEEP_19),
            Some(Account::Mobile) => said!("You change the number yourself."; KEEP_11),
            _ => said!("The Service Desk changes this."; KEEP_12),
        }
    }

    /// Whether less than the month ahead is left somewhere (REN-19).
    fn is_due(&self) -> bool {
        self.renewals.iter().any(|renewal| renewal.state == State::Due)
    }

    fn renewal_text(&self) -> &'static str {
        if self.is_due() {
            "Ask for the renewal now: the time to start has come. The plan has the text for it."
        } else {
            "You can ask for the renewal. The plan has the text for it."
        }
    }

    fn about_signing_in(&self) -> Said {
        let answers = self.answers();
        if !answers.request_rejected() {
            return said!(
                "The time that is stated as the least has passed, so try to sign in. The plan says what to do if that fails.";
                ROL_11 ROL_14 X001
            );
        }
        if answers.environments().any(|place| answers.becomes_first(place)) {
            return said!(
                "While nobody is Super User, requests for other roles are rejected. You can make a new one, for the Super User \
                 role: EMA decides on the first.";
                ROL_05 REQ_05
            );
        }
        if self.plan.has(StepId::SuperUserFindOut) {
            return said!("You can request the role again."; ROL_06);
        }
        said!(
            "You can request the role again. First find out why it was rejected: a Super User can tell, or there was none.";
            ROL_06 REQ_05
        )
    }

    fn about_credentials(&self) -> Said {
        let public = self.is(RoleGroup::Public);
        let asks_a_super_user = self.plan.has(StepId::RenewalAskSuperUser);
        match self.answers().matter {
            Some(Matter::UnknownExpiry) if public => said!(
                "You can ask the Service Desk when the credentials expire. The plan has the text for it.";
                API_11 X086
            ),
            Some(Matter::UnknownExpiry) => said!(
                "The Service Desk can be asked to confirm the day. The plan has a text that asks for that alone.";
                REN_20
            ),
            Some(Matter::Leaked) => {
                said!("The Service Desk has to know of it before anything else is done."; SEC_04 X090)
            }
            Some(Matter::Lost) => said!(
                "Report the loss to the Service Desk: the plan has the text for it. What happens with lost credentials is not \
                 described.";
                API_11 X089
            ),
            Some(Matter::NotDelivered) if public => {
                said!("Report to the Service Desk that the credentials did not come. The plan has the text for it."; PUB_10)
            }
            Some(Matter::NotDelivered) => {
                said!("Report to the Service Desk that the credentials did not come. The plan has the text for it."; API_05)
            }
            Some(Matter::Other) => said!("Ask the Service Desk. The plan has the text for it."; API_11),
            _ if public => said!("You can ask for a renewal. The plan has the text for it."; API_10 X086),
            _ if asks_a_super_user => said!(
                format!(
                    "A Super User of {} can ask for the renewal{}. The plan has the text to pass on.",
                    self.organisation(),
                    if self.is_due() { ", and now: the time to start has come" } else { "" }
                );
                REN_01 X095
            ),
            _ => said!(self.renewal_text(); REN_01 REN_06 REN_19),
        }
    }

    fn not_yet(&self) -> Said {
        let answers = self.answers();
        let (blocked, free): (Vec<Environment>, Vec<Environment>) = answers
            .environments()
            .partition(|place| answers.colleague_becomes_first(*place));
        let names: Vec<&str> = blocked.iter().map(|blocked| environment(*blocked)).collect();
        let in_blocked = |id: StepId| {
            self.plan
                .steps
                .iter()
                .any(|step| step.id == id && step.environment.is_some_and(|place| blocked.contains(&place)))
        };
        let mut text = format!(
            "Somebody has to become Super User in {} first. {}",
            list(&names),
            if in_blocked(StepId::RoleRequest) {
                "After that you can request your role."
            } else {
                "After that they can request the API."
            }
        );
        let mut cites = cites![REQ_05];
        if self.is(RoleGroup::Industry) {
            cites.extend(cites![ROL_07]);
        }
        if !in_blocked(StepId::RoleRequest) {
            cites.extend(cites![API_03]);
        }
        if in_blocked(StepId::ApiUseExisting) {
            text.push_str(MEANWHILE);
            cites.extend(cites![API_04]);
        }
        for place in free {
            let to_do = |step: &Step| step.environment == Some(place) && !step.optional;
            let what = if self.plan.steps.iter().any(to_do) {
                "go on now"
            } else {
                "there is nothing to do"
            };
            text.push_str(&format!(" In {} {what}.", environment(place)));
        }
        if let Some(asked) = self.to_be_asked_first() {
            // What comes after that is not promised.
            text = format!(
                "Somebody has to become Super User in {} first. {}",
                list(&names),
                asked.text
            );
            cites.extend(asked.cites);
            if in_blocked(StepId::ApiUseExisting) {
                text.push_str(MEANWHILE);
            }
        }
        Said::new(text, cites)
    }

    fn wait(&self) -> Said {
        let answers = self.answers();
        let mut said = match (answers.goal, answers.early_sign_in) {
            (Some(Goal::Account), _) => {
                said!("Wait for the confirmation e-mail. There is nothing else to do yet."; ACC_07)
            }
            (Some(Goal::Renew), _) if self.is(RoleGroup::Public) => said!(
                "For now, wait for the approval. The credentials come after it; no time is stated.";
                PUB_08 X009
            ),
            (Some(Goal::Renew), _) => said!(
                "For now, wait: EMA decides on the request, and the credentials come after that. No time is stated.";
                CA_12 IND_10 X009
            ),
            (_, Some(EarlySignIn::Under24hAgo)) => said!(
                "For now, wait: after an early sign-in to UPD the account is locked. The plan says what then.";
                ROL_13 X114
            ),
            (_, Some(EarlySignIn::No | EarlySignIn::From24hAgo)) => said!(
                format!(
                    "For now, wait: it takes at least {} until a role works. The plan says what then.",
                    hours(SYNCHRONISATION_HOURS)
                );
                ROL_11 X001
            ),
            (_, None) => said!(
                "For now, wait for the decision. The plan says who decides, and what then.";
                ROL_05 ROL_06
            ),
        };
        if let Some(asked) = self.to_be_asked_first() {
            said = Said::new(format!("For now, wait. {}", asked.text), asked.cites);
        }
        self.keep_what_is_meant(&mut said.cites);
        said
    }

    fn nothing_to_do(&self) -> Said {
        let answers = self.answers();
        match (answers.goal, answers.matter) {
            (Some(Goal::Renew), Some(Matter::NotUsed)) => {
                said!("Where no UPD API is used there is nothing to renew."; REN_02)
            }
            (Some(Goal::Organisation), _) if answers.oms == Some(Oms::Listed) => {
                said!("The organisation is listed in OMS. There is nothing to do."; OMS_13)
            }
            (Some(Goal::Account), _) => said!(
                format!(
                    "With an account that works there is nothing to do. If you cannot get in since you signed in to UPD \
                     soon after an approval, it may be locked for {}: start again with \u{201c}I requested a role and wait, \
                     or cannot get in\u{201d}.",
                    hours(LOCK_OUT_HOURS)
                );
                ACC_01 ROL_13 X114
            ),
            _ if self.plan.has(StepId::EamManageUsers) => Said::new(
                "You hold what you need already. Users are managed in EAM, not in UPD.",
                self.may(),
            ),
            _ if answers.organisations == Some(Organisations::Several) => {
                let mut cites = self.may();
                cites.extend(cites![IND_29]);
                Said::new(
                    "For this MAH you have what you need already. For the others make a plan each.",
                    cites,
                )
            }
            _ => Said::new("You have what you need already.", self.may()),
        }
    }
}
