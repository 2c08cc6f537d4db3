//! Chapter C of the rules: EMA account: keeping it, recovering it, changing it.

use super::{Kind, Scope, Who, rules};

rules! {
    KEEP_01 {
        id: "KEEP-01",
        kind: Kind::Rule,
        says: "Every EMA account is disabled automatically after 6 months without activity.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The account is not used",
        then: "The account is disabled",
        time: "6 months",
        sources: [Portal "§inactive": "automatically disabled after 6 months"],
    }

    KEEP_02 {
        id: "KEEP-02",
        kind: Kind::Fact,
        says: "The system reminds the user three times before it disables an account.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The 6 months are nearly over",
        then: "Three reminders come",
        time: "Two weeks before the account is disabled, one week before and one day before",
        sources: [Portal "§inactive": "two weeks, one week and one"],
    }

    KEEP_03 {
        id: "KEEP-03",
        kind: Kind::Step,
        says: "A disabled account becomes active again through “Forgot Password?”: a new password \
               re-activates it.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The account is disabled",
        then: "The account is active again",
        time: "",
        sources: [Portal "§inactive": "use the \"Forgot Password?\" process"],
    }

    KEEP_04 {
        id: "KEEP-04",
        kind: Kind::Fact,
        says: "An e-mail tells the user that the account has been re-activated.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The password of a disabled account has been reset",
        then: "The user is told by e-mail",
        time: "",
        sources: [Portal "§inactive": "a notification sent to your email"],
    }

    KEEP_05 {
        id: "KEEP-05",
        kind: Kind::Fact,
        says: "If the user is affiliated to an organisation, its User Administrator is told of the \
               re-activation as well.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The account of an affiliated user has been re-activated",
        then: "The organisation's User Administrator is told",
        time: "",
        sources: [Portal "§inactive": "will also be notified that your"],
    }

    KEEP_06 {
        id: "KEEP-06",
        kind: Kind::DocumentName,
        says: "The guidance on re-activation is called “Recover your credentials - Re-activate your \
               account - Forgot Password?”.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The account is disabled",
        then: "Read it",
        time: "",
        sources: [Portal "§inactive": "Re-activate your account - Forgot Password"],
    }

    KEEP_07 {
        id: "KEEP-07",
        kind: Kind::Step,
        says: "For a forgotten username there is the link “Forgot Username?”. The username then comes \
               by e-mail.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The username is forgotten",
        then: "An e-mail brings the username",
        time: "",
        sources: [Portal "§credentials": "click on the \"Forgot Username?\" link"],
    }

    KEEP_08 {
        id: "KEEP-08",
        kind: Kind::Step,
        says: "For a forgotten password there is the link “Forgot Password?”, with instructions to \
               follow.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The password is forgotten",
        then: "The password is reset",
        time: "",
        sources: [Portal "§credentials": "click on the \"Forgot Password?\" link"],
    }

    KEEP_09 {
        id: "KEEP-09",
        kind: Kind::Warning,
        says: "If the one-time token for the reset does not come, look in the spam folder.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "No token has come",
        then: "Look in the spam folder",
        time: "",
        sources: [Portal "§credentials": "Check your spam e-mail folder"],
    }

    KEEP_10 {
        id: "KEEP-10",
        kind: Kind::DocumentName,
        says: "The guidance on lost usernames and passwords is called “Recover your credentials”.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The username or the password is lost",
        then: "Read it",
        time: "",
        sources: [Portal "§credentials": "recover your username and password"],
    }

    KEEP_11 {
        id: "KEEP-11",
        kind: Kind::Step,
        says: "Users change their mobile number themselves, in the area “Edit Identity” of the portal.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The mobile number has changed",
        then: "Change it yourself",
        time: "",
        sources: [Portal "§details": "change your mobile number by logging"],
    }

    KEEP_12 {
        id: "KEEP-12",
        kind: Kind::Rule,
        says: "A change of name, e-mail address or any other detail is requested from the EMA Service \
               Desk.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "One of these details has changed",
        then: "Ask the EMA Service Desk",
        time: "",
        sources: [Portal "§details": "update your name, e-mail or any"],
    }

    KEEP_13 {
        id: "KEEP-13",
        kind: Kind::Rule,
        says: "Users can no longer change their e-mail address in the EAM portal by themselves.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The e-mail address has changed",
        then: "Follow KEEP-14, KEEP-16 or KEEP-18",
        time: "",
        sources: [Portal "§details": "no longer able to change/update their"],
    }

    KEEP_14 {
        id: "KEEP-14",
        kind: Kind::Rule,
        says: "Whoever moves to another organisation creates a new account in the EAM portal, with the \
               new e-mail address.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The user moves to another organisation",
        then: "Create a new account",
        time: "",
        sources: [Portal "§details": "need to create a new account"],
    }

    KEEP_15 {
        id: "KEEP-15",
        kind: Kind::Rule,
        says: "Whoever moves to another organisation asks the EMA Service Desk to disable the old \
               account and to take away its access.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The user moves to another organisation",
        then: "Ask the EMA Service Desk",
        time: "",
        sources: [Portal "§details": "Request to disable old account"],
    }

    KEEP_16 {
        id: "KEEP-16",
        kind: Kind::Rule,
        says: "If the organisation has a new e-mail domain, a ticket at the EMA Service Desk brings a \
               bulk change for all users of that domain.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The organisation's e-mail domain has changed",
        then: "EMA changes all users of that domain together",
        time: "",
        sources: [Portal "§details": "bulk change would be performed"],
    }

    KEEP_17 {
        id: "KEEP-17",
        kind: Kind::Exception,
        says: "The change of domain does not reach Eudralink accounts. They need a request of their \
               own to the EMA Service Desk.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The domain has changed and the user has Eudralink",
        then: "Make a separate request",
        time: "",
        sources: [Portal "§details": "not applicable to Eudralink accounts"],
    }

    KEEP_18 {
        id: "KEEP-18",
        kind: Kind::Option,
        says: "For a new surname, and so a new e-mail address, the first way is a new account in the \
               new name, with a request to move the earlier access to it.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The surname has changed",
        then: "A new account takes over the earlier access",
        time: "",
        sources: [Portal "§details": "previous access re-assigned to your"],
    }

    KEEP_19 {
        id: "KEEP-19",
        kind: Kind::Option,
        says: "For a new surname, and so a new e-mail address, the second way is to have the EMA \
               Service Desk update both. The user name then stays as it was.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The surname has changed",
        then: "The account and its user name stay",
        time: "",
        sources: [Portal "§details": "your user name will not change"],
    }

    KEEP_20 {
        id: "KEEP-20",
        kind: Kind::Exception,
        says: "The change of surname does not reach Eudralink accounts. They need a request of their \
               own to the EMA Service Desk.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The surname has changed and the user has Eudralink",
        then: "Make a separate request",
        time: "",
        sources: [Portal "§details": "need to be requested separately"],
    }

    KEEP_21 {
        id: "KEEP-21",
        kind: Kind::Fact,
        says: "An API Client Secret that expires does not by itself deactivate the user's account.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The secret has expired",
        then: "The user's account stays active",
        time: "",
        sources: [Guide "§7": "user account itself will remain active"],
    }
}
