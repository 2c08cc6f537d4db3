//! What to ask next (issue 11, "The desk"), against following every way to its plan. The library reads it off a prepared
//! diagram, which is made here (`UPDATE_SNAPSHOTS=1 cargo test -p upd-rules --test rules ask_next` after a change of the
//! questions or of the verdicts).

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use upd_rules::case::answers::{Answers, Choice, Task, Tasks};
use upd_rules::case::possible::open_questions;
use upd_rules::case::questions::{Answer, Question, asked, fits};
use upd_rules::plan::{Outcome, Plan, Verdict, Verdicts, Weighed, ask_next, reachable, weigh};
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::words;

use crate::every_way::{assert_written, every_set_of_tasks, write_numbers};
use crate::support::{Random, answers};

/// The prepared diagram is the one that following every way to its plan gives.
#[test]
fn the_prepared_diagram_is_that_of_all_ways() {
    assert_written("src/plan/verdict_ways.rs", &text_of(&Diagram::of_all_ways()));
}

/// Where a way goes on: the place of a question among all of them, and which of its nodes. Behind the last question
/// stand the verdicts.
type Next = (usize, usize);

/// A node: where each answer leads, if it fits, and for tasks the group that asks.
type Node = (Vec<Option<Next>>, Option<RoleGroup>);

/// From the verdicts upwards, nodes become one where their answers lead to the same. Nothing is forgotten on the way, so
/// nothing can be forgotten that an outcome reads.
#[derive(Default)]
struct Diagram {
    /// The nodes of each question, with their numbers among them.
    nodes: [HashMap<Node, usize>; Question::ALL.len()],
}

impl Diagram {
    fn of_all_ways() -> Self {
        let mut diagram = Self::default();
        assert_eq!(diagram.follow(0, &Answers::default()), (0, 0));
        diagram
    }

    /// The node from which a way goes on, with those questions before that place answered that are asked.
    fn follow(&mut self, place: usize, way: &Answers) -> Next {
        let Some(question) = Question::ALL.get(place).copied() else {
            let told = |verdict: &Verdict| *verdict == self::verdict(way);
            return (
                place,
                Verdict::TOLD_APART.iter().position(told).expect("one that is told"),
            );
        };
        if !asked(question, way) {
            return self.follow(place + 1, way);
        }
        let answers = answers_that_differ(question, way).into_iter();
        let next = answers.map(|answer| answer.map(|answer| self.follow(place + 1, &with(way, question, answer))));
        let node = (next.collect(), way.group().filter(|_| question == Question::Tasks));
        let nodes = &mut self.nodes[place];
        let number = nodes.len();
        (place, *nodes.entry(node).or_insert(number))
    }
}

fn verdict(complete: &Answers) -> Verdict {
    Verdict::of(&Plan::of(complete).expect("all that is asked has an answer")).told()
}

fn with(answers: &Answers, question: Question, answer: Answer) -> Answers {
    let mut answers = *answers;
    answers.set(question, Some(answer));
    answers
}

/// Every answer in its place, as far as it fits; of the tasks, the first set of all with each need.
fn answers_that_differ(question: Question, way: &Answers) -> Vec<Option<Answer>> {
    if question != Question::Tasks {
        let all = (0..question.values().len() as u8).map(Answer::One);
        return all
            .map(|answer| Some(answer).filter(|answer| fits(question, *answer, way)))
            .collect();
    }
    let group = way.group().expect("tasks are asked of those who belong to a group");
    let mut found = vec![None; NEEDS];
    for tasks in every_set_of_tasks() {
        found[needs(group, tasks)].get_or_insert(Answer::Tasks(tasks));
    }
    found
}

/// Tasks differ by the level of the role that those left need, by whether the API is left, and by whether one is refused.
const NEEDS: usize = 4 * 2 * 2;

fn needs(group: RoleGroup, tasks: Tasks) -> usize {
    let left = tasks.and(group.tasks());
    let number = |holds| usize::from(holds);
    4 * group.least_level(left) as usize + 2 * number(left.contains(Task::Api)) + number(!tasks.minus(left).is_empty())
}

/// The diagram as a table. The verdicts have the first numbers, then come the nodes of the last question, and so on.
fn text_of(diagram: &Diagram) -> String {
    let mut text = "//! The ways to answer the questions as a diagram: its nodes are questions in their order, and lead to verdicts. Made by
//! `rules/tests/rules/ask_next.rs`, which compares it with the questions and the plans.

/// The answer does not fit there.
pub(super) const DOES_NOT_FIT: u16 = u16::MAX;

/// For each question how many nodes it has, and, answer by answer, the number of the node or the verdict to which that
/// leads from each of them. The verdicts have the first numbers, then come the nodes of the last question, those of the
/// one before, and so on. Tasks count by what they need; behind them stand the groups that ask.
#[rustfmt::skip]
pub(super) static NODES: [(usize, &[u16]); "
        .to_owned();
    let _ = write!(text, "{}] = [", Question::ALL.len());
    let count = |places: std::ops::Range<usize>| diagram.nodes[places].iter().map(HashMap::len).sum::<usize>();
    let places = Question::ALL.len();
    let number = |(place, number): Next| match place {
        _ if place == places => number,
        _ => VERDICTS + count(place + 1..places) + number,
    };
    for (question, nodes) in Question::ALL.into_iter().zip(&diagram.nodes) {
        let mut nodes: Vec<(&Node, &usize)> = nodes.iter().collect();
        nodes.sort_by_key(|(_, number)| **number);
        let _ = write!(text, "\n    // {}\n    ({}, &[", question.key(), nodes.len());
        let answers = nodes.first().map_or(0, |((next, _), _)| next.len());
        let leads_to = |answer: usize| {
            let next = nodes.iter().map(move |((next, _), _)| next[answer]);
            next.map(|next| next.map_or(usize::from(u16::MAX), number))
        };
        let groups = nodes
            .iter()
            .filter_map(|((_, group), _)| group.map(|group| group as usize));
        let numbers = (0..answers).flat_map(leads_to).chain(groups);
        write_numbers(&mut text, &numbers.collect::<Vec<_>>());
        text.push_str("\n    ]),");
    }
    text + "\n];\n"
}

const VERDICTS: usize = Verdict::TOLD_APART.len();

/// The verdicts to which the open questions lead: every way of answering them is followed to its plan. `None` where they
/// are too many to follow.
fn verdicts_of_every_way(given: &Answers) -> Option<Verdicts> {
    let (mut found, mut ways_left) = (Verdicts::default(), 3000);
    follow_from(0, Answers::default(), given, &mut |complete| {
        found = found.or(Verdicts::one(verdict(complete)));
        ways_left -= 1;
        ways_left > 0
    })
    .then_some(found)
}

/// Whether all the ways were followed from the question in that place on.
fn follow_from(place: usize, way: Answers, given: &Answers, complete: &mut impl FnMut(&Answers) -> bool) -> bool {
    let Some(question) = Question::ALL.get(place).copied() else {
        return complete(&way);
    };
    if !asked(question, &way) {
        return follow_from(place + 1, way, given, complete);
    }
    let kept = given.answer(question).filter(|answer| fits(question, *answer, &way));
    let answers = kept.map_or_else(|| every_answer(question), |answer| vec![answer]);
    let mut fitting = answers.into_iter().filter(|answer| fits(question, *answer, &way));
    fitting.all(|answer| follow_from(place + 1, with(&way, question, answer), given, complete))
}

fn every_answer(question: Question) -> Vec<Answer> {
    match question {
        Question::Tasks => every_set_of_tasks().map(Answer::Tasks).collect(),
        _ => (0..question.values().len() as u8).map(Answer::One).collect(),
    }
}

/// Cases in which anything may be open, and cases with answers that do not fit or to questions that are not asked.
fn cases(seed: u64, count: usize) -> impl Iterator<Item = Answers> {
    let mut random = Random::new(seed);
    (0..count).map(move |round| {
        let mut given = if round % 4 == 0 {
            random.incomplete()
        } else {
            random.complete()
        };
        for _ in 0..random.below(4) {
            let question = Question::ALL[random.below(Question::ALL.len())];
            let answers = every_answer(question);
            let changed = Some(answers[random.below(answers.len())]).filter(|_| random.below(3) == 0);
            given.set(question, changed);
        }
        given
    })
}

/// Issue 11: with how many verdicts each answer leaves. What is read off the diagram is what following every way finds.
#[test]
fn the_verdicts_left_are_those_of_every_way() {
    let mut several = 0;
    for given in cases(111, 6000) {
        if let Some(expected) = verdicts_of_every_way(&given) {
            assert_eq!(reachable(&given), expected, "{given:?}");
            several += usize::from(expected.len() > 1);
        }
    }
    assert!(several > 500, "only {several} cases leave more than one outcome");
}

/// Contract, section 2: a complete case has one outcome, that of its plan.
#[test]
fn complete_answers_leave_the_outcome_of_their_plan() {
    let mut random = Random::new(112);
    let mut seen = Verdicts::default();
    for _ in 0..20_000 {
        let complete = random.complete();
        let left = reachable(&complete);
        assert!(left.iter().eq([verdict(&complete)]), "{complete:?}");
        assert_eq!(ask_next(&complete), None);
        seen = seen.or(left);
    }
    assert_eq!(seen, reachable(&Answers::default()), "every outcome has been seen");
    assert_eq!(seen.iter().count(), VERDICTS);
}

/// Issue 11: what an answer leaves is what can be reached with it, and the answers together leave all that can be reached.
/// Only tasks are weighed each by itself, and some verdicts need two of them.
#[test]
fn answers_leave_parts_of_what_can_be_reached() {
    for given in cases(113, 600) {
        let all = reachable(&given);
        for question in Question::ALL {
            let Some(weighed) = weigh(&given, question) else {
                assert!(!open_questions(&given).remaining.contains(&question));
                continue;
            };
            assert_eq!(weighed.question, question);
            for (answer, left) in &weighed.left {
                assert_eq!(
                    *left,
                    reachable(&with(&given, question, *answer)),
                    "{answer:?} to {question:?}: {given:?}"
                );
            }
            let is_open = open_questions(&given).remaining.contains(&question);
            let together = weighed
                .left
                .iter()
                .fold(Verdicts::default(), |all, (_, left)| all.or(*left));
            let part = together.or(all) == all;
            assert!(
                !is_open || part && (together == all || question == Question::Tasks),
                "{question:?}: {given:?}"
            );
        }
    }
}

/// Contract, section 1: the answers that are weighed are those that would be kept.
#[test]
fn the_answers_weighed_are_those_that_fit() {
    for given in cases(114, 300) {
        for question in Question::ALL {
            let answers = match question {
                Question::Tasks => Task::ALL
                    .iter()
                    .map(|task| Answer::Tasks(Tasks::of(&[*task])))
                    .collect(),
                _ => every_answer(question),
            };
            let is_kept = |answer: &Answer| {
                let answers = open_questions(&with(&given, question, *answer)).answers;
                answers.answer(question).is_some()
            };
            let kept: Vec<Answer> = answers.into_iter().filter(is_kept).collect();
            let weighed = weigh(&given, question).map(|weighed| weighed.left).unwrap_or_default();
            let weighed: Vec<Answer> = weighed.into_iter().map(|(answer, _)| answer).collect();
            assert_eq!(weighed, kept, "{question:?}: {given:?}");
        }
    }
}

/// Issue 11: of the open questions, the next is the one whose answers leave the fewest verdicts on the average; of
/// several, the one that stands first.
#[test]
fn what_is_asked_next_decides_most() {
    for given in cases(115, 600) {
        let mut best: Option<(f64, Weighed)> = None;
        for question in open_questions(&given).remaining {
            let weighed = weigh(&given, question).expect("an open question may be asked");
            let verdicts: usize = weighed.left.iter().map(|(_, left)| left.len()).sum();
            let average = verdicts as f64 / weighed.left.len() as f64;
            if best.as_ref().is_none_or(|(fewest, _)| average < fewest - 1e-9) {
                best = Some((average, weighed));
            }
        }
        let next = ask_next(&given);
        if reachable(&given).len() == 1 {
            // Nothing is left to decide: the questions go on in their order.
            let first = open_questions(&given).remaining.first().copied();
            assert_eq!(next.as_ref().map(|weighed| weighed.question), first, "{given:?}");
        }
        assert_eq!(next, best.map(|(_, weighed)| weighed), "{given:?}");
    }
}

/// Issue 11: "what to ask next always exists while something is open, and following it always ends".
#[test]
fn following_what_is_asked_next_ends() {
    let mut random = Random::new(116);
    for mut given in cases(117, 3000).chain([Answers::default()]) {
        let mut asked = Vec::new();
        while let Some(weighed) = ask_next(&given) {
            assert!(open_questions(&given).remaining.contains(&weighed.question));
            assert!(
                !asked.contains(&weighed.question),
                "{:?} twice: {given:?}",
                weighed.question
            );
            asked.push(weighed.question);
            let (answer, left) = weighed.left[random.below(weighed.left.len())];
            given.set(weighed.question, Some(answer));
            assert_eq!(reachable(&given), left);
        }
        let found = open_questions(&given);
        assert_eq!(found.remaining, []);
        assert!(reachable(&given).iter().eq([verdict(&found.answers)]));
    }
}

/// ENV-07, ENV-15, ROL-07: what is left of an MAH's wish to search depends first on the environment.
#[test]
fn each_answer_says_which_verdicts_it_leaves() {
    let weighed = ask_next(&answers("goal=access&user=mah&tasks=view")).expect("something is open");
    assert_eq!(weighed.question, Question::Env);
    let left: Vec<(&str, Vec<&str>)> = weighed
        .left
        .iter()
        .map(|(answer, left)| match answer {
            Answer::One(index) => (
                Question::Env.values()[usize::from(*index)],
                left.iter().map(words::outcome).collect(),
            ),
            Answer::Tasks(_) => panic!("an environment is one value"),
        })
        .collect();
    let expected = [
        (
            "production",
            vec!["Not yet", "You can go ahead", "Ask first", "Nothing to do"],
        ),
        ("uat", vec!["Not available to you"]),
        (
            "both",
            vec!["Not yet", "Refused in part", "Refused in part; ask first for the rest"],
        ),
    ];
    assert_eq!(left, expected);
}

/// Contract, section 1: nobody asks a member of the public about Super Users, so there is nothing to weigh.
#[test]
fn a_question_that_cannot_be_asked_is_not_weighed() {
    assert_eq!(weigh(&answers("goal=access&user=public"), Question::SuperUsers), None);
    assert_eq!(
        weigh(&answers("goal=access&user=authority-outside-eea"), Question::Env),
        None
    );
}

/// A set of verdicts has what was put into it. Where nothing can be had now, whether something is to be asked first makes
/// no other verdict; and no two that are told apart are called the same.
#[test]
fn a_set_of_verdicts_has_what_was_put_into_it() {
    let verdict = |outcome, asks_first| Verdict { outcome, asks_first };
    assert!(Verdicts::default().is_empty() && Verdicts::default().iter().next().is_none());
    let all = [
        verdict(Outcome::NotCovered, false),
        verdict(Outcome::Eligible, true),
        verdict(Outcome::NotYet, true),
    ];
    let set = all
        .into_iter()
        .map(Verdicts::one)
        .fold(Verdicts::default(), Verdicts::or);
    let expected = [
        verdict(Outcome::NotYet, false),
        verdict(Outcome::Eligible, true),
        verdict(Outcome::NotCovered, false),
    ];
    assert_eq!(set.iter().collect::<Vec<_>>(), expected);
    assert!(set.len() == 3 && !set.is_empty());
    assert_eq!(set.or(set), set);
    let called: HashSet<&str> = Verdict::TOLD_APART
        .iter()
        .map(|verdict| words::outcome(*verdict))
        .collect();
    assert_eq!(called.len(), VERDICTS);
}
