//! Signing in to UPD, and what to do when it fails.

use super::{Spot, StepWords, write_instead};
use crate::case::answers::EarlySignIn;
use crate::sources::addresses::{HOW_TO_SIGN_IN, UPD_PORTAL};
use crate::sources::figures::{LOCK_OUT_HOURS, REPORT_AFTER_HOURS};
use crate::sources::said::{Said, said};
use crate::words::{Telling, hours};

impl Telling<'_> {
    pub(super) fn sign_in(&self, spot: Spot) -> StepWords {
        let mut words = StepWords::new("Sign in to UPD");
        if spot != Spot::Uat {
            words = words.detail(said!(
                format!("Open {UPD_PORTAL}, click \u{201c}Sign In\u{201d} and follow the steps on the screen.");
                LOG_04 LOG_05
            ));
        }
        if spot.has_uat() {
            words = words.detail(said!(
                "For UAT open the UPD UAT portal. Its address is not in the guide: ask your Super User or the Service Desk.";
                X016
            ));
        }
        let since = match self.answers().early_sign_in {
            Some(EarlySignIn::Under24hAgo | EarlySignIn::From24hAgo) => "early sign-in",
            Some(EarlySignIn::No) | None => "approval",
        };
        words.detail(said!(
            format!(
                "If you still have no access {} after the {since}, report it to the Service Desk.",
                hours(REPORT_AFTER_HOURS)
            );
            ROL_14 X004
        ))
    }
}

pub(super) fn wait_lockout() -> StepWords {
    StepWords::new(format!(
        "Wait until {} have passed since the early sign-in",
        hours(LOCK_OUT_HOURS)
    ))
    .detail(said!(
        "Your account is locked for that time. Please do not try to sign in to UPD before it is over.";
        ROL_12 ROL_13 X114
    ))
}

pub(super) fn report() -> StepWords {
    StepWords::new("Report that you still have no access")
        .detail(Said::advice(
            "First try a private window: several Microsoft accounts in one browser get mixed up.",
        ))
        .detail(said!("Then look into the guidance documentation of EAM."; LOG_06 X110))
        .service_desk(said!(
            format!(
                "If that does not help either, open a request in the EMA Service Desk: {after} after the approval or, if \
                 you were locked out, {after} after the early sign-in.",
                after = hours(REPORT_AFTER_HOURS)
            );
            ROL_14 X004
        ))
        .detail(write_instead())
        .link("How to log into EMA systems", HOW_TO_SIGN_IN)
}
