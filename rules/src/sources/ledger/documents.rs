//! Chapter A of the rules: The documents and their scope.

use super::{Kind, Scope, Who, rules};

rules! {
    DOC_01 {
        id: "DOC-01",
        kind: Kind::Fact,
        says: "EMA's Information Management Division issued the guide on 5 June 2026, with the \
               reference EMA/362250/2023. Its title is “Registration guide for UI and API users”, and \
               its subject is the Union Product Database (UPD).",
        who: Who::ALL,
        environment: Scope::Both,
        when: "Always",
        then: "The guide is the only one of the three documents that bears a date",
        time: "5 June 2026",
        sources: [Guide "cover": "5 June 2026"],
    }

    DOC_02 {
        id: "DOC-02",
        kind: Kind::Fact,
        says: "The guide helps web-UI and API users to finish the registration that comes before they \
               can submit data to UPD.",
        who: Who::ALL,
        environment: Scope::Both,
        when: "Before somebody uses UPD",
        then: "Follow the guide",
        time: "",
        sources: [Guide "§1": "complete the registration steps necessary"],
    }

    DOC_03 {
        id: "DOC-03",
        kind: Kind::Fact,
        says: "Registration is separate from UPD itself. It resembles the registration for \
               EudraVigilance Veterinary, SPOR and IRIS.",
        who: Who::ALL,
        environment: Scope::Both,
        when: "Always",
        then: "Access is managed in EAM, not in UPD",
        time: "",
        sources: [Guide "§1": "independent from the UPD and"],
    }

    DOC_04 {
        id: "DOC-04",
        kind: Kind::Scope,
        says: "The guide is for three groups: competent authorities (the European Commission and the \
               national ones), the pharmaceutical industry, and the general public.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Both,
        when: "Somebody belongs to one of these groups",
        then: "The guide applies; it mentions no other kind of person",
        time: "",
        sources: [Guide "§1": "users of the competent authorities"],
    }

    DOC_05 {
        id: "DOC-05",
        kind: Kind::Scope,
        says: "The registration steps are for those who want the restricted areas of UPD or its public \
               API.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Both,
        when: "Somebody wants the restricted areas or the public API",
        then: "The registration steps apply; nothing is said of unrestricted areas",
        time: "",
        sources: [Guide "§2": "restricted areas or the Public API"],
    }

    DOC_06 {
        id: "DOC-06",
        kind: Kind::Gap,
        says: "The guide names a Figure 1, an overview of UPD registration, but our copy of the guide \
               has nothing of it.",
        who: Who::ALL,
        environment: Scope::NotStated,
        when: "Always",
        then: "Nothing can be taken from the figure",
        time: "",
        sources: [Guide "§2": "Figure 1: UPD registration overview"],
    }

    DOC_07 {
        id: "DOC-07",
        kind: Kind::Scope,
        says: "The guide says that all its sections hold for both environments, test and production.",
        who: Who::ALL,
        environment: Scope::Both,
        when: "Always",
        then: "Other places limit this: see ENV-07, ENV-15 and REN-10",
        time: "",
        sources: [Guide "§3": "document apply to both environments"],
    }

    DOC_08 {
        id: "DOC-08",
        kind: Kind::Scope,
        says: "The SPOR leaflet describes only how to become the first SPOR Industry Super User. It \
               does not mention UPD.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::NotStated,
        when: "Somebody wants the role SPOR Industry Super User",
        then: "Use the SPOR leaflet",
        time: "",
        sources: [Spor1 "title": "request the 1st SPOR Industry"],
    }

    DOC_09 {
        id: "DOC-09",
        kind: Kind::DocumentName,
        says: "The SPOR leaflet says that detailed guidance on user registration is on the SPOR \
               portal, under Documents.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "Somebody needs more detail about SPOR",
        then: "Look under Documents on the SPOR portal",
        time: "",
        sources: [Spor1 "introduction": "detailed user registration guidance"],
    }

    DOC_10 {
        id: "DOC-10",
        kind: Kind::DocumentName,
        says: "The portal page lists the general guidance for EAM: “Create an EMA Account”, “Recover \
               your credentials”, “Request user access”, “User Administrator Guide”, “Frequently Asked \
               Questions”, “EMA security principles and responsibilities”, “How to log into EMA \
               Systems” and “Privacy Statement”.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody needs guidance on EAM",
        then: "Read the document named",
        time: "",
        sources: [
            Portal "§docs": "Create an EMA Account",
            Portal "§docs": "EMA security principles and responsibilities",
        ],
    }

    DOC_11 {
        id: "DOC-11",
        kind: Kind::DocumentName,
        says: "The portal page lists the guidance for single systems: “CTIS training environement \
               [Module 03: User Access Management]” (spelled like this), “IRIS guide to registration”, \
               “EudraVigilance Registration Manual for Human”, “EudraVigilance Registration Manual for \
               Veterinary”, “SPOR user registration”, “UPD user registration” and “UPD release notes”.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody needs guidance on one of these systems",
        then: "Read the document named",
        time: "",
        sources: [
            Portal "§docs": "IRIS guide to registration",
            Portal "§docs": "UPD user registration | UPD",
        ],
    }
}
