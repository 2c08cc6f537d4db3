//! Chapter M of the rules: SPOR Super User, a different role from UPD Super User.

use super::{Kind, Scope, Who, rules};

rules! {
    SPO_01 {
        id: "SPO-01",
        kind: Kind::Rule,
        says: "For each industry organisation the IT Service Desk team of EMA approves the first SPOR \
               Industry Super User.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The organisation has no SPOR Super User yet",
        then: "The EMA IT Service Desk decides; for the time see SPO-16",
        time: "",
        sources: [Spor1 "introduction": "EMA IT Service Desk team will"],
    }

    SPO_02 {
        id: "SPO-02",
        kind: Kind::Rule,
        says: "The organisation's existing Industry Super Users approve all later requests in the \
               portal, whether for SPOR Industry Super User or for Industry User. EMA has no part in \
               it.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The organisation has a SPOR Super User",
        then: "The existing Super User or Super Users decide",
        time: "",
        sources: [
            Spor1 "introduction": "Any subsequent SPOR Industry Super User",
            Spor1 "introduction": "will not participate in the process",
        ],
    }

    SPO_03 {
        id: "SPO-03",
        kind: Kind::Duration,
        says: "The guide says that EMA approves the first “SPOR Super User” of each organisation: leave \
               time to send the request with its documents, and up to two working days for EMA.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "The organisation has no SPOR Super User yet",
        then: "Wait",
        time: "Up to two working days",
        sources: [Guide "§4.2": "allow up to two working days"],
    }

    SPO_04 {
        id: "SPO-04",
        kind: Kind::Step,
        says: "Step 1 of the SPOR leaflet: go to the EAM portal, the central place for access to EMA's \
               systems, SPOR among them.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "At the start",
        then: "",
        time: "",
        sources: [Spor1 "step 1": "Go to the EMA Account Management"],
    }

    SPO_05 {
        id: "SPO-05",
        kind: Kind::Step,
        says: "Step 2 of the SPOR leaflet: look for your organisation in the OMS portal.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "Before the request",
        then: "",
        time: "",
        sources: [Spor1 "step 2": "Go to the OMS portal and"],
    }

    SPO_06 {
        id: "SPO-06",
        kind: Kind::Step,
        says: "Step 3 of the SPOR leaflet: log in to EAM and make a request for the role SPOR Industry \
               Super User.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The organisation is in OMS",
        then: "Request the role",
        time: "",
        sources: [Spor1 "step 3": "create a request for SPOR Industry"],
    }

    SPO_07 {
        id: "SPO-07",
        kind: Kind::FormField,
        says: "Step 3a of the SPOR leaflet: fill in the additional information. Choose the \
               organisation by its Organisation ID from the OMS portal.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "During the request",
        then: "Use the ID",
        time: "",
        sources: [Spor1 "step 3a": "including the selection of the Organisation"],
    }

    SPO_08 {
        id: "SPO-08",
        kind: Kind::Step,
        says: "Step 3b of the SPOR leaflet: write down the number of the access request. It stands \
               under “Track my requests”, in the column “Access Request ID”, instantly after the \
               request is submitted.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The request has been submitted",
        then: "Write down the ID",
        time: "Instantly",
        sources: [
            Spor1 "step 3b": "Note the access request ID number",
            Spor1 "step 3b": "This is available instantly after submitting",
        ],
    }

    SPO_09 {
        id: "SPO-09",
        kind: Kind::Step,
        says: "Step 4 of the SPOR leaflet: make a service request in the EMA Service Desk Portal.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The ID is written down",
        then: "Create a ticket",
        time: "",
        sources: [Spor1 "step 4": "create a service request"],
    }

    SPO_10 {
        id: "SPO-10",
        kind: Kind::FormField,
        says: "Step 4a of the SPOR leaflet: the subject of the ticket says “SPOR super user role \
               access” and gives the ID of the request in EAM. The example is “SPOR Super user role \
               access – request ID 10123”.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "In the ticket",
        then: "Fill in the subject",
        time: "",
        sources: [
            Spor1 "step 4a": "SPOR super user role access",
            Spor1 "step 4a": "request ID 10123",
        ],
    }

    SPO_11 {
        id: "SPO-11",
        kind: Kind::Attachment,
        says: "Step 4b of the SPOR leaflet: attach the letter made from the “SPOR User Affiliation \
               Template Letter”, filled in. The template is in the documents section of the OMS \
               portal.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "In the ticket",
        then: "Attach the letter",
        time: "",
        sources: [Spor1 "step 4b": "SPOR User Affiliation Template Letter"],
    }

    SPO_12 {
        id: "SPO-12",
        kind: Kind::Condition,
        says: "Whoever signs the letter works for the organisation with which the user is to be \
               affiliated.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::NotStated,
        when: "The letter is signed",
        then: "The signatory must work there",
        time: "",
        sources: [Spor1 "who should sign": "someone who works for the organisation"],
    }

    SPO_13 {
        id: "SPO-13",
        kind: Kind::Condition,
        says: "Whoever signs the letter is known to have enough authority in the organisation to do \
               so.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::NotStated,
        when: "The letter is signed",
        then: "The signatory needs authority",
        time: "",
        sources: [Spor1 "who should sign": "recognised as having sufficient authority"],
    }

    SPO_14 {
        id: "SPO-14",
        kind: Kind::Condition,
        says: "A signature on the letter can be accepted from somebody in a managerial role who has \
               the authority in the organisation to approve the affiliation.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::NotStated,
        when: "The letter is signed",
        then: "A managerial role and authority count",
        time: "",
        sources: [Spor1 "who should sign": "they hold a managerial role"],
    }

    SPO_15 {
        id: "SPO-15",
        kind: Kind::Exception,
        says: "A first Super User who meets the conditions for signing the letter may sign it too.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The first Super User is the signatory",
        then: "This is allowed",
        time: "",
        sources: [Spor1 "who should sign": "they can also sign the letter"],
    }

    SPO_16 {
        id: "SPO-16",
        kind: Kind::Duration,
        says: "Step 5 of the SPOR leaflet: wait. The user is approved in 24 hours, provided that the \
               information and the letter have been provided in full. An e-mail says so.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The ticket is complete",
        then: "The approval comes by e-mail",
        time: "24 hours",
        sources: [
            Spor1 "step 5": "It takes 24 hours for the",
            Spor1 "step 5": "will be notified by e-mail",
        ],
    }
}
