//! The EMA account (GUIDE §2 item 1, §3; PORTAL): everyone needs one that works before anything else (ACC-01).

use super::builder::{Builder, NewStep};
use super::{Outcome, QuestionSet, StepId, StepSet};
use crate::case::answers::{Account, YesNo};
use crate::case::questions::Question;

/// Goal `account`: the steps of the account alone.
pub(super) fn plan(plan: &mut Builder<'_>) -> Outcome {
    add_steps(plan);
    match plan.answers.account {
        Some(Account::JustRegistered) => Outcome::Wait,
        _ => plan.eligible(),
    }
}

/// The steps of the account, for which steps that need one wait.
pub(super) fn add_steps(plan: &mut Builder<'_>) {
    let because = QuestionSet::of(&[Question::Account, Question::OtherSystem, Question::Email]);
    let main = match plan.answers.account {
        None | Some(Account::Works) => return,
        Some(Account::None | Account::NewEmployer) => StepId::AccountRegister,
        Some(Account::Unknown | Account::EmailInUse | Account::UsernameForgotten) => {
            if plan.answers.has_an_account_already() {
                StepId::AccountRecoverUsername
            } else {
                StepId::AccountRegister
            }
        }
        Some(Account::JustRegistered) => StepId::AccountAwaitConfirmation,
        Some(Account::PasswordForgotten) => StepId::AccountResetPassword,
        Some(Account::Disabled) => StepId::AccountReactivate,
        Some(Account::NewDomain) => StepId::AccountChangeDomain,
        Some(Account::NewSurname) => StepId::AccountChangeSurname,
        Some(Account::Mobile) => StepId::AccountEditMobile,
        Some(Account::OtherDetail) => StepId::AccountChangeDetail,
    };
    plan.account = StepSet::one(plan.add(NewStep::new(main, None, because)));
    if plan.answers.account == Some(Account::NewEmployer) {
        plan.add(NewStep::new(StepId::AccountCloseOld, None, because));
    }
    if plan.answers.eudralink == Some(YesNo::Yes) {
        let because = because.with(Question::Eudralink);
        plan.add(NewStep::new(StepId::AccountChangeEudralink, None, because));
    }
}
