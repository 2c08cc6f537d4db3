//! Chapter D of the rules: Environments.

use super::{Kind, Rule, Scope, Who, guide};

/// GUIDE §3: "platform has two environments".
pub const ENV_01: Rule = Rule {
    id: "ENV-01",
    kind: Kind::Fact,
    says: "EAM has two environments, Production and Test.",
    who: Who::EAM,
    environment: Scope::Both,
    when: "Always",
    then: "",
    time: "Two environments",
    sources: &[guide("§3", "platform has two environments")],
};

/// GUIDE §3: "please self-register on the Production".
pub const ENV_02: Rule = Rule {
    id: "ENV-02",
    kind: Kind::Rule,
    says: "EAM Production is for access to live EMA systems. Self-registration takes place there.",
    who: Who::EAM,
    environment: Scope::Production,
    when: "Somebody needs an account or live access",
    then: "Register and request in Production",
    time: "",
    sources: &[guide("§3", "please self-register on the Production")],
};

/// GUIDE §3: "not have the provision to self-register".
pub const ENV_03: Rule = Rule {
    id: "ENV-03",
    kind: Kind::Rule,
    says: "EAM Test is for access to the UAT environments of EMA systems. Nobody can self-register \
           there.",
    who: Who::EAM,
    environment: Scope::Test,
    when: "Somebody wants UAT access",
    then: "Registration in Test is not possible",
    time: "",
    sources: &[guide("§3", "not have the provision to self-register")],
};

/// GUIDE §3: "automatically activated in the Test".
pub const ENV_04: Rule = Rule {
    id: "ENV-04",
    kind: Kind::Fact,
    says: "The credentials of a Production user are active in Test as well, automatically.",
    who: Who::EAM,
    environment: Scope::Test,
    when: "Somebody has a Production account",
    then: "The same credentials work in Test",
    time: "Automatic; no time is stated",
    sources: &[guide("§3", "automatically activated in the Test")],
};

/// GUIDE §3: "within each EAM environment separately".
pub const ENV_05: Rule = Rule {
    id: "ENV-05",
    kind: Kind::Rule,
    says: "Competent authorities must make a separate access request in each EAM environment.",
    who: Who::AUTHORITY,
    environment: Scope::Both,
    when: "An authority wants both environments",
    then: "Make two requests",
    time: "",
    sources: &[guide("§3", "within each EAM environment separately")],
};

/// GUIDE §3: "UPD are environment specific";
/// GUIDE §7.2 bullet 1: "access rights in UPD are environment-specific".
pub const ENV_06: Rule = Rule {
    id: "ENV-06",
    kind: Kind::Fact,
    says: "UPD access rights belong to one environment. That is why authorities ask in each of \
           them.",
    who: Who::AUTHORITY,
    environment: Scope::Both,
    when: "Always",
    then: "A right in one environment gives none in the other",
    time: "",
    sources: &[
        guide("§3", "UPD are environment specific"),
        guide("§7.2 bullet 1", "access rights in UPD are environment-specific"),
    ],
};

/// GUIDE §3: "only to the production environment".
pub const ENV_07: Rule = Rule {
    id: "ENV-07",
    kind: Kind::Exclusion,
    says: "The pharmaceutical industry and the general public can ask for access to production \
           only.",
    who: Who::INDUSTRY.and(Who::PUBLIC).and(Who::CONSULTANT),
    environment: Scope::Production,
    when: "Somebody from industry or the public asks for UAT",
    then: "It is not available",
    time: "",
    sources: &[guide("§3", "only to the production environment")],
};

/// GUIDE §3: "through the EAM test environment".
pub const ENV_08: Rule = Rule {
    id: "ENV-08",
    kind: Kind::Rule,
    says: "The UAT environment of UPD, portal and API, is requested in EAM Test.",
    who: Who::AUTHORITY,
    environment: Scope::Test,
    when: "Somebody wants UPD UAT",
    then: "Request it in EAM Test",
    time: "",
    sources: &[guide("§3", "through the EAM test environment")],
};

/// GUIDE §3: "through the EAM production environment".
pub const ENV_09: Rule = Rule {
    id: "ENV-09",
    kind: Kind::Rule,
    says: "The production environment of UPD, portal and API, is requested in EAM Production.",
    who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
    environment: Scope::Production,
    when: "Somebody wants UPD production",
    then: "Request it in EAM Production",
    time: "",
    sources: &[guide("§3", "through the EAM production environment")],
};

/// GUIDE §3: "full replicas of the production".
pub const ENV_10: Rule = Rule {
    id: "ENV-10",
    kind: Kind::Fact,
    says: "EAM Test and UPD UAT are full copies of production. Users can learn and practise there \
           without touching live access or regulatory data.",
    who: Who::AUTHORITY,
    environment: Scope::Test,
    when: "Somebody wants to practise",
    then: "UAT is a safe place for it",
    time: "",
    sources: &[guide("§3", "full replicas of the production")],
};

/// GUIDE §3: "FAQ and EMA Account Management Checklist".
pub const ENV_11: Rule = Rule {
    id: "ENV-11",
    kind: Kind::DocumentName,
    says: "Further guidance is called “FAQ and EMA Account Management Checklist”.",
    who: Who::EAM,
    environment: Scope::Both,
    when: "Somebody needs help",
    then: "Read it",
    time: "",
    sources: &[guide("§3", "FAQ and EMA Account Management Checklist")],
};

/// GUIDE §5.1.1: "API credentials are generated per environment".
pub const ENV_12: Rule = Rule {
    id: "ENV-12",
    kind: Kind::Fact,
    says: "The roles of authorities exist in UAT and in Production. Roles, access and API \
           credentials of one environment are independent of the other.",
    who: Who::AUTHORITY,
    environment: Scope::Both,
    when: "Always",
    then: "Rights are granted, and API credentials made, for each environment",
    time: "",
    sources: &[guide("§5.1.1", "API credentials are generated per environment")],
};

/// GUIDE §5.1.1: "apply equally to both environments".
pub const ENV_13: Rule = Rule {
    id: "ENV-13",
    kind: Kind::Rule,
    says: "Authorities request and assign roles in the same way in both environments.",
    who: Who::AUTHORITY,
    environment: Scope::Both,
    when: "Always",
    then: "Repeat the same steps in the other environment",
    time: "",
    sources: &[guide("§5.1.1", "apply equally to both environments")],
};

/// GUIDE §5.1.1: "performing exploratory work in UAT".
pub const ENV_14: Rule = Rule {
    id: "ENV-14",
    kind: Kind::Recommendation,
    says: "Authorities are advised to explore in UAT, so that Production data are not changed by \
           accident.",
    who: Who::AUTHORITY,
    environment: Scope::Test,
    when: "Somebody explores or learns",
    then: "Use UAT",
    time: "",
    sources: &[guide("§5.1.1", "performing exploratory work in UAT")],
};

/// GUIDE §5.1.2: "only for the Production environment".
pub const ENV_15: Rule = Rule {
    id: "ENV-15",
    kind: Kind::Exclusion,
    says: "The roles of industry exist in Production only. This holds for the UPD portal and for \
           the API.",
    who: Who::INDUSTRY.and(Who::CONSULTANT),
    environment: Scope::Production,
    when: "Somebody from industry asks for UAT",
    then: "It is not available",
    time: "",
    sources: &[guide("§5.1.2", "only for the Production environment")],
};

/// Every rule of the chapter, in order.
pub(super) static ALL: &[&Rule] = &[
    &ENV_01, &ENV_02, &ENV_03, &ENV_04, &ENV_05, &ENV_06, &ENV_07, &ENV_08, &ENV_09, &ENV_10, &ENV_11, &ENV_12,
    &ENV_13, &ENV_14, &ENV_15,
];
