//! Topic G of the conflicts: EMA account.

use crate::sources::ledger::{ConflictKind, Who, conflicts};

conflicts! {
    X067 {
        id: "X067",
        title: "Which systems show that an account exists: 15 or 8",
        kind: ConflictKind::Difference,
        who: Who::ALL,
        tells: "Seven systems are on the portal page only: SPOR, MMS, MMD, PedRA, Siamed BI dashboard, \
                CorpGXP and EPITT. Eight are in both lists: Eudralink, EudraCT Secure, Service Desk \
                portal, EUTCT, EVDAS, EudraPortal, EudraGMDP and PSUR repository. None is in the SPOR \
                leaflet only.",
        reading: "Use the 15 of the portal page. All those of the SPOR leaflet are among them.",
        sources: [
            Portal "§account": "SPOR, Eudralink, EudraCT Secure",
            Spor1 "step 1a": "Eudralink, EudraCT Secure, Service Desk",
        ],
    }

    X068 {
        id: "X068",
        title: "UPD, IRIS, CTIS and EudraVigilance are in neither list",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "The portal page says that these four need an EMA account, but does not list them as a \
                sign of having one. It lists EVDAS, but not EudraVigilance.",
        reading: "Whoever has access to one of the four surely has an account, by the first sentence. \
                  Try to recover the username first.",
        sources: [
            Portal "§account": "CTIS, SPOR, IRIS, EudraVigilance",
            Portal "§account": "SPOR, Eudralink, EudraCT Secure",
        ],
    }

    X069 {
        id: "X069",
        title: "“active account” or “account”",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The portal page says that access to a listed system means an active account, and also \
                that accounts are disabled after 6 months without activity. The SPOR leaflet says only \
                “an EMA account”.",
        reading: "Ask when it was last used. If that is more than 6 months ago, use “Forgot \
                  Password?”.",
        sources: [
            Portal "§account": "you already have an active EMA",
            Portal "§inactive": "automatically disabled after 6 months",
            Spor1 "step 1a": "you already have an EMA account",
        ],
    }

    X070 {
        id: "X070",
        title: "Eudralink",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "Access to Eudralink shows that there is an EMA account. Yet Eudralink has to be \
                requested after the account, and changes of the account do not carry over to it.",
        reading: "Treat it as a separate account tied to the EMA account, and ask for changes twice.",
        sources: [
            Portal "§account": "SPOR, Eudralink, EudraCT Secure",
            Portal "§account": "after you have created an EMA",
            Portal "§details": "not applicable to Eudralink accounts",
        ],
    }

    X071 {
        id: "X071",
        title: "E-mail address: advised or required",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "One sentence advises against generic and private addresses. The next says that only a \
                personal one must be used. So private (Gmail) is discouraged, but personal is \
                required.",
        reading: "Use a work address that carries your name. For a member of the public with nothing \
                  but Gmail it is discouraged, not stated as forbidden. Do not use a generic address.",
        sources: [
            Portal "§account": "generic (i.e. info@) and private",
            Portal "§account": "only personal e-mail address must",
        ],
    }

    X072 {
        id: "X072",
        title: "What to type at log-in: e-mail, username or EMA user",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "For API requests the guide says the e-mail address, not the EMA user \
                (xyz@id.ema.europa.eu). The portal page speaks of recovering a username.",
        reading: "Use the e-mail address in EAM for the API request, and keep the username for \
                  support.",
        sources: [
            Guide "§5.1.1.4": "not your EMA user",
            Guide "§5.1.3": "use the email address that you",
            Portal "§credentials": "receive an email with your username",
            Portal "§help": "your name, surname and your unique",
        ],
    }

    X073 {
        id: "X073",
        title: "Changing e-mail: Service Desk or new account",
        kind: ConflictKind::Contradiction,
        who: Who::ALL,
        tells: "First the portal page sends name, e-mail address and other details to the Service \
                Desk. Then it asks for a new account after a change of organisation, for a ticket \
                after a change of domain, and for either after a change of surname.",
        reading: "Use the three special cases, and the first sentence for everything else.",
        sources: [
            Portal "§details": "update your name, e-mail or any",
            Portal "§details": "need to create a new account",
            Portal "§details": "no longer able to change/update their",
        ],
    }

    X074 {
        id: "X074",
        title: "“Change organisation” and several affiliations",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "A consultant who adds an MAH does not change organisation, since the guide allows \
                several affiliations. An employee who moves does.",
        reading: "Make a new account only when the e-mail address changes because of the move.",
        sources: [
            Portal "§details": "If you change organisation",
            Guide "§5.1 bullet 6": "affiliated to multiple organisations",
        ],
    }

    X075 {
        id: "X075",
        title: "Effect of disabling on roles and API",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "It is not said whether roles survive, whether API calls count as activity, nor whether \
                the API credentials of a disabled Super User go on working.",
        reading: "Log in to EAM well within 6 months, and ask the Service Desk.",
        sources: [
            Portal "§inactive": "automatically disabled after 6 months",
            Guide "§7": "user account itself will remain active",
        ],
    }

    X076 {
        id: "X076",
        title: "“user account itself will remain active”",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The sentence speaks only of a secret that expires. It does not suspend the rule of 6 \
                months.",
        reading: "Both hold.",
        sources: [
            Guide "§7": "user account itself will remain active",
            Portal "§inactive": "automatically disabled after 6 months",
        ],
    }

    X077 {
        id: "X077",
        title: "6 months of “inactivity”",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "It is not said what counts as activity, nor how a month is counted.",
        reading: "Count from the last log-in, and act on the first reminder (two weeks before).",
        sources: [Portal "§inactive": "automatically disabled after 6 months"],
    }

    X078 {
        id: "X078",
        title: "Username asked of one who cannot get in",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "Help by e-mail asks for a unique username. Somebody who has none, or cannot receive \
                it, is not dealt with.",
        reading: "Give your name and surname, and say that you have no username.",
        sources: [Portal "§help": "your name, surname and your unique"],
    }

    X079 {
        id: "X079",
        title: "A lost list on the portal page",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "The portal page begins a list of what the EAM portal is for, and nothing follows.",
        reading: "There is nothing to do.",
        sources: [Portal "§intro": "You can use the EMA Account"],
    }

    X080 {
        id: "X080",
        title: "Two links for access requests",
        kind: ConflictKind::Ambiguity,
        who: Who::ALL,
        tells: "The portal page offers one link to request access and a second to a new process. There \
                are no addresses and no rule for the choice.",
        reading: "Follow the guide “Request user access”.",
        sources: [Portal "§request": "using the new access request process"],
    }

    X081 {
        id: "X081",
        title: "First-time security questions",
        kind: ConflictKind::Gap,
        who: Who::ALL,
        tells: "Only the SPOR leaflet mentions answers to security questions.",
        reading: "They may be asked for.",
        sources: [Spor1 "step 1a": "first-time portal users need"],
    }
}
