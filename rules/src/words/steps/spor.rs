//! The role SPOR Industry Super User, which is a role of SPOR and not of UPD (X063).

use super::StepWords;
use crate::case::answers::User;
use crate::sources::addresses::{EAM, OMS_DOCUMENTS};
use crate::sources::figures::{SPOR_LEAFLET_HOURS, SPOR_WORKING_DAYS};
use crate::sources::said::{Said, said};
use crate::words::{Telling, hours, working_days};

impl Telling<'_> {
    pub(super) fn find_spor_super_user(&self) -> StepWords {
        let whom = if self.answers().user == Some(User::MahConsultant) {
            "Ask at the MAH, in regulatory affairs or IT."
        } else {
            "Ask in regulatory affairs or IT."
        };
        StepWords::new(format!(
            "Find out whether {} has a SPOR Super User",
            self.organisation()
        ))
        .detail(Said::advice(whom))
        .detail(said!("The answer decides who approves your request."; SPO_01 SPO_02))
    }

    pub(super) fn spor_super_user_decision(&self) -> StepWords {
        StepWords::new(format!("A SPOR Super User of {} decides", self.organisation())).detail(said!(
            "EMA takes no part, and no time is stated. If you hear nothing, write to the Super User.";
            SPO_02 X009
        ))
    }

    pub(super) fn spor_letter(&self) -> StepWords {
        let words = StepWords::new("Get the SPOR letter signed")
            .detail(said!(format!("The template is in the documents of OMS: {OMS_DOCUMENTS}"); SPO_11 SUP_05))
            .detail(said!(
                format!(
                    "Whoever signs works for {}, is a manager there, and has the authority to approve the affiliation.",
                    self.organisation()
                );
                SPO_12 SPO_13 SPO_14 X041
            ))
            .document(said!(
                "\u{201c}SPOR User Affiliation Template Letter\u{201d}, completed and signed";
                SPO_11
            ));
        if self.answers().user == Some(User::MahConsultant) {
            words.warning(said!("A consultant does not sign: a manager of the MAH does."; SPO_12 X040))
        } else {
            words
                .detail(said!("If you meet all of this yourself, you may sign."; SPO_15))
                .detail(Said::advice(
                    "Better let somebody else sign than the person who makes the request.",
                ))
        }
    }
}

pub(super) fn request_role() -> StepWords {
    StepWords::new("Request the role SPOR Industry Super User")
        .detail(said!(
            format!("In EAM ({EAM}). Choose the organisation by its ID from OMS.");
            SPO_06 SPO_07
        ))
        .detail(said!(
            "Note the access request ID: it stands under \u{201c}Track my requests\u{201d} at once.";
            SPO_08
        ))
        .document(said!("The organisation ID from OMS"; SPO_07))
}

pub(super) fn ticket() -> StepWords {
    StepWords::new("Send the letter to the Service Desk")
        .service_desk(said!("Open a request in the EMA Service Desk, and attach the letter."; SPO_09 SPO_11))
        .detail(said!(
            "Put the access request ID into the subject. The ticket has the exact wording.";
            SPO_10 X109
        ))
        .document(said!(
            "\u{201c}SPOR User Affiliation Template Letter\u{201d}, completed and signed";
            SPO_11
        ))
        .document(said!("Your access request ID"; SPO_10))
        .warning(said!(
            "Attach the letter only: nothing else that is confidential.";
            REN_16 X042
        ))
}

pub(super) fn decision() -> StepWords {
    StepWords::new("Wait while EMA decides")
        .detail(said!(
            format!(
                "The SPOR leaflet says {} if all is complete; the guide says up to {}. Plan with the longer.",
                hours(SPOR_LEAFLET_HOURS),
                working_days(SPOR_WORKING_DAYS)
            );
            SPO_03 SPO_16 X007
        ))
        .detail(said!("An e-mail tells you."; SPO_16))
}
