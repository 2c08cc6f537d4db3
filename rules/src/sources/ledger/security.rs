//! Chapter O of the rules: Security duties of every EMA user.

use super::{Kind, Rule, Scope, Who, portal};

/// PORTAL §security: "protecting confidentiality of sensitive data".
pub const SEC_01: Rule = Rule {
    id: "SEC-01",
    kind: Kind::Duty,
    says: "Users protect confidential, sensitive data and the rights of data subjects, as the law \
           on personal data asks.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "Somebody reads or processes data from EMA's systems",
    then: "This is a duty",
    time: "",
    sources: &[portal("§security", "protecting confidentiality of sensitive data")],
};

/// PORTAL §security: "providing transparent information in their".
pub const SEC_02: Rule = Rule {
    id: "SEC-02",
    kind: Kind::Duty,
    says: "Users say openly in their privacy statements which data flow to EMA's systems.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "Somebody reads or processes data from EMA's systems",
    then: "This is a duty",
    time: "",
    sources: &[portal("§security", "providing transparent information in their")],
};

/// PORTAL §security: "appropriate technical and organisational measures".
pub const SEC_03: Rule = Rule {
    id: "SEC-03",
    kind: Kind::Duty,
    says: "Users take technical and organisational measures so that data are not accessed, \
           disclosed, spread, altered, destroyed or lost without right or by accident.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "Somebody reads or processes data from EMA's systems",
    then: "This is a duty",
    time: "",
    sources: &[portal("§security", "appropriate technical and organisational measures")],
};

/// PORTAL §security: "notifying the Agency immediately of any".
pub const SEC_04: Rule = Rule {
    id: "SEC-04",
    kind: Kind::Duty,
    says: "Users tell the Agency immediately of any security incident, a breach of personal data \
           included, that concerns data in EMA's systems or from them.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "There is a security incident",
    then: "Tell the Agency",
    time: "Immediately",
    sources: &[portal("§security", "notifying the Agency immediately of any")],
};

/// PORTAL §security: "safeguard electronic data from tampering".
pub const SEC_05: Rule = Rule {
    id: "SEC-05",
    kind: Kind::Duty,
    says: "Electronic data are kept safe from tampering and from disclosure without right. This \
           includes files and databases with information that came by electronic data interchange.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "Somebody reads or processes data from EMA's systems",
    then: "This is a duty",
    time: "",
    sources: &[portal("§security", "safeguard electronic data from tampering")],
};

/// PORTAL §security: "promote 'security awareness' within the organisation".
pub const SEC_06: Rule = Rule {
    id: "SEC-06",
    kind: Kind::Recommendation,
    says: "Organisations make their people aware of social engineering and “spear phishing”.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "Somebody reads or processes data from EMA's systems",
    then: "This should be done",
    time: "",
    sources: &[portal(
        "§security",
        "promote 'security awareness' within the organisation",
    )],
};

/// PORTAL §security: "maintain the confidentiality of passwords";
/// PORTAL §security: "If an intermediary performs any services".
pub const SEC_07: Rule = Rule {
    id: "SEC-07",
    kind: Kind::Duty,
    says: "Passwords and other codes are kept confidential. An intermediary who does services with \
           such information should have equally good security.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "Somebody uses passwords or codes, or lets an intermediary work with them",
    then: "Confidentiality is a must, the intermediary's security a should",
    time: "",
    sources: &[
        portal("§security", "maintain the confidentiality of passwords"),
        portal("§security", "If an intermediary performs any services"),
    ],
};

/// PORTAL §security: "reference the "EMA security principles".
pub const SEC_08: Rule = Rule {
    id: "SEC-08",
    kind: Kind::DocumentName,
    says: "These duties are set out in “EMA security principles and responsibilities”.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "Somebody needs details",
    then: "Read it",
    time: "",
    sources: &[portal("§security", "reference the \"EMA security principles")],
};

/// Every rule of the chapter, in order.
pub(super) static ALL: &[&Rule] = &[&SEC_01, &SEC_02, &SEC_03, &SEC_04, &SEC_05, &SEC_06, &SEC_07, &SEC_08];
