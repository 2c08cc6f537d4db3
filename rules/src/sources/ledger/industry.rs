//! Chapter H of the rules: Roles of the pharmaceutical industry, and of consultants who act for an MAH.

use super::{Kind, Scope, Who, rules};

rules! {
    IND_01 {
        id: "IND-01",
        kind: Kind::Rule,
        says: "Marketing authorisation holders (MAHs) nominate the users who may get the roles of \
               industry.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "Always",
        then: "The MAH nominates",
        time: "",
        sources: [Guide "§5.1.2": "MAHs shall nominate the users"],
    }

    IND_02 {
        id: "IND-02",
        kind: Kind::Eligibility,
        says: "UPD Industry Super User is for people who will manage the access of colleagues in their \
               organisation or organisations to UPD: approve, reject, revoke.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody wants to manage access",
        then: "Request this role",
        time: "",
        sources: [Guide "§5.1.2.1": "for colleagues of the organisation(s)"],
    }

    IND_03 {
        id: "IND-03",
        kind: Kind::Attachment,
        says: "EMA evaluates and grants the first request for UPD Industry Super User. Attach a copy \
               of the “Affiliation Template Letter”, filled in and signed, to prove that you may \
               represent the organisation. The template is on the web page of the User Administrator \
               Guide.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The organisation has no Industry Super User yet",
        then: "Attach the letter; for the time see ROL-04",
        time: "",
        sources: [Guide "§5.1.2.1": "completed and signed copy of the"],
    }

    IND_04 {
        id: "IND-04",
        kind: Kind::Permission,
        says: "The Industry Super User has full access (Edit/Search/View) and uses EAM to approve or \
               reject access for new and existing users of the organisation.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The role is granted",
        then: "For the limits see the permission matrix",
        time: "",
        sources: [Guide "§5.1.2.1": "give you full access (Edit/Search/View)"],
    }

    IND_05 {
        id: "IND-05",
        kind: Kind::DocumentName,
        says: "The User Administrator Guide of EMA Account Management explains how to request the \
               first Super User role and what the duties are.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "Somebody becomes the first Super User",
        then: "Read it",
        time: "",
        sources: [Guide "§5.1.2.1": "request for the first"],
    }

    IND_06 {
        id: "IND-06",
        kind: Kind::Eligibility,
        says: "UPD Industry Edit/Search/View is for people who will update the MAH's data on \
               veterinary medicines and record variations not requiring assessment.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody wants to update or record",
        then: "Request this role",
        time: "",
        sources: [Guide "§5.1.2.2": "record variations not requiring assessment"],
    }

    IND_07 {
        id: "IND-07",
        kind: Kind::Rule,
        says: "The Industry Super User of the company represented approves UPD Industry \
               Edit/Search/View.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The role is requested",
        then: "The Super User decides",
        time: "No time is stated",
        sources: [Guide "§5.1.2.2": "of the organisation you represent"],
    }

    IND_08 {
        id: "IND-08",
        kind: Kind::Eligibility,
        says: "UPD Industry Search/View is for people who will read and export data on the veterinary \
               medicines of the organisation represented, and do nothing else.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody wants only to read or export",
        then: "Request this role",
        time: "",
        sources: [Guide "§5.1.2.3": "to only read and export data"],
    }

    IND_09 {
        id: "IND-09",
        kind: Kind::Rule,
        says: "The Industry Super User of the company represented approves UPD Industry Search/View.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The role is requested",
        then: "The Super User decides",
        time: "No time is stated",
        sources: [Guide "§5.1.2.3": "will be approved by the"],
    }

    IND_10 {
        id: "IND-10",
        kind: Kind::Rule,
        says: "The organisation's Industry Super User must request the API role of industry, and EMA \
               approves it.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "The API role is requested",
        then: "EMA decides",
        time: "No time is stated",
        sources: [Guide "§5.1.2.4": "must be requested by the"],
    }

    IND_11 {
        id: "IND-11",
        kind: Kind::Step,
        says: "Step 1 of the API request: go to EAM Production and sign in with your e-mail address.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "The Super User requests the API",
        then: "",
        time: "",
        sources: [Guide "§5.1.2.4": "and sign-in with your email address"],
    }

    IND_12 {
        id: "IND-12",
        kind: Kind::MenuPath,
        says: "Step 2 of the API request: in the menu bar choose Manage Access, then Request API \
               Access.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "The Super User is signed in",
        then: "Open the form",
        time: "",
        sources: [Guide "§5.1.2.4": "Manage Access and then Request API"],
    }

    IND_13 {
        id: "IND-13",
        kind: Kind::Step,
        says: "Step 3 of the API request: on the screen “EMA - API Approve ToC” read the text “EMA API \
               Terms and conditions”, tick the box of the user agreement and click Next. The other \
               button is Cancel.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "The form is open",
        then: "Accept the terms",
        time: "",
        sources: [
            Guide "§5.1.2.4": "ticking the box of user agreement",
            Guide "§5.1.2.4": "API Approve ToC",
        ],
    }

    IND_14 {
        id: "IND-14",
        kind: Kind::Rule,
        says: "The use of EMA's APIs is bound to the document “API General Terms and Conditions of Use \
               (Terms of Use)”. A tick at User agreement confirms that the terms have been read and \
               understood.",
        who: Who::INDUSTRY.and(Who::PUBLIC),
        environment: Scope::Production,
        when: "Somebody requests the API",
        then: "Confirm the terms",
        time: "",
        sources: [
            Guide "§5.1.2.4": "subject of specific Terms and Conditions",
            Guide "§5.1.2.4": "By checking the User Agreement",
        ],
    }

    IND_15 {
        id: "IND-15",
        kind: Kind::FormField,
        says: "Field 1 of the API form is “Select your Application *”. It shows UPD.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "On the form",
        then: "Choose UPD",
        time: "",
        sources: [
            Guide "§5.1.2.4": "Select your Application",
            Guide "§5.1.2.4": "Select Application: UPD",
        ],
    }

    IND_16 {
        id: "IND-16",
        kind: Kind::FormField,
        says: "Field 2 of the API form is “Select Organisation *”. The example is ORG-100032441 - \
               Achilles - testcompany.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "On the form",
        then: "Choose the organisation",
        time: "",
        sources: [
            Guide "§5.1.2.4": "ORG-100032441 - Achilles - testcompany",
            Guide "§5.1.2.4": "Select your Organisation using",
        ],
    }

    IND_17 {
        id: "IND-17",
        kind: Kind::Condition,
        says: "If your organisation is missing from the list of the API form, check whether you have a \
               User Admin role for it.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "The organisation is missing from the list of the API form",
        then: "Check your User Admin role",
        time: "",
        sources: [Guide "§5.1.2.4": "verify that you have an User"],
    }

    IND_18 {
        id: "IND-18",
        kind: Kind::FormField,
        says: "Field 3 of the API form is “Provide an API Technical contact email *”. Messages about \
               the API account go to this address, the first one with Client ID and Secret included. \
               It may be the address of your EMA account. The example is \
               John.Account@testorganisation.com.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "On the form",
        then: "Choose the address with care",
        time: "",
        sources: [
            Guide "§5.1.2.4": "Provide an API Technical contact email",
            Guide "§5.1.2.4": "the same email address associated",
        ],
    }

    IND_19 {
        id: "IND-19",
        kind: Kind::FormField,
        says: "Field 4 of the API form is “Select the right API role *”. The role is “UPD Industry \
               API” on the screen and “UPD industry API” in the instructions.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "On the form",
        then: "Choose it",
        time: "",
        sources: [
            Guide "§5.1.2.4": "UPD Industry API",
            Guide "§5.1.2.4": "For industry: UPD industry API",
        ],
    }

    IND_20 {
        id: "IND-20",
        kind: Kind::Button,
        says: "The form has two buttons, Cancel and Request API Access. If a summary of the request \
               appears, click OK.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "The form is complete",
        then: "The request is sent",
        time: "",
        sources: [
            Guide "§5.1.2.4": "Cancel Request API Access",
            Guide "§5.1.2.4": "click OK to continue",
        ],
    }

    IND_21 {
        id: "IND-21",
        kind: Kind::Fact,
        says: "The screen says that an e-mail goes to the API technical contact once the request is \
               processed. It brings the Application ID and the Client Credentials, and explains how to \
               use the API.",
        who: Who::INDUSTRY.and(Who::PUBLIC),
        environment: Scope::Production,
        when: "The request has been processed",
        then: "The technical contact gets an e-mail",
        time: "No time is stated",
        sources: [
            Guide "§5.1.2.4": "containing the Application ID",
            Guide "§5.1.3": "containing the Application ID",
        ],
    }

    IND_22 {
        id: "IND-22",
        kind: Kind::Warning,
        says: "The screen reminds the user to rotate the client credentials in time, that is, before \
               they expire.",
        who: Who::INDUSTRY.and(Who::PUBLIC),
        environment: Scope::Production,
        when: "Somebody has API credentials",
        then: "Renew them in time",
        time: "Before they expire",
        sources: [
            Guide "§5.1.2.4": "rotate the client credentials before",
            Guide "§5.1.3": "rotate the client credentials before",
        ],
    }

    IND_23 {
        id: "IND-23",
        kind: Kind::Fact,
        says: "The first e-mail says that the API request has been approved.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "EMA has approved the request",
        then: "An e-mail comes",
        time: "No time is stated",
        sources: [Guide "§5.1.2.4": "when the request has been approved"],
    }

    IND_24 {
        id: "IND-24",
        kind: Kind::Fact,
        says: "The second e-mail is called “UPD App Registration Request Processed”. It holds the \
               Client ID, Client Secret, OAuth2 Token Endpoint and Scope.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "The access has been granted and processed",
        then: "The credentials come",
        time: "No time is stated",
        sources: [Guide "§5.1.2.4": "UPD App Registration Request Processed"],
    }

    IND_25 {
        id: "IND-25",
        kind: Kind::Rule,
        says: "Affiliation to an industry organisation opens the data of all products of which that \
               company is the MAH.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody is affiliated",
        then: "All its products are open",
        time: "",
        sources: [Guide "§5.2 item 3": "all products for which the company"],
    }

    IND_26 {
        id: "IND-26",
        kind: Kind::Rule,
        says: "The text says that a user with the role Edit/Search/View may do any type of action in \
               UPD. The permission matrix limits this (X044).",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody has an Edit/Search/View role",
        then: "Any type of action, within the footnotes of the matrix",
        time: "",
        sources: [Guide "§5.2 item 3": "perform any type of action in"],
    }

    IND_27 {
        id: "IND-27",
        kind: Kind::Exclusion,
        says: "Rights in UPD cannot be limited to single products. Nor can they be limited to types of \
               action, such as submitting variations not requiring assessment or keeping availability \
               information.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody wants a restricted right",
        then: "It is not possible",
        time: "",
        sources: [Guide "§5.2 item 3": "cannot be set up on a"],
    }

    IND_28 {
        id: "IND-28",
        kind: Kind::Example,
        says: "Somebody employed by consultancy A who acts for MAH B as UPD Industry Edit/Search/View \
               user affiliates to MAH B.",
        who: Who::CONSULTANT,
        environment: Scope::Production,
        when: "The user is a consultant",
        then: "Affiliate to the MAH, not to the consultancy",
        time: "",
        sources: [Guide "§5.2 item 3": "request affiliation to MAH B"],
    }

    IND_29 {
        id: "IND-29",
        kind: Kind::Fact,
        says: "One UPD user may ask for affiliation to more than one organisation. A consultant, for \
               example, may do so for one or more pharmaceutical companies.",
        who: Who::CONSULTANT,
        environment: Scope::Production,
        when: "Somebody acts for several MAHs",
        then: "Make one request for each MAH; this is implied, not said",
        time: "One or more",
        sources: [Guide "§5.2 item 3": "affiliation to more than one organisation"],
    }

    IND_30 {
        id: "IND-30",
        kind: Kind::Fact,
        says: "The affiliation lets the consultant do what is needed in UPD for the company.",
        who: Who::CONSULTANT,
        environment: Scope::Production,
        when: "The affiliation is granted",
        then: "The consultant may act",
        time: "",
        sources: [Guide "§5.2 item 3": "perform relevant activities on behalf"],
    }
}
