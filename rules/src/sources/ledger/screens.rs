//! Chapter Q of the rules: Texts on the screens.

use super::{Kind, Scope, Who, rules};

rules! {
    UI_01 {
        id: "UI-01",
        kind: Kind::ScreenText,
        says: "The screens of the API request show the title “Request API access”, the heading “How \
               to” with a line of introduction, “EMA API Terms and conditions” and “User agreement”. \
               The buttons are Cancel and Next on the screen with the terms, Cancel and Request API \
               Access on the form.",
        who: Who::INDUSTRY.and(Who::PUBLIC),
        environment: Scope::Production,
        when: "Somebody fills in the request",
        then: "This helps to find the way",
        time: "",
        sources: [
            Guide "§5.1.2.4": "Please see the instructions below on",
            Guide "§5.1.3": "Please see the instructions below on",
        ],
    }

    UI_02 {
        id: "UI-02",
        kind: Kind::ScreenText,
        says: "A hint under the field for the technical contact says that messages about the API \
               account go to this address, the first one with Client ID and Secret included.",
        who: Who::INDUSTRY.and(Who::PUBLIC),
        environment: Scope::Production,
        when: "Somebody fills in the field",
        then: "This helps to find the way",
        time: "",
        sources: [
            Guide "§5.1.2.4": "Email that will be used to",
            Guide "§5.1.3": "Email that will be used to",
        ],
    }

    UI_03 {
        id: "UI-03",
        kind: Kind::ScreenText,
        says: "The e-mail that confirms a public request has the heading “API access” and the greeting \
               “Dear Surname_n”. It says that instructions go to the technical contact named (in the \
               sample John.Account@testorganisation.com). EMA's address and a confidentiality notice \
               follow: a wrong recipient tells the sender at once.",
        who: Who::PUBLIC,
        environment: Scope::Production,
        when: "The confirmation has come",
        then: "This helps to recognise it",
        time: "",
        sources: [
            Guide "§5.1.3": "instructions on how to consume requested",
            Guide "§5.1.3": "please inform the sender immediately",
        ],
    }

    UI_04 {
        id: "UI-04",
        kind: Kind::ScreenLabel,
        says: "The industry form numbers its fields 1 to 4 and stars them: application, organisation, \
               technical contact, API role. The public form asks only for the technical contact.",
        who: Who::INDUSTRY.and(Who::PUBLIC),
        environment: Scope::Production,
        when: "Somebody fills in the request",
        then: "This helps to find the way",
        time: "4 fields and 1 field, by our count",
        sources: [
            Guide "§5.1.2.4": "2. Select Organisation *",
            Guide "§5.1.3": "Provide an API Technical contact email",
        ],
    }
}
