//! What the sources say, as entries: rules, conflicts, the cells of the matrix, and the figures.

use upd_rules::sources::figures::{FIGURES, Figure};
use upd_rules::sources::ledger::wording::{Reading, Source, Statement};
use upd_rules::sources::ledger::{CHAPTERS, CONFLICTS, Cite, Document, Place, RULES, TOPICS};
use upd_rules::sources::matrix::{Cell, Mark, ROWS, Row, UpdRole};
use upd_rules::sources::said::Standing;

use super::Entry;
use super::contents::{case, filled, ids};
use super::rests::{self, Unit};
use super::steps::Steps;
use crate::prove::Proof;

/// What is needed to tell where a rule acts.
pub(super) struct Ledger<'a> {
    pub(super) proof: &'a Proof,
    pub(super) steps: &'a Steps<'a>,
}

impl Ledger<'_> {
    /// The rules, chapter by chapter.
    pub(super) fn rules(&self) -> Vec<Entry> {
        let all = CHAPTERS
            .iter()
            .flat_map(|chapter| chapter.wording().iter().map(move |said| (chapter.title, said)));
        all.map(|(chapter, said)| self.rule(chapter, said)).collect()
    }

    fn rule(&self, chapter: &str, said: &Statement) -> Entry {
        let cite = Cite::Rule(said.rule);
        Entry {
            id: said.rule.id.to_owned(),
            topic: chapter.to_owned(),
            says: said.says.to_owned(),
            people: said.rule.who.label(),
            places: places(said.sources),
            more: filled([
                ("Kind", said.kind.label().to_owned()),
                ("Environment", said.environment.label().to_owned()),
                ("When", said.when.to_owned()),
                ("Then", said.then.to_owned()),
                ("Time or number", said.time.to_owned()),
                ("What rests on it", self.rests_on(cite)),
            ]),
            standing: Standing::of(&[cite]).key(),
            cites: self.beside(said.sources, cite, conflicts_with_places()),
            case: self.case_of(cite),
            ..Entry::default()
        }
    }

    /// The conflicts, topic by topic.
    pub(super) fn conflicts(&self) -> Vec<Entry> {
        let all = TOPICS
            .iter()
            .flat_map(|topic| topic.wording().iter().map(move |read| (topic.title, read)));
        all.map(|(topic, read)| self.conflict(topic, read)).collect()
    }

    fn conflict(&self, topic: &str, read: &Reading) -> Entry {
        let cite = Cite::Conflict(read.conflict);
        Entry {
            id: read.conflict.id.to_owned(),
            topic: topic.to_owned(),
            says: read.conflict.title.to_owned(),
            people: read.conflict.who.label(),
            places: places(read.sources),
            more: filled([
                ("The sources", read.tells.to_owned()),
                ("Our reading", read.reading.to_owned()),
                ("Kind", read.conflict.kind.label().to_owned()),
                ("What rests on it", self.rests_on(cite)),
            ]),
            standing: Standing::of(&[cite]).key(),
            cites: self.beside(read.sources, cite, rules_with_places()),
            case: self.case_of(cite),
            ..Entry::default()
        }
    }

    /// The cells of the matrix, row by row.
    pub(super) fn cells(&self) -> Vec<Entry> {
        let of = |row: &Row| {
            let (task, label) = (row.task, row.label);
            UpdRole::ALL.map(|role| self.cell(Cell::of(task, role), label))
        };
        ROWS.iter().flat_map(of).collect()
    }

    fn cell(&self, cell: Cell, row: &str) -> Entry {
        let number = cell.id().get(1..2).unwrap_or_default();
        let sections = [TABLE.to_owned(), format!("{TABLE} row {number}")];
        let stands_there = |place: &Place| sections.iter().any(|section| section == place.section);
        let rules = RULES.iter().map(|rule| (rule.id, rule.places));
        let all = rules.chain(CONFLICTS.iter().map(|conflict| (conflict.id, conflict.places)));
        let beside = all.filter(|(_, places)| places.iter().any(stands_there));
        Entry {
            id: cell.id().to_owned(),
            topic: row.to_owned(),
            says: mark(cell.mark()),
            people: cell.role().label().to_owned(),
            places: vec![(
                format!("{} {TABLE} row {number}", Document::Guide.short()),
                row_label(cell),
            )],
            standing: Standing::of(&[Cite::Cell(cell)]).key(),
            cites: beside.map(|(id, _)| id).collect(),
            case: self.case_of(Cite::Cell(cell)),
            ..Entry::default()
        }
    }

    /// The figures, in plain names.
    pub(super) fn figures(&self) -> Vec<Entry> {
        FIGURES.iter().map(|figure| self.figure(figure)).collect()
    }

    fn figure(&self, figure: &Figure) -> Entry {
        let said = |cite: &Cite| match cite {
            Cite::Rule(rule) => rule.wording(),
            _ => None,
        };
        let rules: Vec<&Statement> = figure.cites.iter().filter_map(said).collect();
        Entry {
            id: figure.name.to_owned(),
            topic: Unit::of(figure).name,
            says: Unit::of(figure).number,
            places: rules.iter().flat_map(|rule| places(rule.sources)).collect(),
            more: filled([
                (
                    "The rule",
                    rules.first().map(|rule| rule.says).unwrap_or_default().to_owned(),
                ),
                ("In plans", rests::counted(figure, self.steps)),
            ]),
            standing: Standing::of(figure.cites).key(),
            cites: ids(figure.cites),
            ..Entry::default()
        }
    }

    /// What belongs to a rule or a conflict: of what stands in the same section that which is found there by the same words,
    /// or is behind the same sentence.
    fn beside(
        &self,
        of: &[Source],
        cite: Cite,
        others: impl Iterator<Item = (Cite, &'static [Source])>,
    ) -> Vec<&'static str> {
        let said = &self.proof.seen.said.said;
        let same_sentence = |other: Cite| {
            said.values()
                .any(|said| said.cites.contains(&cite) && said.cites.contains(&other))
        };
        let same_words = |sources: &[Source]| sources.iter().any(|source| of.contains(source));
        let same_section = |sources: &[Source]| {
            sources
                .iter()
                .any(|source| of.iter().any(|known| known.place == source.place))
        };
        others
            .filter(|(other, sources)| same_words(sources) || same_section(sources) && same_sentence(*other))
            .map(|(other, _)| other.id())
            .collect()
    }

    fn rests_on(&self, cite: Cite) -> String {
        rests::lines(cite, self.steps).join(". ")
    }

    fn case_of(&self, cite: Cite) -> Option<String> {
        self.proof.seen.case_of(cite).map(|smallest| case(&smallest))
    }
}

/// Where the matrix is printed.
const TABLE: &str = "\u{a7}5.1 table";

fn row_label(cell: Cell) -> &'static str {
    cell.row().label
}

/// What stands in a cell of the matrix.
fn mark(mark: Mark) -> String {
    match mark {
        Mark::Blank => "may not".to_owned(),
        Mark::Tick(notes) => {
            let notes: Vec<String> = notes
                .iter()
                .map(|note| format!(" Note {}: {}", note.number(), note.says()))
                .collect();
            format!("may.{}", notes.concat())
        }
    }
}

fn rules_with_places() -> impl Iterator<Item = (Cite, &'static [Source])> {
    let all = CHAPTERS.iter().flat_map(|chapter| chapter.wording());
    all.map(|said| (Cite::Rule(said.rule), said.sources))
}

fn conflicts_with_places() -> impl Iterator<Item = (Cite, &'static [Source])> {
    let all = TOPICS.iter().flat_map(|topic| topic.wording());
    all.map(|read| (Cite::Conflict(read.conflict), read.sources))
}

fn places(sources: &[Source]) -> Vec<(String, &'static str)> {
    sources
        .iter()
        .map(|source| (source.place.label(), source.phrase))
        .collect()
}
