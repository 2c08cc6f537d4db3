//! Chapter J of the rules: API: rules common to all groups.

use super::{Kind, Scope, Who, rules};

rules! {
    API_01 {
        id: "API-01",
        kind: Kind::Fact,
        says: "The protocol is the OAuth2 Client Credentials flow.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Both,
        when: "A system connects",
        then: "Use this protocol",
        time: "",
        sources: [
            Guide "§5.1.1.4": "OAuth2 Client Credentials flow",
            Guide "§5.1.2.4": "OAuth2 Client Credentials flow",
            Guide "§5.1.3": "OAuth2 Client Credentials flow",
        ],
    }

    API_02 {
        id: "API-02",
        kind: Kind::Fact,
        says: "Registered users may connect their own system to the API and get the product data that \
               they need.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Both,
        when: "A system is connected",
        then: "It can get product data",
        time: "",
        sources: [
            Guide "§5.1.1.4": "can connect their internal system",
            Guide "§5.1.2.4": "can connect their internal system",
            Guide "§5.1.3": "can connect their internal system",
        ],
    }

    API_03 {
        id: "API-03",
        kind: Kind::Rule,
        says: "API Client Credentials are made only when a Super User requests them.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "Somebody who is not a Super User asks",
        then: "None are made",
        time: "",
        sources: [
            Guide "§5.1.1.4": "generated only upon request by the",
            Guide "§5.1.2.4": "generated only upon request by the",
        ],
    }

    API_04 {
        id: "API-04",
        kind: Kind::Option,
        says: "Other users of the same organisation have two ways: they use the same credentials, or \
               have access set up in their internal system.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "Somebody who is not a Super User wants the API",
        then: "Choose one of the two",
        time: "",
        sources: [
            Guide "§5.1.1.4": "use the same set of credentials",
            Guide "§5.1.2.4": "use the same set of credentials",
        ],
    }

    API_05 {
        id: "API-05",
        kind: Kind::Step,
        says: "If anything bad happens to the credentials (they are lost, leaked, not delivered, and \
               so on), tell EMA through the Agency's Service Desk portal.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The credentials are lost, leaked or not delivered",
        then: "Go to the Service Desk",
        time: "",
        sources: [
            Guide "§5.1.1.4": "any undesirable event regarding the credentials",
            Guide "§5.1.2.4": "any undesirable event regarding the credentials",
        ],
    }

    API_06 {
        id: "API-06",
        kind: Kind::DocumentName,
        says: "Annex A of the UPD Access Policy sets out which group of users may reach which data \
               element of UPD.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Both,
        when: "Somebody asks which data they may see",
        then: "Read it",
        time: "",
        sources: [
            Guide "§5.1.1.4": "level of accessibility per stakeholder group",
            Guide "§5.1.2.4": "level of accessibility per stakeholder group",
            Guide "§5.1.3": "level of accessibility per stakeholder group",
        ],
    }

    API_07 {
        id: "API-07",
        kind: Kind::Fact,
        says: "The e-mail “UPD API Registration Details” gives the Token URL, Client Id, Client \
               Secret, Scope and Expiration date. As Reference Information it gives the User, Object \
               Id, Display Name and Key Id. It is signed SPOR / UPD Team.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Both,
        when: "The registration in EAM is complete",
        then: "Keep this e-mail",
        time: "",
        sources: [
            Guide "§5.1.1.4": "SUBJECT: UPD API Registration Details",
            Guide "§5.1.2.4": "SUBJECT: UPD API Registration Details",
            Guide "§5.1.3": "SUBJECT: UPD API Registration Details",
        ],
    }

    API_08 {
        id: "API-08",
        kind: Kind::Example,
        says: "The samples in the guide show these values: Token URL POST \
               https://login.microsoftonline.com/4efbf65c-4a81-4f2d-835a-e8630de67663/oauth2/v2.0/token; \
               Client Id e1e68a03-6b1f-47d1-a158-...; Client Secret pKZ8O... (pKZ80... in the section \
               on the public); Scope api://euema...; User your.user.id@id.ema.europa.eu; Object Id \
               8e379c2a-1385-409a-a22c-a467c79e643a; Display Name spor-apim-s2s-client...; Key Id \
               39ece8a8-7c7a-41a0-b63c-3220410926ff.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Both,
        when: "They are examples only",
        then: "Do not copy them",
        time: "",
        sources: [
            Guide "§5.1.1.4": "Token URL POST",
            Guide "§5.1.1.4": "Scope api://euema...",
            Guide "§5.1.3": "Client Secret pKZ80...",
        ],
    }

    API_09 {
        id: "API-09",
        kind: Kind::Example,
        says: "The expiration date in the samples is 09/03/2027 08:01:55. The guide does not say which \
               number is the day, nor which time zone is meant.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Both,
        when: "Somebody reads the date",
        then: "See X085",
        time: "09/03/2027 08:01:55",
        sources: [
            Guide "§5.1.1.4": "Expiration date 09/03/2027 08:01:55",
            Guide "§5.1.2.4": "Expiration date 09/03/2027 08:01:55",
            Guide "§5.1.3": "Expiration date 09/03/2027 08:01:55",
        ],
    }

    API_10 {
        id: "API-10",
        kind: Kind::Warning,
        says: "The e-mail tells its reader to note the expiration date and to ask the EMA Service Desk \
               for renewal in time.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Both,
        when: "Somebody has API credentials",
        then: "Renew them through the Service Desk",
        time: "Before they expire",
        sources: [
            Guide "§5.1.1.4": "raise an EMA Service Desk request",
            Guide "§5.1.2.4": "raise an EMA Service Desk request",
            Guide "§5.1.3": "raise an EMA Service Desk request",
        ],
    }

    API_11 {
        id: "API-11",
        kind: Kind::Step,
        says: "The e-mail says to open a request at the EMA Service Desk for any issue, and to quote \
               the Reference Information.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::PUBLIC),
        environment: Scope::Both,
        when: "Something is wrong with the API",
        then: "Quote the Reference Information",
        time: "",
        sources: [
            Guide "§5.1.1.4": "quote the Reference Information",
            Guide "§5.1.2.4": "quote the Reference Information",
            Guide "§5.1.3": "quote the Reference Information",
        ],
    }
}
