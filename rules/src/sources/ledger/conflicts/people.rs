//! Topic F of the conflicts: Who is covered.

use crate::sources::ledger::{Conflict, ConflictKind, Who, guide, portal, spor1};

/// GUIDE §1: "European Commission (EC)";
/// GUIDE §2: "For NCA, pharmaceutical industry and general";
/// GUIDE §2 item 2: "within the European Economic Area".
pub const X056: Conflict = Conflict {
    id: "X056",
    title: "European Commission",
    kind: ConflictKind::Ambiguity,
    who: Who::COMMISSION,
    tells: "Section 1 counts the European Commission among the competent authorities. The headings \
            of section 2 say NCA only, and being in OMS is stated for organisations in the \
            European Economic Area.",
    reading: "Treat the Commission as an authority, and look in OMS to be sure.",
    sources: &[
        guide("§1", "European Commission (EC)"),
        guide("§2", "For NCA, pharmaceutical industry and general"),
        guide("§2 item 2", "within the European Economic Area"),
    ],
};

/// GUIDE §2 item 2: "within the European Economic Area".
pub const X057: Conflict = Conflict {
    id: "X057",
    title: "Authorities outside the EEA",
    kind: ConflictKind::Gap,
    who: Who::AUTHORITY,
    tells: "Authorities outside the European Economic Area are not mentioned.",
    reading: "They are not covered by these documents. Ask the EMA Service Desk.",
    sources: &[guide("§2 item 2", "within the European Economic Area")],
};

/// GUIDE §4: "As a marketing authorisation holder you";
/// GUIDE §5.1.2: "MAHs shall nominate the users".
pub const X058: Conflict = Conflict {
    id: "X058",
    title: "Industry that is not an MAH, and access to UPD",
    kind: ConflictKind::Gap,
    who: Who::INDUSTRY,
    tells: "Applicants, manufacturers and distributors are not mentioned. The sections on UPD \
            speak of MAHs. For OMS and SPOR see X116.",
    reading: "They are not covered by these documents. Ask the EMA Service Desk. Whether they may \
            go the way of the general public is not stated.",
    sources: &[
        guide("§4", "As a marketing authorisation holder you"),
        guide("§5.1.2", "MAHs shall nominate the users"),
    ],
};

/// GUIDE §2: "restricted areas or the Public API";
/// GUIDE §5.1.3: "1. UPD – API".
pub const X059: Conflict = Conflict {
    id: "X059",
    title: "Access of the public to the UPD portal",
    kind: ConflictKind::Gap,
    who: Who::PUBLIC,
    tells: "The guide speaks of restricted areas and of the public API. It does not say whether \
            there is an open area, nor whether one may look without an account.",
    reading: "The documents do not tell. The registration described leads to the API.",
    sources: &[
        guide("§2", "restricted areas or the Public API"),
        guide("§5.1.3", "1. UPD – API"),
    ],
};

/// GUIDE §5.1.3: "when the request has been approved";
/// GUIDE §5.1.3: "When the access is granted and".
pub const X060: Conflict = Conflict {
    id: "X060",
    title: "Who decides a public API request",
    kind: ConflictKind::Gap,
    who: Who::PUBLIC,
    tells: "The texts say that the request is approved, granted and processed, but not by whom.",
    reading: "It is approved before the credentials come. Who approves is not stated.",
    sources: &[
        guide("§5.1.3", "when the request has been approved"),
        guide("§5.1.3", "When the access is granted and"),
    ],
};

/// GUIDE §5.1 bullet 6: "affiliated to multiple organisations";
/// GUIDE §5.1 bullet 2: "from the organisation you selected in".
pub const X061: Conflict = Conflict {
    id: "X061",
    title: "Companies with several legal entities",
    kind: ConflictKind::Ambiguity,
    who: Who::ALL,
    tells: "Affiliation and Super Users go by organisation. Whether companies of one group share \
            anything is not stated.",
    reading: "Each organisation in OMS needs a request and a first Super User of its own.",
    sources: &[
        guide("§5.1 bullet 6", "affiliated to multiple organisations"),
        guide("§5.1 bullet 2", "from the organisation you selected in"),
    ],
};

/// GUIDE §5.2 item 2: "on whose behalf you will be";
/// GUIDE §5.2 item 3: "request affiliation to MAH B".
pub const X062: Conflict = Conflict {
    id: "X062",
    title: "Whether the consultancy must be in OMS",
    kind: ConflictKind::Gap,
    who: Who::CONSULTANT,
    tells: "The guide names only the organisation for which one acts, not the one that employs the \
            consultant.",
    reading: "Check the MAH. On these texts the consultancy need not be checked.",
    sources: &[
        guide("§5.2 item 2", "on whose behalf you will be"),
        guide("§5.2 item 3", "request affiliation to MAH B"),
    ],
};

/// GUIDE §4.2: "The first "SPOR Super User" for";
/// GUIDE §5.2: "there are four pre-requisites".
pub const X063: Conflict = Conflict {
    id: "X063",
    title: "SPOR Super User and UPD",
    kind: ConflictKind::Ambiguity,
    who: Who::ALL,
    tells: "Section 4.2 mentions the wait for the first SPOR Super User in the middle of the part \
            on OMS. It is not among the four prerequisites. Whether an OMS change or UPD needs a \
            SPOR Super User is not said.",
    reading: "It is not among the prerequisites for UPD. That is all that can be said, not that it \
              is never needed. For a correction in OMS see X115. Ask for the role only if you want \
              it, or if you cannot make the correction without it.",
    sources: &[
        guide("§4.2", "The first \"SPOR Super User\" for"),
        guide("§5.2", "there are four pre-requisites"),
    ],
};

/// GUIDE §4: "OMS: Pharmaceutical industry organisation registration";
/// GUIDE §2 item 2: "within the European Economic Area".
pub const X064: Conflict = Conflict {
    id: "X064",
    title: "An authority that changes its OMS data",
    kind: ConflictKind::Gap,
    who: Who::AUTHORITY,
    tells: "Section 4 is headed for the pharmaceutical industry. An authority that corrects its \
            own entry is not dealt with.",
    reading: "Ask the EMA Service Desk.",
    sources: &[
        guide("§4", "OMS: Pharmaceutical industry organisation registration"),
        guide("§2 item 2", "within the European Economic Area"),
    ],
};

/// GUIDE §4.2 bullet 3: "the location with an inactive status".
pub const X065: Conflict = Conflict {
    id: "X065",
    title: "The organisation itself is inactive in OMS",
    kind: ConflictKind::Gap,
    who: Who::ALL,
    tells: "Only an active organisation with an inactive location is described.",
    reading: "Ask the EMA Service Desk.",
    sources: &[guide("§4.2 bullet 3", "the location with an inactive status")],
};

/// GUIDE §4.2 bullet 1: "find the organisation but not its";
/// GUIDE §5.2 item 2: "must be registered in OMS".
pub const X066: Conflict = Conflict {
    id: "X066",
    title: "Whether a missing or inactive location blocks a UPD role",
    kind: ConflictKind::Gap,
    who: Who::ALL,
    tells: "The only condition is that the organisation is in OMS. Locations may be updated, but \
            no consequence is named.",
    reading: "If EAM shows the organisation in its list, the role can be requested. Put the \
              location right as well, with a change request to OMS, and plan ten working days for \
              it.",
    sources: &[
        guide("§4.2 bullet 1", "find the organisation but not its"),
        guide("§5.2 item 2", "must be registered in OMS"),
    ],
};

/// PORTAL §account: "allow requesting the creation of";
/// SPOR1 not in OMS step 1: "request SPOR Unaffiliated User role";
/// GUIDE §4.2: "The first "SPOR Super User" for".
pub const X115: Conflict = Conflict {
    id: "X115",
    title: "Unaffiliated SPOR access, and corrections of an entry",
    kind: ConflictKind::Gap,
    who: Who::ALL,
    tells: "The portal page gives this access, and the SPOR leaflet uses it, to have an \
            organisation created. Whether it is enough to have an entry corrected is not said. \
            Section 4.2 mentions the first SPOR Super User at that very place.",
    reading: "Read the document A6 first, and try with the access that you have. If it does not \
              allow the change, a SPOR Super User may be needed. The first one takes up to two \
              working days.",
    sources: &[
        portal("§account", "allow requesting the creation of"),
        spor1("not in OMS step 1", "request SPOR Unaffiliated User role"),
        guide("§4.2", "The first \"SPOR Super User\" for"),
    ],
};

/// GUIDE §4: "As a marketing authorisation holder you";
/// SPOR1 introduction: "For each Industry organisation the";
/// PORTAL §request: "organisation is registered in EMA's Organisation".
pub const X116: Conflict = Conflict {
    id: "X116",
    title: "OMS and SPOR: MAHs, or any organisation of industry",
    kind: ConflictKind::Difference,
    who: Who::INDUSTRY,
    tells: "Section 4 of the guide speaks of MAHs, the SPOR leaflet of every industry \
            organisation, and the portal page of any organisation for which access is asked.",
    reading: "Industry that is not an MAH may go the way of OMS and SPOR. For UPD itself X058 \
              stands.",
    sources: &[
        guide("§4", "As a marketing authorisation holder you"),
        spor1("introduction", "For each Industry organisation the"),
        portal("§request", "organisation is registered in EMA's Organisation"),
    ],
};

/// Every conflict of the topic, in order.
pub(in crate::sources::ledger) static ALL: &[&Conflict] = &[
    &X056, &X057, &X058, &X059, &X060, &X061, &X062, &X063, &X064, &X065, &X066, &X115, &X116,
];
