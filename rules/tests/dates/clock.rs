//! The clock after an approval (ROL-11 to ROL-14, X001, X004): elapsed time, whatever local clocks do.

use chrono::DateTime;
use proptest::prelude::*;
use upd_rules::dates::clock::{Phase, WHERE_TO_REPORT, after_approval, countdown, locked_out, over_at, phase};
use upd_rules::sources::figures::{LOCK_OUT_HOURS, REPORT_AFTER_HOURS, SYNCHRONISATION_HOURS};
use upd_rules::words::length;

const HOUR: i64 = 3_600_000;

/// An instant as somebody's clock and its offset show it.
#[track_caller]
fn at(text: &str) -> i64 {
    DateTime::parse_from_rfc3339(text)
        .unwrap_or_else(|_| panic!("{text}"))
        .timestamp_millis()
}

/// ROL-11, ROL-12, ROL-14: 4 hours at least, then after 24 hours report.
#[test]
fn the_phases_follow_each_other() {
    let approved = at("2026-11-23T10:00:00+01:00");
    let waiting = after_approval(approved, approved + HOUR);
    assert_eq!(
        waiting,
        Phase::Waiting {
            left: 3 * HOUR,
            over_at: at("2026-11-23T14:00:00+01:00")
        }
    );
    let last = after_approval(approved, approved + 4 * HOUR - 1);
    assert_eq!(
        last,
        Phase::Waiting {
            left: 1,
            over_at: approved + 4 * HOUR
        }
    );
    let report_at = at("2026-11-24T10:00:00+01:00");
    let over = after_approval(approved, approved + 4 * HOUR);
    assert_eq!(
        over,
        Phase::LeastOver {
            since: approved + 4 * HOUR,
            report_at
        }
    );
    assert_eq!(
        after_approval(approved, report_at),
        Phase::ReportNow { since: report_at }
    );
    assert_eq!(after_approval(approved, report_at).ends_at(report_at), None);
}

/// Counted as elapsed time. In Amsterdam, clocks go forward on 28 March 2027 at 2:00 and back on 31 October
/// 2027 at 3:00.
#[test]
fn daylight_saving_does_not_matter() {
    assert_eq!(
        over_at(at("2027-03-28T00:30:00+01:00")),
        at("2027-03-28T05:30:00+02:00")
    );
    assert_eq!(
        over_at(at("2027-10-31T00:30:00+02:00")),
        at("2027-10-31T03:30:00+01:00")
    );
    let locked = locked_out(at("2027-10-30T12:00:00+02:00"), at("2027-10-31T00:00:00+02:00"));
    let until = at("2027-10-31T11:00:00+01:00");
    assert_eq!(locked, Phase::LockedOut { left: 12 * HOUR, until });
}

/// ROL-13, X004: locked out for 24 hours from the early sign-in, then report; the lock counts before the approval.
#[test]
fn a_lock_lasts_24_hours_and_is_then_reported() {
    let (approved, early) = (0, HOUR);
    let until = 25 * HOUR;
    assert_eq!(
        phase(Some(approved), Some(early), 5 * HOUR),
        Some(Phase::LockedOut { left: 20 * HOUR, until })
    );
    assert_eq!(
        phase(Some(approved), Some(early), until),
        Some(Phase::ReportNow { since: until })
    );
    // After the 4 hours nobody is too early (ROL-11).
    assert_eq!(
        phase(Some(approved), Some(4 * HOUR), 5 * HOUR),
        phase(Some(approved), None, 5 * HOUR)
    );
    assert_eq!(phase(None, None, until), None);
    assert_eq!(WHERE_TO_REPORT.mail, "servicenow@ema.europa.eu");
    assert!(WHERE_TO_REPORT.portal.starts_with("https://support.ema.europa.eu"));
}

/// A clock that is set wrong is said, but two minutes are forgiven: people give the minute.
#[test]
fn an_approval_in_the_future_is_said() {
    assert_eq!(after_approval(10 * HOUR, 9 * HOUR), Phase::InTheFuture { by: HOUR });
    assert_eq!(locked_out(10 * HOUR, 9 * HOUR), Phase::InTheFuture { by: HOUR });
    let soon = after_approval(HOUR + 60_000, HOUR);
    assert_eq!(
        soon,
        Phase::Waiting {
            left: 4 * HOUR,
            over_at: 5 * HOUR
        }
    );
}

/// What is shown ends at 0 only when the time is over.
#[test]
fn lengths_are_shown_rounded_up() {
    assert_eq!(countdown(4 * HOUR), "4:00:00");
    assert_eq!(countdown(4 * HOUR - 53_000), "3:59:07");
    assert_eq!(countdown(1), "0:00:01");
    assert_eq!(countdown(-5), "0:00:00");
    assert_eq!(length(3 * HOUR + 1), "3 hours and 1 minute");
    assert_eq!(length(HOUR), "1 hour");
    assert_eq!(length(60_001), "2 minutes");
}

proptest! {
    /// Whatever the clocks say, it neither fails nor goes backwards, and follows the figures of the sources.
    #[test]
    fn time_only_goes_forward(approved in any::<i64>(), now in any::<i64>(), step in 0_i64..100_000_000) {
        let rank = |phase| match phase {
            Phase::InTheFuture { .. } => 0,
            Phase::Waiting { .. } | Phase::LockedOut { .. } => 1,
            Phase::LeastOver { .. } => 2,
            Phase::ReportNow { .. } => 3,
        };
        let soon = now.saturating_add(step);
        prop_assert!(rank(after_approval(approved, now)) <= rank(after_approval(approved, soon)));
        prop_assert!(rank(locked_out(approved, now)) <= rank(locked_out(approved, soon)));
        if let Phase::Waiting { left, over_at } = after_approval(approved, now) {
            prop_assert!(0 < left && left <= i64::from(SYNCHRONISATION_HOURS.number) * HOUR);
            prop_assert_eq!(over_at - left, now);
        }
    }

    /// ROL-11, ROL-13, ROL-14: the bounds are those of the sources, to the millisecond.
    #[test]
    fn the_bounds_are_those_of_the_sources(approved in -1_000_000_000_000_i64..4_000_000_000_000, passed in 0_i64..200_000_000) {
        let hours = |figure: upd_rules::sources::figures::Figure| i64::from(figure.number) * HOUR;
        let found = after_approval(approved, approved + passed);
        prop_assert_eq!(matches!(found, Phase::Waiting { .. }), passed < hours(SYNCHRONISATION_HOURS));
        prop_assert_eq!(matches!(found, Phase::ReportNow { .. }), passed >= hours(REPORT_AFTER_HOURS));
        let locked = locked_out(approved, approved + passed);
        prop_assert_eq!(matches!(locked, Phase::LockedOut { .. }), passed < hours(LOCK_OUT_HOURS));
        prop_assert_eq!(found.ends_at(approved + passed).is_some(), !matches!(found, Phase::ReportNow { .. }));
    }
}
