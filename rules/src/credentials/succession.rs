//! When a Super User or the technical contact leaves: what to do, in order, before that person is gone.
//!
//! The sources describe none of it as a whole. They recommend two Super Users (ROL-09, REN-22), have leavers removed
//! (REN-21), and are silent on who decides without a Super User (X027), on the leaver's credentials (X093) and on
//! how to change the contact (X094). So everything that needs the leaver comes first.

use crate::case::answers::Environment;
use crate::plan::StepId;
use crate::sources::choice::choice;

choice! {
    /// Who leaves.
    Leaver {
        /// A Super User.
        SuperUser = "super-user",
        /// The technical contact of the API credentials.
        TechnicalContact = "technical-contact",
        /// One person who is both.
        Both = "both",
    }
}

impl Leaver {
    const fn is_super_user(self) -> bool {
        matches!(self, Self::SuperUser | Self::Both)
    }

    const fn is_contact(self) -> bool {
        matches!(self, Self::TechnicalContact | Self::Both)
    }
}

choice! {
    /// How many Super Users who can log in remain without the leaver. A disabled one does not count (X033).
    Remaining {
        /// None.
        None = "none",
        /// One.
        One = "one",
        /// Two or more.
        Several = "several",
        /// Not known.
        Unknown = "unknown",
    }
}

impl Remaining {
    /// Whether somebody is known to remain.
    const fn is_somebody(self) -> bool {
        matches!(self, Self::One | Self::Several)
    }
}

choice! {
    /// Whether a set of API credentials was made for the leaver.
    OwnSet {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// Not known.
        Unknown = "unknown",
    }
}

choice! {
    /// Who the technical contact is, where it is not the leaver.
    ContactIs {
        /// Somebody who stays.
        Stays = "stays",
        /// Somebody who is gone already.
        Gone = "gone",
        /// Not known.
        Unknown = "unknown",
        /// There are no API credentials, so there is none.
        NoApi = "no-api",
    }
}

/// A departure, seen from one environment: roles and credentials are kept in each by themselves (ENV-12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Departure {
    /// The environment.
    pub environment: Environment,
    /// Who leaves.
    pub leaver: Leaver,
    /// Whether that person has gone already.
    pub already_gone: bool,
    /// How many Super Users remain.
    pub remaining: Remaining,
    /// Whether a set of credentials was made for the leaver.
    pub own_set: OwnSet,
    /// Who the technical contact is. Of a leaver who is the contact it is not asked.
    pub contact: ContactIs,
}

/// When something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// At once: the leaver is gone already.
    Now,
    /// While the leaver is still there and can log in.
    Before,
    /// On the last day.
    LastDay,
    /// From then on.
    After,
}

impl When {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Now, Self::Before, Self::LastDay, Self::After];
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// Where.
    pub environment: Environment,
    /// When.
    pub when: When,
    /// What.
    pub deed: Deed,
}

impl Task {
    /// The ticket that goes with it, by its step.
    #[must_use]
    pub const fn ticket(&self) -> Option<StepId> {
        match self.deed {
            Deed::AskWhoDecides => Some(StepId::SuperUserAskServiceDesk),
            Deed::AskAboutSet => Some(StepId::EnquireServiceDesk),
            Deed::NameContact => Some(StepId::RenewalContact),
            Deed::CloseAccount => Some(StepId::AccountCloseOld),
            Deed::CountOthers
            | Deed::TwoRequest
            | Deed::LetThemLogIn
            | Deed::ActivateDisabled
            | Deed::SecondOne
            | Deed::OthersLogIn
            | Deed::FindSet
            | Deed::MoveToOtherSet { .. }
            | Deed::HandOver
            | Deed::FindContact
            | Deed::KeepMails
            | Deed::ChooseContact
            | Deed::RemoveRole
            | Deed::ReviewList
            | Deed::NoteExpiry => None,
        }
    }
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// Find out how many other Super Users there are, and let them log in (REN-21, X033).
    CountOthers,
    /// Have two request the Super User role while the leaver can approve them (ROL-06, X027).
    TwoRequest,
    /// Wait for the synchronisation, then let the new ones log in (ROL-11, ROL-12).
    LetThemLogIn,
    /// Have a Super User who is disabled make the account active again (X033).
    ActivateDisabled,
    /// Ask who decides on a new Super User (X027).
    AskWhoDecides,
    /// Have one more request the role, so that there are two (ROL-09, REN-22).
    SecondOne,
    /// Let the others log in, to be sure that they can (REN-22, X033).
    OthersLogIn,
    /// Find out whether a set was made for the leaver.
    FindSet,
    /// Have another Super User request a set, and move the system to it (CA-23, CA-25, X093).
    MoveToOtherSet {
        /// Whether there is such a Super User already.
        there_is_one: bool,
    },
    /// Ask what becomes of the leaver's set (X093).
    AskAboutSet,
    /// Have the leaver hand over what belongs to the set, but for the secret.
    HandOver,
    /// Find out who the technical contact is (X083).
    FindContact,
    /// Ask how to name another technical contact (X094).
    NameContact,
    /// Keep the contact's e-mails on the API (X082).
    KeepMails,
    /// Choose a contact who will stay (X083).
    ChooseContact,
    /// Another Super User removes the leaver's role (REN-21, X034).
    RemoveRole,
    /// The Service Desk disables the leaver's account (X034).
    CloseAccount,
    /// Go through the list of Super Users (REN-21, REN-22).
    ReviewList,
    /// Note when each secret expires (REN-18).
    NoteExpiry,
}

/// What to do, in order.
#[must_use]
pub fn succession(departure: Departure) -> Vec<Task> {
    let mut list = List {
        departure,
        tasks: Vec::new(),
    };
    if departure.leaver.is_super_user() {
        list.successor();
        list.credentials();
    }
    list.contact();
    list.removal();
    list.review();
    list.tasks.sort_by_key(|task| task.when);
    list.tasks
}

struct List {
    departure: Departure,
    tasks: Vec<Task>,
}

impl List {
    fn add(&mut self, when: When, deed: Deed) {
        self.tasks.push(Task {
            environment: self.departure.environment,
            when,
            deed,
        });
    }

    /// While the leaver is still there, or now if that is too late.
    fn in_time(&mut self, deed: Deed) {
        let when = if self.departure.already_gone {
            When::Now
        } else {
            When::Before
        };
        self.add(when, deed);
    }

    /// On the leaver's last day, or now if that has passed.
    fn at_last(&mut self, deed: Deed) {
        let when = if self.departure.already_gone {
            When::Now
        } else {
            When::LastDay
        };
        self.add(when, deed);
    }

    /// Somebody has to be Super User who can decide on the next one.
    fn successor(&mut self) {
        if self.departure.remaining == Remaining::Unknown {
            self.in_time(Deed::CountOthers);
        }
        match (self.departure.remaining, self.departure.already_gone) {
            (Remaining::None | Remaining::Unknown, false) => {
                self.in_time(Deed::TwoRequest);
                self.in_time(Deed::LetThemLogIn);
            }
            (Remaining::None | Remaining::Unknown, true) => {
                self.in_time(Deed::ActivateDisabled);
                self.in_time(Deed::AskWhoDecides);
            }
            (Remaining::One, _) => self.in_time(Deed::SecondOne),
            (Remaining::Several, _) => self.in_time(Deed::OthersLogIn),
        }
    }

    /// The set that was made for the leaver.
    fn credentials(&mut self) {
        match self.departure.own_set {
            OwnSet::No => return,
            OwnSet::Unknown => self.in_time(Deed::FindSet),
            OwnSet::Yes => {}
        }
        self.in_time(Deed::MoveToOtherSet {
            there_is_one: self.departure.remaining.is_somebody(),
        });
        self.in_time(Deed::AskAboutSet);
        if !self.departure.already_gone {
            self.in_time(Deed::HandOver);
        }
    }

    /// The person to whom the new secret goes. One who is gone already is an urgent matter, whoever leaves now.
    fn contact(&mut self) {
        if self.departure.leaver.is_contact() {
            self.in_time(Deed::NameContact);
            if !self.departure.already_gone {
                self.in_time(Deed::KeepMails);
            }
            self.in_time(Deed::ChooseContact);
            return;
        }
        match self.departure.contact {
            ContactIs::Stays | ContactIs::NoApi => {}
            ContactIs::Unknown => self.in_time(Deed::FindContact),
            ContactIs::Gone => {
                self.add(When::Now, Deed::NameContact);
                self.add(When::Now, Deed::ChooseContact);
            }
        }
    }

    /// The leaver's access, once somebody else can decide.
    fn removal(&mut self) {
        if self.departure.leaver.is_super_user() {
            self.at_last(Deed::RemoveRole);
        }
        self.at_last(Deed::CloseAccount);
    }

    fn review(&mut self) {
        self.add(When::After, Deed::ReviewList);
        let has_no_api = self.departure.contact == ContactIs::NoApi && self.departure.own_set == OwnSet::No;
        if !has_no_api || self.departure.leaver.is_contact() {
            self.add(When::After, Deed::NoteExpiry);
        }
    }
}
