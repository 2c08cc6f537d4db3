//! The sentences, each with the chapter that it rests on, where it stands in a plan, and a case that shows it.

use std::collections::BTreeMap;

use upd_rules::case::text::{Case, write_answers};
use upd_rules::document::Document;
use upd_rules::out::text::summary;
use upd_rules::sources::ledger::{CHAPTERS, Cite, TOPICS};
use upd_rules::sources::said::{Said, Standing};
use upd_rules::words::Sources;

use super::Entry;
use crate::prove::Proof;
use crate::rules::{EXPIRIES, NOW, Rules, START};
use crate::sentences::Sentence;

/// Each sentence once: of those that differ only in what they rest on, all that they do.
pub(super) fn entries(proof: &Proof) -> Vec<Entry> {
    let mut all: BTreeMap<&str, (Entry, &Sentence)> = BTreeMap::new();
    for ((text, _), sentence) in &proof.seen.said.said {
        let entry = Entry {
            id: text.clone(),
            topic: topic(&sentence.cites),
            says: text.clone(),
            standing: sentence.standing.key(),
            ..Entry::default()
        };
        let (entry, best) = all.entry(text).or_insert((entry, sentence));
        for cite in &sentence.cites {
            if !entry.cites.contains(&cite.id()) {
                entry.cites.push(cite.id());
            }
        }
        let rank = |sentence: &Sentence| (!sentence.expires.is_empty(), sentence.smallest);
        if rank(sentence) < rank(best) {
            *best = sentence;
        }
    }
    let mut entries: Vec<Entry> = all
        .into_iter()
        .map(|(text, (entry, sentence))| with_case(entry, text, sentence, proof))
        .collect();
    let order = |entry: &Entry| topics().position(|topic| topic == entry.topic);
    entries.sort_by_cached_key(|entry| {
        (
            order(entry).unwrap_or(usize::MAX),
            entry.more.clone(),
            entry.says.clone(),
        )
    });
    entries
}

/// Every topic, in the order of the report.
fn topics() -> impl Iterator<Item = &'static str> {
    let chapters = CHAPTERS.iter().map(|chapter| chapter.title);
    chapters.chain([MATRIX]).chain(TOPICS.iter().map(|topic| topic.title))
}

const MATRIX: &str = "Who may do what";

/// The chapter of the first rule that a sentence rests on.
fn topic(cites: &[Cite]) -> String {
    let of = |cite: &Cite| match cite {
        Cite::Rule(rule) => CHAPTERS
            .iter()
            .find(|chapter| chapter.rules.contains(rule))
            .map(|chapter| chapter.title),
        Cite::Conflict(conflict) => TOPICS
            .iter()
            .find(|topic| topic.conflicts.contains(conflict))
            .map(|topic| topic.title),
        Cite::Cell(_) => Some(MATRIX),
    };
    let first = cites.iter().find_map(of);
    first.map_or_else(|| "Advice of ours, which rests on no rule".to_owned(), str::to_owned)
}

/// The entry with the case that shows the sentence, or with the way to where it is shown.
fn with_case(mut entry: Entry, text: &str, sentence: &Sentence, proof: &Proof) -> Entry {
    let case = write_answers(&sentence.smallest.answers);
    let shows = |more: &str| shown(&format!("{case}{more}"), text, text);
    let place = if let Some(place) = shows("") {
        entry.case = Some(case);
        place
    } else if let Some(place) = shows(START) {
        entry.more.push(("To see it", format!("{case}, with a day to start")));
        place
    } else if let Some((typed, place)) = TYPED
        .iter()
        .zip(EXPIRIES)
        .find_map(|(typed, day)| Some((*typed, shows(day)?)))
    {
        entry.more.push((
            "To see it",
            format!("{case}; then type in as the day of expiry {typed}"),
        ));
        place
    } else if let Some((case, place)) = in_a_longer_one(text, proof) {
        entry.case = Some(case);
        place
    } else {
        entry.more.push(("To see it", format!("{case}, on the screen only")));
        "screen"
    };
    entry.more.insert(0, ("Stands", place.to_owned()));
    entry
}

/// What is typed in as the day of expiry, for each of [`EXPIRIES`].
const TYPED: [&str; EXPIRIES.len()] = [
    "one that is over if day and month are read the other way round",
    "one that is over",
    "one that is less than a month ahead",
    "one that is years ahead, and for UAT one that is less than a month ahead",
];

/// A case that shows a sentence as part of a longer one, the smallest; and where.
fn in_a_longer_one(text: &str, proof: &Proof) -> Option<(String, &'static str)> {
    let said = proof.seen.said.said.iter();
    let longer = said.filter(|((other, _), _)| other != text && other.contains(text));
    let mut longer: Vec<_> = longer.collect();
    longer.sort_by_key(|(_, sentence)| sentence.smallest);
    longer.into_iter().find_map(|((longer, _), sentence)| {
        let case = write_answers(&sentence.smallest.answers);
        let place = shown(&case, text, longer)?;
        Some((case, place))
    })
}

/// Where a sentence stands in what a link shows, by itself or in a longer one; nothing where it is not shown.
fn shown(link: &str, text: &str, longer: &str) -> Option<&'static str> {
    let case = Case::read(link);
    let document = (Rules::OURS.tell)(&case);
    let written = summary(&case, &document, NOW.date(), "", Sources::LeftOut);
    plain(&written).contains(&plain(text)).then_some(())?;
    place(&document, longer)
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn place(document: &Document, text: &str) -> Option<&'static str> {
    let is_in = |said: &[Said]| said.iter().any(|said| said.text == text);
    let steps = || document.steps.iter().chain(document.rows.iter().map(|row| &row.told));
    let refusals = || document.refused.iter();
    let verdict = || document.verdict.iter().chain(&document.limits);
    if verdict().any(|said| said.text == text) {
        return Some("verdict");
    }
    if refusals().any(|refusal| refusal.said.text == text || refusal.instead.text == text) {
        return Some("refusal");
    }
    if steps().any(|step| is_in(&step.details)) {
        return Some("step: how");
    }
    if steps().any(|step| is_in(&step.documents)) {
        return Some("step: have ready");
    }
    if steps().any(|step| is_in(&step.warnings)) {
        return Some("step: take care");
    }
    let rest = [
        (&document.notes, "note"),
        (&document.if_nobody_answers, "if nobody answers"),
        (&document.next_time, "next time"),
    ];
    rest.into_iter().find(|(said, _)| is_in(said)).map(|(_, place)| place)
}

/// What a standing means, for who reads of it.
pub(super) const fn means(standing: Standing) -> &'static str {
    match standing {
        Standing::Stated => "the sources say so",
        Standing::Reading => {
            "the sources contradict each other or can be read in several ways, and this is how we read them"
        }
        Standing::NotDescribed => "the sources are silent on part of it",
        Standing::Advice => "it is ours, and rests on no rule",
    }
}
