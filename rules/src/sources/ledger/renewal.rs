//! Chapter L of the rules: Renewal of API credentials.

use super::{Kind, Scope, Who, rules};

rules! {
    REN_01 {
        id: "REN-01",
        kind: Kind::Scope,
        says: "The section on renewal is only for Super Users, of authorities (UPD CA) and of industry \
               (UPD Industry), who asked for the UPD API.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "A Super User has the API",
        then: "The section on renewal applies",
        time: "",
        sources: [Guide "§7": "This section is only applicable to"],
    }

    REN_02 {
        id: "REN-02",
        kind: Kind::Exception,
        says: "Where the organisation uses no UPD API, renewal does not concern it. Its Super Users \
               have nothing to do.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "No UPD API is in use",
        then: "Nothing to do",
        time: "",
        sources: [Guide "§7": "the below renewal process is not"],
    }

    REN_03 {
        id: "REN-03",
        kind: Kind::Duration,
        says: "The “Client Secret” of the UPD API expires every 2 years.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "Somebody has API credentials",
        then: "Renew them",
        time: "2 years",
        sources: [Guide "§7": "expires every 2 years"],
    }

    REN_04 {
        id: "REN-04",
        kind: Kind::Consequence,
        says: "If the secret is not renewed in time, the integration stops working.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The secret has expired",
        then: "The integration stops",
        time: "At expiry",
        sources: [Guide "§7": "the integration will stop working"],
    }

    REN_05 {
        id: "REN-05",
        kind: Kind::Fact,
        says: "The expiration date stands in the e-mail “UPD API Registration Details”, which came \
               when the registration in EAM was complete.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "Somebody looks for the date",
        then: "Find the e-mail",
        time: "",
        sources: [Guide "§7": "expiration date is documented in the"],
    }

    REN_06 {
        id: "REN-06",
        kind: Kind::MenuPath,
        says: "Go to the EMA Service Desk. In the menu at the top left choose “IT-> Generic-> Ask a \
               Question-> Request for information” and fill in the form.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The Super User renews",
        then: "Open the form",
        time: "",
        sources: [Guide "§7.1 step 1": "IT-> Generic-> Ask a Question"],
    }

    REN_07 {
        id: "REN-07",
        kind: Kind::FormField,
        says: "The Subject of the renewal request is “UPD API OAuth2 Client Secret renewal”.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "On the form",
        then: "Enter exactly this",
        time: "",
        sources: [Guide "§7.1 step 2": "UPD API OAuth2 Client Secret renewal"],
    }

    REN_08 {
        id: "REN-08",
        kind: Kind::FormField,
        says: "The Service of the renewal request is “Union Product Database”.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "On the form",
        then: "Enter exactly this",
        time: "",
        sources: [Guide "§7.1 step 3": "Union Product Database"],
    }

    REN_09 {
        id: "REN-09",
        kind: Kind::FormField,
        says: "The Service Offering of the renewal request is UPD API PROD or UPD API UAT, after the \
               environment of the Client ID.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "On the form",
        then: "Choose one",
        time: "",
        sources: [Guide "§7.1 step 4": "UPD API PROD or UPD API"],
    }

    REN_10 {
        id: "REN-10",
        kind: Kind::Exclusion,
        says: "The service offering UPD API UAT is for UPD CA Super Users only.",
        who: Who::AUTHORITY,
        environment: Scope::Test,
        when: "A user of industry renews",
        then: "Choose UPD API PROD",
        time: "",
        sources: [Guide "§7.1 step 4": "only relevant for UPD CA Super"],
    }

    REN_11 {
        id: "REN-11",
        kind: Kind::FormField,
        says: "The Description of the renewal request contains the Client ID from the e-mail of the \
               first registration.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "On the form",
        then: "Enter the Client ID",
        time: "",
        sources: [Guide "§7.1 step 5": "Client ID from your original registration"],
    }

    REN_12 {
        id: "REN-12",
        kind: Kind::Button,
        says: "Submit the form for renewal.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The form is complete",
        then: "The request is sent",
        time: "",
        sources: [Guide "§7.1 step 6": "6. Submit the form"],
    }

    REN_13 {
        id: "REN-13",
        kind: Kind::Fact,
        says: "After a renewal request the Service Desk team makes a new Client Secret for the Client \
               ID.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The request has been submitted",
        then: "There is a new secret",
        time: "No time is stated",
        sources: [Guide "§7.1": "generating a new Client Secret"],
    }

    REN_14 {
        id: "REN-14",
        kind: Kind::Fact,
        says: "The technical contact of the Client ID gets the new secret.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The new secret is made",
        then: "The technical contact is told",
        time: "No time is stated",
        sources: [Guide "§7.1": "shared with the technical contact associated"],
    }

    REN_15 {
        id: "REN-15",
        kind: Kind::Form,
        says: "The form for renewal is called “Request for Information” and concerns “Information \
               Management”. Its starred fields are Raise this request on behalf of [User Name], \
               Subject [Text Field], Service [Dropdown Menu], Service Offering [Dropdown Menu] and \
               Description [Text Field]. A box “Required information” lists the last four.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "On the form",
        then: "Fill it in",
        time: "",
        sources: [
            Guide "§7.1 form": "Raise this request on behalf of",
            Guide "§7.1 form": "Required information",
            Guide "§7.1 form": "Indicate required information",
        ],
    }

    REN_16 {
        id: "REN-16",
        kind: Kind::Warning,
        says: "The form advises against attachments that hold special categories of personal data or \
               confidential information.",
        who: Who::EAM,
        environment: Scope::Both,
        when: "Somebody attaches something to a ticket",
        then: "Leave such data out",
        time: "",
        sources: [
            Guide "§7.1 form": "to include attachments that contain",
            Guide "§7.1 form": "Special categories of personal data",
        ],
    }

    REN_17 {
        id: "REN-17",
        kind: Kind::Condition,
        says: "To add an attachment (“Add attachments”), read the Terms of use and say that you agree \
               to them.",
        who: Who::EAM,
        environment: Scope::Both,
        when: "Somebody attaches something to a ticket",
        then: "Say that you agree",
        time: "",
        sources: [Guide "§7.1 form": "indicate that you agree to the"],
    }

    REN_18 {
        id: "REN-18",
        kind: Kind::Recommendation,
        says: "Look at the expiry date of the credentials separately for each environment, PROD and, \
               where there is one, UAT.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "Somebody has API credentials",
        then: "Check each environment",
        time: "",
        sources: [Guide "§7.2 bullet 1": "review the expiry date of your"],
    }

    REN_19 {
        id: "REN-19",
        kind: Kind::Recommendation,
        says: "Start the renewal separately for each environment, at least one month before the \
               expiry, so that nothing is interrupted.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The expiry comes near",
        then: "Start in time",
        time: "At least one month before the expiry",
        sources: [Guide "§7.2 bullet 2": "at least one month before expiry"],
    }

    REN_20 {
        id: "REN-20",
        kind: Kind::Step,
        says: "If the e-mail with the expiry date cannot be found, ask the EMA Service Desk in a \
               ticket to confirm the date. Include the Client ID; the form for renewal may be used.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The date is not known",
        then: "Ask the EMA Service Desk",
        time: "",
        sources: [Guide "§7.2 bullet 3": "request confirmation of the credentials"],
    }

    REN_21 {
        id: "REN-21",
        kind: Kind::Recommendation,
        says: "Go through the list of Super Users regularly and remove those who have left.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The organisation has Super Users",
        then: "Review the list and remove leavers",
        time: "Regularly",
        sources: [Guide "§7.2 bullet 4": "Regularly review the list of Super"],
    }

    REN_22 {
        id: "REN-22",
        kind: Kind::Recommendation,
        says: "Make sure that there are at least two active Super Users.",
        who: Who::AUTHORITY.and(Who::INDUSTRY),
        environment: Scope::Both,
        when: "The organisation has fewer than two Super Users",
        then: "Add one",
        time: "At least two",
        sources: [Guide "§7.2 bullet 4": "least two active Super Users exist"],
    }
}
