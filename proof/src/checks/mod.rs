//! What is checked. Each check is a sentence that holds for every case, or for all of them together; the sections are
//! those of docs/contract.md.

mod all_cases;
mod notes;
mod plan;
mod safety;
mod subject;
mod times;
mod told;

pub use all_cases::{OF_ALL_CASES, Seen, SeenIn, SeenStep};
pub use subject::{Behind, Subject};
pub use told::Told;

use upd_rules::plan::Plan;

/// What a check of a case finds: what does not hold, if something does not.
pub type OfACase = fn(&Subject<'_>) -> Result<(), String>;
/// The same of a plan by itself.
pub type OfAPlan = fn(&Plan) -> Result<(), String>;
/// The same of all that is said about a case.
pub type OfWords = fn(&Told) -> Result<(), String>;

/// A check of one case.
#[derive(Clone, Copy, Debug)]
pub struct Check<F> {
    /// What it is called.
    pub name: &'static str,
    /// What holds, in a sentence, with the section or rule that wants it.
    pub says: &'static str,
    /// Whether it does; otherwise what does not.
    pub holds: F,
}

/// What is checked of the plan of every case.
pub const OF_PLANS: &[Check<OfACase>] = &[
    Check {
        name: "contract",
        says: "Outcome, roles, refusals and steps are those of the contract, written a second time from its text (sections 2 to 4)",
        holds: plan::is_the_contracts,
    },
    Check {
        name: "cause",
        says: "Each step was put there by an answer that was given (section 5)",
        holds: plan::has_causes,
    },
    Check {
        name: "outcome",
        says: "There is a plan or a reasoned refusal, and the outcome fits what stands in it (section 2)",
        holds: plan::outcome_fits,
    },
    Check {
        name: "matrix",
        says: "A task is refused exactly where no role of the group has a tick for it, and the role used has one (M1 to M9)",
        holds: safety::obeys_the_matrix,
    },
    Check {
        name: "least-role",
        says: "The role requested is the least that is needed (section 3)",
        holds: safety::requests_the_least_role,
    },
    Check {
        name: "uat",
        says: "Nobody is sent to UAT who may not go there, or did not ask (ENV-07, ENV-15, REN-10)",
        holds: safety::sends_nobody_to_uat,
    },
    Check {
        name: "rejected",
        says: "Nobody is told to send a request that is rejected by itself (REQ-05, ROL-07, API-03)",
        holds: safety::requests_nothing_in_vain,
    },
    Check {
        name: "sign-in",
        says: "Nobody is told to sign in before the wait is over (ROL-11 to ROL-13)",
        holds: safety::signs_in_after_the_wait,
    },
];

/// What is checked of each distinct plan, for it depends on nothing else.
pub const OF_DISTINCT_PLANS: &[Check<OfAPlan>] = &[Check {
    name: "order",
    says: "Each step stands behind all that it waits for, so nothing waits for itself, and none stands twice (section 4)",
    holds: plan::is_in_order,
}];

/// What is checked of all that is said about a case.
pub const OF_WHAT_IS_TOLD: &[Check<OfWords>] = &[
    Check {
        name: "cites",
        says: "Each step has rules behind it; each sentence has, or is marked as advice of ours (section 5)",
        holds: told::everything_cites,
    },
    Check {
        name: "verdict",
        says: "Where something is not described, the verdict stands so, and does not say \u{201c}You can\u{201d} (section 5, undescribed)",
        holds: told::verdict_promises_nothing_undescribed,
    },
    Check {
        name: "end",
        says: "No day is given by which all is done where nobody states one (section 5, open_ended)",
        holds: told::no_end_is_promised_that_nobody_states,
    },
    Check {
        name: "figures",
        says: "Each length of time in a sentence is a figure of the sources, and a rule that gives it is cited (section 5)",
        holds: times::are_figures,
    },
    Check {
        name: "notes",
        says: "No note is missing that applies (section 4)",
        holds: notes::are_not_missing,
    },
    Check {
        name: "tickets",
        says: "Each step that has a text to send has it, without an empty field (section 5)",
        holds: told::tickets_are_there,
    },
    Check {
        name: "way-on",
        says: "Each refusal leads to another case",
        holds: told::refusals_lead_on,
    },
];
