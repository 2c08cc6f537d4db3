//! Chapter K of the rules: Prerequisites, the role request, and the first log-in.

use super::{Kind, Rule, Scope, Who, guide};

/// GUIDE §5.2: "there are four pre-requisites".
pub const REQ_01: Rule = Rule {
    id: "REQ-01",
    kind: Kind::Prerequisite,
    says: "The guide says that four prerequisites come before the request for a role and \
           affiliation.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Both,
    when: "Before a role request",
    then: "All must be in place",
    time: "Four prerequisites",
    sources: &[guide("§5.2", "there are four pre-requisites")],
};

/// GUIDE §5.2 item 1: "have an active EMA user account".
pub const REQ_02: Rule = Rule {
    id: "REQ-02",
    kind: Kind::Prerequisite,
    says: "Prerequisite 1 is an active EMA account.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Both,
    when: "A role is requested",
    then: "It is needed",
    time: "",
    sources: &[guide("§5.2 item 1", "have an active EMA user account")],
};

/// GUIDE §5.2 item 2: "must be registered in OMS".
pub const REQ_03: Rule = Rule {
    id: "REQ-03",
    kind: Kind::Prerequisite,
    says: "Prerequisite 2 is that the organisation is in OMS.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Both,
    when: "A role is requested",
    then: "It is needed",
    time: "",
    sources: &[guide("§5.2 item 2", "must be registered in OMS")],
};

/// GUIDE §5.2 item 3: "The affiliation to a given Industry".
pub const REQ_04: Rule = Rule {
    id: "REQ-04",
    kind: Kind::SoCalledPrerequisite,
    says: "Item 3 of the list explains what an affiliation gives (IND-25 to IND-30). It is not a \
           condition that one could fulfil.",
    who: Who::INDUSTRY.and(Who::CONSULTANT),
    environment: Scope::Production,
    when: "A role is requested",
    then: "Choose the right organisation; there is nothing else to do",
    time: "",
    sources: &[guide("§5.2 item 3", "The affiliation to a given Industry")],
};

/// GUIDE §5.2 item 4: "has been set up for this";
/// GUIDE §5.2 item 4: "request will be automatically rejected".
pub const REQ_05: Rule = Rule {
    id: "REQ-05",
    kind: Kind::Prerequisite,
    says: "Prerequisite 4 is that the organisation has at least one Super User. Otherwise the role \
           request is rejected automatically.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Both,
    when: "A role is requested, other than that of the first Super User",
    then: "Without a Super User the request is rejected automatically",
    time: "At least one",
    sources: &[
        guide("§5.2 item 4", "has been set up for this"),
        guide("§5.2 item 4", "request will be automatically rejected"),
    ],
};

/// GUIDE §5.2: "dedicated page on how to".
pub const REQ_06: Rule = Rule {
    id: "REQ-06",
    kind: Kind::Step,
    says: "When the prerequisites are in place, request the role. The page “request user access” \
           in the EAM portal says how.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Both,
    when: "All prerequisites are in place",
    then: "Request the role",
    time: "",
    sources: &[guide("§5.2", "dedicated page on how to")],
};

/// GUIDE §6: "wait approximately 30 minutes".
pub const LOG_01: Rule = Rule {
    id: "LOG-01",
    kind: Kind::Duration,
    says: "The section on log-in says that one may have to wait about 30 minutes after the notice \
           that the role is granted.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Production,
    when: "The role is granted",
    then: "Wait; but see X001: at least 4 hours is the safe wait",
    time: "About 30 minutes",
    sources: &[guide("§6", "wait approximately 30 minutes")],
};

/// GUIDE §6: "synchronised about every 20 minutes".
pub const LOG_02: Rule = Rule {
    id: "LOG-02",
    kind: Kind::Fact,
    says: "EAM and UPD synchronise about every 20 minutes.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Production,
    when: "Always",
    then: "This is the reason for LOG-01",
    time: "About every 20 minutes",
    sources: &[guide("§6", "synchronised about every 20 minutes")],
};

/// GUIDE §6 step 1: "wait for half an hour".
pub const LOG_03: Rule = Rule {
    id: "LOG-03",
    kind: Kind::Step,
    says: "Step 1 of the log-in: after the notice of approval, wait half an hour.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Production,
    when: "The role is approved",
    then: "Wait; but see X001: at least 4 hours is the safe wait",
    time: "Half an hour",
    sources: &[guide("§6 step 1", "wait for half an hour")],
};

/// GUIDE §6 step 2: "Go to the UPD portal".
pub const LOG_04: Rule = Rule {
    id: "LOG-04",
    kind: Kind::WebAddress,
    says: "Step 2 of the log-in: open the UPD portal (upd-portal-prod.azurewebsites.net).",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Production,
    when: "The wait is over",
    then: "Open the portal",
    time: "",
    sources: &[guide("§6 step 2", "Go to the UPD portal")],
};

/// GUIDE §6 step 3: "and follow the steps on".
pub const LOG_05: Rule = Rule {
    id: "LOG-05",
    kind: Kind::ScreenLabel,
    says: "Step 3 of the log-in: click “Sign In” and do what the screen says.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Production,
    when: "The portal is open",
    then: "Sign in",
    time: "",
    sources: &[guide("§6 step 3", "and follow the steps on")],
};

/// GUIDE §6 step 4: "refer to the guidance documentation".
pub const LOG_06: Rule = Rule {
    id: "LOG-06",
    kind: Kind::Step,
    says: "Step 4 of the log-in: for any trouble with access, look at the guidance in EAM \
           Production.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
    environment: Scope::Production,
    when: "The log-in does not work",
    then: "Read the guidance",
    time: "",
    sources: &[guide("§6 step 4", "refer to the guidance documentation")],
};

/// Every rule of the chapter, in order.
pub(super) static ALL: &[&Rule] = &[
    &REQ_01, &REQ_02, &REQ_03, &REQ_04, &REQ_05, &REQ_06, &LOG_01, &LOG_02, &LOG_03, &LOG_04, &LOG_05, &LOG_06,
];
