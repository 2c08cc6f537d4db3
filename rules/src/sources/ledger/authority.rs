//! Chapter G of the rules: Roles of competent authorities.

use super::{Kind, Scope, Who, rules};

rules! {
    CA_01 {
        id: "CA-01",
        kind: Kind::Eligibility,
        says: "UPD CA Super User is for people at a regulatory authority (the European Commission or a \
               national one) who will manage the access of its users to UPD: approve, reject, revoke.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "Somebody wants to manage access",
        then: "Request this role",
        time: "",
        sources: [Guide "§5.1.1.1": "acting as a regulatory authority"],
    }

    CA_02 {
        id: "CA-02",
        kind: Kind::Attachment,
        says: "EMA evaluates and grants the first request for UPD CA Super User. A signed “Nomination \
               Letter” must be attached to it.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The authority has no Super User yet",
        then: "Attach the signed letter; for the time see ROL-04",
        time: "",
        sources: [Guide "§5.1.1.1": "attach a signed \"Nomination Letter\""],
    }

    CA_03 {
        id: "CA-03",
        kind: Kind::Permission,
        says: "The CA Super User has full access (Edit/Search/View) and uses EAM to approve or reject \
               access for new and existing users of the organisation.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The role is granted",
        then: "Full access",
        time: "",
        sources: [Guide "§5.1.1.1": "give you full access (Edit/Search/View)"],
    }

    CA_04 {
        id: "CA-04",
        kind: Kind::DocumentName,
        says: "The duties of a Super User are described in the User Administrator Guide of EMA Account \
               Management.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "Somebody is Super User or becomes one",
        then: "Read it",
        time: "",
        sources: [Guide "§5.1.1.1": "the responsibilities of a"],
    }

    CA_05 {
        id: "CA-05",
        kind: Kind::Rule,
        says: "If the organisation wants the API, only its Super User can request API access.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The API is wanted",
        then: "The Super User requests it",
        time: "",
        sources: [Guide "§5.1.1.1": "can request API access if the"],
    }

    CA_06 {
        id: "CA-06",
        kind: Kind::Eligibility,
        says: "UPD CA Edit/Search/View is for people at a regulatory authority (the European \
               Commission or a national one) who will create and update data on veterinary medicines, \
               and approve or reject variations not requiring assessment, under its responsibility.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "Somebody wants to edit",
        then: "Request this role",
        time: "",
        sources: [Guide "§5.1.1.2": "that fall under your responsibility"],
    }

    CA_07 {
        id: "CA-07",
        kind: Kind::Rule,
        says: "The Super User of the organisation represented approves UPD CA Edit/Search/View.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The role is requested",
        then: "The Super User decides",
        time: "No time is stated",
        sources: [Guide "§5.1.1.2": "of the organisation you represent"],
    }

    CA_08 {
        id: "CA-08",
        kind: Kind::Eligibility,
        says: "UPD CA Search/View is for people at a regulatory authority (the European Commission or \
               a national one) who will read and export data on veterinary medicines and do nothing \
               else.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "Somebody wants only to read or export",
        then: "Request this role",
        time: "",
        sources: [Guide "§5.1.1.3": "to only read and export data"],
    }

    CA_09 {
        id: "CA-09",
        kind: Kind::Rule,
        says: "The Super User of the organisation represented approves UPD CA Search/View.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The role is requested",
        then: "The Super User decides",
        time: "No time is stated",
        sources: [Guide "§5.1.1.3": "will be approved by the"],
    }

    CA_10 {
        id: "CA-10",
        kind: Kind::Fact,
        says: "Authorities have three APIs, each for another kind of data: API for UPD \
               Products/Procedures; API for UPD VNRA (variations not requiring assessment); API for \
               VoS (volume of sales).",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The API is wanted",
        then: "There are three APIs",
        time: "Three APIs",
        sources: [Guide "§5.1.1.4": "there are three different APIs"],
    }

    CA_11 {
        id: "CA-11",
        kind: Kind::Rule,
        says: "All three APIs ask for authentication and authorisation: each endpoint needs a valid \
               Bearer Token.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "A program calls an API",
        then: "It needs a token",
        time: "",
        sources: [Guide "§5.1.1.4": "via a valid Bearer Token"],
    }

    CA_12 {
        id: "CA-12",
        kind: Kind::Rule,
        says: "The organisation's Super User must request the API role of an authority, and EMA \
               approves it.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The API role is requested",
        then: "EMA decides",
        time: "No time is stated",
        sources: [Guide "§5.1.1.4": "and will be approved by EMA"],
    }

    CA_13 {
        id: "CA-13",
        kind: Kind::Step,
        says: "Step 1 of the API request: go to EAM Test or EAM Production and sign in with your \
               e-mail address.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The Super User requests the API",
        then: "Choose the environment",
        time: "",
        sources: [Guide "§5.1.1.4": "and sign-in with your email address"],
    }

    CA_14 {
        id: "CA-14",
        kind: Kind::MenuPath,
        says: "Step 2 of the API request: in the menu bar choose Manage Access, then Request API \
               Access.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The Super User is signed in",
        then: "Open the form",
        time: "",
        sources: [Guide "§5.1.1.4": "Manage Access and then Request API"],
    }

    CA_15 {
        id: "CA-15",
        kind: Kind::Step,
        says: "Step 3 of the API request: read the text “EMA API Terms and conditions”, tick the box \
               of the user agreement and click Next.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The form is open",
        then: "Accept the terms",
        time: "",
        sources: [Guide "§5.1.1.4": "ticking the box of user agreement"],
    }

    CA_16 {
        id: "CA-16",
        kind: Kind::FormField,
        says: "Step 4 of the API request: under Select Application choose UPD.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "On the form",
        then: "Choose UPD",
        time: "",
        sources: [Guide "§5.1.1.4": "Select Application: UPD"],
    }

    CA_17 {
        id: "CA-17",
        kind: Kind::FormField,
        says: "Step 5 of the API request: choose the organisation from the drop-down menu.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "On the form",
        then: "Choose the organisation",
        time: "",
        sources: [Guide "§5.1.1.4": "Organisation using the drop-down menu"],
    }

    CA_18 {
        id: "CA-18",
        kind: Kind::FormField,
        says: "Step 6 of the API request: give the e-mail address of the API technical contact. \
               Messages about the API account go there, the first one with Client ID and secret \
               included. It may be the address of your EMA account.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "On the form",
        then: "Choose the address with care",
        time: "",
        sources: [Guide "§5.1.1.4": "Provide API technical contact email address"],
    }

    CA_19 {
        id: "CA-19",
        kind: Kind::FormField,
        says: "Step 7 of the API request: as the API role choose UPD CA API.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "On the form",
        then: "Choose UPD CA API",
        time: "",
        sources: [Guide "§5.1.1.4": "For competent authorities: UPD CA API"],
    }

    CA_20 {
        id: "CA-20",
        kind: Kind::Button,
        says: "Step 8 of the API request: click Request API Access. If a summary of the request \
               appears, click OK.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The form is complete",
        then: "The request is sent",
        time: "",
        sources: [Guide "§5.1.1.4": "click OK to continue"],
    }

    CA_21 {
        id: "CA-21",
        kind: Kind::Fact,
        says: "The first e-mail says that the API request has been approved.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "EMA has approved the request",
        then: "An e-mail comes",
        time: "No time is stated",
        sources: [Guide "§5.1.1.4": "when the request has been approved"],
    }

    CA_22 {
        id: "CA-22",
        kind: Kind::Fact,
        says: "The second e-mail is called “UPD App Registration Request Processed”. It holds the \
               Client ID, Client Secret, OAuth2 Token Endpoint and Scope.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The access has been granted and processed",
        then: "The credentials come",
        time: "No time is stated",
        sources: [Guide "§5.1.1.4": "UPD App Registration Request Processed"],
    }

    CA_23 {
        id: "CA-23",
        kind: Kind::Rule,
        says: "Each Super User gets only one set of API credentials.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The Super User has a set already",
        then: "There is no second set for the same Super User",
        time: "One set",
        sources: [Guide "§5.1.1.4": "Only one set of credentials is"],
    }

    CA_24 {
        id: "CA-24",
        kind: Kind::Warning,
        says: "The credentials come by e-mail once only, after the request. Keep them in a secure \
               place.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The credentials have come",
        then: "Store them securely",
        time: "Once",
        sources: [Guide "§5.1.1.4": "only be sent by email once"],
    }

    CA_25 {
        id: "CA-25",
        kind: Kind::Step,
        says: "An organisation that needs more than one set brings in another Super User, who takes \
               the same steps and gets a new set, independent of the first.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "A second set is wanted",
        then: "Another Super User requests it",
        time: "",
        sources: [Guide "§5.1.1.4": "necessary to onboard another"],
    }
}
