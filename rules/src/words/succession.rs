//! What to do when somebody leaves, in words, and the answers that the form offers.

use super::{Whose, environment, hours};
use crate::case::answers::{User, YesNo};
use crate::credentials::succession::{ContactIs, Deed, Leaver, OwnSet, Remaining, Task, When};
use crate::sources::figures::SYNCHRONISATION_HOURS;
use crate::sources::said::{Said, said};

/// Who leaves, as an answer.
#[must_use]
pub const fn leaver(leaver: Leaver) -> &'static str {
    match leaver {
        Leaver::SuperUser => "A Super User",
        Leaver::TechnicalContact => "The technical contact",
        Leaver::Both => "One person who is both",
    }
}

/// Whether that person has gone, as an answer.
#[must_use]
pub const fn gone(gone: YesNo) -> &'static str {
    match gone {
        YesNo::Yes => "Yes",
        YesNo::No => "No",
    }
}

/// How many others there are, as an answer.
#[must_use]
pub const fn remaining(remaining: Remaining) -> &'static str {
    match remaining {
        Remaining::None => "None",
        Remaining::One => "One",
        Remaining::Several => "Two or more",
        Remaining::Unknown => "I don\u{2019}t know",
    }
}

/// Whether a set was made for the leaver, as an answer.
#[must_use]
pub const fn own_set(own_set: OwnSet) -> &'static str {
    match own_set {
        OwnSet::Yes => "Yes",
        OwnSet::No => "No",
        OwnSet::Unknown => "I don\u{2019}t know",
    }
}

/// Who the technical contact is, as an answer.
#[must_use]
pub const fn contact(contact: ContactIs) -> &'static str {
    match contact {
        ContactIs::Stays => "Somebody who stays",
        ContactIs::Gone => "Somebody who has gone already",
        ContactIs::Unknown => "I don\u{2019}t know",
        ContactIs::NoApi => "There are no API credentials",
    }
}

/// When something is to be done.
#[must_use]
pub const fn when(when: When) -> &'static str {
    match when {
        When::Now => "Now",
        When::Before => "Before the person leaves",
        When::LastDay => "On the last day",
        When::After => "From then on",
    }
}

/// What to do, for somebody of that group where it is known.
#[must_use]
pub fn task(task: &Task, user: Option<User>) -> Said {
    let (place, whose) = (environment(task.environment), Whose::of(user));
    match task.deed {
        Deed::CountOthers => said!(
            format!(
                "Find out how many other Super Users {} has in {place}, and let each of them log in once: whether one \
                 whose account is disabled counts is not said. Until you know, do as if there were none.",
                whose.organisation()
            );
            REN_21 X033
        ),
        Deed::TwoRequest => said!(
            format!(
                "Have {} request the Super User role in {place} now, and let the leaver decide on it: once there is a \
                 Super User, later requests are theirs to decide. Who decides when the last one has gone is not said.",
                whose.two_colleagues()
            );
            ROL_06 ROL_09 REN_22 X027
        ),
        Deed::LetThemLogIn => said!(
            format!(
                "Wait at least {} after the approval, then let the new Super Users log in. The leaver goes only when \
                 they have been in.",
                hours(SYNCHRONISATION_HOURS)
            );
            ROL_11 ROL_12
        ),
        Deed::ActivateDisabled => said!(
            format!(
                "If a Super User is still {} but disabled: use \u{201c}Forgot Password?\u{201d}, which makes the \
                 account active again. Whether the role is still there then is not said.",
                whose.with_you()
            );
            KEEP_03 X033 X075
        ),
        Deed::AskWhoDecides => said!(
            format!(
                "With no Super User left in {place}, ask the EMA Service Desk who decides on a new one. Do not request \
                 other roles before: where no Super User is set up they are rejected."
            );
            X027 REQ_05
        ),
        Deed::SecondOne => said!(
            format!(
                "Have {} request the Super User role in {place}, so that there are two again. The one who stays can \
                 decide on it.",
                whose.colleague()
            );
            ROL_06 ROL_09 REN_22
        ),
        Deed::OthersLogIn => said!(
            format!("Let the others who stay log in once in {place}, to be sure that two of them can.");
            REN_22 X033
        ),
        Deed::FindSet => said!(
            "Find out whether API credentials were made for the leaver: look for the e-mail \u{201c}UPD API \
             Registration Details\u{201d}. Until you know, do as if they were.";
            REN_05 X082 X093
        ),
        Deed::MoveToOtherSet { there_is_one } => said!(
            format!(
                "{} another Super User request a set of credentials for themselves, and move the system to it. Each \
                 Super User has one set, and what becomes of the leaver's is not said.",
                if there_is_one { "Let" } else { "Once there is one, let" }
            );
            X093 API_03 X088
        ),
        Deed::AskAboutSet => said!(
            "Ask the EMA Service Desk what happens to the leaver's set, and who may renew it: neither is said.";
            X093
        ),
        Deed::HandOver => said!(
            "Have the leaver hand over the Client ID, the expiration date and the Reference Information of the set. \
             The secret stays where it is kept: it is not sent around.";
            API_07 API_11 SEC_07
        ),
        Deed::FindContact => said!(
            "Find out who the technical contact of the API credentials is: the new secret goes to that person. The \
             leaver may know.";
            X083 REN_14
        ),
        Deed::NameContact => said!(
            "Ask the EMA Service Desk how to name another technical contact, before the next renewal: the new secret \
             goes to the contact on record, and how to change that is not described.";
            X094 REN_14
        ),
        Deed::KeepMails => said!(
            "Have the contact's e-mails on the UPD API found, under all their names, and kept where a successor can \
             read them. They hold a secret, so let only few people read them.";
            X082 SEC_07
        ),
        Deed::ChooseContact => said!(
            "Choose a contact who will stay. If a renewal is due before the change is confirmed, say so in that \
             ticket.";
            X083 X094
        ),
        Deed::RemoveRole => said!(
            format!(
                "When another Super User has logged in: that one removes the leaver's Super User role in {place}. Not \
                 before: who decides when there is none is not said."
            );
            REN_21 ADM_01 X034 X027
        ),
        Deed::CloseAccount => said!(
            "If the leaver has an EMA account: have the EMA Service Desk disable it and remove its access as well. Who \
             has to do it is not clear, so do both.";
            X034 X104 KEEP_15
        ),
        Deed::ReviewList => said!(
            format!(
                "Go through the list of Super Users in {place} regularly: remove who has left, and keep at least two \
                 who can log in."
            );
            REN_21 REN_22 ROL_09
        ),
        Deed::NoteExpiry => said!(
            "Note when each secret expires, for each environment, where more than one person sees it.";
            REN_18
        ),
    }
}
