//! What whoever hosts the page may change without building: the closing days.

use crate::support::{broken_journey, journey};

/// From Monday, 23 November 2026: an MAH that is not in OMS, ten working days of OMS among the steps.
const PLAN: &str =
    "#/plan?goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found&start=2026-11-23";
const FILE: &str = "closing-days.json";

#[test]
fn a_hosts_closing_days_move_the_dates_and_are_named() {
    journey(async |page| {
        page.open(PLAN).await;
        page.see("30 November 2026 and 10 December 2026").await;
        page.put_into_file(
            FILE,
            r#"{"name": "Our list", "years": [{"year": 2026, "standing": "official", "source": "the intranet",
                "days": ["2026-11-26"]}]}"#,
        );
        page.reload().await;
        page.see("1 December 2026 and 11 December 2026").await;
        page.see("Calendar: Our list: 2026 official").await;
    });
}

#[test]
fn a_broken_list_is_told_and_the_one_that_is_built_in_counts() {
    journey(async |page| {
        for broken in [
            "{",
            r#"{"name": "Our list"}"#,
            r#"{"name": "Our list", "years": [{"year": 2026, "standing": "official", "source": "", "days": ["2027-01-01"]}]}"#,
        ] {
            page.put_into_file(FILE, broken);
            page.open(PLAN).await;
            page.see("The closing days of this site cannot be used").await;
            page.see("30 November 2026 and 10 December 2026").await;
        }
    });
}

#[test]
fn without_a_list_the_one_that_is_built_in_counts() {
    broken_journey(async |page| {
        page.lose_files(FILE);
        page.open(PLAN).await;
        page.see("30 November 2026 and 10 December 2026").await;
        page.see_no("cannot be used").await;
    });
}
