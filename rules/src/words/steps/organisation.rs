//! The organisation in OMS: looking it up, having it added or corrected.

use super::StepWords;
use crate::case::answers::{Oms, User};
use crate::plan::StepId;
use crate::sources::addresses::{EAM, OMS_DOCUMENTS, OMS_SEARCH};
use crate::sources::figures::{OMS_MAX_WORKING_DAYS, SPOR_WORKING_DAYS};
use crate::sources::said::{Said, said};
use crate::words::{Telling, working_days};

impl Telling<'_> {
    pub(super) fn search_oms(&self) -> StepWords {
        let words = StepWords::new("Look the organisation up in OMS")
            .detail(said!(
                "No log-in is needed for the search. Internet Explorer does not work there.";
                OMS_08 OMS_09
            ))
            .detail(said!(
                "If it is there, it is also in the list when you request the role. Note its organisation ID: it makes \
                 that list shorter.";
                OMS_11 OMS_13
            ));
        let words = match self.answers().user {
            Some(User::Commission) => words.detail(said!(
                "The guide says that authorities in the EEA are listed. Whether it counts the Commission among them is \
                 not clear: look.";
                OMS_02 X056
            )),
            Some(User::MahConsultant) => words.detail(said!(
                "Look for the MAH, not for your consultancy.";
                OMS_07 X062
            )),
            _ => words,
        };
        words.link("Search of OMS, as third parties give it", OMS_SEARCH)
    }

    pub(super) fn request_change(&self) -> StepWords {
        let what = match self.answers().oms {
            Some(Oms::LocationMissing) => said!("Ask for the missing location to be added."; OMS_17),
            Some(Oms::OutOfDate) => said!(
                "Ask for the organisation or the location to be brought up to date."; OMS_18
            ),
            _ => said!("Ask for the organisation to be updated, or for a new location."; OMS_19),
        };
        StepWords::new("Ask OMS to correct the entry")
            .detail(said!(
                "First view the full details of the organisation and its locations in OMS.";
                OMS_16
            ))
            .detail(what)
            .detail(read_a6())
            .document(change_documents())
    }

    pub(super) fn request_creation(&self) -> StepWords {
        StepWords::new(format!("Ask OMS to add {}", self.organisation()))
            .detail(said!(
                "Make a change request in OMS to register the organisation.";
                OMS_14 OMS_21
            ))
            .detail(read_a6())
            .document(change_documents())
    }

    pub(super) fn oms_processing(&self) -> StepWords {
        let words = StepWords::new("Wait while EMA processes the OMS request").detail(said!(
            format!(
                "Plan with {}. Whether time for missing documents is part of that is not said.",
                working_days(OMS_MAX_WORKING_DAYS)
            );
            OMS_04 OMS_05 OMS_06 X005 X006
        ));
        if self.plan.has(StepId::OmsRequestCreation) {
            words.detail(said!(
                "A confirmation e-mail tells you when the organisation has been added.";
                OMS_27
            ))
        } else {
            words.detail(Said::advice("Look in OMS whether the change is there."))
        }
    }
}

pub(super) fn access_for_changes() -> StepWords {
    StepWords::new("Get into OMS so that you can correct the entry")
        .detail(read_a6())
        .detail(said!(
            format!(
                "Try with the access that you have. Whether that of an unaffiliated user is enough is not said. If it is \
                 not, a SPOR Super User may be needed; for the first one allow up to {}.",
                working_days(SPOR_WORKING_DAYS)
            );
            SPO_03 X063 X115
        ))
}

pub(super) fn unaffiliated_access() -> StepWords {
    StepWords::new("Get into OMS as an unaffiliated user")
        .detail(read_a6())
        .detail(said!(
            format!(
                "Look in EAM ({EAM}) whether you have SPOR unaffiliated access: registration should have brought it. If \
                 not, request it; the system approves it instantly."
            );
            ACC_17 OMS_23 OMS_24 X012
        ))
        .detail(said!("Log in to OMS the next day."; OMS_25 X012))
}

pub(super) fn ask_service_desk() -> StepWords {
    StepWords::new("Ask the Service Desk about the inactive organisation")
        .detail(said!(
            "The sources describe inactive locations, but not an organisation that is itself inactive.";
            OMS_19 X065
        ))
        .service_desk(said!(
            "Open a request in the EMA Service Desk, and ask what to do.";
            SUP_03 X065
        ))
}

fn read_a6() -> Said {
    said!(
        format!(
            "Follow \u{201c}A6 – Alternative access solution\u{201d} in the Documents section of the SPOR Organisations web page: {OMS_DOCUMENTS}"
        );
        OMS_14 OMS_15 SUP_05 X108
    )
}

fn change_documents() -> Said {
    said!(
        "Supporting documents as in \u{201c}E – OMS Change Requests\u{201d}";
        OMS_20 X107
    )
}
