//! Chapter N of the rules: User Administrators in EAM.

use super::{Kind, Rule, Scope, Who, portal};

/// PORTAL §admin: "responsible for approving and revoking access".
pub const ADM_01: Rule = Rule {
    id: "ADM-01",
    kind: Kind::Rule,
    says: "A “User Administrator” of an organisation approves and revokes the access of its users.",
    who: Who::AUTHORITY.and(Who::INDUSTRY),
    environment: Scope::NotStated,
    when: "Somebody is User Administrator",
    then: "They approve and revoke",
    time: "",
    sources: &[portal("§admin", "responsible for approving and revoking access")],
};

/// PORTAL §admin: "when users accounts are reactivated".
pub const ADM_02: Rule = Rule {
    id: "ADM-02",
    kind: Kind::Fact,
    says: "User Administrators are also told when an account is re-activated or a user's e-mail \
           address has changed.",
    who: Who::AUTHORITY.and(Who::INDUSTRY),
    environment: Scope::NotStated,
    when: "One of these happens",
    then: "The User Administrator is told",
    time: "",
    sources: &[portal("§admin", "when users accounts are reactivated")],
};

/// PORTAL §admin: "External Organisation Administrator";
/// PORTAL §admin: "UPD Super User".
pub const ADM_03: Rule = Rule {
    id: "ADM-03",
    kind: Kind::RoleNames,
    says: "These roles make somebody a “User Administrator”: External Organisation Administrator; \
           CTIS High Level Administrator; IRIS - eAF User Admin; SPOR Super User; EV Human EU \
           QPPV, Trusted Deputy and NCA/CS/NCS Responsible; EV VET Responsible and Trusted Deputy; \
           UPD Super User.",
    who: Who::AUTHORITY.and(Who::INDUSTRY),
    environment: Scope::NotStated,
    when: "Somebody holds one of them",
    then: "They are User Administrator",
    time: "7 entries, by our count",
    sources: &[
        portal("§admin", "External Organisation Administrator"),
        portal("§admin", "UPD Super User"),
    ],
};

/// PORTAL §admin: "evaluated and granted by EMA".
pub const ADM_04: Rule = Rule {
    id: "ADM-04",
    kind: Kind::Rule,
    says: "EMA evaluates and grants only an organisation's first request for a role as “User \
           Administrator”.",
    who: Who::AUTHORITY.and(Who::INDUSTRY),
    environment: Scope::NotStated,
    when: "It is the organisation's first request",
    then: "EMA decides",
    time: "No time is stated on the portal page",
    sources: &[portal("§admin", "evaluated and granted by EMA")],
};

/// PORTAL §admin: "proof of authority to represent".
pub const ADM_05: Rule = Rule {
    id: "ADM-05",
    kind: Kind::Attachment,
    says: "The request is approved only with a further document attached, which proves that the \
           user has the authority to represent the organisation.",
    who: Who::AUTHORITY.and(Who::INDUSTRY),
    environment: Scope::NotStated,
    when: "A User Administrator role is requested",
    then: "Attach the proof",
    time: "",
    sources: &[portal("§admin", "proof of authority to represent")],
};

/// PORTAL §admin: "special role in the EMA Account";
/// PORTAL §admin: "requests to become an administrator".
pub const ADM_06: Rule = Rule {
    id: "ADM-06",
    kind: Kind::Fact,
    says: "EAM has a special role called External Organisation Administrator. Once EMA has \
           validated its holder, that person can approve or reject, for their organisation, \
           requests for the administrator roles of other systems run by EMA.",
    who: Who::AUTHORITY.and(Who::INDUSTRY),
    environment: Scope::NotStated,
    when: "The organisation has one",
    then: "They may approve administrators",
    time: "",
    sources: &[
        portal("§admin", "special role in the EMA Account"),
        portal("§admin", "requests to become an administrator"),
    ],
};

/// PORTAL §admin: "are always approved by the EMA".
pub const ADM_07: Rule = Rule {
    id: "ADM-07",
    kind: Kind::Exception,
    says: "EMA itself always approves the EU QPPV and the Responsible of EudraVigilance (footnote \
           1).",
    who: Who::AUTHORITY.and(Who::INDUSTRY),
    environment: Scope::NotStated,
    when: "The system is EudraVigilance",
    then: "EMA decides",
    time: "",
    sources: &[portal("§admin", "are always approved by the EMA")],
};

/// PORTAL §admin: "how to register (for Human)".
pub const ADM_08: Rule = Rule {
    id: "ADM-08",
    kind: Kind::Rule,
    says: "Requests as Responsible Person, EU QPPV, Additional QPPV or Trusted Deputy in \
           EudraVigilance follow another guide: “EudraVigilance: how to register” for human \
           medicines, “EudraVigilance Veterinary - Registration” for veterinary ones, or both.",
    who: Who::AUTHORITY.and(Who::INDUSTRY),
    environment: Scope::NotStated,
    when: "The system is EudraVigilance",
    then: "Follow that guide",
    time: "",
    sources: &[portal("§admin", "how to register (for Human)")],
};

/// PORTAL §admin: "reference the "User Administrator Guide"".
pub const ADM_09: Rule = Rule {
    id: "ADM-09",
    kind: Kind::DocumentName,
    says: "The duties of a User Administrator are described in the “User Administrator Guide”.",
    who: Who::AUTHORITY.and(Who::INDUSTRY),
    environment: Scope::NotStated,
    when: "Somebody is User Administrator",
    then: "Read it",
    time: "",
    sources: &[portal("§admin", "reference the \"User Administrator Guide\"")],
};

/// PORTAL §request: "Only CTIS Member State";
/// PORTAL §request: "can be assigned/requested directly in".
pub const ADM_10: Rule = Rule {
    id: "ADM-10",
    kind: Kind::Scope,
    says: "Of the CTIS roles only the High Level Administrators (CTIS Member State, European \
           Commission, Sponsor) can be requested in EAM. Other CTIS roles are assigned or \
           requested in the CTIS portal itself. In our copy the link to more about CTIS roles has \
           lost its address.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "Somebody wants a CTIS role",
    then: "Use EAM or the CTIS portal",
    time: "",
    sources: &[
        portal("§request", "Only CTIS Member State"),
        portal("§request", "can be assigned/requested directly in"),
    ],
};

/// Every rule of the chapter, in order.
pub(super) static ALL: &[&Rule] = &[
    &ADM_01, &ADM_02, &ADM_03, &ADM_04, &ADM_05, &ADM_06, &ADM_07, &ADM_08, &ADM_09, &ADM_10,
];
