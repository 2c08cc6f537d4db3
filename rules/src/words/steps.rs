//! The steps in words: what to do, how, what to have ready, and what can go wrong.

use super::{Telling, hours, minutes, months, working_days, years};
use crate::case::answers::{Account, EarlySignIn, Email, Environment, Matter, Oms, SuperUsers, User};
use crate::case::clauses::EarlyEnd;
use crate::plan::{Actor, Step, StepId};
use crate::sources::addresses::{
    CREATE_ACCOUNT, EAM, HOW_TO_SIGN_IN, OMS_DOCUMENTS, OMS_SEARCH, RECOVER, REQUEST_ACCESS, SERVICE_DESK,
    SERVICE_DESK_MAIL, UPD_PORTAL, USER_ADMINISTRATOR_GUIDE,
};
use crate::sources::figures::{
    INACTIVITY_MONTHS, LOCK_OUT_HOURS, NEW_ACCOUNT_RETRY_MINUTES, OMS_MAX_WORKING_DAYS, RENEW_AHEAD_MONTHS,
    REPORT_AFTER_HOURS, SECRET_LIFE_YEARS, SPOR_LEAFLET_HOURS, SPOR_WORKING_DAYS, SUPER_USERS_AT_LEAST,
    SYNCHRONISATION_HOURS,
};
use crate::sources::ledger::Cite;
use crate::sources::ledger::prelude::{PUB_13, X057, X058, X064};
use crate::sources::matrix::{RoleGroup, UpdRole};
use crate::sources::said::{Said, cites};

/// A step in words.
#[derive(Clone, Debug, Default)]
pub struct StepWords {
    /// What to do, in a line.
    pub title: String,
    /// How, a sentence or two each.
    pub details: Vec<String>,
    /// What to have ready.
    pub documents: Vec<String>,
    /// What can go wrong.
    pub warnings: Vec<Said>,
}

impl StepWords {
    fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    fn detail(mut self, text: impl Into<String>) -> Self {
        self.details.push(text.into());
        self
    }

    fn document(mut self, text: impl Into<String>) -> Self {
        self.documents.push(text.into());
        self
    }

    fn warning(mut self, text: impl Into<String>, cites: Vec<Cite>) -> Self {
        self.warnings.push(Said::new(text, cites));
        self
    }
}

impl Telling<'_> {
    /// A step in words.
    #[must_use]
    pub fn step(&self, step: &Step) -> StepWords {
        use StepId as Id;
        match step.id {
            Id::AccountRegister => self.register(),
            Id::AccountAwaitConfirmation => await_confirmation(),
            Id::AccountRecoverUsername => recover_username(),
            Id::AccountResetPassword => reset_password(),
            Id::AccountReactivate => reactivate(),
            Id::AccountCloseOld => close_old_account(),
            Id::AccountChangeDomain => {
                StepWords::new("Ask the Service Desk to change the domain of everybody's accounts")
                    .detail(service_desk())
                    .detail("One ticket is enough: EMA changes the addresses of all users of that domain together.")
                    .document("The old and the new e-mail domain")
            }
            Id::AccountChangeSurname => change_surname(),
            Id::AccountChangeEudralink => {
                StepWords::new("Ask the Service Desk to change your Eudralink account as well")
                    .detail("Changes of the EMA account do not reach Eudralink. Make a separate request for it.")
            }
            Id::AccountEditMobile => StepWords::new("Change your mobile number yourself").detail(format!(
                "Log in to EMA Account Management ({EAM}) and open \u{201c}Edit Identity\u{201d}."
            )),
            Id::AccountChangeDetail => StepWords::new("Ask the Service Desk to change your details")
                .detail(service_desk())
                .document("What is to be changed, old and new"),
            Id::OmsSearch => self.search_oms(),
            Id::OmsUnaffiliatedAccess => unaffiliated_access(),
            Id::OmsAccessForChanges => access_for_changes(),
            Id::EamManageUsers => manage_users(),
            Id::OmsRequestCreation => request_creation(),
            Id::OmsRequestChange => self.request_change(),
            Id::OmsProcessing => self.oms_processing(),
            Id::OmsAskServiceDesk => StepWords::new("Ask the Service Desk about the inactive organisation")
                .detail("The sources describe inactive locations, but not an organisation that is itself inactive.")
                .detail(service_desk()),
            Id::SuperUserAskServiceDesk => self.ask_who_decides(step),
            Id::SuperUserFindOut => self.find_super_user(step),
            Id::SuperUserAgree => StepWords::new("Agree on who becomes the first Super User")
                .detail("It should be somebody who stays, and who has time to decide on the requests of others.")
                .detail(format!(
                    "Think of a second one right away: {} are recommended.",
                    SUPER_USERS_AT_LEAST.number
                )),
            Id::SuperUserLetter => self.letter(),
            Id::SuperUserRequest => self.super_user_request(step),
            Id::SuperUserDecision => self.super_user_decision(step),
            Id::SuperUserSynchronise => StepWords::new("Your colleague waits before signing in")
                .detail(format!(
                    "At least {} after the approval. The new role does not work before that.",
                    hours(SYNCHRONISATION_HOURS)
                ))
                .warning(
                    lock_out("The account of somebody who signs in earlier"),
                    cites![ROL_12 ROL_13],
                ),
            Id::SuperUserSecond => second_super_user(),
            Id::RoleRequest => self.role_request(step),
            Id::RoleDecision => self.role_decision(step),
            Id::RoleSynchronise => StepWords::new(format!(
                "Wait at least {} before you sign in",
                hours(SYNCHRONISATION_HOURS)
            ))
            .detail("Count from when you were told of the approval.")
            .warning(lock_out("An account that signs in earlier"), cites![ROL_12 ROL_13 X003]),
            Id::UpdSignIn => self.sign_in(step),
            Id::ApiRequest => self.api_request(step),
            Id::ApiAskSuperUser => StepWords::new(if step.actor == Actor::Colleague {
                "Ask your colleague, the new Super User, to request API access"
            } else {
                "Ask a Super User to request API access"
            })
            .detail("You ask; the Super User makes the request. Nobody else can.")
            .detail(self.api_form(step.environment))
            .document("The e-mail address of the API technical contact"),
            Id::ApiFindOut => StepWords::new("Find out whether there are API credentials already")
                .detail("Ask a Super User of the organisation: credentials are only made when one of them asks."),
            Id::ApiUseExisting => StepWords::new("Use the credentials that the organisation has")
                .detail(
                    "Either your application uses the same set, or your organisation sets up access for you in its \
                     own system.",
                )
                .warning(
                    "Prefer the internal system. Never send a secret by open e-mail, nor outside the organisation.",
                    cites![X053 SEC_07],
                ),
            Id::ApiAnotherSuperUser => StepWords::new("For a second set of credentials: another Super User").detail(
                "Only one set is made for each Super User. A second set needs a second Super User, who asks \
                         for it in the same way.",
            ),
            Id::ApiDecision => StepWords::new("EMA decides on the API request")
                .detail("An e-mail tells of the approval. The credentials come in a second one."),
            Id::ApiRequestPublic => self.api_request_public(),
            Id::ApiDecisionPublic => StepWords::new("Wait for the approval")
                .detail("An e-mail tells you of it. Who decides is not stated.")
                .warning("Do not reply to that e-mail: nobody reads the mailbox.", cites![PUB_11]),
            Id::ApiCredentials => self.credentials(),
            Id::ApiPlanRenewal => self.plan_renewal(),
            Id::SporFindOut => StepWords::new("Find out whether the organisation has a SPOR Super User")
                .detail("Ask in regulatory affairs or IT. The answer decides who approves your request."),
            Id::SporRequestRole => spor_request(),
            Id::SporLetter => self.spor_letter(),
            Id::SporTicket => StepWords::new("Send the letter to the Service Desk")
                .detail(service_desk())
                .detail("Put the access request ID into the subject. The ticket below has the exact wording.")
                .document("\u{201c}SPOR User Affiliation Template Letter\u{201d}, completed and signed")
                .document("Your access request ID")
                .warning(
                    "Attach the letter only: nothing else that is confidential.",
                    cites![X042 REN_16],
                ),
            Id::SporDecision => StepWords::new("Wait while EMA decides")
                .detail(format!(
                    "The SPOR leaflet says {} if all is complete; the guide says up to {}. Plan with the longer.",
                    hours(SPOR_LEAFLET_HOURS),
                    working_days(SPOR_WORKING_DAYS)
                ))
                .detail("An e-mail tells you."),
            Id::SporSuperUserDecision => StepWords::new("A SPOR Super User of your organisation decides")
                .detail("EMA takes no part. If you hear nothing, write to the Super User."),
            Id::RequestTrack => self.track_request(step),
            Id::SignInWaitLockout => StepWords::new(format!(
                "Wait until {} have passed since the early sign-in",
                hours(LOCK_OUT_HOURS)
            ))
            .detail("Your account is locked for that time. Please do not try to sign in before it is over."),
            Id::SignInReport => self.report(),
            Id::RenewalFindDetails => self.find_details(),
            Id::RenewalAskSuperUser => StepWords::new("Ask a Super User to renew")
                .detail("Renewal is for Super Users only. Send them the link to this plan."),
            Id::RenewalContact => StepWords::new("First have the technical contact changed")
                .detail(
                    "The new secret goes to the technical contact that is on record. If that person is gone, it \
                         would be lost.",
                )
                .detail(service_desk())
                .detail("How to change the contact is not described. Ask for it before you send the renewal.")
                .document("The name and e-mail address of the new technical contact"),
            Id::RenewalTicket => self.renewal_ticket(step),
            Id::RenewalTicketPublic => StepWords::new("Ask the Service Desk to renew your credentials")
                .detail(service_desk())
                .detail(
                    "The steps that the guide describes are for Super Users. The e-mail with your credentials \
                         names the Service Desk for you as well.",
                )
                .document("Your Client ID")
                .document("The Reference Information of the e-mail"),
            Id::RenewalNewSecret => StepWords::new("The new secret goes to the technical contact")
                .detail("The Service Desk makes a new secret for the same Client ID.")
                .detail("Whether the old one works until then is not described: agree on a time to change over.")
                .warning(no_secret_in_mail(), cites![SEC_07]),
            Id::RenewalAskExpiry => StepWords::new("Ask the Service Desk when the credentials expire")
                .detail("Use the same form as for a renewal. The ticket below is ready to copy.")
                .document("Your Client ID"),
            Id::IncidentReport => self.incident(),
            Id::EnquireServiceDesk => self.enquire(),
        }
    }

    /// Why the sources do not cover somebody.
    pub(super) fn reason_for_enquiring(&self, step: &Step) -> Option<Cite> {
        if step.id != StepId::EnquireServiceDesk {
            return None;
        }
        match self.answers().early_end()? {
            EarlyEnd::OutsideEea => Some(Cite::from(&X057)),
            EarlyEnd::IndustryWithoutMah => Some(Cite::from(&X058)),
            EarlyEnd::OrganisationOfNonIndustry => Some(Cite::from(&X064)),
            EarlyEnd::SignInOfPublic => Some(Cite::from(&PUB_13)),
            EarlyEnd::EveryTaskRefused | EarlyEnd::UatRefused | EarlyEnd::ApiNotUsed => None,
        }
    }

    fn register(&self) -> StepWords {
        let mut words = StepWords::new("Register for an EMA account")
            .detail(format!(
                "Fill in the Self-service Registration form at {EAM}. How to: {CREATE_ACCOUNT}"
            ))
            .detail(format!(
                "Wait for the confirmation e-mail. If you still cannot get in, try again after {}.",
                minutes(NEW_ACCOUNT_RETRY_MINUTES)
            ));
        if self.answers().covers(Environment::Uat) {
            words = words.detail(
                "Register in production also for UAT: the test environment has no registration, and your account \
                 works there by itself.",
            );
        }
        if self.answers().account == Some(Account::NewEmployer) {
            words = words.detail("A new employer means a new account, with the new e-mail address.");
        }
        words = words.document("An e-mail address of your own at work, such as name.surname@organisation.eu");
        if matches!(self.answers().email, Some(Email::Private | Email::Generic)) {
            words = words.warning(
                "EMA advises against shared and private addresses. Use a named address at work if you can.",
                cites![ACC_10 ACC_11 X071],
            );
        }
        words
    }

    fn search_oms(&self) -> StepWords {
        let words = StepWords::new("Look the organisation up in OMS")
            .detail(format!(
                "Search at {OMS_SEARCH}. No log-in is needed; Internet Explorer does not work."
            ))
            .detail("Write down the organisation ID: it makes the list in EAM short.")
            .detail("If it is there, it will also be in the list when you request the role.");
        match self.answers().user {
            Some(User::Commission) => words.detail(
                "The guide says that authorities in the EEA are listed. Of the Commission it does not say so: look.",
            ),
            Some(User::MahConsultant) => words.detail("Look for the MAH, not for your consultancy."),
            _ => words,
        }
    }

    fn oms_processing(&self) -> StepWords {
        let words = StepWords::new("Wait while EMA processes the OMS request")
            .detail(format!("Plan with {}.", working_days(OMS_MAX_WORKING_DAYS)));
        if self.plan.has(StepId::OmsRequestCreation) {
            words.detail("A confirmation e-mail tells you when the organisation has been added.")
        } else {
            words.detail("Look in OMS whether the change is there.")
        }
    }

    fn request_change(&self) -> StepWords {
        let what = match self.answers().oms {
            Some(Oms::LocationMissing) => "Ask for the missing location to be added.",
            Some(Oms::OutOfDate) => "Ask for the organisation or the location to be brought up to date.",
            _ => "Ask for the organisation to be updated, or for a new location.",
        };
        StepWords::new("Ask OMS to correct the organisation")
            .detail("First view the full details of the organisation and its locations in OMS.")
            .detail(what)
            .detail(format!(
                "Follow \u{201c}A6 – Alternative access solution\u{201d} in the documents of SPOR: {OMS_DOCUMENTS}"
            ))
            .document("Supporting documents as in \u{201c}E – OMS Change Requests\u{201d}")
    }

    fn ask_who_decides(&self, step: &Step) -> StepWords {
        let place = step.environment.map_or("", super::environment);
        StepWords::new(format!("Ask the Service Desk who decides now ({place})"))
            .detail(
                "First see whether a former Super User is only disabled: resetting the password with \u{201c}Forgot \
                 Password?\u{201d} opens the account again. Then nobody has to become the first Super User once \
                 more: go on with your own request.",
            )
            .detail(format!("Otherwise: {}", service_desk()))
            .detail("What happens when the only Super Users have left is not described.")
    }

    fn find_super_user(&self, step: &Step) -> StepWords {
        let place = step.environment.map_or("", super::environment);
        StepWords::new(format!("Find out whether anybody is UPD Super User ({place})"))
            .detail("Ask your colleagues who work with UPD, your IT, or whoever looks after EMA access in your organisation.")
            .detail("Ask also whether that person can log in today.")
            .warning(
                "A request made while there is no Super User is rejected by the system.",
                cites![ROL_07 REQ_05 X022],
            )
    }

    fn letter(&self) -> StepWords {
        let words = if self.is(RoleGroup::Authority) {
            StepWords::new("Get the Nomination Letter signed")
                .detail(format!(
                    "Where to get it is not stated. Look in the User Administrator Guide \
                     ({USER_ADMINISTRATOR_GUIDE}), or ask the Service Desk."
                ))
                .document("\u{201c}Nomination Letter\u{201d}, signed")
        } else {
            StepWords::new("Get the Affiliation Template Letter signed")
                .detail(format!(
                    "The template is on the page of the User Administrator Guide: {USER_ADMINISTRATOR_GUIDE}"
                ))
                .document("\u{201c}Affiliation Template Letter\u{201d}, completed and signed")
        };
        let words = words.detail(
            "Have it signed by a manager with the authority to do so, who works for the organisation. The guide says \
             only \u{201c}signed\u{201d}; the leaflet on SPOR says who.",
        );
        if self.answers().user == Some(User::MahConsultant) {
            words.warning("A consultant does not sign: somebody of the MAH does.", cites![X040])
        } else {
            words.detail("Our advice: let somebody else sign than the person who makes the request.")
        }
    }

    fn super_user_request(&self, step: &Step) -> StepWords {
        let role = if self.is(RoleGroup::Authority) {
            UpdRole::CaSuperUser
        } else {
            UpdRole::IndustrySuperUser
        };
        let title = if step.actor == Actor::You {
            format!("Request the role {}", role.label())
        } else {
            format!("Your colleague requests the role {}", role.label())
        };
        StepWords::new(title)
            .detail(format!(
                "In {}, for the organisation. How to: {REQUEST_ACCESS}",
                eam(step.environment)
            ))
            .detail("Attach the signed letter to the request.")
            .document("The organisation ID from OMS")
    }

    fn super_user_decision(&self, step: &Step) -> StepWords {
        let words = StepWords::new("EMA decides on the first Super User");
        if step.duration.is_unstated() {
            return words.detail(
                "Where Super Users have left, it is not described whether and when EMA decides again. The Service \
                 Desk can tell you.",
            );
        }
        words
            .detail(format!("It may take {}.", super::duration(step.duration.into())))
            .detail(
                "If your organisation has an External Organisation Administrator, tell that person too: the sources \
                 do not settle who decides then.",
            )
    }

    fn role_request(&self, step: &Step) -> StepWords {
        let role = step.environment.and_then(|environment| self.plan.roles[environment]);
        let title = match role {
            Some(role) => format!("Request the role {}", role.label()),
            None => "Request the role again".to_owned(),
        };
        let words = StepWords::new(title)
            .detail(format!(
                "In {}, with affiliation to the organisation. How to: {REQUEST_ACCESS}",
                eam(step.environment)
            ))
            .document("The organisation ID from OMS");
        match self.answers().user {
            Some(User::MahConsultant) => words.detail("Ask for affiliation to the MAH, not to your consultancy."),
            Some(User::AuthorityContractor) => {
                words.detail("Speak with the Super User of the authority first: they decide whether you may.")
            }
            _ => words,
        }
    }

    fn role_decision(&self, step: &Step) -> StepWords {
        let gone = step
            .environment
            .is_some_and(|environment| self.answers().super_users_in(environment) == SuperUsers::Gone);
        let words = StepWords::new("A Super User of the organisation decides")
            .detail("The system tells them by e-mail. EMA takes no part in this decision.");
        if gone {
            words.warning(
                "Somebody who can log in as Super User has to decide. What becomes of the request until then is not \
                 described.",
                cites![X033 X027],
            )
        } else {
            words.detail("No time is stated. If you hear nothing, write to them; if one is away, to another.")
        }
    }

    fn track_request(&self, step: &Step) -> StepWords {
        let words = StepWords::new("See where your request stands").detail(format!(
            "Sign in to {}, look under \u{201c}Track my requests\u{201d}, and note the date and the ID.",
            eam(step.environment)
        ));
        let super_users = step
            .environment
            .map(|environment| self.answers().super_users_in(environment));
        let words = match super_users {
            // Other requests are rejected by themselves (ROL-07).
            Some(SuperUsers::None) => words
                .detail(format!(
                    "To ask about it, open a request in the EMA Service Desk and give its ID: {SERVICE_DESK}"
                ))
                .warning(
                    "EMA decides on this one: where nobody is Super User yet, only the request of the first one can \
                     still be open.",
                    if self.is(RoleGroup::Authority) {
                        cites![ROL_05 REQ_05]
                    } else {
                        cites![ROL_05 ROL_07 REQ_05]
                    },
                ),
            // The next step says whom to ask.
            Some(SuperUsers::Gone) => words,
            Some(SuperUsers::One | SuperUsers::Several | SuperUsers::Unknown) | None => {
                words.detail("Write to a Super User of the organisation. If one is away, write to another.")
            }
        };
        words.detail(format!("How to track a request: {REQUEST_ACCESS}"))
    }

    fn sign_in(&self, step: &Step) -> StepWords {
        let words = StepWords::new(match step.environment {
            Some(Environment::Uat) => "Sign in to UPD (UAT)",
            _ => "Sign in to UPD",
        });
        let words = match step.environment {
            Some(Environment::Uat) => words.detail(
                "Open the UAT portal and click \u{201c}Sign In\u{201d}. Its address is not in the sources: ask your \
                 Super User or the Service Desk.",
            ),
            _ => words.detail(format!("Open {UPD_PORTAL} and click \u{201c}Sign In\u{201d}.")),
        };
        let since = match self.answers().early_sign_in {
            Some(EarlySignIn::Under24hAgo | EarlySignIn::From24hAgo) => "early sign-in",
            Some(EarlySignIn::No) | None => "approval",
        };
        words.detail(format!(
            "If you still have no access {} after the {since}, report it to the Service Desk.",
            hours(REPORT_AFTER_HOURS)
        ))
    }

    fn api_form(&self, environment: Option<Environment>) -> String {
        let role = if self.is(RoleGroup::Authority) {
            "UPD CA API"
        } else {
            "UPD Industry API"
        };
        format!(
            "In {}: Manage Access, then Request API Access. Read the terms, tick the user agreement, Next. \
             Application: UPD; your organisation; the API technical contact; API role: {role}. Then Request API \
             Access, and OK if a summary appears.",
            eam(environment)
        )
    }

    fn api_request(&self, step: &Step) -> StepWords {
        StepWords::new("Request API access")
            .detail(self.api_form(step.environment))
            .document("The e-mail address of the API technical contact")
            .warning(
                "Sign in with the e-mail address that you registered with, not with the EMA user that ends in \
                 @id.ema.europa.eu.",
                cites![ACC_19 X072],
            )
            .warning(
                "Is the organisation not in the list? Then check that you are its UPD Super User.",
                cites![X103],
            )
            .warning(
                "Client ID and secret go to the technical contact. Choose somebody who will stay.",
                cites![X083 X104],
            )
    }

    fn api_request_public(&self) -> StepWords {
        StepWords::new("Request public API access")
            .detail(format!(
                "In {}: Manage Access, then Request Public API Access. Read the terms, tick the user agreement, Next. \
                 Give the API technical contact. Then Request API Access, and OK if a summary appears.",
                eam(Some(Environment::Production))
            ))
            .document("The e-mail address of the API technical contact")
            .warning(
                "Sign in with the e-mail address that you registered with, not with the EMA user that ends in \
                 @id.ema.europa.eu.",
                cites![ACC_20 X072],
            )
    }

    fn credentials(&self) -> StepWords {
        StepWords::new("Keep the credentials safe when they arrive")
            .detail(
                "They come to the technical contact in a second e-mail: Client ID, Client Secret, OAuth2 Token \
                 Endpoint, Scope.",
            )
            .detail(
                "Look for \u{201c}UPD App Registration Request Processed\u{201d} and \u{201c}UPD API Registration \
                 Details\u{201d}: the guide uses both names.",
            )
            .detail("Store them in a safe place, and note the expiration date.")
            .warning(
                format!("The secret is sent only once. {}", no_secret_in_mail()),
                if self.is(RoleGroup::Authority) {
                    cites![CA_24 SEC_07]
                } else {
                    cites![X089 SEC_07]
                },
            )
    }

    fn plan_renewal(&self) -> StepWords {
        let words = StepWords::new("Put the renewal into your calendar");
        let ahead = months(RENEW_AHEAD_MONTHS);
        if self.is(RoleGroup::Public) {
            words
                .detail("Renew before the credentials expire: the day is in the e-mail.")
                .detail(format!(
                    "We advise to start {ahead} before. For the public neither that nor how long a secret lasts is \
                     stated."
                ))
        } else {
            words
                .detail(format!(
                    "Start at least {ahead} before the credentials expire. They do not renew themselves."
                ))
                .detail(format!(
                    "A secret lasts {}; the exact day is in the e-mail with the credentials.",
                    years(SECRET_LIFE_YEARS)
                ))
        }
    }

    fn spor_letter(&self) -> StepWords {
        let words = StepWords::new("Get the SPOR letter signed")
            .detail(format!("The template is in the documents of OMS: {OMS_DOCUMENTS}"))
            .detail(
                "Whoever signs works for the organisation, is a manager there, and has the authority to approve the \
                 affiliation.",
            )
            .document("\u{201c}SPOR User Affiliation Template Letter\u{201d}, completed and signed");
        if self.answers().user == Some(User::MahConsultant) {
            words.warning("A consultant does not sign: somebody of the MAH does.", cites![X040])
        } else {
            words.detail("If you meet all of this yourself, you may sign.")
        }
    }

    fn report(&self) -> StepWords {
        StepWords::new("Still no access? Report it")
            .detail(format!(
                "First try a private window: several Microsoft accounts in one browser get mixed up. EMA's own help \
                 on signing in: {HOW_TO_SIGN_IN}"
            ))
            .detail(service_desk())
            .detail(write_instead())
            .warning(
                format!(
                    "Report it {after} after the approval; if you were locked out, {after} after the early sign-in.",
                    after = hours(REPORT_AFTER_HOURS)
                ),
                cites![ROL_14 X004],
            )
    }

    fn find_details(&self) -> StepWords {
        let words = StepWords::new("Find the e-mail with the credentials")
            .detail(
                "Search the mailbox for \u{201c}UPD API Registration Details\u{201d}, \u{201c}UPD App Registration \
                 Request Processed\u{201d} and \u{201c}expiry\u{201d}. If you do not have it, ask the technical \
                 contact.",
            )
            .document("Client ID")
            .document("Expiration date");
        if self.is(RoleGroup::Public) {
            words.document("Reference Information")
        } else {
            words
        }
    }

    fn renewal_ticket(&self, step: &Step) -> StepWords {
        let title = if step.actor == Actor::You {
            "Send the renewal ticket"
        } else {
            "A Super User sends the renewal ticket"
        };
        StepWords::new(title)
            .detail(format!(
                "In the EMA Service Desk ({SERVICE_DESK}), menu at the top left: IT, Generic, Ask a Question, Request \
                 for information."
            ))
            .detail(
                "Fill in \u{201c}Raise this request on behalf of\u{201d} with the name of the Super User, and the \
                 fields as in the ticket below. Then submit the form.",
            )
            .document("Client ID")
            .warning(
                "Never put the client secret or anything confidential into a ticket.",
                cites![REN_16 SEC_07],
            )
    }

    fn incident(&self) -> StepWords {
        let leaked = self.answers().matter == Some(Matter::Leaked);
        let words = StepWords::new(if leaked {
            "Report the leak at once"
        } else {
            "Report it to the Service Desk"
        })
        .detail(service_desk());
        let words = if leaked {
            words.detail("A security incident must be reported immediately. Do not wait until you know everything.")
        } else {
            words
        };
        let words = match self.answers().matter {
            Some(Matter::NotDelivered) => words.detail("First ask the technical contact, and look in the spam folder."),
            _ => words
                .document("Client ID")
                .document("Reference Information of the credentials e-mail"),
        };
        words.warning("Never put the client secret into the ticket.", cites![REN_16 SEC_07])
    }

    fn enquire(&self) -> StepWords {
        let words = StepWords::new("Ask the EMA Service Desk what is open to you").detail(service_desk());
        match self.answers().early_end() {
            Some(EarlyEnd::SignInOfPublic) => words.detail(
                "For the general public the guide describes the public API, but no role with which to sign in.",
            ),
            _ => words.detail(write_instead()),
        }
    }
}

fn await_confirmation() -> StepWords {
    StepWords::new("Wait for the confirmation e-mail")
        .detail(format!(
            "If you have it and still cannot get in, try again after {}. No longest time is stated.",
            minutes(NEW_ACCOUNT_RETRY_MINUTES)
        ))
        .detail("Look in the spam folder, too.")
}

fn recover_username() -> StepWords {
    StepWords::new("Get your username back")
        .detail(format!(
            "Click \u{201c}Forgot Username?\u{201d} at {EAM}. An e-mail brings it. How to: {RECOVER}"
        ))
        .detail("You have an account already: use it, and do not register a second one.")
        .detail(format!(
            "If it has not been used for {}, use \u{201c}Forgot Password?\u{201d} as well: that opens it again.",
            months(INACTIVITY_MONTHS)
        ))
}

fn reset_password() -> StepWords {
    StepWords::new("Set a new password")
        .detail(format!(
            "Click \u{201c}Forgot Password?\u{201d} at {EAM}. How to: {RECOVER}"
        ))
        .detail("No one-time token in the mail? Look in the spam folder.")
}

fn reactivate() -> StepWords {
    StepWords::new("Open your disabled account again")
        .detail(format!(
            "Click \u{201c}Forgot Password?\u{201d} at {EAM}: with the new password the account is active again. How \
             to: {RECOVER}"
        ))
        .detail("No one-time token in the mail? Look in the spam folder.")
        .detail(format!(
            "Accounts are disabled after {} without use. Log in now and then.",
            months(INACTIVITY_MONTHS)
        ))
}

fn close_old_account() -> StepWords {
    StepWords::new("Have your old account closed")
        .detail(service_desk())
        .detail(
            "Ask to disable the old account and to remove its access. The Super User of the old organisation \
                 should revoke your roles as well.",
        )
        .document("The e-mail address or username of the old account")
}

fn change_surname() -> StepWords {
    StepWords::new("Choose how to change your surname and e-mail address")
        .detail(format!(
            "Either have the Service Desk ({SERVICE_DESK}) update both: the username then stays the same."
        ))
        .detail("Or register a new account, and ask for your access to be moved to it.")
        .document("The old and the new surname and e-mail address")
}

fn unaffiliated_access() -> StepWords {
    StepWords::new("Get into OMS as an unaffiliated user")
        .detail(format!(
            "First read \u{201c}A6 – Alternative access solution\u{201d} in the documents of SPOR: {OMS_DOCUMENTS}"
        ))
        .detail(format!(
            "Look in EAM ({EAM}) whether you have SPOR unaffiliated access: registration should have brought it. If \
             not, request it; the system approves it instantly."
        ))
        .detail("Log in to OMS the next day.")
}

fn access_for_changes() -> StepWords {
    StepWords::new("Get into OMS so that you can correct the entry").detail(format!(
        "First read \u{201c}A6 – Alternative access solution\u{201d} in the documents of SPOR: {OMS_DOCUMENTS}"
    ))
}

fn manage_users() -> StepWords {
    StepWords::new("Manage the users of your organisation in EAM")
        .detail(format!("You see and decide requests in EAM ({EAM}), not in UPD."))
}

fn request_creation() -> StepWords {
    StepWords::new("Ask OMS to add the organisation")
        .detail("Make a change request in OMS to register the organisation.")
        .detail(format!(
            "Follow \u{201c}A6 – Alternative access solution\u{201d} in the documents of SPOR: {OMS_DOCUMENTS}"
        ))
        .document("Supporting documents as in \u{201c}E – OMS Change Requests\u{201d}")
}

fn spor_request() -> StepWords {
    StepWords::new("Request the role SPOR Industry Super User")
        .detail(format!("In EAM ({EAM}). Choose the organisation by its ID from OMS."))
        .detail("Note the access request ID: it stands under \u{201c}Track my requests\u{201d} at once.")
        .document("The organisation ID from OMS")
}

fn second_super_user() -> StepWords {
    StepWords::new("Appoint a second Super User")
        .detail(format!(
            "At least {} are recommended, so that nobody waits when one is away or leaves.",
            SUPER_USERS_AT_LEAST.number
        ))
        .detail("The second one requests the role in EAM; the first one decides. There is no limit to their number.")
}

/// The way to EAM in an environment. The address of its test environment is not known.
fn eam(environment: Option<Environment>) -> String {
    match environment {
        Some(Environment::Uat) => "the EAM test environment".to_owned(),
        Some(Environment::Production) | None => format!("EAM ({EAM})"),
    }
}

fn service_desk() -> String {
    format!("Open a request in the EMA Service Desk: {SERVICE_DESK}")
}

fn write_instead() -> String {
    format!("If you cannot open it, write to {SERVICE_DESK_MAIL} with your name, surname and username.")
}

fn lock_out(who: &str) -> String {
    format!("{who} is locked out for {}.", hours(LOCK_OUT_HOURS))
}

fn no_secret_in_mail() -> &'static str {
    "Never pass the secret on by open e-mail or in a ticket."
}
