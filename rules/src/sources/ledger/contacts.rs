//! Chapter P of the rules: Contacts and addresses on the web.

use super::{Kind, Rule, Scope, Who, guide, portal, spor1};

/// GUIDE cover: "1083 HS Amsterdam";
/// GUIDE cover: "Address for visits and deliveries".
pub const SUP_01: Rule = Rule {
    id: "SUP-01",
    kind: Kind::Contact,
    says: "EMA's official address is Domenico Scarlattilaan 6, 1083 HS Amsterdam, The Netherlands. \
           For visits and deliveries see www.ema.europa.eu/how-to-find-us.",
    who: Who::ALL,
    environment: Scope::NotStated,
    when: "",
    then: "",
    time: "",
    sources: &[
        guide("cover", "1083 HS Amsterdam"),
        guide("cover", "Address for visits and deliveries"),
    ],
};

/// GUIDE cover: "Send us a question";
/// GUIDE cover: "+31 (0)88 781 6000".
pub const SUP_02: Rule = Rule {
    id: "SUP-02",
    kind: Kind::Contact,
    says: "Questions go to www.ema.europa.eu/contact or to the telephone number +31 (0)88 781 \
           6000.",
    who: Who::ALL,
    environment: Scope::NotStated,
    when: "Somebody has a question",
    then: "",
    time: "",
    sources: &[
        guide("cover", "Send us a question"),
        guide("cover", "+31 (0)88 781 6000"),
    ],
};

/// PORTAL §help: "please contact the EMA Service Desk".
pub const SUP_03: Rule = Rule {
    id: "SUP-03",
    kind: Kind::Contact,
    says: "If the guidance does not help, contact the EMA Service Desk.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "The guidance is not enough",
    then: "Ask the EMA Service Desk",
    time: "",
    sources: &[portal("§help", "please contact the EMA Service Desk")],
};

/// PORTAL §help: "send an email directly to";
/// PORTAL §help: "your name, surname and your unique".
pub const SUP_04: Rule = Rule {
    id: "SUP-04",
    kind: Kind::Contact,
    says: "If you cannot get into the EMA Service Desk, write to servicenow@ema.europa.eu and give \
           your name, surname and unique username.",
    who: Who::EAM,
    environment: Scope::NotStated,
    when: "Somebody cannot get into the Service Desk",
    then: "Send an e-mail",
    time: "",
    sources: &[
        portal("§help", "send an email directly to"),
        portal("§help", "your name, surname and your unique"),
    ],
};

/// SPOR1 addresses: "<http://spor.ema.europa.eu/sporwi/>";
/// SPOR1 addresses: "<https://register.ema.europa.eu/identityiq/login.jsf>";
/// SPOR1 addresses: "<http://spor.ema.europa.eu/omswi/#/viewDocuments>".
pub const SUP_05: Rule = Rule {
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
    sources: &[
        spor1("addresses", "http://spor.ema.europa.eu/sporwi/"),
        spor1("addresses", "https://register.ema.europa.eu/identityiq/login.jsf"),
        spor1("addresses", "http://spor.ema.europa.eu/omswi/#/viewDocuments"),
    ],
};

/// GUIDE §3: "refer to this resource";
/// PORTAL §account: "retrieve your username here".
pub const SUP_06: Rule = Rule {
    id: "SUP-06",
    kind: Kind::Gap,
    says: "In our copies all other links of the guide, and all those of the portal page, are words \
           without an address.",
    who: Who::ALL,
    environment: Scope::NotStated,
    when: "",
    then: "These addresses cannot be given",
    time: "",
    sources: &[
        guide("§3", "refer to this resource"),
        portal("§account", "retrieve your username here"),
    ],
};

/// Every rule of the chapter, in order.
pub(super) static ALL: &[&Rule] = &[&SUP_01, &SUP_02, &SUP_03, &SUP_04, &SUP_05, &SUP_06];
