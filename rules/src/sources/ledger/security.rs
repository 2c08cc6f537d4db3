//! Chapter O of the rules: Security duties of every EMA user.

use super::{Kind, Scope, Who, rules};

rules! {
    SEC_01 {
        id: "SEC-01",
        kind: Kind::Duty,
        says: "Users protect confidential, sensitive data and the rights of data subjects, as the law \
               on personal data asks.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody reads or processes data from EMA's systems",
        then: "This is a duty",
        time: "",
        sources: [Portal "§security": "protecting confidentiality of sensitive data"],
    }

    SEC_02 {
        id: "SEC-02",
        kind: Kind::Duty,
        says: "Users say openly in their privacy statements which data flow to EMA's systems.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody reads or processes data from EMA's systems",
        then: "This is a duty",
        time: "",
        sources: [Portal "§security": "providing transparent information in their"],
    }

    SEC_03 {
        id: "SEC-03",
        kind: Kind::Duty,
        says: "Users take technical and organisational measures so that data are not accessed, \
               disclosed, spread, altered, destroyed or lost without right or by accident.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody reads or processes data from EMA's systems",
        then: "This is a duty",
        time: "",
        sources: [Portal "§security": "appropriate technical and organisational measures"],
    }

    SEC_04 {
        id: "SEC-04",
        kind: Kind::Duty,
        says: "Users tell the Agency immediately of any security incident, a breach of personal data \
               included, that concerns data in EMA's systems or from them.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "There is a security incident",
        then: "Tell the Agency",
        time: "Immediately",
        sources: [Portal "§security": "notifying the Agency immediately of any"],
    }

    SEC_05 {
        id: "SEC-05",
        kind: Kind::Duty,
        says: "Electronic data are kept safe from tampering and from disclosure without right. This \
               includes files and databases with information that came by electronic data interchange.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody reads or processes data from EMA's systems",
        then: "This is a duty",
        time: "",
        sources: [Portal "§security": "safeguard electronic data from tampering"],
    }

    SEC_06 {
        id: "SEC-06",
        kind: Kind::Recommendation,
        says: "Organisations make their people aware of social engineering and “spear phishing”.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody reads or processes data from EMA's systems",
        then: "This should be done",
        time: "",
        sources: [Portal "§security": "promote 'security awareness' within the organisation"],
    }

    SEC_07 {
        id: "SEC-07",
        kind: Kind::Duty,
        says: "Passwords and other codes are kept confidential. An intermediary who does services with \
               such information should have equally good security.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody uses passwords or codes, or lets an intermediary work with them",
        then: "Confidentiality is a must, the intermediary's security a should",
        time: "",
        sources: [
            Portal "§security": "maintain the confidentiality of passwords",
            Portal "§security": "If an intermediary performs any services",
        ],
    }

    SEC_08 {
        id: "SEC-08",
        kind: Kind::DocumentName,
        says: "These duties are set out in “EMA security principles and responsibilities”.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody needs details",
        then: "Read it",
        time: "",
        sources: [Portal "§security": "reference the \"EMA security principles"],
    }
}
