//! A role: requesting it, the decision, the wait, and what one does with it.

use super::{Spot, StepWords, least_wait, lock_out};
use crate::case::answers::{SuperUsers, User};
use crate::plan::Step;
use crate::sources::addresses::{REQUEST_ACCESS, SERVICE_DESK, USER_ADMINISTRATOR_GUIDE};
use crate::sources::figures::SYNCHRONISATION_HOURS;
use crate::sources::matrix::RoleGroup;
use crate::sources::said::{Said, cites, said};
use crate::words::{Telling, hours};

impl Telling<'_> {
    pub(super) fn role_request(&self, step: &Step, spot: Spot) -> StepWords {
        let role = step.environment.and_then(|environment| self.plan.roles[environment]);
        let words = match role {
            Some(role) => StepWords::new(format!("Request the role {}", role.label())),
            None => StepWords::new("Request the role again"),
        };
        let mut cites = spot.eam_cites();
        cites.extend(cites![REQ_06]);
        let words = words.detail(Said::new(
            format!("In {}, with affiliation to {}.", spot.eam(), self.organisation()),
            cites,
        ));
        let words = match self.answers().user {
            Some(User::MahConsultant) => words.detail(said!(
                "Ask for affiliation to the MAH, not to your consultancy. The MAH nominates its users, so have its \
                 agreement first.";
                IND_01 IND_28 X030
            )),
            Some(User::AuthorityContractor) => words.detail(said!(
                "Speak with a Super User of the authority first: they decide whether you may.";
                ROL_06 X035
            )),
            _ => words,
        };
        words
            .document(self.organisation_id())
            .link("How to request access", REQUEST_ACCESS)
    }

    pub(super) fn role_decision(&self, step: &Step) -> StepWords {
        let words = StepWords::new(format!("A Super User of {} decides", self.organisation())).detail(said!(
            "The system tells them by e-mail. EMA takes no part in this decision.";
            ROL_06 ROL_08 ROL_10
        ));
        if step.undescribed {
            words.warning(said!(
                "Somebody who can log in as Super User has to decide. What becomes of the request until then is not \
                 described.";
                X027 X033
            ))
        } else {
            words.detail(said!(
                "No time is stated. If you hear nothing, write to them; if one is away, to another.";
                ROL_10 X009 X023
            ))
        }
    }

    pub(super) fn manage_users(&self, spot: Spot) -> StepWords {
        let whose = match self.answers().user {
            Some(User::MahConsultant) => "of the MAH",
            Some(User::AuthorityContractor) => "of the authority",
            _ => "of your organisation",
        };
        StepWords::new(format!("Manage the users {whose} in EAM"))
            .detail(said!(
                format!(
                    "Requests of others are seen and decided in {}, not in UPD: you approve, reject or revoke them.",
                    spot.eam()
                );
                CA_03 IND_04 ADM_01 X026
            ))
            .detail(said!(
                "The User Administrator Guide has the duties of a Super User.";
                CA_04 IND_05 ADM_09
            ))
            .link("User Administrator Guide", USER_ADMINISTRATOR_GUIDE)
    }

    pub(super) fn track_request(&self, step: &Step, spot: Spot) -> StepWords {
        let words = StepWords::new("See where your request stands").detail(said!(
            format!(
                "Sign in to {}, look under \u{201c}Track my requests\u{201d}, and note the date and the ID.",
                spot.eam()
            );
            ROL_17 SPO_08 X080
        ));
        let super_users = step
            .environment
            .map(|environment| self.answers().super_users_in(environment));
        let words = match super_users {
            // Other requests are rejected by themselves (ROL-07).
            Some(SuperUsers::None) => words
                .detail(Said::advice(
                    "To ask about it, open a request in the EMA Service Desk and give the ID.",
                ))
                .link("EMA Service Desk", SERVICE_DESK)
                .warning(Said::new(
                    "EMA decides on this one: where nobody is Super User yet, only the request of the first one can still \
                     be open.",
                    if self.is(RoleGroup::Authority) {
                        cites![ROL_05 REQ_05 X021 X022]
                    } else {
                        cites![ROL_05 ROL_07 REQ_05 X021]
                    },
                )),
            // The next step says whom to ask.
            Some(SuperUsers::Gone) => words,
            Some(SuperUsers::One | SuperUsers::Several | SuperUsers::Unknown) | None
                if self.answers().request_rejected() =>
            {
                words.detail(said!(
                    format!(
                        "It was rejected either by a Super User of {}, or by the system because there was none. Where \
                         there is one, ask them why before you request again.",
                        self.organisation()
                    );
                    ROL_06 ROL_07 REQ_05 X023
                ))
            }
            Some(SuperUsers::One | SuperUsers::Several | SuperUsers::Unknown) | None => words.detail(said!(
                format!("Write to a Super User of {}. If one is away, write to another.", self.organisation());
                ROL_10 X023
            )),
        };
        words.link("How to track a request", REQUEST_ACCESS)
    }
}

pub(super) fn synchronise() -> StepWords {
    StepWords::new(format!(
        "Wait at least {} before you sign in to UPD",
        hours(SYNCHRONISATION_HOURS)
    ))
    .details(least_wait("you are"))
    .warning(lock_out("An account that signs in"))
}
