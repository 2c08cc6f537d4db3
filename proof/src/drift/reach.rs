//! What a rule reaches: the steps, the questions, the figures, and the sentences that rest on it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{NaiveDate, NaiveTime};
use upd_rules::case::answers::{Answers, Choice as _, Task, Tasks};
use upd_rules::case::questions::{Answer, Question, fits, next_question};
use upd_rules::case::text::{Case, write_answers};
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::plan::StepId;
use upd_rules::sources::figures::FIGURES;
use upd_rules::sources::ledger::{Cite, Group, Who};
use upd_rules::sources::matrix::{Cell, RoleGroup};
use upd_rules::sources::said::Said;
use upd_rules::words;
use upd_rules::words::acts::{acts, where_it_acts};

use super::figures::counted;
use super::ledger::Located;

/// So many complete cases are told to collect what is said.
const CASES: usize = 20_000;
/// What a link may say beside the answers: some sentences come only with days.
const FREE_VALUES: [&str; 5] = [
    "",
    "&start=2026-12-21",
    "&expires=2027-03-09",
    "&start=2026-12-21&expires=03/04/2027&expires-uat=2026-12-31",
    "&expires=2026-06-01",
];
/// The day on which they are told.
const TODAY: (i32, u32, u32) = (2026, 12, 1);

/// What rests on every rule, as far as plans say it.
#[derive(Clone, Debug, Default)]
pub struct Reach {
    sentences: HashMap<&'static str, Vec<String>>,
    /// What a step is called for a group of people.
    titles: BTreeMap<(StepId, Option<RoleGroup>), String>,
    /// The steps of plans of a group, of those with a task and of those without it.
    steps: BTreeSet<(RoleGroup, Task, bool, StepId)>,
}

/// What rests on one rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// The steps: id and title.
    pub steps: Vec<String>,
    /// Where it acts besides: questions, roles, figures, links, and what it decides.
    pub acts: Vec<String>,
    /// The sentences.
    pub sentences: Vec<String>,
    /// Where it acts, or why nowhere, if it is none of these.
    pub otherwise: Vec<String>,
}

impl Reach {
    /// Collects what is said in many cases.
    #[must_use]
    pub fn collect() -> Self {
        let mut reach = Self::default();
        let calendar = Calendar::default();
        let (year, month, day) = TODAY;
        let today = NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        for (answers, free) in random_cases(CASES).zip(FREE_VALUES.iter().cycle()) {
            let case = Case::read(&(write_answers(&answers) + free));
            reach.read(
                &Document::of(&case, today.and_time(NaiveTime::MIN), &calendar),
                &answers,
            );
        }
        reach
    }

    fn read(&mut self, document: &Document, answers: &Answers) {
        let tasks = answers.tasks.unwrap_or_default();
        for told in &document.steps {
            let step = told.step.id;
            let titles = &mut self.titles;
            titles
                .entry((step, answers.group()))
                .or_insert_with(|| told.title.clone());
            if let Some(group) = answers.group() {
                let of_tasks = Task::ALL.iter().map(|task| (group, *task, tasks.contains(*task), step));
                self.steps.extend(of_tasks);
            }
        }
        for said in said(document) {
            for cite in &said.cites {
                let sentences = self.sentences.entry(cite.id()).or_default();
                if !sentences.contains(&said.text) {
                    sentences.push(said.text.clone());
                }
            }
        }
    }

    /// What rests on a rule.
    #[must_use]
    pub fn of(&self, cite: Cite) -> Reached {
        let (steps, mut acts) = match cite {
            Cite::Rule(rule) => (self.named(rule.who, |step| step.rules().contains(&rule)), acts(cite)),
            Cite::Conflict(conflict) => {
                let is_behind = |step: StepId| step.conflicts().contains(&conflict);
                (self.named(conflict.who, is_behind), acts(cite))
            }
            Cite::Cell(cell) => self.of_cell(cell),
        };
        acts.retain(|line| !line.starts_with("Steps: "));
        Reached {
            steps,
            acts,
            sentences: self.sentences.get(cite.id()).cloned().unwrap_or_default(),
            otherwise: where_it_acts(cite),
        }
    }

    /// Steps with what they are called for those whom a rule is for.
    fn named(&self, who: Who, is_behind: impl Fn(StepId) -> bool) -> Vec<String> {
        let groups = RoleGroup::ALL.into_iter().filter(|group| covers(who, *group));
        let groups: Vec<Option<RoleGroup>> = groups.map(Some).chain([None]).collect();
        let title = |step: StepId| groups.iter().find_map(|group| self.titles.get(&(step, *group)));
        let steps = StepId::ALL.iter().copied().filter(|step| is_behind(*step));
        let named = steps.map(|step| match title(step) {
            Some(title) => format!("{} ({title})", step.key()),
            None => step.key().to_owned(),
        });
        named.collect()
    }

    /// What rests on a cell of the table of roles: the steps that only plans with its task have, the role and the
    /// question.
    fn of_cell(&self, cell: Cell) -> (Vec<String>, Vec<String>) {
        let (task, role) = (cell.row().task, cell.role());
        let group = RoleGroup::ALL.into_iter().find(|group| group.roles().contains(&role));
        let is_of =
            |step: StepId, with: bool| group.is_some_and(|group| self.steps.contains(&(group, task, with, step)));
        let who = group.map_or(Who::ALL, who);
        let steps = self.named(who, |step| is_of(step, true) && !is_of(step, false));
        let acts = vec![
            format!("Roles: {}", role.label()),
            format!("Questions: {}", words::question_short(Question::Tasks)),
        ];
        (steps, acts)
    }
}

/// Whether a rule is for people of a group of roles.
fn covers(who: Who, group: RoleGroup) -> bool {
    match group {
        RoleGroup::Authority => who.covers(Group::Authority) || who.covers(Group::Commission),
        RoleGroup::Industry => who.covers(Group::Industry) || who.covers(Group::Consultant),
        RoleGroup::Public => who.covers(Group::Public),
    }
}

/// The people of a group of roles.
const fn who(group: RoleGroup) -> Who {
    match group {
        RoleGroup::Authority => Who::AUTHORITY,
        RoleGroup::Industry => Who::INDUSTRY,
        RoleGroup::Public => Who::PUBLIC,
    }
}

/// Every sentence of a plan.
fn said(document: &Document) -> impl Iterator<Item = &Said> {
    let steps = document.steps.iter();
    let of_steps = steps.flat_map(|told| told.details.iter().chain(&told.documents).chain(&told.warnings));
    let refused = document.refused.iter();
    let of_refusals = refused.flat_map(|refusal| {
        [
            Some(&refusal.said),
            Some(&refusal.instead),
            refusal.without_account.as_ref(),
        ]
    });
    let verdict = document.verdict.iter().chain(&document.limits);
    let notes = document
        .notes
        .iter()
        .chain(&document.if_nobody_answers)
        .chain(&document.next_time);
    verdict.chain(of_refusals.flatten()).chain(of_steps).chain(notes)
}

/// Random complete cases, the same ones each time.
fn random_cases(count: usize) -> impl Iterator<Item = Answers> {
    let mut state = 1_u64;
    // Xorshift: good enough to choose answers.
    let mut below = move |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % limit.max(1)
    };
    (0..count).map(move |_| {
        let mut answers = Answers::default();
        while let Some(question) = next_question(&answers) {
            let answer = if question == Question::Tasks {
                Answer::Tasks(Tasks::of(&[
                    Task::ALL[below(Task::ALL.len())],
                    Task::ALL[below(Task::ALL.len())],
                ]))
            } else {
                Answer::One(u8::try_from(below(question.values().len())).unwrap_or_default())
            };
            if fits(question, answer, &answers) {
                answers.set(question, Some(answer));
            }
        }
        answers
    })
}

/// Whether the phrase of a rule or a conflict has a figure.
pub(super) fn has_in_phrase(located: &Located, figure: &str) -> bool {
    counted(located.source.phrase).contains_key(figure)
}

/// Whether a rule or a conflict gives a figure, by what we say of it or because the plans count with it.
pub(super) fn gives(located: &Located, figure: &str) -> bool {
    let texts: Vec<&str> = match located.cite {
        Cite::Rule(rule) => rule
            .wording()
            .map_or_else(Vec::new, |said| vec![said.says, said.when, said.then, said.time]),
        Cite::Conflict(conflict) => conflict
            .wording()
            .map_or_else(Vec::new, |said| vec![said.tells, said.reading]),
        Cite::Cell(_) => Vec::new(),
    };
    let in_words = texts.iter().any(|text| counted(text).contains_key(figure));
    let mut words = figure.split(' ');
    let number = words.next().unwrap_or_default();
    // The unit stands last in the name of a figure that plans count with.
    let unit = words
        .next_back()
        .unwrap_or_default()
        .trim_end_matches('s')
        .to_uppercase();
    let is_same = |name: &str, known: u16| known.to_string() == number && name.trim_end_matches('S').ends_with(&unit);
    let mut counted_with = FIGURES.iter().filter(|known| known.cites.contains(&located.cite));
    in_words || counted_with.any(|known| is_same(known.name, known.number))
}
