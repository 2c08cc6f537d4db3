//! Topic A of the conflicts: Waiting times and durations.

use crate::sources::ledger::{ConflictKind, Who, conflicts};

conflicts! {
    X001 {
        id: "X001",
        title: "Wait before first log-in: 4 hours or 30 minutes (20-minute synchronisation)",
        kind: ConflictKind::Contradiction,
        who: Who::ALL,
        tells: "Section 5.1 of the guide asks for at least 4 hours and forbids an earlier log-in. \
                Section 6 says to wait half an hour, because EAM and UPD synchronise about every 20 \
                minutes. Both speak of the wait after the role is approved. The 4 hours are a minimum. \
                No maximum is given, only the 24 hours after which trouble may be reported.",
        reading: "Wait at least 4 hours. That satisfies both texts. Half an hour does not, and the \
                  stated penalty is a lock of 24 hours.",
        sources: [
            Guide "§5.1 bullet 5": "takes a minimum of 4 hours",
            Guide "§5.1 bullet 5 IMPORTANT": "do not try to login with",
            Guide "§6": "wait approximately 30 minutes",
            Guide "§6": "synchronised about every 20 minutes",
            Guide "§6 step 1": "wait for half an hour",
        ],
    }

    X002 {
        id: "X002",
        title: "4 hours, counted from what",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Section 5.1 counts from the approval, section 6 from the notification. The person sees \
                only the notification.",
        reading: "Count 4 hours from the notification. It cannot come before the approval.",
        sources: [
            Guide "§5.1 bullet 5": "After approval, it takes a minimum",
            Guide "§6 step 1": "After having been notified that your",
        ],
    }

    X003 {
        id: "X003",
        title: "Whom the 4-hour lock warning covers",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The warning speaks of new credentials and of a new account. It does not clearly \
                include somebody who adds a role to an old account, nor somebody who receives API \
                client credentials.",
        reading: "We take every newly approved role as covered, also on an old account. For API \
                credentials no wait is stated.",
        sources: [
            Guide "§5.1 bullet 5 IMPORTANT": "do not try to login with",
            Guide "§5.1 bullet 5 IMPORTANT": "the new account being locked out",
        ],
    }

    X004 {
        id: "X004",
        title: "Two different “24 hours”",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The lock lasts 24 hours. Trouble that goes on after 24 hours may be reported. It is \
                not said whether those 24 hours run from the approval or from the lock.",
        reading: "If you are locked out, wait 24 hours from the early log-in, then report. If not, \
                  wait 24 hours from the notice of approval, then report.",
        sources: [
            Guide "§5.1 bullet 5 IMPORTANT": "being locked out for 24 hours",
            Guide "§5.1 bullet 5 IMPORTANT": "issues persist after 24 hours",
        ],
    }

    X005 {
        id: "X005",
        title: "OMS registration: “up to ten” or “five to ten” working days",
        kind: ConflictKind::Difference,
        who: Who::ALL,
        tells: "Section 2 of the guide gives only a maximum. Section 4.3 and the portal page give a \
                range. They agree on the maximum; section 2 has no minimum.",
        reading: "Plan for ten working days.",
        sources: [
            Guide "§2 item 2": "may take up to ten working",
            Guide "§4.3": "five to ten working days",
            Portal "§request": "five to ten working days",
        ],
    }

    X006 {
        id: "X006",
        title: "OMS duration: new organisation only, or update too",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Section 2 of the guide and the portal page speak only of new organisations. Section \
                4.3 speaks of new organisations and of updates.",
        reading: "Plan ten working days for an update as well. Whether the time includes waiting for \
                  missing documents is not said.",
        sources: [
            Guide "§2 item 2": "To register a new organisation in",
            Guide "§4.3": "or update the organisation data",
            Portal "§request": "to register a new organisation",
        ],
    }

    X007 {
        id: "X007",
        title: "First Super User: two working days or 24 hours",
        kind: ConflictKind::Contradiction,
        who: Who::ALL,
        tells: "The guide says up to two working days, in section 2 for the first UPD Super User and \
                in section 4.2 for the first SPOR Super User. The SPOR leaflet says 24 hours for the \
                first SPOR Industry Super User, if the letter and the information are complete.",
        reading: "Plan two working days. The 24 hours hold for the SPOR role only and on a condition, \
                  and their document has no date. The guide is dated 5 June 2026.",
        sources: [
            Guide "§2 item 3": "up to two working days",
            Guide "§4.2": "allow up to two working days",
            Spor1 "step 5": "It takes 24 hours for the",
        ],
    }

    X008 {
        id: "X008",
        title: "24 hours: by the clock or in working time",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "The SPOR leaflet does not say whether the 24 hours run on over a weekend.",
        reading: "We do not convert them: “24 hours” stays as printed, and the plan counts two working \
                days.",
        sources: [Spor1 "step 5": "It takes 24 hours for the"],
    }

    X009 {
        id: "X009",
        title: "No time stated for many decisions",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "No time is given for several things: a Super User deciding on a request, EMA approving \
                an API role, the arrival of the API e-mails, the Service Desk renewing a secret, \
                self-registration itself, and the approval of public API access.",
        reading: "Where no time is stated, the plan says so. For a renewal, begin the one month ahead \
                that is recommended.",
        sources: [
            Guide "§5.1 bullet 4": "will carry out the review and",
            Guide "§5.1.1.4": "and will be approved by EMA",
            Guide "§7.1": "will then proceed with generating",
            Guide "§5.1.3": "when the request has been approved",
        ],
    }

    X010 {
        id: "X010",
        title: "30 minutes appears twice with two meanings",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The portal page says to try again after 30 minutes if a new account is not active. \
                Section 6 of the guide has about 30 minutes after a role is granted.",
        reading: "Keep the two apart. The 30 minutes are for a new EMA account only; for a role take 4 \
                  hours.",
        sources: [
            Portal "§account": "try again after 30 minutes",
            Guide "§6": "wait approximately 30 minutes",
        ],
    }

    X011 {
        id: "X011",
        title: "New account: confirmation e-mail, notification or 30 minutes",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The portal page says to wait for the e-mail that confirms the account, and also to try \
                again after 30 minutes. The SPOR leaflet says to wait for a notification.",
        reading: "Wait for the e-mail. If access still fails, try again 30 minutes later.",
        sources: [
            Portal "§account": "Wait for the confirmation e-mail",
            Portal "§account": "try again after 30 minutes",
            Spor1 "step 1b": "Wait for the self-registration to",
        ],
    }

    X012 {
        id: "X012",
        title: "SPOR unaffiliated access: automatic or requested; same day or next day",
        kind: ConflictKind::Contradiction,
        who: Who::ALL,
        tells: "The portal page says that this access comes automatically with self-registration. The \
                SPOR leaflet has it requested in EAM and approved instantly, with log-in to OMS the \
                next day. The guide points to the document “A6 – Alternative access solution” instead.",
        reading: "Follow the A6 document first, since the dated guide names it. See whether \
                  unaffiliated access is there; if not, request it. Log in to OMS the day after. \
                  Accounts made before the access became automatic may lack it.",
        sources: [
            Portal "§account": "will be granted automatically on",
            Spor1 "not in OMS step 1": "request SPOR Unaffiliated User role",
            Spor1 "not in OMS step 2": "The next day after the SPOR",
            Guide "§4.1": "Alternative access solution",
        ],
    }

    X114 {
        id: "X114",
        title: "Which log-in locks",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Section 5.1 forbids a log-in with the new credentials before the role is synchronised. \
                Whether only a log-in to UPD counts, or one to EAM too, where people look at their \
                requests, is not said.",
        reading: "Do not sign in to UPD before 4 hours have passed. If it can wait, leave EAM alone as \
                  well. A question about an early sign-in names UPD.",
        sources: [
            Guide "§5.1 bullet 5 IMPORTANT": "do not try to login with",
            Portal "§request": "track the status of your requests",
        ],
    }
}
