//! What holds for every case, tried on random ones.

use std::collections::HashSet;

use crate::support::{Random, document};
use upd_rules::case::answers::{Answers, Environment, Goal};
use upd_rules::case::possible::open_questions;
use upd_rules::case::questions::{Question, asked, next_question};
use upd_rules::case::text::write_answers;
use upd_rules::plan::{Actor, Outcome, Plan, QuestionSet, StepId, StepSet};

fn plans(seed: u64, count: usize) -> impl Iterator<Item = (Answers, Plan)> {
    let mut random = Random::new(seed);
    (0..count).map(move |_| {
        let answers = random.complete();
        let plan = Plan::of(&answers).expect("complete answers have a plan");
        (answers, plan)
    })
}

/// Contract, section 5: the next question is really open, and answering ends.
#[test]
fn answering_what_is_asked_ends() {
    let mut random = Random::new(21);
    for _ in 0..500 {
        let mut answers = open_questions(&random.incomplete()).answers;
        let mut asked_so_far = 0;
        while let Some(question) = open_questions(&answers).remaining.first().copied() {
            assert!(answers.answer(question).is_none() && asked(question, &answers));
            let answer = random.answer(question, &answers);
            answers.set(question, Some(answer));
            // An answer that was kept until now may not fit any more: the page drops it.
            answers = open_questions(&answers).answers;
            asked_so_far += 1;
            assert!(asked_so_far <= 2 * Question::ALL.len(), "{answers:?}");
        }
        assert!(Plan::of(&answers).is_ok());
    }
}

/// Contract, section 4: each step comes after all that it waits for, so there is no cycle; and a step of one kind
/// stands once in each environment.
#[test]
fn steps_stand_in_an_order_that_respects_what_they_wait_for() {
    for (answers, plan) in plans(22, 20_000) {
        let mut seen = HashSet::new();
        assert!(plan.steps.len() <= 64, "a set of steps has room for 64");
        for (place, step) in plan.steps.iter().enumerate() {
            assert!(step.after.iter().all(|before| before < place), "{answers:?}");
            assert!(
                seen.insert((step.id, step.environment)),
                "{:?} twice: {answers:?}",
                step.id
            );
            let waits_for_optional = step.after.iter().any(|before| plan.steps[before].optional);
            assert!(!waits_for_optional, "nothing waits for an optional step: {answers:?}");
        }
    }
}

/// Contract, section 4: nothing that somebody else does waits for your account.
#[test]
fn nobody_else_waits_for_your_account() {
    for (answers, plan) in plans(23, 10_000) {
        for step in plan
            .steps
            .iter()
            .filter(|step| step.actor != Actor::You && step.id != StepId::OmsProcessing)
        {
            let waits = step
                .after
                .iter()
                .any(|before| plan.steps[before].id.key().starts_with("account."));
            assert!(!waits, "{:?} of {answers:?}", step.id);
        }
    }
}

/// Contract, section 3: a refusal says what is open instead and who can do it.
#[test]
fn a_refusal_names_who_can() {
    for (answers, plan) in plans(24, 4000) {
        if plan.refused.is_empty() {
            continue;
        }
        for refusal in document(&write_answers(&answers)).refused {
            let who = ["uthorit", "holder", "Super User"]
                .iter()
                .any(|who| refusal.instead.text.contains(who));
            assert!(who, "{}", refusal.instead.text);
        }
    }
}

/// Contract, section 2: what each outcome means for the plan.
#[test]
fn outcomes_agree_with_their_plans() {
    for (answers, plan) in plans(25, 20_000) {
        let to_do = plan
            .steps
            .iter()
            .any(|step| !step.optional && !matches!(step.id, StepId::ApiPlanRenewal | StepId::EamManageUsers));
        match plan.outcome {
            Outcome::NothingToDo => assert!(!to_do && plan.refused.is_empty(), "{answers:?}"),
            Outcome::NotEligible => assert!(plan.steps.is_empty() && !plan.refused.is_empty(), "{answers:?}"),
            Outcome::NotCovered => {
                assert_eq!(plan.steps.len(), 1);
                assert_eq!(plan.steps[0].id, StepId::EnquireServiceDesk);
            }
            Outcome::Eligible => assert!(plan.refused.is_empty() && to_do, "{answers:?}"),
            Outcome::EligibleInPart => assert!(!plan.refused.is_empty(), "{answers:?}"),
            Outcome::NotYet => assert!(plan.has(StepId::SuperUserAgree), "{answers:?}"),
            Outcome::Wait => assert!(
                matches!(answers.goal, Some(Goal::SignIn | Goal::Account | Goal::Renew)),
                "{answers:?}"
            ),
        }
    }
}

/// ENV-07, ENV-15: nothing in a plan for industry or the public is about UAT.
#[test]
fn only_authorities_get_steps_in_uat() {
    for (answers, plan) in plans(26, 20_000) {
        if !answers.is(upd_rules::sources::matrix::RoleGroup::Authority) {
            assert!(
                plan.steps.iter().all(|step| step.environment != Some(Environment::Uat)),
                "{answers:?}"
            );
            assert!(plan.roles.uat.is_none());
        }
    }
}

/// Every step says why it is there: by questions that were asked, and by rules. Its words are all there.
#[test]
fn every_step_says_what_to_do_and_why() {
    for (answers, _) in plans(27, 3000) {
        let document = document(&write_answers(&answers));
        for step in &document.steps {
            assert!(!step.title.is_empty() && !step.details.is_empty(), "{}", step.id.key());
            assert!(!step.cites.is_empty(), "{}: {answers:?}", step.id.key());
            assert!(step.because.contains(&Question::Goal));
            assert!(step.because.iter().all(|question| answers.answer(*question).is_some()));
            if answers.goal != Some(Goal::Account) && step.id != StepId::SuperUserSecond {
                assert!(
                    step.because.len() > 1,
                    "{} only because of the goal: {answers:?}",
                    step.id.key()
                );
            }
        }
    }
}

/// Answers that nobody asks for change nothing.
#[test]
fn answers_that_are_not_asked_change_nothing() {
    let mut random = Random::new(28);
    for _ in 0..2000 {
        let answers = random.complete();
        let mut more = answers;
        for question in Question::ALL {
            if answers.answer(question).is_none() {
                more.set(question, Some(random.answer(question, &Answers::default())));
            }
        }
        let used = open_questions(&more).answers;
        assert_eq!(used, answers);
        assert_eq!(next_question(&used), None);
    }
}

/// A step may be waited for on two accounts, and a question may decide two things: that is one step and one question.
#[test]
fn what_is_put_into_a_set_twice_is_there_once() {
    let (first, last) = (StepSet::one(0), StepSet::one(63));
    let both = first.or(last).or(first);
    assert_eq!(both.iter().collect::<Vec<_>>(), [0, 63]);
    assert!(both.contains(0) && both.contains(63) && !both.contains(1) && !StepSet::NONE.contains(0));
    let questions = QuestionSet::of(&[Question::User, Question::Oms]).with(Question::User);
    assert_eq!(questions.iter().collect::<Vec<_>>(), [Question::User, Question::Oms]);
}
