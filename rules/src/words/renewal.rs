//! What follows from the day on which credentials expire, in words.

use chrono::NaiveDate;

use super::{counted, date, environment, months, years};
use crate::credentials::renewal::{Appointment, Away, GoesOn, Now, Occasion, Outlook, Silence, Stops, WhichDay};
use crate::sources::figures::{RENEW_AHEAD_MONTHS, SECRET_LIFE_YEARS};
use crate::sources::said::{Said, said};

/// How far a day is from today: "tomorrow", "in 5 days", "3 days ago".
#[must_use]
pub fn away(away: Away) -> String {
    let days = || counted(away.days.unsigned_abs(), "day");
    match away.days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        left if left > 0 => format!("in {}", days()),
        _ => format!("{} ago", days()),
    }
}

/// How many days are left.
#[must_use]
pub fn days_left(days: i64) -> String {
    match days {
        0 => "none: today".to_owned(),
        days if days > 0 => days.to_string(),
        days => format!("none: {} too late", counted(days.unsigned_abs(), "day")),
    }
}

/// Which day of expiry it is, and why that one of two.
#[must_use]
pub fn which_day(outlook: &Outlook) -> Said {
    which(outlook.which_day, outlook.is_public)
}

/// The same, for the public or not.
pub(super) fn which(which_day: WhichDay, is_public: bool) -> Said {
    let life = years(SECRET_LIFE_YEARS);
    match which_day {
        WhichDay::Unknown if is_public => said!(
            "The day of expiry is not known yet. It stands in the e-mail \u{201c}UPD API Registration Details\u{201d}; \
             if you cannot find that, ask the EMA Service Desk, with the Reference Information.";
            API_07 API_11 X082
        ),
        WhichDay::Unknown => said!(
            "The day of expiry is not known yet. It stands in the e-mail \u{201c}UPD API Registration Details\u{201d}; \
             if you cannot find that, ask the EMA Service Desk to confirm the day.";
            REN_05 REN_20 X082
        ),
        WhichDay::Sure(day) if is_public => said!(format!("The secret expires on {}.", date(day)); API_07),
        WhichDay::Sure(day) => said!(format!("The secret expires on {}.", date(day)); REN_05),
        WhichDay::Fits(day) => said!(
            format!(
                "The secret expires on {}: that fits the day on which it came, {life} before.",
                date(day)
            );
            X085 REN_03
        ),
        WhichDay::DoesNotFit(day) => said!(
            format!(
                "The secret expires on {}. That is not {life} after the day on which it came: compare both with the \
                 e-mail.",
                date(day)
            );
            REN_03 REN_05
        ),
        WhichDay::FitsNeither([day, other]) => said!(
            format!(
                "The date can mean {} or {}, and the day on which the secret came fits neither. Go by the earlier \
                 one, and ask the EMA Service Desk to confirm the day.",
                date(day),
                date(other)
            );
            X085 REN_03 REN_20
        ),
        WhichDay::Two([day, other]) if is_public => said!(
            format!(
                "The date can mean {} or {}. Go by the earlier one, and ask the EMA Service Desk to confirm the day.",
                date(day),
                date(other)
            );
            X085 X086 API_11
        ),
        WhichDay::Two([day, other]) => said!(
            format!(
                "The date can mean {} or {}. Go by the earlier one. The day on which the secret came, and {life} more, \
                 should be one of the two.",
                date(day),
                date(other)
            );
            X085 REN_03 REN_20
        ),
    }
}

/// How near the expiry is, and what to do now.
#[must_use]
pub fn now(outlook: &Outlook) -> Said {
    what_now(outlook.now, outlook.is_public)
}

/// The same, for the public or not: nobody tells them when to begin (X086).
pub(super) fn what_now(now: Now, is_public: bool) -> Said {
    let said = match now {
        Now::FindOut if is_public => return said!("First find out when the secret expires."; API_10),
        Now::FindOut => return said!("First find out when the secret expires."; REN_18 REN_20),
        Now::InTime { start, expires } => said!(
            format!(
                "Start the renewal by {} ({}). The secret expires {}.",
                date(start.day),
                away(start),
                away(expires)
            );
            REN_19 X105
        ),
        Now::Due { start, expires } => said!(
            format!(
                "Start the renewal now: the secret expires {}, and the day to start {} {} ({}).",
                away(expires),
                if start.days == 0 { "is" } else { "was" },
                date(start.day),
                away(start)
            );
            REN_19 X105
        ),
        Now::Expired(expires) => said!(
            format!(
                "The secret {} {}. Send the request for renewal at once all the same; what comes of it after the \
                 expiry is not described.",
                if expires.days == 0 { "expires" } else { "expired" },
                away(expires)
            );
            REN_04 X091
        ),
        Now::PerhapsExpired(expires) => said!(
            format!(
                "Read one way, the secret {} {}; read the other way, later. Send the request for renewal at once; what \
                 comes of it after the expiry is not described.",
                if expires.days == 0 { "expires" } else { "expired" },
                away(expires)
            );
            REN_04 X085 X091
        ),
    };
    if is_public && matches!(now, Now::InTime { .. } | Now::Due { .. }) {
        return said!(said.text; X105 API_10).and_then(ahead_is_advice());
    }
    if is_public {
        return said!(said.text; API_10 X091).and_then(said!("For the public the renewal is not described."; X086));
    }
    said
}

/// To the public nobody says when to begin.
fn ahead_is_advice() -> Said {
    said!(
        format!(
            "To begin {} ahead is advice: for the public no time is stated.",
            months(RENEW_AHEAD_MONTHS)
        );
        X086
    )
}

/// What stops at expiry.
#[must_use]
pub fn stops(stops: Stops) -> Said {
    match stops {
        Stops::Integration => said!(
            "Without a renewal the integration stops working: whatever your system does through the UPD API with this \
             Client ID.";
            REN_04
        ),
        Stops::PerhapsTheSame => said!(
            "Expect what is connected with this secret to stop. The guide says so for Super Users; for the public it \
             only says to renew before the day.";
            REN_04 API_10 X086
        ),
    }
}

/// What goes on.
#[must_use]
pub fn goes_on(goes_on: GoesOn) -> Said {
    match goes_on {
        GoesOn::UserAccount => said!("Your user account stays active."; KEEP_21 X076),
        GoesOn::OtherCredentials => said!(
            "The credentials of other environments and of other Super Users have secrets and days of their own.";
            REN_18 X088
        ),
        GoesOn::AccountOfThePublic => said!(
            "Your EMA account: nothing in the sources ties it to the day of the credentials.";
            API_10 X076
        ),
    }
}

/// What the sources do not say, and what to do in the meantime.
#[must_use]
pub fn not_described(silence: Silence) -> Said {
    match silence {
        Silence::AfterExpiry => said!(
            "What comes of a renewal that is asked for after the expiry. Send the same request at once all the same.";
            X091
        ),
        Silence::Change => said!(
            "Whether the old secret still works when the new one comes, and how the new one is sent. Check the \
             technical contact first, and plan the hour of the change.";
            X092
        ),
        Silence::HowLong => said!("How long the Service Desk takes for a new secret."; API_10 X009),
        Silence::ThePublic => said!(
            "How the public renews. The e-mail sends you to the EMA Service Desk, so ask there, with the Client ID and \
             the Reference Information.";
            X086 API_10 API_11
        ),
    }
}

/// When the next secret will have to be renewed, about.
#[must_use]
pub fn next_time(outlook: &Outlook) -> Option<Said> {
    let next = outlook.next_start?;
    Some(said!(
        format!(
            "A new secret lives {} again. If it is made in good time, start the next renewal about {}; look for the \
             exact day in what you are sent.",
            years(SECRET_LIFE_YEARS),
            date(next)
        );
        REN_03 REN_19
    ))
}

/// A day for the calendar, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppointmentWords {
    /// What it is, in a line.
    pub title: String,
    /// What to do.
    pub said: Vec<Said>,
}

/// A day for the calendar.
#[must_use]
pub fn appointment(appointment: &Appointment) -> AppointmentWords {
    let place = environment(appointment.environment);
    let (title, said) = match appointment.occasion {
        Occasion::RenewalStart {
            expires,
            other_reading,
            is_public,
        } => {
            let text = format!(
                "Send the request to the EMA Service Desk. The day of expiry is {}.",
                date(expires)
            );
            let said = if is_public {
                said!(text; API_10 X105).and_then(ahead_is_advice())
            } else {
                said!(text; API_10 REN_19 X105)
            };
            (
                format!("Start the renewal of the API secret ({place})"),
                with_other_reading(vec![said], other_reading),
            )
        }
        Occasion::RenewalAsk {
            days_before,
            expires,
            other_reading,
        } => (
            format!(
                "The API secret expires in {}: is the new one there? ({place})",
                counted(days_before, "day")
            ),
            with_other_reading(vec![no_new_secret_yet(expires), look_with_the_contact()], other_reading),
        ),
        Occasion::RenewalEvening {
            stops,
            expires,
            other_reading,
        } => (
            format!("The API secret expires tomorrow ({place})"),
            with_other_reading(
                vec![
                    match stops {
                        Stops::Integration => said!(
                            format!(
                                "It expires on {}. If it has not been renewed by then, the integration stops working.",
                                date(expires)
                            );
                            REN_04
                        ),
                        Stops::PerhapsTheSame => said!(
                            format!(
                                "It expires on {}. If it has not been renewed by then, expect what is connected with it to \
                                 stop.",
                                date(expires)
                            );
                            REN_04 API_10 X086
                        ),
                    },
                    Said::advice(
                        "If the new secret is there, see that your system uses it. If not, ask the EMA Service Desk again \
                         today, and tell those who rely on the connection.",
                    ),
                ],
                other_reading,
            ),
        ),
        Occasion::RenewalNext => (
            format!("Next renewal of the API secret, about now ({place})"),
            vec![said!("Look up the exact day of expiry in the last e-mail."; REN_03 REN_19)],
        ),
        Occasion::LogIn { number, activity } => {
            let who = super::activity::who(number, appointment.environment);
            (
                format!("Log in to EMA Account Management: {who}"),
                vec![super::activity::log_in(&who, &date(appointment.day), activity)],
            )
        }
    };
    AppointmentWords { title, said }
}

/// What to do where no new secret has come some days before the expiry.
fn no_new_secret_yet(expires: NaiveDate) -> Said {
    said!(
        format!(
            "The secret expires on {}. If you have not asked for a new one, send the request to the EMA Service Desk \
             today; if you have, and none has come, ask there again with the number of your request.",
            date(expires)
        );
        API_10 X009
    )
}

/// Where a new secret may lie unseen.
fn look_with_the_contact() -> Said {
    said!("Ask the technical contact first: how the new secret is sent is not described."; X092)
}

/// The day of an appointment rests on the earlier of two readings, where there are two.
fn with_other_reading(mut said: Vec<Said>, other: Option<NaiveDate>) -> Vec<Said> {
    said.extend(other.map(|other| {
        said!(
            format!(
                "The printed date can also mean {}: this entry goes by the earlier day.",
                date(other)
            );
            X085
        )
    }));
    said
}
