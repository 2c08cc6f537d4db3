//! What the help desk says and finds: starting cases, symptoms, why something is open or not (issue 11, "The desk").

use std::collections::HashSet;

use crate::support::Random;
use upd_rules::case::answers::{Answers, Choice, Environment, EnvironmentChoice, Goal, Task, Tasks, User};
use upd_rules::case::questions::{Question, asked, next_question};
use upd_rules::case::text::{Case, write_answers};
use upd_rules::plan::{Outcome, Plan, StepId};
use upd_rules::sources::ledger::Cite;
use upd_rules::sources::matrix::{Cell, Mark, RoleGroup, UpdRole};
use upd_rules::sources::said::{Said, Standing};
use upd_rules::words;
use upd_rules::words::desk::{LeadsTo, MOST_FOUND, Symptom, search, starting_cases, symptoms, why_not};

/// Contract, section 1: what is set aside of answers that somebody gives.
fn set_aside(answers: &Answers) -> Vec<Question> {
    let kept = Case::of(answers, Default::default()).answers;
    let given = |question: &Question| answers.answer(*question).is_some();
    let lost = |question: &Question| kept.answer(*question) != answers.answer(*question);
    Question::ALL.into_iter().filter(given).filter(lost).collect()
}

/// Complete answers that agree with those given, if answering by chance leads to some.
fn completed(given: &Answers, random: &mut Random) -> Option<Answers> {
    let mut answers = Answers::default();
    while let Some(question) = next_question(&answers) {
        let answer = given
            .answer(question)
            .unwrap_or_else(|| random.answer(question, &answers));
        answers.set(question, Some(answer));
    }
    let kept = |question: &Question| {
        given
            .answer(*question)
            .is_none_or(|answer| answers.answer(*question) == Some(answer))
    };
    (Question::ALL.iter().all(kept) && set_aside(&answers).is_empty()).then_some(answers)
}

/// Issue 11: eight ready-made starting cases, of which every answer is used, and which leave fewer questions.
#[test]
fn starting_cases_are_used_whole_and_leave_fewer_questions() {
    let all_open = Case::of(&Answers::default(), Default::default()).remaining;
    let mut labels = HashSet::new();
    let mut links = HashSet::new();
    for case in starting_cases() {
        let open = Case::of(&case.answers, Default::default()).remaining;
        assert_eq!(set_aside(&case.answers), [], "{}", case.label);
        assert!(open.len() < all_open.len(), "{}: {open:?}", case.label);
        let link = write_answers(&case.answers);
        assert_eq!(Case::read(&link).answers, case.answers, "{}", case.label);
        assert!(links.insert(link), "{} is there twice", case.label);
        assert!(labels.insert(case.label) && !case.hint.is_empty(), "{}", case.label);
    }
    assert_eq!(labels.len(), 8);
}

/// Those of the texts that do not find a symptom among the first so many, each with what it finds.
fn lost<'a>(symptom: &Symptom, among: usize, texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut lost = Vec::new();
    for text in texts {
        let found = search(text);
        if !found.iter().take(among).any(|found| *found == symptom) {
            let instead: Vec<&str> = found.iter().map(|found| found.heard[0]).collect();
            lost.push(format!("{text:?} finds {instead:?} rather than {:?}", symptom.heard[0]));
        }
    }
    lost
}

/// Issue 11: what callers read out leads first to what deals with it.
#[test]
fn what_callers_read_out_is_found_first() {
    let step = |id| LeadsTo::Step(id);
    for (text, leads_to) in [
        (
            "request rejected automatically",
            LeadsTo::Question(Question::SuperUsers),
        ),
        ("organisation not in the list", LeadsTo::Question(Question::Oms)),
        ("locked", LeadsTo::Question(Question::EarlySignIn)),
        ("no e-mail", LeadsTo::Question(Question::Goal)),
        ("No email!", LeadsTo::Question(Question::Goal)),
        ("AADSTS7000222", step(StepId::RenewalTicket)),
        ("invalid client", LeadsTo::Question(Question::Matter)),
        ("invalid_client", LeadsTo::Question(Question::Matter)),
        (
            "my request was automaticaly rejcted",
            LeadsTo::Question(Question::SuperUsers),
        ),
        ("our super user has left us", step(StepId::SuperUserAskServiceDesk)),
        ("can't login", LeadsTo::Question(Question::Approved)),
        ("I lost the client secret", step(StepId::IncidentReport)),
        (
            "invalid_client: AADSTS7000222: The provided client secret keys for app '00000000-0000-0000-0000-000000000000' \
             are expired. Trace ID: 1 Correlation ID: 2 Timestamp: 2027-03-09 08:01:55Z",
            step(StepId::RenewalTicket),
        ),
        (
            "invalid_client: AADSTS7000222: The provided client secret keys",
            step(StepId::RenewalTicket),
        ),
        ("client secret in public repository", step(StepId::IncidentReport)),
        (
            "AADSTS50105: Your administrator has configured the application to block users unless they are specifically \
             granted ('assigned') access to the application.",
            LeadsTo::Question(Question::RoleState),
        ),
        (
            "We are a new MAH and cannot find our company in the list",
            step(StepId::OmsRequestCreation),
        ),
        (
            "I'm a consultant for three marketing authorisation holders",
            step(StepId::RoleRequest),
        ),
        (
            "A contractor posted our client secret in a public repository",
            step(StepId::IncidentReport),
        ),
        ("AADSTS50126", step(StepId::AccountResetPassword)),
        // One digit makes another code.
        ("AADSTS7000218", LeadsTo::Question(Question::Goal)),
        (
            "AADSTS70002: Error validating credentials",
            LeadsTo::Question(Question::Goal),
        ),
        ("I signed in to early", LeadsTo::Question(Question::EarlySignIn)),
        ("I am waiting for approval since two weeks", step(StepId::RequestTrack)),
        (
            "You do not have access to this application",
            LeadsTo::Question(Question::RoleState),
        ),
        ("you dont have permission", LeadsTo::Question(Question::RoleState)),
        ("my password has expired", step(StepId::AccountResetPassword)),
        ("HTTP 429", step(StepId::IncidentReport)),
        ("AADSTS50053 account is locked", step(StepId::AccountResetPassword)),
        ("our client secret runs out next month", step(StepId::RenewalTicket)),
        ("we changed our address", step(StepId::OmsRequestChange)),
        ("merger of two MAHs", step(StepId::OmsRequestChange)),
        ("when can I sign in?", step(StepId::RoleSynchronise)),
        ("our company name changed", step(StepId::OmsRequestChange)),
        ("where do I find the client id", step(StepId::RenewalFindDetails)),
        ("MFA does not work", step(StepId::AccountEditMobile)),
        ("We have been hacked", step(StepId::IncidentReport)),
        ("30 minutes", step(StepId::RoleSynchronise)),
        (
            "AADSTS700016: Application with identifier '0' was not found in the directory 'EMA'. This can happen if the \
             application has not been installed by the administrator of the tenant.",
            step(StepId::IncidentReport),
        ),
    ] {
        let found = search(text).first().map(|symptom| symptom.leads_to);
        assert_eq!(found, Some(leads_to), "{text}");
    }
}

/// Issue 11: a wrong spelling still finds it. Each phrase as it is, in capitals, the other way round, and with every
/// slip in its longest word.
#[test]
fn each_symptom_is_found_by_its_phrases_also_misspelt() {
    let mut lost_ones = Vec::new();
    for symptom in symptoms() {
        for phrase in symptom.heard {
            let reversed: Vec<&str> = phrase.split(' ').rev().collect();
            // Of a code every digit decides.
            let mut texts = if phrase.contains(char::is_numeric) {
                Vec::new()
            } else {
                misspelt(phrase)
            };
            texts.extend([
                (*phrase).to_owned(),
                format!("  {}!? ", phrase.to_uppercase()),
                reversed.join(" "),
            ]);
            lost_ones.extend(lost(symptom, 2, texts.iter().map(String::as_str)));
        }
    }
    assert!(lost_ones.is_empty(), "{lost_ones:#?}");
}

/// A phrase with a letter of its longest word wrong, missing, too many or swapped with the next one, at every place.
fn misspelt(phrase: &str) -> Vec<String> {
    let is_letter = |sign: char| sign.is_alphanumeric();
    let longest = phrase
        .split(|sign| !is_letter(sign))
        .max_by_key(|word| word.len())
        .expect("a word");
    let letters: Vec<char> = longest.chars().collect();
    assert!(letters.len() >= 4, "{phrase}: no word is long enough to be misspelt");
    let mut words = Vec::new();
    for at in 0..letters.len() {
        let mut change = |edit: &dyn Fn(&mut Vec<char>)| {
            let mut changed = letters.clone();
            edit(&mut changed);
            words.push(changed.into_iter().collect::<String>());
        };
        change(&|word| word[at] = 'q');
        change(&|word| {
            word.remove(at);
        });
        change(&|word| word.insert(at, 'q'));
        if at + 1 < letters.len() {
            change(&|word| word.swap(at, at + 1));
        }
    }
    words.iter().map(|word| phrase.replacen(longest, word, 1)).collect()
}

/// Issue 11: while typing, beginnings of words count. Where several begin in the same way, all of them are there.
#[test]
fn each_symptom_is_found_while_its_phrases_are_typed() {
    let mut lost_ones = Vec::new();
    for symptom in symptoms() {
        for phrase in symptom.heard {
            let last = phrase.rfind(' ').map_or(0, |space| space + 1);
            if phrase[last..].contains(char::is_numeric) {
                continue;
            }
            let shortest = (last + 3).min(phrase.len());
            lost_ones.extend(lost(
                symptom,
                MOST_FOUND,
                (shortest..phrase.len()).map(|end| &phrase[..end]),
            ));
            lost_ones.extend(lost(symptom, 2, [&phrase[..phrase.len() - 1]]));
        }
    }
    assert!(lost_ones.is_empty(), "{lost_ones:#?}");
}

/// Words that decide nothing find nothing, nor do those that nobody here knows.
#[test]
fn what_is_not_known_finds_nothing() {
    for text in [
        "",
        "   ",
        "?!",
        "e-",
        "the",
        "is my your",
        "xylophone",
        "xylophone marimba vibraphone glockenspiel access",
        "\u{1f600}\u{1f600}",
        "zz qq",
    ] {
        assert!(search(text).is_empty(), "{text:?} finds {:?}", search(text)[0].heard);
    }
}

/// Around what is known, what is not known does not matter, however long it is, and whatever signs are in it.
#[test]
fn any_text_can_be_searched() {
    let long = "xylophone \u{e9}\u{301}\u{1f600}\u{130}\u{fdfa} ".repeat(500);
    assert!(long.len() > 10_000);
    assert!(search(&long).is_empty());
    let found = search(&format!("invalid_client {long}"));
    assert_eq!(
        found.first().map(|symptom| symptom.leads_to),
        Some(LeadsTo::Question(Question::Matter))
    );
    assert!(
        search(&"locked".repeat(2_000)).is_empty(),
        "one endless word is no word"
    );
    let mut random = Random::new(111);
    for _ in 0..300 {
        let text: String = (0..random.below(300))
            .map(|_| match random.below(3) {
                0 => char::from_u32(random.below(0x11_0000) as u32).unwrap_or(' '),
                1 => ' ',
                _ => char::from(b'a' + random.below(26) as u8),
            })
            .collect();
        assert!(search(&text).len() <= MOST_FOUND, "{text:?}");
    }
}

/// Two symptoms that are said in the same way could not be told apart.
#[test]
fn no_phrase_stands_for_two_symptoms() {
    let mut seen = HashSet::new();
    for symptom in symptoms() {
        assert!(!symptom.heard.is_empty());
        for phrase in symptom.heard {
            assert!(seen.insert(phrase.to_lowercase()), "{phrase}");
        }
    }
    assert!(symptoms().len() >= 40, "{}", symptoms().len());
}

/// Contract, sections 1 and 4: the answers that a symptom gives away can be used together, and its question is asked, or
/// its step stands in a plan that they lead to.
#[test]
fn each_symptom_leads_somewhere() {
    let mut random = Random::new(112);
    for symptom in symptoms() {
        let name = symptom.heard[0];
        assert_eq!(set_aside(&symptom.answers), [], "{name}");
        let arrives = (0..2_000).any(|_| {
            completed(&symptom.answers, &mut random).is_some_and(|answers| match symptom.leads_to {
                LeadsTo::Question(question) => asked(question, &answers),
                LeadsTo::Step(step) => Plan::of(&answers).is_ok_and(|plan| plan.has(step)),
            })
        });
        assert!(arrives, "{name}: {:?} is not reached", symptom.leads_to);
        if let LeadsTo::Question(question) = symptom.leads_to {
            assert_eq!(
                symptom.answers.answer(question),
                None,
                "{name}: {question:?} is answered already"
            );
        }
    }
}

/// Issue 11, search by symptom: every family of steps and every goal is reached.
#[test]
fn symptoms_cover_every_family() {
    let family = |key: &'static str| key.split('.').next().expect("a family");
    let reached: HashSet<&str> = symptoms()
        .iter()
        .filter_map(|symptom| match symptom.leads_to {
            LeadsTo::Step(step) => Some(family(step.key())),
            LeadsTo::Question(_) => None,
        })
        .collect();
    for step in StepId::ALL {
        assert!(
            reached.contains(family(step.key())),
            "no symptom leads to {}",
            step.key()
        );
    }
    for goal in Goal::ALL {
        let leads = symptoms().iter().any(|symptom| symptom.answers.goal == Some(*goal));
        assert!(leads, "no symptom tells {goal:?}");
    }
}

/// Contract, section 5: every sentence rests on a rule, or was written as advice; short enough to be read out.
#[test]
fn what_is_said_of_symptoms_is_accounted_for() {
    for symptom in symptoms() {
        let said = &symptom.said;
        assert!(said.is_accounted_for(), "{}", said.text);
        assert!(said.text.chars().count() <= 300, "{}", said.text);
        assert!(said.text.trim() == said.text, "{}", said.text);
    }
}

/// What an error of Microsoft means stands in none of the three sources.
#[test]
fn codes_of_others_are_advice() {
    let mut seen = 0;
    for symptom in symptoms()
        .iter()
        .filter(|symptom| symptom.heard.iter().any(|heard| heard.starts_with("AADSTS")))
    {
        assert_eq!(symptom.said.standing(), Standing::Advice, "{:?}", symptom.heard);
        seen += 1;
    }
    assert!(seen >= 4, "{seen}");
}

/// Every group, task and environment.
fn combinations() -> impl Iterator<Item = (RoleGroup, Task, Environment)> {
    RoleGroup::ALL.into_iter().flat_map(|group| {
        Task::ALL
            .iter()
            .flat_map(move |task| Environment::ALL.map(|environment| (group, *task, environment)))
    })
}

/// Contract, section 3: the matrix is the law, and industry and the public have no UAT; the plan for that wish and what
/// is said of it agree.
#[test]
fn why_not_agrees_with_the_plan() {
    let mut random = Random::new(113);
    let mut open = 0;
    for (group, task, environment) in combinations() {
        let said = why_not(group, task, environment);
        let given = wish(group, task, environment);
        let answers = completed(&given, &mut random).expect("a case");
        let plan = Plan::of(&answers).expect("a plan");
        let has_tick = |role: &UpdRole| matches!(Cell::of(task, *role).mark(), Mark::Tick(_));
        let cites = |id: &str| said.cites.iter().any(|cite| cite.id() == id);
        if plan.refused.tasks.contains(task) {
            let refusal = words::refusal(task, &answers).expect("a refusal");
            assert!(said.text.starts_with(&refusal.said.text), "{}", said.text);
            assert!(said.cites.starts_with(&refusal.said.cites), "{}", said.text);
            assert_eq!(plan.outcome, Outcome::NotEligible);
        } else if plan.refused.uat {
            assert!(cites("ENV-07") && cites("ENV-08"), "{}", said.text);
            assert_eq!(plan.outcome, Outcome::NotEligible);
        } else {
            open += 1;
            assert_ne!(plan.outcome, Outcome::NotEligible, "{}", said.text);
            for role in UpdRole::ALL {
                let named = says_role(&said, role);
                assert_eq!(
                    named,
                    group.roles().contains(&role) && has_tick(&role),
                    "{}: {role:?}",
                    said.text
                );
                assert_eq!(
                    named,
                    said.cites.contains(&Cite::Cell(Cell::of(task, role))),
                    "{}",
                    said.text
                );
            }
        }
        let refused = !plan.refused.is_empty();
        assert_eq!(
            refused,
            said.text.starts_with("No role") || cites("X013"),
            "{}",
            said.text
        );
    }
    // By hand, from the table and section 3: authorities 8 tasks in two environments, industry 7 and the public 1 in one.
    assert_eq!(open, 8 * 2 + 7 + 1);
}

/// Whether a sentence names a role: no label begins or ends with another one.
fn says_role(said: &Said, role: UpdRole) -> bool {
    said.text.contains(role.label())
}

/// Somebody of the group with that wish alone.
fn wish(group: RoleGroup, task: Task, environment: Environment) -> Answers {
    Answers {
        goal: Some(Goal::Access),
        user: Some(match group {
            RoleGroup::Authority => User::Authority,
            RoleGroup::Industry => User::Mah,
            RoleGroup::Public => User::Public,
        }),
        tasks: Some(Tasks::of(&[task])),
        env: (group.tasks().contains(task)).then_some(match environment {
            Environment::Production => EnvironmentChoice::Production,
            Environment::Uat => EnvironmentChoice::Uat,
        }),
        ..Answers::default()
    }
}

/// Issue 11: one quotable sentence with its source.
#[test]
fn why_not_can_be_quoted() {
    for (group, task, environment) in combinations() {
        let said = why_not(group, task, environment);
        let ends = said.text.matches(". ").count() + 1;
        // The public looks products up elsewhere: behind an address there is no full stop.
        let is_ended = said.text.ends_with('.') || (group, task) == (RoleGroup::Public, Task::View);
        assert!(ends <= 2 && is_ended, "{}", said.text);
        assert!(said.text.chars().count() <= 300, "{}", said.text);
        assert!(
            said.is_accounted_for() && said.standing() != Standing::Advice,
            "{}",
            said.text
        );
        let different: HashSet<&str> = said.cites.iter().map(|cite| cite.id()).collect();
        assert_eq!(different.len(), said.cites.len(), "{}: {:?}", said.text, said.cites);
    }
}

/// The matrix, footnotes 1 to 3: the limits stand in the sentence.
#[test]
fn why_not_tells_the_limits() {
    let text = |group, task| why_not(group, task, Environment::Production).text;
    let industry = |task| text(RoleGroup::Industry, task).to_lowercase();
    assert!(industry(Task::View).contains("own products only"));
    assert!(industry(Task::RecordVnra).contains("own products only"));
    assert!(industry(Task::Create).contains("own products only; only volumes of sales"));
    assert!(industry(Task::Update).contains("own products only; only the status"));
    assert!(!text(RoleGroup::Authority, Task::View).contains("only"));
    let uat = why_not(RoleGroup::Authority, Task::View, Environment::Uat);
    assert!(
        uat.text.contains("UAT") && uat.text.contains("test environment"),
        "{}",
        uat.text
    );
}
