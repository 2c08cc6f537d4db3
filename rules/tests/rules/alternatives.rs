//! What single changed answers would do (issue 11, "Explaining"), case by case: what is said of a change, and where
//! nothing is. What holds in every case stands in `explaining.rs`.

use upd_rules::case::questions::{Answer, Question};
use upd_rules::plan::{Alternative, alternatives};

use crate::support::answers;

/// What is said of a case with that answer instead; `None` where nothing is.
#[track_caller]
fn told(case: &str, question: Question, key: &str) -> Option<Alternative> {
    let changed = answers(&format!("{}={key}", question.key()));
    let answer = changed.answer(question).expect("an answer to that question");
    told_with(case, question, answer)
}

fn told_with(case: &str, question: Question, answer: Answer) -> Option<Alternative> {
    let mut told = alternatives(&answers(case)).told.into_iter();
    told.find(|told| (told.question, told.answer) == (question, answer))
}

/// SEC-04: a leak is reported before anything else, and a loss is not; so one instead of the other changes what stands
/// at the top, though the step is the same.
#[test]
fn a_leak_is_urgent_and_a_loss_is_not() {
    for (was, then, is_urgent) in [
        ("lost", "leaked", true),
        ("requested", "leaked", true),
        ("leaked", "lost", false),
        ("requested", "lost", false),
    ] {
        let case = format!("goal=renew&user=public&env=production&matter={was}");
        let told = told(&case, Question::Matter, then).expect("it matters");
        let headline = told.headline.expect("something else is at the top");
        assert_eq!(headline.is_urgent, is_urgent, "{was} then {then}");
    }
}

/// Contract, section 1: roles and credentials that are not asked because nobody is Super User count as none, and so
/// they do where somebody is. What is not asked because it does not matter counts as nothing: nobody knows it.
#[test]
fn only_what_counted_as_none_stays_none() {
    const ACCESS: &str = "goal=access&user=mah&env=production&account=works&oms=listed";
    let nobody = format!("{ACCESS}&tasks=view&super-users=none&first-super-user=colleague");
    let one = told(&nobody, Question::SuperUsers, "one").expect("it matters");
    assert_eq!(one.counted_as_none, [Question::Role]);
    let for_the_api = nobody.replace("tasks=view", "tasks=view,api");
    let one = told(&for_the_api, Question::SuperUsers, "one").expect("it matters");
    assert_eq!(one.counted_as_none, [Question::Role, Question::Credentials]);

    // Somebody who has not wanted the API may have credentials there, and who reports a loss may hold a role.
    let without_api = format!("{ACCESS}&tasks=view&super-users=several&role=view");
    let with_api = Answer::Tasks(answers("tasks=view,api").tasks.expect("tasks"));
    assert_eq!(told_with(&without_api, Question::Tasks, with_api), None);
    let loss = "goal=renew&user=mah&env=production&matter=lost";
    assert_eq!(told(loss, Question::Matter, "unknown-expiry"), None);
}

/// The page says how many other answers open questions, so that nothing can be said of them: here every other goal, and
/// the accounts for which an e-mail address, another system or Eudralink is asked about.
#[test]
fn changes_that_open_questions_are_counted() {
    const GOALS: usize = 5;
    let accounts = [
        "none",
        "unknown",
        "just-registered",
        "new-employer",
        "new-domain",
        "new-surname",
    ];
    let found = alternatives(&answers("goal=account&account=works"));
    assert_eq!(found.still_open, GOALS + accounts.len());
    for account in accounts {
        assert_eq!(
            told("goal=account&account=works", Question::Account, account),
            None,
            "{account}"
        );
    }
}
