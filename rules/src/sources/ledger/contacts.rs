//! Chapter P of the rules: Contacts and addresses on the web.

use super::{Kind, Scope, Who, rules};

rules! {
    SUP_01 {
        id: "SUP-01",
        kind: Kind::Contact,
        says: "EMA's official address is Domenico Scarlattilaan 6, 1083 HS Amsterdam, The Netherlands. \
               For visits and deliveries see www.ema.europa.eu/how-to-find-us.",
        who: Who::ALL,
        environment: Scope::NotStated,
        when: "",
        then: "",
        time: "",
        sources: [
            Guide "cover": "1083 HS Amsterdam",
            Guide "cover": "Address for visits and deliveries",
        ],
    }

    SUP_02 {
        id: "SUP-02",
        kind: Kind::Contact,
        says: "Questions go to www.ema.europa.eu/contact or to the telephone number +31 (0)88 781 \
               6000.",
        who: Who::ALL,
        environment: Scope::NotStated,
        when: "Somebody has a question",
        then: "",
        time: "",
        sources: [
            Guide "cover": "Send us a question",
            Guide "cover": "+31 (0)88 781 6000",
        ],
    }

    SUP_03 {
        id: "SUP-03",
        kind: Kind::Contact,
        says: "If the guidance does not help, contact the EMA Service Desk.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "The guidance is not enough",
        then: "Ask the EMA Service Desk",
        time: "",
        sources: [Portal "§help": "please contact the EMA Service Desk"],
    }

    SUP_04 {
        id: "SUP-04",
        kind: Kind::Contact,
        says: "If you cannot get into the EMA Service Desk, write to servicenow@ema.europa.eu and give \
               your name, surname and unique username.",
        who: Who::EAM,
        environment: Scope::NotStated,
        when: "Somebody cannot get into the Service Desk",
        then: "Send an e-mail",
        time: "",
        sources: [
            Portal "§help": "send an email directly to",
            Portal "§help": "your name, surname and your unique",
        ],
    }

    SUP_05 {
        id: "SUP-05",
        kind: Kind::WebAddress,
        says: "The SPOR leaflet prints three addresses: http://spor.ema.europa.eu/sporwi/, \
               https://register.ema.europa.eu/identityiq/login.jsf and \
               http://spor.ema.europa.eu/omswi/#/viewDocuments. Our copy does not show which words \
               each belongs to.",
        who: Who::INDUSTRY,
        environment: Scope::NotStated,
        when: "",
        then: "By their look: the SPOR portal, the log-in to EAM, the documents of OMS",
        time: "3 addresses",
        sources: [
            Spor1 "addresses": "http://spor.ema.europa.eu/sporwi/",
            Spor1 "addresses": "https://register.ema.europa.eu/identityiq/login.jsf",
            Spor1 "addresses": "http://spor.ema.europa.eu/omswi/#/viewDocuments",
        ],
    }

    SUP_06 {
        id: "SUP-06",
        kind: Kind::Gap,
        says: "In our copies all other links of the guide, and all those of the portal page, are words \
               without an address.",
        who: Who::ALL,
        environment: Scope::NotStated,
        when: "",
        then: "These addresses cannot be given",
        time: "",
        sources: [
            Guide "§3": "refer to this resource",
            Portal "§account": "retrieve your username here",
        ],
    }
}
