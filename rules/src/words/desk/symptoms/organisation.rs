//! Symptoms of organisations: their entry in OMS, the role of SPOR that goes with it, and whom the sources do not deal
//! with.

use super::{Symptom, symptom};
use crate::case::answers::{Answers, Goal, Oms, User};
use crate::case::questions::Question;
use crate::plan::StepId;
use crate::sources::figures::{OMS_MAX_WORKING_DAYS, OMS_MIN_WORKING_DAYS, SPOR_WORKING_DAYS};
use crate::sources::said::said;
use crate::words::desk::goal;
use crate::words::working_days;

pub(super) fn symptoms() -> Vec<Symptom> {
    [entries(), changing_them(), spor(), not_covered()].concat()
}

/// Something about an entry in OMS.
fn entry(oms: Oms) -> Answers {
    Answers {
        oms: Some(oms),
        ..goal(Goal::Organisation)
    }
}

fn entries() -> Vec<Symptom> {
    vec![
        symptom(
            &[
                "organisation not in the list",
                "cannot find our organisation in EAM",
                "company is not in the drop-down",
            ],
            said!(
                "First search for it in OMS, without logging in. If it is there, it is also in the list of the role \
                 request; if not, it has to be added to OMS first.";
                OMS_03 OMS_08 OMS_13 OMS_21
            ),
            Answers::default(),
            Question::Oms,
        ),
        symptom(
            &[
                "organisation not in OMS",
                "new company not in OMS",
                "company not in OMS",
                "organization not found",
                "add an organisation to OMS",
                "OMS search finds nothing",
            ],
            said!(
                "Ask for it to be added, with a change request in OMS and the supporting documents.";
                OMS_14 OMS_20 OMS_21
            ),
            entry(Oms::NotFound),
            StepId::OmsRequestCreation,
        ),
        symptom(
            &[
                "new marketing authorisation holder",
                "company is a new MAH",
                "new MAH cannot find our company in the list",
            ],
            said!(
                "An MAH has to be in OMS before anybody asks for a role there. So ask for it to be added first, with a change \
                 request in OMS.";
                OMS_03 OMS_14 OMS_20
            ),
            Answers {
                user: Some(User::Mah),
                oms: Some(Oms::NotFound),
                ..goal(Goal::Access)
            },
            StepId::OmsRequestCreation,
        ),
        symptom(
            &["no location in OMS", "location missing", "our site is not listed"],
            said!(
                "Ask for the location to be added, with a change request in OMS. If EAM lists the organisation, a role can \
                 be requested meanwhile.";
                OMS_17 OMS_20 X066
            ),
            entry(Oms::LocationMissing),
            StepId::OmsRequestChange,
        ),
        symptom(
            &[
                "wrong address in OMS",
                "organisation data out of date",
                "company was renamed",
                "company name changed",
                "companies merged",
                "merger of two companies",
                "moved to a new address",
                "we changed our address",
            ],
            said!(
                "Ask for the entry to be brought up to date, with a change request in OMS and the supporting documents.";
                OMS_15 OMS_18 OMS_20
            ),
            entry(Oms::OutOfDate),
            StepId::OmsRequestChange,
        ),
        symptom(
            &["location inactive in OMS", "inactive address"],
            said!(
                "Ask for the organisation to be updated, or for a new location, with a change request in OMS.";
                OMS_19 OMS_20
            ),
            entry(Oms::LocationInactive),
            StepId::OmsRequestChange,
        ),
        symptom(
            &["organisation inactive", "company is inactive in OMS"],
            said!(
                "What to do about an organisation that is itself inactive is not described: ask the EMA Service Desk.";
                X065
            ),
            entry(Oms::Inactive),
            StepId::OmsAskServiceDesk,
        ),
    ]
}

fn changing_them() -> Vec<Symptom> {
    vec![
        symptom(
            &["OMS change request not processed", "how long does OMS take"],
            said!(
                format!(
                    "Plan with {} to {}.",
                    OMS_MIN_WORKING_DAYS.number,
                    working_days(OMS_MAX_WORKING_DAYS)
                );
                OMS_05 OMS_06 X005
            ),
            goal(Goal::Organisation),
            StepId::OmsProcessing,
        ),
        symptom(
            &["cannot log in to OMS", "unaffiliated user"],
            said!(
                "SPOR access as an unaffiliated user is needed. Registration may have brought it; if not, request it in \
                 EAM, and log in to OMS the next day.";
                ACC_17 OMS_23 OMS_25 X012
            ),
            entry(Oms::NotFound),
            StepId::OmsUnaffiliatedAccess,
        ),
        symptom(
            &["cannot submit a change request", "no permission to correct the entry"],
            said!(
                "Try with the access that you have. Whether that of an unaffiliated user is enough is not said: a SPOR \
                 Super User may be needed.";
                OMS_15 X115
            ),
            entry(Oms::OutOfDate),
            StepId::OmsAccessForChanges,
        ),
    ]
}

fn spor() -> Vec<Symptom> {
    vec![
        symptom(
            &["SPOR Super User", "SPOR Industry Super User"],
            said!(
                "This is another role than UPD Super User, and not among what UPD asks for. Find out whether the \
                 organisation has one: the first is approved by EMA, later ones by those who are there.";
                SPO_01 SPO_02 X063
            ),
            goal(Goal::Spor),
            Question::SporSuperUser,
        ),
        symptom(
            &["SPOR access request ID", "where is the access request ID"],
            said!(
                "It is under \u{201c}Track my requests\u{201d} in EAM, in the column \u{201c}Access Request ID\u{201d}, as \
                 soon as the request is submitted.";
                SPO_08
            ),
            goal(Goal::Spor),
            StepId::SporRequestRole,
        ),
        symptom(
            &["SPOR User Affiliation Template Letter", "subject of the SPOR ticket"],
            said!(
                "Open a request in the EMA Service Desk with the access request ID in its subject, and attach the signed \
                 \u{201c}SPOR User Affiliation Template Letter\u{201d}.";
                SPO_09 SPO_10 SPO_11
            ),
            goal(Goal::Spor),
            StepId::SporTicket,
        ),
        symptom(
            &["SPOR request not decided", "how long does the SPOR role take"],
            said!(
                format!("Allow up to {} once the ticket is complete.", working_days(SPOR_WORKING_DAYS));
                SPO_03 SPO_16 X007
            ),
            goal(Goal::Spor),
            StepId::SporDecision,
        ),
    ]
}

fn not_covered() -> Vec<Symptom> {
    let somebody = |user| Answers {
        user: Some(user),
        ..Answers::default()
    };
    vec![
        symptom(
            &[
                "company is not an MAH",
                "not a marketing authorisation holder",
                "manufacturer",
                "distributor",
                "applicant without an authorisation",
            ],
            said!(
                "For UPD the sources speak of MAHs only: ask the EMA Service Desk what you can do.";
                X058
            ),
            somebody(User::IndustryOther),
            StepId::EnquireServiceDesk,
        ),
        symptom(
            &["authority outside the EEA", "agency of a third country"],
            said!(
                "Authorities outside the European Economic Area are not mentioned: ask the EMA Service Desk.";
                X057
            ),
            somebody(User::AuthorityOutsideEea),
            StepId::EnquireServiceDesk,
        ),
        symptom(
            &["authority is wrong in OMS", "authority wants to change its OMS data"],
            said!(
                "All authorities within the European Economic Area are in OMS. How one corrects its entry is not \
                 described: ask the EMA Service Desk.";
                OMS_02 X064
            ),
            Answers {
                user: Some(User::Authority),
                ..goal(Goal::Organisation)
            },
            StepId::EnquireServiceDesk,
        ),
    ]
}
