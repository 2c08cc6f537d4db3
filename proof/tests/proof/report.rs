//! The reviewer's report: what must stand in it, and what it says when something has changed.

use std::sync::LazyLock;

use upd_proof::prove::prove;
use upd_proof::report::{Old, Report, Section, changes, exceptions};
use upd_proof::rules::Rules;
use upd_proof::summary::thousands;
use upd_proof::walk::{Cases, TaskSets};
use upd_rules::case::answers::{Answers, Goal};
use upd_rules::case::text::Case;
use upd_rules::plan::Plan;
use upd_rules::proved;
use upd_rules::sources::figures::FIGURES;
use upd_rules::sources::ledger::{CONFLICTS, RULES};

use super::PROOF;

static REPORT: LazyLock<Report> = LazyLock::new(|| Report::of(&PROOF, "2026-11-28").expect("a report"));
static CSV: LazyLock<String> = LazyLock::new(|| REPORT.csv().expect("CSV"));
static WAYS: LazyLock<String> = LazyLock::new(|| REPORT.kept_csv().expect("CSV"));

fn entries(wanted: Section) -> &'static [upd_proof::report::Entry] {
    let mut sections = REPORT.sections.iter();
    let (_, entries) = sections.find(|(section, _)| *section == wanted).expect("a section");
    entries
}

fn detail(entry: &upd_proof::report::Entry, wanted: &str) -> String {
    let found = entry.more.iter().find(|(label, _)| *label == wanted);
    found.map(|(_, text)| text.clone()).unwrap_or_default()
}

/// A text with one thing replaced that must stand in it.
fn with(text: &str, old: &str, new: &str) -> String {
    assert!(text.contains(old), "{old:?} does not stand there");
    text.replace(old, new)
}

fn since(csv: &str, ways: &str) -> String {
    let read = |csv: &str, ways: &str| Old::of(csv, ways).expect("a report");
    changes(&read(csv, ways), &read(&CSV, &WAYS)).expect("a comparison")
}

/// Issue 12: every question, clause, rule, step, sentence, conflict, figure and distinct plan, on the page and as CSV; each
/// thing that is to be confirmed has one box.
#[test]
fn everything_stands_on_the_page_and_in_the_csv() {
    let (html, plans) = (REPORT.html().expect("a page"), REPORT.plans_csv().expect("CSV"));
    for (section, entries) in &REPORT.sections {
        assert!(!entries.is_empty(), "{} is empty", section.key());
        let csv = if *section == Section::Plan { &plans } else { &*CSV };
        let rows = csv.matches(&format!("\r\n{},", section.key())).count();
        assert_eq!(rows, entries.len(), "{}", section.key());
    }
    let ids = RULES.iter().map(|rule| rule.id);
    for id in ids.chain(CONFLICTS.iter().map(|conflict| conflict.id)) {
        assert!(html.contains(&format!(" id=\"{id}\"")), "{id}");
    }
    let mut outcomes: Vec<_> = entries(Section::Outcome)
        .iter()
        .map(|entry| (&entry.topic, &entry.says))
        .collect();
    outcomes.dedup();
    let by_itself = [
        Section::Question,
        Section::Clause,
        Section::Rule,
        Section::Figure,
        Section::Conflict,
        Section::Step,
        Section::Sentence,
        Section::Part,
    ];
    let rows: usize = by_itself.into_iter().map(|section| entries(section).len()).sum();
    let (rows_of_the_matrix, map, checks) = (9, 1, 1);
    let boxes = rows + outcomes.len() + rows_of_the_matrix + map + checks;
    assert_eq!(html.matches("\u{2610}").count(), boxes);
    assert!(html.contains("<svg") && !html.contains("<script"));
}

/// A link that leads nowhere would be the end of a reviewer's patience.
#[test]
fn every_link_on_the_page_leads_somewhere() {
    let html = REPORT.html().expect("a page");
    let links = html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    let mut count = 0;
    for id in links {
        assert!(html.contains(&format!(" id=\"{id}\"")), "{id}");
        count += 1;
    }
    assert!(count > RULES.len(), "{count} links");
}

/// A spreadsheet takes it as it is: UTF-8 with its mark, lines as RFC 4180 has them, sections in a column of their own.
#[test]
fn the_csv_is_for_a_spreadsheet() {
    assert!(CSV.starts_with("\u{feff}chapter,id,"), "no mark");
    for section in [Section::Rule, Section::Conflict, Section::Cell] {
        for entry in entries(section) {
            assert!(!entry.places.is_empty() && !entry.standing.is_empty(), "{}", entry.id);
        }
    }
    let rest: Vec<&str> = CSV.split("\r\n").collect();
    assert!(rest.len() > RULES.len(), "no lines");
}

/// Each distinct plan has its smallest case, and together they are got by all cases there are.
#[test]
fn the_plans_are_got_by_all_cases() {
    let plans = entries(Section::Plan);
    let cases: u64 = plans.iter().filter_map(|plan| plan.cases).sum();
    assert_eq!(
        (thousands(cases).as_str(), plans.len()),
        (proved::CASES, PROOF.plans.len())
    );
    let outcomes: u64 = entries(Section::Outcome).iter().filter_map(|entry| entry.cases).sum();
    assert_eq!(outcomes, cases, "cases by group of people");
    let has_a_case = |case: &Option<String>| case.as_ref().is_some_and(|case| case.starts_with("goal="));
    assert!(plans.iter().all(|plan| has_a_case(&plan.case)));
}

/// The case beside a step shows that step, called so and done by that one; and each of the variants stands there.
#[test]
fn the_case_of_a_step_shows_it() {
    for step in entries(Section::Step) {
        let case = Case::read(step.case.as_ref().expect("a case"));
        let document = (Rules::OURS.tell)(&case);
        let who = detail(step, "Who");
        let shown = document.rows.iter().any(|row| {
            let actor = upd_rules::words::actor(row.told.actor, document.whose);
            row.told.title == step.says && actor == who
        });
        assert!(shown, "{}", step.id);
    }
    let renewals = entries(Section::Step)
        .iter()
        .filter(|step| step.topic == "renewal.ticket");
    let who: Vec<String> = renewals.map(|step| detail(step, "Who")).collect();
    assert!(who.iter().any(|who| who == "You") && who.len() > 1, "{who:?}");
}

/// The case beside a sentence shows it; where a day of expiry is needed for that, it is said instead.
#[test]
fn the_case_of_a_sentence_shows_it() {
    let (mut shown, mut told) = (0, 0);
    for sentence in entries(Section::Sentence) {
        let Some(case) = &sentence.case else {
            assert!(!detail(sentence, "To see it").is_empty(), "{}", sentence.says);
            told += 1;
            continue;
        };
        let document = (Rules::OURS.tell)(&Case::read(case));
        let said = document.sentences().any(|said| said.text.contains(&sentence.says));
        assert!(said, "{} in {case}", sentence.says);
        shown += 1;
    }
    assert!(told > 0 && shown > 10 * told, "{shown} shown, {told} told");
}

/// That plans count with a figure is said of those by which a step is timed, and of no other.
#[test]
fn plans_count_with_what_times_a_step() {
    let of = |id: &str| {
        entries(Section::Figure)
            .iter()
            .find(|figure| figure.id == id)
            .expect(id)
    };
    let said = |id: &str| detail(of(id), "In plans");
    assert_eq!(entries(Section::Figure).len(), FIGURES.len());
    assert!(said("FIRST_SUPER_USER_WORKING_DAYS").starts_with("Plans count with 2 working days: "));
    for (id, conflict) in [
        ("SHORT_WAIT_MINUTES", "X001"),
        ("SPOR_LEAFLET_HOURS", "X007"),
        ("REPORT_AFTER_HOURS", "X004"),
    ] {
        assert!(said(id).contains(&format!(": {conflict} reads ")), "{}", said(id));
    }
    let login = entries(Section::Rule)
        .iter()
        .find(|rule| rule.id == "LOG-01")
        .expect("a rule");
    assert!(
        !detail(login, "What rests on it").contains("Plans count with"),
        "30 minutes are not counted"
    );
}

/// Nothing has changed since the same report.
#[test]
fn the_same_report_has_not_changed() {
    assert_eq!(since(&CSV, &WAYS), "Nothing has changed.\n");
}

/// A wait that has changed is told with the title of its step, for every group of people whom it concerns, with how many
/// plans and cases.
#[test]
fn a_changed_wait_is_told_for_everybody_whom_it_concerns() {
    let wait = "super-user.decision|uat|ema|up to 2 working days|";
    let old = with(&WAYS, wait, &wait.replace('2', "3"));
    let said = since(&CSV, &old);
    assert!(
        said.contains("\n\u{201c}EMA decides on the first Super User\u{201d} (UAT): up to 2 working days instead of up to 3 working days\n"),
        "{said}"
    );
    for group in ["authorities (", "the Commission (", "contractors of authorities ("] {
        assert!(said.contains(group), "{group}: {said}");
    }
    assert!(!said.contains("MAHs ("), "industry does not go to UAT: {said}");
    assert!(said.contains(" plans, ") && said.contains(" cases)"), "{said}");
    assert_eq!(since(&CSV, &old), said, "the order is the same each time");
}

/// Steps that have come and gone for the same people are told together.
#[test]
fn a_changed_plan_is_told_in_terms_of_people() {
    let old = with(&WAYS, "account.edit-mobile|", "account.reset-password|");
    assert_eq!(
        since(&CSV, &old),
        "Other plans than before: 1 of 59,717, in 1 of 32,472,522 cases.\n\n\
         One step more: \u{201c}Change your mobile number yourself\u{201d}\n\
         One step less: \u{201c}Set a new password\u{201d}\n    \
         anybody with an account matter (1 plan, 1 case): EMA account: mobile\n\n2 changes\n"
    );
}

/// What a row says otherwise is told column by column; a sentence that was reworded is told as that.
#[test]
fn a_changed_or_missing_entry_is_named() {
    let rule = RULES.iter().find(|rule| rule.id == "ROL-05").expect("a rule");
    let said = since(&with(&CSV, "\r\nrule,ROL-05,", "\r\nrule,ROL-99,"), &WAYS);
    assert!(said.starts_with("rule \u{201c}"), "{said}");
    let says = rule.wording().expect("a wording").says;
    let said = since(&with(&CSV, says, "Something else."), &WAYS);
    let told = format!("    says: now \u{201c}{says}\u{201d}, before \u{201c}Something else.\u{201d}\n");
    assert!(said.contains("rule ROL-05\n") && said.contains(&told), "{said}");
    let said = since(
        &with(&CSV, "You can set a new password.", "You may set a new password."),
        &WAYS,
    );
    assert_eq!(
        said,
        "sentence reads now: \u{201c}You can set a new password.\u{201d}\n    \
         before: \u{201c}You may set a new password.\u{201d}\n\n1 change\n"
    );
}

/// What the proof found is said first, with the smallest case, also where an older report is compared with.
#[test]
fn exceptions_are_said() {
    fn broken(answers: &Answers) -> Option<Plan> {
        let mut plan = Plan::of(answers).ok()?;
        plan.steps.pop();
        Some(plan)
    }
    let rules = Rules {
        plan: broken,
        ..Rules::OURS
    };
    let cases = Cases {
        tasks: TaskSets::Alone,
        beginning: Answers {
            goal: Some(Goal::Organisation),
            ..Answers::default()
        },
    };
    let said = exceptions(&prove(rules, cases));
    assert!(
        said.contains("FAILED contract ") && said.contains("smallest case: goal=organisation"),
        "{said}"
    );
    assert_eq!(exceptions(&PROOF), "");
    let read = |csv: &str| Old::of(csv, &WAYS).expect("a report");
    let row = CSV
        .split("\r\n")
        .find(|row| row.starts_with("check,contract,"))
        .expect("a row");
    let failed = row.replace("no exception", "a wait differs");
    let said = changes(&read(&CSV), &read(&with(&CSV, row, &failed))).expect("a comparison");
    assert!(
        said.starts_with("The proof has an exception: ") && said.contains("a wait differs; before: no exception"),
        "{said}"
    );
}

/// Another file is no report, and says so.
#[test]
fn another_file_is_no_report() {
    for text in ["", "a,b\n1,2\n"] {
        assert!(Old::of(text, &WAYS).is_err(), "{text}");
        assert!(Old::of(&CSV, text).is_err(), "{text}");
    }
}
