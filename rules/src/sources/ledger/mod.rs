//! The ledger: every rule of the sources as a named value, and every place where the sources contradict each
//! other, are ambiguous or are silent.
//!
//! Each value names the place in the source, so that somebody who knows the guide can hold the two side by side.
//! The sources' own sentences are not repeated: the wording is ours, a locating phrase has at most six words, and
//! only names that people must find again on a screen or a letter are copied exactly.
//!
//! [`ACC_01`](account::ACC_01) and the others are constants, to be cited by name; [`prelude`] brings in all of
//! them. [`RULES`], [`CONFLICTS`], [`CHAPTERS`] and [`TOPICS`] are for those who list or look them up.

mod source;
mod rule;
mod cite;
mod background;

pub mod documents;
pub mod account;
pub mod account_changes;
pub mod environments;
pub mod organisation;
pub mod roles;
pub mod authority;
pub mod industry;
pub mod public;
pub mod api;
pub mod role_request;
pub mod renewal;
pub mod spor;
pub mod administrators;
pub mod security;
pub mod contacts;
pub mod screens;
pub mod conflicts;

#[cfg(test)]
mod tests;

pub use background::{background, in_the_background};
pub use cite::Cite;
pub(crate) use cite::rests_on;
pub use conflicts::{CONFLICT_COUNT, CONFLICTS, Conflict, ConflictKind, TOPICS, Topic, conflict};
pub use rule::{Group, Kind, Rule, Scope, Who};
pub use source::{Document, Source};
use source::{guide, portal, spor1};

/// Every rule and every conflict, by name.
pub mod prelude {
    pub use super::account::*;
    pub use super::account_changes::*;
    pub use super::administrators::*;
    pub use super::api::*;
    pub use super::authority::*;
    pub use super::conflicts::account::*;
    pub use super::conflicts::api::*;
    pub use super::conflicts::approval::*;
    pub use super::conflicts::documents::*;
    pub use super::conflicts::environments::*;
    pub use super::conflicts::letters::*;
    pub use super::conflicts::people::*;
    pub use super::conflicts::permissions::*;
    pub use super::conflicts::waiting_times::*;
    pub use super::contacts::*;
    pub use super::documents::*;
    pub use super::environments::*;
    pub use super::industry::*;
    pub use super::organisation::*;
    pub use super::public::*;
    pub use super::renewal::*;
    pub use super::role_request::*;
    pub use super::roles::*;
    pub use super::screens::*;
    pub use super::security::*;
    pub use super::spor::*;
}

/// Rules about one matter.
#[derive(Clone, Copy, Debug)]
pub struct Chapter {
    /// Its letter, `A` to `Q`.
    pub letter: char,
    /// What it is about.
    pub title: &'static str,
    /// Its rules, in order.
    pub rules: &'static [&'static Rule],
}

/// Every chapter, in order.
pub static CHAPTERS: &[Chapter] = &[
    Chapter {
        letter: 'A',
        title: "The documents and their scope",
        rules: documents::ALL,
    },
    Chapter {
        letter: 'B',
        title: "EMA account: having one, creating it, proving that you have one",
        rules: account::ALL,
    },
    Chapter {
        letter: 'C',
        title: "EMA account: keeping it, recovering it, changing it",
        rules: account_changes::ALL,
    },
    Chapter {
        letter: 'D',
        title: "Environments",
        rules: environments::ALL,
    },
    Chapter {
        letter: 'E',
        title: "Organisation in OMS",
        rules: organisation::ALL,
    },
    Chapter {
        letter: 'F',
        title: "UPD roles: general rules, approval, waiting",
        rules: roles::ALL,
    },
    Chapter {
        letter: 'G',
        title: "Roles of competent authorities",
        rules: authority::ALL,
    },
    Chapter {
        letter: 'H',
        title: "Roles of the pharmaceutical industry, and of consultants who act for an MAH",
        rules: industry::ALL,
    },
    Chapter {
        letter: 'I',
        title: "General public: the public API",
        rules: public::ALL,
    },
    Chapter {
        letter: 'J',
        title: "API: rules common to all groups",
        rules: api::ALL,
    },
    Chapter {
        letter: 'K',
        title: "Prerequisites, the role request, and the first log-in",
        rules: role_request::ALL,
    },
    Chapter {
        letter: 'L',
        title: "Renewal of API credentials",
        rules: renewal::ALL,
    },
    Chapter {
        letter: 'M',
        title: "SPOR Super User, a different role from UPD Super User",
        rules: spor::ALL,
    },
    Chapter {
        letter: 'N',
        title: "User Administrators in EAM",
        rules: administrators::ALL,
    },
    Chapter {
        letter: 'O',
        title: "Security duties of every EMA user",
        rules: security::ALL,
    },
    Chapter {
        letter: 'P',
        title: "Contacts and addresses on the web",
        rules: contacts::ALL,
    },
    Chapter {
        letter: 'Q',
        title: "Texts on the screens",
        rules: screens::ALL,
    },
];

/// How many rules there are.
pub const RULE_COUNT: usize = 272;

/// Every rule, in order.
pub static RULES: &[&Rule] = &rules_of_chapters();

const fn rules_of_chapters() -> [&'static Rule; RULE_COUNT] {
    let mut rules = [CHAPTERS[0].rules[0]; RULE_COUNT];
    let mut count = 0;
    let mut chapter = 0;
    while chapter < CHAPTERS.len() {
        let mut at = 0;
        while at < CHAPTERS[chapter].rules.len() {
            rules[count] = CHAPTERS[chapter].rules[at];
            count += 1;
            at += 1;
        }
        chapter += 1;
    }
    assert!(count == RULE_COUNT, "the chapters hold fewer rules");
    rules
}

/// The rule with that id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}
