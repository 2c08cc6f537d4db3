//! Topic I of the conflicts: Documents, labels, contacts.

use crate::sources::ledger::{ConflictKind, Who, conflicts};

conflicts! {
    X107 {
        id: "X107",
        title: "Names of the OMS papers",
        kind: ConflictKind::Difference,
        who: Who::ALL,
        tells: "The guide has “OMS Web User Manual”, “A6 – Alternative access solution” and “E – OMS \
                Change Requests”. The SPOR leaflet has “Change requests validation in OMS” and “OMS \
                user guide”.",
        reading: "We use the names of the guide. Those of the SPOR leaflet may be former or other \
                names; that they are the same documents is not said.",
        sources: [
            Guide "§4 way 1": "check the OMS Web User Manual",
            Guide "§4.3": "described in the document",
            Spor1 "not in OMS step 2a": "Change requests validation in OMS",
        ],
    }

    X108 {
        id: "X108",
        title: "Place of the OMS papers",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The guide names the SPOR Organisations web page, under Documents. The SPOR leaflet \
                names the Documents section of the SPOR portal and the documents section of the OMS \
                portal.",
        reading: "Go to the SPOR Organisations web page.",
        sources: [
            Guide "§4.1": "Documents section of the SPOR",
            Spor1 "introduction": "detailed user registration guidance",
            Spor1 "step 4b": "documents section on the OMS",
        ],
    }

    X109 {
        id: "X109",
        title: "Subject of the SPOR ticket",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The rule says “SPOR super user role access”. The example says “SPOR Super user role \
                access – request ID 10123”.",
        reading: "Use the form of the example with your own ID.",
        sources: [
            Spor1 "step 4a": "SPOR super user role access",
            Spor1 "step 4a": "SPOR Super user role access",
        ],
    }

    X110 {
        id: "X110",
        title: "Whom to ask when access fails",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Section 5.1 names the Service Desk portal, after 24 hours. Section 6 names the \
                guidance in EAM. The portal page names the Service Desk, or an e-mail.",
        reading: "Read the guidance first. Go to the Service Desk after 24 hours. Write an e-mail if \
                  you cannot open the Service Desk.",
        sources: [
            Guide "§5.1 bullet 5 IMPORTANT": "please report it via the",
            Guide "§6 step 4": "refer to the guidance documentation",
            Portal "§help": "send an email directly to",
        ],
    }

    X111 {
        id: "X111",
        title: "Links without addresses",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "In our copies the links of the guide and of the portal page have lost their addresses. \
                The three addresses of the SPOR leaflet stand apart from their words, and two of them \
                use http.",
        reading: "Addresses that the documents print are used as printed. The others come from EMA's \
                own help pages, for the Service Desk from another authority, and for the search in \
                OMS and the public site from third parties. None is guessed.",
        sources: [
            Guide "§3": "refer to this resource",
            Portal "§account": "retrieve your username here",
            Spor1 "addresses": "http://spor.ema.europa.eu/sporwi/",
        ],
    }

    X112 {
        id: "X112",
        title: "Age of the documents",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The guide is dated 5 June 2026. The portal page and the SPOR leaflet have no date.",
        reading: "Where they differ on UPD, follow the guide. On the SPOR role follow the SPOR leaflet \
                  for the steps and section 4.2 of the guide for the time.",
        sources: [
            Guide "cover": "5 June 2026",
            Spor1 "title": "How to request the 1st SPOR",
        ],
    }

    X113 {
        id: "X113",
        title: "Working days",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "Neither working days nor holidays are defined.",
        reading: "The number stands as printed. Dates are estimates: they leave out weekends, and \
                closing days as far as they are known.",
        sources: [Guide "§2 item 2": "up to ten working days"],
    }
}
