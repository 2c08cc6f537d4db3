//! The summary for the file of a help desk: answers and who gave them, verdict, plan in lines, dates, and where all that
//! stands.

use chrono::NaiveDate;

use super::markup::{Markup, Writer};
use super::plan_lines::{Parts, begins};
use crate::case::answers::Answers;
use crate::case::questions::Question;
use crate::case::text::Case;
use crate::document::{Document, Row};
use crate::sources::ledger::Cite;
use crate::sources::said::each_once;
use crate::words::reply::{Frame, GivenBy, by_place, documents, given_by, source, taken_back, when_needed};
use crate::words::{self, Sources};

/// What the file knows besides the case.
#[derive(Clone, Copy, Debug)]
pub struct Filing<'a> {
    /// What the help desk calls it, such as the number of a ticket; empty if it has no name.
    pub label: &'a str,
    /// The day on which it is made.
    pub today: NaiveDate,
    /// The answers that the help desk filled in; `None` where nobody is to be named.
    pub desk: Option<&'a Answers>,
    /// The link to the plan.
    pub link: &'a str,
    /// How it is written.
    pub markup: Markup,
}

/// The summary of a case for the file. It names its sources.
#[must_use]
pub fn case_file(case: &Case, document: &Document, filing: &Filing<'_>) -> String {
    let mut parts = Parts {
        writer: Writer::for_tickets(filing.markup),
        document,
        sources: Sources::Named,
    };
    parts.writer.title("UPD onboarding, summary for the file");
    if !filing.label.trim().is_empty() {
        parts.writer.paragraph("Label:", filing.label);
    }
    parts.writer.paragraph("Made on:", &words::date(filing.today));
    parts.writer.paragraph("Rules of:", &words::edition());
    if document.complete {
        parts.verdict(Sources::Named);
    }
    parts.answers(case, |question| {
        let desk = filing.desk?;
        Some(given_by(&who_gave(question, &case.answers, desk)?))
    });
    parts.taken_back(case, filing.desk);
    parts.still_open();
    parts.refused_and_roles();
    parts.steps_in_lines();
    parts.cited();
    parts.writer.gap();
    parts.writer.paragraph("", Frame::NotADecision.words());
    parts.writer.address(filing.link);
    parts.writer.finish()
}

/// Who gave an answer, if there is one.
fn who_gave(question: Question, answers: &Answers, desk: &Answers) -> Option<GivenBy> {
    let given = answers.answer(question)?;
    Some(match desk.answer(question) {
        None => GivenBy::Customer,
        Some(filled_in) if filled_in == given => GivenBy::Desk,
        Some(filled_in) => GivenBy::ChangedByCustomer(words::answer_as_asked(question, filled_in, answers)),
    })
}

impl Parts<'_> {
    /// Answers of the help desk that are none any more.
    fn taken_back(&mut self, case: &Case, desk: Option<&Answers>) {
        for question in Question::ALL {
            let was = desk.and_then(|desk| desk.answer(question));
            if let Some(was) = was.filter(|_| case.answers.answer(question).is_none()) {
                let said = taken_back(&words::answer_as_asked(question, was, &case.answers));
                self.writer
                    .item(&format!("{}:", words::question_short(question)), &said);
            }
        }
    }

    /// The questions that may still come.
    fn still_open(&mut self) {
        if self.document.complete {
            return;
        }
        self.writer.heading("Still open");
        for question in &self.document.remaining {
            self.writer.item("", &words::question_short(*question));
        }
    }

    /// The steps, each in a line.
    fn steps_in_lines(&mut self) {
        if self.document.steps.is_empty() {
            return;
        }
        self.writer.heading("Plan");
        for row in &self.document.rows {
            let line = self.line(row);
            self.writer.item("", &line);
        }
    }

    fn line(&self, row: &Row) -> String {
        let step = &row.told;
        let (who, how_long) = (
            words::actor(step.actor, self.document.whose),
            words::duration(step.duration),
        );
        // A number and a full stop would make a second list in Markdown.
        let mut line = format!(
            "Step {}, {}: {who}, {how_long}",
            row.number,
            self.document.row_title(row)
        );
        if let Some(begins) = begins(self.document, row) {
            line.push_str(&format!("; begins {begins}"));
        }
        if let Some(when_needed) = when_needed(step.condition, step.optional) {
            line.push_str(&format!(". {when_needed}"));
        }
        line.push_str(&self.sources.rules(&step.cites));
        line
    }

    /// Where all that is cited stands.
    fn cited(&mut self) {
        let cites = all_cites(self.document);
        if cites.is_empty() {
            return;
        }
        self.writer.heading("Sources");
        for there in by_place(&cites) {
            self.writer.item("", &source(&there));
        }
        for there in documents(&cites) {
            self.writer.item("", &there);
        }
    }
}

/// The rules behind verdict, refusals and steps, each once.
fn all_cites(document: &Document) -> Vec<Cite> {
    let verdict = document.verdict.iter().flat_map(|said| &said.cites);
    let refused = document.refused.iter().flat_map(|refusal| &refusal.said.cites);
    let steps = document.rows.iter().flat_map(|row| &row.told.cites);
    each_once(verdict.chain(refused).chain(steps).copied())
}
