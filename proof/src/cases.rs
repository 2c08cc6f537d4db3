//! Every complete case, as numbers: what each question was answered with, and what comes of it.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::thread;

use anyhow::{Context as _, Result, anyhow};
use upd_rules::case::answers::{Answers, Choice as _, Environment, EnvironmentChoice, Goal, Task, Tasks, User};
use upd_rules::case::questions::{Answer, Question, asked, fits};
use upd_rules::plan::{Plan, Verdict};
use upd_rules::sources::matrix::RoleGroup;

/// How many questions there are.
const QUESTIONS: usize = Question::ALL.len();
/// The verdicts are numbered from one on, in the order of [`Verdict::TOLD_APART`]: nothing is 0, as for questions.
pub(crate) const NOTHING: u8 = 0;

/// Complete cases that differ in nothing but in tasks which mean the same (`Wish`).
#[derive(Clone, Debug)]
pub struct Case {
    /// For each question 0 where it is not asked, or else one more than the place of the answer. Of the tasks, one more
    /// than the place of the wish among the wishes of the user.
    pub values: [u8; QUESTIONS],
    /// The verdict: one more than its place in [`Verdict::TOLD_APART`].
    pub verdict: u8,
    /// The verdict in production if nothing but production were asked for, and nothing that is refused; 0 where it is not
    /// about access there.
    pub in_production: u8,
    /// The same for UAT.
    pub in_uat: u8,
    /// In how many ways the tasks can be chosen.
    pub ways: u32,
}

impl Case {
    /// The answers; of several sets of tasks that mean the same, the smallest.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::default();
        for (question, value) in Question::ALL.into_iter().zip(self.values) {
            let Some(place) = value.checked_sub(1) else { continue };
            let answer = match question {
                Question::Tasks => answers
                    .group()
                    .and_then(|group| wish(group, place))
                    .map(|wish| Answer::Tasks(wish.tasks)),
                _ => Some(Answer::One(place)),
            };
            answers.set(question, answer);
        }
        answers
    }

    /// How many questions are answered.
    #[must_use]
    pub fn length(&self) -> usize {
        self.values.iter().filter(|value| **value != NOTHING).count()
    }
}

/// What a set of tasks comes to. All that questions and outcome read of the tasks: which role those left need, whether the
/// API is among them, and whether one is refused to the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wish {
    /// The smallest set that comes to it.
    pub tasks: Tasks,
    /// How many sets do.
    pub sets: u32,
}

/// The wishes that differ for a group, in the order of their smallest sets.
#[must_use]
pub(crate) fn wishes(group: RoleGroup) -> Vec<Wish> {
    let mut found: Vec<Wish> = Vec::new();
    for tasks in every_set_of_tasks() {
        match found.iter_mut().find(|wish| means_the_same(group, wish.tasks, tasks)) {
            Some(wish) => wish.sets += 1,
            None => found.push(Wish { tasks, sets: 1 }),
        }
    }
    found
}

/// Every set of tasks that can be an answer: small sets first, those with the first tasks before others.
#[must_use]
pub fn every_set_of_tasks() -> Vec<Tasks> {
    let sets = 1_u32..1 << Task::ALL.len();
    let mut sets: Vec<u32> = sets.collect();
    sets.sort_by_key(|set| (set.count_ones(), Reverse(set.reverse_bits())));
    sets.into_iter()
        .map(|set| {
            Task::ALL
                .iter()
                .copied()
                .filter(|task| set >> task.index() & 1 == 1)
                .collect()
        })
        .collect()
}

/// Whether two sets of tasks mean the same to a group.
pub(crate) fn means_the_same(group: RoleGroup, one: Tasks, other: Tasks) -> bool {
    means(group, one) == means(group, other)
}

fn means(group: RoleGroup, tasks: Tasks) -> (u8, bool, bool) {
    let left = tasks.and(group.tasks());
    (group.least_level(left).index(), left.contains(Task::Api), left != tasks)
}

fn wish(group: RoleGroup, place: u8) -> Option<Wish> {
    wishes(group).get(usize::from(place)).copied()
}

/// Every complete case, in the order of the questions and of their answers.
///
/// # Errors
///
/// If a case that should be complete has no plan.
pub fn every_case() -> Result<Vec<Case>> {
    // Each beginning by itself, for all processors: they are half a million ways.
    let mut beginnings = Vec::new();
    for goal in Goal::ALL {
        if *goal == Goal::Access {
            beginnings.extend(User::ALL.iter().map(|user| (*goal, Some(*user))));
        } else {
            beginnings.push((*goal, None));
        }
    }
    let found: Vec<Result<Vec<Case>>> = thread::scope(|scope| {
        let threads: Vec<_> = beginnings
            .iter()
            .map(|(goal, user)| scope.spawn(|| Walk::from(*goal, *user)))
            .collect();
        let join = |thread: thread::ScopedJoinHandle<'_, Result<Vec<Case>>>| {
            thread
                .join()
                .unwrap_or_else(|_| Err(anyhow!("a walk through the cases broke off")))
        };
        threads.into_iter().map(join).collect()
    });
    let mut all = Vec::new();
    for cases in found {
        all.append(&mut cases?);
    }
    Ok(all)
}

/// A walk through the questions that tries every answer.
struct Walk {
    answers: Answers,
    values: [u8; QUESTIONS],
    ways: u32,
    /// The wishes of the user, once the tasks are asked.
    wishes: Vec<Wish>,
    /// The only answers that are tried to the first questions.
    given: Answers,
    cases: Vec<Case>,
    /// The verdicts of cases that are about one environment alone, by their numbers.
    alone: HashMap<[u8; QUESTIONS], u8>,
}

impl Walk {
    fn from(goal: Goal, user: Option<User>) -> Result<Vec<Case>> {
        let given = Answers {
            goal: Some(goal),
            user,
            ..Answers::default()
        };
        let mut walk = Self {
            answers: Answers::default(),
            values: [NOTHING; QUESTIONS],
            ways: 1,
            wishes: Vec::new(),
            given,
            cases: Vec::new(),
            alone: HashMap::new(),
        };
        walk.go_on(0)?;
        Ok(walk.cases)
    }

    fn go_on(&mut self, place: usize) -> Result<()> {
        let Some(question) = Question::ALL.get(place).copied() else {
            return self.arrive();
        };
        if !asked(question, &self.answers) {
            return self.go_on(place + 1);
        }
        if question == Question::Tasks {
            let group = self
                .answers
                .group()
                .context("tasks are asked of those who belong to a group")?;
            self.wishes = wishes(group);
            for (value, wish) in (1..).zip(self.wishes.clone()) {
                self.ways = wish.sets;
                self.answer(place, value, Answer::Tasks(wish.tasks))?;
            }
            self.ways = 1;
        } else {
            let only = self.given.answer(question);
            let answers = (0..).zip(question.values()).map(|(index, _)| Answer::One(index));
            for (value, answer) in (1..).zip(answers) {
                if only.is_none_or(|only| only == answer) && fits(question, answer, &self.answers) {
                    self.answer(place, value, answer)?;
                }
            }
        }
        self.answers.set(question, None);
        self.values[place] = NOTHING;
        Ok(())
    }

    fn answer(&mut self, place: usize, value: u8, answer: Answer) -> Result<()> {
        self.answers.set(Question::ALL[place], Some(answer));
        self.values[place] = value;
        self.go_on(place + 1)
    }

    fn arrive(&mut self) -> Result<()> {
        let case = Case {
            values: self.values,
            verdict: verdict(&self.answers)?,
            in_production: self.alone_in(Environment::Production)?,
            in_uat: self.alone_in(Environment::Uat)?,
            ways: self.ways,
        };
        self.cases.push(case);
        Ok(())
    }

    /// The verdict if nothing but that environment were asked for, and none of the tasks that are refused.
    fn alone_in(&mut self, environment: Environment) -> Result<u8> {
        let is_early = self.answers.early_end().is_some();
        if !self.answers.wants(Goal::Access) || is_early || !self.answers.covers(environment) {
            return Ok(NOTHING);
        }
        let (env, others) = match environment {
            Environment::Production => (EnvironmentChoice::Production, Environment::Uat),
            Environment::Uat => (EnvironmentChoice::Uat, Environment::Production),
        };
        let mut given = self.answers;
        given.env = Some(env);
        given.tasks = Some(self.answers.tasks_left());
        given.super_users[others] = None;
        given.role[others] = None;
        given.credentials[others] = None;
        let key = self.numbers(&given);
        if let Some(verdict) = self.alone.get(&key) {
            return Ok(*verdict);
        }
        let mut alone = Answers::default();
        for question in Question::ALL {
            if asked(question, &alone) {
                alone.set(question, given.answer(question));
            }
        }
        let verdict = verdict(&alone)?;
        self.alone.insert(key, verdict);
        Ok(verdict)
    }

    /// Numbers that tell answers from others of this walk.
    fn numbers(&self, given: &Answers) -> [u8; QUESTIONS] {
        let mut numbers = [NOTHING; QUESTIONS];
        for (number, question) in numbers.iter_mut().zip(Question::ALL) {
            *number = match given.answer(question) {
                None => NOTHING,
                Some(Answer::One(index)) => index + 1,
                Some(Answer::Tasks(tasks)) => self.place_of(given, tasks).map_or(NOTHING, |place| place + 1),
            };
        }
        numbers
    }
}

impl Walk {
    fn place_of(&self, given: &Answers, tasks: Tasks) -> Option<u8> {
        let group = given.group()?;
        let same = |wish: &Wish| means_the_same(group, wish.tasks, tasks);
        self.wishes.iter().position(same).map(|place| place as u8)
    }
}

fn verdict(complete: &Answers) -> Result<u8> {
    let plan = Plan::of(complete).map_err(|open| anyhow!("{} is open in {complete:?}", open.key()))?;
    let told = Verdict::of(&plan).told();
    let place = Verdict::TOLD_APART.iter().position(|verdict| *verdict == told);
    let place = place.with_context(|| format!("{told:?} is no verdict that is told"))?;
    Ok(place as u8 + 1)
}
