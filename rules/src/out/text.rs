//! The plan as text, to be pasted into a ticket or an e-mail or kept: all of it, with the rules behind it for staff.

use chrono::NaiveDate;

use super::markup::{Markup, Writer};
use super::plan_lines::{Parts, begins};
use crate::case::text::Case;
use crate::document::{Document, Row};
use crate::words;
use crate::words::Sources;

/// The name that a file of Markdown should have.
pub const MARKDOWN_FILE_NAME: &str = "upd-plan.md";
/// Its media type.
pub const MARKDOWN_MEDIA_TYPE: &str = "text/markdown;charset=utf-8";

/// The plan in plain text: verdict, answers, steps and how each goes, what else to know, and the link. It names the rules
/// behind its sentences only if that is wanted.
#[must_use]
pub fn summary(case: &Case, document: &Document, today: NaiveDate, link: &str, sources: Sources) -> String {
    summary_in(Markup::Plain, case, document, today, link, sources)
}

/// The same as plain text or as Markdown.
#[must_use]
pub fn summary_in(
    markup: Markup,
    case: &Case,
    document: &Document,
    today: NaiveDate,
    link: &str,
    sources: Sources,
) -> String {
    let mut parts = Parts {
        writer: Writer::new(markup),
        document,
        sources,
    };
    parts.writer.title(&format!(
        "UPD onboarding plan, {} (rules of {})",
        words::date(today),
        words::edition()
    ));
    parts.verdict(Sources::LeftOut);
    parts.answers(case, |_| None);
    parts.refused_and_roles();
    parts.steps();
    parts.said("Good to know", &document.notes);
    parts.said("If nobody answers", &document.if_nobody_answers);
    parts.said("Next time", &document.next_time);
    parts.writer.gap();
    parts.writer.paragraph("", words::OWN_LIST);
    parts.writer.address(link);
    parts.writer.finish()
}

impl Parts<'_> {
    /// The steps, and how each goes.
    fn steps(&mut self) {
        if self.document.steps.is_empty() {
            return;
        }
        self.writer.heading("Steps");
        for row in &self.document.rows {
            self.row(row);
        }
    }

    fn row(&mut self, row: &Row) {
        let (document, step) = (self.document, &row.told);
        let writer = &mut self.writer;
        writer.step(row.number, &document.row_title(row));
        let after = document.waits_for(row).unwrap_or_default();
        let (who, how_long) = (words::actor(step.actor, document.whose), words::duration(step.duration));
        writer.of_step("", &format!("{who} \u{b7} {how_long} \u{b7} {after}"));
        if let Some(begins) = begins(document, row) {
            writer.of_step("Begins:", &begins);
        }
        if let Some(condition) = step.condition {
            writer.of_step("", &format!("{}.", words::condition(condition)));
        }
        if step.optional {
            writer.of_step("", "Optional.");
        }
        for detail in &step.details {
            writer.of_step("", &words::marked(detail));
        }
        for document in &step.documents {
            writer.of_step("Have ready:", &words::marked(document));
        }
        for warning in &step.warnings {
            writer.of_step("Take care:", &self.sources.sentence(warning));
        }
        let rules = self.sources.rules(&step.cites);
        if !rules.is_empty() {
            writer.of_step("", &rules);
        }
    }
}
