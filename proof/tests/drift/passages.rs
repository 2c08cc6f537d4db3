//! Changes outside the phrases of the ledger: every word counts, and nothing is told of what only stands elsewhere, or is
//! written otherwise.

use super::doctored::ids;
use super::made_up::Guide;
use super::{WORST, expect_in, findings, in_a_line};
use upd_proof::drift::{Finding, What};
use upd_rules::sources::ledger::Document;

/// A phrase that stands in one section alone, in a sentence that holds no other.
const PHRASE: &str = "will be notified automatically by email";
/// Sentences that the made-up guides of these tests have besides: no rule is found by them.
const OWN: &str =
    "Whoever signs must log in to the gateway before noon, with ten working days to spare, and organise the rest.";
const OTHER: &str =
    "Nobody may ever lend a badge to any visitor at all, as the porter is authorised to keep every one.";

/// A guide with those sentences in two sections.
fn guide() -> Guide {
    let mut guide = Guide::new();
    guide.section("4.1").sentences.push(OWN.to_owned());
    guide.section("4.2").sentences.push(OTHER.to_owned());
    guide.section("7.2").sentences.push(OTHER.to_owned());
    guide
}

/// What is found in a changed guide beside the unchanged one.
fn found(change: impl Fn(&mut Guide)) -> Vec<Finding> {
    let mut new = guide();
    change(&mut new);
    super::findings_beside(&guide().text(), &new.text())
}

fn lines(found: &[Finding]) -> Vec<String> {
    found.iter().map(in_a_line).collect()
}

fn quotes(found: &[Finding]) -> Vec<(&str, usize)> {
    let readings = found.iter().flat_map(|finding| &finding.reads);
    readings.map(|reading| (reading.quote.as_str(), reading.gone)).collect()
}

#[test]
fn a_word_that_is_new_or_gone_is_told_with_those_around_it() {
    for (from, to, quote, gone) in [
        (
            "before noon",
            "after noon",
            "… signs must log in to the gateway [after] noon, with",
            1,
        ),
        ("must log", "need not log", "… Whoever signs [need not] log in", 1),
        (
            "before noon",
            "noon",
            "… signs must log in to the gateway […] noon, with",
            1,
        ),
        ("must log", "must always log", "… Whoever signs must [always] log in", 0),
        (
            "and organise the rest",
            "and organise the rest by post",
            "organise the rest [by post].",
            0,
        ),
    ] {
        let found = found(|guide| guide.section("4.1").replace(OWN, &OWN.replace(from, to)));
        assert_eq!(lines(&found).len(), 1, "{from}: {:?}", lines(&found));
        assert!(lines(&found)[0].starts_with("passage 4.1: "), "{:?}", lines(&found));
        let quoted = quotes(&found)[0];
        let expected = quote.trim_start_matches("… Whoever signs ").trim_start_matches("… ");
        assert!(quoted.0.contains(expected), "{from}: {}", quoted.0);
        assert_eq!(quoted.1, gone, "{from}");
    }
}

/// The rules of the same sentence are named, in every dress, for a word that stands outside of their phrase.
#[test]
fn a_change_beside_a_phrase_names_its_rules() {
    let mut guide = Guide::new();
    let section = guide.section("5.1");
    let place = section.place(PHRASE);
    section.sentences[place] = section.sentences[place].replacen("Lorem", "Nunquam", 1);
    let planted = [format!("passage 5.1: {}", ids(Document::Guide, PHRASE, "5.1"))];
    expect_in(&WORST, "beside a phrase", Document::Guide, &guide.text(), &planted);
}

#[test]
fn what_another_finding_tells_is_told_once() {
    let mut guide = Guide::new();
    guide
        .section("5.1")
        .replace(PHRASE, "will be notified automatically by post");
    let found = findings(Document::Guide, &guide.text());
    let [
        Finding {
            what: What::Gone { .. },
            reads,
            ..
        },
    ] = found.as_slice()
    else {
        panic!("{found:?}")
    };
    assert!(reads[0].quote.contains("automatically by [post];"), "{reads:?}");
}

#[test]
fn what_stands_elsewhere_is_not_told() {
    let moved = found(|guide| {
        let section = guide.section("4.1");
        let place = section.place(OWN);
        let sentence = section.sentences.remove(place);
        guide.section("6").sentences.insert(1, sentence);
    });
    // Only the figure has its place.
    let lines = lines(&moved);
    assert!(lines.iter().all(|line| line.starts_with("figure ")), "{lines:?}");
    assert!(quotes(&moved).is_empty(), "{moved:?}");
    let doubled = found(|guide| guide.section("6").sentences.insert(1, OTHER.to_owned()));
    assert!(doubled.is_empty(), "{doubled:?}");
}

/// A sentence that stood in two sections is missed where it is gone from one.
#[test]
fn a_sentence_that_stood_twice_is_missed() {
    let found = found(|guide| {
        let section = guide.section("7.2");
        let place = section.place(OTHER);
        section.sentences.remove(place);
    });
    assert_eq!(lines(&found).len(), 1, "{:?}", lines(&found));
    assert_eq!(quotes(&found)[0].1, OTHER.split(' ').count());
}

/// A few words that stand elsewhere as well are still new where they did not stand.
#[test]
fn words_of_another_section_are_new_in_this_one() {
    let found = found(|guide| {
        guide
            .section("4.1")
            .replace(OWN, &OWN.replace("must log in", "may ever lend"))
    });
    assert_eq!(lines(&found).len(), 1, "{:?}", lines(&found));
    assert!(
        quotes(&found)[0].0.contains("signs [may ever lend] to the gateway"),
        "{found:?}"
    );
}

#[test]
fn what_is_only_written_otherwise_is_not_told() {
    for (from, to) in [
        ("ten working days", "10 (ten) working days"),
        ("organise", "organize"),
        ("log in", "log-in"),
        ("log in", "login"),
        ("gateway", "gate way"),
        ("before noon", "BEFORE Noon"),
    ] {
        let found = found(|guide| guide.section("4.1").replace(OWN, &OWN.replace(from, to)));
        assert!(found.is_empty(), "{to}: {:?}", lines(&found));
    }
}

/// The same figure in another notation is the same, also in a phrase of the ledger.
#[test]
fn figures_in_other_notations_are_the_same() {
    let mut guide = Guide::new();
    guide
        .section("4.3")
        .replace("five to ten working days", "5–10 working days");
    guide
        .section("2")
        .replace("up to two working days", "up to 2 (two) working days");
    guide.section("5.1").replace(
        "being locked out for 24 hours",
        "being locked out for twenty-four hours",
    );
    expect_in(&WORST, "notations", Document::Guide, &guide.text(), &[]);
}

/// Of a figure that stands twice it is told in how many places it changed.
#[test]
fn a_figure_is_told_with_its_places() {
    let mut guide = Guide::new();
    guide
        .section("5.1")
        .replace("being locked out for 24 hours", "being locked out for 48 hours");
    let found = findings(Document::Guide, &guide.text());
    let places = found.iter().find_map(|finding| match &finding.what {
        What::Figure { still, .. } => Some(*still),
        _ => None,
    });
    assert_eq!(places, Some((1, 2)), "{found:?}");
}
