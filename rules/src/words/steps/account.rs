//! The EMA account: having one, and changes of it.

use super::StepWords;
use crate::case::answers::{Account, Email, Environment, Goal};
use crate::sources::addresses::{CREATE_ACCOUNT, EAM, RECOVER};
use crate::sources::figures::{INACTIVITY_MONTHS, LOCK_OUT_HOURS, NEW_ACCOUNT_RETRY_MINUTES};
use crate::sources::matrix::RoleGroup;
use crate::sources::said::{Said, said};
use crate::words::{Telling, hours, minutes, months};

impl Telling<'_> {
    pub(super) fn register(&self) -> StepWords {
        let answers = self.answers();
        let mut words = StepWords::new("Register for an EMA account")
            .detail(said!(
                format!("Fill in the Self-service Registration form in EAM: {EAM}"); ACC_02 ACC_05 ENV_02
            ))
            .detail(said!(
                format!(
                    "Wait for the confirmation e-mail. If you still cannot get in, try again after {}.",
                    minutes(NEW_ACCOUNT_RETRY_MINUTES)
                );
                ACC_07 ACC_08 X011
            ));
        if answers.covers(Environment::Uat) {
            words = words.detail(said!(
                "Register in production also for UAT: in the test environment nobody can register. The same credentials \
                 become active there by themselves.";
                ENV_02 ENV_03 ENV_04
            ));
        }
        if answers.account == Some(Account::NewEmployer) {
            words = words.detail(if answers.is(RoleGroup::Public) {
                said!("With another organisation comes a new account, with your new e-mail address."; KEEP_14)
            } else {
                said!(
                    "With the new organisation comes a new account, with your new e-mail address. Nothing says that roles \
                     move with you: ask for them anew.";
                    KEEP_14 X074
                )
            });
        }
        words = words.document(said!(
            "A personal e-mail address, such as name.surname@domain.com"; ACC_11
        ));
        match answers.email {
            Some(Email::Generic) => {
                words = words.warning(said!(
                    "A generic address, such as info@, must not be used: register with an address that is yours alone.";
                    ACC_10 ACC_11 X071
                ));
            }
            Some(Email::Private) => {
                words = words.warning(said!(
                    if answers.is(RoleGroup::Public) || answers.user.is_none() {
                        "EMA advises against private addresses. It is not stated that they are refused."
                    } else {
                        "EMA advises against private addresses. It is not stated that they are refused; a named one at work \
                         is better."
                    };
                    ACC_10 ACC_11 X071
                ));
            }
            Some(Email::NamedWork) | None => {}
        }
        words.link("How to create an account", CREATE_ACCOUNT)
    }

    pub(super) fn reset_password(&self) -> StepWords {
        StepWords::new("Set a new password")
            .detail(said!(format!("Click \u{201c}Forgot Password?\u{201d} in EAM: {EAM}"); KEEP_08))
            .detail(look_in_spam())
            .details(self.locked_after_sign_in())
            .link("How to recover your credentials", RECOVER)
    }

    pub(super) fn recover_username(&self) -> StepWords {
        recover_username().details(self.locked_after_sign_in())
    }

    pub(super) fn reactivate(&self) -> StepWords {
        StepWords::new("Open your disabled account again")
            .detail(said!(
                format!(
                    "Click \u{201c}Forgot Password?\u{201d} in EAM ({EAM}). Setting a new password makes the account \
                     active again, and an e-mail confirms it."
                );
                KEEP_03 KEEP_04
            ))
            .detail(look_in_spam())
            .detail(said!(
                format!(
                    "Accounts are disabled after {} without activity, so log in now and then.",
                    months(INACTIVITY_MONTHS)
                );
                KEEP_01
            ))
            .details(self.locked_after_sign_in())
            .link("How to recover your credentials", RECOVER)
    }

    /// With goal `account`: who signed in to UPD too early is in the wrong plan.
    fn locked_after_sign_in(&self) -> Option<Said> {
        self.answers().wants(Goal::Account).then(|| {
            said!(
                format!(
                    "Did you sign in to UPD soon after a role was approved? Then the account may be locked for {}, and \
                     a new password does not help. Start again with \u{201c}I requested a role and wait, or cannot get \
                     in\u{201d}.",
                    hours(LOCK_OUT_HOURS)
                );
                ROL_13 X114
            )
        })
    }
}

pub(super) fn await_confirmation() -> StepWords {
    StepWords::new("Wait for the confirmation e-mail")
        .detail(said!(
            format!(
                "If you have it and still cannot get in, try again after {}. How long it takes at most is not stated.",
                minutes(NEW_ACCOUNT_RETRY_MINUTES)
            );
            ACC_07 ACC_08 X009 X011
        ))
        .detail(Said::advice("Look in the spam folder, too."))
}

fn recover_username() -> StepWords {
    StepWords::new("Get your username back")
        .detail(said!(
            format!("Click \u{201c}Forgot Username?\u{201d} in EAM ({EAM}). The username is sent to you by e-mail.");
            KEEP_07
        ))
        .detail(said!(
            "You have an account already: use it, and do not register a second one.";
            ACC_06 ACC_12
        ))
        .detail(said!(
            format!(
                "If you have not used it for {}, use \u{201c}Forgot Password?\u{201d} as well: that makes it active again.",
                months(INACTIVITY_MONTHS)
            );
            KEEP_01 KEEP_03 X069
        ))
        .link("How to recover your credentials", RECOVER)
}

fn look_in_spam() -> Said {
    said!("No one-time token in your mail? Look in the spam folder."; KEEP_09)
}

pub(super) fn close_old(had_roles: bool) -> StepWords {
    StepWords::new("Have your old account closed")
        .service_desk(said!(
            "Open a request in the EMA Service Desk: ask to disable the old account and to remove its access.";
            KEEP_15
        ))
        .details(had_roles.then(|| {
            said!(
                "Ask a Super User of your old organisation to revoke your roles there as well.";
                ADM_01 X034
            )
        }))
        .document(Said::advice("The e-mail address or username of the old account"))
}

pub(super) fn change_domain() -> StepWords {
    StepWords::new("Ask the Service Desk to change the domain of everybody's accounts")
        .service_desk(said!(
            "Open a request in the EMA Service Desk. One is enough: the addresses of all users of that domain are changed \
             together.";
            KEEP_13 KEEP_16
        ))
        .document(Said::advice("The old and the new e-mail domain"))
}

pub(super) fn change_surname() -> StepWords {
    StepWords::new("Choose how to change your surname and e-mail address")
        .service_desk(said!(
            "Either ask the EMA Service Desk to update both: the username then stays the same.";
            KEEP_13 KEEP_19
        ))
        .detail(said!(
            "Or register a new account, and ask for your access to be moved to it.";
            KEEP_18
        ))
        .document(Said::advice("The old and the new surname and e-mail address"))
}

pub(super) fn change_eudralink() -> StepWords {
    StepWords::new("Ask the Service Desk to change your Eudralink account as well").service_desk(said!(
        "Changes of the EMA account do not reach Eudralink. Open a separate request in the EMA Service Desk.";
        KEEP_17 KEEP_20
    ))
}

pub(super) fn edit_mobile() -> StepWords {
    StepWords::new("Change your mobile number yourself").detail(said!(
        format!("Log in to EAM ({EAM}) and open \u{201c}Edit Identity\u{201d}."); KEEP_11 SUP_05
    ))
}

pub(super) fn change_detail() -> StepWords {
    StepWords::new("Ask the Service Desk to change your details")
        .service_desk(said!(
            "Open a request in the EMA Service Desk, with what is to be changed.";
            KEEP_12
        ))
        .document(Said::advice("What is to be changed, old and new"))
}
