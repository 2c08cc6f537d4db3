//! Chapter I of the rules: General public: the public API.

use super::{Kind, Scope, Who, rules};

rules! {
    PUB_01 {
        id: "PUB-01",
        kind: Kind::Prerequisite,
        says: "A member of the public first needs an EMA account in EAM.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "Somebody without an EMA account wants the public API",
        then: "Register",
        time: "",
        sources: [Guide "§5.1.3": "Firstly, you must register for"],
    }

    PUB_02 {
        id: "PUB-02",
        kind: Kind::Step,
        says: "A member of the public who wants to use the API services of UPD then requests the API \
               role.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "Somebody wants the public API",
        then: "Request it",
        time: "",
        sources: [Guide "§5.1.3": "Secondly, you should request the API"],
    }

    PUB_03 {
        id: "PUB-03",
        kind: Kind::Step,
        says: "To request the public API, go to EAM Production and log in with your e-mail address.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "Somebody requests the public API",
        then: "Log in",
        time: "",
        sources: [Guide "§5.1.3": "and log-in with your email address"],
    }

    PUB_04 {
        id: "PUB-04",
        kind: Kind::MenuPath,
        says: "For the public API, choose Manage Access in the menu bar, then Request Public API \
               Access.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "The user is logged in",
        then: "Open the form",
        time: "",
        sources: [Guide "§5.1.3": "Request Public API Access"],
    }

    PUB_05 {
        id: "PUB-05",
        kind: Kind::Step,
        says: "On the screen “EMA - API Approve ToC” read the text “EMA API Terms and conditions”, \
               tick the box of the user agreement and click Next. The other button is Cancel.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "The form is open",
        then: "Accept the terms",
        time: "",
        sources: [Guide "§5.1.3": "ticking the box of user agreement"],
    }

    PUB_06 {
        id: "PUB-06",
        kind: Kind::FormField,
        says: "The second screen has one field only, “Provide an API Technical contact email *”. \
               Messages about the API account go to this address, the first one with Client ID and \
               secret included. It may be the address of your EMA account.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "On the form",
        then: "Give an address",
        time: "",
        sources: [
            Guide "§5.1.3": "Provide an API technical contact email",
            Guide "§5.1.3": "Provide an API Technical contact email",
        ],
    }

    PUB_07 {
        id: "PUB-07",
        kind: Kind::Button,
        says: "Click Request API Access; the other button is Cancel. If a summary of the request \
               appears, click OK.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "The form is complete",
        then: "The request is sent",
        time: "",
        sources: [
            Guide "§5.1.3": "Click Request API Access",
            Guide "§5.1.3": "click OK to continue",
        ],
    }

    PUB_08 {
        id: "PUB-08",
        kind: Kind::Fact,
        says: "The first e-mail says that the request has been approved. The sample adds that public \
               API access was requested and that instructions will go to the technical contact. It is \
               not said who approves.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "The request has been approved",
        then: "An e-mail comes",
        time: "No time is stated",
        sources: [
            Guide "§5.1.3": "when the request has been approved",
            Guide "§5.1.3": "you have requested public api access",
        ],
    }

    PUB_09 {
        id: "PUB-09",
        kind: Kind::Fact,
        says: "The second e-mail is called “UPD App Registration Request Processed”. It holds the \
               Client ID, Client Secret, OAuth2 Token Endpoint and Scope.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "The access has been granted and processed",
        then: "The credentials come",
        time: "No time is stated",
        sources: [Guide "§5.1.3": "UPD App Registration Request Processed"],
    }

    PUB_10 {
        id: "PUB-10",
        kind: Kind::Fact,
        says: "Whoever needs more help with the public API opens a ticket at the EMA Service Desk \
               Portal.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "Somebody needs support",
        then: "Create a ticket",
        time: "",
        sources: [Guide "§5.1.3": "please create a ticket in the"],
    }

    PUB_11 {
        id: "PUB-11",
        kind: Kind::Warning,
        says: "Do not answer the e-mail about the request: nobody reads that mailbox.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "The e-mail has come",
        then: "Do not reply",
        time: "",
        sources: [Guide "§5.1.3": "the mailbox is not monitored"],
    }

    PUB_12 {
        id: "PUB-12",
        kind: Kind::Fact,
        says: "The overview names the general public only under step 1, the EMA account. The headings \
               of steps 2 (OMS) and 3 (role and affiliation) name only NCA and industry users.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "The user is a member of the public",
        then: "No OMS, no Super User and no affiliation are asked for",
        time: "",
        sources: [
            Guide "§2": "For NCA, pharmaceutical industry and general",
            Guide "§2": "For NCA and pharmaceutical industry",
        ],
    }

    PUB_13 {
        id: "PUB-13",
        kind: Kind::Scope,
        says: "The section on the general public has one entry only, “UPD – API”. It describes no role \
               for the portal.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "A member of the public wants the portal",
        then: "This is not described",
        time: "",
        sources: [Guide "§5.1.3": "1. UPD – API"],
    }
}
