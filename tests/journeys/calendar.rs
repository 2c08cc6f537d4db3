//! Dates: a start day, a tick that outlives a reload, a calendar file, the clock when summer ends.

use crate::support::journey;

const PLAN: &str =
    "#/plan?goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";

#[test]
fn a_tick_outlives_a_reload_and_the_calendar_file_knows_of_it() {
    journey(async |page| {
        page.set_clock("2026-11-23T09:00:00Z").await;
        page.open(PLAN).await;
        page.press("When? Give a start day, and each step gets its dates").await;
        page.press("I start today").await;
        page.see("Not before 23 November 2026.").await;
        assert_eq!(page.value_of("I start on").await, "2026-11-23");

        page.tick_off("Done by me").await;
        page.see("What is left").await;
        page.reload().await;
        page.press("When: not before 23 November 2026").await;
        page.see("What is left").await;
        page.see("done on 23 November").await;

        let file = page.download("Put the plan into my calendar").await;
        page.see("Saved.").await;
        assert_eq!(file.name, "upd-plan.ics");
        let text = file.text.replace("\r\n ", "");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.first(), Some(&"BEGIN:VCALENDAR"));
        assert_eq!(lines.last(), Some(&"END:VCALENDAR"));
        assert!(lines.contains(&"DTSTART;VALUE=DATE:20261123"), "{text}");
        // What is done takes the place of what was imported before.
        assert!(
            lines.iter().any(|line| line.starts_with("SUMMARY:UPD: Done: ")),
            "{text}"
        );
        let link = lines.iter().find(|line| line.starts_with("URL")).unwrap();
        assert!(link.contains("start=2026-11-23"), "{link}");
        page.screenshot("calendar").await;
    });
}

#[test]
fn the_four_hours_are_elapsed_time_when_summer_ends() {
    journey(async |page| {
        page.set_time_zone("Europe/Amsterdam").await;
        // Half past one at night; at three the clocks go back to two.
        page.set_clock("2026-10-24T23:30:00Z").await;
        page.open(PLAN).await;
        page.tick_off("Done by me").await;
        page.unfold("Wait at least 4 hours before you sign in to UPD").await;
        page.press("Just now: I was told of the approval on").await;
        page.see("Do not sign in to UPD yet").await;
        page.see("4:30 on 25 October 2026 (your time, UTC+1)").await;
        page.set_clock("2026-10-25T03:30:00Z").await;
        page.reload().await;
        page.see("Step 4: Sign in to UPD").await;
        page.see_no("Do not sign in to UPD yet").await;
    });
}

/// In the hour that the clock shows twice, half past two has been at ten to three (issue 7).
#[test]
fn in_the_hour_that_comes_twice_the_past_is_not_the_future() {
    journey(async |page| {
        for (now, until) in [
            // The first time, and the second: then the later one counts, so that nobody signs in too early.
            ("2026-10-25T00:50:00Z", "5:30 on 25 October 2026"),
            ("2026-10-25T01:50:00Z", "6:30 on 25 October 2026"),
        ] {
            page.set_clock(now).await;
            page.open(PLAN).await;
            page.script("localStorage.clear()", ()).await;
            page.reload().await;
            page.tick_off("Done by me").await;
            page.unfold_steps().await;
            page.script(
                "const field = document.getElementById('approved-production');
                 field.value = '2026-10-25T02:30'; field.dispatchEvent(new Event('change', { bubbles: true }))",
                (),
            )
            .await;
            page.see("Do not sign in to UPD yet").await;
            page.see_no("That time has not come yet").await;
            page.see(until).await;
        }
    });
}

/// The page is drawn anew at midnight, where it is (issue 7).
#[test]
fn a_new_day_begins_at_midnight() {
    journey(async |page| {
        // Ten minutes before midnight in Amsterdam, on the day before the renewal is due.
        page.set_clock("2027-02-08T22:50:00Z").await;
        page.hold_long_timers().await;
        page.open("#/tickets?goal=renew&user=mah&env=production&matter=renew&role=super&contact=me&expires=2027-03-09")
            .await;
        page.see("tomorrow").await;
        page.fill("Client ID", "0f8fad5b").await;
        page.let_pass(11).await;
        page.see("today").await;
        page.see_no("tomorrow").await;
        // Whoever is typing loses nothing by it.
        assert_eq!(page.value_of("Client ID").await, "0f8fad5b");
    });
}
