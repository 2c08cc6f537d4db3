//! The app comes in parts (issue 10): what is missing is asked for again, and nothing else suffers.

use crate::support::{Fault, Page, broken_journey, journey};

const PLAN: &str = "#/plan?goal=account&account=mobile";
const CREDENTIALS: &str = "#/credentials?goal=renew";
const DESK: &str = "#/desk?goal=renew";

/// For each part that can be missing, an address that needs it, and the heading there.
const PARTS: [(&str, &str, &str); 5] = [
    ("chunk_", PLAN, "Your plan"),
    ("split_credentials", CREDENTIALS, "Renew your API credentials"),
    ("chunk_", CREDENTIALS, "Renew your API credentials"),
    ("split_desk", DESK, "Help desk"),
    ("chunk_", DESK, "Help desk"),
];

const MISSING: &str = "Part of this page has not arrived";

async fn try_again_until(page: &Page, heading: &str) {
    page.see(MISSING).await;
    page.see("Your answers are kept").await;
    page.recover();
    page.press("Try again").await;
    page.see_heading(heading).await;
    page.see_no(MISSING).await;
    assert_eq!(page.focused().await, heading);
}

#[test]
fn a_missing_part_is_said_and_comes_when_it_is_asked_for_again() {
    for (part, address, heading) in PARTS {
        for fault in [Fault::Missing, Fault::Status(500), Fault::Broken, Fault::StartPage] {
            broken_journey(async |page| {
                page.fail(part, fault);
                page.open(address).await;
                try_again_until(page, heading).await;
            });
        }
    }
}

/// A part that is cut off, or of another version, is none; and what the browser has kept of it does not stay.
#[test]
fn a_damaged_part_is_said_does_no_harm_and_can_be_had_again() {
    for (part, address, heading) in PARTS {
        broken_journey(async |page| {
            page.put_into_file(part, "cut off");
            page.open(address).await;
            page.see(MISSING).await;
            page.go_to("#/question/user?goal=access").await;
            page.see_heading("Who are you, and for whom do you act?").await;
            page.back().await;
            page.see(MISSING).await;
            try_again_until(page, heading).await;
        });
    }
}

#[test]
fn questions_do_without_the_other_parts() {
    broken_journey(async |page| {
        for (part, _, _) in PARTS {
            page.fail(part, Fault::Missing);
        }
        page.open("#/question/account?goal=account").await;
        page.see_no(MISSING).await;
        page.choose("My mobile number changed").await;
        page.press("Continue").await;
        page.see_heading("Check your answers").await;
        page.follow("Show my plan").await;
        page.see(MISSING).await;
        assert_eq!(page.focused().await, MISSING);
        assert!(page.title().await.starts_with(MISSING), "{}", page.title().await);
        try_again_until(page, "Your plan").await;
        assert_eq!(page.focused().await, "Your plan");
    });
}

/// Whoever has cases on this device can begin with another all the same.
#[test]
fn the_start_page_does_without_the_cases_where_their_part_is_missing() {
    broken_journey(async |page| {
        page.fail("chunk_", Fault::Missing);
        page.open("").await;
        let case =
            "localStorage['upd-checker.case.x'] = JSON.stringify({ name: 'Ours', answers: arguments[0], used: 1 })";
        page.script(case, "goal=account&account=mobile").await;
        page.open("").await;
        page.see(MISSING).await;
        page.see("What do you need?").await;
        page.recover();
        page.press("Try again").await;
        page.see("Go on").await;
        page.see_no(MISSING).await;
    });
}

/// On a slow server a part takes seconds: that is said, and the page comes by itself.
#[test]
fn a_slow_part_is_waited_for() {
    for (part, address, heading) in PARTS {
        broken_journey(async |page| {
            page.fail(part, Fault::Slow);
            page.open_anyway(address).await;
            page.see("Loading\u{2026}").await;
            page.see_no(MISSING).await;
            page.recover();
            page.see_heading(heading).await;
            page.see_no("Loading").await;
        });
    }
}

/// A question can be answered before that comes, and nothing moves then.
#[test]
fn what_helps_with_a_question_comes_into_room_that_is_left_for_it() {
    const PLACE: &str = "return document.querySelector('button[type=submit]').offsetTop";
    broken_journey(async |page| {
        page.fail("chunk_", Fault::Slow);
        page.open_anyway("#/question/user?goal=access").await;
        page.see("Help with this question").await;
        page.see_no("Words used here").await;
        let before = page.script(PLACE, ()).await;
        page.recover();
        page.see("Words used here").await;
        assert_eq!(page.script(PLACE, ()).await, before);
    });
}

/// What is not needed yet comes when the browser has nothing else to do, and each file once.
#[test]
fn everything_arrives_by_itself_and_nothing_twice() {
    journey(async |page| {
        page.open("").await;
        page.until("all parts", async || {
            let all = page.requests();
            let has = |part: &str| all.iter().any(|path| path.contains(part));
            PARTS.iter().all(|(part, _, _)| has(part)).then_some(())
        })
        .await;
        page.go_to(PLAN).await;
        page.see_heading("Your plan").await;
        page.go_to(CREDENTIALS).await;
        page.see_heading("Renew your API credentials").await;
        let mut files: Vec<String> = page
            .requests()
            .into_iter()
            .filter(|path| path.contains("/app-"))
            .collect();
        let asked = files.len();
        files.sort();
        files.dedup();
        assert_eq!(files.len(), asked, "{files:?}");
    });
}
