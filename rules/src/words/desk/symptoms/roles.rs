//! Symptoms of roles: requests, signing in after an approval, Super Users and their letters, and UAT.

use super::{Symptom, symptom};
use crate::case::answers::{
    Account, Answers, Approved, EnvironmentChoice, Goal, Organisations, PerEnvironment, RoleState, SuperUsers, Task,
    Tasks, User,
};
use crate::case::questions::Question;
use crate::plan::StepId;
use crate::sources::figures::{
    FIRST_SUPER_USER_WORKING_DAYS, LOCK_OUT_HOURS, REPORT_AFTER_HOURS, SHORT_WAIT_MINUTES, SUPER_USERS_AT_LEAST,
    SYNCHRONISATION_HOURS,
};
use crate::sources::said::{Said, said};
use crate::words::desk::{goal, role_request};
use crate::words::{hours, minutes, working_days};

pub(super) fn symptoms() -> Vec<Symptom> {
    [requests(), signing_in(), super_users(), letters(), environments()].concat()
}

fn requests() -> Vec<Symptom> {
    vec![
        symptom(
            &[
                "request rejected automatically",
                "role request rejected",
                "rejected by the system",
                "role refused",
                "request denied",
            ],
            said!(
                "While nobody in the organisation is UPD Super User, the system rejects requests for other roles. First \
                 find out whether anybody is.";
                ROL_07 REQ_05 X022
            ),
            role_request(RoleState::Rejected),
            Question::SuperUsers,
        ),
        symptom(
            &[
                "role request still pending",
                "nobody approves my role",
                "how long does the approval take",
                "no answer to my request",
                "waiting for the decision",
                "waiting for approval",
            ],
            said!(
                "See in EAM where the request stands. A Super User of the organisation decides: if one is away, write to \
                 another.";
                ROL_08 ROL_10 ROL_17 X023
            ),
            role_request(RoleState::Requested),
            StepId::RequestTrack,
        ),
        symptom(
            &[
                "consultant for several MAHs",
                "consultant for three marketing authorisation holders",
                "acting for more than one company",
                "I work for three companies",
                "several companies",
            ],
            said!(
                "One person can be affiliated to several organisations: make one role request for each MAH, not for the \
                 consultancy.";
                ROL_15 IND_28 IND_29 X061
            ),
            Answers {
                user: Some(User::MahConsultant),
                organisations: Some(Organisations::Several),
                ..goal(Goal::Access)
            },
            StepId::RoleRequest,
        ),
    ]
}

fn signing_in() -> Vec<Symptom> {
    let approved = |approved| Answers {
        approved,
        ..role_request(RoleState::Approved)
    };
    vec![
        symptom(
            &[
                "locked",
                "locked out",
                "account is locked after signing in",
                "signed in too early",
                "logged in too soon",
            ],
            said!(
                format!(
                    "Who signs in before a new role is synchronised may be locked out for {}. Find out when that was: \
                     from then the time counts.",
                    hours(LOCK_OUT_HOURS)
                );
                ROL_13 X004 X114
            ),
            approved(None),
            Question::EarlySignIn,
        ),
        symptom(
            &[
                "approved but no access",
                "role granted but cannot log in to UPD",
                "login fails",
                "cannot log in",
                "cannot log in to UPD",
                "sign-in fails",
            ],
            said!(
                format!(
                    "A new role takes at least {} after the approval. Ask how long ago it was, and please do not try \
                     before.",
                    hours(SYNCHRONISATION_HOURS)
                );
                ROL_11 ROL_12 X002
            ),
            approved(None),
            Question::Approved,
        ),
        symptom(
            &[
                "guide says half an hour",
                "wait 30 min",
                "how long to wait after the approval",
                "when to sign in",
            ],
            said!(
                format!(
                    "The guide gives two times, {} and {}. Wait the longer one: it satisfies both, and is the least.",
                    minutes(SHORT_WAIT_MINUTES),
                    hours(SYNCHRONISATION_HOURS)
                );
                ROL_11 LOG_03 X001
            ),
            approved(None),
            StepId::RoleSynchronise,
        ),
        symptom(
            &[
                "access denied",
                "you do not have access to this application",
                "you do not have permission",
            ],
            said!(
                format!(
                    "Either there is no role yet, or it is not synchronised: that takes at least {}. Ask whether a role was \
                     approved, and when.",
                    hours(SYNCHRONISATION_HOURS)
                );
                ROL_11 ROL_12 X002
            ),
            goal(Goal::SignIn),
            Question::RoleState,
        ),
        symptom(
            &["no access the next day", "nothing works a day after the approval"],
            said!(
                format!(
                    "If there is no access {} after the approval, report it to the EMA Service Desk.",
                    hours(REPORT_AFTER_HOURS)
                );
                ROL_14 X004 X110
            ),
            approved(Some(Approved::Over24h)),
            StepId::SignInReport,
        ),
        symptom(
            &[
                "signed in with the wrong Microsoft account",
                "several Microsoft accounts",
                "sign-in page shows someone else",
                "AADSTS50020",
                "AADSTS50034",
                "account does not exist in tenant",
            ],
            Said::advice("Try a private window: several Microsoft accounts in one browser get mixed up."),
            role_request(RoleState::Approved),
            StepId::UpdSignIn,
        ),
        symptom(
            &[
                "AADSTS50105",
                "error 50105",
                "not assigned to a role for the application",
            ],
            Said::advice(
                "Microsoft\u{2019}s sign-in service says with this code that the account has no access to that application \
                 yet. Ask whether the role was approved, and when.",
            ),
            goal(Goal::SignIn),
            Question::RoleState,
        ),
    ]
}

/// Somebody wants access, and that is how it is with the Super Users in production.
fn access_with(super_users: SuperUsers) -> Answers {
    Answers {
        super_users: PerEnvironment {
            production: Some(super_users),
            uat: None,
        },
        ..goal(Goal::Access)
    }
}

fn super_users() -> Vec<Symptom> {
    vec![
        symptom(
            &["no Super User", "nobody is Super User", "first Super User"],
            said!(
                format!(
                    "Somebody becomes the first, with a signed letter: EMA decides on that request, in up to {}. Requests \
                     for other roles come after it.",
                    working_days(FIRST_SUPER_USER_WORKING_DAYS)
                );
                ROL_04 ROL_05 REQ_05
            ),
            access_with(SuperUsers::None),
            Question::FirstSuperUser,
        ),
        symptom(
            &[
                "Super User left",
                "Super User has gone",
                "Super User is disabled",
                "administrator left the company",
            ],
            said!(
                "If the account is only disabled, \u{201c}Forgot Password?\u{201d} makes it active again. If nobody is \
                 left, ask the EMA Service Desk who decides now: that is not described.";
                KEEP_03 X027 X033
            ),
            access_with(SuperUsers::Gone),
            StepId::SuperUserAskServiceDesk,
        ),
        symptom(
            &[
                "who is our Super User",
                "how to find the Super User",
                "do we have a Super User",
            ],
            said!(
                "Ask in the organisation before you request anything: without a Super User, requests for other roles are \
                 rejected.";
                ROL_07 REQ_05 X022
            ),
            access_with(SuperUsers::Unknown),
            StepId::SuperUserFindOut,
        ),
        symptom(
            &[
                "second Super User",
                "only one Super User",
                "Super User is on holiday",
                "Super User is on leave",
                "Super User is away",
                "another Super User",
            ],
            said!(
                format!(
                    "An organisation should have at least {} Super Users. The one who is there decides on the request of \
                     the next.",
                    SUPER_USERS_AT_LEAST.number
                );
                ROL_06 ROL_09 REN_22
            ),
            access_with(SuperUsers::One),
            StepId::SuperUserSecond,
        ),
        symptom(
            &[
                "approve requests of colleagues",
                "revoke access of a user",
                "manage users",
            ],
            said!(
                "A Super User sees and decides the requests of others in EAM, not in UPD.";
                CA_03 IND_04 ADM_01
            ),
            Answers {
                tasks: Some(Tasks::of(&[Task::ManageUsers])),
                ..goal(Goal::Access)
            },
            StepId::EamManageUsers,
        ),
    ]
}

fn letters() -> Vec<Symptom> {
    vec![
        symptom(
            &[
                "Affiliation Template Letter",
                "affiliation letter",
                "who signs the letter",
            ],
            said!(
                "The first Industry Super User attaches it to the request, completed and signed by a manager of the \
                 organisation. The template is on the page of the User Administrator Guide.";
                IND_03 SPO_12 SPO_14 X039
            ),
            goal(Goal::Access),
            StepId::SuperUserLetter,
        ),
        symptom(
            &["Nomination Letter", "nominate a Super User of an authority"],
            said!(
                "The first Super User of an authority attaches it to the request, signed. Where to get it is not stated: \
                 look in the User Administrator Guide, or ask the EMA Service Desk.";
                CA_02 X038
            ),
            goal(Goal::Access),
            StepId::SuperUserLetter,
        ),
    ]
}

fn environments() -> Vec<Symptom> {
    let uat = |account| Answers {
        env: Some(EnvironmentChoice::Uat),
        account,
        ..goal(Goal::Access)
    };
    vec![
        symptom(
            &[
                "UAT not visible",
                "can industry have UAT",
                "UAT for a company",
                "access to the test environment",
            ],
            said!(
                "UAT is for competent authorities, who ask for it in EAM's test environment. Industry and the public can \
                 ask for production only.";
                ENV_07 ENV_08 ENV_15 X013
            ),
            uat(None),
            Question::User,
        ),
        symptom(
            &["cannot register in UAT", "no self-registration in the test environment"],
            said!(
                "Register in EAM's production environment: the credentials are activated in the test environment by \
                 themselves.";
                ENV_02 ENV_03 ENV_04
            ),
            uat(Some(Account::None)),
            StepId::AccountRegister,
        ),
        symptom(
            &[
                "role in production but not in UAT",
                "role is missing in one environment",
            ],
            said!(
                "Roles count only in the environment in which they were given. An authority asks for each separately.";
                ENV_05 ENV_06 ENV_12
            ),
            goal(Goal::Access),
            Question::Env,
        ),
    ]
}
