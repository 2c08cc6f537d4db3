//! The background: rules and conflicts on which nothing acts, each with the reason. Every other one is named by a
//! clause, a figure, an address, a role, a step, a question or a sentence; a test compares.

use super::{Cite, rests_on};

/// Rules and conflicts on which nothing acts, for the same reason.
struct Background {
    reason: &'static str,
    of: &'static [Cite],
}

/// Why nothing acts on a rule or a conflict, if nothing does.
#[must_use]
pub fn background(cite: Cite) -> Option<&'static str> {
    BACKGROUND
        .iter()
        .find(|background| background.of.contains(&cite))
        .map(|background| background.reason)
}

/// Everything in the background, in the order of the reasons.
pub fn in_the_background() -> impl Iterator<Item = Cite> {
    BACKGROUND.iter().flat_map(|background| background.of).copied()
}

static BACKGROUND: &[Background] = &[
    Background {
        reason: "It is about the documents themselves, from which all rules come.",
        of: rests_on![DOC_01 DOC_02 DOC_06 X101 X112],
    },
    Background {
        reason: "It holds only where others do not say otherwise: there is no UAT for industry and the public (ENV-07).",
        of: rests_on![DOC_07],
    },
    Background {
        reason: "It is said again elsewhere, and the other place acts.",
        of: rests_on![ACC_09 IND_22 IND_30 OMS_28 PUB_01 REQ_01 REQ_02 ROL_18 SPO_04 SPO_05],
    },
    Background {
        reason: "It is an explanation among the prerequisites. The three conditions are checked, each by itself.",
        of: rests_on![REQ_04 X019 X020],
    },
    Background {
        reason: "It is about another system than UPD.",
        of: rests_on![ACC_16 ADM_03 ADM_07 ADM_08 ADM_10 OMS_22],
    },
    Background {
        reason: "It names help that has no address in the sources.",
        of: rests_on![DOC_09 ENV_11 OMS_29 SEC_08],
    },
    Background {
        reason: "It is a lasting duty of every organisation and person with access, not a step towards access.",
        of: rests_on![SEC_01 SEC_02 SEC_03 SEC_05 SEC_06],
    },
    Background {
        reason: "It describes a screen, a form or an e-mail. Whoever has it in front of them sees it.",
        of: rests_on![IND_14 IND_21 REN_17 UI_01 UI_02 UI_03 UI_04],
    },
    Background {
        reason: "It is a sample.",
        of: rests_on![API_08 API_09 X102],
    },
    Background {
        reason: "It is for those who program against the API, once they have the credentials.",
        of: rests_on![API_02 X106],
    },
    Background {
        reason: "It is a way to reach EMA in general. Registration has the Service Desk.",
        of: rests_on![SUP_01 SUP_02],
    },
    Background {
        reason: "It is the reason behind another rule, which acts.",
        of: rests_on![LOG_02],
    },
    Background {
        reason: "It happens by itself.",
        of: rests_on![ADM_02],
    },
    Background {
        reason: "The sources do not tell, and nothing in a plan depends on it.",
        of: rests_on![SUP_06 X015 X070 X079],
    },
    Background {
        reason: "The reading is how everything here is worded; no plan depends on it alone.",
        of: rests_on![X025 X087],
    },
];
