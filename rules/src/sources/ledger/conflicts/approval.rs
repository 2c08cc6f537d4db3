//! Topic C of the conflicts: Prerequisites and approval.

use crate::sources::ledger::{ConflictKind, Who, conflicts};

conflicts! {
    X019 {
        id: "X019",
        title: "Three steps or four prerequisites",
        kind: ConflictKind::Contradiction,
        who: Who::ALL,
        tells: "Section 2 lists three points. Section 5.2 refers back to it and speaks of four \
                prerequisites. The third of the four is not a condition; it explains what an \
                affiliation gives.",
        reading: "Check three conditions: an active account, an organisation in OMS, and a Super User. \
                  Item 3 is what to understand before you choose the organisation.",
        sources: [
            Guide "§2 item 3": "UPD user role and affiliation to",
            Guide "§5.2": "there are four pre-requisites",
            Guide "§5.2 item 3": "The affiliation to a given Industry",
        ],
    }

    X020 {
        id: "X020",
        title: "Item 3 of section 5.2 is for industry only",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Section 5.2 is for authorities and industry, yet its item 3 speaks of an industry \
                organisation.",
        reading: "Do not apply item 3 to authorities.",
        sources: [
            Guide "§5.2": "for Competent authorities and Pharmaceutical",
            Guide "§5.2 item 3": "given Industry organisation gives access",
        ],
    }

    X021 {
        id: "X021",
        title: "A Super User must exist before any request, also before the first Super User",
        kind: ConflictKind::Contradiction,
        who: Who::ALL,
        tells: "Read word for word, prerequisite 4 (a Super User exists) blocks the first Super User \
                as well. Section 5.1 says that EMA grants this first request.",
        reading: "Prerequisite 4 is for the other roles. The request for the first Super User goes to \
                  EMA.",
        sources: [
            Guide "§5.2 item 4": "has been set up for this",
            Guide "§5.1 bullet 1": "Only the first request for an",
        ],
    }

    X022 {
        id: "X022",
        title: "Automatic rejection: MAH only or any organisation",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Section 5.1 speaks of automatic rejection for an MAH. Section 5.2 says “this \
                organisation”, under a heading that names authorities and industry.",
        reading: "Assume that it holds for authorities too.",
        sources: [
            Guide "§5.1 bullet 1": "in your MAH organisation",
            Guide "§5.2 item 4": "request will be automatically rejected",
        ],
    }

    X023 {
        id: "X023",
        title: "Which Super User decides later requests",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The first bullet of section 5.1 names the first Super User. Its bullets 2 and 4 name \
                the Super User of the organisation chosen. The SPOR leaflet names the existing \
                Industry Super Users.",
        reading: "Any active Super User of the organisation may decide. If one is away, write to \
                another. That only the first may decide is not said.",
        sources: [
            Guide "§5.1 bullet 1": "All subsequent requests are",
            Guide "§5.1 bullet 2": "from the organisation you selected in",
            Guide "§5.1 bullet 4": "will be notified automatically by email",
            Spor1 "introduction": "the existing Industry Super User(s)",
        ],
    }

    X024 {
        id: "X024",
        title: "EMA or External Organisation Administrator approves the first UPD Super User",
        kind: ConflictKind::Contradiction,
        who: Who::ALL,
        tells: "The portal page lets an External Organisation Administrator approve administrators for \
                other EMA systems of its organisation, with exceptions only for EudraVigilance. The \
                guide says that EMA grants the first UPD Super User. The portal page says the same of \
                the first User Administrator, one paragraph earlier.",
        reading: "Plan on EMA (two working days). If the organisation has an External Organisation \
                  Administrator, tell them too. The texts do not settle the matter.",
        sources: [
            Portal "§admin": "requests to become an administrator",
            Portal "§admin": "evaluated and granted by EMA",
            Guide "§5.1 bullet 1": "Only the first request for an",
            Portal "§admin": "are always approved by the EMA",
        ],
    }

    X025 {
        id: "X025",
        title: "Who at EMA approves",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The guide and the portal page say that EMA approves. The SPOR leaflet says that the \
                EMA IT Service Desk team does.",
        reading: "EMA decides; which team is not settled, and does not matter to you.",
        sources: [
            Guide "§2 item 3": "is performed by EMA and may",
            Spor1 "introduction": "EMA IT Service Desk team will",
        ],
    }

    X026 {
        id: "X026",
        title: "May a Super User revoke",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The sentence on who should have the role says approve, reject and revoke. The sentence \
                on what the role permits says approve and reject. The portal page says approving and \
                revoking.",
        reading: "Yes: approve, reject and revoke.",
        sources: [
            Guide "§5.1.1.1": "manage (approve/reject/revoke) access to UPD",
            Guide "§5.1.1.1": "administrate (approve/reject) access rights",
            Portal "§admin": "responsible for approving and revoking access",
        ],
    }

    X027 {
        id: "X027",
        title: "Last Super User has left",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "It is not said who decides when the only Super User is gone, nor whether EMA acts \
                again.",
        reading: "Have two. If none can be reached, ask the EMA Service Desk.",
        sources: [
            Guide "§5.1 bullet 3": "event of absences or staff mobility",
            Guide "§7.2 bullet 4": "least two active Super Users exist",
        ],
    }

    X028 {
        id: "X028",
        title: "Later Super Users: is a letter needed",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The guide ties the letter to the first request. The portal page names it in the \
                sentence after that on the first request, without saying which request it means.",
        reading: "The letter is for the first request only, as the dated guide says. Later requests \
                  are decided by the organisation's Super User: ask them.",
        sources: [
            Guide "§5.1.2.1": "as proof of authority to represent",
            Portal "§admin": "For the role request to be",
        ],
    }

    X029 {
        id: "X029",
        title: "“UPD Super User” on the portal page",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The portal page lists one role, “UPD Super User”. The guide has two: UPD CA Super \
                User, and for industry UPD Industry Super User.",
        reading: "These are the two Super User roles of the guide.",
        sources: [
            Portal "§admin": "UPD Super User",
            Guide "§5.1 table": "UPD Industry Super User",
        ],
    }

    X030 {
        id: "X030",
        title: "Nomination of industry users",
        kind: ConflictKind::Ambiguity,
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        tells: "MAHs are to nominate the users, but no form of nomination is given except the letter \
                for the first Super User.",
        reading: "Have the MAH's agreement before you ask. For roles other than Super User no document \
                  is named.",
        sources: [Guide "§5.1.2": "MAHs shall nominate the users"],
    }

    X031 {
        id: "X031",
        title: "Order of requests, and several at once",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "It is not said whether somebody may request the Edit role while the request for the \
                first Super User is still open.",
        reading: "Wait until the Super User role is assigned.",
        sources: [Guide "§5.1 bullet 1": "If nobody has a"],
    }

    X032 {
        id: "X032",
        title: "Two Super Users: recommended or required",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Section 5.1 recommends two contacts. Section 7.2, headed as best practice, says to \
                make sure of at least two active Super Users.",
        reading: "It is a recommendation; one is enough to be eligible. The plan suggests a second \
                one.",
        sources: [
            Guide "§5.1 bullet 3": "EMA recommends having at least two",
            Guide "§7.2 bullet 4": "least two active Super Users exist",
        ],
    }

    X033 {
        id: "X033",
        title: "Does a disabled Super User count",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "It is not said whether a Super User whose account was disabled after 6 months still \
                counts when requests are rejected automatically.",
        reading: "Count only Super Users who can log in. A disabled one first uses “Forgot Password?”.",
        sources: [
            Guide "§5.2 item 4": "has been set up for this",
            Portal "§inactive": "automatically disabled after 6 months",
        ],
    }

    X034 {
        id: "X034",
        title: "Leaver: who removes access",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Section 7.2 has the organisation remove Super Users who left. The portal page has the \
                EMA Service Desk disable the old account and remove its access. It also says that the \
                User Administrator revokes access.",
        reading: "Do both: the Super User revokes, and the Service Desk disables the account.",
        sources: [
            Guide "§7.2 bullet 4": "remove users who have left the",
            Portal "§details": "Request to disable old account",
            Portal "§admin": "responsible for approving and revoking access",
        ],
    }

    X035 {
        id: "X035",
        title: "Contractors of an authority",
        kind: ConflictKind::Ambiguity,
        who: Who::AUTHORITY,
        tells: "Section 2 admits people who act for an NCA. The roles are for those who work for a \
                regulatory authority, though its Super User manages users who act for it.",
        reading: "The authority's Super User decides. Ask there first.",
        sources: [
            Guide "§2 item 1": "including persons acting on their",
            Guide "§5.1.1.1": "if you work for an organisation",
        ],
    }

    X036 {
        id: "X036",
        title: "Different roles for different organisations",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "One user may have several affiliations. Whether the role may differ from one to the \
                next is not said.",
        reading: "Make one request for each organisation and choose the role in each.",
        sources: [Guide "§5.1 bullet 6": "affiliated to multiple organisations"],
    }
}
