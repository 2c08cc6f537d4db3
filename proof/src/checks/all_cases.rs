//! What holds for all cases together: nothing that the rules have is dead.

use std::collections::{BTreeMap, BTreeSet};

use upd_rules::case::answers::{Answers, Choice as _, Environment, Task, User};
use upd_rules::case::clauses::Clause;
use upd_rules::case::questions::{Answer, Question};
use upd_rules::document::Document;
use upd_rules::plan::{Actor, StepId, Trait};
use upd_rules::sources::addresses::ADDRESSES;
use upd_rules::sources::figures::{Duration, FIGURES};
use upd_rules::sources::ledger::{self, Cite, background};
use upd_rules::sources::matrix::UpdRole;
use upd_rules::sources::roles::described_by;
use upd_rules::words;

use super::told::Told;
use crate::reviewed::{self, Statements};
use crate::rules::Rules;
use crate::sentences::Sentences;
use crate::smallest::SizedCase;
use crate::walk::offers;

/// The checks of all cases together: name and sentence.
pub const OF_ALL_CASES: [(&str, &str); 8] = [
    (
        "dead-question",
        "Each question that is asked changes something in at least one case",
    ),
    (
        "dead-answer",
        "Each answer gives something else than each other answer to the same question, in at least one case",
    ),
    (
        "dead-clause",
        "Each condition that decides holds in one case and does not in another",
    ),
    (
        "dead-rule",
        "Each rule and conflict that does not stand in the background acts in at least one case",
    ),
    (
        "dead-step",
        "Each step stands in at least one plan, with each of its tickets",
    ),
    (
        "dead-sentence",
        "Each sentence written for plans is said in at least one case",
    ),
    (
        "dead-note",
        "Each row of the notes that must not be missing applies to at least one case",
    ),
    (
        reviewed::CHECK,
        "Each sentence, step and text to send, and the table of roles, reads as it was last reviewed, with the same rules \
         behind it (proof/src/reviewed.tsv; `cargo xtask prove --reviewed` writes it)",
    ),
];

/// Conflicts on which only other pages rest: who goes on with credentials when somebody leaves, and how the form of the
/// Service Desk is filled in.
const ON_OTHER_PAGES: [&str; 3] = ["X076", "X096", "X098"];

/// What was seen in all that was told.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    steps: BTreeMap<SeenStep, SeenIn>,
    tickets: BTreeSet<StepId>,
    /// For each rule and conflict the smallest case in which it was met.
    cited: BTreeMap<&'static str, SizedCase>,
    notes: BTreeMap<&'static str, bool>,
    clauses: BTreeMap<(Clause, bool), SizedCase>,
    /// Every sentence, with the smallest case in which it is said.
    pub said: Sentences,
    /// The same and more, as lines to be compared with what was reviewed.
    pub statements: Statements,
    differences: Differences,
}

/// A step as people see it: the same kind is called otherwise, is done by others or takes longer, as the case may be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeenStep {
    /// Its kind.
    pub id: StepId,
    /// What it is called.
    pub title: String,
    /// Who does it, as the person is told.
    pub who: &'static str,
    /// How long it takes: the unit, at least, at most.
    takes: (&'static str, Option<u16>, Option<u16>),
}

/// Where a step was seen.
#[derive(Clone, Debug)]
pub struct SeenIn {
    /// The smallest case with it.
    pub smallest: SizedCase,
    /// Who does it.
    pub actor: Actor,
    /// How long it takes.
    pub duration: Duration,
    /// Who the people are that have it; nobody in particular where that is not asked.
    pub users: BTreeSet<Option<User>>,
}

/// Which answers make a difference: to which others, in which case.
#[derive(Clone, Debug, Default)]
struct Differences(BTreeMap<(Question, u8, u8), SizedCase>);

fn keep<K: Ord>(map: &mut BTreeMap<K, SizedCase>, key: K, case: SizedCase) {
    map.entry(key)
        .and_modify(|known| known.keep_smaller(case))
        .or_insert(case);
}

impl Seen {
    /// Looks at a case that was told.
    pub fn look_at(&mut self, told: &Told) {
        let case = SizedCase::of(&told.answers);
        for step in &told.document.steps {
            let duration = step.duration;
            let seen = SeenStep {
                id: step.id,
                title: step.title.clone(),
                who: words::actor(step.actor, told.document.whose),
                takes: (duration.unit.key(), duration.min, duration.max),
            };
            let here = SeenIn {
                smallest: case,
                actor: step.actor,
                duration,
                users: BTreeSet::from([told.answers.user]),
            };
            self.see(seen, here);
            for cite in &step.cites {
                keep(&mut self.cited, cite.id(), case);
            }
        }
        for ticket in &told.document.tickets {
            self.tickets.insert(ticket.request.step);
        }
        for said in told.document.sentences() {
            for cite in &said.cites {
                keep(&mut self.cited, cite.id(), case);
            }
        }
        for (ids, applies) in told.rows() {
            *self.notes.entry(ids).or_default() |= applies;
        }
        for clause in Clause::ALL {
            for there in Environment::ALL {
                keep(
                    &mut self.clauses,
                    (*clause, clause.holds(&told.case.answers, there)),
                    case,
                );
            }
        }
        self.said.hear(&told.document, case, told.expires);
        self.statements.hear(&told.document, case);
    }

    fn see(&mut self, step: SeenStep, here: SeenIn) {
        match self.steps.get_mut(&step) {
            Some(known) => {
                known.smallest.keep_smaller(here.smallest);
                known.users.extend(here.users);
            }
            None => {
                self.steps.insert(step, here);
            }
        }
    }

    /// Takes in what another core has seen.
    pub fn merge(&mut self, other: Self) {
        let merge = |map: &mut BTreeMap<_, SizedCase>, other: BTreeMap<_, SizedCase>| {
            for (key, case) in other {
                keep(map, key, case);
            }
        };
        for (step, there) in other.steps {
            self.see(step, there);
        }
        merge(&mut self.cited, other.cited);
        for (key, case) in other.clauses {
            keep(&mut self.clauses, key, case);
        }
        self.tickets.extend(other.tickets);
        for (ids, applied) in other.notes {
            *self.notes.entry(ids).or_default() |= applied;
        }
        self.said.merge(other.said);
        self.statements.merge(other.statements);
    }

    /// The smallest case in which a rule or conflict acts: a plan cites it; or, where none does, a condition that decides
    /// by it holds.
    #[must_use]
    pub fn case_of(&self, cite: Cite) -> Option<SizedCase> {
        let by_clause = || {
            let clauses = Clause::ALL.iter().filter(|clause| clause.rules().contains(&cite));
            clauses
                .filter_map(|clause| self.clauses.get(&(*clause, true)))
                .min()
                .copied()
        };
        self.cited.get(cite.id()).copied().or_else(by_clause)
    }

    /// Every step as people see it, kind by kind.
    pub fn steps(&self) -> impl Iterator<Item = (&SeenStep, &SeenIn)> {
        self.steps.iter()
    }

    /// The smallest case in which a condition holds, or does not.
    #[must_use]
    pub fn case_where(&self, clause: Clause, holds: bool) -> Option<SizedCase> {
        self.clauses.get(&(clause, holds)).copied()
    }

    /// Looks for cases that differ in one answer and get something else.
    pub fn look_for_differences(&mut self, rules: &Rules, cases: &[SizedCase]) {
        for case in cases {
            self.differences.look_at(rules, case);
        }
    }

    /// What never came up: the name of the check, and what it is.
    #[must_use]
    pub fn dead(&self) -> Vec<(&'static str, String)> {
        let mut dead = Vec::new();
        for question in Question::ALL {
            let name = |place: u8| question.values().get(usize::from(place)).copied().unwrap_or_default();
            let (pairs, alike) = self.differences.of(question);
            if pairs == alike.len() {
                dead.push(("dead-question", question.key().to_owned()));
            }
            dead.extend(alike.into_iter().map(|(one, other)| {
                (
                    "dead-answer",
                    format!("{}={} is as {}", question.key(), name(one), name(other)),
                )
            }));
        }
        for clause in Clause::ALL {
            for (holds, word) in [(true, "never"), (false, "always")] {
                if !self.clauses.contains_key(&(*clause, holds)) {
                    dead.push(("dead-clause", format!("{} {word} holds", clause.name())));
                }
            }
        }
        let rules = ledger::RULES.iter().map(|rule| Cite::Rule(rule));
        for cite in rules.chain(ledger::CONFLICTS.iter().map(|conflict| Cite::Conflict(conflict))) {
            let by_value = shows_in_any_case(cite);
            let elsewhere = ON_OTHER_PAGES.contains(&cite.id());
            if background(cite).is_none() && self.case_of(cite).is_none() && !by_value && !elsewhere {
                dead.push(("dead-rule", cite.id().to_owned()));
            }
        }
        for step in StepId::ALL {
            if !self.steps.keys().any(|seen| seen.id == *step) {
                dead.push(("dead-step", step.key().to_owned()));
            } else if step.is(Trait::Ticket) && !self.tickets.contains(step) {
                dead.push(("dead-step", format!("the ticket of {}", step.key())));
            }
        }
        dead.extend(self.said.never_said().into_iter().map(|text| ("dead-sentence", text)));
        let idle = self.notes.iter().filter(|(_, applied)| !**applied);
        dead.extend(idle.map(|(ids, _)| ("dead-note", (*ids).to_owned())));
        dead
    }
}

/// Whether a rule or conflict is behind a question, a figure, a link or the page of a role: they need no case to show.
fn shows_in_any_case(cite: Cite) -> bool {
    Question::ALL
        .into_iter()
        .any(|question| question.rules().contains(&cite))
        || FIGURES.iter().any(|figure| figure.cites.contains(&cite))
        || ADDRESSES.iter().any(|(_, cites)| cites.contains(&cite))
        || UpdRole::ALL.into_iter().any(|role| described_by(role).contains(&cite))
}

impl Differences {
    /// How many pairs of answers a question has, and those that nothing tells apart. A task is compared with its absence.
    fn of(&self, question: Question) -> (usize, Vec<(u8, u8)>) {
        let places = 0..question.values().len() as u8;
        let pairs: Vec<(u8, u8)> = if question == Question::Tasks {
            places.map(|place| (place, place)).collect()
        } else {
            let with_later = |one| (one + 1..places.end).map(move |other| (one, other));
            places.clone().flat_map(with_later).collect()
        };
        let known = |(one, other): &(u8, u8)| self.0.contains_key(&(question, *one, *other));
        (pairs.len(), pairs.into_iter().filter(|pair| !known(pair)).collect())
    }

    fn look_at(&mut self, rules: &Rules, case: &SizedCase) {
        for question in Question::ALL {
            let Some(given) = case.answers.answer(question) else {
                continue;
            };
            for (one, other, answers) in changes(question, given, &case.answers) {
                let pair = (question, one.min(other), one.max(other));
                if !self.0.contains_key(&pair) && tells_something_else(rules, &case.answers, &answers) {
                    self.0.insert(pair, *case);
                }
            }
        }
    }
}

/// The same answers with another one to that question: its place, that of the one before, and what follows. Of tasks,
/// with one more or less, which counts as a difference of that task.
fn changes(question: Question, given: Answer, answers: &Answers) -> Vec<(u8, u8, Answers)> {
    let with = |answer| {
        let mut changed = *answers;
        changed.set(question, Some(answer));
        changed
    };
    match given {
        Answer::Tasks(tasks) => {
            let others = Task::ALL.iter().map(|task| (task.index(), tasks.toggled(*task)));
            let others = others.filter(|(_, tasks)| !tasks.is_empty());
            others
                .map(|(place, tasks)| (place, place, with(Answer::Tasks(tasks))))
                .collect()
        }
        Answer::One(place) => offers(question, answers)
            .into_iter()
            .filter_map(|answer| match answer {
                Answer::One(other) if other != place => Some((place, other, with(answer))),
                _ => None,
            })
            .collect(),
    }
}

/// Whether other answers, as far as they count, lead to something else: another plan, or other words. Where they leave a
/// question open they do.
fn tells_something_else(rules: &Rules, one: &Answers, other: &Answers) -> bool {
    let case = (rules.read)(&(rules.write)(other));
    if !case.is_complete() {
        return true;
    }
    if (rules.plan)(one) != (rules.plan)(&case.answers) {
        return true;
    }
    said(&Told::of(rules, one).document) != said(&Told::of(rules, &case.answers).document)
}

/// All that a document says.
fn said(document: &Document) -> Vec<&str> {
    let sentences = document.sentences().map(|said| said.text.as_str());
    let titles = document.steps.iter().map(|step| step.title.as_str());
    let fields = document.tickets.iter().flat_map(|ticket| &ticket.fields);
    sentences
        .chain(titles)
        .chain(fields.map(|field| field.value.as_str()))
        .collect()
}
