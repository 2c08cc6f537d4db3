//! What stands in the report, section by section.

use anyhow::Result;
use upd_rules::case::answers::{Answers, Choice as _, Task, Tasks};
use upd_rules::case::clauses::Clause;
use upd_rules::case::questions::{Answer, Question};
use upd_rules::case::text::write_answers;
use upd_rules::sources::ledger::Cite;
use upd_rules::words;
use upd_rules::words::acts::decides_whether;

use super::kept::Kept;
use super::ledger::Ledger;
use super::steps::Steps;
use super::tally::Tally;
use super::{Entry, Report, Section, parts, sentences};
use crate::prove::Proof;
use crate::smallest::SizedCase;
use crate::summary;

/// A case as the part of a link.
pub(super) fn case(case: &SizedCase) -> String {
    write_answers(&case.answers)
}

pub(super) fn ids(cites: &[Cite]) -> Vec<&'static str> {
    cites.iter().map(|cite| cite.id()).collect()
}

impl Report {
    /// The report of what was proved.
    ///
    /// # Errors
    ///
    /// None that is known: the plans are those that were proved.
    pub fn of(proof: &Proof, on: &str) -> Result<Self> {
        let tally = Tally::of(proof)?;
        let steps = Steps::of(proof);
        let plans = parts::Plans::of(proof, &tally, &steps);
        let ledger = Ledger { proof, steps: &steps };
        let contents = |section| match section {
            Section::Question => Question::ALL.into_iter().map(question).collect(),
            Section::Answer => Question::ALL.into_iter().flat_map(answers).collect(),
            Section::Clause => Clause::ALL.iter().map(|clause| condition(*clause, proof)).collect(),
            Section::Rule => ledger.rules(),
            Section::Cell => ledger.cells(),
            Section::Figure => ledger.figures(),
            Section::Conflict => ledger.conflicts(),
            Section::Step => steps.entries(),
            Section::Sentence => sentences::entries(proof),
            Section::Outcome => tally.outcomes(),
            Section::Part => plans.parts(),
            Section::Plan => plans.entries(),
            Section::Check => checks(proof),
        };
        Ok(Self {
            proved: summary::line(proof),
            on: on.to_owned(),
            sections: Section::ALL.map(|section| (section, contents(section))).into(),
            kept: Kept::of(proof, tally.ways),
        })
    }
}

fn checks(proof: &Proof) -> Vec<Entry> {
    summary::checks()
        .map(|(name, says, of)| {
            let exception = proof.exceptions.iter().find(|(check, _)| *check == name);
            Entry {
                id: name.to_owned(),
                topic: of.to_owned(),
                says: summary::without_references(says).to_owned(),
                more: vec![(
                    "Found",
                    exception.map_or_else(|| NO_EXCEPTION.to_owned(), |(_, found)| found.what.clone()),
                )],
                case: exception.map(|(_, found)| case(&found.smallest)),
                cases: exception.map(|(_, found)| found.cases),
                ..Entry::default()
            }
        })
        .collect()
}

/// What was found where a check holds.
pub(super) const NO_EXCEPTION: &str = "no exception";

fn question(question: Question) -> Entry {
    let words = words::question(question, &Answers::default());
    let help = words::help(question, &Answers::default());
    let choices = answers(question).into_iter().map(|answer| answer.says);
    Entry {
        id: question.key().to_owned(),
        topic: words::question_short(question),
        says: words.title,
        list: choices.collect(),
        more: filled([("Help", help.join(" "))]),
        cites: ids(question.rules()),
        ..Entry::default()
    }
}

/// What is known, without labels that have nothing behind them.
pub(super) fn filled<const N: usize>(more: [(&'static str, String); N]) -> Vec<(&'static str, String)> {
    more.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}

fn answers(question: Question) -> Vec<Entry> {
    let answer = |place: u8| match Task::ALL.get(usize::from(place)) {
        Some(task) if question == Question::Tasks => Answer::Tasks(Tasks::of(&[*task])),
        _ => Answer::One(place),
    };
    (0..)
        .zip(question.values())
        .map(|(place, value)| Entry {
            id: format!("{}={value}", question.key()),
            topic: words::question_short(question),
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
