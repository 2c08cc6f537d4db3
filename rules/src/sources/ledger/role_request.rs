//! Chapter K of the rules: Prerequisites, the role request, and the first log-in.

use super::{Kind, Scope, Who, rules};

rules! {
    REQ_01 {
        id: "REQ-01",
        kind: Kind::Prerequisite,
        says: "The guide says that four prerequisites come before the request for a role and \
               affiliation.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "Before a role request",
        then: "All must be in place",
        time: "Four prerequisites",
        sources: [Guide "§5.2": "there are four pre-requisites"],
    }

    REQ_02 {
        id: "REQ-02",
        kind: Kind::Prerequisite,
        says: "Prerequisite 1 is an active EMA account.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "A role is requested",
        then: "It is needed",
        time: "",
        sources: [Guide "§5.2 item 1": "have an active EMA user account"],
    }

    REQ_03 {
        id: "REQ-03",
        kind: Kind::Prerequisite,
        says: "Prerequisite 2 is that the organisation is in OMS.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "A role is requested",
        then: "It is needed",
        time: "",
        sources: [Guide "§5.2 item 2": "must be registered in OMS"],
    }

    REQ_04 {
        id: "REQ-04",
        kind: Kind::SoCalledPrerequisite,
        says: "Item 3 of the list explains what an affiliation gives (IND-25 to IND-30). It is not a \
               condition that one could fulfil.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "A role is requested",
        then: "Choose the right organisation; there is nothing else to do",
        time: "",
        sources: [Guide "§5.2 item 3": "The affiliation to a given Industry"],
    }

    REQ_05 {
        id: "REQ-05",
        kind: Kind::Prerequisite,
        says: "Prerequisite 4 is that the organisation has at least one Super User. Otherwise the role \
               request is rejected automatically.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "A role is requested, other than that of the first Super User",
        then: "Without a Super User the request is rejected automatically",
        time: "At least one",
        sources: [
            Guide "§5.2 item 4": "has been set up for this",
            Guide "§5.2 item 4": "request will be automatically rejected",
        ],
    }

    REQ_06 {
        id: "REQ-06",
        kind: Kind::Step,
        says: "When the prerequisites are in place, request the role. The page “request user access” \
               in the EAM portal says how.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "All prerequisites are in place",
        then: "Request the role",
        time: "",
        sources: [Guide "§5.2": "dedicated page on how to"],
    }

    LOG_01 {
        id: "LOG-01",
        kind: Kind::Duration,
        says: "The section on log-in says that one may have to wait about 30 minutes after the notice \
               that the role is granted.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The role is granted",
        then: "Wait; but see X001: at least 4 hours is the safe wait",
        time: "About 30 minutes",
        sources: [Guide "§6": "wait approximately 30 minutes"],
    }

    LOG_02 {
        id: "LOG-02",
        kind: Kind::Fact,
        says: "EAM and UPD synchronise about every 20 minutes.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Always",
        then: "This is the reason for LOG-01",
        time: "About every 20 minutes",
        sources: [Guide "§6": "synchronised about every 20 minutes"],
    }

    LOG_03 {
        id: "LOG-03",
        kind: Kind::Step,
        says: "Step 1 of the log-in: after the notice of approval, wait half an hour.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The role is approved",
        then: "Wait; but see X001: at least 4 hours is the safe wait",
        time: "Half an hour",
        sources: [Guide "§6 step 1": "wait for half an hour"],
    }

    LOG_04 {
        id: "LOG-04",
        kind: Kind::WebAddress,
        says: "Step 2 of the log-in: open the UPD portal (upd-portal-prod.azurewebsites.net).",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The wait is over",
        then: "Open the portal",
        time: "",
        sources: [Guide "§6 step 2": "Go to the UPD portal"],
    }

    LOG_05 {
        id: "LOG-05",
        kind: Kind::ScreenLabel,
        says: "Step 3 of the log-in: click “Sign In” and do what the screen says.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The portal is open",
        then: "Sign in",
        time: "",
        sources: [Guide "§6 step 3": "and follow the steps on"],
    }

    LOG_06 {
        id: "LOG-06",
        kind: Kind::Step,
        says: "Step 4 of the log-in: for any trouble with access, look at the guidance in EAM \
               Production.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The log-in does not work",
        then: "Read the guidance",
        time: "",
        sources: [Guide "§6 step 4": "refer to the guidance documentation"],
    }
}
