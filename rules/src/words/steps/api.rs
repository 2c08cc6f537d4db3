//! The API: asking for credentials, and what to do with them.

use super::{Spot, StepWords, no_secret_in_mail};
use crate::case::answers::{Organisations, User};
use crate::plan::{Actor, Step};
use crate::sources::addresses::EAM;
use crate::sources::figures::{RENEW_AHEAD_MONTHS, SECRET_LIFE_YEARS};
use crate::sources::matrix::RoleGroup;
use crate::sources::said::{Said, said};
use crate::words::{Telling, months, years};

impl Telling<'_> {
    /// The way through the form (CA-13 to CA-20, IND-11 to IND-20).
    fn api_form(&self, spot: Spot) -> Said {
        let text = |role: &str| {
            format!(
                "In {}: Manage Access, then Request API Access. Read the terms, tick the user agreement, Next. \
                 Application: UPD; the organisation; the API technical contact; API role: {role}. Then Request API \
                 Access, and OK if a summary appears.",
                spot.eam()
            )
        };
        if self.is(RoleGroup::Authority) {
            said!(text("UPD CA API"); CA_13 CA_14 CA_15 CA_16 CA_17 CA_19 CA_20)
        } else {
            said!(text("UPD Industry API"); IND_11 IND_12 IND_13 IND_15 IND_16 IND_19 IND_20 X099)
        }
    }

    /// What the form asks for: who gets the secret.
    fn technical_contact(&self) -> Said {
        said!(
            "The e-mail address of the API technical contact; it may be that of the Super User";
            CA_18 IND_18
        )
    }

    pub(super) fn api_request(&self, spot: Spot) -> StepWords {
        let words = StepWords::new("Request API access")
            .detail(self.api_form(spot))
            .document(self.technical_contact())
            .warning(said!(
                "Sign in with the e-mail address that you registered with, not with the EMA user that ends in \
                 @id.ema.europa.eu.";
                ACC_19 X072
            ))
            .warning(said!(
                "Is the organisation not in the list? Then check that you are its UPD Super User.";
                CA_12 IND_17 X103
            ))
            .warning(said!(
                "Client ID and secret go to the technical contact. Choose somebody who will stay.";
                CA_18 IND_18 X083 X104
            ));
        if self.answers().organisations == Some(Organisations::Several) {
            words.detail(said!(
                "Only one set for each Super User is stated. Of one Super User of several organisations nothing is said.";
                CA_23 X061 X088 X036
            ))
        } else {
            words
        }
    }

    pub(super) fn api_ask_super_user(&self, step: &Step, spot: Spot) -> StepWords {
        StepWords::new(if step.actor == Actor::Colleague {
            "Ask the new Super User to request API access"
        } else {
            "Ask a Super User to request API access"
        })
        .detail(said!(
            "You ask, and the Super User makes the request: nobody else can.";
            CA_05 CA_12 IND_10 API_03
        ))
        .detail(self.api_form(spot))
        .document(self.technical_contact())
    }

    pub(super) fn find_credentials(&self) -> StepWords {
        StepWords::new("Find out whether there are API credentials already").detail(said!(
            "Ask a Super User of the organisation: credentials are only made when one of them asks.";
            API_03
        ))
    }

    pub(super) fn use_existing(&self) -> StepWords {
        let outside = matches!(
            self.answers().user,
            Some(User::MahConsultant | User::AuthorityContractor)
        );
        let words = if outside {
            StepWords::new(format!(
                "Ask whether you may use the credentials of {}",
                self.organisation()
            ))
            .detail(said!(
                "The guide lets users of the same organisation use one set, or have access set up in its own system. \
                 Whether that includes somebody from outside, like you, it does not say: ask a Super User.";
                API_04 X053 X093
            ))
        } else {
            StepWords::new("Use the credentials that the organisation has").detail(said!(
                "Either your application uses the same set, or the organisation sets up access for you in its own \
                 system.";
                API_04 X052
            ))
        };
        words.warning(said!(
            "Prefer the internal system. Never send a secret by open e-mail, nor outside the organisation.";
            SEC_07 X053
        ))
    }

    pub(super) fn credentials(&self, step: &Step) -> StepWords {
        let words = StepWords::new(if step.actor == Actor::You {
            "Keep the credentials safe when they arrive"
        } else {
            "The technical contact keeps the credentials safe when they arrive"
        })
        .detail(said!(
            "They come to the technical contact in a second e-mail: Client ID, Client Secret, OAuth2 Token Endpoint, \
             Scope. When is not stated.";
            CA_22 IND_24 PUB_09 X009 X083 X084
        ))
        .detail(said!(
            "Look for \u{201c}UPD App Registration Request Processed\u{201d} and \u{201c}UPD API Registration \
             Details\u{201d}: the guide uses both names.";
            API_07 X082
        ))
        .detail(said!(
            "No wait before the first use is stated for them; the hours after an approval are for roles.";
            X003
        ))
        .detail(said!("Note the expiration date and the Reference Information."; API_07 API_10));
        let words = if self.is(RoleGroup::Authority) {
            words.warning(said!("They are sent only once: store them in a secure place."; CA_24))
        } else {
            words.warning(said!(
                "Store them in a secure place. Whether they are sent again is not said for you; for authorities it says \
                 once only.";
                X089
            ))
        };
        words.warning(no_secret_in_mail())
    }

    pub(super) fn plan_renewal(&self) -> StepWords {
        let words = StepWords::new("Put the renewal into your calendar");
        let ahead = months(RENEW_AHEAD_MONTHS);
        if self.is(RoleGroup::Public) {
            words
                .detail(said!("Renew before the credentials expire: the day is in the e-mail."; API_07 API_10 X086))
                .detail(Said::advice(format!(
                    "Start {ahead} before. For the public no time ahead is stated, nor how long a secret lasts."
                )))
        } else {
            words
                .detail(said!(
                    format!("Start at least {ahead} before the credentials expire. They do not renew themselves.");
                    REN_04 REN_19 X105
                ))
                .detail(said!(
                    format!(
                        "A secret lasts {}; the exact day is in the e-mail with the credentials.",
                        years(SECRET_LIFE_YEARS)
                    );
                    REN_03 REN_05
                ))
        }
    }
}

pub(super) fn another_super_user() -> StepWords {
    StepWords::new("For a second set of credentials: another Super User").detail(said!(
        "Only one set is made for each Super User. A second set needs a second Super User, who asks for it in the same \
         way.";
        CA_23 CA_25 X088
    ))
}

pub(super) fn decision() -> StepWords {
    StepWords::new("EMA decides on the API request").detail(said!(
        "An e-mail tells of the approval; no time is stated. The credentials come in a second one.";
        CA_12 CA_21 IND_10 IND_23 X009
    ))
}

pub(super) fn request_public() -> StepWords {
    StepWords::new("Request public API access")
        .detail(said!(
            format!(
                "In EAM ({EAM}): Manage Access, then Request Public API Access. Read the terms, tick the user agreement, \
                 Next. Give the API technical contact. Then Request API Access, and OK if a summary appears."
            );
            PUB_03 PUB_04 PUB_05 PUB_06 PUB_07
        ))
        .document(said!(
            "The e-mail address of the API technical contact; it may be your own";
            PUB_06
        ))
        .warning(said!(
            "Sign in with the e-mail address that you registered with, not with the EMA user that ends in \
             @id.ema.europa.eu.";
            ACC_20 X072
        ))
}

pub(super) fn decision_public() -> StepWords {
    StepWords::new("Wait for the approval")
        .detail(said!(
            "An e-mail tells you of it. Who decides is not stated, nor how long it takes.";
            PUB_08 X009 X060
        ))
        .warning(said!("Do not reply to that e-mail: nobody reads the mailbox."; PUB_11))
}
