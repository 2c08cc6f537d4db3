//! Symptoms of the API and its credentials, and the errors that programs show.
//!
//! What an error means is known from those who define it (Microsoft for codes that begin with AADSTS, the standards of
//! HTTP and OAuth for the others), not from the sources: so it is advice, and says only what is certain.

use super::{Symptom, symptom};
use crate::case::answers::{Answers, Contact, Credentials, Goal, Matter, PerEnvironment, Task, Tasks, User};
use crate::case::questions::Question;
use crate::plan::StepId;
use crate::sources::said::{Said, said};
use crate::words::desk::{credentials, goal};

pub(super) fn symptoms() -> Vec<Symptom> {
    [requests(), trouble(), renewal(), errors()].concat()
}

/// Somebody wants the API.
fn api() -> Answers {
    Answers {
        tasks: Some(Tasks::of(&[Task::Api])),
        ..goal(Goal::Access)
    }
}

fn api_with(set: Credentials) -> Answers {
    Answers {
        credentials: PerEnvironment {
            production: Some(set),
            uat: None,
        },
        ..api()
    }
}

fn requests() -> Vec<Symptom> {
    vec![
        symptom(
            &[
                "no Request API Access button",
                "Request API Access is missing",
                "no Manage Access menu",
            ],
            said!(
                "Only a Super User can request the API for an organisation. Find out which role you hold: others ask a \
                 Super User.";
                CA_05 CA_12 IND_10
            ),
            api(),
            Question::Role,
        ),
        symptom(
            &[
                "organisation missing in the API form",
                "User Admin role for the organisation",
            ],
            said!(
                "The form lists organisations for which you have a User Admin role. As we read it, you must be UPD Super \
                 User of that organisation.";
                IND_17 X103
            ),
            api(),
            Question::Role,
        ),
        symptom(
            &["public API", "Request Public API Access", "API for researchers"],
            said!(
                "In EAM choose \u{201c}Manage Access\u{201d}, then \u{201c}Request Public API Access\u{201d}. No Super User \
                 and no organisation are asked for.";
                PUB_04 PUB_12
            ),
            Answers {
                user: Some(User::Public),
                ..api()
            },
            StepId::ApiRequestPublic,
        ),
        symptom(
            &[
                "API request not approved yet",
                "API request pending",
                "waiting for the API credentials",
            ],
            said!(
                "Wait for the e-mail that tells of the approval: no time is stated. The credentials come with a second one.";
                CA_21 CA_22 IND_23 IND_24 X009
            ),
            credentials(Matter::Requested),
            StepId::ApiDecision,
        ),
        symptom(
            &["second set of credentials", "one more Client ID"],
            said!(
                "One set is made for each Super User. For another set, another Super User asks.";
                CA_23 CA_25 X088
            ),
            api_with(Credentials::Mine),
            StepId::ApiAnotherSuperUser,
        ),
        symptom(
            &["use the API credentials of a colleague", "share the Client ID"],
            said!(
                "Within the organisation others may use the same set, or access set up in its own system. The second is \
                 safer, as we read it.";
                API_04 X052 X053
            ),
            api_with(Credentials::Colleague),
            StepId::ApiUseExisting,
        ),
    ]
}

fn trouble() -> Vec<Symptom> {
    vec![
        symptom(
            &[
                "API credentials did not come",
                "no e-mail with the credentials",
                "Client ID never arrived",
            ],
            said!(
                "First ask the technical contact, who gets that e-mail. If it is not there either, contact the EMA Service \
                 Desk.";
                API_05 CA_18 IND_18 X083
            ),
            credentials(Matter::NotDelivered),
            StepId::IncidentReport,
        ),
        symptom(
            &[
                "client secret lost",
                "cannot find the secret",
                "lost the API credentials",
                "e-mail with the secret was deleted",
            ],
            said!(
                "Contact the EMA Service Desk. What it does about lost credentials is not described.";
                API_05 X089
            ),
            credentials(Matter::Lost),
            StepId::IncidentReport,
        ),
        symptom(
            &[
                "client secret leaked",
                "secret was published",
                "somebody saw the secret",
                "someone saw our password",
                "sent the secret by mistake",
                "client secret in a public repository",
                "secret pushed to GitHub",
                "secret exposed",
                "we were hacked",
                "credentials stolen",
            ],
            said!(
                "Report it to the EMA Service Desk at once, and do not put the secret into the ticket.";
                API_05 SEC_04 SEC_07 X090
            ),
            credentials(Matter::Leaked),
            StepId::IncidentReport,
        ),
        symptom(
            &[
                "UPD App Registration Request Processed",
                "UPD API Registration Details",
                "where to find the Client ID",
            ],
            said!(
                "This e-mail brings the API credentials, and the sources give it several names. Keep it: Client ID, expiry \
                 and Reference Information are in it.";
                API_07 REN_05 X082
            ),
            goal(Goal::Renew),
            StepId::RenewalFindDetails,
        ),
    ]
}

fn renewal() -> Vec<Symptom> {
    vec![
        symptom(
            &[
                "client secret expired",
                "API credentials have expired",
                "integration stopped working",
            ],
            said!(
                "Once it has expired, the integration stops. Send the request to renew at once; only a renewal before the \
                 expiry is described.";
                REN_04 X091
            ),
            credentials(Matter::Renew),
            StepId::RenewalTicket,
        ),
        symptom(
            &[
                "renew the client secret",
                "secret expires soon",
                "client secret runs out",
                "renewal of API credentials",
            ],
            said!(
                "A Super User sends a form of the EMA Service Desk with the Client ID, for each environment separately. The \
                 new secret goes to the technical contact.";
                REN_01 REN_06 REN_11 REN_14 REN_19
            ),
            credentials(Matter::Renew),
            StepId::RenewalTicket,
        ),
        symptom(
            &[
                "do not know when it expires",
                "expiry date unknown",
                "day or month first in the expiration date",
            ],
            said!(
                "Look for the e-mail \u{201c}UPD API Registration Details\u{201d}. If it is gone, or the date can be read in \
                 two ways, have the EMA Service Desk confirm it.";
                REN_05 REN_20 X085
            ),
            credentials(Matter::UnknownExpiry),
            StepId::RenewalAskExpiry,
        ),
        symptom(
            &["technical contact left", "technical contact changed"],
            said!(
                "Ask the EMA Service Desk before the renewal: the new secret goes to the contact on record, and how to \
                 change that is not described.";
                REN_14 X094
            ),
            Answers {
                contact: Some(Contact::Gone),
                ..credentials(Matter::Renew)
            },
            StepId::RenewalContact,
        ),
    ]
}

fn errors() -> Vec<Symptom> {
    let signing_in_fails = credentials(Matter::Other);
    vec![
        symptom(
            &[
                "AADSTS7000222",
                "error 7000222",
                "provided client secret keys are expired",
            ],
            Said::advice(
                "Microsoft\u{2019}s sign-in service says with this code that the client secret has expired. Have it \
                 renewed.",
            ),
            credentials(Matter::Renew),
            StepId::RenewalTicket,
        ),
        symptom(
            &["AADSTS7000215", "error 7000215", "invalid client secret provided"],
            Said::advice(
                "Microsoft\u{2019}s sign-in service does not accept the secret that the program sends. Compare it with the \
                 newest e-mail: the secret itself is wanted, all of it, and not the Key Id.",
            ),
            signing_in_fails,
            StepId::IncidentReport,
        ),
        symptom(
            &["AADSTS700016", "error 700016", "application not found in the directory"],
            Said::advice(
                "Microsoft\u{2019}s sign-in service does not know this Client ID at that address. Take Client ID and token \
                 address from the same e-mail, that of the same environment.",
            ),
            signing_in_fails,
            StepId::IncidentReport,
        ),
        symptom(
            &["AADSTS90002", "error 90002", "tenant not found", "token URL"],
            Said::advice(
                "Microsoft\u{2019}s sign-in service does not know the tenant in the token address. Copy that address from \
                 the e-mail with the credentials.",
            ),
            signing_in_fails,
            StepId::IncidentReport,
        ),
        symptom(
            &["invalid_client", "invalid client error", "client authentication failed"],
            Said::advice(
                "The sign-in service did not accept Client ID and secret together. A code that begins with AADSTS, if there \
                 is one beside it, says more: look for that one here.",
            ),
            goal(Goal::Renew),
            Question::Matter,
        ),
        symptom(
            &["invalid_scope", "AADSTS70011", "scope is not valid"],
            Said::advice(
                "The sign-in service does not accept the scope that the program asks for. Copy it from the e-mail with the \
                 credentials.",
            ),
            signing_in_fails,
            StepId::IncidentReport,
        ),
        symptom(
            &["AADSTS"],
            Said::advice(
                "This page does not know that code of Microsoft\u{2019}s sign-in service. Look at its digits again, or search for \
                 the words beside it.",
            ),
            Answers::default(),
            Question::Goal,
        ),
        symptom(
            &["500 internal server error", "502 bad gateway", "API timeout"],
            Said::advice(
                "The service itself does not answer. Try again later; if that lasts, report it to the EMA Service Desk.",
            ),
            signing_in_fails,
            StepId::IncidentReport,
        ),
        symptom(
            &["429 too many requests", "API answers 429", "rate limit"],
            Said::advice(
                "The API has more calls from this program than it takes. Have the program wait before it calls again.",
            ),
            signing_in_fails,
            StepId::IncidentReport,
        ),
        symptom(
            &["blocked by CORS policy", "CORS error"],
            Said::advice(
                "A browser does not let a web page call the API by itself. Call it from a program on a server, where the \
                 secret stays secret too.",
            ),
            signing_in_fails,
            StepId::IncidentReport,
        ),
        symptom(
            &["401 unauthorized", "API answers 401"],
            Said::advice(
                "The API did not accept the token of the call, or there was none. Get a new token and try again; if that \
                 fails too, report it.",
            ),
            signing_in_fails,
            StepId::IncidentReport,
        ),
        symptom(
            &["403 forbidden", "API answers 403"],
            Said::advice(
                "The API refuses this call to those credentials. See in the UPD Access Policy whether your group may have \
                 these data, and that the environment is the right one.",
            ),
            signing_in_fails,
            StepId::IncidentReport,
        ),
    ]
}
