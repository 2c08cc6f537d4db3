//! The reviewer's report: what must stand in it, and what it says when something has changed.

use std::sync::LazyLock;

use upd_proof::report::{Old, Report, Section, changes};
use upd_rules::sources::ledger::{CONFLICTS, RULES};

use super::PROOF;

static REPORT: LazyLock<Report> = LazyLock::new(|| Report::of(&PROOF, "2026-11-28").expect("a report"));

fn csv() -> String {
    REPORT.csv().expect("CSV")
}

/// The CSV with the rows of that section and id changed, cell by cell.
fn changed(section: &str, id: impl Fn(&csv::StringRecord) -> bool, cell: usize, text: &str) -> String {
    let now = csv();
    let mut reader = csv::Reader::from_reader(now.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(reader.headers().expect("a head")).expect("a row");
    let mut count = 0;
    for record in reader.records() {
        let record = record.expect("a row");
        let is_meant = &record[0] == section && id(&record);
        count += usize::from(is_meant);
        let cells = record.iter().enumerate().map(|(place, old)| match (is_meant, place) {
            (true, place) if place == cell => text.to_owned(),
            // A plan that differs has another fingerprint.
            (true, 3) if section == "plan" => "Content: 0".to_owned(),
            _ => old.to_owned(),
        });
        writer.write_record(cells).expect("a row");
    }
    assert!(count > 0, "nothing was changed");
    String::from_utf8(writer.into_inner().expect("CSV")).expect("text")
}

fn since(old: &str) -> String {
    let read = |text: &str| Old::of(text).expect("a report");
    changes(&read(old), &read(&csv())).expect("a comparison")
}

/// Issue 12: every question, clause, rule, step, sentence, conflict, figure and distinct plan, on the page and as CSV.
#[test]
fn everything_stands_on_the_page_and_in_the_csv() {
    let (html, csv) = (REPORT.html().expect("a page"), csv());
    for (section, entries) in &REPORT.sections {
        assert!(!entries.is_empty(), "{} is empty", section.key());
        assert_eq!(
            csv.matches(&format!("\n{},", section.key())).count(),
            entries.len(),
            "{}",
            section.key()
        );
    }
    for id in RULES
        .iter()
        .map(|rule| rule.id)
        .chain(CONFLICTS.iter().map(|conflict| conflict.id))
    {
        assert!(html.contains(&format!("<span>{id}</span>")), "{id}");
    }
    let rows: usize = REPORT
        .sections
        .iter()
        .filter(|(section, _)| !matches!(section, Section::Plan | Section::Way))
        .map(|(_, entries)| entries.len())
        .sum();
    assert_eq!(html.matches("\u{2610}").count(), rows, "each row can be agreed with");
    assert!(html.contains("<svg") && !html.contains("<script"));
}

/// Each distinct plan has its smallest case, and together they are got by all cases that were tried.
#[test]
fn the_plans_are_got_by_all_cases() {
    let (_, plans) = REPORT
        .sections
        .iter()
        .find(|(section, _)| *section == Section::Plan)
        .expect("plans");
    let cases: u64 = plans.iter().filter_map(|plan| plan.cases).sum();
    assert_eq!((cases, plans.len()), (PROOF.cases, PROOF.plans.len()));
    assert!(
        plans
            .iter()
            .all(|plan| plan.case.as_ref().is_some_and(|case| case.starts_with("goal=")))
    );
}

/// Nothing has changed since the same report.
#[test]
fn the_same_report_has_not_changed() {
    assert_eq!(since(&csv()), "Nothing has changed.\n");
}

/// A plan that has changed is told in terms of those who get it.
#[test]
fn a_changed_plan_is_told_in_terms_of_people() {
    let old = changed(
        "plan",
        |plan| &plan[6] == "goal=account&account=mobile",
        2,
        "eligible: account.reset-password",
    );
    assert_eq!(
        since(&old),
        "EMA account: mobile\n    1 step more: account.edit-mobile; 1 step less: account.reset-password\n\n1 change\n"
    );
    let old = changed(
        "plan",
        |plan| &plan[6] == "goal=access&user=mah&tasks=nullify",
        2,
        "eligible: upd.sign-in",
    );
    let said = since(&old);
    assert!(
        said.contains("\u{201c}not-eligible; nullify refused\u{201d} instead of \u{201c}eligible\u{201d}"),
        "{said}"
    );
    assert!(said.contains("1 step less: upd.sign-in"), "{said}");
}

/// What a rule says, and what is gone.
#[test]
fn a_changed_or_missing_entry_is_named() {
    let said = since(&changed("rule", |rule| &rule[1] == "ROL-05", 2, "Something else."));
    assert!(
        said.starts_with("rule ROL-05: ") && said.ends_with("before: \u{201c}Something else.\u{201d}\n1 change\n"),
        "{said}"
    );
    let said = since(&changed("step", |step| &step[1] == "upd.sign-in", 1, "upd.enter"));
    assert_eq!(said, "step gone: upd.enter\nstep new: upd.sign-in\n2 changes\n");
}

/// Another file is no report, and says so.
#[test]
fn another_file_is_no_report() {
    for text in [
        "",
        "a,b\n1,2\n",
        "section,id,says,more,standing,cites,case,cases\nplan,x,,,,,,\n",
    ] {
        assert!(Old::of(text).is_err(), "{text}");
    }
}
