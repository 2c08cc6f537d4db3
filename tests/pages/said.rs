//! What sentences are worth, where they stand, and what the words in them mean.

use std::collections::HashSet;

use upd_checker::address::Address;
use upd_rules::case::text::Case;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::sources::said::{Said, Standing};
use upd_rules::words;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::Mounted;

const CASE: &str = "goal=access&user=mah-consultant&tasks=view,record-vnra&env=production&account=works&oms=not-searched\
                    &organisations=several&super-users=none&first-super-user=colleague";

fn document() -> Document {
    let address = Address::read(&format!("#/plan?{CASE}"));
    let case = address.read_case();
    assert_eq!(case, Case::read(CASE));
    Document::of(&case, Default::default(), &Calendar::default())
}

async fn plan() -> Mounted {
    Mounted::at(&format!("#/plan?{CASE}")).await
}

/// How often a mark is to stand before sentences in their order.
fn runs(said: &[Said]) -> usize {
    let groups = said.chunk_by(|one, next| one.standing() == next.standing());
    groups.filter(|group| group[0].standing() != Standing::Stated).count()
}

/// How often where the order says nothing.
fn kinds(said: &[Said]) -> usize {
    let kinds: HashSet<Standing> = said.iter().map(Said::standing).collect();
    kinds
        .into_iter()
        .filter(|standing| *standing != Standing::Stated)
        .count()
}

/// Contract, section 5: what the sources do not simply say is marked, in words, once for each group.
#[wasm_bindgen_test]
async fn each_group_of_sentences_carries_its_mark_once() {
    let (app, document) = (plan().await, document());
    let mut seen = HashSet::new();
    for row in &document.rows {
        let number = row.number;
        let marks = app.all(&format!("li:has(> details > #step-{number}) .mark-of"));
        let warned: usize = row
            .told
            .warnings
            .iter()
            .map(|warning| runs(std::slice::from_ref(warning)))
            .sum();
        let expected = runs(&row.told.details) + kinds(&row.told.documents) + warned + runs(&row.notes);
        assert_eq!(marks.len(), expected, "{}", row.told.title);
        seen.extend(marks.iter().map(|mark| mark.text_content().unwrap()));
    }
    let notes = app.all(".part:has(.said-list) .mark-of");
    let expected = kinds(&document.general) + kinds(&document.if_nobody_answers) + kinds(&document.next_time);
    assert_eq!(notes.len(), expected);
    for standing in [Standing::Reading, Standing::NotDescribed, Standing::Advice] {
        // Read as part of the text, with a pause behind it.
        assert!(
            seen.contains(&format!("{}: ", words::standing(standing).unwrap())),
            "{seen:?}"
        );
    }
    app.leave().await;
}

/// One "Source" a step: all that its sentences cite stands there, with the answers by which the step is in the plan.
#[wasm_bindgen_test]
async fn each_step_shows_the_sections_behind_it_when_asked() {
    let (app, document) = (plan().await, document());
    for row in &document.rows {
        let number = row.number;
        let there = |selector: &str| app.all(&format!("li:has(> details > #step-{number}) {selector}"));
        assert!(
            there(".cites").is_empty(),
            "{}: a source for one sentence",
            row.told.title
        );
        let shown: HashSet<String> = there(".why a[href^='rules.html#'], .why a[href^='roles.html#']")
            .iter()
            .map(|link| link.text_content().unwrap())
            .collect();
        let told = row
            .told
            .details
            .iter()
            .chain(&row.told.documents)
            .chain(&row.told.warnings)
            .chain(&row.notes);
        for cite in told.flat_map(|said| &said.cites) {
            assert!(
                shown.iter().any(|text| text.ends_with(cite.id())),
                "{}: {}",
                row.told.title,
                cite.id()
            );
        }
    }
    let mut ids = HashSet::new();
    for sources in app.all(".cites, .term") {
        let button = sources.query_selector("button").unwrap().unwrap();
        let id = button.get_attribute("popovertarget").unwrap();
        let shown = sources.query_selector("[popover]").unwrap().unwrap();
        assert_eq!(shown.id(), id);
        assert!(shown.query_selector("a[href*='.html']").unwrap().is_some());
        assert!(ids.insert(id), "an id stands twice");
    }
    app.click(".verdict .cites button").await;
    assert_eq!(app.all(":popover-open").len(), 1);
    app.leave().await;
}

/// The first screen and the rows are few words; all others wait until they are asked for (issue "a plan of one screen").
#[wasm_bindgen_test]
async fn a_plan_shows_few_words_before_anything_is_unfolded() {
    const USUAL: &str =
        "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";
    const LONGEST: &str = "goal=access&user=authority&tasks=view,api&env=both&account=none&email=named-work\
                           &super-users=unknown&super-users-uat=unknown&credentials=unknown&credentials-uat=unknown";
    for (case, most) in [(USUAL, 300), (LONGEST, 500), (CASE, 500)] {
        let app = Mounted::at(&format!("#/plan?{case}")).await;
        let words = words_at_sight(&app.one("main"));
        assert!(words <= most, "{words} words: {case}");
        assert!(words > 100, "nothing is counted: {words}");
        assert_eq!(app.all(".step > details[open]").len(), 1);
        app.leave().await;
    }
}

/// The foot of a plan says what was proved of it; while questions are open there is none (issue "proof").
#[wasm_bindgen_test]
async fn the_foot_of_a_plan_says_what_was_proved() {
    let said = words::proved();
    for (address, is_said) in [
        (format!("#/plan?{CASE}"), true),
        ("#/question?goal=access".to_owned(), false),
    ] {
        let app = Mounted::at(&address).await;
        let foot = app.one(".foot").text_content().unwrap();
        assert_eq!(foot.contains(&said), is_said, "{address}: {foot}");
        app.leave().await;
    }
}

/// How many words stand under an element, without those that are folded, hidden or shown when asked for.
fn words_at_sight(element: &web_sys::Element) -> usize {
    if element.matches("[popover], .hidden, .print-only, .short-list").unwrap() {
        return 0;
    }
    let folded = element.matches("details:not([open])").unwrap();
    let children = element.child_nodes();
    let counted = (0..children.length())
        .filter_map(|place| children.item(place))
        .map(|child| match child.dyn_ref::<web_sys::Element>() {
            Some(inner) if folded && inner.tag_name() != "SUMMARY" => 0,
            Some(inner) => words_at_sight(inner),
            None => child
                .text_content()
                .unwrap_or_default()
                .split_whitespace()
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .count(),
        });
    counted.sum()
}

/// The terms that are explained, each with the sentence in which it is.
fn explained(app: &Mounted) -> Vec<(String, String)> {
    let terms = app.all(".term dfn");
    let text = |term: &web_sys::HtmlElement| term.closest("p, li").unwrap().unwrap().text_content().unwrap();
    terms
        .iter()
        .map(|term| (term.text_content().unwrap(), text(term)))
        .collect()
}

#[wasm_bindgen_test]
async fn a_term_is_explained_where_it_first_stands_also_when_the_page_is_drawn_again() {
    let app = plan().await;
    let before = explained(&app);
    for name in ["OMS", "EAM", "Super User", "MAH", "External Organisation Administrator"] {
        // A sentence that stands twice explains it twice.
        let places: HashSet<_> = before.iter().filter(|(term, _)| term == name).collect();
        assert_eq!(places.len(), 1, "{name}: {before:?}");
    }
    app.click("#tick-1").await;
    assert!(app.input("tick-1").checked());
    assert_eq!(explained(&app), before);
    app.click("#tick-1").await;
    app.leave().await;
}

/// Issue 10: from where something may be typed, reference pages open beside the page; from the start page in its place.
#[wasm_bindgen_test]
async fn reference_pages_open_where_nothing_is_lost() {
    let links = ".head a[href='roles.html'], .head a[href='rules.html'], .foot a[href='glossary.html'], \
                 .foot a[href='accessibility.html']";
    let beside = |app: &Mounted| {
        let links = app.all(links);
        assert_eq!(links.len(), 4);
        let beside = links
            .iter()
            .filter(|link| link.get_attribute("target").as_deref() == Some("_blank"));
        beside.count()
    };
    let app = Mounted::at("#/check?goal=account&account=mobile").await;
    assert_eq!(beside(&app), 4);
    app.leave().await;
    let app = Mounted::at("#/").await;
    assert_eq!(beside(&app), 0);
    app.leave().await;
}

/// In a question, the word is explained before the answers.
#[wasm_bindgen_test]
async fn a_question_explains_its_terms_beside_it() {
    let app = Mounted::at("#/question/oms?goal=organisation&user=mah").await;
    app.click("fieldset > .hint .term button").await;
    let shown = app.one(":popover-open").text_content().unwrap();
    assert!(
        shown.starts_with("EMA\u{2019}s Organisation Management Service"),
        "{shown}"
    );
    app.leave().await;
}
