//! Chapter E of the rules: Organisation in OMS.

use super::{Kind, Scope, Who, rules};

rules! {
    OMS_01 {
        id: "OMS-01",
        kind: Kind::Prerequisite,
        says: "The organisation for which a user of an authority or of industry acts must be recorded \
               in OMS.",
        who: Who::AUTHORITY.and(Who::INDUSTRY).and(Who::CONSULTANT),
        environment: Scope::Both,
        when: "Somebody wants a UPD role",
        then: "Otherwise no affiliation is possible",
        time: "",
        sources: [
            Guide "§2 item 2": "recorded in EMA's Organisation Management Service",
            Guide "§5.2 item 2": "must be registered in OMS",
        ],
    }

    OMS_02 {
        id: "OMS-02",
        kind: Kind::Fact,
        says: "All organisations of competent authorities in the European Economic Area are in OMS \
               already.",
        who: Who::AUTHORITY,
        environment: Scope::Both,
        when: "The authority is in the European Economic Area",
        then: "No registration in OMS is needed",
        time: "",
        sources: [Guide "§2 item 2": "within the European Economic Area"],
    }

    OMS_03 {
        id: "OMS-03",
        kind: Kind::Rule,
        says: "A marketing authorisation holder (MAH) that is not in OMS has to be added. Otherwise \
               nobody can affiliate to it when requesting a UPD role in EAM.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The MAH is not in OMS",
        then: "Have it created in OMS first",
        time: "",
        sources: [Guide "§2 item 2": "not be able to affiliate yourself"],
    }

    OMS_04 {
        id: "OMS-04",
        kind: Kind::Duration,
        says: "The overview of the guide gives up to ten working days for the registration of a new \
               organisation in OMS.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "The organisation is new",
        then: "Wait",
        time: "Up to ten working days",
        sources: [Guide "§2 item 2": "up to ten working days"],
    }

    OMS_05 {
        id: "OMS-05",
        kind: Kind::Duration,
        says: "The guide says further on that a standard change request, for a new organisation or for \
               new data of an old one, can take five to ten working days.",
        who: Who::INDUSTRY,
        environment: Scope::Production,
        when: "A change request has been sent to OMS",
        then: "Wait",
        time: "From five to ten working days",
        sources: [Guide "§4.3": "five to ten working days"],
    }

    OMS_06 {
        id: "OMS-06",
        kind: Kind::Duration,
        says: "The portal page says that the registration of a new organisation can take five to ten \
               working days.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The organisation is new",
        then: "Wait",
        time: "From five to ten working days",
        sources: [Portal "§request": "five to ten working days"],
    }

    OMS_07 {
        id: "OMS-07",
        kind: Kind::Rule,
        says: "A user of an MAH makes sure that the organisation they act for is in OMS. Without this \
               they cannot request a UPD role in EAM.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Before the role request",
        then: "Look in OMS",
        time: "",
        sources: [Guide "§4": "on whose behalf you will be"],
    }

    OMS_08 {
        id: "OMS-08",
        kind: Kind::Step,
        says: "The first way to check is to look the MAH up in OMS. The search needs no log-in.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody checks whether the MAH is in OMS",
        then: "Search OMS",
        time: "",
        sources: [
            Guide "§4 way 1": "no log-in is required",
            Spor1 "step 2": "do not need a login to",
        ],
    }

    OMS_09 {
        id: "OMS-09",
        kind: Kind::Warning,
        says: "The OMS page does not work in Internet Explorer.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The browser is Internet Explorer",
        then: "Use another browser",
        time: "",
        sources: [Guide "§4 way 1": "does not work with Internet Explorer"],
    }

    OMS_10 {
        id: "OMS-10",
        kind: Kind::DocumentName,
        says: "The “OMS Web User Manual” on the SPOR Organisations web page explains how to search.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody needs help with the search",
        then: "Read it",
        time: "",
        sources: [Guide "§4 way 1": "check the OMS Web User Manual"],
    }

    OMS_11 {
        id: "OMS-11",
        kind: Kind::Recommendation,
        says: "Write down the organisation ID. It shortens the list of results in EAM when you request \
               a role.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The organisation is found",
        then: "Write down the ID",
        time: "",
        sources: [
            Guide "§4 way 1": "take note of the organisation ID",
            Spor1 "step 2a": "make a note of your Organisation",
        ],
    }

    OMS_12 {
        id: "OMS-12",
        kind: Kind::Step,
        says: "The second way to check is to look the MAH up in the EAM portal during the request for \
               a UPD role.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody checks whether the MAH is in OMS",
        then: "Search in the EAM request",
        time: "",
        sources: [Guide "§4 way 2": "while submitting a request for"],
    }

    OMS_13 {
        id: "OMS-13",
        kind: Kind::Fact,
        says: "An organisation that appears in OMS is registered, and the EAM role request has it on \
               its drop-down list.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The organisation is found",
        then: "Go on to the role request",
        time: "",
        sources: [Guide "§4": "will appear on the drop-down list"],
    }

    OMS_14 {
        id: "OMS-14",
        kind: Kind::Step,
        says: "If the MAH is not found in OMS, request its creation. The document “A6 – Alternative \
               access solution” says how; it is on the SPOR Organisations web page, under Documents.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The organisation is not found",
        then: "Ask OMS to create it; for the time see OMS-04 and OMS-05",
        time: "",
        sources: [Guide "§4.1": "request the creation of the organisation"],
    }

    OMS_15 {
        id: "OMS-15",
        kind: Kind::Step,
        says: "For a change of the organisation's data in OMS the same document applies: “A6 – \
               Alternative access solution”.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The data in OMS have to be changed",
        then: "Send a change request to OMS; for the time see OMS-05",
        time: "",
        sources: [Guide "§4.2": "request changes to their organisation data"],
    }

    OMS_16 {
        id: "OMS-16",
        kind: Kind::Step,
        says: "An update begins with a search in OMS: find the organisation and its locations and view \
               all their details.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "Somebody wants an update",
        then: "Search first",
        time: "",
        sources: [Guide "§4.2": "search for and view the full"],
    }

    OMS_17 {
        id: "OMS-17",
        kind: Kind::Rule,
        says: "If the organisation is found without its location, a new location can be requested.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The location is missing",
        then: "Ask for a new location",
        time: "",
        sources: [Guide "§4.2 bullet 1": "find the organisation but not its"],
    }

    OMS_18 {
        id: "OMS-18",
        kind: Kind::Rule,
        says: "If organisation and location are both found but one or both are out of date, an update \
               of the data can be requested.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The data are out of date",
        then: "Ask for an update",
        time: "",
        sources: [Guide "§4.2 bullet 2": "either of these are not up"],
    }

    OMS_19 {
        id: "OMS-19",
        kind: Kind::Rule,
        says: "If the organisation is active but the location inactive, an update of the organisation \
               or a new location can be requested.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "The location is inactive",
        then: "Ask for an update or for a new location",
        time: "",
        sources: [Guide "§4.2 bullet 3": "the location with an inactive status"],
    }

    OMS_20 {
        id: "OMS-20",
        kind: Kind::Rule,
        says: "Every change request to OMS needs supporting documents or information. The document “E \
               – OMS Change Requests” on the SPOR Organisations web page says which.",
        who: Who::INDUSTRY.and(Who::CONSULTANT),
        environment: Scope::Production,
        when: "A change request is sent to OMS",
        then: "Attach the documents",
        time: "",
        sources: [Guide "§4.3": "must be accompanied by relevant supporting"],
    }

    OMS_21 {
        id: "OMS-21",
        kind: Kind::Rule,
        says: "The portal page says that an organisation must be in OMS before access can be requested \
               for it. If neither the role request nor a search in OMS shows it, a change request is \
               needed to register it.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The organisation is found in neither place",
        then: "Send a change request to OMS; for the time see OMS-06",
        time: "",
        sources: [Portal "§request": "create a change request to register"],
    }

    OMS_22 {
        id: "OMS-22",
        kind: Kind::Exception,
        says: "An IRIS application by an individual without any organisation needs no registration in \
               OMS.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody unaffiliated submits an IRIS application",
        then: "Leave OMS out",
        time: "",
        sources: [Portal "§request": "submitting an IRIS application as an"],
    }

    OMS_23 {
        id: "OMS-23",
        kind: Kind::Step,
        says: "The SPOR leaflet says what to do for an organisation that is not in OMS: request the \
               role Unaffiliated User in EAM, and send a change request to OMS.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The organisation is not found, on the way to the SPOR role",
        then: "Do both",
        time: "",
        sources: [Spor1 "step 2b": "not in the OMS dictionary yet"],
    }

    OMS_24 {
        id: "OMS-24",
        kind: Kind::Duration,
        says: "The SPOR leaflet says that the system approves the role SPOR Unaffiliated User \
               instantly.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The role is requested in EAM",
        then: "The role is approved",
        time: "Instantly",
        sources: [Spor1 "not in OMS step 1": "will be approved instantly by"],
    }

    OMS_25 {
        id: "OMS-25",
        kind: Kind::Duration,
        says: "The SPOR leaflet says to log in to the OMS portal on the day after the role \
               Unaffiliated User is approved.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The role is approved",
        then: "Wait, then log in",
        time: "The next day",
        sources: [Spor1 "not in OMS step 2": "The next day after the SPOR"],
    }

    OMS_26 {
        id: "OMS-26",
        kind: Kind::DocumentName,
        says: "The SPOR leaflet names two documents on the OMS portal: “Change requests validation in \
               OMS” lists the supporting documents, and “OMS user guide” explains the steps.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "A change request is sent to OMS",
        then: "Read them and attach the documents",
        time: "",
        sources: [Spor1 "not in OMS step 2a": "Change requests validation in OMS"],
    }

    OMS_27 {
        id: "OMS-27",
        kind: Kind::Fact,
        says: "The SPOR leaflet says to wait until the organisation is added to OMS. An e-mail \
               confirms it.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The change request has been sent",
        then: "Wait",
        time: "Until the e-mail comes; no number is stated",
        sources: [Spor1 "not in OMS step 2b": "Wait for the organisation to be"],
    }

    OMS_28 {
        id: "OMS-28",
        kind: Kind::Step,
        says: "Once the organisation is added, the SPOR leaflet says to log in to EAM and to request \
               the role SPOR Industry Super User (its steps 3 to 5).",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "The organisation has been added",
        then: "Request the role",
        time: "",
        sources: [Spor1 "not in OMS step 3": "After your organisation is added"],
    }

    OMS_29 {
        id: "OMS-29",
        kind: Kind::DocumentName,
        says: "More about OMS stands on EMA's corporate website, on the page about the Organisation \
               Management Service.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody needs help",
        then: "Read it",
        time: "",
        sources: [Portal "§request": "on the EMA's corporate website"],
    }
}
