//! Topic F of the conflicts: Who is covered.

use crate::sources::ledger::{ConflictKind, Who, conflicts};

conflicts! {
    X056 {
        id: "X056",
        title: "European Commission",
        kind: ConflictKind::Ambiguity,
        who: Who::COMMISSION,
        tells: "Section 1 counts the European Commission among the competent authorities. The headings \
                of section 2 say NCA only, and being in OMS is stated for organisations in the \
                European Economic Area.",
        reading: "Treat the Commission as an authority, and look in OMS to be sure.",
        sources: [
            Guide "§1": "European Commission (EC)",
            Guide "§2": "For NCA, pharmaceutical industry and general",
            Guide "§2 item 2": "within the European Economic Area",
        ],
    }

    X057 {
        id: "X057",
        title: "Authorities outside the EEA",
        kind: ConflictKind::Gap,
        who: Who::AUTHORITY,
        tells: "Authorities outside the European Economic Area are not mentioned.",
        reading: "They are not covered by these documents. Ask the EMA Service Desk.",
        sources: [Guide "§2 item 2": "within the European Economic Area"],
    }

    X058 {
        id: "X058",
        title: "Industry that is not an MAH, and access to UPD",
        kind: ConflictKind::Gap,
        who: Who::INDUSTRY,
        tells: "Applicants, manufacturers and distributors are not mentioned. The sections on UPD \
                speak of MAHs. For OMS and SPOR see X116.",
        reading: "They are not covered by these documents. Ask the EMA Service Desk. Whether they may \
                go the way of the general public is not stated.",
        sources: [
            Guide "§4": "As a marketing authorisation holder you",
            Guide "§5.1.2": "MAHs shall nominate the users",
        ],
    }

    X059 {
        id: "X059",
        title: "Access of the public to the UPD portal",
        kind: ConflictKind::Gap,
        who: Who::PUBLIC,
        tells: "The guide speaks of restricted areas and of the public API. It does not say whether \
                there is an open area, nor whether one may look without an account.",
        reading: "The documents do not tell. The registration described leads to the API.",
        sources: [
            Guide "§2": "restricted areas or the Public API",
            Guide "§5.1.3": "1. UPD – API",
        ],
    }

    X060 {
        id: "X060",
        title: "Who decides a public API request",
        kind: ConflictKind::Gap,
        who: Who::PUBLIC,
        tells: "The texts say that the request is approved, granted and processed, but not by whom.",
        reading: "It is approved before the credentials come. Who approves is not stated.",
        sources: [
            Guide "§5.1.3": "when the request has been approved",
            Guide "§5.1.3": "When the access is granted and",
        ],
    }

    X061 {
        id: "X061",
        title: "Companies with several legal entities",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Affiliation and Super Users go by organisation. Whether companies of one group share \
                anything is not stated.",
        reading: "Each organisation in OMS needs a request and a first Super User of its own.",
        sources: [
            Guide "§5.1 bullet 6": "affiliated to multiple organisations",
            Guide "§5.1 bullet 2": "from the organisation you selected in",
        ],
    }

    X062 {
        id: "X062",
        title: "Whether the consultancy must be in OMS",
        kind: ConflictKind::Gap,
        who: Who::CONSULTANT,
        tells: "The guide names only the organisation for which one acts, not the one that employs the \
                consultant.",
        reading: "Check the MAH. On these texts the consultancy need not be checked.",
        sources: [
            Guide "§5.2 item 2": "on whose behalf you will be",
            Guide "§5.2 item 3": "request affiliation to MAH B",
        ],
    }

    X063 {
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
        sources: [
            Guide "§4.2": "The first \"SPOR Super User\" for",
            Guide "§5.2": "there are four pre-requisites",
        ],
    }

    X064 {
        id: "X064",
        title: "An authority that changes its OMS data",
        kind: ConflictKind::Gap,
        who: Who::AUTHORITY,
        tells: "Section 4 is headed for the pharmaceutical industry. An authority that corrects its \
                own entry is not dealt with.",
        reading: "Ask the EMA Service Desk.",
        sources: [
            Guide "§4": "OMS: Pharmaceutical industry organisation registration",
            Guide "§2 item 2": "within the European Economic Area",
        ],
    }

    X065 {
        id: "X065",
        title: "The organisation itself is inactive in OMS",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "Only an active organisation with an inactive location is described.",
        reading: "Ask the EMA Service Desk.",
        sources: [Guide "§4.2 bullet 3": "the location with an inactive status"],
    }

    X066 {
        id: "X066",
        title: "Whether a missing or inactive location blocks a UPD role",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "The only condition is that the organisation is in OMS. Locations may be updated, but \
                no consequence is named.",
        reading: "If EAM shows the organisation in its list, the role can be requested. Put the \
                  location right as well, with a change request to OMS, and plan ten working days for \
                  it.",
        sources: [
            Guide "§4.2 bullet 1": "find the organisation but not its",
            Guide "§5.2 item 2": "must be registered in OMS",
        ],
    }

    X115 {
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
        sources: [
            Portal "§account": "allow requesting the creation of",
            Spor1 "not in OMS step 1": "request SPOR Unaffiliated User role",
            Guide "§4.2": "The first \"SPOR Super User\" for",
        ],
    }

    X116 {
        id: "X116",
        title: "OMS and SPOR: MAHs, or any organisation of industry",
        kind: ConflictKind::Difference,
        who: Who::INDUSTRY,
        tells: "Section 4 of the guide speaks of MAHs, the SPOR leaflet of every industry \
                organisation, and the portal page of any organisation for which access is asked.",
        reading: "Industry that is not an MAH may go the way of OMS and SPOR. For UPD itself X058 \
                  stands.",
        sources: [
            Guide "§4": "As a marketing authorisation holder you",
            Spor1 "introduction": "For each Industry organisation the",
            Portal "§request": "organisation is registered in EMA's Organisation",
        ],
    }
}
