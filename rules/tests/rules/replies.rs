//! The replies of a help desk: short enough, ready without editing, and saying nothing that the plan does not say
//! (issue 11, "What is pasted into tickets").

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use upd_rules::case::answers::Environment;
use upd_rules::case::questions::{Question, next_question};
use upd_rules::case::text::Case;
use upd_rules::document::{Document, Row};
use upd_rules::out::markup::Markup;
use upd_rules::out::reply::{LONGEST, LONGEST_WITH_SOURCES, MOST_QUESTIONS, Piece, Reply};
use upd_rules::plan::{Condition, Outcome, StepId};
use upd_rules::sources::ledger::{CONFLICTS, Cite, RULES};
use upd_rules::sources::matrix::{Cell, ROWS, RoleGroup};
use upd_rules::sources::said::Said;
use upd_rules::words::reply::{Frame, WHERE_TO_REPORT};
use upd_rules::words::{self, Sources};

use crate::support::{Random, document};

/// The longest link that there is.
const LONGEST_LINK: usize = 350;

/// Random complete cases, half of them with a start day and days of expiry, each with a link as long as the longest.
fn complete(seed: u64, count: usize) -> impl Iterator<Item = (Case, Document, String)> {
    let mut random = Random::new(seed);
    (0..count).map(move |number| {
        let mut case = Case::of(&random.complete(), Default::default());
        if number % 2 == 0 {
            let expires = ["2026-12-01", "09/03/2027", "01/02/2020"][random.below(3)];
            let free = format!("&start=2026-11-23&expires={expires}&expires-uat=2026-11-30");
            case = Case::read(&(case.write(false) + &free));
        }
        let (document, link) = (told(&case), long_link(&case));
        (case, document, link)
    })
}

fn incomplete(seed: u64, count: usize) -> impl Iterator<Item = (Case, Document, String)> {
    let mut random = Random::new(seed);
    let cases = (0..count).map(move |_| Case::of(&random.incomplete(), Default::default()));
    cases.filter(|case| !case.is_complete()).map(|case| {
        let (document, link) = (told(&case), long_link(&case));
        (case, document, link)
    })
}

fn told(case: &Case) -> Document {
    Document::of(
        case,
        "2026-11-23T09:00:00".parse().expect("a time"),
        &Default::default(),
    )
}

fn long_link(case: &Case) -> String {
    let link = format!("https://desk.example.org/upd/#/plan?{}&was=", case.write(false));
    let missing = LONGEST_LINK.saturating_sub(link.len());
    link + &"x".repeat(missing)
}

const BOTH: [Markup; 2] = [Markup::Plain, Markup::Markdown];

/// Every text that a document says, wherever it does.
fn texts(document: &Document) -> HashSet<&str> {
    let refusals = document.refused.iter().flat_map(|refusal| {
        let without_account = refusal.without_account.iter();
        [&refusal.said, &refusal.instead].into_iter().chain(without_account)
    });
    let rows = document.rows.iter().map(|row| &row.told);
    let rows = rows.flat_map(|told| told.details.iter().chain(&told.documents).chain(&told.warnings));
    let said = document
        .verdict
        .iter()
        .chain(refusals)
        .chain(rows)
        .chain(&document.general);
    said.map(|said| said.text.as_str()).collect()
}

/// Issue 11: at most 1,200 characters with the link, on all classes of cases; with sources at most 3,000. The verdict
/// and the link are never left out, nor what is refused.
#[test]
fn a_reply_is_short() {
    let cases = complete(111, 20_000).chain(incomplete(112, 3_000));
    for (number, (case, document, link)) in cases.enumerate() {
        let markup = BOTH[number % 2];
        for (sources, longest) in [(Sources::LeftOut, LONGEST), (Sources::Named, LONGEST_WITH_SOURCES)] {
            let reply = Reply::of(&case, &document, &link, sources, markup);
            let (text, pieces) = (reply.text(), reply.pieces());
            assert!(text.chars().count() <= longest, "{}: {text}", case.write(false));
            assert!(text.contains(&link), "{text}");
            let said: Vec<&str> = pieces.iter().filter_map(said).map(|said| said.text.as_str()).collect();
            // The limits at its end may be left out.
            let limits = document.limits.as_ref().map_or("", |limits| &limits.text);
            let verdict = document.verdict.as_ref().map(|verdict| verdict.text.as_str());
            let verdict = verdict.map(|verdict| verdict.strip_suffix(limits).unwrap_or(verdict).trim_end());
            assert!(verdict.is_none_or(|verdict| said.contains(&verdict)), "{text}");
            let refusal = document.refused.first().map(|refusal| refusal.said.text.as_str());
            assert!(refusal.is_none_or(|refusal| said.contains(&refusal)), "{text}");
        }
    }
}

/// Issue 11: a reply says nothing that the plan does not say.
#[test]
fn a_reply_says_nothing_that_the_plan_does_not() {
    for (case, document, link) in complete(113, 20_000) {
        let known = texts(&document);
        let plan = document.plan.as_ref().expect("a plan");
        // A lock that may be over by some day may last longer: the time itself is told (ROL-13).
        let schedule = document.schedule.as_ref().map(|(schedule, _)| schedule);
        let schedule = schedule.filter(|_| document.outcome() != Some(Outcome::Wait));
        let pieces = Reply::of(&case, &document, &link, Sources::Named, Markup::Plain).pieces();
        let sourced: Vec<Cite> = pieces.iter().flat_map(sources).copied().collect();
        for piece in pieces {
            let is_known = match &piece {
                Piece::Frame(frame) => Frame::ALL.contains(frame),
                Piece::InAWord(word) => document.in_a_word() == Some(*word),
                Piece::Said(said) => {
                    let verdict = document.verdict.as_ref().map_or("", |verdict| &verdict.text);
                    known.contains(said.text.as_str()) || verdict.contains(&said.text)
                }
                Piece::Time(said) => words::waits_in_short(plan, &case.answers, schedule).as_ref() == Some(said),
                Piece::Role(role, there) => document
                    .roles()
                    .any(|known| (known.role, known.environment) == (*role, *there)),
                Piece::Step(title, cites) => document
                    .rows
                    .iter()
                    .any(|row| title.starts_with(&row.told.title) && row.told.cites == *cites),
                Piece::Later(title, condition, time) => document.rows.iter().any(|row| {
                    let told = &row.told;
                    title.starts_with(&told.title) && (told.condition, told.duration) == (*condition, *time)
                }),
                Piece::Who(actor, whose) => {
                    let next = document.next_thing();
                    next.is_some_and(|next| next.actor == *actor) && *whose == document.whose
                }
                Piece::Way(way) => document.next_thing().and_then(|next| words::way(next)) == Some(*way),
                Piece::Menu(menu) => document.tickets.iter().any(|ticket| ticket.request.menu() == *menu),
                Piece::Question(..) => false,
                Piece::Source(cites) => !cites.is_empty(),
                Piece::Named(name) => words::reply::documents(&sourced).contains(name),
                Piece::Link(other) => *other == link,
            };
            assert!(is_known, "{}: {piece:?}", case.write(false));
        }
    }
}

/// Issue 11: where there is not room for all later steps, the first ones stand; and where there are more of them, it is said.
#[test]
fn later_steps_stand_without_a_gap() {
    let mut cut = 0;
    for (case, document, link) in complete(120, 20_000) {
        let pieces = Reply::of(&case, &document, &link, Sources::LeftOut, Markup::Plain).pieces();
        let titles = pieces.iter().filter_map(|piece| match piece {
            Piece::Later(title, ..) => Some(title.clone()),
            _ => None,
        });
        let titles: Vec<String> = titles.collect();
        let title = |row: &Row| match case.answers.environments().eq([Environment::Production]) {
            true => row.told.title.clone(),
            false => document.row_title(row),
        };
        let next = document
            .rows
            .iter()
            .find(|row| Some(title(row)) == pieces.iter().find_map(step_title));
        let later = document.rows.iter().filter(|row| {
            let told = &row.told;
            let is_request = matches!(told.id, StepId::RoleRequest | StepId::SuperUserRequest);
            let is_told = matches!(told.condition, None | Some(Condition::SignInFails)) || is_request;
            is_told && !told.optional && next.is_some_and(|next| row.number > next.number)
        });
        let later: Vec<String> = later.map(title).collect();
        assert_eq!(titles, later[..titles.len()], "{}", case.write(false));
        if titles.len() < later.len() {
            cut += 1;
            assert!(pieces.contains(&Piece::Frame(Frame::More)), "{}", case.write(false));
        }
    }
    assert!(cut > 1_000, "{cut}");
}

/// Issue 11: how the next step is done is told from its beginning on, and does not break off before what follows from it.
#[test]
fn how_the_next_step_is_done_stands_without_a_gap() {
    let mut cut = 0;
    for (case, document, link) in complete(121, 5_000) {
        let pieces = Reply::of(&case, &document, &link, Sources::LeftOut, Markup::Plain).pieces();
        let stands = |said: &Said| pieces.contains(&Piece::Said(said.clone()));
        let title = pieces.iter().find_map(step_title);
        let next = document.rows.iter().find(|row| {
            let told = &row.told;
            title == Some(told.title.clone()) || title == Some(document.row_title(row))
        });
        // The sentence with the address stands by itself, or is said in another way.
        let address = |said: &&Said| !said.text.contains("https://");
        let details: Vec<&Said> = next
            .into_iter()
            .flat_map(|row| &row.told.details)
            .filter(address)
            .collect();
        let standing = details.iter().take_while(|said| stands(said)).count();
        let rest = details.iter().skip(standing);
        assert!(!rest.clone().any(|said| stands(said)), "{}", case.write(false));
        cut += usize::from(standing < details.len());
    }
    assert!(cut > 100, "{cut}");
}

fn step_title(piece: &Piece) -> Option<String> {
    match piece {
        Piece::Step(title, _) => Some(title.clone()),
        _ => None,
    }
}

/// Contract, section 2: each outcome has a reply of its own kind.
#[test]
fn each_outcome_has_a_reply_of_its_own_kind() {
    let mut outcomes = BTreeSet::new();
    for (case, document, link) in complete(114, 20_000) {
        let outcome = document.outcome().expect("an outcome");
        let pieces = Reply::of(&case, &document, &link, Sources::LeftOut, Markup::Plain).pieces();
        let has = |frame| pieces.contains(&Piece::Frame(frame));
        let has_step = pieces.iter().any(|piece| matches!(piece, Piece::Step(..)));
        assert!(has(Frame::Greeting) && has(Frame::Thanks) && has(Frame::NotADecision) && has(Frame::SignOff));
        assert_eq!(has_step, document.next_thing().is_some(), "{}", case.write(false));
        assert_eq!(has(Frame::DoNext) || has(Frame::ComesNext), has_step);
        assert_eq!(
            has(Frame::Refused),
            !document.refused.is_empty(),
            "{}",
            case.write(false)
        );
        assert!(has(Frame::More) || has(Frame::WholePlan) != document.steps.is_empty());
        match outcome {
            Outcome::NotEligible => assert!(has(Frame::Refused) && !has_step),
            Outcome::NothingToDo => assert!(!has(Frame::Refused)),
            Outcome::EligibleInPart => assert!(has(Frame::Refused)),
            Outcome::Eligible | Outcome::Wait | Outcome::NotCovered => assert!(has_step),
            Outcome::NotYet => assert!(has_step || !document.steps.is_empty()),
        }
        let in_a_word = pieces.iter().any(|piece| matches!(piece, Piece::InAWord(_)));
        assert_eq!(in_a_word, document.is_urgent(), "{}", case.write(false));
        outcomes.insert(outcome);
    }
    assert_eq!(outcomes.len(), 7, "{outcomes:?}");
}

/// Issue 11: the reply has no codes, and the one with sources says of every code where it stands.
#[test]
fn codes_stand_only_where_sources_are_named() {
    let rules = RULES.iter().map(|rule| rule.id);
    let roles = || RoleGroup::ALL.iter().flat_map(|group| group.roles());
    let cells = ROWS
        .iter()
        .flat_map(|row| roles().map(|role| Cell::of(row.task, *role).id()));
    let ids: HashSet<&str> = rules
        .chain(CONFLICTS.iter().map(|conflict| conflict.id))
        .chain(cells)
        .collect();
    for (case, document, link) in complete(115, 4_000) {
        let text = |sources| Reply::of(&case, &document, "", sources, Markup::Plain).text();
        let has_code = |text: &str| -> bool {
            text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-')
                .any(|word| ids.contains(word))
        };
        assert!(!has_code(&text(Sources::LeftOut)), "{}", text(Sources::LeftOut));
        assert!(has_code(&text(Sources::Named)), "{}", text(Sources::Named));
        let pieces = Reply::of(&case, &document, &link, Sources::Named, Markup::Plain).pieces();
        let sourced: HashSet<&str> = pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Source(cites) => Some(cites),
                _ => None,
            })
            .flatten()
            .map(|cite| cite.id())
            .collect();
        let cited: HashSet<&str> = pieces.iter().flat_map(cites).collect();
        assert_eq!(cited, sourced, "{}", case.write(false));
        assert!(sourced.is_subset(&ids));
    }
}

fn sources(piece: &Piece) -> &[Cite] {
    match piece {
        Piece::Source(cites) => cites,
        _ => &[],
    }
}

fn said(piece: &Piece) -> Option<&Said> {
    match piece {
        Piece::Said(said) | Piece::Time(said) => Some(said),
        _ => None,
    }
}

fn cites(piece: &Piece) -> Vec<&'static str> {
    let cites = match piece {
        Piece::Said(said) | Piece::Time(said) => &said.cites,
        Piece::Step(_, cites) => cites,
        _ => return Vec::new(),
    };
    cites.iter().map(|cite| cite.id()).collect()
}

/// Issue 11: plain text survives a ticket system that knows nothing but lines of ASCII.
#[test]
fn plain_replies_are_plain() {
    for (case, document, link) in complete(116, 5_000).chain(incomplete(117, 500)) {
        for sources in [Sources::LeftOut, Sources::Named] {
            let text = Reply::of(&case, &document, &link, sources, Markup::Plain).text();
            crate::files::assert_plain(&text);
        }
    }
}

/// Contract, section 1: what is asked for is asked whatever is answered to the rest, and nothing behind the tasks is.
#[test]
fn only_what_is_surely_asked_is_asked_for() {
    let mut random = Random::new(118);
    let mut several = 0;
    for (case, document, link) in incomplete(119, 3_000) {
        let pieces = Reply::of(&case, &document, &link, Sources::LeftOut, Markup::Plain).pieces();
        let is_asked = |question: &&Question| {
            let title = words::question(**question, &case.answers).title;
            pieces
                .iter()
                .any(|piece| matches!(piece, Piece::Question(other, _) if *other == title))
        };
        let asked: Vec<Question> = document.remaining.iter().filter(is_asked).copied().collect();
        let first = document.next.expect("an open question");
        assert!(
            asked.contains(&first) && asked.len() <= MOST_QUESTIONS,
            "{}",
            case.write(false)
        );
        several += usize::from(asked.len() > 1);
        let behind_tasks = |question: &Question| *question > Question::Tasks;
        assert!(!document.remaining.contains(&Question::Tasks) || !asked.iter().any(behind_tasks));
        for _ in 0..20 {
            let mut answers = case.answers;
            while let Some(next) = next_question(&answers) {
                let answer = random.answer(next, &answers);
                answers.set(next, Some(answer));
            }
            // What was answered before may not be asked any more, so it is read again.
            let read = Case::of(&answers, Default::default()).answers;
            for question in &asked {
                assert!(read.answer(*question).is_some(), "{}: {question:?}", case.write(false));
            }
        }
    }
    assert!(several > 50, "{several}");
}

/// SEC-04: a leak is reported before any question is asked.
#[test]
fn a_leak_comes_before_the_questions() {
    let pieces = |case: &str| {
        let document = document(case);
        Reply::of(&Case::read(case), &document, "", Sources::LeftOut, Markup::Plain).pieces()
    };
    let of_leak = pieces("goal=renew&matter=leaked");
    let place = |piece: &Piece| of_leak.iter().position(|other| other == piece);
    let report = place(&Piece::Way(WHERE_TO_REPORT)).expect("where to report it");
    assert!(place(&Piece::InAWord(words::URGENT)) < Some(report));
    assert!(Some(report) < place(&Piece::Frame(Frame::PleaseTell)));
    assert!(!pieces("goal=renew&matter=lost").contains(&Piece::InAWord(words::URGENT)));
    // Also where another answer is refused, and the leak is none any more.
    let refused = "goal=renew&user=mah&env=uat";
    let (case, document) = (Case::read(refused), document(refused));
    let reply = Reply::of(&case, &document, "", Sources::LeftOut, Markup::Plain).about_a_leak();
    let pieces = reply.pieces();
    assert_eq!(
        pieces.get(1..3),
        Some(&[Piece::InAWord(words::URGENT), Piece::Way(WHERE_TO_REPORT)][..])
    );
    assert!(pieces.contains(&Piece::Frame(Frame::Refused)) && reply.text().chars().count() <= LONGEST);
}

/// A reply for each outcome, as reviewed (issue 11). After a change that is meant: `UPDATE_SNAPSHOTS=1 cargo test -p
/// upd-rules --test rules replies`, and read the difference.
#[test]
fn the_replies_are_as_reviewed() {
    const LINK: &str = "https://desk.example.org/upd/#/plan?goal=access";
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/snapshots/replies");
    let cases = [
        (
            "eligible",
            "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=several&role=none\
             &start=2026-11-23",
        ),
        (
            "eligible-in-part",
            "goal=access&user=mah&tasks=view,nullify&env=production&account=none&email=named-work&oms=listed\
             &super-users=one",
        ),
        (
            "not-yet",
            "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=none\
             &first-super-user=colleague&start=2026-11-23",
        ),
        (
            "wait",
            "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=under-24h-ago",
        ),
        ("nothing-to-do", "goal=renew&user=mah&env=production&matter=not-used"),
        ("not-eligible", "goal=access&user=public&tasks=view,create"),
        ("not-covered", "goal=access&user=industry-other"),
        ("urgent", "goal=renew&user=mah&env=production&matter=leaked"),
        ("open", "goal=renew&user=mah&matter=renew&env=production"),
    ];
    for (name, case) in cases {
        let document = document(case);
        if let Some(outcome) = document.outcome().filter(|_| name != "urgent") {
            assert_eq!(outcome.key(), name);
        }
        let reply = |sources, markup| Reply::of(&Case::read(case), &document, LINK, sources, markup).text();
        let now = [
            reply(Sources::LeftOut, Markup::Plain),
            reply(Sources::Named, Markup::Plain),
            reply(Sources::LeftOut, Markup::Markdown),
        ]
        .join("\n----------\n\n");
        let path = folder.join(format!("{name}.txt"));
        if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
            fs::create_dir_all(&folder).expect("the folder can be made");
            fs::write(&path, &now).expect("the snapshot can be written");
        }
        let reviewed = fs::read_to_string(&path).unwrap_or_default();
        assert!(now == reviewed, "{name} is not as reviewed; now it is:\n{now}");
    }
}
