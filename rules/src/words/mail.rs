//! What is wrong with a pasted e-mail, in words.

use crate::credentials::mail::Problem;

/// What is wrong with a pasted e-mail, and what to do about it.
#[must_use]
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::NothingFound => {
            "Nothing of the e-mail \u{201c}UPD API Registration Details\u{201d} was found in this text.".to_owned()
        }
        Problem::Missing(field) => format!("{} is not in this text.", field.label()),
        Problem::ReferenceInformationMissing => {
            "The Reference Information is not in this text. You need it if something goes wrong and, as a member of the \
             public, to renew."
                .to_owned()
        }
        Problem::ClientId(why) => format!("Client Id: {}.", super::not_a_client_id(*why)),
        Problem::Unreadable(field) => format!("{}: this value could not be read.", field.label()),
        Problem::Shortened(field) => format!("{}: this value is cut short.", field.label()),
        Problem::ImpossibleDate => "Expiration date: there is no such day or time.".to_owned(),
        Problem::Several(field) => format!(
            "{}: there are several different ones in this text. The first one is taken; please compare it, and paste one \
             e-mail at a time.",
            field.label()
        ),
        Problem::Unlabelled(field) => format!(
            "{}: it stands in this text without its label. Please compare it with the e-mail.",
            field.label()
        ),
    }
}
