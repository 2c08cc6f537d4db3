//! Links: shared, old, broken.

use crate::support::journey;

const CASE: &str = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";

#[test]
fn a_shared_link_shows_the_same_plan() {
    journey(async |page| {
        page.open(&format!("#/plan?{CASE}&start=2026-11-23")).await;
        page.see_heading("Your plan").await;
        page.press("Copy the link").await;
        page.see("Copied").await;
        let link = page.clipboard().await;
        let fragment = link.split_once('#').map_or("", |(_, fragment)| fragment).to_owned();
        assert!(fragment.contains("&start=2026-11-23&edition=2026-06-05&was="), "{link}");
        page.open(&format!("#{fragment}")).await;
        page.see_heading("Your plan").await;
        page.see("When: not before 23 November 2026").await;
    });
}

/// Issue 10: what is reference opens beside a plan, so that nothing of it is lost.
#[test]
fn reference_pages_stand_beside_a_plan() {
    journey(async |page| {
        page.open(&format!("#/plan?{CASE}")).await;
        for file in ["roles.html", "rules.html", "glossary.html"] {
            let script = "return document.querySelector(`#app a[href='${arguments[0]}']`).target";
            assert_eq!(page.script(script, file).await, "_blank", "{file}");
        }
    });
}

/// Issue 10: old addresses lead to the files.
#[test]
fn a_link_to_a_rule_opens_it() {
    journey(async |page| {
        for address in ["#/rules/X001", "#/rules/x001?goal=access&user=mah", "rules.html#X001"] {
            page.open_file(address).await;
            page.see("Our reading: ").await;
            assert!(page.focused().await.starts_with("X001"), "{address}");
        }
        page.open_file("#/roles").await;
        page.see_heading("Roles, and what each can do").await;
        page.open_file("#/accessibility").await;
        page.see_heading("Accessibility").await;
        page.open_file("#/rules/ZZZ-99").await;
        page.see("There is no rule with that name").await;
        // With something in it that only the app knows to read.
        page.open_file("#%2Fglossary?goal=access&edition=2025-01-01&x=%20")
            .await;
        page.see_heading("Words of the trade").await;
    });
}

#[test]
fn back_leads_to_the_link_by_which_one_left() {
    journey(async |page| {
        page.open(&format!("#/plan?{CASE}")).await;
        page.see_heading("Your plan").await;
        page.unfold_steps().await;
        page.script("[...document.querySelectorAll('.why > summary')].at(-1).click()", "")
            .await;
        let link = page.script(FOLLOW_A_REASON, "").await;
        page.see("Continue").await;
        page.back().await;
        page.see_heading("Your plan").await;
        page.see_focus_on_link(link.as_str().unwrap_or_default()).await;
        page.forward().await;
        page.see("Continue").await;
    });
}

/// Unfolds the reasons of the last step, and follows the last of them.
const FOLLOW_A_REASON: &str = "
    const link = [...document.querySelectorAll('details.why a[href*=question]')].at(-1);
    link.click();
    return link.getAttribute('href');";

#[test]
fn a_link_to_another_plan_in_the_same_window_begins_at_its_heading() {
    journey(async |page| {
        page.open(&format!("#/plan?{CASE}")).await;
        page.press("Your answers").await;
        page.follow("Check your answers").await;
        page.follow("Change: Your UPD role (production)").await;
        page.press("Continue").await;
        page.see_heading("Check your answers").await;
        page.back().await;
        page.see_heading("Which UPD role do you hold in production?").await;
        assert_eq!(page.focused().await, "Which UPD role do you hold in production?");
        page.go_to("#/plan?goal=account&account=mobile").await;
        page.see("Change your mobile number yourself").await;
        assert_eq!(page.focused().await, "Your plan");
    });
}

#[test]
fn an_incomplete_link_asks_the_next_question() {
    journey(async |page| {
        page.open("#/plan?goal=access&user=mah").await;
        page.see_heading("What do you want to do in UPD?").await;
    });
}

#[test]
fn what_cannot_be_used_is_said_and_breaks_nothing() {
    journey(async |page| {
        page.open("").await;
        let long = format!("#/plan?goal={}", "x".repeat(12_000));
        let links = [
            ("#/plans?goal=access", "There is no page with that name here"),
            ("#/plan?goal=access&colour=blue", "Part of this link was set aside"),
            ("#/plan?goal=%F0%28%8C&user=%", "Part of this link was set aside"),
            ("#/plan?%3Cscript%3E=1&goal=access", "Part of this link was set aside"),
            ("#/question/nothing?goal=access", "There is no page with that name here"),
            (
                "#/plan?goal=access&was=aaa&label=%3Cb%3E",
                "Part of this link was set aside",
            ),
            (long.as_str(), "too long"),
        ];
        for (link, notice) in links {
            page.go_to(link).await;
            page.see(notice).await;
            page.heading().await;
        }
        page.go_to("#/").await;
        page.see_heading("Your way into the Union Product Database").await;
    });
}

#[test]
fn pages_fit_a_small_phone() {
    journey(async |page| {
        page.resize(320, 568).await;
        page.open("").await;
        for name in ["plan", "check", "question/tasks"] {
            page.go_to(&format!("#/{name}?{CASE}")).await;
            page.heading().await;
            page.see_no_sideways_scrolling().await;
        }
    });
}

/// What stands before the `#` is the host's, or a tracker's: it is passed on to nobody (issue 7).
#[test]
fn a_query_of_the_page_is_in_no_link() {
    journey(async |page| {
        page.open("?ticket=INC0123456&fbclid=IwAR0lS65QV8xKq3mN7pZ2wYbT4sV9dLfG1oXcE6uHtR5aBqMi0jK#/plan?goal=account&account=mobile")
            .await;
        page.see_heading("Your plan").await;
        page.see_no("That looks like a client secret").await;
        page.press("Copy the link").await;
        page.see("Copied").await;
        let link = page.clipboard().await;
        let plan = page.address_of("#/plan?goal=account&account=mobile&edition=2026-06-05&was=");
        assert!(link.starts_with(&plan), "{link}");
        page.as_printed(true).await;
        page.see_no("INC0123456").await;
    });
}

/// Links as mail programs and chats hand them on open the same page (contract, section 1).
#[test]
fn mangled_links_open_the_same_plan() {
    journey(async |page| {
        for link in [
            "#/plan?goal=account&amp;account=mobile",
            "#/plan?goal=account&account=mobile).",
            "#/plan%3Fgoal%3Daccount%26account%3Dmobile",
            "#/plan?goal=account%26account=mobile:~:text=Edit",
        ] {
            page.open(link).await;
            page.see_heading("Your plan").await;
            page.see_no("was set aside").await;
            page.see_no("That looks like a client secret").await;
        }
    });
}
