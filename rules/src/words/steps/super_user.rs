//! The first Super User: who, the letter, the request, and EMA's decision; and the second.

use super::{Spot, StepWords, least_wait, lock_out};
use crate::case::answers::{Oms, User};
use crate::plan::{Actor, Step};
use crate::sources::addresses::{REQUEST_ACCESS, USER_ADMINISTRATOR_GUIDE};
use crate::sources::figures::SUPER_USERS_AT_LEAST;
use crate::sources::matrix::{RoleGroup, UpdRole};
use crate::sources::said::{Said, said};
use crate::words::Telling;

impl Telling<'_> {
    pub(super) fn ask_who_decides(&self) -> StepWords {
        StepWords::new("Ask the Service Desk who decides now")
            .detail(said!(
                "First see whether a former Super User is only disabled: resetting the password with \u{201c}Forgot \
                 Password?\u{201d} makes that account active again. If that person is then still Super User, which is \
                 not said, nobody has to become the first once more.";
                KEEP_03 X033 X075
            ))
            .service_desk(said!(
                "Otherwise open a request in the EMA Service Desk: what happens when the only Super Users have left is \
                 not described.";
                SUP_03 X027
            ))
    }

    pub(super) fn find_super_user(&self) -> StepWords {
        let whom = match self.answers().user {
            Some(User::MahConsultant) => {
                "Ask those at the MAH who work with UPD or look after its access to EMA systems."
            }
            Some(User::AuthorityContractor) => {
                "Ask those at the authority who work with UPD or look after its access to EMA systems."
            }
            _ => "Ask your colleagues who work with UPD, your IT, or whoever looks after access to EMA systems.",
        };
        StepWords::new("Find out whether anybody is UPD Super User")
            .detail(Said::advice(whom))
            .detail(said!(
                "Ask also whether that person can log in today: whether a disabled one counts is not said.";
                X033
            ))
            .warning(said!(
                "A request for another role that is made while there is no Super User is rejected by the system.";
                ROL_07 REQ_05
            ))
    }

    pub(super) fn agree(&self) -> StepWords {
        let words = StepWords::new("Agree on who becomes the first Super User");
        let words = match self.answers().user {
            Some(User::MahConsultant) => words.detail(said!(
                "The MAH nominates its users, so it decides who becomes the first.";
                IND_01 X030
            )),
            _ => words.detail(said!(
                "Only one request for this role is decided by EMA: the first one. Agree before anybody asks.";
                ROL_05
            )),
        };
        words
            .detail(Said::advice(
                "Choose somebody who stays, and who has time to decide on the requests of others.",
            ))
            .detail(said!(
                format!(
                    "Think of a second one right away: {} are recommended.",
                    SUPER_USERS_AT_LEAST.number
                );
                ROL_09 REN_22
            ))
    }

    pub(super) fn letter(&self) -> StepWords {
        let words = if self.is(RoleGroup::Authority) {
            StepWords::new("Get the Nomination Letter signed")
                .detail(said!(
                    "Where to get it is not stated. Look in the User Administrator Guide, or ask the Service Desk.";
                    CA_02 X038
                ))
                .document(said!("\u{201c}Nomination Letter\u{201d}, signed"; CA_02))
        } else {
            StepWords::new("Get the Affiliation Template Letter signed")
                .detail(said!(
                    "The template is on the page of the User Administrator Guide.";
                    IND_03
                ))
                .document(said!(
                    "\u{201c}Affiliation Template Letter\u{201d}, completed and signed";
                    IND_03
                ))
        };
        let words = words.detail(said!(
            format!(
                "Have it signed by a manager who works for {} and has the authority to do so. The guide does not say who \
                 signs; these are the conditions of the leaflet on SPOR.",
                self.organisation()
            );
            SPO_12 SPO_13 SPO_14 X039
        ));
        let words = if self.answers().user == Some(User::MahConsultant) {
            words.warning(said!("A consultant does not sign: a manager of the MAH does."; SPO_12 X040))
        } else {
            words.detail(Said::advice(
                "Let somebody else sign than the person who makes the request.",
            ))
        };
        words.link("User Administrator Guide", USER_ADMINISTRATOR_GUIDE)
    }

    pub(super) fn super_user_request(&self, step: &Step, spot: Spot) -> StepWords {
        let authority = self.is(RoleGroup::Authority);
        let role = if authority {
            UpdRole::CaSuperUser
        } else {
            UpdRole::IndustrySuperUser
        };
        let title = if step.actor == Actor::You {
            format!("Request the role {}", role.label())
        } else {
            format!("The new Super User requests the role {}", role.label())
        };
        StepWords::new(title)
            .detail(Said::new(
                format!("In {}, for {}.", spot.eam(), self.organisation()),
                spot.eam_cites(),
            ))
            .detail(said!("Attach the signed letter to the request."; CA_02 IND_03))
            .detail(if authority {
                said!("The User Administrator Guide has the duties of a Super User."; CA_04 ADM_09)
            } else {
                said!(
                    "The User Administrator Guide tells how to make this request, and what a Super User has to do.";
                    IND_05 ADM_09
                )
            })
            .document(self.organisation_id())
            .link("User Administrator Guide", USER_ADMINISTRATOR_GUIDE)
            .link("How to request access", REQUEST_ACCESS)
    }
}

pub(super) fn decision(step: &Step) -> StepWords {
    let words = StepWords::new("EMA decides on the first Super User");
    if step.undescribed {
        return words.detail(said!(
            "Where Super Users have left, it is not described whether and when EMA decides again. Ask the Service Desk.";
            X027
        ));
    }
    words
        .detail(said!(
            format!("It may take {}.", crate::words::duration(step.duration));
            ROL_04 ROL_05
        ))
        .detail(said!(
            "If the organisation has an External Organisation Administrator, tell that person too: the sources do not \
             settle who decides then.";
            ADM_04 ADM_06 X024
        ))
}

pub(super) fn synchronise() -> StepWords {
    StepWords::new("The new Super User waits before signing in to UPD")
        .details(least_wait("they are"))
        .warning(lock_out("Whoever signs in"))
}

pub(super) fn second() -> StepWords {
    StepWords::new("Appoint a second Super User")
        .detail(said!(
            format!(
                "At least {} are recommended, so that nobody waits when one is away or leaves.",
                SUPER_USERS_AT_LEAST.number
            );
            ROL_09 REN_22 X032
        ))
        .detail(said!(
            "The second one requests the role in EAM, and the first one decides. There is no limit to their number.";
            ROL_06 ROL_16
        ))
        .detail(later_letter())
}

impl Telling<'_> {
    /// A help, not a condition. There is none before OMS has the organisation.
    pub(super) fn organisation_id(&self) -> Said {
        if self.answers().oms == Some(Oms::NotFound) {
            return said!("The organisation ID, as soon as OMS has one: it shortens the list of organisations"; OMS_11);
        }
        said!("The organisation ID of OMS, if you have it: it shortens the list of organisations"; OMS_11)
    }
}

/// Whether a letter goes with later requests.
pub(super) fn later_letter() -> Said {
    said!(
        "The letter is asked for with the first request. Whether a later one needs it is not clear: ask the Super User \
         who decides.";
        CA_02 IND_03 ADM_05 X028
    )
}
