//! The pages that need no app, and the words of the rules in a plan (issue 10).

use serde_json::Value;

use crate::support::{Fault, broken_journey, journey};

const PLAN: &str =
    "#/plan?goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";

#[test]
fn a_rule_can_be_read_without_script() {
    broken_journey(async |page| {
        page.block_scripts().await;
        page.open_anyway("rules.html#ROL-05").await;
        let spoken = page.spoken().await.join(" ");
        for said in [
            "ROL-05",
            "evaluated and granted by EMA",
            "Where it stands",
            "Nobody in the organisation has the role",
        ] {
            assert!(spoken.contains(said), "{said}");
        }
        assert!(!spoken.contains("Find a word or a rule"));
    });
}

#[test]
fn the_search_finds_rules_and_says_how_many() {
    journey(async |page| {
        page.open_file("rules.html").await;
        page.fill("Find a word or a rule", "ROL-05").await;
        page.see("found").await;
        page.see_no("ROL-06").await;
        page.fill("Find a word or a rule", "zebra crossing").await;
        page.see("Nothing found").await;
        page.see_no("Conflicts between the sources").await;
        for sought in ["7.1", "  rol  05 ", "super letter"] {
            page.fill("Find a word or a rule", sought).await;
            page.see("places found").await;
        }
    });
}

#[test]
fn the_least_role_for_several_tasks_is_shown() {
    journey(async |page| {
        page.open_file("roles.html").await;
        let see = async |text: &str| {
            let says = "return document.getElementById('fits').innerText.includes(arguments[0])";
            page.until(text, async || (page.script(says, text).await == true).then_some(()))
                .await;
        };
        page.see("Choose what you want to do.").await;
        page.choose("Search/View/Export data").await;
        see("UPD CA Search/View").await;
        page.choose("Create/submit data").await;
        see("UPD Industry Edit/Search/View, with limits: see the notes of the table").await;
        see("No role of this group can:").await;
        page.choose("Create/submit data").await;
        page.choose("Search/View/Export data").await;
        page.choose("Connect to UPD API").await;
        see("None to use credentials that are there; UPD CA Super User to request them").await;
    });
}

/// What `reference.js` brings to life has its room before, so that nothing moves, and is not there to be tried in vain.
#[test]
fn what_the_script_of_a_reference_page_shows_has_its_room_before() {
    broken_journey(async |page| {
        for (file, name, place) in [
            ("rules.html", "Find a word or a rule", ".entries"),
            ("roles.html", "Which role fits?", ".matrix"),
        ] {
            page.fail("reference.js", Fault::Missing);
            page.open_file(file).await;
            page.see_no(name).await;
            let top = "return document.querySelector(arguments[0]).getBoundingClientRect().top";
            let without = page.script(top, place).await;
            page.recover();
            page.open_file(file).await;
            page.see(name).await;
            assert_eq!(page.script(top, place).await, without, "{file}");
        }
    });
}

#[test]
fn without_its_script_the_page_of_roles_has_a_table_of_the_least_ones() {
    broken_journey(async |page| {
        page.fail("reference.js", Fault::Missing);
        page.open_file("roles.html").await;
        page.see_no("Which role fits?").await;
        page.see("The least role for each task").await;
        page.see("No role of this group can").await;
    });
}

/// The words of the rules that are unfolded, one each.
const WORDS: &str = "return [...document.querySelectorAll('.why[open] [data-says]')].map((place) => place.textContent)";

#[test]
fn a_plan_says_what_its_rules_say() {
    journey(async |page| {
        page.open(PLAN).await;
        page.script(
            "document.querySelector('.step > details[open] .why').open = true",
            Value::Null,
        )
        .await;
        let words = page
            .until("the words", async || {
                let words = page.script(WORDS, Value::Null).await;
                let all: Vec<String> = serde_json::from_value(words).unwrap();
                (!all.is_empty() && all.iter().all(|words| words.len() > 20)).then_some(all)
            })
            .await;
        assert!(words.iter().all(|words| !words.contains("did not arrive")), "{words:?}");
    });
}

#[test]
fn words_that_did_not_arrive_can_be_asked_for_again() {
    // Each in a browser of its own: what has arrived once is kept.
    for fault in [Fault::Missing, Fault::StartPage, Fault::Broken] {
        broken_journey(async |page| {
            page.fail("ledger", fault);
            page.open(PLAN).await;
            page.script(
                "document.querySelector('.step > details[open] .why').open = true",
                Value::Null,
            )
            .await;
            page.see("The words of the rule did not arrive.").await;
            page.recover();
            page.press("Try again").await;
            page.see_no("did not arrive").await;
        });
    }
}
