//! Which question is asked when (contract, section 1), and which are still open (section 5).

use std::collections::BTreeSet;

use crate::support::Random;
use upd_rules::case::answers::{Answers, Choice, Task, Tasks};
use upd_rules::case::possible::open_questions;
use upd_rules::case::questions::{Answer, Question, asked, fits, next_question};
use upd_rules::case::text::Case;
use upd_rules::words;

fn remaining(case: &str) -> Vec<&'static str> {
    Case::read(case).remaining.into_iter().map(Question::key).collect()
}

#[track_caller]
fn asks(case: &str, question: &str) {
    assert!(
        remaining(case).contains(&question),
        "{case} should ask {question}: {:?}",
        remaining(case)
    );
}

#[track_caller]
fn does_not_ask(case: &str, question: &str) {
    assert!(!remaining(case).contains(&question), "{case} should not ask {question}");
}

/// Contract, section 1, the table: each row where it is asked, and where it is not.
#[test]
fn each_question_is_asked_when_the_table_says() {
    const ACCESS: &str = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed";
    const BOTH: &str = "goal=access&user=authority&tasks=view,api&env=both&account=works";
    let with = |base: &str, more: &str| format!("{base}&{more}");

    asks("", "goal");
    asks("goal=access", "user");
    does_not_ask("goal=account", "user");
    asks("goal=access", "tasks");
    does_not_ask("goal=sign-in", "tasks");
    asks("goal=renew", "env");
    does_not_ask("goal=spor", "env");
    asks("goal=sign-in", "role-state");
    does_not_ask("goal=access", "role-state");
    asks("goal=sign-in&role-state=approved", "approved");
    does_not_ask("goal=sign-in&role-state=rejected", "approved");
    asks("goal=sign-in&role-state=approved", "early-sign-in");
    asks("goal=renew", "matter");
    does_not_ask("goal=spor", "matter");
    asks("goal=organisation", "account");
    does_not_ask("goal=renew", "account");
    asks("goal=account&account=unknown", "other-system");
    does_not_ask("goal=account&account=none", "other-system");
    asks("goal=account&account=new-employer", "email");
    asks("goal=account&account=unknown", "email");
    does_not_ask("goal=account&account=unknown&other-system=yes", "email");
    asks("goal=account&account=new-surname", "eudralink");
    does_not_ask("goal=account&account=mobile", "eudralink");
    asks("goal=spor", "oms");
    does_not_ask("goal=access&user=authority", "oms");
    does_not_ask("goal=renew&user=mah", "oms");
    asks("goal=access&user=mah-consultant", "organisations");
    does_not_ask("goal=spor&user=mah-consultant", "organisations");
    asks(ACCESS, "super-users");
    does_not_ask(ACCESS, "super-users-uat");
    asks(BOTH, "super-users-uat");
    does_not_ask("goal=access&user=public", "super-users");
    does_not_ask("goal=access&user=mah&oms=not-found", "super-users");
    asks(
        "goal=sign-in&user=mah&env=production&role-state=requested",
        "super-users",
    );
    does_not_ask(
        "goal=sign-in&user=mah&env=production&role-state=approved",
        "super-users",
    );
    asks(&with(ACCESS, "super-users=unknown"), "role");
    does_not_ask(&with(ACCESS, "super-users=none"), "role");
    does_not_ask(
        "goal=access&account=none&email=named-work&user=mah&super-users=one",
        "role",
    );
    asks("goal=renew&user=authority&matter=unknown-expiry&env=both", "role-uat");
    does_not_ask("goal=renew&user=public&matter=renew", "role");
    does_not_ask("goal=renew&user=mah&matter=lost", "role");
    asks(&with(BOTH, "super-users-uat=gone&super-users=none"), "credentials-uat");
    does_not_ask(&with(BOTH, "super-users-uat=gone&super-users=none"), "credentials");
    does_not_ask(&with(ACCESS, "super-users=one"), "credentials");
    asks(&with(ACCESS, "super-users=none"), "first-super-user");
    asks(&with(ACCESS, "super-users=gone&role=none"), "first-super-user");
    does_not_ask(&with(ACCESS, "super-users=gone&role=super"), "first-super-user");
    does_not_ask(&with(ACCESS, "super-users=gone&role=edit"), "first-super-user");
    does_not_ask(
        "goal=access&user=mah&tasks=manage-users&super-users=none",
        "first-super-user",
    );
    asks(
        "goal=sign-in&user=mah&env=production&role-state=rejected&super-users=gone",
        "first-super-user",
    );
    does_not_ask(
        "goal=sign-in&user=mah&env=production&role-state=requested&super-users=gone",
        "first-super-user",
    );
    asks("goal=spor&oms=inactive", "spor-super-user");
    does_not_ask("goal=spor&user=mah&oms=not-found", "spor-super-user");
    asks("goal=renew&user=mah&matter=renew", "contact");
    does_not_ask("goal=renew&user=mah&matter=leaked", "contact");
    does_not_ask("goal=renew&user=public&matter=renew", "contact");
}

/// Contract, section 1, "What ends the questions early".
#[test]
fn early_ends_ask_nothing_more() {
    for case in [
        "goal=access&user=authority-outside-eea",
        "goal=renew&user=industry-other",
        "goal=organisation&user=authority",
        "goal=spor&user=public",
        "goal=sign-in&user=public",
        "goal=access&user=mah&tasks=nullify,decide-vnra",
        "goal=access&user=public&tasks=view",
        "goal=access&user=authority&tasks=record-vnra",
        "goal=access&user=mah&tasks=view&env=uat",
        "goal=renew&user=public&env=uat",
        "goal=renew&user=mah&env=production&matter=not-used",
    ] {
        assert_eq!(remaining(case), Vec::<&str>::new(), "{case}");
    }
    asks("goal=access&user=mah&tasks=view&env=both", "account");
}

/// Contract, section 5: `remaining` begins with the next question, in the order of the table.
#[test]
fn the_questions_that_remain_are_in_order() {
    assert_eq!(
        remaining("goal=renew&matter=renew&user=mah"),
        ["env", "role", "contact"],
        "UAT is refused to an MAH, so its role is never asked"
    );
    assert_eq!(
        remaining("goal=renew&matter=renew&user=commission"),
        ["env", "role", "role-uat", "contact"]
    );
    assert_eq!(
        remaining("goal=account"),
        ["account", "other-system", "email", "eudralink"]
    );
}

/// Contract, section 1: an answer is kept until its question cannot be asked; its question is not open, but what
/// its question would bring where the answer does not fit is.
#[test]
fn a_kept_answer_that_may_not_fit_leaves_open_what_its_question_would_bring() {
    let open = remaining("account=mobile");
    assert!(!open.contains(&"account"));
    assert!(
        open.contains(&"email"),
        "with goal access the account is asked again and may be new: {open:?}"
    );
    let open = remaining("goal=account&account=mobile");
    assert_eq!(open, Vec::<&str>::new());
}

/// Of the tasks a few sets stand for all, and ways that no later question tells apart are one. Here every way is
/// followed by itself, with all 511 sets of tasks, and must find the same.
#[test]
fn open_questions_agree_with_following_every_way() {
    let mut random = Random::new(3);
    let mut compared = 0;
    for round in 0..600 {
        let mut given = random.complete();
        for _ in 0..1 + round % 4 {
            let question = Question::ALL[random.below(Question::ALL.len())];
            given.set(question, None);
        }
        if round % 3 == 0 {
            let question = Question::ALL[random.below(Question::ALL.len())];
            let value = Answer::One(random.below(question.values().len()) as u8);
            given.set(question, Some(value));
        }
        if let Some(expected) = follow_every_way(&given) {
            assert_eq!(open_questions(&given).remaining, expected, "{given:?}");
            compared += 1;
        }
    }
    assert!(compared > 300, "only {compared} were few enough to follow");
}

/// The questions that some way still asks, or `None` where there are too many ways to follow.
fn follow_every_way(given: &Answers) -> Option<Vec<Question>> {
    const MOST_WAYS: usize = 3000;
    let usable = open_questions(given).answers;
    let mut open = BTreeSet::new();
    let mut ways = vec![Answers::default()];
    for question in Question::ALL {
        let answer = usable.answer(question);
        let mut next = Vec::new();
        for mut way in ways {
            if !asked(question, &way) {
                next.push(way);
                continue;
            }
            if answer.is_none() {
                open.insert(question);
            }
            let kept = answer.filter(|answer| fits(question, *answer, &way));
            for answer in kept.map_or_else(|| every_answer(question, &way), |answer| vec![answer]) {
                way.set(question, Some(answer));
                next.push(way);
            }
        }
        if next.len() > MOST_WAYS {
            return None;
        }
        ways = next;
    }
    Some(open.into_iter().collect())
}

fn every_answer(question: Question, way: &Answers) -> Vec<Answer> {
    if question == Question::Tasks {
        return (1u16..512)
            .map(|bits| {
                let tasks: Tasks = Task::ALL
                    .iter()
                    .copied()
                    .filter(|task| bits & 1 << task.index() != 0)
                    .collect();
                Answer::Tasks(tasks)
            })
            .collect();
    }
    (0..question.values().len() as u8)
        .map(Answer::One)
        .filter(|answer| fits(question, *answer, way))
        .collect()
}

/// For answers of our own making the quick way and the walk agree on what comes next.
#[test]
fn the_next_question_is_the_first_that_remains() {
    let mut random = Random::new(5);
    for _ in 0..200 {
        let mut answers = Answers::default();
        loop {
            let next = next_question(&answers);
            assert_eq!(open_questions(&answers).remaining.first().copied(), next);
            let Some(question) = next else { break };
            let answer = random.answer(question, &answers);
            answers.set(question, Some(answer));
        }
    }
}

/// Issue 9: tasks in the words of the group; what others do stands apart, and choosing it says who can. The footnotes of
/// the matrix are what is left to industry (IND-26, X043).
#[test]
fn each_group_is_asked_for_its_own_tasks() {
    let asked = |user: &str| {
        let answers = Case::read(&format!("goal=access&user={user}")).answers;
        (words::question(Question::Tasks, &answers), answers)
    };
    let keys = |choices: &[words::ChoiceWords]| choices.iter().map(|choice| choice.key).collect::<Vec<_>>();
    let (mah, answers) = asked("mah");
    assert_eq!(keys(&mah.others), ["nullify", "decide-vnra", "email-configuration"]);
    assert!(
        mah.choices
            .iter()
            .any(|choice| choice.label.contains("volumes of sales"))
    );
    let refusal = words::refusal(Task::Nullify, &answers).expect("a refusal");
    assert!(refusal.instead.text.starts_with("Competent authorities") && !refusal.instead.cites.is_empty());
    assert!(words::refusal(Task::View, &answers).is_none());
    assert_eq!(
        keys(&asked("authority").0.others),
        ["record-vnra", "email-configuration"]
    );
    assert_eq!(keys(&asked("public").0.choices), ["view", "api"]);
    for user in ["mah", "mah-consultant", "authority", "commission", "public"] {
        let words = asked(user).0;
        assert_eq!(words.choices.len() + words.others.len(), Task::ALL.len(), "{user}");
    }
}

/// ACC-12: the systems that come with an account are named where it is asked, not in the help.
#[test]
fn the_systems_that_come_with_an_account_are_named_in_the_open() {
    let answers = Case::read("goal=access&user=mah&account=unknown").answers;
    let unknown = words::question(Question::Account, &answers)
        .choices
        .into_iter()
        .find(|choice| choice.key == "unknown");
    let in_choice = unknown.map(|choice| choice.hint).unwrap_or_default();
    for said in [in_choice, words::question(Question::OtherSystem, &answers).hint] {
        for system in ["SPOR", "Eudralink", "EudraGMDP", "PSUR repository"] {
            assert!(said.contains(system), "{said}");
        }
    }
}
