//! The pages that are written when the site is built (issue 10): what they lead to, and what they must not need.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::path::Path;

use upd_checker::address::Address;
use upd_checker::written::{File, files};
use upd_rules::case::questions::Question;
use upd_rules::case::text::Case;
use upd_rules::sources::glossary::GLOSSARY;
use upd_rules::sources::ledger::{CONFLICTS, RULES};
use upd_rules::words;

/// The page with the app, as it stands in the sources, with what every build puts into it.
fn app() -> String {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html")).unwrap();
    let lines: Vec<&str> = page.lines().filter(|line| !line.contains("data-trunk")).collect();
    lines.join("\n").replace(
        "</head>",
        "<link rel=\"stylesheet\" href=\"style-1.css\">\n<script id=\"boot\" src=\"boot.js\" data-js=\"a.js\" \
         data-wasm=\"a.wasm\"></script></head>",
    )
}

fn all() -> Vec<File> {
    files(&app()).unwrap()
}

fn file(name: &str) -> String {
    let found = all().into_iter().find(|file| file.name == name);
    found.unwrap_or_else(|| panic!("no {name}")).content
}

/// What the attribute says, wherever it stands.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    page.split(&start)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// The part with the start page.
fn start() -> String {
    let page = file("index.html");
    let (_, start) = page.split_once("<div id=\"start\">").unwrap();
    start.split_once("</footer>").unwrap().0.to_owned()
}

/// What begins with `#/` is an address that the app reads; all else is a file beside it, or a source.
#[test]
fn the_links_of_the_start_page_are_addresses_of_ours() {
    let start = start();
    let links = values(&start, "href");
    let mut own = 0;
    for link in &links {
        let link = link.replace("&amp;", "&");
        if link.contains("#/") {
            let address = Address::read(&link);
            assert_eq!(address.trouble, None, "{link}");
            assert_eq!(Address::of(address.page, &address.read_case()).to_string(), link);
            own += 1;
        } else {
            let file = link.split('#').next().unwrap_or_default();
            assert!(
                link == "#main" || link.starts_with("https://") || all().iter().any(|other| other.name == file),
                "{link}"
            );
        }
    }
    assert!(own > 12, "{links:?}");
}

/// Issue 10: the six ways in are real links.
#[test]
fn the_start_page_has_the_six_ways_in() {
    let start = start();
    let (_, ways) = start.split_once("<ul class=\"ways\">").unwrap();
    let ways = values(ways.split_once("</ul>").unwrap().0, "href");
    let goals = words::question(Question::Goal, &Default::default()).choices;
    assert_eq!(ways.len(), goals.len());
    assert_eq!(ways.len(), 6);
    for (way, goal) in ways.iter().zip(goals) {
        let case = Address::read(way).read_case();
        assert!(case.write(true).contains(goal.key), "{way}");
    }
}

/// What only works with the app, or only while it comes, has no place on it.
#[test]
fn nothing_of_the_start_page_needs_script() {
    let start = start();
    for needs_script in [
        "<script",
        "<input",
        "<textarea",
        "<form",
        "data-begins-anew",
        " style=",
        "onclick",
        "Loading",
    ] {
        assert!(!start.contains(needs_script), "{needs_script}");
    }
    // A button that shows something is the browser's own.
    let buttons = start.matches("<button").count();
    assert_eq!(start.matches("popovertarget=").count(), buttons);
    assert!(!file("index.html").contains("Loading"));
}

/// What the first picture waits for comes first, together, and what the founder of a page reads in its source is not
/// sent.
#[test]
fn the_head_begins_with_the_style_sheet_and_what_starts_the_app() {
    let page = file("index.html");
    let (_, head) = page.split_once("</title>").unwrap();
    let mut lines = head.lines().filter(|line| !line.is_empty());
    let (first, second) = (lines.next().unwrap(), lines.next().unwrap());
    assert!(first.starts_with("<link rel=\"stylesheet\""), "{first}");
    assert!(second.starts_with("<script id=\"boot\""), "{second}");
    assert_eq!(page.matches("<script").count(), 1);
    assert!(!page.contains("<!--"));
    let (_, silent) = page.split_once("<noscript>").unwrap();
    let silent = silent.split_once("</noscript>").unwrap().0;
    assert!(silent.matches("<li>").count() >= 5, "{silent}");
    // Each line of the short plan cites.
    assert!(silent.matches("rules.html#").count() >= silent.matches("<li>").count());
}

#[test]
fn every_rule_and_conflict_has_its_anchor_and_its_words() {
    let (rules, ledger) = (file("rules.html"), file("ledger.json"));
    let ledger: serde_json::Value = serde_json::from_str(&ledger).unwrap();
    for rule in RULES.iter() {
        assert!(rules.contains(&format!("id=\"{}\"", rule.id)), "{}", rule.id);
        assert_eq!(ledger[rule.id]["says"], rule.wording().unwrap().says);
    }
    for conflict in CONFLICTS.iter() {
        assert!(rules.contains(&format!("id=\"{}\"", conflict.id)), "{}", conflict.id);
        assert_eq!(ledger[conflict.id]["reading"], conflict.wording().unwrap().reading);
    }
    // And the map of the questions, as a picture and as a list.
    assert_eq!(rules.matches("<details").count(), RULES.len() + CONFLICTS.len() + 2);
}

/// Each rule on which a plan rests leads to a case that is complete, in the words of the app's addresses.
#[test]
fn rules_lead_to_cases_that_are_complete() {
    let rules = file("rules.html");
    let cases: Vec<&str> = values(&rules, "href")
        .into_iter()
        .filter_map(|link| link.strip_prefix("index.html#/plan?"))
        .collect();
    assert_eq!(cases.len(), include_str!("../src/written/cases.txt").lines().count());
    for case in cases {
        let read = Case::read(&case.replace("&amp;", "&"));
        assert!(read.is_complete() && read.ignored.is_empty(), "{case}");
    }
}

/// Links from file to file, and from the app, lead to places that there are; no id stands twice.
#[test]
fn every_link_from_file_to_file_has_its_place() {
    let files = all();
    for file in files.iter().filter(|file| file.name.ends_with(".html")) {
        let mut ids = values(&file.content, "id");
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count, "an id stands twice in {}", file.name);
        for link in values(&file.content, "href") {
            if link.contains(':') || link.contains("#/") {
                continue;
            }
            let (name, place) = link.split_once('#').unwrap_or((link, ""));
            let name = if name.is_empty() { file.name } else { name };
            let Some(other) = files.iter().find(|other| other.name == name) else {
                assert!(!name.ends_with(".html"), "{}: {link}", file.name);
                continue;
            };
            let is_there = place.is_empty() || other.content.contains(&format!("id=\"{place}\""));
            assert!(is_there, "{}: {link}", file.name);
        }
    }
}

#[test]
fn each_reference_page_has_a_head_of_its_own_and_runs_no_wasm() {
    let app = file("index.html");
    for name in ["rules.html", "roles.html", "glossary.html", "accessibility.html"] {
        let page = file(name);
        let heading = page
            .split_once("<h1 tabindex=\"-1\">")
            .unwrap()
            .1
            .split_once("</h1>")
            .unwrap()
            .0;
        assert!(
            page.contains(&format!("<title>{heading} \u{2013} UPD onboarding checker</title>")),
            "{name}"
        );
        assert!(
            page.contains("href=\"style-1.css\"") && page.contains("Content-Security-Policy"),
            "{name}"
        );
        for not in ["wasm", "boot.js", " style=", "<!--", "target=\"_blank\""] {
            assert!(!page.contains(not), "{name}: {not}");
        }
        let description = |page: &str| {
            values(page, "content")
                .into_iter()
                .find(|text| text.ends_with('.'))
                .map(str::to_owned)
        };
        assert!(
            description(&page).is_some() && description(&page) != description(&app),
            "{name}"
        );
        assert_eq!(page.matches("<script").count(), 1, "{name}");
    }
    assert_eq!(file("glossary.html").matches("<dfn>").count(), GLOSSARY.len());
}

/// A built page without a place for something says which, in a line.
#[test]
fn a_page_without_a_place_is_told() {
    for (place, instead) in [
        ("id=\"start\"", "id=\"other\""),
        ("id=\"boot\"", "id=\"other\""),
        ("rel=\"stylesheet\"", "rel=\"other\""),
        ("<noscript>", "<p>"),
        ("<title>", "<p>"),
        ("name=\"description\"", "name=\"other\""),
    ] {
        let problem = files(&app().replace(place, instead)).unwrap_err();
        assert!(
            problem.starts_with("index.html has no ") && !problem.contains('\n'),
            "{problem}"
        );
    }
    // Trunk writes attributes without quotes when it is told to.
    assert!(
        files(
            &app()
                .replace("id=\"start\"", "id=start")
                .replace("id=\"boot\"", "id=boot")
        )
        .is_ok()
    );
}
