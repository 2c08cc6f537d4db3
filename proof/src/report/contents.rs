//! What stands in the report, section by section.

use std::collections::{BTreeMap, HashMap};

use anyhow::Result;
use upd_rules::case::answers::Answers;
use upd_rules::case::clauses::Clause;
use upd_rules::case::questions::Question;
use upd_rules::case::text::write_answers;
use upd_rules::plan::{Plan, StepId, StepKey};
use upd_rules::sources::figures::FIGURES;
use upd_rules::sources::ledger::wording::{Reading, Source, Statement};
use upd_rules::sources::ledger::{CHAPTERS, Cite, TOPICS};
use upd_rules::sources::matrix::{Cell, Mark, ROWS, UpdRole};
use upd_rules::words;
use upd_rules::words::acts::{decides_whether, where_it_acts};

use super::ways::Ways;
use super::{Entry, Report, Section, parts};
use crate::plans::content;
use crate::prove::Proof;
use crate::smallest::SizedCase;
use crate::summary;

/// A case as the part of a link.
pub(super) fn case(case: &SizedCase) -> String {
    write_answers(&case.answers)
}

fn ids(cites: &[Cite]) -> Vec<&'static str> {
    cites.iter().map(|cite| cite.id()).collect()
}

impl Report {
    /// The report of what was proved.
    ///
    /// # Errors
    ///
    /// None that is known: the plans are those that were proved.
    pub fn of(proof: &Proof, on: &str) -> Result<Self> {
        let contents = |section| -> Result<Vec<Entry>> {
            Ok(match section {
                Section::Check => checks(proof),
                Section::Question => Question::ALL.into_iter().map(question).collect(),
                Section::Answer => Question::ALL.into_iter().flat_map(answers).collect(),
                Section::Clause => Clause::ALL.iter().map(|clause| condition(*clause, proof)).collect(),
                Section::Cell => cells(),
                Section::Rule => rules(proof),
                Section::Conflict => conflicts(proof),
                Section::Figure => figures(),
                Section::Step => StepId::ALL.iter().map(|step| self::step(*step, proof)).collect(),
                Section::Sentence => sentences(proof),
                Section::Part => parts::parts(plans(proof)),
                Section::Plan => distinct_plans(proof),
                Section::Way => ways(proof)?,
            })
        };
        let sections = Section::ALL
            .into_iter()
            .map(|section| Ok((section, contents(section)?)));
        Ok(Self {
            proved: summary::line(proof),
            on: on.to_owned(),
            sections: sections.collect::<Result<_>>()?,
        })
    }
}

fn checks(proof: &Proof) -> Vec<Entry> {
    summary::checks()
        .map(|(name, says, of)| {
            let exception = proof.exceptions.iter().find(|(check, _)| *check == name);
            Entry {
                id: name.to_owned(),
                says: says.to_owned(),
                more: vec![
                    ("Checked of", of.to_owned()),
                    (
                        "Found",
                        exception.map_or_else(|| "no exception".to_owned(), |(_, found)| found.what.clone()),
                    ),
                ],
                case: exception.map(|(_, found)| case(&found.smallest)),
                ..Entry::default()
            }
        })
        .collect()
}

fn question(question: Question) -> Entry {
    let words = words::question(question, &Answers::default());
    let help = words::help(question, &Answers::default());
    Entry {
        id: question.key().to_owned(),
        says: words.title,
        more: [("In short", words::question_short(question)), ("Help", help.join(" "))]
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .collect(),
        cites: ids(question.rules()),
        ..Entry::default()
    }
}

fn answers(question: Question) -> Vec<Entry> {
    use upd_rules::case::answers::{Choice as _, Task, Tasks};
    use upd_rules::case::questions::Answer;
    let answer = |place: u8| match Task::ALL.get(usize::from(place)) {
        Some(task) if question == Question::Tasks => Answer::Tasks(Tasks::of(&[*task])),
        _ => Answer::One(place),
    };
    (0..)
        .zip(question.values())
        .map(|(place, value)| Entry {
            id: format!("{}={value}", question.key()),
            says: words::answer(question, answer(place)),
            ..Entry::default()
        })
        .collect()
}

fn condition(clause: Clause, proof: &Proof) -> Entry {
    let other = proof.seen.case_where(clause, false);
    Entry {
        id: clause.name().to_owned(),
        says: format!("Decides whether {}.", decides_whether(clause)),
        more: other
            .map(|other| ("Does not hold in", case(&other)))
            .into_iter()
            .collect(),
        cites: ids(clause.rules()),
        case: proof.seen.case_where(clause, true).map(|smallest| case(&smallest)),
        ..Entry::default()
    }
}

fn cells() -> Vec<Entry> {
    let of = |row: &upd_rules::sources::matrix::Row| {
        let task = row.task;
        UpdRole::ALL.map(|role| {
            let cell = Cell::of(task, role);
            let mark = match cell.mark() {
                Mark::Blank => "may not".to_owned(),
                Mark::Tick(footnotes) => {
                    let notes: Vec<&str> = footnotes.iter().map(|note| note.says()).collect();
                    format!("may. {}", notes.join(" ")).trim_end().to_owned()
                }
            };
            Entry {
                id: cell.id().to_owned(),
                says: format!("{}: {mark}", role.label()),
                more: vec![("Row", row.label.to_owned())],
                ..Entry::default()
            }
        })
    };
    ROWS.iter().flat_map(of).collect()
}

fn places(sources: &[Source]) -> String {
    let told: Vec<String> = sources
        .iter()
        .map(|source| format!("{} \u{201c}{}\u{201d}", source.place.label(), source.phrase))
        .collect();
    told.join("; ")
}

fn rules(proof: &Proof) -> Vec<Entry> {
    CHAPTERS
        .iter()
        .flat_map(|chapter| chapter.wording().iter().map(move |said| (chapter.title, said)))
        .map(|(chapter, said)| rule(chapter, said, proof))
        .collect()
}

fn rule(chapter: &str, said: &Statement, proof: &Proof) -> Entry {
    let cite = Cite::Rule(said.rule);
    let more = [
        ("Chapter", chapter.to_owned()),
        ("Kind", said.kind.label().to_owned()),
        ("For", said.rule.who.label()),
        ("Environment", said.environment.label().to_owned()),
        ("When", said.when.to_owned()),
        ("Then", said.then.to_owned()),
        ("Time or number", said.time.to_owned()),
        ("Where it stands", places(said.sources)),
        ("What rests on it", where_it_acts(cite).join(". ")),
    ];
    Entry {
        id: said.rule.id.to_owned(),
        says: said.says.to_owned(),
        more: more.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        case: proof.seen.case_of(cite).map(|smallest| case(&smallest)),
        ..Entry::default()
    }
}

fn conflicts(proof: &Proof) -> Vec<Entry> {
    let all = TOPICS.iter().flat_map(|topic| topic.wording());
    all.map(|read| conflict(read, proof)).collect()
}

fn conflict(read: &Reading, proof: &Proof) -> Entry {
    let cite = Cite::Conflict(read.conflict);
    Entry {
        id: read.conflict.id.to_owned(),
        says: read.conflict.title.to_owned(),
        more: vec![
            ("What the sources tell", read.tells.to_owned()),
            ("Our reading", read.reading.to_owned()),
            ("Kind", read.conflict.kind.label().to_owned()),
            ("For", read.conflict.who.label()),
            ("Where it stands", places(read.sources)),
            ("What rests on it", where_it_acts(cite).join(". ")),
        ],
        case: proof.seen.case_of(cite).map(|smallest| case(&smallest)),
        ..Entry::default()
    }
}

fn figures() -> Vec<Entry> {
    let says = |cite: &Cite| match cite {
        Cite::Rule(rule) => rule.wording().map(|said| said.says),
        Cite::Conflict(conflict) => Some(conflict.title),
        Cite::Cell(_) => None,
    };
    FIGURES
        .iter()
        .map(|figure| Entry {
            id: format!("{} ({})", figure.name, figure.number),
            says: figure.cites.iter().find_map(says).unwrap_or_default().to_owned(),
            cites: ids(figure.cites),
            ..Entry::default()
        })
        .collect()
}

fn step(step: StepId, proof: &Proof) -> Entry {
    let smallest = proof.seen.case_with(step);
    let alone = StepKey {
        id: step,
        environment: None,
    }
    .by_itself();
    let rules = step.rules().iter().map(|rule| rule.id);
    Entry {
        id: step.key().to_owned(),
        says: smallest.and_then(|smallest| title(step, &smallest)).unwrap_or_default(),
        more: vec![
            ("Who", alone.actor.key().to_owned()),
            ("How long", words::duration(alone.duration)),
        ],
        cites: rules
            .chain(step.conflicts().iter().map(|conflict| conflict.id))
            .collect(),
        case: smallest.map(|smallest| case(&smallest)),
        ..Entry::default()
    }
}

/// What a step is called in its smallest case.
fn title(step: StepId, smallest: &SizedCase) -> Option<String> {
    let told = crate::checks::Told::of(&crate::rules::Rules::OURS, &smallest.answers);
    told.document
        .steps
        .iter()
        .find(|told| told.id == step)
        .map(|told| told.title.clone())
}

/// Each sentence once: of those that differ only in what they rest on, all that they do.
fn sentences(proof: &Proof) -> Vec<Entry> {
    let mut all: BTreeMap<&str, Entry> = BTreeMap::new();
    let mut smallest: BTreeMap<&str, SizedCase> = BTreeMap::new();
    for ((text, _), sentence) in &proof.seen.said.said {
        let entry = all.entry(text).or_insert_with(|| Entry {
            id: text.clone(),
            says: text.clone(),
            standing: sentence.standing.key(),
            ..Entry::default()
        });
        for cite in &sentence.cites {
            if !entry.cites.contains(&cite.id()) {
                entry.cites.push(cite.id());
            }
        }
        smallest
            .entry(text)
            .or_insert(sentence.smallest)
            .keep_smaller(sentence.smallest);
    }
    for (text, entry) in &mut all {
        entry.case = smallest.get(text).map(case);
    }
    all.into_values().collect()
}

/// The distinct plans, each made from its smallest case.
fn plans(proof: &Proof) -> impl Iterator<Item = (Plan, &crate::plans::DistinctPlan)> {
    let all = proof.plans.in_order().into_iter();
    all.filter_map(|(_, distinct)| Some((Plan::of(&distinct.smallest.answers).ok()?, distinct)))
}

fn distinct_plans(proof: &Proof) -> Vec<Entry> {
    (1..)
        .zip(plans(proof))
        .map(|(number, (plan, distinct))| Entry {
            id: number.to_string(),
            says: parts::whole(&plan),
            more: vec![("Content", fingerprint(&plan))],
            case: Some(case(&distinct.smallest)),
            cases: Some(distinct.cases),
            ..Entry::default()
        })
        .collect()
}

/// A number that is another one where anything in a plan is.
fn fingerprint(plan: &Plan) -> String {
    use sha2::{Digest as _, Sha256};
    let digits = Sha256::digest(content(plan));
    digits.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Which case gets which plan.
fn ways(proof: &Proof) -> Result<Vec<Entry>> {
    let plans = proof.plans.in_order();
    let numbers: HashMap<&[u8], u32> = plans.iter().map(|(content, _)| *content).zip(1..).collect();
    let ways = Ways::of(|plan| numbers.get(content(plan).as_slice()).copied())?;
    Ok(ways.entries())
}
