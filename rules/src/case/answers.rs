//! What people tell us: one type for each question, and [`Answers`] for all of them together.
//!
//! The names in quotes are those of links and JSON (contract, section 1). They outlive releases and are never
//! renamed; new values are added at the end of a type.

pub use crate::sources::choice::Choice;
pub use crate::sources::matrix::RoleHeld;
pub use crate::sources::task::{Task, Tasks};

use crate::sources::choice::choice;

choice! {
    /// `goal`: what do you need?
    Goal {
        /// Get access to UPD: portal or API.
        Access = "access",
        /// A role was requested or approved, and you wait or cannot get in.
        SignIn = "sign-in",
        /// API credentials: renewal or trouble.
        Renew = "renew",
        /// EMA account: trouble or change.
        Account = "account",
        /// Add or correct an organisation in OMS.
        Organisation = "organisation",
        /// The first SPOR Industry Super User.
        Spor = "spor",
    }
}

choice! {
    /// `user`: who are you, and for whom do you act?
    User {
        /// National competent authority in the EEA.
        Authority = "authority",
        /// European Commission.
        Commission = "commission",
        /// Acting for an authority.
        AuthorityContractor = "authority-contractor",
        /// Authority outside the EEA.
        AuthorityOutsideEea = "authority-outside-eea",
        /// Marketing authorisation holder.
        Mah = "mah",
        /// Consultant or other person acting for one or more MAHs.
        MahConsultant = "mah-consultant",
        /// Industry, but not an MAH.
        IndustryOther = "industry-other",
        /// General public.
        Public = "public",
    }
}

choice! {
    /// `env`: which environment?
    EnvironmentChoice {
        /// Production.
        Production = "production",
        /// UAT.
        Uat = "uat",
        /// Both.
        Both = "both",
    }
}

choice! {
    /// `role-state`: where does your role request stand?
    RoleState {
        /// Requested, not decided.
        Requested = "requested",
        /// Rejected.
        Rejected = "rejected",
        /// Approved.
        Approved = "approved",
    }
}

choice! {
    /// `approved`: how long ago were you told that it was approved?
    Approved {
        /// Less than 4 hours ago.
        Under4h = "under-4h",
        /// Between 4 and 24 hours ago.
        From4hTo24h = "4h-to-24h",
        /// More than 24 hours ago.
        Over24h = "over-24h",
    }
}

choice! {
    /// `early-sign-in`: did you try to sign in before 4 hours had passed?
    EarlySignIn {
        /// No.
        No = "no",
        /// Yes, less than 24 hours ago.
        Under24hAgo = "under-24h-ago",
        /// Yes, 24 hours ago or more.
        From24hAgo = "24h-ago-or-more",
    }
}

choice! {
    /// `matter`: what about the API credentials?
    Matter {
        /// Renew them.
        Renew = "renew",
        /// The day of expiry is not known.
        UnknownExpiry = "unknown-expiry",
        /// They were asked for, and are not approved yet.
        Requested = "requested",
        /// The request was approved, and they never came.
        NotDelivered = "not-delivered",
        /// They are lost.
        Lost = "lost",
        /// Somebody else may have seen them.
        Leaked = "leaked",
        /// Anything else.
        Other = "other",
        /// The organisation uses no UPD API.
        NotUsed = "not-used",
    }
}

choice! {
    /// `account`: your EMA account?
    Account {
        /// It works.
        Works = "works",
        /// There is none.
        None = "none",
        /// Not known.
        Unknown = "unknown",
        /// Registered just now.
        JustRegistered = "just-registered",
        /// Registration says that the e-mail address is in use.
        EmailInUse = "email-in-use",
        /// Username forgotten.
        UsernameForgotten = "username-forgotten",
        /// Password forgotten.
        PasswordForgotten = "password-forgotten",
        /// Disabled.
        Disabled = "disabled",
        /// A new employer.
        NewEmployer = "new-employer",
        /// The organisation's e-mail domain changed.
        NewDomain = "new-domain",
        /// A new surname.
        NewSurname = "new-surname",
        /// A new mobile number.
        Mobile = "mobile",
        /// Another detail changed.
        OtherDetail = "other-detail",
    }
}

choice! {
    /// A question that takes yes or no.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

choice! {
    /// `email`: which e-mail address do you register with?
    Email {
        /// A named address at work.
        NamedWork = "named-work",
        /// A private one.
        Private = "private",
        /// A generic one, such as `info@`.
        Generic = "generic",
    }
}

choice! {
    /// `oms`: is the organisation that you act for in OMS?
    Oms {
        /// Listed.
        Listed = "listed",
        /// Not searched yet.
        NotSearched = "not-searched",
        /// Not found.
        NotFound = "not-found",
        /// Found, but its location is missing.
        LocationMissing = "location-missing",
        /// Found, but out of date.
        OutOfDate = "out-of-date",
        /// The location is inactive.
        LocationInactive = "location-inactive",
        /// The organisation itself is inactive.
        Inactive = "inactive",
    }
}

choice! {
    /// `organisations`: do you act for one MAH or for several?
    Organisations {
        /// One.
        One = "one",
        /// Several.
        Several = "several",
    }
}

choice! {
    /// `super-users`: how many UPD Super Users who can log in has that organisation there?
    SuperUsers {
        /// None.
        None = "none",
        /// One.
        One = "one",
        /// Several.
        Several = "several",
        /// Only ones who left or are disabled.
        Gone = "gone",
        /// Not known.
        Unknown = "unknown",
    }
}

choice! {
    /// `credentials`: are there API credentials there already?
    Credentials {
        /// None.
        None = "none",
        /// A set made for you.
        Mine = "mine",
        /// A set made for another Super User of the organisation.
        Colleague = "colleague",
        /// Not known.
        Unknown = "unknown",
    }
}

choice! {
    /// `first-super-user`: who will become the first Super User?
    FirstSuperUser {
        /// You.
        Me = "me",
        /// A colleague.
        Colleague = "colleague",
    }
}

choice! {
    /// `spor-super-user`: has the organisation a SPOR Industry Super User?
    SporSuperUser {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

choice! {
    /// `contact`: who is the API technical contact?
    Contact {
        /// You.
        Me = "me",
        /// Somebody else, who can be reached.
        Other = "other",
        /// Somebody who left or cannot be reached.
        Gone = "gone",
    }
}

/// One of the two environments, each with accounts, roles and credentials of its own (ENV-12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Environment {
    /// Production.
    Production,
    /// UAT, reached through EAM's test environment.
    Uat,
}

impl Environment {
    /// Both, production first.
    pub const ALL: [Self; 2] = [Self::Production, Self::Uat];

    /// Its name in links and JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Uat => "uat",
        }
    }
}

/// A value for each environment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PerEnvironment<T> {
    /// In production.
    pub production: T,
    /// In UAT.
    pub uat: T,
}

impl<T> std::ops::Index<Environment> for PerEnvironment<T> {
    type Output = T;
    fn index(&self, environment: Environment) -> &T {
        match environment {
            Environment::Production => &self.production,
            Environment::Uat => &self.uat,
        }
    }
}

impl<T> std::ops::IndexMut<Environment> for PerEnvironment<T> {
    fn index_mut(&mut self, environment: Environment) -> &mut T {
        match environment {
            Environment::Production => &mut self.production,
            Environment::Uat => &mut self.uat,
        }
    }
}

/// Everything that a person has answered so far. `None` is "not answered yet".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answers {
    /// What do you need?
    pub goal: Option<Goal>,
    /// Who are you, and for whom do you act?
    pub user: Option<User>,
    /// What do you want to do in UPD? Never an empty set.
    pub tasks: Option<Tasks>,
    /// Which environment?
    pub env: Option<EnvironmentChoice>,
    /// Where does your role request stand?
    pub role_state: Option<RoleState>,
    /// How long ago were you told that it was approved?
    pub approved: Option<Approved>,
    /// Did you try to sign in before 4 hours had passed?
    pub early_sign_in: Option<EarlySignIn>,
    /// What about the credentials?
    pub matter: Option<Matter>,
    /// Your EMA account?
    pub account: Option<Account>,
    /// Do you use one of the systems that come with an EMA account (ACC-12)?
    pub other_system: Option<YesNo>,
    /// Which e-mail address do you register with?
    pub email: Option<Email>,
    /// Do you also have a Eudralink account?
    pub eudralink: Option<YesNo>,
    /// Is the organisation that you act for in OMS?
    pub oms: Option<Oms>,
    /// Do you act for one MAH or for several?
    pub organisations: Option<Organisations>,
    /// How many UPD Super Users who can log in has that organisation there?
    pub super_users: PerEnvironment<Option<SuperUsers>>,
    /// Which UPD role do you hold there?
    pub role: PerEnvironment<Option<RoleHeld>>,
    /// Are there API credentials there already?
    pub credentials: PerEnvironment<Option<Credentials>>,
    /// Who will become the first Super User?
    pub first_super_user: Option<FirstSuperUser>,
    /// Has the organisation a SPOR Industry Super User?
    pub spor_super_user: Option<SporSuperUser>,
    /// Who is the API technical contact?
    pub contact: Option<Contact>,
}
