//! When a Super User or the technical contact leaves: what to do, in order, before that person is gone.
//!
//! The sources describe none of it as a whole. They recommend two Super Users (ROL-09, REN-22), have leavers removed
//! (REN-21), and are silent on who decides without a Super User (X027), on the leaver's credentials (X093) and on
//! how to change the contact (X094). So everything that needs the leaver comes first.

use crate::case::answers::Environment;
use crate::plan::StepId;
use crate::sources::figures::SYNCHRONISATION_HOURS;
use crate::sources::said::{Said, said};
use crate::words;

/// Who leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Leaver {
    /// A Super User.
    SuperUser,
    /// The technical contact of the API credentials.
    TechnicalContact,
    /// One person who is both.
    Both,
}

impl Leaver {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::SuperUser, Self::TechnicalContact, Self::Both];

    const fn is_super_user(self) -> bool {
        matches!(self, Self::SuperUser | Self::Both)
    }

    const fn is_contact(self) -> bool {
        matches!(self, Self::TechnicalContact | Self::Both)
    }
}

/// How many Super Users who can log in remain without the leaver. A disabled one does not count (X033).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Remaining {
    /// None.
    None,
    /// One.
    One,
    /// Two or more.
    Several,
    /// Not known.
    Unknown,
}

impl Remaining {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::None, Self::One, Self::Several, Self::Unknown];
}

/// Whether a set of API credentials was made for the leaver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnSet {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not known.
    Unknown,
}

impl OwnSet {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Unknown];
}

/// Who the technical contact is, where it is not the leaver.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ContactIs {
    /// Somebody who stays.
    Stays,
    /// Somebody who is gone already.
    Gone,
    /// Not known.
    Unknown,
    /// There are no API credentials, so there is none.
    NoApi,
}

impl ContactIs {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Stays, Self::Gone, Self::Unknown, Self::NoApi];
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
    /// In words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Now => "Now",
            Self::Before => "Before the person leaves",
            Self::LastDay => "On the last day",
            Self::After => "From then on",
        }
    }
}

/// Something to do.
#[derive(Clone, Debug)]
pub struct Task {
    /// When.
    pub when: When,
    /// What, with the rules behind it.
    pub said: Said,
    /// The ticket that goes with it, by its step.
    pub ticket: Option<StepId>,
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
    if departure.leaver.is_super_user() {
        list.removal();
    } else {
        list.account();
    }
    list.review();
    list.tasks.sort_by_key(|task| task.when);
    list.tasks
}

struct List {
    departure: Departure,
    tasks: Vec<Task>,
}

impl List {
    /// Before the person leaves, or now if that is too late.
    const fn in_time(&self) -> When {
        if self.departure.already_gone {
            When::Now
        } else {
            When::Before
        }
    }

    fn add(&mut self, when: When, said: Said) {
        self.tasks.push(Task {
            when,
            said,
            ticket: None,
        });
    }

    fn add_with_ticket(&mut self, when: When, said: Said, ticket: StepId) {
        self.tasks.push(Task {
            when,
            said,
            ticket: Some(ticket),
        });
    }

    const fn environment(&self) -> &'static str {
        words::environment(self.departure.environment)
    }

    /// Somebody has to be Super User who can decide on the next one.
    fn successor(&mut self) {
        let (when, place) = (self.in_time(), self.environment());
        if matches!(self.departure.remaining, Remaining::Unknown) {
            self.add(
                when,
                said!(
                    format!(
                        "Find out how many other Super Users your organisation has in {place}, and let each of them \
                         log in once: one whose account is disabled does not help. Until you know, do as if there \
                         were none."
                    );
                    REN_21 X033
                ),
            );
        }
        match (self.departure.remaining, self.departure.already_gone) {
            (Remaining::None | Remaining::Unknown, false) => {
                self.add(
                    when,
                    said!(
                        format!(
                            "Have two colleagues request the Super User role in {place} now, and let the leaver \
                             approve them: once there is a Super User, Super Users decide on the others. Who decides \
                             when the last one has gone is not said."
                        );
                        ROL_06 ROL_09 REN_22 X027
                    ),
                );
                self.add(
                    when,
                    said!(
                        format!(
                            "Wait at least {} hours after the approval, then let the new Super Users log in. The \
                             leaver goes only when they have been in.",
                            SYNCHRONISATION_HOURS.number
                        );
                        ROL_11 ROL_12
                    ),
                );
            }
            (Remaining::None | Remaining::Unknown, true) => {
                self.add(
                    when,
                    said!(
                        "If a Super User is still with you but disabled: use \u{201c}Forgot Password?\u{201d}, which \
                         makes the account active again.";
                        X033 KEEP_03
                    ),
                );
                self.add_with_ticket(
                    when,
                    said!(
                        format!(
                            "With no Super User left in {place}, ask the EMA Service Desk who decides on a new one. \
                             Do not request other roles before: without a Super User they are rejected."
                        );
                        X027 ROL_07 REQ_05
                    ),
                    StepId::SuperUserAskServiceDesk,
                );
            }
            (Remaining::One, _) => self.add(
                when,
                said!(
                    format!(
                        "Have a colleague request the Super User role in {place}, so that there are two again. The one \
                         who stays can approve it, too."
                    );
                    ROL_06 ROL_09 REN_22
                ),
            ),
            (Remaining::Several, _) => self.add(
                when,
                said!(
                    format!("Let the others who stay log in once in {place}, to be sure that two of them can.");
                    REN_22 X033
                ),
            ),
        }
    }

    /// The set that was made for the leaver.
    fn credentials(&mut self) {
        let when = self.in_time();
        match self.departure.own_set {
            OwnSet::No => return,
            OwnSet::Unknown => self.add(
                when,
                said!(
                    "Find out whether API credentials were made for the leaver: look for the e-mail \u{201c}UPD API \
                     Registration Details\u{201d}. Until you know, do as if they were.";
                    REN_05 X082 X093
                ),
            ),
            OwnSet::Yes => {}
        }
        self.add(
            when,
            said!(
                format!(
                    "{} another Super User request a set of credentials for themselves, and move your system to it. \
                     Each Super User has one set, and what becomes of the leaver's is not said.",
                    match self.departure.remaining {
                        Remaining::One | Remaining::Several => "Let",
                        Remaining::None | Remaining::Unknown => "Once there is one, let",
                    }
                );
                X093 CA_23 CA_25 X088
            ),
        );
        self.add_with_ticket(
            when,
            said!(
                "Ask the EMA Service Desk what happens to the leaver's set, and who may renew it.";
                X093
            ),
            StepId::EnquireServiceDesk,
        );
        if !self.departure.already_gone {
            self.add(
                when,
                said!(
                    "Have the leaver hand over the Client ID, the expiration date and the Reference Information of the \
                     set. The secret stays in your safe store: it is not sent around.";
                    CA_24 API_07 API_11 SEC_07
                ),
            );
        }
    }

    /// The person to whom the new secret goes.
    fn contact(&mut self) {
        let contact_goes = self.departure.leaver.is_contact();
        if !contact_goes && matches!(self.departure.contact, ContactIs::NoApi | ContactIs::Stays) {
            return;
        }
        if !contact_goes && matches!(self.departure.contact, ContactIs::Unknown) {
            self.add(
                self.in_time(),
                said!(
                    "Find out who the technical contact of the API credentials is. The leaver may know: the e-mail \
                     with the credentials went to that person.";
                    X083 REN_14
                ),
            );
            return;
        }
        let when = if contact_goes { self.in_time() } else { When::Now };
        self.add_with_ticket(
            when,
            said!(
                "Ask the EMA Service Desk how to name another technical contact, before the next renewal: the new \
                 secret goes to the contact on record, and how to change it is not described.";
                X094 REN_14
            ),
            StepId::RenewalContact,
        );
        if contact_goes && !self.departure.already_gone {
            self.add(
                when,
                said!(
                    "Have the contact's e-mails on the UPD API found and kept, under all their names, where a \
                     successor can read them. They hold a secret, so let only few people read them.";
                    X082 CA_24
                ),
            );
        }
        self.add(
            when,
            said!(
                "Choose a contact who will stay. If a renewal is due before the change is confirmed, say so in that \
                 ticket.";
                X083 X094
            ),
        );
    }

    /// The leaver's access, once somebody else can decide.
    fn removal(&mut self) {
        let when = if self.departure.already_gone {
            When::Now
        } else {
            When::LastDay
        };
        self.add(
            when,
            said!(
                format!(
                    "When another Super User has logged in: that one removes the leaver's Super User role in {}. Not \
                     before, or nobody could decide.",
                    self.environment()
                );
                REN_21 ADM_01 X034 X027
            ),
        );
        self.account();
    }

    /// The leaver's account.
    fn account(&mut self) {
        let when = if self.departure.already_gone {
            When::Now
        } else {
            When::LastDay
        };
        self.add_with_ticket(
            when,
            said!(
                "If the leaver has an EMA account: have the EMA Service Desk disable it and remove its access as \
                 well. Who has to do it is not clear, so do both.";
                X034 X104 KEEP_15
            ),
            StepId::AccountCloseOld,
        );
    }

    fn review(&mut self) {
        self.add(
            When::After,
            said!(
                format!(
                    "Go through the list of Super Users in {} regularly: remove who has left, and keep at least two \
                     who can log in.",
                    self.environment()
                );
                REN_21 REN_22 ROL_09
            ),
        );
        if !matches!(
            (self.departure.contact, self.departure.own_set),
            (ContactIs::NoApi, OwnSet::No)
        ) || self.departure.leaver.is_contact()
        {
            self.add(
                When::After,
                said!(
                    "Note when each secret expires, for each environment, where more than one person sees it.";
                    REN_18
                ),
            );
        }
    }
}
