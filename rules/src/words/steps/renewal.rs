//! API credentials: renewal, the day of expiry, and trouble; and what to ask when nothing covers somebody.

use super::{StepWords, no_secret_in_mail, write_instead};
use crate::case::answers::{Contact, Goal, Matter, User};
use crate::case::clauses::EarlyEnd;
use crate::plan::{Actor, Step};
use crate::sources::matrix::RoleGroup;
use crate::sources::said::{Said, said};
use crate::words::Telling;

impl Telling<'_> {
    pub(super) fn find_details(&self) -> StepWords {
        let words = StepWords::new("Find the e-mail with the credentials")
            .detail(said!(
                "Search the mailbox for \u{201c}UPD API Registration Details\u{201d}, \u{201c}UPD App Registration \
                 Request Processed\u{201d} and \u{201c}expiry\u{201d}. If you do not have it, ask the technical contact.";
                API_07 X082 X083
            ))
            .document(said!("Client ID"; API_07 REN_11));
        let words = if self.answers().matter == Some(Matter::UnknownExpiry) {
            words
        } else {
            words.document(said!("Expiration date"; API_07 REN_05))
        };
        if self.is(RoleGroup::Public) {
            words.document(said!("Reference Information"; API_11))
        } else {
            words
        }
    }

    pub(super) fn ask_expiry(&self, step: &Step) -> StepWords {
        let words = StepWords::new(if step.actor == Actor::You {
            "Ask the Service Desk when the credentials expire"
        } else {
            "A Super User asks the Service Desk when the credentials expire"
        });
        let words = if self.is(RoleGroup::Public) {
            words
                .service_desk(said!(
                    "Open a request in the EMA Service Desk, and quote the Reference Information. Which form the public \
                     uses is not described.";
                    API_11 X086
                ))
                .document(said!("Reference Information"; API_11))
        } else {
            words.service_desk(said!("In the EMA Service Desk, the same form as for a renewal may be used."; REN_20))
        };
        words
            .detail(Said::advice(
                "Send it with a subject of its own, and write that no new secret is wanted: otherwise it may be taken for \
                 a renewal. The ticket is written so.",
            ))
            .document(said!("Client ID, as far as you have it"; REN_20))
    }

    pub(super) fn incident(&self) -> StepWords {
        let matter = self.answers().matter;
        let words = StepWords::new(match matter {
            Some(Matter::Leaked) => "Report the leak at once",
            Some(Matter::NotDelivered) => "Report that the credentials did not come",
            Some(Matter::Lost) => "Report the loss to the Service Desk",
            _ => "Ask the Service Desk about it",
        });
        let words = match matter {
            Some(Matter::Leaked) => words.detail(said!(
                "A security incident must be reported immediately. Do not wait until you know everything.";
                SEC_04 X090
            )),
            Some(Matter::NotDelivered) => words.detail(said!(
                "First ask the technical contact, who gets the e-mail.";
                CA_18 IND_18 PUB_06 X083
            )),
            _ => words,
        };
        let public = self.is(RoleGroup::Public);
        let words = words.service_desk(match (matter, public) {
            (Some(Matter::NotDelivered), false) => said!("Open a request in the EMA Service Desk."; API_05),
            (Some(Matter::NotDelivered), true) => {
                said!("Open a request in the EMA Service Desk: its form for this is not described."; PUB_10 X089)
            }
            (Some(Matter::Lost), false) => said!(
                "Open a request in the EMA Service Desk. What it does about lost credentials is not described.";
                API_05 X089
            ),
            (Some(Matter::Lost), true) => said!(
                "Open a request in the EMA Service Desk. What it does about lost credentials is not described.";
                API_11 X089
            ),
            (_, false) => said!(
                "Open a request in the EMA Service Desk, and quote the Reference Information.";
                API_05 API_11
            ),
            (_, true) => said!(
                "Open a request in the EMA Service Desk, and quote the Reference Information.";
                API_11
            ),
        });
        let words = match matter {
            Some(Matter::Leaked) => words.detail(Said::advice(
                "Then take the secret away from where it can be seen, and tell whoever looks after security.",
            )),
            _ => words,
        };
        let words = match matter {
            Some(Matter::NotDelivered) => words,
            Some(Matter::Lost | Matter::Leaked) => words
                .document(said!("Client ID, as far as you have it"; API_11))
                .document(said!(
                    "Reference Information of the credentials e-mail, as far as you have it";
                    API_11
                )),
            _ => words
                .document(said!("Client ID"; API_07))
                .document(said!("Reference Information of the credentials e-mail"; API_11)),
        };
        words.warning(said!("Never put the client secret into the ticket."; REN_16 SEC_07))
    }

    pub(super) fn enquire(&self) -> StepWords {
        let answers = self.answers();
        let words = StepWords::new("Ask the EMA Service Desk what you can do");
        let words = match answers.early_end() {
            Some(EarlyEnd::SignInOfPublic) => words.detail(said!(
                "For the general public the guide describes the public API, but no role with which to sign in.";
                PUB_13 X059
            )),
            Some(EarlyEnd::OutsideEea) => words.detail(said!(
                "Authorities outside the European Economic Area are not mentioned.";
                X057
            )),
            Some(EarlyEnd::IndustryWithoutMah) => words.detail(said!(
                "For UPD the sources speak of MAHs only.";
                X058
            )),
            Some(EarlyEnd::OrganisationOfNonIndustry) if answers.goal == Some(Goal::Spor) => words.detail(said!(
                "The SPOR leaflet speaks of the first Super User of industry organisations only.";
                DOC_08 X064
            )),
            Some(EarlyEnd::OrganisationOfNonIndustry) if answers.user == Some(User::Authority) => words.detail(said!(
                "All authorities within the European Economic Area are in OMS already. How one corrects its entry is not \
                 described.";
                OMS_02 X064
            )),
            Some(EarlyEnd::OrganisationOfNonIndustry) => words.detail(said!(
                "How somebody outside the industry adds or corrects an organisation is not described.";
                X064
            )),
            _ => words,
        };
        let words = words
            .service_desk(said!("Open a request in the EMA Service Desk."; SUP_03))
            .detail(said!(
                "Its portal needs an EMA account: it is one of the systems whose users have one.";
                ACC_12 X069
            ))
            .detail(write_instead());
        if answers.user == Some(User::Public) {
            words
        } else {
            words.detail(said!(
                "If you have no username, say so in the e-mail: that case is not described.";
                SUP_04 X078
            ))
        }
    }
}

pub(super) fn ask_super_user() -> StepWords {
    StepWords::new("Ask a Super User to take this on")
        .detail(said!(
            "The guide describes this for Super Users only. Whether a technical contact may do it is not clear.";
            REN_01 X095
        ))
        .detail(Said::advice("Send them the link to this plan."))
}

pub(super) fn contact() -> StepWords {
    StepWords::new("First ask the Service Desk about the technical contact")
        .detail(said!(
            "The new secret goes to the technical contact that is on record. If that person is gone, nobody may see it.";
            REN_14 X094
        ))
        .service_desk(said!(
            "How to change the contact is not described. Open a request in the EMA Service Desk and ask, before you send \
             the renewal.";
            X094
        ))
        .document(Said::advice("The name and e-mail address of the new technical contact"))
}

pub(super) fn ticket(step: &Step) -> StepWords {
    StepWords::new(if step.actor == Actor::You {
        "Send the renewal ticket"
    } else {
        "A Super User sends the renewal ticket"
    })
    .service_desk(said!(
        "In the EMA Service Desk, menu at the top left: IT, Generic, Ask a Question, Request for information.";
        REN_06
    ))
    .detail(said!(
        "Fill in \u{201c}Raise this request on behalf of\u{201d} with the name of the Super User, and the fields as in the \
         ticket. Then submit the form.";
        REN_12 REN_15 X095 X097
    ))
    .document(said!("Client ID"; REN_11))
    .warning(said!(
        "Never put the client secret or anything confidential into a ticket.";
        REN_16 SEC_07
    ))
}

pub(super) fn ticket_public() -> StepWords {
    StepWords::new("Ask the Service Desk to renew your credentials")
        .service_desk(said!(
            "Open a request in the EMA Service Desk, as the e-mail with your credentials says. The steps of the guide are \
             for Super Users.";
            API_10 X086
        ))
        .document(said!("Your Client ID"; API_07))
        .document(said!("The Reference Information of the e-mail"; API_11))
}

pub(super) fn new_secret(contact: Option<Contact>) -> StepWords {
    let words = StepWords::new("The new secret goes to the technical contact").detail(said!(
        "The Service Desk makes a new secret for the same Client ID. No time is stated.";
        REN_13 REN_14 X009
    ));
    let words = match contact {
        Some(Contact::Me) => words.detail(said!("You are the contact: it comes to you."; REN_14)),
        Some(Contact::Other) => words.detail(said!(
            "It does not come to you: tell the contact to expect it.";
            REN_14
        )),
        Some(Contact::Gone) | None => words,
    };
    words
        .detail(said!(
            "Whether the old one works until then is not described: agree on a time to change over.";
            X092
        ))
        .warning(no_secret_in_mail())
}
