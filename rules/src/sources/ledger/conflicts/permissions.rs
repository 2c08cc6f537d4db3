//! Topic E of the conflicts: Permissions.

use crate::sources::ledger::{ConflictKind, Who, conflicts};

conflicts! {
    X043 {
        id: "X043",
        title: "Footnote numbers printed ¹³ and ¹²",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Two raised numbers stand side by side. Read as 13 and 12 they point to no footnote, \
                for only ¹, ² and ³ exist.",
        reading: "Read ¹³ as notes 1 and 3, and ¹² as notes 1 and 2.",
        sources: [
            Guide "§5.1 footnote 1": "¹ Own products only",
            Guide "§5.1 footnote 2": "For marketing authorisation status and availability",
            Guide "§5.1 footnote 3": "provision of 3rd country names only",
        ],
    }

    X044 {
        id: "X044",
        title: "“Any type of action” and the footnotes",
        kind: ConflictKind::Contradiction,
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        tells: "Item 3 of section 5.2 lets an Edit user do any type of action. In the matrix, industry \
                creates or submits only volumes of sales, dates of placing on the market and names in \
                third countries. It updates only the status of marketing authorisation and \
                availability. It cannot nullify, nor approve or reject variations.",
        reading: "Apply the matrix. Read “any type of action” like this: of the actions that the role \
                  has, none can be switched off.",
        sources: [
            Guide "§5.2 item 3": "perform any type of action in",
            Guide "§5.1 footnote 2": "For marketing authorisation status and availability",
            Guide "§5.1 footnote 3": "provision of 3rd country names only",
        ],
    }

    X045 {
        id: "X045",
        title: "“Full access (Edit/Search/View)” and the Industry Super User",
        kind: ConflictKind::Contradiction,
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        tells: "The text gives the Industry Super User full access. The matrix has footnotes and \
                blanks for the same role.",
        reading: "Access is full within the column of the matrix.",
        sources: [
            Guide "§5.1.2.1": "give you full access (Edit/Search/View)",
            Guide "§5.1 table row 2": "Create/submit data",
        ],
    }

    X046 {
        id: "X046",
        title: "What Industry Edit/Search/View may change",
        kind: ConflictKind::Difference,
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        tells: "The text speaks of updating the MAH's product data. The matrix allows updates of \
                status fields only, and new data within note 3.",
        reading: "Apply the matrix.",
        sources: [
            Guide "§5.1.2.2": "update your MAH organisation's veterinary",
            Guide "§5.1 footnote 2": "For marketing authorisation status and availability",
        ],
    }

    X047 {
        id: "X047",
        title: "CA Edit/Search/View and nullifying",
        kind: ConflictKind::Ambiguity,
        who: Who::AUTHORITY,
        tells: "The text lists create, update, approve and reject. The matrix also gives Nullify.",
        reading: "Yes, by the matrix. The text does not mention it.",
        sources: [
            Guide "§5.1.1.2": "manage (create/update) data on veterinary",
            Guide "§5.1 table row 4": "Nullify data",
        ],
    }

    X048 {
        id: "X048",
        title: "Authorities and “that fall under your responsibility”",
        kind: ConflictKind::Ambiguity,
        who: Who::AUTHORITY,
        tells: "The text adds a limit of responsibility. The cells of authorities in the matrix bear \
                no note. It is not clear whether the limit is for variations only or for data as well.",
        reading: "Create, update, approve and reject only what falls to the authority.",
        sources: [Guide "§5.1.1.2": "that fall under your responsibility"],
    }

    X049 {
        id: "X049",
        title: "“Email Configuration”",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "This row of the matrix is not explained anywhere.",
        reading: "Super Users have it. The documents do not tell what it does.",
        sources: [Guide "§5.1 table row 9": "Email Configuration"],
    }

    X050 {
        id: "X050",
        title: "API and own products",
        kind: ConflictKind::Ambiguity,
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        tells: "Industry's cell for Connect has no footnote, though it may view own products only. The \
                text lets users get product data as they need them. The access policy is another \
                document.",
        reading: "Assume own products, and refer to Annex A of the UPD Access Policy.",
        sources: [
            Guide "§5.1 table row 8": "Connect to UPD API",
            Guide "§5.1.2.4": "access product data based on the",
            Guide "§5.1.2.4": "level of accessibility per stakeholder group",
        ],
    }

    X051 {
        id: "X051",
        title: "General public: Connect but no Search/View/Export",
        kind: ConflictKind::Ambiguity,
        who: Who::PUBLIC,
        tells: "The column of the public has a single tick, Connect to UPD API. Yet an API is there \
                for reading data.",
        reading: "The public role has no permission in the portal. Which data the API gives is a \
                  matter of the UPD Access Policy.",
        sources: [
            Guide "§5.1 table row 8": "Connect to UPD API",
            Guide "§5.1.3": "access product data based on the",
        ],
    }

    X052 {
        id: "X052",
        title: "Non-Super Users and the API",
        kind: ConflictKind::Contradiction,
        who: Who::ALL,
        tells: "In the matrix only Super Users and the public connect. The text says that other users \
                may use the same credentials.",
        reading: "They cannot request credentials. They may use those of the organisation, as the text \
                  allows.",
        sources: [
            Guide "§5.1 table row 8": "Connect to UPD API",
            Guide "§5.1.2.4": "use the same set of credentials",
        ],
    }

    X053 {
        id: "X053",
        title: "Sharing credentials and confidentiality",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The guide lets an organisation share one set and asks to store it securely. The portal \
                page asks to keep codes confidential.",
        reading: "Prefer access through the internal system. Never send credentials in open e-mails or \
                  outside the organisation.",
        sources: [
            Guide "§5.1.1.4": "use the same set of credentials",
            Portal "§security": "maintain the confidentiality of passwords",
            Guide "§5.1.1.4": "store the credentials in a secure",
        ],
    }

    X054 {
        id: "X054",
        title: "A role affiliated to an organisation, and the public role",
        kind: ConflictKind::Contradiction,
        who: Who::PUBLIC,
        tells: "Section 5.1 wants every user to have a role affiliated to an organisation. The public \
                needs only an account and a request for the public API.",
        reading: "The public is not asked for an affiliation.",
        sources: [
            Guide "§5.1": "affiliated to the organisation on whose",
            Guide "§5.1.3": "Secondly, you should request the API",
        ],
    }

    X055 {
        id: "X055",
        title: "API access for the Super User only, and the public",
        kind: ConflictKind::Ambiguity,
        who: Who::PUBLIC,
        tells: "The sentences that only the Super User may ask stand in the sections on authorities and \
                industry. Members of the public ask for themselves.",
        reading: "The restriction is for organisations.",
        sources: [
            Guide "§5.1.1.1": "can request API access if the",
            Guide "§5.1.3": "Request Public API Access",
        ],
    }
}
