//! How a plan explains itself (issue 11, "Explaining"): the clauses that hold and those that nearly do, what single
//! changed answers would do, and what keeps a step out.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::time::Instant;

use upd_rules::case::answers::{Answers, Choice, Credentials, Environment, Matter, Oms, RoleHeld, SuperUsers};
use upd_rules::case::clauses::Clause;
use upd_rules::case::fired::{Fired, changes, fired, nearly, turned};
use upd_rules::case::possible::open_questions;
use upd_rules::case::questions::{Answer, Question, asked, fits};
use upd_rules::case::text::write_answers;
use upd_rules::plan::{
    Alternative, Alternatives, LeftOut, Outcome, Plan, StepId, StepKey, Verdict, alternatives, counts, left_out,
};
use upd_rules::sources::figures::{Duration, FIRST_SUPER_USER, SYNCHRONISATION, Unit};
use upd_rules::words::explaining;

use crate::support::{Random, answers, plan};

const NOBODY_IS_SUPER_USER: &str = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed\
     &super-users=none&first-super-user=colleague";

fn complete(seed: u64, count: usize) -> impl Iterator<Item = Answers> {
    let mut random = Random::new(seed);
    (0..count).map(move |_| random.complete())
}

fn with(answers: &Answers, question: Question, answer: Answer) -> Answers {
    let mut with = *answers;
    with.set(question, Some(answer));
    with
}

fn holds(fired: Fired, answers: &Answers) -> bool {
    let there = fired.environment.unwrap_or(Environment::Production);
    fired.clause.holds(answers, there)
}

fn fired_clauses(case: &str) -> Vec<Clause> {
    fired(&answers(case)).into_iter().map(|fired| fired.clause).collect()
}

/// Issue 11: "the rules that fired". Each holds, once, in an environment of the case exactly if it is about one.
#[test]
fn what_fired_holds_where_the_case_is() {
    let mut random = Random::new(110);
    for number in 0..2_000 {
        let given = if number % 2 == 0 {
            random.complete()
        } else {
            random.incomplete()
        };
        let given = open_questions(&given).answers;
        let mut seen = HashSet::new();
        for fired in fired(&given) {
            assert!(holds(fired, &given), "{fired:?}: {}", write_answers(&given));
            assert!(seen.insert(fired));
            assert_eq!(fired.environment.is_some(), fired.clause.is_about_one_environment());
            assert!(fired.environment.is_none_or(|there| given.covers(there)));
        }
    }
}

/// Contract, section 1: what is not asked yet, or is not asked at all, has not been found out. What counts as none has.
#[test]
fn what_nobody_said_fires_nothing() {
    let somebody = [
        Clause::Headless,
        Clause::FirstSuperUserNeeded,
        Clause::ColleagueBecomesFirst,
    ];
    let of = |case: &str| -> Vec<Clause> {
        let fired = fired_clauses(case);
        somebody.into_iter().filter(|clause| fired.contains(clause)).collect()
    };
    assert_eq!(of(NOBODY_IS_SUPER_USER), somebody);
    assert_eq!(
        of("goal=access&user=mah&tasks=view&env=production&account=works&oms=listed"),
        []
    );
    assert_eq!(
        of("goal=access&user=mah&tasks=view&env=production&account=works&oms=not-found"),
        somebody[..2]
    );
    assert_eq!(
        of("goal=sign-in&user=mah&env=production&role-state=approved&approved=over-24h&early-sign-in=no"),
        []
    );
    assert_eq!(
        of("goal=sign-in&user=mah&env=production&role-state=requested&super-users=none"),
        somebody[..2]
    );
    assert_eq!(
        of("goal=renew&user=mah&env=production&matter=renew&role=none&contact=me"),
        []
    );
}

/// Issue 11: what fired goes on holding, whatever is answered next.
#[test]
fn what_fired_stays_with_further_answers() {
    let mut random = Random::new(111);
    let mut further = 0;
    for _ in 0..3_000 {
        let mut now = open_questions(&random.incomplete());
        let before = fired(&now.answers);
        let given = now.answers;
        while let Some(question) = now.remaining.first().copied() {
            let answer = random.answer(question, &now.answers);
            now = open_questions(&with(&now.answers, question, answer));
        }
        let kept = |question: &Question| {
            given.answer(*question).is_none() || given.answer(*question) == now.answers.answer(*question)
        };
        if !Question::ALL.iter().all(kept) {
            continue;
        }
        further += 1;
        for fired in before {
            assert!(
                holds(fired, &now.answers),
                "{fired:?}: {} then {}",
                write_answers(&given),
                write_answers(&now.answers)
            );
        }
    }
    assert!(further > 500, "{further}");
}

/// Issue 11: "and those that nearly did". Each holds with that one answer and not without; and none is missing.
#[test]
fn what_nearly_fired_holds_with_one_answer_more() {
    let mut random = Random::new(112);
    for number in 0..300 {
        let given = if number % 2 == 0 {
            random.complete()
        } else {
            random.incomplete()
        };
        let given = open_questions(&given).answers;
        let before = fired(&given);
        let nearly = nearly(&given);
        for near in &nearly {
            let then = open_questions(&with(&given, near.question, near.answer)).answers;
            let here = Fired {
                clause: near.clause,
                environment: near.environment,
            };
            assert_eq!(then.answer(near.question), Some(near.answer), "it fits");
            assert!(!before.contains(&here) && fired(&then).contains(&here) && holds(here, &then));
            assert!(
                near.environment
                    .is_none_or(|there| given.covers(there) && then.covers(there))
            );
        }
        if number % 2 == 0 {
            let told = |here: &Fired, question, answer| {
                nearly.iter().any(|near| {
                    (near.clause, near.environment, near.question, near.answer)
                        == (here.clause, here.environment, question, answer)
                })
            };
            for (question, answer) in every_other_answer(&given) {
                let then = open_questions(&with(&given, question, answer)).answers;
                let covered = |here: &Fired| here.environment.is_none_or(|there| given.covers(there));
                for here in fired(&then)
                    .iter()
                    .filter(|here| !before.contains(here) && covered(here))
                {
                    assert!(
                        told(here, question, answer),
                        "{here:?} with {question:?}: {}",
                        write_answers(&given)
                    );
                }
            }
        }
    }
}

/// Every other answer of a complete case to a question with one answer.
fn every_other_answer(given: &Answers) -> Vec<(Question, Answer)> {
    let mut found = Vec::new();
    for question in Question::ALL
        .into_iter()
        .filter(|question| *question != Question::Tasks)
    {
        for index in 0..question.values().len() as u8 {
            let answer = Answer::One(index);
            let other = asked(question, given) && given.answer(question) != Some(answer);
            if other && fits(question, answer, given) {
                found.push((question, answer));
            }
        }
    }
    found
}

/// Issue 11: "derived from the clauses". Every clause has words of its own, a part of a sentence, and no figure.
#[test]
fn every_clause_has_words() {
    let mut seen = HashSet::new();
    for clause in Clause::ALL {
        let words = explaining::clause(*clause);
        assert!(seen.insert(words), "{words}");
        assert!(
            !words.ends_with('.') && words.trim() == words && words.len() > 10,
            "{words}"
        );
        assert!(!words.contains(|c: char| c.is_ascii_digit()), "{words}");
    }
}

/// A step that stands for certain, or one of a branch, by its name.
fn keys(plan: &Plan, certain: bool) -> BTreeSet<StepKey> {
    let steps = plan.steps.iter().filter(|step| step.condition.is_none() == certain);
    steps.map(StepKey::of).collect()
}

fn set(keys: &[StepKey]) -> BTreeSet<StepKey> {
    keys.iter().copied().collect()
}

/// The answers with that alternative, found anew.
fn applied(given: &Answers, alternative: &Alternative) -> Answers {
    let mut then = open_questions(&with(given, alternative.question, alternative.answer)).answers;
    for question in &alternative.counted_as_none {
        let none = match question {
            Question::Role | Question::RoleUat => RoleHeld::None.index(),
            _ => Credentials::None.index(),
        };
        assert_eq!(given.answer(*question), None);
        then.set(*question, Some(Answer::One(none)));
    }
    let found = open_questions(&then);
    assert_eq!(found.remaining, [], "{}", write_answers(&then));
    found.answers
}

/// Issue 11: "for the plan at hand, every single changed answer is evaluated". What is promised is what comes.
#[test]
fn an_alternative_does_exactly_what_it_promises() {
    let mut told = 0;
    for given in complete(113, 600) {
        let before = Plan::of(&given).expect("a plan");
        for alternative in alternatives(&given).told {
            told += 1;
            let then = applied(&given, &alternative);
            assert_eq!(then, alternative.answers);
            let after = Plan::of(&then).expect("a plan");
            let (was, is) = (keys(&before, true), keys(&after, true));
            let (perhaps_was, perhaps_is) = (keys(&before, false), keys(&after, false));
            let (was_any, is_any) = (&was | &perhaps_was, &is | &perhaps_is);
            assert_eq!(set(&alternative.certain.added), &is - &was_any);
            assert_eq!(set(&alternative.certain.gone), &was - &is_any);
            assert_eq!(set(&alternative.conditional.added), &perhaps_is - &was_any);
            assert_eq!(set(&alternative.conditional.gone), &perhaps_was - &is_any);
            assert_eq!(set(&alternative.now_certain), &is & &perhaps_was);
            assert_eq!(set(&alternative.now_conditional), &was & &perhaps_is);
            let outcomes = (before.outcome != after.outcome).then_some((before.outcome, after.outcome));
            assert_eq!(alternative.outcome, outcomes);
            for there in Environment::ALL {
                let role = alternative.roles.iter().find(|(environment, _)| *environment == there);
                let expected = (before.roles[there] != after.roles[there]).then_some(after.roles[there]);
                assert_eq!(role.map(|(_, role)| *role), expected);
            }
        }
    }
    assert!(told > 3_000, "{told}");
}

/// Issue 11: "those that matter are told": what is not told changes nothing, or has no plan yet and is counted.
#[test]
fn every_changed_answer_is_told_or_counted_or_changes_nothing() {
    for given in complete(114, 600) {
        let before = Plan::of(&given).expect("a plan");
        let found = alternatives(&given);
        let mut still_open = 0;
        for change in changes(&given) {
            let told = found
                .told
                .iter()
                .any(|other| (other.question, other.answer) == (change.question, change.answer));
            match Plan::of(&change.then.answers) {
                Ok(after) => {
                    let same = keys(&before, true) == keys(&after, true) && keys(&before, false) == keys(&after, false);
                    let same = same && (before.outcome, before.roles) == (after.outcome, after.roles);
                    let then = &change.then.answers;
                    let same = same && at_the_top(&before, &given) == at_the_top(&after, then);
                    assert_eq!(told, !same, "{:?} of {}", change.answer, write_answers(&given));
                }
                Err(_) => still_open += usize::from(!told),
            }
        }
        // One that opens a question that counts as none may change nothing, too.
        assert!(found.still_open <= still_open);
    }
}

/// Issue 11 ("the diff between two plans is symmetric"): going back does the opposite.
#[test]
fn going_back_does_the_opposite() {
    let mut back = 0;
    for given in complete(115, 300) {
        for there in alternatives(&given).told {
            let old = given.answer(there.question).expect("an answer that was changed");
            // Of tasks, one more or one less; what was set aside on the way is open when one comes back.
            let returned = open_questions(&with(&there.answers, there.question, old));
            if !returned.remaining.is_empty() || returned.answers != given {
                continue;
            }
            let all = alternatives(&there.answers).told;
            let returning = all
                .into_iter()
                .find(|back| (back.question, back.answer) == (there.question, old));
            let returning = returning.expect("what matters there matters back");
            back += 1;
            for (one, other) in [
                (&there.certain, &returning.certain),
                (&there.conditional, &returning.conditional),
            ] {
                assert_eq!(set(&one.added), set(&other.gone));
                assert_eq!(set(&one.gone), set(&other.added));
            }
            assert_eq!(set(&there.now_certain), set(&returning.now_conditional));
            assert_eq!(set(&there.now_conditional), set(&returning.now_certain));
            assert_eq!(there.outcome, returning.outcome.map(|(one, other)| (other, one)));
            assert_eq!(there.waits.len(), returning.waits.len());
            for (one, other) in there.waits.iter().zip(&returning.waits) {
                assert_eq!(
                    (one.environment, &one.added, &one.gone),
                    (other.environment, &other.gone, &other.added)
                );
            }
        }
    }
    assert!(back > 300, "{back}");
}

/// Contract, section 4: stated times only, summed for each unit, of steps for which the rest waits. Where every step
/// that stays takes as long as before, the sums of the two plans differ by just what an alternative promises.
#[test]
fn waits_that_fall_away_are_those_of_the_plans() {
    let mut compared = 0;
    for given in complete(116, 600) {
        for alternative in alternatives(&given).told {
            let Alternative {
                answers: then, waits, ..
            } = &alternative;
            let (was, is) = (counted(&given), counted(then));
            let changed = was
                .iter()
                .any(|(key, wait)| is.get(key).is_some_and(|then| then != wait));
            let changed = changed || !alternative.now_certain.is_empty() || !alternative.now_conditional.is_empty();
            if changed
                || given
                    .environments()
                    .chain(then.environments())
                    .any(|there| there == Environment::Uat)
            {
                continue;
            }
            compared += usize::from(!waits.is_empty());
            let (added, gone) = waits
                .first()
                .map_or((&[][..], &[][..]), |waits| (&waits.added, &waits.gone));
            for unit in [Unit::Hours, Unit::Days, Unit::WorkingDays] {
                for bound in [|wait: &Duration| wait.min, |wait: &Duration| wait.max] {
                    let sum = |waits: &mut dyn Iterator<Item = &Duration>| -> Option<i32> {
                        waits
                            .filter(|wait| wait.unit == unit)
                            .map(|wait| bound(wait).map(i32::from))
                            .sum()
                    };
                    let plans = (sum(&mut is.values()), sum(&mut was.values()));
                    let promised = (sum(&mut added.iter()), sum(&mut gone.iter()));
                    // Without a most there is nothing to subtract.
                    if let ((Some(is), Some(was)), (Some(added), Some(gone))) = (plans, promised) {
                        assert_eq!(
                            is - was,
                            added - gone,
                            "{} then {}",
                            write_answers(&given),
                            write_answers(then)
                        );
                    }
                }
            }
        }
    }
    assert!(compared > 300, "{compared}");
}

/// How long the steps take that stand for certain and are counted.
fn counted(answers: &Answers) -> BTreeMap<StepKey, Duration> {
    let plan = Plan::of(answers).expect("a plan");
    let steps = plan.steps.iter();
    let certain = steps.filter(|step| step.condition.is_none() && counts(step, answers));
    certain.map(|step| (StepKey::of(step), step.duration)).collect()
}

fn alternative(found: &Alternatives, question: Question, answer: u8) -> &Alternative {
    let mut told = found.told.iter();
    told.find(|told| (told.question, told.answer) == (question, Answer::One(answer)))
        .expect("it matters")
}

/// Issue 11: "if somebody were already Super User, 4 steps and up to 2 working days fall away".
#[test]
fn somebody_who_is_super_user_already_saves_steps_and_days() {
    let given = answers(NOBODY_IS_SUPER_USER);
    let found = alternatives(&given);
    let one = alternative(&found, Question::SuperUsers, SuperUsers::One.index());
    let production = |id| StepKey {
        id,
        environment: Some(Environment::Production),
    };
    let gone = [
        StepId::SuperUserAgree,
        StepId::SuperUserLetter,
        StepId::SuperUserRequest,
        StepId::SuperUserDecision,
        StepId::SuperUserSynchronise,
    ];
    assert_eq!(one.certain.gone, gone.map(production));
    assert_eq!(one.certain.added, []);
    assert_eq!(one.counted_as_none, [Question::Role]);
    assert_eq!(one.outcome, Some((Outcome::NotYet, Outcome::Eligible)));
    assert_eq!(one.waits.len(), 1);
    assert_eq!(one.waits[0].gone, [FIRST_SUPER_USER, SYNCHRONISATION]);
    let said = explaining::alternative(one, &given);
    assert_eq!(
        said.text,
        "If UPD Super Users (production) were \u{201c}One\u{201d} and Your UPD role (production) \u{201c}None\u{201d}: \
         5 steps, up to 2 working days and at least 4 hours fall away; \
         the outcome would be \u{201c}You can go ahead\u{201d}."
    );
    for id in ["ROL-04", "ROL-05", "ROL-07", "ROL-11"] {
        assert!(said.cites.iter().any(|cite| cite.id() == id), "{id}: {:?}", said.cites);
    }
    // What may still be needed has not fallen away, and no wait with it.
    let unknown = alternative(&found, Question::SuperUsers, SuperUsers::Unknown.index());
    assert_eq!(unknown.certain.gone, [production(StepId::SuperUserSecond)]);
    assert_eq!(unknown.certain.added, [production(StepId::SuperUserFindOut)]);
    assert_eq!(
        set(&unknown.now_conditional),
        one.certain.gone.iter().copied().collect()
    );
    assert_eq!(unknown.waits, []);
    // A wait whose time nobody states has not fallen away.
    let gone = alternative(&found, Question::SuperUsers, SuperUsers::Gone.index());
    assert_eq!(gone.waits, []);
    assert!(
        gone.unstated.contains(&production(StepId::SuperUserDecision)),
        "{gone:?}"
    );
    // "Not yet" is said either way; who becomes Super User themselves would have to ask first.
    assert_eq!(gone.headline, None);
    let given = answers(&NOBODY_IS_SUPER_USER.replace("colleague", "me"));
    let found = alternatives(&given);
    let gone = alternative(&found, Question::SuperUsers, SuperUsers::Gone.index());
    assert!(gone.headline.is_some_and(|then| then.verdict.asks_first), "{gone:?}");
}

/// Issue 11: every alternative and every step left out is a sentence with its rules, and none is for nobody.
#[test]
fn explanations_are_accounted_for() {
    for given in complete(118, 40) {
        let alternatives = alternatives(&given).told;
        let alternatives = alternatives.iter().map(|told| explaining::alternative(told, &given));
        let left_out = explaining::left_out(&left_out(&given), &given);
        let nearly = explaining::nearly(&nearly(&given), &given);
        for said in alternatives.chain(left_out).chain(nearly) {
            assert!(said.is_accounted_for() && !said.cites.is_empty(), "{}", said.text);
            assert!(said.text.ends_with('.') && !said.text.contains("  "), "{}", said.text);
            assert!(!said.text.contains(": ."), "{}", said.text);
            let once: HashSet<_> = said.cites.iter().collect();
            assert_eq!(once.len(), said.cites.len(), "{}", said.text);
        }
    }
}

/// Issue 11: "steps that are *not* in the plan can be listed with what keeps each out". They are exactly the others.
#[test]
fn steps_left_out_are_those_that_other_plans_have() {
    let others: BTreeSet<StepKey> = complete(119, 30_000)
        .flat_map(|other| Plan::of(&other).expect("a plan").steps)
        .map(|step| StepKey::of(&step))
        .collect();
    for given in complete(120, 40) {
        let own = Plan::of(&given).expect("a plan");
        let own: BTreeSet<StepKey> = own.steps.iter().map(StepKey::of).collect();
        let mut covered: Vec<_> = given.environments().collect();
        if covered.is_empty() {
            covered.push(Environment::Production);
        }
        let there = |key: &StepKey| key.environment.is_none_or(|there| covered.contains(&there));
        let expected: BTreeSet<StepKey> = (&others - &own).into_iter().filter(there).collect();
        let left_out: BTreeSet<StepKey> = left_out(&given).iter().map(|left_out| left_out.step).collect();
        assert_eq!(left_out, expected, "{}", write_answers(&given));
    }
}

/// Issue 11: "with what keeps each out, derived from the clauses". With the change the step is there, with less it is
/// not, and the clauses turn.
#[test]
fn a_step_comes_with_what_keeps_it_out() {
    let (mut found, mut not_found) = (0, 0);
    for given in complete(121, 40) {
        let single: Vec<Plan> = changes(&given)
            .iter()
            .filter_map(|change| Plan::of(&change.then.answers).ok())
            .collect();
        for LeftOut {
            step,
            comes_with,
            answers,
            clauses,
        } in left_out(&given)
        {
            let Some(then) = answers else {
                not_found += 1;
                assert!(comes_with.is_empty() && clauses.is_empty());
                continue;
            };
            found += 1;
            assert!((1..=2).contains(&comes_with.len()), "{comes_with:?}");
            let mut changed = given;
            for (question, answer) in &comes_with {
                assert_ne!(given.answer(*question), Some(*answer));
                changed.set(*question, Some(*answer));
            }
            let mut changed = open_questions(&changed);
            while let Some(question) = changed.remaining.first().copied() {
                changed = open_questions(&with(
                    &changed.answers,
                    question,
                    then.answer(question).expect("an answer"),
                ));
            }
            assert_eq!(changed.answers, then, "{}", write_answers(&given));
            let plan = Plan::of(&then).expect("a plan");
            assert!(plan.place(step.id, step.environment).is_some());
            if comes_with.len() == 2 {
                let by_one = single
                    .iter()
                    .any(|plan| plan.place(step.id, step.environment).is_some());
                assert!(!by_one, "{step} of {}", write_answers(&given));
            }
            assert_eq!(turned(&given, &then, step.environment), clauses);
            for clause in clauses {
                let holds = |answers: &Answers| {
                    fired(answers)
                        .into_iter()
                        .filter(|fired| fired.clause == clause)
                        .collect::<Vec<_>>()
                };
                assert_ne!(holds(&given), holds(&then), "{clause:?}");
            }
        }
    }
    assert!(
        found > 1_500 && not_found * 20 < found,
        "{found} found, {not_found} not"
    );
}

/// Issue 11: "Search for the organisation in OMS: comes if …".
#[test]
fn a_search_in_oms_comes_when_nobody_has_searched() {
    let given = answers(NOBODY_IS_SUPER_USER);
    let left_out = left_out(&given);
    let of = |id| {
        left_out
            .iter()
            .find(|left_out| left_out.step.id == id)
            .expect("it is not in the plan")
    };
    let search = of(StepId::OmsSearch);
    assert_eq!(
        search.comes_with,
        [(Question::Oms, Answer::One(Oms::NotSearched.index()))]
    );
    assert_eq!(
        explaining::left_out(std::slice::from_ref(search), &given)[0].text,
        "If Organisation in OMS were \u{201c}I have not searched yet\u{201d}: Look the organisation up in OMS."
    );
    // It may be needed where nobody has searched; where somebody did and found nothing it is needed for certain.
    let request = of(StepId::OmsRequestCreation);
    assert_eq!(
        request.comes_with,
        [(Question::Oms, Answer::One(Oms::NotFound.index()))]
    );
    let ask = of(StepId::SuperUserAskServiceDesk);
    assert_eq!(
        ask.comes_with,
        [(Question::SuperUsers, Answer::One(SuperUsers::Gone.index()))]
    );
    // Whoever was Super User was affiliated, so the organisation is in OMS.
    assert_eq!(ask.clauses, [Clause::KnownToBeInOms, Clause::SuperUsersGone]);
    assert!(!plan(NOBODY_IS_SUPER_USER).has(StepId::OmsSearch));
}

/// Issue 11: what comes with the same answer stands in one sentence, and every step in one.
#[test]
fn steps_left_out_are_told_together() {
    let given = answers(NOBODY_IS_SUPER_USER);
    let found = left_out(&given);
    let said = explaining::left_out(&found, &given);
    assert!(said.len() * 3 < found.len() * 2, "{} of {}", said.len(), found.len());
    let spor = "If What you need were \u{201c}Become SPOR Industry Super User\u{201d}, depending on what is asked then: Find out \
                whether the organisation has a SPOR Super User; ";
    assert_eq!(said.iter().filter(|said| said.text.starts_with(spor)).count(), 1);
    let titles: usize = said.iter().map(|said| said.text.matches("; ").count() + 1).sum();
    assert_eq!(titles, found.len());
}

/// Issue 11, "those that nearly did": a sentence for each change, as something that is not so.
#[test]
fn rules_that_nearly_decide_are_told_together() {
    let given = answers(NOBODY_IS_SUPER_USER);
    let said: Vec<String> = explaining::nearly(&nearly(&given), &given)
        .into_iter()
        .map(|said| said.text)
        .collect();
    for expected in [
        "If Environment were \u{201c}UAT\u{201d} or \u{201c}Both\u{201d}: UAT is asked for, and is not open to your group.",
        "If you wanted \u{201c}Manage users in EAM\u{201d} or \u{201c}Use Email Configuration\u{201d} too: a task by itself \
         needs the Super User role.",
        "If UPD Super Users (production) were \u{201c}None who can log in\u{201d}, in production: the Super Users there have \
         left, or their accounts are disabled.",
    ] {
        assert!(said.iter().any(|said| said == expected), "{expected}: {said:#?}");
    }
    let different: HashSet<&String> = said.iter().collect();
    assert_eq!(different.len(), said.len());
}

/// Nothing is judged: `cargo test -p upd-rules --test rules -- --ignored --nocapture how_long`.
#[test]
#[ignore = "prints a time"]
fn how_long_left_out_takes() {
    let cases: Vec<Answers> = complete(122, 60).collect();
    let times = cases.iter().map(|given| {
        let start = Instant::now();
        let not_found = left_out(given)
            .iter()
            .filter(|left_out| left_out.answers.is_none())
            .count();
        (start.elapsed(), not_found)
    });
    let times: Vec<_> = times.collect();
    println!("slowest {:?}, fastest {:?}", times.iter().max(), times.iter().min());
}

/// What else decides what stands at the top of a plan: something is to be asked first, or reported at once (SEC-04).
fn at_the_top(plan: &Plan, answers: &Answers) -> (Verdict, bool) {
    let is_leak = answers.matter == Some(Matter::Leaked) && plan.has(StepId::IncidentReport);
    (Verdict::of(plan).told(), is_leak)
}
