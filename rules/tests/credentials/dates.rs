//! The day of expiry: readings, settling, and the outlook (X085, REN-03, REN-04, REN-19, KEEP-21, X091, X092, X105).

use chrono::{Datelike, Days, NaiveDate};
use upd_rules::case::answers::Environment;
use upd_rules::case::date::{ExpiryDate, Reading, SETTLING_TOLERANCE_DAYS, Settled, read, settle};
use upd_rules::credentials::expiry::State;
use upd_rules::credentials::mail;
use upd_rules::credentials::renewal::outlook;
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::words;

use crate::standings::of_outlook;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn told(text: &str) -> String {
    match read(text) {
        Reading::Empty => "empty".to_owned(),
        Reading::Unreadable => "unreadable".to_owned(),
        Reading::Impossible => "impossible".to_owned(),
        Reading::Unambiguous(date) => date.earlier.to_string(),
        Reading::Ambiguous(date) => format!("{} or {}", date.earlier, date.later.unwrap()),
    }
}

/// Unreadable, impossible, unambiguous and ambiguous dates are told apart (X085).
#[test]
fn dates_are_told_apart() {
    let cases = [
        ("", "empty"),
        (" \u{a0}", "empty"),
        ("09/03/2027", "2027-03-09 or 2027-09-03"),
        ("09/03/2027 08:01:55", "2027-03-09 or 2027-09-03"),
        ("9/3/2027", "2027-03-09 or 2027-09-03"),
        ("09.03.2027", "2027-03-09 or 2027-09-03"),
        ("03-09-2027 8:01", "2027-03-09 or 2027-09-03"),
        ("09/03/2027 8:01:55 AM", "2027-03-09 or 2027-09-03"),
        ("09/03/2027, 08:01:55 UTC", "2027-03-09 or 2027-09-03"),
        ("05/05/2027", "2027-05-05"),
        ("13/03/2027", "2027-03-13"),
        ("03/13/2027", "2027-03-13"),
        ("2027-03-09", "2027-03-09"),
        ("2027/03/09", "2027-03-09"),
        ("2027-03-09T08:01:55Z", "2027-03-09"),
        ("2027-03-09T08:01:55.1234567+01:00", "2027-03-09"),
        ("2027-03-09 08:01:55 (UTC)", "2027-03-09"),
        ("9 March 2027", "2027-03-09"),
        ("9th of March, 2027", "2027-03-09"),
        ("09-Mar-2027", "2027-03-09"),
        ("Tue, 9 Mar 2027 08:01:55 +0100", "2027-03-09"),
        ("Tuesday, March 9, 2027 8:01 AM", "2027-03-09"),
        ("March 9, 2027, 8:01 a.m.", "2027-03-09"),
        ("March 9, 2027 8:01\u{202f}AM", "2027-03-09"),
        ("9 March 2027, 8:01 p. m.", "2027-03-09"),
        ("9 March 2027 \u{2013} 8 pm", "2027-03-09"),
        ("Tuesday the 9th of March 2027 at 8:01", "2027-03-09"),
        ("2027-03-09T08:01:55.0284921Z", "2027-03-09"),
        ("2027-03-09T08:01:55.028492112345678Z", "2027-03-09"),
        ("2027-03-09 08:01:55+00:00", "2027-03-09"),
        ("2027-03-09Z", "2027-03-09"),
        ("09/03/2027 08:01:55 EST", "2027-03-09 or 2027-09-03"),
        ("09/03/2027 08:01:55 (UTC+01:00)", "2027-03-09 or 2027-09-03"),
        ("09/03/2027 08:01 Central European Time", "2027-03-09 or 2027-09-03"),
        ("09.03.2027 8.01 Uhr", "2027-03-09 or 2027-09-03"),
        (
            "\u{200e}9\u{200e}/\u{200e}3\u{200e}/\u{200e}2027",
            "2027-03-09 or 2027-09-03",
        ),
        (
            "Tue Mar 09 2027 08:01:55 GMT+0100 (Mitteleuropäische Normalzeit)",
            "2027-03-09",
        ),
        ("Tue Mar  9 08:01:55 UTC 2027", "2027-03-09"),
        ("9 March 2027.", "2027-03-09"),
        ("9 March 2027 13:01 a.m.", "impossible"),
        ("9 March 2027 0:01 p.m.", "impossible"),
        ("9 March 2027 8", "unreadable"),
        ("9 March 27", "unreadable"),
        ("9 March 2027 8:01 xm", "unreadable"),
        ("31/04/2027", "impossible"),
        ("2027-02-29", "impossible"),
        ("2028-02-29", "2028-02-29"),
        ("00/00/2027", "impossible"),
        ("30 February 2027", "impossible"),
        ("09/03/2027 25:01:55", "impossible"),
        ("09/03/27", "unreadable"),
        ("March 2027", "unreadable"),
        ("9 Marzo 2027", "unreadable"),
        ("2 years", "unreadable"),
        ("09/03/2027 or so", "unreadable"),
        ("09/03-2027", "unreadable"),
    ];
    for (text, expected) in cases {
        assert_eq!(told(text), expected, "{text}");
    }
}

/// What is read can be put into a link and read there (contract, section 1).
#[test]
fn what_is_read_is_written_for_links() {
    for text in [
        "9.3.2027",
        "9/3/2027 08:01:55",
        "9/3/2027 8:01",
        "9 March 2027",
        "2027-03-09T08:01:55Z",
    ] {
        let date = read(text).date().unwrap();
        assert_eq!(date.as_written().parse(), Ok(date.clone()), "{text}");
    }
}

/// Twelve o'clock is midnight in the morning and noon in the afternoon.
#[test]
fn twelve_is_midnight_or_noon() {
    for (text, written) in [
        ("9/3/2027 12:00:05 a.m.", "09/03/2027 00:00:05"),
        ("9/3/2027 12:00:05 PM", "09/03/2027 12:00:05"),
        ("9/3/2027 1:00:05 p.m.", "09/03/2027 13:00:05"),
        ("9/3/2027 11:00:05 AM", "09/03/2027 11:00:05"),
    ] {
        assert_eq!(read(text).date().unwrap().as_written(), written, "{text}");
    }
}

/// The field for a date and the reader of e-mails are one: what either takes, the other takes (issue 7).
#[test]
fn the_mail_reader_takes_the_same_dates() {
    for text in [
        "09/03/2027 08:01:55",
        "March 9, 2027, 8:01 a.m.",
        "9 March 2027, 8:01 p. m.",
        "the 9th of March 2027",
        "2027-03-09T08:01:55.0284921Z",
        "09/03/2027 08:01:55 (UTC+01:00)",
        "09/03/2027 08:01:55 Central European Time",
        "9/3/2027 8:01:55\u{202f}PM",
        "\u{200e}9\u{200e}/\u{200e}3\u{200e}/\u{200e}2027",
        "Tuesday, 9 March 2027 8:01:55 AM EST",
        "09.03.2027 8.01 Uhr",
        "09/03/27",
        "09/03/2027 25:01:55",
        "31/04/2027",
        "9 Marzo 2027",
        "soon",
    ] {
        for separator in [": ", "\t", ":\n"] {
            let mail = mail::read(&format!("Client Id: x\nExpiration date{separator}{text}\nScope: y\n"));
            assert_eq!(mail.expires, read(text).date(), "{text}");
        }
    }
}

/// Links know the forms of the contract and no others (contract, section 1).
#[test]
fn links_know_three_forms() {
    for text in [
        "9/3/2027",
        "09.03.2027",
        " 09/03/2027",
        "9 March 2027",
        "2027-03-09T08:01:55Z",
    ] {
        assert!(text.parse::<ExpiryDate>().is_err(), "{text}");
    }
}

/// The sample of the guide came on 9 March or 3 September 2025 (X085).
#[test]
fn the_day_it_came_settles_the_sample() {
    let date: ExpiryDate = "09/03/2027 08:01:55".parse().unwrap();
    assert_eq!(settle(&date, day("2025-03-09")), Settled::Earlier(day("2027-03-09")));
    assert_eq!(settle(&date, day("2025-03-11")), Settled::Earlier(day("2027-03-09")));
    assert_eq!(settle(&date, day("2025-09-02")), Settled::Later(day("2027-09-03")));
    assert_eq!(settle(&date, day("2025-06-01")), Settled::Neither(day("2027-03-09")));
    let sure: ExpiryDate = "13/03/2027".parse().unwrap();
    assert_eq!(settle(&sure, day("2025-03-13")), Settled::Agrees(day("2027-03-13")));
    assert_eq!(settle(&sure, day("2023-03-13")), Settled::Disagrees(day("2027-03-13")));
    // 29 February has no anniversary two years on.
    let leap: ExpiryDate = "2026-02-28".parse().unwrap();
    assert_eq!(settle(&leap, day("2024-02-29")), Settled::Agrees(day("2026-02-28")));
}

/// Two readings are never both within the tolerance, so that what is settled is settled (X085).
#[test]
fn two_readings_are_never_both_near() {
    let mut nearest = i64::MAX;
    for year in [2027, 2028] {
        for (month, date) in (1..=12).flat_map(|month| (1..=12).map(move |date| (month, date))) {
            let date: ExpiryDate = format!("{date:02}/{month:02}/{year}").parse().unwrap();
            if let Some(later) = date.later {
                assert_ne!(date.earlier.month(), later.month());
                nearest = nearest.min((later - date.earlier).num_days());
            }
        }
    }
    assert_eq!(nearest, 27);
    assert!(nearest > 2 * i64::from(SETTLING_TOLERANCE_DAYS));
}

/// State, days left and days for the calendar (REN-19, X105, REN-03).
#[test]
fn the_outlook_counts_the_days() {
    let date: ExpiryDate = "09/03/2027".parse().unwrap();
    let on = |today: &str| {
        outlook(
            Environment::Production,
            Some(&date),
            None,
            Some(RoleGroup::Industry),
            day(today),
        )
    };
    let early = on("2026-11-21");
    assert_eq!(early.renewal.state, State::InTime);
    assert_eq!(early.days_to_expiry, Some(108));
    assert_eq!(early.renewal.other_reading, Some(day("2027-09-03")));
    let days: Vec<String> = early.appointments.iter().map(|entry| entry.day.to_string()).collect();
    assert_eq!(
        days,
        ["2027-02-09", "2027-02-23", "2027-03-06", "2027-03-08", "2029-01-09"]
    );
    assert_eq!(
        words::renewal::now(&early).text,
        "Start the renewal by 9 February 2027 (in 80 days). The secret expires in 108 days."
    );
    let due = on("2027-02-10");
    assert_eq!((due.renewal.state, due.days_to_expiry), (State::Due, Some(27)));
    let expired = on("2027-03-09");
    assert_eq!(
        (expired.renewal.state, expired.days_to_expiry),
        (State::Expired, Some(0))
    );
    assert!(
        words::renewal::now(&expired)
            .cites
            .iter()
            .any(|cite| cite.id() == "X091")
    );
    let days: Vec<String> = on("2027-03-10")
        .appointments
        .iter()
        .map(|entry| entry.day.to_string())
        .collect();
    // The same request is to be sent at once.
    assert_eq!(days, ["2027-03-10", "2029-02-10"]);
}

/// A date that was settled has one reading left (X085).
#[test]
fn a_settled_date_has_one_reading() {
    let date: ExpiryDate = "09/03/2027".parse().unwrap();
    let came = Some(day("2025-09-03"));
    let outlook = outlook(
        Environment::Uat,
        Some(&date),
        came,
        Some(RoleGroup::Authority),
        day("2026-11-21"),
    );
    assert_eq!(outlook.renewal.expires, Some(day("2027-09-03")));
    assert_eq!(outlook.renewal.other_reading, None);
    assert_eq!(
        outlook.renewal.start_by,
        day("2027-09-03").checked_sub_days(Days::new(31))
    );
}

/// What stops, what does not, and what is not described (REN-04, KEEP-21, X091, X092); for the public not all of it
/// is stated (X086).
#[test]
fn the_outlook_cites_what_it_says() {
    let date: ExpiryDate = "2027-03-09".parse().unwrap();
    let ids = |group, known: bool| {
        let outlook = outlook(
            Environment::Production,
            known.then_some(&date),
            None,
            Some(group),
            day("2026-11-21"),
        );
        let said = of_outlook(&outlook);
        let ids: Vec<&str> = said.iter().flat_map(|said| &said.cites).map(|cite| cite.id()).collect();
        ids
    };
    let industry = ids(RoleGroup::Industry, true);
    for id in ["REN-04", "KEEP-21", "X091", "X092", "REN-19", "X105", "REN-03"] {
        assert!(industry.contains(&id), "{id}");
    }
    assert!(!industry.contains(&"X086"));
    let public = ids(RoleGroup::Public, true);
    assert!(public.contains(&"X086") && !public.contains(&"KEEP-21"));
    assert!(ids(RoleGroup::Industry, false).contains(&"REN-20"));
}

/// X086: the two years are not stated for the public. So the day it came settles nothing, no sentence counts in years,
/// and there is no next time.
#[test]
fn the_public_is_told_no_two_years() {
    let two_readings: ExpiryDate = "09/03/2027".parse().unwrap();
    let sure: ExpiryDate = "2027-03-13".parse().unwrap();
    for (date, came) in [
        (&two_readings, None),
        (&two_readings, Some("2025-03-09")),
        (&two_readings, Some("2025-09-03")),
        (&two_readings, Some("2025-06-01")),
        (&sure, Some("2025-03-13")),
        (&sure, Some("2023-03-13")),
    ] {
        let of = |group| {
            outlook(
                Environment::Production,
                Some(date),
                came.map(day),
                Some(group),
                day("2026-11-21"),
            )
        };
        let public = of(RoleGroup::Public);
        assert!(!public.is_compared);
        assert_eq!(public.renewal.expires, Some(date.earlier));
        assert_eq!(public.renewal.other_reading, date.later);
        assert_eq!(words::renewal::next_time(&public), None);
        assert_eq!(public.appointments.len(), 4);
        let all = format!("{:?}", of_outlook(&public));
        assert!(!all.contains("year") && !all.contains("REN-03"), "{all}");
        assert!(
            !all.contains("integration"),
            "what stops is stated for Super Users only: {all}"
        );
        let industry = of(RoleGroup::Industry);
        assert_eq!(industry.is_compared, came.is_some());
        assert!(industry.next_start.is_some() && industry.appointments.len() == 5);
    }
}
