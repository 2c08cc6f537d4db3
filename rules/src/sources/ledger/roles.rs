//! Chapter F of the rules: UPD roles: general rules, approval, waiting.

use super::{Kind, Scope, Who, rules};

rules! {
    ROL_01 {
        id: "ROL-01",
        kind: Kind::Prerequisite,
        says: "To use UPD you need at least one UPD role, affiliated to the organisation for which you \
               act.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "Somebody wants to use UPD",
        then: "Without a role there is no use",
        time: "At least one role",
        sources: [Guide "§5.1": "granted at least one of the"],
    }

    ROL_02 {
        id: "ROL-02",
        kind: Kind::RoleNames,
        says: "The permission matrix names seven roles: UPD CA Super User; UPD CA Edit/Search/View; \
               UPD CA Search/View; UPD Industry Super User; UPD Industry Edit/Search/View; UPD \
               Industry Search/View; UPD General Public.",
        who: Who::ALL,
        environment: Scope::Both,
        when: "Somebody chooses a role",
        then: "",
        time: "7 roles, by our count",
        sources: [Guide "§5.1 table": "UPD Industry Super User"],
    }

    ROL_03 {
        id: "ROL-03",
        kind: Kind::Step,
        says: "A role in UPD is requested in EAM.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "Somebody wants a role",
        then: "Request it in EAM",
        time: "",
        sources: [Guide "§2 item 3": "submit a request for an UPD"],
    }

    ROL_04 {
        id: "ROL-04",
        kind: Kind::Duration,
        says: "Super Users whom the authorities and companies nominate approve the roles. EMA approves \
               only the first Super User, for which it may take up to two working days.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "A role is requested",
        then: "EMA decides on the first Super User, a Super User on all others",
        time: "For EMA and the first Super User: up to two working days",
        sources: [Guide "§2 item 3": "up to two working days"],
    }

    ROL_05 {
        id: "ROL-05",
        kind: Kind::Rule,
        says: "Only an organisation's first request for a Super User role (UPD CA or UPD Industry) is \
               evaluated and granted by EMA.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "Nobody in the organisation has the role",
        then: "EMA decides",
        time: "",
        sources: [Guide "§5.1 bullet 1": "Only the first request for an"],
    }

    ROL_06 {
        id: "ROL-06",
        kind: Kind::Rule,
        says: "The organisation's first Super User approves or rejects all later requests, for another \
               role as well as for another Super User.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "The organisation has a Super User",
        then: "The Super User decides",
        time: "",
        sources: [Guide "§5.1 bullet 1": "All subsequent requests are"],
    }

    ROL_07 {
        id: "ROL-07",
        kind: Kind::Rejection,
        says: "As long as nobody in the MAH has a Super User role, EAM automatically rejects requests \
               for the other roles.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "There is no Super User, and another role is requested",
        then: "The request is rejected automatically",
        time: "Automatic",
        sources: [Guide "§5.1 bullet 1": "will be automatically rejected by the"],
    }

    ROL_08 {
        id: "ROL-08",
        kind: Kind::Rule,
        says: "For the roles Edit/Search/View and Search/View the approver is not EMA but the Super \
               User of the organisation chosen in the request.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "The role is not a Super User role",
        then: "That Super User decides",
        time: "",
        sources: [Guide "§5.1 bullet 2": "from the organisation you selected in"],
    }

    ROL_09 {
        id: "ROL-09",
        kind: Kind::Recommendation,
        says: "At least two people in each organisation should be Super User, so that absences or \
               changes of staff do not hold requests up.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The organisation has fewer than two Super Users",
        then: "Appoint another",
        time: "At least two",
        sources: [Guide "§5.1 bullet 3": "at least two contacts per organisation"],
    }

    ROL_10 {
        id: "ROL-10",
        kind: Kind::Fact,
        says: "An e-mail automatically tells the organisation's Super User of each later request. The \
               Super User reviews it and decides.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "A later request is made",
        then: "The Super User is told",
        time: "No time is stated for the decision",
        sources: [Guide "§5.1 bullet 4": "will be notified automatically by email"],
    }

    ROL_11 {
        id: "ROL-11",
        kind: Kind::Duration,
        says: "After the approval it takes at least 4 hours until the role is assigned.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "The role is approved",
        then: "Wait",
        time: "At least 4 hours",
        sources: [Guide "§5.1 bullet 5": "takes a minimum of 4 hours"],
    }

    ROL_12 {
        id: "ROL-12",
        kind: Kind::Warning,
        says: "Do not log in with the new credentials before at least 4 hours have gone by. The \
               applications have to synchronise the new role.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "The role is approved, and 4 hours have not gone by",
        then: "Do not log in",
        time: "At least 4 hours",
        sources: [Guide "§5.1 bullet 5 IMPORTANT": "do not try to login with"],
    }

    ROL_13 {
        id: "ROL-13",
        kind: Kind::Consequence,
        says: "Whoever logs in before the synchronisation is complete locks the new account for 24 \
               hours.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "Somebody logged in too early",
        then: "The account is locked",
        time: "24 hours",
        sources: [Guide "§5.1 bullet 5 IMPORTANT": "being locked out for 24 hours"],
    }

    ROL_14 {
        id: "ROL-14",
        kind: Kind::Step,
        says: "If the trouble with access goes on after 24 hours, report it through the Agency's \
               Service Desk portal.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "There is still no access",
        then: "Report it",
        time: "After 24 hours",
        sources: [Guide "§5.1 bullet 5 IMPORTANT": "issues persist after 24 hours"],
    }

    ROL_15 {
        id: "ROL-15",
        kind: Kind::Fact,
        says: "One user may be affiliated to several organisations, related or unrelated.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "Somebody acts for several organisations",
        then: "Several affiliations are possible",
        time: "No limit is stated",
        sources: [Guide "§5.1 bullet 6": "affiliated to multiple organisations"],
    }

    ROL_16 {
        id: "ROL-16",
        kind: Kind::Fact,
        says: "An organisation may have any number of Super Users, of Edit/Search/View users and of \
               Search/View users.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "Always",
        then: "",
        time: "No limit",
        sources: [Guide "§5.1 bullet 7": "no limitations to the number of"],
    }

    ROL_17 {
        id: "ROL-17",
        kind: Kind::DocumentName,
        says: "Two documents explain how to request organisations and roles in EAM: one to which the \
               guide links, and “Request user access”, named by the portal page, which also explains \
               how to follow a request.",
        who: Who::EAM,
        environment: Scope::Both,
        when: "Somebody makes a request",
        then: "Read one of them",
        time: "",
        sources: [
            Guide "§5.1": "request access to organisations and specific",
            Portal "§request": "track the status of your requests",
        ],
    }

    ROL_18 {
        id: "ROL-18",
        kind: Kind::Fact,
        says: "The portal page says that whoever has an EMA account can request access to applications \
               for their organisation. It names CTIS, SPOR, IRIS, EudraVigilance and UPD as examples. \
               It offers two links, one of them to a “new access request process”; in our copy both \
               have lost their addresses.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody has an EMA account",
        then: "Request access",
        time: "",
        sources: [Portal "§request": "using the new access request process"],
    }
}
