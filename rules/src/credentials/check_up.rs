//! The check-up of an organisation with API credentials: its Super Users, their last log-in, the days of its secrets
//! and its technical contact go in; what to do next, in order, comes out, with days for the calendar.

use chrono::NaiveDate;

use super::activity::{Activity, activity};
use super::expiry::State;
use super::renewal::{Appointment, Away, Now, Occasion, Outlook, WhichDay, outlook};
use crate::case::answers::{Environment, PerEnvironment, User};
use crate::case::date::ExpiryDate;
use crate::plan::StepId;
use crate::sources::choice::choice;
use crate::sources::figures::SUPER_USERS_AT_LEAST;
use crate::sources::matrix::RoleGroup;

choice! {
    /// Whether a Super User can log in.
    #[derive(Default)]
    CanLogIn {
        /// Yes.
        Yes = "yes",
        /// No: the account is disabled.
        Disabled = "disabled",
        /// No: that person has left.
        Left = "left",
        /// Nobody has tried.
        #[default]
        Unknown = "unknown",
    }
}

choice! {
    /// The technical contact of the credentials.
    #[derive(Default)]
    TechnicalContact {
        /// Somebody who can be reached.
        Reachable = "reachable",
        /// Somebody who left or cannot be reached.
        Gone = "gone",
        /// Not known.
        #[default]
        Unknown = "unknown",
    }
}

/// For whom a check-up can be: for the public there is none, since it has no Super Users (PUB-12).
pub const USERS: [User; 3] = [User::Mah, User::MahConsultant, User::Authority];

/// A Super User, without a name: the first, the second and so on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SuperUser {
    /// Whether that person can log in.
    pub can_log_in: CanLogIn,
    /// The day of the last log-in.
    pub last_log_in: Option<NaiveDate>,
}

/// One environment of the organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its Super Users there.
    pub super_users: Vec<SuperUser>,
    /// When the secret expires.
    pub expires: Option<ExpiryDate>,
    /// The day on which the present secret came.
    pub first_came: Option<NaiveDate>,
    /// The technical contact.
    pub contact: TechnicalContact,
}

/// What is known of an organisation. Industry has no UAT (ENV-15); what is given for it is passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Who asks: one of [`USERS`].
    pub user: User,
    /// Each environment with credentials.
    pub places: PerEnvironment<Option<Place>>,
}

impl Organisation {
    /// Authority or industry.
    #[must_use]
    pub const fn group(&self) -> RoleGroup {
        match self.user {
            User::Authority => RoleGroup::Authority,
            _ => RoleGroup::Industry,
        }
    }

    /// Whether it has that environment: only authorities have UAT (ENV-15).
    #[must_use]
    pub fn has(&self, environment: Environment) -> bool {
        environment == Environment::Production || self.group() == RoleGroup::Authority
    }
}

/// What has its day within so many days is to be done soon. This is ours.
const SOON_DAYS: i64 = 30;

/// How urgent something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Something has stopped, or will within days.
    Now,
    /// It should be done soon.
    Soon,
    /// It has a day of its own, in more than a month or so.
    Later,
    /// Again and again.
    Regularly,
}

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// The environment.
    pub environment: Environment,
    /// How urgent it is.
    pub urgency: Urgency,
    /// The day by which to do it, where there is one.
    pub due: Option<NaiveDate>,
    /// What to do.
    pub deed: Deed,
}

impl Task {
    /// The ticket that goes with it, by its step.
    #[must_use]
    pub const fn ticket(&self) -> Option<StepId> {
        match self.deed {
            Deed::RemoveLeaver(_) => Some(StepId::AccountCloseOld),
            Deed::AskWhoDecides => Some(StepId::SuperUserAskServiceDesk),
            Deed::NameContact => Some(StepId::RenewalContact),
            Deed::Secret { now: Now::FindOut, .. } => Some(StepId::RenewalAskExpiry),
            Deed::Secret { .. } => Some(StepId::RenewalTicket),
            Deed::Activate(_)
            | Deed::LogInAgain(_)
            | Deed::LogInOnce(_)
            | Deed::LogIn { .. }
            | Deed::TryAll
            | Deed::SecondOne { .. }
            | Deed::FindContact
            | Deed::ReviewList => None,
        }
    }
}

/// What is to be done. A Super User is named by the number: the first is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A Super User has left: the role and the account go (REN-21, X034).
    RemoveLeaver(usize),
    /// A Super User is disabled: the account has to be made active again (KEEP-03).
    Activate(usize),
    /// A Super User can log in, though by the day given that was too long ago: that day may be wrong.
    LogInAgain(usize),
    /// Of a Super User no last log-in is known.
    LogInOnce(usize),
    /// A Super User has to log in by a day: that of the first reminder, or today where it has passed (KEEP-01, KEEP-02).
    LogIn {
        /// Which one.
        number: usize,
        /// By when.
        by: Away,
        /// When the account is disabled otherwise.
        activity: Activity,
    },
    /// It is not known whether any Super User can log in.
    TryAll,
    /// No Super User can log in: who decides then is not described (X027).
    AskWhoDecides,
    /// Only one Super User can log in, and two are recommended (ROL-09, REN-22).
    SecondOne {
        /// Whether others may be able to, too.
        others_unknown: bool,
    },
    /// The technical contact is gone: how to name another is not described (X094).
    NameContact,
    /// The technical contact is not known.
    FindContact,
    /// The secret: see its outlook.
    Secret {
        /// What to do.
        now: Now,
        /// Which day of expiry it is.
        which_day: WhichDay,
    },
    /// The list of Super Users is to be gone through (REN-21).
    ReviewList,
}

/// A Super User, as the check-up finds them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuperUserFound {
    /// The environment.
    pub environment: Environment,
    /// The first is 1.
    pub number: usize,
    /// Whether that person can log in, by what was told and by the days.
    pub can_log_in: CanLogIn,
    /// The days of the account, where the last log-in is known.
    pub activity: Option<Activity>,
}

/// The result.
#[derive(Clone, Debug, Default)]
pub struct CheckUp {
    /// What to do, the most urgent first.
    pub tasks: Vec<Task>,
    /// The Super Users.
    pub super_users: Vec<SuperUserFound>,
    /// The secrets.
    pub outlooks: Vec<Outlook>,
    /// Days for the calendar, the earliest first; none that have passed.
    pub appointments: Vec<Appointment>,
}

/// Checks an organisation on that day.
#[must_use]
pub fn check_up(organisation: &Organisation, today: NaiveDate) -> CheckUp {
    let mut result = CheckUp::default();
    for environment in Environment::ALL {
        let place = organisation.places[environment].as_ref();
        if let Some(place) = place.filter(|_| organisation.has(environment)) {
            let mut check = Check {
                environment,
                today,
                result: &mut result,
            };
            check.place(place, organisation.group());
        }
    }
    result
        .tasks
        .sort_by_key(|task| (task.urgency, task.due.unwrap_or(NaiveDate::MAX)));
    result.appointments.sort_by_key(|appointment| appointment.day);
    result
}

/// The check of one environment.
struct Check<'a> {
    environment: Environment,
    today: NaiveDate,
    result: &'a mut CheckUp,
}

impl Check<'_> {
    fn place(&mut self, place: &Place, group: RoleGroup) {
        let found: Vec<SuperUserFound> = place
            .super_users
            .iter()
            .zip(1..)
            .map(|(super_user, number)| self.find(*super_user, number))
            .collect();
        self.super_users(&found);
        let outlook = outlook(
            self.environment,
            place.expires.as_ref(),
            place.first_came,
            Some(group),
            self.today,
        );
        self.contact(place.contact, &outlook);
        self.secret(&outlook);
        self.add(Urgency::Regularly, None, Deed::ReviewList);
        self.result.super_users.extend(found);
        self.result.appointments.extend(outlook.appointments.iter().copied());
        self.result.outlooks.push(outlook);
    }

    /// What has its day soon is soon to be done, whatever it is.
    fn add(&mut self, urgency: Urgency, due: Option<NaiveDate>, deed: Deed) {
        let is_near = due.is_some_and(|due| Away::from(self.today, due).days <= SOON_DAYS);
        self.result.tasks.push(Task {
            environment: self.environment,
            urgency: if urgency == Urgency::Later && is_near {
                Urgency::Soon
            } else {
                urgency
            },
            due,
            deed,
        });
    }

    /// Whether a Super User can log in. Who was in within six months can; who was not is taken to be disabled,
    /// unless they say that they can.
    fn find(&self, super_user: SuperUser, number: usize) -> SuperUserFound {
        let activity = super_user.last_log_in.map(activity);
        let can_log_in = match (super_user.can_log_in, activity) {
            (CanLogIn::Unknown, Some(days)) if days.disabled_on <= self.today => CanLogIn::Disabled,
            (CanLogIn::Unknown, Some(_)) => CanLogIn::Yes,
            (told, _) => told,
        };
        SuperUserFound {
            environment: self.environment,
            number,
            can_log_in,
            activity: activity.filter(|_| can_log_in != CanLogIn::Left),
        }
    }

    fn super_users(&mut self, found: &[SuperUserFound]) {
        let count = |state| found.iter().filter(|user| user.can_log_in == state).count();
        let (able, unknown) = (count(CanLogIn::Yes), count(CanLogIn::Unknown));
        for user in found {
            self.super_user(*user, able);
        }
        if able == 0 && unknown > 0 {
            self.add(Urgency::Now, Some(self.today), Deed::TryAll);
        } else if able == 0 {
            self.add(Urgency::Now, Some(self.today), Deed::AskWhoDecides);
        } else if able < usize::from(SUPER_USERS_AT_LEAST.number) {
            let others_unknown = unknown > 0;
            self.add(Urgency::Soon, None, Deed::SecondOne { others_unknown });
        }
    }

    fn super_user(&mut self, user: SuperUserFound, able: usize) {
        let number = user.number;
        match (user.can_log_in, user.activity) {
            (CanLogIn::Left, _) => self.add(Urgency::Soon, None, Deed::RemoveLeaver(number)),
            (CanLogIn::Disabled, _) if able == 0 => {
                self.add(Urgency::Now, Some(self.today), Deed::Activate(number));
            }
            (CanLogIn::Disabled, _) => self.add(Urgency::Soon, None, Deed::Activate(number)),
            (CanLogIn::Yes, Some(days)) if days.disabled_on <= self.today => {
                self.add(Urgency::Soon, Some(self.today), Deed::LogInAgain(number));
            }
            (CanLogIn::Yes | CanLogIn::Unknown, Some(days)) => self.log_in_by(number, days),
            (CanLogIn::Yes | CanLogIn::Unknown, None) => self.add(Urgency::Soon, None, Deed::LogInOnce(number)),
        }
    }

    /// The first reminder is the day by which to log in.
    fn log_in_by(&mut self, number: usize, activity: Activity) {
        let [first, ..] = activity.reminders;
        let urgency = if self.today >= first {
            Urgency::Now
        } else {
            Urgency::Later
        };
        let due = first.max(self.today);
        self.result.appointments.push(Appointment {
            environment: self.environment,
            occasion: Occasion::LogIn { number, activity },
            day: due,
        });
        let by = Away::from(self.today, due);
        self.add(urgency, Some(due), Deed::LogIn { number, by, activity });
    }

    fn contact(&mut self, contact: TechnicalContact, outlook: &Outlook) {
        let is_due = matches!(outlook.renewal.state, State::Due | State::Expired);
        let urgency = if is_due { Urgency::Now } else { Urgency::Soon };
        let due = outlook.renewal.start_by.map(|day| day.max(self.today));
        match contact {
            TechnicalContact::Reachable => {}
            TechnicalContact::Gone => self.add(urgency, due, Deed::NameContact),
            TechnicalContact::Unknown => self.add(urgency, due, Deed::FindContact),
        }
    }

    fn secret(&mut self, outlook: &Outlook) {
        let (urgency, due) = match outlook.renewal.state {
            State::Unknown => (Urgency::Soon, None),
            State::Expired | State::Due => (Urgency::Now, Some(self.today)),
            State::InTime => (Urgency::Later, outlook.renewal.start_by),
        };
        let Outlook { now, which_day, .. } = *outlook;
        self.add(urgency, due, Deed::Secret { now, which_day });
    }
}
