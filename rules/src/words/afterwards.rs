//! What comes after a plan: what to do when nobody answers, and what to think of next time.

use super::{Telling, months};
use crate::plan::StepId;
use crate::sources::addresses::SERVICE_DESK_MAIL;
use crate::sources::figures::{INACTIVITY_MONTHS, RENEW_AHEAD_MONTHS, SUPER_USERS_AT_LEAST};
use crate::sources::matrix::RoleGroup;
use crate::sources::said::{Said, said};

impl Telling<'_> {
    fn has_one_of(&self, ids: &[StepId]) -> bool {
        self.plan.steps.iter().any(|step| ids.contains(&step.id))
    }

    /// What to do when nobody answers, for the decisions that the plan waits for.
    #[must_use]
    pub fn if_nobody_answers(&self) -> Vec<Said> {
        let mut advice = Vec::new();
        if self.has_one_of(&[
            StepId::RoleDecision,
            StepId::SporSuperUserDecision,
            StepId::ApiAskSuperUser,
        ]) {
            advice.push(said!(
                "A Super User is silent: no time is stated for their decision. Write to them; if one is away, to another. \
                 If none can be reached, ask the Service Desk.";
                ROL_10 X009 X023 X027
            ));
        }
        if self.has_one_of(&[
            StepId::SuperUserDecision,
            StepId::SporDecision,
            StepId::OmsProcessing,
            StepId::ApiDecision,
        ]) {
            advice.push(said!(
                "EMA is silent for longer than stated, or no time is stated: ask the Service Desk, with the ID of your \
                 request.";
                SUP_03 X009
            ));
        }
        if self.has_one_of(&[
            StepId::AccountRegister,
            StepId::AccountAwaitConfirmation,
            StepId::AccountResetPassword,
        ]) {
            advice.push(said!(
                format!(
                    "No e-mail arrives: look in the spam folder, then ask the Service Desk. If you cannot open it, write \
                     to {SERVICE_DESK_MAIL} with your name, surname and username; if you have none, say so."
                );
                KEEP_09 SUP_03 SUP_04 X078
            ));
        }
        advice
    }

    /// What to think of next time.
    #[must_use]
    pub fn next_time(&self) -> Vec<Said> {
        let mut advice = Vec::new();
        if self.has_one_of(&[StepId::SuperUserSecond, StepId::SuperUserRequest]) {
            advice.push(said!(
                format!(
                    "Keep at least {} Super Users, and look at the list regularly: remove those who left.",
                    SUPER_USERS_AT_LEAST.number
                );
                ROL_09 REN_21 REN_22 X032
            ));
        }
        if self.has_one_of(&[
            StepId::ApiCredentials,
            StepId::ApiPlanRenewal,
            StepId::RenewalTicket,
            StepId::RenewalTicketPublic,
        ]) {
            advice.push(if self.is(RoleGroup::Public) {
                said!("Renew the API credentials before they expire."; API_10 X086)
            } else {
                said!(
                    format!(
                        "Renew the API credentials at least {} before they expire.",
                        months(RENEW_AHEAD_MONTHS)
                    );
                    REN_19 API_10 X105
                )
            });
        }
        if self.has_one_of(&[StepId::UpdSignIn, StepId::AccountRegister, StepId::AccountReactivate]) {
            advice.push(said!(
                format!(
                    "Log in now and then: an account is disabled after {} without activity.",
                    months(INACTIVITY_MONTHS)
                );
                KEEP_01 KEEP_02 X077
            ));
        }
        advice
    }
}
