//! The plan as plain text, for tickets and e-mails.

use upd_rules::case::text::Case;
use upd_rules::out::text::summary;
use upd_rules::words::Sources;

use crate::support::document;

const CASE: &str = "goal=access&user=public&tasks=api,nullify&env=production&account=works&start=2026-11-23";
const LINK: &str = "https://example.org/#/plan?goal=access";

fn text(sources: Sources) -> String {
    let today = "2026-11-23".parse().expect("a day");
    summary(&Case::read(CASE), &document(CASE), today, LINK, sources)
}

/// Product: the text has verdict, answers, steps and link; what is not simply stated carries its mark.
#[test]
fn with_sources_it_has_verdict_answers_steps_and_link() {
    let text = text(Sources::Named);
    for part in [
        "Refused in part",
        "- What you need: ",
        "\nRefused\n",
        "1. ",
        "When: Not before 23 November 2026. No end can be given",
        "[Not described] An e-mail tells you of it.",
        "[Our advice] ",
        "PUB-08",
        LINK,
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

/// Issue 9: the text has everything, and by default it names no rules.
#[test]
fn by_default_it_has_everything_but_the_names_of_rules() {
    let (text, with_sources) = (text(Sources::LeftOut), text(Sources::Named));
    for part in [
        "Refused in part",
        "Do this next: ",
        "1. ",
        "   You \u{b7} no time stated \u{b7} At once",
        "   Begins: 23 November 2026",
        "Not before 23 November 2026.",
        "This is your own list, not a confirmation by EMA.",
        LINK,
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    for code in ["PUB-", "API-", "X0"] {
        assert!(!text.contains(code), "{code} in {text}");
    }
    let document = document(CASE);
    for row in &document.rows {
        let told = row
            .told
            .details
            .iter()
            .chain(&row.told.documents)
            .chain(&row.told.warnings);
        for said in told.chain(&document.notes) {
            assert!(text.contains(&said.text), "{} in {text}", said.text);
        }
    }
    assert!(with_sources.len() > text.len());
}

/// A leak is urgent wherever its plan is told (SEC-04).
#[test]
fn a_leak_is_urgent_in_the_text_too() {
    let case = "goal=renew&user=mah&env=production&matter=leaked";
    let today = "2026-11-23".parse().expect("a day");
    let text = summary(&Case::read(case), &document(case), today, LINK, Sources::LeftOut);
    assert!(text.contains("Urgent: report it now"), "{text}");
    assert!(!text.contains("You can go ahead"), "{text}");
}
