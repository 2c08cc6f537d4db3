//! Topic H of the conflicts: API credentials and renewal.

use crate::sources::ledger::{ConflictKind, Who, conflicts};

conflicts! {
    X082 {
        id: "X082",
        title: "Name of the e-mail with the credentials",
        kind: ConflictKind::Contradiction,
        who: Who::ALL,
        tells: "The text names the e-mail “UPD App Registration Request Processed”. The sample's \
                subject and section 7 name it “UPD API Registration Details”. Section 7.2 speaks of an \
                “expiry notification email”.",
        reading: "Search the mailbox for all three, and keep every one.",
        sources: [
            Guide "§5.1.1.4": "UPD App Registration Request Processed",
            Guide "§5.1.1.4": "SUBJECT: UPD API Registration Details",
            Guide "§7": "UPD API Registration Details",
            Guide "§7.2 bullet 3": "If the expiry notification email is",
        ],
    }

    X083 {
        id: "X083",
        title: "Who receives which e-mail",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The guide says that the person who asks receives the e-mail. But the technical contact \
                gets the secret, and section 7 again has the e-mail go to the person who asked.",
        reading: "Ask the technical contact first. Choose a technical contact who will stay.",
        sources: [
            Guide "§5.1.1.4": "You will receive an email with",
            Guide "§5.1.1.4": "including the initial notification with Client",
            Guide "§7": "email that you received upon completion",
        ],
    }

    X084 {
        id: "X084",
        title: "What the e-mail contains",
        kind: ConflictKind::Difference,
        who: Who::ALL,
        tells: "The screen names Application ID, Client Credentials and instructions. The text names \
                Client ID, Client Secret, OAuth2 Token Endpoint and Scope. The sample also has an \
                expiration date and reference information.",
        reading: "Keep all of it. If the expiration date is missing, ask for it (REN-20).",
        sources: [
            Guide "§5.1.2.4": "containing the Application ID",
            Guide "§5.1.2.4": "containing the following information necessary",
            Guide "§5.1.2.4": "Expiration date 09/03/2027 08:01:55",
        ],
    }

    X085 {
        id: "X085",
        title: "Order of day and month in the expiration date",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The date 09/03/2027 08:01:55 may be 9 March or 3 September, and there is no time zone. \
                The style of the document's own date (5 June 2026) does not settle it. Both would fit \
                a life of two years.",
        reading: "When the first two numbers are both 12 or less and differ, act on the earlier of the \
                  two dates and have the Service Desk confirm it (REN-20). A check that follows from \
                  the 2 years: the day of the first credentials e-mail plus 2 years should match one \
                  reading (9 March 2025 or 3 September 2025 for the sample).",
        sources: [
            Guide "§5.1.1.4": "Expiration date 09/03/2027 08:01:55",
            Guide "cover": "5 June 2026",
            Guide "§7": "expires every 2 years",
        ],
    }

    X086 {
        id: "X086",
        title: "Renewal for the general public",
        kind: ConflictKind::Contradiction,
        who: Who::PUBLIC,
        tells: "Section 7 is for the two Super User roles only. But the e-mail to the public asks its \
                reader to request renewal from the Service Desk in time, and the screen says to \
                rotate. The form and the offering of section 7.1 are not said to be for the public.",
        reading: "Members of the public renew through a request to the EMA Service Desk, quoting the \
                  Reference Information and the Client ID. The fields of section 7 and its 2 years are \
                  not stated for them, so look at the expiration date in the e-mail.",
        sources: [
            Guide "§7": "This section is only applicable to",
            Guide "§5.1.3": "raise an EMA Service Desk request",
            Guide "§5.1.3": "rotate the client credentials before",
        ],
    }

    X087 {
        id: "X087",
        title: "“Rotate” or “raise a request”",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The screen says to rotate the credentials. The e-mail and section 7 say to ask the \
                Service Desk. Whether one can rotate them without it is not said.",
        reading: "Ask the Service Desk to renew them.",
        sources: [
            Guide "§5.1.2.4": "rotate the client credentials before",
            Guide "§5.1.2.4": "raise an EMA Service Desk request",
        ],
    }

    X088 {
        id: "X088",
        title: "One set per Super User: for authorities only, and per environment?",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "That each Super User gets one set is printed only in the section on authorities. Since \
                credentials belong to one environment, a Super User in both would have one set in \
                each.",
        reading: "Assume it for industry as well. Count one set for each Super User in each \
                  environment.",
        sources: [
            Guide "§5.1.1.4": "Only one set of credentials is",
            Guide "§5.1.1": "API credentials are generated per environment",
        ],
    }

    X089 {
        id: "X089",
        title: "Sent once; a lost secret",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "The e-mail comes only once (section on authorities). After a loss, ask the Service \
                Desk. For the public there is no such bullet, but the line on issues in the e-mail \
                serves.",
        reading: "Ask the Service Desk and quote the Reference Information.",
        sources: [
            Guide "§5.1.1.4": "only be sent by email once",
            Guide "§5.1.1.4": "any undesirable event regarding the credentials",
            Guide "§5.1.3": "quote the Reference Information",
        ],
    }

    X090 {
        id: "X090",
        title: "Leak: Service Desk and “notify immediately”",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The guide says to contact the Service Desk portal. The portal page says to tell the \
                Agency immediately of a security incident, without naming the channel.",
        reading: "Tell the Service Desk at once.",
        sources: [
            Guide "§5.1.2.4": "any undesirable event regarding the credentials",
            Portal "§security": "notifying the Agency immediately of any",
        ],
    }

    X091 {
        id: "X091",
        title: "Credentials that have expired already",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "The steps are for renewal before the expiry. There is nothing on renewal after it.",
        reading: "Send the same request at once. The outcome is not described.",
        sources: [
            Guide "§7": "the integration will stop working",
            Guide "§7.1 step 1": "then complete the form",
        ],
    }

    X092 {
        id: "X092",
        title: "Whether the old secret works until the new one comes; how the new one is sent",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "Neither is said. It is said only that there is a new secret for the Client ID and that \
                the technical contact gets it.",
        reading: "Check the technical contact first, and plan for a change-over.",
        sources: [
            Guide "§7.1": "generating a new Client Secret",
            Guide "§7.1": "shared with the technical contact associated",
        ],
    }

    X093 {
        id: "X093",
        title: "Super User leaves: the credentials",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "It is not said what happens to the set made for that person, nor who may renew it.",
        reading: "Before you remove the person, have another Super User with a set of their own, and \
                  ask the Service Desk.",
        sources: [
            Guide "§5.1.1.4": "Only one set of credentials is",
            Guide "§7.2 bullet 4": "remove users who have left the",
        ],
    }

    X094 {
        id: "X094",
        title: "Technical contact changed or left",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "The new secret goes to that contact. How to change the contact is not described.",
        reading: "Ask the Service Desk before the renewal.",
        sources: [Guide "§7.1": "shared with the technical contact associated"],
    }

    X095 {
        id: "X095",
        title: "Who may raise the renewal",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Section 7 is for Super Users. The form has a field “Raise this request on behalf of”. \
                Whether a technical contact may raise the request is not said.",
        reading: "The Super User raises it.",
        sources: [
            Guide "§7": "This section is only applicable to",
            Guide "§7.1 form": "Raise this request on behalf of",
        ],
    }

    X096 {
        id: "X096",
        title: "“Enter” or choose in the Service field",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The step says to enter “Union Product Database”. The form shows a drop-down menu.",
        reading: "Choose it from the list.",
        sources: [
            Guide "§7.1 step 3": "In the Service field, enter",
            Guide "§7.1 form": "[Dropdown Menu]",
        ],
    }

    X097 {
        id: "X097",
        title: "Starred fields and the “Required information” box",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "“Raise this request on behalf of” has a star but is not among the four in the box.",
        reading: "Fill in all five.",
        sources: [
            Guide "§7.1 form": "Raise this request on behalf of",
            Guide "§7.1 form": "Subject Service",
        ],
    }

    X098 {
        id: "X098",
        title: "Menu path of the Service Desk form",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The menu path goes through IT and Generic to “Ask a Question” and “Request for \
                information”. The form is titled “Request for Information” and has “Information \
                Management” as its subject.",
        reading: "Use the menu path as printed.",
        sources: [
            Guide "§7.1 step 1": "IT-> Generic-> Ask a Question",
            Guide "§7.1 form": "Request information or ask questions about",
        ],
    }

    X099 {
        id: "X099",
        title: "API role label",
        kind: ConflictKind::Ambiguity,
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        tells: "The role is “UPD industry API” in the step and “UPD Industry API” on the screen.",
        reading: "They are the same.",
        sources: [
            Guide "§5.1.2.4": "For industry: UPD industry API",
            Guide "§5.1.2.4": "UPD Industry API",
        ],
    }

    X100 {
        id: "X100",
        title: "Three authority APIs, one role",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Three APIs are listed, but there is one role, UPD CA API. For industry and the public \
                the number of APIs is not given.",
        reading: "Make one request for the role: it covers all three.",
        sources: [
            Guide "§5.1.1.4": "there are three different APIs",
            Guide "§5.1.1.4": "For competent authorities: UPD CA API",
        ],
    }

    X101 {
        id: "X101",
        title: "References to 5.1.1.4 and 5.1.2.4",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The guide refers to these two numbers. Its headings are printed only as “4. UPD – \
                API”, under 5.1.1 and 5.1.2.",
        reading: "They are the same places.",
        sources: [
            Guide "§7": "sections 5.1.1.4 or 5.1.2.4",
            Guide "§5.1.1.4": "4. UPD – API",
        ],
    }

    X102 {
        id: "X102",
        title: "The sample secret differs",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The samples have pKZ8O... with the letter O and pKZ80... with the digit zero.",
        reading: "It is only a sample.",
        sources: [
            Guide "§5.1.1.4": "Client Secret pKZ8O...",
            Guide "§5.1.3": "Client Secret pKZ80...",
        ],
    }

    X103 {
        id: "X103",
        title: "“User Admin role” in the API form",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The screen says that the organisation is listed for whoever has a User Admin role for \
                it. The portal page counts several roles as User Administrator, for example SPOR Super \
                User and External Organisation Administrator. The text of the guide wants the UPD \
                Super User.",
        reading: "Be the UPD Super User of that organisation. That another User Administrator role is \
                  enough is not stated.",
        sources: [
            Guide "§5.1.2.4": "verify that you have an User",
            Portal "§admin": "External Organisation Administrator",
            Guide "§5.1.2.4": "must be requested by the",
        ],
    }

    X104 {
        id: "X104",
        title: "Technical contact: kind of address",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "The advice on generic and private addresses is for EMA accounts. Nothing is said for \
                the technical contact, nor whether that person needs an EMA account.",
        reading: "Use a work address that carries a name. It may be the Super User's.",
        sources: [
            Guide "§5.1.2.4": "the same email address associated",
            Portal "§account": "generic (i.e. info@) and private",
        ],
    }

    X105 {
        id: "X105",
        title: "“At least one month before expiry”",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "How a month is counted is not said, for example when the expiry is on 31 March.",
        reading: "Take the same day of the month before, or its last day where there is no such day. \
                  Earlier does no harm.",
        sources: [Guide "§7.2 bullet 2": "at least one month before expiry"],
    }

    X106 {
        id: "X106",
        title: "API addresses and token life",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "No addresses of endpoints are printed except the Token URL of the sample. Nor is it \
                said how long a Bearer Token lasts.",
        reading: "Take them from the e-mail (“OAuth2 Token Endpoint”) and its instructions.",
        sources: [
            Guide "§5.1.1.4": "via a valid Bearer Token",
            Guide "§5.1.1.4": "Token URL POST",
        ],
    }
}
