//! Editions with a change that is known.

use super::made_up::{Guide, Section, page, sentence};
use super::mangling::Mangling;
use super::{WORST, expect_exactly, expect_in, findings};
use upd_proof::drift::ledger::{Located, located};
use upd_proof::drift::sections::Heading;
use upd_proof::drift::{Finding, What};
use upd_rules::sources::ledger::Document;

/// Phrases that stand in one section alone, in a sentence that holds no other.
const STANDS_ALONE: &str = "will be notified automatically by email";
const OF_CREDENTIALS: &str = "store the credentials in a secure";
const OF_OMS: &str = "no log-in is required";

/// The rules and conflicts that are found by a phrase in a section, in the order of the ledger.
pub(crate) fn ids(document: Document, phrase: &str, section: &str) -> String {
    let all = located(document);
    let here =
        |located: &&Located| located.source.phrase == phrase && (located.section() == section || section.is_empty());
    let mut ids: Vec<&str> = all.iter().filter(here).map(|located| located.cite.id()).collect();
    ids.dedup();
    assert!(!ids.is_empty(), "{phrase} does not stand in {section}");
    ids.join(" ")
}

/// How many rules and conflicts a section has.
fn count(section: &str) -> usize {
    let all = located(Document::Guide);
    let mut ids: Vec<&str> = all
        .iter()
        .filter(|located| located.section() == section)
        .map(|located| located.cite.id())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len()
}

impl Section {
    /// The place of the sentence that holds a phrase.
    pub(crate) fn place(&self, phrase: &str) -> usize {
        let place = self.sentences.iter().position(|sentence| sentence.contains(phrase));
        place.unwrap_or_else(|| panic!("{phrase} does not stand in {}", self.heading.number))
    }

    pub(crate) fn replace(&mut self, phrase: &str, other: &str) {
        let place = self.place(phrase);
        self.sentences[place] = self.sentences[place].replace(phrase, other);
    }
}

fn renumber(guide: &mut Guide, from: &str, to: &str) {
    guide.section(from).heading.number = to.to_owned();
}

/// Takes a section out.
fn take(guide: &mut Guide, number: &str) -> Section {
    let place = guide
        .sections
        .iter()
        .position(|section| section.heading.number == number)
        .unwrap();
    guide.sections.remove(place)
}

/// Puts a section before another.
fn put(guide: &mut Guide, section: Section, before: &str) {
    let place = guide
        .sections
        .iter()
        .position(|other| other.heading.number == before)
        .unwrap();
    guide.sections.insert(place, section);
}

fn new_section(number: &str, title: &str) -> Section {
    let heading = Heading {
        number: number.to_owned(),
        title: title.to_owned(),
    };
    Section {
        heading,
        sentences: (0..3)
            .map(|place| sentence(place, "sed perspiciatis unde omnis iste"))
            .collect(),
    }
}

/// A change, and the findings that it must make.
type Change = fn(&mut Guide) -> Vec<String>;

fn sentence_removed(guide: &mut Guide) -> Vec<String> {
    let section = guide.section("5.1");
    let place = section.place(STANDS_ALONE);
    section.sentences.remove(place);
    vec![format!("gone 5.1: {}", ids(Document::Guide, STANDS_ALONE, "5.1"))]
}

/// "5 to 10 working days", and with it the phrase that has the figure.
fn days_changed(guide: &mut Guide) -> Vec<String> {
    guide
        .section("4.3")
        .replace("five to ten working days", "five to 15 working days");
    vec![
        "figure 4.3: 5 to 10 working days to 5 to 15 working days".to_owned(),
        format!("gone 4.3: {}", ids(Document::Guide, "five to ten working days", "4.3")),
    ]
}

fn hours_changed(guide: &mut Guide) -> Vec<String> {
    let phrase = "takes a minimum of 4 hours";
    guide.section("5.1").replace(phrase, "takes a minimum of six hours");
    let mut planted = vec![format!("gone 5.1: {}", ids(Document::Guide, phrase, "5.1"))];
    planted.push("figure 5.1: 4 hours to 6 hours".to_owned());
    planted
}

fn figure_added(guide: &mut Guide) -> Vec<String> {
    guide.section("7.2").sentences.push(sentence(3, "elit sed 3 months"));
    vec!["figure 7.2: none to 3 months".to_owned()]
}

fn section_renumbered(guide: &mut Guide) -> Vec<String> {
    renumber(guide, "7.2", "7.3");
    renumber(guide, "7.1", "7.2");
    vec![
        format!("renumbered 7.1 to 7.2: {}", count("7.1")),
        format!("renumbered 7.2 to 7.3: {}", count("7.2")),
    ]
}

fn section_moved(guide: &mut Guide) -> Vec<String> {
    let mut section = take(guide, "4.3");
    section.heading.number = "6.1".to_owned();
    put(guide, section, "7");
    vec![format!("renumbered 4.3 to 6.1: {}", count("4.3"))]
}

fn section_added(guide: &mut Guide) -> Vec<String> {
    guide
        .sections
        .push(new_section("7.3", "Closing of credentials that nobody uses"));
    vec!["new 7.3".to_owned()]
}

/// A section between two others, with their numbers one up, and items that count as sections.
fn item_added(guide: &mut Guide) -> Vec<String> {
    renumber(guide, "5.1.2.3", "5.1.2.5");
    renumber(guide, "5.1.2.2", "5.1.2.3");
    let last = take(guide, "5.1.2.4");
    put(guide, new_section("5.1.2.2", "UPD - Industry Auditor"), "5.1.2.3");
    renumber(guide, "5.1.2.5", "5.1.2.4");
    let mut last = last;
    last.heading.number = "5.1.2.5".to_owned();
    put(guide, last, "5.1.3");
    vec![
        "new 5.1.2.2".to_owned(),
        format!("renumbered 5.1.2.2 to 5.1.2.3: {}", count("5.1.2.2")),
        format!("renumbered 5.1.2.3 to 5.1.2.4: {}", count("5.1.2.3")),
        format!("renumbered 5.1.2.4 to 5.1.2.5: {}", count("5.1.2.4")),
    ]
}

fn chapter_added(guide: &mut Guide) -> Vec<String> {
    for number in ["7.2", "7.1", "7"] {
        renumber(guide, number, &number.replacen('7', "8", 1));
    }
    put(guide, new_section("7", "Words that are used"), "8");
    let renumbered = ["7", "7.1", "7.2"];
    let mut planted: Vec<String> = renumbered
        .map(|number| {
            format!(
                "renumbered {number} to {}: {}",
                number.replacen('7', "8", 1),
                count(number)
            )
        })
        .to_vec();
    planted.push("new 7".to_owned());
    planted
}

fn section_gone(guide: &mut Guide) -> Vec<String> {
    take(guide, "4.1");
    let all = located(Document::Guide);
    let here: Vec<&Located> = all.iter().filter(|located| located.section() == "4.1").collect();
    let mut rules: Vec<&str> = here.iter().map(|located| located.cite.id()).collect();
    rules.dedup();
    let mut phrases: Vec<&str> = here.iter().map(|located| located.source.phrase).collect();
    phrases.sort_unstable();
    phrases.dedup();
    let mut planted = vec![format!("section gone 4.1: {}", rules.join(" "))];
    planted.extend(
        phrases
            .iter()
            .map(|phrase| format!("gone 4.1: {}", ids(Document::Guide, phrase, "4.1"))),
    );
    planted
}

fn heading_changed(guide: &mut Guide) -> Vec<String> {
    guide.section("5.1.3").heading.title = "Members of the public".to_owned();
    vec!["retitled 5.1.3 to 5.1.3: Members of the public".to_owned()]
}

fn phrase_doubled(guide: &mut Guide) -> Vec<String> {
    guide.section("4.2").sentences.push(sentence(2, OF_OMS));
    vec![format!("doubled 4.2 0-1: {}", ids(Document::Guide, OF_OMS, ""))]
}

fn phrase_moved(guide: &mut Guide) -> Vec<String> {
    let section = guide.section("4");
    let place = section.place(OF_OMS);
    let moved = section.sentences.remove(place);
    guide.section("6").sentences.insert(1, moved);
    vec![format!("moved 4 to 6: {}", ids(Document::Guide, OF_OMS, "4"))]
}

fn word_changed(guide: &mut Guide) -> Vec<String> {
    guide
        .section("5.1.1.4")
        .replace(OF_CREDENTIALS, "keep the credentials in a secure");
    vec![format!(
        "gone 5.1.1.4: {}",
        ids(Document::Guide, OF_CREDENTIALS, "5.1.1.4")
    )]
}

fn cell_changed(guide: &mut Guide) -> Vec<String> {
    let row = guide
        .table
        .iter_mut()
        .find(|row| row.starts_with("Nullify data"))
        .unwrap();
    *row = row.replacen("\t✓\t✓\t\t", "\t✓\t✓\t\t✓ ¹", 1);
    vec!["row Nullify data".to_owned()]
}

fn footnote_changed(guide: &mut Guide) -> Vec<String> {
    let row = guide
        .table
        .iter_mut()
        .find(|row| row.starts_with("Update data"))
        .unwrap();
    *row = row.replacen("¹²", "¹³", 1);
    vec!["row Update data".to_owned()]
}

/// Changes of sentences, figures and the table.
const OF_SENTENCES: [(&str, Change); 9] = [
    ("a sentence removed", sentence_removed),
    ("days changed", days_changed),
    ("hours changed", hours_changed),
    ("a figure added", figure_added),
    ("a phrase doubled elsewhere", phrase_doubled),
    ("a phrase moved", phrase_moved),
    ("a word changed", word_changed),
    ("a cell changed", cell_changed),
    ("a footnote in a cell changed", footnote_changed),
];

/// Changes of sections.
const OF_SECTIONS: [(&str, Change); 7] = [
    ("a section renumbered", section_renumbered),
    ("a section moved", section_moved),
    ("a section added", section_added),
    ("an item added that counts as a section", item_added),
    ("a chapter added", chapter_added),
    ("a section gone", section_gone),
    ("a heading changed", heading_changed),
];

/// Those that can be made together, for each leaves alone what the others need.
const TOGETHER: [Change; 10] = [
    sentence_removed,
    days_changed,
    hours_changed,
    section_renumbered,
    section_moved,
    section_gone,
    heading_changed,
    word_changed,
    cell_changed,
    footnote_changed,
];

/// Each change by itself in the worst dresses; together they are looked for in every one.
fn expect_each(changes: &[(&str, Change)]) {
    for (name, change) in changes {
        let mut guide = Guide::new();
        let planted = change(&mut guide);
        expect_in(&WORST, name, Document::Guide, &guide.text(), &planted);
    }
}

#[test]
fn every_change_of_sentences_is_found_and_nothing_else() {
    expect_each(&OF_SENTENCES);
}

#[test]
fn every_change_of_sections_is_found_and_nothing_else() {
    expect_each(&OF_SECTIONS);
}

#[test]
fn all_changes_together_are_found_and_nothing_else() {
    let mut guide = Guide::new();
    let mut planted: Vec<String> = TOGETHER.iter().flat_map(|change| change(&mut guide)).collect();
    // The section with the days has moved as well.
    for line in &mut planted {
        *line = line.replace("figure 4.3", "figure 6.1");
        if line.starts_with("renumbered 4.3") {
            *line = format!(
                "renumbered 4.3 to 6.1: {}",
                count_without("4.3", "five to ten working days")
            );
        }
    }
    expect_exactly("all together", Document::Guide, &guide.text(), &planted);
}

/// How many rules and conflicts a section has that are found by another phrase as well.
fn count_without(section: &str, phrase: &str) -> usize {
    let all = located(Document::Guide);
    let here = all
        .iter()
        .filter(|located| located.section() == section && located.source.phrase != phrase);
    let mut ids: Vec<&str> = here.map(|located| located.cite.id()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.len()
}

/// Of a change the list says what stands there now.
#[test]
fn what_is_nearly_the_same_is_quoted() {
    let mut guide = Guide::new();
    word_changed(&mut guide);
    let found = findings(Document::Guide, &guide.text());
    let [
        Finding {
            what: What::Gone { near, .. },
            ..
        },
    ] = found.as_slice()
    else {
        panic!("{found:?}")
    };
    let expected = (
        "keep the credentials in a secure".to_owned(),
        "5.1.1.4 (UPD – API)".to_owned(),
    );
    assert_eq!(*near, Some(expected));
}

/// What stands in columns is told by its cell.
#[test]
fn a_cell_is_named_where_the_text_shows_it() {
    let mut guide = Guide::new();
    cell_changed(&mut guide);
    for mangling in [Mangling::None, Mangling::Layout, Mangling::Markdown] {
        let found = findings(Document::Guide, &mangling.of(&guide.text(), 7));
        let [
            Finding {
                what: What::Cell { cell, was, now },
                ..
            },
        ] = found.as_slice()
        else {
            panic!("{found:?}")
        };
        assert_eq!(
            (cell.id(), was.as_str(), now.as_str()),
            ("M4d", "empty", "a tick with note 1")
        );
    }
}

/// The list follows the new edition, and what is gone stands where it stood.
#[test]
fn the_list_is_in_the_order_of_the_guide() {
    let mut guide = Guide::new();
    for change in [
        footnote_changed,
        word_changed,
        days_changed,
        section_renumbered,
        sentence_removed,
    ] {
        change(&mut guide);
    }
    let found = findings(Document::Guide, &guide.text());
    let lines: Vec<String> = found.iter().map(super::in_a_line).collect();
    let sections: Vec<&str> = lines
        .iter()
        .map(|line| line.split([' ', ':']).nth(1).unwrap())
        .collect();
    let sections: Vec<&str> = sections.into_iter().filter(|section| section.contains('.')).collect();
    assert!(sections.is_sorted(), "{lines:?}");
}

/// The portal page and the leaflet have no numbers, but the same is found.
#[test]
fn changes_of_the_portal_page_and_of_the_leaflet_are_found() {
    let phrase = "change your mobile number by logging";
    let rules = ids(Document::Portal, phrase, "");
    let change = |change: &dyn Fn(&mut Vec<String>)| {
        let mut sentences = page(Document::Portal);
        change(&mut sentences);
        sentences.join("\n\n")
    };
    let place =
        |sentences: &[String], phrase: &str| sentences.iter().position(|sentence| sentence.contains(phrase)).unwrap();
    let removed = change(&|sentences| {
        sentences.remove(place(sentences, phrase));
    });
    expect_in(
        &WORST,
        "removed",
        Document::Portal,
        &removed,
        &[format!("gone §details: {rules}")],
    );
    let doubled = change(&|sentences| sentences.push(sentence(3, phrase)));
    expect_in(
        &WORST,
        "doubled",
        Document::Portal,
        &doubled,
        &[format!("doubled the 1-2: {rules}")],
    );
    let moved = change(&|sentences| {
        let sentence = sentences.remove(place(sentences, phrase));
        let all = located(Document::Portal);
        let is_there = |sentence: &String| {
            let there = all.iter().filter(|located| located.source.place.section == "§security");
            there.clone().any(|located| sentence.contains(located.source.phrase))
        };
        let there: Vec<usize> = (0..sentences.len())
            .filter(|place| is_there(&sentences[*place]))
            .collect();
        sentences.insert(there[there.len() / 2], sentence);
    });
    expect_in(
        &WORST,
        "moved",
        Document::Portal,
        &moved,
        &[format!("moved §details to §security: {rules}")],
    );

    let hours = "It takes 24 hours for the";
    let leaflet = page(Document::Spor1)
        .join("\n\n")
        .replace(hours, "It takes 48 hours for the");
    let planted = [
        format!("gone step: {}", ids(Document::Spor1, hours, "")),
        "figure the: 24 hours to 48 hours".to_owned(),
    ];
    expect_in(&WORST, "leaflet", Document::Spor1, &leaflet, &planted);
}
