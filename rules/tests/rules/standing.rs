//! Every sentence has a standing, and none promises what nobody states (contract, section 5; issue "every sentence with
//! its source").

use std::collections::HashSet;

use upd_rules::case::answers::{Goal, Matter, User};
use upd_rules::case::text::Case;
use upd_rules::document::Document;
use upd_rules::plan::{Outcome, StepId, Verdict};
use upd_rules::sources::ledger::Cite;
use upd_rules::sources::matrix::RoleGroup;
use upd_rules::sources::said::{Said, Standing};
use upd_rules::words;

use crate::support::{Random, document};

/// Random complete cases, half of them with a start day and days of expiry.
fn cases(seed: u64, count: usize) -> impl Iterator<Item = (Case, Document)> {
    let mut random = Random::new(seed);
    (0..count).map(move |number| {
        let mut case = Case::of(&random.complete(), Default::default());
        if number % 2 == 0 {
            let printed = ["2026-12-01", "09/03/2027", "01/02/2020"][random.below(3)];
            case = Case::read(&format!(
                "{}&start=2026-11-23&expires={printed}&expires-uat=2026-11-30",
                case.write(false)
            ));
        }
        let now = "2026-11-23T09:00:00".parse().expect("a time");
        let document = Document::of(&case, now, &Default::default());
        assert!(document.complete, "{}", case.write(false));
        (case, document)
    })
}

/// Whatever is said rests on a rule, or was written as advice of ours; what it cites stands once, and is meant for that
/// person.
#[test]
fn every_sentence_is_accounted_for() {
    for (case, document) in cases(71, 6_000) {
        for said in document.sentences() {
            assert!(said.is_accounted_for(), "{}: {}", case.write(false), said.text);
            let once: HashSet<&Cite> = said.cites.iter().collect();
            assert_eq!(once.len(), said.cites.len(), "{}: {:?}", said.text, said.cites);
            assert!(
                said.text.trim() == said.text && said.text.chars().next().is_some_and(|first| !first.is_lowercase()),
                "{}",
                said.text
            );
        }
        let verdict = document.verdict.as_ref().expect("a verdict");
        assert_ne!(verdict.standing(), Standing::Advice, "{}", verdict.text);
    }
}

/// A standing is derived from the cites: a gap outweighs another conflict, and that a rule.
#[test]
fn a_standing_follows_from_the_cites() {
    use upd_rules::sources::ledger::prelude::{ROL_03, X001, X009};
    let (stated, reading, gap) = (Cite::from(&ROL_03), Cite::from(&X001), Cite::from(&X009));
    assert_eq!(Standing::of(&[]), Standing::Advice);
    assert_eq!(Standing::of(&[stated]), Standing::Stated);
    assert_eq!(Standing::of(&[stated, reading]), Standing::Reading);
    assert_eq!(Standing::of(&[gap, reading, stated]), Standing::NotDescribed);
    let marked = words::marked(&Said::new("So it is.", vec![gap]));
    assert_eq!(marked, "[Not described] So it is.");
}

/// Where the way is not described, or a secret has expired, the verdict promises nothing and says what to ask first.
#[test]
fn a_verdict_promises_nothing_that_is_not_described() {
    let mut seen = 0;
    for (case, document) in cases(72, 6_000) {
        let verdict = document.verdict.as_ref().expect("a verdict");
        if !document.is_to_be_asked_first() {
            continue;
        }
        seen += 1;
        assert_eq!(
            verdict.standing(),
            Standing::NotDescribed,
            "{}: {}",
            case.write(false),
            verdict.text
        );
        let says = ["not described", "do not deal"]
            .iter()
            .any(|words| verdict.text.contains(words));
        let asks = ["sk the", "sk for"].iter().any(|words| verdict.text.contains(words));
        assert!(says && asks, "{}: {}", case.write(false), verdict.text);
        assert!(
            !verdict.text.contains("You can"),
            "{}: {}",
            case.write(false),
            verdict.text
        );
    }
    assert!(seen > 200, "{seen}");
}

/// The words of a promise that nobody makes: who decides is others, and 4 hours are the least.
#[test]
fn nothing_promises_what_others_decide() {
    const PROMISES: [&str; 9] = [
        "open to you",
        "safe from",
        "is safe ",
        "can sign in now",
        "done on",
        "takes its longest",
        "leads there",
        "will be approved",
        "you will be the first",
    ];
    for (case, document) in cases(73, 6_000) {
        let titles = document.steps.iter().map(|told| told.title.as_str());
        for text in document.sentences().map(|said| said.text.as_str()).chain(titles) {
            let lower = text.to_lowercase();
            for promise in PROMISES {
                assert!(!lower.contains(promise), "{}: {text}", case.write(false));
            }
        }
        let asks_first = document.is_to_be_asked_first();
        let outcome = words::outcome(Verdict {
            outcome: document.outcome().expect("an outcome"),
            asks_first,
        });
        assert!(
            !(outcome.contains("pen to you") || asks_first && outcome.contains("You can")),
            "{outcome}"
        );
    }
}

/// ROL-11, X001: wherever the 4 hours stand as something to wait for, they are the least, and the next working day is
/// said to be safer.
#[test]
fn four_hours_are_the_least() {
    for (case, document) in cases(74, 3_000) {
        for told in &document.steps {
            if !matches!(told.id, StepId::RoleSynchronise | StepId::SuperUserSynchronise) {
                continue;
            }
            let said = |words: &str| told.details.iter().any(|said| said.text.contains(words));
            assert!(
                said("at least 4 hours") && said("the least, not a promise") && said("next working day"),
                "{}",
                case.write(false)
            );
        }
    }
}

/// Contract, section 5: an end is given only where nobody else decides without a stated time, and every wait has a most.
#[test]
fn no_end_is_given_where_nobody_can_say_one() {
    let (mut open, mut closed) = (0, 0);
    for (case, document) in cases(75, 4_000) {
        let Some(((schedule, _), plan)) = document.schedule.as_ref().zip(document.plan.as_ref()) else {
            continue;
        };
        let end = words::end(schedule, plan, |place| document.steps[place].title.clone());
        let earliest = words::date(schedule.earliest);
        if schedule.end_is_open() {
            open += 1;
            assert!(
                end.text.starts_with(&format!("Not before {earliest}.")) && end.text.contains("No end can be given"),
                "{}: {}",
                case.write(false),
                end.text
            );
            let latest = words::date(schedule.latest);
            assert!(latest == earliest || !end.text.contains(&latest), "{}", end.text);
        } else {
            closed += 1;
            // "At the earliest on 7 December, at the latest on 11 December 2026": what a colleague may quote.
            let latest = words::date(schedule.latest);
            let both =
                end.text.contains("At the earliest on") && end.text.contains(&format!("at the latest on {latest}"));
            assert!(
                (both || earliest == latest && end.text.contains(&latest)) && !end.text.contains("Not before"),
                "{}",
                end.text
            );
        }
    }
    assert!(open > 100 && closed > 50, "{open} {closed}");
}

/// IND-01, IND-28: a consultant acts for the MAH, which is not theirs.
#[test]
fn a_consultant_is_not_told_of_their_own_organisation() {
    for (case, document) in cases(76, 8_000) {
        if !matches!(case.answers.user, Some(User::MahConsultant | User::AuthorityContractor)) {
            continue;
        }
        let titles = document.steps.iter().map(|told| told.title.as_str());
        for text in document.sentences().map(|said| said.text.as_str()).chain(titles) {
            for own in [
                "your colleague",
                "your organisation",
                "our organisation",
                "your authority",
            ] {
                let said_of_old = text.contains("your old organisation");
                assert!(
                    said_of_old || !text.to_lowercase().contains(own),
                    "{}: {text}",
                    case.write(false)
                );
            }
        }
    }
}

/// ACC-11, X071: a shared address must not be used, and the public is not asked for an address at work.
#[test]
fn addresses_fit_the_person() {
    let said = |case: &str| -> String {
        let document = document(case);
        let all: Vec<&str> = document.sentences().map(|said| said.text.as_str()).collect();
        all.join("\n")
    };
    assert!(
        said("goal=account&account=none&email=generic").contains("A generic address, such as info@, must not be used")
    );
    assert!(said("goal=account&account=none&email=private").contains("advises against private addresses"));
    let public = said("goal=access&user=public&tasks=api&env=production&account=none&email=named-work");
    assert!(!public.contains("at work"), "{public}");
}

/// CA-24, X089: "only once" is said where it is stated, to authorities.
#[test]
fn sent_only_once_is_said_to_authorities() {
    for (case, document) in cases(77, 5_000) {
        let authority = case.answers.is(RoleGroup::Authority);
        for said in document.sentences().filter(|said| said.text.contains("sent only once")) {
            assert!(
                authority && said.cites.iter().any(|cite| cite.id() == "CA-24"),
                "{}",
                said.text
            );
        }
    }
}

/// REN-20: whoever asks for the day of expiry asks for nothing else, anywhere in the plan.
#[test]
fn asking_for_a_day_is_no_renewal() {
    for (case, document) in cases(78, 6_000) {
        if case.answers.matter != Some(Matter::UnknownExpiry) || case.answers.goal != Some(Goal::Renew) {
            continue;
        }
        let renewal = |id: StepId| {
            matches!(
                id,
                StepId::RenewalTicket | StepId::RenewalTicketPublic | StepId::RenewalNewSecret
            )
        };
        assert!(
            !document.steps.iter().any(|told| renewal(told.id)),
            "{}",
            case.write(false)
        );
        for ticket in &document.tickets {
            assert_ne!(ticket.request.id(), "renewal");
            assert!(!ticket.request.id().starts_with("renewal-public"));
        }
    }
}

/// ENV-12: two tickets are spoken of only where two are to be sent.
#[test]
fn a_ticket_for_each_environment_is_only_for_renewals() {
    let notes = |matter: &str| -> String {
        let case = format!("goal=renew&user=authority&env=both&matter={matter}");
        let notes = document(&case).notes;
        notes.into_iter().map(|note| note.text).collect()
    };
    assert!(notes("renew&role=super&role-uat=super&contact=me").contains("a ticket of its own"));
    for matter in ["lost", "other", "not-delivered", "requested"] {
        assert!(!notes(matter).contains("ticket"), "{matter}");
    }
}

/// Contract, section 2: not-yet also where a set of credentials can be used meanwhile, and the text says so.
#[test]
fn not_yet_says_what_can_go_on() {
    let case = "goal=access&user=mah&tasks=view,api&env=production&account=works&oms=listed&super-users=gone&role=none\
                &credentials=colleague&first-super-user=colleague";
    let document = document(case);
    assert_eq!(document.outcome(), Some(Outcome::NotYet));
    let verdict = document.verdict.expect("a verdict").text;
    assert!(
        verdict.contains("in production") && verdict.contains("Meanwhile the API credentials"),
        "{verdict}"
    );
}

/// Contract, section 5: `undescribed` lists what the sources do not describe, and nothing else.
#[test]
fn what_is_not_described_is_listed() {
    let listed = |case: &str| -> Vec<String> { document(case).undescribed().map(|key| key.to_string()).collect() };
    const GONE: &str =
        "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=gone&role=none";
    assert_eq!(
        listed(&format!("{GONE}&first-super-user=colleague")),
        [
            "super-user.ask-service-desk@production",
            "super-user.decision@production",
            "role.decision@production"
        ]
    );
    assert_eq!(
        listed("goal=organisation&user=mah&account=works&oms=inactive"),
        ["oms.ask-service-desk"]
    );
    assert_eq!(
        listed("goal=renew&user=mah&env=production&matter=renew&role=super&contact=gone"),
        ["renewal.contact@production"]
    );
    assert_eq!(listed("goal=access&user=industry-other"), ["enquire.service-desk"]);
    assert!(
        listed("goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=unknown&role=none")
            .is_empty()
    );
}
