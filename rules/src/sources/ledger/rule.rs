//! What a rule consists of.

use super::Place;

/// A rule or fact of the sources, as it is cited; what it says is [apart from it](super::wording). Two rules are equal
/// when their ids are.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its id, such as `ROL-05`. It never changes.
    pub id: &'static str,
    /// For whom it is.
    pub who: Who,
    /// Where it stands: one place at least.
    pub places: &'static [Place],
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

/// A group of people. The Commission is one of the authorities, and named by itself because the sources leave open
/// what holds for it (X056).
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
    /// EC: the European Commission.
    Commission,
}

impl Group {
    /// Every group.
    pub const ALL: [Self; 5] = [
        Self::Authority,
        Self::Industry,
        Self::Public,
        Self::Consultant,
        Self::Commission,
    ];

    /// Its name on the screen, in the middle of a sentence.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Authority => "authorities",
            Self::Industry => "industry",
            Self::Public => "the public",
            Self::Consultant => "consultants",
            Self::Commission => "the European Commission",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// For whom a rule or a conflict is: a set of groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Who(u8);

impl Who {
    /// CA: competent authorities, the Commission among them.
    pub const AUTHORITY: Self = Self(Group::Authority.bit() | Group::Commission.bit());
    /// EC: the Commission alone.
    pub const COMMISSION: Self = Self(Group::Commission.bit());
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
    /// Eudralink, `when` says so.
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

    /// Whether it is for people of every kind: authorities, industry and the public. Consultants need not be
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
            .filter(|group| *group != Group::Commission || !self.covers(Group::Authority))
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
