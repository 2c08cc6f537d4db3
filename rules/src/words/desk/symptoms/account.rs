//! Symptoms of EMA accounts: registering, getting in again, and changes.

use super::{Symptom, symptom};
use crate::case::answers::{Account, Answers, Goal, YesNo};
use crate::case::questions::Question;
use crate::plan::StepId;
use crate::sources::addresses::SERVICE_DESK_MAIL;
use crate::sources::figures::{INACTIVITY_MONTHS, NEW_ACCOUNT_RETRY_MINUTES, SYSTEMS_WITH_ACCOUNT};
use crate::sources::said::{Said, said};
use crate::words::desk::{account, goal};
use crate::words::{minutes, months};

pub(super) fn symptoms() -> Vec<Symptom> {
    [registering(), getting_in_again(), changes()].concat()
}

fn registering() -> Vec<Symptom> {
    vec![
        symptom(
            &["no EMA account", "how to register", "create an EMA account"],
            said!(
                "Register with the Self-service Registration form of EMA Account Management (EAM): everything else needs \
                 an EMA account that works.";
                ACC_01 ACC_02 ACC_05
            ),
            account(Account::None),
            StepId::AccountRegister,
        ),
        symptom(
            &["not sure whether I have an EMA account", "do I already have an account"],
            said!(
                format!(
                    "Whoever uses one of {} EMA systems, such as SPOR or the Service Desk portal, has an EMA account \
                     already.",
                    SYSTEMS_WITH_ACCOUNT.number
                );
                ACC_12 X067
            ),
            account(Account::Unknown),
            Question::OtherSystem,
        ),
        symptom(
            &[
                "e-mail already in use",
                "address is already registered",
                "registration says email in use",
            ],
            said!(
                "There is an account with this address: do not register again. \u{201c}Forgot Username?\u{201d} sends its \
                 username.";
                ACC_06 KEEP_07
            ),
            account(Account::EmailInUse),
            StepId::AccountRecoverUsername,
        ),
        symptom(
            &[
                "no confirmation e-mail",
                "registered and nothing came",
                "registration is not confirmed",
            ],
            said!(
                format!(
                    "Wait for the confirmation e-mail before you open any EMA system. If access fails then, try again \
                     after {}.",
                    minutes(NEW_ACCOUNT_RETRY_MINUTES)
                );
                ACC_07 ACC_08 X011
            ),
            account(Account::JustRegistered),
            StepId::AccountAwaitConfirmation,
        ),
        symptom(
            &[
                "generic mailbox",
                "shared mailbox",
                "info@ address",
                "private e-mail address",
                "Gmail address",
            ],
            said!(
                "Register with a named address of your own at work: shared ones must not be used, and private ones are \
                 advised against.";
                ACC_10 ACC_11 X071
            ),
            goal(Goal::Account),
            Question::Email,
        ),
        symptom(
            &["two accounts", "duplicate account", "registered twice"],
            said!(
                "Keep to one account, with the same credentials for every system. If the other belongs to a former \
                 employer, the EMA Service Desk disables it on request.";
                ACC_14 KEEP_15
            ),
            goal(Goal::Account),
            Question::Account,
        ),
    ]
}

fn getting_in_again() -> Vec<Symptom> {
    vec![
        symptom(
            &[
                "no e-mail",
                "e-mail did not come",
                "waiting for an e-mail",
                "email not received",
            ],
            said!(
                "It depends on which e-mail: the one that confirms a new account, the one with which to set a password, \
                 the decision on a role request, or the API credentials. First ask what it should have brought.";
                ACC_07 KEEP_09 LOG_01 API_05
            ),
            Answers::default(),
            Question::Goal,
        ),
        symptom(
            &["forgot username", "username forgotten", "do not know my username"],
            said!("Click \u{201c}Forgot Username?\u{201d} in EAM: an e-mail brings the username."; KEEP_07),
            account(Account::UsernameForgotten),
            StepId::AccountRecoverUsername,
        ),
        symptom(
            &[
                "forgot password",
                "password forgotten",
                "wrong password",
                "password expired",
            ],
            said!("Click \u{201c}Forgot Password?\u{201d} in EAM and follow the instructions."; KEEP_08),
            account(Account::PasswordForgotten),
            StepId::AccountResetPassword,
        ),
        symptom(
            &[
                "AADSTS50053",
                "error 50053",
                "too many wrong passwords",
                "account locked after too many attempts",
            ],
            Said::advice(
                "Microsoft\u{2019}s sign-in service locks an account for a while after too many wrong passwords. Wait, then use the \
                 right one, or set a new password in EAM. The lock after signing in too early is another one.",
            ),
            account(Account::PasswordForgotten),
            StepId::AccountResetPassword,
        ),
        symptom(
            &["AADSTS50126", "error 50126", "invalid username or password"],
            Said::advice(
                "Microsoft\u{2019}s sign-in service says with this code that username or password is wrong. Use those of the \
                 EMA account, or set a new password in EAM.",
            ),
            account(Account::PasswordForgotten),
            StepId::AccountResetPassword,
        ),
        symptom(
            &[
                "password reset e-mail does not come",
                "no one-time token",
                "token not received",
                "spam folder",
            ],
            said!(
                "Look for the one-time token in the spam folder.";
                KEEP_08 KEEP_09
            ),
            account(Account::PasswordForgotten),
            StepId::AccountResetPassword,
        ),
        symptom(
            &[
                "account disabled",
                "account deactivated",
                "account not used for a long time",
            ],
            said!(
                format!(
                    "After {} without activity an account is disabled. \u{201c}Forgot Password?\u{201d} makes it active \
                     again: it is enough to set a new password.",
                    months(INACTIVITY_MONTHS)
                );
                KEEP_01 KEEP_03
            ),
            account(Account::Disabled),
            StepId::AccountReactivate,
        ),
        symptom(
            &[
                "cannot open the Service Desk",
                "Service Desk portal does not let me in",
                "cannot create a ticket",
            ],
            said!(
                format!(
                    "Write to {SERVICE_DESK_MAIL} with name, surname and username. If you have no username, say so."
                );
                SUP_04 X078
            ),
            Answers::default(),
            Question::Goal,
        ),
    ]
}

fn changes() -> Vec<Symptom> {
    vec![
        symptom(
            &[
                "new employer",
                "changed my job",
                "moved to another company",
                "changed organisation",
            ],
            said!(
                "If your e-mail address changes with it, register a new account with the new one. The EMA Service Desk \
                 disables the old account on request.";
                KEEP_14 KEEP_15 X074
            ),
            account(Account::NewEmployer),
            StepId::AccountRegister,
        ),
        symptom(
            &["e-mail domain changed", "new domain", "all our addresses changed"],
            said!(
                "Open a ticket in the EMA Service Desk: the addresses of everybody in that domain are changed together.";
                KEEP_13 KEEP_16
            ),
            account(Account::NewDomain),
            StepId::AccountChangeDomain,
        ),
        symptom(
            &[
                "new surname",
                "surname changed",
                "changed my name",
                "married",
                "marriage",
            ],
            said!(
                "Either make a new account and have the access moved to it, or have the EMA Service Desk change surname \
                 and e-mail: then the username stays.";
                KEEP_18 KEEP_19
            ),
            account(Account::NewSurname),
            StepId::AccountChangeSurname,
        ),
        symptom(
            &[
                "new mobile number",
                "phone number changed",
                "phone lost",
                "two factor authentication",
                "multi-factor authentication",
                "MFA does not work",
                "authenticator app",
            ],
            said!("Change it yourself in EAM, under \u{201c}Edit Identity\u{201d}."; KEEP_11),
            account(Account::Mobile),
            StepId::AccountEditMobile,
        ),
        symptom(
            &[
                "change my e-mail address",
                "wrong e-mail address in my account",
                "first name is wrong",
                "correct my details",
            ],
            said!(
                "You cannot change it in EAM yourself: ask the EMA Service Desk. A new employer, domain or surname has a \
                 way of its own.";
                KEEP_12 KEEP_13 X073
            ),
            account(Account::OtherDetail),
            StepId::AccountChangeDetail,
        ),
        symptom(
            &["Eudralink", "Eudralink has the old address"],
            said!(
                "Changes of domain or surname do not reach Eudralink: ask the EMA Service Desk for them separately.";
                KEEP_17 KEEP_20
            ),
            Answers {
                eudralink: Some(YesNo::Yes),
                ..goal(Goal::Account)
            },
            StepId::AccountChangeEudralink,
        ),
    ]
}
