//! Topic D of the conflicts: Letters.

use crate::sources::ledger::{ConflictKind, Who, conflicts};

conflicts! {
    X037 {
        id: "X037",
        title: "Name, source and place of the letter",
        kind: ConflictKind::Difference,
        who: Who::ALL,
        tells: "Authorities attach a signed “Nomination Letter”; its source is not named. Industry \
                attaches the “Affiliation Template Letter”, from the web page of the User \
                Administrator Guide. For SPOR it is the “SPOR User Affiliation Template Letter”, from \
                the documents section of the OMS portal, attached to a Service Desk ticket. The portal \
                page asks for proof of authority with the request.",
        reading: "For UPD, attach the letter that the guide names to the EAM request. Use the SPOR \
                  letter and ticket only for the SPOR role.",
        sources: [
            Guide "§5.1.1.1": "attach a signed \"Nomination Letter\"",
            Guide "§5.1.2.1": "completed and signed copy of the",
            Spor1 "step 4b": "SPOR User Affiliation Template Letter",
            Portal "§admin": "must be attached to the request",
        ],
    }

    X038 {
        id: "X038",
        title: "Where to get the Nomination Letter",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "The guide names no place where authorities find the letter.",
        reading: "Look in the User Administrator Guide or ask the EMA Service Desk: the documents do \
                not tell.",
        sources: [Guide "§5.1.1.1": "attach a signed \"Nomination Letter\""],
    }

    X039 {
        id: "X039",
        title: "Who signs the UPD letters",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "Only the SPOR leaflet says what kind of person signs, and it does so for SPOR. The \
                guide says no more than “signed”.",
        reading: "Take the conditions of the SPOR leaflet: somebody who works for that organisation, \
                  in a managerial role, with authority.",
        sources: [
            Spor1 "who should sign": "someone who works for the organisation",
            Guide "§5.1.2.1": "completed and signed copy of the",
        ],
    }

    X040 {
        id: "X040",
        title: "Consultant as first Super User signing for themselves",
        kind: ConflictKind::Ambiguity,
        who: Who::CONSULTANT,
        tells: "The first Super User may sign if the conditions are met. One of them is working for \
                the organisation.",
        reading: "A consultant does not sign. A manager of the MAH does.",
        sources: [
            Spor1 "who should sign": "they can also sign the letter",
            Spor1 "who should sign": "someone who works for the organisation",
        ],
    }

    X041 {
        id: "X041",
        title: "Managerial role: needed or sufficient",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The first sentence asks for somebody who works there and has enough authority. The \
                second admits somebody who is a manager and authorised. Whether authority without a \
                managerial role will do is not clear.",
        reading: "Choose a signatory who has both.",
        sources: [
            Spor1 "who should sign": "recognised as having sufficient authority",
            Spor1 "who should sign": "they hold a managerial role",
        ],
    }

    X042 {
        id: "X042",
        title: "Attachment advice and the SPOR letter",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The Service Desk form advises against attachments with confidential information or \
                special categories of personal data. The SPOR leaflet asks for a signed letter in a \
                ticket.",
        reading: "Attach the letter and nothing else, and never a secret.",
        sources: [
            Guide "§7.1 form": "to include attachments that contain",
            Spor1 "step 4b": "SPOR User Affiliation Template Letter",
        ],
    }
}
