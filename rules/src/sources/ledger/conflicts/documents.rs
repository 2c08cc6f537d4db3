//! Topic I of the conflicts: Documents, labels, contacts.

use crate::sources::ledger::{Conflict, ConflictKind, Who, guide, portal, spor1};

/// GUIDE §4 way 1: "check the OMS Web User Manual";
/// GUIDE §4.3: "described in the document";
/// SPOR1 not in OMS step 2a: "Change requests validation in OMS".
pub const X107: Conflict = Conflict {
    id: "X107",
    title: "Names of the OMS papers",
    kind: ConflictKind::Difference,
    who: Who::ALL,
    tells: "The guide has “OMS Web User Manual”, “A6 – Alternative access solution” and “E – OMS \
            Change Requests”. The SPOR leaflet has “Change requests validation in OMS” and “OMS \
            user guide”.",
    reading: "We use the names of the guide. Those of the SPOR leaflet may be former or other \
            names; that they are the same documents is not said.",
    sources: &[
        guide("§4 way 1", "check the OMS Web User Manual"),
        guide("§4.3", "described in the document"),
        spor1("not in OMS step 2a", "Change requests validation in OMS"),
    ],
};

/// GUIDE §4.1: "Documents section of the SPOR";
/// SPOR1 introduction: "detailed user registration guidance";
/// SPOR1 step 4b: "documents section on the OMS".
pub const X108: Conflict = Conflict {
    id: "X108",
    title: "Place of the OMS papers",
    kind: ConflictKind::Ambiguity,
    who: Who::ALL,
    tells: "The guide names the SPOR Organisations web page, under Documents. The SPOR leaflet \
            names the Documents section of the SPOR portal and the documents section of the OMS \
            portal.",
    reading: "Go to the SPOR Organisations web page.",
    sources: &[
        guide("§4.1", "Documents section of the SPOR"),
        spor1("introduction", "detailed user registration guidance"),
        spor1("step 4b", "documents section on the OMS"),
    ],
};

/// SPOR1 step 4a: "SPOR super user role access";
/// SPOR1 step 4a: "SPOR Super user role access".
pub const X109: Conflict = Conflict {
    id: "X109",
    title: "Subject of the SPOR ticket",
    kind: ConflictKind::Ambiguity,
    who: Who::ALL,
    tells: "The rule says “SPOR super user role access”. The example says “SPOR Super user role \
            access – request ID 10123”.",
    reading: "Use the form of the example with your own ID.",
    sources: &[
        spor1("step 4a", "SPOR super user role access"),
        spor1("step 4a", "SPOR Super user role access"),
    ],
};

/// GUIDE §5.1 bullet 5 IMPORTANT: "please report it via the";
/// GUIDE §6 step 4: "refer to the guidance documentation";
/// PORTAL §help: "send an email directly to".
pub const X110: Conflict = Conflict {
    id: "X110",
    title: "Whom to ask when access fails",
    kind: ConflictKind::Ambiguity,
    who: Who::ALL,
    tells: "Section 5.1 names the Service Desk portal, after 24 hours. Section 6 names the \
            guidance in EAM. The portal page names the Service Desk, or an e-mail.",
    reading: "Read the guidance first. Go to the Service Desk after 24 hours. Write an e-mail if \
              you cannot open the Service Desk.",
    sources: &[
        guide("§5.1 bullet 5 IMPORTANT", "please report it via the"),
        guide("§6 step 4", "refer to the guidance documentation"),
        portal("§help", "send an email directly to"),
    ],
};

/// GUIDE §3: "refer to this resource";
/// PORTAL §account: "retrieve your username here";
/// SPOR1 addresses: "<http://spor.ema.europa.eu/sporwi/>".
pub const X111: Conflict = Conflict {
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
    sources: &[
        guide("§3", "refer to this resource"),
        portal("§account", "retrieve your username here"),
        spor1("addresses", "http://spor.ema.europa.eu/sporwi/"),
    ],
};

/// GUIDE cover: "5 June 2026";
/// SPOR1 title: "How to request the 1st SPOR".
pub const X112: Conflict = Conflict {
    id: "X112",
    title: "Age of the documents",
    kind: ConflictKind::Ambiguity,
    who: Who::ALL,
    tells: "The guide is dated 5 June 2026. The portal page and the SPOR leaflet have no date.",
    reading: "Where they differ on UPD, follow the guide. On the SPOR role follow the SPOR leaflet \
              for the steps and section 4.2 of the guide for the time.",
    sources: &[
        guide("cover", "5 June 2026"),
        spor1("title", "How to request the 1st SPOR"),
    ],
};

/// GUIDE §2 item 2: "up to ten working days".
pub const X113: Conflict = Conflict {
    id: "X113",
    title: "Working days",
    kind: ConflictKind::Gap,
    who: Who::ALL,
    tells: "Neither working days nor holidays are defined.",
    reading: "The number stands as printed. Dates are estimates: they leave out weekends, and \
            closing days as far as they are known.",
    sources: &[guide("§2 item 2", "up to ten working days")],
};

/// Every conflict of the topic, in order.
pub(in crate::sources::ledger) static ALL: &[&Conflict] = &[&X107, &X108, &X109, &X110, &X111, &X112, &X113];
