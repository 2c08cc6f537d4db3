//! Short labels that only the screen needs. Sentences about rules are [`upd_rules::words`]'.

use upd_rules::matrix::{Footnote, RoleGroup};
use upd_rules::plan::Outcome;
use upd_rules::renewal::State;

/// The name of the app.
pub const APP: &str = "UPD onboarding checker";

/// An outcome in a word or two.
#[must_use]
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "Open to you",
        Outcome::EligibleInPart => "Open in part",
        Outcome::NotYet => "Not yet",
        Outcome::Wait => "Wait for now",
        Outcome::NothingToDo => "Nothing to do",
        Outcome::NotEligible => "Not open to you",
        Outcome::NotCovered => "Not covered by the guide",
    }
}

/// How near an expiry is.
#[must_use]
pub const fn renewal_state(state: State) -> &'static str {
    match state {
        State::InTime => "In time",
        State::Due => "Due now",
        State::Expired => "Expired",
        State::Unknown => "Day not known yet",
    }
}

/// A footnote of the permission matrix.
#[must_use]
pub const fn footnote(footnote: Footnote) -> &'static str {
    match footnote {
        Footnote::OwnProducts => "Own products only.",
        Footnote::StatusOnly => "Only marketing authorisation status and availability status.",
        Footnote::SalesAndMarketOnly => {
            "Only volumes of sales, date of placing on the market, and names in third countries."
        }
    }
}

/// A group of roles.
#[must_use]
pub const fn role_group(group: RoleGroup) -> &'static str {
    match group {
        RoleGroup::Authority => "Authorities",
        RoleGroup::Industry => "Industry",
        RoleGroup::Public => "General public",
    }
}

/// A number of things: "1 step", "2 steps".
#[must_use]
pub fn counted(number: usize, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
}
