//! The ledger: every rule of the sources as a named value, and every place where the sources contradict each
//! other, are ambiguous or are silent.
//!
//! Each value names the place in the source, so that somebody who knows the guide can hold the two side by side.
//! The sources' own sentences are not repeated: the wording is ours, a locating phrase has at most six words, and
//! only names that people must find again on a screen or a letter are copied exactly.
//!
//! [`ACC_01`](account::ACC_01) and the others are constants, to be cited by name; [`prelude`] brings in all of
//! them. [`RULES`], [`CONFLICTS`], [`CHAPTERS`] and [`TOPICS`] are for those who list or look them up.

use std::fmt;
use std::hash::{Hash, Hasher};

use crate::matrix::Cell;

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

/// A rule or fact of the sources. Two rules are equal when their ids are.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its id, such as `ROL-05`. It never changes.
    pub id: &'static str,
    /// What kind of statement it is.
    pub kind: Kind,
    /// What it says, in complete sentences of ours.
    pub says: &'static str,
    /// For whom it is.
    pub who: Who,
    /// The environment for which the source states it.
    pub environment: Scope,
    /// When it applies. A phrase without a full stop; empty where the source names no occasion.
    pub when: &'static str,
    /// What follows. A phrase without a full stop; empty where nothing follows.
    pub then: &'static str,
    /// The time or number that it gives. A phrase without a full stop; empty where it is about neither.
    pub time: &'static str,
    /// Where it stands: one place at least.
    pub sources: &'static [Source],
}

/// A place where the sources contradict each other, are ambiguous or are silent, and how we read it.
/// Two conflicts are equal when their ids are.
#[derive(Clone, Copy)]
pub struct Conflict {
    /// Its id, such as `X001`. It never changes.
    pub id: &'static str,
    /// What it is about, in a few words.
    pub title: &'static str,
    /// What kind of conflict it is.
    pub kind: ConflictKind,
    /// What the sources tell, and what they do not.
    pub tells: &'static str,
    /// The reading that is safest for the user, which we take.
    pub reading: &'static str,
    /// Where it stands: one place at least.
    pub sources: &'static [Source],
}

/// A place in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// The document.
    pub document: Document,
    /// The section, as the document numbers it; `§5.1.1.4` is item 4 under 5.1.1. The portal page has no numbers:
    /// §intro, §account, §credentials, §inactive, §details, §request, §admin, §security, §docs and §help are our
    /// names for its parts, in their order.
    pub section: &'static str,
    /// At most six words of the document, by which to find the place.
    pub phrase: &'static str,
}

const fn guide(section: &'static str, phrase: &'static str) -> Source {
    Source {
        document: Document::Guide,
        section,
        phrase,
    }
}

const fn portal(section: &'static str, phrase: &'static str) -> Source {
    Source {
        document: Document::Portal,
        section,
        phrase,
    }
}

const fn spor1(section: &'static str, phrase: &'static str) -> Source {
    Source {
        document: Document::Spor1,
        section,
        phrase,
    }
}

impl Source {
    /// The document and the section, such as `Guide §5.1 bullet 1`.
    #[must_use]
    pub fn label(self) -> String {
        format!("{} {}", self.document.short(), self.section)
    }
}

/// The three sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Document {
    /// GUIDE: the guide to registration, the only document with a date.
    Guide,
    /// PORTAL: the welcome page of EAM.
    Portal,
    /// SPOR1: the leaflet on the first SPOR Industry Super User.
    Spor1,
}

impl Document {
    /// Every document.
    pub const ALL: [Self; 3] = [Self::Guide, Self::Portal, Self::Spor1];

    /// Its title.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Guide => "Registration guide for UI and API users",
            Self::Portal => "EMA Account Management portal, welcome page",
            Self::Spor1 => "How to request the 1st SPOR Industry Super User role",
        }
    }

    /// What we call it in citations.
    #[must_use]
    pub const fn short(self) -> &'static str {
        match self {
            Self::Guide => "Guide",
            Self::Portal => "Portal",
            Self::Spor1 => "SPOR leaflet",
        }
    }

    /// Its reference and date, as far as it has them.
    #[must_use]
    pub const fn edition(self) -> &'static str {
        match self {
            Self::Guide => "EMA/362250/2023, 5 June 2026",
            Self::Portal | Self::Spor1 => "undated",
        }
    }
}

/// The kind of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Something must be done so, or not be done.
    Rule,
    /// Something is so.
    Fact,
    /// Something to do, one of several in order.
    Step,
    /// Something that must be in place first.
    Prerequisite,
    /// Listed as a prerequisite, but only an explanation.
    SoCalledPrerequisite,
    /// For whom a role is.
    Eligibility,
    /// Something that must be true of somebody.
    Condition,
    /// What a role may do.
    Permission,
    /// What somebody cannot have.
    Exclusion,
    /// Where a rule does not hold.
    Exception,
    /// What a document or section covers.
    Scope,
    /// One of several ways.
    Option,
    /// How long something takes.
    Duration,
    /// What happens if a rule is not kept.
    Consequence,
    /// When a request is rejected.
    Rejection,
    /// Something to take care with.
    Warning,
    /// Something advised, not required.
    Recommendation,
    /// A duty of every user.
    Duty,
    /// A document to attach.
    Attachment,
    /// The name of a document to read.
    DocumentName,
    /// The names of roles.
    RoleNames,
    /// A way through the menus.
    MenuPath,
    /// A form to fill in.
    Form,
    /// A field of a form.
    FormField,
    /// A button.
    Button,
    /// A label on a screen.
    ScreenLabel,
    /// Other text on a screen.
    ScreenText,
    /// An address on the web.
    WebAddress,
    /// A way to reach EMA.
    Contact,
    /// A sample.
    Example,
    /// Something that the text does not hold.
    Gap,
}

impl Kind {
    /// Its name on the screen.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Rule => "rule",
            Self::Fact => "fact",
            Self::Step => "step",
            Self::Prerequisite => "prerequisite",
            Self::SoCalledPrerequisite => "prerequisite in name only",
            Self::Eligibility => "eligibility",
            Self::Condition => "condition",
            Self::Permission => "permission",
            Self::Exclusion => "exclusion",
            Self::Exception => "exception",
            Self::Scope => "scope",
            Self::Option => "option",
            Self::Duration => "duration",
            Self::Consequence => "consequence",
            Self::Rejection => "rejection",
            Self::Warning => "warning",
            Self::Recommendation => "recommendation",
            Self::Duty => "duty",
            Self::Attachment => "document to attach",
            Self::DocumentName => "document to read",
            Self::RoleNames => "names of roles",
            Self::MenuPath => "menu path",
            Self::Form => "form",
            Self::FormField => "form field",
            Self::Button => "button",
            Self::ScreenLabel => "label on a screen",
            Self::ScreenText => "text on a screen",
            Self::WebAddress => "web address",
            Self::Contact => "contact",
            Self::Example => "example",
            Self::Gap => "gap",
        }
    }
}

/// The kind of a conflict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConflictKind {
    /// Both cannot be followed, or taken at their word, together.
    Contradiction,
    /// Two documents or places differ without excluding one another.
    Difference,
    /// There is more than one reading.
    Ambiguity,
    /// Something is not stated.
    Gap,
}

impl ConflictKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Contradiction, Self::Difference, Self::Ambiguity, Self::Gap];

    /// Its name on the screen.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Contradiction => "contradiction",
            Self::Difference => "difference",
            Self::Ambiguity => "ambiguity",
            Self::Gap => "gap",
        }
    }
}

/// The environment for which a source states a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Production.
    Production,
    /// Test, called UAT in UPD.
    Test,
    /// Production and test.
    Both,
    /// The source names no environment.
    NotStated,
}

impl Scope {
    /// Its name on the screen.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Test => "test (UAT)",
            Self::Both => "production and test (UAT)",
            Self::NotStated => "environment not stated",
        }
    }
}

/// A group of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// CA: competent authorities, that is, the European Commission and the national ones.
    Authority,
    /// IND: the pharmaceutical industry.
    Industry,
    /// PUB: the general public.
    Public,
    /// CON: consultants and others who act for a marketing authorisation holder.
    Consultant,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 4] = [Self::Authority, Self::Industry, Self::Public, Self::Consultant];

    /// Its name on the screen, in the middle of a sentence.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Authority => "authorities",
            Self::Industry => "industry",
            Self::Public => "the public",
            Self::Consultant => "consultants",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// For whom a rule is: a set of groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Who(u8);

impl Who {
    /// CA: competent authorities.
    pub const AUTHORITY: Self = Self(Group::Authority.bit());
    /// IND: the pharmaceutical industry.
    pub const INDUSTRY: Self = Self(Group::Industry.bit());
    /// PUB: the general public.
    pub const PUBLIC: Self = Self(Group::Public.bit());
    /// CON: consultants and others who act for a marketing authorisation holder.
    pub const CONSULTANT: Self = Self(Group::Consultant.bit());
    /// ALL: everybody.
    pub const ALL: Self = Self::AUTHORITY
        .and(Self::INDUSTRY)
        .and(Self::PUBLIC)
        .and(Self::CONSULTANT);
    /// EAM: everybody who has an EMA account or makes one. Where only some of them are meant, as those with
    /// Eudralink, [`Rule::when`] says so.
    pub const EAM: Self = Self(Self::ALL.0 | ACCOUNT_HOLDERS);

    /// These groups and those.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the group is one of these.
    #[must_use]
    pub const fn covers(self, group: Group) -> bool {
        self.0 & group.bit() != 0
    }

    /// Whether the rule is for people of every kind: authorities, industry and the public. Consultants need not be
    /// named, for they act for industry.
    #[must_use]
    pub const fn everybody(self) -> bool {
        self.covers(Group::Authority) && self.covers(Group::Industry) && self.covers(Group::Public)
    }

    /// Its name on the screen, such as `authorities, industry and consultants`.
    #[must_use]
    pub fn label(self) -> String {
        if self == Self::EAM {
            return "everybody with an EMA account".to_owned();
        }
        if self == Self::ALL {
            return "everybody".to_owned();
        }
        let groups: Vec<_> = Group::ALL
            .into_iter()
            .filter(|group| self.covers(*group))
            .map(Group::label)
            .collect();
        match groups.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, others)) => format!("{} and {last}", others.join(", ")),
            None => String::new(),
        }
    }
}

/// The bit of [`Who::EAM`] beyond those of the groups.
const ACCOUNT_HOLDERS: u8 = 1 << Group::ALL.len();

/// What a statement of ours rests on: a rule, a conflict, or a cell of the permission matrix.
/// Two citations are equal when their ids are.
#[derive(Clone, Copy)]
pub enum Cite {
    /// A rule.
    Rule(&'static Rule),
    /// A conflict.
    Conflict(&'static Conflict),
    /// A cell of the permission matrix.
    Cell(Cell),
}

impl Cite {
    /// The id of the rule, conflict or cell: no two of them share one.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Rule(rule) => rule.id,
            Self::Conflict(conflict) => conflict.id,
            Self::Cell(cell) => cell.id(),
        }
    }

    /// What the reader sees: where a rule stands (`Guide §5.1 bullet 1`), what a conflict is about
    /// (`X002: 4 hours, counted from what`), or which cell it is (`Guide §5.1 table, cell M4e`).
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Rule(rule) => places(rule.sources),
            Self::Conflict(conflict) => format!("{}: {}", conflict.id, conflict.title),
            Self::Cell(cell) => format!("{} §5.1 table, cell {}", Document::Guide.short(), cell.id()),
        }
    }
}

impl From<&'static Rule> for Cite {
    fn from(rule: &'static Rule) -> Self {
        Self::Rule(rule)
    }
}

impl From<&'static Conflict> for Cite {
    fn from(conflict: &'static Conflict) -> Self {
        Self::Conflict(conflict)
    }
}

/// Each place once, each document once: `Guide §2 item 1, §3; Portal §account`.
fn places(sources: &[Source]) -> String {
    sources
        .chunk_by(|a, b| a.document == b.document)
        .map(|of_one_document| {
            let mut sections: Vec<_> = of_one_document.iter().map(|source| source.section).collect();
            sections.dedup();
            format!("{} {}", of_one_document[0].document.short(), sections.join(", "))
        })
        .collect::<Vec<_>>()
        .join("; ")
}

macro_rules! identified_by_id {
    ($($type:ident: $id:expr;)+) => {$(
        impl PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $id(self) == $id(other)
            }
        }

        impl Eq for $type {}

        impl Hash for $type {
            fn hash<H: Hasher>(&self, state: &mut H) {
                $id(self).hash(state);
            }
        }

        impl fmt::Debug for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str($id(self))
            }
        }
    )+};
}

identified_by_id! {
    Rule: |rule: &Rule| rule.id;
    Conflict: |conflict: &Conflict| conflict.id;
    Cite: |cite: &Cite| cite.id();
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

/// Conflicts about one matter.
#[derive(Clone, Copy, Debug)]
pub struct Topic {
    /// Its letter, `A` to `I`.
    pub letter: char,
    /// What it is about.
    pub title: &'static str,
    /// Its conflicts, in order.
    pub conflicts: &'static [&'static Conflict],
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

/// Every topic of the conflicts, in order.
pub static TOPICS: &[Topic] = &[
    Topic {
        letter: 'A',
        title: "Waiting times and durations",
        conflicts: conflicts::waiting_times::ALL,
    },
    Topic {
        letter: 'B',
        title: "Environments",
        conflicts: conflicts::environments::ALL,
    },
    Topic {
        letter: 'C',
        title: "Prerequisites and approval",
        conflicts: conflicts::approval::ALL,
    },
    Topic {
        letter: 'D',
        title: "Letters",
        conflicts: conflicts::letters::ALL,
    },
    Topic {
        letter: 'E',
        title: "Permissions",
        conflicts: conflicts::permissions::ALL,
    },
    Topic {
        letter: 'F',
        title: "Who is covered",
        conflicts: conflicts::people::ALL,
    },
    Topic {
        letter: 'G',
        title: "EMA account",
        conflicts: conflicts::account::ALL,
    },
    Topic {
        letter: 'H',
        title: "API credentials and renewal",
        conflicts: conflicts::api::ALL,
    },
    Topic {
        letter: 'I',
        title: "Documents, labels, contacts",
        conflicts: conflicts::documents::ALL,
    },
];

/// How many rules there are.
pub const RULE_COUNT: usize = 272;

/// How many conflicts there are.
pub const CONFLICT_COUNT: usize = 113;

/// Every rule, in order.
pub static RULES: &[&Rule] = &rules_of_chapters();

/// Every conflict, in order.
pub static CONFLICTS: &[&Conflict] = &conflicts_of_topics();

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

const fn conflicts_of_topics() -> [&'static Conflict; CONFLICT_COUNT] {
    let mut conflicts = [TOPICS[0].conflicts[0]; CONFLICT_COUNT];
    let mut count = 0;
    let mut topic = 0;
    while topic < TOPICS.len() {
        let mut at = 0;
        while at < TOPICS[topic].conflicts.len() {
            conflicts[count] = TOPICS[topic].conflicts[at];
            count += 1;
            at += 1;
        }
        topic += 1;
    }
    assert!(count == CONFLICT_COUNT, "the topics hold fewer conflicts");
    conflicts
}

/// The rule with that id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.id == id)
}

/// The conflict with that id.
#[must_use]
pub fn conflict(id: &str) -> Option<&'static Conflict> {
    CONFLICTS.iter().copied().find(|conflict| conflict.id == id)
}
