//! Chapter D of the rules: Environments.

use super::{Kind, Scope, Who, rules};

rules! {
    ENV_01 {
        id: "ENV-01",
        kind: Kind::Fact,
        says: "EAM has two environments, Production and Test.",
        who: Who::EAM,
        environment: Scope::Both,
        when: "Always",
        then: "",
        time: "Two environments",
        sources: [Guide "§3": "platform has two environments"],
    }

    ENV_02 {
        id: "ENV-02",
        kind: Kind::Rule,
        says: "EAM Production is for access to live EMA systems. Self-registration takes place there.",
        who: Who::EAM,
        environment: Scope::Production,
        when: "Somebody needs an account or live access",
        then: "Register and request in Production",
        time: "",
        sources: [Guide "§3": "please self-register on the Production"],
    }

    ENV_03 {
        id: "ENV-03",
        kind: Kind::Rule,
        says: "EAM Test is for access to the UAT environments of EMA systems. Nobody can self-register \
               there.",
        who: Who::EAM,
        environment: Scope::Test,
        when: "Somebody wants UAT access",
        then: "Registration in Test is not possible",
        time: "",
        sources: [Guide "§3": "not have the provision to self-register"],
    }

    ENV_04 {
        id: "ENV-04",
        kind: Kind::Fact,
        says: "The credentials of a Production user are active in Test as well, automatically.",
        who: Who::EAM,
        environment: Scope::Test,
        when: "Somebody has a Production account",
        then: "The same credentials work in Test",
        time: "Automatic; no time is stated",
        sources: [Guide "§3": "automatically activated in the Test"],
    }

    ENV_05 {
        id: "ENV-05",
        kind: Kind::Rule,
        says: "Competent authorities must make a separate access request in each EAM environment.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "An authority wants both environments",
        then: "Make two requests",
        time: "",
        sources: [Guide "§3": "within each EAM environment separately"],
    }

    ENV_06 {
        id: "ENV-06",
        kind: Kind::Fact,
        says: "UPD access rights belong to one environment. That is why authorities ask in each of \
               them.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "Always",
        then: "A right in one environment gives none in the other",
        time: "",
        sources: [
            Guide "§3": "UPD are environment specific",
            Guide "§7.2 bullet 1": "access rights in UPD are environment-specific",
        ],
    }

    ENV_07 {
        id: "ENV-07",
        kind: Kind::Exclusion,
        says: "The pharmaceutical industry and the general public can ask for access to production \
               only.",
        who: Who::INDUSTRY.and(Who::PUBLIC).and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody from industry or the public asks for UAT",
        then: "It is not available",
        time: "",
        sources: [Guide "§3": "only to the production environment"],
    }

    ENV_08 {
        id: "ENV-08",
        kind: Kind::Rule,
        says: "The UAT environment of UPD, portal and API, is requested in EAM Test.",
        who: Who::AUTHORITY,
        environment: Scope::Test,
        when: "Somebody wants UPD UAT",
        then: "Request it in EAM Test",
        time: "",
        sources: [Guide "§3": "through the EAM test environment"],
    }

    ENV_09 {
        id: "ENV-09",
        kind: Kind::Rule,
        says: "The production environment of UPD, portal and API, is requested in EAM Production.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Production,
        when: "Somebody wants UPD production",
        then: "Request it in EAM Production",
        time: "",
        sources: [Guide "§3": "through the EAM production environment"],
    }

    ENV_10 {
        id: "ENV-10",
        kind: Kind::Fact,
        says: "EAM Test and UPD UAT are full copies of production. Users can learn and practise there \
               without touching live access or regulatory data.",
        who: Who::AUTHORITY,
        environment: Scope::Test,
        when: "Somebody wants to practise",
        then: "UAT is a safe place for it",
        time: "",
        sources: [Guide "§3": "full replicas of the production"],
    }

    ENV_11 {
        id: "ENV-11",
        kind: Kind::DocumentName,
        says: "Further guidance is called “FAQ and EMA Account Management Checklist”.",
        who: Who::EAM,
        environment: Scope::Both,
        when: "Somebody needs help",
        then: "Read it",
        time: "",
        sources: [Guide "§3": "FAQ and EMA Account Management Checklist"],
    }

    ENV_12 {
        id: "ENV-12",
        kind: Kind::Fact,
        says: "The roles of authorities exist in UAT and in Production. Roles, access and API \
               credentials of one environment are independent of the other.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "Always",
        then: "Rights are granted, and API credentials made, for each environment",
        time: "",
        sources: [Guide "§5.1.1": "API credentials are generated per environment"],
    }

    ENV_13 {
        id: "ENV-13",
        kind: Kind::Rule,
        says: "Authorities request and assign roles in the same way in both environments.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "Always",
        then: "Repeat the same steps in the other environment",
        time: "",
        sources: [Guide "§5.1.1": "apply equally to both environments"],
    }

    ENV_14 {
        id: "ENV-14",
        kind: Kind::Recommendation,
        says: "Authorities are advised to explore in UAT, so that Production data are not changed by \
               accident.",
        who: Who::AUTHORITY,
        environment: Scope::Test,
        when: "Somebody explores or learns",
        then: "Use UAT",
        time: "",
        sources: [Guide "§5.1.1": "performing exploratory work in UAT"],
    }

    ENV_15 {
        id: "ENV-15",
        kind: Kind::Exclusion,
        says: "The roles of industry exist in Production only. This holds for the UPD portal and for \
               the API.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody from industry asks for UAT",
        then: "It is not available",
        time: "",
        sources: [Guide "§5.1.2": "only for the Production environment"],
    }
}
