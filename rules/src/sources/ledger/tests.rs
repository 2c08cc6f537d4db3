//! The ledger is complete and in order, and every value in it can be shown to a reader.

use std::collections::HashSet;

use super::prelude::*;
use super::wording::{Reading, Statement};
use super::*;

fn all_statements() -> impl Iterator<Item = &'static Statement> {
    CHAPTERS.iter().flat_map(Chapter::wording)
}

fn all_readings() -> impl Iterator<Item = &'static Reading> {
    TOPICS.iter().flat_map(Topic::wording)
}

#[test]
fn every_rule_and_every_conflict_has_its_wording() {
    assert!(all_statements().map(|said| said.rule).eq(RULES.iter().copied()));
    assert!(all_readings().map(|read| read.conflict).eq(CONFLICTS.iter().copied()));
    for each in RULES {
        assert_eq!(each.wording().map(|said| said.rule), Some(*each));
    }
    for each in CONFLICTS {
        assert_eq!(each.wording().map(|read| read.conflict), Some(*each));
    }
}

#[test]
fn there_are_272_rules_in_17_chapters() {
    assert_eq!(RULES.len(), 272);
    let letters: String = CHAPTERS.iter().map(|chapter| chapter.letter).collect();
    assert_eq!(letters, "ABCDEFGHIJKLMNOPQ");
}

#[test]
fn there_are_116_conflicts_in_9_topics() {
    assert_eq!(CONFLICTS.len(), 116);
    let letters: String = TOPICS.iter().map(|topic| topic.letter).collect();
    assert_eq!(letters, "ABCDEFGHI");
}

#[test]
fn conflicts_are_of_four_kinds() {
    let count = |kind| CONFLICTS.iter().filter(|conflict| conflict.kind == kind).count();
    assert_eq!(count(ConflictKind::Ambiguity), 61);
    assert_eq!(count(ConflictKind::Gap), 34);
    assert_eq!(count(ConflictKind::Contradiction), 14);
    assert_eq!(count(ConflictKind::Difference), 7);
}

#[test]
fn no_two_ids_are_the_same() {
    let ids: HashSet<_> = RULES
        .iter()
        .map(|rule| rule.id)
        .chain(CONFLICTS.iter().map(|conflict| conflict.id))
        .collect();
    assert_eq!(ids.len(), RULE_COUNT + CONFLICT_COUNT);
}

#[test]
fn rules_are_numbered_from_one_in_each_family() {
    let mut expected = 1;
    let mut current = "";
    for rule in RULES {
        let (family, number) = rule.id.split_once('-').unwrap_or_default();
        if family != current {
            (current, expected) = (family, 1);
        }
        assert_eq!(number, format!("{expected:02}"), "{rule:?}");
        expected += 1;
    }
}

#[test]
fn conflicts_are_numbered_from_one_and_stand_in_order_in_each_topic() {
    for number in 1..=CONFLICT_COUNT {
        assert!(conflict(&format!("X{number:03}")).is_some(), "X{number:03}");
    }
    for topic in TOPICS {
        assert!(topic.conflicts.is_sorted_by_key(|conflict| conflict.id), "{topic:?}");
    }
}

#[test]
fn every_rule_and_every_conflict_can_be_found_in_a_source() {
    let of_rules = all_statements().map(|said| (said.rule.id, said.sources, said.rule.places));
    let of_conflicts = all_readings().map(|read| (read.conflict.id, read.sources, read.conflict.places));
    for (id, sources, places) in of_rules.chain(of_conflicts) {
        assert!(sources.iter().map(|source| &source.place).eq(places), "{id}");
        assert!(!sources.is_empty(), "{id} has no source");
        for source in sources {
            assert!(!source.place.section.is_empty(), "{id}: {source:?}");
            assert!(
                (1..=6).contains(&source.phrase.split_whitespace().count()),
                "{id}: {source:?}"
            );
        }
    }
}

#[test]
fn rules_speak_in_sentences_and_the_rest_in_phrases() {
    for said in all_statements() {
        let rule = said.rule;
        assert!(is_prose(said.says), "{rule:?}: {}", said.says);
        assert!(!rule.who.label().is_empty(), "{rule:?}");
        for phrase in [said.when, said.then, said.time] {
            assert!(is_phrase(phrase), "{rule:?}: {phrase}");
        }
    }
}

#[test]
fn conflicts_speak_in_sentences_under_a_title() {
    for read in all_readings() {
        let conflict = read.conflict;
        assert!(is_prose(read.tells), "{conflict:?}: {}", read.tells);
        assert!(is_prose(read.reading), "{conflict:?}: {}", read.reading);
        assert!(!conflict.who.label().is_empty(), "{conflict:?}");
        assert!(
            !conflict.title.is_empty() && !conflict.title.ends_with('.'),
            "{conflict:?}"
        );
    }
}

fn is_prose(text: &str) -> bool {
    text.ends_with('.') && is_clean(text)
}

fn is_phrase(text: &str) -> bool {
    !text.ends_with('.') && !text.starts_with(char::is_lowercase) && is_clean(text)
}

/// Without the marks of a wrapped string gone wrong, and without straight quotation marks.
fn is_clean(text: &str) -> bool {
    text == text.trim() && !text.contains("  ") && !text.contains(['\n', '\t', '"', '\\'])
}

#[test]
fn texts_name_only_rules_and_conflicts_that_exist() {
    let families: HashSet<_> = RULES.iter().filter_map(|rule| rule.id.split('-').next()).collect();
    let is_id = |word: &str| {
        let of_a_rule = word
            .split_once('-')
            .is_some_and(|(family, _)| families.contains(family));
        let of_a_conflict = word.len() == 4 && word.starts_with('X') && word.ends_with(|c: char| c.is_ascii_digit());
        of_a_rule || of_a_conflict
    };
    let of_rules = all_statements().flat_map(|said| [said.says, said.when, said.then, said.time]);
    let of_conflicts = all_readings().flat_map(|read| [read.tells, read.reading]);
    for text in of_rules.chain(of_conflicts) {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        for word in words.filter(|word| is_id(word)) {
            assert!(rule(word).is_some() || conflict(word).is_some(), "{word} in: {text}");
        }
    }
}

#[test]
fn lookups_find_what_is_there_and_nothing_else() {
    assert_eq!(rule("ROL-05"), Some(&ROL_05));
    assert_eq!(rule("UI-04"), Some(&UI_04));
    assert_eq!(conflict("X043"), Some(&X043));
    assert_eq!(rule("ROL-99"), None);
    assert_eq!(rule("X043"), None);
    assert_eq!(conflict("ROL-05"), None);
    for each in RULES {
        assert_eq!(rule(each.id), Some(*each));
    }
    for each in CONFLICTS {
        assert_eq!(conflict(each.id), Some(*each));
    }
}

#[test]
fn everybody_is_authorities_industry_and_the_public() {
    assert!(Who::ALL.everybody());
    assert!(Who::EAM.everybody());
    assert!(ACC_01.who.everybody());
    assert!(API_01.who.everybody());
    assert!(!ROL_01.who.everybody());
    assert!(!Who::INDUSTRY.and(Who::CONSULTANT).and(Who::PUBLIC).everybody());
}

#[test]
fn who_covers_the_groups_that_the_rule_names() {
    assert!(IND_28.who.covers(Group::Consultant));
    assert!(!IND_28.who.covers(Group::Industry));
    assert!(PUB_01.who.covers(Group::Public));
    assert!(!PUB_01.who.covers(Group::Authority));
    assert!(CA_01.who.covers(Group::Commission));
    assert!(X056.who.covers(Group::Commission));
    assert!(!X056.who.covers(Group::Authority));
    for group in Group::ALL {
        assert!(KEEP_01.who.covers(group));
        assert!(DOC_01.who.covers(group));
    }
}

#[test]
fn who_reads_well() {
    assert_eq!(CA_01.who.label(), "authorities");
    assert_eq!(X056.who.label(), "the European Commission");
    assert_eq!(CON_AND_IND.label(), "industry and consultants");
    assert_eq!(ROL_01.who.label(), "authorities, industry and consultants");
    assert_eq!(KEEP_01.who.label(), "everybody with an EMA account");
    assert_eq!(DOC_01.who.label(), "everybody");
}

const CON_AND_IND: Who = Who::CONSULTANT.and(Who::INDUSTRY);

#[test]
fn citations_say_where_a_rule_stands() {
    assert_eq!(Cite::Rule(&ROL_05).id(), "ROL-05");
    assert_eq!(Cite::Rule(&ROL_05).label(), "Guide §5.1 bullet 1");
    assert_eq!(Cite::Rule(&ACC_01).label(), "Guide §2 item 1, §3; Portal §account");
    assert_eq!(Cite::Rule(&SPO_02).label(), "SPOR leaflet introduction");
    assert_eq!(Cite::Rule(&OMS_08).label(), "Guide §4 way 1; SPOR leaflet step 2");
    assert_eq!(Cite::Conflict(&X002).label(), "X002: 4 hours, counted from what");
}

#[test]
fn values_are_equal_when_their_ids_are() {
    assert_eq!(Cite::Rule(&ACC_01), Cite::Rule(RULES[11]));
    assert_ne!(Cite::Rule(&ACC_01), Cite::Rule(&ACC_02));
    assert_eq!(format!("{:?}", Cite::Conflict(&X001)), "X001");
}
