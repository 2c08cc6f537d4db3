//! The check-up of an organisation with API credentials: its Super Users, their last log-in, the days of its secrets
//! and its technical contact go in; what to do next, in order, comes out, with days for the calendar.

use chrono::{Days, Months, NaiveDate};

use crate::case::answers::{Environment, PerEnvironment};
use crate::case::date::ExpiryDate;
use crate::credentials::renewal::{Appointment, Occasion, Outlook, State, in_days, outlook};
use crate::plan::StepId;
use crate::sources::figures::{INACTIVITY_MONTHS, REMINDER_DAYS, SUPER_USERS_AT_LEAST};
use crate::sources::ledger::Cite;
use crate::sources::matrix::RoleGroup;
use crate::sources::said::{Said, said};
use crate::words;

/// Whether a Super User can log in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CanLogIn {
    /// Yes.
    Yes,
    /// No: the account is disabled.
    Disabled,
    /// No: that person has left.
    Left,
    /// Nobody has tried.
    #[default]
    Unknown,
}

/// A Super User, without a name: the first, the second and so on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SuperUser {
    /// Whether that person can log in.
    pub can_log_in: CanLogIn,
    /// The day of the last log-in.
    pub last_log_in: Option<NaiveDate>,
}

/// The technical contact of the credentials.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TechnicalContact {
    /// Somebody who can be reached.
    Reachable,
    /// Somebody who left or cannot be reached.
    Gone,
    /// Not known.
    #[default]
    Unknown,
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
    /// Authority or industry. For the public there is no check-up: it has no Super Users (PUB-12).
    pub group: RoleGroup,
    /// Each environment with credentials.
    pub places: PerEnvironment<Option<Place>>,
}

/// How long an account stays active without a log-in (KEEP-01, KEEP-02).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Activity {
    /// The day on which it is disabled, if nobody logs in until then.
    pub disabled_on: NaiveDate,
    /// The days of the three reminders.
    pub reminders: [NaiveDate; 3],
}

/// The days that follow from the last log-in: disabled after six months, with reminders 14 days, 7 days and one
/// day before (KEEP-01, KEEP-02).
#[must_use]
pub fn activity(last_log_in: NaiveDate) -> Activity {
    let disabled_on = last_log_in
        .checked_add_months(Months::new(u32::from(INACTIVITY_MONTHS.number)))
        .unwrap_or(NaiveDate::MAX);
    Activity {
        disabled_on,
        reminders: REMINDER_DAYS.map(|days| {
            disabled_on
                .checked_sub_days(Days::new(u64::from(days.number)))
                .unwrap_or(disabled_on)
        }),
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

impl Urgency {
    /// In words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Now => "Now",
            Self::Soon => "Soon",
            Self::Later => "Later",
            Self::Regularly => "Regularly",
        }
    }
}

/// Something to do.
#[derive(Clone, Debug)]
pub struct Task {
    /// The environment.
    pub environment: Environment,
    /// How urgent it is.
    pub urgency: Urgency,
    /// The day by which to do it, where there is one.
    pub due: Option<NaiveDate>,
    /// What, with the rules behind it.
    pub said: Said,
    /// The ticket that goes with it, by its step.
    pub ticket: Option<StepId>,
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
    let mut check = Check {
        today,
        result: CheckUp::default(),
    };
    for environment in Environment::ALL {
        let is_open = environment == Environment::Production || organisation.group == RoleGroup::Authority;
        if let Some(place) = organisation.places[environment].as_ref().filter(|_| is_open) {
            check.place(environment, place, organisation.group);
        }
    }
    let mut result = check.result;
    result
        .tasks
        .sort_by_key(|task| (task.urgency, task.due.unwrap_or(NaiveDate::MAX)));
    result.appointments.sort_by_key(|appointment| appointment.day);
    result
}

struct Check {
    today: NaiveDate,
    result: CheckUp,
}

impl Check {
    fn place(&mut self, environment: Environment, place: &Place, group: RoleGroup) {
        let found: Vec<SuperUserFound> = place
            .super_users
            .iter()
            .zip(1..)
            .map(|(super_user, number)| self.find(environment, *super_user, number))
            .collect();
        self.super_users(environment, &found);
        let outlook = outlook(
            environment,
            place.expires.as_ref(),
            place.first_came,
            Some(group),
            self.today,
        );
        self.contact(environment, place.contact, &outlook);
        self.secret(&outlook);
        self.add(
            environment,
            Urgency::Regularly,
            None,
            said!(
                format!(
                    "Go through the list of Super Users in {}: remove who has left.",
                    words::environment(environment)
                );
                REN_21
            ),
        );
        self.result.super_users.extend(found);
        self.result.appointments.extend(outlook.appointments.iter().cloned());
        self.result.outlooks.push(outlook);
    }

    fn add(&mut self, environment: Environment, urgency: Urgency, due: Option<NaiveDate>, said: Said) {
        self.push(environment, urgency, due, said, None);
    }

    fn add_with_ticket(
        &mut self,
        environment: Environment,
        urgency: Urgency,
        due: Option<NaiveDate>,
        said: Said,
        ticket: StepId,
    ) {
        self.push(environment, urgency, due, said, Some(ticket));
    }

    fn push(
        &mut self,
        environment: Environment,
        urgency: Urgency,
        due: Option<NaiveDate>,
        said: Said,
        ticket: Option<StepId>,
    ) {
        let is_near = due.is_some_and(|due| (due - self.today).num_days() <= SOON_DAYS);
        self.result.tasks.push(Task {
            environment,
            urgency: if urgency == Urgency::Later && is_near {
                Urgency::Soon
            } else {
                urgency
            },
            due,
            said,
            ticket,
        });
    }

    /// Whether a Super User can log in. Who was in within six months can; who was not is taken to be disabled,
    /// unless they say that they can.
    fn find(&self, environment: Environment, super_user: SuperUser, number: usize) -> SuperUserFound {
        let activity = super_user.last_log_in.map(activity);
        let can_log_in = match (super_user.can_log_in, activity) {
            (CanLogIn::Unknown, Some(days)) if days.disabled_on <= self.today => CanLogIn::Disabled,
            (CanLogIn::Unknown, Some(_)) => CanLogIn::Yes,
            (told, _) => told,
        };
        SuperUserFound {
            environment,
            number,
            can_log_in,
            activity: activity.filter(|_| can_log_in != CanLogIn::Left),
        }
    }

    fn super_users(&mut self, environment: Environment, found: &[SuperUserFound]) {
        let place = words::environment(environment);
        let count = |state| found.iter().filter(|user| user.can_log_in == state).count();
        let (able, unknown) = (count(CanLogIn::Yes), count(CanLogIn::Unknown));
        for user in found {
            self.super_user(*user, able);
        }
        if able == 0 && unknown > 0 {
            self.add(
                environment,
                Urgency::Now,
                Some(self.today),
                said!(
                    format!("Let every Super User in {place} try to log in: it is not known whether one can.");
                    REN_22 X033
                ),
            );
        } else if able == 0 {
            self.add_with_ticket(
                environment,
                Urgency::Now,
                Some(self.today),
                said!(
                    format!(
                        "No Super User in {place} can log in. If nobody can be made active again, ask the EMA Service \
                         Desk who decides on a new one; that is not described."
                    );
                    X027 X033
                ),
                StepId::SuperUserAskServiceDesk,
            );
        } else if able < usize::from(SUPER_USERS_AT_LEAST.number) {
            self.add(
                environment,
                Urgency::Soon,
                None,
                said!(
                    if unknown > 0 {
                        format!(
                            "Of only one Super User in {place} it is known that they can log in. Let the others try; \
                             if none can, have a second one: a colleague requests the role, and the first one \
                             approves it."
                        )
                    } else {
                        format!(
                            "Only one Super User in {place} can log in. Have a second one: a colleague requests the \
                             role, and the first one approves it."
                        )
                    };
                    ROL_09 REN_22 X032 ROL_06
                ),
            );
        }
    }

    fn super_user(&mut self, user: SuperUserFound, able: usize) {
        let who = format!("Super User {} in {}", user.number, words::environment(user.environment));
        match (user.can_log_in, user.activity) {
            (CanLogIn::Left, _) => self.add_with_ticket(
                user.environment,
                Urgency::Soon,
                None,
                said!(
                    format!(
                        "{who} has left. Another Super User removes the role, and the EMA Service Desk disables the \
                         account."
                    );
                    REN_21 X034 ADM_01 KEEP_15
                ),
                StepId::AccountCloseOld,
            ),
            (CanLogIn::Disabled, _) => self.add(
                user.environment,
                if able == 0 { Urgency::Now } else { Urgency::Soon },
                (able == 0).then_some(self.today),
                said!(
                    format!(
                        "{who} is disabled: use \u{201c}Forgot Password?\u{201d}, which makes the account active again. \
                         Until then we do not count this one."
                    );
                    KEEP_01 KEEP_03 X033 X075
                ),
            ),
            (CanLogIn::Yes, Some(days)) if days.disabled_on <= self.today => self.add(
                user.environment,
                Urgency::Soon,
                Some(self.today),
                said!(
                    format!(
                        "{who}: by the day given, the last log-in is {} months ago or more. Let this one log in and \
                         note the day.",
                        INACTIVITY_MONTHS.number
                    );
                    KEEP_01 X075 X077
                ),
            ),
            (CanLogIn::Yes | CanLogIn::Unknown, Some(days)) => self.log_in_by(user, &who, days),
            (CanLogIn::Yes | CanLogIn::Unknown, None) => self.add(
                user.environment,
                Urgency::Soon,
                None,
                said!(
                    format!(
                        "{who}: the day of the last log-in is not known. Let this one log in now and note the day: \
                         after {} months without activity the account is disabled.",
                        INACTIVITY_MONTHS.number
                    );
                    KEEP_01
                ),
            ),
        }
    }

    /// The first reminder is the day by which to log in.
    fn log_in_by(&mut self, user: SuperUserFound, who: &str, days: Activity) {
        let [first, second, third] = days.reminders;
        let urgency = if self.today >= first {
            Urgency::Now
        } else {
            Urgency::Later
        };
        let due = first.max(self.today);
        let said = said!(
            format!(
                "{who}: log in by {} ({}). Counted from the day given, the account is disabled about {}; reminders \
                 come about {}, {} and {}. Whether calls of the API count as activity is not said.",
                words::date(due),
                in_days((due - self.today).num_days()),
                words::date(days.disabled_on),
                words::date(first),
                words::date(second),
                words::date(third)
            );
            KEEP_01 KEEP_02 X075 X077
        );
        self.result.appointments.push(Appointment {
            environment: user.environment,
            occasion: Occasion::LogIn(user.number),
            day: due,
            title: format!("Log in to EMA Account Management: {who}"),
            said: said.clone(),
        });
        self.add(user.environment, urgency, Some(due), said);
    }

    fn contact(&mut self, environment: Environment, contact: TechnicalContact, outlook: &Outlook) {
        let place = words::environment(environment);
        let is_due = matches!(outlook.renewal.state, State::Due | State::Expired);
        let urgency = if is_due { Urgency::Now } else { Urgency::Soon };
        let due = outlook.renewal.start_by.map(|day| day.max(self.today));
        match contact {
            TechnicalContact::Reachable => {}
            TechnicalContact::Gone => self.add_with_ticket(
                environment,
                urgency,
                due,
                said!(
                    format!(
                        "Ask the EMA Service Desk how to name another technical contact in {place}, before the \
                         renewal: the new secret goes to the contact on record."
                    );
                    X094 REN_14
                ),
                StepId::RenewalContact,
            ),
            TechnicalContact::Unknown => self.add(
                environment,
                urgency,
                due,
                said!(
                    format!(
                        "Find out who the technical contact in {place} is: the e-mail with the credentials went to \
                         that person, and so will the new secret."
                    );
                    X083 REN_14
                ),
            ),
        }
    }

    fn secret(&mut self, outlook: &Outlook) {
        let environment = outlook.environment;
        let place = words::environment(environment);
        let mut said = outlook.now.clone();
        said.text = format!("Secret in {place}: {}", said.text);
        let (urgency, due, ticket) = match outlook.renewal.state {
            State::Unknown => (Urgency::Soon, None, StepId::RenewalAskExpiry),
            State::Expired | State::Due => (Urgency::Now, Some(self.today), StepId::RenewalTicket),
            State::InTime => (Urgency::Later, outlook.renewal.start_by, StepId::RenewalTicket),
        };
        if outlook.renewal.other_reading.is_some() {
            said.text = format!("{} {}", said.text, outlook.which_day.text);
            let more = outlook.which_day.cites.iter().copied();
            let new: Vec<Cite> = more.filter(|cite| !said.cites.contains(cite)).collect();
            said.cites.extend(new);
        }
        self.add_with_ticket(environment, urgency, due, said, ticket);
    }
}
