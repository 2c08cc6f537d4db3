//! The ledger: every rule of the sources as a named value, and every place where the sources contradict each
//! other, are ambiguous or are silent.
//!
//! Each value names the place in the source, so that somebody who knows the guide can hold the two side by side.
//! The sources' own sentences are not repeated: the wording is ours, a locating phrase has at most six words, and
//! only names that people must find again on a screen or a letter are copied exactly.
//!
//! [`ACC_01`](account::ACC_01) and the others are constants, to be cited by name; [`prelude`] brings in all of
//! them. [`RULES`], [`CONFLICTS`], [`CHAPTERS`] and [`TOPICS`] are for those who list or look them up.
//! What each says stands in the same entry, and comes [apart from it](wording).

mod source;
mod rule;
mod cite;
mod entries;
mod background;
pub mod wording;

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
use entries::{conflicts, rules};
pub use rule::{Group, Kind, Rule, Scope, Who};
pub use source::{Document, Place};
use wording::Statement;

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

macro_rules! chapters {
    ($($letter:literal $title:literal $file:ident)+) => {
        /// Every chapter, in order.
        pub static CHAPTERS: &[Chapter] = &[$(Chapter {
            letter: $letter,
            title: $title,
            rules: $file::ALL,
        }),+];

        /// The wording of each, by its letter.
        static STATEMENTS: &[(char, &[Statement])] = &[$(($letter, $file::STATEMENTS)),+];
    };
}

chapters! {
    'A' "The documents and their scope" documents
    'B' "EMA account: having one, creating it, proving that you have one" account
    'C' "EMA account: keeping it, recovering it, changing it" account_changes
    'D' "Environments" environments
    'E' "Organisation in OMS" organisation
    'F' "UPD roles: general rules, approval, waiting" roles
    'G' "Roles of competent authorities" authority
    'H' "Roles of the pharmaceutical industry, and of consultants who act for an MAH" industry
    'I' "General public: the public API" public
    'J' "API: rules common to all groups" api
    'K' "Prerequisites, the role request, and the first log-in" role_request
    'L' "Renewal of API credentials" renewal
    'M' "SPOR Super User, a different role from UPD Super User" spor
    'N' "User Administrators in EAM" administrators
    'O' "Security duties of every EMA user" security
    'P' "Contacts and addresses on the web" contacts
    'Q' "Texts on the screens" screens
}

impl Chapter {
    /// What its rules say, in order.
    #[must_use]
    pub fn wording(&self) -> &'static [Statement] {
        let of_this = STATEMENTS.iter().find(|(letter, _)| *letter == self.letter);
        of_this.map_or(&[], |(_, statements)| statements)
    }
}

impl Rule {
    /// What it says. Every rule of the ledger says something.
    #[must_use]
    pub fn wording(&self) -> Option<&'static Statement> {
        let mut all = CHAPTERS.iter().flat_map(Chapter::wording);
        all.find(|statement| statement.rule == self)
    }
}

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
