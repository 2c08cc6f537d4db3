//! Chapter B of the rules: EMA account: having one, creating it, proving that you have one.

use super::{Kind, Scope, Who, rules};

rules! {
    ACC_01 {
        id: "ACC-01",
        kind: Kind::Prerequisite,
        says: "Everyone, whether from an authority, from industry or from the public, must first have \
               an active EMA account, that is, an account in EAM.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "Somebody wants any registered access to UPD",
        then: "Without the account nothing else can be requested",
        time: "",
        sources: [
            Guide "§2 item 1": "have an active EMA account",
            Guide "§3": "need to have an account in",
            Portal "§account": "need to have an EMA Account",
        ],
    }

    ACC_02 {
        id: "ACC-02",
        kind: Kind::Rule,
        says: "Whoever has no EMA account registers for one in the EAM portal. This includes people \
               who act for an authority, a company or a public user.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC).and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "There is no EMA account yet",
        then: "Register in EAM",
        time: "",
        sources: [Guide "§2 item 1": "including persons acting on their"],
    }

    ACC_03 {
        id: "ACC-03",
        kind: Kind::Fact,
        says: "EAM is EMA's secure online platform. Access to EMA's applications is requested and \
               managed there.",
        who: Who::EAM,
        environment: Scope::Both,
        when: "Always",
        then: "",
        time: "",
        sources: [
            Guide "§3": "online gateway for managing access",
            Portal "§intro": "request and manage access to",
        ],
    }

    ACC_04 {
        id: "ACC-04",
        kind: Kind::Fact,
        says: "The portal page names CTIS, SPOR, IRIS, EudraVigilance and UPD as applications that \
               need an EMA account.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody wants one of these applications",
        then: "The EMA account comes first",
        time: "",
        sources: [Portal "§account": "CTIS, SPOR, IRIS, EudraVigilance"],
    }

    ACC_05 {
        id: "ACC-05",
        kind: Kind::Step,
        says: "A new account is made with the form called Self-service Registration.",
        who: Who::EAM,
        environment: Scope::Production,
        when: "There is no EMA account yet",
        then: "Fill in the form",
        time: "",
        sources: [Portal "§account": "completing the Self-service Registration form"],
    }

    ACC_06 {
        id: "ACC-06",
        kind: Kind::Exception,
        says: "If the e-mail address is already in use, do not register again but retrieve the \
               username.",
        who: Who::EAM,
        environment: Scope::Production,
        when: "Registration says that the e-mail address is in use",
        then: "Retrieve the username",
        time: "",
        sources: [Portal "§account": "email is already in use"],
    }

    ACC_07 {
        id: "ACC-07",
        kind: Kind::Rule,
        says: "After registering, wait for the e-mail that confirms it before you go to other EMA \
               applications.",
        who: Who::EAM,
        environment: Scope::Production,
        when: "Somebody has just registered",
        then: "Wait for the e-mail",
        time: "Until the e-mail comes; no number is stated",
        sources: [Portal "§account": "Wait for the confirmation e-mail"],
    }

    ACC_08 {
        id: "ACC-08",
        kind: Kind::Duration,
        says: "A new account may not be active at once. If it cannot be opened yet, try again 30 \
               minutes later.",
        who: Who::EAM,
        environment: Scope::Production,
        when: "The new account cannot be opened yet",
        then: "Try again",
        time: "30 minutes",
        sources: [Portal "§account": "try again after 30 minutes"],
    }

    ACC_09 {
        id: "ACC-09",
        kind: Kind::Step,
        says: "The SPOR leaflet tells new users to register themselves and to wait until a \
               notification says that the registration is complete.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The user is new",
        then: "Wait for the notification",
        time: "Until the notification comes; no number is stated",
        sources: [Spor1 "step 1b": "Wait for the self-registration to"],
    }

    ACC_10 {
        id: "ACC-10",
        kind: Kind::Warning,
        says: "Generic addresses (such as info@) and private ones (such as Gmail or Yahoo) are advised \
               against for reasons of security.",
        who: Who::EAM,
        environment: Scope::Production,
        when: "Somebody chooses the e-mail address of the account",
        then: "This is advice; it is not said that such an address is refused",
        time: "",
        sources: [Portal "§account": "generic (i.e. info@) and private"],
    }

    ACC_11 {
        id: "ACC-11",
        kind: Kind::Rule,
        says: "Only a personal e-mail address of the form name.surname@domain.com is to be used for a \
               new account.",
        who: Who::EAM,
        environment: Scope::Production,
        when: "Somebody chooses the e-mail address of the account",
        then: "Use an address that carries your own name",
        time: "",
        sources: [Portal "§account": "only personal e-mail address must"],
    }

    ACC_12 {
        id: "ACC-12",
        kind: Kind::Fact,
        says: "Whoever has access to one of 15 systems has an active EMA account already: SPOR; \
               Eudralink; EudraCT Secure; Service Desk portal; EUTCT (European Union telematics \
               controlled terms); MMS (Meeting Management System); MMD (Managing Meeting Document \
               system); EVDAS (EudraVigilance data analysis system); EudraPortal; EudraGMDP; PedRA; \
               Siamed Business Intelligence dashboard (BI DASHBOARD); CorpGXP (Corporate GxP \
               database); EPITT; PSUR repository.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody has access to any one of them",
        then: "An active EMA account exists already",
        time: "15 systems, by our count",
        sources: [
            Portal "§account": "you already have an active EMA",
            Portal "§account": "SPOR, Eudralink, EudraCT Secure",
        ],
    }

    ACC_13 {
        id: "ACC-13",
        kind: Kind::Fact,
        says: "The SPOR leaflet has a shorter list of 8 systems: Eudralink; EudraCT Secure; Service \
               Desk portal; EUTCT; EVDAS; EudraPORTAL; EUDRAGMDP; PSUR Repository. Access to any one \
               of them shows that an EMA account exists.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "Somebody has access to any one of them",
        then: "An EMA account exists already",
        time: "8 systems, by our count",
        sources: [Spor1 "step 1a": "you already have an EMA account"],
    }

    ACC_14 {
        id: "ACC-14",
        kind: Kind::Rule,
        says: "Whoever has an EMA account already should go on using its credentials.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "Somebody has an EMA account",
        then: "Do not make a second account",
        time: "",
        sources: [Spor1 "step 1a": "you should use the same credentials"],
    }

    ACC_15 {
        id: "ACC-15",
        kind: Kind::Step,
        says: "Whoever uses the EAM portal for the first time has to set up answers to security \
               questions.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "First time in the EAM portal",
        then: "Set up the answers",
        time: "",
        sources: [Spor1 "step 1a": "first-time portal users need"],
    }

    ACC_16 {
        id: "ACC-16",
        kind: Kind::Rule,
        says: "A EudraLink account is requested through the EMA Service Desk once the EMA account \
               exists.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody wants EudraLink",
        then: "Ask the EMA Service Desk",
        time: "",
        sources: [Portal "§account": "request it via the EMA Service"],
    }

    ACC_17 {
        id: "ACC-17",
        kind: Kind::Fact,
        says: "Self-registration brings access to SPOR as a user without an organisation \
               (“unaffiliated”). It comes automatically, so that the user can ask OMS to create an \
               organisation.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody has registered in EAM",
        then: "The user can ask OMS to create an organisation",
        time: "Automatic; no time is stated",
        sources: [Portal "§account": "will be granted automatically on"],
    }

    ACC_18 {
        id: "ACC-18",
        kind: Kind::DocumentName,
        says: "Two documents help with registration: “Create an EMA Account”, named by the portal \
               page, and guidance on self-registration to which the guide links. In our copy of the \
               guide that link has lost its address.",
        who: Who::EAM,
        environment: Scope::Production,
        when: "Somebody needs help with registering",
        then: "Read one of them",
        time: "",
        sources: [
            Portal "§account": "how to Create an EMA Account",
            Guide "§3": "guidance on the self-registration process",
        ],
    }

    ACC_19 {
        id: "ACC-19",
        kind: Kind::Rule,
        says: "To ask for API access, sign in to EAM with your organisation's e-mail address, the one \
               you registered in EAM. Do not use the EMA user (xyz@id.ema.europa.eu). Industry does \
               this in production only.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "Somebody signs in to ask for API access",
        then: "Sign in with the e-mail address",
        time: "",
        sources: [
            Guide "§5.1.1.4": "your organisation's email address that",
            Guide "§5.1.2.4": "not your EMA user",
        ],
    }

    ACC_20 {
        id: "ACC-20",
        kind: Kind::Rule,
        says: "Members of the public log in with the e-mail address that they registered in EAM, not \
               with the EMA user (xyz@id.ema.europa.eu).",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "Somebody signs in to ask for public API access",
        then: "Log in with the e-mail address",
        time: "",
        sources: [Guide "§5.1.3": "use the email address that you"],
    }

    ACC_21 {
        id: "ACC-21",
        kind: Kind::DocumentName,
        says: "The guidance on signing in is called “How to log into EMA Systems”.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody needs help with signing in",
        then: "Read it",
        time: "",
        sources: [Portal "§security": "How to log into EMA Systems"],
    }
}
