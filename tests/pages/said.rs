//! What sentences are worth, where they stand, and what the words in them mean.

use std::collections::HashSet;

use upd_checker::address::Address;
use upd_rules::case::text::Case;
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::sources::glossary::GLOSSARY;
use upd_rules::sources::said::{Said, Standing};
use upd_rules::words;
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
    for (place, step) in document.steps.iter().enumerate() {
        let marks = app.all(&format!(".steps > li:nth-child({}) .mark-of", place + 1));
        let warned: usize = step
            .warnings
            .iter()
            .map(|warning| runs(std::slice::from_ref(warning)))
            .sum();
        let expected = runs(&step.details) + kinds(&step.documents) + warned;
        assert_eq!(marks.len(), expected, "{}", step.title);
        seen.extend(marks.iter().map(|mark| mark.text_content().unwrap()));
    }
    let notes = app.all("section:has(> .said-list) .mark-of");
    let expected = kinds(&document.notes) + kinds(&document.if_nobody_answers) + kinds(&document.next_time);
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

#[wasm_bindgen_test]
async fn each_sentence_shows_the_sections_behind_it_when_asked() {
    let (app, document) = (plan().await, document());
    for (place, step) in document.steps.iter().enumerate() {
        let told = step.details.iter().chain(&step.documents).chain(&step.warnings);
        let expected = told.filter(|said| !said.cites.is_empty()).count();
        let sources = app.all(&format!(".steps > li:nth-child({}) .cites", place + 1));
        assert_eq!(sources.len(), expected, "{}", step.title);
    }
    let mut ids = HashSet::new();
    for sources in app.all(".cites, .term") {
        let button = sources.query_selector("button").unwrap().unwrap();
        let id = button.get_attribute("popovertarget").unwrap();
        let shown = sources.query_selector("[popover]").unwrap().unwrap();
        assert_eq!(shown.id(), id);
        assert!(shown.query_selector("a[href^='#/']").unwrap().is_some());
        assert!(ids.insert(id), "an id stands twice");
    }
    app.click(".steps .cites button").await;
    assert_eq!(app.all(":popover-open").len(), 1);
    app.leave().await;
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
    app.click(".tick input").await;
    assert!(app.input("tick-0").checked());
    assert_eq!(explained(&app), before);
    app.click(".tick input").await;
    app.leave().await;
}

#[wasm_bindgen_test]
async fn the_glossary_has_every_term_with_its_sections() {
    let app = Mounted::at("#/check?goal=account&account=mobile").await;
    assert_eq!(app.all(".foot a[href^='#/glossary?']").len(), 1);
    app.leave().await;
    let app = Mounted::at("#/glossary").await;
    let names: Vec<String> = app
        .all("dt dfn")
        .iter()
        .map(|term| term.text_content().unwrap())
        .collect();
    let expected: Vec<&str> = GLOSSARY.iter().map(|term| term.name).collect();
    assert_eq!(names, expected);
    assert_eq!(app.all("dd .cites").len(), GLOSSARY.len());
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
