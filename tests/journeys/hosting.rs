//! What whoever hosts the page may change without building: the closing days.

use crate::support::{Fault, broken_journey, journey};

/// From Monday, 23 November 2026: an MAH that is not in OMS, ten working days of OMS among the steps.
const PLAN: &str =
    "#/plan?goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found&start=2026-11-23";
const FILE: &str = "closing-days.json";

#[test]
fn a_hosts_closing_days_move_the_dates_and_are_named() {
    journey(async |page| {
        page.open(PLAN).await;
        page.see("When: not before 30 November 2026").await;
        page.put_into_file(
            FILE,
            r#"{"name": "Our list", "years": [{"year": 2026, "standing": "official", "source": "the intranet",
                "days": ["2026-11-26"]}]}"#,
        );
        page.reload().await;
        page.see("When: not before 1 December 2026").await;
        page.press("When: not before 1 December 2026").await;
        page.see("Calendar: Our list: 2026 official").await;
    });
}

const TOLD: &str = "The closing days of this site cannot be used";

#[test]
fn a_broken_list_is_told_and_the_one_that_is_built_in_counts() {
    let year = |inside: &str| {
        format!(
            "{{\n  \"name\": \"Our list\",\n  \"years\": [\n    {{\"year\": 2026, \"standing\": \"official\", {inside}}}\n  ]\n}}"
        )
    };
    journey(async |page| {
        for (broken, said) in [
            ("{".to_owned(), "it is not JSON"),
            (r#"{"name": "Our list"}"#.to_owned(), "it has no list of years"),
            (
                year(r#""source": "", "days": ["2027-01-01"]"#),
                "line 4: 2027-01-01 stands under another year",
            ),
            (
                year("\"source\": \"\",\n\"days\": [\"2026-12-24\",\n\"2026-02-30\"]"),
                "line 6: \u{201c}2026-02-30\u{201d} is no day",
            ),
            (
                year(r#""source": "", "dayes": []"#),
                "line 4: a field \u{201c}dayes\u{201d} is not known here",
            ),
            (year(r#""source": "" "#), "number 1 in its list of years"),
            (
                r#"{"name": "x", "years": [], "color": 1}"#.to_owned(),
                "line 1: a field \u{201c}color\u{201d}",
            ),
        ] {
            page.put_into_file(FILE, &broken);
            page.open(PLAN).await;
            page.see(TOLD).await;
            page.see(said).await;
            page.see("When: not before 30 November 2026").await;
        }
    });
}

/// Only a file that is not there is none; a server that fails is told like a broken file (issue 7).
#[test]
fn a_server_that_fails_is_told_and_a_missing_list_is_not() {
    for (fault, is_told) in [
        (Fault::Missing, false),
        (Fault::StartPage, false),
        (Fault::Status(403), true),
        (Fault::Status(500), true),
        (Fault::Broken, true),
    ] {
        broken_journey(async |page| {
            page.fail(FILE, fault);
            page.open(PLAN).await;
            page.see("When: not before 30 November 2026").await;
            if is_told {
                page.see(TOLD).await;
            } else {
                page.see_no(TOLD).await;
            }
        });
    }
}
