//! The verdict: the short of a plan in a sentence or two, with the rules that decide it. It promises nothing that
//! somebody else decides, nor where the sources do not say how it goes on (contract, section 5).

use super::{Telling, environment, hours, list};
use crate::case::answers::{EarlySignIn, Environment, Goal, Matter, Oms, Task, Tasks, User};
use crate::credentials::expiry::State;
use crate::plan::{Outcome, StepId};
use crate::sources::figures::SYNCHRONISATION_HOURS;
use crate::sources::ledger::prelude::API_03;
use crate::sources::ledger::{Cite, ConflictKind};
use crate::sources::matrix::{Cell, RoleGroup, UpdRole};
use crate::sources::said::{Said, cites, said};

/// An outcome in a word or two. Where something has to be asked first, nothing is promised.
#[must_use]
pub const fn outcome(outcome: Outcome, to_be_asked_first: bool) -> &'static str {
    match outcome {
        Outcome::Eligible if to_be_asked_first => "Ask first",
        Outcome::EligibleInPart if to_be_asked_first => "Refused in part; ask first for the rest",
        Outcome::Eligible => "You can go ahead",
        Outcome::EligibleInPart => "Refused in part",
        Outcome::NotYet => "Not yet",
        Outcome::Wait => "Wait for now",
        Outcome::NothingToDo => "Nothing to do",
        Outcome::NotEligible => "Refused",
        Outcome::NotCovered => "Not covered by the guide",
    }
}

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
                "This is refused to you. Below is why, and who can do it.",
                self.refusal_cites(),
            ),
            Outcome::NotCovered => {
                let reason = self.plan.steps.first().map(|step| self.reason_for_enquiring(step));
                Said::new(
                    "The guide does not deal with your situation. Ask the EMA Service Desk what you can do.",
                    reason.unwrap_or_default(),
                )
            }
        };
        if matches!(self.plan.outcome, Outcome::Eligible | Outcome::EligibleInPart) {
            self.add_limits_of_industry(&mut said);
        }
        said
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
            Some(Goal::Access) => Said::new(
                "You can ask for all that you want. The plan says how, and who decides.",
                self.may(),
            ),
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
            Some(Goal::Account) | None => Said::new("The plan says how this is put right.", self.of_first_step()),
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
                "Who decides in {place} where the only Super Users have left or are disabled is not described. Ask the \
                 Service Desk first; the plan says how."
            ));
        } else if asked(StepId::OmsAskServiceDesk).is_some() {
            texts.push(
                "How an organisation that is inactive comes back is not described. Ask the Service Desk first."
                    .to_owned(),
            );
        } else if asked(StepId::RenewalContact).is_some() {
            texts.push(
                "How to change the technical contact is not described. Ask the Service Desk first: the new secret goes \
                 to the contact on record."
                    .to_owned(),
            );
        } else if self.plan.undescribed().next().is_some() {
            texts.push("How this goes on is not described. Ask the Service Desk first.".to_owned());
        }
        for step in self.plan.undescribed() {
            let gaps = step
                .id
                .conflicts()
                .iter()
                .filter(|conflict| conflict.kind == ConflictKind::Gap);
            for cite in gaps.map(|conflict| Cite::Conflict(conflict)) {
                if !cites.contains(&cite) {
                    cites.push(cite);
                }
            }
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
        Some(if expired.other_reading.is_some() {
            said!(
                "The secret may have expired, by one reading of the date. Ask for the renewal at once; what happens after \
                 the expiry is not described.";
                X085 X091
            )
        } else {
            said!(
                "The secret has expired. Ask for the renewal at once; what happens after the expiry is not described.";
                X091
            )
        })
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
    fn add_limits_of_industry(&self, said: &mut Said) {
        let left = self.answers().tasks_left();
        if !self.is(RoleGroup::Industry) || left.minus(Tasks::of(&[Task::Api, Task::ManageUsers])).is_empty() {
            return;
        }
        let cell = |task| Cite::Cell(Cell::of(task, UpdRole::IndustryEditor));
        said.text
            .push_str(" For industry it is all about its own products only.");
        said.cites.push(cell(Task::View));
        if left.intersects(Tasks::of(&[Task::Create, Task::Update])) {
            said.text.push_str(
                " What it may create is volumes of sales, dates of placing on the market and names in third countries; \
                 what it may update is the status of marketing authorisation and of availability.",
            );
            said.cites.extend([cell(Task::Create), cell(Task::Update)]);
            said.cites.extend(cites![X043 X044]);
        }
    }

    fn of_first_step(&self) -> Vec<Cite> {
        let first = self.plan.steps.first();
        first.map(|step| self.cites(step)).unwrap_or_default()
    }

    fn about_signing_in(&self) -> Said {
        let answers = self.answers();
        if !answers.request_rejected() {
            return said!(
                "The least wait is over, so try to sign in. The plan says what to do if that fails.";
                ROL_11 ROL_14 X001
            );
        }
        if answers.environments().any(|place| answers.becomes_first(place)) {
            return said!(
                "You can request the role again, this time as the first Super User: EMA decides on that one.";
                ROL_05 REQ_05
            );
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
                "You can ask the Service Desk when the credentials expire. The ticket is ready.";
                API_11 X086
            ),
            Some(Matter::UnknownExpiry) => said!(
                "The Service Desk can be asked to confirm the day. The ticket is ready, and asks for that alone.";
                REN_20
            ),
            Some(Matter::Leaked) => said!("Report this now, before anything else."; SEC_04 X090),
            Some(Matter::Lost) => said!(
                "Report it to the Service Desk. The ticket is ready; what happens with lost credentials is not described.";
                API_11 X089
            ),
            Some(Matter::NotDelivered) if public => {
                said!("Report it to the Service Desk. The ticket is ready."; PUB_10)
            }
            Some(Matter::NotDelivered) => said!("Report it to the Service Desk. The ticket is ready."; API_05),
            Some(Matter::Other) => said!("Ask the Service Desk. The ticket is ready."; API_11),
            _ if public => said!("You can ask for a renewal. The ticket is ready."; API_10 X086),
            _ if asks_a_super_user => said!(
                "A Super User of the organisation can ask for the renewal. The ticket is ready to pass on.";
                REN_01 X095
            ),
            _ => said!("You can ask for the renewal. The ticket is ready."; REN_01 REN_06),
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
            text.push_str(" Meanwhile the API credentials that the organisation has may be used, if they still work.");
            cites.extend(cites![API_04]);
        }
        for place in free {
            text.push_str(&format!(" In {} go on now.", environment(place)));
        }
        if let Some(asked) = self.to_be_asked_first() {
            text.push(' ');
            text.push_str(&asked.text);
            cites.extend(asked.cites);
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
            said.text.push(' ');
            said.text.push_str(&asked.text);
            said.cites.extend(asked.cites);
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
            (Some(Goal::Account), _) => said!("Your account works. There is nothing to do."; ACC_01),
            _ if self.plan.has(StepId::EamManageUsers) => Said::new(
                "You hold what you need already. Users are managed in EAM, not in UPD.",
                self.may(),
            ),
            _ => Said::new("You have what you need already.", self.may()),
        }
    }
}
