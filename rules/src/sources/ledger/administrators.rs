//! Chapter N of the rules: User Administrators in EAM.

use super::{Kind, Scope, Who, rules};

rules! {
    ADM_01 {
        id: "ADM-01",
        kind: Kind::Rule,
        says: "A “User Administrator” of an organisation approves and revokes the access of its users.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::NotStated,
        when: "Somebody is User Administrator",
        then: "They approve and revoke",
        time: "",
        sources: [Portal "§admin": "responsible for approving and revoking access"],
    }

    ADM_02 {
        id: "ADM-02",
        kind: Kind::Fact,
        says: "User Administrators are also told when an account is re-activated or a user's e-mail \
               address has changed.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::NotStated,
        when: "One of these happens",
        then: "The User Administrator is told",
        time: "",
        sources: [Portal "§admin": "when users accounts are reactivated"],
    }

    ADM_03 {
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
        sources: [
            Portal "§admin": "External Organisation Administrator",
            Portal "§admin": "UPD Super User",
        ],
    }

    ADM_04 {
        id: "ADM-04",
        kind: Kind::Rule,
        says: "EMA evaluates and grants only an organisation's first request for a role as “User \
               Administrator”.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::NotStated,
        when: "It is the organisation's first request",
        then: "EMA decides",
        time: "No time is stated on the portal page",
        sources: [Portal "§admin": "evaluated and granted by EMA"],
    }

    ADM_05 {
        id: "ADM-05",
        kind: Kind::Attachment,
        says: "The request is approved only with a further document attached, which proves that the \
               user has the authority to represent the organisation.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::NotStated,
        when: "A User Administrator role is requested",
        then: "Attach the proof",
        time: "",
        sources: [Portal "§admin": "proof of authority to represent"],
    }

    ADM_06 {
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
        sources: [
            Portal "§admin": "special role in the EMA Account",
            Portal "§admin": "requests to become an administrator",
        ],
    }

    ADM_07 {
        id: "ADM-07",
        kind: Kind::Exception,
        says: "EMA itself always approves the EU QPPV and the Responsible of EudraVigilance (footnote \
               1).",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::NotStated,
        when: "The system is EudraVigilance",
        then: "EMA decides",
        time: "",
        sources: [Portal "§admin": "are always approved by the EMA"],
    }

    ADM_08 {
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
        sources: [Portal "§admin": "how to register (for Human)"],
    }

    ADM_09 {
        id: "ADM-09",
        kind: Kind::DocumentName,
        says: "The duties of a User Administrator are described in the “User Administrator Guide”.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::NotStated,
        when: "Somebody is User Administrator",
        then: "Read it",
        time: "",
        sources: [Portal "§admin": "reference the \"User Administrator Guide\""],
    }

    ADM_10 {
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
        sources: [
            Portal "§request": "Only CTIS Member State",
            Portal "§request": "can be assigned/requested directly in",
        ],
    }
}
