//! Chapter C of the rules: EMA account: keeping it, recovering it, changing it.

use super::{Kind, Rule, Scope, Who, guide, portal};

/// PORTAL §inactive: "automatically disabled after 6 months".
pub const KEEP_01: Rule = Rule {
    id: "KEEP-01",
    kind: Kind::Rule,
    says: "Every EMA account is disabled automatically after 6 months without activity.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The account is not used",
    then: "The account is disabled",
    time: "6 months",
    sources: &[portal("§inactive", "automatically disabled after 6 months")],
};

/// PORTAL §inactive: "two weeks, one week and one".
pub const KEEP_02: Rule = Rule {
    id: "KEEP-02",
    kind: Kind::Fact,
    says: "The system reminds the user three times before it disables an account.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The 6 months are nearly over",
    then: "Three reminders come",
    time: "Two weeks before the account is disabled, one week before and one day before",
    sources: &[portal("§inactive", "two weeks, one week and one")],
};

/// PORTAL §inactive: "use the "Forgot Password?" process".
pub const KEEP_03: Rule = Rule {
    id: "KEEP-03",
    kind: Kind::Step,
    says: "A disabled account becomes active again through “Forgot Password?”: a new password \
           re-activates it.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The account is disabled",
    then: "The account is active again",
    time: "",
    sources: &[portal("§inactive", "use the \"Forgot Password?\" process")],
};

/// PORTAL §inactive: "a notification sent to your email".
pub const KEEP_04: Rule = Rule {
    id: "KEEP-04",
    kind: Kind::Fact,
    says: "An e-mail tells the user that the account has been re-activated.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The password of a disabled account has been reset",
    then: "The user is told by e-mail",
    time: "",
    sources: &[portal("§inactive", "a notification sent to your email")],
};

/// PORTAL §inactive: "will also be notified that your".
pub const KEEP_05: Rule = Rule {
    id: "KEEP-05",
    kind: Kind::Fact,
    says: "If the user is affiliated to an organisation, its User Administrator is told of the \
           re-activation as well.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The account of an affiliated user has been re-activated",
    then: "The organisation's User Administrator is told",
    time: "",
    sources: &[portal("§inactive", "will also be notified that your")],
};

/// PORTAL §inactive: "Re-activate your account - Forgot Password".
pub const KEEP_06: Rule = Rule {
    id: "KEEP-06",
    kind: Kind::DocumentName,
    says: "The guidance on re-activation is called “Recover your credentials - Re-activate your \
           account - Forgot Password?”.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The account is disabled",
    then: "Read it",
    time: "",
    sources: &[portal("§inactive", "Re-activate your account - Forgot Password")],
};

/// PORTAL §credentials: "click on the "Forgot Username?" link".
pub const KEEP_07: Rule = Rule {
    id: "KEEP-07",
    kind: Kind::Step,
    says: "For a forgotten username there is the link “Forgot Username?”. The username then comes \
           by e-mail.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The username is forgotten",
    then: "An e-mail brings the username",
    time: "",
    sources: &[portal("§credentials", "click on the \"Forgot Username?\" link")],
};

/// PORTAL §credentials: "click on the "Forgot Password?" link".
pub const KEEP_08: Rule = Rule {
    id: "KEEP-08",
    kind: Kind::Step,
    says: "For a forgotten password there is the link “Forgot Password?”, with instructions to \
           follow.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The password is forgotten",
    then: "The password is reset",
    time: "",
    sources: &[portal("§credentials", "click on the \"Forgot Password?\" link")],
};

/// PORTAL §credentials: "Check your spam e-mail folder".
pub const KEEP_09: Rule = Rule {
    id: "KEEP-09",
    kind: Kind::Warning,
    says: "If the one-time token for the reset does not come, look in the spam folder.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "No token has come",
    then: "Look in the spam folder",
    time: "",
    sources: &[portal("§credentials", "Check your spam e-mail folder")],
};

/// PORTAL §credentials: "recover your username and password".
pub const KEEP_10: Rule = Rule {
    id: "KEEP-10",
    kind: Kind::DocumentName,
    says: "The guidance on lost usernames and passwords is called “Recover your credentials”.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The username or the password is lost",
    then: "Read it",
    time: "",
    sources: &[portal("§credentials", "recover your username and password")],
};

/// PORTAL §details: "change your mobile number by logging".
pub const KEEP_11: Rule = Rule {
    id: "KEEP-11",
    kind: Kind::Step,
    says: "Users change their mobile number themselves, in the area “Edit Identity” of the portal.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The mobile number has changed",
    then: "Change it yourself",
    time: "",
    sources: &[portal("§details", "change your mobile number by logging")],
};

/// PORTAL §details: "update your name, e-mail or any".
pub const KEEP_12: Rule = Rule {
    id: "KEEP-12",
    kind: Kind::Rule,
    says: "A change of name, e-mail address or any other detail is requested from the EMA Service \
           Desk.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "One of these details has changed",
    then: "Ask the EMA Service Desk",
    time: "",
    sources: &[portal("§details", "update your name, e-mail or any")],
};

/// PORTAL §details: "no longer able to change/update their".
pub const KEEP_13: Rule = Rule {
    id: "KEEP-13",
    kind: Kind::Rule,
    says: "Users can no longer change their e-mail address in the EAM portal by themselves.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The e-mail address has changed",
    then: "Follow KEEP-14, KEEP-16 or KEEP-18",
    time: "",
    sources: &[portal("§details", "no longer able to change/update their")],
};

/// PORTAL §details: "need to create a new account".
pub const KEEP_14: Rule = Rule {
    id: "KEEP-14",
    kind: Kind::Rule,
    says: "Whoever moves to another organisation creates a new account in the EAM portal, with the \
           new e-mail address.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The user moves to another organisation",
    then: "Create a new account",
    time: "",
    sources: &[portal("§details", "need to create a new account")],
};

/// PORTAL §details: "Request to disable old account".
pub const KEEP_15: Rule = Rule {
    id: "KEEP-15",
    kind: Kind::Rule,
    says: "Whoever moves to another organisation asks the EMA Service Desk to disable the old \
           account and to take away its access.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The user moves to another organisation",
    then: "Ask the EMA Service Desk",
    time: "",
    sources: &[portal("§details", "Request to disable old account")],
};

/// PORTAL §details: "bulk change would be performed".
pub const KEEP_16: Rule = Rule {
    id: "KEEP-16",
    kind: Kind::Rule,
    says: "If the organisation has a new e-mail domain, a ticket at the EMA Service Desk brings a \
           bulk change for all users of that domain.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The organisation's e-mail domain has changed",
    then: "EMA changes all users of that domain together",
    time: "",
    sources: &[portal("§details", "bulk change would be performed")],
};

/// PORTAL §details: "not applicable to Eudralink accounts".
pub const KEEP_17: Rule = Rule {
    id: "KEEP-17",
    kind: Kind::Exception,
    says: "The change of domain does not reach Eudralink accounts. They need a request of their \
           own to the EMA Service Desk.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The domain has changed and the user has Eudralink",
    then: "Make a separate request",
    time: "",
    sources: &[portal("§details", "not applicable to Eudralink accounts")],
};

/// PORTAL §details: "previous access re-assigned to your".
pub const KEEP_18: Rule = Rule {
    id: "KEEP-18",
    kind: Kind::Option,
    says: "For a new surname, and so a new e-mail address, the first way is a new account in the \
           new name, with a request to move the earlier access to it.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The surname has changed",
    then: "A new account takes over the earlier access",
    time: "",
    sources: &[portal("§details", "previous access re-assigned to your")],
};

/// PORTAL §details: "your user name will not change".
pub const KEEP_19: Rule = Rule {
    id: "KEEP-19",
    kind: Kind::Option,
    says: "For a new surname, and so a new e-mail address, the second way is to have the EMA \
           Service Desk update both. The user name then stays as it was.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The surname has changed",
    then: "The account and its user name stay",
    time: "",
    sources: &[portal("§details", "your user name will not change")],
};

/// PORTAL §details: "need to be requested separately".
pub const KEEP_20: Rule = Rule {
    id: "KEEP-20",
    kind: Kind::Exception,
    says: "The change of surname does not reach Eudralink accounts. They need a request of their \
           own to the EMA Service Desk.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The surname has changed and the user has Eudralink",
    then: "Make a separate request",
    time: "",
    sources: &[portal("§details", "need to be requested separately")],
};

/// GUIDE §7: "user account itself will remain active".
pub const KEEP_21: Rule = Rule {
    id: "KEEP-21",
    kind: Kind::Fact,
    says: "An API Client Secret that expires does not by itself deactivate the user's account.",
    who: Who::AUTHORITY.and(Who::INDUSTRY),
    environment: Scope::Both,
    when: "The secret has expired",
    then: "The user's account stays active",
    time: "",
    sources: &[guide("§7", "user account itself will remain active")],
};

/// Every rule of the chapter, in order.
pub(super) static ALL: &[&Rule] = &[
    &KEEP_01, &KEEP_02, &KEEP_03, &KEEP_04, &KEEP_05, &KEEP_06, &KEEP_07, &KEEP_08, &KEEP_09, &KEEP_10, &KEEP_11,
    &KEEP_12, &KEEP_13, &KEEP_14, &KEEP_15, &KEEP_16, &KEEP_17, &KEEP_18, &KEEP_19, &KEEP_20, &KEEP_21,
];
