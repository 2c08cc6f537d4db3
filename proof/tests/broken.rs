//! The checks can fail: each is run against rules that are broken on purpose, and notices it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use upd_proof::prove::prove;
use upd_proof::rules::Rules;
use upd_proof::summary;
use upd_proof::walk::{Cases, TaskSets};
use upd_rules::case::answers::{Account, Answers, Contact, Environment, Goal, Matter, Task, User};
use upd_rules::case::questions::{Question, fits, next_question};
use upd_rules::case::text::{Case, write_answers};
use upd_rules::document::Document;
use upd_rules::plan::{Outcome, Plan, Step, StepId, StepSet};
use upd_rules::sources::figures::{Duration, Unit};
use upd_rules::sources::matrix::UpdRole;
use upd_rules::sources::said::Said;

const OURS: Rules = Rules::OURS;

/// Rules broken in one place, with cases in which it shows.
struct Broken {
    /// The check that must notice it.
    check: &'static str,
    /// What is wrong.
    what: &'static str,
    goal: Goal,
    user: Option<User>,
    rules: Rules,
}

fn plan(answers: &Answers) -> Plan {
    Plan::of(answers).expect("complete answers")
}

/// The plan with its steps changed.
fn with_steps(answers: &Answers, change: impl Fn(&mut Step)) -> Option<Plan> {
    let mut plan = plan(answers);
    plan.steps.iter_mut().for_each(change);
    Some(plan)
}

/// The plan without the steps of a kind; nothing waits for them any more.
fn without(answers: &Answers, id: StepId) -> Plan {
    let mut plan = plan(answers);
    if let Some(place) = plan.steps.iter().position(|step| step.id == id) {
        plan.steps.remove(place);
        for step in &mut plan.steps {
            let moved = step.after.iter().filter(|before| *before != place);
            step.after = moved
                .map(|before| StepSet::one(if before > place { before - 1 } else { before }))
                .fold(StepSet::NONE, StepSet::or);
        }
    }
    plan
}

fn told(case: &Case) -> Document {
    (OURS.tell)(case)
}

fn every_broken_rule() -> Vec<Broken> {
    let broken = |check, what, goal, user, rules| Broken {
        check,
        what,
        goal,
        user,
        rules,
    };
    let of_plan = |check, what, goal, user, plan| broken(check, what, goal, user, Rules { plan, ..OURS });
    let of_words = |check, what, goal, user, tell| broken(check, what, goal, user, Rules { tell, ..OURS });
    vec![
        broken(
            "asked",
            "Eudralink is not asked",
            Goal::Account,
            None,
            Rules {
                next: |answers| next_question(answers).filter(|question| *question != Question::Eudralink),
                ..OURS
            },
        ),
        broken(
            "offered",
            "both environments for signing in",
            Goal::SignIn,
            None,
            Rules {
                fits: |question, answer, answers| question == Question::Env || fits(question, answer, answers),
                ..OURS
            },
        ),
        broken(
            "text",
            "a link calls every matter lost",
            Goal::Renew,
            Some(User::Mah),
            Rules {
                read: |text| Case::read(&text.replace("matter=leaked", "matter=lost")),
                ..OURS
            },
        ),
        broken(
            "text",
            "a link leaves an answer out",
            Goal::Spor,
            Some(User::Mah),
            Rules {
                write: |answers| {
                    write_answers(&Answers {
                        spor_super_user: None,
                        ..*answers
                    })
                },
                ..OURS
            },
        ),
        of_plan(
            "contract",
            "the decision on a first Super User takes 3 working days",
            Goal::SignIn,
            Some(User::Mah),
            |answers| {
                with_steps(answers, |step| {
                    if step.id == StepId::SuperUserDecision && step.duration.unit == Unit::WorkingDays {
                        step.duration = Duration {
                            max: Some(3),
                            ..step.duration
                        };
                    }
                })
            },
        ),
        of_plan("contract", "a step too few", Goal::Spor, Some(User::Mah), |answers| {
            Some(without(answers, StepId::SporLetter))
        }),
        of_plan(
            "contract",
            "a condition forgotten",
            Goal::Spor,
            Some(User::Mah),
            |answers| with_steps(answers, |step| step.condition = None),
        ),
        of_plan("order", "a step waits for itself", Goal::Account, None, |answers| {
            with_steps(answers, |step| step.after = StepSet::one(0))
        }),
        of_plan(
            "cause",
            "no answer is behind the steps",
            Goal::Account,
            None,
            |answers| with_steps(answers, |step| step.because = Default::default()),
        ),
        of_plan(
            "outcome",
            "eligible, although all is refused",
            Goal::Renew,
            Some(User::Mah),
            |answers| {
                Some(Plan {
                    outcome: Outcome::Eligible,
                    ..plan(answers)
                })
            },
        ),
        of_plan(
            "matrix",
            "industry may nullify",
            Goal::Access,
            Some(User::Mah),
            |answers| {
                let mut plan = plan(answers);
                plan.refused.tasks = plan.refused.tasks.without(Task::Nullify);
                Some(plan)
            },
        ),
        of_plan(
            "least-role",
            "editors are made Super Users",
            Goal::Access,
            Some(User::Authority),
            |answers| {
                let mut plan = plan(answers);
                if plan.roles.uat == Some(UpdRole::CaEditor) {
                    plan.roles.uat = Some(UpdRole::CaSuperUser);
                }
                Some(plan)
            },
        ),
        of_plan(
            "uat",
            "industry renews in UAT",
            Goal::Renew,
            Some(User::Mah),
            |answers| with_steps(answers, |step| step.environment = Some(Environment::Uat)),
        ),
        of_plan(
            "rejected",
            "a role is requested before there is a Super User",
            Goal::SignIn,
            Some(User::Mah),
            |answers| {
                with_steps(answers, |step| {
                    if step.id == StepId::RoleRequest {
                        step.after = StepSet::NONE;
                    }
                })
            },
        ),
        of_plan(
            "sign-in",
            "nobody waits for the synchronisation",
            Goal::SignIn,
            Some(User::Mah),
            |answers| Some(without(answers, StepId::RoleSynchronise)),
        ),
        of_words("cites", "a sentence without a rule", Goal::Account, None, |case| {
            let mut document = told(case);
            document.notes.push(Said::new("So it is.", Vec::new()));
            document
        }),
        of_words(
            "verdict",
            "a promise where nothing is described",
            Goal::Organisation,
            Some(User::Mah),
            |case| {
                let mut document = told(case);
                if let Some(verdict) = &mut document.verdict {
                    verdict.cites.clear();
                    verdict.cites.push(upd_rules::sources::ledger::prelude::OMS_01.cite());
                }
                document
            },
        ),
        of_words(
            "end",
            "a day by which all is done",
            Goal::Spor,
            Some(User::Mah),
            |case| {
                let mut document = told(case);
                if let Some((schedule, _)) = &mut document.schedule {
                    schedule.open_ended.clear();
                    schedule.without_most.clear();
                }
                document
            },
        ),
        of_words(
            "notes",
            "the trap of signing in early is not told",
            Goal::SignIn,
            Some(User::Mah),
            |case| {
                let mut document = told(case);
                document.notes.clear();
                document.steps.iter_mut().for_each(|step| {
                    step.warnings.clear();
                    step.cites.retain(|cite| cite.id() != "X001");
                });
                document
            },
        ),
        of_words(
            "figures",
            "six hours until a role works",
            Goal::SignIn,
            Some(User::Mah),
            |case| {
                let mut document = told(case);
                for warning in document.steps.iter_mut().flat_map(|step| &mut step.warnings) {
                    warning.text = warning.text.replace("4 hours", "6 hours");
                }
                for note in &mut document.notes {
                    note.text = note.text.replace("4 hours", "6 hours");
                }
                document
            },
        ),
        of_words(
            "reviewed",
            "a sentence means the opposite",
            Goal::Account,
            None,
            |case| {
                let mut document = told(case);
                if let Some(verdict) = &mut document.verdict {
                    verdict.text = verdict.text.replace("can", "cannot");
                }
                document
            },
        ),
        of_plan(
            "panic",
            "a rule expects what is not there",
            Goal::Account,
            None,
            |answers| {
                assert_ne!(answers.account, Some(Account::NewDomain), "no domain is new");
                Some(plan(answers))
            },
        ),
        of_words("tickets", "a ticket is lost", Goal::Account, None, |case| {
            let mut document = told(case);
            document.tickets.clear();
            document
        }),
        of_words(
            "way-on",
            "a refusal leads back to itself",
            Goal::Renew,
            Some(User::Mah),
            |case| {
                let mut document = told(case);
                document
                    .refused
                    .iter_mut()
                    .for_each(|refusal| refusal.open = case.answers);
                document
            },
        ),
        broken(
            "dead-question",
            "the contact is asked for nothing",
            Goal::Renew,
            Some(User::Mah),
            Rules {
                plan: |answers| {
                    Some(plan(&Answers {
                        contact: answers.contact.map(|_| Contact::Me),
                        ..*answers
                    }))
                },
                tell: |case| told(&same_contact(case)),
                ..OURS
            },
        ),
        broken(
            "dead-answer",
            "lost and leaked are the same",
            Goal::Renew,
            Some(User::Mah),
            Rules {
                plan: |answers| Some(plan(&same_matter(answers))),
                tell: |case| {
                    told(&Case {
                        answers: same_matter(&case.answers),
                        ..case.clone()
                    })
                },
                ..OURS
            },
        ),
        broken(
            "dead-step",
            "incidents are never reported",
            Goal::Renew,
            Some(User::Mah),
            Rules {
                tell: |case| {
                    let mut document = told(case);
                    document.steps.retain(|step| step.id != StepId::IncidentReport);
                    document
                },
                ..OURS
            },
        ),
        broken(
            "dead-sentence",
            "what to do after a leak is never said",
            Goal::Renew,
            Some(User::Mah),
            Rules {
                tell: |case| {
                    told(&Case {
                        answers: same_matter(&case.answers),
                        ..case.clone()
                    })
                },
                ..OURS
            },
        ),
        broken(
            "dead-rule",
            "nothing cites how long the old secret works",
            Goal::Renew,
            Some(User::Mah),
            Rules {
                tell: |case| {
                    let mut document = told(case);
                    for step in &mut document.steps {
                        step.cites.retain(|cite| cite.id() != "X092");
                        let said = step.details.iter_mut().chain(&mut step.warnings);
                        said.for_each(|said| said.cites.retain(|cite| cite.id() != "X092"));
                    }
                    document
                },
                ..OURS
            },
        ),
        broken(
            "dead-note",
            "no expiry is told",
            Goal::Renew,
            Some(User::Mah),
            Rules {
                tell: |case| {
                    told(&Case {
                        free: Default::default(),
                        ..case.clone()
                    })
                },
                ..OURS
            },
        ),
        broken(
            "dead-clause",
            "no contact is ever gone",
            Goal::Renew,
            Some(User::Mah),
            Rules {
                read: |text| same_contact(&Case::read(text)),
                ..OURS
            },
        ),
    ]
}

fn same_contact(case: &Case) -> Case {
    let contact = case.answers.contact.map(|_| Contact::Me);
    Case {
        answers: Answers {
            contact,
            ..case.answers
        },
        ..case.clone()
    }
}

fn same_matter(answers: &Answers) -> Answers {
    let matter = answers
        .matter
        .map(|matter| if matter == Matter::Leaked { Matter::Lost } else { matter });
    Answers { matter, ..*answers }
}

/// What the proof finds wrong with rules in these cases: the check, and what.
fn found(rules: Rules, goal: Goal, user: Option<User>) -> BTreeSet<(String, String)> {
    let beginning = Answers {
        goal: Some(goal),
        user,
        ..Answers::default()
    };
    let proof = prove(
        rules,
        Cases {
            tasks: TaskSets::Alone,
            beginning,
        },
    );
    let dead = proof
        .seen
        .dead()
        .into_iter()
        .map(|(check, what)| (check.to_owned(), what));
    let others = proof.exceptions.iter().filter(|(check, _)| !check.starts_with("dead"));
    dead.chain(others.map(|(check, exception)| (check.to_owned(), exception.what.clone())))
        .collect()
}

/// Each rule broken here is noticed by its check, and by it alone where the others find nothing in the rules as they are.
#[test]
fn every_broken_rule_is_noticed() {
    let mut noticed = BTreeSet::new();
    for broken in every_broken_rule() {
        let before = found(OURS, broken.goal, broken.user);
        let after = found(broken.rules, broken.goal, broken.user);
        let new: Vec<_> = after
            .difference(&before)
            .filter(|(check, _)| check == broken.check)
            .collect();
        assert!(!new.is_empty(), "{}: {} does not notice it", broken.what, broken.check);
        noticed.insert(broken.check);
    }
    let all: BTreeSet<&str> = summary::checks().map(|(name, ..)| name).collect();
    assert_eq!(noticed, all, "a check against which no rule was broken");
}

/// Where something does not hold, the smallest case is told.
#[test]
fn the_smallest_case_is_found() {
    let rules = Rules {
        plan: |answers| {
            Some(Plan {
                outcome: Outcome::Wait,
                ..plan(answers)
            })
        },
        ..OURS
    };
    let beginning = Answers {
        goal: Some(Goal::Account),
        ..Answers::default()
    };
    let proof = prove(
        rules,
        Cases {
            tasks: TaskSets::Alone,
            beginning,
        },
    );
    let text = summary::text(&proof);
    assert!(text.contains("FAILED contract"), "{text}");
    assert!(text.contains("smallest case: goal=account&account=works\n"), "{text}");
}
