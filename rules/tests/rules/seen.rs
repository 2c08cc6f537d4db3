//! What a link says that its maker saw (contract, section 6): read back, told when damaged, and compared with the plans of
//! other answers and of other rules.

use std::collections::BTreeSet;

use upd_rules::case::answers::{Answers, Environment, Goal};
use upd_rules::case::text::{Case, LinkNote};
use upd_rules::plan::seen::{Difference, Seen, read, read_done, write, write_done};
use upd_rules::plan::{Outcome, Plan, StepId, StepKey};
use upd_rules::words;

use crate::support::{Random, answers, plan};

/// A plan with `not-found`, of which the tests below take something away.
const CASE: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";

fn keys(plan: &Plan) -> BTreeSet<StepKey> {
    plan.steps.iter().map(StepKey::of).collect()
}

#[test]
fn what_is_written_is_read_again_and_is_short() {
    let mut random = Random::new(6);
    let (mut all, mut longest) = (0, 0);
    for _ in 0..4000 {
        let answers = random.complete();
        let plan = Plan::of(&answers).expect("complete answers");
        let text = write(&plan, &answers);
        assert!(LinkNote::Was.takes(&text), "{text}");
        let read = read(&text, &answers).unwrap_or_else(|| panic!("{text} cannot be read"));
        assert_eq!(read, Seen::of(&plan), "{text}");
        assert!(read.difference(&Seen::of(&plan)).is_empty());
        all += text.len();
        longest = longest.max(text.len());
    }
    assert!(all / 4000 <= 30, "on the average {} characters", all / 4000);
    assert!(longest <= 60, "{longest} characters");
}

/// Every character that is another one, every two that changed places, and every end that is missing.
#[test]
fn a_damaged_text_is_told() {
    let answers = answers(CASE);
    let text = write(&plan(CASE), &answers);
    let read = |text: &str| read(text, &answers);
    for place in 0..text.len() {
        for other in ('a'..='z').chain('2'..='7').chain(['A', '0', '-']) {
            let damaged: String = (text.chars().enumerate())
                .map(|(at, sign)| if at == place { other } else { sign })
                .collect();
            assert_eq!(read(&damaged).is_some(), damaged == text, "{damaged}");
        }
        let mut swapped: Vec<char> = text.chars().collect();
        if place > 0 {
            swapped.swap(place - 1, place);
            let swapped: String = swapped.into_iter().collect();
            assert_eq!(read(&swapped).is_some(), swapped == text, "{swapped}");
        }
        assert_eq!(read(&text[..place]), None, "{}", &text[..place]);
    }
}

/// No text makes the reader panic, also one whose check is right.
#[test]
fn foreign_texts_are_read_to_the_end() {
    let signs: Vec<char> = ('a'..='z').chain('2'..='7').chain(['é', 'Q', '0']).collect();
    let mut random = Random::new(61);
    let mut right = 0;
    for _ in 0..60_000 {
        let text: String = (0..random.below(40))
            .map(|_| signs[random.below(signs.len())])
            .collect();
        right += usize::from(read(&text, &Answers::default()).is_some()) + usize::from(read_done(&text).is_some());
    }
    assert!(right > 0, "no text had a check that is right by chance");
}

/// What came with one plan goes with the other.
#[test]
fn the_difference_is_symmetric() {
    let mut random = Random::new(62);
    for _ in 0..3000 {
        let plans = [(); 2].map(|()| Plan::of(&random.complete()).expect("complete answers"));
        let [one, other] = [&plans[0], &plans[1]].map(Seen::of);
        let (there, back) = (one.difference(&other), other.difference(&one));
        assert_eq!((&there.added, &there.gone), (&back.gone, &back.added));
        assert_eq!(there.verdicts, back.verdicts.map(|(was, is)| (is, was)));
        let added: BTreeSet<StepKey> = there.added.iter().copied().collect();
        let gone: BTreeSet<StepKey> = there.gone.iter().copied().collect();
        assert_eq!(added, &keys(&plans[1]) - &keys(&plans[0]));
        assert_eq!(gone, &keys(&plans[0]) - &keys(&plans[1]));
        assert_eq!(
            there.is_empty(),
            plans[0].outcome == plans[1].outcome && added.is_empty() && gone.is_empty() && there.verdicts.is_none()
        );
    }
}

/// A made-up later rule book, in which everybody has an account from the start, EMA writes to new Super Users, and nobody
/// has to be asked whether there is one.
fn later_rules(case: &str) -> Plan {
    let mut plan = plan(case);
    plan.steps.retain(|step| step.id != StepId::AccountRegister);
    for step in &mut plan.steps {
        if step.id == StepId::OmsUnaffiliatedAccess {
            step.id = StepId::OmsAccessForChanges;
        }
    }
    plan.outcome = Outcome::Wait;
    plan
}

/// A link is made under these rules and opened under later ones.
#[test]
fn later_rules_say_what_has_changed() {
    let case = CASE.replace("account=works", "account=none&email=named-work");
    let link = format!("{case}&was={}", write(&plan(&case), &answers(&case)));
    let read_later = Case::read(&link);
    assert!(read_later.ignored.is_empty());
    let was = read_later.free.notes[LinkNote::Was]
        .as_deref()
        .and_then(|text| read(text, &read_later.answers))
        .expect("what was seen");
    let difference = was.difference(&Seen::of(&later_rules(&case)));
    let key = |id| StepKey { id, environment: None };
    assert_eq!(difference.added, [key(StepId::OmsAccessForChanges)]);
    assert_eq!(
        difference.gone,
        [key(StepId::AccountRegister), key(StepId::OmsUnaffiliatedAccess)]
    );
    let said = words::difference(&difference, |step| step.id.key().to_owned());
    assert_eq!(
        said,
        [
            "The outcome was “You can go ahead”. Now it is “Wait for now”.",
            "1 step is new: “oms.access-for-changes”.",
            "2 steps have gone: “account.register” and “oms.unaffiliated-access”.",
        ]
    );
}

/// The other way round: a link of a later version has a step and an outcome that are not known here. Its numbers are
/// 4 (`account.register` in production) and 240: between them lie 235, which is 11 and 14 times 16.
#[test]
fn a_link_of_a_later_version_says_so() {
    let sign = |value: usize| {
        "abcdefghijklmnopqrstuvwxyz234567"
            .chars()
            .nth(value)
            .expect("a character")
    };
    let steps: String = [4, 16 + 11, 14].map(sign).into_iter().collect();
    let text = format!("z{steps}");
    let check = text.bytes().fold(1, |sum, sign| (sum * 37 + usize::from(sign)) % 1021);
    let text = format!("{text}{}{}", sign(check / 32), sign(check % 32));
    let seen = read(&text, &Answers::default()).expect("a text in order");
    assert_eq!(seen.verdict, None);
    assert_eq!(seen.steps.unknown, 1);
    assert_eq!(
        seen.steps.steps,
        [StepKey {
            id: StepId::AccountRegister,
            environment: Some(Environment::Production)
        }]
    );
    let here = Seen::of(&plan("goal=account&account=mobile"));
    assert_eq!(here.difference(&seen).unknown, 1, "it comes as it goes");
    let difference = seen.difference(&here);
    let said = words::difference(&difference, |step| step.id.key().to_owned());
    assert!(
        said[0].starts_with("The outcome was one that this page does not know."),
        "{said:?}"
    );
    assert!(
        said.last()
            .is_some_and(|said| said.contains("1 step that this page does not know")),
        "{said:?}"
    );
}

/// A link that was made before this existed says nothing of what was seen.
#[test]
fn an_older_link_has_nothing_to_compare() {
    let case = Case::read(&format!("{CASE}&edition=2026-06-05"));
    assert_eq!(case.free.notes[LinkNote::Was], None);
    assert_eq!(words::edition_then(case.free.edition.expect("an edition")), None);
    let other = Case::read("edition=2024-01-31").free.edition.expect("an edition");
    let said = words::edition_then(other).expect("another edition");
    assert!(
        said.contains("31 January 2024") && said.contains("5 June 2026"),
        "{said}"
    );
}

/// Where many steps differ, some are named, and the others counted.
#[test]
fn many_steps_are_counted() {
    let steps: Vec<StepKey> = StepId::ALL
        .iter()
        .map(|id| StepKey {
            id: *id,
            environment: None,
        })
        .collect();
    let difference = Difference {
        added: steps.clone(),
        ..Difference::default()
    };
    let said = words::difference(&difference, |_| "A".to_owned());
    assert_eq!(
        said,
        [format!(
            "{} steps are new: “A”, “A”, “A”, “A” and {} more.",
            steps.len(),
            steps.len() - 4
        )]
    );
}

/// What is ticked travels in the same way.
#[test]
fn steps_that_are_done_are_read_again() {
    let plan = plan(CASE);
    let steps: Vec<StepKey> = plan.steps.iter().map(StepKey::of).take(3).collect();
    let read = read_done(&write_done(steps.iter().copied())).expect("a text in order");
    assert_eq!(
        read.steps.into_iter().collect::<BTreeSet<_>>(),
        steps.into_iter().collect()
    );
    assert_eq!(read_done(&write_done([])).map(|list| list.steps), Some(Vec::new()));
    assert_eq!(read_done("aaaa"), None);
}

/// A changed answer makes another plan: what was seen of the one before is not part of its link.
#[test]
fn a_changed_answer_forgets_what_was_seen() {
    let case = Case::read(&format!(
        "{CASE}&edition=2026-06-05&label=INC+1&desk=0KK&was={}",
        write(&plan(CASE), &answers(CASE))
    ));
    let same = case.with(&case.answers);
    assert_eq!(same.free, case.free);
    let mut answers = case.answers;
    answers.goal = Some(Goal::Spor);
    let other = case.with(&answers);
    assert_eq!((other.free.edition, &other.free.notes[LinkNote::Was]), (None, &None));
    assert_eq!(other.free.notes[LinkNote::Desk], case.free.notes[LinkNote::Desk]);
    assert_eq!(other.free.notes[LinkNote::Label].as_deref(), Some("INC 1"));
}

/// Contract, section 1: a label is short and plain; a client secret has no room in it, and nothing is told back.
#[test]
fn a_label_is_short_and_plain() {
    for label in ["INC0012345", "REQ-2026/00", "my case 7"] {
        let case = Case::read(&format!("label={}", label.replace(' ', "+")));
        assert_eq!(case.free.notes[LinkNote::Label].as_deref(), Some(label));
        assert_eq!(Case::read(&case.write(false)), case);
    }
    for label in ["a~b", "a.b", "a_b", "1234567890123456789012345", "é", "<b>", ""] {
        let case = Case::read(&format!("label={label}"));
        assert_eq!(case.free.notes[LinkNote::Label], None, "{label}");
        assert_eq!(case.ignored[0].value, "");
    }
}

/// Contract, section 6: what was seen with other answers is not compared.
#[test]
fn what_was_seen_with_other_answers_is_told() {
    let mut random = Random::new(63);
    let mut taken = 0;
    for _ in 0..2000 {
        let (mine, other) = (random.complete(), random.complete());
        let text = write(&Plan::of(&mine).expect("complete answers"), &mine);
        taken += usize::from(mine != other && read(&text, &other).is_some());
    }
    // The check has a thousand values: by chance one of them fits.
    assert!(taken <= 10, "{taken} of 2000 were taken for those of other answers");
}
